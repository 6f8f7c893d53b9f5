package question

import (
	"regexp"
	"time"

	"storywatch/diffing/claim"
)

// turnCues are classes of words by which the weights tell to what a sentence turns an event: each is general English, said of events of any sort.
var turnCues = []struct {
	name string
	re   *regexp.Regexp
}{
	{"words of settling", whole(`firm(?:ly)?|definite(?:ly)?|fixed|settl(?:es|ed)|certain|final|blessing|consent(?:ed)?|licen[cs]ed?|green light|go-ahead|cleared|clears|passed|confirm(?:s|ed)?|in writing|whatever|guaranteed?|gua?rantees|set in stone|beyond doubt|binding|no longer in doubt|ratified|countersigned|signed off|stands|all clear|nothing in the way|last (?:obstacle|hurdle|condition)|only outstanding|for sure|without fail|come what may|done deal|(?:is|are) go for|go(?:es)? ahead|will proceed|stays? where|as planned|(?:is|are) (?:still |very much )?on\b|refus(?:ed|es) to (?:stop|delay|halt)|nothing stands|outstanding|disposes`)},
	{"words of intent", whole(`plans?|planned|planning|intends?|intended|means to|meant to|proposes?|proposed|aims?|aimed|hop(?:es?|ed|ing)|wants? to|expects?|expected|should|is to|are to|ready to|prepares?|preparing|(?:is|are) due|pencilled|penciled|tentatively`)},
	{"words of resolve", whole(`agreed|accepted|voted|vote|approved|decided|resolved|announced|announces|ordered|set|scheduled|booked|listed|named|chosen|invited|summoned|published|timetable|notice|programme|calendar|agenda|rota|provides for|slated|fixed|tabled|earmarked|put down for|comes up|kicks off|gave notice|served notice|tendered|handed in|bid of|signed up`)},
	{"may or could", whole(`could|may|might|possibly|perhaps|likely|probably|as (?:early|soon) as|close to|in the (?:offing|works|pipeline|air)|on the cards|loom(?:s|ing)|threaten(?:s|ed|ing)|brac(?:es|ed|ing)|toying|ey(?:es|eing)|thinking of|mulling|considering|all but|ready to`)},
	{"nobody's word", whole(`is said to|are said to|was said to|said to be|sources?|insiders?|whisper\w*|rumou?rs?|rumou?red|gossip|hints?|hinting|suggest(?:ed|ions?|s)|not authori[sz]ed|would not (?:be )?nam\w*|asked not to|picked up|buzzing|word (?:in|is|has|from|among|at|on|went|reached)|have it from|has it|had it from|have been told|ha[sd] been told|heard from|overheard|reportedly|apparently|talk (?:of|in|at|among|is)|speculat\w+|tips?|tipped|people (?:close|familiar|who)|persons?|anonymous\w*|unnamed|circulat\w+|doing the rounds|believed to|understood to|thought to|sw(?:ear|ears|ore)|reckons?|guess\w*|leak(?:ed|s)?|unsigned|chat group|colleagues? of|let slip|alleged|learn(?:ed|t) that|can reveal|understands|on (?:his|her|its|their) way out|(?:is|are) numbered|in the know|friends of|close to|has been hearing|legal circles|circles`)},
	{"not but", regexp.MustCompile(`\bnot (?:be )?(?:on |in |until |before |at |from |for |this |the )?(?:today|tomorrow|tonight|mon|tues|wednes|thurs|fri|satur|sun|next|\d|january|february|march|april|june|july|august|september|october|november|december|original|planned)|\binstead\b|\brather than\b|\bnot\b[^.;]{1,50}, but\b|\bnow (?:to |due|set|planned|expected|be |take|happen|run|begin|start|open|land|fall)`)},
	{"later than was meant", whole(`(?:days?|weeks?|hours?|months?|fortnight) (?:late|later|behind|more|longer|after)|later than|behind (?:schedule|the|time)|(?:more|further|extra|another) (?:[a-z]+ )?(?:days?|weeks?|time|months?)|put (?:off|back)|postpone\w*|delay\w*|mov(?:ed|es) (?:back|to|from)|pushed|push(?:es)? (?:back|to)|switched|shift(?:ed|s)|slip(?:s|ped)?|adjourn\w*|resched\w*|rebook\w*|rearranged|deferred|defers?|held (?:up|over|back)|wait(?:s|ing)? (?:until|till|a|for|another)|not before|no earlier|earliest|suspended|on hold|stood down|new (?:day|date)|shelved|on ice|frozen|stalled|held over|stood (?:down|over)|relisted|vacated|aborted|grounded|at a later|until further|to be (?:announced|fixed)|sine die|indefinitely|long grass|on the back ?burner|does not expect|not expected`)},
	{"sooner than was meant", whole(`(?:days?|weeks?|hours?|months?) (?:sooner|earlier|early|ahead|before)|sooner than|earlier than|brought forward|bring(?:s|ing)? [a-z ]{1,30}forward|ahead of (?:schedule|time|the)|already on|moved (?:up|forward)`)},
	{"given up", whole(`given up|g[ai]ve(?:s|n)? up|dropped|drops|scrap\w*|abandon\w*|dead|off the table|shelved|for good|withdr[ae]w\w*|call(?:ed|s|ing)? (?:it |the [a-z]+ )?off|cancel\w*|collapsed|fell through|fallen through|quash\w*|annulled|ruled out|never|no longer|over|ended|rejected|refused|turned down|pulled out|will keep|stays?|remains?|struck (?:off|from)|axed|ditch(?:ed|es)|binned|canned|nixed|axed|pull(?:ed|s) the plug|against|tor(?:e|n) up|walk(?:ed|s) away|tak(?:en|es) back|took back|lift(?:ed|s)|averted|off\b|changed (?:his|her|its|their) minds?`)},
	{"will not", whole(`(?:will|would|shall|could|can|does|do|is|are|was|were|has|have|had) (?:now |therefore |after all |yet )?(?:not|never)|won't|wouldn't|isn't|aren't|hasn't|haven't|can't|cannot|doesn't|don't|no (?:one|body)|nobody|nothing|none|neither|no (?:[a-z]+ ){0,2}(?:will|would|has|have|had|is|was|were|are|such|plans?|date|day|decision|intention|truth|talks?)`)},
	{"called untrue", whole(`den(?:y|ies|ied|ial)|false|untrue|not (?:a grain|true|correct|a word)|nonsense|invent\w*|fiction|rubbish|dismiss\w*|flatly|reject(?:s|ed)? (?:talk|reports?|rumou?rs?|suggestions?|claims?)|deceived|mistaken|baseless|knew nothing|knows? (?:of no|nothing)|knows of none|no intention|premature|fairy ?tales?|hot air|made up|stor(?:y|ies)|tales?|poured|swatt\w*|ridicul\w*|laughed|wide of the mark|going nowhere|going anywhere|staying put|no plans|kn[eo]w nothing|wishful|ruled out|rules out|refut\w+|rebuff\w+|rubbish\w*|ludicrous|absurd|scotch\w+|quash\w+|contradict\w+|played down|brush\w+|shrug\w+|certainly not`)},
	{"perfect", whole(`(?:has|have|had) (?:now |just |finally |at last |already |been )?[a-z]{2,}(?:ed|en|wn|nt|un|ung|ld|ft|pt|ght|me|ne)`)},
	{"told of the day", regexp.MustCompile(`\b(?:this (?:morning|afternoon|evening)|at (?:dawn|noon|dusk|midnight|midday|sunrise|sunset|first light|lunchtime)|last night|by (?:dusk|noon|dawn|nightfall|breakfast|teatime|evening|lunchtime|midday|midnight)|(?:shortly|a little|soon|just|minutes?|moments?) (?:after|before|past)|o'clock|\d{1,2}[.:]\d\d)\b`)},
	{"nothing of it as yet", whole(`(?:has|have|had) (?:not )?(?:yet|so far)|so far|nothing about|said nothing|no word|declin\w+|would not say|remain(?:s|ed) (?:open|unclear)|without a (?:date|day)|no (?:new |fresh )?(?:date|day)`)},
	{"begins by a demand or a hope", whole(`hope[sd]?|wish\w*|call(?:s|ed) for|wants?|fears?|feared|expects?`)},
	{"today", whole(`today|tonight|this (?:morning|afternoon|evening)`)},
	{"first since", whole(`for the first time|the first [a-z]+ (?:since|in|to)|first [a-z]+ in|since (?:then|\d{4})|again|once more|at last|finally|after (?:all|[a-z]+ (?:days|weeks|months|years))`)},
	{"past deed", regexp.MustCompile(`^(?:[^,;"]{0,90}?)\b(?:has|was|were|began|met|took|went|came|rose|left|sat|held|stood|gave|opened|arrived|walked|spoke|got|drew|saw|ran|swam|flew|cast|won|set|put|beat|found|threw|rolled|stepped|signed|ceased|became|said|[a-z]{3,}ed)\b`)},
	{"will", whole(`will|would|'ll|shall|is to|are to|due|going to|to be`)},
	{"if only", whole(`if|unless|provided|once|subject to|as soon as|depends?|until`)},
	{"asks for it", whole(`demand\w*|urg(?:es|ed|ing)|calls? (?:for|on)|called (?:for|on)|petition\w*|wants?|insist\w*|should`)},
	{"corrects", whole(`correction|corrected|wrongly|in error|erroneous\w*|mistakenly|misprint|amended|clarif\w+|an earlier version`)},
	{"still to come", whole(`hours? (?:before|to go|until|from now)|later today|(?:is|are|was|were) (?:due |set |ready |about |preparing )?to|eve of|ahead of|tonight's|waiting for|countdown|preview|get ready|gear(?:s|ing)? up`)},
	{"sure of it", stepFirm},
	{"unsure of it", stepUnsure},
	{"puts off", stepPut},
	{"ends it", stepOff},
	{"this for that", stepNotBut},
	{"is not so", stepDenied},
	{"another part", stepOther},
	{"plain past", whole(`was|were|had|did|said|[a-z]{3,}ed`)},
	{"originally", whole(`originally|initially|previously|had been|was to have|were to have|had planned|earlier|once|last (?:week|month|year)|in \d{4}`)},
}

// measureTurn lists what [eventBearing.measure] does and, beyond that, what tells to what a line turns the event.
func (b *eventBearing) measureTurn(i int, l line) []claim.Measure {
	out := b.measure(i, l)
	add := func(name string, v float64) { out = append(out, claim.Measure{Name: name, Value: v}) }
	stems := appendStems(nil, l.low, nil)
	marked, _ := b.r.p.event.theme.marked(l.low)
	touch := one(b.r.p.event.theme.head.MatchString(l.low))
	theme, sense, names := share(b.w.theme, stems), b.w.sameMatter(stems), share(b.w.names, stems)
	d := b.days(l)
	b.standing(l, add)
	b.turns(l, b.bears, d, add)
	b.words(l, d, add)
	add("speaks most of it", one(b.most > 0 && theme+sense+names >= b.most && len(b.r.t.Verdicts) > 2))
	add("theme and names", min(float64(theme+sense)/2, max(names, float64(0.5*one(marked)))))
	add("nothing of it", one(theme+sense+names == 0 && touch == 0))
	return out
}

// standing are the measures of where the answer stands and of how the day of the text lies to the day that stands.
func (b *eventBearing) standing(l line, add func(string, float64)) {
	cur, day := b.r.a.Status, b.r.day()
	add("is none", one(rank[cur] == 0))
	add("is rumoured", one(cur == Rumoured))
	add("is planned", one(cur == Planned))
	add("is confirmed", one(cur == Confirmed))
	add("is cancelled", one(cur == Cancelled))
	add("no day stands", one(b.current == ""))
	today := day.Format(time.DateOnly)
	add("due today", one(b.current == today))
	add("overdue", one(b.current != "" && b.current < today))
	add("due tomorrow", one(b.current == day.AddDate(0, 0, 1).Format(time.DateOnly)))
	add("not yet due", one(b.current > today))
	add("baseline", one(b.r.t.Corpus))
	add("hour to come", one(b.hourToCome(l)))
	b.company(l, add)
}

// company are the measures of who and what else a line names, and of what it says of the day that stands.
func (b *eventBearing) company(l line, add func(string, float64)) {
	known, strange, places := 0, 0, 0
	for _, m := range l.names {
		switch {
		case m.kind == claim.Unnamed || m.name == l.sayer():
		case m.known || b.r.p.speaksOf(m.name):
			known++
		case m.kind == claim.Place:
			places++
		default:
			strange++
		}
	}
	add("names that are known", float64(min(2, known)))
	add("names that are not", float64(min(2, strange)))
	add("places that are not", float64(min(2, places)))
	add("another event's noun", one(b.r.otherEvent(l.low)))
	add("its noun", one(b.r.p.event.held.MatchString(l.low)))
	not, rather := false, false
	for _, d := range l.dates {
		if b.current != "" && d.From.Format(time.DateOnly) == b.current {
			not = not || notThen.MatchString(l.low[:d.start])
		} else if d.From.Format(time.DateOnly) > b.current {
			rather = rather || insteadTail.MatchString(l.low[d.end:]) || insteadLead.MatchString(l.low[:d.start])
		}
	}
	add("not the day that stands", one(not))
	add("another day instead", one(rather && b.current != ""))
	add("the day that stands, nothing but", one(b.r.standsIn(l) && len(l.dates) == 1))
}

var (
	// notThen leads up to a day that is not the one.
	notThen = regexp.MustCompile(`\b(?:not|no longer|instead of|rather than|given up|dropp(?:ed|ing)|abandon(?:ed|ing)|miss(?:es|ed)?|from|as opposed to|give up|gave up|gives up)(?: be)? (?:on |in |until |before |for |by |as (?:early|soon) as )?(?:the )?$`)
	// insteadTail follows a day that takes the place of another, and insteadLead leads up to it.
	insteadTail = regexp.MustCompile(`^(?: [a-z]+){0,2} instead\b|^,? (?:and )?not\b|^,? (?:rather than|instead of)\b`)
	insteadLead = regexp.MustCompile(`\b(?:now|but|instead|rather)(?: be| take place| start| begin| happen| [a-z]+ed)?(?: on| in| until| to| for)? (?:the )?$`)
)

// stillAhead is what a text says of the very day before it comes to pass.
var stillAhead = regexp.MustCompile(`\b(?:hours? (?:before|to go)|later today|(?:is|are|was|were) (?:due |set |ready |about |preparing )?to\b|tonight|goes? ahead today)`)

// hourToCome reports whether a line gives an hour of the text's own day that has not struck when the text appears.
func (b *eventBearing) hourToCome(l line) bool {
	now := b.r.clock().Format("2006-01-02 15:04")
	for _, d := range l.dates {
		if d.Clock != "" && d.From.Equal(b.r.day()) && d.From.Format(time.DateOnly)+" "+d.Clock > now {
			return true
		}
	}
	return false
}

// turns are the measures of the words by which a sentence turns an event, by themselves and beside what they turn on.
func (b *eventBearing) turns(l line, bears float64, d eventDays, add func(string, float64)) {
	v := map[string]float64{}
	for _, c := range turnCues {
		v[c.name] = one(c.re.MatchString(l.low))
		add(c.name, v[c.name])
	}
	due := one(b.current != "" && b.current <= b.r.day().Format(time.DateOnly))
	cur := rank[b.r.a.Status]
	near := one(b.current != "" && d.recent+d.past > 0)
	product := func(name string, list ...float64) {
		p := bears
		for _, x := range list {
			p = float64(p * x)
		}
		add("bears, "+name, p)
	}
	product("nobody's word, nothing known", v["nobody's word"], one(cur == 0))
	product("settling, same day", v["words of settling"], d.same)
	product("settling, planned", v["words of settling"], one(cur >= 2))
	product("given up, known", v["given up"], one(cur >= 2))
	product("will not, known", v["will not"], one(cur >= 2))
	product("later than was meant", v["later than was meant"], one(cur >= 2))
	product("not but, day ahead", v["not but"], one(d.ahead > 0), one(cur >= 2))
	product("sooner, known", v["sooner than was meant"], one(cur >= 2))
	product("past deed, due", v["past deed"], due, 1-one(d.ahead > 0))
	product("told of the day, due", v["told of the day"], due, v["past deed"])
	product("today, due", v["today"], due)
	product("first since, due", v["first since"], due)
	product("recent day, due", due, near)
	product("resolve, rumoured", v["words of resolve"], one(cur == 1))
	product("intent, rumoured", v["words of intent"], one(cur == 1))
	product("called untrue", v["called untrue"])
	product("called untrue, rumoured", v["called untrue"], one(cur == 1))
	product("will not, rumoured", v["will not"], one(cur == 1))
	product("corrects, known", v["corrects"], one(cur >= 2))
	product("nothing past, due", 1-one(anyPast.MatchString(l.low)), due)
	product("still to come, due", v["still to come"], due)
	product("settling, rumoured", v["words of settling"], one(cur == 1))
	product("not but, later", v["not but"], d.later)
	product("later than was meant, later", v["later than was meant"], d.later)
	product("sure, same day", v["sure of it"], 1-v["unsure of it"], d.same)
	product("sure, day ahead", v["sure of it"], 1-v["unsure of it"], one(d.ahead > 0))
	product("puts off, known", v["puts off"], one(cur >= 2))
	product("ends it, known", v["ends it"], one(cur >= 2))
	product("same day, will not", v["will not"], d.same)
}

// words are the measures of the words of the event itself, as the rules know them: how far a line has them, and whether they are said of
// something else.
func (b *eventBearing) words(l line, d eventDays, add func(string, float64)) {
	ev := b.r.p.event
	cue, strong, done := ev.cue.MatchString(l.low), b.r.strong(l), ev.done.MatchString(l.low)
	head := ev.theme.head.MatchString(l.low)
	due := b.current != "" && b.current <= b.r.day().Format(time.DateOnly)
	add("a word of the event", one(cue))
	add("the event's own word", one(strong))
	add("the event in the past", one(done))
	add("the event in the past, due", one(done && due))
	add("event and what it befalls", one(cue && head))
	add("event, day ahead", one(cue && d.ahead > 0))
	add("event and what it befalls, day ahead", one(cue && head && d.ahead > 0))
	add("no word of the event, day ahead", one(!cue && d.ahead > 0))
	add("done to another", one(b.r.doesOther(l)))
	at := putOff.FindStringIndex(l.low)
	if at == nil {
		at = calledOff.FindStringIndex(l.low)
	}
	add("another is put off", one(at != nil && b.r.putsOffOther(l, at)))
	add("it is put off", one(at != nil && !b.r.putsOffOther(l, at) && b.r.near(l, at)))
}

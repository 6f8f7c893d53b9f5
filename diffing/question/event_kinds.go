package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// happening is an event as texts speak of it.
type happening struct {
	strong *regexp.Regexp // words that are the event
	weak   *regexp.Regexp // words that are it only beside its names
	done   *regexp.Regexp // past forms
	held   *regexp.Regexp // nouns that take place
	plain  bool           // its words are said of little else
	verb   *regexp.Regexp // the verbs among the strong words
	going  *regexp.Regexp // under way: "are in talks"
	this   *regexp.Regexp // a reference back: "the visit"
	// whenOnly is set where the wording takes the event for granted and asks for its day.
	whenOnly  bool
	patient   bool           // it is done to something: "be raised"
	again     bool           // it is something coming back into use
	actor     []string       // whose deed it is, where the wording says so: the names before its verb
	theme     theme          // what it befalls
	heads     *regexp.Regexp // the nouns of what it befalls, those of a wording's further questions left out
	cue       *regexp.Regexp // any word of it, however common
	otherwise *regexp.Regexp // another thing of the same sort
	there     []string       // places to which a wording asks whether somebody goes
	movers    []string       // who goes there
	unlisted  bool           // no row of the table knows it
	oneOf     *regexp.Regexp // one of the sort that the wording asks about, and not that one: "a weather satellite"
	bare      *regexp.Regexp // its noun with an article and nothing that says of what: "a launch on"
	onlyToo   *regexp.Regexp // one more of the same sort, said of an event that is to take place beside it
}

// kindOfEvent is a row of the table of events: the words in a wording, plain verb forms, past forms, nouns, and verbs too common to stand alone.
type kindOfEvent struct {
	wording, verb, past, noun, common string
	everyday                          bool // said of so much else that only the event's own names tell it
}

// personal are the first words of the rows whose deeds are somebody's own: a line that names nobody who is asked about tells of another's.
var personal = []string{`testif`, `visit`, `resign`, `marr`, `\bmove to`, `(?:hostage`}

// own reports whether the deeds of a row are somebody's own.
func (k kindOfEvent) own() bool {
	return slices.ContainsFunc(personal, func(s string) bool { return strings.HasPrefix(k.wording, s) })
}

var kindsOfEvent = []kindOfEvent{
	{`recount`, `recount|count again`, `recounted|counted again`, `recounts?|recounting`, `begin|began|start|started|order|ordered|complete|completed`, false},
	{
		`verdict|ruling|judg|sentenc|decid|decision|\brule`,
		`rule|deliver (?:its|a|the|his|her) (?:verdict|ruling|judge?ment|decision)|decide|sentence`,
		`ruled|found (?:[a-z]+ ){0,3}(?:guilty|not guilty|liable)|convicted|acquitted|sentenced|decided|handed down|delivered its`,
		`verdicts?|rulings?|judge?ments?|decisions?|sentenc(?:e|ing)`, `deliver|delivered|return|returned|announce|announced|reach|reached|give|gave`, false,
	},
	{
		`reopen|re-open|resum|restart|come back|go(?:es)? back|back (?:on|in)\b|put back|on (?:display|show|air)\b|running again|restor|switched (?:back )?on|(?:sail|run|fly|operate|open|work|play|ride|cross|start|begin|fish|swim|drink|allowed|able|use|teach|travel|trade|bathe|ski|climb|graze|hunt)\b[^?]*\bagain`,
		`reopen|re-open|resume|restart|open again|run again|sail again|be back|go back|put (?:\w+ )?back|return to service|board|restore|switch (?:back )?on|reconnect`,
		`(?:is|are|was|were) (?:sailing|running|flying|operating|working|moving|playing|teaching) again|(?:sailed|ran|flew) again|reopened|re-opened|resumed|restarted|opened again|is back|are back|went back|was put back|were put back|returned to (?:service|use|duty|work|normal|(?:its|their|the) (?:usual |old )?(?:place|stage|screen|air|shelves|rails|road))|restored|up and running|switched (?:back )?on|reconnected`,
		`reopening|re-opening|resumption|restart|return`, `return|open|come back|bring back|start|sail|go on|roll|cross|run`, true,
	},
	{
		`visit(?:s|ing)?\b|travel|trip|meet|summit|talks|go to|arrive|fly`,
		`visit|travel|hold talks|come ashore|set foot`, `visited|travelled to|traveled to|held talks|flew to|arrived (?:in|on|at)|landed (?:in|on|at)|touched down|stepped (?:ashore|off)|came ashore|set foot`,
		`visits?|trips?|talks|negotiations|meetings?|summit|journey`, `meet|met|talked for|come|arrive|arrived|fly|flew|go|head|receive|received|host|hosted|welcomed|sat down|due|expected|bound|dispatched|sent|land|landed|sail|sailed`, true,
	},
	{
		`\bvote|election|polls?\b|polling|referend|ballot|run-?off`,
		`vote|go to the polls`, `voted|(?:parliament|mps|deputies|the (?:senate|assembly|council|chamber|house)|lawmakers|legislators|senators|councillors) (?:has |have )?(?:narrowly |clearly |finally )?(?:approved|passed|rejected|adopted)|survived (?:the |a |his |her )?(?:[a-z-]+ ){0,2}(?:vote|ballot)|(?:won|lost) (?:the|a|his|her) (?:[a-z-]+ ){0,2}(?:vote|ballot)|went to the polls|polls (?:have )?(?:opened|closed)|polling stations (?:have )?(?:opened|closed)`,
		`votes?|elections?|poll|polls|referendum|run-?off|by-election|polling|second round`, `hold|held|meet|meeting|decide|have (?:their|its|his|her) say|division|put (?:[a-z-]+ ){1,8}to`, true,
	},
	{
		`strikes?\b|walk ?out|stoppage|industrial action`,
		`strike|walk out|stop work|down tools`, `walked out|struck (?:for|over|work)|downed tools|went on strike|stopped work|are on strike|is on strike`,
		`strikes?|walk-?outs?|stoppages?|industrial action|picket`, `begin|began`, false,
	},
	{
		`trial|hearing|inquest|appeal|tribunal|court martial|\bhears?\b|(?:panel|committee|board|commission|jury|judges?)\b[^?]*\b(?:sit|sits|convenes?|meets?)\b`,
		`hear|listen to|convene|deal with the (?:[a-z]+ )?case|go on trial|stand trial|be tried|be heard|face trial|(?:go|come|appear) before|hear (?:the|its|his|her|their) (?:[a-z]+ )?(?:case|charges?|matter|appeal|arguments?|evidence)`, `went on trial|stood trial|(?:was|were|been) heard|is on trial|heard (?:the|its) (?:[a-z]+ )?(?:case|appeal|charges?)|(?:heard|listened to) (?:both|the two|all) (?:sides|parties)|convened`,
		`trials?|hearings?|inquest|appeal|tribunal|court martial|process against|case against`, `begin|began|start|started|open|opened|resume|resumed|sit|sat|sitting|in the dock|dock`, false,
	},
	{
		`testif|testimony|gives? evidence|giving evidence|appear|take the stand|be (?:heard|questioned|examined) (?:by|before|as)`,
		`testify|give evidence|giving evidence|take the stand|appear|be heard|be questioned|be examined|be called`,
		`testified|g(?:ave|iven) evidence|t(?:ook|aken) the stand|appeared (?:before|at|in (?:the )?(?:witness|court|dock)|as)|(?:was|been) (?:heard|questioned) (?:by|before)|answered (?:the )?questions (?:from|of)`,
		`testimony|appearance|witness(?:es)?|witness (?:box|stand|list)|hearings?|sessions?`, `speak|spoke|answer|summoned|called|begin|began|start|started`, false,
	},
	{
		`rais(?:e|ed|ing)\b|salvag|refloat|brought up|bring up|hoist|lifted (?:from|out|off)`,
		`raise|raising|lift|salvage|refloat|hoist|come up|be (?:up|out of the water|above water|afloat)|be brought (?:up|to the surface)|bring (?:\w+ ){0,3}(?:up|to the surface)`,
		`raised|lifted|salvaged|refloated|hoisted|brought (?:up|to the surface)|broke the surface|broken the surface|c[ao]me (?:up|to the surface)|(?:is|was|are|were) (?:now |back |finally )?(?:afloat|above water|out of the water|at the surface|on the surface)`,
		`salvage|raising|lifting|refloating|recovery`, `begin|began|start|started`, true,
	},
	{
		`bur(?:y|ied|ial)|funeral|memorial|laid to rest|cremat`, `bury|be buried|be laid to rest|be cremated`, `buried|laid to rest|cremated`,
		`funerals?|burials?|memorial service|cremation`, `hold|held`, false,
	},
	{
		`exchang|\bswap`, `exchange|swap`, `exchanged|swapped`, `exchange|swap|handover`, `release|released|hand over|handed over|cross|crossed`, true,
	},
	{
		`demolish|blow(?:n)? up|tear down|torn down|pulled down|knocked down|tak(?:e|en|es|ing) down|dismantl|be removed`, `demolish|blow up|tear down|pull down|take down|remove|dismantle|be blown up|be torn down|be pulled down|be taken down|come down`,
		`demolished|blown up|torn down|pulled down|razed|taken down|took down|removed|dismantled|came down`, `demolition|removal|dismantling`, `begin|began|start|started|go|gone`, false,
	},
	{
		`perform|\bsing\b|on stage|concert|recital|\bplay (?:at|in)\b`, `perform|sing|take the stage|go on stage|be on stage|give (?:a|the|his|her|its|their) (?:[a-z]+ )?(?:concert|recital|performance)`,
		`performed|sang|sung|took the stage|went on stage|gave (?:a|the|his|her|its|their) (?:[a-z]+ )?(?:concert|recital|performance)`,
		`concerts?|recitals?|performances?|gigs?`, `appear|appeared|play|played|show`, false,
	},
	{
		`withdraw|pull(?:ed)? out|\bleave\b|depart`, `withdraw|pull out|leave|depart`, `withdrew|withdrawn|pulled out|left|departed`, `withdrawal|departure|pull-?out`, `begin|began|start|started|complete|completed`, true,
	},
	{
		`search`, `search|end the search|stop searching`, `search (?:has |was |had )?(?:been )?(?:ended|suspended|stopped|called off|given up)`, `search`, `end|ended|stop|stopped|give up|gave up`, false,
	},
	{
		`marr|wed\b|wedding`, `marry|marries|wed|tie the knot|get married|be married`, `married|wed|tied the knot|said (?:\"i do\"|yes)`,
		`weddings?|marriage|nuptials`, `ceremony`, false,
	},
	{
		`(?:hostage|crew|prisoner|captive|inmate|detain|sailor|soldier|journalist|child|miner|pilot|worker|passenger|aid worker|tourist|abducted|kidnapped)[^?]*(?:releas|free|let go|come home)|\bfreed\b|set free|be free`,
		`release|be freed|free|let go|set free|be put ashore|be brought ashore|be landed|come ashore|hand over|come home|go free`, `released|freed|let go|set free|handed over|came home|went free|walked free|came home|arrived home|are free|is free`,
		`release|freedom|liberation|homecoming|handover|landing`, `fly|flew|arrive|arrived|leave|left|land|landed`, false,
	},
	{
		`\bmove to|\bjoin|\bsign for|transfer to|transfer of|change clubs`,
		`join|move to|sign for|transfer|switch to`, `joined|moved to|signed for|completed (?:his|her|the) (?:move|transfer)|switched to|(?:was|been) transferred`,
		`transfer|move|signing`, `sign|signed|arrive|arrived|unveiled|presented`, false,
	},
	{
		`available|on the market|in (?:the )?shops|on sale`, `be available|become available|be on sale|go on sale|be in (?:the )?(?:shops|stores)|hit the (?:shops|shelves|streets)|reach the (?:shops|market)|arrive|be offered`,
		`(?:has been|have been|is|are|was|were|became|become) (?:now )?available|went on sale|reached the (?:shops|market)|(?:is|are) (?:now )?on sale|arrived`,
		`availability|arrival|start of sales|roll-?out`, `begin|began|start|started|deliver|delivered|offer|offered|given|gave`, true,
	},
	{
		`be returned|give[n]? back|hand(?:ed)? back|sent back|restitut|repatriat`, `return|go back|hand back|give back|send back|be handed back|be given back|repatriate|come home`,
		`returned|went back|came back|handed back|gave back|given back|sent back|came home|is back|are back|arrived back`, `return|restitution|handover|homecoming|repatriation`, `arrive|arrived|fly|flown|ship|shipped|leave|left`, false,
	},
	{
		`merg|takeover|take over|acqui|buy\b|sale\b|sell\b|deal\b|agreement|contract|treaty|sign(?:s|ed|ing)?\b`,
		`merge|take over|acquire|buy|sign|complete the (?:sale|deal|merger)|sell`, `merged|took over|acquired|bought|signed|completed|sold`,
		`mergers?|takeover|acquisition|sale|deals?|agreement|contract|treaty|signing|bid`, `ceremony|initial|initialled|close|closed|complete|agree|agreed|go through|went through`, true,
	},
	{
		`resign|step down|quit|leave office|stand down`, `resign|step down|quit|stand down|leave office`,
		`resigned|stepped down|quit|stood down|left office`, `resignation|departure|exit`, `go|leave|left`, false,
	},
	{
		`lift(?:s|ing)?[ -]?off|blast(?:s|ing)? off|(?:satellite|rocket|probe|capsule|shuttle|spacecraft|telescope|lander|rover)\b[^?]*\b(?:launch|fly|leave|go|sent|start)`,
		`lift off|blast off|launch|send up|go up|take off|leave the (?:launch ?)?pad|be sent up|be launched|be (?:sent )?on (?:its|the) way`,
		`lifted off|blasted off|launched|took off|left the (?:launch ?)?pad|sent up|went up|roared (?:off|away|into)|soared|(?:is|are|was) on (?:its|the|their) way|rose (?:from|into)`,
		`launch|lift-?off|blast-?off|flight|take-?off|countdown`, `fly|flew|leave|left|turn|start|rise|rose`, false,
	},
	{
		`replay|re-?stag|re-?run|played again|made up|play-?off`, `replay|be replayed|meet again|be played|play again|restage|re-?run|be staged|be run|be held again`,
		`replayed|met again|played again|restaged|re-?ran|was played|was staged`, `replay|rematch|re-?run|restaging`, `play|played|meet|met|kick off|kicked off`, false,
	},
	{
		`launch|releas|publish|go on sale|roll ?out|unveil|report\b`, `launch|release|publish|go on sale|roll out|unveil|go live|lift off|blast off`,
		`launched|released|published|went on sale|rolled out|unveiled|went live|lifted off|blasted off|took off|left the (?:launch ?)?pad`, `launch|release|publication|roll-?out|unveiling|report|lift-?off`, `start|started|come out|came out`, true,
	},
	{
		`\blift(?:s|ed|ing)?\b|\bends?\b|\bended\b|eas(?:e|ing)|relax|expire|curfew|lockdown|quarantine|\bban\b|boil|emergency`,
		`lift|end|ease|relax|expire|be over|be at an end|be revoked|let (?:\w+ ){0,2}?out|be let out|be allowed out|be allowed to leave|be free to leave`,
		`lifted|ended|eased|relaxed|expired|revoked|(?:is|are) (?:now |at last )?over|were let out|was let out|been let out|allowed out|allowed to leave|free to leave`,
		`lifting|easing|end of|relaxation|expiry`, `drop|dropped|stop|stopped|raise|raised|open|opened|goes up|come down`, false,
	},
	{
		`crowned\b|coronation|enthron`, `be crowned|be enthroned`, `(?:was|were|been) crowned|(?:was|were|been) enthroned`, `coronation|crowning|enthronement`, `held|put on`, false,
	},
	{
		`(?:results?|figures|findings|census|report)\b[^?]*\b(?:be|come|comes|are|is) (?:out|known)\b`, `be out|come out|be published|be released|be announced|be made public|be known|publish|release`,
		`came out|(?:is|are) out|(?:was|were|been) (?:published|released|announced|made public)|published|released`, `publication|release`, `announce|announced|present|presented`, true,
	},
	{`clos|shut`, `close|shut|shut down`, `closed|shut|shut down`, `closure|shutdown|closing`, `end|ended|cease|ceased`, true},
	{`vaccin|inocul|jabs?`, `vaccinate|inoculate`, `vaccinated|inoculated|jabs (?:have )?beg[au]n`, `vaccinations?|vaccines?|inoculations?|jabs?|doses`, `begin|began|start|started|arrive|arrived|roll out|rolled out`, false},
	{`ceasefire|truce|armistice`, `take effect|come into force|cease fire|fall silent`, `took effect|came into force|(?:fell|fallen) silent|is holding`, `ceasefire|cease-fire|truce|armistice`, `begin|began|hold|start|started|agree|agreed`, false},
	{
		`take(?:s)? effect|comes? into (?:force|effect|circulation)|enters? into force|be (?:brought in|introduced)`, `take effect|come into (?:force|effect|circulation)|enter into force|be brought in|be introduced`,
		`took effect|came into (?:force|effect|circulation)|entered into force|(?:is|are) (?:now )?in (?:force|effect|circulation)|(?:was|were|been) introduced|came in`, `introduction|entry into force|start`, `begin|began|start|started|apply|applies|applied`, true,
	},
	{
		`go home|return home|move back|go back home|back home|come home|evacuees|(?:allowed|let) (?:back|home)|back (?:in|to|into) (?:their|his|her) (?:[a-z]+ )?(?:homes?|houses?|flats?|villages?)|(?:return|go|move|get) (?:back )?(?:to|into) (?:their|his|her) (?:[a-z]+ )?(?:homes?|houses?|flats?|villages?)`, `return home|go home|move back|go back|come home|be allowed (?:back|home)|be let (?:back|home)|(?:be|take \w+|bring \w+) home|be back|(?:let|allow|take|bring) (?:[a-z]+ ){1,5}(?:back|home|to return)|sleep (?:at home|in (?:their|his|her) own beds?)`,
		`returned(?: home)?|went (?:back|home)|moved back|came (?:back|home)|(?:were|was|been) (?:allowed|let) (?:back|home)|(?:are|is) (?:back )?home`,
		`return|homecoming|evacuation`, `home|back|return|own (?:beds?|roofs?)`, true,
	},
	{`evacuat`, `evacuate|be moved out|be led out`, `evacuated|moved out|led out`, `evacuation`, `leave|left|clear|cleared`, false},
	{`extradit|deport|hand(?:ed)? over`, `extradite|deport|transfer|hand over|be handed over`, `extradited|deported|transferred|handed over|was flown`, `extradition|deportation|transfer|handover`, `fly|flown|arrive|arrived`, false},
	{`inaugurat|sworn in|take office|coronation|opening|\bopen\b|\bbegin|\bstart`, `open|take office|be sworn in|inaugurate|begin|start`, `opened|took office|sworn in|inaugurated|began|begun|started`, `inauguration|opening|swearing-in|start|beginning`, `go ahead|went ahead`, true},
}

// rowsOf are the rows of the table that a wording means: the one whose verb it holds, else the one that it names first; but a recount of
// ballots is a recount, a verdict in a trial a verdict, and talks that resume are both.
func rowsOf(low string) []kindOfEvent {
	first, at := -1, len(low)
	act, actAt := -1, len(low)
	for i, k := range kindsOfEvent {
		m := w(k.wording).FindStringIndex(low)
		if m == nil {
			continue
		}
		if i < alwaysMeant {
			first, act = i, -1
			break
		}
		if m[0] < at {
			first, at = i, m[0]
		}
		if v := regexp.MustCompile(`\b(?:` + k.verb + `)(?:s|es|ed|d)?\b`).FindStringIndex(low); v != nil && v[0] < actAt && i < len(kindsOfEvent)-1 && !onlyWhich(low, v) {
			act, actAt = i, v[0]
		}
	}
	if act >= 0 {
		first = act
	}
	if first < 0 {
		return nil
	}
	rows := []kindOfEvent{kindsOfEvent[first]}
	if visits := kindsOfEvent[alwaysMeant]; first < alwaysMeant && w(visits.wording).MatchString(low) {
		rows = append(rows, visits)
	}
	return rows
}

// onlyWhich reports whether a verb of a wording is a participle that only says which people or things are meant: "the people evacuated from",
// "the evacuated villages". Whatever form an auxiliary does not lead up to asks for nothing.
func onlyWhich(low string, v []int) bool {
	verb := low[v[0]:v[1]]
	return strings.HasSuffix(verb, "ed") && !strings.HasPrefix(verb, "be ") && !ofPassive.MatchString(low[:v[0]])
}

var ofPassive = regexp.MustCompile(`\b(?:be|been|being|get|is|are|was|were|has|have|had)(?: [a-z]+ly| again)? $|\b(?:has|have|had|is|are|was|were) (?:the |an? )?(?:[a-z-]+ ){1,4}$`)

// alwaysMeant is the number of rows at the head of the table that are meant wherever a wording holds their words; visits and talks come next.
const alwaysMeant = 3

// happeningOf finds the event that a wording asks about; a wording in words that no row knows is searched for by its own.
func happeningOf(low string, p plan) happening {
	rows := rowsOf(low)
	if row, ok := heldRow(low); ok && len(rows) == 0 {
		rows = []kindOfEvent{row}
	}
	if len(rows) == 0 {
		s := stems(plainStems(p))
		if s == "" {
			s = `\x00`
		}
		rows = []kindOfEvent{{"", s, `(?:` + s + `)[a-z]*ed`, s, `\x00`, false}}
		if verb, past, noun := ownVerb(p.q.Wording); verb != "" {
			for _, s := range otherEvents.FindAllString(low, -1) {
				noun += "|" + s + "s?"
			}
			rows = []kindOfEvent{{"", verb, past, noun, `\x00`, true}}
		}
	}
	again := comesBack.MatchString(low)
	join := func(part func(kindOfEvent) string) string {
		var out []string
		for _, k := range rows {
			out = append(out, part(k))
		}
		return strings.Join(out, "|")
	}
	verb, past := join(func(k kindOfEvent) string { return inflected(k.verb) + "|" + ings(k.verb) }), join(func(k kindOfEvent) string { return k.past })
	past = perfected(past)
	noun, common := join(func(k kindOfEvent) string { return k.noun }), join(func(k kindOfEvent) string { return k.common })
	var actors []string
	if rows[0].own() {
		actors = actorsOf(low, verb, noun, p)
	}
	any := verb + "|" + past + "|" + noun + "|" + common + "|" + ings(common)
	if again {
		any += "|" + inUse
	}
	ev := happening{
		unlisted: len(rows[0].wording) == 0,
		actor:    actors,
		patient:  beDone.MatchString(low),
		again:    again,
		cue:      regexp.MustCompile(`\b(?:(?:` + any + `)(?:s|es|ing|ed)?)\b`),
		whenOnly: strings.HasPrefix(low, "when ") || strings.HasPrefix(low, "on what d") || strings.HasPrefix(low, "on which d"),
		plain:    !slices.ContainsFunc(rows, func(k kindOfEvent) bool { return k.everyday }),
		strong:   regexp.MustCompile(`\b(?:(?:` + verb + `)(?:s|es|ing|ed)?|` + past + `|` + noun + `)\b`),
		weak:     regexp.MustCompile(`\b(?:(?:` + common + `)(?:s|es|ing)?|` + ings(common) + `)\b`),
		done:     regexp.MustCompile(`\b(?:` + past + `)\b`),
		held:     regexp.MustCompile(`\b(?:` + noun + `)\b`),
		verb:     regexp.MustCompile(`\b(?:(?:` + verb + `)(?:s|es|ing|ed)?|` + past + `)\b`),
		going:    regexp.MustCompile(`\b(?:is|are|was|were) (?:now |still |already |currently )*(?:in|holding|having|on) (?:a |the )?(?:` + noun + `)\b`),
		this:     regexp.MustCompile(`\b(?:the|this|that|their|his|her|its) (?:[a-z-]+ ){0,2}?(?:` + noun + `)\b`),
	}
	if p.journeys(low) {
		ev.there, ev.movers = p.goals(), actors
		if len(actors) == 0 && moves.MatchString(low) {
			ev.movers = slices.DeleteFunc(slices.Clone(p.target), p.venue)
		}
	}
	ev.theme = themeOf(p.q.Wording, p, ev)
	ev.heads = themeOf(p.q.Wording[:min(len(low), len(p.q.Wording))], p, ev).head
	ev.otherwise = regexp.MustCompile(otherRow + `(?:` + noun + `|` + ev.theme.words + `)\b`)
	ev.oneOf = regexp.MustCompile(`\x00`)
	if ev.theme.named(low) {
		ev.oneOf = regexp.MustCompile(`\ban? (?:[a-z-]+ ){1,2}?(?:` + ev.theme.words + `)\b`)
	}
	ev.bare = regexp.MustCompile(`\b(?:the|an?|any|no|another|this|that|its|their|his|her)(?: (?:second|new|repeat|repeated|early|first|next|formal|final|whole|planned|announced))? (?:` + noun + `)(?: (?:on|this|next|by|before|at|in|until|till|from|to|today|tomorrow|tonight|back|off|date|day|is|was|will|would|has|had|must|may|might|could|should|plan|again|after|and|had|as)\b|[,.;:!"?]|$)`)
	ev.onlyToo = regexp.MustCompile(`\ban? (?:[a-z-]+ ){0,2}?(?:` + noun + `)\b[^;]*\b(?:as well|too|also)\b`)
	return ev
}

var useCue = whole(inUse)

// inUse are the words by which texts say that something works, is open or is at home again.
const inUse = `again|open(?:s|ed|ing)?|back (?:in|on|at|to|up|online|home|with|into|onto)|(?:be|is|are|was|were|been) back|return|re-?open|resum(?:e|ing|es|ed|ption)|re-?start|(?:do|make do|cope|manage|go|live|get by) without|(?:waits?|closed|shut|stays?|stayed|remains?)\b[^,;.]{0,40}\buntil|go(?:es)? on|swing open|clock(?:s|ed|ing)? on|up and running|let (?:[a-z]+ ){0,3}(?:back|in|home)|allowed (?:back|home|in|out)|let (?:[a-z]+ ){0,3}out|(?:ban|closure|order|restriction|embargo)s? (?:(?:at|in|on|of|for) [a-z -]{2,30}? )?(?:will )?(?:ends?|is lifted|are lifted|be lifted|lapses?|expires?)`

// ings are the forms in -ing of those verbs of a list that drop an e or double a letter for it: "coming", "putting".
func ings(verbs string) string {
	out := []string{`\x00`}
	for _, v := range strings.Split(verbs, "|") {
		first, rest, _ := strings.Cut(v, " ")
		if rest != "" {
			rest = " " + rest
		}
		switch {
		case !smallWordOnly.MatchString(v):
		case strings.HasSuffix(first, "ie"):
		case strings.HasSuffix(first, "e") && first != "be" && !strings.HasSuffix(first, "ee"):
			out = append(out, strings.TrimSuffix(first, "e")+"ing"+rest)
		case first == "put" || first == "set" || first == "let" || first == "run" || first == "get" || first == "sit":
			out = append(out, first+first[len(first)-1:]+"ing"+rest)
		}
	}
	return strings.Join(out, "|")
}

var smallWordOnly = regexp.MustCompile(`^[a-z -]+$`)

// inflected lets the first word of every verb of several words take an ending: "lifts off", "going on trial".
func inflected(verbs string) string {
	var out strings.Builder
	depth := 0
	first, word := true, true
	for _, c := range verbs {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		}
		if first && depth == 0 && c == ' ' && word {
			out.WriteString(`(?:s|es|ing)?`)
		}
		if depth == 0 && c == '|' {
			first, word = true, true
		} else if c == ' ' {
			first = false
		} else if c < 'a' || c > 'z' {
			word = false
		}
		out.WriteRune(c)
	}
	return out.String()
}

// plainStems are the stems of a wording's words but for its names: the name of a club is no event.
func plainStems(p plan) []string {
	var out []string
	for _, word := range smallLetters.FindAllString(properWord.ReplaceAllString(p.q.Wording, " "), -1) {
		if stem := claim.Stem(word); slices.Contains(p.content, stem) && !slices.Contains(out, stem) {
			out = append(out, stem)
		}
	}
	if len(out) == 0 {
		return p.content
	}
	return out
}

// actorsOf are the names of a wording before the verb of its event: "Will Brandt visit Kellin" asks for what Brandt does. The trial of somebody
// is no deed of theirs.
func actorsOf(low, verb, noun string, p plan) []string {
	at := regexp.MustCompile(`\b(?:` + verb + `)\b`).FindStringIndex(low)
	if at == nil {
		return nil
	}
	if n := regexp.MustCompile(`\b(?:` + noun + `)\b`).FindStringIndex(low); n != nil && n[0] < at[0] {
		return nil
	}
	out, headed := p.holders(low[:at[0]])
	for _, form := range sortedKeys(p.names) {
		who := p.names[form]
		if len(wholeWords(low[:at[0]], form)) > 0 && !slices.Contains(out, who) && !slices.Contains(headed, who) {
			out = append(out, who)
		}
	}
	return out
}

package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// What follows keeps sight of an event where a text uses none of the words by which the table knows it: by the question's own names and nouns
// beside a day to come, or by the day that stands, unless a clause speaks plainly of something else.

var (
	// comesToPass are the words by which texts say of anything that it is to be.
	comesToPass = whole(`(?:has|have) been (?:summoned|called|ordered|invited|booked|listed|asked|put down)|(?:will|shall|'ll|should|would|may|might|could|must) (?:now |then |again |also |finally |definitely |probably )*[a-z]+|(?:is|are|was|were) (?:now |expected |likely |due |set |meant |going |supposed )*to (?:be )?[a-z]+|intends? to|plans? to|aims? to|hopes? to|(?:takes?|taking) place|ends?|finish(?:es)?|arrives?|due|scheduled|set for|planned|fixed|booked`)
	// makesSure are the words by which texts say that a day is certain.
	makesSure = whole(`confirm(?:s|ed)?|definite(?:ly)?|certain|settled|final|beyond doubt|in stone|(?:is|are|was) (?:now )?fixed|no longer moves?`)
	// otherEvents are nouns of things that take place; those that a wording does not hold are other events than its own.
	otherEvents = whole(`(?:marathon|regatta|friendly|garden party|party|memorial service|service|clinic|strikes?|walk-?out|election|by-election|poll|referendum|conference|congress|concert|gig|festival|funeral|wedding|parade|race|time trial|tournament|auction|exhibition|fair|ball|gala|premiere|rally|march|protest|demonstration|picket|vigil|lecture|seminar|workshop|anniversary|session|summit|debate|hearing|trial|inquest|appeal|match|semi-final|final|launch|rehearsals?|tours?|visit|lottery|draw|ceremony|inspection|drill|exercise|course|deadline|holidays?|meeting|talks|vote|ruling|verdict|budget|survey|repairs|tests?)s?`)
)

// compounds are things of which only the name holds a word of an event, or of hearsay.
var compounds = sieve(whole(`(?:time|clinical|drug|field|sea|speed|vaccine) trials?|hearing aids?|(?:opinion|exit) polls?|(?:air|drone|missile|lightning|hunger) ?strikes?|search engines?|(?:fuel|gas|oil|water|coolant|chemical|hydrogen|helium|acid|steam|ammonia|sewage) leaks?|launch ?pads?|meeting (?:room|place)s?|(?:vote|ballot) box(?:es)?`))

// kicker is a label at the head of a sentence, which asks nothing: "Why it matters: the talks …".
var kicker = regexp.MustCompile(`^(?:(?:why|what|how|where|who|when) [a-z' ]{2,20}|driving the news|zoom (?:in|out)|the (?:big picture|bottom line|latest|backstory|context|details|stakes)|between the lines|state of play|by the numbers|flashback|reality check): `)

// plainly blanks such names out in a line, byte for byte, but for those that the wording asks about.
func (r *eventRun) plainly(l line) line {
	if m := kicker.FindStringIndex(l.low); m != nil {
		l.low = strings.Repeat("~", m[1]-2) + l.low[m[1]-2:]
	}
	l.low = compounds.ReplaceAllStringFunc(l.low, func(s string) string {
		if strings.Contains(strings.ToLower(r.p.q.Wording), s) {
			return s
		}
		return strings.Repeat("~", len(s))
	})
	return l
}

// ownNoun reports whether a noun of an event is one of the wording's own or a word for it.
func (r *eventRun) ownNoun(noun string) bool {
	noun = strings.TrimSuffix(noun, "s")
	return r.p.event.cue.MatchString(noun) || r.p.event.theme.head.MatchString(noun) || strings.Contains(strings.ToLower(r.p.q.Wording), noun)
}

// otherEvent reports whether a clause names an event that is not the wording's.
func (r *eventRun) otherEvent(part string) bool {
	return slices.ContainsFunc(otherEvents.FindAllString(part, -1), func(noun string) bool { return !r.ownNoun(noun) })
}

// softly reports whether a line that has none of the event's known words still speaks of it.
func (r *eventRun) softly(l line) bool {
	text, spans := clausesOf(l.low)
	ahead := r.ahead(l)
	any, _ := r.p.event.theme.marked(text)
	target := any || slices.ContainsFunc(l.names, func(m mention) bool { return slices.Contains(r.p.target, m.name) })
	for _, s := range spans {
		part := text[s[0]:s[1]]
		if r.otherEvent(part) || r.otherThing(l, text, s) || r.strange(l, s) {
			continue
		}
		day := slices.IndexFunc(ahead, func(d dated) bool { return d.start >= s[0] && d.start < s[1] && d.To.Sub(d.From) < 32*24*time.Hour })
		if day >= 0 && r.stands(ahead[day]) && makesSure.MatchString(l.low) {
			return true
		}
		if head := r.p.event.heads.MatchString(part); day >= 0 && r.stands(ahead[day]) && (target || head) && comesToPass.MatchString(part) && r.vouched(l) {
			return true
		}
		head := r.p.event.heads.MatchString(part)
		moved := rank[r.a.Status] > 0 && (putOff.MatchString(part) || laterThan.MatchString(part))
		if moved && head && len(ahead) > 0 {
			return true
		}
		if day < 0 || !comesToPass.MatchString(part) {
			continue
		}
		cue := r.p.event.cue.MatchString(part)
		if here, _ := r.p.event.theme.marked(part); cue && !here && !head && !r.inSpan(l, s) && !r.p.event.strong.MatchString(part) { // boats run beside the flights
			continue
		}
		if cue && (target || head) || (target || head) && r.vouched(l) && (head && target || r.told) {
			return true
		}
	}
	return false
}

// inSpan reports whether a clause names one of those whom the wording asks about.
func (r *eventRun) inSpan(l line, s [2]int) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool { return m.start >= s[0] && m.end <= s[1] && slices.Contains(r.p.target, m.name) })
}

// idle is what somebody says of themselves, on a condition, or of people who wonder.
var idle = whole(`i|me|my|if|whether|unless`)

// strange reports whether a clause names a place unknown to the question, and not only as the seat of one of its own things: "the court in Hallow".
func (r *eventRun) strange(l line, s [2]int) bool {
	if !r.marksOthers(l, s) {
		return false
	}
	return !seat.MatchString(l.low[s[0]:s[1]])
}

var seat = regexp.MustCompile(`\b(?:court|tribunal|panel|committee|parliament|commission|ministry|headquarters) (?:in|at) [a-z]`)

// stands reports whether a day is the one that an answer holds.
func (r *eventRun) stands(d dated) bool {
	return r.a != nil && rank[r.a.Status] > 0 && len(r.a.Date) >= len(time.DateOnly) && d.From.Equal(d.To) && r.a.Date[:len(time.DateOnly)] == d.From.Format(time.DateOnly)
}

// vouched reports whether somebody answers for a line.
func (r *eventRun) vouched(l line) bool {
	return !r.hearsay(l) && !l.bystander() && !idle.MatchString(l.low) && (r.official(l) || l.sayer() != "")
}

// pastOf are past forms that no ending tells.
var pastOf = map[string]string{
	"hear": "heard", "hold": "held", "build": "built", "pay": "paid", "send": "sent", "fall": "fell|fallen", "rise": "rose|risen", "fly": "flew|flown",
	"sink": "sank|sunk", "sing": "sang|sung", "break": "broke|broken", "choose": "chose|chosen", "cut": "cut", "win": "won", "lose": "lost",
	"meet": "met", "leave": "left", "draw": "drew|drawn", "ring": "rang|rung", "freeze": "froze|frozen", "speak": "spoke|spoken", "go": "went|gone",
	"get": "got", "give": "gave|given", "take": "took|taken", "hang": "hung", "swear": "swore|sworn", "light": "lit", "set": "set", "strike": "struck",
	"teach": "taught", "bring": "brought", "sell": "sold", "find": "found", "feed": "fed", "sow": "sown", "blow": "blew|blown", "grow": "grew|grown",
	"wear": "wore|worn", "shoot": "shot", "spend": "spent", "tear": "tore|torn", "throw": "threw|thrown", "come": "came", "run": "ran", "make": "made",
}

var (
	participle = regexp.MustCompile(`\b(?:be|been) (?:[a-z]+ly |again )?([a-z]+(?:ed|en|wn|lt|ld|nt|und|ung|ught|ut))\b(?: to ([a-z]+))?`)
	askedOf    = regexp.MustCompile(`[a-z][a-z'-]*|\p{Lu}[\p{L}'-]*`)
	afterVerb  = set(`the a an its his her their this that to from in on at by for into onto with up down out off over away back again before after until next this and or under against through across`)
	beforeVerb = set(`the a an its his her their this that of in on at by for from with when will does do did is are what which day date be was were new next last`)
)

// whoDoes leads up to the verb of a wording behind a name without an article.
var whoDoes = regexp.MustCompile(`\b(?:will|do|does)(?: \p{Lu}[\p{L}'-]*)+$`)

// ownVerb are the forms of the verb of a wording that no row of the table knows: as it stands, in the past, and as a noun.
func ownVerb(wording string) (verb, past, noun string) {
	var stems []string
	add := func(word string) {
		if s := claim.Stem(word); len(s) > 1 && !asking[word] && !slices.Contains(stems, s) {
			stems = append(stems, s)
			p := pastOf[word]
			if p == "" {
				p = regexp.QuoteMeta(s) + `[a-z]?(?:ed|d)`
			}
			verb, past = verb+"|"+regexp.QuoteMeta(s)+`[a-z]?e?(?:s|ing)?`, past+"|"+p
			noun += "|" + regexp.QuoteMeta(s) + `[a-z]?(?:ing|ment|ation|ion|al|ance|ure)s?`
		}
	}
	low := strings.ToLower(wording)
	if m := participle.FindStringSubmatch(low); m != nil {
		add(m[1])
		past += "|" + m[1]
		verb += "|be " + m[1]
		if m[2] != "" {
			add(m[2])
		}
	} else {
		words := askedOf.FindAllString(wording, -1)
		for i := 2; i < len(words); i++ {
			if beforeVerb[words[i-1]] || beforeVerb[words[i]] || afterVerb[words[i]] || words[i][0] < 'a' || words[i][0] > 'z' {
				continue
			}
			named := words[i-1][0] < 'a' && whoDoes.MatchString(strings.Join(words[:i], " ")) // "will Judge Brand question the driver"
			if last := i == len(words)-1; last || named || afterVerb[words[i+1]] || words[i+1][0] < 'a' {
				add(words[i])
				break
			}
		}
	}
	return strings.TrimPrefix(verb, "|"), strings.TrimPrefix(past, "|"), strings.TrimPrefix(noun, "|")
}

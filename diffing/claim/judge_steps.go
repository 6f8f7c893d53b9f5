package claim

import (
	"strings"
	"sync"
)

// steps is the set of status steps that a sentence speaks of.
type steps uint64

// stepTable names the steps and the stems or phrases that speak of them. Steps of one group exclude each other: a sentence that is on
// another step of the same group than the nearest known one says something new, however alike the words.
var stepTable = []struct {
	name, group, words string
}{
	{"rumoured", "event", "rumour, rumor, speculation, reportedly, unconfirmed, may, might, could, possibly, mooted"},
	{"planned", "event", "will, plan to, planned, scheduled, schedule, due, expected, set to, agreed, agreement, intends, is to, are to, would"},
	{"preliminary", "event", "preliminary, provisional, provisionally, tentative, tentatively, in principle, in outline, draft"},
	{"confirmed", "event", "confirmed, confirms, confirm, signed off, cleared plan, passed, approved, authorised, ratified, green light, go ahead, finalised, verified"},
	{"happened", "event", "resumed, took place, taken place, reopened, got under way, went ahead, arrived, completed, has begun, opened"},
	{"postponed", "event", "postponed, postpone, postponement, put back, put off, delayed, delays, deferred, pushed back, adjourned, rescheduled"},
	{"cancelled", "event", "cancelled, canceled, called off, scrapped, abandoned, axed, will not go ahead, shelved"},
	{"suspended", "event", "suspended, halted, on hold, paused, frozen"},
	{"arrested", "person", "arrested, arrest, detained, in custody, into custody, apprehended, collared, nabbed"},
	{"charged", "person", "charged, charged with, was charged, were charged, been charged, indicted, faces charges, arraigned"},
	{"bailed", "person", "bail, bailed, pending further inquiries, pending inquiries"},
	{"released", "person", "released without charge, set free, walked free"},
	{"cleared", "person", "cleared, exonerated, no further action, no longer suspect, acquitted, not suspect, not guilty, as witness, off hook, charges dropped"},
	{"convicted", "person", "convicted, found guilty, guilty verdict, pleaded guilty"},
	{"sentenced", "person", "sentenced, jailed for"},
	{"resigned", "post", "resigned, resigns, resignation, stepped down, steps down, stood down, quit, quits"},
	{"dismissed", "post", "sacked, dismissed from, been dismissed, was dismissed, were dismissed, fired, ousted, removed from post, relieved of duties"},
	{"on leave", "post", "on leave, suspended from, stepped aside, steps aside"},
	{"appointed", "post", "appointed, named as, takes over, succeeded by"},
	{"denied", "stand", "denied, denies, deny, denial, rejected, rejects, refuted, untrue, not true, baseless, unfounded"},
	{"admitted", "stand", "admitted, admits, conceded, acknowledged, confessed"},
	{"withdrawn", "stand", "withdrew, withdrawn, retracted, took back, revoked, rescinded"},
	{"corrected", "stand", "corrected, correction, clarification, wrongly, misstated"},
}

type stepIndex struct {
	single map[string]steps
	phrase map[string]steps
	head   map[string]bool
	groups map[string]steps
}

var stepLookup = sync.OnceValue(func() stepIndex {
	x := stepIndex{map[string]steps{}, map[string]steps{}, map[string]bool{}, map[string]steps{}}
	for i, s := range stepTable {
		bit := steps(1) << i
		x.groups[s.group] |= bit
		for phrase := range strings.SplitSeq(s.words, ",") {
			words := strings.Fields(phrase)
			if len(words) == 1 {
				x.single[words[0]] |= bit
				continue
			}
			x.phrase[strings.Join(words, " ")] |= bit
			x.head[words[0]] = true
		}
	}
	return x
})

// readSteps finds the steps in the folded words of a sentence, articles and possessives left out.
func readSteps(words []string) steps {
	x := stepLookup()
	var out steps
	for i, w := range words {
		out |= x.single[w]
		if !x.head[w] {
			continue
		}
		for n := 2; n <= 4 && i+n <= len(words); n++ {
			out |= x.phrase[strings.Join(words[i:i+n], " ")]
		}
	}
	return out
}

// names lists the steps in words.
func (s steps) names() string {
	var out []string
	for i, row := range stepTable {
		if s&(1<<i) != 0 {
			out = append(out, row.name)
		}
	}
	if len(out) == 0 {
		return "nothing of the kind"
	}
	return strings.Join(out, " and ")
}

// fresh returns the steps of s that known does not speak of.
func (s steps) fresh(known steps) steps { return s &^ known }

// in returns the steps of one group.
func (s steps) in(group string) steps { return s & stepLookup().groups[group] }

// firm returns the steps without those that merely hedge.
func (s steps) firm() steps {
	const hedges = 1<<0 | 1<<1 // rumoured, planned
	return s &^ hedges
}

// gravest are the steps that an editor must hear of whenever somebody takes them for the first time.
var gravest = stepBit("arrested") | stepBit("charged") | stepBit("convicted") | stepBit("sentenced") | stepBit("resigned") | stepBit("dismissed")

// firstStep names a grave step that somebody named in the sentence has taken and that nothing known near it tells of them: "charged: halla
// vreem". What is told of somebody without a name may have been told of them, and is no first step.
func firstStep(r *reading, list []alignment) string {
	switch r.claim.Modality {
	case May, Denied, RuledOut, Asked, Planned:
		return ""
	}
	if r.negated {
		return ""
	}
	var people []*unit
	for i := range r.units {
		if u := &r.units[i]; u.kind == nameUnit && u.person && !u.source {
			people = append(people, u)
		}
	}
	taken := r.steps & gravest
	for _, a := range list {
		if taken == 0 || len(people) == 0 {
			return ""
		}
		if a.read.steps&taken != 0 && tellsOf(a.read, people) {
			taken &^= a.read.steps
		}
	}
	if taken == 0 || len(people) == 0 {
		return ""
	}
	return taken.names() + ": " + people[0].text
}

// tellsOf reports whether a claim may speak of one of these people: it names one, or nobody.
func tellsOf(k *reading, people []*unit) bool {
	named := false
	for i := range k.units {
		v := &k.units[i]
		if v.kind != nameUnit || !v.person {
			continue
		}
		named = named || !v.source
		for _, u := range people {
			if matchNames(u, v) >= 0.7 {
				return true
			}
		}
	}
	for _, u := range people {
		for _, n := range k.about {
			if n == u.text {
				return true
			}
		}
	}
	return !named
}

// stepsOrNone returns the steps of a sentence that may be missing.
func (r *reading) stepsOrNone() steps {
	if r == nil {
		return 0
	}
	return r.steps
}

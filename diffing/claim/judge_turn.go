package claim

import (
	"slices"
	"strings"
)

// A turn is the plainest news there is: something that stood has come to an end or become another thing ("has resigned", "have been released", "was
// shot on Friday"). Words say little of it, a name and a verb that the story has used before of others; what makes it known is only that the same has
// been told of the same.

// turnStems are the stems of the verbs that tell one, in the past or the perfect.
var turnStems = stemSet(`die died kill killed murdered wounded injured shot stabbed drowned collapsed fled escaped freed released captured kidnapped abducted rescued
	accepted rejected approved lifted imposed restored demolished replaced expelled suspended sacked fired dismissed ousted appointed elected resigned quit
	withdrawn withdrew sank sunk crashed exploded derailed evacuated reopened confessed admitted acquitted convicted sentenced charged indicted extradited
	deported arrested detained merged cancelled postponed abandoned scrapped seized raided poisoned hijacked hacked halted annulled overturned quashed
	ratified vetoed dissolved toppled left defected recalled destroyed cleared pardoned executed bombed invaded paid signed`)

// turnWords is how many names, numbers and words a sentence may have to be taken for the plain telling of a turn.
const turnWords = 6

func stemSet(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[Stem(w)] = true
	}
	return out
}

// negatingTurns are the turns that are a denial themselves.
var negatingTurns = stemSet("rejected withdrew withdrawn cancelled annulled overturned quashed vetoed dismissed")

// turn is the verb of a turn in a sentence and what it is said of, by the places of the units.
type turn struct {
	verb int
	of   []int
}

// turnOf finds the turn that a sentence's main clause tells.
func turnOf(r *reading) (turn, bool) {
	if m := r.claim.Modality; r.negated || m != Happened && m != Confirmed && m != Asserted || r.foreign() {
		return turn{}, false
	}
	toks := tokens(r.claim.Text)
	for i := 1; i < len(toks); i++ {
		if !toks[i].is("has", "have", "had", "was", "were") {
			continue
		}
		perfect := toks[i].is("has", "have", "had")
		k := i + 1
		for k < len(toks) && (toks[k].is("been", "now", "also", "already", "since", "just", "all", "both", "themselves", "himself", "herself", "finally") || strings.HasSuffix(toks[k].low, "ly")) {
			k++
		}
		if k >= len(toks) || toks[k].kind != wordToken || !turnStems[Stem(toks[k].low)] || !perfect && strings.HasSuffix(toks[k].low, "ing") {
			continue
		}
		if slices.ContainsFunc(toks[:i], func(t token) bool { return t.is("if", "unless", "whether", "should", "once", "until") }) {
			continue
		}
		if prev := toks[i-1]; prev.is("who", "which", "that", "whom", "what", "he", "she", "it", "they", "we", "i", "there") && i > 1 {
			continue
		}
		t := turn{verb: unitAt(r, toks[k].start)}
		if t.verb < 0 || toks[i-1].text != "," && len(r.units) > turnWords {
			continue
		}
		t.of = subjectUnits(r, toks[:i])
		if len(t.of) == 0 {
			continue
		}
		return t, true
	}
	return turn{}, false
}

func unitAt(r *reading, at int) int {
	for i := range r.units {
		if r.units[i].start == at && r.units[i].kind == termUnit {
			return i
		}
	}
	return -1
}

// subjectUnits are the names and words before the verb, without what a comma shuts in.
func subjectUnits(r *reading, before []token) []int {
	end := len(r.claim.Text)
	if len(before) > 0 {
		end = before[len(before)-1].end
	}
	if before[len(before)-1].text == "," { // ", has collapsed": the subject stands before the first comma
		for _, t := range before {
			if t.text == "," {
				end = t.start
				break
			}
		}
	}
	from := 0
	for _, t := range before {
		if t.start < end && (t.text == "," || t.text == ";" || t.text == ":" || t.is("that", "because", "after", "since", "when", "but")) && t.end < end {
			from = t.end
		}
	}
	var out []int
	for i := range r.units {
		if u := &r.units[i]; u.start >= from && u.start < end && (u.kind == nameUnit || u.kind == termUnit) && !u.source {
			out = append(out, i)
		}
	}
	return out
}

// toldTurn reports whether a known claim tells the turn of the same. One that denies it, or only asks for it, does not.
func toldTurn(r *reading, t turn, list []alignment) bool {
	for _, a := range list {
		m := a.read.claim.Modality
		denied := (m == Denied || m == RuledOut) && !negatingTurns[r.units[t.verb].text]
		if a.match[t.verb] < 0.5 || a.read.negated || denied || m == May || m == Asked || m == Planned {
			continue
		}
		for _, i := range t.of {
			if a.match[i] >= 0.5 {
				return true
			}
		}
	}
	return false
}

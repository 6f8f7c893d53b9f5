package claim

import (
	"math"
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
	ratified vetoed dissolved toppled left defected recalled destroyed cleared pardoned executed bombed invaded paid signed
	ended stopped split burst sealed caught saved dropped banned`)

// turnWords is how many names, numbers and words a sentence may have to be taken for the plain telling of a turn.
const turnWords = 6

// phraseWords is how many words a sentence has at most that tells its turn by a phrase.
const phraseWords = 9

// turnUnits is how many a sentence may have whose turn is looked for in other words.
const turnUnits = 9

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
	verb     int // -1 where the verb has no unit: "given up"
	of       []int
	words    string // as it stands
	families []int  // see turnFamilies
	planned  bool
	phrase   bool // told by a phrase, or by a word that says little
}

// turnOf finds the turn that a sentence's main clause tells, or announces.
func turnOf(r *reading) (turn, bool) {
	m := r.claim.Modality
	if r.negated || m != Happened && m != Confirmed && m != Asserted && m != Planned || r.foreign() {
		return turn{}, false
	}
	toks := tokens(clip(r.claim.Text))
	for i := 1; i < len(toks); i++ {
		planned := toks[i].is("will")
		if !planned && (m == Planned || !toks[i].is("has", "have", "had", "was", "were", "is", "are")) {
			continue
		}
		k := i + 1
		for k < len(toks) && (toks[k].is("be", "been", "now", "also", "already", "since", "just", "all", "both", "themselves", "himself", "herself", "finally") || strings.HasSuffix(toks[k].low, "ly")) {
			k++
		}
		t, ok := readTurn(toks, i, k)
		if !ok {
			continue
		}
		if slices.ContainsFunc(toks[:i], func(t token) bool { return t.is("if", "unless", "whether", "should", "once", "until") }) {
			continue
		}
		if prev := toks[i-1]; prev.is("who", "which", "that", "whom", "what", "he", "she", "it", "they", "we", "i", "there") && i > 1 {
			continue
		}
		t.verb, t.planned = unitAt(r, toks[k].start), planned
		if t.verb < 0 && len(t.families) == 0 || toks[i-1].text != "," && len(r.units) > turnWords || t.phrase && len(r.words) > phraseWords {
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

// readTurn reads the verb of a turn at token k behind the auxiliary at token i.
func readTurn(toks []token, i, k int) (turn, bool) {
	if k >= len(toks) || toks[k].kind != wordToken || strings.HasSuffix(toks[k].low, "ing") && !toks[i].is("has", "have", "had") {
		return turn{}, false
	}
	stems := make([]string, 0, 6)
	for _, t := range toks[k:min(len(toks), k+6)] {
		if t.kind == punctToken {
			break
		}
		stems = append(stems, Stem(t.low))
	}
	w, ok := turnAt(stems, 0)
	single := turnStems[stems[0]] && !toks[i].is("is", "are")
	switch {
	case toks[i].is("is", "are") && toks[k].is("over") && (k+1 == len(toks) || toks[k+1].kind == punctToken):
		return turn{words: "over", families: turnTable()["end"][0].families, phrase: true}, true
	case ok && turnPhrases[strings.Join(w.stems, " ")]:
		return turn{words: strings.Join(w.stems, " "), families: w.families, phrase: !single}, true
	case single:
		return turn{words: stems[0], families: w.families}, true
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
		denied := (m == Denied || m == RuledOut) && !(t.verb >= 0 && negatingTurns[r.units[t.verb].text]) && !slices.ContainsFunc(t.families, func(f int) bool { return negatingFamilies()[f] })
		if a.read.negated || denied || m == May || m == Asked || m == Planned && !t.planned {
			continue
		}
		if !slices.ContainsFunc(t.of, func(i int) bool { return a.match[i] >= 0.5 }) {
			continue
		}
		if t.verb >= 0 && r.units[t.verb].text == t.words && a.match[t.verb] >= 0.5 || tellsFamily(r, t.of, &a, t.families) {
			return true
		}
	}
	return false
}

// judgeTurn tells a turn that nobody has told of them. One that was told is known in whatever words, where the sentence says nothing else.
func (d *decision) judgeTurn(r *reading, t turn, list []alignment, weights []float64) {
	if !toldTurn(r, t, list) {
		d.isNovel, d.novel, d.material = true, math.Max(d.novel, 0.7), math.Max(d.material, 0.7)
		d.reason = "a turn that nobody has told of them: " + t.words
		return
	}
	if !d.isNovel || len(r.words) > fewWords || r.negated || d.reason != "" && !strings.HasPrefix(d.reason, "status differs") {
		return
	}
	if !slices.ContainsFunc(list, func(a alignment) bool { return tellsFamily(r, t.of, &a, t.families) }) {
		return
	}
	match, _, _ := union(weights, list, false)
	for i := range r.units {
		if i != t.verb && match[i] < 0.5 && weights[i] > 0.2 {
			return
		}
	}
	d.isNovel, d.novel, d.reason = false, math.Min(d.novel, 0.3), "known in other words"
}

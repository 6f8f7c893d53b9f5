package claim

import (
	"strings"
	"unicode"

	"storywatch/diffing"
)

// Where a text is set in capitals, or without any, its names show by their words alone: those that news does not write small.

// smallText reports whether a text is written without capitals: hardly a sentence has one.
func smallText(list []diffing.Sentence) bool {
	few, all := 0, 0
	for i := range list {
		if s := &list[i]; s.Kind != diffing.Heading {
			all++
			if !strings.ContainsFunc(clip(s.Text), unicode.IsUpper) {
				few++
			}
		}
	}
	return few > 0 && few*10 >= all*8
}

// shoutedText reports whether a sentence of three words or more is set in capitals.
func shoutedText(text string) bool {
	words, caps := 0, 0
	for w := range strings.FieldsSeq(clip(text)) {
		if w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }); len(w) > 1 {
			words++
			if !strings.ContainsFunc(w, unicode.IsLower) {
				caps++
			}
		}
	}
	return words >= 3 && caps*10 >= words*7
}

// recase gives the words of a sentence whose capitals tell nothing the capitals that plain text would give them: words that news does not write
// small, days, months and states, titles and the plain words of bodies and places beside such words.
func (sc *scan) recase() {
	n := len(sc.toks)
	strange := make([]bool, n)
	for i := range sc.toks {
		t := &sc.toks[i]
		if t.kind != wordToken {
			continue
		}
		strange[i] = strangeWord(t.low)
	}
	for i := range sc.toks { // "Pieter" and "whaler" end alike: the name stands before another, and not behind an article
		if strange[i] && isPersonNoun(sc.toks[i].low) {
			strange[i] = i+1 < n && strange[i+1] && !(i > 0 && isDeterminer(sc.toks[i-1].low))
		}
	}
	at := func(i int) bool { return i >= 0 && i < n && strange[i] }
	for i := range strange {
		if strange[i] && !at(i-1) && !at(i+1) && !sc.aloneName(i) {
			strange[i] = false
		}
	}
	for i := range sc.toks {
		t := &sc.toks[i]
		if t.kind != wordToken {
			continue
		}
		_, day := weekdays[t.low]
		_, month := monthNumbers[t.low]
		state := false
		if len(t.low) > 2 {
			_, state = country(t.low)
		}
		t.caps = false
		t.upper = strange[i] || state || day && len(t.low) > 3 || month && len(t.low) > 3 && (t.low != "may" && t.low != "march" || sc.tok(i-1).kind == numberToken || sc.tok(i+1).kind == numberToken) ||
			at(i+1) && (hasClass("title", t.low) || hasClass("namehead", t.low)) ||
			at(i-1) && !sc.toks[i-1].poss && (hasClass("body", t.low) || hasClass("place", t.low))
	}
}

// aloneName reports whether the strange word at i can be a name by itself: nouns of English follow an article, a number or what describes them,
// names a preposition, a verb, a title or nothing.
func (sc *scan) aloneName(i int) bool {
	if sc.opens(i) {
		return true
	}
	prev := sc.toks[i-1]
	switch {
	case prev.kind == punctToken:
		return true
	case prev.kind == numberToken || small[prev.low] > 0:
		return false
	case isDeterminer(prev.low) || prev.poss:
		next := sc.tok(i + 1)
		return next.kind == wordToken && (hasClass("bodynoun", next.low) || hasClass("placenoun", next.low) || hasClass("body", next.low) || hasClass("place", next.low))
	case prev.is("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "not", "more", "most", "very", "so", "too"):
		return false
	case IsStop(prev.low) || hasClass("title", prev.low) || isPersonNoun(prev.low) || speech[prev.low]:
		return true
	}
	return strings.HasSuffix(prev.low, "ed")
}

// strangeWord reports whether a folded word is none that news writes in small letters.
func strangeWord(low string) bool {
	if len(low) < 2 || looksCommon(low) || small[low] > 0 || scales[low] > 0 || units[low] != "" || strings.HasSuffix(low, "est") {
		return false
	}
	stem := Stem(low)
	_, known := background()[stem]
	return !known && len(concepts().words[stem]) == 0
}

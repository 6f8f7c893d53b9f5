package claim

import "strings"

// addRuns cuts the tokens i to j into names: an adjective of nationality stands for itself before a title or a person, titles are set
// apart, and an abbreviation in brackets behind can widen the run to the words that it abbreviates.
func (sc *scan) addRuns(i, j int, first bool) {
	for i < j {
		if k, ok := sc.nationality(i, j); ok {
			sc.push(nameRun{from: i, to: k, titleAt: i, first: first})
			i, first = k, false
			continue
		}
		at := i
		if k := sc.acronymHead(i, j); k > i {
			sc.push(nameRun{from: i, to: k, titleAt: i, first: first})
			i, first = k, false
			continue
		}
		i = sc.skipTitles(i, j)
		if i == j { // titles alone name nobody: "the Foreign Minister"
			return
		}
		if k := sc.acronymHead(i, j); k > i && at < i {
			sc.push(nameRun{from: i, to: k, titleAt: i})
			i, first = k, false
			continue
		}
		run := nameRun{from: i, to: j, titleAt: at, first: first && at == i}
		if at < i {
			run.title = strings.TrimSpace(sc.text[sc.toks[at].start:sc.toks[i-1].end])
		}
		sc.bracketed(&run)
		sc.push(run)
		return
	}
}

// acronymHead returns the token past an abbreviation that begins the tokens i to j and stands for itself before a person or place: "CIA
// Moscow station chief"; i where it belongs to a longer name.
func (sc *scan) acronymHead(i, j int) int {
	last := sc.toks[j-1].low
	if j-i < 2 || !sc.toks[i].caps || len(sc.toks[i].text) < 3 || sc.toks[i+1].caps || isCommon(sc.toks[i].low) || hasClass("title", sc.toks[i].low) ||
		hasClass("body", last) || hasClass("place", last) || hasClass("outlethead", last) || !sc.nameWord(i+1) {
		return i
	}
	return i + 1
}

// push adds a run with its text.
func (sc *scan) push(run nameRun) {
	run.text = sc.text[sc.toks[run.from].start:sc.toks[run.to-1].end]
	if sc.toks[run.to-1].poss {
		run.text = trimPossessive(run.text)
	}
	sc.runs = append(sc.runs, run)
}

func trimPossessive(s string) string {
	for _, end := range []string{"'s", "’s", "'S", "’S", "ʼs", "'", "’"} {
		if t, ok := strings.CutSuffix(s, end); ok {
			return t
		}
	}
	return s
}

// nationality reports whether a word for a nation begins the tokens i to j and is no part of a longer name there.
func (sc *scan) nationality(i, j int) (int, bool) {
	for k := min(i+2, j); k > i; k-- {
		low := strings.Join(lows(sc.toks[i:k]), " ")
		if _, ok := country(low); !ok {
			continue
		}
		if k == j {
			return k, true
		}
		last := sc.toks[j-1].low
		if hasClass("body", last) || hasClass("place", last) || hasClass("outlethead", last) && j-k == 1 {
			return 0, false
		}
		return k, true
	}
	return 0, false
}

func lows(toks []token) []string {
	out := make([]string, len(toks))
	for i, t := range toks {
		out[i] = t.low
	}
	return out
}

// skipTitles returns the first token behind the titles that begin the tokens i to j; i when what follows is no person's name.
func (sc *scan) skipTitles(i, j int) int {
	last := sc.toks[j-1].low
	k := i
	for k < j {
		n := 0
		for m := min(j-k, 3); m > 0; m-- {
			if hasClass("title", strings.Join(lows(sc.toks[k:k+m]), " ")) {
				n = m
				break
			}
		}
		switch {
		case n > 0:
			k += n
		case k > i && sc.toks[k].text == ".":
			k++
		case k > i && sc.toks[k].is("of"):
			k = min(k+2, j)
		case k+2 < j && isPersonNoun(sc.toks[k].low) && isCommon(sc.toks[k].low) && sc.toks[k].space:
			k++
		default:
			if k > i && (hasClass("body", last) || hasClass("place", last) && j-k == 1) && !sc.person(k, j) {
				return i
			}
			return k
		}
	}
	if k == j && j-i == 1 && sc.toks[i].caps && !isCommon(sc.toks[i].low) {
		return i
	}
	return k
}

// person reports whether the tokens k to j, which end in a word of bodies or places, are a person's name after all, as the age or the verb
// behind them tells: "Captain Teodrik Hall, 40,".
func (sc *scan) person(k, j int) bool {
	return j-k >= 2 && j+2 < len(sc.toks) && sc.toks[j].text == "," && sc.toks[j+1].kind == numberToken && sc.toks[j+2].text == ","
}

// bracketed reads an abbreviation in brackets behind a run, and widens the run to the left where the abbreviation begins there.
func (sc *scan) bracketed(run *nameRun) {
	j := run.to
	if j+2 >= len(sc.toks) || sc.toks[j].text != "(" || sc.toks[j+2].text != ")" || !sc.toks[j+1].caps {
		return
	}
	letters := strings.ToLower(strings.ReplaceAll(sc.toks[j+1].text, ".", ""))
	left := len(letters)
	for k := j - 1; k >= 0 && j-k <= 2*len(letters)+2; k-- {
		t := sc.toks[k]
		switch {
		case t.kind != wordToken:
			return
		case t.upper && left > 0 && t.low != "" && t.low[0] == letters[left-1]:
			if left--; left == 0 {
				run.from, run.titleAt, run.title = k, k, ""
				run.acronym = sc.toks[j+1].text
				run.first = sc.opens(k)
				for len(sc.runs) > 0 && sc.runs[len(sc.runs)-1].to > k {
					sc.runs = sc.runs[:len(sc.runs)-1]
				}
				return
			}
		case t.upper || !t.is("and", "of", "for", "the", "in", "on", "to", "de", "des", "du", "la"):
			return
		}
	}
}

func utf8Len(s string) int { return len([]rune(s)) }

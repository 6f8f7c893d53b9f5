package question

import (
	"regexp"
	"slices"
)

// partOfAsk begins a part of a wording with a question word of its own.
var partOfAsk = regexp.MustCompile(`\b(?:(?:in|by|at|for|to|of) )?(?:how (?:many|much|large|high|big|far|long|deep)|what|which)\b`)

// slotsOf finds the values that a figure question asks for. Numbers of things and sums or shares can be asked for in one wording; each part is
// understood by itself.
func slotsOf(low string, p plan) []slot {
	var many, rest string
	var sums []string // the parts that ask for sums or shares
	heads := partOfAsk.FindAllStringIndex(low, -1)
	for i, h := range heads {
		end := len(low)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		if part := low[h[0]:end]; askHead.MatchString(part) && !coinNoun.MatchString(asksOf(part)[0].noun) {
			many += " " + part
		} else {
			rest += " " + part
			sums = append(sums, part)
		}
	}
	if rest == "" || many == "" && len(sums) < 2 {
		return slotsIn(low, p.content, p)
	}
	var out, others []slot
	if many != "" {
		out = slotsIn(many, p.contentOf(many), p)
	}
	if others = slotsIn(rest, p.contentOf(rest), p); len(sums) > 1 && len(others) == 1 { // two sums, and no stages of one
		others = nil
		for _, part := range sums {
			for _, s := range slotsIn(part, p.contentOf(part), p) {
				if words := plainContent(part); slices.ContainsFunc(others, func(o slot) bool { return o.name == s.name }) && len(words) > 0 {
					s.name = words[0]
				}
				others = append(others, s)
			}
		}
	}
	others = append(others, p.apartFromStages(sums, others)...)
	for _, s := range others {
		if slices.ContainsFunc(out, func(o slot) bool { return o.name == s.name }) {
			if words := plainContent(rest); len(words) > 0 {
				s.name = words[0]
			}
		}
		out = append(out, s)
	}
	return out
}

// apartFromStages are the sums that a wording asks for beside the stages of another one: "how much is missing, and how much compensation has
// been proposed and decided".
func (p plan) apartFromStages(parts []string, have []slot) []slot {
	if len(parts) < 2 || !slices.ContainsFunc(have, slot.isStage) {
		return nil
	}
	var out []slot
	for _, part := range parts {
		if slices.ContainsFunc(stages, func(c countOf) bool { return w(c.wording).MatchString(part) }) {
			continue
		}
		i := slices.IndexFunc(sumsOf, func(c countOf) bool { return w(c.wording).MatchString(part) })
		if i < 0 {
			continue
		}
		for _, s := range slotsIn(part, p.contentOf(part), p) {
			if s.unit == "money" || s.unit == "" && s.exact != nil {
				s.name = sumsOf[i].name
				out = append(out, s)
			}
		}
	}
	return out
}

// isStage reports whether a slot is one of several stages of one thing.
func (s slot) isStage() bool {
	return isStage(s.name)
}

// contentOf are the stems of a part of the wording, without the names that the user lists.
func (p plan) contentOf(text string) []string {
	for _, form := range sortedKeys(p.names) {
		for at := wholeWords(text, form); len(at) > 0; at = wholeWords(text, form) {
			text = text[:at[0]] + " " + text[at[0]+len(form):]
		}
	}
	return contentOf(text)
}

// plainContent are the words of a part of a wording that do not only ask.
func plainContent(text string) []string {
	return slices.DeleteFunc(plainWord.FindAllString(text, -1), func(s string) bool { return asking[s] || sizeAsks[s] })
}

// sizeAsks are words that ask for a size and are none of its names.
var sizeAsks = set("they them he she high large big great far long deep more money altogether total")

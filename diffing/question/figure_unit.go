package question

import (
	"math"
	"regexp"
	"slices"
)

// Some wordings ask for a number of thousands, millions or billions: "how much does it owe (in million florins)", "how many billion crowns".
// Their values are told in that unit, as the user reads and compares them.

var askedIn = regexp.MustCompile(`(?:\(in|, in|\bhow many) (thousands?|millions?|billions?)\b`)

// inUnit gives slots the unit in which a wording asks for their values.
func inUnit(low string, slots []slot) []slot {
	m := askedIn.FindStringSubmatch(low)
	if m == nil {
		return slots
	}
	word := m[1]
	if n := len(word) - 1; word[n] == 's' {
		word = word[:n]
	}
	money := slices.ContainsFunc(slots, func(s slot) bool { return s.unit == "money" })
	for i, s := range slots {
		if s.unit == "money" || !money && s.unit == "" {
			slots[i].in, slots[i].scale = word, scale[word]
		}
	}
	return slots
}

// scaled tells numbers in the unit that the wording asks for. Numbers that are not of its kind, or far too small for it, stay as they are.
func scaled(list []quantity, slots []slot) []quantity {
	const exact = 1e6 // fractions of a unit kept
	for i, q := range list {
		k := slices.IndexFunc(slots, func(s slot) bool { return s.scale > 0 && s.takes(q) })
		if k < 0 || q.unit == "" && q.value < slots[k].scale/10 {
			continue
		}
		list[i].value = math.Round(q.value/slots[k].scale*exact) / exact
	}
	return list
}

// unitLabel is how a slot's unit is shown: "million crowns".
func (s slot) unitLabel() string {
	switch {
	case s.in == "":
		return s.label
	case s.label == "":
		return s.in
	}
	return s.in + " " + s.label
}

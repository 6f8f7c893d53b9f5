package claim

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"storywatch/diffing"
)

// numberConflict says how a number differs between a sentence and a known claim that counts the same thing, or nothing.
func numberConflict(r *reading, a alignment) string {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != numberUnit || a.match[i] >= 0.5 {
			continue
		}
		for j := range a.read.units {
			v := &a.read.units[j]
			if v.kind != numberUnit || !sameCount(u, v) || holdsNumber(r, v.number.Value) {
				continue
			}
			return fmt.Sprintf("number differs: %s → %s", plainNumber(*v.number), plainNumber(*u.number))
		}
	}
	return ""
}

func holdsNumber(r *reading, value float64) bool {
	return slices.ContainsFunc(r.units, func(u unit) bool { return u.kind == numberUnit && u.number.Value == value })
}

func plainNumber(n Number) string {
	s := strconv.FormatFloat(n.Value, 'f', -1, 64)
	if n.Unit != "" {
		s += " " + n.Unit
	}
	return s
}

// movedOn reports whether the sentence says as done or sure what the known claim says as planned, possible or asked for.
func movedOn(r, k *reading) bool {
	firm := r.claim.Modality == Happened || r.claim.Modality == Confirmed || r.steps.in("event").firm()&^stepBit("preliminary") != 0 && r.claim.Modality != May
	return soft(k.claim.Modality) && !soft(r.claim.Modality) && firm
}

// soft reports whether a thing is only planned, possible or asked for.
func soft(m Modality) bool { return m == Planned || m == May || m == Asked }

// stepBit returns the step of that name.
func stepBit(name string) steps {
	for i, row := range stepTable {
		if row.name == name {
			return 1 << i
		}
	}
	return 0
}

// mismatch says in which telling point a sentence differs from a known claim that it otherwise repeats, or nothing. It is asked only
// about sentences that are nearly alike.
func mismatch(r *reading, a alignment) string {
	if why := numberConflict(r, a); why != "" {
		return why
	}
	if why := oddNumber(r, a); why != "" {
		return why
	}
	if why := dateConflict(r, a); why != "" {
		return why
	}
	if why := nameConflict(r, a); why != "" {
		return why
	}
	if movedOn(r, a.read) {
		return "status differs: " + string(a.read.claim.Modality) + " → " + string(r.claim.Modality)
	}
	if m := r.claim.Modality; len(r.words) <= plainWords && m != May && m != Planned && m != Asked && saysMay(a.read) && !saysMay(r) {
		return "status differs: may → " + string(m)
	}
	if r.negated != a.read.negated {
		return "polarity differs: one of the two denies what the other says"
	}
	if why := diffing.Turned(a.read.claim.Text, r.claim.Text); why != "" {
		return turnedReason + why
	}
	if a.turn {
		return ""
	}
	s := r.steps.fresh(a.read.steps).firm()
	if a.read.steps&stepBit("admitted") != 0 { // who admits a thing has confirmed it
		s &^= stepBit("confirmed")
	}
	if s != 0 {
		return "status differs: " + a.read.steps.names() + " → " + s.names()
	}
	return ""
}

// oddNumber finds a number that stands against another number in the known claim without a noun to compare.
func oddNumber(r *reading, a alignment) string {
	var mine, theirs []string
	for i := range r.units {
		if u := &r.units[i]; u.kind == numberUnit && a.match[i] < 0.4 {
			mine = append(mine, plainNumber(*u.number))
		}
	}
	for j := range a.read.units {
		if v := &a.read.units[j]; v.kind == numberUnit && !holdsNumber(r, v.number.Value) {
			theirs = append(theirs, plainNumber(*v.number))
		}
	}
	if len(mine) > 0 && len(theirs) > 0 {
		return "number differs: " + theirs[0] + " → " + mine[0]
	}
	return ""
}

func dateConflict(r *reading, a alignment) string {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != dateUnit || a.match[i] >= 0.5 {
			continue
		}
		for j := range a.read.units {
			v := &a.read.units[j]
			if v.kind == dateUnit && comparableDates(*u.date, *v.date) && !r.mentions(v) {
				return dateDiffers(*v.date, *u.date)
			}
		}
	}
	return ""
}

// comparableDates reports whether two dates can differ: a time of day alone says nothing against a day.
func comparableDates(x, y Date) bool {
	return x.From.IsZero() == y.From.IsZero() || x.Clock != "" && y.Clock != ""
}

// dateDiffers puts into words that one date stands in place of another: the days, or the times of day where no two days are known.
func dateDiffers(before, now Date) string {
	if before.From.IsZero() || now.From.IsZero() || before.From.Equal(now.From) && before.Clock != now.Clock && before.Clock != "" && now.Clock != "" {
		return fmt.Sprintf("time differs: %s → %s", before.Clock, now.Clock)
	}
	return fmt.Sprintf("date differs: %s → %s", before.From.Format(time.DateOnly), now.From.Format(time.DateOnly))
}

func nameConflict(r *reading, a alignment) string {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != nameUnit || u.outlet || a.match[i] >= 0.5 {
			continue
		}
		for j := range a.read.units {
			v := &a.read.units[j]
			if v.kind == nameUnit && !r.mentions(v) {
				return fmt.Sprintf("name differs: %s → %s", v.text, u.text)
			}
		}
		if actors()[u.text] == "" { // a state named besides is seldom telling
			return "names " + u.text
		}
	}
	return ""
}

// plainWords is how many words a plain statement has at most.
const plainWords = 12

// turnedReason begins the reason of a sentence that turns a known one: its contrary is said, or who did it to whom is exchanged.
const turnedReason = "turned: "

// saysMay reports whether a sentence says that something may be so.
func saysMay(r *reading) bool {
	return containsAny(" "+r.low+" ", []string{" may ", " might ", " could "})
}

// mentions reports whether the sentence has a unit that says what v says.
func (r *reading) mentions(v *unit) bool {
	if slices.Contains(r.about, v.text) {
		return true
	}
	return slices.ContainsFunc(r.units, func(u unit) bool { return matchUnits(&u, v) >= 0.6 })
}

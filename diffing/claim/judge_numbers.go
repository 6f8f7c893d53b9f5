package claim

import (
	"math"
	"slices"
)

// matchNumbers says how far number b says what number a says: the same count or measure, in whatever unit, or a count that a gives rounded. What
// is counted exactly is met by nothing else, however near.
func matchNumbers(a, b *unit) float64 {
	x, y, like := comparable(a, b)
	same := a.number.Value == b.number.Value && a.number.Unit == b.number.Unit
	if like && x == y && share100(a) > 0 && otherShare(a, b) {
		return 0.5
	}
	if like && x == y || like && a.scaled(b) && nearly(x, y) {
		return 1
	}
	if like && a.extent.loose && !b.vague() {
		f := x / a.number.Value
		if (extent{a.extent.lo * f, a.extent.hi * f, true}).holds(y) {
			if a.number.Of == b.number.Of || a.number.Unit != "" || hoursOf(a) > 0 {
				return 0.8
			}
			return 0.4 // a kindred noun alone; see following.rounded
		}
	}
	switch {
	case a.number.Value != b.number.Value, a.number.Unit != "" && b.number.Unit != "" && a.number.Unit != b.number.Unit:
		return 0
	case same && sameCount(a, b):
		return 1
	case a.number.Of == "" || b.number.Of == "":
		return 0.8
	}
	return 0.5
}

// otherShare reports whether two shares are shares of different things.
func otherShare(a, b *unit) bool {
	if a.number.Of == b.number.Of || a.number.Of == "" || b.number.Of == "" {
		return false
	}
	return !slices.ContainsFunc(a.ofs, func(id int) bool { return slices.Contains(b.ofs, id) })
}

// vague reports whether a number was never counted: nothing follows from "hundreds" but "hundreds".
func (u *unit) vague() bool { return u.extent.loose && u.extent.hi >= vagueScale*u.number.Value }

// scaled reports whether two numbers of the same kind are given in different units, so that they meet within the month's uneven days.
func (u *unit) scaled(v *unit) bool {
	return u.number.Unit != v.number.Unit || u.number.Of != v.number.Of && hoursOf(u) > 0 && hoursOf(v) > 0
}

// nearly is equality between units: a year is twelve months and 365 days.
func nearly(x, y float64) bool { return math.Abs(x-y) <= 0.015*math.Max(math.Abs(x), math.Abs(y)) }

// comparable returns two numbers on one scale, and whether they count or measure the same kind of thing: shares in hundredths, lengths of time
// in hours, everything else as it stands.
func comparable(a, b *unit) (x, y float64, like bool) {
	if x, y = share100(a), share100(b); x > 0 && y > 0 {
		return x, y, true
	}
	if s, t := hoursOf(a), hoursOf(b); s > 0 && t > 0 {
		return a.number.Value * s, b.number.Value * t, true
	}
	return a.number.Value, b.number.Value, sameCount(a, b)
}

// share100 is a share of something in hundredths, 0 for any other number.
func share100(u *unit) float64 {
	switch u.number.Unit {
	case "%":
		return u.number.Value
	case shareUnit:
		return 100 * u.number.Value
	}
	return 0
}

// hours are the lengths of time that are counted, by the stem of their name.
var hours = map[string]float64{
	"second": 1.0 / 3600, "minut": 1.0 / 60, "hour": 1, "day": 24, "night": 24, "week": 7 * 24, "fortnight": 14 * 24, "month": 30.4375 * 24, "year": 365.25 * 24, "decad": 3652.5 * 24,
}

// hoursOf is the length of what a number counts, 0 where it is no time.
func hoursOf(u *unit) float64 {
	if u.number.Unit != "" {
		return 0
	}
	return hours[u.number.Of]
}

// sameCount reports whether two numbers count the same thing: same unit, same noun or one that stands for it.
func sameCount(a, b *unit) bool {
	if a.number.Unit != b.number.Unit {
		return false
	}
	if a.number.Of == b.number.Of {
		return a.number.Of != "" || a.number.Unit != ""
	}
	for _, x := range a.ofs {
		if slices.Contains(b.ofs, x) {
			return true
		}
	}
	return false
}

// matchClocks compares times of day where one of the two names no day.
func matchClocks(x, y Date) float64 {
	switch {
	case x.Clock == "" || y.Clock == "" || x.Clock != y.Clock:
		return 0
	case x.From.Equal(y.From):
		return 1
	}
	return 0.8
}

package claim

import (
	"math"
	"strings"
)

// extent is how far a number may lie from what was counted and still be said of it: "more than 30" of 33, "nearly half" of 48.3 per cent. An
// exact number has none.
type extent struct {
	lo, hi float64
	loose  bool // there is one
}

// holds reports whether a value lies within; the slack is for fractions that have no exact form.
func (e extent) holds(v float64) bool {
	const slack = 1e-9
	return e.loose && v >= e.lo-slack*math.Abs(e.lo) && v <= e.hi+slack*math.Abs(e.hi)
}

// Factors of what a writer rounds: nobody says "more than 30" of 60, nor "fewer than ten" of two. Shares are taken more narrowly.
const (
	farAbove      = 1.5
	farBelow      = 0.65
	shareAbove    = 1.3
	shareBelow    = 0.75
	shareAbout    = 0.05
	roundAtMost   = 0.2
	littleAbove   = 1.2
	aboutDozen    = 2
	vagueScale    = 5 // "hundreds" up to a thousand, "thousands" up to ten thousand; see vagueExtent
	vagueTopScale = 10
)

// extentOf reads from the words of a number, and from those before it, how exact it is meant to be.
func extentOf(text string, n Number) extent {
	if n.Value <= 0 || n.Start < 0 || n.End > len(text) || n.Start >= n.End {
		return extent{}
	}
	low := strings.ToLower(text[n.Start:n.End])
	if e, ok := vagueExtent(low, n); ok {
		return e
	}
	before := strings.Fields(strings.ToLower(text[max(0, n.Start-40):n.Start]))
	word := func(i int) string {
		if i > len(before) {
			return ""
		}
		return before[len(before)-i]
	}
	v := n.Value
	tol := roundness(n)
	around := extent{v - tol, v + tol, true}
	switch word(1) {
	case "nearly", "almost", "approaching", "barely":
		return extent{v - tol, v, true}
	case "over", "above", "topping", "exceeding":
		if word(1) == "over" && n.Unit == "" && hours[n.Of] > 0 { // "to be saved over three years" says in which time
			return extent{}
		}
		return above(n, word(2))
	case "under", "below":
		return below(n, word(2))
	case "about", "around", "roughly", "some", "approximately", "circa", "perhaps", "maybe", "estimated":
		return around
	case "than":
		switch word(2) {
		case "more", "higher", "greater", "better":
			if word(3) == "no" || word(3) == "not" {
				return extent{}
			}
			return above(n, word(3))
		case "fewer", "less", "lower":
			if word(3) == "no" || word(3) == "not" {
				return atLeast(n)
			}
			return below(n, word(3))
		}
	case "to":
		if word(2) == "close" {
			return around
		}
	case "of":
		switch word(2) {
		case "excess", "upwards":
			return above(n, "")
		case "short":
			return extent{v - tol, v, true}
		}
	case "least":
		return atLeast(n)
	}
	if strings.HasPrefix(low, "a dozen") || low == "dozen" || strings.HasPrefix(low, "half a dozen") {
		return around
	}
	return extent{}
}

// atLeast is exact for a count that is no round number: "at least 41 dead" gives the count as it stands.
func atLeast(n Number) extent {
	if roundness(n) < 1 || n.Value < 20 {
		return extent{}
	}
	return extent{n.Value, n.Value * littleAbove, true}
}

func above(n Number, how string) extent {
	return extent{n.Value, n.Value * reach(n, how, farAbove, shareAbove, littleAbove), true}
}

func below(n Number, how string) extent {
	return extent{n.Value * reach(n, how, farBelow, shareBelow, 2-littleAbove), n.Value, true}
}

// reach is the factor to the far end of what "more than" or "fewer than" a number leaves open, by the word before: "just", "well".
func reach(n Number, how string, far, share, little float64) float64 {
	x := far
	if n.Unit == "%" || n.Unit == shareUnit {
		x = share
	}
	switch how {
	case "just", "little", "slightly", "bit":
		return little
	case "well", "far":
		return x * far
	}
	return x
}

// vagueExtent reads words that name no number at all: "dozens", "hundreds of thousands".
func vagueExtent(low string, n Number) (extent, bool) {
	head, _, _ := strings.Cut(low, " ")
	switch head {
	case "dozens":
		return extent{n.Value * 5 / 6, n.Value * vagueScale, true}, true
	case "scores", "tens", "hundreds":
		return extent{n.Value, n.Value * vagueScale, true}, true
	case "thousands", "millions", "billions":
		return extent{n.Value, n.Value * vagueTopScale, true}, true
	}
	return extent{}, false
}

// roundness is how far a rounded number may lie from the true one: half a step of its last digit that is not nought, a fifth of it at most.
func roundness(n Number) float64 {
	v := math.Abs(n.Value)
	switch {
	case n.Unit == shareUnit:
		return shareAbout
	case v == 12 && n.Unit != "%":
		return aboutDozen
	case v == 0:
		return 0
	}
	step := math.Pow(10, math.Floor(math.Log10(v)))
	for range 6 { // six digits are exact enough
		digits := v / step
		if math.Abs(digits-math.Round(digits)) < 1e-6 {
			break
		}
		if half := 2 * digits; math.Abs(half-math.Round(half)) < 1e-6 {
			step /= 2
			break
		}
		step /= 10
	}
	return math.Min(step/2, roundAtMost*v)
}

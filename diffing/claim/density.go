package claim

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"
)

//go:embed weights/density.json
var densityData []byte

var densityModel = sync.OnceValue(func() *Model {
	m := &Model{}
	if err := json.Unmarshal(densityData, m); err != nil {
		panic("claim: embedded density weights: " + err.Error())
	}
	return m
})

// densityHead is the one head of the embedded weights, and of its limits.
const densityHead = "density"

// Density is what a stream of single sentences has carried so far: Bearing counts those that bore on the story, Passed those that did not.
// A story has only so many facts. Where nearly everything that comes by speaks of it, they are told over and over, and a sentence is
// less likely to hold a new one than the same sentence where the story is a rare guest.
type Density struct {
	Bearing, Passed int
}

// settled is how many sentences of either sort are taken as seen before the first, so that the first few do not decide.
const settled = 5

// Measures returns what the weights of a density see: how sure the sentence looked new by itself, and the odds that a sentence of the stream bears on
// the story. Where nothing passed by, nothing is known of the odds and they are taken as even.
func (d Density) Measures(score float64) []Measure {
	odds := 0.0
	if d.Passed > 0 {
		odds = math.Log(float64(d.Bearing+settled) / float64(d.Passed+settled))
	}
	return []Measure{{"score", logit(score)}, {"odds", odds}}
}

// Weigh returns the score of a sentence in the light of the stream it came in, given the score that [Judge] gave the sentence for itself
// (with [Context].Bare), and whether that makes it new. The score is 0 to 1, with 4 decimals; 0.5 and more is new.
func (d Density) Weigh(score float64) (weighed float64, isNew bool) {
	m := densityModel()
	p := Context{Model: m}.predict(densityHead, d.Measures(score))
	weighed = round4(1 / (1 + math.Exp(logit(m.Limits[densityHead])-logit(p))))
	return weighed, weighed >= 0.5
}

// logit is the inverse of the logistic function, for probabilities as scores carry them: with four decimals, so that 0 and 1 are finite.
func logit(p float64) float64 {
	p = min(max(p, 0.0001), 0.9999)
	return math.Log(p / (1 - p))
}

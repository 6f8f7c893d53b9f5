package claim

import (
	"math"
	"testing"
)

func weigh1(d Density, score float64) float64 {
	s, _ := d.Weigh(score)
	return s
}

func TestDensity(t *testing.T) {
	tests := []struct {
		name       string
		less, more Density
		a, b       float64 // scores of the sentence itself
	}{
		{"a fact told over and over", Density{Bearing: 300, Passed: 100}, Density{Bearing: 100, Passed: 300}, 0.3, 0.3},
		{"a clearer sentence", Density{Bearing: 50, Passed: 50}, Density{Bearing: 50, Passed: 50}, 0.2, 0.3},
		{"density does not outweigh what the sentence says", Density{Bearing: 20, Passed: 180}, Density{Bearing: 180, Passed: 20}, 0.01, 0.95},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			less, more := weigh1(tt.less, tt.a), weigh1(tt.more, tt.b)
			if less >= more {
				t.Errorf("scores %v and %v, want the first below the second", less, more)
			}
		})
	}
}

// Where only sentences on the story are handed over, their number says nothing about the stream.
func TestDensityUnknown(t *testing.T) {
	if a, b := weigh1(Density{}, 0.3), weigh1(Density{Bearing: 500}, 0.3); a != b {
		t.Errorf("score %v after 500 sentences of a stream of which nothing else is known, want %v as at its beginning", b, a)
	}
	// Nor do the first few decide.
	if a, b := weigh1(Density{}, 0.3), weigh1(Density{Bearing: 1, Passed: 1}, 0.3); a != b {
		t.Errorf("score %v after one of each, want %v", b, a)
	}
}

func TestDensityBounds(t *testing.T) {
	for _, score := range []float64{0, 0.0001, 0.25, 0.5, 0.9999, 1} {
		for _, d := range []Density{{}, {Bearing: math.MaxInt32}, {Passed: math.MaxInt32}, {math.MaxInt32, math.MaxInt32}} {
			got, isNew := d.Weigh(score)
			if math.IsNaN(got) || got < 0 || got > 1 {
				t.Errorf("%+v weighs %v as %v, want a figure from 0 to 1", d, score, got)
			}
			if isNew != (got >= 0.5) {
				t.Errorf("%+v weighs %v as %v, new %v", d, score, got, isNew)
			}
		}
	}
	if got, isNew := (Density{}).Weigh(1); !isNew {
		t.Errorf("a sentence that is surely new weighs %v and is called known", got)
	}
	if got, isNew := (Density{}).Weigh(0); isNew {
		t.Errorf("a sentence that is surely known weighs %v and is called new", got)
	}
}

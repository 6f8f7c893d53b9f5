package claim

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The trust’s “own” staff, 2,000 in all.", []string{"the", "trust", "own", "staff", "2000", "in", "all"}},
		{"They co-operate and cooperate.", []string{"they", "cooperate", "and", "cooperate"}},
		{"A foot-passenger sailing—late.", []string{"a", "foot", "passenger", "sailing", "late"}},
		{"Zoë’s café in the U.S. at 7.15", []string{"zoe", "cafe", "in", "the", "us", "at", "7.15"}},
		{"can't won’t", []string{"can't", "won't"}},
		{" — “” ", nil},
	}
	for _, tt := range tests {
		if got := Words(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("words of %q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestStem(t *testing.T) {
	same := [][]string{
		{"harbour", "harbor", "Harbours"},
		{"organise", "organized", "organising"},
		{"held", "holds"},
		{"people", "person"},
		{"children", "child"},
		{"travelled", "traveling"},
		{"programme", "programs"},
		{"defence", "defense"},
		{"said", "say"},
		{"women", "woman"},
		{"licence", "licenses"},
		{"Kroll’s", "kroll"},
	}
	for _, words := range same {
		for _, w := range words[1:] {
			if Stem(w) != Stem(words[0]) {
				t.Errorf("%q has the stem %q, %q has %q", words[0], Stem(words[0]), w, Stem(w))
			}
		}
	}
	apart := [][2]string{{"advertise", "advert"}, {"rise", "rize"}, {"founded", "finding"}, {"wounded", "winding"}, {"ground", "grind"}}
	for _, p := range apart {
		if Stem(p[0]) == Stem(p[1]) {
			t.Errorf("%q and %q have the same stem %q", p[0], p[1], Stem(p[0]))
		}
	}
}

func TestIsStop(t *testing.T) {
	for _, w := range []string{"the", "The", "isn’t", "said"} {
		if !IsStop(w) {
			t.Errorf("%q is no stop word", w)
		}
	}
	for _, w := range []string{"dam", "denied", "four", ""} {
		if IsStop(w) {
			t.Errorf("%q is a stop word", w)
		}
	}
}

package diffing

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// lines makes sentences, one of each line; "post| text" puts one in a live blog's post.
func lines(text ...string) []Sentence {
	out := make([]Sentence, len(text))
	for i, t := range text {
		out[i] = Sentence{Text: t, Index: i, Block: i, End: len(t), Kind: Paragraph}
		if post, rest, ok := strings.Cut(t, "| "); ok {
			out[i].Post, out[i].Text, out[i].End = post, rest, len(rest)
		}
	}
	return out
}

// rebuild applies edits to the old version.
func rebuild(old []Sentence, edits []Edit, n int) []string {
	out := make([]string, n)
	placed := make([]bool, n)
	gone := make(map[int]bool)
	for _, e := range edits {
		if e.Old != nil {
			gone[e.Old.Index] = true
		}
		if e.New != nil {
			text := e.New.Text
			if len(e.Words) > 0 {
				text = ""
				for _, w := range e.Words {
					if w.Op != "-" {
						text += w.Text
					}
				}
			}
			out[e.New.Index], placed[e.New.Index] = text, true
		}
	}
	at := 0
	for i, s := range old {
		if gone[i] {
			continue
		}
		for at < n && placed[at] {
			at++
		}
		if at == n {
			return append(out, "left over: "+s.Text)
		}
		out[at], placed[at] = s.Text, true
	}
	return out
}

func texts(list []Sentence) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = s.Text
	}
	return out
}

func TestCompareRebuilds(t *testing.T) {
	word := rapid.SampledFrom(strings.Fields("the mayor mayor's not didn’t did said “no” 'no' 5 five 5,000 dock ferry ferries Orrin Vale on Monday . , - — a\u00a0b é 🙂"))
	sentence := rapid.Custom(func(t *rapid.T) Sentence {
		text := strings.Join(rapid.SliceOfN(word, 1, 12).Draw(t, "words"), " ")
		return Sentence{Text: text, Kind: Paragraph, Post: rapid.SampledFrom([]string{"", "", "p1", "p2"}).Draw(t, "post")}
	})
	list := rapid.SliceOfN(sentence, 0, 14)
	rapid.Check(t, func(t *rapid.T) {
		a, b := list.Draw(t, "old"), list.Draw(t, "fresh")
		if len(a) > 0 { // most versions keep most of the old one
			for _, i := range rapid.SliceOfN(rapid.IntRange(0, len(a)-1), 0, 14).Draw(t, "kept") {
				b = append(b, a[i])
			}
		}
		for i := range a {
			a[i].Index = i
		}
		for i := range b {
			b[i].Index = i
		}
		edits := Compare(a, b)
		if got, want := rebuild(a, edits, len(b)), texts(b); !slices.Equal(got, want) {
			t.Fatalf("rebuilt %q, want %q\nedits %+v", got, want, edits)
		}
		for _, e := range edits {
			if len(e.Classes) == 0 {
				t.Fatalf("edit without a class: %+v", e)
			}
			if (e.Old == nil) != (e.Op == Added) || (e.New == nil) != (e.Op == Deleted) {
				t.Fatalf("%s edit has the wrong sides: %+v", e.Op, e)
			}
		}
		if again := Compare(a, a); len(again) != 0 {
			t.Fatalf("a text differs from itself: %+v", again)
		}
	})
}

func TestWordDiffGivesBothSidesBack(t *testing.T) {
	word := rapid.SampledFrom(strings.Fields("it’s it's a b c d, e. (f) “g” \"g\" 1,000 h-i h–i"))
	list := rapid.SliceOfN(word, 0, 20)
	rapid.Check(t, func(t *rapid.T) {
		a, b := strings.Join(list.Draw(t, "a"), " "), strings.Join(list.Draw(t, "b"), " ")
		for _, exact := range []bool{true, false} {
			var before, after strings.Builder
			for _, w := range wordDiff(a, b, exact) {
				if w.Op != "+" {
					before.WriteString(w.Text)
				}
				if w.Op != "-" {
					after.WriteString(w.Text)
				}
			}
			if after.String() != b || foldText(before.String()) != foldText(a) || exact && before.String() != a {
				t.Fatalf("%q to %q (exact %v) gave %q to %q", a, b, exact, before.String(), after.String())
			}
		}
	})
}

func TestCompareSteps(t *testing.T) {
	base := []string{
		"The dam at Orrin Vale was closed to visitors on Monday.",
		"Engineers found a crack in its eastern wall.",
		"Nobody lives in the valley below it.",
		"A school trip had to turn back at the gate.",
	}
	with := func(change func([]string) []string) []string { return change(slices.Clone(base)) }
	for _, c := range []struct {
		name string
		new  []string
		want []string // op and classes
	}{
		{"nothing", base, nil},
		{"added in the middle", with(func(l []string) []string { return slices.Insert(l, 2, "Divers will look at it tomorrow.") }), []string{"added addition"}},
		{"deleted", with(func(l []string) []string { return slices.Delete(l, 1, 2) }), []string{"deleted deletion"}},
		{"moved", []string{base[0], base[2], base[3], base[1]}, []string{"moved move"}},
		{"split", with(func(l []string) []string {
			return slices.Replace(l, 0, 1, "The dam at Orrin Vale was closed.", "It was closed to visitors on Monday.")
		}), []string{"altered style", "added style"}},
		{"number in words", with(func(l []string) []string {
			l[1] = "Engineers found two cracks in its eastern wall."
			return l
		}), []string{"altered addition"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range Compare(lines(base...), lines(c.new...)) {
				got = append(got, fmt.Sprint(e.Op, " ", joinClasses(e.Classes)))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func joinClasses(list []Class) string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return strings.Join(out, " ")
}

func TestCompareMergedSentences(t *testing.T) {
	old := lines("The bridge is shut.", "Drivers must use the tunnel.", "It costs four crowns.")
	edits := Compare(old, lines("The bridge is shut, and drivers must use the tunnel.", "It costs four crowns."))
	if got := Classes(edits); !slices.Equal(got, []string{"cosmetic"}) {
		t.Errorf("merging two sentences is %v, want cosmetic: %+v", got, edits)
	}
}

func TestCompareLiveBlog(t *testing.T) {
	old := lines("c| Counting has begun in Tarn.", "b| Turnout was 61 per cent.", "b| Queues were short.", "a| Polls have closed.")
	for _, c := range []struct {
		name string
		new  []Sentence
		want []string
	}{
		{
			"a post on top", lines("d| The first result is in.", "c| Counting has begun in Tarn.", "b| Turnout was 61 per cent.", "b| Queues were short.", "a| Polls have closed."),
			[]string{"addition"},
		},
		{"the oldest fell off", lines("d| The first result is in.", "c| Counting has begun in Tarn."), []string{"addition"}},
		{"only a fall", lines("c| Counting has begun in Tarn.", "b| Turnout was 61 per cent.", "b| Queues were short."), []string{"cosmetic"}},
		{"a post in the middle gone", lines("c| Counting has begun in Tarn.", "a| Polls have closed."), []string{"deletion"}},
		{"a sentence of a post gone", lines("c| Counting has begun in Tarn.", "b| Turnout was 61 per cent.", "a| Polls have closed."), []string{"deletion"}},
		{"oldest first now", lines("a| Polls have closed.", "b| Turnout was 61 per cent.", "b| Queues were short.", "c| Counting has begun in Tarn."), []string{"cosmetic"}},
		{"a number in a post", lines("c| Counting has begun in Tarn.", "b| Turnout was 64 per cent.", "b| Queues were short.", "a| Polls have closed."), []string{"number"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			edits := Compare(old, c.new)
			if got := Classes(edits); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v: %+v", got, c.want, edits)
			}
		})
	}
}

func TestCompareTitles(t *testing.T) {
	if _, ok := CompareTitles("Mayor ‘ready’ to quit", "MAYOR 'READY' TO QUIT"); ok {
		t.Error("a title in capitals is told as changed")
	}
	e, ok := CompareTitles("Mayor ready to quit", "Mayor not ready to quit")
	if !ok || !slices.Equal(e.Classes, []Class{Headline}) || e.Boring() {
		t.Errorf("got %+v, %v; want a headline edit", e, ok)
	}
}

// words of a made-up language, so that texts have nothing but common words in common.
func babble(r *rand.Rand, n int) []string {
	var out []string
	for range n / 20 {
		var s []string
		for range 20 {
			s = append(s, fmt.Sprintf("w%d", int(r.ExpFloat64()*2000)))
		}
		out = append(out, strings.Join(s, " ")+".")
	}
	return out
}

func TestCompareManyAlike(t *testing.T) {
	old, fresh := make([]string, 1000), make([]string, 900)
	for i := range old {
		old[i] = "The same thing was said again."
	}
	copy(fresh, old)
	if edits := Compare(lines(old...), lines(fresh...)); len(edits) != 100 {
		t.Errorf("dropping 100 of 1,000 identical sentences gave %d edits", len(edits))
	}
	for i := range old {
		old[i] = fmt.Sprintf("The meter stood at %d that day.", i)
	}
	for i := range fresh {
		fresh[i] = fmt.Sprintf("The meter stood at %d that day.", i+5000)
	}
	if got := Classes(Compare(lines(old...), lines(fresh...))); !slices.Contains(got, "number") {
		t.Errorf("nearly identical sentences: got %v", got)
	}
}

func BenchmarkCompareUnrelated(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	old, fresh := lines(babble(r, 10_000)...), lines(babble(r, 10_000)...)
	for b.Loop() {
		Compare(old, fresh)
	}
}

func BenchmarkCompareOneLongSentence(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	one := func() []Sentence { return lines(strings.Join(babble(r, 20_000), " ")) }
	old, fresh := one(), one()
	for b.Loop() {
		Compare(old, fresh)
	}
}

func BenchmarkCompareLight(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	old := babble(r, 10_000)
	fresh := slices.Clone(old)
	for i := 0; i < len(fresh); i += 10 {
		fresh[i] = strings.Replace(fresh[i], "w1", "x9", 1)
	}
	a, c := lines(old...), lines(fresh...)
	for b.Loop() {
		Compare(a, c)
	}
}

package monitor

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/monitor/config"
	"storywatch/store"
)

// benchSentence is one invented sentence; its matter is words of which some stand in every other sentence and most in few, as in a long story.
func benchSentence(r *rand.Rand, zipf *rand.Zipf) string {
	people := []string{"Pia Hallam", "Ruben Coyle", "Odo Brennick", "Mirko Selvan", "Lena Ashgrove", "Tilda Marsh", "Jorun Keel", "Amadeo Fisk"}
	verbs := []string{"said", "denied", "told reporters", "confirmed", "warned", "wrote"}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s that", people[r.IntN(len(people))], verbs[r.IntN(len(verbs))])
	for range 14 {
		b.WriteString(" " + syllables(zipf.Uint64()))
	}
	fmt.Fprintf(&b, " after %d boats left the basin at Tolwick.", 2+r.IntN(900))
	return b.String()
}

// syllables spells a number as an invented word.
func syllables(n uint64) string {
	s := ""
	for n += 40; n > 0; n /= 40 {
		s += string("bdfgklmnprstvz"[n%14]) + string("aeiou"[n%40/8])
	}
	return s + "n"
}

// fillClaims records n claims of a story, 2,000 a text.
func fillClaims(b *testing.B, db *store.DB, story string, n int, at time.Time, sentence func() string) {
	b.Helper()
	reg := claim.NewRegister(nil)
	for done := 0; done < n; {
		address := fmt.Sprintf("https://courier.example/%d", done)
		a, err := db.AddArticle(b.Context(), store.Article{URL: address, Outlet: "Quay Courier", FirstSeen: at, State: store.Candidate, NextCheck: at},
			[]store.Alias{{Kind: "url", Value: address}})
		if err != nil {
			b.Fatal(err)
		}
		d := claim.Document{Outlet: "Quay Courier", Published: at}
		v := store.Version{Title: "Boats", Extractor: "bench 1", TextHash: address}
		for i := range min(2000, n-done) {
			line := sentence()
			d.Sentences = append(d.Sentences, diffing.Sentence{Text: line, Index: i, Block: i, End: len(line), Kind: diffing.Paragraph})
		}
		v.Blocks = []diffing.Block{{Kind: diffing.Paragraph, Text: address}}
		reg.Learn(claim.Document{Published: at, Sentences: d.Sentences[:min(20, len(d.Sentences))]})
		j := store.Judgement{Story: story, Relevant: true, Reason: "bench", Score: 1}
		for i, c := range claim.Parse(d, reg) {
			j.Sentences = append(j.Sentences, store.Judged{Keys: claim.Keys(c), Verdict: claim.Verdict{
				Label: claim.LabelNew, Novelty: claim.Added, Material: true, Score: 0.9, Reason: "bench", Sentence: d.Sentences[i], Claim: c,
			}})
		}
		if _, err := db.RecordCheck(b.Context(), store.Check{
			Article: a.ID, At: at, Kind: "ok", State: store.Followed, NextCheck: at,
			Snapshot: &store.Snapshot{URL: address, FetchedAt: at, Status: 200, Kind: "ok", Body: []byte(address)}, Version: &v, Judgements: []store.Judgement{j},
		}); err != nil {
			b.Fatal(err)
		}
		done += len(d.Sentences)
	}
}

// BenchmarkJudgeText judges an article of 1,000 words end to end, parsing and look-ups included, against stores of different sizes. What the
// look-up costs beyond that is BenchmarkStore's.
func BenchmarkJudgeText(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprintf("claims=%d", n), func(b *testing.B) {
			ctx := context.Background()
			db, err := store.Open(ctx, b.TempDir()+"/watch.db")
			if err != nil {
				b.Fatal(err)
			}
			defer db.Close()
			s := config.Story{Name: "Basin"}
			m := &Monitor{db: db, cfg: config.Config{Stories: []config.Story{s}}}
			r := rand.New(rand.NewPCG(5, 6))
			zipf := rand.NewZipf(r, 1.1, 8, 60_000)
			at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
			fillClaims(b, db, s.Name, n, at, func() string { return benchSentence(r, zipf) })
			var texts []text
			for i := range 40 {
				var blocks []diffing.Block
				for range 39 {
					blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: benchSentence(r, zipf)})
				}
				texts = append(texts, text{article: store.Article{ID: 1<<30 + int64(i), Outlet: "Tides Daily"}, version: 1, at: at, published: at, title: "Boats leave", sentences: diffing.Split(blocks)})
			}
			if _, _, err := m.judgeStory(ctx, s, texts[0]); err != nil { // what is read once after a start
				b.Fatal(err)
			}
			i := 0
			for b.Loop() {
				i++
				if _, _, err := m.judgeStory(ctx, s, texts[i%len(texts)]); err != nil {
					b.Fatal(err)
				}
			}
			words := 0
			for _, x := range texts[0].sentences {
				words += len(strings.Fields(x.Text))
			}
			b.ReportMetric(float64(words), "words")
		})
	}
}

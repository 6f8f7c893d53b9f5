package monitor

import (
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/monitor/config"
	"storywatch/store"
)

var (
	benchMillion = flag.Bool("million", false, "judge against a million known claims too (building that store takes minutes and 2 GB of disk)")
	benchStores  = flag.String("stores", "", "folder that keeps the stores of BenchmarkJudgeText for the next run")
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

var benchDay = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// benchStore opens a store with n claims of the story, built before or now.
func benchStore(b *testing.B, story string, n int) *store.DB {
	b.Helper()
	dir := *benchStores
	if dir == "" {
		dir = b.TempDir()
	}
	path := filepath.Join(dir, fmt.Sprintf("claims-%d.db", n))
	_, err := os.Stat(path)
	built := err == nil
	db, err := store.Open(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := db.Close(); err != nil {
			b.Error(err)
		}
	})
	if !built {
		buildStore(b, db, path, story, n)
	}
	return db
}

// buildStore records two texts in the plain way, so that the story and its names are there, and the rest by the rows that recording writes but in
// the order of the tables, which is many times faster.
func buildStore(b *testing.B, db *store.DB, path, story string, n int) {
	b.Helper()
	r := rand.New(rand.NewPCG(5, 6))
	zipf := rand.NewZipf(r, 1.1, 8, 60_000)
	a, err := db.AddArticle(b.Context(), store.Article{URL: "https://courier.example/1", Outlet: "Quay Courier", FirstSeen: benchDay, State: store.Candidate, NextCheck: benchDay},
		[]store.Alias{{Kind: "url", Value: "https://courier.example/1"}})
	if err != nil {
		b.Fatal(err)
	}
	reg := claim.NewRegister(nil)
	first := benchText(r, zipf, 20)
	names := reg.Learn(claim.Document{Published: benchDay, Sentences: first})
	_, err = db.RecordCheck(b.Context(), store.Check{
		Article: a.ID, At: benchDay, Kind: "ok", State: store.Followed, NextCheck: benchDay,
		Snapshot:   &store.Snapshot{URL: a.URL, FetchedAt: benchDay, Status: 200, Kind: "ok", Body: []byte("boats")},
		Version:    &store.Version{Title: "Boats", Extractor: "bench 1", TextHash: "1", Blocks: []diffing.Block{{Kind: diffing.Paragraph, Text: "Boats."}}},
		Judgements: []store.Judgement{{Story: story, Relevant: true, Reason: "bench", Score: 1, Names: names}},
	})
	if err != nil {
		b.Fatal(err)
	}
	raw, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_pragma=synchronous(0)")
	if err != nil {
		b.Fatal(err)
	}
	defer raw.Close()
	tx, err := raw.Begin()
	if err != nil {
		b.Fatal(err)
	}
	exec := func(query string) func(args ...any) {
		s, err := tx.Prepare(query)
		if err != nil {
			b.Fatal(err)
		}
		return func(args ...any) {
			if _, err := s.Exec(args...); err != nil {
				b.Fatal(err)
			}
		}
	}
	addClaim := exec(`INSERT INTO claim (id, story, text, data, at, corpus, label, novelty, material, score, reason, first, places, standing, outlets)
		VALUES (?1, 1, ?2, ?3, ?4, 0, 'new', 'added', 1, 0.9, 'bench', ?1, 1, 1, 1)`)
	addPlace := exec(`INSERT INTO appearance (id, claim, article, version, idx, at) VALUES (?1, ?1, 1, 1, 0, ?2)`)
	addOutlet := exec(`INSERT INTO claim_outlet (claim, outlet) VALUES (?, 'Quay Courier')`)
	postings := map[string][]uint32{}
	for id := 1; id <= n; id++ {
		d := claim.Document{Outlet: "Quay Courier", Published: benchDay, Sentences: benchText(r, zipf, 1)}
		c := claim.Parse(d, reg)[0]
		for _, k := range claim.Keys(c) {
			postings[k] = append(postings[k], uint32(id))
		}
		text := c.Text
		c.Text = ""
		data, err := json.Marshal(c)
		if err != nil {
			b.Fatal(err)
		}
		addPlace(id, benchDay.UnixMilli())
		addClaim(id, text, data, benchDay.UnixMilli())
		addOutlet(id)
	}
	keys := make([]string, 0, len(postings))
	for k := range postings {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	addKey := exec(`INSERT INTO key_count (id, story, key, n) VALUES (?, 1, ?, ?)`)
	addPostings := exec(`INSERT INTO claim_key (key, chunk, claims) VALUES (?, ?, ?)`)
	for i, k := range keys {
		addKey(i+1, k, len(postings[k]))
		chunk := 0
		for ids := range slices.Chunk(postings[k], 256) {
			var list []byte
			for _, id := range ids {
				list = binary.AppendUvarint(list, uint64(id))
			}
			addPostings(i+1, chunk, list)
			chunk++
		}
	}
	exec(`UPDATE story SET claims = ? WHERE id = 1`)(n)
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

func benchText(r *rand.Rand, zipf *rand.Zipf, n int) []diffing.Sentence {
	var blocks []diffing.Block
	for range n {
		blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: benchSentence(r, zipf)})
	}
	return diffing.Split(blocks)
}

// BenchmarkJudgeText judges an article of 1,000 words end to end, parsing and look-ups included, against stores of different sizes. Beside the time
// it reports the time on processors, which other work on the machine does not stretch, and the most memory that the process held meanwhile.
//
//	go test ./monitor -run '^$' -bench JudgeText -benchtime 100x -cpu 1 -million -stores DIR
func BenchmarkJudgeText(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if *benchMillion {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprintf("claims=%d", n), func(b *testing.B) {
			s := config.Story{Name: "Basin"}
			m := &Monitor{db: benchStore(b, s.Name, n), cfg: config.Config{Stories: []config.Story{s}}}
			r := rand.New(rand.NewPCG(7, 8))
			zipf := rand.NewZipf(r, 1.1, 8, 60_000)
			var texts []text
			words := 0
			for i := range 200 { // none comes twice in a short run, which would find everything read
				texts = append(texts, text{
					article: store.Article{ID: 1<<30 + int64(i), Outlet: "Tides Daily"}, version: 1, at: benchDay, published: benchDay, title: "Boats leave",
					sentences: benchText(r, zipf, 39),
				})
				for _, x := range texts[i].sentences {
					words += len(strings.Fields(x.Text))
				}
			}
			if _, _, err := m.judgeStory(b.Context(), s, texts[0]); err != nil { // what is read once after a start
				b.Fatal(err)
			}
			debug.FreeOSMemory()
			peak := watchMemory()
			before := processorTime()
			i := 0
			for b.Loop() {
				i++
				if _, _, err := m.judgeStory(b.Context(), s, texts[i%len(texts)]); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((processorTime()-before).Microseconds())/1000/float64(i), "cpu-ms/op")
			b.ReportMetric(peak(), "peak-MB")
			b.ReportMetric(float64(words)/float64(len(texts)), "words")
		})
	}
}

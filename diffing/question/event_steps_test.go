package question

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// steps is one story of testdata/events as it is read: a question with the names that the user lists, then steps, each with several wordings.
//
//	@ wording | name=other name;other name | …    a new story
//	C text                                        its baseline, from which names are learned
//	# day kind > answer                           a step: the day of the texts, and the answer after each of them
//	- text                                        one wording of the step, told to the answer that stood before
//
// The answer after a step is the next one's, but after the kinds "decoy" (which changes nothing), and "cancelled" (beside the step that the
// story goes on with). A wording of the kind "denied" follows the rumour in one text.
type steps struct {
	t      *testing.T
	q      Question
	reg    *claim.Register
	day    time.Time
	kind   string
	want   string
	before Answer // that the wordings of this step are told to
	after  Answer // that the next step starts from
	first  bool   // no wording of the step has been told yet
	rumour string
}

func TestEventSteps(t *testing.T) {
	files, err := filepath.Glob("testdata/events/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s := &steps{t: t}
		for line := range strings.Lines(string(raw)) {
			if line = strings.TrimSpace(line); line != "" {
				s.read(line)
			}
		}
	}
}

func (s *steps) read(line string) {
	rest := strings.TrimSpace(line[1:])
	switch line[0] {
	case '@':
		s.begin(rest)
	case 'C':
		s.reg.Learn(article(rest, time.Date(2026, 5, 8, 9, 0, 0, 0, time.UTC)))
	case '#':
		head, want, _ := strings.Cut(rest, ">")
		day, kind, _ := strings.Cut(strings.TrimSpace(head), " ")
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			s.t.Fatalf("%s: %v", line, err)
		}
		s.before, s.first = s.after, true
		s.day, s.kind, s.want = at.Add(12*time.Hour), kind, strings.TrimSpace(want)
	case '-':
		s.tell(rest)
	default:
		s.t.Fatalf("no such line: %s", line)
	}
}

func (s *steps) begin(rest string) {
	parts := strings.Split(rest, "|")
	s.q = Question{ID: "q", Kind: Event, Wording: strings.TrimSpace(parts[0]), Aliases: map[string][]string{}}
	var names []claim.Name
	for _, p := range parts[1:] {
		name, others, _ := strings.Cut(strings.TrimSpace(p), "=")
		list := strings.FieldsFunc(others, func(r rune) bool { return r == ';' })
		s.q.Aliases[name] = list
		names = append(names, claim.Name{Name: name, Aliases: list, User: true})
	}
	s.reg, s.after = claim.NewRegister(names), New(s.q)
}

func (s *steps) tell(text string) {
	body := text
	switch {
	case s.kind == "rumour" && s.first:
		s.rumour = text
	case s.kind == "denied":
		body = s.rumour + " " + text
	}
	d := article(body, s.day)
	s.reg.Learn(d)
	x := Text{Outlet: d.Outlet, At: d.Published, Published: d.Published}
	for i, c := range claim.Parse(d, s.reg) {
		x.Verdicts = append(x.Verdicts, claim.Verdict{Claim: c, Sentence: d.Sentences[i], Label: claim.LabelNew, Novelty: claim.Added})
	}
	a, changes := Update(s.q, s.before, x)
	got := string(a.Status)
	if a.Date != "" {
		got += " " + a.Date[:min(len(a.Date), len(time.DateOnly))]
	}
	if a.DeniedBy != "" {
		got += " denied"
	}
	if got != s.want || s.kind == "decoy" && len(changes) > 0 {
		s.t.Errorf("%s\n%s: %s\n got %q\nwant %q", s.q.Wording, s.kind, text, got, s.want)
	}
	if s.first && s.kind != "decoy" && s.kind != "cancelled" {
		s.after = a
	}
	s.first = false
}

func article(text string, at time.Time) claim.Document {
	return claim.Document{Outlet: "Tarn Post", Published: at, Sentences: diffing.Split([]diffing.Block{{Text: text, Kind: diffing.Paragraph}})}
}

package question

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// markup marks names and dates in the tests' sentences: [p:Orla Tenney] a person, [b:Orrel Bank] a body, [l:Tarn] a place,
// [d:2026-05-12:on Tuesday] a date, [d:2026-05-12 07:15:…] one with a time, [d:2026-05-11/2026-05-17:next week] a period.
var markup = regexp.MustCompile(`\[([pbld]):(?:([^\]:]*(?::\d\d)?):)?([^\]]*)\]`)

// say makes the verdict on a sentence, with what the marks in it say.
func say(t *testing.T, label claim.Label, marked string) claim.Verdict {
	t.Helper()
	v := claim.Verdict{Label: label}
	switch label {
	case claim.LabelNew, claim.LabelMinor:
		v.Novelty = claim.Added
	case claim.LabelKnown:
		v.Novelty = claim.Repeated
	}
	var text strings.Builder
	last := 0
	for _, m := range markup.FindAllStringSubmatchIndex(marked, -1) {
		text.WriteString(marked[last:m[0]])
		last = m[1]
		kind, arg, words := marked[m[2]:m[3]], "", marked[m[6]:m[7]]
		if m[4] >= 0 {
			arg = marked[m[4]:m[5]]
		}
		span := claim.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		if kind == "d" {
			v.Claim.Dates = append(v.Claim.Dates, date(t, span, words, arg))
			continue
		}
		name := words
		if arg != "" {
			name = arg
		}
		v.Claim.Names = append(v.Claim.Names, claim.Mention{
			Span: span, Text: words, Name: name,
			Kind: map[string]claim.NameKind{"p": claim.Person, "b": claim.Body, "l": claim.Place}[kind],
		})
	}
	text.WriteString(marked[last:])
	v.Claim.Text = text.String()
	for _, w := range strings.Fields(v.Claim.Text) {
		v.Claim.Terms = append(v.Claim.Terms, claim.Stem(strings.Trim(w, ".,\"")))
	}
	v.Sentence = diffing.Sentence{Text: v.Claim.Text, Kind: diffing.Paragraph}
	return v
}

func date(t *testing.T, span claim.Span, words, arg string) claim.Date {
	t.Helper()
	d := claim.Date{Span: span, Text: words}
	first, last, ok := strings.Cut(arg, "/")
	if day, clock, has := strings.Cut(first, " "); has {
		first, d.Clock = day, clock
	}
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		t.Fatalf("bad date in a test sentence: %v", err)
	}
	d.From, d.To = from, from
	if ok {
		if d.To, err = time.Parse(time.DateOnly, last); err != nil {
			t.Fatalf("bad date in a test sentence: %v", err)
		}
	}
	return d
}

// published is the day on which the tests' texts appear: a Monday.
var published = time.Date(2026, 5, 11, 9, 0, 0, 0, time.UTC)

// tell runs texts, each a list of lines "label| sentence" (new without a label), through a question, a day apart if days is set.
func tell(t *testing.T, q Question, texts ...[]string) (Answer, [][]Change) {
	t.Helper()
	a := New(q)
	var all [][]Change
	for i, lines := range texts {
		x := Text{Outlet: "Tarn Post", At: published.Add(time.Duration(i) * time.Hour), Published: published.Add(time.Duration(i) * time.Hour)}
		for k, s := range lines {
			label := claim.LabelNew
			if before, rest, ok := strings.Cut(s, "| "); ok {
				label, s = claim.Label(before), rest
				if label == "corpus" {
					x.Corpus, label = true, claim.LabelNew
				}
			}
			v := say(t, label, s)
			v.Sentence.Index = k
			x.Verdicts = append(x.Verdicts, v)
		}
		var changes []Change
		a, changes = Update(q, a, x)
		all = append(all, changes)
	}
	return a, all
}

// brief is an answer in the fields that tests look at.
func brief(a Answer) string {
	var out []string
	for _, e := range a.Names {
		s := e.Name
		if !e.Named {
			s = "(" + s + ")"
		}
		s += " " + e.Standing
		if e.As != "" {
			s += ": " + e.As
		}
		if e.Denies {
			s += " denies"
		}
		out = append(out, s)
	}
	for _, v := range a.Values {
		out = append(out, fmt.Sprintf("%s %s", v.Name, number(v.Value)))
	}
	if a.Kind == Event {
		s := string(a.Status)
		if a.Date != "" {
			s += " " + a.Date
		}
		if a.DeniedBy != "" {
			s += " denied by " + a.DeniedBy
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// parts groups the measures by what they stand on, for asking what each part adds. A measure belongs to a part when its name begins with one
// of the words.
var parts = []struct {
	name  string
	words []string
}{
	{"one nearest claim", []string{"cover", "reverse", "words same", "near copy"}},
	{"several claims joined", []string{"union"}},
	{"what is open", []string{"open", "gap", "unseen"}},
	{"status steps and polarity", []string{"step near", "step post", "moved on", "happened", "denied", "other polarity"}},
	{"numbers and dates at odds", []string{"other number", "number nowhere", "count moved", "old date", "date of day", "future date"}},
	{"quotations", []string{"quote", "mostly quote", "first person"}},
	{"who says it", []string{"by", "official"}},
	{"place in the text", []string{"altered", "lead", "first paragraph", "opens", "position", "title", "same page", "pronoun"}},
	{"style of the whole text", []string{"page"}},
	{"form: comment, rhetoric, reminder", []string{"comment", "only words", "introduces", "background", "fresh", "past perfect", "reader", "rhetoric", "vague", "there is", "no comment", "ends colon", "colour", "short", "very short", "length"}},
	{"bare: what is known so far", []string{"known so far", "union x known", "cos x known", "cover known", "candidates", "keys per claim", "story age", "since last", "age"}},
	{"bare: plain words", []string{"cos", "raw", "log raw", "pair", "top five", "second", "third", "like"}},
}

// ablate prints what the figures become without each part: new or not by models that have not seen the stream, and single sentences of
// another year.
func ablate(out io.Writer, args []string) error {
	if len(args) < 3 {
		return fmt.Errorf("want the sentences of 2013 and 2014 and labelled streams")
	}
	var bare [2][]sample
	for i := range bare {
		lines, err := readTrec(args[i])
		if err != nil {
			return err
		}
		bare[i], _ = trecSamples(lines)
	}
	streams, err := streamSamples(args[2:])
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%-34s %-28s %s\n", "without", "streams, cross-validated", "2014, learned on 2013")
	line := func(name string, words []string) {
		list := crossFit(without(streams["novel"], words), penaltyOf("novel"), expected["novel"])
		_, f := bestLimit(list)
		train := without(bare[0], words)
		w := fit(train, barePenalty, expected["bare"])
		var other []scored
		for _, s := range without(bare[1], words) {
			other = append(other, scored{predict(w, s.x), s.y, s.group})
		}
		fmt.Fprintf(out, "%-34s AUC %.3f F %.3f            AUC %.3f\n", name, auc(list), f, auc(other))
	}
	line("(nothing)", nil)
	for _, p := range parts {
		line(p.name, p.words)
	}
	return nil
}

// without leaves out the measures whose names begin with one of the words.
func without(samples []sample, words []string) []sample {
	out := make([]sample, len(samples))
	for i, s := range samples {
		out[i] = s
		out[i].x = slices.DeleteFunc(slices.Clone(s.x), func(m claim.Measure) bool {
			return slices.ContainsFunc(words, func(w string) bool { return m.Name == w || strings.HasPrefix(m.Name, w+" ") })
		})
	}
	return out
}

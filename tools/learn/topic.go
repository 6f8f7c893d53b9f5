package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// topicPrior holds the weights that one would set by hand; see expected.
var topicPrior = map[string]float64{
	"bias": -1, "own": 4, "place": 1, "odd": -3, "lead odd": -1.5, "words": 2, "echo": 3, "plain": 3, "said": -1, "apart": -2, "people": 1.5, "nameless": 0, "bygone": -1, "recap": 1, "aside": -3, "given": 2, "brought in": -1, "core lead": 1,
}

// readTopicCases reads the stories of labelled streams and of folders with a small story, and the small articles of single files.
func readTopicCases(dirs []string) (cases []topicCase, small []topicText, err error) {
	type known struct {
		*stream
		questions []claim.UserQuestion
		little    bool
	}
	var stories []known
	for _, dir := range dirs {
		if strings.HasSuffix(dir, ".txt") {
			x, err := smallTexts(dir)
			if err != nil {
				return nil, nil, err
			}
			small = append(small, x...)
			continue
		}
		k := known{little: isStory(dir)}
		if k.little {
			k.stream = &stream{name: filepath.Base(dir), relevant: map[int]bool{}, texts: map[string]string{}}
			if err = k.readCorpus(dir); err == nil {
				err = k.readArticles(dir)
			}
			for _, it := range k.items {
				k.relevant[it.Seq] = true
			}
		} else {
			k.stream, err = readStream(dir)
		}
		if err == nil {
			k.questions, err = userQuestions(dir)
		}
		if err != nil {
			return nil, nil, err
		}
		stories = append(stories, k)
	}
	for i, s := range stories {
		cases = append(cases, topicCases(s.stream, s.questions)...)
		for j, o := range stories {
			switch {
			case i == j:
			case s.little && o.little:
				cases = append(cases, crossCase(s.stream, o.stream, s.questions, s.corpus, "small, other stories", 0.05))
			case !s.little && !o.little:
				cases = append(cases, crossCase(s.stream, o.stream, s.questions, s.corpus, "full, other stories", 0.05),
					crossCase(s.stream, o.stream, nil, s.corpus[j%len(s.corpus):j%len(s.corpus)+1], "thin, other stories", 0.05))
			}
		}
	}
	return cases, small, nil
}

// topicFigures prints how well relevance is told: each story by weights from the others, by how much of it was known, and the weights from all.
func topicFigures(out io.Writer, dirs []string, penalty float64, verbose bool) error {
	cases, small, err := readTopicCases(dirs)
	if err != nil {
		return err
	}
	texts := append(measureCases(cases), small...)
	return topicFit(out, texts, penalty, verbose)
}

func topicFit(out io.Writer, texts []topicText, penalty float64, verbose bool) error {
	var stories []string
	for _, x := range texts {
		if !slices.Contains(stories, x.story) {
			stories = append(stories, x.story)
		}
	}
	score := make([]float64, len(texts))
	for _, s := range stories {
		var train []sample
		for _, x := range texts {
			if x.story != s && x.from != s {
				train = append(train, x.sample)
			}
		}
		w := fit(train, penalty, topicPrior)
		for i, x := range texts {
			if x.story == s {
				score[i] = topicScore(w, x.x)
			}
		}
	}
	fmt.Fprintln(out, "each story by weights from the others:")
	printTopics(out, texts, score, verbose)
	var all []sample
	for _, x := range texts {
		all = append(all, x.sample)
	}
	w := fit(all, penalty, topicPrior)
	for i, x := range texts {
		score[i] = topicScore(w, x.x)
	}
	fmt.Fprintln(out, "\nfitted on all:")
	printTopics(out, texts, score, false)
	for _, n := range slices.Sorted(maps.Keys(w)) {
		fmt.Fprintf(out, "\t%q: %.2f,\n", n, w[n])
	}
	return nil
}

func topicScore(w map[string]float64, x []claim.Measure) float64 {
	z := w["bias"]
	for _, m := range x {
		z += float64(w[m.Name] * m.Value)
	}
	return z
}

// topicLimits are the limits for which figures are printed: what is taken off the constant.
var topicLimits = []float64{-1, -0.5, 0, 0.5, 1}

// printTopics prints for each kind of case how many texts were found and how many others were kept out, at several limits.
func printTopics(out io.Writer, texts []topicText, score []float64, verbose bool) {
	kinds := []string{}
	for _, x := range texts {
		if !slices.Contains(kinds, x.kind) {
			kinds = append(kinds, x.kind)
		}
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		var of [2]int
		right := make([][2]int, len(topicLimits))
		for i, x := range texts {
			if x.kind != k || x.version > 1 {
				continue
			}
			y := 0
			if x.y {
				y = 1
			}
			of[y]++
			for n, l := range topicLimits {
				if (score[i] > l) == x.y {
					right[n][y]++
				}
			}
			if verbose && (score[i] > 0) != x.y {
				var b strings.Builder
				for _, m := range x.x {
					fmt.Fprintf(&b, " %s %.2f", m.Name, m.Value)
				}
				fmt.Fprintf(out, "  %-12s %-12s %-12s %2d %-5v %6.2f %.40s |%s\n", x.kind, x.story, x.from, x.seq, x.y, score[i], x.title, b.String())
			}
		}
		fmt.Fprintf(out, "%-28s of %4d on %4d off:", k, of[1], of[0])
		for n, l := range topicLimits {
			fmt.Fprintf(out, "  %4.1f: %.3f %.3f", l, float64(right[n][1])/float64(max(1, of[1])), float64(right[n][0])/float64(max(1, of[0])))
		}
		fmt.Fprintln(out)
	}
}

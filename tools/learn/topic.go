package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// topicPrior holds the weights that one would set by hand; see expected.
var topicPrior = map[string]float64{
	"bias": -1, "own": 4, "place": 1, "odd": -3, "lead odd": -1.5, "words": 2, "echo": 3, "plain": 3, "said": -1, "apart": -2, "people": 1.5, "nameless": 0, "bygone": -1, "recap": 1, "aside": -3, "given": 2, "brought in": -1, "core lead": 1,
}

// topicText is one text as the head for relevance sees it.
type topicText struct {
	sample
	story   string // whose topic judged it
	from    string // the stream it comes from
	seq     int
	title   string
	version int
	small   bool // one of the small articles, not of a stream
}

// topicTexts measures every text of every stream against its own story as it stood then, and against the corpora of the other stories.
func topicTexts(streams []*stream) []topicText {
	var out []topicText
	for _, s := range streams {
		topic := claim.LearnTopic(s.corpus, claim.Match{})
		reg := claim.NewRegister(nil)
		for _, d := range s.corpus {
			reg.Learn(d)
		}
		for _, it := range s.items {
			d := it.document()
			own := claim.NewRegister(reg.Names()) // a text about something else teaches the story no names
			own.Learn(d)
			claims := claim.Parse(d, own)
			x := topicText{story: s.name, from: s.name, seq: it.Seq, title: it.Title, version: it.Version}
			x.sample = sample{x: topic.Measures(d, claims), y: s.relevant[it.Seq], weight: 1, group: s.name}
			if it.Version > 1 {
				x.weight = 0.2
			}
			if len(d.Sentences) == 0 {
				continue
			}
			if !x.y {
				x.weight = 2
			}
			out = append(out, x)
			if x.y {
				topic.Add(d, claims)
				reg = own
			}
		}
		for _, o := range streams {
			if o == s {
				continue
			}
			for _, it := range o.items {
				if it.Version > 1 {
					continue
				}
				d := it.document()
				own := claim.NewRegister(nil)
				for _, c := range s.corpus {
					own.Learn(c)
				}
				own.Learn(d)
				x := topicText{story: s.name, from: o.name, seq: it.Seq, title: it.Title, version: it.Version}
				x.sample = sample{x: topic.Measures(d, claim.Parse(d, own)), weight: 0.1, group: s.name}
				out = append(out, x)
			}
		}
	}
	return out
}

// topicFigures prints how well relevance is told: each story by weights from the others, with the distance between its least relevant text
// and its most relevant other, and the weights from all.
func topicFigures(out io.Writer, dirs []string, penalty float64, verbose bool) error {
	var streams []*stream
	var small []topicText
	for _, dir := range dirs {
		if strings.HasSuffix(dir, ".txt") {
			x, err := smallTexts(dir)
			if err != nil {
				return err
			}
			small = append(small, x...)
			continue
		}
		s, err := readStream(dir)
		if err != nil {
			return err
		}
		streams = append(streams, s)
	}
	texts := append(topicTexts(streams), small...)
	var stories []string
	for _, x := range texts {
		if !slices.Contains(stories, x.story) {
			stories = append(stories, x.story)
		}
	}
	for _, s := range stories {
		var train []sample
		for _, x := range texts {
			if x.story != s && x.from != s {
				train = append(train, x.sample)
			}
		}
		printTopic(out, s, texts, fit(train, penalty, topicPrior), verbose)
	}
	var all []sample
	for _, x := range texts {
		all = append(all, x.sample)
	}
	w := fit(all, penalty, topicPrior)
	fmt.Fprintln(out, "\nfitted on all:")
	for _, s := range stories {
		printTopic(out, s, texts, w, false)
	}
	names := make([]string, 0, len(w))
	for n := range w {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		fmt.Fprintf(out, "\t%q: %.2f,\n", n, w[n])
	}
	return nil
}

func printTopic(out io.Writer, story string, texts []topicText, w map[string]float64, verbose bool) {
	lowest, highest, cross := math.Inf(1), math.Inf(-1), math.Inf(-1)
	missed, let := 0, 0
	for _, x := range texts {
		if x.story != story {
			continue
		}
		z := w["bias"]
		for _, m := range x.x {
			z += float64(w[m.Name] * m.Value)
		}
		switch {
		case x.y:
			lowest = min(lowest, z)
		case x.from != story:
			cross = max(cross, z)
		default:
			highest = max(highest, z)
		}
		if x.y && z <= 0 {
			missed++
		} else if !x.y && z > 0 {
			let++
		}
		if verbose && (x.from == story && (!x.y || z < 9) || x.from != story && z > 0.3) {
			var b strings.Builder
			for _, m := range x.x {
				fmt.Fprintf(&b, " %s %.2f", m.Name, m.Value)
			}
			fmt.Fprintf(out, "  %-12s %2d v%d %-5v %6.2f %.40s |%s\n", x.from, x.seq, x.version, x.y, z, x.title, b.String())
		}
	}
	fmt.Fprintf(out, "%-12s lowest relevant %.2f, highest other %.2f, of other stories %.2f, missed %d, let in %d\n", story, lowest, highest, cross, missed, let)
}

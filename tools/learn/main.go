// Command learn writes the learned tables of diffing/claim anew, and scores them.
//
//	learn background TREC-2013                 counts common words: weights/background.txt, on standard output
//	learn fit -out MODEL TREC-2013 STREAM...   fits the regressions: weights/model.json
//	learn eval [-v] [-texts] STREAM...         judges labelled streams sentence by sentence and prints the figures
//	learn loo [-v] [-gold] STREAM...           the same, each stream by weights from the others; of the five documents, each by weights from all else
//	learn topic -penalty 0.5 [-v] STREAM...    fits what tells a text about the story from a look-alike, prints margins and weights; takes
//	                                           folders with a small story and files of small articles too
//	learn trec TREC-2013 TREC-2014             fits on the one, prints AUC and topic-mean F on the other
//	learn density -out DENSITY TREC-2013...    learns what the density of a stream says: weights/density.json; prints figures on other years named
//	learn questions -kind figure -out WEIGHTS STREAM...  learns what changes the answer to a question: diffing/question/weights;
//	                                           prints what rules and learned part reach together on each stream or story by weights from the others
//	learn questions -kind event -out WEIGHTS STREAM...   the same of events: which sentences give them a status or a day, and to what they turn
//	                                           them; takes small stories too (tools/learn/testdata/events with the sentences marked)
//	learn questions -kind roster -out WEIGHTS STREAM...  the same of rosters: which texts put a name on it, or take it off; takes small
//	                                           stories too (tools/learn/testdata/stories), and judges each by weights from the other seven eighths of them
//	learn ablate TREC-2013 TREC-2014 STREAM... prints what the figures become without each part
//
// The shipped weights come from
//
//	learn fit -out diffing/claim/weights/model.json ../shared/data/trec-ts/derived_2013.jsonl.gz ../shared/streams/harbour \
//	  testdata/streams/* tools/learn/testdata/explainers/* tools/learn/testdata/terse/* ../shared/seeds
//	learn topic -penalty 0.5 ../shared/streams/harbour testdata/streams/* \
//	  $(ls -d tools/learn/testdata/stories/*/ | while read d; do [ -e $d/steps.tsv ] || echo $d; done) \
//	  diffing/claim/testdata/topics/*.txt                 (printed, for topicWeights in diffing/claim/topic.go)
//	learn density -out diffing/claim/weights/density.json ../shared/data/trec-ts/derived_2013.jsonl.gz
//	learn questions -kind figure -out diffing/question/weights/figure.json ../shared/streams/harbour testdata/streams/* tools/learn/testdata/stories/*
//	learn questions -kind event -out diffing/question/weights/event.json ../shared/streams/harbour testdata/streams/* \
//	  tools/learn/testdata/stories/* tools/learn/testdata/events/*
//	learn questions -kind roster -out diffing/question/weights/roster.json ../shared/streams/harbour testdata/streams/* tools/learn/testdata/stories/*
//
// The tables of questions and the weights of the topic were not learned anew when consulate, tramway, orchard and diocese came: rosters gained nothing.
// figure.json is still that of the twenty streams before cables, convoy, dockyard, lighthouse and lottery came: with them the left-out figure is the
// same, and a plain sentence of TestFiguresPlain is lost.
//
// Its inputs are labelled streams (folders in the format of testdata/streams), long made-up explainers and streams of flashes, bulletins and
// tickers in the same format, short stories, a folder of five real documents whose labels are in seeds.tsv, and the sentence files derived from the TREC temporal summarisation tracks of 2013
// and 2014 (derived_YEAR.jsonl.gz); the last are used for weights and counts alone. Nothing of 2014 is learned from. The same inputs and the same
// program give the same tables, byte for byte; fit asks the weights that the program was built with which earlier sentences claim anything, so
// that a second round with its own weights built in moves the last digits.
package main

import (
	"flag"
	"fmt"
	"os"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 2 {
		return fmt.Errorf("want a command (background, fit, eval, trec, ablate) and its files")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	verbose := flags.Bool("v", false, "print every sentence that is judged wrongly")
	texts := flags.Bool("texts", false, "print how every text stands to its story")
	known := flags.Bool("gold", false, "take from the labels which texts bear on the story")
	target := flags.String("out", "", "file to write the model to")
	kind := flags.String("kind", "figure", "questions: the kind to learn for")
	penalty := flags.Float64("penalty", 5, "topic: weight of the penalty on large weights")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "background":
		lines, err := readTrec(flags.Arg(0))
		if err != nil {
			return err
		}
		writeBackground(os.Stdout, lines)
		return nil
	case "eval":
		return evaluate(flags.Args(), options{gold: *known}, *verbose, *texts)
	case "loo":
		return leaveOneOut(flags.Args(), options{gold: *known}, *verbose)
	case "topic":
		return topicFigures(os.Stdout, flags.Args(), *penalty, *verbose)
	case "trec":
		return trecFigures(flags.Args())
	case "density":
		return density(os.Stdout, flags.Args(), *target)
	case "questions":
		switch question.Kind(*kind) {
		case question.Roster:
			return learnRosters(os.Stdout, flags.Args(), *target, *verbose)
		case question.Figure:
			return learnFigures(os.Stdout, flags.Args(), *target, *verbose)
		}
		return learnEvents(os.Stdout, flags.Args(), *target, *verbose)
	case "ablate":
		return ablate(os.Stdout, flags.Args())
	case "fit":
		return fitAll(flags.Args(), *target)
	}
	return fmt.Errorf("no command %q", args[0])
}

func evaluate(dirs []string, o options, verbose, texts bool) error {
	var all tally
	for _, dir := range dirs {
		s, err := readStream(dir)
		if err != nil {
			return err
		}
		if texts {
			replay(s, o, func(judged) {}, func(it item, r claim.Relevance) { printItem(os.Stdout, s, it, r) })
		}
		one := replayTally(s, o, &all, verbose)
		one.print(os.Stdout, s.name)
	}
	if len(dirs) > 1 {
		all.print(os.Stdout, "pooled")
	}
	return nil
}

func printSentence(s *stream, j judged) {
	mark := " "
	y, mine := truth(j.gold), j.verdict.Label == claim.LabelNew
	if y == 1 && !mine || y == 0 && mine {
		mark = "X"
	}
	near := ""
	if j.verdict.Nearest != nil {
		near = j.verdict.Nearest.Text
	}
	fmt.Printf("%s %s gold %s/%s mine %s/%s %.3f [%s]\n    %s\n    near: %s\n", mark, j.id, j.gold.label, j.gold.kind, j.verdict.Label, j.verdict.Novelty, j.verdict.Score, j.verdict.Reason, s.texts[j.id], near)
	fmt.Printf("    %s\n", j.explain)
	if j.gold.label == "known" && (mark == "X" || near != "" && !nearHit(near, s.texts[j.gold.ref], s.texts[j.id])) {
		fmt.Printf("    gold ref: %s\n", s.texts[j.gold.ref])
	}
}

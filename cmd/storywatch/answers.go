package main

import (
	"context"
	"fmt"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"storywatch/diffing/question"
	"storywatch/monitor"
	"storywatch/monitor/digest"
)

func (a *app) answersCommand() *cobra.Command {
	var story string
	c := &cobra.Command{
		Use:   "answers [QUESTION]",
		Short: "What is known on your questions now; for one question, how it came about",
		Example: `  storywatch answers
  storywatch answers moscow-visit     # every step, with the sentence it rests on`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			asked := ""
			if len(args) > 0 {
				asked = args[0]
			}
			return a.answers(c.Context(), story, asked)
		},
	}
	c.Flags().StringVar(&story, "story", "", "only this `STORY`")
	return c
}

// answerJSON is one question with its answer in JSON output.
type answerJSON struct {
	Story    string     `json:"story"`
	Question string     `json:"question"`
	Kind     string     `json:"kind"`
	Wording  string     `json:"wording"`
	Answer   any        `json:"answer"`
	Steps    []stepJSON `json:"steps,omitempty"`
}

type stepJSON struct {
	At     time.Time       `json:"at"`
	Change question.Change `json:"change"`
}

func (a *app) answers(ctx context.Context, story, asked string) error {
	if err := a.knownStory(story); err != nil {
		return err
	}
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	zone := a.zone()
	out := []answerJSON{}
	var known []string
	for _, s := range cfg.Stories {
		if story != "" && s.Name != story {
			continue
		}
		answers, err := db.Answers(ctx, s.Name)
		if err != nil {
			return err
		}
		for _, q := range monitor.Questions(s) {
			known = append(known, q.ID)
			if asked != "" && q.ID != asked {
				continue
			}
			answer, ok := answers[q.ID]
			if !ok {
				answer = question.New(q)
			}
			j := answerJSON{Story: s.Name, Question: q.ID, Kind: string(q.Kind), Wording: q.Wording, Answer: answer.Public()}
			steps, err := db.AnswerLog(ctx, s.Name, q.ID)
			if err != nil {
				return err
			}
			for _, st := range steps {
				j.Steps = append(j.Steps, stepJSON{At: st.At, Change: st.Change})
			}
			if asked == "" {
				j.Steps = nil
			}
			out = append(out, j)
			if !a.json {
				a.printAnswer(q, answer, j.Steps, zone)
			}
		}
	}
	if len(out) == 0 {
		return nothing("no question %q; there are: %v", asked, known)
	}
	if a.json {
		return a.printJSON(out)
	}
	return nil
}

func (a *app) printAnswer(q question.Question, answer question.Answer, steps []stepJSON, zone *time.Location) {
	fmt.Fprintf(a.stdout, "%s  (%s)\n", a.paint(text.Bold, digest.Clean(q.Wording)), q.ID)
	lines := answer.Lines()
	if len(lines) == 0 {
		lines = []string{"nothing known"}
	}
	for _, l := range lines {
		fmt.Fprintln(a.stdout, indent(wrap(digest.Clean(l), a.width()-2), "  "))
	}
	if len(steps) > 0 {
		fmt.Fprintf(a.stdout, "\nHow it came about, %s:\n", plural(len(steps), "step", "steps"))
	}
	for _, s := range steps {
		e := s.Change.Evidence
		where := when(s.At, zone)
		if e.Corpus {
			where = "baseline"
		}
		fmt.Fprintf(a.stdout, "\n%s  %s\n", where, digest.Clean(s.Change.What))
		if e.Text != "" {
			fmt.Fprintln(a.stdout, indent(wrap("“"+digest.Clean(e.Text)+"”", a.width()-4), "    "))
			fmt.Fprintf(a.stdout, "    %s, %s version %d  %s\n", digest.Clean(e.Outlet), id("a", e.Article), e.Version, digest.Clean(e.URL))
		}
		if s.Change.Rule != "" {
			fmt.Fprintf(a.stdout, "    rule: %s\n", digest.Clean(s.Change.Rule))
		}
	}
	fmt.Fprintln(a.stdout)
}

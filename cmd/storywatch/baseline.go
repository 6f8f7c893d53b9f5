package main

import (
	"fmt"
	"log/slog"

	"storywatch/diffing"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/page"
)

// enoughBaseline is from how many sentences on a baseline alone tells which texts bear on a story. With fifteen of them two to four texts in a
// hundred are taken for another matter, with seven of them one in five.
const enoughBaseline = 15

// thinBaselines says for each story that has neither "match" nor enough of a baseline what that costs and what to do, one line each.
func (a *app) thinBaselines(cfg config.Config) ([]string, error) {
	var out []string
	for _, s := range cfg.Stories {
		if len(s.Match.All)+len(s.Match.Any)+len(s.Match.None) > 0 {
			continue
		}
		files, err := a.corpusFiles(s)
		if err != nil {
			return nil, err
		}
		switch n := sentences(files); {
		case len(files) == 0:
			out = append(out, fmt.Sprintf("story %s has neither match nor a baseline: every article is taken for it; give it match: {any: [...]}, or type %s corpus add --story %s FILE", s.Name, a.command, s.Name))
		case n < enoughBaseline:
			out = append(out, fmt.Sprintf("story %s has no match and a baseline of %s only: articles that bear on it may be missed; give it match: {any: [...]}, or type %s corpus add --story %s FILE with one more article",
				s.Name, plural(n, "sentence", "sentences"), a.command, s.Name))
		}
	}
	return out, nil
}

// sentences counts the sentences of baseline documents; those that cannot be read are reported elsewhere.
func sentences(files []monitor.File) int {
	n := 0
	for _, f := range files {
		d, err := page.Document(f.Name, f.Data)
		if err != nil {
			continue
		}
		for _, b := range d.Blocks {
			n += len(diffing.Split([]diffing.Block{{Kind: diffing.Paragraph, Text: b.Text}}))
		}
	}
	return n
}

func (a *app) warnOfBaselines(log *slog.Logger, cfg config.Config) {
	thin, err := a.thinBaselines(cfg)
	if err != nil {
		return // taking the corpus in says so
	}
	for _, w := range thin {
		log.Warn("baseline", "problem", w)
	}
}

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"strings"

	"storywatch/diffing/claim"
)

// explainerWeight is what a sentence of a made-up explainer (folders under "explainers") counts beside one of a stream. They were written for their
// length: what is analysis and what is news, in the same words. Their kinds and references are not learned from. At full weight
// they cost a left-out one of the five real documents five points.
const explainerWeight = 0.3

// terseWeight is what a sentence of a stream of flashes, bulletins and tickers (folders under "terse") counts beside one of an ordinary stream
// for the heads that such texts have of their own. The other heads do not learn from them: they cost the ordinary streams a point.
const terseWeight = 2

// streamSamples replays streams and gathers what each head is to learn.
func streamSamples(dirs []string) (map[string][]sample, error) {
	out := map[string][]sample{}
	for _, dir := range dirs {
		s, err := readStream(dir)
		if err != nil {
			return nil, err
		}
		replay(s, options{gold: true, measure: true}, func(j judged) {
			if j.same || j.measures == nil || !s.relevant[j.seq] || j.verdict.Label == claim.LabelNone && j.verdict.Score == 0.01 { // a rule of form decided
				return
			}
			group := groupOf(s, j.seq)
			if len(dirs) == 1 {
				group = fmt.Sprint(j.page)
			}
			add := func(head string, y bool, weight float64) {
				if s.explainer && head == "claim" { // their authors' reasoning is labelled none where a report's would be a claim
					return
				}
				if s.name == seedStory {
					weight *= seedWeight
				}
				if s.explainer {
					weight *= explainerWeight
				}
				if !s.terse || head == "claim" { // what claims anything does so anywhere
					out[head] = append(out[head], sample{x: j.measures[head], y: y, weight: weight, group: group})
				}
				if s.explainer || s.name == seedStory || head == "claim" {
					return
				}
				if s.terse {
					weight *= terseWeight
				}
				terse := claim.TerseHead(head)
				out[terse] = append(out[terse], sample{x: j.measures[head], y: y, weight: weight, group: group})
			}
			if s.name != seedStory && !s.explainer && !s.terse && j.gold.kind != "" && (j.gold.label == "new" || j.gold.label == "minor") {
				for _, k := range []string{"added", "detail", "update", "contradicts"} {
					if k != j.gold.kind && strings.Contains(j.gold.altKinds, k) {
						continue
					}
					w := 1.0
					if j.gold.label == "minor" {
						w = 0.3
					}
					out["kind "+k] = append(out["kind "+k], sample{x: j.measures["kind"], y: k == j.gold.kind, weight: w, group: group})
				}
			}
			if ref := s.texts[j.gold.ref]; j.gold.label == "known" && ref != "" && !s.explainer && !s.terse {
				out["near"] = append(out["near"], nearSamples(group, j.near, func(t string) bool { return nearHit(t, ref, s.texts[j.id]) })...)
			}
			disputed := j.gold.altLabels != ""
			switch j.gold.label {
			case "new":
				w := 1.0
				if truth(j.gold) < 0 {
					w = 0.5
				}
				add("novel", true, w)
				add("material", true, w)
				add("claim", true, 1)
			case "minor":
				if !disputed {
					add("novel", true, 0.4)
				}
				add("material", strings.Contains(j.gold.altLabels, "new"), 1)
				add("claim", true, 1)
			case "known":
				w := 1.0
				if disputed {
					w = 0.5
				}
				add("novel", false, w)
				add("claim", true, 1)
			case "none":
				w := 1.0
				if disputed {
					w = 0.5
				}
				add("novel", false, w)
				add("claim", false, w)
			}
		}, func(item, claim.Relevance) {})
	}
	return out, nil
}

// barePenalty is far larger than that of the other heads: the streams of one year are few topics, and what they have in common by chance
// does not hold in the next.
const barePenalty = 1000

func fitAll(args []string, target string) error {
	if len(args) < 2 {
		return fmt.Errorf("want the sentences of 2013 and at least one stream")
	}
	lines, err := readTrec(args[0])
	if err != nil {
		return err
	}
	bare, _ := trecSamples(lines)
	samples, err := streamSamples(args[1:])
	if err != nil {
		return err
	}
	samples["bare"] = bare
	m := claim.Model{About: "learned by tools/learn: bare from trec-ts 2013, the others from labelled streams and from labels of five real documents", Heads: map[string]map[string]float64{}, Limits: maps.Clone(limits)}
	for _, head := range append([]string{"bare"}, streamHeads...) {
		pull := penaltyOf(head)
		m.Heads[head] = fit(samples[head], pull, priorOf(head))
		list := crossFit(samples[head], pull, priorOf(head))
		if head == "near" { // its figure is printed by learn loo
			continue
		}
		fmt.Printf("%-9s cross-validated: %s\n", head, describe(list))
		if head == "bare" {
			m.Limits[head], _ = bestLimit(list)
		}
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
}

func trecFigures(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("want two files of sentences")
	}
	var sets [2][]sample
	var dups [2][]bool
	for i, a := range args {
		lines, err := readTrec(a)
		if err != nil {
			return err
		}
		sets[i], dups[i] = trecSamples(lines)
	}
	limit, _ := bestLimit(crossFit(sets[0], barePenalty, expected["bare"]))
	w := fit(sets[0], barePenalty, expected["bare"])
	var all, nodup []scored
	for i, s := range sets[1] {
		sc := scored{predict(w, s.x), s.y, s.group}
		all = append(all, sc)
		if !dups[1][i] {
			nodup = append(nodup, sc)
		}
	}
	fmt.Printf("learned on 2013, limit %.2f\nall       AUC %.3f mean F %.3f\nno copies AUC %.3f mean F %.3f\n", limit, auc(all), meanF(all, limit), auc(nodup), meanF(nodup, limit))
	return nil
}

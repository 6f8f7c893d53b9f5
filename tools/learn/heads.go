package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"storywatch/diffing/claim"
)

// streamSamples replays streams and gathers what each head is to learn.
func streamSamples(dirs []string) (map[string][]sample, error) {
	out := map[string][]sample{}
	for _, dir := range dirs {
		s, err := readStream(dir)
		if err != nil {
			return nil, err
		}
		replay(s, func(j judged) {
			if j.same || j.measures == nil || !s.relevant[j.seq] || j.verdict.Label == claim.LabelNone && j.verdict.Score == 0.01 { // a rule of form decided
				return
			}
			group := s.name
			if len(dirs) == 1 {
				group = fmt.Sprint(j.page)
			}
			add := func(head string, y bool, weight float64) {
				out[head] = append(out[head], sample{x: j.measures[head], y: y, weight: weight, group: group})
			}
			if j.gold.kind != "" && (j.gold.label == "new" || j.gold.label == "minor") {
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

func fitAll(args []string, target string, penalty float64) error {
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
	if os.Getenv("ALONE") != "" {
		for _, head := range []string{"novel", "claim"} {
			for i, m := range samples[head][0].x {
				var one []scored
				groups := map[string][]scored{}
				for _, s := range samples[head] {
					if s.weight >= 1 {
						one = append(one, scored{s.x[i].Value, s.y, s.group})
						groups[s.group] = append(groups[s.group], scored{s.x[i].Value, s.y, s.group})
					}
				}
				fmt.Printf("%s %-22s alone AUC %.3f", head, m.Name, auc(one))
				for _, g := range []string{"harbour", "seedstream"} {
					fmt.Printf("  %s %.3f", g, auc(groups[g]))
				}
				fmt.Println()
			}
		}
	}
	m := claim.Model{About: "learned by tools/learn: bare from trec-ts 2013, the others from labelled streams", Heads: map[string]map[string]float64{}, Limits: map[string]float64{"claim": 0.4, "novel": 0.45, "material": 0.22}}
	for _, head := range []string{"novel", "material", "claim", "bare", "kind added", "kind detail", "kind update", "kind contradicts"} {
		m.Heads[head] = fit(samples[head], penalty, expected[head])
		list := crossFit(samples[head], penalty, expected[head])
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

func trecFigures(args []string, penalty float64) error {
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
	if list := os.Getenv("ONLY"); list != "" {
		chosen := map[string]bool{}
		for n := range strings.SplitSeq(list, ",") {
			chosen[n] = true
		}
		sets[0], sets[1] = only(sets[0], chosen), only(sets[1], chosen)
	}
	if os.Getenv("SELECT") != "" {
		forward(sets)
		return nil
	}
	if os.Getenv("ALONE") != "" {
		for i, m := range sets[0][0].x {
			fmt.Printf("%-22s", m.Name)
			for _, set := range sets {
				var one []scored
				for _, s := range set {
					one = append(one, scored{s.x[i].Value, s.y, s.group})
				}
				fmt.Printf(" alone AUC %.3f", auc(one))
			}
			fmt.Println()
		}
	}
	limit, _ := bestLimit(crossFit(sets[0], penalty, nil))
	w := fit(sets[0], penalty, nil)
	var all, nodup []scored
	for i, s := range sets[1] {
		sc := scored{predict(w, s.x), s.y, s.group}
		if os.Getenv("DUMP") != "" {
			fmt.Printf("DUMP %s %v %.3f %s\n", s.group, s.y, sc.p, s.text)
		}
		all = append(all, sc)
		if !dups[1][i] {
			nodup = append(nodup, sc)
		}
	}
	per := map[string][]scored{}
	var topics []string
	for _, s := range all {
		if per[s.group] == nil {
			topics = append(topics, s.group)
		}
		per[s.group] = append(per[s.group], s)
	}
	mean := 0.0
	for _, t := range topics {
		mean += auc(per[t]) / float64(len(topics))
		l, f := bestLimit(per[t])
		if os.Getenv("TOPICS") == "" {
			continue
		}
		fmt.Printf("%s AUC %.3f F %.3f (best %.3f at %.2f)\n", t, auc(per[t]), fAt(per[t], limit), f, l)
	}
	cv := crossFit(sets[0], penalty, nil)
	_, cvf := bestLimit(cv)
	fmt.Printf("2013 cv AUC %.4f F %.3f; 2014 mean of topics AUC %.3f\n", auc(cv), cvf, mean)
	fmt.Printf("learned on 2013, limit %.2f\nall       AUC %.3f mean F %.3f\nno copies AUC %.3f mean F %.3f\n", limit, auc(all), meanF(all, limit), auc(nodup), meanF(nodup, limit))
	return nil
}

func only(list []sample, names map[string]bool) []sample {
	out := make([]sample, len(list))
	for i, s := range list {
		out[i] = s
		out[i].x = nil
		for _, m := range s.x {
			if names[m.Name] {
				out[i].x = append(out[i].x, m)
			}
		}
	}
	return out
}

func forward(sets [2][]sample) {
	chosen := map[string]bool{}
	last := 0.0
	for range 14 {
		best, bestAUC := "", last
		for _, m := range sets[0][0].x {
			if chosen[m.Name] {
				continue
			}
			chosen[m.Name] = true
			a := auc(crossFit(only(sets[0], chosen), 1, nil))
			delete(chosen, m.Name)
			if a > bestAUC+1e-5 {
				best, bestAUC = m.Name, a
			}
		}
		if best == "" {
			break
		}
		chosen[best] = true
		last = bestAUC
		w := fit(only(sets[0], chosen), 1, nil)
		var list []scored
		for _, s := range only(sets[1], chosen) {
			list = append(list, scored{predict(w, s.x), s.y, s.group})
		}
		l, f := bestLimit(crossFit(only(sets[0], chosen), 1, nil))
		fmt.Printf("+ %-20s 2013 cv AUC %.4f F %.3f   2014 AUC %.4f F %.3f (%+.2f)\n", best, bestAUC, f, auc(list), meanF(list, l), w[best])
	}
}

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"

	"storywatch/diffing/claim"
)

// densityPenalty is next to nothing: three weights from three thousand sentences need no holding back.
const densityPenalty = 0.01

// breadth is how far below the best mean F1 a limit may stay to count as good as the best.
const breadth = 0.01

// densities says for each fact-bearing sentence, in the order of trecSamples, what the stream had carried before it.
func densities(lines []trecLine) []claim.Density {
	var out []claim.Density
	var d claim.Density
	topic := ""
	for _, l := range lines {
		if l.Topic != topic {
			topic, d = l.Topic, claim.Density{}
		}
		if l.Label == "OFF" {
			d.Passed++
			continue
		}
		out = append(out, d)
		d.Bearing++
	}
	return out
}

// densitySamples puts beside each sentence's score, which must come from weights that have not seen its topic, what the stream had carried.
func densitySamples(list []scored, stream []claim.Density) []sample {
	out := make([]sample, len(list))
	for i, s := range list {
		out[i] = sample{x: stream[i].Measures(math.Round(s.p*1e4) / 1e4), y: s.y, weight: 1, group: s.group}
	}
	return out
}

// strictLimit is the strictest of the limits that are as good as the best: which of them is the very best is a matter of chance, and what is
// called new in vain costs an editor more than what is missed in one sentence out of many that say the same.
func strictLimit(list []scored) float64 {
	limit, best := bestLimit(list)
	for l := int(math.Round(limit * 100)); l < 98; l++ {
		if at := float64(l) / 100; meanF(list, at) >= best-breadth {
			limit = at
		}
	}
	return limit
}

// density learns from one year of sentences what the odds of a stream say, writes it to target and prints how well it does on that year,
// by topics left out, and on other years if any are named.
func density(out io.Writer, args []string, target string) error {
	if len(args) == 0 {
		return fmt.Errorf("want the sentences to learn from")
	}
	lines, err := readTrec(args[0])
	if err != nil {
		return err
	}
	bare, dups := trecSamples(lines)
	samples := densitySamples(crossFit(bare, barePenalty, expected["bare"]), densities(lines))
	held := crossFit(samples, densityPenalty, nil)
	m := claim.Model{
		About:  "learned by tools/learn density from trec-ts 2013",
		Heads:  map[string]map[string]float64{"density": fit(samples, densityPenalty, nil)},
		Limits: map[string]float64{"density": strictLimit(held)},
	}
	limit := m.Limits["density"]
	printDensity(out, "topics left out", held, dups, limit)
	w := fit(bare, barePenalty, expected["bare"])
	for _, name := range args[1:] {
		lines, err := readTrec(name)
		if err != nil {
			return err
		}
		other, dups := trecSamples(lines)
		list := make([]scored, len(other))
		for i, s := range other {
			list[i] = scored{predict(w, s.x), s.y, s.group}
		}
		for i, s := range densitySamples(list, densities(lines)) {
			list[i].p = predict(m.Heads["density"], s.x)
		}
		printDensity(out, name, list, dups, limit)
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
}

func printDensity(out io.Writer, name string, list []scored, dups []bool, limit float64) {
	var fresh []scored
	for i, s := range list {
		if !dups[i] {
			fresh = append(fresh, s)
		}
	}
	fmt.Fprintf(out, "%s, limit %.2f\nall       AUC %.3f mean F %.3f\nno copies AUC %.3f mean F %.3f\n", name, limit, auc(list), meanF(list, limit), auc(fresh), meanF(fresh, limit))
}

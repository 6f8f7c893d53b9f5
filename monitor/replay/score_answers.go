package replay

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// publicAnswer is an answer as a replay prints it.
type publicAnswer struct {
	Names []struct {
		Name     string
		Named    *bool
		Standing string
	}
	Status string
	Date   string
	Values []struct {
		Name  string
		Value any
	}
}

// step is one thing that an item changed in an answer: a name put on or cleared, a status, a value.
type step struct{ what, state string }

func (s *Score) scoreAnswers(g *gold, records []Record) {
	answers := map[change]publicAnswer{}
	got := map[change]bool{}
	for i := range records {
		r := &records[i]
		if r.Type != "answer" {
			continue
		}
		k := change{r.Seq, r.Question}
		answers[k] = public(r.Answer)
		if r.Changed && r.Seq > 0 {
			got[k] = true
		}
	}
	for k := range g.wanted {
		s.alarm.there++
		if got[k] {
			s.alarm.right++
		}
	}
	s.alarm.called += len(got)
	for _, q := range g.kinds {
		s.scoreQuestion(g, q, answers)
	}
}

func public(v any) (a publicAnswer) {
	data, err := json.Marshal(v)
	if err != nil {
		return a
	}
	// An answer of another kind leaves the fields of this one empty, which is what is compared then.
	_ = json.Unmarshal(data, &a)
	return a
}

var isoDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)

func (s *Score) scoreQuestion(g *gold, q questionKind, answers map[change]publicAnswer) {
	beforeGold, beforeMine := map[string]string{}, map[string]string{}
	var last publicAnswer
	for _, st := range g.states {
		if a, ok := answers[change{st.Seq, q.id}]; ok {
			last = a
		}
		want, mine := goldSteps(q.kind, st.State[q.id]), mySteps(q.kind, last)
		same := func(a, b step) bool { return a == b }
		known := func(name string) (string, bool) { v, ok := beforeMine[name]; return v, ok }
		var into *counts
		switch q.kind {
		case "roster":
			into = &s.roster
			same = func(a, b step) bool { return a.state == b.state && sameName(a.what, b.what) }
			known = func(name string) (string, bool) {
				for k, v := range beforeMine {
					if sameName(k, name) {
						return v, true
					}
				}
				return "", false
			}
		case "event":
			into = &s.event
			if day := isoDay.FindString(text(st.State[q.id]["date"])); day != "" && g.wanted[change{st.Seq, q.id}] {
				s.dateOf++
				if strings.HasPrefix(last.Date, day) {
					s.date++
				}
			}
		default:
			into = &s.figure
			same = func(a, b step) bool { return a.state == b.state }
		}
		var newGold, newMine []step
		for _, x := range want {
			if v, ok := beforeGold[x.what]; !ok || v != x.state {
				newGold = append(newGold, x)
			}
		}
		for _, x := range mine {
			if v, ok := known(x.what); !ok || v != x.state {
				newMine = append(newMine, x)
			}
		}
		if st.Seq > 0 {
			into.add(counts{right: pairUp(newGold, newMine, same), called: len(newMine), there: len(newGold)})
		}
		beforeGold, beforeMine = index(want), index(mine)
	}
}

func index(list []step) map[string]string {
	out := map[string]string{}
	for _, s := range list {
		out[s.what] = s.state
	}
	return out
}

// pairUp counts labelled steps that have one of mine each, greedily.
func pairUp(want, mine []step, same func(a, b step) bool) int {
	used := make([]bool, len(mine))
	n := 0
	for _, w := range want {
		for i, m := range mine {
			if !used[i] && same(w, m) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func text(v any) string {
	if v == nil {
		return ""
	}
	if n, ok := v.(float64); ok {
		return plainNumber(n)
	}
	return fmt.Sprint(v)
}

// plainNumber writes a number without an exponent: 3100000, not 3.1e+06.
func plainNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// goldSteps reads what stands in a labelled state, in the order of names so that pairing is the same everywhere.
func goldSteps(kind string, state map[string]any) []step {
	var out []step
	switch kind {
	case "roster":
		for _, name := range sortedKeys(state) {
			if strings.Contains(name, "unnamed") {
				continue
			}
			fields, _ := state[name].(map[string]any)
			standing := "off"
			if text(fields["status"]) == "on" {
				standing = "on"
			}
			out = append(out, step{name, standing})
		}
	case "event":
		if s := text(state["status"]); s != "" {
			out = append(out, step{"status", s})
		}
	default:
		for _, name := range sortedKeys(state) {
			if name == "note" || strings.HasSuffix(name, "_by") {
				continue
			}
			if v, ok := firstNumber(text(state[name])); ok {
				out = append(out, step{name, plainNumber(v)})
			}
		}
	}
	return out
}

func mySteps(kind string, a publicAnswer) []step {
	var out []step
	switch kind {
	case "roster":
		for _, n := range a.Names {
			if n.Named != nil && !*n.Named || strings.Contains(n.Name, "unnamed") {
				continue
			}
			standing := "on"
			if n.Standing == "cleared" {
				standing = "off"
			}
			out = append(out, step{n.Name, standing})
		}
	case "event":
		if a.Status != "" {
			out = append(out, step{"status", a.Status})
		}
	default:
		for _, v := range a.Values {
			n, ok := firstNumber(text(v.Value))
			if !ok {
				continue
			}
			out = append(out, step{v.Name, plainNumber(n)})
		}
	}
	return out
}

func sortedKeys(m map[string]any) []string {
	return slices.Sorted(maps.Keys(m))
}

package question

import (
	"embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"storywatch/diffing/claim"
)

// The weights by which a sentence is asked whether it changes the answer to a question, one file a kind of question, written by
// `tools/learn questions`.
//
//go:embed weights/*.json
var weightFiles embed.FS

// gates holds the weights of every kind of question.
var gates = sync.OnceValue(func() map[Kind]*claim.Model {
	out := map[Kind]*claim.Model{}
	for _, kind := range []Kind{Roster, Event, Figure} {
		b, err := weightFiles.ReadFile("weights/" + string(kind) + ".json")
		m := &claim.Model{}
		if err == nil {
			err = json.Unmarshal(b, m)
		}
		if err != nil {
			panic(fmt.Sprintf("question: embedded weights of %s: %v", kind, err))
		}
		out[kind] = m
	}
	return out
})

// UpdateRoster is [Update] of a roster with other weights than those that are built in.
func UpdateRoster(m *claim.Model, q Question, prev Answer, t Text) (Answer, []Change) {
	a := prev
	a.Names, a.State = slices.Clone(prev.Names), slices.Clone(prev.State)
	return updateRoster(m, planOf(q), a, t)
}

// UpdateLearned is [Update] by the learned part alone, with other weights than those that are built in: for judging a story by weights that
// have not seen it.
func UpdateLearned(m *claim.Model, q Question, prev Answer, t Text) (Answer, []Change) {
	switch q.Kind {
	case Figure:
		return updateFigureLearned(m, planOf(q), prev, t)
	case Event:
		return updateEventLearned(m, planOf(q), prev, t)
	case Roster:
		return updateRosterLearned(m, planOf(q), prev, t)
	}
	return prev, nil
}

// UpdateWith is [Update] by other weights than those that are built in, for a kind of question whose weights they are.
func UpdateWith(m *claim.Model, q Question, prev Answer, t Text) (Answer, []Change) {
	switch q.Kind {
	case Figure:
		return updateFigureWith(m, planOf(q), prev, t)
	case Event:
		a := prev
		a.Who, a.State = slices.Clone(prev.Who), slices.Clone(prev.State)
		return updateEvent(m, planOf(q), a, t)
	}
	return Update(q, prev, t)
}

// chance is what a logistic regression makes of measures, the same on every machine.
func chance(w map[string]float64, x []claim.Measure) float64 { return 1 / (1 + math.Exp(-logit(w, x))) }

// logit is what a chance is before it is brought between nought and one.
func logit(w map[string]float64, x []claim.Measure) float64 {
	z := w["bias"]
	for _, m := range x {
		z += float64(w[m.Name] * m.Value)
	}
	return z
}

// strongest names the measures that speak loudest for a sentence, for people.
func strongest(w map[string]float64, x []claim.Measure) string {
	const most = 3
	list := slices.DeleteFunc(slices.Clone(x), func(m claim.Measure) bool { return float64(w[m.Name]*m.Value) <= 0 })
	slices.SortStableFunc(list, func(a, b claim.Measure) int {
		switch x, y := float64(w[a.Name]*a.Value), float64(w[b.Name]*b.Value); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	var out []string
	for _, m := range list[:min(most, len(list))] {
		out = append(out, m.Name)
	}
	return strings.Join(out, ", ")
}

package main

import (
	"regexp"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// text is a field of a labelled answer.
func text(g map[string]any, key string) string {
	s, _ := g[key].(string)
	return s
}

// eventAnswer is an event's labelled answer as the engine keeps it.
func eventAnswer(g map[string]any) question.Answer {
	a := question.Answer{Kind: question.Event, Status: question.Status(text(g, "status")), Date: text(g, "date"), DeniedBy: text(g, "denied_by")}
	if a.Status == "" {
		a.Status = question.None
	}
	return a
}

// eventSamples are the sentences of a stream, each beside the answer that the labels give before its item.
func eventSamples(a *asked, les lesson) []sample {
	var out []sample
	for _, t := range a.texts {
		for i, x := range question.EventMeasures(a.q, les.answer(a.before(t.seq)), t.text) {
			if t.text.Verdicts[i].Label == claim.LabelNone {
				continue
			}
			s := sample{x: x, weight: 1, group: a.name}
			if step := a.steps[t.ids[i]]; step != nil {
				if s.y = eventChanges(step); !s.y { // a detail of the answer: neither the one nor the other
					continue
				}
				s.weight = les.rare
			}
			out = append(out, s)
		}
	}
	return out
}

// eventChanges picks the steps that give the event a status or a day; what comes after it, and who denies it, is not learned.
func eventChanges(step map[string]string) bool {
	_, later := step["phase2"]
	return !later && (step["status"] != "" || step["date"] != "")
}

var wholeDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)

// scoreEvent counts as the streams' scorer does: steps of the status, the day after every item that changes it, items that change.
func scoreEvent(a *asked, got map[int]question.Answer, t *answerTally) {
	cur := eventAnswer(a.gold[0])
	goldStatus, status := cur.Status, cur.Status
	for seq := 1; ; seq++ {
		g, ok := a.gold[seq]
		if !ok {
			return
		}
		next, met := got[seq]
		if !met {
			next = cur
		}
		gold := eventAnswer(g)
		step, mine := gold.Status != goldStatus, next.Status != status
		t.told += count(mine)
		t.due += count(step)
		t.right += count(mine && step && gold.Status == next.Status)
		if day := wholeDay.FindString(gold.Date); a.want[seq] && day != "" {
			t.dated++
			t.dates += count(wholeDay.FindString(next.Date) == day)
		}
		changed := next.Status != cur.Status || next.Date != cur.Date
		t.alarms += count(changed)
		t.wanted += count(a.want[seq])
		t.rang += count(changed && a.want[seq])
		goldStatus, status, cur = gold.Status, next.Status, next
	}
}

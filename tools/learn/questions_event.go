package main

import (
	"regexp"
	"slices"
	"time"

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

// eventText is one text beside a question about an event, with what the weights see of its sentences.
type eventText struct {
	story  string
	corpus bool
	before question.Answer
	turn   string // the head of what the labels say that the text turns the answer to, empty for nothing
	day    string // the day that stands after it
	x      [][]claim.Measure
	claims []bool // which sentences claim anything
	turns  []bool // which sentences the labels say to turn the answer
	aside  []bool // which are labelled with a detail of the answer: neither the one nor the other
	days   [][]claim.Date
}

// eventTexts are the texts of a stream or small story beside its question, each with the answer that the labels give before it; and those of
// the corpus, which a question meets with nothing known.
func eventTexts(a *asked) []*eventText {
	var out []*eventText
	for _, t := range a.base {
		out = append(out, newEventText(a, askedText{text: t}, question.New(a.q), a.gold[0]))
	}
	for _, t := range a.texts {
		out = append(out, newEventText(a, t, eventAnswer(a.before(t.seq)), a.gold[t.seq]))
	}
	return out
}

func newEventText(a *asked, t askedText, before question.Answer, gold map[string]any) *eventText {
	after := eventAnswer(gold)
	e := &eventText{story: a.name, corpus: t.text.Corpus, before: before, day: wholeDay.FindString(after.Date), x: question.EventTurnMeasures(a.q, before, t.text)}
	if gold != nil {
		switch {
		case after.Status != before.Status:
			e.turn = string(after.Status)
		case after.Date != before.Date:
			e.turn = "day"
		}
	}
	for i, v := range t.text.Verdicts {
		step := map[string]string(nil)
		if !t.text.Corpus {
			step = a.steps[t.ids[i]]
		}
		turns := step != nil && eventChanges(step)
		e.claims = append(e.claims, v.Label != claim.LabelNone)
		e.turns = append(e.turns, turns)
		e.aside = append(e.aside, step != nil && !turns && step["denied_by"] == "")
		e.days = append(e.days, v.Claim.Dates)
	}
	return e
}

// labelled reports whether it is known which sentence turns the answer, if any does.
func (e *eventText) labelled() bool { return e.turn == "" || slices.Contains(e.turns, true) }

// eventHeads fits one regression for everything that a sentence may turn an event to: on the texts of which it is labelled which sentence does
// so, and then on those, too, of which only the answer is labelled, by the sentence that looks most like it.
func eventHeads(texts []*eventText) map[string]map[string]float64 {
	heads := map[string]map[string]float64{}
	var placed map[*eventText]int
	for range 2 {
		for _, head := range question.EventTurns() {
			heads[head] = fit(eventSamples(texts, placed, head), eventPenalty, nil)
		}
		placed = place(texts, heads)
	}
	for _, head := range question.EventTurns() {
		heads[head] = fit(eventSamples(texts, placed, head), eventPenalty, nil)
	}
	return heads
}

// eventSamples are the sentences of texts that may turn an event to what a head stands for.
func eventSamples(texts []*eventText, placed map[*eventText]int, head string) []sample {
	var out []sample
	for _, e := range texts {
		at, ok := placed[e]
		if !question.EventMayTurn(e.before.Status, head) || !e.labelled() && !ok && !(e.corpus && placed != nil) {
			continue
		}
		for i, x := range e.x {
			turns := e.turns[i] || ok && i == at
			if !e.claims[i] || e.aside[i] || turns && e.turn == "" {
				continue
			}
			s := sample{x: x, weight: 1, y: turns && e.turn == head, group: e.story}
			if s.y {
				s.weight = eventRare
			}
			out = append(out, s)
		}
	}
	return out
}

// place finds, for texts of which only the answer is labelled, the sentence that most likely turns it; one that gives the day first. Of the
// documents of a corpus only one does.
func place(texts []*eventText, heads map[string]map[string]float64) map[*eventText]int {
	out := map[*eventText]int{}
	var doc *eventText // of the same corpus
	most := 0.0
	for k, e := range texts {
		if k == 0 || !e.corpus || !texts[k-1].corpus {
			doc, most = nil, 0
		}
		if e.labelled() {
			continue
		}
		at, best := -1, 0.0
		for i, x := range e.x {
			if !e.claims[i] {
				continue
			}
			p := predict(heads[e.turn], x)
			if e.turn != "happened" && e.gives(i) {
				p++
			}
			if p > best {
				at, best = i, p
			}
		}
		switch {
		case at < 0 || e.corpus && doc != nil && best <= most:
			continue
		case e.corpus && doc != nil:
			delete(out, doc)
		}
		if e.corpus {
			doc, most = e, best
		}
		out[e] = at
	}
	return out
}

// gives reports whether a sentence gives the day that stands after its text.
func (e *eventText) gives(i int) bool {
	return e.day != "" && slices.ContainsFunc(e.days[i], func(d claim.Date) bool {
		return d.From.Format(time.DateOnly) <= e.day && e.day <= d.To.Format(time.DateOnly)
	})
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
	if first, ok := got[0]; ok {
		cur, status = first, first.Status
	}
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

// Package question keeps the answer to a question as claims arrive.
//
// A [Question] is what the user must never miss a change on: a roster (who is in a role?), an event (will it happen, when, with whom?) or a
// figure (how many?). [Update] takes the answer that stood, and one judged text, and returns the answer that stands now with the changes,
// each with its evidence. It asserts no truth: it records who says so, and lets a later or better placed source turn the answer.
package question

import (
	"time"

	"storywatch/diffing/claim"
)

// Kind is the form of a question's answer.
type Kind string

// The three kinds of question.
const (
	Roster Kind = "roster"
	Event  Kind = "event"
	Figure Kind = "figure"
)

// Question is one question of a story, as the user wrote it.
type Question struct {
	ID      string              `json:"id"`
	Kind    Kind                `json:"kind"`
	Wording string              `json:"question"`
	Aliases map[string][]string `json:"aliases,omitempty"` // names the user knows, each with other names for it
}

// Answer is what is known on a question now. Exactly the part of its kind is filled.
type Answer struct {
	Kind     Kind     `json:"kind"`
	Names    []Entry  `json:"names,omitempty"`     // roster
	Status   Status   `json:"status,omitempty"`    // event
	Date     string   `json:"date,omitempty"`      // event: 2006-01-02, with " 15:04" where known, 2006-01 or a range "2006-01-02/2006-01-05" where vague; empty unknown
	Who      []string `json:"who,omitempty"`       // event: participants, or who says so where it has none
	Scope    string   `json:"scope,omitempty"`     // event: part of it that is meant ("foot passengers")
	Format   string   `json:"format,omitempty"`    // event: "in person", "by video link"
	By       string   `json:"by,omitempty"`        // event: according to whom
	DeniedBy string   `json:"denied_by,omitempty"` // event: official denial while a rumour or plan stands
	Values   []Value  `json:"values,omitempty"`    // figure
	// State is what Update must remember between texts and no reader is shown (who said what when, superseded values).
	State []Memory `json:"state,omitempty"`
}

// Status is how far an event has come.
type Status string

// The statuses of an event.
const (
	None      Status = "none"
	Rumoured  Status = "rumoured"
	Planned   Status = "planned"
	Confirmed Status = "confirmed"
	Happened  Status = "happened"
	Postponed Status = "postponed"
	Cancelled Status = "cancelled"
)

// Entry is one name on a roster.
type Entry struct {
	Name     string    `json:"name"`
	Named    bool      `json:"named"`    // false for "a man, 44"
	Standing string    `json:"standing"` // "in" or "cleared"
	Denies   bool      `json:"denies"`
	As       string    `json:"as"` // "arrested", "suspected", "witness"
	By       string    `json:"by"` // according to whom
	Employer string    `json:"employer"`
	Since    time.Time `json:"since,omitzero"`
	// What Update needs to tell whom later texts mean; no reader is shown it.
	Role   string `json:"role,omitempty"`   // what the texts call them: "engineer", "safety manager"
	Age    int    `json:"age,omitempty"`    // 0 unknown
	Person bool   `json:"person,omitempty"` // a person, not a body
	Rank   int    `json:"rank,omitempty"`   // how far the words that put them on go, from accused (1) to convicted (9)
}

// Value is one named value of a figure.
type Value struct {
	Name      string  `json:"name"`
	Value     float64 `json:"value"`
	Unit      string  `json:"unit"`
	By        string  `json:"by"`
	Contested bool    `json:"contested"`
	Suspect   string  `json:"suspect,omitempty"` // why an impossible value is flagged
}

// Memory is one statement that bore on the question, kept so that overtaken text does not turn the answer back.
type Memory struct {
	Key   string    `json:"key"`   // what it was about: a name, a status, a value's name
	Value string    `json:"value"` // what was said
	By    string    `json:"by"`
	At    time.Time `json:"at"`
	Over  bool      `json:"over,omitempty"` // overtaken
}

// Evidence is the sentence that a change rests on.
type Evidence struct {
	claim.Appearance
	By string `json:"by"` // according to whom
}

// Change is one change of an answer.
type Change struct {
	Question   string   `json:"question"`
	What       string   `json:"what"`   // one line for people: "Dorian Vekkel added: arrested, according to police"
	Before     string   `json:"before"` // the part that changed, in words; empty when there was nothing
	After      string   `json:"after"`
	Rule       string   `json:"rule"`       // the rule that decided
	Correction bool     `json:"correction"` // takes back something told before
	Evidence   Evidence `json:"evidence"`
}

// Text is one judged text (an article's version, a headline-only entry, a corpus document) as Update reads it.
type Text struct {
	Title     string
	Outlet    string
	URL       string
	Article   int64
	Version   int
	Corpus    bool
	At        time.Time       // when we saw it: orders texts
	Published time.Time       // what relative dates were resolved against
	Verdicts  []claim.Verdict // every sentence of the text, in page order
	// Deleted holds claims that the previous version of this article made and this one does not.
	Deleted []claim.Appearance
}

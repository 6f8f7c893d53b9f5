// Package finding describes one thing worth telling: a claim with its novelty, a change of an answer, an edit, an article gone.
//
// A finding is what the monitor writes down in the transaction that discovered it, what the store numbers in order, and what a digest is
// made of. It carries everything a reader needs (both verbatim sentences, outlet, time, link), so that telling it needs nothing else.
package finding

import (
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// Kind says what was found. Exactly the field that belongs to it is filled.
type Kind string

// The kinds of finding.
const (
	Claim        Kind = "claim"        // Verdict: a new or minor claim, or one re-asserted
	Corroborated Kind = "corroborated" // Verdict: a known claim, now at another outlet in its own words
	Withdrawn    Kind = "withdrawn"    // Appearance: a claim gone from its article
	Answer       Kind = "answer"       // Change: a question's answer changed
	Edit         Kind = "edit"         // Edit: an article's text or headline changed
	Gone         Kind = "gone"         // Text: an article was removed, moved, or went behind a wall
	FirstSight   Kind = "first sight"  // Text: one line for all that a feed held when it was first polled
	Notice       Kind = "notice"       // Text: for the operator: a feed broke or came back, a delivery was dropped
)

// Finding is one thing worth telling.
type Finding struct {
	ID           int64     `json:"id"`    // order in which receivers are told; given by the store
	Story        string    `json:"story"` // empty for notices
	Kind         Kind      `json:"kind"`
	At           time.Time `json:"at"` // our clock
	Article      int64     `json:"article,omitempty"`
	Version      int       `json:"version,omitempty"`
	Outlet       string    `json:"outlet,omitempty"`
	URL          string    `json:"url,omitempty"`
	Title        string    `json:"title,omitempty"`         // the article's title
	Published    time.Time `json:"published,omitzero"`      // publisher's date, shown, never used for order
	Material     bool      `json:"material"`                // importance: material or minor
	Score        float64   `json:"score"`                   // orders findings of one kind, larger first
	Silent       bool      `json:"silent,omitempty"`        // edit: text changed while the page's own date stood still and no note says so
	RevertsTo    int       `json:"reverts_to,omitempty"`    // edit: the page went back to what this earlier version said
	HeadlineOnly bool      `json:"headline_only,omitempty"` // judged from a feed entry's title and summary; the page could not be read
	Questions    []string  `json:"questions,omitempty"`     // ids of the questions it bears on
	Text         string    `json:"text,omitempty"`          // gone, first sight, notice: one line

	Verdict    *claim.Verdict    `json:"verdict,omitempty"`
	Appearance *claim.Appearance `json:"appearance,omitempty"`
	Change     *question.Change  `json:"change,omitempty"`
	Edit       *diffing.Edit     `json:"edit,omitempty"`
}

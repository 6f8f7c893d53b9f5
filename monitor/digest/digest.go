// Package digest describes what one receiver is told and renders it (text, HTML, JSON).
//
// [Compose] takes the findings that a receiver has not been told and answers with a [Digest]: corrections of what was told before, answers
// that changed, new claims, corroborations, edits, what is gone, and counts of what was left out and why. A Digest is the documented JSON of
// webhooks and commands ([Schema]); [Digest.Text] and [Digest.HTML] say the same words, and [Digest.Message] puts the three together under
// one identity. [Why] tells what was decided on a single finding.
//
// The same findings and options give the same bytes. Nothing from the web is trusted: all text goes through [Clean], only http and https
// addresses become links, and HTML is escaped by its template.
package digest

import (
	"time"

	"storywatch/diffing/question"
)

// Format names the shape of the JSON. It changes when a field changes its meaning or goes away, not when one is added.
const Format = "storywatch.digest/1"

// StoryInfo is what a digest needs to know about a story.
type StoryInfo struct {
	Title     string              // as shown; the story's name when empty
	Questions []question.Question // in the order in which changes of their answers are told
}

// Options say for whom and about what a digest is.
type Options struct {
	Receiver    string
	Stories     map[string]StoryInfo // by name: the stories that this receiver is told of
	Zone        *time.Location       // of the reader; UTC when nil
	From, To    time.Time            // the period: after From, up to To, which is also the digest's date
	MaxFindings int                  // how many are shown, the rest counted; 0 means 60
	Importance  string               // smallest that is told: "material" (also when empty) or "minor"
	Outlets     []string             // only these, when given
	Questions   []string             // only changes of these questions' answers and what bears on them, when given
	Command     string               // what to type to see what was left out; the range of the findings' ids is added to it
	Heartbeat   bool                 // tell even that there is nothing to tell
	Operator    bool                 // tell notices too
	TakesBack   map[int64]bool       // ids of findings that take back what this receiver was told before: those stand above all else
}

// Digest is what one receiver is told about one period: the body of webhooks and the input of commands, as JSON. Times carry the offset of
// the reader's zone.
type Digest struct {
	Format         string          `json:"format" jsonschema_description:"storywatch.digest/1"`
	ID             string          `json:"id,omitempty" jsonschema_description:"identity of the message, the same on every attempt to send it"`
	Receiver       string          `json:"receiver" jsonschema_description:"name of the receiver in feeds.yaml"`
	Subject        string          `json:"subject" jsonschema_description:"the news in one line of at most 120 characters"`
	Stories        []string        `json:"stories" jsonschema_description:"titles of the stories that the digest speaks of"`
	From           time.Time       `json:"from,omitzero" jsonschema_description:"start of the period, in the reader's zone"`
	To             time.Time       `json:"to" jsonschema_description:"end of the period and date of the digest, in the reader's zone"`
	Zone           string          `json:"zone" jsonschema_description:"IANA name of the reader's zone"`
	Corrections    []Change        `json:"corrections" jsonschema_description:"answers told before that are now taken back"`
	TakenBack      []Claim         `json:"taken_back" jsonschema_description:"claims that this receiver was told before and that are gone from their article"`
	Corrected      []Article       `json:"corrected" jsonschema_description:"articles that this receiver was told of before, with the notes that correct them and the sentences taken out of them"`
	Answers        []Change        `json:"answers" jsonschema_description:"changes of the answers to questions, those of one question together"`
	Claims         []Claim         `json:"claims" jsonschema_description:"new claims, most important first, those of one article together"`
	Corroborations *Corroborations `json:"corroborations,omitempty" jsonschema_description:"known claims that further outlets carry in their own words"`
	Edits          []Article       `json:"edits" jsonschema_description:"articles whose text or headline changed"`
	Withdrawn      []Claim         `json:"withdrawn" jsonschema_description:"claims that are gone from their article"`
	Gone           []Line          `json:"gone" jsonschema_description:"articles that were removed, moved or went behind a wall"`
	FirstSight     []Line          `json:"first_sight" jsonschema_description:"outlets read for the first time, one line each"`
	Notices        []Line          `json:"notices" jsonschema_description:"for the operator: broken feeds, dropped deliveries"`
	LeftOut        []LeftOut       `json:"left_out" jsonschema_description:"what was not shown, and why"`
	Command        string          `json:"command,omitempty" jsonschema_description:"what to type to see what was left out"`
	Findings       []int64         `json:"findings" jsonschema_description:"ids of the findings that the digest tells, ascending"`
}

// Quote is a sentence with the place where it stands.
type Quote struct {
	Text     string    `json:"text" jsonschema_description:"the sentence, verbatim"`
	Outlet   string    `json:"outlet"`
	At       time.Time `json:"at,omitzero" jsonschema_description:"when it was first seen"`
	URL      string    `json:"url,omitempty" jsonschema_description:"http or https only"`
	Address  string    `json:"address,omitempty" jsonschema_description:"an address that is not safe to follow, as text"`
	Baseline bool      `json:"baseline,omitempty" jsonschema_description:"it stands in the corpus: known before"`
}

// Change is one change of the answer to a question.
type Change struct {
	Finding  int64  `json:"finding"`
	Story    string `json:"story"`
	Question string `json:"question" jsonschema_description:"id of the question"`
	Wording  string `json:"wording" jsonschema_description:"the question as the user asked it"`
	What     string `json:"what" jsonschema_description:"the change in one line"`
	Before   string `json:"before" jsonschema_description:"what stood; empty when there was nothing"`
	After    string `json:"after" jsonschema_description:"what stands now; empty when nothing does"`
	By       string `json:"by,omitempty" jsonschema_description:"according to whom"`
	Rule     string `json:"rule,omitempty" jsonschema_description:"the rule that decided"`
	Evidence Quote  `json:"evidence"`
}

// Claim is a claim and what is new about it.
type Claim struct {
	Quote
	Finding      int64   `json:"finding"`
	Story        string  `json:"story"`
	Title        string  `json:"title,omitempty" jsonschema_description:"of the article"`
	By           string  `json:"by,omitempty" jsonschema_description:"according to whom"`
	Novelty      string  `json:"novelty" jsonschema:"enum=added,enum=detail,enum=update,enum=contradicts,enum=re-asserted,enum=withdrawn"`
	Importance   string  `json:"importance" jsonschema:"enum=material,enum=minor"`
	Score        float64 `json:"score" jsonschema_description:"larger is more surely new, 0 to 1"`
	Reason       string  `json:"reason,omitempty" jsonschema_description:"the rule that decided"`
	Nearest      *Quote  `json:"nearest,omitempty" jsonschema_description:"the closest thing known before"`
	Later        bool    `json:"later,omitempty" jsonschema_description:"it was added to or taken from an article that ran before"`
	Silent       bool    `json:"silent,omitempty" jsonschema_description:"and the page does not say so"`
	HeadlineOnly bool    `json:"headline_only,omitempty" jsonschema_description:"judged from the feed's title and summary: the page could not be read"`
}

// Corroborations counts known claims that were met again elsewhere.
type Corroborations struct {
	Claims  int      `json:"claims"`
	Outlets []string `json:"outlets" jsonschema_description:"that carry them in their own words, sorted"`
}

// Article is an article that was edited.
type Article struct {
	Story   string    `json:"story"`
	Outlet  string    `json:"outlet"`
	Title   string    `json:"title"`
	At      time.Time `json:"at" jsonschema_description:"when the latest of the edits was seen"`
	URL     string    `json:"url,omitempty"`
	Address string    `json:"address,omitempty"`
	Silent  bool      `json:"silent,omitempty" jsonschema_description:"the page's own date stood still and no note says that it changed"`
	Edits   []Edit    `json:"edits"`
}

// Edit is one edit of an article, with the changed words marked.
type Edit struct {
	Finding   int64    `json:"finding"`
	Op        string   `json:"op" jsonschema:"enum=added,enum=deleted,enum=altered,enum=moved"`
	Classes   []string `json:"classes" jsonschema_description:"what it changed, most telling first"`
	Words     []Word   `json:"words" jsonschema_description:"the sentence in runs of words, in order"`
	RevertsTo int      `json:"reverts_to,omitempty" jsonschema_description:"the article went back to what this version of it said"`
}

// Word is a run of words of an edited sentence.
type Word struct {
	Op   string `json:"op" jsonschema:"enum==,enum=-,enum=+" jsonschema_description:"= kept, - only before, + only now"`
	Text string `json:"text"`
}

// Line is something that takes one line to tell.
type Line struct {
	Finding int64     `json:"finding"`
	Story   string    `json:"story,omitempty"`
	Text    string    `json:"text"`
	Outlet  string    `json:"outlet,omitempty"`
	Title   string    `json:"title,omitempty"`
	At      time.Time `json:"at"`
	URL     string    `json:"url,omitempty"`
	Address string    `json:"address,omitempty"`
}

// LeftOut counts findings that are not shown.
type LeftOut struct {
	Count int    `json:"count"`
	What  string `json:"what" jsonschema_description:"in the number that the count needs: claims, edits"`
	Why   string `json:"why"`
}

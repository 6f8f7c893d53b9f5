// Package diffing splits text into sentences and computes the edits between two versions.
//
// A version of an article is a list of [Block]s in page order. [Split] turns the blocks into [Sentence]s, [Compare] matches the sentences of
// two versions and says what happened to each (added, deleted, altered, moved), with the changed words marked inside altered ones, and
// [Classes] names the kinds of change that a reader would be told of. Everything here is a pure function of its arguments: no clock, no
// input or output, no knowledge of feeds or receivers.
package diffing

import "time"

// Kind says what part a block plays on its page.
type Kind string

// The kinds of block. Only paragraphs, items, quotes and posts can carry claims; a heading never does.
const (
	Paragraph  Kind = "paragraph"
	Heading    Kind = "heading"
	Item       Kind = "item"       // a list item
	Quote      Kind = "quote"      // a block quotation
	Correction Kind = "correction" // an editor's note that owns up to a change
)

// Block is one block of an article's text: a paragraph, heading, list item, quotation or correction note.
type Block struct {
	Kind Kind      `json:"kind"`
	Text string    `json:"text"`           // white space folded, never empty
	Post string    `json:"post,omitempty"` // live blog: identity of the post that the block belongs to
	At   time.Time `json:"at,omitzero"`    // live blog: time of that post, zero when the page does not say
}

// Sentence is one sentence of a text, as it stands, with its place.
type Sentence struct {
	Text  string    `json:"text"`           // verbatim, white space folded
	Index int       `json:"index"`          // position in the text, from 0
	Block int       `json:"block"`          // position of its block, from 0
	Start int       `json:"start"`          // byte offset in the block's text
	End   int       `json:"end"`            // byte offset past its last byte
	Kind  Kind      `json:"kind"`           // its block's kind
	Post  string    `json:"post,omitempty"` // its block's post
	At    time.Time `json:"at,omitzero"`    // its block's time
}

// Op is what happened to a sentence between two versions.
type Op string

// The four steps that an edit can be.
const (
	Added   Op = "added"
	Deleted Op = "deleted"
	Altered Op = "altered"
	Moved   Op = "moved"
)

// Class is what an edit changed, as a reader would say it.
type Class string

// The classes of edit. Style, Move and Furniture are boring: recorded and counted, not told.
const (
	Number      Class = "number"
	Date        Class = "date"
	Name        Class = "name" // a name or a list of names
	QuoteClass  Class = "quote"
	Attribution Class = "attribution"
	Modality    Class = "modality" // negation, or how sure: may, will, confirmed, denied
	Note        Class = "correction"
	Headline    Class = "headline"
	Addition    Class = "addition"
	Deletion    Class = "deletion"
	Move        Class = "move"
	Style       Class = "style"
	Furniture   Class = "furniture"
)

// Edit is one sentence-level step between two versions.
type Edit struct {
	Op      Op        `json:"op"`
	Classes []Class   `json:"classes"`         // what it changed, most telling first; never empty
	Old     *Sentence `json:"old,omitempty"`   // nil when added
	New     *Sentence `json:"new,omitempty"`   // nil when deleted
	Words   []Word    `json:"words,omitempty"` // altered: the word-level difference, in order
}

// Word is a run of words that two versions share, or that one of them has alone.
type Word struct {
	Op   string `json:"op"` // "=" kept, "-" only in the old version, "+" only in the new one
	Text string `json:"text"`
}

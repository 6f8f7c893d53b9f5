// Package claim decides which sentences are claims, what each says (who, what, when, how many, according to whom), and what is new about it.
//
// A text becomes sentences ([diffing.Split]), each sentence a [Claim] by [Parse], which also resolves names through [Names], the register
// of people, bodies and places learned from the corpus and the articles. [Topic] tells whether a text is about the story. [Keys] names the
// index entries under which earlier claims that could say the same are found; [Judge] compares a claim with those candidates and returns a
// [Verdict]: its novelty, importance, score, the rule that decided, and the nearest thing known before. All are pure functions.
package claim

import (
	"time"

	"storywatch/diffing"
)

// Modality is how a claim stands to the facts: what its source commits to.
type Modality string

// The modalities, weakest commitment first where they can be ordered.
const (
	Asserted  Modality = "asserted" // plainly said
	May       Modality = "may"      // may, might, could, is believed, suggested, reportedly
	Planned   Modality = "planned"  // will, is to, expected, scheduled, agreed
	Confirmed Modality = "confirmed"
	Happened  Modality = "happened" // past tense event
	Denied    Modality = "denied"
	RuledOut  Modality = "ruled out"
	Asked     Modality = "asked" // demanded, urged, called for
)

// Span is a stretch of a sentence: byte offsets into its text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// NameKind is what a name stands for.
type NameKind string

// The kinds of name. Unnamed is a person known only by description ("a 44-year-old man").
const (
	Person  NameKind = "person"
	Body    NameKind = "body" // organisation, agency, company, outlet, state as an actor
	Place   NameKind = "place"
	Unnamed NameKind = "unnamed"
	Other   NameKind = "other"
)

// Mention is one name in a sentence.
type Mention struct {
	Span
	Text string   `json:"text"` // as it stands
	Name string   `json:"name"` // canonical name in the register
	Kind NameKind `json:"kind"`
	Role string   `json:"role,omitempty"` // "the solicitor", "chief executive of the trust", as far as the sentence says
}

// Number is one quantity in a sentence.
type Number struct {
	Span
	Value  float64 `json:"value"`
	Unit   string  `json:"unit,omitempty"` // "%", "crowns", "km"; empty for a count
	Of     string  `json:"of,omitempty"`   // what is counted, stemmed: "point", "peopl"
	Approx bool    `json:"approx,omitempty"`
}

// Date is one point or period in time that a sentence names, resolved against the time of publication.
type Date struct {
	Span
	From  time.Time `json:"from"` // first day, midnight UTC
	To    time.Time `json:"to"`   // last day, equal to From for a single day
	Text  string    `json:"text"`
	Clock string    `json:"clock,omitempty"` // "07:15" where a time of day is given
}

// Attribution is who is said to have said something: source, cue, content (after PolNeAR).
type Attribution struct {
	Source   string `json:"source"`             // canonical name, or the words where the source has none
	Text     string `json:"text"`               // the source as it stands
	Cue      string `json:"cue"`                // "said", "denied", "according to"
	Official bool   `json:"official,omitempty"` // speaks for an authority, a government, a company about itself
	Outlet   bool   `json:"outlet,omitempty"`   // the source is a news outlet
}

// Claim is a specific, checkable statement: what one sentence says.
type Claim struct {
	ID       int64         `json:"id,omitempty"` // given by the store
	Text     string        `json:"text"`         // the sentence, verbatim
	Names    []Mention     `json:"names,omitempty"`
	Numbers  []Number      `json:"numbers,omitempty"`
	Dates    []Date        `json:"dates,omitempty"`
	Quotes   []Span        `json:"quotes,omitempty"`
	By       []Attribution `json:"by,omitempty"` // outermost first: a newspaper, then the official it quotes
	Modality Modality      `json:"modality,omitempty"`
	Negated  bool          `json:"negated,omitempty"`
	Terms    []string      `json:"terms,omitempty"` // content words, stemmed, in order, without names, numbers and dates
	About    []string      `json:"about,omitempty"` // canonical names the sentence speaks of through pronouns and descriptions
}

// Appearance is a place where a claim stands: article, version, sentence.
type Appearance struct {
	Claim     int64     `json:"claim,omitempty"`
	Article   int64     `json:"article"`
	Version   int       `json:"version"` // number of the article's version, from 1
	Index     int       `json:"index"`   // sentence index in that version
	Outlet    string    `json:"outlet"`
	URL       string    `json:"url"`
	At        time.Time `json:"at"` // when we first saw it; publication for the corpus
	Corpus    bool      `json:"corpus,omitempty"`
	Text      string    `json:"text"`                // verbatim
	Withdrawn bool      `json:"withdrawn,omitempty"` // gone from its article since
}

// Known is a claim seen before, with its first appearance: what a new sentence is compared with.
type Known struct {
	Claim Claim      `json:"claim"`
	First Appearance `json:"first"`
	// Superseded is set when a later claim has overtaken or corrected this one.
	Superseded bool `json:"superseded,omitempty"`
	// Outlets counts the outlets that carry it in their own words.
	Outlets int `json:"outlets,omitempty"`
}

// Novelty is what is new about a claim.
type Novelty string

// The novelties. NoClaim is for sentences that claim nothing about the story.
const (
	NoClaim      Novelty = ""
	Added        Novelty = "added"
	Detail       Novelty = "detail"
	Update       Novelty = "update"
	Contradicts  Novelty = "contradicts"
	Corroborates Novelty = "corroborates"
	Repeated     Novelty = "repeated"
	Withdrawn    Novelty = "withdrawn"
	Reasserted   Novelty = "re-asserted"
)

// Label is the one-word verdict of labelled streams.
type Label string

// The labels: new (novelty added, detail, update, contradicts or re-asserted, and material), minor (the same, minor), known, none.
const (
	LabelNew   Label = "new"
	LabelMinor Label = "minor"
	LabelKnown Label = "known"
	LabelNone  Label = "none"
)

// Verdict is what [Judge] decides on one sentence.
type Verdict struct {
	Label    Label            `json:"label"`
	Novelty  Novelty          `json:"novelty"`
	Material bool             `json:"material"`          // importance: material or minor
	Score    float64          `json:"score"`             // larger is more surely new, 0 to 1, 4 decimals
	Reason   string           `json:"reason"`            // the rule that decided, in words: "number differs: 20 → 23"
	Nearest  *Appearance      `json:"nearest,omitempty"` // closest thing known before
	Open     float64          `json:"-"`                 // share of the sentence that nothing known says, below 0 where that tells nothing; see Context.Trail
	Sentence diffing.Sentence `json:"sentence"`
	Claim    Claim            `json:"claim"`
}

// Name is one entry of the register of names: a person, body or place with all the names it goes by.
type Name struct {
	Name    string    `json:"name"` // canonical: the fullest form seen, or the user's
	Kind    NameKind  `json:"kind"`
	Aliases []string  `json:"aliases,omitempty"`
	Role    string    `json:"role,omitempty"` // as last described
	Since   time.Time `json:"since,omitzero"` // when first seen
	User    bool      `json:"user,omitempty"` // listed by the user: never merged away
}

package store

import (
	"net/http"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// Feed is one feed and how far it has been read.
type Feed struct {
	ID           int64
	URL          string
	Outlet       string
	ReadAll      bool   // read every article, whatever its entry says
	Schedule     string // cron expression of its own, or empty
	Title        string
	ETag         string
	LastModified string
	FirstOK      time.Time // first successful poll; zero until then (first sight is baseline)
	LastPoll     time.Time
	LastFull     time.Time // last poll that was not conditional
	NextPoll     time.Time
	LastStatus   int
	LastError    string
	Failures     int       // consecutive
	BrokenSince  time.Time // zero while it works; set after enough failures, when the operator was told
	MovedTo      string    // address after a permanent redirect
	Active       bool      // false once it left the configuration; its history stays
}

// ArticleState is what will happen to an article next.
type ArticleState string

// The states of an article.
const (
	Candidate  ArticleState = "candidate"  // admitted, its page not read yet
	Followed   ArticleState = "followed"   // relevant, re-checked
	Irrelevant ArticleState = "irrelevant" // read, about something else: kept, not re-checked
	GoneState  ArticleState = "gone"       // removed by its publisher
	Settled    ArticleState = "settled"    // too old to be re-checked
	Merged     ArticleState = "merged"     // turned out to be another article, which has its names now
)

// Article is a page we follow, known by its canonical URL.
type Article struct {
	ID           int64
	URL          string
	Outlet       string
	Feed         int64 // the feed that first mentioned it, 0 for the corpus
	Corpus       bool  // a baseline document
	Title        string
	Published    time.Time
	FirstSeen    time.Time
	FirstSight   bool // admitted by the first successful poll of its feed: baseline, told as one line
	State        ArticleState
	Kind         string // page kind of the last check: ok, consent, paywall, …
	EntryTitle   string // what the feed said of it
	EntrySummary string
	ETag         string
	LastModified string
	LastCheck    time.Time
	LastChange   time.Time
	NextCheck    time.Time
	Checks       int
	Failures     int
	LastError    string
	Versions     int    // how many are stored
	CopyOf       int64  // the article that it is a syndicated copy of, or 0
	Quarantine   string // text hash of a suspect page that waits for a second check, or empty
}

// Alias is another name under which an article is found again.
type Alias struct {
	Kind  string // "guid" (scoped by feed), "url", "canonical", "redirect", "amp"
	Value string
}

// Snapshot is the raw bytes fetched from a URL at a time.
type Snapshot struct {
	ID        int64
	Article   int64
	URL       string // final, after redirects
	FetchedAt time.Time
	Status    int
	Header    http.Header // the few headers worth keeping
	Kind      string      // page kind
	Body      []byte      // decoded; stored compressed, identical bytes once
	SHA256    string      // of Body, hex
}

// Version is the extracted text of an article, kept when it differs from the one before.
type Version struct {
	ID           int64
	Article      int64
	N            int // 1, 2, …
	Snapshot     int64
	At           time.Time // our clock
	Title        string
	Byline       string
	Published    time.Time
	Modified     time.Time
	Lang         string
	Blocks       []diffing.Block
	TextHash     string   // over title and blocks, given by the monitor
	Extractor    string   // id and version of the extractor
	Shingles     []uint64 // fingerprint for finding copies and content matches
	HeadlineOnly bool     // made of a feed entry's title and summary
}

// Judged is one sentence's verdict with the index keys under which its claim is found again.
type Judged struct {
	claim.Verdict
	Keys       []string
	Supersedes bool // its nearest known claim is overtaken by it
}

// Judgement is what one version means for one story.
type Judgement struct {
	Story     string
	Relevant  bool
	Reason    string
	Score     float64
	Sentences []Judged                   // every sentence, in page order
	Withdrawn []claim.Appearance         // claims of the version before that are gone
	Findings  []finding.Finding          // in order; ids are given by the store
	Answers   map[string]question.Answer // answers that changed, by question id
	Changes   []question.Change
	Names     []claim.Name // newly learned
}

// Check is everything that one visit to an article's page leaves behind. It is written in one transaction.
type Check struct {
	Article      int64
	At           time.Time
	Error        string // why the page could not be fetched or read; empty when it was
	Kind         string // page kind
	State        ArticleState
	NextCheck    time.Time
	ETag         string
	LastModified string
	Aliases      []Alias
	CanonicalURL string // replaces the article's URL when not empty
	Title        string // replaces the article's title when not empty
	Published    time.Time
	Snapshot     *Snapshot // nil when nothing was fetched (network error, 304)
	Version      *Version  // nil when the text is the same
	CopyOf       int64
	Quarantine   string
	Judgements   []Judgement
	Furniture    []string          // hashes of the page's blocks, to learn what repeats across the host
	Findings     []finding.Finding // not tied to a story's judgement: gone, moved
}

// Poll is everything that one visit to a feed leaves behind. It is written in one transaction.
type Poll struct {
	Feed         int64
	At           time.Time
	Status       int
	Error        string // empty on success, including 304
	NotModified  bool
	Full         bool // the request was not conditional
	Title        string
	ETag         string
	LastModified string
	MovedTo      string
	NextPoll     time.Time
	Failures     int               // consecutive failures, this poll included; 0 after a success
	Entries      []Entry           // admitted or not
	Findings     []finding.Finding // notices: broke, is back
	Broken       bool              // the operator has been told that it is broken
}

// Entry is one entry of a feed and what was decided on it.
type Entry struct {
	Aliases   []Alias // guid, url
	URL       string  // normalised
	Title     string
	Summary   string
	Published time.Time
	Admitted  bool
	Reason    string
}

// DeliveryState is how far a delivery is.
type DeliveryState string

// The states of a delivery.
const (
	Pending DeliveryState = "pending"
	Sent    DeliveryState = "sent"
	Dropped DeliveryState = "dropped"
)

// Delivery is one digest on its way to one receiver. What left the house is kept as sent.
type Delivery struct {
	ID          int64
	Receiver    string
	MessageID   string // fixed identity: Message-ID of the mail, id of the webhook
	Subject     string
	Message     []byte // the message as it is sent, every time
	State       DeliveryState
	Created     time.Time
	NextAttempt time.Time
	Attempts    int
	Reason      string // of the last failure, or of dropping
	SentAt      time.Time
	Findings    []int64   // ids of the findings it tells
	Pruned      time.Time // when prune took the message away; zero while it is there
}

// Attempt is one try at sending a delivery.
type Attempt struct {
	At     time.Time
	OK     bool
	Detail string // status, error, redacted
	Sent   string // the headers that went with the message, a line each; nothing secret
}

// Cursor is how far a receiver has been told.
type Cursor struct {
	Receiver   string
	Finding    int64 // every finding up to this one has been told, or held back for good
	Created    time.Time
	LastDigest time.Time
}

// Since is when the period began that the receiver's next digest is about: with its last regular digest, or when it was added.
func (c Cursor) Since() time.Time {
	if c.LastDigest.After(c.Created) {
		return c.LastDigest
	}
	return c.Created
}

// Host is what must be kept about a host between requests.
type Host struct {
	Name         string
	NextAllowed  time.Time
	Robots       []byte // robots.txt as fetched, nil when none
	RobotsAt     time.Time
	RobotsStatus int
}

// SimilarVersion is a version that shares fingerprint values with a text.
type SimilarVersion struct {
	Article int64
	Version int
	Shared  int // values in common
	Of      int // values that the version has
	Corpus  bool
}

// ArticleFilter chooses articles; a zero field chooses nothing out.
type ArticleFilter struct {
	Story  string // relevant to it
	State  ArticleState
	Outlet string
	Since  time.Time // changed, or first seen where it never changed, at or after
	Limit  int
	Corpus *bool
}

// ArticleStory is what an article's latest judged version means for one story.
type ArticleStory struct {
	Story    string
	Version  int // that was judged, 0 when judged without one
	Relevant bool
	Reason   string
	Score    float64
}

// Recorded is what the store numbered in a check.
type Recorded struct {
	Version    int     // number of the version stored, 0 when none was
	FindingIDs []int64 // of the judgements' findings in order, then of the check's own
}

// ClaimFilter chooses claims; a zero field chooses nothing out.
type ClaimFilter struct {
	Story        string
	Query        string    // words that all stand in the sentence
	Since        time.Time // first seen at or after
	Limit        int       // the newest ones
	MaterialOnly bool
	IncludeKnown bool // also those that the corpus already made
}

// ClaimRow is a claim with its history in short.
type ClaimRow struct {
	Story       string
	Claim       claim.Claim
	First       claim.Appearance
	Novelty     claim.Novelty // when first made
	Material    bool
	Score       float64
	Reason      string
	Nearest     *claim.Appearance // closest thing known before it
	Outlets     []string          // that carry it in their own words, sorted
	Appearances int
	Withdrawn   bool  // gone from everywhere
	Superseded  int64 // the claim that overtook it, or 0
}

// AnswerStep is one change of an answer.
type AnswerStep struct {
	At      time.Time
	Change  question.Change
	Answer  question.Answer // after the text that brought the change
	Finding int64           // that told it, or 0
}

// FindingFilter chooses findings; a zero field chooses nothing out.
type FindingFilter struct {
	Story   string
	Kinds   []finding.Kind
	AfterID int64
	UptoID  int64
	Since   time.Time
	Limit   int  // the first ones
	Newest  bool // the last ones instead; the order stays
}

// Composition is one decision on what a receiver is told.
type Composition struct {
	Receiver   string
	FromCursor int64 // the cursor it was made from
	ToCursor   int64 // every finding up to this one is dealt with
	At         time.Time
	Delivery   *Delivery // nil when there is nothing to tell
	AtOnce     bool      // outside the regular times: Cursor.LastDigest stays
}

// DeliveryFilter chooses deliveries; a zero field chooses nothing out.
type DeliveryFilter struct {
	Receiver string
	State    DeliveryState
	Limit    int // the newest ones
}

// Status is the store in figures.
type Status struct {
	Feeds         int // active
	FeedsBroken   int // the operator was told
	FeedsFailing  int // their last poll had a problem
	Articles      int // the corpus left out
	Followed      int
	Versions      int
	Snapshots     int
	Claims        int
	Findings      int
	Pending       int // deliveries
	Dropped       int
	Sent          int
	LastPoll      time.Time
	LastChange    time.Time
	Bytes         int64 // of the file
	SchemaVersion int
}

// Package page turns an article's HTML into title, byline, dates and paragraphs, and says what kind of page it is.
//
// [Extract] reads a fetched page. The page is cut into blocks (paragraphs, headings, list items, quotations) in page order; blocks that
// are furniture (navigation, captions, promotions, comments, consent boxes) are set aside by what their elements call themselves, by
// their links and by their wording; the element whose remaining blocks hold the most prose is the article. A general extraction library
// votes on the same blocks, and structured data (JSON-LD, a script's state) is read for what the page does not show. [Document] reads a
// corpus file: plain text, Markdown or HTML.
//
// Everything here is a pure function of its arguments: no clock, no input or output, no code for particular outlets (their rules are
// [Selectors], data). No input makes it panic, and time and memory are bounded by the caps in limits.go.
package page

import "time"

// Extractor is the identity and version of the rules in this package. It changes whenever the same page may give other text, so that an
// improved extractor is not mistaken for an edited article.
const Extractor = "storywatch-page/5"

// Input is a fetched page.
type Input struct {
	HTML        []byte
	ContentType string // the response's Content-Type, for the charset
	URL         string // as asked for
	FinalURL    string // after redirects; URL when empty
	Status      int    // of the response; 0 means 200
	Selectors   *Selectors
	// Furniture says whether a block with this hash (see Text.Hashes) is known to repeat on other pages of the host. May be nil.
	Furniture func(hash string) bool
}

// Selectors are an outlet's own rules, CSS selectors given as data. They are tried before the general rules; one that matches nothing or
// cannot be parsed is as if it were not there.
type Selectors struct {
	Body   []string // the elements that hold the article's text, in page order
	Remove []string // elements that are never text
	Title  []string
	Byline []string
}

// Kind is what kind of page an article's address answered with. Only OK is an article.
type Kind string

// The kinds of page.
const (
	OK        Kind = "ok"
	Consent   Kind = "consent"   // a cookie or consent wall
	Paywall   Kind = "paywall"   // nothing but a teaser without a subscription
	Login     Kind = "login"     // an account is asked for
	Blocked   Kind = "block"     // the site takes us for a robot, or refuses
	NotFound  Kind = "soft-404"  // a page that says that there is no page
	Script    Kind = "script"    // a shell that scripts would fill
	GeoBlock  Kind = "geo-block" // not for readers in our country
	Truncated Kind = "truncated" // the document ends in the middle
	Gone      Kind = "gone"      // 404, 410, 451
	Empty     Kind = "empty"     // a page, but no article in it
)

// The kinds of block. Promotion occurs in documents only: pages lose theirs.
const (
	Paragraph  = "paragraph"
	Heading    = "heading"
	Item       = "item"
	Quote      = "quote"
	Correction = "correction"
	Promotion  = "promotion"
)

// Block is one block of an article's text, in page order.
type Block struct {
	Kind string
	Text string    // white space folded, never empty
	Post string    // live blog: identity of the post it belongs to
	At   time.Time // live blog: time of that post, zero when the page does not say
}

// Text is what a page says.
type Text struct {
	Kind        Kind
	Reason      string    // why it is of that kind, in words
	URL         string    // canonical, believed only on the same site; else the address that answered
	AMP         string    // the page's AMP copy, if it names one
	Title       string    // the headline, without the site's name
	Byline      string    // authors as printed, without "By"
	Published   time.Time // zero when not said or not believable
	Modified    time.Time
	Lang        string // BCP 47 as the page says it, else guessed from the text; may be empty
	Site        string // the name the site gives itself
	Live        bool   // a live blog
	Path        string // where on the page the text was found; if it changes while the text shrinks, suspect the extraction
	Corrections []string
	Blocks      []Block
	Hashes      []string // per block, for learning what repeats on a host
}

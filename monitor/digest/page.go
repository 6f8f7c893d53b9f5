package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// page is a digest laid out for reading. Text and HTML are two printings of it, so that they cannot say different things.
type page struct {
	Title    string
	Period   string
	Summary  string
	Sections []section
}

// section is a heading with items under it.
type section struct {
	Title string
	Items []item
}

// item is one thing told, in parts from top to bottom.
type item struct {
	Number int // 0 for none
	Parts  []part
}

// part is one line or paragraph of an item.
type part struct {
	Kind   string // one of the kinds below
	Label  string
	Text   string
	Href   string
	Words  []Word
	Strong bool // pair, plain: the text is the news
	Apart  bool // pair, plain: it begins something new in its item
}

// The kinds of part.
const (
	partHead  = "head"  // what the item is about
	partPlain = "plain" // a sentence of ours
	partPair  = "pair"  // a label and a text: before, now
	partQuote = "quote" // a sentence, verbatim
	partNear  = "near"  // a sentence known before, verbatim; belongs to the pair above it
	partMeta  = "meta"  // outlet, time, according to whom
	partLink  = "link"  // an address, followable when Href is set
	partEdit  = "edit"  // a label and words with marks
)

func (d Digest) page() page {
	p := page{Title: strings.Join(d.Stories, ", "), Period: period(d.From, d.To, d.Zone), Summary: d.summary()}
	if p.Title == "" {
		p.Title = "storywatch"
	}
	add := func(title string, n int, items []item) {
		if len(items) == 0 {
			return
		}
		if n > 0 {
			title = fmt.Sprintf("%s (%d)", title, n)
		}
		p.Sections = append(p.Sections, section{Title: title, Items: items})
	}
	edits := 0
	for _, a := range d.Edits {
		edits += len(a.Edits)
	}
	add("Corrected: what you were told before", 0, slices.Concat(d.changeItems(d.Corrections, "Told before", "Corrected"), unnumbered(d.claimItems(d.TakenBack)), d.editItems(d.Corrected)))
	add("Answers that changed", 0, d.changeItems(d.Answers, "Before", "Now"))
	add("New claims", len(d.Claims), d.claimItems(d.Claims))
	add("Known, and now told elsewhere", 0, d.corroborationItems())
	add("Edits", edits, d.editItems(d.Edits))
	add("Withdrawn claims", len(d.Withdrawn), d.claimItems(d.Withdrawn))
	add("Articles removed, moved or closed off", len(d.Gone), d.lineItems(d.Gone))
	add("Read for the first time", 0, d.lineItems(d.FirstSight))
	add("For the operator", 0, d.lineItems(d.Notices))
	add("Left out", 0, d.leftOutItems())
	return p
}

// summary counts what the digest tells.
func (d Digest) summary() string {
	var parts []string
	count := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, together(fmt.Sprintf("%d %s", n, noun(n, [2]string{one, many}))))
		}
	}
	edits := 0
	for _, a := range d.Edits {
		edits += len(a.Edits)
	}
	corrections := len(d.Corrections) + len(d.TakenBack)
	for _, a := range d.Corrected {
		corrections += len(a.Edits)
	}
	count(corrections, "correction", "corrections")
	count(len(d.Answers), "answer changed", "answers changed")
	count(len(d.Claims), "new claim", "new claims")
	count(edits, "edit", "edits")
	count(len(d.Withdrawn), "claim withdrawn", "claims withdrawn")
	count(len(d.Gone), "article removed, moved or closed off", "articles removed, moved or closed off")
	count(len(d.FirstSight), "first reading", "first readings")
	count(len(d.Notices), "notice", "notices")
	if len(parts) == 0 {
		return "Nothing new."
	}
	return strings.Join(parts, ", ") + "."
}

// changeItems makes one item of each question, with all its changes.
func (d Digest) changeItems(changes []Change, before, after string) []item {
	var items []item
	for i, c := range changes {
		if i == 0 || c.Question != changes[i-1].Question || c.Story != changes[i-1].Story {
			it := item{Parts: []part{{Kind: partHead, Text: c.Wording}}}
			it.Parts = d.withStory(it.Parts, c.Story)
			items = append(items, it)
		}
		it := &items[len(items)-1]
		another := slices.ContainsFunc(it.Parts, func(p part) bool { return p.Kind == partPlain || p.Kind == partPair })
		if c.What != "" && strings.Contains(c.What, c.Before) && strings.Contains(c.What, c.After) {
			it.Parts = append(it.Parts, part{Kind: partPlain, Text: capital(c.by(c.What)), Strong: true, Apart: another}) // it says all
		} else {
			bare := c.Before != "" && strings.TrimSuffix(c.What, ", according to "+c.By) == "now "+c.After // the pair says it all
			if c.What != "" && !bare {
				it.Parts = append(it.Parts, part{Kind: partPlain, Text: capital(c.What), Apart: another})
			}
			it.Parts = append(it.Parts,
				part{Kind: partPair, Label: before, Text: cmp.Or(c.Before, "nothing known"), Apart: bare && another},
				part{Kind: partPair, Label: after, Text: c.by(cmp.Or(c.After, "nothing that stands")), Strong: true})
		}
		// One sentence often carries two changes; it is quoted under the last of them.
		if i+1 < len(changes) && changes[i+1].Question == c.Question && changes[i+1].Story == c.Story && changes[i+1].Evidence == c.Evidence {
			continue
		}
		it.Parts = append(it.Parts, quoteParts(c.Evidence)...)
	}
	return items
}

// by adds according to whom a change is, where the text does not say it already.
func (c Change) by(text string) string {
	if c.By == "" || strings.Contains(strings.ToLower(text), strings.ToLower(c.By)) {
		return text
	}
	return text + ", according to " + c.By
}

func quoteParts(q Quote) []part {
	var parts []part
	if q.Text != "" {
		parts = append(parts, part{Kind: partQuote, Text: q.Text})
	}
	parts = append(parts, part{Kind: partMeta, Text: source(q)})
	return append(parts, linkParts(q.URL, q.Address)...)
}

// source says where and when a sentence stood.
func source(q Quote) string {
	var s []string
	if q.Outlet != "" {
		s = append(s, q.Outlet)
	}
	if !q.At.IsZero() {
		s = append(s, stamp(q.At))
	}
	text := strings.Join(s, ", ")
	if q.Baseline {
		text += " (baseline)"
	}
	return text
}

func linkParts(href, address string) []part {
	switch {
	case href != "":
		return []part{{Kind: partLink, Text: href, Href: href}}
	case address != "":
		return []part{{Kind: partLink, Text: address}}
	}
	return nil
}

// withStory names the story of an item where the digest speaks of several.
func (d Digest) withStory(parts []part, story string) []part {
	if len(d.Stories) > 1 && story != "" {
		return append(parts, part{Kind: partMeta, Text: story})
	}
	return parts
}

// noveltyWords says in a reader's words what is new about a claim.
var noveltyWords = map[string]string{
	"added": "New", "detail": "New detail", "update": "Update", "contradicts": "Contradicts what was known",
	"re-asserted": "Said again after it was withdrawn", "withdrawn": "No longer in the article",
}

func (d Digest) claimItems(claims []Claim) []item {
	var items []item
	for i, c := range claims {
		it := item{Number: i + 1}
		it.Parts = append(it.Parts, part{Kind: partQuote, Text: c.Text})
		words := cmp.Or(noveltyWords[c.Novelty], capital(c.Novelty))
		if c.Importance == "minor" {
			words = strings.TrimSpace(words + ", minor")
		}
		if c.By != "" {
			words += ", according to " + c.By
		}
		// Of several claims of one article the first says where they stand.
		if i > 0 && sameSource(c, claims[i-1]) {
			it.Parts = append(it.Parts, part{Kind: partMeta, Text: "Same article · " + words})
		} else {
			it.Parts = append(it.Parts, part{Kind: partMeta, Text: strings.Trim(source(c.Quote)+" · "+words, "· ")})
			it.Parts = append(it.Parts, notes(c)...)
			it.Parts = append(it.Parts, linkParts(c.URL, c.Address)...)
		}
		if c.Nearest != nil && c.Nearest.Text != "" {
			it.Parts = append(it.Parts, part{Kind: partPair, Label: "Known before", Text: source(*c.Nearest)}, part{Kind: partNear, Text: c.Nearest.Text})
		}
		if c.Reason != "" {
			it.Parts = append(it.Parts, part{Kind: partPair, Label: "Why", Text: fmt.Sprintf("%s (n%d)", c.Reason, c.Finding)})
		}
		it.Parts = d.withStory(it.Parts, c.Story)
		items = append(items, it)
	}
	return items
}

// sameSource reports whether two claims were seen in the same article at the same time and in the same way.
func sameSource(a, b Claim) bool {
	return a.URL+a.Address != "" && a.Story == b.Story && a.Outlet == b.Outlet && a.URL == b.URL && a.Address == b.Address && a.At.Equal(b.At) &&
		a.Later == b.Later && a.Silent == b.Silent && a.HeadlineOnly == b.HeadlineOnly
}

// notes says what a reader must know of how the claim came to be seen.
func notes(c Claim) []part {
	var text string
	switch {
	case c.Novelty == "withdrawn" && c.Silent:
		text = "Taken out silently: the page does not say so."
	case c.Novelty == "withdrawn":
	case c.Later && c.Silent:
		text = "Added silently to an article that ran before: the page does not say so."
	case c.Later:
		text = "Added to an article that ran before."
	}
	if c.HeadlineOnly {
		text = strings.TrimSpace(text + " Judged by headline and summary only: the page could not be read.")
	}
	if text == "" {
		return nil
	}
	return []part{{Kind: partPlain, Text: text}}
}

func (d Digest) corroborationItems() []item {
	c := d.Corroborations
	if c == nil {
		return nil
	}
	text := fmt.Sprintf("%d %s in the words of %s.", c.Claims, noun(c.Claims, [2]string{"known claim, now also", "known claims, now also"}), listed(c.Outlets, 12))
	return []item{{Parts: []part{{Kind: partPlain, Text: text}}}}
}

// listed joins names, the first n of them.
func listed(names []string, n int) string {
	if len(names) > n {
		return strings.Join(names[:n], ", ") + fmt.Sprintf(" and %d more", len(names)-n)
	}
	return strings.Join(names, ", ")
}

// unnumbered are items that stand beside others of another kind.
func unnumbered(items []item) []item {
	for i := range items {
		items[i].Number = 0
	}
	return items
}

func (d Digest) editItems(articles []Article) []item {
	var items []item
	for _, a := range articles {
		it := item{Parts: []part{{Kind: partHead, Text: cmp.Or(a.Title, a.URL, a.Address)}}}
		text := source(Quote{Outlet: a.Outlet, At: a.At})
		if a.Silent {
			text += " · edited silently: the page does not say so"
		}
		it.Parts = append(it.Parts, part{Kind: partMeta, Text: text})
		it.Parts = append(it.Parts, linkParts(a.URL, a.Address)...)
		it.Parts = d.withStory(it.Parts, a.Story)
		for _, e := range a.Edits {
			it.Parts = append(it.Parts, part{Kind: partEdit, Label: e.label(), Words: e.Words})
		}
		if n := len(a.Edits); a.Edits[n-1].RevertsTo > 0 {
			it.Parts = append(it.Parts, part{Kind: partPlain, Text: fmt.Sprintf("With this the page is back to what its version %d said.", a.Edits[n-1].RevertsTo)})
		}
		items = append(items, it)
	}
	return items
}

// classWords says in a reader's words what an edit changed.
var classWords = map[string]string{"attribution": "Said by", "modality": "How sure", "addition": "Added", "deletion": "Deleted"}

// label is what the edit did: for an altered sentence the most telling of what changed in it.
func (e Edit) label() string {
	what := e.Op
	if len(e.Classes) > 0 && (e.Op == "altered" || slices.Contains(e.Classes, "correction")) {
		what = e.Classes[0]
	}
	return cmp.Or(classWords[what], capital(what))
}

func (d Digest) lineItems(lines []Line) []item {
	var items []item
	for _, l := range lines {
		it := item{Parts: []part{{Kind: partPlain, Text: capital(l.Text)}}}
		if l.Title != "" && !strings.Contains(l.Text, l.Title) {
			it.Parts = append(it.Parts, part{Kind: partMeta, Text: l.Title})
		}
		from := Quote{Outlet: l.Outlet, At: l.At}
		if strings.Contains(l.Text, l.Outlet) {
			from.Outlet = ""
		}
		it.Parts = append(it.Parts, part{Kind: partMeta, Text: source(from)})
		it.Parts = append(it.Parts, linkParts(l.URL, l.Address)...)
		items = append(items, item{Parts: d.withStory(it.Parts, l.Story)})
	}
	return items
}

func (d Digest) leftOutItems() []item {
	if len(d.LeftOut) == 0 {
		return nil
	}
	var it item
	for _, l := range d.LeftOut {
		it.Parts = append(it.Parts, part{Kind: partPlain, Text: fmt.Sprintf("%d more %s: %s.", l.Count, l.What, l.Why)})
	}
	if d.Command != "" {
		it.Parts = append(it.Parts, part{Kind: partPair, Label: "To see them", Text: d.Command})
	}
	return []item{it}
}

// stamp is a time as a reader wants it: day, hour and the offset of the zone.
func stamp(t time.Time) string {
	return t.Format("2 Jan 2006, ") + together(t.Format("15:04 ")+offset(t))
}

// together keeps words on one line: its spaces do not break.
func together(s string) string { return strings.ReplaceAll(s, " ", noBreak) }

const noBreak = "\u00a0"

func offset(t time.Time) string {
	if name, seconds := t.Zone(); seconds == 0 && (name == "UTC" || name == "") {
		return "UTC"
	}
	return t.Format("-07:00")
}

// period says which time the digest is about.
func period(from, to time.Time, zone string) string {
	in := " (" + zone + ")"
	if zone == "UTC" || zone == "" {
		in = ""
	}
	switch {
	case from.IsZero():
		return "Up to " + to.Format("Mon ") + stamp(to) + in
	case from.Format("2006-01-02 -07") == to.Format("2006-01-02 -07"):
		return from.Format("Mon 2 Jan 2006, 15:04") + " to " + together(to.Format("15:04 ")+offset(to)) + in
	}
	return from.Format("Mon ") + stamp(from) + " to " + to.Format("Mon ") + stamp(to) + in
}

package diffing

import (
	"slices"
	"strings"
)

// Boring reports whether an edit is not worth showing: house style, a move or the page's furniture and nothing else. It is recorded and
// counted all the same.
func (e Edit) Boring() bool {
	for _, c := range e.Classes {
		if c != Style && c != Move && c != Furniture {
			return false
		}
	}
	return true
}

// streamClass is the change class of labelled streams for each class of edit; the boring ones have none.
var streamClass = map[Class]string{
	Note: "correction", Headline: "headline", Number: "number", Date: "number", QuoteClass: "quote", Deletion: "deletion",
	Addition: "addition", Name: "addition", Attribution: "addition", Modality: "addition",
}

// telling orders the change classes of a version, most telling first.
var telling = []string{"correction", "addition", "number", "quote", "deletion", "headline"}

// Classes names what a new version changed, as its edits and its title's say, in the words of labelled streams, most telling first and
// without duplicates: correction, addition, number, quote, deletion, headline; and cosmetic where there is nothing else to tell.
func Classes(edits []Edit) []string {
	seen := make(map[string]bool)
	for _, e := range edits {
		for _, c := range e.Classes {
			seen[streamClass[c]] = true
		}
	}
	var out []string
	for _, c := range telling {
		if seen[c] {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return []string{"cosmetic"}
	}
	return out
}

// classifier types edits. It knows how words are written in both versions, which tells names from the first words of sentences and
// misprints from other words.
type classifier struct {
	lower map[string]int  // words seen in lower case
	upper map[string]int  // words seen with a capital inside a sentence
	stays map[string]bool // words of the new version
}

func newClassifier(a, b []unit) *classifier {
	c := &classifier{lower: make(map[string]int), upper: make(map[string]int), stays: make(map[string]bool)}
	for _, list := range [][]unit{a, b} {
		for _, u := range list {
			c.learn(u.Text)
		}
	}
	for _, u := range b {
		for _, t := range split(u.Text) {
			c.stays[t.low] = true
		}
	}
	return c
}

func (c *classifier) learn(text string) {
	for _, t := range split(text) {
		switch {
		case t.text == strings.ToLower(t.text):
			c.lower[t.low]++
		case !t.start:
			c.upper[t.low]++
		}
	}
}

// added types a sentence that only the new version has.
func (c *classifier) added(u unit) []Class {
	switch {
	case u.Kind == Correction || noteStart.MatchString(u.Text):
		return []Class{Note}
	case furnitureLine.MatchString(foldText(u.Text)):
		return []Class{Furniture}
	case u.Kind == Heading || u.key == "":
		return []Class{Style}
	}
	return []Class{Addition}
}

// deleted types a sentence that only the old version has.
func (c *classifier) deleted(u unit) []Class {
	switch {
	case furnitureLine.MatchString(foldText(u.Text)):
		return []Class{Furniture}
	case u.Kind == Heading || u.key == "":
		return []Class{Style}
	}
	return []Class{Deletion}
}

// altered types a sentence whose words differ between the versions.
func (c *classifier) altered(before, after unit) []Class {
	if after.Kind == Correction || noteStart.MatchString(after.Text) && !noteStart.MatchString(before.Text) {
		return []Class{Note}
	}
	if furnitureLine.MatchString(foldText(before.Text)) && furnitureLine.MatchString(foldText(after.Text)) {
		return []Class{Furniture}
	}
	if before.Kind == Heading && after.Kind == Heading {
		return []Class{Style}
	}
	a, b := c.read(mend(before.Text, after.Text)), c.read(after.Text)
	var out []Class
	note := func(is bool, class Class) {
		if is && !slices.Contains(out, class) {
			out = append(out, class)
		}
	}
	quote := len(a.quoted) > 0 && len(b.quoted) > 0 && !slices.Equal(a.quoted, b.quoted) && !c.alike(a.quoted, b.quoted)
	if !quote { // words in or out of quotation marks count like any others
		a, b = a.plain(), b.plain()
	}
	rest := c.changed(a, b)
	note(rest.number, Number)
	note(rest.date, Date)
	note(rest.name, Name)
	note(rest.modal, Modality)
	note(rest.source, Attribution)
	note(quote, QuoteClass)
	// A name or a clause that gave way to a word ("bosses") was taken back; nothing new was said.
	loss := rest.removed >= 2 && rest.added == 0 || rest.removed-rest.added >= 3 && rest.added <= 1 || rest.unnamed && rest.added <= min(rest.removed, 3)
	note(len(out) == 0 && rest.added > 0 && !loss || rest.added-rest.removed >= 4, Addition)
	note(len(out) == 0 && loss || rest.removed-rest.added >= 5 && rest.added <= 1 && !rest.modal, Deletion)
	note(len(out) == 0 && Turned(before.Text, after.Text) != "", Modality) // the same words, or next to it, and the contrary
	note(len(out) == 0, Style)
	return out
}

package digest

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing/claim"
)

// What stands here makes readable, for a person, what the claim engine writes for itself.

// maxSource is the longest description of an unnamed source that stands beside a claim; a longer one is the better part of the sentence,
// which is quoted anyway.
const maxSource = 60

// accordingTo names who says something, and which outlet passes it on, but for the outlet that carries it, which is named anyway. When a
// person passes on what others say, it is that person's word.
func accordingTo(by []claim.Attribution, outlet string) string {
	var names []string
	for i := len(by) - 1; i >= 0; i-- {
		if i > 0 && !by[0].Outlet && sourceName(by[0]) != "" {
			continue
		}
		name := sourceName(by[i])
		if name != "" && len(name) <= maxSource && plainName(name) != plainName(Clean(outlet)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return clip(strings.Join(names, ", quoted by "), maxName)
}

// sourceName is a source under its name, with the article that it has in the sentence: the Kremlin, The Guardian, a police spokesman.
func sourceName(a claim.Attribution) string {
	name, text := Clean(cmp.Or(a.Source, a.Text)), Clean(a.Text)
	for _, article := range []string{"the ", "a ", "an "} {
		if !foldedSuffix(text, article+name) {
			continue
		}
		if a.Outlet && article == "the " {
			return "The " + name // part of its name
		}
		return article + name
	}
	return name
}

func foldedSuffix(s, suffix string) bool {
	at := len(s) - len(suffix)
	return at >= 0 && strings.EqualFold(s[at:], suffix) && (at == 0 || s[at-1] == ' ')
}

// plainName is a name without its article.
func plainName(name string) string {
	for _, article := range []string{"the ", "a ", "an "} {
		if len(name) > len(article) && strings.EqualFold(name[:len(article)], article) {
			return name[len(article):]
		}
	}
	return name
}

// named are the rules that name somebody, in lower case.
var named = regexp.MustCompile(`^(name differs: |names |a first step: [a-z -]+: )(.+)$`)

// Reason is the rule that decided on a sentence, with names and dates as a reader writes them; the year is the one that is left out of dates.
func Reason(v *claim.Verdict, year int) string {
	text := Clean(v.Reason)
	m := named.FindStringSubmatch(text)
	if m == nil {
		return clip(PlainDates(text, year), maxLine)
	}
	names := strings.Split(m[2], " → ")
	for i, name := range names {
		names[i] = spelt(name, v)
	}
	return clip(m[1]+strings.Join(names, " → "), maxLine)
}

// spelt is a name in lower case as the sentence, or the one known before, writes it; with capitals where neither does.
func spelt(name string, v *claim.Verdict) string {
	texts := []string{v.Sentence.Text}
	for _, m := range v.Claim.Names {
		texts = append(texts, m.Name, m.Text)
	}
	for _, a := range v.Claim.By {
		texts = append(texts, a.Source)
	}
	if v.Nearest != nil {
		texts = append(texts, v.Nearest.Text)
	}
	for _, text := range texts {
		text = Clean(text)
		if at := foldedIndex(text, name); at >= 0 && written(text[at:at+len(name)]) {
			return text[at : at+len(name)]
		}
	}
	words := strings.Fields(name)
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && (i == 0 || !slices.Contains(small, w)) {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

// written reports whether a name has capitals, and not only capitals as in a dateline.
func written(name string) bool {
	return name != strings.ToLower(name) && (len(name) <= 5 || name != strings.ToUpper(name))
}

// small are the words in a name that take no capital.
var small = []string{"of", "the", "and", "for", "in", "de", "van", "von", "der", "al", "bin", "la", "du", "des"}

// foldedIndex finds a name in a text as whole words, upper and lower case alike; -1 when it is not there.
func foldedIndex(text, name string) int {
	if name == "" {
		return -1
	}
	for at := range len(text) - len(name) + 1 {
		if strings.EqualFold(text[at:at+len(name)], name) && !letterBefore(text[:at]) && !letterAfter(text[at+len(name):]) {
			return at
		}
	}
	return -1
}

func letterBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && unicode.IsLetter(r)
}

func letterAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsLetter(r)
}

// stamped is the line of date, time and author that old pages put after their headline, without anything between.
var stamped = regexp.MustCompile(`^[ ,|·–—-]*(?:\d{1,2}\.? \p{L}+\.?,? \d{4}|\p{Lu}\p{L}+\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b`)

// sentence is what is quoted of an article: of a headline that runs into the line below it, only the headline.
func sentence(text, title string) string {
	text, title = Clean(text), Clean(title)
	for title != "" {
		if rest, ok := strings.CutPrefix(text, title); ok && stamped.MatchString(rest) {
			return title
		}
		_, title, _ = strings.Cut(title, ": ") // the outlet's name may stand before it
	}
	return text
}

// dependent reports whether a description of a source means nothing outside of its sentence: her office, one of them.
func dependent(by string) bool {
	first, _, _ := strings.Cut(strings.ToLower(by), " ")
	switch first {
	case "her", "his", "its", "their", "my", "our", "one", "he", "she", "it", "they", "both", "who":
		return true
	}
	return false
}

// says is the subject's form of a changed answer: who says it, and what; "" where the change has no such form.
func (c Change) says() string {
	by := strings.TrimPrefix(c.By, "the ")
	if by == "" || utf8.RuneCountInString(by) > 40 {
		return ""
	}
	what := strings.TrimSuffix(c.What, ", according to "+c.By)
	verb := " says "
	if several(by) {
		verb = " say "
	}
	if names, ok := strings.CutPrefix(what, "participants now "); ok {
		if joined := without(names, c.Before); joined != "" {
			return capital(by) + strings.Replace(verb, "say", "name", 1) + joined
		}
		return ""
	}
	for _, start := range []string{"now ", "date now "} {
		if rest, ok := strings.CutPrefix(what, start); ok {
			return capital(by) + verb + rest
		}
	}
	if r, _ := utf8.DecodeRuneInString(what); unicode.IsDigit(r) { // a figure
		return capital(by) + verb + what
	}
	return ""
}

// several reports whether a description is of more than one: "two former foremen", "American officials", "the mayor and the coroner".
func several(by string) bool {
	words := strings.Fields(by)
	last := words[len(words)-1]
	r, _ := utf8.DecodeRuneInString(last)
	return slices.Contains(words, "and") || strings.EqualFold(last, "police") || unicode.IsLower(r) && (strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") || strings.HasSuffix(last, "men") || last == "people")
}

// without are the names of a list that another list does not hold.
func without(names, known string) string {
	had := strings.Split(known, ", ")
	return strings.Join(slices.DeleteFunc(strings.Split(names, ", "), func(n string) bool { return slices.Contains(had, n) }), ", ")
}

func importance(material bool) string {
	if material {
		return "material"
	}
	return "minor"
}

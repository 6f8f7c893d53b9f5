package digest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing/finding"
)

// maxSubject is the longest subject in characters: what a desktop client shows of a line. A phone shows its first third, so the news stands
// in front.
const maxSubject = 120

// subject is the news and who says so, then what else there is in counts.
func (d Digest) subject() string {
	news, kind := d.news()
	var counts []string
	count := func(n int, of finding.Kind, words [2]string) {
		// What the news itself tells is not counted again when it is the only one; of the answers it is always taken off.
		if of == kind && (n == 1 || of == finding.Answer) {
			n--
		}
		if n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, noun(n, words)))
		}
	}
	edits := 0
	for _, a := range d.Edits {
		edits += len(a.Edits)
	}
	notes := 0
	for _, a := range d.Corrected {
		notes += len(a.Edits)
	}
	of := takenBack
	if kind == corrected {
		of = corrected
	}
	count(len(d.TakenBack)+notes, of, [2]string{"correction", "corrections"})
	count(len(d.Corrections)+len(d.Answers), finding.Answer, [2]string{"more answer", "more answers"})
	count(len(d.Claims), finding.Claim, nouns[finding.Claim])
	count(edits, finding.Edit, nouns[finding.Edit])
	count(len(d.Withdrawn), finding.Withdrawn, [2]string{"withdrawn", "withdrawn"})
	count(len(d.Gone), finding.Gone, nouns[finding.Gone])
	count(len(d.Notices), finding.Notice, nouns[finding.Notice])
	// The first two counts have their place whatever the news is; it is cut to leave it to them. The others stand where there is room.
	tail := func(n int) string {
		if n == 0 {
			return ""
		}
		return " — " + strings.Join(counts[:n], ", ")
	}
	n := min(2, len(counts))
	news = cutRunes(news, maxSubject-utf8.RuneCountInString(tail(n)))
	for n < len(counts) && utf8.RuneCountInString(news+tail(n+1)) <= maxSubject {
		n++
	}
	return news + tail(n)
}

// news is the first thing worth saying, and what kind of finding it is.
func (d Digest) news() (string, finding.Kind) {
	switch {
	case len(d.Corrections) > 0:
		return "Corrected: " + headline(d.Corrections[0]), finding.Answer
	case len(d.TakenBack) > 0:
		return "Corrected: " + d.TakenBack[0].Outlet + " no longer says: " + d.TakenBack[0].Text, takenBack
	case len(d.Corrected) > 0:
		return "Corrected: " + d.Corrected[0].Outlet + d.Corrected[0].correction(), corrected
	case len(d.Answers) > 0:
		return headline(d.Answers[0]), finding.Answer
	case len(d.Claims) > 0:
		return d.Claims[0].said(), finding.Claim
	case len(d.Withdrawn) > 0:
		return capital(d.Withdrawn[0].Outlet) + " withdrew: " + d.Withdrawn[0].Text, finding.Withdrawn
	case len(d.Edits) > 0:
		a := d.Edits[0]
		verb := " edited: "
		if a.Silent {
			verb = " silently edited: "
		}
		return capital(a.Outlet) + verb + a.Title, finding.Edit
	case len(d.Gone) > 0:
		return d.Gone[0].said(), finding.Gone
	case len(d.Notices) > 0:
		return d.Notices[0].said(), finding.Notice
	case len(d.FirstSight) == 1:
		return d.FirstSight[0].said(), finding.FirstSight
	case len(d.FirstSight) > 1:
		return fmt.Sprintf("%d %s", len(d.FirstSight), nouns[finding.FirstSight][1]), finding.FirstSight
	case len(d.Stories) > 0:
		return "Nothing new: " + strings.Join(d.Stories, ", "), ""
	}
	return "Nothing new", ""
}

// correction is what an article says in correction of itself, or no longer says; of several sentences the longest, since the others say that
// there is one.
func (a Article) correction() string {
	longest, lead := "", ""
	for _, e := range a.Edits {
		var b strings.Builder
		for _, w := range e.Words {
			if w.Op != "-" || e.Op == "deleted" {
				b.WriteString(w.Text)
			}
		}
		if text := strings.TrimSpace(b.String()); len(text) > len(longest) {
			longest, lead = text, ": "
			if e.Op == "deleted" {
				lead = " no longer says: "
			}
		}
	}
	return lead + longest
}

// headline is one change of an answer under the name of its question, with who says so: "Moscow visit: Kremlin says Tuesday".
func headline(c Change) string {
	label := capital(strings.Join(strings.FieldsFunc(c.Question, func(r rune) bool { return r == '-' || r == '_' }), " "))
	return label + ": " + cmp.Or(c.says(), c.by(cmp.Or(c.What, c.After)))
}

// dateline is how wire copy begins: place, agency, dash.
var dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'’-]+(?:, [\p{L} .]+)? \([\p{L} ]+\) [-–—] `)

// said is a claim under the name of who says so, where it does not name them itself.
func (c Claim) said() string {
	text := dateline.ReplaceAllString(c.Text, "")
	if c.By != "" && strings.Contains(strings.ToLower(text), strings.ToLower(c.By)) {
		return text
	}
	return capital(cmp.Or(c.By, c.Outlet)) + ": " + text
}

// said is a line under the name of its outlet, where it does not name it itself.
func (l Line) said() string {
	if l.Outlet == "" || strings.Contains(l.Text, l.Outlet) {
		return capital(l.Text)
	}
	return capital(l.Outlet) + ": " + l.Text
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// cutRunes cuts text to at most n characters at a word where one is near, and marks the cut.
func cutRunes(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:max(1, n-1)]
	return strings.TrimRight(atWord(string(runes)), " ,;:–—-") + "…"
}

// atWord drops the beginning of a word at the end of text, if that costs little.
func atWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		return s[:i]
	}
	return s
}

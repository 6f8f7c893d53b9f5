package config

import (
	"fmt"
	"slices"
	"strings"
)

// Complaint is one mistake in a file.
type Complaint struct {
	File   string
	Line   int    // from 1; 0 when the mistake has no place
	Column int    // from 1
	Key    string // "feeds[2].url"; empty when it is about the whole file
	Text   string // what is wrong; what to do
}

// String is "feeds.yaml:12:5: feeds[2].url: what is wrong; what to do".
func (c Complaint) String() string {
	var b strings.Builder
	b.WriteString(c.File)
	if c.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", c.Line, c.Column)
	}
	b.WriteString(": ")
	if c.Key != "" {
		b.WriteString(c.Key + ": ")
	}
	b.WriteString(c.Text)
	return b.String()
}

// Complaints is every mistake of a file, in the order of their places.
type Complaints []Complaint

// Error lists the complaints, one on a line.
func (cs Complaints) Error() string {
	lines := make([]string, len(cs))
	for i, c := range cs {
		lines[i] = c.String()
	}
	return strings.Join(lines, "\n")
}

// sorted orders complaints by place and drops repetitions.
func (cs Complaints) sorted() Complaints {
	slices.SortStableFunc(cs, func(a, b Complaint) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return slices.Compact(cs)
}

// nearest returns the word of the list that was probably meant, or "".
func nearest(word string, list []string) string {
	best, bestDistance := "", max(1, min(3, len(word)/3))+1
	for _, w := range list {
		if d := distance(strings.ToLower(word), strings.ToLower(w)); d < bestDistance {
			best, bestDistance = w, d
		}
	}
	return best
}

// didYouMean is "; did you mean X?" when a word of the list is near, and else names the whole list.
func didYouMean(word string, list []string) string {
	if w := nearest(word, list); w != "" {
		return fmt.Sprintf("; did you mean %q?", w)
	}
	if len(list) == 0 {
		return ""
	}
	return "; known are " + strings.Join(list, ", ")
}

// distance counts the insertions, deletions, replacements and swaps of neighbours between two words.
func distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return len(a) + len(b)
	}
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

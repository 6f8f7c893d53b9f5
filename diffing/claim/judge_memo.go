package claim

import (
	"fmt"
	"strings"
	"time"

	"storywatch/diffing"
)

// Memo keeps what was worked out about claims that are compared again and again while one text is judged. It is no part of the result:
// a judgement with and without one is the same. Not for use by several goroutines at once.
type Memo struct {
	readings map[string]*reading
	stems    map[string]string

	page       *diffing.Sentence // of which pageStyle tells
	pageLength int
	pageStyle  pageStyle
}

// maxMemo bounds how many readings a Memo holds, some 8 kB each.
const maxMemo = 8192

// NewMemo returns an empty Memo.
func NewMemo() *Memo { return &Memo{readings: map[string]*reading{}, stems: map[string]string{}} }

func (m *Memo) read(c Claim) *reading {
	if m == nil {
		return finish(read(c))
	}
	key := memoKey(c)
	if r, ok := m.readings[key]; ok {
		return r
	}
	if len(m.readings) >= maxMemo {
		clear(m.readings)
	}
	r := finish(readWith(c, m.stem))
	m.readings[key] = r
	return r
}

// Keys is the same as the function [Keys], and keeps what it worked out for Judge.
func (m *Memo) Keys(c Claim) []string { return m.read(c).keys() }

func (m *Memo) stem(w string) string {
	if s, ok := m.stems[w]; ok {
		return s
	}
	if len(m.stems) >= 8*maxMemo {
		clear(m.stems)
	}
	s := Stem(w)
	m.stems[w] = s
	return s
}

// memoKey tells claims apart: the text, and what was resolved outside it.
func memoKey(c Claim) string {
	var b strings.Builder
	b.WriteString(c.Text)
	for _, d := range c.Dates {
		b.WriteString("\x00" + d.From.Format(time.DateOnly))
	}
	for _, n := range c.Names {
		b.WriteString("\x00" + n.Name)
	}
	for _, n := range c.About {
		b.WriteString("\x01" + n)
	}
	for _, n := range c.Numbers {
		fmt.Fprintf(&b, "\x02%v%s\x02%s", n.Value, n.Unit, n.Of)
	}
	for _, a := range c.By {
		b.WriteString("\x03" + a.Source)
	}
	fmt.Fprintf(&b, "\x04%s%v%v", c.Modality, c.Negated, c.Quotes)
	return b.String()
}

func finish(r *reading) *reading {
	r.keySet = map[string]bool{}
	for _, u := range r.units {
		for _, k := range u.keys {
			r.keySet[k] = true
		}
	}
	return r
}

package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/finding"
)

const (
	defaultFindings = 60
	// maxNotices is how many notices one digest shows, beside its findings.
	maxNotices = 20
	// maxSentence bounds a quoted sentence in bytes. Real ones are below 600; longer ones come from text without full stops.
	maxSentence = 1200
	maxTitle    = 300
	maxName     = 120
	maxLine     = 400
	maxWord     = 40
	// maxMail bounds a digest as a mail, both parts as they are encoded: with its headers it stays below 100 kB. Gmail clips at 102.
	maxMail = 96_000
)

// Compose describes what one receiver is told of the findings, and reports whether that is worth sending: anything but corroborations, or
// a heartbeat. Findings may come in any order; those that are told twice, by id or by what they say, are told once.
func Compose(findings []finding.Finding, o Options) (Digest, bool) {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	if o.From.After(o.To) { // a clock that was wrong has been put right
		o.From = time.Time{}
	}
	if o.MaxFindings <= 0 {
		o.MaxFindings = defaultFindings
	}
	if o.Command != "" && len(findings) > 0 {
		o.Command += between(findings)
	}
	chosen := choose(findings, o)
	d := build(chosen, o)
	// What does not fit into a mail is counted instead, in every rendering, so that all say the same.
	for size := d.mailSize(); size > maxMail && o.MaxFindings > 1; size = d.mailSize() {
		// Not much fewer than fit, and always fewer than before.
		o.MaxFindings = max(1, min(o.MaxFindings-1, min(o.MaxFindings, d.shown())*maxMail/size))
		d = build(chosen, o)
	}
	return d, d.shown()+len(d.Notices) > 0 || o.Heartbeat
}

// between is the range of ids that the findings are in, as it is typed: " n12..n57".
func between(findings []finding.Finding) string {
	first, last := findings[0].ID, findings[0].ID
	for i := range findings {
		first, last = min(first, findings[i].ID), max(last, findings[i].ID)
	}
	return fmt.Sprintf(" n%d..n%d", first, last)
}

// shown is how many findings the digest shows that the limit counts.
func (d Digest) shown() int {
	n := len(d.Corrections) + len(d.TakenBack) + len(d.Answers) + len(d.Claims) + len(d.Withdrawn) + len(d.Gone) + len(d.FirstSight)
	for _, a := range slices.Concat(d.Corrected, d.Edits) {
		n += len(a.Edits)
	}
	return n
}

// mailSize is at least how many bytes the two parts of a mail take. One that is small by far is not measured to the byte.
func (d Digest) mailSize() int {
	html := d.HTML()
	if len(html) < maxMail/8 {
		return len(html)
	}
	return quotedSize(html) + quotedSize(d.Text(textWidth))
}

// quotedSize is how many bytes text takes as quoted-printable: three for what is not plain ASCII, two for a line's end, three for the end of
// a line that goes on.
func quotedSize(text string) int {
	n, line := 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\n':
			n += 2
			line = 0
			continue
		case c == '=' || c > '~' || c < ' ':
			n += 3
			line += 3
		default:
			n++
			line++
		}
		if line >= 72 {
			n += 3
			line = 0
		}
	}
	return n
}

// chosen is what a receiver is told, by kind, best first, and what was refused.
type chosen struct {
	byKind  map[finding.Kind][]*finding.Finding
	folded  []int64          // told by what another finding says
	silent  map[string]bool  // outlet and sentence of silent edits that were folded
	refused map[string][]int // why, then kinds in kindOrder
}

// Kinds of our own: a claim that is withdrawn, and an edit that corrects or deletes, where the receiver was told of the thing before.
const (
	takenBack finding.Kind = "taken back"
	corrected finding.Kind = "corrected"
)

// kindFor is the kind under which a receiver is told of a finding.
func kindFor(f *finding.Finding, o Options) finding.Kind {
	switch {
	case !o.TakesBack[f.ID]:
	case f.Kind == finding.Withdrawn:
		return takenBack
	case f.Kind == finding.Edit:
		return corrected
	}
	return f.Kind
}

// kindOrder is the order in which kinds are told and, when there are too many, kept.
var kindOrder = []finding.Kind{
	finding.Answer, takenBack, corrected, finding.Claim, finding.Withdrawn, finding.Edit, finding.Gone, finding.FirstSight, finding.Notice, finding.Corroborated,
}

func choose(findings []finding.Finding, o Options) chosen {
	c := newChooser(o)
	out := chosen{byKind: map[finding.Kind][]*finding.Finding{}, silent: map[string]bool{}, refused: map[string][]int{}}
	ids := make(map[int64]bool, len(findings))
	for i := range findings {
		f := &findings[i]
		if f.ID != 0 && ids[f.ID] || !whole(f) {
			continue
		}
		ids[f.ID] = true
		why, counted := c.refuse(f)
		switch {
		case why == "":
			kind := kindFor(f, o)
			out.byKind[kind] = append(out.byKind[kind], f)
		case counted:
			if out.refused[why] == nil {
				out.refused[why] = make([]int, len(kindOrder))
			}
			out.refused[why][slices.Index(kindOrder, f.Kind)]++
		}
	}
	for kind, list := range out.byKind {
		if kind == finding.Answer {
			out.byKind[kind] = orderAnswers(list, o)
			continue
		}
		slices.SortFunc(list, func(a, b *finding.Finding) int {
			return cmp.Or(cmpBool(b.Material, a.Material), cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
		})
	}
	out.fold()
	return out
}

func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// whole reports whether the finding holds what its kind needs; one that does not is nothing that could be told.
func whole(f *finding.Finding) bool {
	switch f.Kind {
	case finding.Claim, finding.Corroborated:
		return f.Verdict != nil
	case finding.Withdrawn:
		return f.Appearance != nil
	case finding.Answer:
		return f.Change != nil
	case finding.Edit:
		return f.Edit != nil
	case finding.Gone, finding.FirstSight, finding.Notice:
		return f.Text != ""
	}
	return false
}

// orderAnswers puts corrections first, then stories by name, questions as the user lists them, and changes in the order they were found.
func orderAnswers(list []*finding.Finding, o Options) []*finding.Finding {
	rank := map[string]int{}
	for name, s := range o.Stories {
		for i, q := range s.Questions {
			rank[name+"\x00"+q.ID] = i + 1
		}
	}
	place := func(f *finding.Finding) int {
		if r := rank[f.Story+"\x00"+f.Change.Question]; r > 0 {
			return r
		}
		return 1 << 30
	}
	slices.SortFunc(list, func(a, b *finding.Finding) int {
		return cmp.Or(
			cmpBool(b.Change.Correction, a.Change.Correction),
			cmp.Compare(a.Story, b.Story),
			cmp.Compare(place(a), place(b)),
			cmp.Compare(a.Change.Question, b.Change.Question),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return list
}

// fold drops what another finding says already: the claim that is the evidence of a changed answer, a claim told twice by one outlet, the
// edit that added a claim or took it away.
func (c *chosen) fold() {
	told := map[string]bool{}
	say := func(kind finding.Kind, key func(*finding.Finding) string) {
		kept := c.byKind[kind][:0:0]
		for _, f := range c.byKind[kind] {
			k := key(f)
			if k != "" && told[k] {
				c.folded = append(c.folded, f.ID)
				if f.Silent {
					c.silent[k] = true
				}
				continue
			}
			told[k] = true
			kept = append(kept, f)
		}
		c.byKind[kind] = kept
	}
	say(finding.Answer, func(f *finding.Finding) string {
		return strings.Join([]string{"answer", f.Story, f.Change.Question, f.Change.What, f.Change.Before, f.Change.After}, "\x00")
	})
	for _, f := range c.byKind[finding.Answer] {
		told[sentenceKey(f.Change.Evidence.Outlet, f.Change.Evidence.Text)] = true
	}
	// What an outlet adds to own up to a mistake stands above all else, and is not told as a new claim as well.
	added := func(f *finding.Finding) bool { return f.Edit.Op == diffing.Added && f.Edit.New != nil }
	say(corrected, func(f *finding.Finding) string {
		if !added(f) {
			return ""
		}
		return sentenceKey(f.Outlet, f.Edit.New.Text)
	})
	say(finding.Claim, func(f *finding.Finding) string { return sentenceKey(f.Outlet, f.Verdict.Sentence.Text) })
	// A sentence that was altered is not withdrawn as well: its new form tells it, beside the old one, as a claim or as an edit.
	for _, f := range c.byKind[finding.Claim] {
		if n := f.Verdict.Nearest; n != nil && n.URL == f.URL {
			told["gone"+sentenceKey(n.Outlet, n.Text)] = true
		}
	}
	for _, f := range c.byKind[finding.Edit] {
		if f.Edit.Op == diffing.Altered && f.Edit.Old != nil {
			told["gone"+sentenceKey(f.Outlet, f.Edit.Old.Text)] = true
		}
	}
	for _, kind := range []finding.Kind{takenBack, finding.Withdrawn} {
		say(kind, func(f *finding.Finding) string { return "gone" + sentenceKey(f.Appearance.Outlet, f.Appearance.Text) })
	}
	edit := func(f *finding.Finding) string {
		e := f.Edit
		switch {
		case added(f):
			return sentenceKey(f.Outlet, e.New.Text)
		case e.Op == diffing.Deleted && e.Old != nil:
			return "gone" + sentenceKey(f.Outlet, e.Old.Text)
		}
		return editKey(f)
	}
	say(corrected, func(f *finding.Finding) string {
		if added(f) {
			return "" // told already, above
		}
		return edit(f)
	})
	say(finding.Edit, edit)
	for _, kind := range []finding.Kind{finding.Gone, finding.FirstSight, finding.Notice} {
		say(kind, func(f *finding.Finding) string { return strings.Join([]string{string(kind), f.URL, f.Text}, "\x00") })
	}
	c.foldFirstSights()
}

// foldFirstSights makes one line of all that was read of an outlet for the first time: each article comes as a finding of its own, whose score
// is the number of its claims.
func (c *chosen) foldFirstSights() {
	type outlet struct{ story, name string }
	list := c.byKind[finding.FirstSight]
	slices.SortStableFunc(list, func(a, b *finding.Finding) int { return cmp.Compare(a.ID, b.ID) })
	lines, articles := map[outlet]*finding.Finding{}, map[outlet]int{}
	kept := list[:0:0]
	for _, f := range list {
		of := outlet{f.Story, f.Outlet}
		line := lines[of]
		switch {
		case f.Score < 1: // not counted in claims: it speaks for itself
			kept = append(kept, f)
			continue
		case line == nil:
			one := *f
			lines[of], articles[of] = &one, 1
			kept = append(kept, &one)
			continue
		}
		articles[of]++
		c.folded = append(c.folded, f.ID)
		line.Score += f.Score
		line.URL, line.Title, line.Article = "", "", 0
		if f.At.After(line.At) {
			line.At = f.At
		}
		line.Text = fmt.Sprintf("%.0f claims not known before, in %d articles", line.Score, articles[of])
	}
	c.byKind[finding.FirstSight] = kept
}

func sentenceKey(outlet, text string) string { return "says\x00" + outlet + "\x00" + text }

func editKey(f *finding.Finding) string {
	key := fmt.Sprintf("edit\x00%d\x00%s\x00%s", f.Version, f.Outlet, f.URL)
	if f.Edit.Old != nil {
		key += "\x00-" + f.Edit.Old.Text
	}
	if f.Edit.New != nil {
		key += "\x00+" + f.Edit.New.Text
	}
	for _, w := range f.Edit.Words {
		key += "\x00" + w.Op + w.Text
	}
	return key
}

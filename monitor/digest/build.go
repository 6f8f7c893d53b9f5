package digest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
)

// build makes the digest of what was chosen, up to the limit of the options.
func build(c chosen, o Options) Digest {
	d := Digest{
		Format: Format, Receiver: Clean(o.Receiver), Zone: o.Zone.String(), Command: Clean(o.Command), From: at(o.From, o), To: at(o.To, o),
		Corrections: []Change{}, TakenBack: []Claim{}, Answers: []Change{}, Claims: []Claim{}, Edits: []Article{}, Withdrawn: []Claim{},
		Gone: []Line{}, FirstSight: []Line{}, Notices: []Line{}, LeftOut: []LeftOut{}, Findings: []int64{},
	}
	room := o.MaxFindings
	over := make([]int, len(kindOrder))
	stories := map[string]bool{}
	var edits, notes []*finding.Finding
	for i, kind := range kindOrder {
		list := c.byKind[kind]
		switch kind {
		case finding.Corroborated: // a count
		case finding.Notice: // the operator must hear of what is broken, however much news there is
			show := min(maxNotices, len(list))
			over[i] = len(list) - show
			list = list[:show]
		default:
			show := min(room, len(list))
			over[i] = len(list) - show
			list, room = list[:show], room-show
		}
		for _, f := range list {
			d.Findings = append(d.Findings, f.ID)
			stories[f.Story] = true
			switch kind {
			case finding.Answer:
				if change := o.change(f); f.Change.Correction {
					d.Corrections = append(d.Corrections, change)
				} else {
					d.Answers = append(d.Answers, change)
				}
			case finding.Claim:
				d.Claims = append(d.Claims, o.claim(f, c.silent))
			case takenBack:
				d.TakenBack = append(d.TakenBack, o.withdrawn(f, c.silent))
			case corrected:
				notes = append(notes, f)
			case finding.Withdrawn:
				d.Withdrawn = append(d.Withdrawn, o.withdrawn(f, c.silent))
			case finding.Edit:
				edits = append(edits, f)
			case finding.Gone:
				d.Gone = append(d.Gone, o.line(f))
			case finding.FirstSight:
				d.FirstSight = append(d.FirstSight, o.line(f))
			case finding.Notice:
				d.Notices = append(d.Notices, o.line(f))
			}
		}
	}
	d.Claims, d.Withdrawn, d.TakenBack = byArticle(d.Claims), byArticle(d.Withdrawn), byArticle(d.TakenBack)
	d.Edits, d.Corrected = o.articles(edits), o.articles(notes)
	d.Corroborations = corroborations(c.byKind[finding.Corroborated])
	d.Stories = o.titles(stories)
	d.LeftOut = leftOut(c.refused, over, o.MaxFindings)
	d.Findings = append(d.Findings, c.folded...)
	slices.Sort(d.Findings)
	d.Findings = slices.Compact(d.Findings)
	d.Subject = d.subject()
	return d
}

// at puts a time into the reader's zone, at whole seconds: nobody reads fractions, and not every JSON reader takes them.
func at(t time.Time, o Options) time.Time {
	if t.IsZero() {
		return t
	}
	return t.Truncate(time.Second).In(o.Zone)
}

// title is the name by which a story is shown.
func (o Options) title(story string) string {
	return clip(Clean(cmp.Or(o.Stories[story].Title, story)), maxName)
}

// titles lists the stories that were met, or all of the receiver's when none was.
func (o Options) titles(met map[string]bool) []string {
	delete(met, "")
	names := slices.Sorted(maps.Keys(met))
	if len(names) == 0 {
		names = slices.Sorted(maps.Keys(o.Stories))
	}
	titles := []string{}
	for _, n := range names {
		if t := o.title(n); t != "" {
			titles = append(titles, t)
		}
	}
	return titles
}

func (o Options) quote(text, outlet, address string, t time.Time, baseline bool) Quote {
	q := Quote{Text: clip(Clean(text), maxSentence), Outlet: clip(Clean(outlet), maxName), At: at(t, o), Baseline: baseline}
	q.URL, q.Address = addresses(address)
	return q
}

// addresses is the link, or the address as text when it may not be one.
func addresses(address string) (href, text string) {
	href, text = link(address)
	if href != "" {
		return href, ""
	}
	return "", clip(text, maxLine)
}

func (o Options) change(f *finding.Finding) Change {
	ch := f.Change
	words := func(text string) string {
		return clip(PlainDates(Clean(strings.TrimPrefix(text, "value: ")), at(f.At, o).Year()), maxLine)
	}
	out := Change{
		Finding: f.ID, Story: o.title(f.Story), Question: clip(Clean(ch.Question), maxName), Wording: clip(Clean(ch.Question), maxName),
		What: words(ch.What), Before: words(ch.Before), After: words(ch.After),
		By: clip(Clean(ch.Evidence.By), maxName), Rule: clip(Clean(ch.Rule), maxLine),
		Evidence: o.quote(ch.Evidence.Text, ch.Evidence.Outlet, ch.Evidence.URL, ch.Evidence.At, ch.Evidence.Corpus),
	}
	if dependent(out.By) {
		out.What = strings.TrimSuffix(out.What, ", according to "+out.By)
		out.By = out.Evidence.Outlet
	}
	for _, q := range o.Stories[f.Story].Questions {
		if q.ID == ch.Question && q.Wording != "" {
			out.Wording = clip(Clean(q.Wording), maxLine)
		}
	}
	return out
}

func (o Options) claim(f *finding.Finding, silent map[string]bool) Claim {
	v := f.Verdict
	c := Claim{
		Quote:   o.quote(sentence(v.Sentence.Text, f.Title), f.Outlet, f.URL, f.At, false),
		Finding: f.ID, Story: o.title(f.Story), Title: clip(Clean(f.Title), maxTitle), By: accordingTo(v.Claim.By, f.Outlet),
		Novelty: clip(Clean(string(v.Novelty)), maxWord), Importance: importance(f.Material), Score: f.Score, Reason: Reason(v, at(f.At, o).Year()),
		Later: f.Version > 1, Silent: f.Silent || silent[sentenceKey(f.Outlet, v.Sentence.Text)], HeadlineOnly: f.HeadlineOnly,
	}
	if v.Nearest != nil {
		q := o.quote(v.Nearest.Text, v.Nearest.Outlet, v.Nearest.URL, v.Nearest.At, v.Nearest.Corpus)
		c.Nearest = &q
	}
	return c
}

func (o Options) withdrawn(f *finding.Finding, silent map[string]bool) Claim {
	a := f.Appearance
	return Claim{
		Quote:   o.quote(a.Text, cmp.Or(a.Outlet, f.Outlet), cmp.Or(a.URL, f.URL), f.At, false),
		Finding: f.ID, Story: o.title(f.Story), Title: clip(Clean(f.Title), maxTitle), Novelty: string(claim.Withdrawn),
		Importance: importance(f.Material), Score: f.Score, Reason: clip(Clean(f.Text), maxLine),
		Later: true, Silent: f.Silent || silent["gone"+sentenceKey(a.Outlet, a.Text)],
	}
}

func (o Options) line(f *finding.Finding) Line {
	l := Line{
		Finding: f.ID, Story: o.title(f.Story), Text: clip(Clean(f.Text), maxLine), Outlet: clip(Clean(f.Outlet), maxName),
		Title: clip(Clean(f.Title), maxTitle), At: at(f.At, o),
	}
	l.URL, l.Address = addresses(f.URL)
	return l
}

// byArticle puts claims of one article after the most important of them, so that its source is told once.
func byArticle(claims []Claim) []Claim {
	out := make([]Claim, 0, len(claims))
	index := map[string][]Claim{}
	var order []string
	for _, c := range claims {
		key := strings.Join([]string{c.Story, c.Outlet, c.URL, c.Address}, "\x00")
		if index[key] == nil {
			order = append(order, key)
		}
		index[key] = append(index[key], c)
	}
	for _, key := range order {
		out = append(out, index[key]...)
	}
	return out
}

// articles groups edits by the article they were made in, the article with the most telling edit first; within one, in the order found.
func (o Options) articles(edits []*finding.Finding) []Article {
	out := []Article{}
	index := map[string]int{}
	byID := slices.Clone(edits)
	slices.SortStableFunc(byID, func(a, b *finding.Finding) int { return cmp.Compare(a.ID, b.ID) })
	for _, f := range edits {
		if _, ok := index[f.URL]; !ok {
			index[f.URL] = len(out)
			out = append(out, Article{Edits: []Edit{}})
		}
	}
	for _, f := range byID {
		a := &out[index[f.URL]]
		a.Story, a.Outlet, a.Title = o.title(f.Story), clip(Clean(f.Outlet), maxName), clip(Clean(f.Title), maxTitle)
		a.At = at(f.At, o)
		a.URL, a.Address = addresses(f.URL)
		a.Silent = a.Silent || f.Silent
		a.Edits = append(a.Edits, Edit{
			Finding: f.ID, Op: clip(Clean(string(f.Edit.Op)), maxWord), Classes: classes(f.Edit), Words: words(f.Edit),
			RevertsTo: f.RevertsTo,
		})
	}
	return out
}

func classes(e *diffing.Edit) []string {
	out := []string{}
	for _, c := range e.Classes {
		out = append(out, clip(Clean(string(c)), maxWord))
	}
	return out
}

// words is the sentence of an edit in runs. White space at the ends of a changed run is moved out of it: it is no change that a reader sees.
func words(e *diffing.Edit) []Word {
	runs := e.Words
	switch {
	case len(runs) > 0:
	case e.Op == diffing.Moved && e.New != nil:
		runs = []diffing.Word{{Op: "=", Text: e.New.Text}}
	default:
		if e.Old != nil {
			runs = append(runs, diffing.Word{Op: "-", Text: e.Old.Text})
		}
		if e.New != nil {
			runs = append(runs, diffing.Word{Op: "+", Text: e.New.Text})
		}
	}
	var m marker
	room := 2 * maxSentence
	for _, w := range runs {
		if room <= 0 {
			break
		}
		text := clean(w.Text)
		if len(text) > room {
			text = clip(text, max(room, len("…")))
		}
		room -= len(text)
		m.add(w.Op, text)
	}
	m.flush()
	return readable(append([]Word{}, m.out...))
}

// readable gives a sentence of which little was kept as its old and its new form one after the other: marks around every other word can
// hardly be read.
func readable(words []Word) []Word {
	var old, now strings.Builder
	kept, runs := 0, 0
	for _, w := range words {
		if w.Op != "+" {
			old.WriteString(w.Text)
		}
		if w.Op != "-" {
			now.WriteString(w.Text)
		}
		if w.Op == "=" {
			kept += len(strings.TrimSpace(w.Text))
		} else {
			runs++
		}
	}
	if runs < 4 || kept*5 >= 2*max(old.Len(), now.Len()) {
		return words
	}
	return []Word{{Op: "-", Text: strings.TrimSpace(old.String())}, {Op: "+", Text: strings.TrimSpace(now.String())}}
}

// marker puts runs of words one after the other, with white space between changed words, never inside their marks, and none between what
// was taken out and what was put in its place.
type marker struct {
	out []Word
	gap bool // a space is due
}

func (m *marker) add(op, text string) {
	core := strings.TrimSpace(text)
	if strings.HasPrefix(text, " ") && !(op == "+" && m.last() == "-") {
		m.gap = true
	}
	if core == "" {
		m.gap = m.gap || text != ""
		return
	}
	if !(op == "+" && m.last() == "-") {
		m.flush()
	}
	if op != "-" && op != "+" {
		op = "="
	}
	m.append(op, core)
	m.gap = m.gap || strings.HasSuffix(text, " ")
}

// flush writes the space that is due.
func (m *marker) flush() {
	if m.gap && len(m.out) > 0 {
		m.append("=", " ")
	}
	m.gap = false
}

func (m *marker) last() string {
	if len(m.out) == 0 {
		return ""
	}
	return m.out[len(m.out)-1].Op
}

func (m *marker) append(op, text string) {
	if m.last() == op {
		m.out[len(m.out)-1].Text += text
		return
	}
	m.out = append(m.out, Word{Op: op, Text: text})
}

func corroborations(list []*finding.Finding) *Corroborations {
	if len(list) == 0 {
		return nil
	}
	claims, outlets := map[string]bool{}, map[string]bool{}
	for _, f := range list {
		key := f.Verdict.Sentence.Text
		if n := f.Verdict.Nearest; n != nil {
			key = n.URL + "\x00" + n.Text
		}
		claims[key] = true
		outlets[clip(Clean(f.Outlet), maxName)] = true
	}
	return &Corroborations{Claims: len(claims), Outlets: slices.Sorted(maps.Keys(outlets))}
}

// nouns names kinds by their number.
var nouns = map[finding.Kind][2]string{
	finding.Answer:       {"changed answer", "changed answers"},
	takenBack:            {"claim taken back", "claims taken back"},
	corrected:            {"correction", "corrections"},
	finding.Claim:        {"new claim", "new claims"},
	finding.Withdrawn:    {"withdrawn claim", "withdrawn claims"},
	finding.Edit:         {"edit", "edits"},
	finding.Gone:         {"article removed, moved or closed off", "articles removed, moved or closed off"},
	finding.FirstSight:   {"first reading", "first readings"},
	finding.Notice:       {"notice", "notices"},
	finding.Corroborated: {"corroboration", "corroborations"},
}

func noun(n int, words [2]string) string {
	if n == 1 {
		return words[0]
	}
	return words[1]
}

func leftOut(refused map[string][]int, over []int, limit int) []LeftOut {
	out := []LeftOut{}
	add := func(counts []int, why string) {
		for i, n := range counts {
			if n > 0 {
				out = append(out, LeftOut{Count: n, What: noun(n, nouns[kindOrder[i]]), Why: why})
			}
		}
	}
	notices := make([]int, len(over))
	k := slices.Index(kindOrder, finding.Notice)
	notices[k], over[k] = over[k], 0
	add(over, fmt.Sprintf(whyLimit, limit))
	add(notices, fmt.Sprintf(whyLimit, maxNotices))
	for _, why := range []string{whyMinor, whyQuestions, whyOutlets} {
		add(refused[why], why)
	}
	return out
}

package claim

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

type unitKind uint8

const (
	termUnit unitKind = iota
	nameUnit
	numberUnit
	dateUnit
)

// unit is one thing that a sentence says: a content word, a name, a number, a date.
type unit struct {
	*matter
	number *Number // of numbers alone
	date   *Date   // of dates alone
	extent extent  // of numbers alone: how exact it is
	about  uint64  // bits of the concepts by their number, some share one: no bit in common, no concept in common
	weight float64 // without knowledge of the story
	start  int     // byte offset in the sentence
	kind   unitKind
	head   byte // first byte of the text
	person bool
	quoted bool // inside quotation marks
	source bool // belongs to who says it, not to what is said
	outlet bool // names the paper or the platform where it was said
}

// matter is what a unit says wherever it stands. It is shared between readings and never changed once it is made.
type matter struct {
	text     string   // stem, folded canonical name, number or date in words
	words    []string // name: its folded words
	stems    []string // name: their stems
	concepts []int
	ofs      []int // number: concepts of what is counted
	keys     []string
}

var dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)?(\s*\([^)]{2,30}\))?\s*[-–—]\s*`)

// datelineEnd returns the offset past "PLACE (Agency) - ", 0 where a text has none.
func datelineEnd(text string) int {
	if loc := dateline.FindStringIndex(text[:min(90, len(text))]); loc != nil {
		return loc[1]
	}
	return 0
}

// sourceSpans returns where the sentence names who says it.
func sourceSpans(c Claim) []Span {
	var spans []Span
	for _, a := range c.By {
		if a.Text == "" {
			continue
		}
		if i := strings.Index(c.Text, a.Text); i >= 0 {
			spans = append(spans, Span{i, i + len(a.Text)})
		}
	}
	return spans
}

var addressee = regexp.MustCompile(`\b(?:told|tells|telling|interview (?:with|on|by|to)|interviewed (?:by|on)|speaking (?:to|on|with)|spoke (?:to|on)|appearing on|appeared on|[Oo]n)\s+((?:an? |the )?(?:[\p{L}’'-]+ ){0,4}?(?:television|TV|tv|radio|reporters?|journalists?|newspapers?|broadcasters?|news sites?|news agency|news agencies|news outlets?|magazine|podcast|news channel|programme|press|media)(?: (?:reporters?|journalists?|channel|station))?)\b`)

var pressWords = []string{"televis", "TV", " tv", "radio", "reporter", "journalist", "newspaper", "broadcast", "news ", "magazine", "podcast", "programme", " press", " media"}

// addressees returns where the sentence names the press that was told what it says: which outlet asked is no news of the story.
func addressees(text string) []Span {
	if !containsAny(text, pressWords) { // the expression is slow
		return nil
	}
	var spans []Span
	for _, loc := range addressee.FindAllStringSubmatchIndex(clip(text), 4) {
		spans = append(spans, Span{loc[2], loc[3]})
	}
	return spans
}

// addNames adds the names of a claim whose text is given without credits.
func (r *reading) addNames(c Claim, text string, source []Span, memo *Memo) {
	for _, m := range c.Names {
		if m.Kind == Unnamed || m.Start < len(text) && text[m.Start] == ' ' { // the second: in a credit
			continue
		}
		name := m.Name
		if name == "" {
			name = m.Text
		}
		u := memo.name(name, m.Kind == Person)
		if u.text == "" || r.has(nameUnit, u.text) {
			continue
		}
		u.start, u.person = m.Start, m.Kind == Person
		u.quoted = inside(c.Quotes, m.Start)
		u.source = inside(source, m.Start)
		u.outlet = len(u.text) == 1 || platforms[u.text] || slices.ContainsFunc(c.By, func(a Attribution) bool { return a.Outlet && u.source && strings.Contains(a.Text, m.Text) })
		if u.source || u.outlet {
			u.weight = 0.5
		}
		r.units = append(r.units, u)
	}
}

// platforms are where people post what they say; which one it was is no news of a story.
var platforms = map[string]bool{"twitter": true, "facebook": true, "instagram": true, "telegram": true, "truth social": true, "bluesky": true, "mastodon": true, "linkedin": true, "tiktok": true, "youtube": true, "threads": true, "weibo": true, "vkontakte": true}

// newName is a name as a unit, with its keys: the whole name, and a person's last word.
func newName(name string, person bool) unit {
	m := &matter{text: foldName(name)}
	m.words = strings.Fields(m.text)
	for _, w := range m.words {
		m.stems = append(m.stems, Stem(w))
	}
	m.keys = []string{"n:" + m.text}
	if person && len(m.words) > 1 {
		m.keys = append(m.keys, "n:"+m.words[len(m.words)-1])
	}
	return unit{kind: nameUnit, matter: m, weight: 1.2}
}

func (r *reading) has(kind unitKind, text string) bool {
	return slices.ContainsFunc(r.units, func(u unit) bool { return u.kind == kind && u.text == text })
}

// foldName folds a name for comparison: without articles and courtesy titles, a state's people and capital as the state.
func foldName(name string) string {
	words := Words(name)
	out := words[:0]
	for _, w := range words {
		if w != "the" && (len(words) == 1 || !courtesy[w]) {
			out = append(out, w)
		}
	}
	folded := strings.Join(out, " ")
	if state, ok := actors()[folded]; ok {
		return state
	}
	return folded
}

var courtesy = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "sir": true, "dame": true, "lord": true, "lady": true, "rep": true, "sen": true, "gov": true, "president": true,
	"prof": true, "professor": true, "captain": true, "capt": true, "sgt": true, "sergeant": true, "detective": true, "superintendent": true, "supt": true, "inspector": true, "insp": true, "chief": true, "judge": true,
	"justice": true, "senator": true, "congressman": true, "representative": true, "minister": true, "councillor": true, "cllr": true, "mayor": true, "general": true, "gen": true, "col": true, "colonel": true, "rev": true,
}

func (r *reading) addNumbers(c Claim) {
	for _, n := range c.Numbers {
		u := unit{kind: numberUnit, matter: &matter{}, number: &n, start: n.Start, weight: 1, quoted: inside(c.Quotes, n.Start)}
		if n.Value == 1 && n.Unit == "" { // "one of the patients" counts nothing
			u.weight = 0.3
		}
		u.text = strconv.FormatFloat(n.Value, 'g', 12, 64)
		if r.has(numberUnit, u.text) {
			continue
		}
		u.extent = extentOf(c.Text, n)
		if n.Of != "" {
			u.ofs = concepts().words[n.Of]
		}
		u.keys = []string{"#:" + u.text}
		if n.Of != "" {
			u.keys = append(u.keys, "#:"+u.text+" "+n.Of)
		}
		r.units = append(r.units, u)
	}
}

// addDates adds the dates of a claim but for that of its dateline, which ends at an offset.
func (r *reading) addDates(c Claim, dateline int) {
	for _, d := range c.Dates {
		if d.Start < dateline {
			continue
		}
		u := unit{kind: dateUnit, matter: &matter{}, date: &d, start: d.Start, weight: 0.7, quoted: inside(c.Quotes, d.Start)}
		u.text = d.From.Format(time.DateOnly)
		if !d.To.Equal(d.From) && !d.To.IsZero() {
			u.text += "/" + d.To.Format(time.DateOnly)
		}
		if d.Clock != "" {
			u.text += " " + d.Clock
		}
		if r.has(dateUnit, u.text) {
			continue
		}
		u.keys = []string{"d:" + d.From.Format(time.DateOnly)}
		if d.Clock != "" {
			u.keys = append(u.keys, "d:"+d.Clock)
		}
		r.units = append(r.units, u)
	}
}

// ordinals count too: "a third victim" says that there are three.
var ordinals = map[string]float64{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12}

// addOrdinals adds "a fifth person had died" as the number that it makes.
func (r *reading) addOrdinals(toks []token, spans []Span) {
	for i := 0; i+1 < len(toks); i++ {
		v, ok := ordinals[toks[i].low]
		next := toks[i+1]
		if !ok || next.kind != wordToken || inside(spans, toks[i].start) || inside(spans, next.start) {
			continue
		}
		of := Stem(next.low)
		ofs := concepts().words[of]
		if !slices.ContainsFunc(ofs, func(id int) bool { return countedPeople[concepts().names[id]] }) {
			continue
		}
		text := strconv.FormatFloat(v, 'g', 12, 64)
		if !r.has(numberUnit, text) {
			r.units = append(r.units, unit{
				kind: numberUnit, matter: &matter{text: text, ofs: ofs, keys: []string{"#:" + text}}, start: toks[i].start, weight: 0.8, number: &Number{Value: v, Of: of},
			})
		}
	}
}

// countedPeople names the concepts whose members a toll counts.
var countedPeople = map[string]bool{"person": true, "victim": true, "die": true, "man": true, "woman": true, "body": true, "patient": true, "child": true, "suspect": true, "arrest": true}

// addTerms finds the content words outside names, numbers and dates, phrases of the concept table first.
func (r *reading) addTerms(c Claim, toks []token, spans, source []Span, memo *Memo) {
	type word struct {
		*lexeme
		at   int
		open bool // may be a term
	}
	words := make([]word, 0, len(toks))
	var parts []string
	for _, t := range toks {
		if t.kind == punctToken {
			continue
		}
		free := t.kind == wordToken && !inside(spans, t.start)
		parts = t.appendParts(parts[:0])
		for _, p := range parts {
			x := memo.word(p)
			r.stems = append(r.stems, x.stem)
			r.words = append(r.words, p)
			if !x.determiner {
				words = append(words, word{x, t.start, free})
			}
		}
	}
	lex := concepts()
	var phrase []byte
	for i := 0; i < len(words); {
		n, ids := 1, []int(nil)
		if words[i].head {
			for l := min(maxPhrase, len(words)-i); l > 1; l-- {
				phrase = phrase[:0]
				for k := range l {
					if k > 0 {
						phrase = append(phrase, ' ')
					}
					phrase = append(phrase, words[i+k].stem...)
				}
				if found, ok := lex.phrases[string(phrase)]; ok {
					n, ids = l, found
					break
				}
			}
		}
		w := words[i]
		i += n
		if n == 1 {
			if w.open && !w.stop && len(w.stem) >= 2 {
				r.addTerm(c, w.term, w.at, source)
			}
			continue
		}
		r.addTerm(c, newTerm(string(phrase), ids, false), w.at, source)
	}
}

// newTerm is a content word or a phrase as a unit.
func newTerm(text string, ids []int, adverb bool) unit {
	u := unit{kind: termUnit, matter: &matter{text: text, concepts: ids}, weight: rarity(text)}
	if text != "" {
		u.head = text[0]
	}
	if lightStems()[text] || adverb {
		u.weight /= 3
	}
	if len(ids) == 0 {
		u.keys = []string{"t:" + text}
	}
	for _, id := range ids {
		u.about |= 1 << (id % 64)
	}
	for _, id := range ids[:min(3, len(ids))] {
		u.keys = append(u.keys, "t:="+concepts().names[id])
	}
	return u
}

func (r *reading) addTerm(c Claim, u unit, at int, source []Span) {
	if r.has(termUnit, u.text) {
		return
	}
	u.start = at
	u.quoted = inside(c.Quotes, at)
	if u.source = inside(source, at); u.source {
		u.weight *= 0.4
	}
	r.units = append(r.units, u)
}

// endsLikeAdverb guesses from the ending; the words that end alike and are none are few.
func endsLikeAdverb(w string) bool {
	switch w {
	case "family", "supply", "reply", "july", "assembly", "early", "daily", "italy", "ally", "rally", "elderly", "bully", "belly", "jelly", "anomaly", "monopoly", "homily", "apply", "imply", "comply", "rely", "fly":
		return false
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

// rarity is how much a stem says by itself, 0.15 to 1.
func rarity(stem string) float64 {
	p, ok := background()[stem]
	if !ok {
		if strings.ContainsRune(stem, ' ') { // a phrase says what its rarest word says
			v := 0.15
			for w := range strings.FieldsSeq(stem) {
				if !IsStop(w) {
					v = math.Max(v, rarity(w))
				}
			}
			return v
		}
		return 1
	}
	// A word in one of 2,000 sentences says as much as a rare one; a word in every tenth a third of that.
	v := math.Log(0.1/p) / math.Log(0.1/0.0005)
	return math.Min(1, math.Max(0.35, v))
}

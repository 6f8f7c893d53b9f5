package claim

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// standing is what a name in a text is to the story.
type standing struct {
	own   float64 // how surely the story's own, 0..1
	place bool    // a place or a state: the setting of much besides the story
	odd   float64 // how surely a name that the story does not know, 0..1
}

// standingOf tells a name of the story, in a longer or shorter form, from a stranger's. A stranger who shares a word with one (another
// Vasterling, another Assize Court) is a stranger still.
func (t *Topic) standingOf(m Mention) standing {
	n := foldName(m.Name)
	if m.Kind == Unnamed || n == "" {
		return standing{}
	}
	if w, ok := t.names[n]; ok {
		return standing{own: w, place: t.isPlace(n)}
	}
	parts := strings.Fields(n)
	if len(parts) == 1 {
		if w := t.words[n]; w > 0 {
			return standing{own: w, place: t.places[n]}
		}
	}
	// "Brainbox Junia Halbeck" is hers; the "Grenholm Assize Court" is not the story's "Assize Court".
	for i := 1; i+1 < len(parts); i++ {
		tail := strings.Join(parts[i:], " ")
		if w := t.names[tail]; w > 0 && t.tally.kind[tail] == Person {
			return standing{own: w, place: t.isPlace(tail)}
		}
	}
	var s standing
	known, unknown := 0, 0
	for _, part := range parts {
		switch {
		case t.words[part] > 0:
			known++
			s.own = max(s.own, float64(0.6*t.words[part]))
			s.place = s.place || t.places[part]
		case len(part) < 4 || IsStop(part) || background()[Stem(part)] > 0 || t.terms[termKey(part)] > 0:
		default:
			unknown++
		}
	}
	switch {
	case unknown > 0:
		return standing{odd: 1}
	case known == len(parts): // words of one name, in another order or joined
		return s
	case len(parts) > 1: // "Federation of Transport Workers": plain words, and yet somebody's name
		return standing{odd: 0.5}
	}
	return standing{}
}

func termKey(word string) string {
	s := Stem(word)
	if ids := concepts().words[s]; len(ids) > 0 {
		return "t:=" + concepts().names[ids[0]]
	}
	return "t:" + s
}

func (t *Topic) isPlace(n string) bool {
	return t.tally.kind[n] == Place || actors()[n] == n || 2*t.tally.where[n] > t.tally.sentences[n]
}

// whereWord finds the words after which a name is where something is.
var whereWord = regexp.MustCompile(`(?i)\b(in|at|near|around|outside|across|off|through)\s+(the\s+)?$`)

// isWhere reports whether a name stands in its sentence as the scene.
func isWhere(c Claim, m Mention) bool {
	return m.Start <= len(c.Text) && whereWord.MatchString(c.Text[max(0, m.Start-16):m.Start])
}

// textFigures is what a text shows of the story.
type textFigures struct {
	own      float64 // share of sentences that stand on people, bodies and things of the story, the first ones counting more
	place    float64 // share that stand on its places alone
	odd      float64 // share that stand on names that the story does not know
	leadOdd  float64 // strange names in the first two sentences, where none of the story's stands beside them
	words    float64 // share of what is said that is said in words of the story
	echo     float64 // how far sentences of the story say what its sentences say, mean
	plain    float64 // the same without names
	apart    float64 // sentences that set the matter apart from the story
	people   int     // different names of the story
	nameless float64 // share of sentences that stand on nobody
	bygone   float64 // begins with something of years ago: 1 for eleven and more
	recap    bool    // says that it sums up what is known
	anchored int     // sentences that stand on a name of the story
	total    int
	core     coreFigures
	near     nearFigures
}

// apartCue finds what reporters write to tell two matters apart: that nothing joins the two, or how far it is from the one to the other.
var apartCue = regexp.MustCompile(`(?i)\b((the|these) two( \w+)? (have|had|are|were) (nothing|no|not|un\w+)|nothing (connect|link|tie|join)\w* the (two|cases|affairs)|nothing in common|` +
	`un(related to|connected with|touched by)|of another kind|the real (thing|one)|(km|kilomet(re|er)s|miles?)( (away|up|down|further))?( to the \w+)?( (of|from|north|south|east|west|up|down|inland|away)\b|,))`)

// recapCue finds what a newspaper writes over a summing-up for readers who know what "this" is.
var recapCue = regexp.MustCompile(`(?i)\b(what we (know|knew)|where (things|we|it|matters|everything) (all )?(stand|are|is|have got|has got)|(the|this|our) (story|affair|saga|tangle|mess|muddle) (so far|in (a|\w+) )|so far|` +
	`(follow|followed|lost|losing|keep|kept|catch|caught) (this|the|up|with) ?(affair|thread|story|saga|plot|case|track)?|here (is|are) (ours|everything|what|where|it all|the)|so here|in (a dozen|ten|five|seven|eight|six) (lines|points|questions)|at a glance)\b`)

func (t *Topic) figures(d Document, claims []Claim) textFigures {
	f := textFigures{total: len(claims)}
	seen := map[string]bool{}
	adopted := map[string]float64{}
	var weight, said, known float64
	for i, c := range claims {
		w := 1.0
		if i < 2 {
			w = 1.5
		}
		weight += w
		apart := apartCue.MatchString(c.Text)
		s := t.sentence(d, c, seen, adopted, apart)
		if apart && (s.own > 0 || s.place > 0 || len(c.Names) == 0) {
			f.apart++
			s.own, s.place = float64(0.3*s.own), 0
		}
		f.own += float64(w * s.own)
		switch {
		case s.own >= 0.3:
			f.anchored++
		case s.odd > 0:
			f.odd += float64(w * math.Min(1, s.odd))
		case s.place > 0:
			f.place += float64(w * s.place)
		default:
			f.nameless += w
		}
		if i < 2 && s.own < 0.3 {
			f.leadOdd += s.odd
		}
		for _, u := range t.memo.read(c).units {
			if u.kind == termUnit && !u.source {
				said += u.weight
				known += float64(u.weight * t.term(&u))
			}
		}
	}
	f.echo, f.plain = t.echo.mean(claims, t.memo)
	calm := f.odd < 1.1 // at most one stranger, as the name under a reader's letter
	f.recap = calm && t.outlets[foldName(d.Outlet)] && recapCue.MatchString(d.Title)
	for i := range min(3, len(claims)) {
		f.recap = f.recap || calm && t.outlets[foldName(d.Outlet)] && recapCue.MatchString(claims[i].Text)
		for _, day := range claims[i].Dates {
			if !d.Published.IsZero() && !lastDay(day).IsZero() {
				years := d.Published.Sub(lastDay(day)).Hours() / 24 / 365
				f.bygone = max(f.bygone, math.Min(1, math.Max(0, (years-1)/10)))
			}
		}
	}
	if weight > 0 {
		for _, x := range []*float64{&f.own, &f.place, &f.odd, &f.nameless} {
			*x /= weight
		}
	}
	if said > 0 {
		f.words = known / said
	}
	f.recap = f.recap || t.outlets[foldName(d.Outlet)] && f.hushed(len(t.echo.list)) || len(t.echo.list) >= briefKnown && f.brief(styleOf(d.Sentences).terse)
	f.people = len(seen)
	f.core, f.near = t.coreOf(d, claims), t.nearOf(d, claims)
	return f
}

// What a newspaper of the story's writes without naming anybody, known or strange, is for readers who know whom it means, if it says what the
// story has said. Summings-up of other stories name as few, and are echoed less, however much this one has said.
const (
	hushedNameless = 0.7
	hushedOdd      = 0.05
	hushedEcho     = 0.3
	hushedLeast    = 6 // sentences: a few can be echoed by chance
)

func (f *textFigures) hushed(known int) bool {
	const many = 250 // sentences of the story; where it has said far more, more is echoed by chance
	least := hushedEcho + float64(0.03*math.Log(math.Max(1, float64(known)/many)))
	return f.total >= hushedLeast && f.nameless >= hushedNameless && f.odd <= hushedOdd && f.leadOdd == 0 && f.echo >= least
}

// briefKnown is how many sentences a story has told before its names are told from others that happen to be in its first text.
const briefKnown = 20

// brief holds for flashes, bulletins and tickers that speak of the story's own in half of their sentences and of no stranger: they have no room
// for what else would tell.
func (f *textFigures) brief(terse bool) bool {
	return terse && f.anchored > 0 && 2*f.anchored >= f.total && f.odd == 0 && f.leadOdd == 0 && f.apart == 0
}

// onNames is what one sentence stands on.
type onNames struct{ own, place, odd float64 }

// sentence weighs the names of one sentence. A stranger who is brought in beside one of the story's own is taken into it for the rest of
// the text: "her lawyer, Simeon Crail".
func (t *Topic) sentence(d Document, c Claim, seen map[string]bool, adopted map[string]float64, apart bool) (s onNames) {
	var strangers []string
	said := sourceSpans(c)
	head := len(datelineOf(c))
	beside := 0.0 // how surely somebody of the story's own is spoken of, not only heard
	for _, m := range c.Names {
		n := foldName(m.Name)
		if m.Kind == Unnamed || n == "" || t.isOutlet(n, d.Outlet, c, m) {
			continue
		}
		x := t.standingOf(m)
		if inLower(m) || !sharesWord(foldName(m.Text), n) { // "prosecutors", "the viaduct": such are in many a story
			if !seen[n] {
				continue
			}
			x.own *= 0.6
		}
		switch {
		case x.own > 0 && m.Start < head: // written there, not about it
		case x.own > 0 && (x.place || isWhere(c, m)):
			s.place = max(s.place, x.own)
		case x.own > 0:
			seen[n] = true
			if inside(said, m.Start) {
				x.own *= 0.7
			} else {
				beside = max(beside, x.own)
			}
			s.own = max(s.own, x.own)
		case adopted[n] > 0:
			s.own = max(s.own, adopted[n])
		case x.odd > 0:
			s.odd += x.odd
			strangers = append(strangers, n)
		}
	}
	for _, n := range c.About {
		n = foldName(n)
		if adopted[n] > 0 {
			s.own = max(s.own, float64(0.8*adopted[n]))
		} else if w := t.names[n]; w > 0 && seen[n] && !t.isPlace(n) {
			s.own = max(s.own, float64(0.8*w))
		}
	}
	switch {
	case apart:
	case beside >= 0.4:
		for _, n := range strangers {
			adopted[n] = 0.5
		}
		s.odd = 0
	case s.place >= 0.8: // on the story's ground: neither its own nor strange
		for _, n := range strangers {
			adopted[n] = 0.1
		}
		s.odd = 0
	}
	return s
}

// inLower reports whether a mention is written in plain words: all in lower case, or with a capital because the sentence begins with it.
func inLower(m Mention) bool {
	if m.Start == 0 {
		_, size := utf8.DecodeRuneInString(m.Text)
		rest := m.Text[size:]
		return rest == strings.ToLower(rest) && (strings.Contains(rest, " ") || background()[Stem(strings.ToLower(m.Text))] > 0)
	}
	return m.Text == strings.ToLower(m.Text)
}

func sharesWord(a, b string) bool {
	words := strings.Fields(b)
	for w := range strings.FieldsSeq(a) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return a == b
}

// isOutlet tells names of papers and agencies, which stand in any of their texts.
func (t *Topic) isOutlet(n, outlet string, c Claim, m Mention) bool {
	if inDateline(c, m) || n == foldName(outlet) || t.outlets[n] {
		return true
	}
	return slices.Contains(strings.Fields(foldName(outlet)), n) && t.names[n] < 0.8
}

// inDateline reports whether a name is the agency's in "PLACE (Agency) - ".
func inDateline(c Claim, m Mention) bool {
	head := datelineOf(c)
	return m.Start < len(head) && strings.Contains(head[:m.Start], "(")
}

// topicDateline finds "PLACE, June 10 (Agency) - " and "PLACE, June 10. /AGENCY/. ".
var topicDateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’-]{2,40}([,.] \p{Lu}\p{Ll}+\.? \d{1,2}\.?)?\s*(?:\([^)]{2,30}\)\s*[-–—:]|/[^/ ]{2,30}/)`)

func datelineOf(c Claim) string { return topicDateline.FindString(c.Text[:min(100, len(c.Text))]) }

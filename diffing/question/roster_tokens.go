package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

// part is the sort of a phrase in a sentence.
type part int

const (
	nounPart  part = iota // a noun phrase: "the former night porter", a name, a pronoun
	verbPart              // a verb with its auxiliaries: "has not been charged"
	prepPart              // a preposition
	commaPart             // a comma
	andPart               // "and", "or", "but"
	whoPart               // a relative pronoun
	breakPart             // what begins a new clause: "because", a semicolon
	colonPart             // a colon
)

// phrase is a stretch of a sentence that the grammar of rosters moves about as one.
type phrase struct {
	part       part
	start, end int // in the folded text
	word       string

	// Of a noun phrase.
	det   string   // "a", "the", "his", "two"; empty where it has none
	head  string   // its noun; empty for a name and a pronoun
	words []string // nouns and adjectives, the head among them
	name  *mention // the name that heads it
	owner bool     // it owns the next one: "the board's"
	age   int      // 0 unknown

	// Of a verb.
	base                                  string // "arrest"; the word itself where it is not in the tables
	passive, ing, infinitive, participle  bool
	negative, noLonger, wrongly, mayOrMay bool
	copula                                bool
}

// token is a word, a name or a mark.
type token struct {
	start, end int
	w          string
	name       *mention
}

var tokenForm = regexp.MustCompile(`\p{L}+n't|'s?|[\p{L}\p{N}~][\p{L}\p{N}&~-]*(?:\.\d+)?|[,;:()"?!]|-`)

// tokens splits a line into words, names and marks; quotation marks are left out, since they split no clause.
func (l line) tokens() []token {
	var out []token
	skip := 0
	for _, m := range tokenForm.FindAllStringIndex(l.low, -1) {
		if m[0] < skip {
			continue
		}
		t := token{start: m[0], end: m[1], w: l.low[m[0]:m[1]]}
		for i := range l.names {
			x := &l.names[i]
			if x.kind != claim.Unnamed && x.start <= t.start && t.start < x.end {
				t.name, t.start, t.end = x, x.start, x.end
				if t.end < m[1] { // "Ostrig-built"
					t.end = m[1]
				}
				t.w, skip = l.low[t.start:t.end], t.end
			}
		}
		if t.w == `"` || t.w == "'" && !strings.HasSuffix(l.low[:t.start], "s") {
			continue
		}
		out = append(out, t)
	}
	return dropAdverbs(dropTurns(l.notAlone(out)))
}

// notAlone makes "not with X alone but also with Y" what it says: with X and with Y; and "no one" one word.
func (l line) notAlone(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); i++ {
		t := in[i]
		if t.w == "no" && i+1 < len(in) && in[i+1].w == "one" {
			in[i+1].w = "nobody"
			continue
		}
		if t.w == "not" && bothOf.MatchString(l.low[t.start:]) {
			continue
		}
		out = append(out, t)
	}
	return out
}

var bothOf = regexp.MustCompile(`^not (?:(?:only|just|merely|solely|simply|alone)\b[^.;]{2,60}\bbut\b|[^.;,]{3,50}\balone\b,? but\b)`)

// dropAdverbs leaves out what moves about freely in a clause and changes none of its parts, with the commas around it.
func dropAdverbs(in []token) []token {
	var out []token
	for i := 0; i < len(in); i++ {
		if asides[in[i].w] || adverb(in[i].w) && in[i].name == nil {
			if in[i].w == "wrongly" || in[i].w == "mistakenly" || in[i].w == "falsely" {
				out = append(out, in[i])
				continue
			}
			if len(out) > 0 && out[len(out)-1].w == "," && i+1 < len(in) && in[i+1].w == "," {
				out = out[:len(out)-1]
				i++
			}
			continue
		}
		out = append(out, in[i])
	}
	return out
}

func adverb(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ly") && !notAdverb[w] }

var (
	notAdverb    = set("family ally bully rally assembly supply reply apply italy anomaly monopoly melancholy homily rely imply comply multiply butterfly july elderly friendly")
	asides       = set("overnight also too now then already still again yet even just only all-along instead today yesterday tonight tomorrow meanwhile however moreover though since-then ever once twice so both far reportedly here there quite very rather almost nearly therefore thus indeed hence perhaps maybe alike apparently as-well later earlier formerly soon alone")
	determiners  = set("a an the this these those his her its their our my your another some any each every no both several many few two three four five six seven eight nine ten")
	prepositions = set("of in on at by for from with without to into onto upon over under after before since until between among amongst against about near through during as than via despite behind beside besides like outside inside within amid around across towards toward off out up down away")
	breaks       = set("because when while if although whereas unless whether until-when what why how")
	relatives    = set("who whom whose which where")
	joiners      = set("and or but nor")
	beForms      = set("is are was were be been being am 's isn't aren't wasn't weren't")
	haveForms    = set("has have had having hasn't haven't hadn't")
	modals       = set("will would shall should can could may might must do does did won't wouldn't cannot couldn't don't doesn't didn't")
	negations    = set("not never cannot neither nor")
	pronounList  = set("he she him it they them they i we us you who someone somebody another himself herself themselves nobody one")
	links        = set("become became becomes remain remains remained stay stays stayed stand stands stood seem seems fell fall falls fallen come came comes ended ends landed")
	plainVerbs   = set(`said says say told tells tell made makes make ran runs went goes go came took takes take gave gives give put puts left leave leaves felt saw sees see
knew knows know met sat stood wrote writes found finds find lent drew fell rose led leads sent sends paid won lost kept keeps began begins begin broke speak spoke speaks got gets bought
brought sold built caught became become held thinks think thought believes believe want wants wanted insists denies deny refuses refuse appears shows show bears bear let lets works lives
belongs faces face calls call heads owns leaked stole rejects swears joins stays remains awaits declines maintains admits writes adds concedes confirms`)
)

// phrases cuts a line into phrases.
func (l line) phrases() []phrase {
	ts := l.tokens()
	var out []phrase
	for i := 0; i < len(ts); {
		p, next := l.phraseAt(ts, i, out)
		if next <= i {
			next = i + 1
		}
		out = append(out, p)
		i = next
	}
	return out
}

func (l line) phraseAt(ts []token, i int, done []phrase) (phrase, int) {
	t := ts[i]
	p := phrase{start: t.start, end: t.end, word: t.w}
	after := func(k int) string {
		if i+k < len(ts) && ts[i+k].name == nil {
			return ts[i+k].w
		}
		return ""
	}
	lastNoun := len(done) > 0 && done[len(done)-1].part == nounPart
	switch {
	case t.name != nil || lastNoun && done[len(done)-1].owner && content(ts, i):
		return l.nounAt(ts, i)
	case t.w == "-" && len(done) > 0 && done[len(done)-1].word == ")" && len(done) < 6: // "TARN (Tarn Wire) - Police …"
		p.part = breakPart
		return p, i + 1
	case t.w == "," || t.w == "(" || t.w == ")" || t.w == "-":
		p.part = commaPart
		return p, i + 1
	case t.w == ":":
		p.part = colonPart
		return p, i + 1
	case t.w == ";" || t.w == "?" || t.w == "!" || breaks[t.w]:
		p.part = breakPart
		return p, i + 1
	case relatives[t.w]:
		p.part = whoPart
		return p, i + 1
	case t.w == "that" && len(done) > 0 && done[len(done)-1].part == prepPart && i+1 < len(ts) && content(ts, i+1): // "in that decision"
		return l.nounAt(ts, i)
	case t.w == "that":
		p.part = breakPart
		if lastNoun {
			p.part = whoPart
		}
		return p, i + 1
	case joiners[t.w]:
		p.part = andPart
		return p, i + 1
	case t.w == "to" && verbForm(after(1)).base != "" && verbForm(after(1)).bare || t.w == "to" && (after(1) == "be" || after(1) == "have"):
		return l.verbAt(ts, i)
	case t.w == "no" && after(1) == "longer":
		return l.verbAt(ts, i)
	case prepositions[t.w]:
		p.part = prepPart
		return p, i + 1
	case beForms[t.w] && t.w != "'s" || haveForms[t.w] || modals[t.w] || negations[t.w] || t.w == "wrongly" || t.w == "mistakenly" || t.w == "falsely":
		return l.verbAt(ts, i)
	case isVerb(ts, i, lastNoun):
		return l.verbAt(ts, i)
	}
	return l.nounAt(ts, i)
}

// isVerb reports whether a word that may be a noun is a verb where it stands.
func isVerb(ts []token, i int, lastNoun bool) bool {
	w := ts[i].w
	if ts[i].name != nil || determiners[w] {
		return false
	}
	f := verbForm(w)
	next := ""
	if i+1 < len(ts) {
		next = ts[i+1].w
	}
	object := i+1 < len(ts) && (ts[i+1].name != nil || determiners[next] || pronounList[next])
	switch {
	case f.third && !f.bare && i > 0 && ts[i-1].name != nil && i+1 < len(ts) && ts[i+1].name == nil && set(strings.ReplaceAll(blameNouns, "|", " "))[next]: // "X shares responsibility"
		return true
	case f.bare && !f.third && !f.part && lastNoun && i > 0 && ts[i-1].name == nil && !strings.HasSuffix(ts[i-1].w, "s") && !pronounList[ts[i-1].w] && !manyOf[ts[i-1].w] && !notNounToo[f.base]: // "the weather probe X": one thing does not "probe"
		return false
	case f.base != "" && i > 0 && ts[i-1].name == nil && subjectWord[ts[i-1].w]: // "whom it criticises"
		return true
	case f.base != "" && (f.bare || f.third): // "suspect", "charges": nouns as well
		return plainVerbs[w] || lastNoun && (object || (prepositions[next] || negations[next] || next == "") && f.third) || notNounToo[f.base]
	case f.base != "" || plainVerbs[w]:
		return true
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !notParticiple[w]:
		return lastNoun || object || prepositions[next]
	}
	return links[w]
}

var (
	notNounToo    = set("accuse arrest detain investigate implicate exonerate acquit absolve convict indict denounce include regard consider withdraw examine incriminate interrogate widen broaden extend")
	subjectWord   = set("he she it they we i who")
	manyOf        = set("police people men women children cops staff both all many others public")
	notParticiple = set("hundred sacred naked wicked hatred kindred rugged indeed")
)

// verbAt gathers a verb with its auxiliaries.
func (l line) verbAt(ts []token, i int) (phrase, int) {
	p := phrase{part: verbPart, start: ts[i].start}
	be, k := false, i
	for ; k < len(ts) && ts[k].name == nil; k++ {
		w := ts[k].w
		switch {
		case w == "to" && be && k+1 < len(ts) && ts[k+1].w == "blame":
			goto main
		case w == "to" && (k == i || be || haveForms[ts[k-1].w]) && k+1 < len(ts) && (verbForm(ts[k+1].w).bare || ts[k+1].w == "be" || ts[k+1].w == "have"):
			p.infinitive, be = true, false
		case w == "no" && k+1 < len(ts) && ts[k+1].w == "longer":
			p.noLonger, p.negative = true, true
			k++
		case beForms[w] && (w != "'s" || k > i):
			be = true
		case haveForms[w]:
			be = false
		case modals[w]:
			be, p.mayOrMay = false, p.mayOrMay || !strings.HasPrefix(w, "d")
		case negations[w]:
		case w == "wrongly" || w == "mistakenly" || w == "falsely":
			p.wrongly = true
		default:
			goto main
		}
		p.negative = p.negative || negations[w] || strings.HasSuffix(w, "n't")
		p.end, p.word = ts[k].end, w
	}
main:
	if k < len(ts) && ts[k].name == nil && ts[k].w != "to" {
		w := ts[k].w
		f := verbForm(w)
		generic := strings.HasSuffix(w, "ed") && len(w) > 4 && !notParticiple[w]
		auxiliary := k > i && !p.onlyAdverb(ts[i:k])
		if f.base != "" && (f.part || f.ing || !be || p.infinitive) || plainVerbs[w] || links[w] || generic || auxiliary && strings.HasSuffix(w, "ing") && be {
			p.end, p.word, p.base = ts[k].end, w, f.base
			p.ing = strings.HasSuffix(w, "ing")
			p.passive = be && !p.ing && (f.base == "" || f.part)
			p.participle = !auxiliary && (f.part || f.base == "" && generic)
			if p.base == "" {
				p.base = w
			}
			p.copula = links[w]
			return p, k + 1
		}
	}
	p.copula = be
	if p.end == 0 {
		p.end = ts[i].end
	}
	return p, max(k, i+1)
}

// onlyAdverb reports whether what stands before a main verb is no auxiliary: "wrongly accused".
func (p phrase) onlyAdverb(ts []token) bool {
	for _, t := range ts {
		if beForms[t.w] || haveForms[t.w] || modals[t.w] || t.w == "to" {
			return false
		}
	}
	return true
}

var (
	yearsOld = regexp.MustCompile(`^(\d{2})-year-old$`)
	twoDigit = regexp.MustCompile(`^[1-9]\d$`)
)

// behind are adjectives that stand behind what a verb finds so.
var behind = set("responsible accountable answerable liable culpable guilty")

// nounAt gathers a noun phrase.
func (l line) nounAt(ts []token, i int) (phrase, int) {
	p := phrase{part: nounPart, start: ts[i].start, end: ts[i].end, word: ts[i].w}
	k := i
	if ts[k].w == "one" && k+1 < len(ts) && ts[k+1].name != nil { // "one Dorian Vekkel"
		k++
	}
	if ts[k].name == nil && pronounList[ts[k].w] && !(ts[k].w == "one" && k+1 < len(ts) && ts[k+1].w == "more") && !(ts[k].w == "another" && k+1 < len(ts) && content(ts, k+1)) {
		return p, i + 1
	}
	if ts[k].name == nil && (determiners[ts[k].w] || ts[k].w == "that") {
		p.det = ts[k].w
		k++
	} else if ts[k].w == "one" {
		p.det, k = "another", k+2
	}
	for ; k < len(ts); k++ {
		t := ts[k]
		if t.name != nil {
			if p.name != nil && p.name != t.name && p.head == "" { // "X Y": two names
				break
			}
			p.name, p.head, p.end, p.word = t.name, "", t.end, t.w
			continue
		}
		if t.w == "'s" || t.w == "'" {
			p.owner = k+1 < len(ts) && content(ts, k+1)
			p.end = t.end
			k++
			break
		}
		if m := yearsOld.FindStringSubmatch(t.w); m != nil {
			p.age, p.end = atoi(m[1]), t.end
			continue
		}
		if !content(ts, k) || t.w == "aged" && k > i {
			break
		}
		if (p.head != "" || p.name != nil) && (t.w == "itself" || t.w == "himself" || t.w == "herself" || t.w == "themselves") {
			p.end = t.end
			continue
		}
		if behind[t.w] && (p.head != "" || p.name != nil) && (k+1 >= len(ts) || !content(ts, k+1)) { // "holds two firms responsible"
			break
		}
		if f := verbForm(t.w); p.head == "" && p.name == nil && k+1 < len(ts) && content(ts, k+1) {
			_ = f // an adjective: "the suspended officer"
		} else if k > i && isVerb(ts, k, p.head != "" || p.name != nil) && !(p.det != "" && p.head == "" && p.name == nil) {
			break
		}
		if p.name != nil && p.name.kind == claim.Person && p.det == "" && p.head == "" && !personish(t.w) && !bodyish(t.w) { // what follows a person's name is a verb that no table lists
			break
		}
		p.head, p.end, p.word = t.w, t.end, t.w
		if orders[t.w] && k+1 < len(ts) && ts[k+1].name != nil && l.capital(t.start) { // "Sister X" is nobody's sister
			continue
		}
		p.words = append(p.words, t.w)
	}
	if p.head != "" {
		p.name = nil
	}
	if k == i {
		k++
	}
	return p, p.ageAfter(ts, k)
}

// content reports whether a word can be part of a noun phrase.
func content(ts []token, k int) bool {
	w := ts[k].w
	if ts[k].name != nil {
		return true
	}
	c := w[0]
	if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80) {
		return false
	}
	return !determiners[w] && !prepositions[w] && !breaks[w] && !relatives[w] && !joiners[w] && !beForms[w] && !haveForms[w] && !modals[w] && !negations[w] &&
		!pronounList[w] && w != "that" && w != "wrongly" && w != "mistakenly" && w != "falsely"
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// theme is what a wording's event befalls, as texts may call it: "the portal", "the site"; with the names that tell which one is meant.
type theme struct {
	head  *regexp.Regexp // its nouns and the words that stand for them; never matches where the wording has none
	words string         // head as a pattern
	mark  []string       // folded names of the wording, listed by the user or not
	// ofEvent is set where the noun is an event's in itself: "the exhibition opens".
	ofEvent bool
}

// hands are words for those who work, whatever their trade.
const hands = `strikers?|pickets?|workers?|workforce|staff|employees?|shifts?|gates|crews?`

// alikeWords are words of which texts use one for another. A wording that holds one of a row is answered by the others, too. No word stands for
// two sorts of things that one story is likely to tell apart.
var alikeWords = []string{
	`dockers?|stevedores?|lashers?`, hands,
	`evacuees?|residents?|inhabitants?|villagers?|islanders?|townspeople|townsfolk|famil(?:y|ies)|people|every(?:one|body)|houses|homes`,
	`shareholders?|investors?|owners?|stockholders?`,
	`vaccinations?|vaccines?|jabs?|inoculations?|immuni[sz]ations?|doses?`,
	`mergers?|takeovers?|tie-?up|acquisition|deal`,
	`portals?|websites?|sites?|online services?|platforms?|app`,
	`bridges?|viaducts?|crossings?`,
	`wrecks?|ships?|vessels?|boats?|ferry|ferries|hull|hulk|trawlers?|freighters?|tankers?|submarines?`,
	`museums?|gallery|galleries|collection`,
	`hospitals?|clinics?|wards?`,
	`cable cars?|cabins?|gondolas?|ropeway|chairlifts?`,
	`theatres?|theaters?|opera house|playhouse|stage`,
	`networks?|systems?|computers|servers?`,
	`races?|stages?|rally|regatta`,
	`dams?|reservoirs?|sluices?`,
	`pipelines?|pumps|taps`,
	`pits?|mines?|colliery|collieries|shafts?|quarry`,
	`exhibitions?|shows?|displays?`,
	`treaty|treaties|pacts?|agreements?|accords?|conventions?`,
	`parliament|mps|members|deputies|lawmakers|legislators|assembly|chamber|senators|councillors`,
	`hearings?|case|sittings?|proceedings|tribunal|chamber|panel`,
	`funerals?|burials?|cremation`,
	`matches|match|games?|fixtures?|derby`,
	`trains?|railway|line|track`,
	`flights?|planes?|airport|runway`,
	`schools?|classes|lessons|classrooms|pupils`,
	`concerts?|gigs?|festivals?`,
	`factory|factories|plants?|works|smelter|refinery|mill`,
	`roads?|motorway|highway|route`,
	`hostages?|captives?|prisoners?|detainees?|abductees?`,
	`probes?|satellites?|rockets?|spacecraft|craft|landers?|capsules?`,
	`reactors?|power station`,
	`body|remains|coffin|corpse`,
}

var (
	properWord   = regexp.MustCompile(`\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:of|the|de|la|von|van|al) )*\p{Lu}[\p{L}\p{N}'’.-]*)*`)
	smallLetters = regexp.MustCompile(`\b[a-z][a-z-]+\b`)
)

// ofNothing are words of a wording that name no thing.
var ofNothing = set(`may might must shall service safe use action date day back into onto held open opens close closes begin begins start starts against between whether after before during over
out up down off home online public new first second next last final next early late work run runs sail sails fly flies play plays drive allowed let able use used
again held hold holds leave leaves stay meet meets switched turned
happen happens happening going ahead place taking takes taken weekend weekends still there`)

// themeOf reads a wording: its names, and its nouns but for the event's own.
func themeOf(wording string, p plan, ev happening) theme {
	var t theme
	for i, m := range properWord.FindAllStringIndex(wording, -1) {
		name := strings.TrimSuffix(strings.TrimSuffix(wording[m[0]:m[1]], "'s"), "’s")
		if i == 0 && m[0] == 0 { // the capital of the sentence
			_, name, _ = strings.Cut(name, " ")
			name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "of ")
		}
		if name, _ = fold(strings.Trim(name, ".'’ ")); len(name) > 2 && !slices.Contains(t.mark, name) {
			t.mark = append(t.mark, name)
			if words := strings.Fields(name); len(words) == 2 && len(words[0]) > 3 {
				t.mark = append(t.mark, words[0], words[1])
			} else if len(words) > 2 { // "Hollin Lane" for "Hollin Lane School"
				t.mark = append(t.mark, strings.Join(words[:len(words)-1], " "))
			}
		}
	}
	plain := properWord.ReplaceAllString(wording, " ")
	if holders, _ := p.holders(strings.ToLower(wording)); len(holders) > 0 { // "the head of the Relief Mission" is somebody, and no thing
		plain = aOffice.ReplaceAllString(plain, " ")
		for _, who := range holders {
			name, _ := fold(who)
			words := strings.Fields(name)
			t.mark = append(t.mark, name)
			if len(words) > 1 && !slices.Contains(t.mark, words[len(words)-1]) {
				t.mark = append(t.mark, words[len(words)-1])
			}
		}
	}
	var heads []string
	deeds := plain // the parts of a verb of several words are no nouns: "be taken down"
	if !ev.unlisted {
		deeds = ev.verb.ReplaceAllStringFunc(plain, func(s string) string { return strings.Repeat(" ", len(s)) })
	}
	for _, word := range smallLetters.FindAllString(deeds, -1) {
		if len(word) < 3 || asking[word] || ofNothing[word] || !ev.unlisted && ev.verb.MatchString(word) {
			continue
		}
		heads = append(heads, regexp.QuoteMeta(claim.Stem(word))+`[a-z]*`)
		for _, row := range alikeWords {
			if whole(row).MatchString(word) {
				heads = append(heads, row)
			}
		}
		if trades.MatchString(word) {
			heads = append(heads, hands)
		}
	}
	for _, name := range p.target { // "the museum", which the user lists for the Kestrel Museum
		for _, alias := range p.q.Aliases[name] {
			if m := common.FindStringSubmatch(alias); m != nil && !personWord.MatchString(m[1]) {
				heads = append(heads, regexp.QuoteMeta(m[1])+`s?`)
			}
		}
	}
	if len(heads) == 0 {
		heads = []string{`\x00`}
	}
	t.ofEvent = eventNoun.MatchString(plain)
	t.words = strings.Join(heads, "|")
	t.head = whole(t.words)
	return t
}

// aOffice is an office in a wording.
var aOffice = regexp.MustCompile(`\b(?:` + offices + `) of\b`)

var (
	// common is a listed name that is a common noun with its article.
	common     = regexp.MustCompile(`^the ([a-z-]+)$`)
	personWord = regexp.MustCompile(`^(?:` + offices + `|` + personNouns + `)$`)
)

// nounFollows reports whether what follows a name is a noun that the name only qualifies.
func nounFollows(tail string) bool {
	words := strings.Fields(strings.TrimPrefix(tail, "'s"))
	return ownNoun.MatchString(tail) && len(words) > 0 && !smallWord.MatchString(words[0]) && !asking[words[0]]
}

// asEvent reports whether a stretch names the event by what it befalls: by a name that stands for the whole, a name beside a noun of an event,
// or a noun that is one in itself.
func (t theme) asEvent(part string) bool {
	any, alone := t.marked(part)
	return alone || any && (t.head.MatchString(part) || eventNoun.MatchString(part)) || t.ofEvent && t.head.MatchString(part)
}

// startsWith reports whether a stretch begins with one of a theme's names, behind its nouns or not.
func (t theme) startsWith(part string) bool {
	for m := t.head.FindStringIndex(part); m != nil && m[0] == 0 && m[1] > 0; m = t.head.FindStringIndex(part) {
		part = strings.TrimLeft(part[m[1]:], " ,")
	}
	return slices.ContainsFunc(t.mark, func(name string) bool { return strings.HasPrefix(part, name) && edge(part, len(name)) })
}

// touches reports whether a text holds any of a theme's words.
func (t theme) touches(low string) bool {
	any, _ := t.marked(low)
	return any || t.head.MatchString(low)
}

// named reports whether a wording gives the thing that it asks about a name of its own: "the Osprey lander".
func (t theme) named(low string) bool {
	return slices.ContainsFunc(t.mark, func(name string) bool {
		return slices.ContainsFunc(wholeWords(low, name), func(at int) bool {
			head := t.head.FindStringIndex(low[at+len(name):])
			return head != nil && head[0] == 1
		})
	})
}

// eventNoun are nouns that can be put off themselves.
var eventNoun = whole(`exhibitions?|shows?|festivals?|concerts?|tours?|match|games?|hearings?|trials?|funerals?|weddings?|summits?|conference|congress|meetings?|elections?|referendum|votes?|strikes?|launch|ceremony|premiere|parade|race|marathon|tournament|cup|season|vaccinations?|merger|signing`)

// marked reports whether a stretch holds one of the wording's names, and whether one stands there for the whole: "Korvath will …", not
// "Korvath station".
func (t theme) marked(part string) (any, alone bool) {
	var whole [][2]int // names of several words; the parts of one are not named again
	for _, name := range t.mark {
		for _, at := range wholeWords(part, name) {
			if slices.ContainsFunc(whole, func(s [2]int) bool {
				return s[0] <= at && at+len(name) <= s[1] && whereItIs.MatchString(part[:s[0]])
			}) {
				continue
			}
			if strings.Contains(name, " ") {
				whole = append(whole, [2]int{at, at + len(name)})
			}
			any = true
			if !ofPlace.MatchString(part[:at]) && !nounFollows(part[at+len(name):]) {
				alone = true
			}
		}
	}
	return any, alone
}

var (
	// ofPlace leads up to a name that only says whose or where something is.
	ofPlace = regexp.MustCompile(`\b(?:of|from|in|at|near|outside|around|across|for|by|with|between) (?:the )?$`)
	// whereItIs leads up to a place at which something is, whatever that is.
	whereItIs = regexp.MustCompile(`\b(?:in|at|near|outside|from) (?:the )?$`)
	// ownNoun is a noun that a name qualifies: "Korvath station", "Korvath's mayor"; what has been left out is no noun: "Korvath's will".
	ownNoun = regexp.MustCompile(`^(?:'s)? (?:[a-z]+(?:al|ic|ary|ern|est|way|road) )?[a-z-]{2,}(?:tion|or|er|man|men|ment|ity|ance|ency|ers|ship|ing|al|board|road|port|park|line|house|hall|club|team|office|trains?|bus(?:es)?|council|government|police|unions?|bank|school|army|court|press|market|church|railway)\b`)
)

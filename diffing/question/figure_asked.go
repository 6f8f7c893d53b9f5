package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// ask is one "how many …" of a wording: what is counted, and what it did or had done to it.
type ask struct {
	noun string // in the plural, as the wording has it; empty where it is left out ("and how many have died")
	verb string // the words that say what happened to it, without helpers
	who  string // whoever does it, where the wording says so between the helper and the verb: "did the Harvest Party win"
	text string // the whole of it, up to where it only says when, where or after what
	part bool   // counts some of those of the part before it: "how many of them", "how many have died"
	some bool   // and says so: "of them"
	twin bool   // another part of the wording counts other things of which the same is said: "how many houses and how many barns burnt down"
}

var (
	ofThoseAsked = regexp.MustCompile(`\bof (?:them|these|those) $`)

	askHead   = regexp.MustCompile(`\b(?:how many|(?:what|which) number of|what is the number of)\b(?: more| other| of the(?:m|se)?| of those)? `)
	askedBy   = regexp.MustCompile(`\b(?:after|because|due to|following|over|since|during|as a result|in (?:the|a|an)|at the|from (?:the|a)|by the|under the|on the)\b`)
	npWay     = set("through into past across out over")
	sinceWhen = set("since after before because following during when until while")
	npEnd     = set("have has had is are was were be been will would shall should can could may might must do does did of in on at by for to from with over under after and that which who the a an this these those its his her their there so now still")
	helperVb  = set("have has had is are was were be been being will would shall should can could may might must do does did there still now so far already yet also to not be get got and or in on at by for from of the a an it they he she take takes place come comes")
	manyEnd   = set("data cattle livestock people men women children police staff personnel crew fish sheep aircraft troops")
)

// asksOf finds every "how many …" of a wording.
func asksOf(low string) []ask {
	heads := askHead.FindAllStringIndex(low, -1)
	var out []ask
	for i, h := range heads {
		end := len(low)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		text := strings.TrimRight(low[h[1]:end], " ?.,")
		words := strings.Fields(text)
		np := 0
		for np < len(words) && !npEnd[strings.Trim(words[np], ",")] {
			if np++; strings.HasSuffix(words[np-1], ",") {
				break
			}
		}
		k := np - 1 // the last plural of the noun phrase counts
		for k >= 0 && !manyEnd[words[k]] && (!strings.HasSuffix(words[k], "s") || strings.HasSuffix(words[k], "ss") || strings.HasSuffix(words[k], "'s")) {
			k--
		}
		a := ask{text: text, part: i > 0 && np == 0, some: i > 0 && ofThoseAsked.MatchString(low[h[0]:h[1]])}
		if k >= 0 {
			a.noun = strings.Trim(words[k], ",'")
		}
		if k < 0 && np > 0 {
			k = -1 // "how many voted yes": no noun at all
		}
		said := words[k+1:]
		if cut := slices.IndexFunc(said, func(s string) bool { return sinceWhen[strings.Trim(s, ",")] }); cut > 0 { // "since the recording was published" is no deed of theirs
			said = said[:cut]
		}
		a.verb, a.who = predicate(said)
		for _, cut := range askedBy.FindAllStringIndex(text, -1) {
			if helps.MatchString(text[:cut[0]]) || !helps.MatchString(text) { // what stands before the verb belongs to the noun
				a.text = strings.TrimSpace(text[:cut[0]])
				break
			}
		}
		out = append(out, a)
	}
	return shared(out)
}

var helps = whole(`have|has|had|is|are|was|were|do|does|did|will|would|shall|should|can|could|may|might|must|died|fell|were`)

var (
	passiveHelp = set("have has had is are was were be been being get got")
	activeHelp  = set("do does did will would shall should can could may might must")
)

// predicate splits the words after the noun of an ask into the verb and, where the noun is its object, its subject.
func predicate(words []string) (verb, who string) {
	from, active := 0, false
	for i, word := range words {
		if passiveHelp[word] && !(active && word == "have") {
			from, active = i+1, false
			if i+1 < len(words) && words[i+1] == "to" { // "have to be replaced"
				from = i + 2
			}
		}
		if activeHelp[word] {
			from, active = i+1, true
		}
	}
	var out []string
	for _, word := range words[min(from, len(words)):] {
		if word = strings.Trim(word, ",'"); !helperVb[word] {
			out = append(out, word)
		}
	}
	verb = strings.Join(out, " ")
	if m := wins.FindStringIndex(verb); !active && m != nil && m[0] > 0 { // "has the Reform List won": others win too
		return verb[m[0]:], strings.TrimSpace(verb[:m[0]])
	}
	if !active {
		const most = 3 // words of a predicate; what follows says when and where
		return strings.Join(out[:min(most, len(out))], " "), ""
	}
	for _, a := range acts {
		if m := w(a.wording).FindStringIndex(verb); m != nil {
			return verb[m[0]:], strings.TrimSpace(verb[:m[0]])
		}
	}
	if n := len(out); n > 1 {
		return out[n-1], strings.Join(out[:n-1], " ")
	}
	return verb, ""
}

var wins = regexp.MustCompile(`\b(?:won|win|gained)\b`)

// act is a row of the table of what can be done to things counted: the words of a wording, and all the words of texts for the same.
type act struct {
	wording, words string
	lasting        bool // once done it stays done: the number falls only where the line says that it does
}

var acts = []act{
	{`positive|contain|contaminat|tainted|infect`, `positives?|contain\w*|contaminat\w*|tainted|infect\w*|traces?|unsafe|f(?:ou|i)nd|detect\w*`, false},
	{`laid off|stood down|made redundant`, `la(?:id|y|ys|ying|y-)[ -]?offs?|laid (?:[a-z0-9,.]+ ){1,3}off|layoffs?|redundan\w*|st(?:ood|and|anding) down|sent home|dismiss\w*|furlough\w*|shed|los(?:t|e|es|ing) (?:their|his|her) (?:jobs?|posts?|work)|out of (?:work|a job)|let go`, false},
	{`^(?:large|run|liberty)$`, `at large|on the run|at liberty|in hiding|uncaught|recaptured|still (?:free|out|sought|hunted|wanted)|hunt\w*|(?:yet )?to be (?:caught|found|recaptured)|not (?:yet )?(?:been )?(?:caught|found|recaptured)`, false},
	{`recall|called back|withdrawn|taken back|reinstat|re-?hired`, `recall\w*|call(?:ed|ing|s)?[ -]back|(?:told|asked|ordered|invited|allowed|due) to (?:return|come back|report)|return\w* to (?:work|their)|re-?hired|reinstated|tak(?:en|ing) on again|reinstat\w*|back (?:at|to|in|on) (?:work|office|duty|their)|withdr\w+|t(?:aken?|ook|aking) back|t(?:aken?|ook|aking) off the (?:market|shelves)|pulled from|returned to the maker`, true},
	{`cancel|scrap|axed|grounded|called off`, `cancel\w*|cancellations?|scrap\w*|ax(?:e|ed|es|ing)|grounded|call(?:ed|ing|s)? off|drop(?:s|ped)?`, true},
	{`clos|shut`, `clos\w+|shut\w*|boarded up|merged`, false},
	{`find|found|discover|detect|located|spotted|identified|uncovered`, `f(?:i|ou)nd\w*|discover\w*|detect\w*|count\w*|identif\w*|locat\w*|recover\w*|uncover\w*|report\w*|spotted|seen|has|have|had|there (?:are|were|is)|show\w*|reveal\w*|alive|dead`, true},
	{`recover|retriev|return|brought back|handed back|turned up`, `recover\w*|retriev\w*|return\w*|f(?:ou|i)nd\w*|turn(?:ed|s|ing)? up|c[ao]me to light|br(?:ought|ings?|inging) to light|brought (?:back|home)|handed (?:in|back|over)|tr(?:aced|acked down)|dug up|unearthed|seized|surfaced|resurfaced|fished out|safe|back (?:in|at|on|with)`, true},
	{`damag|destroy|flooded|wreck|burn|ruin|inundat|lost to`, `damag\w+|destroy\w*|flood\w*|wreck\w*|burn\w*|ruin\w*|inundat\w*|under ?water|sw(?:ept|amped)|collapsed|gutted|uninhabitable|lost|reduced to (?:ash\w*|rubble)|char(?:red|ring)|consum\w+|scorch\w*|black(?:ened)?|devour\w*|raz(?:ed|ing)|wiped|devastat\w*|gone`, true},
	{`\bgiven|administer|handed out|distribut|deliver`, `giv\w+|gave|administer\w*|inject\w*|deliver\w*|hand(?:ed|ing)? out|distribut\w*|receiv\w*|used`, true},
	{`affect|\bhit\b|paraly|knocked out|crippl|disabled`, `affect\w*|hit|paraly\w*|crippl\w*|knocked out|down|offline|out of action|disabled|involv\w*`, false},
	{`without|lost power`, `without|cut off|lost|blackout|in the dark`, false},
	{`surviv`, `surviv\w+|alive|rescued|saved|pulled (?:out|clear)`, true},
	{`stolen|stole|robbed|looted|taken`, `st(?:olen|ole|eal\w*)|(?:got|gets?|getting) away with|(?:escaped|fled|left|vanished) with|carried off|theft|robb\w+|loot\w*|taken|took|made off|gone|missing|cop(?:y|ied|ies|ying)|download\w*|exfiltrat\w*|leak\w*|expos\w*|compromis\w*|hack\w*|siphon\w*|fell into the hands`, false},
	{`expos|leak|compromis|hack|breach|accessed|spill|spilt|escap|r[au]n out|flow`, `br(?:oke|eak\w*|oken) (?:out|free)|fled|flee\w*|got away|abscond\w*|expos\w+|leak\w*|compromis\w*|affect\w*|laid (?:open|bare)|hack\w*|breach\w*|access\w*|stolen|cop(?:y|ied)|spil[lt]\w*|escap\w*|pour\w*|let out|got out|get out|ooz\w*|discharg\w*|dump\w*|enter\w*|seep\w*|flow\w*|run out|ran out|gush\w*|concern\w*|involv\w*`, true},
	{`\bsold|\bsell|bought`, `s(?:old|ell\w*|ales?)|gone|taken up|bought|buyers?|shipped|delivered|snapped up`, false},
	{`\bheld|\bhold|captive|hostage|in captivity`, `held|captiv\w+|remain\w*|kept|keep\w*|in the hands|hostages?|still (?:in|there)|hold\w*`, false},
	{`invalid|void|spoil|discount|disqualif|annul`, `invalid\w*|void\w*|spoil\w*|discount\w*|disqualif\w*|annul\w*|reject\w*|thrown out|threw out|struck (?:out|off)|worthless|set aside|not count\w*|null`, false},
	{`exchang|swap|\btrade`, `exchang\w*|swap\w*|trad(?:e|es|ed|ing)|chang\w* hands|releas\w*|freed?|set free|hand(?:ed|ing)? (?:over|back)|return\w*|(?:come|came|coming|go|going|went|sent|brought) (?:back )?home|replac\w*|renew\w*|new ones`, false},
	{`replac|renew|repair`, `replac\w+|renew\w*|exchang\w*|swap\w*|repair\w*|mend\w*|new ones`, false},
	{`\bwin|\bwon|gain|secur`, `w[io]n\w*|g[ai]v(?:e|es|en|ing)|has|have|had|g[eo]ts?|gain\w*|t(?:akes?|ook)|secur\w*|com(?:es|e) to|holds?|end(?:s|ed)? up|lead\w*|falls? to|fell to|drops?|dropped|stands?`, false},
	{`\bvot(?:e|ing) against|\boppos|reject|\boust|unseat|topple|bring down`, `vot(?:e|es|ed|ing)|against|oppos\w*|reject\w*|oust\w*|unseat\w*|toppl\w*|bring\w* (?:[a-z.'-]+ ){1,5}down|bring\w* down|no[- ]confidence|remov\w*|get rid of|be rid of`, false},
	{`\bvot(?:e|ing) for|support|\bback\b|\bbacked|endors`, `vot(?:e|es|ed|ing)|back\w*|support\w*|endors\w*|behind|in favour|side[sd]? with|rall\w+ (?:to|round|around|behind)|pledged|signed`, false},
	{`\bvot(?:e|ed)\b`, `vot(?:e|es|ed|ing)|back\w*|ballots?|said`, false},
	{`publish|made public|make public|disclos|declassif|unseal`, `publish\w*|public|releas\w*|disclos\w*|declassif\w*|unseal\w*|put online`, true},
	{`releas|freed|set free|let go`, `releas\w+|free\w*|let (?:\w+ ){0,4}go|let out|set free|handed over|walked out`, true},
	{`strand|stuck|trapp|cut off`, `strand\w+|stuck|trapp\w+|cut off|marooned|wait\w*`, false},
	{`aboard|on board|\bboard\b`, `aboard|on board|on the (?:ship|ferry|boat|plane|train|bus)|carr(?:y|ied|ying)|crew of`, false},
	{`attend|take part|took part|taken part|march|turn(?:ed)? out|join|gather|demonstrat|protest`, `attend\w*|t(?:aken?|ook|aking) part|march\w*|turn(?:ed)? out|join\w*|gather\w*|demonstrat\w*|protest\w*|c[ao]me|crowd|walked|on strike|walk\w* out|down(?:ed)? tools`, false},
	{`\bsign`, `sign\w*|signatures?|put (?:his|her|their) names?|petition`, true},
	{`vaccinat|inoculat|immuni|jabbed`, `vaccin\w+|inoculat\w*|immuni\w+|jab\w*|dose\w*|shots?`, true},
	{`on strike|\bstrik`, `strik\w*|walk(?:ed|ing)? out|walk-?outs?|stoppage|down(?:ed|ing)? tools|stop(?:ped)? work|picket\w*|out\b|joined|industrial action|stay(?:ed|ing)? away`, false},
	{`\blost|\blose|\bcut\b|shed|go\b`, `l(?:ost|ose\w*|oss\w*)|cut\w*|shed|go\b|going|gone|axed|slash\w*|disappear\w*`, false},
	{`built|build|erect|complet`, `buil[dt]\w*|plan\w*|erect\w*|complet\w*|finish\w*|put up|ready|construct\w*`, false},
	{`seiz|confiscat|impound`, `seiz\w+|confiscat\w*|impound\w*|t(?:aken|ook) away|found`, true},
	{`dismiss|sack|fired|expel|suspend`, `dismiss\w*|sack\w*|fired?|expel\w*|suspend\w*|removed|let go`, false},
	{`resign|quit|\bleft\b|stepped down`, `resign\w*|quit\w*|left|leav\w+|step\w* down|walked out|gone`, true},
	{`br[eo]ken? (?:away|ranks)|defect|desert|rebel|cross(?:ed)? the (?:floor|aisle)|switch(?:ed)? sides|turned (?:their )?back|bolted|abandon`, `br[eo]k\w* (?:away|ranks|with)|defect\w*|desert\w*|rebel\w*|cross\w* (?:the (?:floor|aisle)|over)|(?:switch|chang)\w* (?:sides|camps?|part(?:y|ies)|benches)|turn\w* (?:their|its|his|her) backs?|walk\w* (?:out|away)|quit\w*|resign\w*|(?:have|has|had|having|since|now) left|(?:left|leav\w+) (?:the |its |his |her |their )?(?:[a-z]+ ){0,2}?(?:coalition|party|government|group|alliance|caucus|ranks|fold|camp|benches|bloc|majority)|bolt\w*|abandon\w*|forsak\w*|gone (?:over|since)|gone\b|lost|los(?:es|ing)|exits?|departures?|jump\w* ship|peel\w* (?:off|away)|split\w* (?:off|from|with)|renounc\w*|withdr[ae]w\w* (?:their|its|his|her) support|renegades?|turncoats?`, true},
	{`^(?:through|into|past)\b|reach|arriv|made it|enter`, `reach\w*|arriv\w*|g[eo]t(?:ten|ting)? (?:through|in(?:to|side)?|there|past|across|to)|through|ma[dk](?:e|ing) it|c[ao]me|enter\w*|cross\w*|roll\w* (?:in|into|up)|driv\w* (?:in|into|through|up)|drove (?:in|into|through|up)|pull\w* (?:in|into|up)|unload\w*|deliver\w*|let (?:in|through)|waved through|pass\w*|admitted|landed|docked|berthed|brought in|(?:is|are|was|were) (?:now )?(?:in|inside|there)`, true},
	{`kidnap|abduct`, `kidnap\w*|abduct\w*|snatch\w*|taken|seized|carried off`, true},
	{`delay|late\b`, `delay\w*|late|held up|behind`, false},
	{`test|examin|inspect|check`, `test\w*|examin\w*|inspect\w*|check\w*|screen\w*`, false},
	{`need|requir|short|lack`, `need\w*|requir\w*|short\w*|lack\w*|wanting`, false},
	{`cull|slaughter|put down`, `cull\w*|slaughter\w*|put down|killed|destroyed|gassed`, true},
}

// deedOf is what a sentence must say of things counted besides their number: the same deed in any words. It is nil where the wording asks
// only how many there are.
func deedOf(verb string) (deed *regexp.Regexp, lasting bool) {
	words := strings.Fields(verb)
	for _, a := range acts {
		if w(a.wording).MatchString(verb) {
			return whole(a.words), a.lasting
		}
	}
	for _, word := range words { // a deed that no row knows: by its own word
		if len(word) == 4 && strings.HasSuffix(word, "ed") && irregularDone[word] == "" { // "used", "dyed"
			return whole(word[:2] + `(?:e|es|ed|ing)`), false
		}
		if len(word) > 4 && strings.HasSuffix(word, "ed") {
			return regexp.MustCompile(`\b` + regexp.QuoteMeta(strings.TrimSuffix(word, "ed")) + `[a-z]*`), false
		}
	}
	for _, word := range words {
		if forms := irregularDone[word]; forms != "" {
			return whole(forms), false
		}
	}
	return nil, false
}

// otherDeed leads up to a number of the same things of which something else is said: "the ministry has ordered", "a yard that makes".
var otherDeed = regexp.MustCompile(`\b(?:sold|sells?|makes?|made|produc\w+|employs?|employed|orders?|ordered|handles?|handled|carr(?:y|ies|ied|ying)|built|builds|owns?|owned|runs?|ran|bought|buys|makers? of|holds|contain(?:s|ed)|stor(?:es|ed)|holds up to|room for|seats for|capacity (?:of|for)|out of|membership of|licensed (?:for|to carry)|certified for|built for|space for|ask(?:s|ed|ing) for|demand(?:s|ed|ing)|want(?:s|ed)|request(?:s|ed)|sought|seeks?|call(?:s|ed) for|appl(?:ied|y) for|hop(?:es?|ed|ing) for|needs?|needed|requires?|required) (?:about |around |some |only |nearly |more than |over |up to |at least |as many as )?$`)

// rateOf follows a number that says how often, not how many there were: "900 flights a day".
var rateOf = regexp.MustCompile(`^ (?:[a-z-]+ ){1,2}?(?:a|an|per|each|every) (?:day|week|month|year|night|hour|minute|person|head|shift|season)\b`)

var coinNoun = regexp.MustCompile(`^(?:` + coins + `)$`)

// sumWords are the words beside which a sum is the one asked for: the wording's own, and those for a sum as such.
func sumWords(a ask) *regexp.Regexp {
	words := `total|sum|altogether|traced?|tracing|com(?:e|es|ing)? to|came to`
	if own := stemsOf(strings.Join(slices.DeleteFunc(strings.Fields(a.text), func(s string) bool { return helperVb[s] || asking[s] || coinNoun.MatchString(s) || s == "said" }), " ")); own != "" {
		words += "|" + own
	}
	return regexp.MustCompile(`\b(?:` + words + `)`)
}

// formsOf are the singular and the plural of a noun, and what else the user's names call it.
func (p plan) formsOf(noun string) string {
	out := kinOf(noun)
	for _, name := range sortedKeys(p.q.Aliases) {
		if low, _ := fold(name); low == noun || low+"s" == noun {
			for _, form := range p.q.Aliases[name] {
				low, _ := fold(form)
				out += "|" + forms(low)
			}
		}
	}
	return out
}

// stemsOf makes a pattern that finds the words of a phrase by their stems.
func stemsOf(phrase string) string {
	var list []string
	for _, word := range strings.Fields(phrase) {
		list = append(list, claim.Stem(strings.TrimSuffix(word, "'s")))
	}
	return stems(list)
}

// pastAsk is a wording that counts what has been done.
var pastAsk = regexp.MustCompile(`\b(?:have|has|had|were|was|did)\b`)

// pastVerb is a predicate without a helper: "contained listeria".
var pastVerb = regexp.MustCompile(`^[a-z]+ed\b`)

// hasLeft is a deed: those who have left are not those who are left.
var hasLeft = regexp.MustCompile(`\b(?:have|has|had|having) left\b`)

var inTime = regexp.MustCompile(`\b(?:a|an|per|each|every) (?:day|week|month|year|night|hour)\b|\b(?:daily|weekly|monthly|yearly)\b`)

// deedSlots are the slots for what a wording asks and no row of the table of counts knows: the noun itself, and what is done to it.
func deedSlots(asked []ask, told []bool, have []slot, low string, p plan) []slot {
	var out []slot
	noun := ""
	for i, a := range asked {
		if a.noun != "" {
			noun = a.noun
		}
		if told[i] {
			continue
		}
		deed, lasting := deedOf(a.verb)
		if deed == nil && a.part && a.noun == "" {
			deed = verbOf(a.verb)
		}
		if a.isBack() {
			deed, lasting = isBackAt, true
		}
		if a.twin {
			deed = p.ofTwin(a, deed)
		}
		if deed == nil && aboardAsk.MatchString(low) {
			deed = p.aboard()
		}
		if (a.noun == "" || weakNoun[a.noun]) && deed == nil || a.noun != "" && covered(have, a.noun) {
			continue
		}
		if coinNoun.MatchString(a.noun) { // "how many florins": a sum, of which the line must speak by the wording's other words
			s := slot{name: "value", unit: "money", words: sumWords(a), text: a.text}
			if len(out)+len(have) > 0 {
				s.name = a.noun
			}
			out = append(out, s)
			continue
		}
		s := slot{name: "value", noun: true, margin: marginAsk.MatchString(low), label: noun, of: noun, deed: deed, lasting: lasting, words: whole(p.formsOf(noun) + a.owners()), thing: p.thing(noun)}
		if a.twin && deed == nil {
			s.verb = verbOf(a.verb)
		} else if deed == nil && i > 0 && a.verb == "" {
			s.beside = manyBeside(slices.Concat(have, out))
		} else if deed == nil {
			s.verb = verbOf(a.verb)
		}
		s.text, s.part, s.some = a.text, a.part, a.some
		s.sort = sortWords(a)
		s.adds = deed != nil && (pastAsk.MatchString(a.text) || pastVerb.MatchString(a.verb)) && !s.margin
		s.rest = !s.margin && restAsk.MatchString(hasLeft.ReplaceAllString(a.text, ""))
		s.rate = inTime.MatchString(low)
		if s.margin {
			s.deed = nil
		}
		if a.noun == "" && deed != nil || weakNoun[noun] || a.offWork() { // other slots count the same things
			s.words, s.noun = deed, false
		}
		if doer := stemsOf(a.who); doer != "" {
			s.doer = regexp.MustCompile(`\b(?:` + doer + `|it|they|its|their|he|she)`)
		}
		if a.twin {
			s.name = noun
		} else if len(out) > 0 || len(have) > 0 {
			if s.name = noun; a.verb != "" && s.deed != nil && !npWay[firstWords(a.verb, 1)] {
				s.name = firstWords(a.verb, 1)
			}
		}
		if slices.ContainsFunc(out, func(o slot) bool { return o.name == s.name }) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// tellsDeed reports whether a line says of a number what the wording asks: the deed stands in the line, and no other deed takes the number.
func (s slot) tellsDeed(l line, q quantity, left string, known bool) bool {
	after := l.low[q.end:]
	if m := otherAfter.FindString(after); m != "" && !s.asks(m) && s.noun && !(s.deed != nil && s.deed.MatchString(m)) {
		return false
	}
	if unhurt.MatchString(after) && !strings.Contains(s.text, "damag") && s.noun && destroys.MatchString(s.text) {
		return false
	}
	if s.deed == nil {
		m := otherDeed.FindString(l.low[max(0, q.start-60):q.start])
		return m == "" || !s.noun || s.asks(m) || s.margin
	}
	if !s.rate && rateOf.MatchString(after) {
		return false
	}
	if m := otherDeed.FindString(l.low[max(0, q.start-60):q.start]); m != "" && !s.deed.MatchString(m) && !s.deedBeside(after) {
		return false
	}
	if s.doer != nil && !s.doer.MatchString(l.low) && !(known && len(l.names) == 0) {
		return false
	}
	return s.deed.MatchString(l.low) || known && (tally.MatchString(left) || nowAt.MatchString(left) || ownCount.MatchString(l.low))
}

var (
	destroys = whole(`destroy\w*|ruin\w*|wreck\w*|lost|burnt? down|raz\w*`)
	// unhurt follows a number of things that suffered less.
	unhurt = regexp.MustCompile(`^(?: [a-z-]+)? (?:(?:have been|had been|were|was|are) )?(?:[a-z]+ )?(?:damaged|scorched|affected|threatened|at risk|saved|spared|evacuated)\b`)
)

// asks reports whether a wording has the first word of a phrase itself.
func (s slot) asks(phrase string) bool {
	return strings.Contains(s.text, claim.Stem(firstWords(phrase, 1))) || strings.Contains(s.text, claim.Stem(endWord(phrase)))
}

func endWord(phrase string) string {
	words := strings.Fields(phrase)
	if len(words) == 0 {
		return "\x00"
	}
	return words[len(words)-1]
}

// otherAfter follows a number of the same things that only are there, or do something that no wording counts unless it says so.
var otherAfter = regexp.MustCompile(`^ (?:[a-z-]+ )?(?:live|lived|work|worked|roam|exist|dwell|nest|earn|are registered|are employed|would suffice)\b`)

var nowAt = regexp.MustCompile(`\bnow (?:says?|puts?|speaks?|counts?|wants?|plans?)\b[^,.;]{0,50}$`)

// elided reports whether what follows a number says the deed of things that are not named again: "and three have been found".
func (s slot) elided(right string) (int, bool) {
	if s.deed == nil {
		return 0, false
	}
	m := helpsOn.FindStringIndex(right)
	if m == nil {
		return 0, false
	}
	d := s.deed.FindStringIndex(right[m[0]:])
	const reach = 34 // bytes from a number to a deed that is said of it
	if d == nil || d[0] > reach {
		return 0, false
	}
	return d[0], true
}

var helpsOn = regexp.MustCompile(`^ (?:more |others? |of them )?(?:have|has|had|were|was|are|is|remain|been)\b`)

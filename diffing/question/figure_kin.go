package question

import (
	"regexp"
	"strings"
)

// kin are rows of nouns that texts use for one another; a wording that counts one of them is answered by a number of any.
var kin = []string{
	"mps|mp|members|member|deputies|deputy|lawmakers|lawmaker|legislators|legislator|parliamentarians|backbenchers|backbencher",
	"deputies|deputy|members|member|mps|mp|lawmakers|lawmaker|legislators|legislator|parliamentarians|backbenchers|backbencher",
	"trucks|truck|lorries|lorry|vehicles|vehicle", "lorries|lorry|trucks|truck|vehicles|vehicle", "boats|boat|vessels|vessel|craft", "buses|bus|coaches|coach",
	"senators|senator|members|member|lawmakers|lawmaker|legislators",
	"councillors|councillor|members|member",
	"children|child|youngsters|youngster|kids|boys and girls|infants|toddlers",
	"pupils|pupil|students|student|schoolchildren|children|youngsters",
	"students|student|undergraduates|learners",
	"jobs|job|posts|post|positions|redundancies|layoffs",
	"homes|home|houses|house|dwellings|properties|households",
	"households|household|homes|families|customers",
	"pieces|piece|items|item|objects|object|artefacts|treasures",
	"paintings|painting|pictures|canvases|works|pieces",
	"records|record|files|file|data|details|dossiers",
	"accounts|account|users|user|customers",
	"soldiers|soldier|troops|servicemen|fighters",
	"hostages|hostage|captives|captive",
	"sailors|sailor|seamen|crew|crewmen|mariners",
	"strikers|striker|workers",
	"ships|ship|vessels|vessel|boats|freighters",
	"planes|plane|aircraft|jets|airliners",
	"cars|car|vehicles|vehicle",
	"firms|firm|companies|company|businesses",
	"villages|village|hamlets|settlements",
	"trees|tree|trunks",
	"wells|well|boreholes",
	"miners|miner|pitmen|colliers",
	"fans|fan|supporters|spectators",
	"dogs|dog|animals", "cows|cow|cattle|animals|beasts", "pigs|pig|animals", "sheep|animals", "birds|bird|animals|poultry|hens",
	"computers|computer|machines|devices|servers|laptops", "flats|flat|apartments|homes|dwellings", "shops|shop|stores|branches|outlets", "flights|flight|departures|connections",
	"buildings|building|houses|homes", "employees|employee|workers|staff", "customers|customer|clients|households", "horses|horse|animals|mounts", "signatures|signature|names|signatories",
	"bottles|bottle|flasks", "works|work|paintings|pictures|pieces|objects", "samples|sample|tests|flasks|specimens",
	"countries|country|states|nations|governments", "dwellings|dwelling|flats|homes|houses|apartments", "books|book|volumes|titles", "vehicles|vehicle|cars|lorries|trucks|vans",
	"doctors|doctor|physicians|medics",
	"prisoners|prisoner|inmates|detainees|captives",
	"passengers|passenger|travellers|people",
	"refugees|refugee|migrants|people",
	"residents|resident|villagers|townspeople|people|inhabitants",
	"guests|guest|diners|people", "visitors|visitor|people",
}

// kinSizes are the words for how many there are of some things, after the things.
var kinSizes = []string{
	"members:membership", "visitors|fans|spectators|supporters|marchers|protesters|demonstrators|guests:attendance|crowd|audience|gate", "workers|employees|staff:workforce|headcount|payroll",
	"inhabitants|residents|citizens:population", "pupils|students:enrolment|enrollment", "ships|vessels|planes|aircraft|vehicles|trams|buses|trucks:fleet", "cows|sheep|cattle|goats|deer:herd|flock",
	"readers|subscribers:readership|circulation|subscriptions", "prisoners|inmates:prison population",
}

// kinOf are a noun's forms and the nouns that texts use for it.
func kinOf(noun string) string {
	out := forms(noun)
	for _, row := range kin {
		words := strings.Split(row, "|")
		if words[0] == noun || len(words) > 2 && words[2] == noun && !folks(noun) {
			out += "|" + row
		}
	}
	for _, row := range kinSizes {
		if of, sizes, _ := strings.Cut(row, ":"); whole(of).MatchString(noun) {
			out += "|" + sizes
		}
	}
	return out
}

// thing finds what a wording counts by any of its names; nil where the wording leaves it out.
func (p plan) thing(noun string) *regexp.Regexp {
	if noun == "" {
		return nil
	}
	return whole(p.formsOf(noun))
}

// ownerOf is whose the things counted are: "files" in "how many patients' files".
var ownerOf = regexp.MustCompile(`\b([a-z]+s'|[a-z]+'s) (?:[a-z]+ )?$`)

// takenWords say that things, not people, are missing.
const takenWords = `|st(?:ole|olen)|made off with|took|taken|gone|vanished|looted`

// folks reports whether a noun in the plural means people.
func folks(noun string) bool {
	return noun == "" || weakNoun[noun] || folkWord.MatchString(noun) || folkNouns[noun]
}

var folkNouns = set("pupils girls boys souls crew hostages captives troops staff police personnel comrades climbers")

// owners are the forms of whose the things counted are, which a text may count instead.
func (a ask) owners() string {
	m := ownerOf.FindStringSubmatch(a.text[:max(0, strings.Index(a.text, a.noun))])
	if m == nil {
		return ""
	}
	return "|" + kinOf(strings.TrimSuffix(strings.TrimSuffix(m[1], "'s"), "'"))
}

var spelled = regexp.MustCompile(`^[a-z]+(?:-[a-z]+)? (hundred|thousand|million)(?: and|,)?$`)

// inWords reports whether two numbers are one spelled out: "three hundred and twelve".
func inWords(low string, a, b quantity) bool {
	if b.start-a.end > len(" and ") || b.ordinal || b.start < a.end {
		return false
	}
	m := spelled.FindStringSubmatch(strings.TrimSpace(low[a.start:b.start]))
	return m != nil && low[b.start] >= 'a' && b.value < scale[m[1]] && !strings.HasSuffix(low[:b.start], "million and ")
}

var aboardAsk = regexp.MustCompile(`\b(?:on|in) (?:board )?(?:the |a )?(?:ferry|ship|boat|vessel|plane|aircraft|flight|train|bus|coach|helicopter|tanker|trawler|freighter|yacht|liner|cable car)\b`)

// aboard finds what says that people are in a vessel, by its names too.
func (p plan) aboard() *regexp.Regexp {
	craft := `ferry|ship|boat|vessel|plane|aircraft|jet|flight|train|bus|coach|helicopter|tanker|trawler|freighter|yacht|liner`
	for _, form := range sortedKeys(p.names) {
		craft += "|" + regexp.QuoteMeta(strings.TrimPrefix(form, "the "))
	}
	return whole(`aboard|on board|carr(?:y|ied|ying)|passengers and crew|(?:on|in) (?:the )?(?:` + craft + `)`)
}

// askedOf reports whether a wording that asks for a sum speaks of a phrase's last noun or first verb itself.
func (s slot) askedOf(phrase string) bool {
	for _, word := range strings.Fields(phrase) {
		if len(word) > 3 && strings.Contains(s.text, word[:4]) {
			return true
		}
	}
	return false
}

// irregularDone are participles by which things are counted and no row of the table of deeds knows, with their other forms.
var irregularDone = map[string]string{
	"shot": `sho(?:t|ot)\w*`, "caught": `catch\w*|caught`, "eaten": `eat\w*|ate`, "thrown": `thr[oe]w\w*`, "sunk": `s[iau]nk\w*`, "dug": `d[iu]g\w*`,
	"sent": `sen[dt]\w*|deploy\w*|dispatch\w*`, "written": `writ\w*|wrote`, "flown": `fl(?:own|ew|y|ies|ying)`, "grown": `gr[eo]w\w*`, "laid": `la(?:id|y|ys|ying)`,
	"swept": `swe[ep]\w*`, "struck": `str(?:uck|ik\w*)`, "bitten": `bit\w*`, "stung": `st[iu]ng\w*`, "drunk": `dr[iau]nk\w*`, "sown": `sow\w*`, "fed": `fe(?:d|ed\w*)`,
	"paid": `pa(?:id|y|ys|ying|yments?|youts?)`, "kept": `ke(?:pt|ep\w*)`, "shown": `show\w*`, "broken": `br[eo]k\w*`, "hidden": `hid\w*`, "frozen": `fr[eo]ez\w*|frozen?`, "chosen": `cho{1,2}s\w*`,
	"read": `read\w*`, "worn": `w[eo]r[en]?|wearing`, "fought": `f(?:ought|ight\w*)`, "brought": `br(?:ought|ing\w*)`, "told": `t(?:old|ell\w*)`, "split": `split\w*`, "sworn": `sw[eo]r\w*`, "forgotten": `forg[eo]t\w*`,
	"lent": `len[dt]\w*`, "spent": `spen[dt]\w*`, "driven": `dr[io]v\w*`, "taught": `teach\w*|taught`, "born": `born|births?`, "torn": `t(?:ear|ore|orn)\w*`, "drawn": `dr[ae]w\w*`,
}

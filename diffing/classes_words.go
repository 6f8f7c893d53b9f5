package diffing

import (
	"regexp"
	"strings"
)

// words makes a set of a list written as one string.
func words(list string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// groups makes a table from lines "group: word word …".
func groups(lines ...string) map[string]string {
	out := make(map[string]string)
	for _, line := range lines {
		name, list, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(list) {
			out[w] = name
		}
	}
	return out
}

// stopWords weigh little in a match and carry no meaning of their own in a change.
var stopWords = words(`a an the this that these those such it its itself he him his himself she her hers herself they them their theirs
we us our ours you your i me my mine who whom whose which what where when while and or but nor so as if then than though although because
since of in on at by to from for with into onto over under about after before between during through across along against among within
around near per via up down out off be is are was were been being am has have had having do does did doing also now just still yet too
very quite rather however meanwhile separately moreover there here again ever more most much some any each every both other others another
own same it's mr mrs ms miss dr sir would should must s t d ll re ve m`)

// modals groups the words that say whether, and how surely, a thing is so. A sentence that changes group asserts something else.
var modals = groups(
	"not: not no never none nobody nothing neither nor without",
	"no longer: longer",
	"may: may might could possibly perhaps maybe potentially",
	"said to be: reportedly allegedly apparently supposedly rumoured rumored alleged purported suspected believed",
	"likely: likely probably unlikely",
	"will: will would shall",
	"planned: planned plans expected scheduled due set intends hopes proposed preliminary provisional tentative draft",
	"agreed: agreed agrees agreement",
	"confirmed: confirmed confirms verified authenticated",
	"denied: denied denies rejected rejects dismissed disputed disputes refused refuses",
	"ruled out: ruled",
	"unclear: unclear unconfirmed unknown uncertain disputed",
	"postponed: postponed delayed deferred",
	"cancelled: cancelled canceled scrapped abandoned withdrawn suspended",
	"failed: failed fails failing",
	"cleared: cleared acquitted exonerated",
	"charged: charged indicted",
	"convicted: convicted guilty",
	"if: if unless",
)

// cues introduce what somebody said.
var cues = groups(
	"said: said says say saying told tells tell added adds according stated states reported reports announced announces",
	"claimed: claimed claims alleges insisted insists maintained maintains argued argues",
	"suggested: suggested suggests hinted hints speculated",
	"admitted: admitted admits conceded acknowledged",
)

// vague quantities yield to a number when it becomes known.
var vague = words("several some many few dozens scores hundreds thousands numerous number")

var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"once": 1, "twice": 2, "dozen": 12, "half": 0.5,
}

var multipliers = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}

var dateWords = groups(
	"mon: monday mondays", "tue: tuesday tuesdays", "wed: wednesday wednesdays", "thu: thursday thursdays", "fri: friday fridays",
	"sat: saturday saturdays", "sun: sunday sundays", "jan: january", "feb: february", "mar: march", "apr: april", "may: may",
	"jun: june", "jul: july", "aug: august", "sep: september", "oct: october", "nov: november", "dec: december",
	"today: today tonight", "tomorrow: tomorrow", "yesterday: yesterday", "week: week weekend fortnight", "month: month", "year: year",
	"morning: morning", "afternoon: afternoon", "evening: evening", "noon: noon midday", "midnight: midnight",
)

var months = words("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

// synonyms may stand for each other in running text without changing what is said.
var synonyms = groups(
	"begin: begin begins began begun start starts started starting beginning commence commenced",
	"end: end ended ends finish finished conclude concluded",
	"blaze: fire blaze inferno", "hurt: hurt injured wounded", "die: died dead killed", "help: help assist aid helped assisted",
	"show: show shows showed shown", "about: about approximately roughly around nearly almost", "buy: buy bought purchase purchased",
	"near: near nearby close", "big: big large huge", "quick: quick quickly fast rapidly", "child: child children kids",
	"people: people persons individuals", "get: get got receive received obtain obtained", "ask: asked inquired",
	"take place: happened occurred", "use: use used using utilise utilised utilize utilized", "car: car vehicle", "home: home house",
	"meet: meet met meeting talks", "keep: keep kept keeping", "main: main principal chief key", "hold: held detained",
	"police: police officers", "work: cooperate cooperating cooperation", "try: try tried attempt attempted", "stop: stop stopped halt halted",
	"probe: probe investigation inquiry enquiry", "firm: firm company", "call: call phone telephone", "give: give gave given provide provided",
	"need: need needs require requires", "enough: enough sufficient", "more: more further additional", "whole: whole entire",
	"percent: % percent per-cent pc", "km: km kilometre kilometres kilometer kilometers", "lawyer: lawyer attorney solicitor",
)

// commonNouns are words that names of places and bodies are made of. A name that becomes one of them by a letter was misspelt.
var commonNouns = words(`academy accident administration affairs agency airport alliance assembly association authority avenue bay board border
boulevard bridge brigade brotherhood bureau cabinet canal cape capital casualty cathedral central centre center chamber channel church
civil coast coastguard college commission committee company congress constabulary corporation council county court crimes criminal customs
defence defense department directorate district eastern economic education election electoral embassy emergency energy environment exchange
executive federal federation ferries ferry finance financial foreign forest foundation general gendarmerie government harbour harbor health
heights high highway hospital house independent industry infirmary inquiry inspectorate institute intelligence interior international island
islands journal justice labour labor lake league maritime market marine medical meteorological military ministry monitoring mount mountain
mountains municipal museum national navy northern office ombudsman organisation organization palace parliament party peninsula petroleum
police port postal power president prison prosecution prosecutor provincial public quarter railway railways republic reserve river road royal
safety school secretariat security senate serious service services shipping society southern square station street supreme telegraph theatre
town transport treasury tribunal union united university upper valley village western works`)

// nounEnd is how many such words end.
var nounEnd = regexp.MustCompile(`(?:[ts]ion|ment|ship|ance|ence|ness|ency|ancy|ity|ture|ology|graphy)s?$`)

var (
	// noteStart begins an editor's note that owns up to a change.
	noteStart = regexp.MustCompile(`(?i)^\W*(correction|clarification|rectification|erratum|corrigendum|retraction|editor['’]?s'? note|corrected|amended|rectified)\b[^.]{0,40}[:–—-]` +
		`|(?i)^\W*(an|in an|a) (earlier|previous|original|initial) (version|edition) of (this|the)\b` +
		`|(?i)^\W*(this|the) (article|story|report|headline|page|piece|post|item)( above| below)? (was|has been) (since )?(corrected|amended|clarified|changed to correct|edited to correct|updated to (correct|clarify|remove|reflect))` +
		`|(?i)^\W*(an|a|in an|in a) (earlier|previous) (headline|article|report|story|post)\b.{0,80}\b(wrongly|incorrectly|mistakenly|misstated|misidentified|misspelled|in error)` +
		`|(?i)^\W*we (wrongly|incorrectly|mistakenly) (said|stated|reported|wrote|named)` +
		`|(?i)^\W*(we|the (editors?|paper|newspaper|publisher)|[\p{L} ]{2,40}) (apologi[sz]es?|regrets?) (to (its |our |the )?readers|for (the|this|our|its|any) (error|mistake|slip|confusion)|the (error|mistake))` +
		`|(?i)^\W*we are sorry( for (the|this|our) (error|mistake|slip))?\W*$|^\W*(?i)we (apologi[sz]e|regret it)\W*$` +
		`|(?i)^\W*we (are happy to|have|apologise|apologize)\b.{0,60}\b(clarify|corrected|for the error)`)

	// furnitureLine is a whole line that belongs to the page and not to its text. It is anchored at both ends: inside a sentence the same
	// words may be the news.
	furnitureLine = regexp.MustCompile(`(?i)^\W*(` + strings.Join([]string{
		`((last )?(updated|published|posted|modified|first published)[: ]*)?(\d+|an?|one|two|three|few|a few) (sec(ond)?|min(ute)?|hour|hr|day|week)s? ago`,
		`((last )?(updated|published|posted|modified|first published))( (on|at))?:?[ ,]*(today|yesterday|just now|([a-z]{3,9}[ ,]*)?\d[\d :./,-]*([ap]\.?m\.?)?[ ,]*((\d{1,2} )?[a-z]{3,9}[ ,]*(\d{1,2},? )?\d{4})?[ ,]*[a-z]{0,4}( \d{1,2}[.:]\d\d)?)`,
		`\d+[\d.,]*k?m? (comments?|views?|shares?|likes?|reads?|readers?|reactions?|votes cast so far|people (are )?(reading|viewing|watching))( (this|now|so far).{0,20})?`,
		`(comments?|views?|shares?|likes?) ?[:(]? ?\d+[\d.,]*k?\)?`,
		`\d+[- ]min(ute)?s? read`, `(reading|read) time:? .{1,20}`,
		`(share|save|print|listen|follow|subscribe|sign up|read more|see also|most read|related|advertisement|live|updating)( (this|now|here|on|to|article|story|by email|newsletter|us))*`,
		`(photo(graph)?|image|picture|video|credit)s?: .{1,60}`,
	}, "|") + `)\W*$`)
)

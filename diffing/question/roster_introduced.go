package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// inTheirPost follows the name of somebody whom the sentence before has only described, with the age that it left out and what they were:
	// "X, 31, had handled most of the traffic".
	inTheirPost = regexp.MustCompile(`^,? (?:aged )?\(?(\d\d)\)?,? (?:who )?(?:had|has|joined|worked|works|ran|runs|handled|headed|led|served|holds|held|was (?:hired|employed|appointed|responsible|in charge|recruited|taken|suspended|recalled|due|an? |the ))\b`)
	// sawIt is what is said of those who only looked on.
	sawIt = whole(`saw|seen|heard|watched|noticed|witness(?:ed)?|neighbours?|lives? (?:opposite|nearby|next door|across)|told|said (?:he|she) (?:saw|heard)|lawyers?|solicitors?|spokes[a-z]+|police chief|detectives?|prosecutors?|ministers?|mayor`)
	// toldOfHands are the words by which somebody is only said to have done it, who is no prisoner: "is feared to be the mole".
	toldOfHands = whole(`(?:feared|rumoured|tipped|alleged|suspected) to (?:be|have been)`)
)

// introduced gives the one whom the sentence before has put on without a name the name that opens this one.
func (r *rosterRun) introduced(l line) {
	if r.weight != full || r.unnamed == "" || r.lines != r.unnamedAt+1 || sawIt.MatchString(lastClause(l.low)) && !strings.Contains(l.low, ", the officials said") {
		return
	}
	k := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == r.unnamed && !e.Named && e.Person && e.Standing == in })
	if k < 0 {
		return
	}
	for _, m := range l.names {
		if m.kind != claim.Person || m.start > 4 || m.end <= m.start || len(nameWords(m.name)) < 2 || r.a.entry(m.name) >= 0 || !r.canStand(l, m) || r.speaks(l, m) || r.asksOnly(m) {
			continue
		}
		x := inTheirPost.FindStringSubmatch(l.low[m.end:])
		if x == nil || r.a.Names[k].Age > 0 && r.a.Names[k].Age != atoi(x[1]) {
			return
		}
		m.age = atoi(x[1])
		r.christen(l, k, m)
		return
	}
}

// placesIn are the places that a line names, as words of a role, marked so that no description matches them.
func placesIn(l line) string {
	var out []string
	for _, m := range l.names {
		if m.kind == claim.Place && m.end > m.start {
			out = append(out, "@"+strings.ToLower(lastWord(m.name)))
		}
	}
	return strings.Join(out, " ")
}

// byPlace is the only one of some entries that was put on with a place which a line names, -1 for none: "the man arrested in the port".
func (r *rosterRun) byPlace(l line, open []int) int {
	out := -1
	for _, place := range strings.Fields(placesIn(l)) {
		for _, i := range open {
			if !slices.Contains(strings.Fields(r.a.Names[i].Role), place) {
				continue
			}
			if out >= 0 && out != i {
				return -1
			}
			out = i
		}
	}
	return out
}

// plainPerson are nouns for anybody, which a line may follow with a plainer one: "a third person, a man of 33".
var plainPerson = set("person suspect individual figure one somebody someone")

// sexed is the plainest noun of a description that tells a man from a woman, empty where it has none.
func sexed(words []string) string {
	for _, w := range words {
		if w == "man" || w == "woman" || w == "boy" || w == "girl" || w == "teenager" {
			return w
		}
	}
	return ""
}

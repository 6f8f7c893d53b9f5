package claim

import "strings"

var colour = []string{
	" tears ", " wept ", " weep ", " flowers ", " applause ", " applauded ", " cheered ", " cheers ", " prayers ", " hugged ", " smiled ", " joked ", " candles ", " heartbroken ",
	" devastated ", " kindest ", " soul ", " curtains ", " bungalow ", " neighbours ", " neighbors ", " neighbour ", " a friend ", " family friend ", " one said ", " one of those present ", " passerby ",
	" onlookers ", " crowd ", " sang ", " bunting ", " silence ", " minute's ", " looked like ", " smell ", " atmosphere ", " mood ", " tribute ", " tributes ", " shrugged ", " laughed ", " grinned ",
}

// official are the words that mark an act or a step that a desk must be told of.
var official = []string{
	" arrested ", " charged ", " resigned ", " died ", " killed ", " dead ", " confirmed ", " ordered ", " suspended ", " sacked ", " approved ", " cancelled ", " postponed ", " recalled ",
	" evacuated ", " banned ", " closed ", " named ", " identified ", " released ", " cleared ", " suspect ", " witness ", " sentenced ", " convicted ", " acquitted ", " investigation ", " inquiry ", " prosecutors ",
	" denied ", " admitted ", " withdrew ", " corrected ", " apologised ", " fined ", " seized ", " raided ", " questioned ", " interviewed ", " appointed ", " elected ", " recount ", " annulled ", " appeal ", " ruled ",
}

// importanceMeasures describes how much a new claim matters, apart from how new it is.
func importanceMeasures(r *reading, pos place) []Measure {
	low := " " + r.low + " "
	quoted := 0.0
	for _, q := range r.claim.Quotes {
		quoted += float64(q.End - q.Start)
	}
	share := quoted / float64(max(1, len(r.claim.Text)))
	return []Measure{
		{"colour", flag(containsAny(low, colour))},
		{"official", flag(containsAny(low, official))},
		{"firm step", flag(r.steps.firm() != 0)},
		{"quote share", share},
		{"mostly quote", flag(share > 0.5)},
		{"pronoun start", flag(len(r.words) > 0 && startsBack(r.words[0]))},
		{"lead", flag(pos.lead)},
		{"position", pos.share},
		{"by official", flag(byOfficial(r.claim))},
		{"first person", flag(strings.Contains(low, " i ") || strings.Contains(low, " we ") || strings.Contains(low, " my "))},
		{"numbers", float64(min(2, len(r.claim.Numbers)))},
		{"names", float64(min(3, len(r.claim.Names)))},
		{"short", flag(len(r.words) < 10)},
	}
}

func byOfficial(c Claim) bool {
	for _, a := range c.By {
		if a.Official {
			return true
		}
	}
	return false
}

// startsBack reports whether a first word points back to what was said before.
func startsBack(w string) bool {
	switch w {
	case "he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those":
		return true
	}
	return false
}

func containsAny(low string, list []string) bool {
	for _, w := range list {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

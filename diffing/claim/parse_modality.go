package claim

import "strings"

var (
	hedges = lowerSet(`may might could possibly perhaps maybe likely unlikely apparently reportedly allegedly alleged suspected believed thought
		rumoured rumored rumour rumor rumours rumors appears appear appeared seems seem seemed understood supposedly possible probably presumably
		suggests suggest speculation feared feasible tentative tentatively`)
	plans = lowerSet(`will shall won't planned expected expects scheduled due upcoming intends intend intended promised pledged`)
	toBe  = lowerSet(`is are am 's set agreed hopes hoped wants aims ready going`)
	// notNegating follow a negation that denies nothing: "not only", "no doubt", "no later than".
	notNegating = lowerSet(`only just doubt later least fewer less matter sooner merely wonder`)
)

// modality says how a sentence's content stands to the facts.
func (s *sentence) modality(sources []foundSource) Modality {
	class := ""
	for _, f := range sources {
		switch {
		case f.class == "deny" && strings.Contains(f.Cue, "out"):
			return RuledOut
		case f.class == "deny" && !s.negatedAt(f.cue):
			class = "deny"
		case f.class == "confirm" && !s.negatedAt(f.cue) && class == "":
			class = "confirm"
		case f.class == "ask" && class == "", f.class == "claim" && class == "":
			class = f.class
		}
	}
	sign := s.signs()
	switch {
	case sign.ruledOut:
		return RuledOut
	case class == "deny" || sign.denied:
		return Denied
	case class == "confirm" || sign.confirmed:
		return Confirmed
	case class == "ask" || sign.asked:
		return Asked
	case sign.may && !sign.firmPlan:
		return May
	case sign.planned || sign.would && !sign.past:
		return Planned
	case class == "claim":
		return May
	case sign.past:
		return Happened
	}
	return Asserted
}

// verbSigns are the words of a sentence that tell its modality.
type verbSigns struct{ ruledOut, denied, confirmed, asked, may, planned, firmPlan, would, past bool }

func (s *sentence) signs() verbSigns {
	var v verbSigns
	for i, t := range s.toks {
		if t.kind != wordToken || s.quoted[i] && !s.allQuoted {
			continue
		}
		next := s.tok(i + 1)
		switch {
		case t.is("ruled") && next.is("out"):
			v.ruledOut = true
		case t.is("denies", "denied", "denying") && !s.negatedAt(i):
			v.denied = v.denied || !next.is("boarding", "entry", "access", "bail")
		case t.is("confirmed", "confirms", "confirm") && !s.negatedAt(i) && !next.is("case", "cases", "infections", "deaths", "to"):
			v.confirmed = true
		case t.is("urged", "urges", "demanded", "demands", "must"), t.is("asked") && next.is("to"):
			v.asked = v.asked || !s.tok(i-1).is("was", "were") || t.is("asked")
		case t.is("want", "wants") && !next.is("to") && s.soon(i, "to"):
			v.asked = true
		case t.is("agreed", "agree", "agrees", "plan", "plans") && s.soon(i, "to") && !s.tok(i-1).is("a", "an", "the", "its", "his", "her", "their", "this", "that", "new", "old"):
			v.planned = v.planned || next.is("to") || t.is("agreed", "agree", "agrees")
		case t.is("would", "could", "might") && next.is("not", "neither", "have"):
		case t.is("would"):
			v.would = true
		case t.is("called", "calls", "calling") && next.is("for") && !s.tok(i-1).is("is", "was", "are", "were", "so"):
			v.asked = true
		case t.is("should", "ought"):
			v.asked = v.asked || !s.futureDate(i)
			v.planned = v.planned || s.futureDate(i)
		case hedges[t.low] && !(t.is("may") && t.upper && (!s.opens(i) || s.taken[i] || s.nameWord(i+1))) && !(t.is("likely") && s.tok(i-1).is("is")):
			v.may = v.may || !next.is("not")
		case plans[t.low] && !s.tok(i-1).is("the", "a", "than", "as", "its", "his", "her", "their") || t.low == "be" && s.tok(i-1).is("to") && toBe[s.tok(i-2).low]:
			v.planned = true
			v.firmPlan = v.firmPlan || t.is("will", "shall", "scheduled", "expected", "due")
		case t.is("to") && toBe[s.tok(i-1).low] && next.kind == wordToken && !next.upper && !IsStop(next.low):
			v.planned = true
		case s.verbTense(i) == past && cueClass(t.low) == "":
			v.past = true
		}
	}
	return v
}

// soon reports whether a word follows token i within its clause, a few words on.
func (s *sentence) soon(i int, word string) bool {
	for k := i + 1; k < len(s.toks) && k < i+7 && s.toks[k].kind != punctToken; k++ {
		if s.toks[k].low == word {
			return true
		}
	}
	return false
}

// futureDate reports whether a date stands behind token i in its clause that lies ahead.
func (s *sentence) futureDate(i int) bool {
	for _, d := range s.dates {
		if d.from > i && d.From.After(s.clock.day) {
			return true
		}
	}
	return false
}

// negatedAt reports whether a negation stands in the three words before token i.
func (s *sentence) negatedAt(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := s.toks[k]
		if t.kind == punctToken {
			return false
		}
		if t.is("not", "never", "neither", "nor", "no", "nobody", "cannot") || strings.HasSuffix(t.low, "n't") {
			return true
		}
	}
	return false
}

// negated reports whether a sentence denies what it speaks of. Words inside quotation marks count where the quotation is the sentence.
func (s *sentence) negated() bool {
	for i, t := range s.toks {
		if t.kind != wordToken || s.quoted[i] && !s.mostlyQuoted {
			continue
		}
		next := s.tok(i + 1)
		switch {
		case t.is("not", "no"):
			if !notNegating[next.low] && !(t.is("not") && s.tok(i-1).is("or")) && !(t.is("no") && next.kind != wordToken && next.kind != numberToken) && !(t.is("no") && t.upper && next.kind == numberToken && next.low != "one") {
				return true
			}
		case t.is("never", "neither", "none", "nobody", "nothing", "nowhere", "cannot", "nor"):
			return true
		case strings.HasSuffix(t.low, "n't"):
			return true
		}
	}
	return false
}

package claim

import (
	"slices"
	"strings"
)

// sayVerbs are the cues that may stand before their subject.
var sayVerbs = lowerSet(`said says added adds asked asks wrote writes replied insisted warned explained noted declared told tweeted posted
	announced continued recalled joked quipped argued shouted cried reported reports confirmed admitted claimed claims`)

// inverted reads a subject behind its verb: `"…," said Odalys Venmore, its chief executive`.
func (s *sentence) inverted(v int) (int, int, bool) {
	if !sayVerbs[s.toks[v].low] || v == 0 {
		return 0, 0, false
	}
	k := v - 1
	if s.toks[k].text == "," {
		k--
	}
	if k < 0 || s.toks[k].kind != punctToken || !strings.Contains(`"'?!`, s.toks[k].low) {
		return 0, 0, false
	}
	next := s.tok(v + 1)
	if next.kind == punctToken || next.is("that", "he", "she", "it", "they", "there", "we", "i", "in", "on", "at", "to") {
		return 0, 0, false
	}
	return v + 1, s.rightApposed(v + 1), true
}

// rightApposed is rightEnd, and past the name that follows a description behind a comma: "the curator, Merryn Auch".
func (s *sentence) rightApposed(i int) int {
	end := s.rightEnd(i)
	if s.tok(end).text != "," || slices.ContainsFunc(s.names, func(m foundName) bool { return m.from >= i && m.to <= end && !s.toks[m.to-1].poss }) {
		return end
	}
	for _, m := range s.names {
		if next := s.tok(m.to); next.kind == wordToken && next.text != "" {
			continue // "according to the transcript, Hask said": another clause begins
		}
		if at := m.roleFrom(s); (at == end+1 || at == end+2 && s.toks[end+1].is("the")) && (m.Kind == Person || m.Kind == Body) {
			return m.to
		}
	}
	return end
}

// before are the words that a subject cannot reach across to the left.
var before = lowerSet(`that as because when while if although though after before since than where whether but which who whom so yet then for
	until unless and or nor whose`)

// subject returns the tokens of the subject of the verb at token v: to its left, across auxiliaries, adverbs and an inserted clause.
func (s *sentence) subject(v int) (int, int, bool) {
	end := v
	for end > 0 {
		t := s.toks[end-1]
		if !t.is("has", "have", "had", "also", "later", "would", "did", "does", "do", "not", "never", "then", "will", "could", "since", "now", "again", "even", "still", "already", "earlier", "once", "neither", "only", "just", "both", "all", "further", "is", "are", "can", "cannot", "repeatedly", "instead", "separately", "yesterday", "today", "tonight", "previously", "may", "might", "to", "flatly", "didn't", "doesn't", "hasn't", "haven't") &&
			!adverbToken(t) {
			break
		}
		end--
	}
	if end == 0 || s.toks[end-1].is("a", "an", "the", "been", "be", "being", "was", "were", "of", "his", "her", "its", "their", "any", "no", "this") {
		return 0, 0, false
	}
	if last := s.toks[end-1]; last.is("night", "morning", "evening", "afternoon", "week") || weekdays[last.low] > 0 && last.upper {
		end = s.skipTime(end)
	}
	if end > 0 && s.toks[end-1].text == "," {
		return s.acrossInsertion(end)
	}
	if end > 0 && s.toks[end-1].is("and", "but", "who", "which", "then", "or", "nor") {
		return s.farSubject(end - 1)
	}
	if end > 1 && (s.toks[end-1].text == ")" || s.toks[end-1].low == "–") {
		for k := end - 2; k > 0 && end-k < 14; k-- {
			if s.toks[k].text == "(" || s.toks[end-1].low == "–" && s.toks[k].low == "–" {
				end = k
				break
			}
		}
	}
	from := s.leftBoundary(end)
	return from, end, from < end
}

// farSubject returns the subject of a verb whose clause goes on from another ("runs the ferries and said", "a public body, which said"):
// behind a relative pronoun the nearest name of a person or body to the left, otherwise the subject with which the sentence begins.
func (s *sentence) farSubject(i int) (int, int, bool) {
	relative := s.toks[i].is("who", "which")
	best := -1
	for k, m := range s.names {
		if m.to > i || m.Kind == Place || s.toks[m.to-1].poss {
			continue
		}
		if relative && i-m.to < 14 && !(s.toks[i].is("who") && m.Kind == Body && best >= 0) && !(s.toks[i].is("which") && m.Kind == Person) {
			best = k
		}
	}
	if best >= 0 {
		return s.names[best].roleFrom(s), s.names[best].to, true
	}
	if relative {
		from := s.leftBoundary(i - b2i(i > 0 && s.toks[i-1].text == ","))
		return from, i - b2i(i > 0 && s.toks[i-1].text == ","), from < i
	}
	return s.leadSubject(i)
}

// skipTime goes back across "last night", "on Monday", "this morning" between a subject and its verb.
func (s *sentence) skipTime(end int) int {
	end--
	for end > 0 && s.toks[end-1].is("last", "on", "this", "late", "early", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") {
		end--
	}
	return end
}

// acrossInsertion reads a subject with an insertion between commas before the verb: "His solicitor, Ambrose Quillinane, said". Of an
// apposition both parts are the subject, of a relative clause only what stands before it.
func (s *sentence) acrossInsertion(end int) (int, int, bool) {
	const longest = 40
	comma := -1
	for k := end - 2; k >= 0 && end-k < longest; k-- {
		if s.toks[k].low == `"` {
			break
		}
		if s.toks[k].text == "," {
			comma = k
			if n := s.toks[k+1]; n.kind == numberToken && k+2 == end-1 && k > 1 { // "Hask, 44, said"
				break
			}
			break
		}
	}
	if comma < 1 {
		return 0, 0, false
	}
	from := s.leftBoundary(comma)
	if from >= comma {
		return comma + 1, end - 1, comma+1 < end-1
	}
	if s.toks[comma+1].is("who", "which", "whose", "whom", "speaking", "where") {
		return from, comma, true
	}
	return from, end - 1, true
}

// leftBoundary returns the first token of the noun phrase that ends before token end.
func (s *sentence) leftBoundary(end int) int {
	const longest = 18
	k := end
	for k > 0 && end-k < longest {
		t := s.toks[k-1]
		if t.kind == punctToken && !strings.Contains(".'&-", t.low) || t.text == "." && !(k > 1 && (hasClass("title", s.toks[k-2].low) || utf8Len(s.toks[k-2].text) == 1)) {
			break
		}
		if k < end && cueClass(t.low) != "" && !t.upper && !nounCues[t.low] && !strings.HasSuffix(t.low, "ed") {
			break
		}
		if before[t.low] && !s.insideName(k-1) && !(t.is("and", "or") && s.joinsNouns(k-1)) && !(t.is("for") && k < end) {
			break
		}
		k--
	}
	for k < end && (s.toks[k].is("but", "and", "so", "yet", "still", "now", "then", "meanwhile", "however", "separately", "also", "later", "earlier") || adverbToken(s.toks[k])) {
		k++
	}
	return k
}

// joinsNouns reports whether the "and" at token i joins two nouns of one subject: no verb stands between it and the clause's beginning.
func (s *sentence) joinsNouns(i int) bool {
	if i == 0 {
		return false
	}
	for k := i - 1; k >= 0 && i-k < 8; k-- {
		t := s.toks[k]
		if t.kind == punctToken {
			return true
		}
		if t.is("is", "was", "are", "were", "has", "had", "have", "will", "would", "to") || cueClass(t.low) != "" || strings.HasSuffix(t.low, "ed") || irregularPast(t.low) {
			return false
		}
	}
	return true
}

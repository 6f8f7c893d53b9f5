package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// saysOfSelf follows the name of one who says of themself that they are in the clear.
	saysOfSelf = regexp.MustCompile(`^(?:,[^,]{1,60},)?(?: (?:still|now|also|has|have|had|himself|herself))? (?:swears?|swore|sworn|insists?|insisted|maintains?|maintained|claims?|claimed|protests?|protested|vows?|vowed|believes?|says?|said|declares?|declared) (?:that )?(?:he|she|it|they)\b`)
	// inquiring are bodies that inquire or judge: nobody thinks of clearing them.
	inquiring = whole(`authority|regulator|watchdog|police|prosecutors?|prosecution|court|tribunal|ministry|inspectorate|commission|constabulary`)
)

// clear takes someone off the roster; the entry stays, marked.
func (r *rosterRun) clear(l line, q cue, who []mention) bool {
	done := false
	for _, m := range who {
		if slices.ContainsFunc(l.names, func(n mention) bool {
			return sameName(n.name, m.name) && n.end <= len(l.low) && saysOfSelf.MatchString(l.low[n.end:])
		}) {
			continue
		}
		if q.as == "had no part in it" && (ownSide.MatchString(l.low) && !judging.MatchString(strings.ToLower(l.sayer())) || r.speaks(l, m)) { // their own word clears nobody
			continue
		}
		i := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
		if i < 0 {
			i = r.a.entry(m.name)
		}
		if i >= 0 && r.ownOffice(l, i) {
			continue
		}
		if i < 0 && r.weight == full && r.f.accusing && (m.known || m.kind == claim.Person && len(nameWords(m.name)) > 1) && m.kind != claim.Unnamed && !r.speaks(l, m) && r.official(l) && !inquiring.MatchString(strings.ToLower(m.name)) {
			r.a.Names = append(r.a.Names, Entry{Name: m.name, Named: true, Standing: cleared, As: q.as, By: r.by(l), Since: r.t.At, Person: m.kind == claim.Person})
			e := r.a.Names[len(r.a.Names)-1]
			r.gone(e.Name)
			r.tell(l, e.Name+" cleared: "+q.as, "", standingOf(e), "cleared before being put on")
			done = true
			continue
		}
		if i < 0 || r.a.Names[i].Standing == cleared {
			done = done || i >= 0
			continue
		}
		r.gone(m.name)
		e := &r.a.Names[i]
		r.gone(e.Name)
		before := standingOf(*e)
		e.Standing, e.As, e.By = cleared, q.as, r.by(l)
		r.tell(l, e.Name+" cleared: "+q.as, before, standingOf(*e), "taken off the roster")
		done = true
	}
	return done
}

// gone notes whom the sentence in hand took off.
func (r *rosterRun) gone(name string) {
	if r.clearedAt != r.lines {
		r.clearedAt, r.clearedHere = r.lines, nil
	}
	r.clearedHere = append(r.clearedHere, name)
}

// official reports whether a clearing carries weight: said by somebody other than hearsay.
func (r *rosterRun) official(l line) bool { return l.sayer() != "" && !l.isHearsay() && !r.t.Corpus }

// ownOffice reports whether a line gives the word of an entry's own office or government, by another of its names: "Orlond had no part in it, the
// president's office in its capital said".
func (r *rosterRun) ownOffice(l line, entry int) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return r.a.entry(m.name) == entry && saidClose.MatchString(l.low[m.end:]) && seatOf.MatchString(l.low[:m.start])
	})
}

var (
	saidClose = regexp.MustCompile(`^[^,.;:]{0,24}\b(?:said|says|announced|stated|told|declared|insisted|found)\b`)
	seatOf    = regexp.MustCompile(`\b(?:in|at) (?:the )?$`)
)

package question

import "regexp"

// What follows reads the formal word by which what has been planned for a day becomes certain: notice given, a meeting called, an announcement.

var (
	// convened is a call that binds: "called its shareholders to vote".
	convened = regexp.MustCompile(`\b(?:call(?:s|ed)|summon(?:s|ed)|conven(?:es|ed)|invit(?:es|ed)) (?:all |its |the |his |her |their |both )+(?:[a-z'-]+ ){1,4}?(?:to (?:vote|decide|meet|the vote|the polls|an? [a-z]+)|together|for (?:an?|the) (?:vote|meeting|session|ballot|hearing))\b`)
	// noticeOf is the formal word by which what has been planned becomes certain.
	noticeOf = regexp.MustCompile(`\b(?:notices?|summons(?:es)?|invitations?|convocations?) (?:(?:for|of) [a-z0-9'~ -]{3,60} )?(?:ha(?:s|ve) (?:now |been |duly )*|was |were |went |is |are )(?:given|posted|served|sent|out|published|issued|gone out)\b|\b(?:gave|given|gives|served|serves|issued|issues|posted|posts|published|publishes|sent out) (?:an? |the |its |their |his |her |formal |official |due |written )*(?:notice|summons(?:es)?|invitations?|convocation)\b`)
	// announces is the public word of whoever decides.
	announces = regexp.MustCompile(`\b(?:announces?|announced|declares?|declared|decreed|ordered|decided|ruled)\b`)
	// announcedOnce is one that was made before.
	announcedOnce = regexp.MustCompile(`\b(?:had|earlier|last (?:week|month|year)|already|previously|once|first|as) (?:announced|declared|decided|ordered|ruled)\b|\b(?:announced|declared|decided|ordered|ruled) (?:earlier|last|before|at the time)\b`)
	bareWill      = regexp.MustCompile(`\b(?:will|shall)(?: (?:now|then|finally|again|at last))? (?:be )?[a-z]+`)
)

// givenNotice is where a line makes certain what is planned for the day that it names, by notice, by a call or by an announcement without
// reserve of whoever decides; nil where none does.
func (r *eventRun) givenNotice(l line) []int {
	if r.a == nil || r.a.Status != Planned || r.weight != full || !r.standsIn(l) || r.hearsay(l) {
		return nil
	}
	for _, re := range []*regexp.Regexp{noticeOf, convened} {
		if m := re.FindStringIndex(l.low); m != nil {
			return m
		}
	}
	if !l.isOfficial() || stepUnsure.MatchString(l.low) || announcedOnce.MatchString(l.low) || !bareWill.MatchString(l.low) {
		return nil
	}
	return announces.FindStringIndex(l.low)
}

// votedOn leads up to what a vote or a ruling is on: "called them to vote on 22 May on whether to strike it out".
var votedOn = regexp.MustCompile(`\b(vot(?:e|es|ed|ing)|ballot|referendum|ruling|rul(?:e|es)|decision|decides?|debate)(?: (?:on|this|next|in) [^,;.]{2,30})? (?:on |as to |about |over )?whether\b`)

// wonders reports whether a line asks or leaves open what is to be. What a vote is on, nobody wonders about where the vote is the event.
func (r *eventRun) wonders(low string) bool {
	return wondered.MatchString(votedOn.ReplaceAllStringFunc(low, func(s string) string {
		if r.p.event.held.MatchString(votedOn.FindStringSubmatch(s)[1]) {
			return "~"
		}
		return s
	}))
}

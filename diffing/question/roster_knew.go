package question

import (
	"regexp"
	"slices"
)

// knowledge recognises a question for those who knew of something, or kept it back.
var knowledge = w(`(?:said|alleged|believed|reported|claimed|thought) to have known|kn[eo]w(?:n|s|ing)? (?:of|about|that|it)|was aware|were aware|\baware of|(?:been )?told (?:of|about)|conceal|cover(?:ed|ing)? (?:it )?up|with(?:held|hold)|suppress(?:ed|ing)|kept (?:quiet|silent|secret)`)

// allegedly recognises a question for those of whom something bad is said.
var allegedly = w(`(?:said|alleged|believed|reported|claimed|thought|named as|named) (?:to have|having)\b|took (?:bribes|part in the)|taken bribes|took money|plotted|conspir`)

// knowing is the role of those who are said to have known of something and to have kept it back, as well as of those suspected of it.
var knowing = func() family {
	f := suspicion
	f.name = "knowledge"
	f.on = slices.Concat(f.on, []cue{
		knew(before, `(?:was|were|had been|has been|have been) (?:\w+ly )?(?:told|informed|warned|handed|shown|given|briefed|copied|alerted|sent|made aware)\b`),
		knew(before, `knew\b|(?:had|has|have) known|(?:was|were|had been) (?:well |fully |long )?aware|(?:was|were) (?:in the room|present|at the meeting)|received\b|signed off|buried|bury|hid\b|hidden|concealed|kept (?:it|them|the|back|silent|quiet)|sat on|covered (?:it |them |the \w+ )?up|suppressed|withheld|rubber-stamped|waved (?:it|them|the)`),
		knew(after, `(?:told|informed|warned|briefed|alerted|showed|shown|handed|copied in)\b|(?:described|reported|mentioned|explained|passed|handed|sent|gave|shown?) (?:[a-z]+ ){1,4}?to\b|from the (?:account|desk|office|computer|mailbox) of`),
	})
	return f
}()

func knew(s side, pattern string) cue {
	q := c("said to have known", 1, s, pattern)
	q.know = true
	return q
}

var (
	whatWasKnown = whole(`results?|reports?|findings?|readings?|figures?|memo\w*|summary|warnings?|messages?|letters?|e-?mails?|faults?|defects?|cracks?|tests?|problems?|danger|risks?|leaks?`)
	knewNothing  = regexp.MustCompile(`^ ?(?:nothing|no |of no|us\b|me\b|reporters|a (?:news )?conference|the (?:press|jury|court|paper|ledger|trumpet|inquiry|committee))`)
	inWriting    = whole(`documents?|memorand\w+|e-?mails?|letters?|minutes|files?|papers? (?:show|seen)|shows?`)
)

// saidToKnow reports whether a line says of somebody that they knew: on somebody's word or in writing, and on the matter of the question.
func (r *rosterRun) saidToKnow(l line, m []int) bool {
	if r.matter != nil && !r.matter.MatchString(l.low) && !whatWasKnown.MatchString(l.low) || knewNothing.MatchString(l.low[m[1]:]) {
		return false
	}
	return (l.sayer() != "" || inWriting.MatchString(l.low)) && r.weight == full
}

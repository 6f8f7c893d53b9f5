package claim

import (
	"regexp"
	"strings"

	"storywatch/diffing"
)

// notClaim says why a sentence makes no claim, or nothing when it may make one. Each rule speaks of the form of the sentence alone:
// whether it is about the story, and whether it is known, is decided elsewhere.
func notClaim(s diffing.Sentence, r *reading) string {
	if s.Kind == diffing.Heading {
		return "a heading"
	}
	if s.Kind == "promotion" {
		return "promotion"
	}
	if s.Kind == diffing.Correction {
		return ""
	}
	text := strings.TrimSpace(s.Text)
	if text == "" || len(r.words) == 0 {
		return "no words"
	}
	low := " " + r.low + " "
	for _, rule := range []struct {
		holds bool
		why   string
	}{
		{diffing.IsCredit(text) || isHands(text), "a credit"},
		{captionMark.MatchString(text) && len(r.claim.By) == 0, "a caption"},
		{isReference(text, r), "a reference or a list of links"},
		{isPromotion(text, low, r), "addressed to the reader: promotion or an invitation"},
		{s.Kind != diffing.Quote && isQuestion(text, r), "a question"},
		{isNoComment(low, r), "no comment: nothing is claimed"},
		{isChatter(low, r), "live-blog or newsroom chatter"},
		{s.Kind != diffing.Item && s.Kind != diffing.Quote && isCommand(r), "tells the reader what to do"},
		{isLabel(text, s, r), "a label, not a sentence"},
		{isPointer(text, r), "introduces what follows"},
		{isSaying(low, r), "a saying"},
	} {
		if rule.holds {
			return rule.why
		}
	}
	return ""
}

// captionMark begins the caption of a picture; what a picture shows is told in the text where it is news.
var captionMark = regexp.MustCompile(`^(?:(?i:(?:file |archive |library )?(?:photo|picture|image|photograph|pictured|graphic|illustration)s?))(?: above| below)?\s*[:/] `)

// hands finds who worked on a text: "Additional reporting by Tess Marrin in Lusk."
var hands = regexp.MustCompile(`^(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch)(?: and (?:reporting|writing|editing|research))? by \p{Lu}[\p{L}'’.-]+(?:,? (?:and|in|for|\p{Lu}[\p{L}'’.-]*))*[.;]?$`)

func isHands(text string) bool { return hands.MatchString(text) }

// solid reports whether a sentence names something that could be checked.
func solid(r *reading) bool {
	return len(r.claim.Names)+len(r.claim.Numbers)+len(r.claim.Dates) > 0
}

func isReference(text string, r *reading) bool {
	if strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "www.") {
		return true
	}
	if strings.HasPrefix(text, "[") {
		if i := strings.IndexByte(text, ']'); i > 0 && i < 8 && strings.HasPrefix(text[i+1:], ":") {
			return true
		}
	}
	return len(r.words) <= 4 && strings.HasPrefix(text, "[") && strings.HasSuffix(text, ")")
}

var promotionStarts = []string{
	"also read", "read also", "read more", "see also", "click here", "tap here", "sign up", "subscribe", "follow us", "download",
	"discover the latest", "stay on top", "stay updated", "stay tuned", "join our", "get the latest", "watch live", "listen live", "find the best", "email our", "e mail our",
	"email us", "call our", "call us", "contact our", "contact us", "tell us", "send us", "share your", "support our", "like us", "advertisement", "recommended",
	"related", "more on", "most read", "editors picks", "in case you missed", "for more", "have your say", "don't miss", "make sure", "got a story", "do you have", "want to",
}

// contact are the ways in which an outlet asks its readers to get in touch.
var contact = []string{" ring ", " call us ", " call the ", " call our ", " phone us ", " phone the ", " text us ", " text the ", " email ", " e mail ", " write to us ", " write to the ", " contact ", " ask for ", " let us know ", " tell us ", " get in touch ", " drop us "}

var promotionWords = []string{
	" newsletter ", " our app ", " the app ", " newsdesk ", " your inbox ", " subscribe ", " subscriber ", " subscribers ", " all rights reserved ",
	" terms and conditions ", " cookie ", " cookies ", " specially curated ", " our podcast ", " our weekly ", " our live coverage ", " sign up ", " in confidence ", " get in touch ", " our coverage ",
}

func isPromotion(text, low string, r *reading) bool {
	if (strings.HasPrefix(low, " if you ") || strings.HasPrefix(low, " do you ")) && containsAny(low, contact) {
		return true
	}
	for _, p := range promotionStarts {
		if strings.HasPrefix(low, " "+p+" ") && len(r.words) <= 45 && len(r.claim.By) == 0 {
			return true
		}
	}
	if len(r.claim.Quotes) > 0 || len(r.claim.By) > 0 {
		return false
	}
	for _, p := range promotionWords {
		if strings.Contains(low, p) {
			return true
		}
	}
	return strings.HasSuffix(text, "!") && (strings.Contains(low, " your ") || strings.Contains(low, " you "))
}

// isQuestion holds for questions that the text itself asks; what somebody is quoted to have asked can be news.
func isQuestion(text string, r *reading) bool {
	t := strings.TrimRight(text, `"'”’)] `)
	if !strings.HasSuffix(t, "?") {
		return false
	}
	if len(r.claim.By) == 0 {
		return true
	}
	return len(t) != len(text) && len(r.units) <= 6
}

var noComment = []string{
	"did not reply", "did not respond", "did not immediately respond", "did not immediately reply", "did not return", "has not responded", "have not responded",
	"had not responded", "not respond to", "declined to comment", "declined comment", "declined to say", "declined to discuss", "declines to comment", "declines detailed comment",
	"declined to elaborate", "declined to give", "declined to be", "refused to comment", "refused to discuss", "would not comment", "would not say", "would not discuss", "would not be drawn",
	"would not elaborate", "would not give", "will not comment", "could not be reached", "were not available", "was not available", "was unavailable", "were unavailable", "not be reached",
	"neither confirm nor deny", "neither confirmed nor denied", "did not identify", "did not name", "did not say", "did not give", "did not elaborate", "did not comment", "gave no details",
	"gave no further", "no comment", "nothing to add", "not immediately available", "been approached for comment", "been asked for comment", "been contacted for comment",
	"has been contacted", "have been contacted", "was approached for", "were approached for", "refused to say", "refused to answer", "not return calls", "not returned calls", "offered no comment",
	"made no comment", "no further details", "asked for comment",
}

// isNoComment holds where somebody keeps silent and the sentence says little else.
func isNoComment(low string, r *reading) bool {
	for _, p := range noComment {
		i := strings.Index(low, " "+p)
		if i < 0 {
			continue
		}
		before := strings.Fields(low[:i])
		// "confirmed that he was on leave but refused to say why" claims something first.
		for _, w := range before {
			if w == "but" || w == "and" || w == "confirmed" {
				return false
			}
		}
		return len(before) <= 16 && !strings.Contains(low[i:], " but ") && len(r.words)-len(before) <= 22
	}
	return false
}

var chatter = []string{
	"our reporter", "our correspondent", "here is a plain", "here is where", "here is how", "where things stand", "what to know", "things to know", "on the programme", "on the program", "stay with us", "joining us", "more as we get it", "more on this", "more to follow",
	"more follows", "will have more", "bring you", "developing story", "live updates", "live coverage", "as it happened", "that is all from", "that's all from", "good morning", "good evening",
	"good night", "thanks for reading", "thank you for", "here is what we know", "here's what we know", "what we know so far", "in this blog", "this blog", "this page", "keep refreshing",
	"we are back", "we're back", "picture desk", "watch this space", "bear with us", "we will have", "we'll have", "handing over to", "you'll find below", "you will find below",
}

// smallTalk are phrases of the same that news may hold as well: only a few words with nobody's name, day or number are chatter by them.
var smallTalk = []string{"pass the", "refresh"}

// toldTo says that somebody told the paper something: that is a claim, and not the paper talking.
var toldTo = regexp.MustCompile(` (?:told|tells|telling|said to|assured|informed|confirmed to) our (?:reporter|correspondent) `)

func isChatter(low string, r *reading) bool {
	if len(r.claim.Quotes) > 0 || len(r.words) > 30 || toldTo.MatchString(low) {
		return false
	}
	const few = 8 // words
	if len(r.words) <= few && len(r.claim.Names)+len(r.claim.Dates)+len(r.claim.Numbers) == 0 {
		for _, p := range smallTalk {
			if strings.Contains(low, " "+p+" ") {
				return true
			}
		}
	}
	for _, p := range chatter {
		if strings.Contains(low, " "+p+" ") {
			return !strings.Contains(low, " was named ") && !strings.Contains(low, " for anyone joining ")
		}
	}
	return false
}

var commands = map[string]bool{
	"don't": true, "dont": true, "email": true, "check": true, "click": true, "remember": true, "imagine": true, "consider": true, "read": true, "watch": true, "scroll": true,
	"bring": true, "expect": true, "forget": true, "think": true, "follow": true, "please": true, "keep": true, "enjoy": true, "ask": true, "let's": true, "tune": true, "note": true, "stay": true, "brace": true,
}

// sayings are what writers put between two facts.
var sayings = []string{
	"this article was updated", "this article has been updated", "this story was updated", "this story has been updated", "time will tell", "only time will tell", "it remains to be seen", "that remains to be seen", "we shall see", "we will see", "that is the point", "and that is the point", "that is the question", "that's the question",
	"not so fast", "that is a good question", "a good question", "good question", "let us begin", "let's begin", "let us start", "let us be clear", "let's be clear", "the full statement follows", "the statement in full",
	"so much for", "so far so good", "enough said", "the rest is history", "make of that what you will", "draw your own conclusions", "share this", "stay safe", "it is that simple", "it is as simple as that", "and that was that",
	"easier said than done", "the plot thickens", "no surprise there", "no prizes for guessing", "you could not make it up", "you couldn't make it up", "old habits die hard", "truth will out",
}

// isSaying holds for a saying that stands by itself.
func isSaying(low string, r *reading) bool {
	const few = 8 // words
	if len(r.words) > few || solid(r) || len(r.claim.Quotes)+len(r.claim.By) > 0 {
		return false
	}
	for _, s := range sayings {
		if strings.HasPrefix(low, " "+s+" ") {
			return true
		}
	}
	return false
}

// isCommand holds for imperatives addressed to the reader.
func isCommand(r *reading) bool {
	if len(r.words) == 0 || len(r.words) > 14 || len(r.claim.By) > 0 || len(r.claim.Quotes) > 0 || len(r.claim.Numbers) > 0 {
		return false
	}
	return commands[r.words[0]]
}

// isLabel holds for headings that the page does not mark as such: a few words without a full stop, or with a colon at the end.
func isLabel(text string, s diffing.Sentence, r *reading) bool {
	last := text[len(text)-1]
	ended := strings.ContainsRune(".!\"')]", rune(last)) || strings.HasSuffix(text, "”") || strings.HasSuffix(text, "’")
	if ended || len(r.claim.By) > 0 {
		return false
	}
	if s.Kind == diffing.Item { // an item that goes on is part of a list; a bare name or noun is a label
		if startsLower(text) && len(r.claim.About) > 0 { // it goes on with a sentence that said of whom
			return false
		}
		return last != ',' && last != ';' && (len(r.words) <= 5 && r.nominal() || titled(text) || r.introduced())
	}
	if s.Kind == diffing.Quote {
		return false
	}
	return len(r.words) <= 8 && len(r.claim.Numbers) == 0 && s.Start == 0 && last != ','
}

// titled holds for the title of a list item: "Substance: what the buyers want".
func titled(text string) bool {
	_, rest, ok := strings.Cut(text, ": ")
	word, _, _ := strings.Cut(rest, " ")
	switch word {
	case "what", "how", "why", "who", "where", "when", "which", "whether":
		return ok && len(rest) < 80 && !strings.ContainsAny(rest, ".;")
	}
	return false
}

// introduced holds for a person with a description and no verb, as a list of those present has them: "Ada Holm, head of the weir board".
func (r *reading) introduced() bool {
	names := r.claim.Names
	if len(names) == 0 || names[0].Kind != Person || names[0].Start != 0 || len(r.words) > 16 || !r.nominal() {
		return false
	}
	return strings.HasPrefix(strings.TrimSpace(r.claim.Text[min(names[0].End, len(r.claim.Text)):]), ",")
}

// isPointer holds for a clause that only announces a list or a quotation.
func isPointer(text string, r *reading) bool {
	return strings.HasSuffix(text, ":") && len(r.words) <= 12 && len(r.claim.Numbers)+len(r.claim.Dates)+len(r.claim.Quotes) == 0 && (len(r.claim.Names) == 0 || len(r.words) <= 5)
}

// nominal reports whether no word of the sentence looks like a verb in a finite form; a guess from endings, made of short lines only.
func (r *reading) nominal() bool {
	for i, w := range r.words {
		switch w {
		case "is", "are", "was", "were", "has", "have", "had", "will", "would", "must", "can", "could", "should", "may", "might", "not":
			return false
		}
		if i > 0 && strings.HasSuffix(w, "ed") && len(w) > 4 {
			return false
		}
	}
	return true
}

// hoodMeasures describes what speaks for and against a sentence's claiming anything.
func hoodMeasures(r *reading, pos place) []Measure {
	low := " " + r.low + " "
	return []Measure{
		{"solid", flag(solid(r))},
		{"names", float64(min(3, len(r.claim.Names)))},
		{"numbers", float64(min(2, len(r.claim.Numbers)))},
		{"dates", float64(min(2, len(r.claim.Dates)))},
		{"by", flag(len(r.claim.By) > 0)},
		{"quote", flag(len(r.claim.Quotes) > 0)},
		{"short", flag(len(r.words) < 9)},
		{"very short", flag(len(r.words) < 6)},
		{"long", flag(len(r.words) > 20)},
		{"step", flag(r.steps.firm() != 0)},
		{"there is", flag(strings.HasPrefix(low, " there is ") || strings.HasPrefix(low, " it is ") || strings.HasPrefix(low, " it was ") || strings.HasPrefix(low, " there was "))},
		{"reader", flag(strings.Contains(low, " you ") || strings.Contains(low, " your ") || strings.Contains(r.claim.Text, " us "))}, // not the country
		{"rhetoric", flag(containsAny(low, rhetoric))},
		{"negated", flag(r.negated)},
		{"lead", flag(pos.lead && !pos.terse)}, // a flash sets no scene
		{"position", pos.share},
		{"vague", flag(!solid(r) && len(r.claim.By) == 0 && len(r.claim.Quotes) == 0 && r.steps.firm() == 0)},
		{"ends colon", flag(strings.HasSuffix(strings.TrimSpace(r.claim.Text), ":"))},
		{"item", flag(pos.item)},
		{"no comment", flag(silent(low))},
	}
}

var rhetoric = []string{
	" perhaps ", " of course ", " surely ", " no doubt ", " as if ", " as though ", " the question ", " the truth is ", " make no mistake ", " suffice ", " one thing ", " whatever ",
	" somehow ", " nobody knows ", " nobody can ", " nobody seems ", " nobody wants ", " anyone who ", " anyone's guess ", " anyone else ", " everyone knows ", " everyone is ", " everyone wants ", " for once ", " having none of it ", " it remains to be seen ", " only time will tell ", " in other words ", " the mood ", " bewildering ", " plain account ", " the story ",
	" so much for ", " that is the ", " what happens next ", " in short ", " here is ", " here are ", " let's ", " strange ", " funny ", " like a ",
}

// refusing and speaking together are the forms in which a text says that somebody would not speak. A witness who refused to testify, or an
// alarm that did not sound, is something that happened.
var (
	refusing = []string{" did not ", " did not immediately ", " didn't ", " would not ", " wouldn't ", " declined to ", " refused to ", " has yet to ", " have yet to ", " had yet to "}
	speaking = []string{"reply ", "respond ", "answer ", "say ", "comment ", "confirm ", "be drawn ", "discuss ", "elaborate ", "specify ", "speculate ", "name ", "give details ", "give a ", "give any ", "go into ", "return ", "react ", "want to ", "wish to ", "disclose ", "reveal ", "identify ", "provide ", "explain ", "be named ", "be identified ", "be interviewed ", "pick up "}
)

// silent reports whether a sentence says that somebody would not speak.
func silent(low string) bool {
	if containsAny(low, []string{" could not be reached ", " neither confirm ", " no comment ", " has not said ", " have not said ", " had not said ", " has not commented ", " have not commented ", " has not responded ", " have not responded ", " has not explained ", " have not explained "}) {
		return true
	}
	for _, begin := range refusing {
		if _, rest, ok := strings.Cut(low, begin); ok && hasPrefix(rest, speaking) {
			return true
		}
	}
	return false
}

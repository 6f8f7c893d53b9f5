package question

import "regexp"

// leakAsk recognises a wording that asks who let something out: a paper, a recording, a route.
var leakAsk = w(`leak|betray|pass(?:ed|ing)\b|hand(?:ed|ing)\b|source|sold\b|selling|sell\b|divulg|disclos|tipp|spy|spied|bugg|tapp|eavesdrop|record(?:ed|ing)|intercept|giv(?:e|ing|en) away|gave away`)

const (
	// secrets are what gets out.
	secrets = `(?:leaks?|recordings?|tapes?|papers?|documents?|files?|cables?|copies|copy|material|information|footage|photographs?|pictures|e-?mails?|tip-?offs?|betrayal|drafts?|minutes|letters?|transcripts?|plans|data|list|lists|routes?|answers|secrets?|names)`
	letOut  = `(?:leaked|passed (?:on|along|over)|handed (?:over|out|on)|copied|sold|slipped|smuggled out|given away|betrayed|intercepted|bugged|stolen|planted|supplied|divulged|spirited out)`
	their   = `(?: ~[a-z]'s?)?(?: own| very own)?`
	looksAt = `(?:examining|investigating|looking into|checking|probing|asking|studying|trying to (?:establish|find out|learn|determine)|seeking to (?:establish|learn|determine)|(?:examines|investigates|looks into|is to examine|will examine|wants to know))`
	noFear  = `[^.]{0,260}? that (?:it|he|she|they) (?:has|had|have|need|needed) (?:nothing (?:more |further |else |whatever )?to fear|fear nothing (?:more|further)|(?:not|no longer) (?:fear|worry))\b`
	couldBe = `(?:could|may|might|had|has|have|was|were|is|are)\b`
)

// slotsSource are the forms of words that say from whom something got out, and that an inquiry asks so.
var slotsSource = []slotForm{
	wordsOf("accused", 1, secrets+` (?:had |has |have |must have |could only have |can only have )?(?:c[ao]me|originated|stemmed|emanated|flowed|got out|leaked) (?:straight |directly |only )?(?:from|out of|through)(?: within| inside| somebody in| someone in| a member of| members of)?`+their+` @`).by(quoted).asked(leakAsk),
	wordsOf("suspect", 4, `that (?:[^.;:~]{0,60}\b|~[a-z] (?:had |has |have )?)(?:was|were|been) (?:[a-z]+ly )?`+letOut+`(?: to [^.;:~]{2,40}?| to the ~[a-z])? by`+their+` @`).asked(leakAsk),
	wordsOf("suspect", 4, secrets+` (?:was|were|had been|have been|has been) (?:[a-z]+ly )?`+letOut+`(?: to [^.;:~]{2,40}?)? by`+their+` @`).by(quoted).asked(leakAsk),
	wordsOf("under investigation", 3, looksAt+` (?:whether|if|how far)(?: (?:one|any|some|an employee|an engineer|a member|members|anyone|anybody|somebody|someone|staff|employees|workers) (?:of|at|in|from|inside|on the staff of))? @ (?:`+couldBe+`)`),
	wordsOf("under investigation", 3, `@ [^.;~]{0,90}? and (?:is|are|was|were) (?:now |also )?`+looksAt+` (?:whether|if) (?:one|any|some|somebody|someone|anyone|anybody|an? [a-z]+|members?) (?:of|in|among) (?:its|their|his|her) (?:[a-z]+ ){1,3}?`+couldBe),
}

// slotsFearless are the forms of words that say of somebody spoken of before that nothing will come of it.
var slotsFearless = []slotForm{
	wordsOf("cleared", 0, `@`+noFear),
	wordsOf("cleared", 0, `(?:on|to|of|against|at|with|over) @`+noFear),
}

var (
	// ownerOfWhom follows a name that only says whose the ones are of whom a relative clause speaks: "Hask's lawyers, whom X blamed".
	ownerOfWhom = regexp.MustCompile(`^'s? (?:[a-z-]+ ){0,3}[a-z-]+,? (?:who|whom|which|whose)\b`)
	// wasOnly is said of those who were suspected for a time, and are no longer.
	wasOnly = regexp.MustCompile(`\b(?:suspects?|suspected|suspicion|accused|blamed|culprits?|arrested|held|custody|frame|investigated|investigation|cloud)\b[^.;]{0,25}?\bfor (?:(?:about|only|just|all of|barely|less than|some|no more than|almost|nearly) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|several|a few|half an?) (?:[a-z]+ )?(?:minutes?|hours?|days?|nights?|weeks?|weekend|months?|moments?|while|time)\b|\b(?:briefly|fleetingly|for a (?:time|while|day|week|moment|few [a-z]+)|at first|initially|originally|once|formerly|earlier)\b(?: [a-z]+){0,3} (?:suspects?|suspected|suspicion|accused|blamed|held|arrested|investigated|in the frame)\b`)
)

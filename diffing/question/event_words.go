package question

import "regexp"

// The words by which texts say how far an event has come.
var (
	calledOff = whole(`cancel(?:s|led|ed|ling)|call(?:ed|s|ing)? (?:it |the [a-z]+ )?off|scrapped|axed|pulled (?:the|its|a|his|her)|there (?:will|would) be no|abandon(?:s|ed)|(?:will|would|does|is|are) (?:now )?not (?:now )?(?:be )?(?:take place|taking place|go(?:ing)? ahead|happen|be held|proceed|held|coming|visit|travel)|won't (?:take place|go ahead|happen|be held|come|visit|travel)|no longer (?:be )?(?:take place|taking place|go(?:ing)? ahead|happen|planned|visit|come)|drop(?:s|ped) (?:its |the |his |her |their )?plans?|pull(?:s|ed) out of|(?:is|are|was) (?:now )?off|averted|collapsed|fell through|fallen through|dead in the water`)
	putOff    = whole(`postpon(?:e|es|ed|ing|ement)|put (?:back|off)|delay(?:s|ed|ing)?|deferred|defers|push(?:es|ed) back|reschedul(?:e|es|ed|ing)|adjourn(?:s|ed)|held up|slipped (?:back |to )|moved (?:back )?(?:from|to|until)|pushed (?:to|until|into)|on hold|suspend(?:s|ed)|halted`)
	confirms  = whole(`confirm(?:s|ed|ing|ation)?|signed off|approv(?:ed|es|al)|green light|go-ahead|given the nod|finali[sz]ed|formally (?:announced?|set|agreed?|called|scheduled)|officially (?:announced?|set|agreed?|called|scheduled)|it(?:'s| is) official|definitely`)
	sealed    = whole(`signed off|approved|approves|given the nod|green light|go-ahead|finali[sz]ed`)
	wish      = whole(`(?:ask|asked|asks|asking|call|called|calls|calling|press|pressed|pressing|appeal(?:s|ed|ing)?|petition(?:s|ed|ing)?|lobby(?:ing)?|lobbied|campaign(?:s|ed|ing)?) (?:\w+ ){0,6}?(?:for|to)|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|wants?|wanted|would like|should|ought`)
	sure      = whole(`will|agreed|confirmed|announced|decided|scheduled|set for|due`)
	notBut    = whole(`not (?:on|from|until|in|this|for)\b[^.;]{0,40}?\bbut`)
	notBefore = whole(`not (?:now )?(?:\w+ ){0,3}(?:before|until)|no (?:earlier|sooner) than`)
	notYet    = whole(`not (?:yet )?(?:been )?(?:confirm|approv|sign|final)\w*|unconfirmed|to be confirmed|(?:declined|refused|unable|yet) to confirm|(?:would|could|did|can) (?:not|neither) confirm|neither confirm\w*|awaiting (?:approval|confirmation)|needs? (?:\w+ ){0,3}approval|subject to (?:\w+ ){0,3}approval|if (?:\w+ ){0,4}(?:approv|confirm)|(?:is|are|was|were|being) (?:still )?planned|plans? (?:for|to)|preliminary|in principle|provisional|tentative`)
	future    = whole(`will|would|shall|'ll|is to|are to|due|schedul(?:e|ed)|set (?:to|for)|expect(?:s|ed)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|agree(?:d|s)?|agreement|fixed for|pencilled in|penciled in|going to|about to|preparing|prepar(?:es|ed|ations)|announced?|deal|called for|ordered for|to be`)
	mayBe     = whole(`may|might|could|possibl[ey]|rumou?rs?|rumou?red|speculation|reportedly|considering|mulling|weighing|under discussion|in talks|hints?|hinted|understood to|tipped`)
	underWay  = whole(`took place|taken place|(?:is|are|was|were|got|gets) under ?way|went ahead|(?:has|have) (?:now |just |finally )?(?:begun|started|ended|finished|concluded|taken place|gone ahead)|began|started|ended|concluded|wrapped up|is taking place|are taking place|was held|were held|lasted|broke up`)
	naysay    = whole(`den(?:y|ies|ied)|no (?:such )?(?:visit|trip|talks?|meeting|date|plans?|decision|agreement|deal|vote|timetable|strike|sale|merger|bid|launch|discussions?|negotiations?|\w+ing)\b[^.;]{0,30}?\b(?:exists?|has been|have been|had been|is|are|was|were|planned|set|fixed|made|taken|scheduled|agreed|on the (?:table|agenda))|(?:is|are|was|were|been) no (?:such )?(?:talks?|discussions?|negotiations?|meeting|visit|trip|deal|agreement|plans?|merger|strike|date)|not (?:true|planned|scheduled|planning|on the agenda|in the diary)|nothing (?:has been |had been |is |was )?(?:decided|agreed|planned|scheduled|signed)|premature|ruled? out|no plans|untrue|pure (?:speculation|invention)|guess(?:ing|work)|false report`)
	backOn    = whole(`back on|revived|reinstated|will (?:now )?(?:go ahead|take place) after all|after all|new date|resurrected`)
	withPeers = whole(`(?:took|take|takes|taking) part|attended|(?:was|were) (?:also )?(?:present|there)|sat in|accompanied by|joined by|along(?:side| with)|together with|will (?:also )?(?:attend|join|travel|take part|be present|be there)|delegation|flanked by|with him|with her|without`)
	speaking  = regexp.MustCompile(`\b(?:said|says|told|announced|reported|added|wrote|statement|spokes\w+|speaking|claimed|confirmed|denied|agreed|disclosed|revealed)\b(?: [a-z']+){0,4}? (?:on |early |late |early on |late on |last |in a statement )*$`)
	inPerson  = whole(`in person|face to face|by video(?: ?link)?|by telephone|by phone|online|remotely|behind closed doors|virtually`)
)

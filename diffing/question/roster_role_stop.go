package question

const (
	// stopped are the things that one stops doing oneself: flights, sales, a border that one closes.
	stopped  = `(?:flights?|services?|trains?|sailings?|ferries|buses|imports?|exports?|sales?|production|deliver(?:y|ies)|ties|relations|aid|funding|trade|trading|operations|work|lessons|classes|borders?|frontiers?|crossings?|broadcasts?|programmes?|payments?|suppl(?:y|ies)|withdrawals|lending|planes|fleet|purchases|orders|visas?|mines?|plants?|branches|adverti[sz]ing|routes?|links?)`
	stops    = `(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|cancel(?:s|led|ling|ed)?|ground(?:s|ed|ing)?|clos(?:e|es|ed|ing)|shut(?:s|ting)?(?: down| off)?|seal(?:s|ed|ing)?(?: off)?|paus(?:e|es|ed|ing)|fr(?:eeze|eezes|oze|ozen|eezing)|ax(?:e|es|ed|ing)|scrap(?:s|ped)?|ceas(?:e|es|ed|ing)|cut(?:s|ting)?(?: off)?|br(?:eak|eaks|oke|oken) off|drop(?:s|ped|ping)?|end(?:s|ed|ing)?)`
	stopping = `(?:selling|flying|sailing|running|importing|exporting|buying|trading|paying|accepting|lending|broadcasting|serving|delivering|supplying|issuing|admitting|taking|using|making|producing|offering)`
)

// halting is to stop, oneself, what one did: flights, sales, the traffic over a border.
var halting = role{
	name:    "halt",
	state:   true,
	wording: w(`(?:have|has|had) (?:now |so far |temporarily |already )?(?:suspended|halted|stopped|cancelled|grounded|closed|shut(?: down)?|sealed|paused|frozen|axed|ceased|cut(?: off)?|broken off) (?:(?:their|its|the|all|any) )?(?:[a-z-]+ )?(?:` + stopped + `|` + stopping + `)\b`),
	on: []roleCue{
		ro("stopped", before, `(?:(?:will|(?:is|are|has|have|had) to|has|have|had|is|are) )?`+now+stops+` (?:(?:its|their|all|most|every|any|both|the|an?|further) )*(?:[a-z'-]+ ){0,3}?`+stopped),
		ro("stopped", before, `(?:(?:will|(?:is|are) to|has|have|had) )?`+now+`(?:stop|halt|suspend|ceas|paus)(?:e|es|s|ed|ped|ing|ping)? (?:all )?`+stopping+`|(?:no longer|not) (?:flies|sells|sails|buys|trades|serves|accepts)|(?:has |have |will )?(?:pull(?:s|ed)?|withdr(?:aws?|awn|ew)) (?:out of|from)`),
		ro("stopped", before, isNow+`(?:halting|suspending|stopping|grounding|closing|cancelling)`),
		rt("stopped", stopped+` (?:by|of|from|operated by|run by|with)`, `suspended|halted|stopped|cancelled|grounded|axed`),
	},
	off: []roleCue{
		ro("resumed", before, `resum(?:es?|ed|ing)|restart(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|restor(?:es|ed|ing)|reinstat(?:es|ed|ing)|(?:took|taken|takes) up (?:its|their)|open(?:s|ed) (?:its|their|all|the)|unfr(?:oze|ozen|eezes)|(?:lift(?:s|ed)|end(?:s|ed)|drop(?:s|ped)|revers(?:es|ed)|cancel(?:s|led)) (?:its|their|the) (?:[a-z]+ )?(?:ban|suspension|freeze|boycott|closure|embargo|halt|stop)|(?:is|are|was|were) (?:back (?:in|on|to)|`+stopping+` again|open again)|(?:sells|flies|sails|trades) (?:again|once more)`),
		rt("resumed", stopped+` (?:by|of|from|operated by|run by|with|to|into|at)`, `resumed|restarted|restored|again|back|re-?opened`),
		rt("resumed", traffic+` (?:may|can|are (?:now )?(?:allowed|free) to) (?:now )?(?:enter|cross into|travel to|visit|go to|leave)`, `again|once more|freely|from today`),
	},
}

// blacklisted is to be under sanctions.
var blacklisted = role{
	name:    "blacklist",
	state:   true,
	wording: w(`sanction(?:s|ed)|blacklist|black list|embargo|(?:assets|accounts) frozen|boycotted`),
	on: []roleCue{
		ro("under sanctions", before, `(?:`+isNow+`|(?:will|(?:is|are) to) be )(?:sanctioned|black-?listed|embargoed|boycotted|under (?:[a-z]+ ){0,2}?sanctions|subject to (?:[a-z]+ ){0,2}?sanctions|(?:hit|struck|targeted) (?:by|with) (?:[a-z]+ ){0,2}?sanctions|(?:put|placed|entered|added) (?:on|to) (?:[a-z]+ ){0,3}?(?:list|blacklist|register))`),
		ro("under sanctions", after, `sanctions (?:(?:were|have been|has been|are|had been|will be) )?(?:also |now )*(?:imposed |slapped |placed |put |extended |levied |announced )?(?:on [a-z]+day )?(?:on|against|to|hit)(?: the)?`),
		ro("under sanctions", after, `(?:sanction(?:ed|ing)|black-?list(?:s|ed|ing)|fr(?:oze|ozen|eezes|eezing) (?:all |the )*(?:assets|accounts|funds|property) (?:of|held by|belonging to))(?: the)?`),
		rt("under sanctions", `(?:put|puts|plac(?:es|ed)|add(?:s|ed)|enter(?:s|ed))`, `(?:on|to|in) (?:its|the|their|an?) (?:[a-z]+ ){0,2}?(?:list|blacklist|register|roll)`),
		rt("under sanctions", `(?:assets|accounts|funds|property) (?:of|held by|belonging to)`, `frozen|seized|blocked`),
	},
	off: []roleCue{
		ro("off the list", before, isNow+`(?:delisted|taken off|removed from|struck off|cleared|spared|no longer (?:on|under|subject|sanctioned|blacklisted))`),
		ro("off the list", after, `(?:lift(?:s|ed|ing)|remov(?:es|ed)|quash(?:es|ed)|annul(?:s|led)|withdr(?:ew|awn)|overturn(?:s|ed)|end(?:s|ed)|cancel(?:s|led)|suspend(?:s|ed)|revok(?:es|ed)) (?:(?:the|its|all|their) )*(?:[a-z]+ )?(?:sanctions|measures|ban|freeze|embargo|listing|boycott) (?:on|against|of|imposed on)(?: the)?|(?:releas(?:es|ed)|unfr(?:oze|ozen)|freed) the (?:assets|accounts|funds) of|delist(?:s|ed)`),
		rt("off the list", `sanctions (?:on|against|imposed on)`, `lifted|quashed|annulled|withdrawn|overturned|ended|cancelled|suspended|revoked|expired|removed`),
	},
}

// endangered is to be near one's end: a bank, a club, a mine.
var endangered = role{
	name:    "danger",
	state:   true,
	wording: w(`at risk|in (?:danger|trouble|difficult|jeopardy)|on the (?:brink|verge)|(?:close to|near|facing|threatened with) (?:collapse|bankruptcy|failure|closure|insolvency|ruin|default)|insolven|bankrupt|failing|struggling`),
	on: []roleCue{
		ro("at risk", before, isNow+`(?:at (?:[a-z]+ )?risk|in (?:[a-z]+ )?(?:danger|trouble|difficult(?:y|ies)|jeopardy|peril)|on the (?:brink|verge|edge|ropes|critical list)|insolvent|bankrupt|struggling|failing|teetering|tottering|under threat|unable to (?:pay|meet|open)|running (?:out|short|low)|(?:close to|near|facing|threatened with) (?:[a-z]+ )?(?:collapse|failure|failing|bankruptcy|ruin|insolvency|closure|default|the edge|folding))`),
		ro("at risk", before, `(?:ran|runs|run) (?:out|short|low) of|fac(?:es|ed) (?:collapse|closure|ruin|bankruptcy|insolvency|failure|a run)|(?:collaps|fold)(?:es|ed)|fail(?:s|ed)\b|(?:sought|seeks|asked for|asks for|applied for|filed for|needs|requested) (?:(?:an?|emergency|state|more|urgent) )*(?:rescue|bail-?out|help|protection|bankruptcy|aid|loan)|teeters|totters|fallen into (?:difficult|trouble)|(?:cannot|could not) (?:pay|meet) its`),
	},
	off: []roleCue{
		ro("out of danger", before, `(?:out of|no longer in|no longer at) (?:danger|the woods|trouble|risk)|`+isNow+`(?:saved|rescued|bailed out|safe|sound|solvent|stable|spared|recapitali[sz]ed|bought|taken over)|(?:has|have) (?:secured|won|found) (?:an?|its|their) (?:[a-z]+ )?(?:rescue|future|loan|buyer|backer)|no longer (?:at risk|in danger|in trouble|threatened)`),
		ro("out of danger", after, `(?:sav(?:es|ed)|rescu(?:es|ed)|bail(?:s|ed) out|rescue of|recapitali[sz](?:es|ed))(?: the)?`),
	},
}

package question

import "regexp"

// sense is one class of what the ones on a roster do or suffer, in general English: what puts somebody there and what takes them off again.
type sense struct {
	name    string
	asks    *regexp.Regexp // wordings that ask for it
	does    *regexp.Regexp // verbs whose doer is meant, nil for none
	suffers *regexp.Regexp // verbs whose object is meant, nil for none
	noun    *regexp.Regexp // nouns and adjectives for it
	off     *regexp.Regexp // what undoes it
	harder  []string       // senses that say as much and more
}

// senses are the classes of what rosters are asked for.
var senses = []sense{
	{
		name:    "suspicion",
		asks:    w(`suspect|suspicion|thought to|believed to|said to|alleged|implicat|accus|under investigation|investigat|inquir|probe|wanted|named as|source of|plott|leak|took bribes|to have (?:taken|caused|started|leaked|known|hidden)`),
		suffers: w(`suspect\w*|investigat\w*|implicat\w*|question(?:ed|s|ing)\b|interview\w*|examin\w+|scrutini\w+|prob(?:e|es|ed|ing)\b|search(?:ed|es|ing)\b|raid(?:ed|s|ing)?\b|summon\w*|subpoena\w*|grill(?:ed|s|ing)\b|quizz\w+|link(?:ed|s)\b|connect(?:ed|s)\b|tie(?:d|s)\b|trac(?:ed|es)\b|incriminat\w+|regard\w*|treat(?:ed|s)\b|consider\w*|believ\w+|thought\b|think\b|deem\w*|point(?:ed|s)? (?:to|at)|looking (?:at|into)|look(?:s|ed)? (?:at|into)|home[ds]? in on|focus(?:ed|es|ing)? on|turn(?:ed|s|ing)? (?:to|on|its attention)|hunt(?:ed|ing|s)?\b|sought\b|seek(?:s|ing)?\b|wanted\b|tip(?:s|ped)\b`),
		noun:    w(`suspects?\b|suspicions?\b|investigations?\b|inquir(?:y|ies)\b|enquir(?:y|ies)\b|probes?\b|prime suspect|person of interest|under (?:investigation|suspicion|scrutiny|the microscope)|in the frame|spotlight|sights\b|hot water|evidence|traces?\b|fingerprints?|the source\b|source of|proceedings|crosshairs|cloud\b|ringleader|mastermind|accomplice|culprit|go-between|middleman|involved|involvement|behind (?:the|it)\b|part in\b|role in\b|implicated|linked|complicit`),
		off:     w(`no longer (?:a |under |being |regard|treat|consider|suspect|investigat|look|believ|think)|rul(?:e|es|ed|ing) out|cross(?:ed|es)? (?:off|out)|struck off|off the (?:list|hook)|eliminat\w+|exclud\w+|clear(?:ed|s|ing)?\b|exonerat\w+|absolv\w+|exculpat\w+|vindicat\w+|in the clear|above suspicion|beyond suspicion|innocen\w+|nothing (?:more )?(?:to do with|against|to fear|on (?:him|her|them))|had nothing to do|discontinu\w+|shelved|closed\b|dropp?(?:ed|ing|s)?\b|halted\b|abandon\w+|stopped\b|set aside|as a witness|only (?:a )?witness|alibi|releas\w+|freed\b|set free|let go|without charge|mistaken|by mistake|in error|wrongly|apologi\w+|withdr\w+|retract\w+|took back|takes back|taken back|lifted\b|not (?:a |the |under |among the )?(?:suspect|source|involved|implicat)|no (?:evidence|trace|case|grounds|suspicion|part|role|connection|link)|baseless|unfounded`),
		harder:  []string{"custody", "charge", "blame", "sanction"},
	},
	{
		name:    "custody",
		asks:    w(`arrest|detain|custody|held\b|jailed|imprison|remand`),
		suffers: w(`arrest\w*|detain\w*|held\b|hold(?:s|ing)?\b|remand\w*|captur\w+|caught\b|catch\b|seiz\w+|apprehend\w*|nab(?:bed|s)\b|grabbed\b|pick(?:ed|s)? up|took in|taken (?:in|into|away)|led away|led off|hauled (?:in|off|away)|handcuff\w*|collar\w+|jail\w+|imprison\w+|lock(?:ed|s)? up|put behind bars|intern(?:ed|s)\b|round(?:ed|s)? up|pull(?:ed|s)? (?:in|over)|swoop(?:ed|s)? on|overpower\w+|stopped\b`),
		noun:    w(`arrests?\b|detention|custody|handcuffs|behind bars|in (?:a )?cells?\b|remand|detainees?|under lock and key|prisoners?|captives?|warrant`),
		off:     w(`releas\w+|freed\b|free (?:man|woman|again)|set free|let go|let out|walk(?:ed|s)? free|bailed|sent home|without charge|no longer|clear(?:ed|s)?\b|dropp?(?:ed|s)?\b|back home|allowed home|mistaken identity|alibi|acquit\w*|discharg\w+|go home|went home|at liberty|exonerat\w+|ruled out|quash\w+|lifted\b`),
		harder:  []string{"charge"},
	},
	{
		name:    "charge",
		asks:    w(`charg|indict|prosecut|on trial|in the dock|in court|convict|sentenc`),
		suffers: w(`charg(?:ed|es|ing|e)\b|indict\w*|prosecut\w+|arraign\w+|tried\b|convict\w*|sentenc\w+|su(?:ed|es|ing)\b|put on trial|taken to court|sent for trial|accus\w+`),
		noun:    w(`charges?\b|indictments?|prosecution of|counts?\b|trial\b|the dock|in court|defendants?|conviction|guilty|lawsuits?|the accused|writ\b|criminal complaint`),
		off:     w(`dropp?(?:ed|s|ing)?\b|acquit\w*|not guilty|quash\w+|dismiss\w+|discontinu\w+|withdr\w+|thr(?:own|ew) out|walk(?:ed|s)? free|free (?:man|woman)|clear(?:ed|s)?\b|struck out|no longer|releas\w+|collaps\w+|lifted\b|exonerat\w+|revers\w+|overturn\w+`),
	},
	{
		name:    "blame",
		asks:    w(`blam|responsib|at fault|liable|culprit|to answer for|caused|source of|guilty|accus`),
		suffers: w(`blam\w+|accus\w+|fault(?:ed|s)\b|criticis\w+|criticiz\w+|condemn\w+|denounc\w+|charge[ds]? with|hold(?:s|ing)?\b|held\b|attribut\w+|pin(?:ned|s|ning)? (?:the blame |it )?on|lay(?:s|ing)? (?:the blame|it)|laid\b|trace[ds]?\b|point(?:s|ed|ing)?\b|finger(?:ed|s)\b|censur\w+|rebuk\w+|castigat\w+|su(?:ed|es|ing)\b|name[ds]?\b|single[ds]? out|take[sn]? to task|took to task`),
		does:    w(`caus(?:ed|es|ing)|neglect\w+|fail(?:ed|s|ing)? to|ignor(?:ed|es|ing)|skimp\w+|botch\w+|supplied|installed|overlook\w+|conceal\w+|cover(?:ed|s)? up|hid\b|withheld|knew\b|admit\w+|share[ds]? (?:the )?(?:blame|responsib\w+|fault)|bear(?:s|ing)? (?:\w+ )?(?:blame|responsib\w+|fault)|bore (?:\w+ )?(?:blame|responsib\w+|fault)|let (?:\w+ )?down`),
		noun:    w(`blame\b|to blame|responsib\w+|at fault|faults?\b|culpab\w+|liab\w+|guilt\w*|accusations?|allegations?|culprits?|accountab\w+|answerable|negligen\w+|the fingers?\b|complicit|cause of|source of|the source|failings?|failures?|the door of|door\b|share of`),
		off:     w(`no longer|exonerat\w+|absolv\w+|clear(?:ed|s|ing)?\b|acquit\w*|vindicat\w+|exculpat\w+|not (?:to blame|at fault|responsible|liable|the (?:cause|source|culprit))|no (?:fault|blame|failing|responsibility|negligence|case)|blameless|faultless|withdr\w+|retract\w+|took back|takes back|taken back|dropp?(?:ed|s|ing)?\b|rul(?:ed|es|ing) out|apologi\w+|let off|off the hook|did nothing wrong|done nothing wrong|set aside|struck (?:off|out|from)|revers\w+|discharg\w+|wrongly|mistaken\w*|in error|innocent`),
		harder:  []string{"charge", "sanction"},
	},
	{
		name:    "sanction",
		asks:    w(`suspended|dismiss|sack|ban(?:ned|s)?\b|barred|expel|sanction|disciplin|punish|disqualif|fined|blacklist|dropped from|excluded|lost (?:his|her|their|its) (?:job|post|licen)`),
		suffers: w(`suspend\w*|dismiss\w*|sack(?:ed|s|ing)\b|fired\b|bann?(?:ed|s|ing)?\b|barr?(?:ed|s|ing)\b|expel\w*|sanction\w*|disciplin\w+|disqualif\w+|exclud\w+|remov\w+|reliev\w+|oust\w*|fin(?:ed|es|ing)\b|punish\w*|blacklist\w*|sent home|sent away|kept (?:from|out|away)|told to (?:clear|stay|leave|go)|put on (?:leave|ice|gardening)|placed on (?:leave|administrative)|stood down|stand(?:s|ing)? down|dropp(?:ed|ing)\b|strip(?:ped|s)\b|take[ns]? off|taken out|pull(?:ed|s)? (?:out|from|off)|benched|sidelined|locked out|shown the door|discharg\w+|demot\w+|withdraw\w*|withdrew|revok\w+|cut loose|walk(?:ed)? out of the (?:door|building)`),
		does:    w(`may not (?:enter|work|return|compete|race|ride|play|start|set foot)|must (?:not|stay|leave|clear|hand)|lost (?:his|her|its|their) (?:job|post|badge|licen\w+|place)|loses (?:his|her|its|their) (?:job|post|licen\w+|place)|has to (?:stay|leave|go)`),
		noun:    w(`suspensions?|dismissals?|sacking|bans?\b|expulsions?|exclusions?|gardening leave|administrative leave|leave\b|disqualifications?|removal|marching orders|out of a job|on the street|off (?:duty|work)|sanctions?|penalt(?:y|ies)|punishment`),
		off:     w(`reinstat\w+|lift(?:ed|s|ing)?\b|back (?:at|in|to|on)\b|return(?:ed|s|ing)?\b|overturn\w+|quash\w+|revok\w+|cancel\w*|annul\w*|withdr\w+|clear(?:ed|s)?\b|allowed (?:back|to)|readmit\w+|resum\w+|restor\w+|eligible|no longer|free to|apologi\w+|won (?:his|her|its|their) appeal|set aside|revers\w+|rehabilit\w+`),
	},
	{
		name:    "departure",
		asks:    w(`resign|quit|left\b|stepped down|step down|departed|walked out|stood down|gone from`),
		does:    w(`resign\w*|quit(?:s|ting)?\b|step(?:ped|s|ping)? (?:down|aside|back)|st(?:ood|and|ands|anding) (?:down|aside)|left\b|leav(?:e|es|ing)\b|go(?:es|ne|ing)?\b|went\b|walk(?:ed|s|ing)? (?:out|away)|depart\w*|retir\w+|bow(?:ed|s|ing)? out|hand(?:ed|s|ing)? in|tender(?:ed|s)?|submit\w*|vacat\w+|gave up|giv(?:e|es|ing|en) up|throw(?:s|n)? in|threw in|pack(?:ed|s|ing)? (?:up|it in|his|her)|clear(?:ed|s|ing)? (?:his|her) desk|call(?:ed|s|ing)? it a day|bail(?:ed|s)? out|turn(?:ed|s)? (?:his|her) back|follow(?:ed|s|ing)?\b|joined\b|lost\b`),
		suffers: w(`oust\w*|forced out|dismiss\w*|sack(?:ed|s)\b|replac\w+|relie\w+`),
		noun:    w(`resignations?|departures?|exits?\b|notice\b|walkouts?|farewells?|gone\b|out\b|the door|abdication|retirement`),
		off:     w(`withdr\w+|t(?:ook|akes|aken) back|chang(?:ed|es|ing) (?:his|her|its|their) mind|return(?:ed|s|ing)?\b|back (?:at|in|to|on)\b|stay(?:s|ed|ing)?\b|remain(?:s|ed|ing)?\b|rescind\w*|reinstat\w+|resum\w+|persuad\w+|reconsider\w*|not (?:to )?(?:leave|resign|quit|go)|no longer|revok\w+|refus\w+|reappoint\w*|tore up|torn up`),
	},
	{
		name:    "contest",
		asks:    w(`standing for|stand for|running|runs? for|candidate|bid|tender|contend|in the race|in the running|competing|shortlist|nominat|applied|applying|offer|buy|take over|up for`),
		does:    w(`run(?:s|ning)?\b|ran\b|st(?:and|ands|anding|ood)\b|bid(?:s|ding)?\b|enter(?:ed|s|ing)?\b|join(?:ed|s|ing)?\b|appl(?:y|ies|ied|ying)|submit\w*|hand(?:ed|s|ing)? in|fil(?:ed|es|ing)\b|lodg\w+|tabl(?:ed|es|ing)|tender(?:ed|s|ing)?|offer(?:ed|s|ing)?|put(?:s|ting)? (?:in|forward|up|his|her|its|their)|threw|throw(?:s|n|ing)?\b|announc\w+|declar\w+|launch\w+|register\w*|compet\w+|vi(?:ed|es|e|ying) for|seek(?:s|ing)?\b|sought\b|want(?:s|ed)? (?:to|a)|challeng\w+|contest\w*|campaign\w*|go(?:es|ing)? for|went for|is (?:also )?in\b|step(?:ped|s)? (?:in|forward|up)|emerg\w+|weigh(?:ed|s|ing)? in|surfac\w+|confirm\w+|reveal\w*|pitch\w*|eye(?:s|d|ing)\b|express\w* (?:an )?interest|come[s]? (?:forward|in)|came (?:forward|in)|shape[sd]? up|qualif\w+|advanc\w+`),
		suffers: w(`nominat\w+|cho(?:se|sen|oses)|choos\w+|pick(?:ed|s|ing)?\b|select\w*|adopt\w*|shortlist\w*|put (?:forward|up)|propos\w+|back(?:ed|s|ing)?\b|name[ds]?\b|log(?:ged|s)\b|field(?:ed|s|ing)?\b|draft(?:ed|s)\b|invit\w+|admit\w*|add(?:ed|s|ing)?\b|endors\w+|tipp?(?:ed|s)\b|includ\w+|receiv\w+|unveil\w*|accept\w*|approv\w+|welcom\w+`),
		noun:    w(`candidat\w+|bids?\b|bidders?|tenders?|offers?\b|contenders?|nominees?|nominations?|hopefuls?|rivals?|challengers?|applicants?|applications?|runners?\b|in the (?:race|running|ring|frame)|hat\b|hats\b|envelopes?|field\b|shortlist|ballot|proposals?|submissions?|suitors?|ticket|interest in|on board|list\b`),
		off:     w(`withdr\w+|pull(?:ed|s|ing)? (?:out|back)|dropp?(?:ed|s|ing)? (?:out|its|his|her|the)|bow(?:ed|s|ing)? out|quit(?:s|ting)?\b|exclud\w+|disqualif\w+|barr?ed\b|reject(?:ed|s)?\b|eliminat\w+|out (?:of|:)|is out\b|are out\b|was out\b|no longer|take[sn]? (?:his|her|its) name off|taking (?:his|her|its) name off|ruled out|rul(?:ed|es) (?:himself|herself|itself) out|abandon\w*|end(?:ed|s)? (?:his|her|its)|give[sn]? up|gave up|step(?:ped|s)? aside|st(?:ood|ands|and) (?:down|aside)|struck (?:off|from|out)|back(?:ed|s)? (?:out|off)|walk(?:ed|s)? away|turn(?:ed|s)? down|knocked out|will not (?:run|stand|bid)|not (?:be )?(?:running|standing|bidding)|scratch\w+|los(?:t|es) interest|retreat\w*|cancel\w*|renounc\w+|cast aside|no part in|removed|fell out|fallen out|folded|retir\w+|collaps\w+`),
	},
	{
		name:    "joining",
		asks:    w(`join|sign(?:ed|ing|s)?\b|back(?:ed|ing|s)?\b|support|ratif|agree|taking part|pledg|recogni[sz]|endors|favou?r|in favour|member|recall|sent|imposed|adopted|followed|voted for|on strike|backs`),
		does:    w(`join\w*|sign(?:ed|s|ing)?\b|back(?:ed|s|ing)?\b|support(?:ed|s|ing)?\b|ratif\w+|agree[ds]?\b|agreeing|pledg\w+|recogni[sz]\w+|endors\w+|favou?r(?:ed|s|ing)?\b|enter(?:ed|s|ing)?\b|tak(?:e|es|ing) part|took part|approv\w+|vot(?:ed|es|ing|e) (?:for|to|in)|accept\w*|adher\w+|subscrib\w+|side[ds]? with|commit\w*|follow(?:ed|s|ing)?\b|throw(?:s|n)? (?:its|his|her|their) weight|threw (?:its|his|her|their) weight|c[ao]me(?:s)? (?:aboard|out|on board)|down(?:ed)? tools|walk(?:ed|s|ing)? out|stop(?:ped|s)? work|lend(?:s)?\b|lent\b|rall(?:y|ied|ies)|recall\w*|order\w* home|call(?:ed|s|ing)? (?:back|home|out)|summon\w* (?:home|back)|br(?:ought|ing|ings) (?:home|back)|withdr\w+|decid\w+|do(?:es|ne)? the same|did the same|likewise|too\b`),
		suffers: w(`welcom\w+|admit\w*|won over|land(?:ed|s)\b|w[oi]n[s]?\b|includ\w+|add(?:ed|s|ing)?\b|recruit\w*|persuad\w+|bring(?:s|ing)? in|brought in|enlist\w*`),
		noun:    w(`on board|aboard|accession|entry\b|members?\b|membership|signator(?:y|ies)|signature|partners?\b|support\b|backing\b|endorsement|ratification|ally|allies|newcomers?|strikers?|picket\w*|stoppage|party to|recall\b|support(?:er|ers)\b|pact\b|on strike`),
		off:     w(`le(?:ft|aves|aving|d \w+ \w+ out)|leave\b|withdr\w+|pull(?:ed|s|ing)? out|quit(?:s|ting)?\b|walk(?:ed|s)? (?:out|away)|no longer|revers\w+|chang(?:ed|es) (?:its|his|her|their) mind|back(?:ed|s)? out|broke (?:with|away|ranks)|out of\b|expel\w*|suspend\w*|dropp?(?:ed|s)? (?:out|its)|u-turn|back (?:at|to) work|return(?:ed|s|ing)?\b|reject\w*|resum\w+|call(?:ed|s|ing)? off|end(?:ed|s|ing)?\b|sent (?:its|his|her|their) \w+ back|back at (?:his|her|its|their) post|abandon\w*|desert\w*|rescind\w*|gave up|giv(?:es|en) up`),
	},
	{
		name: "opposing",
		asks: w(`oppos|against|object|reject|veto|boycott|refus|criticis|condemn|demand|call(?:s|ed|ing)? for`),
		does: w(`oppos\w+|object(?:ed|s|ing)?\b|reject(?:ed|s|ing)?\b|veto\w*|boycott\w*|refus\w+|criticis\w+|criticiz\w+|condemn\w*|denounc\w+|vot(?:ed|es|ing|e) (?:against|down|no)|block(?:ed|s|ing)?\b|protest\w*|demand\w*|call(?:ed|s|ing)? (?:for|on)|urg(?:ed|es|ing)|insist\w*|turn(?:ed|s)? (?:down|against)|join(?:ed|s|ing)?\b|say[s]? no|said no|c[ao]me[s]? out against|speak(?:s)? out|spoke out|wants?\b|wanted\b`),
		noun: w(`opposition|objections?|opponents?|veto\b|boycott\b|critics?\b|against\b|calls? for|no camp|resistance|protest`),
		off:  w(`withdr\w+|dropp?(?:ed|s|ing)?\b|no longer|lift(?:ed|s)?\b|chang(?:ed|es) (?:its|his|her|their) mind|revers\w+|u-turn|now (?:back|support|favour|agree)\w*|accept\w*|abandon\w*|gave (?:up|in|way)|relent\w*|fell into line|end(?:ed|s)?\b|t(?:ook|akes|aken) back|retract\w*|soften\w*|made peace|come round|came round`),
	},
	{
		name:    "affected",
		asks:    w(`cut off|affect|hit\b|evacuat|isolat|strand|flood|clos|without|infect|contaminat|outbreak|cases|exposed|damaged|destroyed|under (?:quarantine|curfew|water)|quarantin|blacked|shut|spread`),
		suffers: w(`cut off|affect\w*|hit\b|evacuat\w+|isolat\w+|strand\w*|flood\w*|clos(?:ed|es|ing)\b|infect\w*|contaminat\w+|expos\w+|damag\w+|destroy\w*|quarantin\w+|shut\b|clear(?:ed|ing|s)?\b|emptied|inundat\w+|sever\w*|maroon\w*|submerg\w*|swamp\w+|sealed off|encircl\w+|trapp?ed\b|reach(?:ed|es)?\b|struck\b|block(?:ed|s)?\b|add(?:ed|s)?\b|ordered out|told to (?:leave|go|get out)|moved out|spread(?:s)? to|engulf\w*|surround\w*|lost\b|swallow\w*|compromis\w+|breach\w+|leaked\b|found\b|detect\w*|confirm\w*|report(?:ed|s)?\b`),
		does:    w(`had to (?:be|get|leave|go|close|shut|clear)|has to (?:be|get|leave|go|close|shut)|have (?:had )?to (?:be|get|leave|go|close|shut)|los(?:t|es|ing)\b|report(?:ed|s|ing)?\b|suffer\w*|go(?:es|ne)? (?:dark|under)|went (?:dark|under)|follow(?:ed|s)?\b|join(?:ed|s|ing)?\b`),
		noun:    w(`islands?\b|cut-off|isolation|evacuation|quarantine|under water|closure|cases?\b|outbreak|victims?|by (?:boat|helicopter|air)|inaccessible|unreachable|order\b|list\b|no (?:road|way|access|power|water|link)|only by`),
		off:     w(`reopen\w*|reconnect\w*|reach(?:ed|able)?\b|restor\w+|back (?:home|in|on|to|at|open)\b|return(?:ed|s|ing)?\b|allowed (?:back|home)|all-clear|lift(?:ed|s|ing)?\b|withdr\w+|inhabited|no longer|spared\b|not (?:hit|affected|cut|after all)|after all|clear(?:ed|s)? of|drain\w*|reliev\w+|free(?:d)? of|passable|accessible|relink\w*|rejoin\w*|repair\w*|resum\w+|dried|receded|safe again|open(?:ed|s)? (?:again|up)|again\b|cross(?:ed|es)? off|off the list|dummies|mistak\w+`),
	},
	{
		name:    "recall",
		asks:    w(`recall|withdrawn from|pulled|off the shelves|products|medicines|batches|tainted`),
		does:    w(`recall\w*|withdr\w+|pull(?:ed|s|ing)?\b|call(?:ed|s|ing)? (?:back|in)|tak(?:e|es|ing|en) (?:back|off)|took (?:back|off)|clear(?:ed|s|ing)?\b|remov\w+|order\w*|stop(?:ped|s)?\b|halt\w*|ask(?:ed|s|ing)? (?:for|customers|shops)|had to|has to|must\b|scrap\w*|fetch\w*|buy(?:s|ing)? back|bought back`),
		suffers: w(`recall\w*|withdraw\w*|withdrew|pull(?:ed|s)?\b|call(?:ed|s)? (?:back|in)|taken off|order\w* (?:to|off)|swept|stripp?ed|remov\w+|bann?ed|add(?:ed|s)?\b|told to|made to|forced`),
		noun:    w(`recalls?\b|withdrawal|the shelves|shelves\b|list\b|warning|alert|batch(?:es)?\b|tainted|contaminated`),
		off:     w(`lift(?:ed|s)?\b|clear(?:ed|s)?\b|no longer|back (?:on|in)\b|cancel\w*|withdr\w+ (?:the|its) (?:recall|warning)|revok\w+|safe\b|return(?:ed|s)?\b|struck off|off the list|allowed|false alarm|ended|end(?:s)?\b|resum\w+|not (?:affected|contaminated)|all-clear|mistak\w+|wrongly`),
	},
	{
		name:    "choice",
		asks:    w(`appointed|chosen|selected|picked|won\b|winners?|awarded|promoted|elected|hired|named to|honoured|qualif|advance|knocked|eliminated|released|freed|rescued|killed|died|missing|injured|hostages?|survivors?`),
		suffers: w(`appoint\w*|cho(?:se|sen|oses)|select\w*|pick(?:ed|s)?\b|award\w*|promot\w+|elect\w*|hired?\b|name[ds]?\b|honour\w*|releas\w+|freed\b|rescu\w+|kill\w*|found\b|injur\w+|identif\w+|include[ds]?\b|add(?:ed|s)?\b`),
		does:    w(`w[oi]n[s]?\b|qualif\w+|advanc\w+|reach(?:ed|es)?\b|di(?:ed|es)\b|surviv\w+|join(?:ed|s|ing)?\b|tak(?:e|es|ing) (?:over|up)|took (?:over|up)|made it|go(?:es)? through|went through`),
		noun:    w(`winners?|appointments?|election of|promotion|the award|prize|survivors?|victims?|the dead|hostages?|list\b|successor`),
		off:     w(`no longer|withdr\w+|declin\w+|turn(?:ed|s)? down|dropp?(?:ed|s)?\b|remov\w+|replac\w+|revok\w+|struck off|strip(?:ped|s)?\b|not (?:among|on)|mistak\w+|alive|found\b|exclud\w+|disqualif\w+`),
	},
}

// Words of any roster.
var (
	gateAlso   = w(`also\b|as well\b|too\b|likewise|another\b|a (?:second|third|fourth|fifth|sixth|further)\b|second\b|third\b|fourth\b|fifth\b|sixth\b|further\b|besides\b|in addition|additionally|along with|together with|alongside|next to\b|joined\b|join(?:s|ing)\b|the (?:latest|newest)|latest\b|newcomers?|more\b|new\b|added?\b|adding\b|adds to|widen\w*|extend\w*|spread\w*|grow(?:s|n|ing)?\b|grew\b|longer\b|bring(?:s|ing)? (?:the|to)|brought (?:the|to)|rais(?:es|ed|ing)|similarly|equally|in turn|meanwhile|not only|both\b|now\b|newly|follow(?:s|ed|ing)\b|in (?:his|her|its|their) (?:place|stead)|so (?:is|are|has|have|does|do|did)\b`)
	gateNames  = w(`named\b|names\b|naming\b|name is|identified|identif\w+|identity|unmask\w*|reveal\w*|disclos\w*|turns? out|turned out|none other than|known as|called\b|has a name|in question|emerg\w+|learnt|learned|established|mystery|anonymous|unnamed|by name|was it\b|it is\b|it was\b|made public|established|can now be`)
	gateUndoes = w(`no longer|withdr\w+|clear(?:ed|s|ing)?\b|releas\w+|freed\b|free\b|lift(?:ed|s|ing)?\b|dropp?(?:ed|s|ing)?\b|exonerat\w+|absolv\w+|acquit\w*|reinstat\w+|struck (?:off|out|from)|strik(?:es|ing) (?:off|out)|cross(?:ed|es)? off|remov\w+|rul(?:ed|es|ing) out|pull(?:ed|s|ing)? out|back (?:at|in|to|on|home)\b|return(?:ed|s|ing)?\b|reopen\w*|revok\w+|revers\w+|cancel\w*|discontinu\w+|quash\w+|overturn\w*|retract\w*|took back|takes back|taken back|apologi\w+|mistak\w+|in error|wrongly|innocen\w+|out of\b|after all|nothing (?:to do|more|against)|not guilty|spared|restor\w+|allowed|exclud\w+|disqualif\w+|quit\w*|bow(?:ed|s) out|reject\w+|off the (?:list|hook)|off\b|closed\b|alibi|unfounded|baseless|vindicat\w+|without charge|halted|stopped`)
	gateVoice  = w(`lawyers?|solicitors?|attorneys?|barristers?|counsel\b|spokes(?:man|woman|person|people)|representatives?|defen[cs]e\b|defends?\b|acting for|represent\w*|press officers?|on behalf of`)
	gateHarmed = w(`victims?|witness\w*|injured|wounded|killed|died|dead\b|survivors?|hostages?|passengers?|patients?|relatives?|parents?|mother|father|widow\w*|son\b|daughter|wife\b|husband|neighbou?rs?|residents?|bystanders?|customers?|mourn\w*|bereaved|rescue\w*`)
	gateKnows  = w(`experts?|professors?|analysts?|historians?|scientists?|researchers?|economists?|academics?|commentators?|observers?|criminologists?|lecturers?|biologists?|geologists?|epidemiologists?|engineers?|psychologists?|dr\b|prof\b|authors?|journalists?|reporters?|correspondents?|editors?|columnists?|critics?`)
	gateOffice = w(`ministers?|mayors?|presidents?|governors?|chair(?:man|woman)?|chiefs?|heads?\b|directors?|inspectors?|superintendents?|commissioners?|prosecutors?|judges?|coroners?|secretar(?:y|ies)|councillors?|mps?\b|senators?|officers?|commanders?|captains?|auditors?|ombudsman|leaders?|bishops?|ambassadors?|premiers?|deputy|detectives?|sergeants?|magistrates?|regulators?`)
	gateWish   = w(`demand\w*|want(?:s|ed)?\b|urg(?:es|ed|ing)|call(?:s|ed|ing) (?:for|on)|should\b|ought\b|must\b|hop(?:es|ed|ing)|expect\w*|might\b|could\b|may\b|would\b|will\b|plans? to|likely|consider\w*|threaten\w*|whether|if\b|unless|ask(?:s|ed|ing)?\b`)
)

package question

import "regexp"

// roleCue is a form of words by which somebody comes into a role, or goes out of it.
type roleCue struct {
	re   *regexp.Regexp
	side side // before: the subject; after: what follows
	as   string
	tail *regexp.Regexp // what must stand behind the names, of after
	wish bool           // it is only a wish
	link bool           // it tells of what leads to a place, which counts where the wording asks for what is cut off
}

// role is a class of things that a roster may ask for which are no crime: to stand for something, to be a member, to be hit by something.
// Its words are those of general English, so that a question of any field finds them.
type role struct {
	name    string
	wording *regexp.Regexp
	on, off []roleCue
	may     bool           // an intention counts: whoever will stand is standing
	state   bool           // it comes over one and passes: an end that is only announced has not come
	back    bool           // it is the end of a state: one that is only announced has not come
	object  bool           // it is done to something that the wording names: what is done to other things does not count
	own     *regexp.Regexp // leads up to the name of one to whom the thing belongs that it is about
}

func ro(as string, s side, pattern string) roleCue {
	return roleCue{re: regexp.MustCompile(`\b(?:` + pattern + `)\b`), side: s, as: as}
}

// rt is a form of words with something behind the names: "took X off the list".
func rt(as, pattern, tail string) roleCue {
	return ro(as, after, pattern).behind(tail)
}

// behind adds what must stand behind the names.
func (c roleCue) behind(tail string) roleCue {
	c.tail = regexp.MustCompile(`^[^.;:]{0,80}?\b(?:` + tail + `)\b`)
	return c
}

// rl is a form of words for what leads to a place.
func rl(as string, s side, pattern string) roleCue {
	c := ro(as, s, pattern)
	c.link = true
	return c
}

const (
	comes = `(?:(?:to be|next (?:in line |on the list )?to be|(?:due|set|about) to be|(?:the |an? )?(?:latest|newest|next|last|first|only|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+th)(?: [a-z-]+){1,3}? (?:to be|to have been)) )?`
	marks = `cordoned off|fenced off|roped off|taped off|barricaded|no longer open|forbidden (?:to|ground)|deserted`
	// barriers are what stands across a way that is closed, and traffic what moves where it is open.
	barriers = `(?:cordons?|barriers?|road ?blocks?|blockades?|gates?|fences?|(?:concrete |stone |steel )?blocks|barricades?|chains?|(?:police )?tape|sandbags|bollards|(?:closure|no-entry) (?:signs?|notices?|orders?)|padlocks?|exclusion zones?)`
	// linkTo is what leads to a place, which is cut off without it.
	linkTo     = `(?:roads?|lanes?|tracks?|ways?|paths?|routes?|bridges?|railways?|lines?|ferries|links?|causeways?) (?:to|into|towards)`
	breaksLink = `(?:sever(?:s|ed|ing)|cut(?:s|ting)?|block(?:s|ed|ing)|wash(?:es|ed) away|swept away|sweeps away|bur(?:ies|ied)|br(?:oke|eaks)|carried away|destroy(?:s|ed)|took away)`
	goneUp     = `taken (?:down|away)|removed|lifted|gone|dismantled|cleared away|c[ao]me (?:down|off)|pulled (?:down|back|away)|opened|rolled (?:back|away)|swung open|withdrawn`
	traffic    = `(?:traffic|cars|lorries|trucks|buses|trains|trams|vehicles|motorists|drivers|cyclists|walkers|pedestrians|people|passengers|travellers|shoppers|visitors|ferries)`
	now        = `(?:now |also |too |since |already |again |once more |still |since then |as well |meanwhile |formally |officially |finally |even )*`
	isNow      = `(?:is|are|was|were|has been|have been|had been|being|be|been|became|become|becomes) ` + now
	its        = `(?:its|his|her|their|the|an?|any|all|both|this|that) (?:[a-z'-]+ ){0,2}?`
	offers     = `(?:bids?|tenders?|offers?|counter-?(?:offers?|bids?)|takeovers?|buy-?outs?|swoops?|approach(?:es)?|applications?|papers|proposals?|candidac(?:y|ies)|candidatures?|nominations?|names?|entry|entries|interest|hats?|submissions?|campaign)`
	fields     = `(?:race|contest|bidding|running|field|competition|fray|ring|auction|hunt|battle|tender|contention|election|ballot|shortlist|campaign|process|queue)`
	clubs      = `(?:coalition|alliance|strike|walkout|stoppage|boycott|pact|treaty|agreement|league|group|bloc|union|campaign|protest|movement|dispute|industrial action|convention|accord|petition|lawsuit|case|action|deal|scheme|project|mission|crew|team|programme|club|fleet|convoy|talks|government|cabinet|consortium|list)`
	posts      = `(?:duty|duties|work|school|office|desks?|posts?|jobs?|pupils|class(?:es)?|patients|wards?|races?|racing|training|the team|the job|command|bench|competition|action|service)`
)

// listed are the ways of saying that somebody is on a list, or off it, whatever the list is of.
var (
	onList = []roleCue{
		rt("added to the list", `add(?:s|ed|ing)?`, `to (?:the|its|that|their|this)(?: [a-z]+){0,2} (?:list|roll|register|names|number)`),
		ro("added to the list", after, `added to (?:the|that|its|this) list (?:is|are|was|were)`),
		ro("added to the list", after, `(?:list|roll|names|register|circle|number)\b[^.;:,]{0,40}? (?:now |also )*(?:includes?|included|takes in|took in|extends to|comprises?|has grown to include|was joined by|widened to include)`),
		ro("added to the list", after, `(?:new )?names? (?:have |has )?(?:appeared|emerged|surfaced|cropped up|came up|stood|featured)[^.;,:]{0,40}`),
		ro("added to the list", before, isNow+`(?:added to|on|put on|placed on|entered on|included (?:in|on)|among those on) `+its+`(?:short|long)?list`),
		ro("added to the list", after, `(?:in (?:its|his|her|their) (?:place|stead),? (?:came|comes|stepped)|(?:has|have) (?:widened|lengthened|extended) the list[^.;,]{0,40}? by|joined (?:\w+ )?by)`),
	}
	offList = []roleCue{
		ro("taken off the list", before, isNow+`(?:taken|struck|removed|crossed|dropped|deleted|stricken|scratched) (?:off|from) (?:the|its|that|their)(?: [a-z]+){0,2} (?:list|roll|register|field)`),
		rt("taken off the list", `(?:took|taken|takes|struck|strikes|removed|removes|crossed|crosses|dropped|drops|deleted|deletes)`, `(?:off|from) (?:the|its|that|their)(?: [a-z]+){0,2} (?:list|roll|register)`),
		ro("no longer on the list", before, `no longer (?:on|among|part of|one of|in|a member|counted|listed|included)`),
	}
)

// rw is a form of words for a wish, which counts where a wording asks for those who want to buy, and where it speaks of what is for sale.
func rw(as string, s side, pattern string) roleCue {
	c := ro(as, s, pattern)
	c.wish = true
	return c
}

var roles = []role{contesting, halting, blacklisted, hit, endangered, pulledOff, recalling, keptOut, belonging, quitting, scarce, lost, revived, freed, banning, confessing, sidelined, seated}

// contesting is to want a post, an order or a prize for oneself.
var contesting = role{
	name:    "contest",
	may:     true,
	wording: w(`bid(?:s|ding|ders?)?\b|tender|candidates?\b|stand(?:s|ing)? (?:for|in|as)|runn?ing (?:for|in|to|as)|in the (?:running|race)|contest|compet(?:es?|ing|itors?)\b|contend|appl(?:y|ied|ying|icants?)\b|vying|suitors?\b|buyers?\b|wants? to (?:buy|own|acquire|run|host|build)|shortlist|nominat|to succeed|successor|take over|hopefuls?\b|interested in (?:buying|taking|acquiring|building|running)|made an offer|hop(?:e|es|ing) to (?:buy|build|win|host)`),
	on: []roleCue{
		ro("candidate", before, `(?:enter(?:s|ed|ing)?|join(?:s|ed|ing)?) the `+`(?:[a-z]+ ){0,2}?`+fields),
		ro("candidate", before, `(?:hand(?:s|ed)? (?:in|over)|submit(?:s|ted)?|lodg(?:es|ed)|fil(?:es|ed)|tabl(?:es|ed)|ma(?:kes|de|king)|put(?:s|ting)? (?:in|forward|up)|enter(?:s|ed)|register(?:s|ed)|present(?:s|ed)|sen[dt]s?(?: in)?|deliver(?:s|ed)|announc(?:es|ed)|declar(?:es|ed)|launch(?:es|ed)|confirm(?:s|ed)|express(?:es|ed)|sign(?:s|al)(?:l?ed)|show(?:s|n|ed)|tender(?:s|ed)|throw(?:s|n)?|threw|lay|laid|mounts?|mounted|prepar(?:es|ed|ing)|plot(?:s|ted|ting)|plann(?:ed|ing)|plans|(?:put|puts|putting) together|assembl(?:es|ed|ing)|draw(?:s|n|ing) up|work(?:s|ed|ing) on|launching|renew(?:s|ed)|reviv(?:es|ed)) (?:in )?(?:`+its+`|rival |new |joint |sealed )?`+offers),
		ro("candidate", before, isNow+`(?:in|back in|part of) the `+`(?:[a-z]+ ){0,2}?`+fields+`|`+isNow+`(?:competing|bidding|standing|running|vying|contending|applying|interested|an? (?:[a-z]+ )?(?:candidate|bidder|contender|applicant|suitor|rival)|after the)`),
		ro("candidate", before, `(?:will|would|wants? to|intends? to|plans? to|means? to|is to|are to|aims? to|hopes? to|resolved to|decided to|agreed to) (?:also )?(?:stand|run|bid|compete|contest|apply|take over|succeed|build|buy|be (?:a candidate|mayor|president|chair\w*|leader))`),
		ro("candidate", before, `(?:stands|runs|bids|competes|is competing|applied|bid|stood) (?:for|as|against|again|in)|(?:has|have|had) (?:applied|bid)\b|put(?:s|ting)? (?:itself|himself|herself|themselves) forward|(?:requested|asked for|asked to see|obtained|ordered) (?:the|its) (?:books|accounts|tender documents|papers|forms)|(?:collected|gathered|handed in) (?:\w+ )?(?:signatures|papers)`),
		ro("back", before, `(?:is|are|came|has come|have come) back`),
		ro("candidate", before, `(?:teamed up|joined forces|linked up|clubbed together) (?:with [^.;,]{2,50}? )?(?:to|for|in|on) (?:`+its+`)?(?:bid|buy|run|build|take over|make|offer)`),
		rt("candidate", `(?:teamed up|joined forces|linked up|in partnership|in league) with`, `to (?:bid|buy|run|build|take over|make)|(?:bid|offer)`),
		rw("interested", before, `(?:(?:is|are|was|were) )(?:now |also |said to be )*(?:looking (?:at|over)|eyeing|circling|stalking|courting|after|sniffing around|running the rule over|studying|considering|weighing(?: up)?|mulling|interested in)|eyes|eyed|would like to (?:have|buy|own|get|acquire)|wants? to (?:have|own|get|acquire)|(?:has|have|had) (?:set|cast) (?:its|his|her|their) (?:sights|eyes?) on|(?:hired|engaged|appointed|retained) [a-z ]{3,30}? to (?:study|prepare|weigh|look at|draw up|advise on)`),
		rw("interested", after, `also (?:eyeing|after|looking at|circling|interested in|bidding for|studying|said to be interested in|in the running for) [^.;,]{0,40}? (?:is|are)`),
		ro("candidate", before, `seek(?:s|ing)? (?:re-?election|(?:a|another) (?:[a-z]+ )?term|the (?:post|office|job|nomination|contract|order))`),
		ro("candidate", after, `(?:against|opposite|alongside|beside) (?:him|her|them|it) (?:stands?|runs?|is|are)|also (?:standing|running|bidding|in the race|in the running) (?:is|are)|party to have declared [^.;,]{0,30}? (?:is|are)`),
		ro("candidate", after, `(?:chose|chosen|chooses|pick(?:s|ed)|nominat(?:es|ed)|select(?:s|ed)|adopt(?:s|ed)|field(?:s|ed)|put forward|propos(?:es|ed)|shortlist(?:s|ed)|admit(?:s|ted)|readmit(?:s|ted)|re-?admitted|endorsed)`),
		ro("candidate", after, `(?:bids?|tenders?|offers?|applications?|papers|proposals?|interest)(?:, that of| (?:of|from|by|that of)|[^.;,]{0,40}? (?:came|arrived|handed in|received|submitted|lodged|made|logged|filed|put in)[^.;,]{0,30}? (?:from|by))`),
		ro("candidate", before, isNow+`(?:nominated|selected|chosen|picked|adopted|shortlisted|admitted|readmitted|re-?admitted|put forward|proposed|fielded|registered|drafted)`),
	},
	off: []roleCue{
		ro("withdrew", before, `withdr(?:ew|awn|aws?|awing)|(?:pull|bow|back|dropp?|duck|opt)(?:s|ed|ing)? out|`+isNow+`(?:out\b|ruled out|disqualified|excluded|eliminated|rejected|barred|deselected|struck off|knocked out|turned down|thrown out)|(?:stood|stands?|stepp?(?:ed|s|ing)|standing) (?:down|aside)|quits?|g(?:ave|ives?|iven) up|abandon(?:s|ed)|los(?:t|es) interest|let(?:s|ting)? `+its+`(?:offer|bid|tender|application) (?:lapse|expire|drop|run out|die)|(?:ended|ends|suspended|suspends|stopped|dropped) `+its+offers+`|(?:taking|took|taken|takes) `+its+`(?:name|hat) (?:off|out|from)|no longer (?:in\b|interested|bidding|running|standing|competing|after|an? (?:candidate|bidder|contender|suitor|rival)|pursu(?:es|ing)|wants?|wanted|part of|among|seek(?:s|ing)|available)|(?:will|would|does|do|did|is|are|was|were) not (?:be )?(?:run(?:ning)?|stand(?:ing)?|bid(?:ding)?|compet(?:e|ing)|contest(?:ing)?|apply(?:ing)?|tak(?:e|ing) part|pursu(?:e|ing)|mak(?:e|ing) an? (?:[a-z-]+ )?(?:bid|offer)|interested)|thr(?:ew|own|ows) in the towel|conced(?:es|ed)|admit(?:s|ted) defeat|call(?:s|ed) it a day|(?:has|have|had) no (?:[a-z]+ )?(?:interest in|intention of|plans? to|wish to|desire to|appetite)|los(?:t|es|ing) `+its+`(?:appetite|interest|taste|nerve)|(?:got|get|gets|had|has) cold feet|fold(?:s|ed) its|den(?:ied|ies|ying) (?:any |all )?(?:interest|plans?|intention)|den(?:ied|ies) (?:that )?(?:it|he|she|they) (?:is|was|were|are|had|has|wants?|wanted|planned|would|intended) (?:to )?(?:[a-z]+ ){0,3}?(?:after|bid\w*|interest\w*|buy\w*|in the|run\w*|stand\w*|offer|candidate|plan\w*|want\w*)|rul(?:ed|es|ing) (?:itself|himself|herself|themselves) out|walk(?:s|ed|ing)? away|has no further|cool(?:ed|s) on`),
		ro("withdrew", after, `withdrawal (?:of|by)|departure of|(?:disqualif(?:ied|ies|ying)|exclud(?:ed|es|ing)|reject(?:ed|s|ing)|eliminat(?:ed|es|ing)|ruled out|turned down|struck off|threw out|thrown out|deselected|dropped|barred)`),
	},
}

// hit is to have something happen to one that comes over places, hospitals, farms or lines: they are cut off, closed, without power.
var hit = role{
	name:    "hit",
	state:   true,
	wording: w(`evacuat|cut off|affected|flooded|closed\b|shut\b|hit\b|without (?:power|water|electricity|gas|heat)|isolat|quarantin|infected|contaminated|sealed|struck\b|stranded|damaged|destroyed|lost power|blacked out|locked down|under (?:water|curfew|siege|lockdown|quarantine|evacuation)|cases of|outbreak|fallen to|captured|occupied|inundated|suspended (?:flights|services)|disrupted|blocked|impassable|unreachable|burn(?:ed|t|ing)|threatened`),
	on: []roleCue{
		ro("affected", before, isNow+comes+`(?:evacuated|vacated|cleared|emptied|cut off|flooded|under ?water|closed|shut|barred|gated|out of bounds|`+marks+`|sealed off|quarantined|isolated|stranded|marooned|hit|affected|struck|infected|contaminated|swamped|inundated|deserted|without (?:power|water|electricity|gas|light|heat)|off limits|impassable|unreachable|inaccessible|blocked|locked down|damaged|destroyed|surrounded|an island|islands|in the dark|beyond reach|paralysed|out of action|off-?line|ordered (?:out|to leave)|told to (?:leave|go|get out|evacuate)|sent home|turned away|placed under|put under)`),
		ro("affected", after, barriers+`\b[^.;]{0,40}? (?:across|around|round|over|on|at (?:both|either) ends? of|at (?:the )?(?:entrances?|ends?|head|foot|edge|approach(?:es)?) (?:of|to))(?: the)?`),
		ro("affected", after, `(?:barr(?:ed|ing)|gated|block(?:ed|s|ing)(?: off)?|cordon(?:ed|ing) off|fenc(?:ed|ing) off|barricad(?:ed|ing)|lock(?:ed|ing) down|evacuate|order(?:ed|s)? (?:out|the evacuation of|the closure of))`),
		rt("affected", `(?:tell|tells|told|order|orders|ordered|forced?|forces|instructed|made|makes?)`, `to (?:close|shut|leave|evacuate|get out|clear out|move out|stay (?:away|out|shut|closed))|(?:close|shut) (?:its|their) (?:gates|doors)`),
		ro("affected", before, `(?:(?:is|are|has|have|had) to|will) (?:close|shut)(?: down)? (?:at|on|from|for|until|tonight|tomorrow|today|after|because|next|this|(?:its|their) (?:doors|gates))`),
		ro("affected", before, `(?:shuts?|closed|closes) (?:its|their) (?:gates|doors)|stopped (?:flying|running|serving|sailing)|(?:suspend|cancel|halt|ground|stop)(?:s|ed|led|ped)? (?:its|their|all) (?:[a-z]+ ){0,2}?(?:flights|services|trains|sailings|ferries|operations|deliveries|production|lessons|classes)`),
		rt("affected", `(?:lessons|classes|services?|trains|flights|buses|operations|surgery|work|production) (?:at|in|to|from|on)`, `called off|suspended|cancelled|halted|stopped`),
		ro("affected", after, `(?:lights|power|electricity|water|gas|heating) (?:went |gone |goes |is |was |are |were |has been |have been )?(?:out|off|down|cut|failed)[^.;,]{0,14}? (?:in|at|across|to)`),
		ro("affected", before, `(?:can ?not|can no longer|could no longer|could not) be (?:reached|used|entered|crossed|left|supplied)|no longer (?:has|have|had) (?:power|water|electricity|a road)|(?:has|have) no (?:power|water|electricity|gas|heat|road|light)`),
		ro("affected", before, `(?:has|have|had) (?:now |also )?(?:had )?to (?:be )?(?:evacuate(?:d)?|clear(?:ed)?|get out|leave|go|flee|close(?:d)?|shut(?: down)?|empt(?:y|ied)|mov(?:e|ed) out|abandon(?:ed)?|seal(?:ed)? off|cancel(?:led)?|divert|turn away)|must (?:leave|get out|clear out|close|shut|evacuate)|(?:los(?:t|es)|lost all) (?:power|water|electricity|contact|its (?:power|road|bridge|link))|fell (?:dark|silent)`),
		rl("affected", after, breaksLink+` (?:(?:the|its|their|every|all|only|last) )*(?:[a-z]+ )?`+linkTo),
		rl("affected", after, linkTo).behind(`(?:is|are|was|were|has been|have been|lies|lay) (?:now |also |again )*(?:severed|cut|blocked|closed|washed away|swept away|gone|impassable|under (?:water|snow|rubble)|buried|broken)`),
		ro("affected", after, `no (?:way|road|path|route|access) (?:in or out|in|out|into|through|to|left)[^.;]{0,12}?(?: of| to| into)?|(?:only|last|sole) (?:road|way|bridge|route|path|link|track) (?:to|into|out of|from)|(?:evacuat(?:ed|es|ing|ion of)|clear(?:ed|ing)|cut(?:s|ting)? off|flood(?:ed|s|ing)|clos(?:ed|ing|ure of)|shut(?:s|ting)?(?: down)?|seal(?:ed|ing) off|isolat(?:ed|es|ing)|quarantin(?:ed|ing)|reached|hit(?:s|ting)?|struck|engulf(?:ed|s)|swamped|swallowed|swept (?:through|into|over)|infected|spread to|spilled into|poured into|emptied|maroon(?:ed|s))`),
		rt("affected", `turn(?:s|ed|ing)|made|makes|left|leaves|leaving|put|cut|cuts`, `into an? islands?|cut off|isolated|stranded|unreachable|off from|without (?:power|water|electricity|gas|light|heat)|in the dark|under water|out of reach`),
		ro("affected", after, `(?:cases?|infections?|lists?|records?|files?|data|folders?|breach|traces?|samples?|leak(?:s|ed)?|damage|water|names)\b[^.;,]{0,40}? (?:at|in|from|of|belonging to|with the letterhead of|taken from)`),
	},
	off: []roleCue{
		ro("no longer affected", before, `resum(?:es?|ed|ing) (?:its|their|all)?|restart(?:s|ed|ing)? (?:its|their|all)`),
		rl("no longer affected", after, `(?:re-?open(?:s|ed|ing)|clear(?:s|ed|ing)|open(?:s|ed|ing)|restor(?:es|ed|ing)|repair(?:s|ed|ing)|mend(?:s|ed|ing)|dug out|free(?:s|d)) (?:(?:the|its|their|all) )*(?:[a-z]+ )?`+linkTo),
		rl("no longer affected", after, linkTo).behind(`(?:opened|re-?opened|cleared|passable|restored|repaired|open|mended|free)`),
		rt("no longer affected", barriers+`\b[^.;,]{0,40}? (?:across|around|round|over|on|at (?:both|either) ends? of|at (?:the )?(?:entrances?|ends?|head|foot|edge|approach(?:es)?) (?:of|to))`, goneUp),
		ro("no longer affected", after, `(?:took (?:down|away)|taken (?:down|away)|remov(?:ed|es|ing)|lift(?:ed|s|ing)|dismantl(?:ed|es|ing)|clear(?:ed|s|ing) away|pulled (?:down|back)|opened) (?:the |all |its |their )?(?:last |last of the )?`+barriers+`\b[^.;,]{0,20}? (?:across|around|round|over|on|from|at)(?: (?:both|either) ends? of)?`),
		rt("no longer affected", traffic+`\b[^.;,]{0,40}? (?:on|over|along|across|through|into|at|in|up|down|using|crossed|crossing|use|used|enter|entered)`, `again|once more|for the first time|after (?:[a-z0-9-]+ ){1,3}(?:hours|days|weeks|months)`),
		ro("no longer affected", before, `(?:came|come|comes|(?:is|are|was|were|has been|have been) (?:put |brought )?)(?: now)? ?back (?:into|in) (?:use|service|operation)|(?:handed|given) back to [a-z]+|(?:is|are|was|were) (?:now |fully |partly |again )*open(?: again| once more| to (?:all )?(?:traffic|visitors|residents|the public|cars|drivers|walkers|pupils)|$|[,.;])|(?:has|have|had) (?:now |fully |partly )?(?:been )?(?:opened|re-?opened)(?: (?:its|their) (?:doors|gates))?|open(?:s|ed) (?:its|their) (?:doors|gates)(?: again| once more)?`),
		ro("no longer affected", after, `(?:lessons|classes|teaching|surgery|visits|work|production|services?|trains|flights) (?:(?:has|have|had) )?(?:began|begun|started|resumed|restarted|are back|is back)(?: up)?(?: again)? (?:at|in|to|from|on)`),
		rt("no longer affected", `(?:lessons|classes|services?|trains|flights|buses|operations|surgery|work|production) (?:at|in|to|from|on)`, `resumed|restarted|restored|again`),
		ro("no longer affected", after, `(?:lights|power|electricity|water|gas|heating|trains?|buses|services?|lessons|classes|flights|work) (?:(?:is|are|was|were|has|have|has been|have been) )?(?:back|restored|on again|running again|returned|came back|returning|resumed|restarted)[^.;,]{0,14}? (?:in|at|to|across|for)`),
		rt("no longer affected", `(?:order|warning|alert|ban|notice|restrictions?|curfew|quarantine|lockdown) (?:for|on|in|over|against|around)`, `lifted|withdrawn|cancelled|rescinded|ended|revoked|dropped`),
		ro("no longer affected", before, `(?:allowed|let|able|permitted|free|safe) (?:to (?:go |come |move |return )?)?(?:back|home|return)|back (?:to|in|at) (?:their|its|his|her) (?:homes?|beds?|houses?|normal)|(?:has|have|had|got|gets|regain(?:s|ed)) (?:its|their) (?:[a-z]+ ){1,2}back|(?:moved|gone|came|come|went|on (?:their|its) way|way) (?:back|home)|return(?:s|ed|ing)? (?:home|to normal|to (?:their|its))|(?:re-?open(?:s|ed|ing)?|open(?:s|ed)?(?: up)? again|re-?connect(?:s|ed)|connected (?:with|to|again)|accessible|passable|reachable|inhabited|dry|on-?line|safe|clear|working) ?(?:again|once more|since)?|(?:re-?opened|reconnected|restored|spared|unaffected|untouched)|`+isNow+`(?:again |once more )?(?:reachable|accessible|inhabited|open|dry|clear|free) (?:again|once more|of|since)|(?:can|could) (?:again |once more )?be (?:reached|entered|used)(?: again)?|all-clear|no longer (?:affected|cut off|closed|shut|evacuated|under|isolated|flooded|in (?:danger|the dark)|without|marooned|stranded|quarantined|infected|threatened)|never (?:been )?(?:affected|touched|hit|in danger)|(?:is|was|are|were) not (?:affected|among|touched|hit|concerned)|not (?:affected|concerned|touched)(?: after all)?`),
		ro("no longer affected", after, `(?:lift(?:s|ed|ing)|withdr(?:ew|awn)|end(?:s|ed)|cancel(?:s|led)|rescind(?:s|ed)) (?:the|its|an|all) (?:[a-z]+ ){0,2}?(?:order|warning|alert|notice|restrictions?|curfew|quarantine|lockdown) (?:for|on|in|over|against)|(?:rolled|got|came) (?:in|through)(?:to)?|reached|all-clear (?:for|in|to)|(?:good|better) news for|(?:re-?opened|reconnected|restored|ruled out|cleared)`),
	},
}

// recalling is to call something back: a product, an envoy.
var recalling = role{
	name:    "recall",
	wording: w(`recall|called? (?:back|home)|withdr(?:ew|awn|aw)|pulled (?:out|from)|taken off the (?:market|shelves)`),
	on: []roleCue{
		ro("recalled", before, `(?:recall(?:s|ed|ing)?|call(?:s|ed|ing)? (?:back|in|home)|summon(?:s|ed|ing)? (?:its|his|her|their|the) [a-z ]{0,30}?(?:back|home)|order(?:s|ed|ing)? (?:its|his|her|their|the) [a-z ]{0,30}?(?:back|home)|withdr(?:ew|awn|aws?|awing)|pull(?:s|ed|ing)? (?:out|back|[a-z ]{1,30} from)|tak(?:es|en|ing) [a-z ]{1,30} off (?:the market|sale|shelves)|ask(?:s|ed|ing)? (?:its )?(?:shoppers|customers|buyers|owners|consumers|people|patients) to (?:bring|return|send|take))(?: [^.;,]{0,40}? (?:back|home))?`),
		ro("recalled", after, `(?:recall(?:ed)?|called (?:back|in|home)|withdrawn|pulled|taken (?:back|off the (?:market|shelves)))(?: [^.;,]{0,30}?)? by|(?:recall|withdrawal) (?:of|by)\b[^.;,]{0,40}? by`),
	},
	off: []roleCue{
		ro("no longer", before, `(?:sen(?:t|ds|ding)|moved?|return(?:s|ed|ing)?|restor(?:es|ed)|reinstat(?:es|ed)) (?:its|his|her|their) [a-z ]{0,30}?(?:back|ambassador|envoy|sales?)|back (?:on|in) (?:sale|the shelves|shops|post|(?:its|his|her|their) embassy)|no longer|(?:lift(?:s|ed)|end(?:s|ed)|cancel(?:s|led)|revers(?:es|ed)|withdr(?:ew|awn)|drop(?:s|ped)|rescind(?:s|ed)) (?:its|the) recall|cleared|all-clear`),
		ro("no longer", after, `(?:ends?|ended|lift(?:s|ed)|cancel(?:s|led)|revers(?:es|ed)) the recall (?:by|of)(?: the)?`),
		rt("no longer", `(?:order|ban|recall|measure|notice) (?:against|on|by|of|for)`, `lifted|withdrawn|cancelled|rescinded|ended|revoked|dropped|over`),
	},
}

// keptOut is to lose one's post or place, if only for a time.
var keptOut = role{
	name:    "suspension",
	wording: w(`suspended|barred|banned|sent home|relieved|sacked|dismissed|removed from|expelled|excluded|stood down|disqualified|on leave`),
	on: []roleCue{
		ro("suspended", before, isNow+`(?:provisionally |temporarily |immediately )?(?:suspended|barred|banned|sent home|relieved of|stood down|sidelined|excluded|removed from|stripped of|expelled|dismissed|sacked|disqualified|(?:told|ordered) to (?:clear|stay|hand|leave|go)|put on leave|placed on leave|on leave|kept (?:from|away from|off|out of)|locked out)`),
		ro("suspended", before, `(?:may|can|must|is allowed to|are allowed to|will) (?:not|no longer) (?:now )?(?:enter|race|compete|play|work|teach|practise|ride|fly|drive|operate|treat|coach|set foot|come|return|train|attend|serve|go back|take part)`),
		ro("suspended", after, `(?:suspend(?:s|ed|ing)|bar(?:s|red|ring)|ban(?:s|ned|ning)|sent? home|exclud(?:es|ed|ing)|expel(?:s|led)|stood down|sidelin(?:es|ed)|suspension of|the measure (?:has )?(?:now |also )*(?:struck|hit|reached)|also hit|joined on the sidelines by)`),
		ro("suspended", after, `(?:suspended|barred|banned|kept|excluded|sent home)[^.;,]{0,30}? (?:is|are|was|were)`),
		rt("suspended", `(?:has|have|had) (?:also |now )?(?:taken|pulled|removed)|takes|took|pulls|removes`, `out of (?:circulation|action|service|the team|competition)|off (?:duty|the team|the case|the air)|from (?:duty|his post|her post|their posts?)`),
	},
	off: []roleCue{
		ro("reinstated", before, `(?:return(?:s|ed|ing)?|came|come|went|gone|going|(?:is|are|was|were|be) (?:allowed )?back|resum(?:es|ed)|restored) (?:back )?(?:to |at |in )?(?:`+its+`)?`+posts+`|reinstated|(?:may|can|could|will be able to|(?:is|are|was|were) (?:free|allowed|cleared) to) (?:again |once more )?(?:race|compete|play|work|teach|practise|ride|return|start|resume|train) ?(?:again|once more)?|no longer (?:suspended|barred|banned)|back (?:at|in|on) (?:`+its+`)?`+posts),
		ro("reinstated", after, `(?:lift(?:s|ed|ing)|overturn(?:s|ed|ing)|quash(?:es|ed|ing)|end(?:s|ed|ing)|annul(?:s|led)|withdr(?:ew|awn)|revok(?:es|ed)|set(?:s|ting)? aside|cancel(?:s|led)) (?:the|its|his|her|their) (?:[a-z]+ ){0,2}?(?:suspension|ban|exclusion|dismissal|measure|disqualification) (?:of|on|against|for)|reinstat(?:es|ed|ing)|cleared`),
		rt("reinstated", `(?:suspension|ban|exclusion|disqualification|measure) (?:of|on|against|for)`, `lifted|overturned|quashed|ended|annulled|withdrawn|revoked|set aside|cancelled|expired`),
		ro("reinstated", before, `(?:(?:lift(?:s|ed|ing)|overturn(?:s|ed|ing)|quash(?:es|ed|ing)|annull?(?:ed|ing)|withdr(?:ew|awn)|revok(?:ed|ing)) (?:his|her|their|its) (?:[a-z]+ ){0,2}?(?:suspension|ban|exclusion|dismissal|disqualification))`),
	},
}

// belonging is to be one of those who do a thing together: a coalition, a strike, a treaty, a crew.
var belonging = role{
	name:    "membership",
	wording: w(`join|sign(?:s|ed|ing|atories)?\b|part of|tak(?:es?|en|ing) part|took part|participat|members? of|coalition|strik(?:e|es|ing)\b|boycott|aboard|on board|belong|ratif|acced|pledg|committed|walked out|agreed\b|contribut|donat|subscrib|enter(?:ed)? into`),
	on: []roleCue{
		ro("joined", before, `join(?:s|ed|ing)?|(?:is|are|came|come|comes|climbed|went) (?:now )?(?:on board|aboard)|(?:has|have|had) (?:now |also )?(?:entered|signed|ratified|acceded|pledged|subscribed|committed|donated|contributed|agreed)|enter(?:s|ed|ing) (?:into )?(?:the|an?|her|his) (?:[a-z']+ ){0,2}?`+clubs+`|sign(?:s|ed)|(?:put|puts|set|sets|adds|added) (?:its|his|her|their) (?:name|hand|seal|signature|weight)|(?:travels?|travelled|sails?|sailed|flew|flies|boarded|embarked) (?:aboard|on board|on her|with her|too)|(?:takes?|took|will take) the (?:berth|seat|place|bunk)|threw in (?:its|his|her|their) lot|throw(?:s|n)? in (?:its|his|her|their) lot|`+isNow+`(?:part of|in on|a member of|members of|a signatory|a party to|one of the|in the|among the)|(?:became|becomes|become) (?:the )?(?:[a-z-]+ ){0,3}?(?:member|partner|signatory|party|country|state|union|firm|one)|took part|takes part|(?:is|are) taking part|accede(?:s|d)|ratif(?:ies|ied)|approved (?:entry|accession|joining|membership)|voted (?:to (?:join|enter|strike|walk|sign)|for (?:joining|entry|a strike|membership))|walk(?:s|ed) (?:off|out)|down(?:s|ed) tools|la(?:id|y|ys) down (?:its|their) tools|stop(?:s|ped) work|(?:took|takes|taken|called|calls|brought|brings) (?:its|his|her|their) (?:[a-z]+ )?(?:people|members|workers|men|staff|[0-9,]+) out|came out (?:too|as well|in|on)|followed suit|hung up (?:its|their)|agree(?:s|d) to (?:join|take part|enter|sign|serve)`),
		ro("joined", after, `(?:strike|stoppage|walkout|boycott|protest|campaign|petition|alliance|coalition|pact) (?:was |is |has been |had been )?(?:called|led|started|launched|begun|organi[sz]ed|announced|formed|founded|signed|backed|declared) by`),
		ro("joined", after, `(?:together with|alongside|along with|in the company of|joined by|signed by|signatures? of|accession of|entry of|admitted|welcomed|accepted)`),
	},
	off: []roleCue{
		ro("left", before, `(?:le(?:ft|aves?|aving)|quit(?:s|ting)?|withdr(?:ew|awn|aws?|awing)|(?:pull|dropp?|back|opt|bow)(?:s|ed|ing)? out|walk(?:s|ed|ing)? out of|storm(?:s|ed) out|broke (?:ranks|away)|resign(?:s|ed) from|return(?:s|ed|ing)? to (?:work|(?:its|their|his|her) (?:desks?|posts?|jobs?|machines|cranes|tools))|(?:went|gone|go|goes|is|are|be) back (?:to|at) work|(?:called off|calls off|suspend(?:s|ed)|end(?:s|ed)) (?:its|their|his|her) (?:[a-z]+ )?(?:part|strike|stoppage|walkout|boycott|membership|participation|action|support)|declared (?:its|their) part|(?:withdr(?:ew|awn)|revok(?:es|ed)|took back) (?:its|his|her|their) (?:signature|support|name|pledge)|no longer|`+isNow+`(?:expelled|thrown out|ejected|excluded|out)|turn(?:s|ed) (?:its|his|her|their) back|put ashore|went ashore|disembarked|flown (?:home|out|off)|stay(?:s|ed) behind|dropped from)`),
		ro("left", after, `(?:expel(?:s|led)|exclud(?:es|ed)|threw out|thrown out|ejected|exit of|departure of|withdrawal (?:of|by))`),
		rt("left", `led|leads|pulls?|pulled|takes?|took|withdrew`, `out of`),
	},
}

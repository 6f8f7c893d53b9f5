package question

import "regexp"

// strikeAsk recognises a wording that asks who is on strike: unions, and the places where no work is done.
var (
	strikeAsk = w(`on strike|(?:has|have|had|is|are) (?:now |also |still )?(?:striking|stopped work|walked out|downed tools|laid down (?:their )?tools|come out\b|came out\b|gone out\b|struck work)|taking (?:part in )?(?:the )?(?:industrial action|strike action)|(?:part of|taking part in|joined|in) the (?:[a-z]+ )?(?:strike|stoppage|walkout|walk-out|industrial action)`)
	askUnions = w(`unions?\b|trade|profession|workers|staff|groups?\b|crews|employees|who\b|whose\b`)
	askSites  = w(`depot|garage|plant|factor(?:y|ies)|school|hospital|clinic|mine|pit\b|pits\b|port|yard|dock|station|airport|mill|works\b|warehouse|shop|branch|site|workplace|quarr|refiner|brewer|office|universit|college|kitchen|place|town|cit(?:y|ies)|district|region|compan|firm|line\b|lines\b|ferr|theatre|museum|prison|laborator`)
)

// unionName is found in the names of unions.
var unionName = whole(`unions?|league|fellowship|guild|federation|brotherhood|sisterhood|association|alliance|society|syndicate|confederation|congress|chapel|lodge|combine|amalgamated|united|workers|staff|employees|teachers|nurses|drivers|miners|dockers|seamen|seafarers|pilots|officers|council of labour`)

const (
	// strikers are those who work, in many.
	strikers = `(?:(?:all |most |some |both |nearly |about |half )*(?:of )?(?:the )?(?:[0-9,]+ )?(?:[a-z-]+ ){0,2}?(?:[a-z]+(?:ers|ors|ists|hands|folk)|[a-z]*(?:men|women)|crews?|staff|nurses|pilots|guards|people|cooks|members|colleagues|employees|personnel|workforce|clerks|mechanics|doctors|those|tugs|electricians|technicians|librarians|musicians|shifts?|stewardesses))`
	// machines are what they drive or work.
	machines = `(?:[a-z-]+ )?(?:trams|buses|trains|ferries|boats|lorries|planes|vans|cabs|machines|cranes|taxis|ambulances)`
	sites    = `(?:depots?|garages?|plants?|factor(?:y|ies)|schools?|hospitals?|clinics?|mines?|pits?|ports?|yards?|docks?|stations?|airports?|mills?|works|warehouses?|shops?|branch(?:es)?|sites?|workshops?|sheds?|quarr(?:y|ies)|refiner(?:y|ies)|brewer(?:y|ies)|offices?|collieries|colliery|terminals?|kitchens?)`
	nowAll   = `(?:now |also |too |still |all |again |already |officially |formally |since |therefore |then |instead |in turn |likewise )*`
	stoppage = `(?:strike|stoppage|walk-?out|industrial action|strike action|sit-?in|work-?to-rule|action|dispute|protest|strikers|pickets?|picket lines?)`
)

// strikeCue is a form of words by which somebody stops work, or takes it up again.
type strikeCue struct {
	re     *regexp.Regexp
	behind bool // the one stands behind it
	union  bool // it counts for unions alone
	site   bool // it counts for places alone
}

func sc(pattern string) strikeCue {
	return strikeCue{re: regexp.MustCompile(`(?:^|[ "(])(?:` + pattern + `)\b`)}
}

func (c strikeCue) ofUnion() strikeCue { c.union = true; return c }
func (c strikeCue) ofSite() strikeCue  { c.site = true; return c }
func (c strikeCue) leads() strikeCue   { c.behind = true; return c }

var strikesOn = []strikeCue{
	sc(`walk(?:ed|s)? ` + nowAll + `(?:out|off)|(?:is|are|was|were|been|be|being|went|gone|go|goes|going|remains?|remained|stays?|stayed|came|come) ` + nowAll + `(?:out )?on (?:an? |their |its )?(?:[a-z-]+ ){0,2}?strike`),
	sc(`(?:is|are|was|were|have been|has been|had been|came|comes|come|went|gone) ` + nowAll + `out(?: (?:since|too|as well|again|for|over|on|at|this|last|in sympathy|in support|with|until)\b|[,.;]|$)`),
	sc(`(?:failed|fail|fails|refused|refuse|refuses|declined) to (?:report|turn (?:up|out|in)|show up|appear|clock (?:in|on)|work|drive|load|unload|fly|sail|teach|handle|start|come (?:in|to work)|go (?:in|down|to work)|man|leave the (?:canteen|depot|yard|gates))|(?:did|would|do|does) not (?:report (?:for|to)|turn (?:up|out|in)|show up|clock (?:in|on)|come (?:in|to work)|go (?:in|down|to work)|start (?:work|their|its)|take (?:their|its|the|any|out)\b|work\b|open\b)`),
	sc(`stay(?:ed|s|ing)? ` + nowAll + `(?:away|at home|home|in bed|out)`),
	sc(`down(?:ed|s|ing)? (?:their |its )?(?:[a-z]+ )?(?:tools|pens|batons|bows|instruments|scalpels|chalk)|(?:la(?:id|ys?|ying)|puts?|putting|threw|set|flung|hung|pull(?:ed|s)|took|switched|turned) (?:(?:down|aside|off|up|away) (?:their|its|the) (?:[a-z]+ )?[a-z]+|(?:their|its|the) (?:[a-z]+ )?[a-z]+ (?:down|aside|off|away))|(?:left|abandoned|parked|deserted|walked away from) (?:their|its) [a-z]+(?: where they (?:stood|were|lay))?`),
	sc(`(?:stopp(?:ed|ing)|stops?|ceas(?:ed?|es|ing)) ` + nowAll + `(?:work(?:ing)?|driving|loading|teaching|flying|sailing|production)`),
	sc(`(?:joined|joins?|joining|enter(?:ed|s)|swelled) ` + nowAll + `(?:(?:in )?(?:the |their |an? |this )?(?:[a-z'-]+ ){0,3}?` + stoppage + `|them|in\b)|followed (?:suit|them|its example|their example|on|at|an? (?:day|hour|week)|later|yesterday|today)|(?:has|have|had) followed`),
	sc(`(?:began|begins?|begun|started|starts?|launch(?:ed|es)|opened|extended|widened) (?:an? |its |their |the |indefinite |open-ended )*(?:[a-z0-9-]+ ){0,3}?(?:strike|stoppage|walk-?out|industrial action|strike action|sit-?in)`),
	sc(`(?:took|takes|taken|brought|brings|called|calls|pulled|pulls) ` + nowAll + `(?:(?:its|their|his|her|all|the) (?:[0-9,]+ )?(?:[a-z]+ )?(?:people|members|workers|men|women|staff|[a-z]+ers) out|out (?:its|their|all|the) (?:[0-9,]+ )?(?:[a-z]+ )?(?:people|members|workers|men|staff|[a-z]+ers))`).ofUnion(),
	sc(`(?:made|makes?|declared|declares|called|calls|ruled) the (?:[a-z]+ ){0,3}?` + stoppage + ` official|(?:is|are|was|were) (?:fully |now |also )*(?:backing|behind|supporting) (?:them|the (?:[a-z]+ ){0,2}?(?:strike|stoppage|walk-?out|[a-z]+ers))|backs (?:them|the (?:[a-z]+ ){0,2}?(?:strike|stoppage|walk-?out))`).ofUnion(),
	sc(`(?:(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed|lies?|lay|stands?|stood) ` + nowAll + `(?:shut|closed|idle|silent|strike-?bound|at a standstill|picketed|deserted|dark|dead|empty))(?: (?:since|by|until|because|for|as|after|over|too|as well)\b|[,.;]|$)`).ofSite(),
	sc(`(?:the )?(?:[a-z]+ ){0,2}?(?:strike|stoppage|walk-?out|action|dispute) (?:has |have |had )?(?:now |also |since |then )*(?:began|begun|started|broken out|broke out|spread|reached|hit|extended|came|come)(?: [^~;,]{0,30}?)? ?(?:at|to|in|into|by)?(?: the)?`).leads().ofSite(),
	sc(`(?:on|manning|manned|joined|join) (?:the |a )?picket lines? (?:at|outside|in front of)(?: the)?|(?:pickets|strikers|picketers) (?:at|outside|in front of)(?: the)?`).leads().ofSite(),
	sc(`(?:those|the ones|(?:the )?[a-z]+) (?:who|that) (?:had )?(?:left|walked|stopped|stayed|struck|downed|laid|put|came|went) [^~.;:]{0,50}? (?:is|are|was|were) (?:those |that |the ones |the )?(?:of|at|from|in)?(?: the)?`).leads(),
	sc(`(?:was|were|is|are) next, (?:at|in)(?: the)?`).leads().ofSite(),
	sc(`(?:strikers|them|[a-z]+ers|` + stoppage + `|crews|staff|nurses|pickets) (?:was|were|has been|have been|had been) (?:now |also |soon |since )?joined (?:[a-z]+ ){0,3}?by(?: the)?`).leads(),
	sc(`(?:also |still |now |already )*(?:on strike|out on strike) (?:is|are|was|were)(?: the)?`).leads(),
}

// strikeGoesOn and strikeOver are what is said of a strike by the place, or the union, whose it is.
var (
	strikeOf     = `(?:strike|stoppage|walk-?out|industrial action|sit-?in) (?:at|by|of|in) (?:the |both |all )*(?:[a-z-]+ ){0,3}?(?P<names>~[a-z])(?:'s? [a-z]+)?(?: ` + sites + `)?,? `
	strikeGoesOn = regexp.MustCompile(strikeOf + `(?:(?:has |is |which is |which has |that )*(?:now )?(?:in its|entered its|entering its|goes on|went on|going on|continues|continued|continuing|spread|spreading|began|begun|started|goes into its|into its))\b`)
	strikeOver   = regexp.MustCompile(strikeOf + `(?:(?:has|had|have|is|was|were|which has|which was) )?(?:now |also |been )*(?:over|ended|ends|called off|suspended|settled|at an end|abandoned|lifted|collapsed)\b|(?:call(?:ed|s) off|end(?:ed|s)|suspend(?:ed|s)|settl(?:ed|es)|end of|end to|ended) (?:the|their|its|an?) (?:[a-z0-9-]+ ){0,2}?(?:strike|stoppage|walk-?out|sit-?in) (?:at|by|of|in) (?:the |both |all )*(?:[a-z-]+ ){0,3}?(?P<ended>~[a-z])`)

	// otherCause is why a place is shut where nobody strikes; leftTalks follows those who only left a room, or came back to it.
	otherCause = whole(`ice|snow|repairs?|flood(?:s|ed|ing)?|fire|accident|bomb|holidays?|renovation|refurbishment|roadworks|weather|storm|maintenance|bankrupt|insolvent|sold|demolished|outbreak|inspection|inspectors|last (?:year|century)|decades?`)
	leftTalks  = regexp.MustCompile(`^ (?:of|on) (?:the |a |an |its |their )?(?:[a-z-]+ ){0,2}?(?:talks|meetings?|room|negotiations|session|hall|hearing|congress|conference|debate|cabinet|coalition|government|council|chamber|deal)\b`)
	backToTalk = regexp.MustCompile(`(?:to|at|in|on) (?:the |its |their )?(?:[a-z-]+ )?(?:table|talks|negotiations?|meeting|room|fray|attack|subject|theme|streets?|square|pickets?(?: lines?)?|tents?|barricades?|members|point|question|offensive|court|idea)$`)
	taleOf     = regexp.MustCompile(`\b(?:den(?:y|ies|ied|ying)|not true|untrue|no truth|rumou?rs?|hoax|false|wrong|tales?|gossip|talk)\b[^.;]{0,60}\b(?:that|of|about|in) [^.;]*$`)
)

var strikesOff = []strikeCue{
	sc(`return(?:ed|s|ing)? ` + nowAll + `(?:to (?:work|duty|duties|normal|class(?:es)?|lessons|(?:their|its|the) (?:[a-z-]+ )?[a-z]+)|(?:yesterday|today|on [a-z]+day))|(?:went|gone|goes?|going|is|are|was|were|been|came|come) ` + nowAll + `back (?:at|to|in|on|behind) (?:work|duty|(?:their|its|the) [a-z]+|service)|(?:is|are|went|come|came|gone) ` + nowAll + `back(?:[,.;]|$)`),
	sc(`(?:is|are|was|were|been|remains?|remained|stays?|stayed) ` + nowAll + `(?:on duty|on shift|at (?:their|its|his|her) (?:[a-z]+ )?(?:posts?|desks?|machines?|stations?|screens?|benches)|at work|not on strike|working (?:normally|again|as usual|as ever)|in service again|running again|open again|back at work|fully (?:staffed|manned))`),
	sc(`resum(?:ed|es|ing) (?:work|duty|driving|loading|teaching|production|(?:its|their|normal|full) (?:[a-z]+ )?[a-z]+)|(?:took|take|takes|brought|drove) (?:(?:their|its) (?:[a-z]+ )?[a-z]+ out|out (?:their|its) (?:[a-z]+ )?[a-z]+)|report(?:ed|s) (?:again )?(?:for|to) (?:work|duty|(?:the|their) (?:[a-z]+ )?shift)|picked up (?:their|its) [a-z]+ again|chang(?:ed|es) (?:their|its) minds?`),
	sc(`(?:call(?:ed|s|ing) off|end(?:ed|s|ing)|suspend(?:ed|s|ing)|abandon(?:ed|s|ing)|halt(?:ed|s)|withdr(?:ew|aws)|broke off|gave up) (?:its|their|the|an?|all) (?:[a-z0-9-]+ ){0,3}?(?:strike|stoppage|walk-?out|industrial action|action|sit-?in|picket)`),
	sc(`(?:is|are|was|were|has|have) (?:not|never) (?:been )?(?:on strike|out|joined|stopped|gone|left|struck|walked out)|never (?:left|stopped|walked out|struck|joined)`),
}

var (
	strikeEdge = regexp.MustCompile(`[;:"]| but | while | whereas | although | because | when | after | before | until | as long as | said (?:that )?| says (?:that )?| announced (?:that )?`)
	// notStrikers are many who do no work there.
	notStrikers = whole(`passengers|customers|commuters|travellers|leaders|managers|ministers|stewards|others|reporters|visitors|villagers|voters|employers|supporters|shareholders|shoppers|officers|motorists|neighbours|teachers' pets|parents|readers|owners|bosses|directors|arbitrators|mediators|negotiators|traders|holidaymakers|numbers|dealers|councillors|lawmakers|campaigners|spokesmen|organisers|chairmen|volunteers`)
	theirUnion  = regexp.MustCompile(`(?:his|her|their|its|the) (?:own )?(?:union|league|guild|federation|association|fellowship)[^~.;]{0,12} $`)
	ofStrikers  = regexp.MustCompile(`(?:^|[ "(])(?P<who>` + strikers + `|` + machines + `)(?: (?:who|that) [a-z ]{3,40}?)?,? (?P<prep>at|of|from|in|for|belonging to|with|represented by|organi[sz]ed (?:by|in)|employed (?:by|at)|on) (?:both |all |either |the |its |their |our |own )*(?:[a-z-]+ ){0,3}?(?P<names>~[a-z][^~;:]{0,60}(?:~[a-z][^~;:]{0,30}){0,4}|~[a-z])`)
	atStrikers  = regexp.MustCompile(`(?:^|[, "(])(?:over |down |up |and )?(?:at|in) (?:the |both )*(?:[a-z-]+ ){0,2}?(?P<names>~[a-z])(?: ` + sites + `)?,? (?:[a-z]+ )?(?P<who>` + strikers + `)`)
	ownStrikers = regexp.MustCompile(`(?P<names>~[a-z])(?:'s?) (?:[0-9,]+ )?(?P<who>` + strikers + `)`)
	namelessOne = regexp.MustCompile(`(?:^|[ "(])(?P<who>` + strikers + `) (?:at|of|from|in) (?P<what>(?:one|an?|another)(?: of the)? (?:[a-z-]+ ){0,2}?` + sites + `)\b|(?:^|[ "(])(?P<that>(?:one|an?|another)(?: of the)? (?:[a-z-]+ ){0,2}?` + sites + `) $`)
	bareSubject = regexp.MustCompile(`(?:^|, |[ "(](?:and|that|then|so|the|for|yesterday|today) )(?:the )?(?P<names>~[a-z])(?: ` + sites + `)?(?: \(~?[a-z]+\))?(?:,[^~;]{1,90},)?(?: (?:also|too|now|then|has|have|had|meanwhile|itself|together|as well|in turn))* ?$`)
	theStrikers = regexp.MustCompile(`(?:^|[, ])the ((?:[a-z-]+ )?(?:[a-z]+(?:ers|ors|ists)|[a-z]*(?:men|women)|clerks|nurses|pilots|guards|cooks|crews))(?: (?:also|too|now|then|have|had|all))* $`)
	coordinate  = regexp.MustCompile(` and (?:then |now |so |also )?$`)
	headSubject = regexp.MustCompile(`^(?:the )?(~[a-z]),? `)
	slotMark    = regexp.MustCompile(`~([a-z])`)
	slotRun     = regexp.MustCompile(`^~[a-z](?: ` + sites + `)?(?: \([^)]{1,20}\))?(?:(?:, | and |, and |, the | and the | or | and at | as well as | and of | and from )(?:the )?~[a-z](?: ` + sites + `)?)*`)
	behindOne   = regexp.MustCompile(`^(?:(?: the)?|(?: [a-z0-9.-]+){0,6}? (?:at|to|in|into|of|from|outside)(?: the)?(?: [a-z-]+){0,2}) (?P<name>~[a-z])`)
	peopleOut   = whole(`(?:people|members|workers|men|women|staff|[a-z]+ers) out|out (?:its|their) (?:people|members|workers|men|staff|[a-z]+ers)`)
	withUnion   = regexp.MustCompile(`with (?:the )?(~[a-z]) (?:fully |right )?(?:behind|backing|supporting) (?:them|it)`)
)

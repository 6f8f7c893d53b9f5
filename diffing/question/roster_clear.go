package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// exoneration is a form of words by which a text says that nothing is held against somebody (any more), whatever verb it takes.
type exoneration struct {
	re     *regexp.Regexp
	as     string
	where  side // before: the one stands before the words; after: behind them; passive: wherever the line names them
	judged bool // only from those whose business it is to find out; anybody may call a friend innocent
}

const (
	faultNouns   = `failings?|faults?|wrong-?doing|blame|guilt|negligence|misconduct|neglect|errors?|mistakes?|omissions?|offen[cs]es?|crimes?|irregularit(?:y|ies)|breach(?:es)?|misdeeds?|complicity|culpability|responsibility|liability|dereliction|lapses?|foul play|impropriety`
	chargeNouns  = `suspicions?|doubts?|counts?|cases?|evidence|proof|grounds?|charges?|accusations?|allegations?|claims?|complaints?|indications?|signs?|hints?|traces?|links?|connections?|ties?|involvement|proceedings|fines?|penalt(?:y|ies)|criticisms?|rumours?|reports?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|prosecution|warrants?|indictment`
	untrueWords  = `groundless|unfounded|baseless|without (?:any )?(?:foundation|basis|substance|merit)|false|untrue|wrong|mistaken|unjustified|unwarranted|unsubstantiated|disproved|disproven|dispelled|lifted|refuted|allayed|a mistake|an error|invented|malicious|nonsense|thrown out|dropped|withdrawn|dismissed|void|annulled|cancelled|lapsed|rescinded|shelved|abandoned|discontinued|wound up|retracted|over|at an end|closed|halted|stopped|ended`
	towards      = `(?:on the part of|by|with|in|against|attach(?:ing|ed|es|ed)? to|of|to|on|between|about|over|into|linking|connecting|tying|implicating)`
	suspectWords = `(?:suspects?|suspected|accused|defendants?|person of interest|under (?:\w+ )?(?:suspicion|investigation)|to blame|responsible|involved|guilty|culpable|liable)`
	doubtVerbs   = `(?:open|start|launch|bring|press|take|file|seek|lay) (?:\w+ ){1,2}?(?:against|into)|doubt|suspect|question|investigate|pursue|charge|hold|accuse|blame|interview|arrest|prosecute|detain|fault|proceed`
)

func exo(as string, where side, judged bool, pattern string) exoneration {
	return exoneration{regexp.MustCompile(`\b(?:` + pattern + `)`), as, where, judged}
}

var exonerations = []exoneration{
	exo("cleared", after, true, `(?:no|nothing|neither \w+ nor|not (?:a|any|one|the least|the slightest)(?: \w+ of| of)?) (?:\w+ ){0,2}?(?:`+chargeNouns+`) (?:\w+ ){0,2}?(?:against|linking|connecting|tying|implicating|between|pointing (?:to|at)|that)\b`),
	exo("cleared", after, true, `(?:threw|thrown|throws|throwing|toss(?:ed|es)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|struck) (?:out |down |off )?(?:the |a |an |all |its |his |her |their )?(?:\w+ ){0,2}?(?:`+chargeNouns+`) (?:(?:made|brought|raised|levelled|filed|lodged|directed) [^,;.]{0,40}?)?(?:against|about|over|concerning|into|of)\b`),
	exo("no longer accused", after, false, `(?:retract(?:s|ed|ing)?|withdr(?:ew|awn|aws?|awing)|(?:took|taken|takes|taking) back|recant(?:s|ed|ing)?|disown(?:s|ed)?) (?:(?:his|her|its|their|the|an?|all) (?:\w+ )?(?:statements?|accusations?|claims?|allegations?|remarks?|words|testimony|charges?|evidence|complaints?)|what (?:he|she|it|they) (?:had )?(?:said|claimed|alleged)) (?:about|against|on|of|concerning)\b`),
	exo("cleared", passive, false, `(?:gave|gives|given|giving|handed|issued)\b[^.;,]{2,50}? (?:the |a |an )?(?:all-clear|all clear|clean bill|clean slate)|clos(?:ed|es|ing) (?:his|her|its|their) (?:file|case)\b`),
	exo("cleared", passive, true, `(?:found|finding|detected|discovered|saw|seen) (?:absolutely )?nothing (?:amiss|wrong|untoward|suspicious|irregular|unusual|improper|illegal|to object|to complain|to hold)`),
	exo("cleared", after, true, `no (?:trace|sign|residue|evidence) of [^,;.]{2,40}? (?:at|in|on board|aboard|on|with)\b`),
	exo("cleared", before, true, `(?:is|are|was|were|be|been) not the (?:\w+ )?(?:sources?|cause|origin|culprits?|ones?|reason|leaker|thief|killer)\b|(?:has|have|had) nothing (?:more |further )?to fear\b`),
	exo("no failing found", after, true, `(?:no|any|neither|little|without|not a|zero) (?:\w+ ){0,2}?(?:`+faultNouns+`)(?: (?:or|and|nor) \w+)? (?:\w+ ){0,2}?`+towards+`\b`),
	exo("cleared", after, true, `(?:no|nothing|not a (?:shred|scrap|trace)) (?:\w+ ){0,2}?(?:to (?:suggest|indicate|show|prove|connect|link|tie|implicate|point|incriminate)|suggest(?:s|ed|ing)|indicat(?:es|ed|ing)|point(?:s|ed|ing) to)\b`),
	exo("cleared", after, true, `no (?:\w+ )?(?:reason|cause|grounds?|need|basis|occasion|wish|plans?|intention) (?:to|for|of) (?:`+doubtVerbs+`)(?:ing)?\b`),
	exo("no longer of interest", after, false, `los(?:t|es) (?:all )?interest in|(?:no longer|not any longer) (?:has|have|had|takes?|took|shows?|showed) (?:any |an? |the slightest )?interest in|(?:no longer|not any longer|no more|not) (?:interested in|looking (?:at|into|for)|seeking|after|pursuing|investigating|treating)|no (?:further |more )?(?:interest in|quarrel with|questions for|use for)|(?:wants?|wanted|needs?|needed|asks?|asked|requires?|required) nothing (?:more|further|else) (?:from|of)`),
	exo("cleared", before, true, `(?:could|can) not have (?:been|done|had|taken|committed|started|caused)\b`),
	exo("no longer accused", after, false, `(?:was|were|had been|have been|has been) (?:wrong|mistaken|unfair|unjust) (?:about|to|towards|in accusing|to accuse|to blame|in blaming)\b`),
	exo("cleared", after, false, `apologi[sz](?:es|ed|ing) to|(?:an |its |their |full |public |written )+apolog(?:y|ies) to`),
	exo("cleared", passive, false, `cross(?:ed|es) (?:him|her|it|them) off|(?:took|taken|struck|stricken|removed|deleted|crossed|scratched|dropped|gone) (?:him |her |it |them )?(?:off|from) (?:the|its|their|his|her) (?:\w+ )?(?:list|roll|inquiry|inquiries|investigation)`),
	exo("no longer a suspect", before, false, `no longer (?:\w+ )?(?:part of|in|on|under|among|a|an|the|facing|held|regarded|seen|treated|considered|counted|thought|believed|blamed|accused|investigated|involved|pursued|followed) ?(?:\w+ ){0,3}?(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probe|proceedings|suspicion|suspects?|accused|list|case|charges?|responsible|involved|culprits?|affair)?\b`),
	exo("no longer a suspect", before, false, `(?:is|are|was|were) not(?:,[^,;.]{3,40},)? (?:and (?:never was|will not be) )?(?:treated as |regarded as |considered |counted as |seen as |thought of as )?(?:a |an |one of the |among the )?`+suspectWords+`\b`),
	exo("no longer a suspect", before, true, `(?:had|has|have|played|bears?|bore|carr(?:y|ies|ied)|took|takes|shares?|shared) (?:absolutely |certainly )?no (?:\w+ ){0,2}?(?:part|role|hand|blame|responsibility|guilt|fault|share|connection|links?|involvement|knowledge|case to answer)\b`),
	exo("cleared", before, true, `(?:did|done|doing) (?:absolutely )?nothing (?:wrong|improper|illegal|unlawful|untoward|amiss|that)|did no wrong|(?:has|have|had) no case to answer|(?:had|has|have) nothing to do with|(?:acted|behaved|conducted (?:him|her|it|them)sel(?:f|ves)) (?:\w+ )?(?:properly|correctly|lawfully|within|in good faith|by the book|impeccably|in accordance)|(?:did|done|carried out|performed) (?:his|her|its|their) (?:job|dut(?:y|ies)|work)\b|follow(?:ed|ing) (?:the )?(?:rules|procedures?|protocol)`),
	exo("cleared", before, true, `(?:is|was|were|are|be|been) (?:\w+ ){0,2}?(?:innocent|blameless|faultless|free of (?:guilt|blame|suspicion)|elsewhere|nowhere near|not (?:at|in|near|on board|aboard|there|behind|present|on duty|the one))\b|never (?:at|near|entered|went near|set foot)\b`),
	exo("cleared", before, true, `(?:alibi|account|story|version|statement|explanation)\b[^,;.]{0,40}? (?:stands|holds?|held|checks? out|checked out|(?:was|has been|is|had been) (?:confirmed|borne out|corroborated|verified)|stood up|stands up|is sound)\b`),
	exo("cleared", passive, false, `(?:`+chargeNouns+`) (?:\w+ ){0,2}?(?:about|against|concerning|of|regarding|over|into|hanging over|surrounding)\b[^;.]{2,60}? (?:has|have|had|was|were|is|are|be|prov(?:ed|en)|turned out|turn out|proves)(?: (?:been|to be|now|all|proved|shown to be|found to be|declared|judged))* (?:`+untrueWords+`)\b`),
	exo("cleared", passive, false, `(?:no|without) (?:\w+ )?(?:suspicions?|charges?|accusations?|case|stain|blame|cloud|doubts?|questions?) (?:\w+ )?(?:remains?|remained|attach(?:es|ed)|rests?|is left|hangs|lies|falls)\b`),
	exo("cleared", before, false, `(?:can|may|could) (?:now )?(?:breathe|sleep|rest) (?:again|easily|easy|freely|soundly|more easily)|out of the woods\b|needs? (?:not fear (?:any|anything)|fear (?:nothing|no)) (?:more|further|longer)\b`),
	exo("cleared", before, false, `(?:given|handed|got|receiv(?:es|ed)|leaves? with|left with) (?:a |the )?(?:clean bill|all-clear|clean slate)|(?:clear(?:s|ed)?) (?:his|her|its) name\b`),
	exo("no longer a suspect", after, false, `(?:no|not any) longer (?:a |any )?(?:question|doubt|suspicion|talk) (?:of|about|over)`),
}

// releases are ways of saying that somebody is held no more, which takes them off where the wording asks for those held.
var releases = []exoneration{
	exo("released", before, false, `(?:was|were|has been|had been|have been|is|are) (?:let go|set free|at liberty|freed|released|a free (?:man|woman))\b`),
	exo("released", after, false, `(?:have |has |had )?(?:released|freed|set free|let go)\b`),
}

// judging are those whose business it is to find out.
var judging = whole(`police|prosecut(?:ors?|ion)|prosecutor's|detectives?|investigat(?:ors?|ions?)|inquir(?:y|ies)|enquir(?:y|ies)|courts?|judges?|tribunal|magistrates?|jury|coroner|inspectors?|inspectorate|regulators?|minist(?:er|ry)|commission(?:ers?)?|committee|bureau|boards?|panel|auditors?|watchdog|ombudsman|examiners?|federation|agency|authorit(?:y|ies)|offices?|officers?|panel|report|review|audit|experts?|government|superintendent|justice|attorney-general|league|laboratory|analysis|records?|recordings?|data|footage|tests?|documents?|it (?:has )?(?:emerged|turned out|transpired|was established)`)

// notJudging are offices that hold a word of those and judge nobody.
var notJudging = whole(`(?:prime|foreign|deputy) ministers?|(?:president|premier|prime minister|king|queen|mayor|governor)'s offices?|press offices?|foreign minist(?:ry|ries)|(?:former|shadow) [a-z]+`)

// ownSide are those who take somebody's part.
var ownSide = whole(`(?:his|her|their|its|'s) (?:own )?(?:solicitors?|lawyers?|attorneys?|barristers?|counsel|legal team|defence|spokes(?:man|woman|person)|representative|agent|publicist|wife|husband|partner|family|mother|father|parents|sisters?|brothers?|son|daughter|cousin|friends?|colleagues?|neighbours?|supporters?|fans|union|employers?|boss|manager|party|club|team|company|firm|congregation|followers)|(?:lawyers?|solicitors?|counsel|a spokes(?:man|woman|person)|barristers?|friends|relatives|supporters|allies|fans|colleagues) (?:for|of)`)

// party is somebody on the roster, or who could be, at a place of a line.
type suspectAt struct {
	start, end, entry int
	name              mention
}

// suspectsIn lists those on the roster of whom a line speaks, by name or description, and those whom it names.
func (r *rosterRun) suspectsIn(l line) []suspectAt {
	var out []suspectAt
	if r.g == nil {
		return nil
	}
	for i, p := range r.g.ps {
		if p.part != nounPart {
			continue
		}
		who := r.g.whoIs(i)
		switch {
		case p.name != nil && p.name.kind != claim.Unnamed:
			if e := r.a.entry(p.name.name); e >= 0 || r.canStand(l, *p.name) && p.name.kind != claim.Place {
				out = append(out, suspectAt{p.start, p.end, e, *p.name})
			}
		case p.head != "" && who.name.name == "" && (p.det == "the" || p.owner || p.det == ""):
			if e := r.match(who, false); e >= 0 {
				out = append(out, suspectAt{p.start, p.end, e, mention{}})
			}
		}
	}
	if len(out) == 0 && r.focus.known {
		for _, p := range r.g.ps {
			if p.part == nounPart && p.head == "" && p.name == nil && pronoun.MatchString(p.word) {
				if e := r.a.entry(r.focus.name); e >= 0 {
					return []suspectAt{{p.start, p.end, e, mention{}}}
				}
			}
		}
	}
	return out
}

// exonerate takes off those of whom a line says, in whatever words, that nothing is held against them; taken marks what it has understood.
func (r *rosterRun) exonerate(l line, taken []bool) bool {
	if r.weight != full || !r.f.accusing || r.f.name == "knowledge" && r.matter == nil {
		return false
	}
	said := strings.ToLower(l.sayer())
	if ownSide.MatchString(said) || ownSide.MatchString(l.low) && !judging.MatchString(said) || l.isHearsay() && said != "" || elsewhereCase.MatchString(l.low) {
		return false
	}
	done := false
	list := slices.Concat(restored, exonerations)
	if r.f.least == 5 {
		list = append(list, releases...)
	}
	for _, x := range list {
		for _, m := range x.re.FindAllStringIndex(l.low, -1) {
			if l.isHearsay() && x.as != "no longer accused" { // whoever takes a charge back says so in the outlet's own words
				continue
			}
			if x.as == "no longer accused" && deniedCharge.MatchString(l.low[m[1]:]) { // "withdrew its statement that nobody had been arrested"
				continue
			}
			if taken[m[0]] || unreal(l.low, m[0]) || askedFor.MatchString(l.low[:m[0]]) || stillOpen.MatchString(offBail.ReplaceAllString(l.low[m[0]:], "")) ||
				x.judged && !judging.MatchString(notJudging.ReplaceAllString(l.low, "")) || negatedBefore(l.low, m[0]) {
				continue
			}
			who := r.nearest(l, x.where, m)
			if who.end == 0 || who.name.name != "" && r.speaks(l, who.name) || who.entry >= 0 && r.speaks(l, mention{name: r.a.Names[who.entry].Name}) {
				continue
			}
			if who.entry < 0 && !(who.name.known && l.sayer() != "" && !r.t.Corpus) {
				continue
			}
			c := cue{as: x.as, side: before}
			name := who.name
			if who.entry >= 0 {
				name = mention{name: r.a.Names[who.entry].Name, kind: entryKind(r.a.Names[who.entry]), known: true}
			}
			done = r.clear(l, c, []mention{name}) || done
			for k := max(0, m[0]-20); k < m[1]; k++ {
				taken[k] = true
			}
		}
	}
	return done
}

// nearest is the one nearest to the words of an exoneration on the side where they stand.
func (r *rosterRun) nearest(l line, where side, m []int) suspectAt {
	list := r.suspectsIn(l)
	list = slices.DeleteFunc(list, func(x suspectAt) bool {
		switch where {
		case before:
			return x.start >= m[1] || strings.ContainsAny(l.low[min(x.end, m[0]):m[0]], ";:")
		case after:
			return x.end <= m[0] || strings.ContainsAny(l.low[min(m[1], x.start):x.start], ";:")
		}
		return false
	})
	if len(list) == 0 && where == after && itBehind.MatchString(l.low[m[1]:]) { // "returned the files to X and has no questions for it"
		return r.nearest(l, before, m)
	}
	if len(list) == 0 {
		return suspectAt{}
	}
	far := func(x suspectAt) int {
		d := max(m[0]-x.end, x.start-m[1], 0)
		if x.entry < 0 { // whoever is on the roster before whoever could be
			d += 1000
		}
		return d
	}
	return slices.MinFunc(list, func(a, b suspectAt) int { return far(a) - far(b) })
}

// itBehind is a pronoun right behind an exoneration, which means whom the line has named.
var itBehind = regexp.MustCompile(`^ (?:it|him|her|them)\b`)

var (
	// askedFor leads up to what somebody wants to hear, and nobody has said.
	askedFor = regexp.MustCompile(`\b(?:demand(?:s|ed)?|wants?|wanted|asks?|asked|hopes?|hoped|urg(?:es|ed)|insist(?:s|ed)|claims?|claimed|maintain(?:s|ed)?|argues?|argued|protest(?:s|ed)?|pleads?|pleaded|does not mean|not mean|refus(?:es|ed) to) (?:[a-z']+ ){0,4}$`)
	// ruledOutDoing is said of what nobody will do, and clears nobody unless it is a charge.
	ruledOutDoing = regexp.MustCompile(`^(?:ruled|ruling|rules) out (?:an? |any |the |his |her |their )?(?:[a-z]+ly )?(?:(?:releas|free|pardon|mov|us|send|tak|giv|mak|hav|go|bring|chang|let|pay|meet|resign|talk|sell|buy|call|hold|leav|join|exchang|swapp|trad|sack|dismiss|fir|suspend|reinstat|extradit|transferr|hand)ing|release|pardon|amnesty|exchange|swap|transfer|return|extradition|resignation|dismissal)\b`)
	// deniedCharge follows "that" where what is taken back accused nobody.
	deniedCharge = regexp.MustCompile(`^ (?:nobody|no one|none|no|not|neither|nothing|(?:it|he|she|they|all|everybody|everyone|its|his|her|their)\b[^.;,]{0,40} (?:not|never|no|nobody|nothing|innocent|without|had done (?:well|right)|as usual))\b`)
	// offBail is the end of bail, which leaves nothing open.
	offBail = regexp.MustCompile(`\b(?:(?:released|freed|discharged|let off) from (?:police |his |her |their )?bail|(?:no longer|not) on (?:police )?bail|off bail)\b`)
	// stillOpen takes an exoneration back.
	stillOpen = regexp.MustCompile(`^[^.;]{0,80}\b(?:not the only|yet|so far|for now|for the moment|at this stage|but remains|would not rule|bail|pending|on condition|conditions|conditionally|under investigation|bond|report (?:back|to)|tag)\b`)
)

package page

import (
	"regexp"
	"strings"
)

// furnitureLines are further whole lines that are furniture by their wording, anchored at both ends as furnitureText is: what a page says of
// itself, of its age and of its readers.
var furnitureLines = regexp.MustCompile(`(?i)^[^\pL\pN]{0,3}(?:` + strings.Join([]string{
	`(?:last )?updated:? (?:\d+|an?) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)(?: ago)?(?: by [^.!?]{1,60})?`,
	`this (?:article|story|post) is (?:(?:more than|over|about) )?\d+ (?:months?|years?) old`,
	`this (?:is a (?:developing|breaking)(?: news)? story|story is (?:developing|breaking|being updated))(?:[ ,;.—-]+(?:and will|it will|check|come|more|will|please|stay)\b[^.!?]{0,70})?`,
	`listen(?: to (?:this|the) (?:article|story|episode|podcast))?(?:\W+\d+ ?min\pL*)?|\d[\d.,]*\s?[km]?`,
	`join the (?:conversation|discussion|debate)|(?:download|get) (?:our|the) app\b.{0,40}|image (?:caption|source|credit),.{0,140}`,
	`(?:getty images|getty|reuters|afp|epa|file (?:photo|image|picture)|handout)(?:\W{1,3}\pL[\pL .]{0,30})?`,
	`(?:topics?|filed under|tagged(?: with)?|categories|category|keywords)\s*:.{0,140}`,
	`(?:got|have) a (?:news )?(?:tip|story)\?.{0,160}|contact the (?:reporter|author|writer|journalist|newsroom)\b.{0,120}`,
	`support (?:independent|local|our|quality) journalism|trending(?: now)?|show (?:more|less|all)|bookmark(?: this)?|(?:currency|exchange) rates?\s*:.{0,100}|weather\s*:.{0,80}`,
	`(?:(?-i:\p{Lu}[\pL'’ -]{2,40})[.,:;—–-] ?)?\(?(?:with )?(?:additional |further |extra )?(?:reporting|research|writing|editing|compiled|translated|translation|edited|written|photographs?|photography|pictures|illustrations?|graphics)(?: from (?:the )?(?:original(?: (?-i:\p{Lu}\pL+))?|(?-i:\p{Lu}\pL+)))?(?: and (?:reporting|writing|editing))? by (?-i:(?:\p{Lu}[\pL'’-]*\.?|the|and|in|with|for|of|desk|bureau|newsroom|staff|team|night|news|edit(?:ed|ing)|Editing|[Ww]riting|additional|reporting|by|[ ,;:&])+)\)?`,
	`.{0,60}\b(?:reports?|stories|articles|journalism|news)\b (?:are|is) (?:produced|written|edited|made|published|checked) (?:under|to|by|according to|in line with) (?:the|our|its)\b.{0,40}\b(?:code|standards|guidelines|principles|charter)`,
	`.{0,60}\b(?:holds? (?:itself|ourselves) to|adheres? to|abides? by|follows?|works? (?:to|under)|subscribes? to|is (?:bound by|committed to|a member of|regulated by))\b.{0,40}\b(?:(?:editorial|press|editors['’]|publishing|journalistic) (?:code|standards?|guidelines|principles|charter)|press (?:council|standards \pL+))\b(?:.{0,40}\b(?:complaints?|here)\b.{0,60})?`,
	`have your say\b.{0,60}|vote\s*:.{0,140}\?|poll\s*:.{0,160}\?|what do you think\?.{0,100}|skip past .{0,60}|(?:before|after) newsletter promotion`,
}, "|") + `)[^\pL\pN]*$`)

// isFurniture says whether a line is furniture by its wording.
func isFurniture(s string) bool {
	return decorated(s) || isPlainMark(s) || isAppeal(s) || furnitureText.MatchString(s) || furnitureLines.MatchString(s) || furnitureAbroad.MatchString(s) || letterOffer.MatchString(s) && !told(s)
}

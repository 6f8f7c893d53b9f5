package question

import "regexp"

var beDone = regexp.MustCompile(`\bbe (?:finally |again |fully |publicly )?(?:[a-z]+(?:ed|en|wn)|sent|built|brought|held|put|sold|cut|shut|hung|given|won|taken)\b`)

var comesBack = w(`reopen|re-open|resum|restart|again\b|restor|back (?:in|on|to)|\bopen\b`)

// sideAsk begins a further question of a wording: "…, and when will he testify?".
var sideAsk = regexp.MustCompile(`,? (?:and|or)?,? ?(?:when|where|who|whom|which|whether|how|with whom|by whom|for (?:which|how|what)|in which|on which|at which|under)\b`)

// mainAsk is the first question of a wording, where it holds one by itself: the others ask for more about the same event, or for another.
func mainAsk(low string) string {
	for _, m := range sideAsk.FindAllStringIndex(low, -1) {
		const least = 12 // bytes of a question with an event in it
		if m[0] >= least && (len(rowsOf(low[:m[0]])) > 0 || asksHeld(low[:m[0]])) {
			return low[:m[0]]
		}
	}
	return low
}

package claim

// Familiar reports whether news of the world uses a word, folded to lower case, in any of its forms. The name of an invented coin or unit is
// none ("600,000 dalers").
func Familiar(word string) bool { return isCommon(word) }

package claim

// Senses lists the numbers of the senses of a word, given its stem: two words that share one can stand for each other in news. Empty for a
// word that the concept table does not hold.
func Senses(stem string) []int { return concepts().words[stem] }

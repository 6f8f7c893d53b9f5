package claim

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"storywatch/diffing"
)

// What is not in English is hardly understood: names, numbers and copies alone can be judged. The little words tell in what language a text is,
// since every sentence has some; where the letters are others, they do.

// littleWords are words of each language that news in English does not use, or not as often.
var littleWords = map[string]string{
	"German": `der die das den dem des ein eine einer einem einen und ist sind war waren wird wurde wurden hat haben nicht mit von vom zu zum zur im am
		auf aus bei nach für über sich auch als wie dass er sie es ihr sein seine seinen ihre noch oder aber wenn werden sei dagegen dies seit bis gegen
		unter vor durch ohne mehr nur schon teilte sagte gewann worden`,
	"French": `le la les un une des du de et est sont était ont été dans pour par sur avec qui que ne pas au aux ce cette ces il elle ils elles leur leurs
		son sa ses en se plus selon après mais comme aussi d'un d'une qu'il entre depuis sera seront avait`,
	"Spanish": `el la los las un una unos unas de del al y en que es son fue fueron ha han por para con se su sus no más como pero según lo le les este esta
		entre sobre tras desde hasta también había será muy sin`,
	"Italian": `il lo la gli le un una di del della dei delle degli al alla e è sono era hanno ha nel nella per con che non si suo sua più come ma dal dalla
		sul sulla anche dopo secondo tra fra stato stata`,
	"Portuguese": `o a os as um uma de do da dos das e em no na nos nas que é são foi foram para por com se seu sua não mais como mas ao aos segundo pelo pela
		após também até entre sobre já`,
	"Dutch": `de het een en van in op te dat die is zijn was werd wordt met voor aan bij niet naar om door uit ook als maar hij zij ze hun haar nog over
		tegen na heeft hebben deze volgens onder`,
	"Swedish": `och att det som en ett är var av för på med till den inte har om men från han hon de sig vid efter också under eller kan ska när säger enligt
		blev blir`,
	"Danish or Norwegian": `og at det som en et er var af av for på med til den ikke har om men fra han hun de seg sig ved etter efter også under eller kan skal når
		siger sier ble blev ifølge`,
	"Polish":  `i w na z do się nie że jest to o od po przez za jak ale są był była było dla oraz jego jej ich tym który która które przed także`,
	"Czech":   `a v na se je že z do s o k po za ale jsou byl byla bylo pro jeho jejich který která které také podle při od ve`,
	"Turkish": `ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak göre var değil ise en`,
}

// englishWords are the little words that English news cannot do without.
const englishWords = `the of and to in a an is was were are be been has have had that which who for on with by at from it its his her their they he she not
	but as will would could said says after before when into about over this these those there than more also no or if while`

// tongues says by folded word which languages have it.
var tongues = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for tongue, list := range littleWords {
		for w := range strings.FieldsSeq(list) {
			m[foldWord(w)] = append(m[foldWord(w)], tongue)
		}
	}
	for w := range strings.FieldsSeq(englishWords) {
		m[w] = append(m[w], "English")
	}
	for w := range m {
		slices.Sort(m[w])
		m[w] = slices.Compact(m[w])
	}
	return m
})

// scripts are the alphabets that tell a language by themselves, or nearly.
var scripts = []struct {
	table *unicode.RangeTable
	name  string
}{
	{unicode.Hiragana, "Japanese"},
	{unicode.Katakana, "Japanese"},
	{unicode.Han, "Chinese"},
	{unicode.Hangul, "Korean"},
	{unicode.Arabic, "Arabic script"},
	{unicode.Hebrew, "Hebrew"},
	{unicode.Greek, "Greek"},
	{unicode.Cyrillic, "Cyrillic script"},
	{unicode.Devanagari, "Hindi"},
	{unicode.Thai, "Thai"},
}

// tongueOf names the language of words other than English, "" where they are English or too few to tell. least is how many of its little words
// must stand there.
func tongueOf(words []string, least int) string {
	counts := map[string]int{}
	letters := map[string]int{}
	for _, w := range words {
		for _, t := range tongues()[w] {
			counts[t]++
		}
		if r := []rune(w)[0]; r > unicode.MaxLatin1 && unicode.IsLetter(r) {
			for _, s := range scripts {
				if unicode.Is(s.table, r) {
					letters[s.name]++
					break
				}
			}
		}
	}
	if letters["Japanese"] > 0 {
		letters["Japanese"] += letters["Chinese"]
	}
	for _, s := range scripts {
		if 2*letters[s.name] > len(words) {
			return s.name
		}
	}
	best := ""
	for t := range littleWords {
		if counts[t] > counts[best] || counts[t] == counts[best] && t < best {
			best = t
		}
	}
	if best == "" || counts[best] < least || 10*counts[best] < 2*len(words) || 2*counts[best] < 3*counts["English"] {
		return ""
	}
	return best
}

// textTongue names the language of a text that is not in English, "" for English and for what is too short to tell.
func textTongue(list []diffing.Sentence) string {
	const enough = 400 // words that tell
	var words []string
	for i := range list {
		if list[i].Kind != diffing.Heading {
			words = append(words, wordsOnly(list[i].Text)...)
		}
		if len(words) > enough {
			break
		}
	}
	if len(words) < foreignLeast {
		return ""
	}
	return tongueOf(words, 3)
}

// foreignLeast is how many words must stand there for their language to be told.
const foreignLeast = 8

// wordsOnly are the folded words of a text that begin with a letter.
func wordsOnly(text string) []string {
	return slices.DeleteFunc(Words(clip(text)), func(w string) bool { return w == "" || !unicode.IsLetter([]rune(w)[0]) })
}

// tongue names the language of a sentence that is not in English: that of the text that it stands in, or else its own. Names tell nothing, they
// have words of other languages in English too.
func (r *reading) tongue(ctx Context) string {
	page := ctx.Memo.style(ctx.Document.Sentences).tongue
	words := wordsOnly(withoutNames(r.claim))
	if page == "" {
		if len(words) >= foreignLeast-2 {
			if t := tongueOf(words, 3); t != "" {
				return t
			}
		}
		if !r.foreign() {
			return ""
		}
		return cmp.Or(tongueOf(wordsOnly(r.claim.Text), 2), "another language")
	}
	english := 0
	for _, w := range words {
		if t := tongues()[w]; len(t) == 1 && t[0] == "English" {
			english++
		}
	}
	if english > 1 && 10*english > 2*len(words) {
		return "" // a quotation or a note in English
	}
	return page
}

// withoutNames is a claim's text with blanks for its names.
func withoutNames(c Claim) string {
	b := []byte(c.Text)
	for _, m := range c.Names {
		for i := m.Start; i < m.End && i < len(b); i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// A text in another language is let in where the story's names stand in it: so many different ones, one of them no place, in such a share of its
// sentences.
const (
	foreignNames = 2
	foreignShare = 0.4

	foreignLooked = 300 // sentences looked at
)

// byNames judges a text in another language by the story's names alone.
func (t *Topic) byNames(d Document, tongue string) Relevance {
	met := map[string]bool{}
	who, held, all := 0, 0, 0
	for _, s := range d.Sentences[:min(len(d.Sentences), foreignLooked)] {
		if s.Kind == diffing.Heading {
			continue
		}
		all++
		low, found := foldedText(clip(s.Text)), false
		for n, w := range t.names {
			if w < 0.15 || len(n) < 4 || actors()[n] != "" || !t.standsIn(low, n) {
				continue
			}
			found = true
			if !met[n] {
				met[n] = true
				if !t.isPlace(n) {
					who++
				}
			}
		}
		if found {
			held++
		}
	}
	share := float64(held) / float64(max(1, all))
	score := min(1, share) * min(1, float64(len(met))/foreignNames/2)
	relevant := len(met) >= foreignNames && (who > 0 || len(met) > foreignNames) && share >= foreignShare
	if relevant {
		score = max(score, 0.5)
	} else {
		score = min(score, 0.49)
	}
	return Relevance{relevant, round4(score), fmt.Sprintf("%s: %d names of the story stand in %d of %d sentences", inTongue(tongue), len(met), held, all)}
}

// standsIn reports whether a name, or a person's last word, stands in a folded text.
func (t *Topic) standsIn(low, name string) bool {
	if strings.Contains(low, " "+name+" ") || strings.Contains(low, " "+name+"s ") {
		return true
	}
	i := strings.LastIndexByte(name, ' ')
	return i > 0 && t.tally.kind[name] == Person && len(name)-i > 4 && strings.Contains(low, " "+name[i+1:]+" ")
}

// inTongue says in what language a text is.
func inTongue(tongue string) string { return "not in English but in " + tongue }

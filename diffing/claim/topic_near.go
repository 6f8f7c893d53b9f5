package claim

import "math"

// While a story has said little, most of what a text about it names is new to it: people who stand nowhere in the baseline, in every sentence.
// What tells such a text from one about something else is that it meets the story at all: one name, one word that few stories use. Between two
// stories there is hardly ever either.

// nearFigures is how far a text meets the story, wherever it does.
type nearFigures struct {
	names   int     // different names of the story, places too, states not
	rare    float64 // words that few stories use, each once, by how much of the story uses it
	oddBare float64 // share of sentences that stand on strangers and have neither a name nor a word of the story
}

// met says how surely the text meets the story, 0..1.
func (f *nearFigures) met() float64 { return math.Min(1, float64(f.names)+f.rare) }

// thinUntil is at how many sentences of the story half is known of what there is to know.
const thinUntil = 8

// thin is how little is known of the story: 1 for nothing, 0.5 for a baseline of eight sentences, 0.1 for one of seventy.
func (t *Topic) thin() float64 { return 1 / (1 + t.tally.total/thinUntil) }

// rareWord says how much a word tells the story by itself, 0..1: one for which there is no other word and which is rare in news, by the share of
// the story's texts that use it; three in ten are enough.
func (t *Topic) rareWord(u *unit) float64 {
	if u.kind != termUnit || u.source || u.weight < 1 || len(u.concepts) > 0 || t.tally.core.rarity[u.text] == 0 {
		return 0
	}
	return math.Min(1, t.tally.core.texts[u.text]/math.Max(0.5, float64(0.3*t.tally.texts)))
}

func (t *Topic) nearOf(d Document, claims []Claim) nearFigures {
	var f nearFigures
	words, names := map[string]bool{}, map[string]bool{}
	if d.Title != "" {
		t.noteRare(&f, t.memo.read(Claim{Text: d.Title}), words)
	}
	weight, bare := 0.0, 0.0
	for i, c := range claims {
		w := 1.0
		if i < 2 {
			w = 1.5
		}
		weight += w
		r := t.memo.read(c)
		meets := t.noteRare(&f, r, words)
		meets = t.noteCore(r, map[string]bool{}) >= 0.2 || meets
		odd := 0.0
		apart := apartCue.MatchString(c.Text) // names the story to say that this is another matter
		for _, m := range c.Names {
			n := foldName(m.Name)
			if apart || m.Kind == Unnamed || n == "" || t.isOutlet(n, d.Outlet, c, m) {
				continue
			}
			x := t.standingOf(m)
			odd = math.Max(odd, x.odd)
			if x.own == 0 {
				continue
			}
			meets = true
			if !names[n] && actors()[n] != n {
				names[n] = true
				f.names++
			}
		}
		if !meets {
			bare += float64(w * odd)
		}
	}
	f.oddBare = bare / math.Max(weight, 1)
	return f
}

// noteRare counts a sentence's rare words, each at its first mention in the text, and reports whether it has one that weighs.
func (t *Topic) noteRare(f *nearFigures, r *reading, met map[string]bool) bool {
	has := false
	for i := range r.units {
		u := &r.units[i]
		w := t.rareWord(u)
		has = has || w >= 0.5
		if w > 0 && !met[u.text] {
			met[u.text] = true
			f.rare += w
		}
	}
	return has
}

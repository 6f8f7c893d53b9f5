package claim

// UserQuestion is one question of the user as the topic takes it: whom and what it names stands for the story, more surely than what a text of
// a short baseline names in passing.
type UserQuestion struct {
	Wording string
	Names   []string // full names that the user listed with it
}

// fromAsked is how surely a name of a question stands for the story.
const fromAsked = 0.8

// Ask tells the topic the story's questions, in place of those told before. Without a corpus the topic stays as it is.
func (t *Topic) Ask(questions []UserQuestion) {
	if t.open() || t.docs == 0 {
		return
	}
	t.asked = map[string]NameKind{}
	for _, q := range questions {
		d := bareDocument("", q.Wording).Scan()
		reg := NewRegister(t.reg.Names()) // what is asked about is no text of the story: it teaches no names
		reg.Learn(d)
		for _, c := range Parse(d, reg) {
			for _, m := range c.Names {
				if n := foldName(m.Name); m.Kind != Unnamed && n != "" {
					t.asked[n] = m.Kind
				}
			}
		}
		listed := make([]Name, 0, len(q.Names))
		for _, n := range q.Names {
			listed = append(listed, Name{Name: n})
		}
		for _, n := range NewRegister(listed).Names() {
			if f := foldName(n.Name); f != "" && t.asked[f] == "" {
				t.asked[f] = n.Kind
			}
		}
	}
	t.weigh()
}

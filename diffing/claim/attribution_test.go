package claim

import (
	"strings"
	"testing"
)

// sources describes who is said to have said what: "source|cue", with "!" for an official and "#" for an outlet.
func sources(c Claim) string {
	var out []string
	for _, a := range c.By {
		s := a.Source + "|" + a.Cue
		if a.Official {
			s += "!"
		}
		if a.Outlet {
			s += "#"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestSources(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Ida Kroll said the dam was safe.", "Ida Kroll|said"},
		{"The dam was safe, police said.", "police|said!"},
		{`"It is safe," said Ida Kroll, the mayor.`, "Ida Kroll|said!"},
		{`"It is safe", says the curator, Ida Kroll.`, "Ida Kroll|says"},
		{"According to the Water Board, the dam was safe.", "Water Board|according to!"},
		{"The dam, according to two people briefed on the plan, is not safe.", "two people briefed on the plan|according to"},
		{"Her solicitor, Joss Arden, said she would appeal.", "Joss Arden|said"},
		{"Ida Kroll, who runs the town, said the dam was safe.", "Ida Kroll|said"},
		{"The Water Board, a public body, confirmed that it had leaked.", "Water Board|confirmed!"},
		{"A spokeswoman for the Water Ministry denied the leak.", "Water Ministry|denied!"},
		{"Former officials told the Guardian that the dam was old.", "Guardian|told#; Former officials|told"},
		{"The Evening Herald quoted Joss Arden as saying that it leaked.", "Evening Herald|quoted#; Joss Arden|quoted"},
		{"Reuters reported, citing two officials, that it leaked.", "Reuters|reported#; two officials|citing!"},
		{"Joss Arden told The Northmoor Gazette that it leaked.", "Joss Arden|told"},
		{"The dam is said to have leaked for years.", "|is said"},
		{"The dam reportedly leaked.", "|reportedly"},
		{"She was named by police as Ida Kroll.", "police|named by!"},
		{"Ida Kroll closed the dam and said it would stay shut.", "Ida Kroll|said"},
		{"Ida Kroll backed the plan, saying it was safe.", "Ida Kroll|saying"},
		{"Moscow has denied any part in it.", "Moscow|denied!"},
		{"Lodestar Mining rejected the claims.", "Lodestar Mining|rejected!"},
		{"A friend of the family said they had left.", "friend of the family|said"},
		{"In a statement Lodestar Mining said the pit was shut.", "Lodestar Mining|said!"},
		{"Ida Kroll ruled out an inquiry.", "Ida Kroll|ruled out"},
		{`Ida Kroll called the charges "baseless".`, "Ida Kroll|called"},
		{"New claims of a leak and growing calls for an inquiry followed.", ""},
		{"The fire claimed its third victim.", ""},
		{"The dam broke on Sunday.", ""},
		{"The United States and a London think tank paid.", ""},
	}
	for _, tt := range tests {
		if got := sources(last(tt.text)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestSourcesGoOn checks that a quotation keeps its speaker over several sentences, forwards and backwards, and no further.
func TestSourcesGoOn(t *testing.T) {
	tests := []struct {
		name  string
		paras []string
		want  []string
	}{
		{"forwards", []string{`"We ran," Ida Kroll said. "It was dark." The dam is old.`}, []string{"Ida Kroll|said", "Ida Kroll|said", ""}},
		{"backwards", []string{`"We ran. It was dark," Ida Kroll said.`}, []string{"Ida Kroll|said", "Ida Kroll|said"}},
		{"introduced", []string{`Ida Kroll added: "We ran. It was dark."`}, []string{"Ida Kroll|added", "Ida Kroll|added"}},
		{"another paragraph", []string{`"We ran," Ida Kroll said.`, `"A sign on the wall".`}, []string{"Ida Kroll|said", ""}},
		{"pronoun", []string{"Ida Kroll, the mayor, left. She said it was late."}, []string{"", "Ida Kroll|said!"}},
		{"description", []string{"Lodestar Mining shut the pit. The company said it was old."}, []string{"", "Lodestar Mining|said!"}},
		{"spokesman", []string{"The Water Board shut the pit.", "A spokesman said it was old."}, []string{"", "Water Board|said!"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := parsed(tt.paras...)
			if len(got) != len(tt.want) {
				t.Fatalf("%d sentences, want %d", len(got), len(tt.want))
			}
			for i, c := range got {
				if sources(c) != tt.want[i] {
					t.Errorf("%q: %q, want %q", c.Text, sources(c), tt.want[i])
				}
			}
		})
	}
}

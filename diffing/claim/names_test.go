package claim

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLearn(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Name
	}{
		{"title", "On Monday Detective Superintendent Mara Quell spoke.", []Name{{Name: "Mara Quell", Kind: Person, Role: "Detective Superintendent"}}},
		{"apposition", "Then Ida Kroll, the lead engineer, left.", []Name{{Name: "Ida Kroll", Kind: Person, Role: "lead engineer"}}},
		{"role before", "The dam was built by engineer Ida Kroll.", []Name{{Name: "Ida Kroll", Kind: Person, Role: "engineer"}}},
		{"surname later", "Ida Kroll, 44, left. Later Kroll came back.", []Name{{Name: "Ida Kroll", Kind: Person, Aliases: []string{"Kroll"}}}},
		{"surname earlier", "In May Mr Kroll left. It was Joss Kroll, 44, again.", []Name{{Name: "Joss Kroll", Kind: Person, Aliases: []string{"Kroll"}}}},
		{"acronym", "The Roads and Bridges Safety Board (RBSB) met.", []Name{{Name: "Roads and Bridges Safety Board", Kind: Body, Aliases: []string{"RBSB"}}}},
		{"body by description", "She sued Halberd, a shipping company.", []Name{{Name: "Halberd", Kind: Body, Role: "shipping company"}}},
		{"first word of a body", "It was Halberd Shipping. Then Halberd paid.", []Name{{Name: "Halberd Shipping", Kind: Body, Aliases: []string{"Halberd"}}}},
		{"place", "They met in Valmora, a town near Port Haldane.", []Name{{Name: "Port Haldane", Kind: Place}, {Name: "Valmora", Kind: Place}}},
		{"dateline", "VALMORA (NWA) - The dam broke.", []Name{{Name: "NWA", Kind: Body}, {Name: "Valmora", Kind: Place}}},
		{"saint", "He lay in St Olave's Infirmary.", []Name{{Name: "St Olave's Infirmary", Kind: Body}}},
		{"office", "She wrote to the Ministry of Water.", []Name{{Name: "Ministry of Water", Kind: Body}}},
		{"particles", "It was Anna van der Holt, 30, again.", []Name{{Name: "Anna van der Holt", Kind: Person}}},
		{"slip of the pen", "The Northmoor Harbour Board met. The Northmoor Habrour Board left.", []Name{{Name: "Northmoor Harbour Board", Kind: Body, Aliases: []string{"Northmoor Habrour Board"}}}},
		{"transliteration", "On Monday Oleg Zarensky, 50, spoke. Oleg Zarenskyy left.", []Name{{Name: "Oleg Zarensky", Kind: Person, Aliases: []string{"Oleg Zarenskyy"}}}},
		{"nationality", "Then Norwegian President Ida Kroll left.", []Name{{Name: "Ida Kroll", Kind: Person, Role: "President"}, {Name: "Norway", Kind: Place}}},
		{"no names", "Witnesses ran. Survivors hid. On Monday, in March, the Minister slept.", nil},
		{"no sentence beginnings", "Heavy rain fell. Islanders left. Shipping stopped.", nil},
		{"capitals", "THE DAM AT VALMORA BROKE LAST NIGHT.", nil},
		{"compounds", "A Russia-leaning, pro-Western, Non-EU crowd left.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := article(tt.text)
			d.Outlet = ""
			got := NewRegister(nil).Learn(d)
			for i := range got {
				if got[i].Since != published {
					t.Errorf("%s is known since %s", got[i].Name, got[i].Since)
				}
				got[i].Since = time.Time{}
				if len(got[i].Aliases) == 0 {
					got[i].Aliases = nil
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("learned (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLearnChanges(t *testing.T) {
	d, r := article("Then Kroll, 44, left the Gazette.")
	if _, ok := r.Resolve("Kroll"); !ok {
		t.Fatal("Kroll was not learned")
	}
	if again := r.Learn(d); len(again) != 0 {
		t.Errorf("the same text changed %v", again)
	}
	more, _ := article("Then Ida Kroll, 44, came back.")
	changed := r.Learn(more)
	if len(changed) != 1 || changed[0].Name != "Ida Kroll" || !slices.Contains(changed[0].Aliases, "Kroll") {
		t.Errorf("the full name changed %+v", changed)
	}
	for _, n := range r.Names() {
		if n.Name == "Kroll" {
			t.Error("the short name stands beside the full one")
		}
	}
	if n, ok := r.Resolve("The Northmoor Gazette"); !ok || n.Role != outletRole {
		t.Errorf("the outlet is %+v", n)
	}
}

func TestResolve(t *testing.T) {
	r := NewRegister([]Name{
		{Name: "Northmoor Harbour Trust", Kind: Body, Aliases: []string{"the Trust"}},
		{Name: "Ida Kroll", Kind: Person, Aliases: []string{"the mayor"}, User: true},
		{Name: "Joss Arden", Kind: Person},
		{Name: "Tom Arden", Kind: Person},
		{Name: "Valmora Roads Board", Kind: Body},
		{Name: "Ministry of Water", Kind: Body},
	})
	tests := []struct{ text, want string }{
		{"Northmoor Harbour Trust", "Northmoor Harbour Trust"},
		{"the northmoor harbour trust’s", "Northmoor Harbour Trust"},
		{"Harbour Trust", "Northmoor Harbour Trust"},
		{"NHT", "Northmoor Harbour Trust"},
		{"the trust", "Northmoor Harbour Trust"},
		{"Mrs Kroll", "Ida Kroll"},
		{"Detective Superintendent Kroll", "Ida Kroll"},
		{"The mayor", "Ida Kroll"},
		{"Arden", ""},
		{"Joss", "Joss Arden"},
		{"roads board", "Valmora Roads Board"},
		{"the ministry", "Ministry of Water"},
		{"Kral", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if n, _ := r.Resolve(tt.text); n.Name != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, n.Name, tt.want)
		}
	}
}

// TestRegisterStored checks that a register made of another one's entries knows the same, and shares nothing with it.
func TestRegisterStored(t *testing.T) {
	_, r := article("Then Ida Kroll, the mayor, left the Northmoor Harbour Trust (NHT). Kroll came back.")
	stored := r.Names()
	if diff := cmp.Diff(stored, NewRegister(stored).Names()); diff != "" {
		t.Errorf("stored and read again (-want +got):\n%s", diff)
	}
	stored[0].Aliases = append(stored[0].Aliases, "x")
	if n, ok := r.Resolve("x"); ok {
		t.Errorf("the register was changed from outside: %+v", n)
	}
}

func TestNewRegisterKinds(t *testing.T) {
	r := NewRegister([]Name{{Name: "Lumen Power", User: true, Aliases: []string{"Lumen"}}, {Name: "Ida Kroll", User: true, Aliases: []string{"Ms Kroll"}}, {Name: "Crannet Bay", User: true}, {Name: "Halberd Group", User: true}})
	for name, want := range map[string]NameKind{"Ida Kroll": Person, "Crannet Bay": Place, "Halberd Group": Body} {
		if n, _ := r.Resolve(name); n.Kind != want {
			t.Errorf("%s is a %s, want %s", name, n.Kind, want)
		}
	}
}

func TestMentions(t *testing.T) {
	tests := []struct {
		name  string
		paras []string
		want  []string
	}{
		{"small letters", []string{"The Northmoor Harbour Trust met. Later the harbour trust paid."}, []string{"Northmoor Harbour Trust"}},
		{"one word with article", []string{"The Northmoor Harbour Trust met. Later the trust paid."}, []string{"Northmoor Harbour Trust"}},
		{"plain word", []string{"The Northmoor Harbour Trust met. Few felt trust in it."}, nil},
		{"another's board", []string{"The Northmoor Safety Board met. The mine's board left."}, nil},
		{"capitals", []string{"Ida Kroll, 44, left.", "IDA KROLL HELD OVER DAM."}, []string{"Ida Kroll"}},
		{"possessive", []string{"Ida Kroll, 44, left. Kroll's dog barked."}, []string{"Ida Kroll"}},
		{"surname of two", []string{"Ida Kroll, 44, and Joss Kroll, 39, left. Joss Kroll returned. Kroll slept."}, []string{"Joss Kroll"}},
		{"hyphen", []string{"Ida Kroll, 44, met Joss Arden, 39. The Kroll-Arden talks failed."}, []string{"Ida Kroll", "Joss Arden"}},
		{"side by side", []string{"Ida Kroll, 44, met Joss Arden, 39. They told Kroll Arden was ill."}, []string{"Ida Kroll", "Joss Arden"}},
		{"country", []string{"The Norwegian and U.S. flags flew."}, []string{"Norway", "United States"}},
		{"party and state", []string{"Ida Kroll, 44, left.", "Rep. Ida Kroll (R-Neb.) slept."}, []string{"Ida Kroll"}},
		{"two trades", []string{"The council met. Nobody asked the Rail and Tram Fellowship."}, []string{"Rail and Tram Fellowship"}},
		{"two trades' union", []string{"The council met. It wrote to the Dockers and Lightermen's Union."}, []string{"Dockers and Lightermen's Union"}},
		{"guild of", []string{"The council met. The Guild of Signal Keepers stayed away."}, []string{"Guild of Signal Keepers"}},
		{"two bodies", []string{"The council met. It wrote to the Treasury and Home Office."}, []string{"Treasury", "Home Office"}},
		{"state and body", []string{"The council met. It wrote to the Kremlin and Norland Union."}, []string{"Kremlin", "Norland Union"}},
		{"written small too", []string{"The Orle Tram Company met. Nobody took a tram. Tram drivers left."}, nil},
		{"a name like a word", []string{"Ida Fisk, 44, sells fisk. A friend of Fisk left. Fisk drove on."}, []string{"Ida Fisk"}},
		{"acronym", []string{"The Roads and Bridges Board (RBB) met. The RBB left."}, []string{"Roads and Bridges Board"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := last(tt.paras...)
			if got := names(c); !slices.Equal(got, tt.want) {
				t.Errorf("%q names %q, want %q", c.Text, got, tt.want)
			}
			for _, m := range c.Names {
				if c.Text[m.Start:m.End] != m.Text {
					t.Errorf("%q stands where %q does", m.Text, c.Text[m.Start:m.End])
				}
			}
		})
	}
}

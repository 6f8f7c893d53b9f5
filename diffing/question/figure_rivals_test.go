package question

import (
	"strings"
	"testing"
)

func TestNumbersOfAnotherThing(t *testing.T) {
	const (
		share = "How much does Quill offer for a Barrow share?"
		ton   = "How much does the mill pay per tonne of wheat?"
		seats = "How many seats has the Harbour Party won?"
		probe = "How much did the Lapwing probe cost?"
		fever = "How many people have died of Tarn fever?"
		held  = "How many hostages are held?"
		goals = "How many medals has Orrin won?"
	)
	runGeneral(t, Figure, besideKnown, []generalRow{
		{share, "corpus| The brewer [b:Barrow Mills] said it had received a takeover offer of 4.2 billion florins from [b:Quill Foods]. // corpus| The offer values each share at 31 florins.", "value 31"},
		{share, "corpus| [b:Quill Foods] offers 31 florins a share for [b:Barrow Mills]. / [b:Quill Foods] raised its offer to 35 florins per share.", "value 35"},
		{share, "corpus| [b:Quill Foods] offers 31 florins a share for [b:Barrow Mills]. / [b:Quill Foods] now values [b:Barrow Mills] at 4.9 billion florins.", "value 31"},
		{ton, "corpus| The mill pays 210 crowns per tonne of wheat. / The mill paid 3 million crowns for a new store.", "value 210"},
		{ton, "corpus| The mill pays 210 crowns per tonne of wheat. / The mill now pays 240 crowns a tonne of wheat.", "value 240"},

		{seats, "corpus| The [b:Harbour Party] won 58 of the 120 seats. // corpus| Its rival, the [b:National Accord], took 41 seats.", "value 58"},
		{seats, "corpus| The [b:Harbour Party] won 58 of the 120 seats. / After a recount the [b:Harbour Party] has 57 seats, the commission said.", "value 57"},
		{seats, "corpus| The [b:Harbour Party] won 58 of the 120 seats. / The [b:National Accord] won 44 seats, the commission said.", "value 58"},
		{seats, "corpus| The [b:Harbour Party] won 58 of the 120 seats. / The [b:Harbour Party] has 157 seats, the commission said.", "value 58"},

		{probe, "corpus| The [b:Lapwing] probe cost 780 million euros. / The next probe, Kestrel, will cost 1.2 billion euros.", "value 780000000"},
		{probe, "corpus| The [b:Lapwing] probe cost 780 million euros. / The probe cost 910 million euros, the audit office said.", "value 910000000"},
		{fever, "corpus| Seventeen people have died of Tarn fever. / In the next valley 40 people have died of Lake fever.", "dead 17"},
		{fever, "corpus| Seventeen people have died of Tarn fever. / The fever has now killed 22 people, the health office said.", "dead 22"},

		{held, "corpus| Gunmen took 33 people hostage on Friday. // corpus| Nineteen of the hostages are passengers and 14 are crew.", "value 33"},
		{held, "corpus| Gunmen are holding 33 hostages. / All 33 hostages on board the ferry in the bay of [l:Sild] were freed, the navy said.", "value 0"},
		{held, "corpus| Gunmen are holding 33 hostages. / Four of the hostages were freed, the navy said.", "value 29"},
	})
}

func TestWhoHoldsToANumber(t *testing.T) {
	const (
		mine  = "How many miners were killed in the Karvel mine?"
		cases = "How many people have fallen ill in Tolvane?"
		crowd = "How many demonstrators were there in Orrin?"
	)
	known := "corpus| At least 38 miners were killed in the [l:Karvel] mine, the regional government said."
	for _, c := range []struct{ wording, lines, want string }{
		{mine, known + " / The miners' union said 51 men had died in the [l:Karvel] mine. // The regional government repeated that the number of dead was 38.", "dead 51; dead (rival) 38"},
		{mine, known + " / The miners' union said 51 men had died in the [l:Karvel] mine. // The regional government said its own figure of 38 was right.", "dead 51; dead (rival) 38"},
		{mine, known + " / The regional government said 46 miners had died in the [l:Karvel] mine. / Thirty-eight miners have died.", "dead 46"},
		{mine, known + " / The regional government said 46 miners had died. // The mayor repeated that 38 homes were empty.", "dead 46"},
		{mine, known + " / Only 3 miners were killed in the [l:Karvel] mine, the regional government said.", "dead 38"},
		{cases, "corpus| The health office said 214 people in [l:Tolvane] had fallen ill. / The doctors' league said 390 people in [l:Tolvane] had fallen ill. // The health office reiterated that 214 people had fallen ill.", "ill 390; ill (rival) 214"},
	} {
		runGeneral(t, Figure, besideKnown, []generalRow{{c.wording, c.lines, c.want}})
	}
	q := Question{ID: "q", Kind: Figure, Wording: mine, Aliases: besideKnown}
	for line, want := range map[string]bool{
		"The number of dead is 44, not 46, the regional government said.":                               true,
		"The number of dead is 44 because two men were counted twice, the regional government said.":    true,
		"The number of dead has risen to 47, the regional government said.":                             false,
		"The number of dead has risen to 48, not fallen, the regional government said on its web page.": false,
	} {
		_, changes := tell(t, q, strings.Split(known, " // "), []string{"The regional government said 46 miners had died in the [l:Karvel] mine."}, []string{line})
		last := changes[len(changes)-1]
		if len(last) != 1 || last[0].Correction != want {
			t.Errorf("%q: changes %v, want one with Correction %v", line, last, want)
		}
	}
}

package claim

import (
	"strings"
	"testing"
)

// judgeEdit judges a sentence in the middle of a report when another one is known that differs from it in one place.
func judgeEdit(before, after string) Verdict {
	return judgeWithin(`A crowd gathered at the harbour of Lindvik on Sunday.
`+before+`
The mayor, Ottar Brun, thanked the volunteers.`, after, 2)
}

// What one place of a sentence changes is heard, however many words the sentence has in common with a known one.
func TestJudgeHearsEdits(t *testing.T) {
	tests := []struct{ reason, before, after string }{
		{"status differs", "The keeper will be charged, the prosecutor said.", "The keeper could be charged, the prosecutor said."},
		{"status differs", "The council must sell the mill, the court ruled.", "The council may sell the mill, the court ruled."},
		{"status differs", "The north of the island will be cleared too.", "The north of the island may be cleared too."},
		{"status differs", "The bank might pay, a lawyer said.", "The bank will pay, a lawyer said."},
		{"status differs", "The vote should be repeated in May.", "The vote will be repeated in May."},

		{"quantity differs", "All the crew were taken off the trawler.", "Some of the crew were taken off the trawler."},
		{"quantity differs", "Most teachers voted for the strike.", "All teachers voted for the strike."},
		{"quantity differs", "All flights were put off.", "Only night flights were put off."},
		{"quantity differs", "Half of the wells were poisoned.", "All of the wells were poisoned."},
		{"quantity differs", "Many voters stayed at home in Lindvik.", "Few voters stayed at home in Lindvik."},

		{"unit differs", "The pipe loses 40 litres a second.", "The pipe loses 40 gallons a second."},
		{"unit differs", "The alarms are tested every month.", "The alarms are tested every year."},
		{"unit differs", "The ship lies at a depth of 90 metres.", "The ship lies at a depth of 90 feet."},
		{"unit differs", "The reservoir holds three hectares of mud.", "The reservoir holds three acres of mud."},
		{"unit differs", "The sailors are paid by the week at the yard.", "The sailors are paid by the month at the yard."},

		{"a condition", "The company will pay for the salvage.", "The company will pay for the salvage if a court finds it at fault."},
		{"a condition", "The harbour will stay open.", "The harbour will stay open unless the wind turns."},
		{"a condition", "The nurses will return to talks.", "The nurses will return to talks only if the rota is withdrawn."},
		{"no longer on a condition", "The nurses will return to work if the rota is withdrawn.", "The nurses will return to work."},
		{"no longer on a condition", "The village will be cleared unless the rain stops.", "The village will be cleared."},

		{"a second half", "A postman was hit by a car at the depot.", "A postman was hit by a car at the depot and died."},
		{"a second half", "The chapel was buried by the slide.", "The chapel was buried by the slide and its sexton is missing."},
		{"a second half", "The skipper has been at sea for 30 years.", "The skipper has been at sea for 30 years and was drunk."},
		{"a second half", "The second engine was started.", "The second engine was started but the rudder was jammed."},
		{"a second half", "The minister visited the clinic.", "The minister visited the clinic, which had hidden the deaths."},

		{"another in its place", "The pump failed because of water in the fuel.", "The pump failed because of a broken valve."},
		{"another in its place", "The papers were handed over in a small cafe.", "The papers were handed over in a lecture hall."},
		{"another in its place", "The engine had been leaking for weeks, a sailor said.", "The engine had been leaking for weeks, the government said."},
		{"another in its place", "A nurse opened the infected letter.", "The manager opened the infected letter."},
		{"another in its place", "The judge ruled for the union.", "The judge ruled for the company."},
	}
	for _, tt := range tests {
		if v := judgeEdit(tt.before, tt.after); v.Label != LabelNew {
			t.Errorf("%q after %q: %s, %s", tt.after, tt.before, v.Label, v.Reason)
		}
		before, after := read(Claim{Text: tt.before}), read(Claim{Text: tt.after})
		a := alignment{known: &Known{Claim: before.claim}, read: before, who: described{}}
		a.measure(after, weigh(after, Context{}))
		if why, sure := changed(after, []alignment{a}); !strings.HasPrefix(why, tt.reason) || !sure {
			t.Errorf("%q after %q: %q, sure: %v, want %q", tt.after, tt.before, why, sure, tt.reason)
		}
	}
}

// What says the same in one other word, or nothing besides, is no edit that an editor must hear of.
func TestJudgeHearsNoEdit(t *testing.T) {
	for _, tt := range [][2]string{
		{"The pump failed in heavy weather.", "The engine pump failed in heavy weather."},
		{"The sea wall was broken with a hammer, a policeman said.", "The sea wall was broken with a hammer, an officer said."},
		{"The ship is leaking oil off Lindvik.", "The vessel is leaking oil off Lindvik."},
		{"The mediator spoke to journalists on Monday.", "The mediator spoke to reporters on Monday."},
		{"All the schools in Lindvik are closed.", "Every school in Lindvik is closed."},
		{"The mill was sold in May and pulled down in June.", "The mill was sold in May."},
		{"The strike is backed by most of the passengers.", "The walkout is backed by most of the passengers."},
		{"The harbour will stay open if the wind drops.", "The harbour will stay open only if the wind drops."},
		{"The wreck will be towed to the harbour.", "The wreck will be pulled to the harbour."},
	} {
		if v := judgeEdit(tt[0], tt[1]); v.Label != LabelKnown && v.Label != LabelMinor {
			t.Errorf("%q after %q: %s, %s", tt[1], tt[0], v.Label, v.Reason)
		}
	}
	for _, text := range []string{"", "a", "the the the", "if", "and and and and", "\xff\xfe \xff", "40 40 40 40 40"} {
		judgeEdit("The ship is leaking oil off Lindvik.", text+" The ship.")
		if _, ok := editBetween(placedWords(text), placedWords(text)); ok {
			t.Errorf("%q differs from itself", text)
		}
	}
}

package question

import "testing"

// Who somebody is can be asked by a noun alone: whoever is called that is on, and nobody for standing near the other words of the wording.
func TestRosterByNoun(t *testing.T) {
	const (
		jackers = "Who are the hijackers of the Star of Osmund?"
		pilots  = "Who are the pilots of the missing plane?"
		heirs   = "Who are the heirs of Odo Fenn?"
	)
	known := map[string][]string{"Star of Osmund": {}, "Odo Fenn": {}}
	runGeneral(t, Roster, known, []generalRow{
		{jackers, "One of the hijackers is [p:Rafe Olding], the Courier said.", "Rafe Olding in: one of them"},
		{jackers, "[p:Rafe Olding] is one of the hijackers, the navy said.", "Rafe Olding in: one of them"},
		{jackers, "[p:Rafe Olding] is not among the hijackers of the Star of Osmund, the navy said.", ""},
		{jackers, "[p:Rafe Olding] is one of the hijackers, the navy said. / [p:Rafe Olding] is not among the hijackers after all, the navy said.", "Rafe Olding cleared: not one of them"},
		{jackers, "[p:Mara Quill] was on board the Star of Osmund when it was seized.", ""},
		{jackers, "[p:Mara Quill] spoke with the hijackers for an hour.", ""},
		{pilots, "The pilots were [p:Jon Harrow] and [p:Lena Voss], the airline said.", "Jon Harrow in: one of them; Lena Voss in: one of them"},
		{pilots, "[p:Bo Crane] had booked a seat on the missing plane.", ""},
		{heirs, "[p:Ida Marr], a niece, is among the heirs of Odo Fenn.", "Ida Marr in: one of them"},
		{heirs, "[p:Ida Marr] is no heir of his, the notary said.", ""},
	})
}

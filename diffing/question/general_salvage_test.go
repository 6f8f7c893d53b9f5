package question

import "testing"

func TestGeneralSalvage(t *testing.T) {
	known := map[string][]string{"Marisol": {"the ferry", "the wreck"}, "Brandt Salvage": {"Brandt", "the salvage company"}, "Lorn Sound": {}, "Harbour Office": {"the office"}, "Ines Mott": {"Captain Mott"}}
	const (
		raise = "When will the wreck of the Marisol be raised from the bed of Lorn Sound?"
		plan  = "[b:Brandt Salvage] plans to raise the [b:Marisol] on [d:2026-05-16:16 May]. / "
	)
	runGeneral(t, Event, known, []generalRow{
		{raise, "Crane hands have been told to be ready to lift the [b:Marisol] this [d:2026-05-16:Saturday].", "rumoured 2026-05-16"},
		{raise, "Word on the quay is that the wreck will come up on [d:2026-05-16:Saturday].", "rumoured 2026-05-16"},
		{raise, "Three divers tell us that the ferry will be out of the water by [d:2026-05-16:Saturday].", "rumoured 2026-05-16"},
		{raise, "Deckhands of the crane ship say that the [b:Marisol] will be hoisted on [d:2026-05-16:Saturday]. / \"There is no date, and there won't be one this week,\" said a spokeswoman for the [b:Harbour Office].", "rumoured 2026-05-16 denied by Harbour Office"},
		{raise, "[b:Brandt Salvage] has pencilled in [d:2026-05-16:Saturday 16 May] for the raising of the [b:Marisol].", "planned 2026-05-16"},
		{raise, "[b:Brandt Salvage] hopes to bring the [b:Marisol] to the surface on [d:2026-05-16:Saturday 16 May].", "planned 2026-05-16"},
		{raise, "[b:Brandt Salvage] and the [b:Harbour Office] have agreed provisionally to raise the wreck on [d:2026-05-16:Saturday 16 May].", "planned 2026-05-16"},
		{raise, plan + "The [b:Harbour Office] gave the go-ahead for the raising of the [b:Marisol] on [d:2026-05-16:16 May].", "confirmed 2026-05-16"},
		{raise, plan + "It is now definite: the wreck will be raised on [d:2026-05-16:16 May], the [b:Harbour Office] has confirmed.", "confirmed 2026-05-16"},
		{raise, plan + "The [b:Harbour Office] announced that the [b:Marisol] will be raised not on [d:2026-05-16:Saturday 16 May], but on [d:2026-05-18:Monday 18 May].", "postponed 2026-05-18"},
		{raise, plan + "The raising of the ferry [b:Marisol] is shifted by two days to [d:2026-05-18:Monday].", "postponed 2026-05-18"},
		{raise, plan + "The operation to raise the [b:Marisol] was put back by two days to [d:2026-05-18:Monday] after a cable snapped.", "postponed 2026-05-18"},
		{raise, plan + "A gale has pushed the salvage of the [b:Marisol] back to [d:2026-05-18:Monday].", "postponed 2026-05-18"},
		{raise, plan + "The wreck of the [b:Marisol] was lifted out of [l:Lorn Sound] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{raise, plan + "The [b:Marisol] has been brought to the surface.", "happened 2026-05-11"},
		{raise, plan + "The [b:Marisol] is out of the water.", "happened 2026-05-11"},
		{raise, plan + "The wreck came to the surface at [d:2026-05-11:six this morning].", "happened 2026-05-11"},
		{raise, plan + "Plans to raise the [b:Marisol] have been abandoned.", "cancelled"},
		{raise, plan + "The wreck of the [b:Marisol] will not be raised; it will be filled with concrete where it lies, the [b:Harbour Office] said.", "cancelled"},
	})
}

package question

import "testing"

func TestExonerated(t *testing.T) {
	const weir = "Who is suspected of opening the Corrin weir?"
	const held = "[p:Jost Amery] was questioned for six hours over the weir. / "
	const on = "Jost Amery in: questioned"
	rows := []generalRow{}
	for _, x := range [][2]string{
		{"The inquiry found no wrongdoing on the part of [p:Jost Amery], the prosecutor said.", "no failing found"},
		{"Detectives have lost interest in [p:Jost Amery], the prosecutor said.", "no longer of interest"},
		{"There was nothing to suggest that [p:Jost Amery] had been near the weir, the police said.", "cleared"},
		{"Police said they had no reason to doubt the account of [p:Jost Amery].", "cleared"},
		{"The police have apologised to [p:Jost Amery].", "cleared"},
		{"[p:Jost Amery] is no longer part of the inquiry, a detective said.", "no longer a suspect"},
		{"[p:Jost Amery] is not, and never was, a suspect, the police said.", "no longer a suspect"},
		{"The inquiry found that [p:Jost Amery] had acted correctly throughout.", "cleared"},
		{"[p:Jost Amery]'s alibi holds, police said.", "cleared"},
		{"Suspicions about [p:Jost Amery] proved groundless, police said.", "cleared"},
		{"The allegations against [p:Jost Amery] have turned out to be without foundation.", "cleared"},
		{"The prosecutor has halted proceedings against [p:Jost Amery].", "cleared"},
		{"Investigators are satisfied that [p:Jost Amery] was not at the weir.", "cleared"},
		{"The name of [p:Jost Amery] has been taken off the list.", "cleared"},
		{"The court threw out the complaint against [p:Jost Amery].", "cleared"},
		{"There is not a shred of evidence against [p:Jost Amery], the prosecutor said.", "cleared"},
		{"A neighbour has retracted her statement about [p:Jost Amery].", "no longer accused"},
		{"The police gave [p:Jost Amery] the all-clear.", "cleared"},
		{"The inquiry into [p:Jost Amery]'s part in it has been shelved.", "cleared"},
	} {
		rows = append(rows, generalRow{weir, held + x[0], "Jost Amery cleared: " + x[1]})
	}
	for _, said := range []string{ // the same words from his own side, of others, or taken back
		"[p:Jost Amery] said that the police had no case against him.",
		"The town wants the police to apologise to [p:Jost Amery].",
		"Police have no reason so far to doubt [p:Lena Holt], who saw [p:Jost Amery] at the weir.",
		"[p:Jost Amery] found no fault with the police.",
	} {
		rows = append(rows, generalRow{weir, held + said, on})
	}
	runGeneral(t, Roster, nil, rows)
}

func TestHeldByDescription(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of opening the Corrin weir?"}
	play(t, []scene{
		{"an age and a trade mean the one just named", q, [][]string{
			{"[p:Jost Amery] was fast asleep at the weir, insiders claimed.", "The 41-year-old will be hauled in by detectives, one said."},
		}, "Jost Amery: to be questioned, according to one"},
		{"the age of somebody else", q, [][]string{
			{"[p:Jost Amery], 52, was arrested.", "The 41-year-old will be questioned next."},
		}, "Jost Amery: arrested, according to Tarn Post"},
		{"his lawyer and his wife deny for him", q, [][]string{
			{"[p:Jost Amery] was arrested.", "His wife said that he had done nothing wrong."},
		}, "Jost Amery: arrested, denies it, according to Tarn Post"},
	})
}

func TestHeld(t *testing.T) {
	const weir = "Who is suspected of opening the Corrin weir?"
	rows := []generalRow{
		{weir, "[p:Jost Amery] was told on Monday that he is being treated as a suspect.", "Jost Amery in: suspect"},
		{weir, "[p:Jost Amery] is now the main focus of the inquiry.", "Jost Amery in: under investigation"},
		{weir, "[p:Jost Amery] became the first person to be arrested over the weir.", "Jost Amery in: arrested"},
		{weir, "Officers led [p:Jost Amery] away in handcuffs.", "Jost Amery in: arrested"},
		{weir, "A judge ordered [p:Jost Amery] to be held for thirty days.", "Jost Amery in: arrested"},
		{weir, "[p:Jost Amery] spent a night in the cells.", "Jost Amery in: arrested"},
		{weir, "[p:Jost Amery] turned himself in at noon.", "Jost Amery in: arrested"},
		{weir, "Handcuffs clicked on [p:Jost Amery] at dawn.", "Jost Amery in: arrested"},
		{weir, "[p:Jost Amery] now has the status of a suspect.", "Jost Amery in: suspect"},
		{weir, "[p:Jost Amery] has been barred from leaving the country.", "Jost Amery in: under investigation"},
		{weir, "[p:Jost Amery] was fast asleep at the weir, insiders claimed.", "Jost Amery in: accused"},
		{weir, "[p:Jost Amery] led the visitors away from the weir.", ""},
		{weir, "[p:Jost Amery] spent a night in a hotel cell block turned museum.", ""},
		{weir, "[p:Jost Amery] gave up at noon.", ""},
		{weir, "[p:Jost Amery] was the first person to be born in the village.", ""},
		{weir, "[p:Jost Amery] was fast asleep, his mother said.", ""},
		{weir, "Police interviewed [p:Jost Amery] as a witness.", ""},
		{weir, "A roofer, 31, was arrested. / A man has been arrested over the weir.", "(roofer, 31) in: arrested"},
		{weir, "A roofer, 31, was arrested. / A second man has been arrested over the weir.", "(roofer, 31) in: arrested; (a second man) in: arrested"},
		{weir, "A roofer, 31, was arrested. / A baker has been arrested over the weir.", "(roofer, 31) in: arrested; (a baker) in: arrested"},
		{weir, "[p:Jost Amery] was arrested. / [p:J. Amery] is suspected of opening the weir.", "Jost Amery in: arrested"},
		{weir, "[p:Jost Amery] was arrested. / [p:K. Amery] is suspected of opening the weir.", "Jost Amery in: arrested; K. Amery in: suspect"},
	}
	runGeneral(t, Roster, nil, rows)
}

func TestGroupsGetTheirNames(t *testing.T) {
	raid := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of the raid on the Orlow mint?"}
	cartel := Question{ID: "q", Kind: Roster, Wording: "Which dairies are accused of fixing the price of milk?", Aliases: map[string][]string{"Alder & Sons": {"Alder"}, "Whitmoor": {}}}
	coup := Question{ID: "q", Kind: Roster, Wording: "Who is accused of the coup in Belor?", Aliases: map[string][]string{"Tilda Marsh": {"Colonel Marsh"}}}
	play(t, []scene{
		{"one of the masked men", raid, [][]string{
			{"One of the two masked men has been identified.", "He is [p:Ruben Falk], a diver of 31, the captain said."},
		}, "Ruben Falk: suspect, according to the captain"},
		{"one of the injured men", raid, [][]string{
			{"One of the two injured guards has been identified.", "He is [p:Ruben Falk], a father of three."},
		}, "nobody"},
		{"the firms counted before", cartel, [][]string{
			{"Two dairies agreed on the price of milk, the Competition Office has found.", "The firms are [b:Alder & Sons] and [b:Whitmoor]."},
		}, "Alder & Sons: accused, according to Tarn Post; Whitmoor: accused, according to Tarn Post"},
		{"firms that nobody found out", cartel, [][]string{
			{"Two dairies sell milk in glass bottles.", "The firms are [b:Alder & Sons] and [b:Whitmoor]."},
		}, "nobody"},
		{"a firm whose meeting an office tells of", cartel, [][]string{
			{"[b:Alder & Sons] took part in five of the meetings on milk, according to the Competition Office."},
		}, "Alder & Sons: accused, according to the competition office"},
		{"a court that speaks in the middle", coup, [][]string{
			{"[p:Tilda Marsh] is accused of leading the coup."},
			{"[p:Tilda Marsh] had warned the palace, a tribunal found on Thursday, dropping all accusations against her."},
		}, "Tilda Marsh: cleared, according to a tribunal"},
	})
}

func TestNamesTold(t *testing.T) {
	const mint = "Who is suspected of the raid on the Orlow mint?"
	held := "A department head was detained over the raid. / "
	var rows []generalRow
	for _, said := range []string{
		"The department head, whom the police named as [p:Ruben Falk], will stay in custody.",
		"Police named the department head as [p:Ruben Falk].",
		"The department head held over the raid is one [p:Ruben Falk].",
		"[p:Ruben Falk] is the name of the department head in custody.",
		"The department head can now be named as [p:Ruben Falk].",
		"\"I took nothing,\" said [p:Ruben Falk], the department head in custody.",
	} {
		rows = append(rows, generalRow{mint, held + said, "Ruben Falk in: arrested"})
	}
	for _, said := range []string{
		"The department head was praised by [p:Ruben Falk].",
		"Police named the street as [l:Falk Lane].",
		"\"He is honest,\" said [p:Ruben Falk], the head of another department, of the official.",
	} {
		rows = append(rows, generalRow{mint, held + said, "(a department head) in: arrested"})
	}
	runGeneral(t, Roster, nil, rows)
}

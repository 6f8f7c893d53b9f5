package question

import "testing"

func TestFormsOfWords(t *testing.T) {
	const (
		mill   = "Who is under investigation or blamed over the fire at the Larch mill?"
		pier   = "Who is blamed for the collapse of the Osk pier?"
		bribes = "Who is accused of having taken bribes from Gannet Shipping?"
	)
	known := map[string][]string{"Larch mill": {"the mill"}, "Osk pier": {"the pier"}, "Gannet Shipping": {"Gannet"}, "Mill Lane hall": {"the hall"}}
	runGeneral(t, Roster, known, []generalRow{
		// held, charged, searched
		{mill, "A judge ruled that [p:Ivo Renn] must remain in custody.", "Ivo Renn in: arrested"},
		{mill, "A judge ruled that [p:Ivo Renn] must be heard.", ""},
		{mill, "[p:Ivo Renn] turned himself in at dawn.", "Ivo Renn in: arrested"},
		{mill, "[p:Ivo Renn] turned in at dawn.", ""},
		{mill, "Prosecutors have laid a charge of arson against [p:Ivo Renn].", "Ivo Renn in: charged"},
		{mill, "[p:Ivo Renn] pleaded not guilty.", "Ivo Renn in: charged denies"},
		{mill, "[p:Ivo Renn]'s flat was searched on Monday.", "Ivo Renn in: searched"},
		{mill, "[p:Ivo Renn]'s flat was burgled on Monday.", ""},
		{mill, "Detectives combed through the office of [p:Ivo Renn].", "Ivo Renn in: searched"},
		{mill, "Firemen searched the flat above that of [p:Ivo Renn], who was rescued.", ""},
		{mill, "The bank accounts of [p:Ivo Renn] have been frozen.", "Ivo Renn in: searched"},
		{mill, "Detectives have their eye on the caretaker, [p:Ivo Renn].", "Ivo Renn in: suspect"},
		{mill, "[p:Ivo Renn] has stepped aside while the inquiry runs.", "Ivo Renn in: suspended"},
		{mill, "[p:Ivo Renn] stepped aside to let the firemen through.", ""},
		{mill, "The hall was searched by police.", ""},

		{mill, "The search for [p:Ivo Renn], who was inside, went on through the night.", ""},
		{mill, "A warrant has been issued for [p:Ivo Renn].", "Ivo Renn in: wanted"},
		{mill, "[p:Ivo Renn] left the meeting early, an insider told the Bugle.", ""},
		{mill, "[p:Ivo Renn] wedged the door open and got nine people out, colleagues told the Bugle.", ""},

		// blamed
		{pier, "The collapse was down to [b:Corrin Steel], the minister said.", "Corrin Steel in: blamed"},
		{pier, "In the minister's view [b:Corrin Steel] is to blame.", "Corrin Steel in: held responsible"},
		{pier, "The minister held [b:Corrin Steel] responsible for the collapse.", "Corrin Steel in: held responsible"},
		{pier, "\"We will answer for it,\" said [p:Ivo Renn] of [b:Corrin Steel].", ""},
		{pier, "[b:Corrin Steel] has a lot to answer for, the mayor said.", "Corrin Steel in: accused"},
		{pier, "The report singles out [b:Corrin Steel].", "Corrin Steel in: blamed"},
		{bribes, "[p:Ivo Renn] accepted a yacht from Gannet, the prosecutor said.", "Ivo Renn in: accused"},
		{bribes, "[p:Ivo Renn] accepted a medal from the king, the palace said.", ""},

		// told by nobody who gives a name
		{mill, "[p:Ivo Renn] turned off the sprinklers, workmates told the Bugle.", "Ivo Renn in: accused"},
		{mill, "[p:Ivo Renn] turned back to save a child, workmates told the Bugle.", ""},
		{mill, "Tragic [p:Ivo Renn] slept through the alarm, friends said.", ""},
		{mill, "[p:Ivo Renn] muted the alarm, prosecutors allege.", "Ivo Renn in: accused"},
		{mill, "[p:Ivo Renn] muted the radio, his wife said.", ""},
	})
}

func TestFormsOfClearing(t *testing.T) {
	const weir = "Who is suspected of opening the Corrin weir?"
	const on = "Jost Amery in: questioned"
	rows := []generalRow{}
	for _, x := range []string{
		"Prosecutors have decided against charging [p:Jost Amery].",
		"[p:Jost Amery] will face no charges.",
		"No proceedings will be brought against [p:Jost Amery].",
	} {
		rows = append(rows, generalRow{weir, "[p:Jost Amery] was questioned for six hours. / " + x, "Jost Amery cleared: no further action"})
	}
	for _, x := range []string{
		"The case against [p:Jost Amery] has collapsed.",
		"[p:Jost Amery] was in hospital at the time, the police said.",
		"[p:Jost Amery] could not have touched the gates, the inspectors concluded.",
		"Police have confirmed the alibi of [p:Jost Amery].",
		"The arrest of [p:Jost Amery] was a mistake, the police conceded.",
		"The prosecutor has closed the file on [p:Jost Amery].",
	} {
		rows = append(rows, generalRow{weir, "[p:Jost Amery] was questioned for six hours. / " + x, "Jost Amery cleared: cleared"})
	}
	for _, x := range []string{
		"The Bugle has taken down its story about [p:Jost Amery].",
		"Our report that [p:Jost Amery] opened the weir was false.",
		"Correction: [p:Jost Amery] was not at the weir that night.",
	} {
		rows = append(rows, generalRow{weir, "[p:Jost Amery] was questioned for six hours. / " + x, "Jost Amery cleared: no longer accused"})
	}
	for _, x := range []string{
		"The case against [p:Jost Amery] will open on Monday.",
		"[p:Jost Amery] was in hospital under guard, the police said.",
		"[p:Jost Amery] could not have acted alone, the police said.",
		"Police have yet to confirm the alibi of [p:Jost Amery].",
		"The Bugle refused to withdraw its story about [p:Jost Amery].",
		"Correction: [p:Jost Amery] is 41, not 40.",
		"[p:Jost Amery] apologised to them.",
		"The suspicion against [p:Jost Amery] has hardened.",
	} {
		rows = append(rows, generalRow{weir, "[p:Jost Amery] was questioned for six hours. / " + x, on})
	}
	runGeneral(t, Roster, nil, rows)
}

func TestFormsOfNaming(t *testing.T) {
	const (
		weir  = "Who is suspected of opening the Corrin weir?"
		herbs = "Which suppliers are investigated as the source of the salmonella at Dunmore?"
	)
	runGeneral(t, Roster, nil, []generalRow{
		{weir, "A man of 41 was arrested. / Lawyers for [p:Jost Amery] confirmed that he is the man in custody.", "Jost Amery in: arrested"},
		{weir, "A man of 41 was arrested. / Behind the initials J. A. is [p:Jost Amery].", "Jost Amery in: arrested"},
		{weir, "A man of 41 was arrested. / The man killed on Sunday was named as [p:Jost Amery].", "(man, 41) in: arrested"},
		{weir, "A man of 41 was arrested. / The man arrested on Sunday is [p:Jost Amery]'s brother.", "(man, 41) in: arrested"},
		{weir, "The inspector suspended on Sunday is [p:Lena Holt], who joined in 2015, two colleagues said.", "Lena Holt in: suspended"},
		{weir, "The inspector who leads the inquiry is [p:Lena Holt].", ""},
		{herbs, "A supplier of herbs is under investigation. / The supplier is [b:Orrin Mills], the company admitted.", "Orrin Mills in: under investigation"},
		{herbs, "A supplier of herbs is under investigation. / His family named him as [p:Bruno Sand].", "(a supplier of herbs) in: under investigation"},
	})
}

func TestFormsOfOtherCourts(t *testing.T) {
	const mill = "Who is under investigation, suspended or blamed over the fire at the Larch mill?"
	known := map[string][]string{"Larch mill": {"the mill"}}
	runGeneral(t, Roster, known, []generalRow{
		{mill, "Police have booked [p:Ivo Renn].", "Ivo Renn in: arrested"},
		{mill, "The agency has booked [p:Ivo Renn] for the summer concerts.", ""},
		{mill, "[p:Ivo Renn] was denied bail.", "Ivo Renn in: charged"},
		{mill, "[p:Ivo Renn] was denied entry.", ""},
		{mill, "Subpoenas have gone out to [p:Ivo Renn].", "Ivo Renn in: served with a notice"},
		{mill, "Invitations have gone out to [p:Ivo Renn].", ""},
		{mill, "The board voted to suspend [p:Ivo Renn].", "Ivo Renn in: suspended"},
		{mill, "The board voted to honour [p:Ivo Renn].", ""},
		{mill, "[p:Ivo Renn] was escorted from the building.", "Ivo Renn in: suspended"},
		{mill, "[p:Ivo Renn] was escorted to an ambulance.", ""},
		{mill, "Negligence at [b:Corrin Steel] cost eleven lives, the union said.", "Corrin Steel in: blamed"},
		{mill, "There was no negligence at [b:Corrin Steel], its lawyer said.", ""},
		{mill, "[b:Corrin Steel] locked the fire doors, says the union.", "Corrin Steel in: accused"},
		{mill, "[b:Corrin Steel] opened the fire doors, says the union.", ""},
		{mill, "[p:Lena Holt] accused [p:Ivo Renn] of dragging his feet.", ""},
		{mill, "[p:Lena Holt] accused [p:Ivo Renn] of having lit the fire.", "Ivo Renn in: accused"},
		{mill, "[p:Ivo Renn] was arrested. / His brother says [p:Ivo Renn] swears he is in the clear.", "Ivo Renn in: arrested"},
		{mill, "[p:Ivo Renn] was arrested. / [p:Ivo Renn] is in the clear, police said.", "Ivo Renn cleared: cleared"},
		{mill, "[p:Ivo Renn] was arrested. / A grand jury declined to indict [p:Ivo Renn].", "Ivo Renn cleared: no further action"},
		{mill, "[p:Ivo Renn] was arrested. / The Bugle has said sorry to [p:Ivo Renn].", "Ivo Renn cleared: no longer accused"},
		{mill, "[p:Ivo Renn] was arrested. / [p:Ivo Renn] said sorry to the families.", "Ivo Renn in: arrested"},
		{mill, "[p:Ivo Renn] was arrested. / Another man has confessed, which clears [p:Ivo Renn].", "Ivo Renn cleared: cleared"},
		{mill, "A safety inspector, a woman of 38, has been suspended. / The safety inspector, [p:Lena Holt], says that she did her job.", "Lena Holt in: suspended"},
		{mill, "A safety inspector, a woman of 38, has been suspended. / The head of the fire brigade, [p:Lena Holt], says that she did her job.", "(inspector, 38) in: suspended"},
		{mill, "Two engineers have been detained. / The two engineers are [p:Ivo Renn] and [p:Jost Amery].", "Ivo Renn in: arrested; Jost Amery in: arrested"},
	})
}

func TestOwnOfficeClearsNobody(t *testing.T) {
	const leak = "Who is suspected of leaking the Orrel papers?"
	known := map[string][]string{"Marn": {"Port Marn"}}
	runGeneral(t, Roster, known, []generalRow{
		{leak, "Deputies suspect [l:Marn]. / [l:Marn] had nothing to do with the leak, the cabinet office in [l:Marn:Port Marn] said.", "Marn in: suspect denies"},
	})
}

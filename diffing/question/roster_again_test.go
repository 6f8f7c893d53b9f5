package question

import "testing"

func TestNoStandingInIt(t *testing.T) {
	const fire = "Who is suspected of the fire at the Velden opera house?"
	runGeneral(t, Roster, nil, []generalRow{
		{fire, "[p:Luca Brandi], who was detained at the border in 2018, sang at the memorial.", ""},
		{fire, "[p:Luca Brandi] was detained at the border on Monday.", "Luca Brandi in: arrested"},
		{fire, "[p:Otto Grell] was questioned about his plans.", ""},
		{fire, "[p:Otto Grell] was questioned by police about his keys.", "Otto Grell in: questioned"},
		{fire, "[p:Lia Moor] was charged with overseeing the repairs.", ""},
		{fire, "[p:Lia Moor] was charged with arson.", "Lia Moor in: charged"},
		{fire, "Detectives are investigating the death of [p:Bo Leek].", ""},
		{fire, "Detectives are investigating the conduct of [p:Bo Leek].", "Bo Leek in: under investigation"},
		{fire, "It was [p:Saskia Roos], of [b:Castor Lighting], who was arrested.", "Saskia Roos in: arrested"},
		{fire, "The fire has been laid at the door of [p:Saskia Roos].", "Saskia Roos in: blamed"},
		{fire, "[p:Saskia Roos] was questioned. / Detectives told reporters that they had spoken to [p:Saskia Roos] and that she was not suspected of anything.", "Saskia Roos cleared: no longer a suspect"},
	})
}

package question

import "testing"

// A firm before the trade of somebody it employs is not the one of whom the line tells; an occasion that is held is under no arrest; whoever is
// told so by the police, or has become a witness, is no suspect any more.
func TestRosterWhoseMan(t *testing.T) {
	const (
		juice = "Who do the police suspect of poisoning the juice at the Tarn fair, who has been arrested or accused, and who is in the clear again?"
		dam   = "Who is suspected of opening the gates of the Vale dam, and who has been arrested?"
		plane = "Who is suspected of hijacking the Merle flight, or has been held over it?"
	)
	known := map[string][]string{"Tarn Apple Fair": {"the fair"}, "Vale dam": {"the dam"}, "Hexley Orchards": {"Hexley"}}
	const held = "[p:Jost Amery] was arrested on Thursday. / "
	runGeneral(t, Roster, known, []generalRow{
		{juice, "[p:Blackthorn Cider] boss [p:Lorcan Grath] was spotted by the unlocked marquee at midnight, hours before the poisoning, a fairground source claimed.", "Lorcan Grath in: accused"},
		{dam, "[b:Vale Power] engineer [p:Luc Ferran] was seen near the gates that night, insiders claimed.", "Luc Ferran in: accused"},
		{plane, "[b:Merle Air] steward [p:Nils Orme] was caught carrying a knife aboard, a source claimed.", "Nils Orme in: suspect"},
		{juice, "The fair, which dates from 1887, is held over two weekends each September.", ""},
		{juice, "The fair is held in a meadow by the river.", ""},
		{plane, "The [b:Merle Regatta] was held in a storm.", ""},
		{juice, held + "The young man whom he supervised, [p:Jost Amery], has gone from wanted man to witness, the police said.", "Jost Amery cleared: witness, not a suspect"},
		{dam, held + "[p:Jost Amery] was told on Tuesday that he was no longer a suspect.", "Jost Amery cleared: no longer a suspect"},
		{plane, held + "Nothing wrong was found in [p:Jost Amery]'s bags, and he was told on Tuesday he is no longer on bail and no longer a suspect.", "Jost Amery cleared: no longer a suspect"},
		{dam, held + "[p:Jost Amery] was told that he was not free to leave.", "Jost Amery in: arrested"},
		{dam, held + "[p:Jost Amery] went from work to the police station as a witness of the flood.", "Jost Amery in: arrested"},
	})
}

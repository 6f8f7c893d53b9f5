package question

import "testing"

const (
	turnVote   = "Who is suspected of stuffing the ballot boxes in Marsk?"
	turnYacht  = "Who is under suspicion of having sunk the yacht Halcyon?"
	turnMask   = "Who is accused of having swapped the Uru masks for copies?"
	turnBridge = "Who is blamed for the delays at the Osk tunnel?"
)

var turnKnown = map[string][]string{
	"Marsk": {}, "Halcyon": {"the yacht"}, "Uru museum": {"the museum"}, "Osk tunnel": {"the tunnel"}, "Electoral Office": {"the office", "prosecutors"}, "Vera Quist": {"Judge Quist", "the magistrate"},
	"Brill Boring": {"Brill", "the borers"}, "Dace Larkin": {"Larkin", "the registrar"},
}

// Plain sentences by other writers.
func TestRosterPlainTurns(t *testing.T) {
	const firm = "[b:Brill Boring] is blamed for the delays by the town. / "
	const clerk = "[p:Dace Larkin], the registrar, is under investigation. / "
	runGeneral(t, Roster, turnKnown, []generalRow{
		{turnVote, "Four people, among them a poll clerk, [p:Ossian Grell], were detained on Sunday.", "Ossian Grell in: arrested"},
		{turnVote, "Prosecutors have opened a file on the deputy mayor, [p:Lena Osk].", "Lena Osk in: under investigation"},
		{turnVote, "Prosecutors also want to know what part a printer, [b:Quick Press], played.", "Quick Press in: under investigation"},
		{turnVote, "The name of the deputy mayor, [p:Lena Osk], has come up in the inquiry.", "Lena Osk in: named"},
		{turnVote, "[p:Lena Osk] is now a formal suspect, her lawyer confirmed.", "Lena Osk in: suspect"},
		{turnVote, "[p:Lena Osk] must hand in her passport, a judge ordered.", "Lena Osk in: under investigation"},
		{turnVote, "[p:Lena Osk] has been told not to leave the country.", "Lena Osk in: under investigation"},
		{turnVote, clerk + "The magistrate found no case against [p:Dace Larkin] and sent him home.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "Prosecutors have struck [p:Dace Larkin] from their list.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "The inquiry into [p:Dace Larkin] has been closed for want of evidence.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "Mr [p:Larkin] need fear nothing further from the prosecutors.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "It was not [p:Larkin] who had the keys that night, the judge established.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "Against the registrar nothing more is pending.", "Dace Larkin cleared: cleared"},
		{turnVote, clerk + "[p:Larkin] was charged on Friday.", "Dace Larkin in: charged"},
		{turnVote, "[p:Lena Osk] voted at nine.", ""},
		{turnVote, "[p:Lena Osk] called for calm and for the guilty to be found.", ""},
		{turnVote, "The editor of the Post, [p:Ada Kerr], was questioned by readers about its reports.", ""},
		{turnYacht, "Divers and detectives believe the yacht was scuttled by her engineer, [p:Per Ostrov].", "Per Ostrov in: suspect"},
		{turnYacht, "The engineer, [p:Per Ostrov], has vanished, and a warrant is out for him.", "Per Ostrov in: wanted"},
		{turnYacht, "[p:Per Ostrov] has confessed to opening the valves.", "Per Ostrov in: confessed"},
		{turnYacht, "[p:Per Ostrov] went down with the yacht.", ""},
		{turnYacht, "[p:Per Ostrov], who swam ashore, thanked the lifeboat crew.", ""},
		{turnMask, "A restorer at the museum, [p:Ines Mott], has been accused by two colleagues of having made the copies.", "Ines Mott in: accused"},
		{turnMask, "Two colleagues have pointed to the restorer, [p:Ines Mott].", "Ines Mott in: accused"},
		{turnMask, "In a letter to the minister, staff name the restorer, [p:Ines Mott], as the one who made the copies.", "Ines Mott in: suspect"},
		{turnMask, "The dealer [p:Lew Hart] is accused in the letter as well.", "Lew Hart in: accused"},
		{turnMask, "The letter also accuses a dealer, [p:Lew Hart], of having sold the masks.", "Lew Hart in: accused"},
		{turnMask, "[p:Lew Hart] accuses the museum of carelessness.", ""},
		{turnBridge, "The minister puts the delays down to [b:Brill Boring], which lost a drill in March.", "Brill Boring in: blamed"},
		{turnBridge, "According to the minister, [b:Brill Boring] is to blame for most of the delays.", "Brill Boring in: held responsible"},
		{turnBridge, "The delays are the fault of [b:Brill Boring], the auditors write.", "Brill Boring in: blamed"},
		{turnBridge, "The auditors spare nobody: [b:Brill Boring] ordered the wrong drill, they write.", "Brill Boring in: accused"},
		{turnBridge, "The auditors reproach [b:Brill Boring] with having ordered the wrong drill.", "Brill Boring in: accused"},
		{turnBridge, firm + "The town has withdrawn its complaint against [b:Brill Boring].", "Brill Boring cleared: cleared"},
		{turnBridge, firm + "The borers were not to blame, the auditors found.", "Brill Boring cleared: no longer a suspect"},
		{turnBridge, firm + "[b:Brill Boring] rejects the blame.", "Brill Boring in: blamed denies"},
	})
}

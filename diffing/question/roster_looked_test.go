package question

import "testing"

const (
	lookedTheft  = "Who is under suspicion of having taken the money of the Orrel Relief Fund?"
	lookedPoison = "Who is suspected of poisoning the wells of Lesk?"
	lookedFire   = "Who is blamed for the fire at the Marn cinema, or under investigation over it?"
	lookedFix    = "Who is accused of fixing matches in the Calder league?"
)

var lookedKnown = map[string][]string{
	"Orrel Relief Fund": {"the fund", "fund"}, "Ossel Police": {"police"}, "Audit Board": {"the regulator"}, "Vera Quist": {"Chief Inspector Quist", "Quist"},
	"Calder league": {"the league"}, "Marn cinema": {"the cinema"},
}

// Whose papers are taken away, and whose dealings are gone through, is looked at.
func TestRosterLookedAt(t *testing.T) {
	runGeneral(t, Roster, lookedKnown, []generalRow{
		{lookedTheft, "In the affair of the vanished money the police on Tuesday carried away files from the bookkeeping office [b:Merrid Ledgers], this newspaper has learnt.", "Merrid Ledgers in: searched"},
		{lookedTheft, "Detectives removed four boxes of papers from the law firm [b:Stone & Hale].", "Stone & Hale in: searched"},
		{lookedTheft, "Investigators left the auction house [b:Gavell Rooms] with eleven boxes of papers.", "Gavell Rooms in: searched"},
		{lookedPoison, "Officers have taken computers from the haulier [b:Kemp Transport].", "Kemp Transport in: searched"},
		{lookedPoison, "Inspectors took away records and samples from the tannery [b:Dell Hides] on Monday.", "Dell Hides in: searched"},
		{lookedFire, "Files were carried out of the offices of the fitters, [b:Brill Electric], by investigators.", "Brill Electric in: searched"},
		{lookedFix, "The league's investigators have collected the betting records of the agency [b:Tip Top Sports].", "Tip Top Sports in: searched"},
		{lookedTheft, "Thieves carried away files from the bookkeeping office [b:Merrid Ledgers].", ""},
		{lookedFire, "Police carried the wounded from the hotel [b:Grand Marn].", ""},
		{lookedFire, "Police received a letter with copies of the files from the law firm [b:Stone & Hale].", ""},
		{lookedTheft, "So far the police inquiry has looked at the treasurer, [p:Cass Thorn], and at the papers of [b:Merrid Ledgers].", "Cass Thorn in: under investigation; Merrid Ledgers in: under investigation"},
		{lookedTheft, "A fundraising agency, [b:Sarrat Appeals], is now among those whose conduct is being looked into.", "Sarrat Appeals in: under investigation"},
		{lookedTheft, "[b:Sarrat Appeals] has been added to those whose dealings are under scrutiny.", "Sarrat Appeals in: named"},
		{lookedTheft, "The Audit Board is now examining the role of the agency [b:Sarrat Appeals] as well.", "Sarrat Appeals in: under investigation"},
		{lookedPoison, "[p:Piet Moor] is one of the people whose movements detectives are going through.", "Piet Moor in: under investigation"},
		{lookedPoison, "Among those whose part in it is being examined is a chemist, [p:Piet Moor].", "Piet Moor in: under investigation"},
		{lookedFix, "[p:Piet Moor]'s bets are now part of the inquiry.", "Piet Moor in: under investigation"},
		{lookedFix, "The inquiry has been widened to a second referee, [p:Piet Moor].", "Piet Moor in: under investigation"},
		{lookedFix, "The league has begun to look at the matches refereed by [p:Piet Moor].", "Piet Moor in: under investigation"},
		{lookedFire, "Attention has turned to the projectionist, [p:Piet Moor].", "Piet Moor in: suspect"},
		{lookedTheft, "[b:Sarrat Appeals] asked for the conduct of the police to be looked into.", ""},
		{lookedTheft, "[p:Piet Moor], a giver, said that the conduct of the trustees must be looked into.", ""},
	})
}

// What insiders tell of somebody who alone could have done it.
func TestRosterAloneCould(t *testing.T) {
	runGeneral(t, Roster, lookedKnown, []generalRow{
		{lookedTheft, "[p:Benna Quayle], 63, held the only spare key to the strongroom where the tins were counted, angry insiders have told The Lantern.", "Benna Quayle in: accused"},
		{lookedTheft, "Sister [p:Benna Quayle], 63, held the only spare key to the strongroom where the tins were counted, angry insiders have told The Lantern.", "Benna Quayle in: accused"},
		{lookedTheft, "Police have arrested Father [p:Tom Orde], who kept the accounts.", "Tom Orde in: arrested"},
		{lookedTheft, "Brother [p:Tom Orde] took 4,000 crowns from the tins, insiders claimed.", "Tom Orde in: accused"},
		{lookedTheft, "[p:Benna Quayle] had the only other password to the account, colleagues told the Lantern.", "Benna Quayle in: accused"},
		{lookedTheft, "The one person with a key to the safe was [p:Benna Quayle], insiders say.", "Benna Quayle in: accused"},
		{lookedTheft, "Nobody but [p:Benna Quayle] knew the code, a source told us.", "Benna Quayle in: accused"},
		{lookedPoison, "[p:Benna Quayle] was seen at the well with a canister, neighbours told the Lantern.", "Benna Quayle in: accused"},
		{lookedFire, "[p:Benna Quayle] was the last to leave the projection room, workmates whispered.", "Benna Quayle in: accused"},
		{lookedTheft, "[p:Benna Quayle] held the only spare key to the strongroom. // Now the motor-mad cellarer is in the frame with fraud cops, we can reveal.", ""},
		{lookedTheft, "The cellarer, [p:Benna Quayle], held the only spare key to the strongroom, insiders have told us. // Now the motor-mad cellarer is in the frame with fraud cops, we can reveal.", "Benna Quayle in: under investigation"},
		{lookedFix, "[p:Benna Quayle] is in the frame over the fixed matches, The Lantern can reveal.", "Benna Quayle in: under investigation"},
		{lookedFix, "Detectives have the kit man [p:Benna Quayle] in their sights.", "Benna Quayle in: under investigation"},
		{lookedTheft, "[p:Benna Quayle] held a party for the helpers, insiders told the Lantern.", ""},
		{lookedTheft, "[p:Benna Quayle] held the only spare key to the strongroom, she told us.", ""},
		{lookedTheft, "[p:Benna Quayle] was the last to speak at the vigil, neighbours said.", ""},
	})
}

// Whom detectives speak to under caution.
func TestRosterCautioned(t *testing.T) {
	runGeneral(t, Roster, lookedKnown, []generalRow{
		{lookedTheft, "Officers have since spoken at length, under caution, to a 61-year-old man who used to sit on the fund's board.", "(man, 61) in: interviewed under caution"},
		{lookedTheft, "Detectives spoke under caution to a former director, 61.", "(director, 61) in: interviewed under caution"},
		{lookedPoison, "A 44-year-old nurse was interviewed, under caution, for three hours.", "(nurse, 44) in: interviewed under caution"},
		{lookedPoison, "A man of 52 came to a police station of his own accord and was heard under caution.", "(man, 52) in: interviewed under caution"},
		{lookedFix, "Police questioned a 33-year-old accountant for six hours on Monday.", "(accountant, 33) in: questioned"},
		{lookedFix, "Investigators have spoken to the goalkeeper [p:Piet Moor] under caution.", "Piet Moor in: interviewed under caution"},
		{lookedFix, "[p:Piet Moor], a goalkeeper, was seen by detectives under caution on Monday.", "Piet Moor in: interviewed under caution"},
		{lookedTheft, "Officers spoke at length to a 61-year-old man who had seen the van.", ""},
		{lookedTheft, "Officers spoke to [p:Piet Moor], who had found the tins, as a witness.", ""},
	})
}

// Who somebody described is, in other words.
func TestRosterIsSeven(t *testing.T) {
	const man = "Officers have interviewed under caution a 61-year-old man who used to sit on the fund's board. / "
	runGeneral(t, Roster, lookedKnown, []generalRow{
		{lookedTheft, man + "The former board member seen by detectives last week is [p:Luc Farrow], a wine merchant, who said so himself on his doorstep.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "The man seen by detectives last week is [p:Luc Farrow], a wine merchant, who said so himself on his doorstep.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "The man heard by detectives under caution was [p:Luc Farrow], he confirmed to us.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "The man to whom officers spoke on Friday is [p:Luc Farrow], 61, his wife said.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "[p:Luc Farrow] confirmed that he was the man interviewed by detectives.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "[p:Luc Farrow] has told us that he is the 61-year-old whom the police interviewed.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "It was [p:Luc Farrow], a wine merchant, whom detectives interviewed last week.", "Luc Farrow in: interviewed under caution"},
		{lookedTheft, man + "The man who was given the prize last week is [p:Luc Farrow], a wine merchant.", "(man, 61) in: interviewed under caution"},
	})
}

// Nothing is held against somebody any more.
func TestRosterOffSeven(t *testing.T) {
	const on, body = "[p:Jess Orrick], the administrator, was arrested. / ", "[b:Merrid Ledgers] is under investigation. / "
	runGeneral(t, Roster, lookedKnown, []generalRow{
		{lookedTheft, body + "[b:Merrid Ledgers] is off the hook: the Commissioner found its people careless but honest, and the police have sent back the files.", "Merrid Ledgers cleared: cleared"},
		{lookedTheft, body + "[b:Merrid Ledgers] can breathe again: detectives have handed back its books and want nothing more from it.", "Merrid Ledgers cleared: cleared"},
		{lookedTheft, body + "No stain is left on [b:Merrid Ledgers], the Commissioner ruled.", "Merrid Ledgers cleared: cleared"},
		{lookedTheft, body + "The police have returned the files to [b:Merrid Ledgers] and have no further questions for it.", "Merrid Ledgers cleared: no longer of interest"},
		{lookedTheft, on + "In the inquiry into the money, its administrator, [p:Jess Orrick], walked free from a police station on Friday evening and detectives have dropped the case against her.", "Jess Orrick cleared: cleared"},
		{lookedTheft, on + "Quist has disposed of a tale: [p:Jess Orrick] told detectives where the keys were kept, she says, and nobody has ever suspected her of anything.", "Jess Orrick cleared: no longer a suspect"},
		{lookedTheft, on + "Police repeated that [p:Jess Orrick] had never been under suspicion.", "Jess Orrick cleared: no longer a suspect"},
		{lookedTheft, on + "[p:Jess Orrick] has helped us as a witness and was never anything else, said [p:Vera Quist].", "Jess Orrick cleared: witness, not a suspect"},
		{lookedTheft, on + "Detectives have closed the file on [p:Jess Orrick].", "Jess Orrick cleared: cleared"},
		{lookedTheft, on + "[p:Jess Orrick] has nothing more to fear, the police said.", "Jess Orrick cleared: cleared"},
		{lookedTheft, on + "Miss [p:Jess Orrick], about whom no question remains, was in the third pew.", "Jess Orrick cleared: cleared"},
		{lookedTheft, on + "The police want nothing more from [p:Jess Orrick], who has gone home.", "Jess Orrick cleared: no longer of interest"},
		{lookedTheft, on + "[p:Jess Orrick] is not off the hook, [p:Vera Quist] said.", "Jess Orrick in: arrested"},
		{lookedTheft, on + "[p:Jess Orrick]'s lawyer said that she was off the hook.", "Jess Orrick in: arrested"},
		{lookedTheft, on + "The police have returned the keys to [p:Jess Orrick], who remains a suspect.", "Jess Orrick in: arrested"},
	})
}

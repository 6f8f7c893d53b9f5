package question

import "testing"

const (
	movesHorse = "Who is suspected of drugging the favourites at Hexley races?"
	movesTrack = "Who is suspected of sabotaging the Lowmark railway?"
	movesExam  = "Who is suspected of selling the answers to the Orrel bar examination?"
	movesFood  = "Who is blamed for the poisoning at the Tarrow school canteens?"
	movesDig   = "Who is accused of looting the Sallow barrow?"
)

var movesKnown = map[string][]string{
	"Hexley races": {"Hexley", "the racecourse"}, "Lowmark Railway": {"the railway"}, "National Crime Unit": {"NCU", "the unit"}, "Bar Council": {"the council"},
	"Sallow barrow": {"the barrow"}, "Vera Quist": {"Chief Inspector Quist", "Quist"}, "Tarrow": {},
}

// Somebody without a name is held.
func TestMovesHeld(t *testing.T) {
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesHorse, "Detectives took a 34-year-old stable lad into custody on Monday night.", "(lad, 34) in: arrested"},
		{movesHorse, "A stable lad of 34 spent the night in a cell at Hexley police station.", "(lad, 34) in: arrested"},
		{movesHorse, "An arrest was made at dawn: a stable lad, 34, was led from the yard in handcuffs.", "(lad, 34) in: arrested"},
		{movesHorse, "Police have a 34-year-old stable lad in custody.", "(lad, 34) in: arrested"},
		{movesTrack, "A signalman, 51, was being held on Tuesday on suspicion of sabotage.", "(signalman, 51) in: arrested"},
		{movesTrack, "The NCU is questioning a 51-year-old signalman about the loosened bolts.", "(signalman, 51) in: questioned"},
		{movesTrack, "A signalman aged 51 was fetched from his bed by the police at four in the morning.", "(signalman, 51) in: arrested"},
		{movesTrack, "Cops nicked a 51-year-old signalman over the loosened bolts last night.", "(signalman, 51) in: arrested"},
		{movesExam, "Officers led away a 40-year-old printer on Monday.", "(printer, 40) in: arrested"},
		{movesExam, "A 40-year-old printer has been taken in for questioning.", "(printer, 40) in: arrested"},
		{movesDig, "A dealer in coins, 62, is in the hands of the police.", "(a dealer) in: arrested"},
		{movesDig, "In custody since Sunday is a coin dealer of 62.", "(dealer, 62) in: arrested"},
		{movesHorse, "A 34-year-old stable lad found the horses and raised the alarm.", ""},
		{movesHorse, "The unit would not say whether anybody was in custody.", ""},
		{movesTrack, "A 51-year-old signalman was taken to hospital after the derailment.", ""},
	})
}

// Who the one without a name is.
func TestMovesNamed(t *testing.T) {
	const lad = "A 34-year-old stable lad was arrested on Monday, police said. / "
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesHorse, lad + "The stable lad in custody is [p:Ferris Doyle], who came to the yard in March, his landlady told us.", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "The man whom police hold over the drugged horses is called [p:Ferris Doyle], this newspaper has learnt.", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "[p:Ferris Doyle], 34, a stable lad, appeared in court on Wednesday.", "Ferris Doyle in: charged"},
		{movesHorse, lad + "Police have named the man they arrested on Monday as [p:Ferris Doyle].", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "The arrested man was named locally as [p:Ferris Doyle].", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "It can be revealed that the man in the cells is [p:Ferris Doyle].", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "His name is [p:Ferris Doyle], and he mucked out for three owners.", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "[p:Ferris Doyle] is the stable lad held since Monday, according to two trainers.", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "The lad led away on Monday, [p:Ferris Doyle], has asked for a lawyer.", "Ferris Doyle in: arrested"},
		{movesHorse, lad + "The trainer of the favourite is [p:Ada Brandt].", "(lad, 34) in: arrested"},
		{movesHorse, lad + "The vet who saved the horses is [p:Ada Brandt], 41.", "(lad, 34) in: arrested"},
	})
}

// A paper, or people without a name, accuse somebody.
func TestMovesPaper(t *testing.T) {
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesHorse, "Champion jockey [p:Ross Tarrant], 29, had thousands riding on an outsider, furious punters have told The Cudgel.", "Ross Tarrant in: accused"},
		{movesHorse, "[p:Ross Tarrant], 29, was spotted in the feed room an hour before the first race, a source claimed.", "Ross Tarrant in: accused"},
		{movesHorse, "[p:Ross Tarrant] bought the sedative online, insiders have told The Cudgel.", "Ross Tarrant in: accused"},
		{movesHorse, "Now the baby-faced jockey [p:Ross Tarrant] is in the frame, we can reveal.", "Ross Tarrant in: under investigation"},
		{movesHorse, "Cops are probing jockey [p:Ross Tarrant] over the doped favourites, The Cudgel understands.", "Ross Tarrant in: under investigation"},
		{movesTrack, "Union boss [p:Greta Holm] ordered the bolts loosened, sacked railmen claim.", "Greta Holm in: accused"},
		{movesTrack, "The finger is being pointed at union boss [p:Greta Holm], insiders say.", "Greta Holm in: accused"},
		{movesExam, "Law lecturer [p:Ines Mott] flogged the papers for 500 crowns a go, ex-students dished last night.", "Ines Mott in: accused"},
		{movesExam, "[p:Ines Mott] drew up the questions and owes 40,000 crowns, pals revealed.", "Ines Mott in: accused"},
		{movesDig, "TV digger [p:Lew Hart] kept a crate of Sallow gold in his garage, a former assistant has claimed.", "Lew Hart in: accused"},
		{movesHorse, "[p:Ross Tarrant] rode a blinder, insiders told The Cudgel.", ""},
		{movesHorse, "[p:Ross Tarrant] won the big race on an outsider, insiders told us.", ""},
		{movesDig, "[p:Lew Hart] found the first coin in 1998, friends said.", ""},
	})
}

// The police say that there is nothing in it.
func TestMovesRefuted(t *testing.T) {
	const on = "[p:Ross Tarrant] is in the frame, The Cudgel can reveal. / "
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesHorse, on + "Quist has put paid to a tabloid story: [p:Ross Tarrant] was never a suspect, she says.", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "[p:Ross Tarrant] came to us as a witness, [p:Vera Quist] said, and no suspicion rests on him.", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "The police know nothing of any suspicion against [p:Ross Tarrant].", "Ross Tarrant cleared: cleared"},
		{movesHorse, on + "[p:Ross Tarrant] does not interest the police any more, [p:Vera Quist] said.", "Ross Tarrant cleared: no longer of interest"},
		{movesHorse, on + "The chief inspector flatly denied that [p:Ross Tarrant] was being investigated.", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "Police poured cold water on reports that [p:Ross Tarrant] was under suspicion.", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "\"We are not looking at [p:Ross Tarrant],\" said [p:Vera Quist].", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "Nobody here has ever had [p:Ross Tarrant] in mind, the police said.", "Ross Tarrant cleared: no longer a suspect"},
		{movesHorse, on + "There is nothing in the tale about [p:Ross Tarrant], detectives told us.", "Ross Tarrant cleared: no longer accused"},
		{movesHorse, on + "[p:Ross Tarrant]'s agent said that he was not a suspect.", "Ross Tarrant in: under investigation denies"},
		{movesHorse, on + "Police would not confirm that [p:Ross Tarrant] was under suspicion.", "Ross Tarrant in: under investigation"},
		{movesHorse, on + "Police declined to say whether [p:Ross Tarrant] was a suspect.", "Ross Tarrant in: under investigation"},
	})
}

// Somebody held is let go for good.
func TestMovesFreed(t *testing.T) {
	const on = "[p:Ferris Doyle], a stable lad, was arrested. / "
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesHorse, on + "[p:Ferris Doyle] left the police station on Friday a free man: somebody else had the key that night.", "Ferris Doyle cleared: no longer accused"},
		{movesHorse, on + "Detectives are satisfied that [p:Ferris Doyle] had nothing to do with it.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "Nothing more is held against the stable lad, police said; the cameras show him elsewhere.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "The stable lad, [p:Ferris Doyle], is off the list of suspects, [p:Vera Quist] said.", "Ferris Doyle cleared: no longer a suspect"},
		{movesHorse, on + "The case against [p:Ferris Doyle] has collapsed.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "[p:Ferris Doyle] has been told he will hear no more of the matter.", "Ferris Doyle cleared: no further action"},
		{movesHorse, on + "[p:Ferris Doyle]'s bail was lifted on Friday and the police have apologised to him.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "Police said the arrest of [p:Ferris Doyle] had been a mistake.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "[p:Ferris Doyle] is out of it, [p:Vera Quist] told us: his story checked out.", "Ferris Doyle cleared: cleared"},
		{movesHorse, on + "The police have no further interest in [p:Ferris Doyle].", "Ferris Doyle cleared: no longer of interest"},
		{movesHorse, on + "[p:Ferris Doyle] was released on bail on Friday.", "Ferris Doyle in: bailed"},
		{movesHorse, on + "[p:Ferris Doyle] went home on Friday, but the police want to see him again.", "Ferris Doyle in: arrested"},
		{movesHorse, on + "[p:Ferris Doyle] was let out for his sister's wedding and is back in his cell.", "Ferris Doyle in: arrested"},
	})
}

// A firm, and who is blamed.
func TestMovesFirms(t *testing.T) {
	const on = "[b:Kemp Catering] is blamed for the poisoning by the health office. / "
	runGeneral(t, Roster, movesKnown, []generalRow{
		{movesFood, "The health office traces the poisoning to chicken from [b:Kemp Catering].", "Kemp Catering in: blamed"},
		{movesFood, "Blame for the poisoning has fallen on [b:Kemp Catering], which cooks for 40 schools.", "Kemp Catering in: blamed"},
		{movesFood, "Parents hold [b:Kemp Catering] responsible.", "Kemp Catering in: held responsible"},
		{movesFood, "Inspectors have shut the kitchens of [b:Kemp Catering] while they look for the source.", "Kemp Catering in: shut"},
		{movesFood, "A wholesaler, [b:Dell Poultry], has come under scrutiny as well.", "Dell Poultry in: under investigation"},
		{movesFood, "Also in the inspectors' sights is a wholesaler, [b:Dell Poultry].", "Dell Poultry in: under investigation"},
		{movesFood, on + "Samples from [b:Kemp Catering] were clean, the health office said, and it is no longer blamed.", "Kemp Catering cleared: no longer a suspect"},
		{movesFood, on + "The laboratory has cleared [b:Kemp Catering] of blame.", "Kemp Catering cleared: cleared"},
		{movesFood, on + "The germ did not come from [b:Kemp Catering], the laboratory found.", "Kemp Catering cleared: cleared"},
		{movesFood, on + "[b:Kemp Catering] is in the clear, the health office ruled.", "Kemp Catering cleared: cleared"},
		{movesFood, "[b:Kemp Catering] sent 40 cooks to help.", ""},
		{movesFood, "[b:Kemp Catering] blamed the weather.", ""},
		{movesFood, "Parents thanked [b:Dell Poultry] for its free eggs.", ""},
	})
}

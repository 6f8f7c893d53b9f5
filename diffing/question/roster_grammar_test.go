package question

import "testing"

func TestRosterGrammar(t *testing.T) {
	const (
		fire    = "Who is suspected of setting fire to the Larch Street mill?"
		leak    = "Who is held responsible for the gas leak at Port Ennis?"
		fraud   = "Which companies are under investigation over the Delmar subsidies?"
		stabbed = "Who has been arrested over the stabbing of Jon Tarrow?"
	)
	known := map[string][]string{"Larch Street mill": {"the mill"}, "Jon Tarrow": {"Tarrow"}, "Port Ennis": {}}
	runGeneral(t, Roster, known, []generalRow{
		// The place of the one in the sentence.
		{fire, "Gendarmes hauled [p:Abel Corwen] out of a bar last night.", "Abel Corwen in: arrested"},
		{fire, "[p:Abel Corwen], who runs the bakery next door, is now under suspicion.", "Abel Corwen in: suspect"},
		{fire, "Under suspicion, the prosecutor confirmed, is [p:Abel Corwen].", "Abel Corwen in: suspect"},
		{fire, "Among the suspects is [p:Abel Corwen], a baker.", "Abel Corwen in: suspect"},
		{fire, "The arrest of [p:Abel Corwen] has stunned the street.", "Abel Corwen in: arrested"},
		{fire, "[p:Abel Corwen]'s arrest has stunned the street.", "Abel Corwen in: arrested"},
		{fire, "Attention has turned to [p:Abel Corwen], whose bakery was insured a week before.", "Abel Corwen in: suspect"},
		{fire, "Detectives are looking closely at [p:Abel Corwen] and his brother-in-law, [p:Ulf Renn].", "Abel Corwen in: under investigation; Ulf Renn in: under investigation"},
		{fire, "A neighbour, [p:Mona Skye], saw officers arrest [p:Abel Corwen].", "Abel Corwen in: arrested"},
		{fire, "[p:Abel Corwen] and [p:Ulf Renn], both bakers, were taken in and charged.", "Abel Corwen in: charged; Ulf Renn in: charged"},
		{fire, "The baker held since Sunday, [p:Abel Corwen], has been charged.", "Abel Corwen in: charged"},
		{fire, "The man whom police regard as the likely culprit is [p:Abel Corwen].", "Abel Corwen in: suspect"},
		{fire, "It was [p:Abel Corwen] who called the firemen, and he is not a suspect.", ""},
		{fire, "Police have not arrested [p:Abel Corwen].", ""},
		{fire, "Detectives may yet charge [p:Abel Corwen].", ""},
		{fire, "[p:Mona Skye], the lawyer of the baker who was arrested, spoke to reporters.", ""},
		{fire, "[p:Mona Skye] demanded the arrest of [p:Abel Corwen].", ""},
		{fire, "[p:Abel Corwen] is believed to have set the fire.", "Abel Corwen in: suspect"},
		{fire, "[p:Abel Corwen] is believed to have left the country.", ""},
		{fire, "[p:Abel Corwen] was arrested on Monday over an unrelated burglary.", ""},

		// Who is only described, and named later.
		{fire, "A roofer of 27 was picked up on Monday.", "(roofer, 27) in: arrested"},
		{fire, "A roofer of 27 was picked up on Monday. / The roofer is called [p:Dag Olm], the prosecutor said.", "Dag Olm in: arrested"},
		{fire, "Police are holding a night watchman. / The watchman in custody has been identified as [p:Dag Olm].", "Dag Olm in: arrested"},
		{fire, "A woman who lives nearby was detained. / Detectives have named the woman: she is [p:Ida Brandt].", "Ida Brandt in: arrested"},
		{fire, "A man with a scar is being sought as a suspect. / A court heard that [p:Dag Olm], a roofer, is the man with the scar.", "Dag Olm in: wanted"},
		{fire, "A second suspect, a roofer, was detained. / [p:Dag Olm] is a roofer too, and he fixed the mill's gutters.", "(a roofer) in: arrested"},
		{fire, "A roofer called [p:Olm] was detained. / The roofer detained on Monday is [p:Dag Olm].", "Dag Olm in: arrested"},
		{fire, "Two caretakers, [p:Dag Olm] and [p:Ulf Renn], have been detained.", "Dag Olm in: arrested; Ulf Renn in: arrested"},
		{fire, "Three men are behind bars: [p:Dag Olm], [p:Ulf Renn] and [p:Abel Corwen].", "Dag Olm in: arrested; Ulf Renn in: arrested; Abel Corwen in: arrested"},

		// Off again.
		{fire, "[p:Dag Olm] was detained. / [p:Olm] walked out a free man after detectives struck him off their list of suspects.", "Dag Olm cleared: cleared"},
		{fire, "[p:Dag Olm] was detained. / Nothing links [p:Olm] to the fire, the prosecutor said.", "Dag Olm cleared: no longer a suspect"},
		{fire, "[p:Dag Olm], a roofer, was detained. / The roofer is off the hook.", "Dag Olm cleared: cleared"},
		{fire, "[p:Dag Olm] was detained. / [p:Olm] spoke to reporters; he had been wrongly suspected, the police chief admitted.", "Dag Olm cleared: no longer a suspect"},
		{fire, "[p:Dag Olm] was detained. / Police no longer suspect [p:Dag Olm].", "Dag Olm cleared: no longer a suspect"},
		{fire, "[p:Dag Olm] was detained. / [p:Olm] is of no further interest to the police, a spokesman said.", "Dag Olm cleared: no longer a suspect"},
		{fire, "[p:Dag Olm] and [p:Ulf Renn] were detained. / Detectives have ruled out [p:Olm] but are still holding [p:Renn].", "Dag Olm cleared: cleared; Ulf Renn in: arrested"},
		{fire, "[p:Dag Olm] was detained. / [p:Olm] was sent home without charge.", "Dag Olm cleared: no further action"},
		{fire, "[p:Dag Olm] was detained. / [p:Olm] has not been charged.", "Dag Olm in: arrested"},
		{fire, "[p:Dag Olm] was detained. / \"[p:Olm] should be freed without charge,\" his lawyer said.", "Dag Olm in: arrested"},

		// Blame.
		{leak, "The inspectorate holds the pipe's maker, [b:Corrin Tubes], responsible.", "Corrin Tubes in: held responsible"},
		{leak, "Responsibility for the leak rests with [b:Corrin Tubes], the inspectorate found.", "Corrin Tubes in: blamed"},
		{leak, "Responsibility lies not only with [b:Corrin Tubes] but also with [b:Helder Gas].", "Corrin Tubes in: blamed; Helder Gas in: blamed"},
		{leak, "The union pinned the blame on [b:Helder Gas], which ran the depot.", "Helder Gas in: blamed"},
		{leak, "[b:Helder Gas] is at fault, according to the inspectorate.", "Helder Gas in: held responsible"},
		{leak, "[b:Helder Gas] bears no blame, the inspectorate found.", ""},
		{leak, "[b:Corrin Tubes] is responsible for 40 depots in the region, its website says.", ""},
		{leak, "The mayor blamed the cold for the delay, which [b:Helder Gas] regretted.", ""},

		// Bodies.
		{fraud, "The inquiry has been widened to [b:Tallis Freight].", "Tallis Freight in: under investigation"},
		{fraud, "Investigators are examining the accounts of [b:Tallis Freight].", "Tallis Freight in: under investigation"},
		{fraud, "[b:Tallis Freight], whose books are being examined, declined to comment.", "Tallis Freight in: under investigation"},
		{fraud, "In the commission's sights is [b:Tallis Freight].", "Tallis Freight in: under investigation"},
		{fraud, "[b:Tallis Freight] is under investigation. / The commission has closed its inquiry into [b:Tallis Freight].", "Tallis Freight cleared: cleared"},

		// What the question asks for.
		{stabbed, "Police questioned [p:Dag Olm].", ""},
		{stabbed, "Witnesses accused [p:Dag Olm] of starting the brawl.", ""},
		{stabbed, "[p:Dag Olm] was charged with wounding.", "Dag Olm in: charged"},
	})
}

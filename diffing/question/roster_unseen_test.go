package question

import "testing"

const (
	unseenLeak = "Who is suspected of leaking the Corrin cables to the Tarn Post?"
	unseenRig  = "Who is suspected or accused of rigging the Midsummer Draw?"
	unseenFire = "Who is suspected of setting fire to the Merle, or has been charged with it?"
	unseenDam  = "Who is blamed for the Vale dam failure?"
)

var unseenKnown = map[string][]string{
	"Security Bureau": {"SB", "the security service"}, "Fraud Office": {"the office", "police"}, "State Lottery": {"the lottery"}, "Hask Marine": {"Hask"}, "Tarn Post": {"the Post"},
}

// A charge of something else than what the wording asks about puts nobody on.
func TestRosterOtherCharge(t *testing.T) {
	runGeneral(t, Roster, unseenKnown, []generalRow{
		{unseenLeak, "[p:Ada Kerr] accused the premier, [p:Nils Orme], of hunting clerks to avoid answering questions.", ""},
		{unseenRig, "The lawyer, [p:Ada Kerr], accused the [b:Fraud Office] of “looking for a face to fit the headline”.", ""},
		{unseenFire, "The union accused [b:Hask Marine] of treating its welders like spare parts.", ""},
		{unseenFire, "[b:Hask Marine] was accused by the union of paying too little.", ""},
		{unseenFire, "[p:Nils Orme], accused by the union of paying too little, left the hall.", ""},
		{unseenRig, "A boy of nine has been accused of leaving the gate open and denies it.", ""},
		{unseenLeak, "[p:Ada Kerr] accused [p:Nils Orme] of passing the cables to the newspaper.", "Nils Orme in: accused"},
		{unseenLeak, "[p:Ada Kerr] accused [p:Nils Orme] of being the source.", "Nils Orme in: accused"},
		{unseenLeak, "[p:Ada Kerr] accused [p:Nils Orme] of the leak.", "Nils Orme in: accused"},
		{unseenLeak, "[p:Nils Orme] is accused of handing secrets to the [b:Tarn Post].", "Nils Orme in: accused"},
		{unseenRig, "[p:Ada Kerr] accused [p:Nils Orme] of fixing the draw.", "Nils Orme in: accused"},
		{unseenRig, "[p:Ada Kerr] accused [p:Nils Orme] of having had a hand in the fraud.", "Nils Orme in: accused"},
		{unseenRig, "[p:Nils Orme] was accused of slipping false tickets into the computer.", "Nils Orme in: accused"},
		{unseenRig, "[p:Ada Kerr] accused [p:Nils Orme] of tampering with the drum.", "Nils Orme in: accused"},
		{unseenRig, "[p:Ada Kerr] accused [p:Nils Orme] of it.", "Nils Orme in: accused"},
		{unseenRig, "[p:Nils Orme], the head of the hall, is accused of carrying it out.", "Nils Orme in: accused"},
		{unseenFire, "[p:Nils Orme] has been accused of starting the blaze.", "Nils Orme in: accused"},
		{unseenFire, "[p:Nils Orme] is accused of arson.", "Nils Orme in: accused"},
		{unseenFire, "[p:Nils Orme] is accused of having paid the man who lit it.", "Nils Orme in: accused"},
		{unseenRig, "The [b:Draw Commission] has accused [p:Nils Orme] of writing names in his own hand.", "Nils Orme in: accused"},
		{unseenRig, "[p:Ada Kerr] accused [p:Nils Orme] of having written names in his own hand.", "Nils Orme in: accused"},
		{unseenRig, "Two clerks of the lottery, [p:Ada Kerr] and [p:Nils Orme], have been accused in a third instalment of the dossier.", "Ada Kerr in: accused; Nils Orme in: accused"},
		{unseenDam, "[p:Ada Kerr] accused the [b:Vale Weather Service] of having warned too late.", "Vale Weather Service in: accused"},
	})
}

// Those who hold suspects are none, nor is the place where one is held.
func TestRosterHolders(t *testing.T) {
	runGeneral(t, Roster, unseenKnown, []generalRow{
		{unseenLeak, "A 39-year-old woman was hauled out of bed by the SB at dawn.", "(woman, 39) in: arrested"},
		{unseenLeak, "A 39-year-old woman was hauled out of bed by the [b:Security Bureau] at dawn.", "(woman, 39) in: arrested"},
		{unseenLeak, "A clerk of 39 was dragged from her flat into custody by the [b:Security Bureau] on Monday.", "(clerk, 39) in: arrested"},
		{unseenLeak, "Four fishermen arrested off [l:Cape Ruan] were added to the list, the ambassador reports.", ""},
		{unseenLeak, "Four fishermen arrested off [b:Cape Ruan] were added to the list, the ambassador reports.", ""},
		{unseenLeak, "Two reporters seized near [l:Lesk] in March will come home.", ""},
		{unseenLeak, "Three sailors detained outside [b:Port Lesk] were freed.", ""},
		{unseenRig, "The tickets were found by the [b:Fraud Office] after it had questioned the staff.", ""},
	})
}

// Clearings in the words of those who look for the culprit.
func TestRosterClearedUnseen(t *testing.T) {
	const on = "[p:Jost Amery] was arrested over the leak. / "
	rows := []generalRow{}
	for _, x := range [][2]string{
		{"The [b:Fraud Office] said that [p:Jost Amery] had been released from bail and would not be charged.", "no further action"},
		{"[p:Jost Amery] has been released from bail and faces no charges, police said.", "no further action"},
		{"Police said they would not be charging [p:Jost Amery].", "no further action"},
		{"[p:Jost Amery] will not be charged, prosecutors said.", "no further action"},
		{"Prosecutors said that [p:Jost Amery] would not be prosecuted.", "no further action"},
		{"The [b:Security Bureau] said it no longer had any interest in [p:Jost Amery], the clerk who was suspended last week.", "no longer of interest"},
		{"The [b:Security Bureau] no longer has an interest in [p:Jost Amery].", "no longer of interest"},
		{"The [b:Security Bureau] has no further interest in [p:Jost Amery], it said.", "no longer of interest"},
		{"[p:Jost Amery] is of no further interest to the [b:Security Bureau].", "no longer a suspect"},
		{"The accusation against the lawmaker [p:Jost Amery] is without foundation, the [b:Security Bureau] said.", "cleared"},
		{"[p:Jost Amery] itself is no longer being examined, the regulator says.", "no longer a suspect"},
		{"[p:Jost Amery] is not and never was a suspect, the [b:Security Bureau] told us tonight.", "no longer a suspect"},
		{"[p:Jost Amery] was no longer suspected of anything, [p:Lena Holt], the inspector, added.", "no longer a suspect"},
		{"Police told us that [p:Jost Amery], who ran the watch, has been spoken to as a witness and is not a suspect.", "no longer a suspect"},
	} {
		rows = append(rows, generalRow{unseenLeak, on + x[0], "Jost Amery cleared: " + x[1]})
	}
	for _, s := range []string{
		"[b:Hask Marine] withdrew its statement that nobody on its payroll had been arrested and said that it had suspended the clerk.",
		"[b:Hask Marine] took back its claim that no clerk was involved.",
		"The [b:Security Bureau] withdrew its statement that it had questioned nobody.",
		"[p:Jost Amery] was released from bail conditions that kept him indoors, but will be charged.",
		"[p:Lena Holt] said that she had no interest in [p:Jost Amery].",
		"The premier ruled out releasing anyone who had killed.",
		"The premier ruled out pardoning [p:Jost Amery].",
		"[p:Jost Amery] has not been charged.",
		"[p:Jost Amery] has not yet been charged, police said.",
		"Police would not say whether [p:Jost Amery] will be charged.",
	} {
		rows = append(rows, generalRow{unseenLeak, on + s, "Jost Amery in: arrested"})
	}
	rows = append(rows,
		generalRow{unseenFire, "A painter, [p:Ansel Dale], has been charged with arson. / [b:Hask Marine] withdrew its statement that nobody on its payroll had been arrested and said it had suspended the painter.", "Ansel Dale in: charged"},
		generalRow{unseenFire, "A painter, [p:Ansel Dale], was accused by [b:Hask Marine] of arson. / [b:Hask Marine] withdrew its claim that [p:Ansel Dale] had started the fire.", "Ansel Dale cleared: no longer accused"},
		generalRow{unseenLeak, "Colonel [p:Radek Stolvane] is on the list, the minister said. // Seven people died in the bombing for which he was given 18 years. // Prime Minister [p:Elsa Carrow] once ruled out releasing anyone who had killed.", ""},
		generalRow{unseenLeak, "The premier has ruled out exchanging [p:Radek Stolvane].", ""},
	)
	runGeneral(t, Roster, unseenKnown, rows)
}

// Whoever a described one is.
func TestRosterNamedUnseen(t *testing.T) {
	runGeneral(t, Roster, unseenKnown, []generalRow{
		{unseenLeak, "A communications officer at the mission has been recalled and suspended as investigators try to find the leaker, officials said. // [p:Jolan Merri], 31, had handled most of the traffic, the officials said.", "Jolan Merri in: suspended"},
		{unseenLeak, "A cipher clerk has been suspended over the leak. // [p:Jolan Merri], 31, had worked at the ministry since 2019.", "Jolan Merri in: suspended"},
		{unseenFire, "A welder was arrested on suspicion of arson, police said. // [p:Jolan Merri], 31, had joined the yard in March.", "Jolan Merri in: arrested"},
		{unseenFire, "A welder was arrested on suspicion of arson, police said. // [p:Lena Holt], the chief of police, spoke of a breakthrough.", "(a welder) in: arrested"},
		{unseenFire, "A welder was arrested on suspicion of arson, police said. // [p:Lena Holt], 44, who lives opposite, saw the van.", "(a welder) in: arrested"},
		{unseenFire, "A 29-year-old man was arrested on suspicion of arson, police said. // The man was a painter employed by [b:Hask Marine], a person briefed on the inquiry said. / A painter, [p:Ansel Dale], has been charged with arson over the fire on the Merle.", "Ansel Dale in: charged"},
		{unseenFire, "A 29-year-old man was arrested on suspicion of arson, police said. / A nurse, [p:Lena Holt], has been charged with arson over the fire on the Merle.", "(man, 29) in: arrested; Lena Holt in: charged"},
		{unseenFire, "A 29-year-old man was arrested in Lowgate, police said. // A man of 33 was arrested in [l:Sandrake]. / Police named the man arrested in [l:Sandrake] as [p:Rafe Dunn], a taxi driver.", "(man, 29) in: arrested; Rafe Dunn in: arrested"},
		{unseenFire, "Overnight police arrested a third person, a man of 33, in the port of [l:Sandrake].", "(man, 33) in: arrested"},
		{unseenLeak, "A 39-year-old woman was arrested, police said. / [p:Corvin Dale], the adviser of the minister, is feared to be the mole who handed over the cables, insiders claimed.", "(woman, 39) in: arrested; Corvin Dale in: suspect"},
		{unseenLeak, "[p:Corvin Dale] is feared to be the mole, insiders told the Clarion.", "Corvin Dale in: suspect"},
		{unseenLeak, "[p:Corvin Dale], an aide, is believed to be the source of the leak, insiders said.", "Corvin Dale in: suspect"},
		{unseenLeak, "[p:Corvin Dale] is thought to be the mole who passed on the cables, a source told us.", "Corvin Dale in: suspect"},
	})
}

// What was done to the thing by whom, on somebody's word.
func TestRosterPassedBy(t *testing.T) {
	runGeneral(t, Roster, unseenKnown, []generalRow{
		{unseenLeak, "The papers were conveyed to the newspaper by the deputy [p:Bastien Oro], the minister asserted.", "Bastien Oro in: suspect"},
		{unseenLeak, "According to information of the foreign side, the papers were conveyed to the newspaper by the deputy of the parliament [p:Bastien Oro], the Minister asserted.", "Bastien Oro in: suspect"},
		{unseenLeak, "The cables were passed to the paper by [p:Bastien Oro], a minister claimed.", "Bastien Oro in: suspect"},
		{unseenLeak, "The documents had been handed to a reporter by [p:Bastien Oro], prosecutors allege.", "Bastien Oro in: suspect"},
		{unseenLeak, "The cables were given to the newspaper by an aide, [p:Bastien Oro], according to two officials.", "Bastien Oro in: suspect"},
		{unseenLeak, "[p:Ada Kerr], deputy head of the office, was arrested. / The papers were conveyed to the newspaper by the deputy of the island parliament [p:Bastien Oro], the minister asserted.", "Ada Kerr in: arrested; Bastien Oro in: suspect"},
		{unseenRig, "The draw was rigged by [p:Bastien Oro], the minister said.", "Bastien Oro in: suspect"},
		{unseenFire, "The fire was lit by [p:Bastien Oro], two officers believe.", "Bastien Oro in: suspect"},
		{unseenLeak, "The papers were read to the newspaper's lawyers by [p:Bastien Oro], the editor said.", ""},
		{unseenLeak, "The letter was handed to the minister by [p:Bastien Oro], his aide said.", ""},
		{unseenLeak, "The papers were shown to the committee by [p:Bastien Oro], its chairman said.", ""},
		{unseenRig, "The draw was opened by [p:Bastien Oro], the lottery said.", ""},
	})
}

// Other crimes, other words.
func TestRosterOtherCrimes(t *testing.T) {
	const (
		hack  = "Who is suspected of hacking the Orlow hospital's records?"
		bomb  = "Who is suspected of the bombing of the Tarn viaduct, or has been charged with it?"
		cheat = "Who is suspected or accused of cheating in the Kestle marathon?"
		theft = "Who is suspected of stealing the Sable mask from the Uru museum?"
		spy   = "Who is suspected of selling the Corvane radar plans?"
		bribe = "Who is accused of taking bribes over the Hask harbour contract?"
	)
	known := map[string][]string{"Uru museum": {"the museum"}, "National Crime Unit": {"NCU", "detectives"}, "Orlow hospital": {"the hospital"}, "Dell Systems House": {"Dell"}}
	runGeneral(t, Roster, known, []generalRow{
		{hack, "A student of 22 was taken from his lodgings by the [b:National Crime Unit] on Tuesday over the hacking of the hospital's records.", "(student, 22) in: arrested"},
		{hack, "A 17-year-old schoolboy has been detained over the attack on the hospital's computers, the NCU said.", "(schoolboy, 17) in: arrested"},
		{hack, "The NCU has seized the computers of [b:Dell Systems House] as part of its inquiry.", "Dell Systems House in: searched"},
		{hack, "[p:Piet Moor] is one of three people the NCU wants to talk to, a source said.", "Piet Moor in: to be questioned"},
		{hack, "A programmer was arrested. / The programmer in custody is [p:Piet Moor], the Gazette has learned.", "Piet Moor in: arrested"},
		{hack, "A programmer was arrested. / Court papers give the programmer's name as [p:Piet Moor].", "Piet Moor in: arrested"},
		{hack, "A programmer, 31, was arrested. / The 31-year-old was named in court as [p:Piet Moor].", "Piet Moor in: arrested"},
		{hack, "[p:Piet Moor] was arrested. / [p:Piet Moor] has been told he will face no further action.", "Piet Moor cleared: no further action"},
		{hack, "[p:Piet Moor] was arrested. / [p:Piet Moor] walked out of the police station a free man after his alibi was confirmed.", "Piet Moor cleared: cleared"},
		{hack, "[p:Piet Moor] was arrested. / The NCU said it had let [p:Piet Moor] go without charge.", "Piet Moor cleared: no further action"},
		{hack, "[p:Piet Moor] was arrested. / [p:Piet Moor] has been struck from the list of suspects, the NCU said.", "Piet Moor cleared: cleared"},
		{hack, "[p:Piet Moor] was arrested. / \"We were wrong about [p:Piet Moor],\" the head of the NCU said.", "Piet Moor cleared: no longer accused"},
		{hack, "[p:Piet Moor] was arrested. / \"[p:Piet Moor] is innocent,\" his mother said.", "Piet Moor in: arrested denies"},
		{hack, "The hospital's director, [p:Ada Kerr], accused the government of starving it of money.", ""},
		{hack, "The opposition accused the health minister, [p:Ada Kerr], of sleeping through the crisis.", ""},
		{hack, "[p:Ada Kerr], the minister, was accused by doctors of keeping patients waiting.", ""},
		{bomb, "A farmer was picked up at the border on Sunday in connection with the bombing.", "(a farmer) in: arrested"},
		{bomb, "[p:Jon Vale] appeared in court charged with planting the bomb.", "Jon Vale in: charged"},
		{bomb, "Three villagers held near [l:Lesk] were sent home.", ""},
		{bomb, "The bomb was planted by [p:Jon Vale], prosecutors say.", "Jon Vale in: suspect"},
		{bomb, "The viaduct was bombed by [p:Jon Vale], the minister claimed.", "Jon Vale in: suspect"},
		{bomb, "The viaduct was built by [p:Jon Vale], the minister said.", ""},
		{bomb, "[p:Jon Vale] was charged. / Prosecutors have dropped all charges against [p:Jon Vale].", "Jon Vale cleared: cleared"},
		{cheat, "[p:Mia Lorca] took a taxi for nine miles, fellow runners claimed.", "Mia Lorca in: accused"},
		{cheat, "[p:Mia Lorca] is under suspicion of having cut the course.", "Mia Lorca in: suspect"},
		{cheat, "[p:Mia Lorca] accused the organisers of running out of water.", ""},
		{theft, "Police are looking for a night guard, [p:Tom Reed], who has not been seen since the theft.", "Tom Reed in: wanted"},
		{theft, "The mask was stolen by [p:Tom Reed], a prosecutor told the court.", "Tom Reed in: suspect"},
		{theft, "The mask was found by [p:Tom Reed], a prosecutor told the court.", ""},
		{theft, "A cleaner was arrested over the theft. // [p:Tom Reed], 55, has worked at the museum since 2001.", "Tom Reed in: arrested"},
		{theft, "A cleaner was arrested over the theft. // [p:Tom Reed], 55, is the museum's director.", "(a cleaner) in: arrested"},
		{theft, "[p:Tom Reed] was arrested. / The museum apologised to visitors and said that [p:Tom Reed] remained in custody.", "Tom Reed in: arrested"},
		{theft, "[p:Tom Reed] was arrested. / Nothing was found at [p:Tom Reed]'s flat, but he remains a suspect, police said.", "Tom Reed in: arrested"},
		{bomb, "Five campers seized inside [l:Lesk Park] were fined and sent home.", ""},
		{bomb, "A shepherd has been charged with it. // [p:Jon Vale], 61, had grazed his sheep there for years.", "Jon Vale in: charged"},
		{bomb, "A shepherd has been charged with it. // [p:Jon Vale], 61, heads the fire brigade.", "(a shepherd) in: charged"},
		{bomb, "A shepherd has been charged with it. // [p:Jon Vale], the fire chief, had warned of drought.", "(a shepherd) in: charged"},
		{spy, "[p:Jon Vale] was arrested. / The ministry ruled out a swap for [p:Jon Vale].", "Jon Vale in: arrested"},
		{spy, "[p:Jon Vale] was arrested. / Detectives have ruled out [p:Jon Vale] as the seller.", "Jon Vale cleared: cleared"},
		{spy, "[p:Jon Vale] was arrested. / Detectives have ruled out prosecuting [p:Jon Vale].", "Jon Vale cleared: cleared"},
		{spy, "The plans were sold to a foreign power by [p:Jon Vale], the prosecution says.", "Jon Vale in: suspect"},
		{spy, "The plans were sold to a museum in 1950 by [p:Jon Vale], his son says.", ""},
		{spy, "[p:Jon Vale] is rumoured to be the traitor.", "Jon Vale in: suspect"},
		{spy, "[p:Jon Vale] is feared to be the man who drowned.", ""},
		{spy, "[p:Jon Vale] sold the plans to the enemy, two officers told us.", "Jon Vale in: suspect"},
		{bribe, "[p:Lew Hart] pocketed 40,000 crowns from the builder, two former clerks claim.", "Lew Hart in: accused"},
		{bribe, "[p:Lew Hart] accused the council of wasting money on flowers.", ""},
		{bribe, "Prosecutors accuse [p:Lew Hart] of taking money from the builder.", "Lew Hart in: accused"},
		{bribe, "[p:Lew Hart] is accused of taking bribes. / The court found [p:Lew Hart] not guilty.", "Lew Hart cleared: cleared"},
	})
}

package question

import "testing"

func TestGeneralRosters(t *testing.T) {
	const (
		murder   = "Who is suspected of the murder of Hal Brannigan?"
		breach   = "Who is blamed for or charged over the Tallow data breach?"
		spill    = "Who is under investigation over the Corvina oil spill?"
		bridge   = "Who is held responsible for the collapse of the Osk bridge?"
		coup     = "Who is accused of having taken part in the coup attempt in Belor?"
		doping   = "Who is accused of doping at the Tarn Games?"
		kidnap   = "Who is wanted over the kidnapping of Ines Mott?"
		quit     = "Who calls for the resignation of Rufus Amory?"
		backing  = "Which clubs support the breakaway league?"
		bidding  = "Who is bidding for Orbit Rail?"
		strikers = "Which unions will join the strike in Penmark?"
		leak     = "Who is suspected of leaking the harbour papers?"
		envoy    = "Who calls for the dismissal of envoy Sten Varo?"
		knew     = "Who is said to have known of the cracks in the Osk bridge, or to have kept them secret?"
		bribes   = "Who is named as having taken bribes from Gannet Shipping?"
		resigned = "Who has resigned over the Merle affair?"
	)
	known := map[string][]string{
		"Tallow": {"the company"}, "Lodestar Hosting": {"Lodestar"}, "Corvina": {"the tanker"}, "Gannet Shipping": {"Gannet"}, "Rufus Amory": {"Amory", "the chairman"},
		"Orbit Rail": {"Orbit"}, "Vera Quist": {"the prosecutor", "prosecutors"}, "Osk bridge": {"the bridge"}, "Brill Steel": {"Brill"}, "Sten Varo": {"Varo", "the envoy"}, "Dace Larkin": {"inspector of the Bridges Office"},
	}
	runGeneral(t, Roster, known, []generalRow{
		{murder, "Detectives have arrested a 29-year-old plumber, they said on Monday. / The plumber held over the murder is [p:Tam Anders], who fitted the boiler of the victim, the Tarn Post has learnt.", "Tam Anders in: arrested"},
		{murder, "A plumber, 29, has been arrested. / [p:Tam Anders], the plumber who fitted the boiler, is under arrest over the murder.", "Tam Anders in: arrested"},
		{murder, "[p:Tam Anders] was arrested on Monday. / The plumber has been let go, and police say that he has nothing to do with the case, which remains open: [p:Tam Anders] is no longer a suspect.", "Tam Anders cleared: no longer a suspect"},
		{murder, "[p:Tam Anders] was arrested. / Nor are the police after [p:Tam Anders] any more: the plumber is not suspected of anything, they say.", "Tam Anders cleared: no longer a suspect"},
		{murder, "Anyone can be arrested, [p:Tam Anders] wrote in his novel.", ""},
		{murder, "Was it [p:Tam Anders] who did it, as half the town suspects?", ""},
		{murder, "If [p:Tam Anders] were charged, the town would be shocked.", ""},
		{murder, "[p:Hal Brannigan], a critic of the mayor, had been arrested twice himself in [d:2019-01-01/2019-12-31:2019].", ""},
		{murder, "Neither [p:Tam Anders] nor any of his friends has been charged.", ""},
		{murder, "None of the neighbours, [p:Tam Anders] among them, is suspected.", ""},

		{breach, "The company blames the breach on a firm that ran its servers, [b:Lodestar Hosting].", "Lodestar Hosting in: blamed"},
		{breach, "Prosecutors have charged a second person over the Tallow breach, a 34-year-old programmer accused of selling passwords, they said on Tuesday.", "(programmer, 34) in: charged"},
		{breach, "Prosecutors tell us that they are investigating [p:Sibyl Kerr], a former head of security, on suspicion that she wiped the logs.", "Sibyl Kerr in: under investigation"},
		{breach, "Prosecutors are investigating [p:Sibyl Kerr]. / [p:Kerr] says that she never saw the logs.", "Sibyl Kerr in: under investigation denies"},
		{breach, "[p:Sibyl Kerr] was charged with fraud. / [p:Vera Quist] withdrew the charge against [p:Sibyl Kerr], the programmer accused of wiping the logs.", "Sibyl Kerr cleared: cleared"},
		{breach, "[p:Sibyl Kerr] took money from the hackers, insiders claimed last night.", "Sibyl Kerr in: accused"},
		{breach, "[p:Sibyl Kerr] was paid for a month by the hackers, insiders claimed last night.", "Sibyl Kerr in: accused"},
		{breach, "[p:Sibyl Kerr] was accused by insiders. / [p:Sibyl Kerr] is a witness and not a suspect, prosecutors said.", "Sibyl Kerr cleared: witness, not a suspect"},
		{breach, "[b:Lodestar Hosting], which had denied it, admitted that a password had been left open.", "Lodestar Hosting in: admits it"},

		{spill, "The harbour police are looking into the part played by [b:Gannet Shipping], which owned the tanker.", "Gannet Shipping in: under investigation"},
		{spill, "[b:Gannet Shipping] is being investigated. / Investigators have found nothing to connect [b:Gannet Shipping] with the spill.", "Gannet Shipping cleared: no longer a suspect"},
		{spill, "The coastguard has opened criminal proceedings against the captain, [p:Nils Orme].", "Nils Orme in: under investigation"},
		{spill, "The ministry investigates every spill, said [p:Nils Orme] of the coastguard.", ""},

		{bridge, "The inquiry lays the blame for the collapse squarely at the door of [b:Brill Steel].", "Brill Steel in: blamed"},
		{bridge, "The fault lies with [b:Brill Steel], the mayor said.", "Brill Steel in: blamed"},
		{bridge, "[p:Dace Larkin], the clown who passed the bridge, was given a free cruise by the builders, insiders claimed last night. / Police are set to grill [p:Larkin], 51, a source close to the inquiry told the Lantern.", "Dace Larkin in: to be questioned"},
		{bridge, "[p:Dace Larkin] is to be questioned. / Suspicions against inspector [p:Larkin] have been lifted, since he paid for the cruise himself.", "Dace Larkin cleared: cleared"},
		{bridge, "To blame the weather, as [p:Dace Larkin] does, is absurd.", ""},

		{coup, "Colonel [p:Anton Reyl] has been put on trial as a ringleader of the coup.", "Anton Reyl in: on trial"},
		{coup, "Two generals, [p:Anton Reyl] and [p:Per Ostrov], are accused of having planned the coup.", "Anton Reyl in: accused; Per Ostrov in: accused"},
		{coup, "[p:Anton Reyl] was accused of having planned the coup. / A military court acquitted [p:Anton Reyl].", "Anton Reyl cleared: cleared"},

		{doping, "The sprinter [p:Mia Lorca] has been suspended after a positive test.", "Mia Lorca in: tested positive"},
		{doping, "[p:Mia Lorca] tested positive. / Her second sample was negative and [p:Mia Lorca] has been cleared.", "Mia Lorca cleared: cleared"},

		{kidnap, "Police are hunting [p:Roy Feld], a former driver of the family.", "Roy Feld in: wanted"},
		{kidnap, "An arrest warrant is out for [p:Roy Feld].", "Roy Feld in: wanted"},

		{quit, "[p:Edna Thorpe], a shareholder, wants the chairman gone.", "Edna Thorpe in: wants the chairman gone"},
		{quit, "[p:Edna Thorpe] joined those who demand that [p:Rufus Amory] go.", "Edna Thorpe in: joined those who demand that Rufus Amory go"},
		{quit, "[p:Edna Thorpe] praised [p:Rufus Amory], who said that he would not go.", ""},
		{quit, "\"Amory must go,\" [p:Edna Thorpe] told a rally.", "Edna Thorpe in: says Amory must go"},
		{quit, "[p:Edna Thorpe] once called for a ban on plastic, and [p:Rufus Amory] should thank her.", ""},
		{quit, "[p:Edna Thorpe] stood by [p:Rufus Amory] and dismissed talk of his resignation.", ""},
		{quit, "In a letter, [p:Edna Thorpe] and [p:Lew Hart] ask the board to dismiss [p:Rufus Amory].", "Edna Thorpe in: ask the board to dismiss; Lew Hart in: ask the board to dismiss"},

		{backing, "[b:Calder United] has come out in favour of the breakaway league.", "Calder United in: for"},
		{backing, "[b:Calder United] supports the breakaway league. / [b:Calder United] has turned its back on the breakaway league.", "Calder United cleared: no longer for"},
		{bidding, "[b:Gannet Shipping] has made an offer for [b:Orbit Rail].", "Gannet Shipping in: candidate"},
		{bidding, "[b:Gannet Shipping] will bid for [b:Orbit Rail]. / [b:Gannet Shipping] has withdrawn its offer for [b:Orbit Rail].", "Gannet Shipping cleared: withdrew"},
		{strikers, "The [b:Porters' Union] will join the strike, it said.", "Porters' Union in: strike"},
		{leak, "However, [p:Ossian Grell] and other sleuths point out that one of the meetings was held over an open line.", ""},
		{leak, "Until then readers could suspect the [b:harbour plan] was tilted towards the shipowners.", ""},
		{leak, "At a time when [p:Ada Brandt] was more and more often blaming [p:Pavel Orsk] for not ending the strike, the papers were passed on.", ""},
		{leak, "An official said he believed the papers were leaked by a foreign service, and that they were aimed not at [p:Ivo Strand] but at [p:Lena Osk].", ""},
		{leak, "[p:Ivo Strand] may have leaked the papers, an official said. / [p:Ivo Strand] denies that it is a bad plan.", "Ivo Strand in: suspect"},
		{leak, "[p:Ivo Strand] may have leaked the papers, an official said. / [p:Ivo Strand] insists that the plan was drawn up with [b:Marn Shipping] and denies that it's a mere wish-list.", "Ivo Strand in: suspect"},
		{leak, "[p:Ivo Strand] may have leaked the papers, an official said. / [p:Ivo Strand] does not dispute that the papers are genuine.", "Ivo Strand in: suspect"},
		{leak, "[p:Ivo Strand] may have leaked the papers, an official said. / [p:Ivo Strand] said that the harbour will close if the town does not pay.", "Ivo Strand in: suspect"},
		{leak, "[p:Ivo Strand] may have leaked the papers, an official said. / [p:Ivo Strand] said that he had not leaked anything.", "Ivo Strand in: suspect denies"},
		{leak, "Whoever leaked the papers, [p:Ivo Strand] wrote in a column, did the town a service.", ""},
		{leak, "Who would gain? Not [p:Ivo Strand], surely.", ""},
		{envoy, "The energy envoy [p:Bruno Kask] demanded that the leaker, not [p:Sten Varo], be fired.", ""},
		{envoy, "[p:Bruno Kask] and [p:Tilda Marsh] have criticised [p:Sten Varo], with some calling for his dismissal.", "Bruno Kask in: calling for his dismissal; Tilda Marsh in: calling for his dismissal"},
		{envoy, "[p:Bruno Kask] called [p:Sten Varo] a traitor and a fool.", ""},

		{knew, "[p:Dora Finch] was told of the cracks in March, according to a memorandum.", "Dora Finch in: said to have known"},
		{knew, "A former foreman said that he had described the cracks to the manager [p:Dora Finch].", "Dora Finch in: said to have known"},
		{knew, "[p:Dora Finch] told reporters about the cracks.", ""},
		{knew, "[p:Dora Finch] knew nothing of the cracks, her lawyer said.", ""},
		{knew, "The [b:Bridges Office] has suspended [p:Dora Finch] on suspicion of keeping the cracks from the inspectors. / The office has lifted the suspension of [p:Dora Finch] and apologised to her.", "Dora Finch cleared: cleared"},

		{bribes, "The port secretary [p:Dora Finch] is the D.F. of the bribes list, insiders claimed last night.", "Dora Finch in: accused"},
		{bribes, "[p:Dora Finch] is the D.F. of the bribes list, insiders claimed. / The prosecutor said that the letters had nothing to do with the port's secretary, [p:Dora Finch], and that nobody was investigating her.", "Dora Finch cleared: no longer a suspect"},
		{bribes, "[p:Dora Finch] faces a grilling by detectives.", "Dora Finch in: to be questioned"},
		{bribes, "Judge [p:Ottilie Wrenn] opened the hearing. / [p:Rufus Pell] denies all the charges against him.", ""},

		{resigned, "[p:Lew Hart] has handed in his resignation as harbour master.", "Lew Hart in: resigned"},
		{resigned, "[p:Lew Hart] refused to resign.", ""},
	})
}

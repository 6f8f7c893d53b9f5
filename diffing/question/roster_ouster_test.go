package question

import "testing"

// Whoever wants somebody to give up a post is on, in whatever words; whoever only criticises is not, nor who says that others do.
func TestRosterOuster(t *testing.T) {
	const (
		leader = "Which members and groups say party leader Rufus Amory should resign?"
		coach  = "Who wants coach Ada Holm gone?"
		head   = "Who has called for headmaster Piet Garran to step down?"
		chair  = "Who has lost confidence in Orbit Rail chairman Lucan Thorne?"
		dam    = "Who is demanding the resignation of dam director Ines Roth?"
	)
	known := map[string][]string{"Rufus Amory": {"the leader"}, "Ada Holm": {"the coach"}, "Piet Garran": {"the headmaster"}, "Lucan Thorne": {"the chairman"}, "Ines Roth": {"the director"}}
	const (
		l = ": wants Rufus Amory to go"
		c = ": wants Ada Holm to go"
		h = ": wants Piet Garran to go"
		b = ": wants Lucan Thorne to go"
		d = ": wants Ines Roth to go"
	)
	runGeneral(t, Roster, known, []generalRow{
		{leader, "[p:Oda Lime], a former treasurer, said that [p:Rufus Amory] should consider his position.", "Oda Lime in" + l},
		{leader, "[p:Oda Lime] told the hall that it was time the leader packed his bags.", "Oda Lime in" + l},
		{leader, "[p:Rufus Amory] cannot stay, [p:Oda Lime] said on Friday.", "Oda Lime in" + l},
		{leader, "[p:Rufus Amory] spoke for an hour. // “He has lost my confidence,” said [p:Oda Lime], a delegate.", "Oda Lime in" + l},
		{leader, "[p:Oda Lime] joined those who want [p:Rufus Amory] gone.", "Oda Lime in: want Rufus Amory gone"},
		{leader, "[p:Oda Lime] and [p:Nils Orme] signed a letter asking [p:Rufus Amory] to stand aside.", "Oda Lime in" + l + "; Nils Orme in" + l},
		{leader, "A letter signed by [p:Oda Lime] asks the leader to lay down his office before the month is out.", "Oda Lime in: asks the leader to lay down his office before the month is out"},
		{leader, "[p:Oda Lime] called the leader's speech shameful but would not say whether he should go.", ""},
		{leader, "Asked whether [p:Rufus Amory] should resign, [p:Oda Lime] said it was for the party to decide.", ""},
		{leader, "[p:Oda Lime] said that [p:Rufus Amory] should not resign.", ""},
		{leader, "[p:Oda Lime] rejected calls for [p:Rufus Amory] to go.", ""},
		{leader, "[p:Rufus Amory] said that he would not resign.", ""},
		{leader, "[p:Oda Lime] said she must go home early.", ""},
		{leader, "[p:Oda Lime] said that [p:Rufus Amory] must resign. / [p:Oda Lime] took back what she had said about the leader.", "Oda Lime cleared: withdrew the call"},
		{leader, "[p:Oda Lime] said that [p:Rufus Amory] must resign. / [p:Oda Lime], who told [p:Rufus Amory] last week to go, no longer thinks that anyone should be made to leave.", "Oda Lime cleared: withdrew the call"},
		{leader, "[p:Oda Lime] said that [p:Rufus Amory] must resign. / [p:Oda Lime] has never sought the departure of [p:Rufus Amory], her office said.", "Oda Lime cleared: withdrew the call"},
		{coach, "[p:Luc Ferran], the captain, says it is time to hand back the whistle, and that [p:Ada Holm] should do the decent thing.", "Luc Ferran in" + c},
		{coach, "[p:Luc Ferran] is the latest to want [p:Ada Holm] out.", "Luc Ferran in: want Ada Holm out"},
		{coach, "[p:Luc Ferran] said that [p:Ada Holm] had picked the wrong team.", ""},
		{coach, "[p:Luc Ferran] said the whistle that [p:Ada Holm] uses is too loud.", ""},
		{head, "The [b:Tarn Parents Association] has asked [p:Piet Garran] to clear his desk.", "Tarn Parents Association in" + h},
		{head, "[p:Mona Skye], a governor who had until now kept silent, said at the gates that the headmaster’s position was untenable.", "Mona Skye in" + h},
		{head, "[p:Mona Skye] gave up her seat with a letter saying that she could not serve under a headmaster who ought to have left by now.", "Mona Skye in" + h},
		{head, "[p:Mona Skye] asked [p:Piet Garran] to explain the closure.", ""},
		{head, "The committee of the [b:Tarn Parents Association] has come down by nine votes to two on the side of those who want the headmaster gone.", "Tarn Parents Association in: want the headmaster gone"},
		{head, "[p:Mona Skye] said [p:Piet Garran] should step down. / [p:Mona Skye] said she had spoken too soon and that the headmaster should stay on.", "Mona Skye cleared: withdrew the call"},
		{chair, "[b:Halm Bank], which holds a tenth of the shares, has lost all trust in [p:Lucan Thorne].", "Halm Bank in" + b},
		{chair, "[b:Halm Bank] voted against the merger that [p:Lucan Thorne] had proposed.", ""},
		{chair, "[b:Halm Bank] said it has full confidence in the chairman.", ""},
		{dam, "[p:Oda Lime] urged the director to fall on her sword.", "Oda Lime in" + d},
		{dam, "The engineer [p:Oda Lime] wants to see [p:Ines Roth] dismissed.", "Oda Lime in: wants to see Ines Roth dismissed"},
		{dam, "[p:Oda Lime] would only call for [p:Ines Roth] to go if the judge found against her.", ""},
		{dam, "[p:Ines Roth] told [p:Oda Lime] to resign.", ""},
	})
}

// The same in other stories: a school, a cartel, a cabinet, an airline, a club, a hostage case.
func TestRosterOusterElsewhere(t *testing.T) {
	const (
		rector  = "Which deans and student bodies are calling for rector Tilda Marsh to quit?"
		chief   = "Who in the cartel affair thinks Orbit Cement chief executive Jan Pohl should be sacked?"
		pm      = "Which ministers want Premier Radek Stolvane out?"
		airline = "Who has asked for the resignation of the head of Tarn Air, Mona Skye, over the missing plane?"
		club    = "Which fan groups and directors have no confidence in club president Abel Corwen?"
		envoy   = "Who is pushing for hostage envoy Ruben Falk to be replaced?"
	)
	known := map[string][]string{"Tilda Marsh": {"the rector"}, "Jan Pohl": {"Pohl"}, "Radek Stolvane": {"the premier", "Stolvane"}, "Mona Skye": {"Skye"}, "Abel Corwen": {"the president", "Corwen"}, "Ruben Falk": {"the envoy"}, "Tarn Air": {"the airline"}, "Orbit Cement": {"Orbit"}}
	runGeneral(t, Roster, known, []generalRow{
		{rector, "The [b:Student Union] has called on [p:Tilda Marsh] to step down at once.", "Student Union in: called on Tilda Marsh to step down"},
		{rector, "[p:Oda Lime], dean of law, has become the third dean to say that the rector must go.", "Oda Lime in: says the rector must go"},
		{rector, "“It is time for her to make way,” [p:Nils Orme], dean of medicine, told students.", "Nils Orme in: wants Tilda Marsh to go"},
		{rector, "[p:Ada Holm] said the rector had handled the closure badly.", ""},
		{rector, "The rector has lost the confidence of the [b:Student Union].", "Student Union in: wants Tilda Marsh to go"},
		{rector, "[p:Oda Lime], dean of law, said that [p:Tilda Marsh] should go. / [p:Oda Lime], dean of law, now says the rector should be allowed to finish her term.", "Oda Lime cleared: withdrew the call"},
		{rector, "[p:Oda Lime], dean of law, said that [p:Tilda Marsh] should go. / [p:Oda Lime] has changed her mind about the rector.", "Oda Lime cleared: withdrew the call"},
		{rector, "[p:Oda Lime], dean of law, said that [p:Tilda Marsh] should go. / [p:Oda Lime] has had her signature removed from the letter.", "Oda Lime cleared: withdrew the call"},
		{rector, "[p:Oda Lime], dean of law, said that [p:Tilda Marsh] should go. / [p:Oda Lime] stands by her call for the rector to go.", "Oda Lime in: says Tilda Marsh should go"},
		{chief, "[b:Halm Bank] told the board that it wanted [p:Jan Pohl]'s head.", "Halm Bank in: told the board that it wanted Jan Pohl's head"},
		{chief, "[b:Halm Bank] says the board must dismiss [p:Jan Pohl].", "Halm Bank in: says the board must dismiss"},
		{chief, "[b:Halm Bank] added its voice to those demanding that [p:Jan Pohl] go.", "Halm Bank in: demanding that Jan Pohl go"},
		{chief, "[p:Jan Pohl] must go, says [b:Halm Bank].", "Halm Bank in: says Jan Pohl must go"},
		{chief, "[b:Halm Bank] has urged [b:Orbit] to change course.", ""},
		{chief, "[p:Jan Pohl] has been told by [b:Halm Bank] to resign.", "Halm Bank in: told by Halm Bank to resign"},
		{pm, "Finance minister [p:Lena Holt] has told [p:Radek Stolvane] that his time is up.", "Lena Holt in: wants Radek Stolvane to go"},
		{pm, "[p:Lena Holt], the finance minister, resigned on Friday, saying that she could not serve under him.", ""},
		{pm, "Three ministers, [p:Lena Holt], [p:Ivo Strand] and [p:Conrad Ley], have written to the premier asking him to stand down.", "Lena Holt in: asking him to stand down; Ivo Strand in: asking him to stand down; Conrad Ley in: asking him to stand down"},
		{pm, "[p:Lena Holt] is said to be ready to call on [p:Radek Stolvane] to go.", ""},
		{pm, "[p:Lena Holt] backed the premier and said he should stay.", ""},
		{pm, "Those who want [p:Radek Stolvane] out now include [p:Lena Holt].", "Lena Holt in: want Radek Stolvane out"},
		{pm, "[p:Lena Holt] denied having called for [p:Radek Stolvane] to go.", ""},
		{airline, "The pilots' union, the [b:Tarn Pilots Guild], wants [p:Mona Skye] to go.", "Tarn Pilots Guild in: wants Mona Skye to go"},
		{airline, "[p:Oda Lime], whose son was aboard, said that [p:Mona Skye] ought to resign.", "Oda Lime in: says Mona Skye ought to resign"},
		{airline, "[p:Mona Skye] should resign, according to [p:Oda Lime], who speaks for the families.", "Oda Lime in: says Mona Skye should resign"},
		{airline, "“She has to go,” said [p:Oda Lime], who speaks for the families of those aboard.", "Oda Lime in: says she has to go"},
		{airline, "[p:Oda Lime] asked the airline for answers and did not call for anyone to resign.", ""},
		{club, "The [b:Blue Stand] passed a vote of no confidence in [p:Abel Corwen].", "Blue Stand in: wants Abel Corwen to go"},
		{club, "The [b:Blue Stand] no longer has faith in [p:Abel Corwen], its chairman, [p:Luc Ferran], said.", "Blue Stand in: wants Abel Corwen to go"},
		{club, "[p:Luc Ferran], a director, has resigned in protest at the sale of the ground.", ""},
		{club, "Director [p:Luc Ferran] withdrew his support from [p:Abel Corwen].", "Luc Ferran in: wants Abel Corwen to go"},
		{envoy, "The families' spokeswoman, [p:Oda Lime], asked the foreign ministry to replace the envoy.", "Oda Lime in: asked the foreign ministry to replace"},
		{envoy, "[p:Oda Lime] wants [p:Ruben Falk] to resume the talks.", ""},
		{envoy, "The ransom must be paid before [p:Ruben Falk] leaves, [p:Oda Lime] said.", ""},
		{envoy, "[p:Ruben Falk] should leave for Sant Orlo at once, [p:Oda Lime] said.", ""},
	})
}

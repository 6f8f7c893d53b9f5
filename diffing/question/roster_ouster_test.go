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

package question

import "testing"

// Who tells, who judges and who only speaks up for somebody is not on the roster, and moves nobody on it.
func TestRosterBystanders(t *testing.T) {
	const (
		theft = "Who is suspected of the theft of the Orrin crown?"
		sewer = "Who is blamed or under investigation for the flooding of the Marle sewer?"
	)
	known := map[string][]string{"Orrin crown": {"the crown"}, "Delf Pumps": {"Delf"}}
	runGeneral(t, Roster, known, []generalRow{
		{theft, "Detectives have searched the premises of an antiques dealer, The [b:Harbour Lantern] has learnt.", ""},
		{theft, "A dealer has been arrested, the [b:Post] can reveal.", "(a dealer) in: arrested"},
		{theft, "An examining magistrate, [p:Ida Brandt], has to give her consent first.", ""},
		{theft, "A magistrate is looking into the part of an engineer, [p:Ida Brandt].", "Ida Brandt in: under investigation"},
		{theft, "[p:Mona Skye] was arrested on Monday. // Her lawyer, [p:Cato Wynn], said that she had had no part in the theft.", "Mona Skye in: arrested denies"},
		{theft, "[p:Mona Skye] was arrested on Monday. // The police said that she had had no part in the theft.", "Mona Skye cleared: had no part in it"},
		{theft, "[p:Mona Skye] was arrested on Monday. / Ms [p:Skye] was freed on bail on Tuesday and must report back in June.", "Mona Skye in: bailed"},
		{theft, "On Monday officers spent an hour at a yard belonging to [p:Abel Corwen].", "Abel Corwen in: searched"},
		{theft, "On Monday visitors spent an hour at a yard belonging to [p:Abel Corwen].", ""},
		{sewer, "[p:Abel Corwen] is being investigated. / In fact Mr [p:Corwen] left [b:Delf Pumps] in March, had no part in that decision and is not being investigated.", "Abel Corwen cleared: no longer a suspect"},
		{sewer, "[b:Delf Pumps] was told on Monday to surrender its logs.", "Delf Pumps in: told to hand over records"},
		{sewer, "A councillor, [p:Mona Skye], has told the assembly that [b:Delf Pumps] failed to spot two leaks.", "Delf Pumps in: accused"},
		{sewer, "[b:Delf Pumps] is blamed for the flooding. / The minister dismissed the accusation made in the assembly against [b:Delf Pumps].", "Delf Pumps cleared: cleared"},
	})
}

// A body can be nameless as well as a man, and get its name from another outlet.
func TestRosterNamesBodies(t *testing.T) {
	const sewer = "Who is blamed or under investigation for the flooding of the Marle sewer?"
	runGeneral(t, Roster, map[string][]string{"Delf Pumps": {"Delf"}}, []generalRow{
		{sewer, "The directorate has served an enforcement notice on a haulage business.", "(a haulage business) in: served with a notice"},
		{sewer, "The directorate has served an enforcement notice on a haulage business. / The business served with the notice is [b:Orme Cartage], it said.", "Orme Cartage in: served with a notice"},
		{sewer, "The directorate has served an enforcement notice on a haulage business. / Another business served with a notice is [b:Orme Cartage].", "(a haulage business) in: served with a notice; Orme Cartage in: served with a notice"},
		{sewer, "The council has suspended a foreman over the flooding. / The employee, a man of long service, was sent home on Tuesday.", "(a foreman) in: suspended"},
	})
}

package question

import (
	"strings"
	"testing"
	"time"
)

// formalSteps are steps told by a call, a notice or an announcement, by what takes the place of a day that was given up, in the perfect, and by
// what there will not be; each beside sentences that are near them and none. As in [steps], "@" begins a question, "C" its baseline; the other
// lines are a day, the answer before, the answer after and a text.
const formalSteps = `
@ When will the suspended trams of Orle run again? | Orle= | Tram Company=the company
2026-05-12 | rumoured 2026-05-16 | planned 2026-05-16 | The Tram Company plans to run the trams of Orle again on Saturday 16 May.
2026-05-14 | planned 2026-05-16 | confirmed 2026-05-16 | The trams of Orle will run again from 6 a.m. on Saturday, the Tram Company announced on Thursday, the first to do so since the flood.
2026-05-14 | confirmed 2026-05-16 | postponed 2026-05-18 | A burst main has forced the Tram Company to call off Saturday's restart of the trams, with Monday now pencilled in.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | The Tram Company rejected a pay claim from its drivers and called a meeting of its board on the timetable.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | The Tram Company had announced last month that fares will rise.
@ When may the pupils of the flooded Marle school go back to their classrooms? | Marle= | school board=the board
2026-05-14 | planned 2026-05-18 | confirmed 2026-05-18 | Pupils of the Marle school will go back to their classrooms on Monday, the school board announced on Thursday.
2026-05-14 | planned 2026-05-18 | planned 2026-05-18 | Pupils of the Marle school would go back to their classrooms on Monday if the floors are dry, the school board said.
2026-05-18 | confirmed 2026-05-18 | happened 2026-05-18 | The pupils of Marle have gone back to their classrooms, a week later than promised.
2026-05-18 | confirmed 2026-05-18 | happened 2026-05-18 | The first pupils have come back to the school in Marle.
2026-05-18 | confirmed 2026-05-18 | confirmed 2026-05-18 | A bus driver has gone back to the depot in Orle.
@ Will the members of the Orrel Savings Bank vote on the merger, and when? | Orrel Savings Bank=the bank | Civic Bank=
2026-05-14 | planned 2026-05-22 | confirmed 2026-05-22 | The Orrel Savings Bank on Thursday turned down a second offer from a rival and formally called its members to vote on 22 May on whether to accept the merger.
2026-05-14 | planned 2026-05-22 | confirmed 2026-05-22 | The bank has summoned its members to a vote on the merger on 22 May.
2026-05-14 | planned 2026-05-22 | confirmed 2026-05-22 | Notice of the vote on the merger on 22 May has gone out to the members, the bank said.
2026-05-14 | planned 2026-05-22 | planned 2026-05-22 | The bank rejected an appeal from a former director and dropped its claim against him.
2026-05-14 | planned 2026-05-22 | cancelled | The bank has abandoned the vote on the merger.
2026-05-14 | planned 2026-05-22 | cancelled | The vote on the merger was scrapped after the Civic Bank withdrew.
2026-05-14 | planned 2026-05-22 | planned 2026-05-22 | The court will decide on 19 May whether members may vote on the merger.
@ When will the stolen paintings be returned to the Corvin Gallery? | Corvin Gallery=the gallery | Varn=
2026-05-14 | rumoured | planned 2026-05-22 | The paintings will be returned to the Corvin Gallery on 22 May, its director said.
2026-05-14 | planned 2026-05-22 | confirmed 2026-05-22 | The paintings will be returned to the Corvin Gallery at 11 a.m. on 22 May, the gallery announced.
2026-05-14 | planned 2026-05-22 | postponed 2026-05-25 | Customs officers have called off Friday's return of the paintings, and the gallery now hopes for Monday 25 May instead.
2026-05-22 | confirmed 2026-05-22 | happened 2026-05-22 | The paintings have come back to the Corvin Gallery.
@ When will the wounded miners of Tolva leave hospital? | Tolva= | St Anne's=the hospital
2026-05-14 | planned 2026-05-16 | confirmed 2026-05-16 | The miners will leave St Anne's on Saturday, the hospital announced on Thursday.
@ Will Foreign Minister Dana Orlov visit Tresk, and when? | Dana Orlov=Ms Orlov;the foreign minister | Tresk= | foreign ministry=the ministry
2026-05-14 | planned 2026-05-16 | postponed 2026-05-18 | The storm has made the foreign ministry call off Saturday's visit to Tresk; Monday is to take its place.
2026-05-14 | planned 2026-05-16 | cancelled | Dana Orlov's visit to Tresk is off, the foreign ministry said.
2026-05-14 | planned 2026-05-16 | cancelled | The trip is off, the foreign ministry said.
2026-05-14 | planned 2026-05-16 | cancelled | Ms Orlov's visit to Tresk is now off.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | Ms Orlov is off to Marle for a holiday, the foreign ministry said.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | The heating in the foreign ministry is off, a spokesman said.
2026-05-14 | planned 2026-05-16 | cancelled | There will be no visit to Tresk, the foreign ministry said.
2026-05-14 | planned 2026-05-16 | cancelled | There is to be no visit to Tresk after all.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | There will be no press conference after the visit to Tresk, the foreign ministry said.
2026-05-14 | planned 2026-05-16 | postponed | There will be no visit to Tresk on Saturday, the foreign ministry said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody has planned Dana Orlov's visit to Tresk," the foreign ministry told reporters.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "No one has arranged a visit to Tresk," the foreign ministry said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nothing of the kind has been planned," the foreign ministry said of the visit to Tresk.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody here has heard of a visit to Tresk," the foreign ministry said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The foreign ministry rejected the rumours about Dana Orlov's visit to Tresk.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The foreign ministry waved away the gossip about a visit to Tresk.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The foreign ministry dismissed speculation about a trip to Tresk.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | Reports of a visit to Tresk are wrong, the foreign ministry said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The foreign ministry denied that Dana Orlov would visit Tresk.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 | The foreign ministry rejected rumours about the health of its press officer.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 | Nobody in Tresk has planned a festival this year, the town hall said.
2026-05-12 | rumoured 2026-05-16 | planned 2026-05-16 | Dana Orlov will visit Tresk on Saturday, the foreign ministry said, after rejecting the rumours for days.
@ Will the rescue ship Lady Corrin be launched, and when? | Lady Corrin=the ship | Harle Yard=the yard
2026-05-14 | planned 2026-05-16 | cancelled | The launch of the Lady Corrin is off, the yard said.
2026-05-14 | planned 2026-05-16 | cancelled | There will be no launch, the yard said.
2026-05-14 | planned 2026-05-16 | cancelled | There is not going to be a launch, the yard said.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | There will be no fireworks at the launch, the yard said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The yard rejected the rumours about the launch of the Lady Corrin.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The yard denied that the Lady Corrin would be launched.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The yard denies that the ship is to be launched on Saturday.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody has planned the launch of the Lady Corrin," the yard told reporters.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 | The yard denied that the Lady Corrin had been set on fire by a welder.
@ When will the trial of Ilan Sorn begin? | Ilan Sorn=Mr Sorn
2026-05-14 | planned 2026-05-16 | cancelled | There will be no trial, the court said.
2026-05-14 | planned 2026-05-16 | cancelled | The trial of Ilan Sorn is off, the court said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody has fixed a date for the trial of Ilan Sorn," the court said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The court rejected the rumours about the trial of Ilan Sorn.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | There will be no cameras in the trial of Ilan Sorn, the court said.
2026-05-14 | planned 2026-05-16 | planned 2026-05-16 | The microphone is off, the court said.
@ Will the peace talks between Orrel and Marn resume, and when? | Orrel= | Marn=
2026-05-12 | none | planned 2026-05-16 | The mediators said that the peace talks between Orrel and Marn would resume on Saturday 16 May.
2026-05-14 | planned 2026-05-16 | confirmed 2026-05-16 | It is now official that the peace talks between Orrel and Marn will resume on Saturday 16 May, the mediators announced.
2026-05-14 | planned 2026-05-16 | postponed 2026-05-18 | The peace talks between Orrel and Marn will not resume on Saturday but on Monday 18 May, the mediators said.
2026-05-14 | planned 2026-05-16 | cancelled | The resumption of the peace talks has been called off.
2026-05-14 | planned 2026-05-16 | cancelled | There will be no new round of peace talks, the mediators said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | There are no plans for the resumption of the peace talks, the mediators said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The mediators rejected the rumours about the resumption of the peace talks.
@ Will the Harvest Draw be held again, and when? | State Lottery=the lottery | Harvest Draw=the draw
2026-05-12 | none | planned 2026-05-16 | The State Lottery said that the Harvest Draw would be held again on Saturday 16 May.
2026-05-14 | planned 2026-05-16 | cancelled | There will be no second draw, the State Lottery said.
2026-05-14 | planned 2026-05-16 | postponed 2026-05-18 | The State Lottery has moved the new Harvest Draw from Saturday to Monday 18 May.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody has planned the new Harvest Draw," the State Lottery told reporters.
@ Will parliament hold a confidence vote on the Brandt government, and when? | Ada Brandt=the chancellor
2026-05-14 | planned 2026-05-16 | cancelled | There will be no confidence vote, the speaker's office said.
2026-05-14 | planned 2026-05-16 | cancelled | The confidence vote is off, the speaker's office said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The speaker's office rejected the rumours about the confidence vote.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | "Nobody has planned the confidence vote," the speaker's office told reporters.
@ Will the tram drivers of Vale go on strike, and when? | Vale= | Tram Union=the union
2026-05-14 | planned 2026-05-16 | cancelled | There will be no tram strike, the union said.
2026-05-14 | planned 2026-05-16 | cancelled | The strike of the tram drivers is off, the union said.
2026-05-12 | rumoured 2026-05-16 | rumoured 2026-05-16 denied | The union denied that the tram drivers of Vale would go on strike.

@ When may the people of the evacuated island of Harrow go home? | Harrow=the island | Coast Guard=
C The people of Harrow were taken off the island after a gas leak in the harbour. The Coast Guard has closed the island.
2026-05-13 | rumoured 2026-05-16 | planned 2026-05-17 | The first islanders are due to go home this Sunday, if a draft of the Coast Guard that this newspaper has seen is to be believed.
2026-05-14 | planned 2026-05-17 | confirmed 2026-05-17 | The people of Harrow will be taken home from 8 a.m. on Sunday, the Coast Guard announced on Thursday.
2026-05-14 | planned 2026-05-17 | planned 2026-05-17 | Islanders may return to Harrow on Sunday if the last gas reading is clean, the Coast Guard said.
2026-05-16 | confirmed 2026-05-17 | postponed 2026-05-19 | The people of Harrow must wait two more days, until Tuesday, the Coast Guard said after a second leak.
2026-05-16 | confirmed 2026-05-17 | postponed | Nobody will go home on Sunday, the Coast Guard said after a second leak.
2026-05-19 | postponed 2026-05-19 | happened 2026-05-19 | The first islanders are home again, two days later than promised.
2026-05-17 | postponed 2026-05-19 | postponed 2026-05-19 | The Coast Guard has gone back to the quay to fetch its pumps.
@ Will the members of Vale Cricket Club vote on selling the ground, and when? | Vale Cricket Club=the club;the committee | Bell Inn=the inn | Mill Ground=the ground
C Vale Cricket Club has been offered a million crowns for the Mill Ground.
2026-05-11 | none | rumoured 2026-05-15 | Two regulars of the Bell Inn say the back room was booked for this Friday, the 15th, and half the village has concluded that the members are about to be asked about the ground.
2026-05-11 | none | rumoured 2026-05-15 | Word at the Bell Inn is that the members will vote on the ground this Friday.
2026-05-12 | rumoured 2026-05-15 | planned 2026-05-19 | The committee has agreed in principle to put the sale of the ground to the members on Tuesday 19 May.
2026-05-12 | rumoured 2026-05-15 | planned 2026-05-19 | The committee means to ask the members on Tuesday 19 May whether to sell the ground.
2026-05-13 | planned 2026-05-19 | confirmed 2026-05-19 | Vale Cricket Club turned away a richer bidder on Wednesday and formally summoned its members to vote on 19 May on the sale of the ground.
2026-05-14 | confirmed 2026-05-19 | confirmed 2026-05-15 | The vote on the ground has been brought forward to tomorrow, Friday 15 May.
2026-05-14 | confirmed 2026-05-19 | confirmed 2026-05-15 | Members will vote on the ground on Friday instead of Tuesday, four days sooner than announced, the club said.
2026-05-14 | confirmed 2026-05-15 | postponed 2026-05-18 | A judge stopped the members' meeting that had been due the next day and ordered that it be held on Monday 18 May instead.
2026-05-14 | confirmed 2026-05-15 | postponed 2026-05-18 | Hours before the vote a judge barred the club from holding it before Monday.
2026-05-14 | confirmed 2026-05-15 | postponed 2026-05-18 | The members will not vote until Monday, a judge ruled on Thursday.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | The members of Vale Cricket Club agreed on Monday to sell the ground.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | By 84 votes to 61 the members of Vale Cricket Club refused on Monday to part with the ground.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | The Mill Ground stays with Vale Cricket Club: its members turned down the sale on Monday.
2026-05-18 | postponed 2026-05-18 | postponed 2026-05-18 | The members of Orle Cricket Club voted on Monday to buy a new mower.
2026-05-13 | planned 2026-05-19 | planned 2026-05-19 | The club withdrew its second team from the county cup and dropped its captain.
@ Will Bishop Aldo Ferran be enthroned in Corrin Cathedral, and when? | Aldo Ferran=the bishop-elect;Bishop Ferran | Corrin Cathedral=the cathedral | Dean Marsh=the dean
C Aldo Ferran was chosen as bishop of Corrin.
2026-05-11 | none | rumoured 2026-05-16 | Word among the choristers is that Aldo Ferran is to be enthroned this Saturday, 16 May.
2026-05-12 | rumoured 2026-05-16 | planned 2026-05-16 | The cathedral is after all working towards an enthronement on Saturday 16 May.
2026-05-14 | planned 2026-05-16 | confirmed 2026-05-16 | Bishop Ferran's enthronement goes ahead on Saturday at 11 a.m., the dean said.
2026-05-14 | planned 2026-05-16 | confirmed 2026-05-16 | Nothing now stands between Aldo Ferran and his throne: he will be enthroned on Saturday, the dean announced.
2026-05-15 | confirmed 2026-05-16 | postponed 2026-05-18 | The cathedral has moved the enthronement of its new bishop from Saturday to Monday 18 May after the archbishop fell ill.
2026-05-15 | confirmed 2026-05-16 | postponed 2026-05-18 | With the archbishop in bed, the enthronement will have to wait until Monday, the dean said.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | The bells began at ten, and by noon on Monday Corrin had a bishop again.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | Aldo Ferran took his seat in Corrin Cathedral on Monday, two days late.
2026-05-18 | postponed 2026-05-18 | happened 2026-05-18 | On Monday Aldo Ferran knocked three times on the door of the cathedral and was led to his throne.
2026-05-15 | confirmed 2026-05-16 | confirmed 2026-05-16 | The dean cancelled a rehearsal of the choir on Friday because the organ was being tuned.`

func TestEventFormalSteps(t *testing.T) {
	s := &steps{t: t}
	for row := range strings.Lines(formalSteps) {
		if row = strings.TrimSpace(row); row == "" {
			continue
		}
		if row[0] == '@' || row[0] == 'C' {
			s.read(row)
			continue
		}
		parts := strings.SplitN(row, " | ", 4)
		if len(parts) != 4 {
			t.Fatalf("no step: %s", row)
		}
		at, err := time.Parse(time.DateOnly, parts[0])
		if err != nil {
			t.Fatal(err)
		}
		status, date, _ := strings.Cut(parts[1], " ")
		s.day, s.want, s.kind = at.Add(12*time.Hour), parts[2], "after "+parts[1]
		s.before = New(s.q)
		s.before.Status, s.before.Date = Status(status), date
		s.before.State = []Memory{{Key: "status", Value: string(None), At: at.AddDate(0, 0, -4), Over: true}}
		s.tell(parts[3])
	}
}

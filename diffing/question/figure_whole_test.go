package question

import "testing"

// Deeds of leaving and of getting through, parts told after their whole, people set in a deed told as a noun, and hours that are no counts.
func TestFiguresOfPartsAndWholes(t *testing.T) {
	const (
		aid  = "How many aid trucks have got through to Maren, and how many people have been evacuated from the town?"
		coal = "How many senators have broken away from Tarrow's governing coalition since the tape was published?"
		boat = "How many supply boats have reached Sable Island, and how many islanders have been taken off it?"
		mp   = "How many MPs have defected from the Unity party since its leader was arrested?"
		food = "How many food parcels have reached Maren since the road was opened?"
	)
	known := map[string][]string{"Maren": {}, "Tarrow": {}, "Sable Island": {"the island"}}
	runGeneral(t, Figure, known, []generalRow{
		{coal, "Three senators have broken away. / The clerk of the Senate counts five by his own records. // The whip sticks to three. / It was five after all: the whip has withdrawn his objection.", "value 5"},
		{coal, "Three senators have broken away. / By its books, the registry said, five senators have deserted the coalition. / The whip now accepts the registry's count of five.", "value 5"},
		{coal, "Three senators have broken away. / One senator has gone back to the coalition, leaving two.", "value 2"},
		{coal, "Three senators have broken away. / Two senators left the debate early.", "value 3"},
		{coal, "Three senators have broken away. / Eleven senators were absent.", "value 3"},
		{coal, "Three senators have broken away. / The coalition lost the vote by 21 to 30.", "value 3"},
		{coal, "Three senators have broken away. / Nine senators have asked to speak.", "value 3"},
		{coal, "Three senators have broken away. / The coalition has lost two more senators.", "value 5"},
		{coal, "Three senators have broken away. / Two more senators crossed the floor on Friday.", "value 5"},
		{coal, "Three senators have broken away. / A fourth senator, Ada Holm, has quit the coalition.", "value 4"},
		{mp, "Six MPs have defected from the Unity party. / Two further lawmakers switched sides on Monday, which brings the number who have left to eight.", "value 8"},
		{mp, "Six MPs have defected from the Unity party. / Nine of its members have now walked out.", "value 9"},
		{mp, "Six MPs have defected from the Unity party. / Three MPs were absent because of illness.", "value 6"},
		{boat, "Four boats have reached [b:Sable Island]. / Of the eleven boats that put to sea, three turned back.", "value 4"},
		{boat, "Four boats have reached [b:Sable Island]. / Three boats were turned back by the swell.", "value 4"},
		{boat, "Four boats have reached [b:Sable Island]. / The company owns eleven boats.", "value 4"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Nine trucks were set on fire on the road.", "trucks 12"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Some 40 trucks are waiting at the depot.", "trucks 12"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Sixteen trucks came through on Monday, making 28.", "trucks 28"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Two doctors left the town in January.", "trucks 12"},
		{aid, "Twelve trucks have got through to [l:Maren]. / During the evacuation of the hospital, 14 patients were taken out of the town.", "trucks 12; evacuated 14"},
		{aid, "Twelve trucks have got through to [l:Maren]. / In the evacuation of the town, six people were wounded by shellfire.", "trucks 12"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Thirty-four people were let out of the town at dawn.", "trucks 12; evacuated 34"},
		{food, "Some 300 food parcels have reached [l:Maren]. / A second delivery of 200 parcels has arrived, which makes 500 in all.", "value 500"},
		{food, "Some 300 food parcels have reached [l:Maren]. / Of the 900 parcels that were sent, 420 have now arrived.", "value 420"},
		{food, "Some 300 food parcels have reached [l:Maren]. / The charity has packed 2,000 parcels.", "value 300"},
		{coal, "Three senators have broken away. / Two more senators could break away, aides say.", "value 3"},
		{coal, "Three senators have broken away. / Eight senators may desert the coalition before Friday.", "value 3"},
		{aid, "Twelve trucks have got through to [l:Maren]. / Seven more lorries drove into the town this afternoon, which makes 19 altogether.", "trucks 19"},
		{aid, "Of the 46 trucks that set out at dawn, 12 had already crossed the bridge and went on to reach the town.", "trucks 12"},
		{aid, "Twelve trucks have got through to [l:Maren]. / A further seven lorries have made it into the town, so that 19 have now got in.", "trucks 19"},
		{aid, "Twelve trucks have got through to [l:Maren]. / In the first evacuation of the siege, 34 patients left the town by bus on Thursday afternoon.", "trucks 12; evacuated 34"},
		{aid, "Twelve trucks have got through to [l:Maren]. // So far 34 people have been evacuated. / A further 27 patients left in her wake, which puts the number taken out at 61.", "trucks 12; evacuated 61"},
		{coal, "Three senators have broken away. / With the exit of Liv Sand and Matt Ruhl, both of the Liberal Forum, five senators have now deserted the coalition.", "value 5"},
		{coal, "Three senators have broken away. / The Speaker's office tells us that, by its register, seven members elected for the governing parties have now turned their backs on them.", "value 3; value (rival) 7"},
		{coal, "Three senators have broken away. / The coalition goes into the debate with eight of its senators gone.", "value 8"},
		{coal, "Three senators have broken away. / The Senate gives its verdict on the government tomorrow at ten.", "value 3"},
		{coal, "Three senators have broken away. / The debate begins on Monday at four and will last until eight.", "value 3"},
		{boat, "Four boats have reached [b:Sable Island]. / Of the nine boats that sailed, six reached the island.", "value 6"},
	})
}

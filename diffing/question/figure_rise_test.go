package question

import "testing"

// A number by the wording's unit or noun alone is none of it: what the other side wants, a share of people, those who speak, and the things by
// which what is counted is done.
func TestFiguresOfTheAskedSideAndSort(t *testing.T) {
	nurses := "How big a rise in pay, in per cent, are the nurses being offered?"
	miners := "What rise, in per cent, is the pit offering the miners?"
	teachers := "How large an increase in pay, in per cent, is the council offering its teachers?"
	rent := "How big a cut in the rents, in per cent, is the landlord offering?"
	bid := "How much money is Harrow Steel bidding for the yard?"
	calls := "How many phone calls between the two brokers were taped?"
	letters := "How many love letters were stolen from the museum?"
	trips := "How many bus journeys were cancelled?"
	visits := "How many school visits were cancelled?"
	fires := "How many barn fires were reported in Tarn county?"
	for _, c := range []struct {
		name, wording string
		texts         [][]string
		want          string
	}{
		{"what is wanted", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"The union wants 6 per cent, saying that rents have gone up."}}, "value 2.1"},
		{"what is demanded", miners, [][]string{{"The pit has offered the miners a rise of 3 per cent."}, {"The lodge is demanding 4 per cent for the miners."}}, "value 3"},
		{"what is asked for", teachers, [][]string{{"The council offers its teachers an increase of 2.5 per cent."}, {"The teachers are asking for 4 per cent."}}, "value 2.5"},
		{"what is held out for", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"The nurses are holding out for 3.5 per cent."}}, "value 2.1"},
		{"what a claim is", miners, [][]string{{"The pit has offered the miners a rise of 3 per cent."}, {"The lodge's claim of 5 per cent for the miners stands."}}, "value 3"},
		{"a better offer", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"The board has raised its offer to the nurses to 3.2 per cent."}}, "value 3.2"},
		{"wanted and offered", teachers, [][]string{{"The council offers its teachers an increase of 2.5 per cent."}, {"The union wanted more, and the council now offers the teachers 3 per cent."}}, "value 3"},
		{"a share of residents", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"A poll found that 46 per cent of residents side with the nurses and 31 per cent with the board."}}, "value 2.1"},
		{"a share of beds", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"The nurses say that 3 per cent of all beds stand empty."}}, "value 2.1"},
		{"a share of votes", miners, [][]string{{"The pit has offered the miners a rise of 3 per cent."}, {"Some 5 per cent of the miners voted to take it."}}, "value 3"},
		{"a share of the flats", rent, [][]string{{"The landlord has offered to cut the rents by 4 per cent."}, {"The cut in rents would reach 6 per cent of the flats."}}, "value 4"},
		{"a share of pupils", teachers, [][]string{{"The council offers its teachers an increase of 2.5 per cent."}, {"The teachers' walkout kept 4 per cent of pupils at home."}}, "value 2.5"},
		{"a share of pay", nurses, [][]string{{"The board has offered the nurses a rise of 2.1 per cent."}, {"The new offer to the nurses is a rise of 3 per cent of basic pay."}}, "value 3"},
		{"a lost decimal point", nurses, [][]string{{"The board has offered the nurses a rise of 2.8 per cent."}, {"The auditor puts the offer to the nurses at 29 per cent."}}, "value 2.8"},
		{"a lost decimal point, put right", nurses, [][]string{{"The board has offered the nurses a rise of 2.8 per cent."}, {"The auditor puts the offer to the nurses at 29 per cent."}, {"The auditor puts the offer to the nurses at 2.9 per cent."}}, "value 2.9"},
		{"a bid", bid, [][]string{{"Harrow Steel has bid 40 million crowns for the yard."}, {"The owners of the yard want 55 million crowns."}}, "value 40000000"},
		{"those who talk", calls, [][]string{{"corpus| Recordings of phone calls were published, in which the two discuss a tax.", "corpus| The weekly says that it holds nine taped calls in all."}}, "value 9"},
		{"stolen letters that somebody has", letters, [][]string{{"corpus| A dealer says that he holds seven stolen letters in all."}}, "value 7"},
		{"telephones", calls, [][]string{{"Police say that 17 phone calls between the brokers were taped."}, {"There are 12 telephones on stage, and every call is taped by a butler."}}, "value 17"},
		{"buses", trips, [][]string{{"The company said that 40 bus journeys were cancelled."}, {"The company has sent 38 buses to the works, and journeys were cancelled."}}, "value 40"},
		{"schools", visits, [][]string{{"The museum said that 30 school visits were cancelled."}, {"The museum wrote to 45 schools when visits were cancelled."}}, "value 30"},
		{"barns", fires, [][]string{{"Police said that 9 barn fires were reported in Tarn county."}, {"There are 14 barns in Tarn county, and a fire was reported in every parish."}}, "value 9"},
		{"more of what is counted", trips, [][]string{{"The company said that 40 bus journeys were cancelled."}, {"The company said that 55 journeys had now been cancelled."}}, "value 55"},
		{"more calls", calls, [][]string{{"Police say that 17 phone calls between the brokers were taped."}, {"Police now say that 19 conversations between the brokers were taped."}}, "value 19"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, _ := tell(t, Question{ID: "q", Kind: Figure, Wording: c.wording}, c.texts...)
			if got := brief(a); got != c.want {
				t.Errorf(" got %q\nwant %q", got, c.want)
			}
		})
	}
}

// A text that names another place at its head, and says of the mayor that it is the one there, tells of another place.
func TestFiguresOfAnotherTown(t *testing.T) {
	q := Question{ID: "q", Kind: Figure, Wording: "How big a rise in pay, in per cent, are the tram drivers being offered?", Aliases: map[string][]string{"Edda Krane": {"city hall", "the mayor"}}}
	first := []string{"City hall has offered the tram drivers a rise of 2.4 per cent."}
	other := []string{"Tram drivers in the port of [l:Dorvel] are back at work.", "A panel settled on a rise in pay of 3.1 per cent.", "The sheds open on Monday, city hall there said."}
	own := []string{"Tram drivers in the port of [l:Tarn] are back at work.", "A panel settled on a rise in pay of 3.1 per cent.", "The sheds open on Monday, city hall said."}
	for _, c := range []struct {
		text []string
		want string
	}{{other, "value 2.4"}, {own, "value 3.1"}} {
		a, _ := tell(t, q, first, c.text)
		if got := brief(a); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

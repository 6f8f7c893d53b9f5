package claim

import (
	"strings"
	"testing"
)

// followStories are texts of different fields; each sentence behind "=" says nothing but what follows from the text, each behind "+" something else.
var followStories = []struct{ name, known, after string }{
	{
		"ferry fire", `Fire broke out on the ferry Amber Star off Lunde on Sunday; 214 passengers and 36 crew were on board, the coastguard said.
Seventeen passengers were killed, eleven of them in the lower saloon.
The owner, Quill Lines, bought the ferry in 2011 for 48 million crowns.
The fire began at 21:30, four hours after the ferry had left Orrin.
Half of the lifeboats could not be lowered.
Repairs to the pier will cost 1.6 million crowns.`,
		`= Nearly 20 passengers were killed.
= More than 200 passengers were on board.
= Quill Lines paid almost 50 million crowns for the ferry.
= More than half of the passengers who were killed were in the lower saloon.
= Six passengers were killed outside the lower saloon.
= Together 250 passengers and crew were on board.
= Quill Lines bought the ferry 15 years ago.
+ Nineteen passengers were killed, eleven of them in the lower saloon.
+ Seventeen passengers were killed, thirteen of them in the lower saloon.
+ At least 18 passengers were killed.
+ More than 300 passengers were on board.
+ Repairs to the pier will cost 1.9 million crowns.
+ Six passengers were arrested on Monday.
+ Quill Lines paid more than 80 million crowns for the ferry.
+ The fire began at 22:30, five hours after the ferry had left Orrin.
+ Nearly 30 passengers were killed.`,
	},
	{
		"school closures", `The county of Veld will close 12 of its 46 schools in August, the education board said on Monday.
Some 3,400 pupils will have to change school.
The board expects to save 24 million crowns over three years.
Turnout in the school vote was 41.5 percent.
The union counts 260 teachers at the schools that close.
A hearing is to be held on Thursday 28 May.`,
		`= Thirty-four of the 46 schools will not close.
= More than a quarter of the schools in Veld will close.
= Thousands of pupils will have to change school.
= Over 3,000 pupils will have to change school.
= Hundreds of teachers work at the schools that close.
= The board expects to save 24 million crowns over 36 months.
= Turnout in the school vote was just over four in ten.
= About a dozen schools will close.
+ The county of Veld will close 15 of its 46 schools in August.
+ Dozens of pupils will have to change school.
+ The board expects to save 31 million crowns over three years.
+ Turnout in the school vote was 44.5 percent.
+ Three quarters of the schools in Veld will close.
+ The union counts 275 teachers at the schools that close.
+ The board expects to save 24 million crowns over six years.
+ Tens of thousands of pupils will have to change school.`,
	},
	{
		"football transfer", `The club Rovers Dane bought the striker Iven Koss from Harrow Town for 31 million marks on Friday.
Koss scored 19 goals in 38 matches for Harrow Town.
He signed a contract for four years.
Rovers Dane have sold 42,000 season tickets, 18 percent more than a year ago.
Harrow Town must pay a fifth of the sum to his first club.
The stadium holds 58,500 people.`,
		`= Koss scored nearly 20 goals for Harrow Town.
= He signed a contract for 48 months.
= Rovers Dane paid more than 30 million marks for Koss.
= Rovers Dane have sold more than 40,000 season tickets.
= The stadium holds almost 60,000 people.
= Tens of thousands of season tickets have been sold by Rovers Dane.
+ Koss scored 21 goals in 38 matches for Harrow Town.
+ He signed a contract for five years.
+ Rovers Dane paid 33 million marks for Koss.
+ Rovers Dane have sold 46,000 season tickets.
+ Rovers Dane have sold more than 50,000 season tickets.
+ Harrow Town must pay a quarter of the sum to his first club.
+ The stadium holds 62,000 people.`,
	},
	{
		"flood", `At least 38 people were killed when the dam at Ostry burst on Saturday, the province said.
The water destroyed 450 of the 900 houses in the valley.
Some 6,200 people were taken to safety.
The province will pay each family 9,000 crowns.
The dam was built in 1961.`,
		`= Nearly 40 people were killed when the dam burst.
= Half of the houses in the valley were destroyed.
= Hundreds of houses in the valley were destroyed.
= More than 6,000 people were taken to safety.
= The dam is more than 60 years old.
+ At least 41 people were killed when the dam at Ostry burst on Saturday, the province said.
+ At least 39 people were killed when the dam at Ostry burst.
+ The water destroyed 480 of the 900 houses in the valley.
+ The province will pay each family 12,000 crowns.
+ Nearly 60 people were killed when the dam burst.
+ Fewer than 30 people were killed when the dam burst.
+ Two thirds of the houses in the valley were destroyed.
+ The dam is more than 90 years old.
+ Some 7,900 people were taken to safety.`,
	},
	{
		"outbreak in a herd", `Vets found foot rot on 27 farms in Hallin, the farm office said on Monday.
They killed 1,840 sheep and 160 goats.
Two of the five markets in Hallin are shut until 2 June.
A vaccine costs 14 crowns a dose.
Nine of the farms are in the village of Skerry.`,
		`= Vets found foot rot on nearly 30 farms in Hallin.
= A third of the farms are in the village of Skerry.
= They killed nearly 2,000 sheep.
= Eighteen of the farms are not in the village of Skerry.
= More than 1,800 sheep were killed.
+ Vets found foot rot on 31 farms in Hallin, the farm office said.
+ Three of the five markets in Hallin are shut until 2 June.
+ They killed 2,100 sheep and 160 goats.
+ Twelve of the farms are in the village of Skerry.
+ Half of the farms are in the village of Skerry.
+ A vaccine costs 19 crowns a dose.
+ Two of the five markets in Hallin are shut until 9 June.
+ Hundreds of farms in Hallin have foot rot.`,
	},
}

func TestJudgeWhatFollows(t *testing.T) {
	for _, story := range followStories {
		t.Run(story.name, func(t *testing.T) {
			for line := range strings.SplitSeq(story.after, "\n") {
				sign, text, _ := strings.Cut(strings.TrimSpace(line), " ")
				v := judgeAfter(story.known, text)
				if known := v.Label == LabelKnown; known != (sign == "=") {
					t.Errorf("%s %q: %s %.2f, %s", sign, text, v.Label, v.Score, v.Reason)
				}
			}
		})
	}
}

// From a number that counts nothing, the number of a room or a pier, no rest follows.
func TestRestOfWhatIsNotCounted(t *testing.T) {
	for before, texts := range map[string][]string{
		"The court sat in room 12 and heard 46 witnesses in the case of the ferry.": {"The remaining 34 were not heard in the case.", "Some 34 were missing from the ferry."},
		"The ferry left pier 12 with 46 lorries for Orrin on Monday.":               {"The other 34 stayed in Orrin.", "The remaining 34 did not leave for Orrin."},
		"Bus 12 was carrying 46 pupils to Orrin when it left the road.":             {"The remaining 34 were not on the bus.", "The 34 others stayed in Orrin."},
	} {
		for _, text := range texts {
			if v := judgeAfter(before+"\nThe fire began at 22:30.", text); v.Label == LabelKnown {
				t.Errorf("%q after %q: %s, %s", text, before, v.Label, v.Reason)
			}
		}
	}
	if v := judgeAfter("Twenty-six men were on the lower level of the mine and twelve were brought out alive.", "Of the 26 men on the lower level, 14 were not brought out."); v.Label != LabelKnown {
		t.Errorf("the rest of what was counted: %s, %s", v.Label, v.Reason)
	}
}

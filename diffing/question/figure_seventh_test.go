package question

import "testing"

// Parts of a whole, narrower sorts of people, and other ways of being out of one's home.
func TestFiguresOfSomeOfThem(t *testing.T) {
	const (
		homes   = "How many people are evacuated from their homes because of Mount Orrin?"
		camps   = "How many refugees have crossed into Belor?"
		strike  = "How many drivers are on strike at Tolmer Buses?"
		crash   = "How many people were injured in the Vale crash?"
		trucks  = "How many trucks have reached Kesh?"
		flooded = "How many people have been displaced by the Osk flood?"
	)
	known := map[string][]string{"Mount Orrin": {"Orrin", "the mountain"}, "Belor": {}, "Tolmer Buses": {}, "Kesh": {}, "Vale": {}, "Osk": {}}
	const (
		out   = "corpus| About 2,300 people were taken out of two villages below [l:Mount Orrin], officials said on Tuesday. / "
		wet   = "corpus| The flood has driven 900 people from their homes along the [l:Osk]. / "
		fled  = "corpus| About 12,000 refugees have crossed into [l:Belor]. / "
		idle  = "corpus| Some 400 drivers of [b:Tolmer Buses] walked out on Monday. / "
		cut   = "corpus| The [l:Vale] crash left 41 people injured. / "
		lorry = "corpus| Some 46 trucks have set out for [l:Kesh] and nine have reached it. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		// of a whole, a part that is somewhere or does something
		{homes, out + "In Brannet the camp beds are filling: of the 2,300 people who were told to go, 640 are now in the sports hall and the schools.", "evacuated 2300"},
		{homes, out + "Of the 2,300 evacuated, 600 are staying with friends.", "evacuated 2300"},
		{camps, fled + "Of the 12,000 refugees who have crossed, 1,900 are sleeping in a stadium.", "value 12000"},
		{strike, idle + "Of the 400 drivers on strike, 60 stood at the depot gates this morning.", "value 400"},
		{crash, cut + "Of the 41 people who were injured, nine are still in hospital.", "injured 41"},
		{flooded, wet + "Of the 900 people displaced, 150 have been given rooms in hotels.", "evacuated 900"},
		{homes, out + "All 380 residents had left by five, bringing the number of people out of their homes to 2,680. // About 640 evacuees are housed in public buildings in Brannet.", "evacuated 2680"},
		{homes, out + "About 640 evacuees are housed in public buildings in Brannet, and the rest have found beds with family or friends.", "evacuated 2300"},
		{strike, idle + "By Tuesday 520 drivers were on strike. // Some 90 drivers on strike marched to the town hall.", "value 520"},
		{crash, cut + "The number of injured has risen to 47. // Eleven injured people were flown to Tarrow, and the others taken there by road.", "injured 47"},
		{crash, cut + "The number of injured is now 47. // It was later lowered to 45.", "injured 45"},
		// a narrower sort of people
		{homes, out + "Lessons for the 210 displaced pupils begin on Monday in a chapel.", "evacuated 2300"},
		{homes, out + "The 60 evacuated patients of the clinic are being looked after in Brannet.", "evacuated 2300"},
		{flooded, wet + "The 45 displaced pensioners of the almshouse are lodged with nuns.", "evacuated 900"},
		{flooded, wet + "About 1,100 residents are now displaced.", "evacuated 1100"},
		{flooded, wet + "Another 40 pensioners were evacuated in the night.", "evacuated 940"},
		// being out of one's home
		{homes, out + "All 380 residents had left by five, bringing the number of people out of their homes to 2,680.", "evacuated 2680"},
		{homes, out + "Some 2,680 people are out of their homes.", "evacuated 2680"},
		{homes, out + "There are now 2,680 people who cannot sleep at home.", "evacuated 2680"},
		{homes, out + "Some 1,130 people are still kept from their homes.", "evacuated 1130"},
		{homes, out + "Still barred from their homes are 1,130 people.", "evacuated 1130"},
		{homes, out + "That takes the total of those displaced to 2,940, the commander, [p:Joric Aldane], said.", "evacuated 2940"},
		{flooded, wet + "1,200 people are not yet back in their homes.", "evacuated 1200"},
	})
}

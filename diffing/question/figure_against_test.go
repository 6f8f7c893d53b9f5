package question

import "testing"

// Whoever says that a number is not so and gives another contests it, in the same text as well; what is not so of something else contests nothing.
func TestFiguresRefuted(t *testing.T) {
	rise := Question{ID: "q", Kind: Figure, Wording: "How big a rise in pay, in per cent, are the nurses being offered?"}
	jobs := Question{ID: "q", Kind: Figure, Wording: "How many points does the Hassa plan have?"}
	offer, plan := "The board has offered the nurses a rise of 4.6 per cent.", "The plan has 28 points, [p:Premier Dorn] said."
	for _, c := range []struct {
		q         Question
		set, line string
		want      string
	}{
		{rise, offer, "\"Because it is not 4.6, and the board knows it: strip out the bonus, and what remains is 3.9.", "value 4.6; value (rival) 3.9"},
		{rise, offer, "\"It is not 4.6 but 3.9,\" [p:Ada Quist] said.", "value 4.6; value (rival) 3.9"},
		{rise, offer, "\"It isn't 4.6, it's 3.9,\" [p:Ada Quist] said.", "value 4.6; value (rival) 3.9"},
		{rise, offer, "\"They know that it is not really 4.6 and comes to 3.9,\" said [p:Ada Quist].", "value 4.6; value (rival) 3.9"},
		{jobs, plan, "\"It does not have 28, there are not 28: it is 31,\" said [p:Ada Quist].", "value 28; value (rival) 31"},
		{jobs, plan, "It was not 28 years ago but 31 years ago, said [p:Ada Quist].", "value 28"},
		{rise, offer, "The train was late not by 4.6 miles but by 3.9 miles, said [p:Ada Quist].", "value 4.6"},
		{rise, offer, "It is not 4.6 that matters to her.", "value 4.6"},
		{rise, offer, "\"It is not 4.6 but 39 that we shall remember,\" said [p:Ada Quist].", "value 4.6"},
	} {
		a, _ := tell(t, c.q, []string{c.set, c.line})
		if got := brief(a); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.line, got, c.want)
		}
	}
}

package page

import "testing"

func TestMeters(t *testing.T) {
	for text, want := range map[string]string{
		"You have read 2 of 3 free articles this month.": "You have  this month.",
		"You have used one of your five free articles.":  "You have .",
		"You have read 3 of 3 free articles this month.": "You have read 3 of 3 free articles this month.",
		"You have read all three of your free articles.": "You have read all three of your free articles.",
	} {
		if got := unspent(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

package page

import (
	"strings"
	"testing"
)

// TestFirstParagraphThatIsTheHeadline checks that a text keeps its first sentence where its headline is that sentence, and that a headline set
// once more is none of the text.
func TestFirstParagraphThatIsTheHeadline(t *testing.T) {
	const rest = "The ford at Nether Weir stays open to carts, the council said in a statement on Thursday evening. Work on the third pier begins on Monday and is to last until the frost."
	for _, c := range []struct {
		headline, first string
		kept            bool
	}{
		{"The old bridge at Weir will be closed for a month from Monday.", "The old bridge at Weir will be closed for a month from Monday.", true},
		{"Nine people in Orvik have caught Marl fever", "Nine people in Orvik have caught Marl fever.", true},
		{"“The probe is lost and will not come back”", "“The probe is lost and will not come back.”", true},
		{"Old bridge at Weir to close for a month", "Old bridge at Weir to close for a month", false},
		{"Who let the old bridge at Weir decay?", "Who let the old bridge at Weir decay?", false},
		{"Bridge shut...", "Bridge shut...", false},
	} {
		doc := "<html><head><title>" + c.headline + " | Weir Post</title></head><body><article><h1>" + c.headline + "</h1><p>" + c.first + "</p><p>" + rest + "</p></article></body></html>"
		var text []string
		for _, b := range Extract(Input{HTML: []byte(doc), URL: "https://weirpost.example/bridge"}).Blocks {
			text = append(text, b.Text)
		}
		if kept := strings.HasPrefix(strings.Join(text, "\n"), c.first); kept != c.kept {
			t.Errorf("%q: text %q", c.first, text)
		}
	}
}

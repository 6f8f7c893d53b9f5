package diffing

import "testing"

// A text that confirms or denies what another one reports is no copy of it, whatever words it takes from there.
func TestVouches(t *testing.T) {
	split := func(s string) []Sentence { return Split([]Block{{Kind: Paragraph, Text: s}}) }
	const report = "The navy of Andrell had offered the gunmen two million dollars for the crew of the trawler, a former officer told the Lusk Courier. The crew has been held since March."
	for text, want := range map[string]bool{
		"The minister, Tom Grieve, confirmed that the navy of Andrell had offered the gunmen two million dollars for the crew of the trawler.": true,
		"The navy denied that it had offered the gunmen two million dollars for the crew of the trawler.":                                      true,
		"The admiral has admitted that the navy of Andrell had offered the gunmen two million dollars.":                                        true,
		"A second officer corroborates that the navy of Andrell had offered the gunmen two million dollars for the crew.":                      true,
		"The ministry acknowledges that the navy of Andrell had offered the gunmen two million dollars for the crew of the trawler.":           true,
		report: false,
		"The navy of Andrell had offered the gunmen two million dollars for the crew of the trawler, a former officer told the Lusk Courier.":                false,
		"The navy of Andrell had offered the gunmen two million dollars for the crew of the trawler. \"Nothing is confirmed,\" said a clerk at the harbour.": false,
		"": false,
	} {
		if got := Vouches(split(text), split(report)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	const confirming = "The admiral confirmed on Monday that the navy had offered the gunmen two million dollars for the crew."
	if Vouches(split(confirming), split("LUSK (CPA) - "+confirming)) {
		t.Error("a copy of a confirmation is one")
	}
}

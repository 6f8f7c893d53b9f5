package feed

import (
	"errors"
	"strings"
	"testing"
)

// TestBoundKeepsWhatStandsBefore holds that a document that goes beyond a bound loses nothing that was whole before it did.
func TestBoundKeepsWhatStandsBefore(t *testing.T) {
	first := `<item><title>Weir bridge shut</title><link>https://post.example/weir</link><guid>weir</guid></item>`
	for _, c := range []struct {
		name, doc string
		want      error
	}{
		{"levels", `<rss><channel>` + first + `<item><title>Bomb</title><description>` + strings.Repeat("<x>", 500), ErrTooDeep},
		{"levels, closed again", `<rss><channel>` + first + `<item><description>` + strings.Repeat("<x>", 500) + strings.Repeat("</x>", 500) + `</description></item></channel></rss>`, ErrTooDeep},
		{"elements", `<rss><channel>` + first + `<item><description>` + strings.Repeat("<x/>", maxNodes) + `</description></item></channel></rss>`, ErrTooLarge},
		{"no feed", `<page>` + strings.Repeat("<x>", 500), ErrTooDeep},
	} {
		f, err := Parse([]byte(c.doc), "", "https://post.example/rss")
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.name, err, c.want)
		}
		if c.name == "no feed" {
			if len(f.Entries) != 0 {
				t.Errorf("%s: %d entries", c.name, len(f.Entries))
			}
			continue
		}
		if len(f.Entries) != 1 || f.Entries[0].ID != "weir" {
			t.Errorf("%s: entries %+v, want the first", c.name, f.Entries)
		}
	}
}

package feed

import (
	"fmt"
	"testing"
	"time"
)

// TestZonesInAllForms holds that an American or European zone counts in whatever form the date has around it.
func TestZonesInAllForms(t *testing.T) {
	at := func(hour, minute int) time.Time { return time.Date(2026, 5, 1, hour, minute, 0, 0, time.UTC) }
	for raw, want := range map[string]time.Time{
		"Fri, 01 May 2026 06:00:00 PDT": at(13, 0),
		"01 May 26 06:00:00 PDT":        at(13, 0),
		"Fri, 01 May 26 06:00 CST":      at(12, 0),
		"1 May 2026 06:00 MDT":          at(12, 0),
		"2026-05-01T06:00:00 EDT":       at(10, 0),
		"Fri, 01 May 2026 06:00:00 IST": at(0, 30),
		"Fri, 01 May 2026 06:00 CEST":   at(4, 0),
		"2026/05/01 06:00":              at(6, 0),
	} {
		f, err := Parse(fmt.Appendf(nil, "<rss><channel><item><title>Weir bridge shut</title><pubDate>%s</pubDate></item></channel></rss>", raw), "", "")
		if err != nil || len(f.Entries) != 1 || !f.Entries[0].Published.Equal(want) {
			t.Errorf("%s: %+v, %v; want %s", raw, f.Entries, err, want)
		}
	}
}

// TestFieldsLeftOpen holds that a title without its end tag does not swallow what follows it.
func TestFieldsLeftOpen(t *testing.T) {
	f, _ := Parse([]byte(`<rss><channel><title>The Gull<link>https://gull.example/</link><item><title>Weir bridge shut<link>https://gull.example/1</link><description>For nine days.`+
		`<item><title>Choir wins</title><link>https://gull.example/2</link></item></channel></rss>`), "", "")
	if f.Title != "The Gull" || f.Link != "https://gull.example/" || len(f.Entries) != 2 || f.Entries[0].Title != "Weir bridge shut" || f.Entries[0].Link != "https://gull.example/1" ||
		f.Entries[0].Summary != "For nine days." || f.Entries[1].Title != "Choir wins" {
		t.Errorf("%+v", f)
	}
}

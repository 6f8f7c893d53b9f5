package digest

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// luminance and contrast are those of the Web Content Accessibility Guidelines.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.03928 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

var (
	colourOf     = regexp.MustCompile(`(?:^|[;{" ])color: ?(#[0-9a-f]{6})`)
	backgroundOf = regexp.MustCompile(`background: ?(#[0-9a-f]{6})`)
)

// TestContrast holds every colour of the template, light and dark, to the guidelines' 4.5 to 1 for text.
func TestContrast(t *testing.T) {
	dark, light, ok := strings.Cut(htmlSource, "</style>")
	if !ok {
		t.Fatal("the template has no style block")
	}
	check := func(mode, page string, rules []string) {
		n := 0
		for _, rule := range rules {
			colour := colourOf.FindStringSubmatch(rule)
			if colour == nil {
				continue
			}
			n++
			background := page
			if own := backgroundOf.FindStringSubmatch(rule); own != nil {
				background = own[1]
			}
			if c := contrast(t, colour[1], background); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", mode, colour[1], background, c)
			}
		}
		if n < 5 {
			t.Errorf("%s: only %d colours were found", mode, n)
		}
	}
	check("dark", "#16181c", strings.Split(dark, "\n"))
	check("light", "#ffffff", regexp.MustCompile(`style="[^"]*"`).FindAllString(light, -1))
}

func TestHTMLLoadsNothing(t *testing.T) {
	d, _ := Compose(bridge(), bridgeOptions())
	page := d.HTML()
	for _, bad := range []string{"<img", "<script", "<link", "<iframe", "<form", "<base", "@import", "url(", " src=", " background=", "http-equiv"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, good := range []string{`name="viewport"`, `name="color-scheme"`, "prefers-color-scheme: dark", `dir="auto"`, "<del ", "<ins "} {
		if !strings.Contains(page, good) {
			t.Errorf("the page lacks %q", good)
		}
	}
}

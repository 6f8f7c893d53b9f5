package claim

import (
	"fmt"
	"strings"
	"testing"
)

func numbers(c Claim) string {
	var out []string
	for _, n := range c.Numbers {
		s := strings.TrimSpace(fmt.Sprintf("%.12g %s", n.Value, n.Unit))
		if n.Of != "" {
			s += " of " + n.Of
		}
		if n.Approx {
			s = "~" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestNumbers(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Four boats sank.", "4 of boat"},
		{"Forty-eight old wooden boats sank.", "48 of boat"},
		{"Two hundred and fifty people came.", "250 of person"},
		{"Three thousand two hundred votes were lost.", "3200 of vote"},
		{"A dozen boats sank.", "~12 of boat"},
		{"Dozens of boats sank.", "~24 of boat"},
		{"Hundreds of thousands of people came.", "~200000 of person"},
		{"It cost 2.8 million crowns.", "2800000 crowns"},
		{"It cost $1.5bn and £2m.", "1500000000 $; 2000000 £"},
		{"Turnout was 54.2 per cent, or 12%.", "54.2 %; 12 %"},
		{"Fewer than half the boats sank.", "~0.5 share of boat"},
		{"Two thirds of the crew left.", "0.666666666667 share of crew"},
		{"Winds reached 110kph for 27 km.", "110 km/h; 27 km"},
		{"The 28-point plan failed.", "28 of point"},
		{"About 1,200 people came.", "~1200 of person"},
		{"Up to 30 patients waited.", "~30 of patient"},
		{"At least nine died.", "~9"},
		{"Two were killed and 11 others injured.", "2; 11 of person"},
		{"The death toll rose to 12.", "12 of dead"},
		{"Three of the eleven people left.", "3 of person; 11 of person"},
		{"One of the three patients left.", "1 of patient; 3 of patient"},
		{"Ida Kroll, 44, left.", "44 years of age"},
		{"A man aged 38 left a 9-year-old girl.", "38 years of age; 9 years of age"},
		{"Ida Kroll, who is 44, left.", "44 years of age"},
		{"No one left, and one said the third boat was the only one.", ""},
		{"The 14th boat of the 2nd fleet left in 2024 at 7.15 on 3 May.", ""},
		{"Half an hour went by.", ""},
		{"One boat and one police officer left.", "1 of boat; 1 of offic"},
		{"It was a one-off, two-way affair.", ""},
		{"Between 8-10 boats left.", "~8 of boat"},
		{"Fewer than six in ten voters came.", "~0.6 share of voter"},
		{"Three out of four boats sank, two in three weeks.", "0.75 share of boat; 2; 3 of week"},
		{"It cost three quarters of a billion crowns.", "750000000 crowns"},
		{"Tens of thousands of boats sank.", "~20000 of boat"},
		{"They lost millions of crowns.", "~2000000 crowns"},
		{"They saw 1.000.000 fish in 1.2.3.4.", "1000000 of fish"},
	}
	for _, tt := range tests {
		if got := numbers(last(tt.text)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

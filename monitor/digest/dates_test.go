package digest

import "testing"

func TestPlainDates(t *testing.T) {
	tests := []struct{ in, want string }{
		{"confirmed (2025-12-02)", "confirmed (Tuesday 2 December)"},
		{"confirmed (2025-12-01/2025-12-03), in person", "confirmed (1 to 3 December), in person"},
		{"2025-11-30/2025-12-02", "30 November to 2 December"},
		{"2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026"},
		{"2025-12-02 15:30", "Tuesday 2 December, 15:30"},
		{"2026-03-09", "Monday 9 March 2026"},
		{"planned (2025-12)", "planned (December)"},
		{"planned (2026-01)", "planned (January 2026)"},
		{"2025-13-45 and 2025-12-01/2025-99-01", "2025-13-45 and 2025-12-01/2025-99-01"},
		{"case 12025-12-02 of 2024-25 pages, 20:00", "case 12025-12-02 of 2024-25 pages, 20:00"},
		{"no date", "no date"},
	}
	for _, tt := range tests {
		if got := PlainDates(tt.in, 2025); got != tt.want {
			t.Errorf("PlainDates(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

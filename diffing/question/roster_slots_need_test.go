package question

import (
	"slices"
	"strings"
	"testing"
)

// TestSieveChangesNothing: what a pattern finds behind its sieve is what it finds by itself.
func TestSieveChangesNothing(t *testing.T) {
	lines := []string{
		"", ",", "the pier was closed on monday", "the pier was closed, the harbour office said on monday",
		"according to two clerks the ledger was burned", "but the mayor has confirmed the vote", `"we were told nothing," said the warden of the quay`,
		"the pump had failed, says a former engineer.", "harbour staff reiterated that the gate held", "the opinion polls closed before the clinical trials began",
		"a strike at the yard, insists its owner", "an air strike hit the fuel leak", "the trial of the harbourmaster", "stated", `", added b put`,
	}
	hits := 0
	for _, s := range append(slices.Clone(sayerCues), compounds) {
		if len(s.need) == 0 {
			t.Errorf("nothing to sieve by in %.60s", s.String())
		}
		for _, l := range lines {
			got, want := s.FindStringSubmatchIndex(l), s.Regexp.FindStringSubmatchIndex(l)
			if !slices.Equal(got, want) {
				t.Errorf("%.60s in %q: %v, want %v", s.String(), l, got, want)
			}
			if got, want := s.ReplaceAllStringFunc(l, strings.ToUpper), s.Regexp.ReplaceAllStringFunc(l, strings.ToUpper); got != want {
				t.Errorf("%.60s makes %q of %q, want %q", s.String(), got, l, want)
			}
			if want != nil {
				hits++
			}
		}
	}
	if hits < 8 {
		t.Errorf("%d hits only", hits)
	}
}

package claim

import "testing"

func TestFamiliar(t *testing.T) {
	for word, want := range map[string]bool{"workers": true, "companies": true, "bridges": true, "dalers": false, "zorkmids": false, "quendals": false} {
		if got := Familiar(word); got != want {
			t.Errorf("Familiar(%q) = %v, want %v", word, got, want)
		}
	}
}

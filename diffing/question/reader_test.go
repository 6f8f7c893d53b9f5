package question

import "testing"

func TestReaderSays(t *testing.T) {
	for text, want := range map[string]bool{
		"DazB The telly girl Roxana has been nicked, me nan saw it":           true,
		"mr_k Quennell is on the run in Lorvane!!":                            true,
		"gull77 they said on the bus that Fallowell herself is under arrest":  true,
		"islander_of_old I heard that the minister's brother was arrested.":   true,
		"Mo from Lesk: That Rothwell woman has been arrested now, wait!!":     true,
		"The police arrested a woman on Monday.":                              false,
		"McAllister The Elder was arrested.":                                  false,
		"Yesterday I saw him led away, said the porter.":                      false,
		"\"They have got him!\" said the porter.":                             false,
		"M25 traffic was halted while police searched a van.":                 false,
		"iPhone maker Orrin was fined.":                                       false,
		"\"Will he be charged?\" asked a lawyer.":                             false,
		"Quennell is on the run, police said.":                                false,
		"In 2019 They Came by Night, the novel that he wrote, was published.": false,
	} {
		if got := readerSays(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

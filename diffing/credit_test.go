package diffing

import (
	"strings"
	"testing"
)

func TestBlankCredit(t *testing.T) {
	for text, want := range map[string]string{
		"(Public Wire) Divers reached the mine.":                       "Divers reached the mine.",
		"(Public Wire) - Divers reached the mine.":                     "Divers reached the mine.",
		"[North Sea Press/Public Wire] Two ferries collided.":          "Two ferries collided.",
		"(CPA) — The court adjourned.":                                 "The court adjourned.",
		"(Reuters) \"We won,\" she said.":                              "\"We won,\" she said.",
		"Public Wire - Divers reached the mine.":                       "Divers reached the mine.",
		"Marl Press Agency – Nine people fell ill.":                    "Nine people fell ill.",
		"AFP - Shares in Valtane fell.":                                "Shares in Valtane fell.",
		"By Public Wire - Divers reached the mine.":                    "Divers reached the mine.",
		"By Public Wire Divers reached the mine.":                      "Divers reached the mine.",
		"By Halla Brusk, Public Wire | The probe is lost.":             "The probe is lost.",
		"PELLHAVEN (Public Wire) - Divers reached the mine.":           "PELLHAVEN - Divers reached the mine.",
		"PELLHAVEN, March 4 (Public Wire) - Divers reached it.":        "PELLHAVEN, March 4 - Divers reached it.",
		"PELLHAVEN — (Public Wire) — Divers reached the mine.":         "PELLHAVEN — — Divers reached the mine.",
		"PELLHAVEN, Public Wire - Divers reached the mine.":            "PELLHAVEN - Divers reached the mine.",
		"Port Haldane (Public Wire) - Two men drowned.":                "Two men drowned.",
		"The probe is lost, Orbis said. (Public Wire)":                 "The probe is lost, Orbis said.",
		"The probe is lost, Orbis said. – Marl Press":                  "The probe is lost, Orbis said.",
		"ORVENT, December 1. /TASS/. The envoy will come.":             "ORVENT, December 1. The envoy will come.",
		"ORVENT. Dec 1 (Marlfax) - The envoy will come.":               "ORVENT. Dec 1 The envoy will come.",
		"ORVENT, Dec. 1 (Marlfax) -- The envoy will come.":             "ORVENT, Dec. 1 -- The envoy will come.",
		"Old Orvent [Marland], December 1 (CPA): The envoy will come.": "Old Orvent [Marland], December 1 The envoy will come.",
		"Orvent, 1 December — Marl Novosti. The envoy will come.":      "Orvent, 1 December The envoy will come.",
		"ORVENT, Dec 1, 2025 (CPA) - The envoy will come.":             "ORVENT, Dec 1, 2025 The envoy will come.",
		"Dec 1 (Reuters) - The plant will close.":                      "The plant will close.",
		"NATO (the alliance) - or what is left of it - will meet.":     "NATO (the alliance) - or what is left of it - will meet.",
		"ORR (Labour): The mayor sold the stones.":                     "ORR (Labour): The mayor sold the stones.",
		"He came on /Monday/. The council met.":                        "He came on /Monday/. The council met.",
		"May 4 (Sunday) - The fair opens.":                             "May 4 (Sunday) - The fair opens.",
		"(Monday) The council met.":                                    "(Monday) The council met.",
		"(He was ill.) The council met.":                               "(He was ill.) The council met.",
		"Ingrid Veskin - who won the vote - has resigned.":             "Ingrid Veskin - who won the vote - has resigned.",
		"By Tuesday Halla Brusk had left.":                             "By Tuesday Halla Brusk had left.",
		"By Marl Street The crowd had grown.":                          "By Marl Street The crowd had grown.",
		"Veskin (Greens) said the Public Wire was wrong.":              "Veskin (Greens) said the Public Wire was wrong.",
		"The Public Wire reported that the mine was flooded.":          "The Public Wire reported that the mine was flooded.",
		"Public Wire has dismissed its editor.":                        "Public Wire has dismissed its editor.",
		"The reporter works for an agency (Public Wire).":              "The reporter works for an agency (Public Wire).",
		"Andarra - The government has fallen.":                         "Andarra - The government has fallen.",
		"PELLHAVEN - Divers reached the mine.":                         "PELLHAVEN - Divers reached the mine.",
		"She left the agency - Public Wire - in May, and lost a case.": "She left the agency - Public Wire - in May, and lost a case.",
	} {
		got := BlankCredit(text)
		if len(got) != len(text) {
			t.Errorf("%q: %d bytes became %d", text, len(text), len(got))
		}
		if plain := strings.Join(strings.Fields(got), " "); plain != want {
			t.Errorf("%q gives %q, want %q", text, plain, want)
		}
	}
}

func TestIsCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"(Public Wire)": true, "[CPA]": true, "(North Sea Press / Public Wire).": true, "Public Wire": true, "By Public Wire": true, "— Marl Press Agency": true,
		"(He was ill.)": false, "(Monday)": false, "Halla Brusk": false, "Nobody was hurt.": false, "The Public Wire": false, "By Tuesday": false,
	} {
		if got := IsCredit(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

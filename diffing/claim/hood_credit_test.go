package claim

import "testing"

func TestCaptionsAndHands(t *testing.T) {
	for text, want := range map[string]bool{
		"Photo: Ingrid Veskin on election night.":                       true,
		"File photo: The aqueduct at Tolwick in May.":                   true,
		"Pictured: Anton Reve with the mayor of Tolwick.":               true,
		"Image: The probe before its launch.":                           true,
		"Additional reporting by Tess Marrin in Lusk.":                  true,
		"Reporting and writing by Ada Quill and Paul Roy":               true,
		"Editing by Halla Brusk":                                        true,
		"Reporting by the inspectorate was delayed by two years.":       false,
		"Reporting by Ada Quill led to the arrest of the chairman.":     false,
		"Photos show that the handrails at Tolwick were cut.":           false,
		"A picture of Anton Reve with the judge was found in his desk.": false,
		"Research by Orbis has shown that the handrails were weak.":     false,
	} {
		if got := judgeAfter(aqueduct, text).Label == LabelNone; got != want {
			t.Errorf("%q claims nothing: %v", text, got)
		}
	}
}

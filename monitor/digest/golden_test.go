package digest

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"storywatch/diffing/finding"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); go test -update rewrites it:\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	quietOptions := bridgeOptions()
	quietOptions.Heartbeat = true
	operator := bridgeOptions()
	operator.Operator, operator.Importance, operator.Zone = true, "minor", nil
	short := bridgeOptions()
	short.MaxFindings = 5
	// Texts that run from right to left, markup, and an address without an end.
	foreign, foreignOptions := poisoned("مرحبا بالعالم <b>هذا</b> خبر — אבגדה וזחטי כלמנס, Zürich 24")
	for i := range foreign {
		foreign[i].URL = "https://harbour.example/" + strings.Repeat("wharf", 60)
	}
	foreignOptions.Receiver, foreignOptions.Command = "desk", "storywatch history"
	tests := []struct {
		name     string
		findings []finding.Finding
		o        Options
	}{
		{"full", bridge(), bridgeOptions()},
		{"operator", bridge(), operator},
		{"short", bridge(), short},
		{"quiet", nil, quietOptions},
		{"foreign", foreign, foreignOptions},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, ok := Compose(tt.findings, tt.o)
			if !ok {
				t.Fatal("nothing to tell")
			}
			m, err := d.Message("0001-desk")
			if err != nil {
				t.Fatal(err)
			}
			golden(t, tt.name+".txt", []byte("Subject: "+m.Subject+"\n\n"+m.Text))
			golden(t, tt.name+".html", []byte(m.HTML))
			golden(t, tt.name+".json", indent(t, m.JSON))
		})
	}
	d, _ := Compose(bridge(), bridgeOptions())
	slack, err := d.Slack()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "full.slack.json", indent(t, slack))
	discord, err := d.Discord()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "full.discord.json", indent(t, discord))
	golden(t, "schema.json", Schema())
}

func indent(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

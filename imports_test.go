package storywatch

import (
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// imports is the whole list of what each package may import of ours, with the reason why it may not import more.
var imports = map[string]struct {
	may []string
	why string
}{
	"storywatch":                  {nil, "it only embeds files"},
	"storywatch/diffing":          {nil, "texts and edits are the ground that everything else stands on"},
	"storywatch/diffing/claim":    {[]string{"diffing"}, "what is new about a sentence must not depend on where it came from or who is told"},
	"storywatch/diffing/question": {[]string{"diffing", "diffing/claim"}, "an answer follows from claims alone"},
	"storywatch/diffing/finding":  {[]string{"diffing", "diffing/claim", "diffing/question"}, "a finding is made of what the engine decided"},
	"storywatch/store":            {[]string{"diffing", "diffing/claim", "diffing/question", "diffing/finding"}, "the store keeps values and decides nothing"},
	"storywatch/monitor/memnet":   {nil, "a listener of tests knows nothing of what is said over it"},
	"storywatch/monitor/web":      {nil, "fetching knows nothing of feeds, articles or claims"},
	"storywatch/monitor/feed":     {nil, "a feed is bytes to entries, nothing else"},
	"storywatch/monitor/page":     {nil, "a page is bytes to text, nothing else"},
	"storywatch/monitor/config":   {nil, "the configuration is plain values"},
	"storywatch/monitor/digest":   {[]string{"diffing", "diffing/claim", "diffing/question", "diffing/finding"}, "what is told must be a function of the findings alone"},
	"storywatch/monitor/notify":   {[]string{"monitor/digest"}, "sending must not change what is said"},
	"storywatch/monitor": {[]string{
		"diffing", "diffing/claim", "diffing/question", "diffing/finding", "store", "monitor/web", "monitor/feed", "monitor/page",
		"monitor/config", "monitor/digest", "monitor/notify",
	}, "the monitor orders the others about; nothing of the command line or of replays belongs in it"},
	"storywatch/monitor/replay": {[]string{
		"diffing", "diffing/claim", "diffing/question", "diffing/finding", "store", "monitor", "monitor/web", "monitor/config",
		"monitor/page",
	}, "a replay drives the monitor from outside"},
}

// free packages are the outermost: they may import anything of ours.
func free(pkg string) bool {
	return strings.HasPrefix(pkg, "storywatch/cmd/") || strings.HasPrefix(pkg, "storywatch/tools/")
}

func TestImportsKeepToTheirRooms(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	seen := 0
	for {
		var p struct {
			ImportPath           string
			Imports, TestImports []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if free(p.ImportPath) {
			continue
		}
		rule, ok := imports[p.ImportPath]
		if !ok {
			t.Errorf("%s is in no room: say in imports_test.go what it may import, and why", p.ImportPath)
			continue
		}
		seen++
		for _, i := range p.Imports {
			if strings.HasPrefix(i, "storywatch") && !slices.Contains(rule.may, strings.TrimPrefix(i, "storywatch/")) {
				t.Errorf("%s imports %s: it may not, because %s", p.ImportPath, i, rule.why)
			}
		}
	}
	if seen != len(imports) {
		t.Errorf("found %d of the %d packages of the table", seen, len(imports))
	}
}

// TestClockAndSQLStayInTheirRooms keeps time.Now and SQL where they belong: a clock read anywhere else makes a result that cannot be replayed.
func TestClockAndSQLStayInTheirRooms(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(data)
		dir := filepath.ToSlash(filepath.Dir(path))
		if strings.Contains(text, "time.Now") && !strings.HasPrefix(dir, "cmd/") && !strings.HasPrefix(dir, "tools") {
			t.Errorf("%s reads the clock: only cmd does, everything else is given the time", path)
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, data, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			if strings.Contains(i.Path.Value, "database/sql") && dir != "store" {
				t.Errorf("%s speaks SQL: only the store does", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Errorf("read only %d files: is this the top of the project?", files)
	}
}

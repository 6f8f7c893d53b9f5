package config

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestComplaints holds the complaints about each file in testdata/bad to the words beside it.
func TestComplaints(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Parse("feeds.yaml", data)
		var complaints Complaints
		if !errors.As(err, &complaints) {
			t.Errorf("%s: %v is no list of complaints", path, err)
			continue
		}
		for _, c := range complaints {
			if c.Line == 0 && !strings.Contains(path, "unreadable") {
				t.Errorf("%s: %q has no place", path, c)
			}
			if strings.Contains(c.String(), "hunter2") {
				t.Errorf("%s: %q tells a secret", path, c)
			}
		}
		want := strings.TrimSuffix(path, ".yaml") + ".txt"
		got := err.Error() + "\n"
		if *update {
			if err := os.WriteFile(want, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		text, err := os.ReadFile(want)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(text), got); diff != "" {
			t.Errorf("%s (-want +got); go test -update rewrites it:\n%s", path, diff)
		}
	}
}

func mustParse(t *testing.T, text string) Config {
	t.Helper()
	c, err := Parse("feeds.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDefaults(t *testing.T) {
	want := Config{
		Schedule: Schedule{Poll: "*/15 * * * *", Digest: "0 7,13,19 * * *", Zone: "UTC"},
		Limits:   Limits{Findings: 60, Parallel: 8, HostGap: 5 * time.Second},
		Recheck:  defaultRecheck(),
		Keep:     Keep{Age: 400 * 24 * time.Hour, Size: 2_000_000_000},
	}
	for _, text := range []string{"", "\n\n", "# nothing but words\n", "---\n", "feeds:\nstories:\n"} {
		if diff := cmp.Diff(want, mustParse(t, text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
	c := mustParse(t, `
feeds:
  - url: https://www.post.example/rss
receivers:
  - name: desk
    email: {to: desk@paper.example, from: "Watch <watch@news.example>", server: mail.example, dkim: {selector: s1, key: {file: key.pem}}}
  - name: night
    email: {to: [a@paper.example], from: watch@news.example, server: "mail.example:465"}
`)
	if got := c.Feeds[0].Outlet; got != "post.example" {
		t.Errorf("outlet %q", got)
	}
	if e := c.Receivers[0].Email; e.Server != "mail.example:587" || e.TLS != "starttls" || e.DKIM.Domain != "news.example" || len(e.To) != 1 {
		t.Errorf("email %+v", e)
	}
	if e := c.Receivers[1].Email; e.TLS != "implicit" {
		t.Errorf("port 465 has TLS %q", e.TLS)
	}
	if c.Receivers[0].Importance != "material" {
		t.Errorf("importance %q", c.Receivers[0].Importance)
	}
}

func TestEverything(t *testing.T) {
	data, err := os.ReadFile("testdata/full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c := mustParse(t, string(data))
	want := Config{
		Contact: "https://news.example/watch",
		Stories: []Story{{
			Name: "vellmark", Title: "Vellmark bridge", Corpus: "corpus/bridge",
			Match: Match{All: []string{"bridge"}, Any: []string{"Vellmark", "Ostrau"}, None: []string{"card game"}},
			Questions: []Question{
				{ID: "reopening", Kind: "event", Wording: "When will the Vellmark bridge reopen?", Aliases: map[string][]string{
					"Vellmark bridge": {"the bridge"}, "Roads Ministry": {"the ministry", "23"}, "Ines Okafor": {},
				}},
				{ID: "cracks", Kind: "figure", Wording: "How many cracks?\nAnd where?", Aliases: map[string][]string{"Roads Ministry": {"the ministry", "23"}}},
			},
		}},
		Feeds: []Feed{
			{
				URL: "https://post.example/rss", Outlet: "Ostrau Post", ReadAll: true, Schedule: "@hourly",
				Selectors: Selectors{Article: "div.story", Remove: []string{".ad", "aside"}},
			},
			{URL: "http://127.0.0.1:8080/feed", Outlet: "1843"},
		},
		Schedule: Schedule{Poll: "@every 10m", Digest: "30 6 * * 1-5", Zone: "Europe/Berlin"},
		Receivers: []Receiver{
			{
				Name: "desk", Email: &Email{
					To: []string{"desk@paper.example"}, From: "watch@news.example", Server: "mail.example:587", TLS: "starttls",
					Username: "watch", Password: Secret{Env: "MAIL_PASSWORD"}, Helo: "watch.example", Unsubscribe: "https://news.example/off",
				},
				Story: []string{"vellmark"}, Questions: []string{"reopening"}, Outlets: []string{"Ostrau Post"}, Importance: "minor", Every: "2h", AtOnce: true,
				Quiet: "22:00-07:00", Zone: "America/New_York", Heartbeat: true, Operator: true,
			},
			{Name: "hook", Webhook: &Webhook{URL: "https://hook.example/x", Secret: Secret{File: "/run/secrets/hook"}}, Importance: "material", Every: "at once"},
			{Name: "chat", Webhook: &Webhook{URLFrom: Secret{Env: "SLACK_URL"}, Template: "slack"}, Importance: "material", Every: "0 9 * * 1"},
			{Name: "print", Command: []string{"/usr/bin/printer", "--now"}, Importance: "material"},
		},
		Allow:   []string{"127.0.0.1"},
		Limits:  Limits{Findings: 20, Parallel: 2, HostGap: 1500 * time.Millisecond},
		Recheck: []RecheckStep{{Younger: 6 * time.Hour, Every: 30 * time.Minute}, {Younger: 14 * 24 * time.Hour, Every: 24 * time.Hour}},
		Keep:    Keep{Age: 90 * 24 * time.Hour, Size: 1_500_000_000},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := len(c.Secrets()); got != 3 {
		t.Errorf("%d secrets", got)
	}
}

func TestKeep(t *testing.T) {
	const day = 24 * time.Hour
	for text, want := range map[string]Keep{
		"keep: {age: forever}":                  {Size: 2e9},
		"keep: {size: unlimited}":               {Age: 400 * day},
		"keep: {age: forever, size: unlimited}": {},
		"keep: {age: 12w, size: 500 MB}":        {Age: 84 * day, Size: 5e8},
		"keep:\n  age:\n  size: 2tb\n":          {Age: 400 * day, Size: 2e12},
	} {
		if got := mustParse(t, text).Keep; got != want {
			t.Errorf("%s is %+v, want %+v", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"keep: {age: 2h}":     "1:8: keep.age: is less than a day; write for example 400d, or forever",
		"keep: {age: never}":  `1:13: keep.age: "never" is not a length of time; write for example 15m, 2h or 7d`,
		"keep: {size: 10}":    `1:14: keep.size: "10" is not an amount of data; write for example 500MB or 2GB`,
		"keep: {size: 20kB}":  "1:8: keep.size: is less than 1MB; write for example 2GB, or unlimited",
		"keep: {size: -1GB}":  `1:14: keep.size: "-1GB" is not an amount of data; write for example 500MB or 2GB`,
		"keep: {size: [1GB]}": `1:14: keep.size: "" is not an amount of data; write for example 500MB or 2GB`,
	} {
		if _, err := Parse("feeds.yaml", []byte(text)); err == nil || err.Error() != "feeds.yaml:"+want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

func TestWatches(t *testing.T) {
	c := mustParse(t, `
watches:
  - id: blamed
    kind: roster
    question: "Who is blamed?"
    aliases:
      "Ines Okafor": ["Ms Okafor"]
      "Rossel Point": []
`)
	want := []Story{{Questions: []Question{{ID: "blamed", Kind: "roster", Wording: "Who is blamed?", Aliases: map[string][]string{
		"Ines Okafor": {"Ms Okafor"}, "Rossel Point": {},
	}}}}}
	if diff := cmp.Diff(want, c.Stories); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSecret(t *testing.T) {
	env := map[string]string{"KEY": " open sesame\n", "EMPTY": " "}
	files := map[string]string{"key": "from a file\r\n"}
	read := func(path string) ([]byte, error) {
		if text, ok := files[path]; ok {
			return []byte(text), nil
		}
		return nil, os.ErrNotExist
	}
	for _, tt := range []struct {
		s    Secret
		want string
		ok   bool
	}{
		{Secret{Env: "KEY"}, "open sesame", true},
		{Secret{File: "key"}, "from a file", true},
		{Secret{}, "", true},
		{Secret{Env: "EMPTY"}, "", false},
		{Secret{Env: "NONE"}, "", false},
		{Secret{File: "none"}, "", false},
	} {
		got, err := tt.s.Resolve(func(k string) string { return env[k] }, read)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("%v: %q, %v", tt.s, got, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range append(files, "testdata/full.yaml") {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("a: &a [*a, *a]\n"))
	f.Add([]byte("feeds: *nothing\n"))
	f.Add([]byte("? [complex, key]\n: value\n"))
	f.Add([]byte("feeds:\n  - \n  - ~\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse("feeds.yaml", data)
		var complaints Complaints
		if err != nil && (!errors.As(err, &complaints) || len(complaints) == 0) {
			t.Fatalf("error %v is no complaint", err)
		}
		if err == nil { // what was accepted must be usable
			c.PollSchedule().Next(reference)
			for _, r := range c.Receivers {
				c.QuietUntil(r, reference)
				if s := c.DigestSchedule(r); s != nil && s.Next(reference).IsZero() {
					t.Fatalf("receiver %q is never told", r.Name)
				}
			}
		}
	})
}

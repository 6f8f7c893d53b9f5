package claim

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// topicArticle is one small article of testdata/topics.
type topicArticle struct {
	kind, title, text string // kind: corpus, on, off
}

// readTopic reads an invented story: "== kind: title" before each article, one sentence a line.
func readTopic(t *testing.T, path string) []topicArticle {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []topicArticle
	for part := range strings.SplitSeq(strings.TrimPrefix(string(data), "== "), "\n== ") {
		head, text, _ := strings.Cut(part, "\n")
		kind, title, ok := strings.Cut(head, ": ")
		if !ok {
			t.Fatalf("%s: %q", path, head)
		}
		out = append(out, topicArticle{kind, title, strings.TrimSpace(text)})
	}
	return out
}

// Small articles are the hardest: few sentences, of which one or two tell. Both errors are counted over all of them, with a baseline of two
// articles and of one; the streams hold what long articles give.
func TestTopicArticles(t *testing.T) {
	paths, err := filepath.Glob("testdata/topics/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	// What they are now. Without the story's core they were 16 and 18, and 24 and 14. With one limit for long and short baselines a baseline of
	// one article of six sentences let in 5 and missed 15; it also missed a third of the articles of small stories.
	for docs, limit := range map[int]struct{ missed, letIn int }{2: {12, 8}, 1: {13, 16}} {
		missed, letIn := 0, 0
		for _, path := range paths {
			articles := readTopic(t, path)
			reg := NewRegister(nil)
			var corpus []Document
			for _, a := range articles {
				if a.kind == "corpus" && len(corpus) < docs {
					d, _ := judgeText(reg, a.title, a.text, judgeDay)
					corpus = append(corpus, d)
				}
			}
			topic := LearnTopic(corpus, Match{})
			for _, a := range articles {
				if a.kind == "corpus" {
					continue
				}
				d, claims := judgeText(NewRegister(topic.reg.Names()), a.title, a.text, judgeDay)
				got := topic.Text(d, claims)
				switch {
				case a.kind == "on" && !got.Relevant:
					missed++
				case a.kind == "off" && got.Relevant:
					letIn++
				default:
					continue
				}
				t.Logf("baseline of %d, %s, %s, %q: score %.3f", docs, filepath.Base(path), a.kind, a.title, got.Score)
			}
		}
		if missed > limit.missed || letIn > limit.letIn {
			t.Errorf("baseline of %d: missed %d, at most %d allowed; let in %d, at most %d", docs, missed, limit.missed, letIn, limit.letIn)
		}
		t.Logf("baseline of %d: missed %d, let in %d", docs, missed, letIn)
	}
}

func TestTopicCore(t *testing.T) {
	topic := topicOf(t)
	for _, word := range []string{"cabl", "gondola"} {
		if topic.core[word] < 0.3 {
			t.Errorf("%q weighs %.2f in the core", word, topic.core[word])
		}
	}
	for word := range topic.core {
		if word == "n:peaklin" || word == "marsh" || word == "tilda" {
			t.Errorf("the core has %q, which is no matter", word)
		}
	}
	tests := []struct {
		text       string
		given, new bool
	}{
		{"The cable had rusted for years.", true, false},
		{"Peakline's cable had rusted for years.", true, false},
		{"A cable of a crane snapped on Monday.", false, true},
		{"The cable of Lake Brann's lift had rusted for years.", false, true},
		{"The cable at Tessel had rusted for years.", false, true},
		{"Tilda Marsh was asked about her house.", false, false},
		{"Cable is sold by the metre.", false, false},
	}
	for _, tt := range tests {
		d, claims := judgeText(NewRegister(topic.reg.Names()), "", tt.text, judgeDay)
		if got := topic.coreOf(d, claims); got.given > 0.3 != tt.given || got.new > 0.3 != tt.new {
			t.Errorf("%q: given %.2f, brought in %.2f", tt.text, got.given, got.new)
		}
	}
}

func TestArticleBefore(t *testing.T) {
	tests := map[string]byte{
		"Divers searched the ":            'd',
		"Divers searched the old broken ": 'd',
		"They spoke of the town's ":       'd',
		"It was a ":                       'i',
		"There are 14 ":                   'i',
		"He left, and ":                   0,
		"The town, ":                      0,
		"":                                0,
	}
	for text, want := range tests {
		if got := articleBefore(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

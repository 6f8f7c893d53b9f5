package replay

import (
	"fmt"
	"strings"
	"testing"
)

// sentenceLines writes a stream of single sentences; a text that begins with "-" does not bear on the story.
func sentenceLines(topic string, texts ...string) string {
	var b strings.Builder
	for i, text := range texts {
		label := "KNOWN"
		if rest, ok := strings.CutPrefix(text, "-"); ok {
			label, text = "OFF", rest
		}
		fmt.Fprintf(&b, "{\"topic\":%q,\"i\":%d,\"time\":%d,\"text\":%q,\"label\":%q,\"exact_dup\":false}\n", topic, i, 1_700_000_000+60*i, text, label)
	}
	return b.String()
}

func judgeLines(t *testing.T, data string) []JudgedSentence {
	t.Helper()
	out, err := JudgeSentences([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestJudgeSentences(t *testing.T) {
	first, later := "A ferry with 212 people on board ran aground off Tolvik on Monday .", "Divers found the captain 's log in the wheelhouse ."
	got := judgeLines(t, sentenceLines("T1", first, "-Book your summer crossing now .", first, later))
	if len(got) != 3 || got[1].I != 2 {
		t.Fatalf("judged %+v, want the three sentences on the story", got)
	}
	if got[1].New || !got[2].New || got[1].Score >= got[2].Score {
		t.Errorf("scores %v and %v, want the repeated sentence known and the later one new", got[1].Score, got[2].Score)
	}
	again := judgeLines(t, sentenceLines("T1", first)+sentenceLines("T2", first))
	if again[0].Score != again[1].Score || !again[1].New {
		t.Errorf("scores %v and %v: another topic knows nothing of the first", again[0].Score, again[1].Score)
	}
}

// What passes by without bearing on the story is not judged and tells how dense the stream is.
func TestJudgeSentencesByDensity(t *testing.T) {
	var dense, thin []string
	for i := range 20 {
		on := fmt.Sprintf("The ferry lies on the rocks off Tolvik, harbour master %d said .", i)
		dense = append(dense, on)
		thin = append(thin, on, "-The league table after this weekend .", "-Shares fell again .", "-Most read today .")
	}
	dense = append(dense, "-Most read today .")
	ask := "Divers found the captain 's log in the ferry off Tolvik ."
	a, b := judgeLines(t, sentenceLines("T1", append(dense, ask)...)), judgeLines(t, sentenceLines("T1", append(thin, ask)...))
	if x, y := a[len(a)-1].Score, b[len(b)-1].Score; x >= y {
		t.Errorf("score %v where nearly all speaks of the story, %v where little does, want it lower", x, y)
	}
}

func TestJudgeSentencesRefusesWhatIsNoJSON(t *testing.T) {
	if _, err := JudgeSentences([]byte("{\"topic\":\"T1\"")); err == nil {
		t.Error("half a line is taken for a sentence")
	}
}

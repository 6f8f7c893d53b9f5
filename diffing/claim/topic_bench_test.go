package claim

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkTopicText says whether a text of 40 sentences is about a story that has said as much as a topic keeps.
func BenchmarkTopicText(b *testing.B) {
	words := strings.Fields("cable gondola rescuers inspectors director laboratory warning letter company prosecutors climbers walkers summit valley storm engine brake wheel tower cabin ticket season winter market council mayor budget vote hearing lawyer witness report test steel rope bolt crane road bridge")
	sentence := func(n int) string {
		var s strings.Builder
		fmt.Fprintf(&s, "Tilda Marsh said in Ombersley that %d", n%97)
		for i := range 12 {
			s.WriteString(" " + words[(n*7+i*i*5+n/13*i)%len(words)])
		}
		return s.String() + "."
	}
	text := func(from int) (Document, []Claim) {
		var lines []string
		for i := range 40 {
			lines = append(lines, sentence(from+i))
		}
		return judgeText(NewRegister(nil), "Gondola", strings.Join(lines, "\n"), judgeDay)
	}
	first, _ := text(0)
	topic := LearnTopic([]Document{first}, Match{})
	for i := 1; len(topic.echo.list) < maxEchoes; i++ {
		topic.Add(text(40 * i))
	}
	d, claims := text(9_000)
	for b.Loop() {
		topic.Text(d, claims)
	}
}

package digest

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// hostile is what the web, or who writes for it, may put into any text.
var hostile = []string{
	"<script>alert(1)</script>",
	"</title></head><body onload=alert(1)>",
	"</blockquote></div></div></body></html><h1>fake</h1>",
	"\"><img src=https://t.example/pixel.gif onerror=alert(1)>",
	"'; DROP TABLE claims; --",
	"{{.Subject}} {{template \"x\"}} ${jndi:ldap://x.example}",
	"news\r\nBcc: everyone@example.org\r\n\r\nbody",
	"news\nX-Injected: 1",
	"\x1b]0;title\a\x1b[2J\x1b[31mred\x1b[0m",
	"\u202egnp.exe\u202c \u2066hidden\u2069",
	"zero\u200bwidth\u00ad\ufeff\U000e0041",
	"a" + strings.Repeat("\u0315\u0321", 80),
	strings.Repeat("W", 5000),
	strings.Repeat("wörd ", 2000),
	"語" + strings.Repeat("語", 900),
	"אבגדה וזחטי כלמנס עפצקר",
	"مرحبا بالعالم هذا خبر عاجل",
	"\xff\xfe\x00broken\xc3",
	"@everyone <!channel> <@U123> <https://evil.example|bank> *bold* _it_ `code` ~gone~ [a](javascript:x)",
	"&lt;b&gt; &amp; &#x202e;",
	"=?utf-8?B?QmNjOiB4?= https://bank.example@evil.example/",
	"\\_\\*[x](y) ||spoiler|| > quote # head - list",
	"…—“”’«»",
	"👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
	" ",
	"\u2028\u2029\u0085\v\f",
}

// poisoned is a world in which every text is s.
func poisoned(s string) ([]finding.Finding, Options) {
	ev := question.Evidence{By: s, Appearance: claim.Appearance{Outlet: s, URL: s, At: clock(3, 9, 0), Text: s}}
	base := func(id int64, kind finding.Kind) finding.Finding {
		return finding.Finding{ID: id, Story: "s", Kind: kind, At: clock(3, 9, 0), Version: 2, Outlet: s, URL: s, Title: s, Text: s, Material: true, Silent: true, HeadlineOnly: true}
	}
	c := base(1, finding.Claim)
	c.Verdict = &claim.Verdict{
		Novelty: claim.Novelty(s), Reason: s, Sentence: diffing.Sentence{Text: "claim " + s}, Nearest: &claim.Appearance{Text: s, Outlet: s, URL: s},
		Claim: claim.Claim{By: []claim.Attribution{{Source: s}, {Text: s + "2"}}},
	}
	a := base(2, finding.Answer)
	a.Change = &question.Change{Question: "q", What: s, Before: s, After: s, Rule: s, Evidence: ev}
	b := base(3, finding.Answer)
	b.Change = &question.Change{Question: s, What: s, Correction: true, Evidence: ev}
	w := base(4, finding.Withdrawn)
	w.Appearance = &claim.Appearance{Outlet: s, URL: s, Text: s}
	e := base(5, finding.Edit)
	e.Edit = &diffing.Edit{Op: diffing.Altered, Classes: []diffing.Class{diffing.Class(s)}, Words: []diffing.Word{{Op: "-", Text: s}, {Op: "+", Text: s + "!"}, {Op: s, Text: s}}}
	g := base(9, finding.Corroborated)
	g.Verdict = &claim.Verdict{Sentence: diffing.Sentence{Text: s}}
	o := bridgeOptions()
	o.Operator, o.Command, o.Receiver = true, s, s
	o.Stories = map[string]StoryInfo{"s": {Title: s, Questions: []question.Question{{ID: "q", Wording: s}}}}
	return []finding.Finding{c, a, b, w, e, base(6, finding.Gone), base(7, finding.FirstSight), base(8, finding.Notice), g}, o
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		findings, o := poisoned(s)
		d, ok := Compose(findings, o)
		if !ok {
			t.Fatalf("%q: nothing to tell", s)
		}
		m, err := d.Message("id")
		if err != nil {
			t.Fatal(err)
		}
		checkText(t, s, m)
		checkHTML(t, s, m.HTML)
		if text, page := letters(m.Text), letters(visible(t, m.HTML)); text != page {
			t.Errorf("%q: text and HTML say different things:\n%s\n%s", s, text, page)
		}
		if !json.Valid(m.JSON) {
			t.Errorf("%q: JSON is not valid", s)
		}
		checkChats(t, s, d)
	}
}

func checkText(t *testing.T, s string, m Message) {
	t.Helper()
	if strings.ContainsFunc(m.Subject, func(r rune) bool { return unicode.IsControl(r) || hidden(r) }) {
		t.Errorf("%q: subject %q holds a control character", s, m.Subject)
	}
	if n := len([]rune(m.Subject)); n == 0 || n > maxSubject {
		t.Errorf("%q: subject has %d characters", s, n)
	}
	for line := range strings.Lines(m.Text) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || hidden(r) }) {
			t.Errorf("%q: line %q holds a control character", s, line)
		}
		if href, _ := link(strings.TrimSpace(line)); columnsOf(line) > textWidth && href == "" && !isAddress(line, s) {
			t.Errorf("%q: line of %d columns: %q", s, columnsOf(line), line)
		}
	}
}

// isAddress reports whether the line is the whole address, which is not broken.
func isAddress(line, address string) bool {
	_, text := addresses(address)
	return strings.TrimSpace(line) == text
}

var (
	elements = map[string]bool{
		"html": true, "head": true, "meta": true, "title": true, "style": true, "body": true, "div": true, "h1": true, "h2": true, "h3": true,
		"p": true, "span": true, "blockquote": true, "a": true, "b": true, "del": true, "ins": true,
	}
	attributes = map[string]bool{"lang": true, "charset": true, "name": true, "content": true, "class": true, "style": true, "dir": true, "href": true}
)

func checkHTML(t *testing.T, s, page string) {
	t.Helper()
	if len(page) > 100_000 {
		t.Errorf("%q: HTML of %d bytes", s, len(page))
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !elements[n.Data] {
			t.Errorf("%q: element <%s>", s, n.Data)
		}
		for _, a := range n.Attr {
			if !attributes[a.Key] {
				t.Errorf("%q: attribute %s on <%s>", s, a.Key, n.Data)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
				t.Errorf("%q: link to %q", s, a.Val)
			}
			if a.Key == "style" && strings.Contains(a.Val, "url(") {
				t.Errorf("%q: style %q loads something", s, a.Val)
			}
		}
	}
}

// visible is the text that a reader of the page sees.
func visible(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "title" {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}

// letters is what a text says, whatever it is laid out with.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

var mention = regexp.MustCompile(`<[!@#]|@everyone`)

func checkChats(t *testing.T, s string, d Digest) {
	t.Helper()
	data, err := d.Slack()
	if err != nil {
		t.Fatal(err)
	}
	var slack struct {
		Text   string
		Blocks []struct {
			Type string
			Text struct{ Type, Text string }
		}
	}
	if err := json.Unmarshal(data, &slack); err != nil {
		t.Fatal(err)
	}
	if len(slack.Blocks) > slackBlocks {
		t.Errorf("%q: %d blocks for Slack", s, len(slack.Blocks))
	}
	for _, b := range slack.Blocks {
		limit := slackSection
		if b.Type == "header" {
			limit = slackHeader
		} else if mention.FindString(b.Text.Text) == "<!" || mention.FindString(b.Text.Text) == "<@" {
			t.Errorf("%q: Slack would mention: %q", s, b.Text.Text)
		}
		if n := units(b.Text.Text); n == 0 || n > limit {
			t.Errorf("%q: %s for Slack has %d characters", s, b.Type, n)
		}
	}
	data, err = d.Discord()
	if err != nil {
		t.Fatal(err)
	}
	var discord struct {
		Content string
		Embeds  []struct{ Title, Description string }
		Allowed struct{ Parse []string } `json:"allowed_mentions"`
	}
	if err := json.Unmarshal(data, &discord); err != nil {
		t.Fatal(err)
	}
	total := 0
	for _, e := range discord.Embeds {
		if units(e.Title) > discordTitle || units(e.Description) > discordEmbedText || e.Description == "" {
			t.Errorf("%q: embed for Discord of %d and %d characters", s, units(e.Title), units(e.Description))
		}
		total += units(e.Title) + units(e.Description)
	}
	if units(discord.Content) > discordContent || total > discordTotal || len(discord.Embeds) > discordEmbeds {
		t.Errorf("%q: Discord gets %d characters and %d in %d embeds", s, units(discord.Content), total, len(discord.Embeds))
	}
	if discord.Allowed.Parse == nil || len(discord.Allowed.Parse) > 0 {
		t.Errorf("%q: Discord may mention %v", s, discord.Allowed.Parse)
	}
}

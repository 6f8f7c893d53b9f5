package digest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// Limits that Slack and Discord document for messages to their incoming webhooks. Lengths are counted in UTF-16 units, which is never less
// than either of them counts.
const (
	slackBlocks      = 50   // blocks in a message
	slackSection     = 3000 // characters in a section's text
	slackHeader      = 150  // characters in a header's text
	discordContent   = 2000 // characters in content
	discordEmbeds    = 10   // embeds in a message
	discordTitle     = 256  // characters in an embed's title
	discordEmbedText = 4096 // characters in an embed's description
	discordTotal     = 6000 // characters in all embeds together
)

// Slack is the digest as Slack's incoming webhooks take it.
func (d Digest) Slack() ([]byte, error) {
	type text struct {
		Type string `json:"type"`
		Text string `json:"text"`
	}
	type block struct {
		Type string `json:"type"`
		Text text   `json:"text"`
	}
	p := d.page()
	s := style{escape: escapeSlack, bold: "*", link: func(href string) string { return "<" + slackHref(href) + ">" }, gone: "~"}
	blocks := []block{
		{"header", text{"plain_text", cutUnits(p.Title, slackHeader)}},
		{"section", text{"mrkdwn", s.escape(p.Period + "\n" + p.Summary)}},
	}
	shown, all := 0, 0
	for _, sec := range p.Sections {
		all += len(sec.Items)
		title := "*" + s.escape(sec.Title) + "*\n"
		for _, it := range sec.Items {
			if len(blocks) == slackBlocks-1 {
				break
			}
			limit := slackSection - units(title)
			body := cmp.Or(s.item(it, limit), s.item(brief(it), limit))
			if body == "" { // an empty section would have the whole message refused
				continue
			}
			body, title = title+body, ""
			blocks = append(blocks, block{"section", text{"mrkdwn", body}})
			shown++
		}
	}
	if shown < all {
		blocks = append(blocks, block{"section", text{"mrkdwn", s.escape(d.tail(all - shown))}})
	}
	return encode(map[string]any{"text": s.escape(d.Subject), "blocks": blocks, "unfurl_links": false, "unfurl_media": false})
}

// Discord is the digest as Discord's webhooks take it. Nobody is mentioned, whatever a text says.
func (d Digest) Discord() ([]byte, error) {
	type embed struct {
		Title       string `json:"title"`
		Description string `json:"description"`
	}
	p := d.page()
	s := style{escape: escapeDiscord, bold: "**", link: func(href string) string { return "<" + href + ">" }, gone: "~~"}
	content := "**" + s.escape(d.Subject) + "**\n" + s.escape(p.Title+" · "+p.Period)
	embeds := []embed{}
	room := discordTotal - 200 // for the tail
	shown, all := 0, 0
	for _, sec := range p.Sections {
		all += len(sec.Items)
		e := embed{Title: cutUnits(sec.Title, discordTitle)}
		limit := min(discordEmbedText, room-units(e.Title))
		for _, it := range sec.Items {
			left := limit - units(e.Description) - 2
			body := s.item(it, left)
			if body == "" || len(embeds) == discordEmbeds-1 {
				break
			}
			if e.Description != "" {
				e.Description += "\n\n"
			}
			e.Description += body
			shown++
		}
		if e.Description != "" {
			embeds = append(embeds, e)
			room -= units(e.Title) + units(e.Description)
		}
	}
	if shown < all {
		embeds = append(embeds, embed{Title: "And more", Description: cutUnits(s.escape(d.tail(all-shown)), 190)})
	}
	return encode(map[string]any{
		"content": cutUnits(content, discordContent), "embeds": embeds, "allowed_mentions": map[string]any{"parse": []string{}},
	})
}

// tail tells what a chat's limits left no room for.
func (d Digest) tail(n int) string {
	text := fmt.Sprintf("%d more left out: a message here has no room for them.", n)
	if d.Command != "" {
		text += " To see them: " + d.Command
	}
	return text
}

func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode chat message: %w", err)
	}
	return data, nil
}

// style is how a chat writes what a digest says.
type style struct {
	escape func(string) string
	bold   string
	gone   string // around words taken out
	link   func(href string) string
}

// item is one item in at most so many units; what does not fit is left out at a part's end and marked. It is empty when nothing fits.
func (s style) item(it item, limit int) string {
	var b strings.Builder
	used := 0
	for i, p := range it.Parts {
		line := s.part(p)
		if i == 0 && it.Number > 0 {
			line = s.number(it.Number, line)
		}
		if b.Len() > 0 {
			line = "\n" + line
		}
		n := units(line)
		if used+n > limit-2 {
			if used > 0 {
				b.WriteString("\n…")
			}
			break
		}
		b.WriteString(line)
		used += n
	}
	return b.String()
}

// briefText is how long a text may be, in bytes, so that it fits a section of Slack's even if every character of it is escaped.
const briefText = 500

// brief is an item with its texts cut, for one that escaping has made too long.
func brief(it item) item {
	parts := slices.Clone(it.Parts)
	for i := range parts {
		parts[i].Text = clip(parts[i].Text, briefText)
		room := briefText
		var words []Word
		for _, w := range parts[i].Words {
			if room < len("…") {
				break
			}
			w.Text = clip(w.Text, room)
			room -= len(w.Text)
			words = append(words, w)
		}
		parts[i].Words = words
	}
	it.Parts = parts
	return it
}

// number stands on a line of its own before a quotation, which both chats recognise only at the start of a line.
func (s style) number(n int, line string) string {
	return fmt.Sprintf("%s%d%s\n%s", s.bold, n, s.bold, line)
}

func (s style) part(p part) string {
	switch p.Kind {
	case partHead:
		return s.bold + s.escape(p.Text) + s.bold
	case partPair:
		return s.bold + s.escape(p.Label) + s.bold + "  " + s.escape(p.Text)
	case partQuote, partNear:
		return "> " + s.escape(p.Text)
	case partLink:
		if p.Href != "" {
			return s.link(p.Href)
		}
		return s.escape(p.Text)
	case partEdit:
		var b strings.Builder
		b.WriteString(s.escape(p.Label) + "  ")
		for _, w := range p.Words {
			switch w.Op {
			case "-":
				b.WriteString(s.gone + s.escape(w.Text) + s.gone)
			case "+":
				b.WriteString(s.bold + s.escape(w.Text) + s.bold)
			default:
				b.WriteString(s.escape(w.Text))
			}
		}
		return b.String()
	}
	return s.escape(p.Text)
}

// escapeSlack escapes what starts links and mentions (as documented), and keeps formatting characters from forming pairs by a zero-width
// joiner, since Slack knows no other way.
func escapeSlack(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "*", "*\u200d", "_", "_\u200d", "~", "~\u200d", "`", "`\u200d").Replace(s)
}

// slackHref keeps an address from ending its own link.
func slackHref(href string) string {
	return strings.NewReplacer("&", "&amp;", "<", "%3C", ">", "%3E", "|", "%7C").Replace(href)
}

// escapeDiscord escapes what its Markdown reads.
func escapeDiscord(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\*_~`|<>#[]()@:-", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// units is the length of text in UTF-16.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// cutUnits cuts text to at most n units and marks the cut.
func cutUnits(s string, n int) string {
	if units(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		if used += max(1, utf16.RuneLen(r)); used > n-1 {
			return strings.TrimRight(s[:i], " \\") + "…"
		}
	}
	return s
}

package digest

import (
	_ "embed"
	"html/template"
	"strings"
)

//go:embed digest.html
var htmlSource string

// htmlTemplate escapes whatever it prints. Styles are inline, because mail readers drop style sheets; the one style block is for dark mode,
// which no inline style can express.
var htmlTemplate = template.Must(template.New("digest").Parse(htmlSource))

// HTML is the digest as a document of its own: for the HTML part of a mail, readable on a phone and in dark mode, with nothing loaded from
// elsewhere. It says the same words as [Digest.Text].
func (d Digest) HTML() string {
	var b strings.Builder
	data := struct {
		page
		Subject string
	}{d.page(), d.Subject}
	if err := htmlTemplate.Execute(&b, data); err != nil {
		return "" // unreachable: the template's fields are those of page, and a Builder does not fail
	}
	return b.String()
}

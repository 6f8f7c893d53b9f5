package page

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestDocuments reads the corpus documents of testdata/docs; each file ends with what must be read from it.
func TestDocuments(t *testing.T) {
	for _, f := range files(t, "testdata/docs/*") {
		data, want, ok := bytes.Cut(read(t, f), []byte("--- want\n"))
		if !ok {
			t.Fatalf("%s does not say what is wanted", f)
		}
		d, err := Document(f, data)
		if err != nil {
			t.Errorf("%s: %v", f, err)
			continue
		}
		got := []string{"title: " + d.Title}
		if d.Outlet != "" {
			got = append(got, "outlet: "+d.Outlet)
		}
		if d.URL != "" {
			got = append(got, "url: "+d.URL)
		}
		if !d.Published.IsZero() {
			got = append(got, "published: "+d.Published.UTC().Format(time.RFC3339))
		}
		for _, b := range d.Blocks {
			got = append(got, b.Kind+"|"+b.Text)
		}
		for i := range got {
			got[i] = strings.TrimSpace(got[i])
		}
		if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n"), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", filepath.Base(f), diff)
		}
	}
}

func TestDocumentRefusesWhatIsNoText(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"a.txt":  {"", ErrNoText},
		"b.md":   {"---\ntitle: Nothing\n---\n\n***\n", ErrNoText},
		"c.pdf":  {"%PDF-1.7\n1 0 obj", ErrNotText},
		"d.docx": {"PK\x03\x04word/document.xml", ErrNotText},
		"e.bin":  {"abc\x00\x01\x02def", ErrNotText},
	} {
		if _, err := Document(name, []byte(c.data)); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
}

// TestDocumentKeepsEverySentence turns each article into the forms that a user may hand over and loses no word of it.
func TestDocumentKeepsEverySentence(t *testing.T) {
	for _, a := range readArticles(t) {
		var plain, marked strings.Builder
		marked.WriteString("---\ntitle: " + a.Title + "\n---\n")
		for _, b := range a.Blocks {
			plain.WriteString(b.Text + "\n")
			marked.WriteString(map[string]string{Heading: "## ", Item: "* ", Quote: "> "}[b.Kind] + b.Text + "\n\n")
		}
		for name, s := range map[string]string{"a.txt": plain.String(), "b.md": marked.String(), "c.txt": strings.ReplaceAll(plain.String(), "\n", "\r\n")} {
			d, err := Document(name, []byte(s))
			if err != nil {
				t.Fatal(err)
			}
			if diff := a.same(d.Blocks); diff != "" {
				t.Errorf("%s as %s: %s", a.Slug, name, diff)
			}
			for _, b := range d.Blocks {
				if b.Kind == Promotion {
					t.Errorf("%s: taken for promotion: %q", a.Slug, b.Text)
				}
			}
		}
	}
}

func TestPromotion(t *testing.T) {
	for s, want := range map[string]bool{
		"Discover the newest stories and the latest updates on our site.":                         true,
		"Download our app for alerts from your region.":                                           true,
		"Stay on top of the day with our newsletter.":                                             true,
		"For the latest headlines, follow our channel.":                                           true,
		"Also Read: Bridge closes for a month":                                                    true,
		"Find the man who did it, the minister said.":                                             false,
		"Stay away from the coast, the latest warning says.":                                      false,
		"Get out of the house, she told them.":                                                    false,
		"The app has a newsletter and the latest news.":                                           false,
		"“Follow the news on our channel and download the app,” the minister said in parliament.": false,
	} {
		if got := isPromotion(s); got != want {
			t.Errorf("isPromotion(%q) = %v", s, got)
		}
	}
}

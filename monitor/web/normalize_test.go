package web

import (
	"strings"
	"testing"
)

func TestNormalize(t *testing.T) {
	groups := map[string][]string{
		"https://harbour.example/news/crane-falls": {
			"http://harbour.example/news/crane-falls", "HTTPS://WWW.Harbour.Example:443/news/crane-falls/", "https://harbour.example./news/crane-falls#comments",
			"https://harbour.example/news/crane-falls?utm_source=rss&utm_medium=feed", "https://harbour.example/news/crane-falls?fbclid=a&at_campaign=b&CMP=c",
			"https://harbour.example/news/crane-falls/amp", "https://harbour.example/news/crane-falls/amp/", "https://harbour.example/amp/news/crane-falls",
			"https://amp.harbour.example/news/crane-falls", "https://harbour.example/news/crane-falls?amp=1", "https://harbour.example/news/crane-falls?outputType=amp",
			"https://harbour.example/news/crane-falls.amp", "https://harbour.example//news/./x/../crane-falls", "https://harbour.example/news/%63rane%2Dfalls",
			"https://harbour.example/news/crane-falls/index.html", "https://harbour.example/news/crane-falls?&",
			"https://harbour-example.cdn.ampproject.org/c/s/harbour.example/news/crane-falls/amp/", "https://www.google.com/amp/s/www.harbour.example/news/crane-falls",
			"https://harbour.example/news/crane-falls?page=with:block-692f&ref=rss", "http://harbour.example:80/news/crane-falls",
		},
		"https://harbour.example/":                      {"http://harbour.example", "https://www.harbour.example/?", "https://harbour.example/index.php", "https://harbour.example/amp"},
		"https://harbour.example/a?id=2&p=1&p=3":        {"https://harbour.example/a?p=1&p=3&id=2", "https://harbour.example/a/?id=2&utm_term=x&p=1&p=3"},
		"https://harbour.example/caf%C3%A9":             {"https://harbour.example/café", "https://harbour.example/caf%c3%a9", "https://harbour.example/c%61f%C3%A9/"},
		"https://xn--mller-kva.example/x":               {"https://müller.example/x", "https://MÜLLER.example/x", "https://xn--mller-kva.example/x"},
		"https://harbour.example/a%2Fb":                 {"https://harbour.example/a%2fb"},
		"https://harbour.example/a/b":                   {"https://harbour.example/a/b/"},
		"https://harbour.example/News":                  {"https://harbour.example/News"},
		"https://harbour.example/news":                  {"https://harbour.example/news"},
		"https://harbour.example/a?page=2":              {"https://harbour.example/a?page=2"},
		"https://harbour.example/page.html":             {"https://harbour.example/page.amp.html"},
		"https://harbour.example:8443/":                 {"http://harbour.example:8443"},
		"https://m.harbour.example/x":                   {"https://m.harbour.example/x"},
		"https://[2001:db8::1]/":                        {"http://[2001:0db8:0::1]:80/"},
		"https://www.example/":                          {"https://www.example/"},
		"https://harbour.example/example-amp":           {"https://harbour.example/example-amp"},
		"https://harbour.example/q?a=1%262&b=%3D":       {"https://harbour.example/q?b=%3d&a=1%262"},
		"https://amp.co/":                               {"https://amp.co"},
		"https://harbour.example/100%25-sure":           {"https://harbour.example/100%-sure", "https://harbour.example/100%25-sure"},
		"https://news.google.com/rss/articles/CBMi?x=5": {"https://news.google.com/rss/articles/CBMi?x=5"},
	}
	for want, spellings := range groups {
		for _, in := range spellings {
			got, err := Normalize(in)
			if strings.HasSuffix(in, "100%-sure") {
				// Not a URL by the letter; refusing it is right.
				if err == nil && got != want {
					t.Errorf("Normalize(%q) = %q, want %q", in, got, want)
				}
				continue
			}
			if err != nil || got != want {
				t.Errorf("Normalize(%q) = %q, %v, want %q", in, got, err, want)
			}
		}
	}
	for _, in := range []string{
		"", "harbour.example/x", "mailto:a@b.example", "https://", "https://u:p@h.example/", "ftp://h.example/", "https://./",
		"https://a..b.example/", "https://a\"b.example/", "https://h.example" + strings.Repeat("/amp", maxURL/4),
	} {
		if got, err := Normalize(in); err == nil {
			t.Errorf("Normalize(%q) = %q, want an error", in, got)
		}
	}
}

// FuzzNormalize holds that an identity is its own identity, and an address
// that can be asked for.
func FuzzNormalize(f *testing.F) {
	for _, s := range []string{
		"https://www.h.example/a/amp/?utm_x=1&b=2#c", "http://[::1]:8080/%2f%zz", "https://h.example/amp/amp/index.html/..",
		"https://www.google.com/amp/s/amp.h.example/amp/x.amp?amp=1", "https://x.cdn.ampproject.org/v/s/google.com/amp/s/y.z/", "https://éé.example/?%&;=+", "//h", "https://www.amp.www.h.example./",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		one, err := Normalize(in)
		if err != nil {
			return
		}
		two, err := Normalize(one)
		if err != nil || two != one {
			t.Errorf("%q: %q, then %q, %v", in, one, two, err)
		}
		if !strings.HasPrefix(one, "https://") || strings.ContainsAny(one, " \n#<>\"") {
			t.Errorf("%q: %q", in, one)
		}
	})
}

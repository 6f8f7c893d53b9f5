package feed

import (
	"maps"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// maxSpaces bounds the namespaces in force; large feeds declare some twenty.
const maxSpaces = 100

// namespaces gives the usual prefix for the vocabularies that are read. The
// core ones have none.
var namespaces = map[string]string{
	"http://www.w3.org/2005/atom":                    "atom",
	"http://purl.org/atom/ns#":                       "atom",
	"http://purl.org/rss/1.0/":                       "rss",
	"http://purl.org/net/rss1.1#":                    "rss",
	"http://my.netscape.com/rdf/simple/0.9/":         "rss",
	"http://channel.netscape.com/rdf/simple/0.9/":    "rss",
	"http://backend.userland.com/rss2":               "rss",
	"http://blogs.law.harvard.edu/tech/rss":          "rss",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#":    "rdf",
	"http://purl.org/dc/elements/1.1/":               "dc",
	"http://purl.org/dc/terms/":                      "dcterms",
	"http://purl.org/rss/1.0/modules/content/":       "content",
	"http://www.w3.org/1999/xhtml":                   "xhtml",
	"http://www.itunes.com/dtds/podcast-1.0.dtd":     "itunes",
	"http://search.yahoo.com/mrss":                   "media",
	"http://search.yahoo.com/mrss/":                  "media",
	"http://rssnamespace.org/feedburner/ext/1.0":     "feedburner",
	"http://purl.org/rss/1.0/modules/syndication/":   "sy",
	"http://www.w3.org/2000/01/rdf-schema#":          "rdfs",
	"http://purl.org/rss/1.0/modules/image/":         "image",
	"http://www.w3.org/2003/01/geo/wgs84_pos#":       "geo",
	"http://backend.userland.com/creativecommonsrss": "cc",
}

// canonicalName gives n's name with the usual prefix. Elements of the core
// vocabularies are bare; Atom's are only where the document is Atom, so that
// an atom:link inside RSS is not taken for the RSS link.
func canonicalName(parent, n *node, spaces map[string]string) string {
	prefix, local, found := strings.Cut(n.name, ":")
	if !found {
		prefix, local = "", n.name
	}
	usual, known := namespaces[strings.ToLower(strings.TrimSpace(spaces[prefix]))]
	switch {
	case !known && prefix == "":
		return local
	case !known:
		usual = prefix
	case prefix == "" && usual != "atom":
		// A bare element whose default namespace is an extension's: meant as
		// what it says when it stands in a feed's own place.
		if usual == "xhtml" {
			return local
		}
		usual = map[string]string{"rss": "", "rdf": ""}[usual]
	}
	switch usual {
	case "", "rss":
		return local
	case "atom":
		if local == "feed" || prefix == "" || insideAtom(parent) {
			return local
		}
	case "rdf":
		if local == "rdf" {
			return local
		}
	}
	return usual + ":" + local
}

// declaredSpaces adds the namespaces that attrs declare to those in force,
// which it leaves as they are.
func declaredSpaces(outer map[string]string, attrs []html.Attribute) map[string]string {
	spaces, own := outer, false
	for _, a := range attrs {
		prefix, ok := strings.CutPrefix(a.Key, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' || len(spaces) >= maxSpaces {
			continue
		}
		if !own {
			spaces, own = make(map[string]string, len(outer)+1), true
			maps.Copy(spaces, outer)
		}
		spaces[strings.TrimPrefix(prefix, ":")] = a.Val
	}
	return spaces
}

func insideAtom(n *node) bool {
	for ; n != nil; n = n.parent {
		switch n.name {
		case "feed":
			return true
		case "rss", "rdf", "channel":
			return false
		}
	}
	return false
}

var entityDecl = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>`)

// cutDoctype removes the document type and returns the entities that it
// declares, as they stand: one that names another is not expanded further, so
// nothing grows.
func cutDoctype(doc string) (string, map[string]string) {
	start := len(doc) - len(beforeRoot.ReplaceAllString(doc, ""))
	if len(doc)-start < 9 || !strings.EqualFold(doc[start:start+9], "<!DOCTYPE") {
		return doc, nil
	}
	rest := doc[start:]
	end := strings.IndexByte(rest, '>')
	if open := strings.IndexByte(rest, '['); open >= 0 && (end < 0 || open < end) {
		if i := strings.Index(rest[open:], "]>"); i >= 0 {
			end = open + i + 1
		} else if loc := subsetEnd.FindStringIndex(rest[open:]); loc != nil {
			end = open + loc[1] - 1
		}
	}
	if end < 0 {
		return doc, nil
	}
	entities := map[string]string{}
	for _, m := range entityDecl.FindAllStringSubmatch(rest[:end+1], 64) {
		if _, dup := entities[m[1]]; !dup {
			entities[m[1]] = decodeEntities(m[2]+m[3], nil)
		}
	}
	return doc[:start] + rest[end+1:], entities
}

var (
	// beforeRoot is what may stand before a document type.
	beforeRoot = regexp.MustCompile(`^(?s:\s|<!--.*?-->|<\?.*?\?>)*`)
	subsetEnd  = regexp.MustCompile(`\]\s*>`)
)

package web

import (
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// Normalize returns the identity of an address: two addresses with the same
// one are taken for the same article. The result is a key, never to be
// fetched, since it may not be served. The rules, and why:
//
//   - the scheme becomes https: feeds flip between http and https;
//   - the host is lower case ASCII (punycode), without a final dot, "www.",
//     "amp." or a default port: all are spellings of one site;
//   - a fragment goes: it names a place in the page, in live blogs a post;
//   - parameters that only tell where a reader came from go, the rest is
//     sorted: campaigns differ per feed, order means nothing;
//   - AMP copies are named like their originals (/amp, .amp, ?amp=1,
//     outputType=amp, and the caches that wrap the original's address);
//   - the final slash and index pages go, doubled slashes and dot segments are
//     resolved: servers answer to both;
//   - escapes are written in one way (RFC 3986, 6.2.2).
//
// The case of the path is kept: it distinguishes pages on many servers.
func Normalize(rawURL string) (string, error) {
	u, err := parseURL(rawURL)
	if err != nil {
		return "", err
	}
	if u.Host, err = normalHost(u); err != nil {
		return "", err
	}
	path, query := u.EscapedPath(), u.RawQuery
	// Each rule only takes away, so this ends; more than one round is needed
	// where one rule uncovers what another removes ("/amp/index.html").
	for {
		host, p, q := u.Host, path, query
		u.Host, path, query = unwrapAMP(stripHost(host), p, q)
		path, query = normalPath(path), normalQuery(query)
		if u.Host == host && path == p && query == q {
			break
		}
	}
	out := "https://" + u.Host + path
	if query != "" {
		out += "?" + query
	}
	return out, nil
}

// normalHost returns the host with its port, where that is not the default.
func normalHost(u *url.URL) (string, error) {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	if addr, err := netip.ParseAddr(host); err == nil {
		if host = addr.WithZone("").String(); addr.Is6() {
			host = "[" + host + "]"
		}
	} else {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			// Names with an underscore and the like work in practice.
			ascii = host
		}
		host = strings.Trim(strings.ToLower(ascii), ".")
		if strings.Contains(host, "..") || strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
			return "", refuse(BadURL, u.String(), "its host is not a name")
		}
	}
	if host == "" {
		return "", refuse(BadURL, u.String(), "no host in it")
	}
	if p := strings.TrimLeft(u.Port(), "0"); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	return host, nil
}

// stripHost drops labels that name a rendering of the site, as long as a
// registrable name of two labels is left.
func stripHost(host string) string {
	for _, label := range []string{"www.", "amp."} {
		if rest, ok := strings.CutPrefix(host, label); ok && strings.Contains(rest, ".") && !numericHost(rest) {
			return rest
		}
	}
	return host
}

// unwrapAMP takes the original's address out of the two AMP caches' own.
func unwrapAMP(host, path, query string) (string, string, string) {
	var rest string
	switch {
	case strings.HasSuffix(host, ".cdn.ampproject.org"):
		// /c/s/host/path: a content kind, s for https, the address.
		kind, tail, found := strings.Cut(strings.TrimPrefix(path, "/"), "/")
		if !found || len(kind) != 1 {
			return host, path, query
		}
		rest = tail
	case strings.HasPrefix(host, "google.") && strings.HasPrefix(path, "/amp/"):
		rest = strings.TrimPrefix(path, "/amp/")
	default:
		return host, path, query
	}
	rest = strings.TrimPrefix(rest, "s/")
	inner, tail, _ := strings.Cut(rest, "/")
	u, err := url.Parse("https://" + inner + "/")
	if err != nil || u.User != nil || !strings.Contains(inner, ".") {
		return host, path, query
	}
	h, err := normalHost(u)
	if err != nil {
		return host, path, query
	}
	return h, "/" + tail, query
}

// pathKeep are the characters beside the unreserved that a path may hold as
// they are; an escaped one means something else and stays escaped.
const pathKeep = "/!$&'()*+,;=:@"

func normalPath(p string) string {
	p = escape(p, pathKeep)
	var segs []string
	for s := range strings.SplitSeq(p, "/") {
		switch s {
		case "", ".":
		case "..":
			if len(segs) > 0 {
				segs = segs[:len(segs)-1]
			}
		default:
			segs = append(segs, s)
		}
	}
	if n := len(segs); n > 0 {
		last := segs[n-1]
		switch strings.ToLower(last) {
		case "index.html", "index.htm", "index.php", "amp", "amp.html":
			segs = segs[:n-1]
		default:
			if stem, ok := strings.CutSuffix(last, ".amp"); ok && stem != "" {
				segs[n-1] = stem
			} else if stem, ok := strings.CutSuffix(last, ".amp.html"); ok && stem != "" {
				segs[n-1] = stem + ".html"
			}
		}
	}
	if len(segs) > 1 && segs[0] == "amp" {
		segs = segs[1:]
	}
	return "/" + strings.Join(segs, "/")
}

func normalQuery(q string) string {
	if q == "" {
		return ""
	}
	var kept []string
	for p := range strings.SplitSeq(q, "&") {
		p = escape(p, pathKeep+"?[]|")
		name, value, _ := strings.Cut(p, "=")
		if p == "" || name == "" || tracking(strings.ToLower(name), strings.ToLower(value)) {
			continue
		}
		kept = append(kept, p)
	}
	slices.SortStableFunc(kept, func(a, b string) int {
		ka, _, _ := strings.Cut(a, "=")
		kb, _, _ := strings.Cut(b, "=")
		return strings.Compare(ka, kb)
	})
	return strings.Join(kept, "&")
}

// trackingPrefixes and trackingNames are parameters of campaign, newsletter
// and sharing tools and of publishers' own referrer counters. A name that may
// select an article (id, p, page, source, cid) is not among them.
var trackingPrefixes = []string{
	"utm_", "at_", "hsa_", "pk_", "mtm_", "piwik_", "matomo_", "vero_", "oly_", "ns_", "guce_", "mc_", "stm_", "_hs",
}

var trackingNames = map[string]bool{
	"_ga": true, "_gl": true, "cmp": true, "cmpid": true, "cmpid2": true, "dclid": true, "fbclid": true, "ftag": true,
	"gbraid": true, "gclid": true, "gclsrc": true, "guccounter": true, "igsh": true, "igshid": true, "ito": true,
	"leadsource": true, "mbid": true, "mkt_tok": true, "mod": true, "msclkid": true, "ncid": true, "ocid": true,
	"partner": true, "ref": true, "ref_src": true, "ref_url": true, "rss": true, "s_cid": true, "s_kwcid": true,
	"smid": true, "smtyp": true, "spm": true, "sr_share": true, "taid": true, "traffic_source": true, "trk": true,
	"ttclid": true, "twclid": true, "wbraid": true, "wt_mc": true, "wt.mc_id": true, "xtor": true, "yclid": true,
	"feedtype": true, "feedname": true, "origin": true, "cmpc": true, "cxid": true, "srnd": true, "sref": true,
}

func tracking(name, value string) bool {
	if trackingNames[name] {
		return true
	}
	for _, p := range trackingPrefixes {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	switch name {
	case "amp":
		return value == "" || value == "1" || value == "true"
	case "outputtype", "output":
		return value == "amp"
	case "page":
		// A place in a live blog, not a page of it.
		return strings.HasPrefix(value, "with:block-")
	}
	return false
}

package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// StatusError is an answer that is not a success: 400 or more, or a 3xx that
// names no place to go to. The Snapshot beside it holds the headers and up to
// 64 KB of the body.
type StatusError struct {
	Code       int
	RetryAfter time.Duration // what the server asked for, at most 24 hours
	URL        string        // redacted
}

func (e *StatusError) Error() string {
	s := fmt.Sprintf("fetch %s: status %d", e.URL, e.Code)
	if t := http.StatusText(e.Code); t != "" {
		s += " " + strings.ToLower(t)
	}
	if e.RetryAfter > 0 {
		s += ", to be asked again after " + e.RetryAfter.String()
	}
	return s
}

// Why names the rule or limit that a fetch met.
type Why int

// The reasons of a Refused.
const (
	BadURL           Why = iota + 1 // not an http or https URL with a host
	BadScheme                       // a redirect to another scheme
	Credentials                     // a user name or password in the URL
	PrivateAddress                  // loopback, private, link-local, metadata, ...
	BadPort                         // neither 80 nor 443 nor allowed by name
	TooLarge                        // the decoded body exceeds the limit
	Bomb                            // compressed far more than any text is
	BadEncoding                     // a content encoding that was not asked for, or broken
	TooManyRedirects                // more than five
	RedirectLoop                    // back to an address already asked
	Slow                            // headers or body did not come in time
	TooSoon                         // the host asked to be left alone for longer
)

var whyText = [...]string{
	BadURL: "bad address", BadScheme: "scheme", Credentials: "credentials in the address",
	PrivateAddress: "private address", BadPort: "port", TooLarge: "too large",
	Bomb: "decompression bomb", BadEncoding: "content encoding", TooManyRedirects: "too many redirects",
	RedirectLoop: "redirect loop", Slow: "slow", TooSoon: "too soon",
}

func (w Why) String() string {
	if w <= 0 || int(w) >= len(whyText) {
		return "unknown reason"
	}
	return whyText[w]
}

// Refused is a fetch that was not done, or not finished, on purpose.
type Refused struct {
	Why    Why
	URL    string // redacted
	Detail string // what exactly, and what to do where something can be done
}

func (e *Refused) Error() string {
	return fmt.Sprintf("refuse %s: %s: %s", e.URL, e.Why, e.Detail)
}

func refuse(why Why, rawURL, detail string) error {
	return &Refused{Why: why, URL: Redact(rawURL), Detail: detail}
}

var (
	errSlow        = errors.New("time is up")
	errSlowHeaders = errors.New("no headers in time")
)

// Redact returns rawURL fit for messages and logs: without user name and
// password, and with the values of secret-looking query parameters replaced.
func Redact(rawURL string) string {
	u, err := url.Parse(rawURL)
	if err != nil {
		// What cannot be parsed cannot be redacted piece by piece.
		if i := strings.IndexAny(rawURL, "?#@"); i >= 0 {
			rawURL = rawURL[:i] + "…"
		}
		return strings.Map(printable, clip(rawURL))
	}
	if u.User != nil {
		u.User = url.User("redacted")
	}
	if u.Opaque != "" && strings.Contains(u.Opaque, "@") {
		u.Opaque = "redacted"
	}
	u.RawQuery = redactQuery(u.RawQuery)
	u.Fragment, u.RawFragment = "", ""
	return strings.Map(printable, clip(u.String()))
}

func redactQuery(query string) string {
	if query == "" {
		return ""
	}
	parts := strings.FieldsFunc(query, func(r rune) bool { return r == '&' || r == ';' })
	for i, p := range parts {
		key, _, found := strings.Cut(p, "=")
		name, err := url.QueryUnescape(key)
		if err != nil {
			name = key
		}
		if found && secretName(strings.ToLower(name)) {
			parts[i] = key + "=redacted"
		}
	}
	return strings.Join(parts, "&")
}

// secretName tells parameter names that carry secrets. Erring on the side of
// hiding costs a less telling message only.
func secretName(k string) bool {
	for _, part := range []string{"token", "secret", "passw", "pwd", "auth", "apikey", "signature", "session", "credential", "jwt", "access"} {
		if strings.Contains(k, part) {
			return true
		}
	}
	switch k {
	case "key", "sig", "sid", "pass", "code", "hash", "user", "email", "login":
		return true
	}
	return strings.HasSuffix(k, "_key") || strings.HasSuffix(k, "-key") || strings.HasSuffix(k, ".key") || strings.HasSuffix(k, "_sig")
}

// clip keeps an address of a megabyte out of the logs.
func clip(s string) string {
	const most = 500
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

func printable(r rune) rune {
	if strconv.IsPrint(r) {
		return r
	}
	return '?'
}

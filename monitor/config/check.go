package config

import (
	"fmt"
	"net/mail"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/andybalholm/cascadia"
)

// check finds what is well formed and still wrong.
func check(d *decoder, c *Config) {
	checkStories(d, c)
	checkFeeds(d, c)
	zone := checkZone(d, "schedule.zone", c.Schedule.Zone)
	checkCron(d, "schedule.poll", c.Schedule.Poll, zone)
	checkCron(d, "schedule.digest", c.Schedule.Digest, zone)
	names := map[string]string{}
	operator := ""
	for i := range c.Receivers {
		key := fmt.Sprintf("receivers[%d]", i)
		r := &c.Receivers[i]
		checkName(d, key, "receiver", r.Name, names, true)
		checkReceiver(d, key, r, c, zone)
		switch {
		case r.Operator && operator != "":
			d.complain(key+".operator", nil, fmt.Sprintf("%q is the operator already; keep one", operator))
		case r.Operator:
			operator = r.Name
		}
	}
	if c.Contact != "" && !isWeb(c.Contact) && !strings.HasPrefix(c.Contact, "mailto:") {
		d.complain("contact", nil, "is not an address; write https://… or mailto:…")
	}
	for i, host := range c.Allow {
		if strings.ContainsAny(host, "/: ") && !isIP(host) {
			d.complain(fmt.Sprintf("allow[%d]", i), nil, fmt.Sprintf("%q is not a host; write the name or address alone, without port and path", host))
		}
	}
	checkLimits(d, c)
}

func checkLimits(d *decoder, c *Config) {
	between := func(key string, n, low, high int) {
		if n < low || n > high {
			d.complain("limits."+key, nil, fmt.Sprintf("%d is out of bounds; write %d to %d", n, low, high))
		}
	}
	between("findings", c.Limits.Findings, 1, 1000)
	between("parallel", c.Limits.Parallel, 1, 256)
	if c.Keep.Age > 0 && c.Keep.Age < 24*time.Hour {
		d.complain("keep.age", nil, "is less than a day; write for example 400d, or forever")
	}
	if c.Keep.Size > 0 && c.Keep.Size < 1e6 {
		d.complain("keep.size", nil, "is less than 1MB; write for example 2GB, or unlimited")
	}
	for i, step := range c.Recheck {
		key := fmt.Sprintf("recheck[%d]", i)
		switch {
		case step.Younger <= 0 || step.Every <= 0:
			d.complain(key, nil, "needs both younger and every")
		case step.Every < minEvery:
			d.complain(key+".every", nil, "is oftener than once a minute; write at least 1m")
		case i > 0 && step.Younger <= c.Recheck[i-1].Younger:
			d.complain(key+".younger", nil, "is not longer than in the step before; put the shortest first")
		}
	}
}

var idPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

func checkStories(d *decoder, c *Config) {
	names := map[string]string{}
	for i, s := range c.Stories {
		key := fmt.Sprintf("stories[%d]", i)
		questions := key + ".questions"
		if d.has("watches") {
			questions = "watches"
		} else {
			checkName(d, key, "story", s.Name, names, true)
		}
		checkPhrases(d, key+".match.all", s.Match.All)
		checkPhrases(d, key+".match.any", s.Match.Any)
		checkPhrases(d, key+".match.none", s.Match.None)
		ids := map[string]string{}
		for j, q := range s.Questions {
			at := fmt.Sprintf("%s[%d]", questions, j)
			checkName(d, at, "question", q.ID, ids, false)
			if q.ID != "" && !idPattern.MatchString(q.ID) {
				d.complain(at+".id", nil, fmt.Sprintf("%q is not a short name; use letters, digits, dot, dash and underscore", q.ID))
			}
			if q.Kind == "" && !d.has(at+".kind") {
				d.complain(at+".kind", nil, "is missing; write roster, event or figure")
			}
			if q.Wording == "" {
				d.complain(at+".question", nil, "is missing; write the question as a person would ask it")
			}
		}
	}
}

func checkPhrases(d *decoder, key string, phrases []string) {
	for i, p := range phrases {
		if p == "" {
			d.complain(fmt.Sprintf("%s[%d]", key, i), nil, "is empty; write a phrase or remove the line")
		}
	}
}

// checkName complains of a name that is missing, taken or unprintable. Questions keep theirs under id.
func checkName(d *decoder, key, what, name string, taken map[string]string, printable bool) {
	field := ".name"
	if !printable {
		field = ".id"
	}
	switch {
	case name == "":
		d.complain(key+field, nil, "is missing; give the "+what+" a short name")
	case taken[name] != "":
		d.complain(key+field, nil, fmt.Sprintf("%q is taken by %s; choose another", name, taken[name]))
	case printable && (len(name) > 80 || strings.HasPrefix(name, "-") || strings.ContainsFunc(name, unprintable)):
		d.complain(key+field, nil, "is not a plain name; use at most 80 printable bytes, no dash in front")
	}
	if taken[name] == "" {
		taken[name] = key
	}
}

func unprintable(r rune) bool { return !unicode.IsPrint(r) }

func checkFeeds(d *decoder, c *Config) {
	seen := map[string]string{}
	for i, f := range c.Feeds {
		key := fmt.Sprintf("feeds[%d]", i)
		if f.URL == "" {
			d.complain(key+".url", nil, "is missing; write the feed's address")
		} else if checkURL(d, key+".url", f.URL, c.Allow) {
			same := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(f.URL, "https://"), "http://"), "/")
			if seen[same] != "" {
				d.complain(key+".url", nil, "is the address of "+seen[same]+" too; keep one")
			} else {
				seen[same] = key
			}
		}
		if strings.ContainsFunc(f.Outlet, unprintable) {
			d.complain(key+".outlet", nil, "is not a plain name; use printable characters")
		}
		if f.Schedule != "" {
			checkCron(d, key+".schedule", f.Schedule, time.UTC)
		}
		checkSelector(d, key+".selectors.article", f.Selectors.Article)
		for j, s := range f.Selectors.Remove {
			checkSelector(d, fmt.Sprintf("%s.selectors.remove[%d]", key, j), s)
		}
	}
}

func checkSelector(d *decoder, key, selector string) {
	if selector == "" {
		return
	}
	if _, err := cascadia.ParseGroup(selector); err != nil {
		d.complain(key, nil, fmt.Sprintf("%q is not a CSS selector; write for example div.article-body", selector))
	}
}

func checkZone(d *decoder, key, zone string) *time.Location {
	loc, err := parseZone(zone)
	if err != nil {
		d.complain(key, nil, err.Error())
		return time.UTC
	}
	return loc
}

func checkCron(d *decoder, key, expr string, loc *time.Location) {
	if _, err := ParseSchedule(expr, loc); err != nil {
		d.complain(key, nil, err.Error())
	}
}

// checkURL complains of an address that is not http or https, holds a password, or is private and not allowed.
func checkURL(d *decoder, key, address string, allow []string) bool {
	u, err := url.Parse(address)
	switch {
	case err != nil || !isWeb(address):
		d.complain(key, nil, "is not an address of the web; write http:// or https:// and a host")
		return false
	case u.User != nil:
		d.complain(key, nil, "holds a user name or password; secrets are named, never written")
		return false
	case isPrivate(u.Hostname()) && !slices.Contains(allow, u.Hostname()):
		d.complain(key, nil, fmt.Sprintf("%s is a private address, which is not fetched; add it to allow if you mean it", u.Hostname()))
		return false
	}
	return true
}

func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && !strings.ContainsFunc(address, unprintable)
}

func isIP(host string) bool {
	_, err := netip.ParseAddr(host)
	return err == nil
}

// isPrivate tells literal private addresses. Names are looked up, and checked, when they are dialled.
func isPrivate(host string) bool {
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && (ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || ip.IsUnspecified())
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func domainOf(address string) string {
	a, err := mail.ParseAddress(address)
	if err != nil {
		return ""
	}
	return a.Address[strings.LastIndex(a.Address, "@")+1:]
}

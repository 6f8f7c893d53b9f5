package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"
	"golang.org/x/net/idna"
)

// noHostAgent refuses the one metadata service that stands at a public
// address: that of the host agent on Azure's virtual machines.
var noHostAgent = ssrf.WithDeniedV4Prefixes(netip.MustParsePrefix("168.63.129.16/32"))

// GuardedTransport returns the transport for the real network. Every address
// is checked after its name was resolved, at the moment it is dialled, so that
// neither a redirect nor a name that changes its address leads inside. Only
// ports 80 and 443 are dialled; allow lifts both rules for the hosts it names
// (see Options.Allow). Proxies from the environment are ignored: behind one,
// the check would see the proxy's address only.
func GuardedTransport(allow []string) *http.Transport {
	list := parseAllow(allow)
	guard := ssrf.New(ssrf.WithPorts(80, 443), noHostAgent)
	plain := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	guarded := &net.Dialer{Timeout: plain.Timeout, KeepAlive: plain.KeepAlive, Control: guard.Safe}
	return &http.Transport{
		Proxy: nil,
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			if host, port, err := net.SplitHostPort(addr); err == nil && list.has(host, port) {
				return plain.DialContext(ctx, network, addr)
			}
			return guarded.DialContext(ctx, network, addr)
		},
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  headerTimeout,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    defaultPerHost,
		IdleConnTimeout:        30 * time.Second,
		DisableCompression:     true,
	}
}

// guardRefusal recognises the guard's complaints inside a dial error.
func guardRefusal(u *url.URL, err error) error {
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return refuse(PrivateAddress, u.String(), u.Hostname()+" resolves to an address that is not public; if it is meant, list the host as allowed")
	case errors.Is(err, ssrf.ErrProhibitedPort):
		return refuse(BadPort, u.String(), portHelp(u))
	}
	return nil
}

func portHelp(u *url.URL) string {
	return "only ports 80 and 443 are asked; if it is meant, list " + net.JoinHostPort(u.Hostname(), portOf(u)) + " as allowed"
}

// allowList maps a host to the ports at which it may be asked although it is
// private.
type allowList map[string][]string

func parseAllow(entries []string) allowList {
	l := allowList{}
	for _, e := range entries {
		e = strings.ToLower(strings.TrimSpace(e))
		if e == "" {
			continue
		}
		host, port, err := net.SplitHostPort(e)
		if err != nil {
			host, port = strings.Trim(e, "[]"), ""
		}
		host = strings.TrimSuffix(host, ".")
		if port == "" {
			l[host] = append(l[host], "80", "443")
		} else {
			l[host] = append(l[host], port)
		}
	}
	return l
}

func (l allowList) has(host, port string) bool {
	for _, p := range l[strings.TrimSuffix(strings.ToLower(host), ".")] {
		if p == "*" || p == port {
			return true
		}
	}
	return false
}

// check refuses what can be seen in the URL itself, whatever the transport:
// its form, its port, addresses written as numbers, and names that never are
// public.
func (l allowList) check(u *url.URL) error {
	if err := checkForm(u); err != nil {
		return err
	}
	host, port := hostKey(u), portOf(u)
	if l.has(host, port) {
		return nil
	}
	const help = "; if it is meant, list the host as allowed"
	if privateName(host) {
		return refuse(PrivateAddress, u.String(), host+" names this machine or this network"+help)
	}
	if addr, err := netip.ParseAddr(host); err == nil {
		if addr.Zone() != "" || ssrf.New(ssrf.WithAnyPort(), noHostAgent).SafeAddr(addr) != nil {
			return refuse(PrivateAddress, u.String(), host+" is not a public address"+help)
		}
	} else if numericHost(host) {
		return refuse(PrivateAddress, u.String(), host+" is an address in an old notation; write it with four decimal parts")
	}
	if port != "80" && port != "443" {
		return refuse(BadPort, u.String(), portHelp(u))
	}
	return nil
}

// maxURL bounds an address, in bytes; servers take 8 KB at most.
const maxURL = 8 << 10

// parseURL reads the address of a request.
func parseURL(raw string) (*url.URL, error) {
	if len(raw) > maxURL {
		return nil, refuse(BadURL, raw, "longer than 8 KB")
	}
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return nil, refuse(BadURL, raw, "not a URL; write it as https://host/path")
	}
	u.Fragment, u.RawFragment = "", ""
	if err := checkForm(u); err != nil {
		return nil, err
	}
	return u, nil
}

// checkForm refuses URLs that are never asked for, whatever their host.
func checkForm(u *url.URL) error {
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
	case "":
		return refuse(BadURL, u.String(), "no scheme; write it as https://host/path")
	default:
		return refuse(BadScheme, u.String(), "only http and https are fetched")
	}
	if u.Opaque != "" || u.Hostname() == "" {
		return refuse(BadURL, u.String(), "no host in it")
	}
	if u.User != nil {
		return refuse(Credentials, u.String(), "user names and passwords in an address are not sent")
	}
	return nil
}

// privateName tells names that the standards reserve for one machine or one
// network (RFC 6761, RFC 6762, RFC 8375, and the suffix that ICANN set aside
// for private use).
func privateName(host string) bool {
	for _, n := range []string{"localhost", "local", "internal", "home.arpa", "localdomain"} {
		if host == n || strings.HasSuffix(host, "."+n) {
			return true
		}
	}
	return false
}

// numericHost tells 2130706433, 0x7f.1 or 127.1: some resolvers take them for
// addresses. A real name has a last label that is not a number.
func numericHost(host string) bool {
	last := host[strings.LastIndexByte(host, '.')+1:]
	if rest, ok := strings.CutPrefix(last, "0x"); ok {
		return strings.Trim(rest, "0123456789abcdef") == ""
	}
	return strings.Trim(last, "0123456789") == ""
}

func portOf(u *url.URL) string {
	if p := u.Port(); p != "" {
		return p
	}
	if strings.EqualFold(u.Scheme, "https") {
		return "443"
	}
	return "80"
}

// hostKey is the name as it will be resolved, without port: what checks and
// pacing go by. Wide letters and other scripts' dots are spellings of the
// plain ones.
func hostKey(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	return strings.TrimSuffix(host, ".")
}

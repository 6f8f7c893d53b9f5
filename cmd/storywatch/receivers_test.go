package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"math/big"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/monitor/memnet"
	"storywatch/store"
)

// expired is a certificate for a host that ran out a day ago, and the authorities that would vouch for it.
func expired(t *testing.T, host string) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), DNSNames: []string{host}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().AddDate(-1, 0, 0), NotAfter: time.Now().AddDate(0, 0, -1),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, roots
}

// badReceivers are one that is well, and every way of being ill.
const badReceivers = wire + desk + `  - {name: hangs, webhook: {url: "https://hooks.example/hangs", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: ill, webhook: {url: "https://hooks.example/ill", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: patient, webhook: {url: "https://hooks.example/patient", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: closed, webhook: {url: "https://hooks.example/closed", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: dead, webhook: {url: "https://hooks.example/dead", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: nobody, email: {to: [nobody@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}, every: at once}
  - {name: old, email: {to: [old@newsroom.example], from: watch@newsroom.example, server: "old.example:465"}, every: at once}
  - {name: ops, email: {to: [ops@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}, every: at once, operator: true}
`

// sickbay answers for the receivers of badReceivers: hangs for an hour, is ill for three, asks for two hours' patience, is gone for good, is
// dead.
func sickbay(start time.Time) func(path string, at time.Time) reply {
	refused := false
	return func(path string, at time.Time) reply {
		switch path {
		case "/hangs":
			return reply{hang: at.Before(start.Add(time.Hour))}
		case "/ill":
			if at.Before(start.Add(3 * time.Hour)) {
				return reply{status: http.StatusInternalServerError}
			}
		case "/patient":
			if !refused {
				refused = true
				return reply{status: http.StatusTooManyRequests, header: map[string]string{"Retry-After": "7200"}}
			}
		case "/closed":
			return reply{status: http.StatusGone}
		case "/dead":
			return reply{status: http.StatusServiceUnavailable}
		}
		return reply{}
	}
}

// TestBadReceivers: none of them delays another, each is tried as often as is sensible, and what is given up is told to the operator.
func TestBadReceivers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		config := strings.Replace(oneFeed(observer, badReceivers), "*/15 * * * *", "30 * * * *", 1)
		pages := bulletins(observer, start.Add(-time.Hour), start.Add(20*time.Minute))
		d := newDaemon(t, config, start, pages)
		d.hook.answer = sickbay(start)
		certificate, roots := expired(t, "old.example")
		oldPost := memnet.New()
		newMailbox(t, tls.NewListener(oldPost, &tls.Config{Certificates: []tls.Certificate{certificate}}), d.now)
		d.roots = roots
		d.dial = func(ctx context.Context, network, address string) (net.Conn, error) {
			if address == "old.example:465" {
				return oldPost.Dial(ctx, network, address)
			}
			return d.post.Dial(ctx, network, address)
		}
		d.start()
		d.until(start.Add(76 * time.Hour)) // three days after the second digest, and some
		d.checkHealthy(start)
		d.checkIll()
		d.checkGivenUp()
		d.stop()
	})
}

// checkHealthy: who is well is told at once, whoever hangs beside it, and in order.
func (d *daemon) checkHealthy(start time.Time) {
	d.t.Helper()
	calls := d.hook.asked("/wire")
	if len(calls) != 2 {
		d.t.Fatalf("the receiver that is well was called %d times, want for each of two bulletins\n%s", len(calls), d.log)
	}
	for i, found := range []time.Time{start, start.Add(30 * time.Minute)} {
		// The poll comes up to two minutes after its time, the host's pace takes some seconds, and a hanging receiver half a minute.
		if late := calls[i].at.Sub(found); late > 4*time.Minute {
			d.t.Errorf("the receiver that is well was told %v late", late)
		}
	}
	for _, l := range d.letters("desk") {
		if late := l.at.Sub(l.at.Round(time.Hour)); late < 0 || late > 2*time.Minute {
			d.t.Errorf("the desk's digest came at %s", l.at.In(berlin).Format(time.TimeOnly))
		}
	}
}

// checkIll: an attempt is made less and less often, under one name and freshly signed, until the receiver is well again.
func (d *daemon) checkIll() {
	d.t.Helper()
	for path, least := range map[string]time.Duration{"/hangs": time.Minute, "/ill": time.Minute, "/patient": 2 * time.Hour} {
		byID, order := map[string][]call{}, []string{}
		for _, c := range d.hook.asked(path) {
			if byID[c.id] == nil {
				order = append(order, c.id)
			}
			byID[c.id] = append(byID[c.id], c)
			stamp, err := strconv.ParseInt(c.stamp, 10, 64)
			if signed := time.Unix(stamp, 0); err != nil || c.broken != nil || c.at.Sub(signed).Abs() > 2*time.Second {
				d.t.Errorf("%s was called at %v with a signature of %v, %v, %v", path, c.at, signed, err, c.broken)
			}
		}
		if len(order) != 2 {
			d.t.Errorf("%s was told %d digests, want 2", path, len(order))
			continue
		}
		attempts := byID[order[0]]
		if len(attempts) < 2 || len(attempts) > 12 || attempts[len(attempts)-1].status >= 300 {
			d.t.Errorf("%s was called %d times for one digest, the last time with the answer %d", path, len(attempts), attempts[len(attempts)-1].status)
		}
		for i, a := range attempts[1:] {
			// Each wait is twice the one before, kept to the millisecond; a cycle may begin up to a minute late.
			wait, want := a.at.Sub(attempts[i].at), least<<i
			if wait < want-time.Millisecond || wait > want+2*time.Minute || a.body != attempts[i].body {
				d.t.Errorf("%s was called again after %v, want %v, and with the same body", path, wait, want)
			}
		}
	}
}

// checkGivenUp: who says never is asked once, who says nothing is asked for three days, and the operator hears of each.
func (d *daemon) checkGivenUp() {
	d.t.Helper()
	if n := len(d.hook.asked("/closed")); n != 2 {
		d.t.Errorf("the receiver that is gone for good was called %d times, want once for each of two digests", n)
	}
	calls := d.hook.asked("/dead")
	first, last := calls[0].at, calls[len(calls)-1].at
	if last.Sub(first) < 60*time.Hour || last.Sub(first) > 73*time.Hour {
		d.t.Errorf("the dead receiver was called for %v, want three days", last.Sub(first))
	}
	if n := len(d.letters("old")) + len(d.letters("nobody")); n != 0 {
		d.t.Errorf("%d mails came where none can", n)
	}
	dropped, err := d.open().Deliveries(d.t.Context(), store.DeliveryFilter{State: store.Dropped})
	if err != nil {
		d.t.Fatal(err)
	}
	count := map[string]int{}
	notices := strings.Join(d.mailed("ops"), "\n")
	for _, v := range dropped {
		count[v.Receiver]++
		if !strings.Contains(notices, "could not be delivered to "+v.Receiver) {
			d.t.Errorf("the operator was not told of delivery %d to %s", v.ID, v.Receiver)
		}
		want := map[string]string{"closed": "410", "nobody": "550", "dead": "three days", "old": "certificate"}[v.Receiver]
		if want == "" || !strings.Contains(v.Reason, want) {
			d.t.Errorf("delivery %d to %s was dropped because of %q, want %q", v.ID, v.Receiver, v.Reason, want)
		}
	}
	for _, r := range []string{"closed", "nobody", "dead", "old"} {
		if count[r] != 2 {
			d.t.Errorf("%d deliveries to %s were dropped, want 2", count[r], r)
		}
	}
	if n := strings.Count(notices, "was dropped"); n != len(dropped) {
		d.t.Errorf("the operator was told of %d dropped deliveries, want %d, each once\n%s", n, len(dropped), notices)
	}
}

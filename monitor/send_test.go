package monitor_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/emersion/go-smtp"
	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"storywatch/diffing/finding"
	"storywatch/monitor"
	"storywatch/monitor/memnet"
	"storywatch/monitor/notify"
	"storywatch/store"
)

const secret = "whsec_c2x1aWNlIGdhdGUgb2YgdGhlIGFsZGVyIHdlaXI="

// authority issues certificates for the tests of one bubble.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{t: t}
	a.cert, a.key = a.issue(&x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Test authority"}, IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(1000 * time.Hour),
	})
	return a
}

func (a *authority) issue(c *x509.Certificate) (*x509.Certificate, *ecdsa.PrivateKey) {
	a.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	parent, signer := a.cert, a.key
	if parent == nil {
		parent, signer = c, key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, parent, &key.PublicKey, signer)
	if err != nil {
		a.t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		a.t.Fatal(err)
	}
	return cert, key
}

// server returns what a server of a host proves itself with, until a time.
func (a *authority) server(host string, until time.Time) tls.Certificate {
	cert, key := a.issue(&x509.Certificate{SerialNumber: big.NewInt(2), DNSNames: []string{host}, NotBefore: until.Add(-100 * time.Hour), NotAfter: until})
	return tls.Certificate{Certificate: [][]byte{cert.Raw}, PrivateKey: key}
}

func (a *authority) pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(a.cert)
	return p
}

// hosts are real HTTPS servers over connections in memory.
type hosts struct {
	pipes map[string]*memnet.Listener
	ca    *authority
}

// serve starts a server of a host until the test ends.
func (h *hosts) serve(t *testing.T, host string, valid time.Time, handler http.HandlerFunc) {
	p := memnet.New()
	h.pipes[host] = p
	s := &http.Server{
		Handler: handler, ErrorLog: log.New(io.Discard, "", 0),
		TLSConfig: &tls.Config{Certificates: []tls.Certificate{h.ca.server(host, valid)}},
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.ServeTLS(p, "", "")
	}()
	t.Cleanup(func() {
		s.Close()
		<-done
	})
}

// transport reaches them.
func (h *hosts) transport() *http.Transport {
	return &http.Transport{
		DisableKeepAlives: true, TLSClientConfig: &tls.Config{RootCAs: h.ca.pool()},
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			host, _, err := net.SplitHostPort(address)
			if err != nil {
				return nil, err
			}
			return h.pipes[host].Dial(ctx, network, address)
		},
	}
}

// TestOneBadReceiverDelaysNoOther: of ten receivers one hangs for an hour, one answers 500 as long, one has a certificate that has expired.
// Seven hear of everything within the minute in which a cycle looks; the two hear of it all once they are well; the last never, and its
// deliveries say why.
func TestOneBadReceiverDelaysNoOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		sick := func() bool { return time.Since(start) < time.Hour }
		net := &hosts{pipes: map[string]*memnet.Listener{}, ca: newAuthority(t)}
		took := func(w http.ResponseWriter, r *http.Request) {
			io.Copy(io.Discard, r.Body)
			w.WriteHeader(http.StatusNoContent)
		}
		var receivers strings.Builder
		var names []string
		for i := range 10 {
			name, handler, valid := fmt.Sprintf("r%d", i), took, start.Add(100*time.Hour)
			switch i {
			case 3:
				handler = func(w http.ResponseWriter, r *http.Request) {
					io.Copy(io.Discard, r.Body)
					if sick() {
						<-r.Context().Done()
					}
				}
			case 5:
				handler = func(w http.ResponseWriter, r *http.Request) {
					if sick() {
						w.WriteHeader(http.StatusInternalServerError)
					}
				}
			case 7:
				valid = start.Add(-time.Hour)
			}
			net.serve(t, name+".example", valid, handler)
			fmt.Fprintf(&receivers, "  - {name: %s, webhook: {url: \"https://%s.example/in\", secret: {env: HOOK}}, every: at once}\n", name, name)
			names = append(names, name)
		}
		s := newScene(t, receivers.String(), 0, func(now func() time.Time) map[string]monitor.Sender {
			senders := map[string]monitor.Sender{}
			for _, name := range names {
				w, err := notify.NewWebhook(notify.WebhookConfig{URL: "https://" + name + ".example/in", Secret: secret}, net.transport(), now)
				if err != nil {
					t.Fatal(err)
				}
				senders[name] = w
			}
			return senders
		})
		s.run()
		var ids []int64
		for range 18 {
			ids = append(ids, s.news())
			time.Sleep(5*time.Minute + 7*time.Second)
		}
		time.Sleep(5 * time.Hour)
		s.stop()
		for i, name := range names {
			if i == 7 {
				s.toldOnce(name, ids[:3]) // the rest is told in one, once it can be reached
			} else {
				s.toldOnce(name, ids)
			}
			for _, d := range s.deliveries(name) {
				switch {
				case i == 7:
					if d.State != store.Pending || !strings.Contains(d.Reason, "expired") {
						t.Errorf("%s: %s because of %q, want to wait for a valid certificate", name, d.State, d.Reason)
					}
					continue
				case d.State != store.Sent:
					t.Errorf("%s: delivery %d is %s: %s", name, d.ID, d.State, d.Reason)
					continue
				case i == 3 || i == 5:
					continue
				}
				f, err := s.db.Finding(t.Context(), d.Findings[0])
				if err != nil {
					t.Fatal(err)
				}
				if late := d.SentAt.Sub(f.At); late > time.Minute+5*time.Second {
					t.Errorf("%s heard of finding %d after %v", name, f.ID, late)
				}
			}
		}
	})
}

// attempt is one request as a receiver saw it.
type attempt struct {
	at                   time.Time
	id, stamp, signature string
}

// judge is a webhook receiver that checks every signature with the specification's own library, times included, and answers what it is told.
type judge struct {
	t      *testing.T
	answer func(n int, h http.Header) int

	mu  sync.Mutex
	got []attempt
}

func (j *judge) RoundTrip(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	verifier, err := webhooks.NewWebhook(secret)
	if err == nil {
		err = verifier.Verify(body, r.Header)
	}
	if err != nil {
		j.t.Errorf("attempt %d is not to be trusted: %v", len(j.got)+1, err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.got = append(j.got, attempt{time.Now(), r.Header.Get("webhook-id"), r.Header.Get("webhook-timestamp"), r.Header.Get("webhook-signature")})
	h := http.Header{}
	return &http.Response{StatusCode: j.answer(len(j.got), h), Header: h, Body: http.NoBody, Request: r}, nil
}

// gaps returns the times between attempts, in whole minutes.
func (j *judge) gaps() []int {
	var out []int
	for i := 1; i < len(j.got); i++ {
		out = append(out, int(j.got[i].at.Sub(j.got[i-1].at).Round(time.Minute)/time.Minute))
	}
	return out
}

// refusing is an SMTP session whose only mailbox does not exist.
type refusing struct{ seen *int }

func (s refusing) Reset()                               {}
func (s refusing) Logout() error                        { return nil }
func (s refusing) Mail(string, *smtp.MailOptions) error { return nil }
func (s refusing) Data(io.Reader) error                 { return nil }
func (s refusing) Rcpt(string, *smtp.RcptOptions) error {
	*s.seen++
	return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such mailbox"}
}

// TestAWeekOfRetries: one finding, five receivers, seven days.
func TestAWeekOfRetries(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		down := &judge{t: t, answer: func(int, http.Header) int { return http.StatusServiceUnavailable }}
		gone := &judge{t: t, answer: func(int, http.Header) int { return http.StatusGone }}
		limited := &judge{t: t, answer: func(n int, h http.Header) int {
			switch n {
			case 1:
				h.Set("Retry-After", "7200")
				return http.StatusTooManyRequests
			case 2:
				h.Set("Retry-After", time.Now().Add(5*time.Hour).UTC().Format(http.TimeFormat))
				return http.StatusServiceUnavailable
			}
			return http.StatusOK
		}}
		post, mails := memnet.New(), 0
		server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return refusing{&mails}, nil }))
		server.Domain, server.ErrorLog = "mail.example", log.New(io.Discard, "", 0)
		served := make(chan struct{})
		go func() { defer close(served); server.Serve(post) }()
		defer func() { post.Close(); server.Close(); <-served }()

		var operator *kept
		s := newScene(t, `
  - {name: down, webhook: {url: "https://down.example/", secret: {env: HOOK}}, every: at once}
  - {name: gone, webhook: {url: "https://gone.example/", secret: {env: HOOK}}, every: at once}
  - {name: limited, webhook: {url: "https://limited.example/", secret: {env: HOOK}}, every: at once}
  - {name: post, email: {to: [nobody@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}, every: at once}
  - {name: operator, command: [note], every: at once, operator: true}
`, 0, func(now func() time.Time) map[string]monitor.Sender {
			operator = &kept{now: now}
			senders := map[string]monitor.Sender{"operator": operator}
			for name, j := range map[string]*judge{"down": down, "gone": gone, "limited": limited} {
				w, err := notify.NewWebhook(notify.WebhookConfig{URL: "https://" + name + ".example/", Secret: secret}, j, now)
				if err != nil {
					t.Fatal(err)
				}
				senders[name] = w
			}
			e, err := notify.NewEmail(notify.EmailConfig{Server: "localhost:25", TLS: "none", From: "watch@newsroom.example", To: []string{"nobody@newsroom.example"}}, post.Dial)
			if err != nil {
				t.Fatal(err)
			}
			senders["post"] = e
			return senders
		})
		s.run()
		id := s.news()
		time.Sleep(7 * 24 * time.Hour)
		s.stop()

		// Back-off: doubling from a minute to six hours, for three days, each attempt under one id with a time and a signature of its own.
		want := []int{1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, 360, 360, 360, 360, 360, 360}
		if got := down.gaps(); !slices.Equal(got, want) {
			t.Errorf("minutes between attempts %v, want %v", got, want)
		}
		stamps, signatures := map[string]bool{}, map[string]bool{}
		for _, a := range down.got {
			stamps[a.stamp], signatures[a.signature] = true, true
			if a.id != down.got[0].id || a.stamp != fmt.Sprint(a.at.Unix()) {
				t.Errorf("attempt %+v: want the id of the first and its own time", a)
			}
		}
		if len(stamps) != len(down.got) || len(signatures) != len(down.got) {
			t.Errorf("%d attempts have %d times and %d signatures", len(down.got), len(stamps), len(signatures))
		}
		if life := down.got[len(down.got)-1].at.Sub(down.got[0].at); life > 72*time.Hour || life < 66*time.Hour {
			t.Errorf("it was tried for %v, want three days", life)
		}
		if got := limited.gaps(); !slices.Equal(got, []int{120, 300}) {
			t.Errorf("minutes between attempts %v, want those that were asked for", got)
		}
		if len(gone.got) != 1 || mails != 1 {
			t.Errorf("410 was tried %d times and 550 %d times, want once", len(gone.got), mails)
		}
		for name, want := range map[string]store.DeliveryState{"down": store.Dropped, "gone": store.Dropped, "post": store.Dropped, "limited": store.Sent} {
			list := s.deliveries(name)
			if len(list) != 1 || list[0].State != want {
				t.Errorf("deliveries to %s: %+v, want one %s", name, list, want)
			}
		}
		mustHearOfDrops(t, s, operator, id)
	})
}

// mustHearOfDrops checks that the operator was told of each delivery that was dropped, and that every attempt is on record.
func mustHearOfDrops(t *testing.T, s *scene, operator *kept, id int64) {
	t.Helper()
	var said string
	for _, a := range operator.got {
		said += strings.Join(strings.Fields(a.msg.Text), " ")
	}
	for _, want := range []string{
		"could not be delivered to down and was dropped: given up after 20 attempts in three days",
		"to gone and was dropped", "410 Gone", "to post and was dropped", `550 "5.1.1 no such mailbox`, "deliveries retry d",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the operator was not told %q: %s", want, said)
		}
	}
	notices, err := s.db.Findings(context.Background(), store.FindingFilter{AfterID: id, Kinds: []finding.Kind{finding.Notice}})
	if err != nil || len(notices) != 3 {
		t.Errorf("%d notices, %v; want one for each that was dropped", len(notices), err)
	}
	d, attempts, err := s.db.Delivery(context.Background(), s.deliveries("down")[0].ID)
	if err != nil || len(attempts) != 20 || d.Attempts != 20 {
		t.Fatalf("%d attempts are kept, %v", len(attempts), err)
	}
	for _, a := range attempts {
		for _, want := range []string{"webhook-id: " + d.MessageID, "webhook-timestamp: " + fmt.Sprint(a.At.Unix()), "webhook-signature: v1,"} {
			if !strings.Contains(a.Sent, want) {
				t.Errorf("the headers %q of an attempt do not hold %q", a.Sent, want)
			}
		}
	}
}

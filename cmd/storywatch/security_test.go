package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"storywatch/monitor/memnet"
	"storywatch/store"
)

// The secrets of these tests, which nothing may hold but what was configured to.
const (
	mailPassword = "ninety-nine-herons"
	hookAddress  = "https://hooks.example/services/T0PS3CRET/xyzzy-plugh"
)

// wired is a secret as it goes over the wire.
func wired(secret string) string { return base64.StdEncoding.EncodeToString([]byte(secret)) }

// talkative is a mail session whose server repeats whatever it is told in its errors.
type talkative struct{}

func (talkative) Reset()                               {}
func (talkative) Logout() error                        { return nil }
func (talkative) Mail(string, *smtp.MailOptions) error { return smtp.ErrAuthRequired }
func (talkative) Rcpt(string, *smtp.RcptOptions) error { return nil }
func (talkative) Data(io.Reader) error                 { return nil }
func (talkative) AuthMechanisms() []string             { return []string{sasl.Plain} }
func (talkative) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		return &smtp.SMTPError{Code: 535, Message: fmt.Sprintf("user %s with password %s is unknown, AUTH PLAIN %s, %s", user, password, wired("\x00"+user+"\x00"+password), wired(password))}
	}), nil
}

// leaking is a transport whose errors, answers and panics hold the address and the signing secret.
type leaking struct{ n int }

func (l *leaking) RoundTrip(r *http.Request) (*http.Response, error) {
	l.n++
	switch l.n {
	case 1:
		return nil, fmt.Errorf("dial %s with %s: no route", r.URL, hookSecret)
	case 2:
		panic(fmt.Sprintf("transport for %s signed with %s", r.URL, hookSecret))
	}
	return &http.Response{
		StatusCode: 500, Status: "500 " + r.URL.String(), Header: http.Header{"X-Secret": {hookSecret}},
		Body: io.NopCloser(strings.NewReader(r.URL.String())), Request: r,
	}, nil
}

// TestSecretsStayWhereTheyAre lets everything go wrong that can tell a secret, and looks for them in the log, in every command's output and in
// every byte of the database, packed or not.
func TestSecretsStayWhereTheyAre(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		folder := t.TempDir()
		_, key, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		der, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		block := pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})
		secrets := []string{mailPassword, wired(mailPassword), wired("\x00watch\x00" + mailPassword), hookAddress, "T0PS3CRET", hookSecret, strings.Split(string(block), "\n")[1]}
		files := map[string]string{"password": mailPassword, "address": hookAddress, "key": string(block)}
		for name, text := range files {
			put(t, folder, name, text+"\n")
		}
		receivers := strings.ReplaceAll(`  - name: desk
    email: {to: [desk@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none, username: watch,
            password: {file: DIR/password}, dkim: {selector: s1, key: {file: DIR/key}}}
    every: at once
  - {name: chat, webhook: {url_from: {file: DIR/address}, secret: {env: HOOK_SECRET}}, every: at once}
`, "DIR", folder)
		d := newDaemon(t, oneFeed(observer, receivers), start, bulletins(observer, start.Add(-time.Hour), start.Add(20*time.Minute)))
		post := memnet.New()
		server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return talkative{}, nil }))
		server.Domain, server.AllowInsecureAuth, server.ErrorLog = "mail.example", true, log.New(io.Discard, "", 0)
		served := make(chan struct{})
		go func() { defer close(served); server.Serve(post) }()
		defer func() { post.Close(); server.Close(); <-served }()
		leak := &leaking{}
		world := func(out *output, args ...string) world {
			w := d.world(out, args...)
			w.hooks, w.dial = leak, post.Dial
			return w
		}

		var all output
		for _, at := range []time.Duration{0, 10 * time.Minute, 30 * time.Minute} {
			d.until(start.Add(at))
			if code := run(t.Context(), world(&all, "poll", "--verbose")); code != exitOK {
				t.Errorf("poll ended with %d", code)
			}
		}
		commands := [][]string{
			{"status"},
			{"deliveries"},
			{"deliveries", "--json"},
			{"feeds"},
			{"verify"},
			{"config", "check"},
			{"history"},
			{"why", "n1"},
			{"findings", "--receiver", "desk"},
			{"digest", "--preview", "desk"},
			{"deliveries", "show", "d1"},
			{"deliveries", "show", "d1", "--json"},
			{"deliveries", "show", "d2"},
			{"deliveries", "show", "d2", "--json"},
			{"deliveries", "retry", "d1"},
			{"deliveries", "drop", "d1"},
			{"prune", "--older-than", "1h", "--dry-run"},
		}
		for _, c := range commands {
			run(t.Context(), world(&all, c...))
		}
		for what, want := range map[string]string{
			"the password's error": "535", "the transport's error": "no route", "the panic": "panic while sending",
			"what takes their place": "[secret]",
		} {
			if !strings.Contains(all.String(), want) {
				t.Errorf("%s (%q) was not met: this test would see nothing\n%s", what, want, all.String())
			}
		}
		search(t, "the output", []byte(all.String()), secrets)
		searchDatabase(t, d, secrets)
	})
}

func search(t *testing.T, where string, text []byte, secrets []string) {
	t.Helper()
	for _, s := range secrets {
		if i := bytes.Index(text, []byte(s)); i >= 0 {
			t.Errorf("%s holds the secret %q: …%q", where, s, text[max(0, i-200):min(len(text), i+60)])
		}
	}
}

// searchDatabase looks through the files as they are, and through everything that is packed in them.
func searchDatabase(t *testing.T, d *daemon, secrets []string) {
	t.Helper()
	db := d.open()
	list, err := db.Deliveries(t.Context(), store.DeliveryFilter{})
	if err != nil || len(list) < 2 {
		t.Fatalf("%d deliveries, %v", len(list), err)
	}
	for _, x := range list {
		whole, attempts, err := db.Delivery(t.Context(), x.ID)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(attempts)
		if err != nil {
			t.Fatal(err)
		}
		search(t, fmt.Sprintf("delivery %d", x.ID), append(whole.Message, text...), secrets)
	}
	findings, err := db.Findings(t.Context(), store.FindingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(findings)
	if err != nil {
		t.Fatal(err)
	}
	search(t, "the findings", text, secrets)
	files, err := filepath.Glob(filepath.Join(d.folder, "watch.db*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no database: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		search(t, f, data, secrets)
		info, err := os.Stat(f)
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", f, info.Mode())
		}
	}
}

// TestSecretFileThatOthersCanRead: a warning names it, on every start and in config check, and says what to do.
func TestSecretFileThatOthersCanRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		folder := t.TempDir()
		open, closed := put(t, folder, "open", hookSecret), put(t, folder, "closed", hookSecret)
		if err := os.Chmod(open, 0o644); err != nil {
			t.Fatal(err)
		}
		receivers := fmt.Sprintf("  - {name: a, webhook: {url: \"https://a.example/\", secret: {file: %q}}}\n  - {name: b, webhook: {url: \"https://b.example/\", secret: {file: %q}}}\n", open, closed)
		d := newDaemon(t, oneFeed(observer, receivers), start, bulletins(observer, start.Add(-time.Hour)))
		for _, command := range [][]string{{"poll"}, {"config", "check"}} {
			var out output
			if code := run(t.Context(), d.world(&out, command...)); code != exitOK {
				t.Errorf("%v ended with %d: %s", command, code, out.String())
			}
			if !strings.Contains(out.String(), open+" (mode 0644): type chmod 600 "+open) || strings.Contains(out.String(), closed) {
				t.Errorf("%v says %s", command, out.String())
			}
		}
	})
}

// TestWebhookToAPrivateAddress: a webhook goes through the same guard as a fetch, and the operator reads why it did not arrive.
func TestWebhookToAPrivateAddress(t *testing.T) {
	hit := false
	listener := newLoopback(t, func(w http.ResponseWriter, _ *http.Request) { hit = true; w.WriteHeader(http.StatusNoContent) })
	c := newClock(time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC))
	folder := t.TempDir()
	// The configuration refuses such an address where it can see it; here it is a secret.
	address := put(t, folder, "address", "http://"+listener+"/hook")
	receivers := fmt.Sprintf("  - {name: inside, webhook: {url_from: {file: %q}, secret: {env: HOOK_SECRET}}, every: at once}\n", address)
	corpus, err := filepath.Abs("testdata/kill/corpus")
	if err != nil {
		t.Fatal(err)
	}
	const quick = "limits: {host_gap: 1ms}\n"
	poll := func(config string) string {
		put(t, folder, "feeds.yaml", strings.ReplaceAll(config, "CORPUS", corpus))
		var out output
		for _, args := range [][]string{{"poll"}, {"deliveries"}} {
			w := world{
				args:   append(args, "--config", filepath.Join(folder, "feeds.yaml"), "--data", filepath.Join(folder, "watch.db")),
				getenv: environment, stdin: strings.NewReader(""), stdout: &out, stderr: &out, now: c.now, command: "storywatch",
				web: &site{now: c.now, pages: bulletins(observer, c.now().Add(-time.Hour))},
			}
			run(t.Context(), w)
		}
		c.jump(10 * time.Minute)
		return out.String()
	}
	if out := poll(quick + oneFeed(observer, receivers)); hit || !strings.Contains(out, "pending") || !strings.Contains(out, "prohibited") {
		t.Errorf("the address was reached: %v; the operator reads %s", hit, out)
	}
	if out := poll(quick + "allow: [127.0.0.1]\n" + oneFeed(observer, receivers)); !hit || !strings.Contains(out, "sent") {
		t.Errorf("an address that is allowed was reached: %v; the operator reads %s", hit, out)
	}
}

// newLoopback serves on this machine until the test ends, and returns where.
func newLoopback(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return strings.TrimPrefix(s.URL, "http://")
}

package notify

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/emersion/go-msgauth/dkim"
	"github.com/emersion/go-smtp"

	"storywatch/monitor/digest"
)

func testMessage() digest.Message {
	return digest.Message{
		ID: "0197-desk-3", Receiver: "desk", Subject: "Wiedereröffnung: the ministry says Monday 9 March — 3 new claims", Thread: "desk/Vellmark bridge",
		Date: time.Date(2026, 3, 3, 18, 0, 0, 0, time.FixedZone("", 3600)),
		Text: "Vellmark bridge\n\n  > „Die Brücke“ öffnet am Montag. הגשר נפתח\n.\nhttps://a.example/?a=1&b=2\n" + strings.Repeat("x", 1500) + "\n",
		HTML: "<!DOCTYPE html>\n<p>„Die Brücke“ öffnet am Montag. הגשר נפתח</p>\n<p>" + strings.Repeat("y ", 1500) + "</p>\n",
		JSON: json.RawMessage(`{"format":"storywatch.digest/1"}`),
	}
}

func testConfig(roots *x509.CertPool) EmailConfig {
	return EmailConfig{
		Server: "mail.example:587", Roots: roots, From: "storywatch <watch@news.example>",
		To: []string{"Zoë Ångström <zoe@paper.example>", "desk@paper.example"},
	}
}

func newEmail(t *testing.T, cfg EmailConfig, dial Dial) *Email {
	t.Helper()
	e, err := NewEmail(cfg, dial)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestEmailArrives(t *testing.T) {
	roots, serverTLS := goodChain(t)
	m := testMessage()
	starttls := func(s *mailServer) { s.TLSConfig = serverTLS }
	implicit := func(s *mailServer) { s.TLSConfig, s.implicit = serverTLS, true }
	tests := []struct {
		name   string
		change func(*EmailConfig)
		server func(*mailServer)
		tls    bool
		user   string
	}{
		{"starttls", func(c *EmailConfig) {}, starttls, true, ""},
		{
			"starttls and login", func(c *EmailConfig) { c.Username, c.Password = "desk", "open sesame" },
			starttls, true, "desk",
		},
		{"implicit", func(c *EmailConfig) { c.Server, c.TLS = "mail.example:465", "implicit" }, implicit, true, ""},
		{
			"implicit and login", func(c *EmailConfig) { c.TLS, c.Username, c.Password = "implicit", "desk", "open sesame" },
			implicit, true, "desk",
		},
		{"this machine", func(c *EmailConfig) { c.Server, c.TLS = "127.0.0.1:25", "none" }, nil, false, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newMailServer(t, tt.server)
			cfg := testConfig(roots)
			tt.change(&cfg)
			if _, err := newEmail(t, cfg, s.dial).Send(t.Context(), m); err != nil {
				t.Fatal(err)
			}
			mails := s.received()
			if len(mails) != 1 {
				t.Fatalf("%d mails arrived", len(mails))
			}
			got := mails[0]
			if want := []string{"zoe@paper.example", "desk@paper.example"}; got.from != "watch@news.example" || !slices.Equal(got.to, want) {
				t.Errorf("from %q to %q", got.from, got.to)
			}
			if got.tls != tt.tls || got.user != tt.user {
				t.Errorf("TLS %v, user %q", got.tls, got.user)
			}
			checkMail(t, got.body, m)
		})
	}
}

// checkMail reads a mail as a mail reader does and compares it with what was to be said.
func checkMail(t *testing.T, body []byte, m digest.Message) {
	t.Helper()
	for line := range bytes.Lines(body) {
		if len(line) > 998+2 {
			t.Errorf("line of %d octets", len(line))
		}
		if !bytes.HasSuffix(line, []byte("\r\n")) {
			t.Errorf("line %q does not end in CRLF", line)
		}
		if bytes.ContainsFunc(line, func(r rune) bool { return r > 126 || r < ' ' && r != '\r' && r != '\n' && r != '\t' }) {
			t.Errorf("line %q is not printable ASCII", line)
		}
	}
	msg, err := mail.ReadMessage(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	decoder := mime.WordDecoder{}
	header := func(name string) string {
		v, err := decoder.DecodeHeader(msg.Header.Get(name))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return v
	}
	thread := "<thread-" + fingerprint(m.Thread) + "@news.example>"
	for name, want := range map[string]string{
		"Subject": m.Subject, "Message-ID": "<" + m.ID + "@news.example>", "Date": m.Date.Format(time.RFC1123Z), "References": thread, "In-Reply-To": thread,
		"List-Unsubscribe": "<mailto:watch@news.example?subject=unsubscribe>", "Auto-Submitted": "auto-generated", "User-Agent": "", "X-Mailer": "", "Bcc": "",
		"From": `"storywatch" <watch@news.example>`, "To": "Zoë Ångström <zoe@paper.example>, <desk@paper.example>",
	} {
		if got := header(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("content type %q, %v", kind, err)
	}
	parts := multipart.NewReader(msg.Body, params["boundary"])
	for _, want := range []struct{ kind, text string }{{"text/plain", m.Text}, {"text/html", m.HTML}} {
		p, err := parts.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		kind, params, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if err != nil || kind != want.kind || !strings.EqualFold(params["charset"], "utf-8") {
			t.Errorf("part %q, charset %q, %v", kind, params["charset"], err)
		}
		if p.Header.Get("Content-Transfer-Encoding") != "quoted-printable" {
			t.Errorf("part is encoded as %q", p.Header.Get("Content-Transfer-Encoding"))
		}
		text, err := io.ReadAll(quotedprintable.NewReader(p))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(string(text), "\r\n", "\n"); strings.TrimRight(got, "\n") != strings.TrimRight(want.text, "\n") {
			t.Errorf("%s is %q, want %q", kind, got, want.text)
		}
	}
	if _, err := parts.NextRawPart(); err != io.EOF {
		t.Errorf("a third part: %v", err)
	}
}

func TestEmailAttemptsAreTheSameBytes(t *testing.T) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	cfg := testConfig(nil)
	cfg.DKIM = &DKIMConfig{Domain: "news.example", Selector: "s1", Key: string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}))}
	first, err := newEmail(t, cfg, nil).Render(testMessage())
	if err != nil {
		t.Fatal(err)
	}
	second, err := newEmail(t, cfg, nil).Render(testMessage())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Errorf("two attempts differ:\n%s\n%s", first, second)
	}
	public := base64.StdEncoding.EncodeToString(key.Public().(ed25519.PublicKey))
	found, err := dkim.VerifyWithOptions(bytes.NewReader(first), &dkim.VerifyOptions{LookupTXT: func(name string) ([]string, error) {
		if name != "s1._domainkey.news.example" {
			return nil, errors.New("no such record: " + name)
		}
		return []string{"v=DKIM1; k=ed25519; p=" + public}, nil
	}})
	if err != nil || len(found) != 1 || found[0].Err != nil || found[0].Domain != "news.example" {
		t.Fatalf("DKIM: %v, %+v", err, *found[0])
	}
	for _, h := range []string{"From", "To", "Subject", "Date", "Message-ID"} {
		if !slices.ContainsFunc(found[0].HeaderKeys, func(k string) bool { return strings.EqualFold(k, h) }) {
			t.Errorf("%s is not signed", h)
		}
	}
	other := testMessage()
	other.ID = "0198"
	if third, _ := newEmail(t, cfg, nil).Render(other); bytes.Equal(first, third) {
		t.Error("two messages are the same bytes")
	}
}

func TestEmailHeadersCannotBeInjected(t *testing.T) {
	for _, s := range []string{"a\r\nBcc: all@x.example", "a\nBcc: all@x.example", "a\rBcc: x", "\x00", "=?utf-8?Q?a=0D=0ABcc:_x?=", strings.Repeat("long ", 60), "\u2028Bcc: x", ""} {
		m := testMessage()
		m.Subject, m.Thread, m.ID = s, s, s
		body, err := newEmail(t, testConfig(nil), nil).Render(m)
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		msg, err := mail.ReadMessage(bytes.NewReader(body))
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if msg.Header.Get("Bcc") != "" || len(msg.Header["Subject"]) != 1 {
			t.Errorf("%q: header %v", s, msg.Header)
		}
		if _, err := mail.ParseAddress(msg.Header.Get("Message-ID")); err != nil {
			t.Errorf("%q: Message-ID %q: %v", s, msg.Header.Get("Message-ID"), err)
		}
	}
}

// TestEmailReplies goes through what a server may answer at each step.
func TestEmailReplies(t *testing.T) {
	roots, serverTLS := goodChain(t)
	tests := []struct {
		stage     string
		code      int
		permanent bool
	}{
		{"mail", 421, false},
		{"mail", 450, false},
		{"mail", 451, false},
		{"mail", 452, false},
		{"mail", 530, false},
		{"mail", 550, true},
		{"mail", 552, true},
		{"mail", 554, true},
		{"rcpt", 421, false},
		{"rcpt", 450, false},
		{"rcpt", 451, false},
		{"rcpt", 452, false},
		{"rcpt", 550, true},
		{"rcpt", 551, true},
		{"rcpt", 552, true},
		{"rcpt", 553, true},
		{"rcpt", 554, true},
		{"rcpt", 530, false},
		{"data", 421, false},
		{"data", 451, false},
		{"data", 452, false},
		{"data", 550, true},
		{"data", 552, true},
		{"data", 554, true},
		{"auth", 535, false},
		{"auth", 454, false},
		{"auth", 534, false},
		{"auth", 550, false},
	}
	for _, tt := range tests {
		s := newMailServer(t, func(s *mailServer) {
			s.TLSConfig = serverTLS
			s.reply[tt.stage] = &smtp.SMTPError{Code: tt.code, Message: "no, open sesame\x1b[31m"}
		})
		cfg := testConfig(roots)
		cfg.Username, cfg.Password = "desk", "open sesame"
		_, err := newEmail(t, cfg, s.dial).Send(t.Context(), testMessage())
		var permanent *Permanent
		if err == nil || errors.As(err, &permanent) != tt.permanent {
			t.Errorf("%s %d: %v, want permanent: %v", tt.stage, tt.code, err, tt.permanent)
			continue
		}
		if text := err.Error(); strings.Contains(text, "sesame") || strings.Contains(text, "\x1b") || strings.Contains(text, "\n") {
			t.Errorf("%s %d: the error tells too much: %q", tt.stage, tt.code, text)
		}
		if len(s.received()) != 0 {
			t.Errorf("%s %d: a mail was taken", tt.stage, tt.code)
		}
	}
}

func TestEmailPartial(t *testing.T) {
	roots, serverTLS := goodChain(t)
	s := newMailServer(t, func(s *mailServer) {
		s.TLSConfig = serverTLS
		s.reply["rcpt zoe@paper.example"] = &smtp.SMTPError{Code: 550, Message: "no such mailbox"}
	})
	_, err := newEmail(t, testConfig(roots), s.dial).Send(t.Context(), testMessage())
	var partial *Partial
	if !errors.As(err, &partial) || !slices.Equal(partial.Refused, []string{"zoe@paper.example"}) {
		t.Fatalf("got %v", err)
	}
	if mails := s.received(); len(mails) != 1 || !slices.Equal(mails[0].to, []string{"desk@paper.example"}) {
		t.Errorf("arrived: %+v", mails)
	}

	// Refused for now: nobody gets it, so that the next attempt repeats nothing.
	s = newMailServer(t, func(s *mailServer) {
		s.TLSConfig = serverTLS
		s.reply["rcpt desk@paper.example"] = &smtp.SMTPError{Code: 450, Message: "busy"}
	})
	_, err = newEmail(t, testConfig(roots), s.dial).Send(t.Context(), testMessage())
	var permanent *Permanent
	if err == nil || errors.As(err, &partial) || errors.As(err, &permanent) || len(s.received()) != 0 {
		t.Errorf("got %v with %d mails", err, len(s.received()))
	}
}

func TestEmailNeedsTLS(t *testing.T) {
	roots, serverTLS := goodChain(t)
	otherRoots, _ := goodChain(t)
	_, expired := chain(t, time.Now().Add(-48*time.Hour), time.Now().Add(-time.Hour))
	tests := []struct {
		name   string
		cfg    func(*EmailConfig)
		server func(*mailServer)
	}{
		{"server without TLS", func(*EmailConfig) {}, nil},
		{"unknown authority", func(c *EmailConfig) { c.Roots = otherRoots }, func(s *mailServer) { s.TLSConfig = serverTLS }},
		{"expired", func(*EmailConfig) {}, func(s *mailServer) { s.TLSConfig = expired }},
		{"another name", func(c *EmailConfig) { c.Server = "smtp.example:587" }, func(s *mailServer) { s.TLSConfig = serverTLS }},
		{"TLS from the start where there is none", func(c *EmailConfig) { c.TLS = "implicit" }, func(s *mailServer) { s.TLSConfig = serverTLS }},
	}
	for _, tt := range tests {
		s := newMailServer(t, tt.server)
		cfg := testConfig(roots)
		cfg.Username, cfg.Password = "desk", "open sesame"
		tt.cfg(&cfg)
		_, err := newEmail(t, cfg, s.dial).Send(t.Context(), testMessage())
		var permanent *Permanent
		if err == nil || errors.As(err, &permanent) || strings.Contains(err.Error(), "sesame") {
			t.Errorf("%s: got %v, want an error that is not permanent", tt.name, err)
		}
		if len(s.received()) != 0 {
			t.Errorf("%s: a mail was sent", tt.name)
		}
	}
}

func TestEmailGivesUpOnAHangingServer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		defer server.Close()
		e := newEmail(t, testConfig(nil), func(context.Context, string, string) (net.Conn, error) { return client, nil })
		start := time.Now()
		_, err := e.Send(t.Context(), testMessage())
		if err == nil || time.Since(start) > emailTimeout+time.Second {
			t.Errorf("got %v after %v", err, time.Since(start))
		}
	})
}

func TestEmailStopsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		defer server.Close()
		ctx, cancel := context.WithCancel(t.Context())
		e := newEmail(t, testConfig(nil), func(context.Context, string, string) (net.Conn, error) {
			time.AfterFunc(time.Second, cancel)
			return client, nil
		})
		start := time.Now()
		if _, err := e.Send(ctx, testMessage()); !errors.Is(err, context.Canceled) || time.Since(start) != time.Second {
			t.Errorf("got %v after %v", err, time.Since(start))
		}
	})
}

func TestNewEmailRefuses(t *testing.T) {
	tests := map[string]func(*EmailConfig){
		"no port":                     func(c *EmailConfig) { c.Server = "mail.example" },
		"port in words":               func(c *EmailConfig) { c.Server = "mail.example:smtp" },
		"none to another machine":     func(c *EmailConfig) { c.TLS = "none" },
		"none to a name like it":      func(c *EmailConfig) { c.Server, c.TLS = "localhost.evil.example:25", "none" },
		"unknown TLS":                 func(c *EmailConfig) { c.TLS = "maybe" },
		"sender":                      func(c *EmailConfig) { c.From = "storywatch" },
		"nobody":                      func(c *EmailConfig) { c.To = nil },
		"address with another header": func(c *EmailConfig) { c.To = []string{"a@x.example\r\nBcc: b@x.example"} },
		"key":                         func(c *EmailConfig) { c.DKIM = &DKIMConfig{Domain: "x.example", Selector: "s", Key: "hunter2"} },
	}
	for name, change := range tests {
		cfg := testConfig(nil)
		change(&cfg)
		if _, err := NewEmail(cfg, nil); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

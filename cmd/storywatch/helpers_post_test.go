package main

import (
	"encoding/json"
	"io"
	"log"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"storywatch/monitor/digest"
)

// mailbox is a real SMTP server that keeps what it is given.
type mailbox struct {
	server *smtp.Server
	mu     sync.Mutex
	mails  []letter
}

// letter is one mail as it arrived.
type letter struct {
	to  string
	raw string
	at  time.Time
}

// newMailbox serves on l until the test ends. now tells when a mail arrived.
func newMailbox(t *testing.T, l net.Listener, now func() time.Time) *mailbox {
	t.Helper()
	m := &mailbox{}
	m.server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &mailSession{box: m, now: now}, nil }))
	m.server.Domain = "mail.example"
	m.server.ErrorLog = log.New(io.Discard, "", 0) // clients that are killed break the protocol
	done := make(chan struct{})
	go func() {
		defer close(done)
		m.server.Serve(l)
	}()
	t.Cleanup(func() {
		m.server.Close()
		<-done
	})
	return m
}

func (m *mailbox) letters() []letter {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]letter(nil), m.mails...)
}

type mailSession struct {
	box *mailbox
	now func() time.Time
	to  []string
}

func (s *mailSession) Reset()                               { s.to = nil }
func (s *mailSession) Logout() error                        { return nil }
func (s *mailSession) Mail(string, *smtp.MailOptions) error { return nil }
func (s *mailSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if strings.HasPrefix(to, "nobody@") {
		return &smtp.SMTPError{Code: 550, Message: "no such mailbox"}
	}
	s.to = append(s.to, to)
	return nil
}

func (s *mailSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err // the client went away in the middle: nothing has arrived
	}
	s.box.mu.Lock()
	defer s.box.mu.Unlock()
	for _, to := range s.to {
		s.box.mails = append(s.box.mails, letter{to: to, raw: string(raw), at: s.now()})
	}
	return nil
}

// read returns a mail's Message-ID, subject and text part, the latter on one line.
func (l letter) read(t *testing.T) (id, subject, text string) {
	t.Helper()
	m, err := mail.ReadMessage(strings.NewReader(l.raw))
	if err != nil {
		t.Fatalf("a mail that is none: %v\n%s", err, l.raw)
	}
	subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		t.Fatalf("subject: %v", err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatalf("content type: %v", err)
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	part, err := parts.NextRawPart()
	if err != nil {
		t.Fatalf("first part: %v", err)
	}
	body, err := io.ReadAll(quotedprintable.NewReader(part))
	if err != nil {
		t.Fatalf("text part: %v", err)
	}
	lines := strings.Split(string(body), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimLeft(line, "> ") // the marks of a quotation
	}
	return m.Header.Get("Message-Id"), subject, oneLine(strings.Join(lines, " "))
}

// knownBefore is what a mail says of a claim's nearest neighbour.
var knownBefore = regexp.MustCompile(`Known before .*? Why `)

// claimsIn returns what a mail's text tells as new claims, without what it quotes of what was known before.
func claimsIn(text string) string {
	_, text, _ = strings.Cut(text, "New claims")
	return knownBefore.ReplaceAllString(text, "")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// hookSecret signs what goes to every hook of the tests.
const hookSecret = "whsec_dGhlIHNsdWljZSBnYXRlIG9mIHRoZSBUYXJuYmVjayBkYW0="

// hook is a webhook receiver that checks signatures with the specification's own library and keeps what it is given.
type hook struct {
	now    func() time.Time
	answer func(path string, at time.Time) reply // nil: 204 to everything

	mu    sync.Mutex
	calls []call
}

// call is one request to a hook.
type call struct {
	path   string
	id     string
	body   string
	stamp  string // when it was signed
	at     time.Time
	status int
	digest digest.Digest
	broken error // why it is not to be trusted
}

func (h *hook) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client went away in the middle: nothing has arrived
	}
	c := call{
		path: r.URL.Path, id: r.Header.Get("webhook-id"), stamp: r.Header.Get("webhook-timestamp"), body: string(body), at: h.now(),
		status: http.StatusNoContent,
	}
	verifier, err := webhooks.NewWebhook(hookSecret)
	if err == nil {
		err = verifier.VerifyIgnoringTimestamp(body, r.Header)
	}
	if err == nil {
		err = json.Unmarshal(body, &c.digest)
	}
	c.broken = err
	var p reply
	if h.answer != nil {
		p = h.answer(c.path, c.at)
	}
	if p.status != 0 {
		c.status = p.status
	}
	h.mu.Lock()
	h.calls = append(h.calls, c)
	h.mu.Unlock()
	if p.hang {
		<-r.Context().Done()
		return
	}
	for k, v := range p.header {
		w.Header().Set(k, v)
	}
	w.WriteHeader(c.status)
}

// RoundTrip makes the hook reachable without a connection.
func (h *hook) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	return w.Result(), nil
}

// asked returns the calls to one path.
func (h *hook) asked(path string) []call {
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []call
	for _, c := range h.calls {
		if c.path == path {
			out = append(out, c)
		}
	}
	return out
}

// taken returns the calls that were answered well.
func (h *hook) taken(t *testing.T) []call {
	t.Helper()
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []call
	for _, c := range h.calls {
		if c.broken != nil {
			t.Errorf("the receiver could not trust call %s: %v", c.id, c.broken)
		}
		if c.status < 300 {
			out = append(out, c)
		}
	}
	return out
}

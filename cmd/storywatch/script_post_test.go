package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/mail"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/rogpeppe/go-internal/testscript"

	"storywatch/monitor/memnet"
	"storywatch/store"
)

// scriptPost is the mail server of a script. It takes everything, until `mailserver` says how it answers.
type scriptPost struct {
	down bool
	code int // 0: it takes the mail; else the answer to RCPT
	text string

	mu         sync.Mutex
	letters    []posted
	identities []string // Message-IDs, in the order in which they were first seen
}

// posted is one mail that came, or one that was refused before it could.
type posted struct {
	at      time.Time
	from    string
	to      []string
	refused string
	body    []byte
}

// mailserver ok|down|CODE [TEXT]: how the mail server answers from now on.
func (s *stage) mailServer(_ *testscript.TestScript, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("usage: mailserver ok|down|CODE [TEXT]")
	}
	s.post.down, s.post.code, s.post.text = args[0] == "down", 0, strings.Join(args[1:], " ")
	if args[0] == "ok" || args[0] == "down" {
		return nil
	}
	var err error
	s.post.code, err = strconv.Atoi(args[0])
	return err
}

// openPost is the mail server while one command runs: it lives in that command's bubble.
type openPost struct {
	*scriptPost
	pipes  *memnet.Listener
	now    func() time.Time
	server *smtp.Server
	done   chan struct{}
}

func (p *scriptPost) open(now func() time.Time) *openPost {
	o := &openPost{scriptPost: p, pipes: memnet.New(), now: now, done: make(chan struct{})}
	o.server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &postSession{post: o}, nil }))
	o.server.Domain, o.server.ErrorLog = "mail.example", log.New(io.Discard, "", 0)
	go func() {
		defer close(o.done)
		o.server.Serve(o.pipes)
	}()
	return o
}

func (o *openPost) close() {
	o.server.Close()
	o.pipes.Close() // a command that is done at once may come before the server listens
	<-o.done
}

func (o *openPost) dial(ctx context.Context, network, address string) (net.Conn, error) {
	if o.down {
		return nil, fmt.Errorf("dial tcp %s: connection refused", address)
	}
	return o.pipes.Dial(ctx, network, address)
}

type postSession struct {
	post *openPost
	now  posted
}

func (s *postSession) Reset()        { s.now = posted{} }
func (s *postSession) Logout() error { return nil }

func (s *postSession) Mail(from string, _ *smtp.MailOptions) error {
	s.now.from = from
	return nil
}

func (s *postSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.now.to = append(s.now.to, to)
	if s.post.code == 0 {
		return nil
	}
	s.keep(fmt.Sprintf("refused with %d", s.post.code))
	return &smtp.SMTPError{Code: s.post.code, EnhancedCode: smtp.EnhancedCode{s.post.code / 100, 1, 1}, Message: s.post.text}
}

func (s *postSession) Data(r io.Reader) error {
	body, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.now.body = body
	s.keep("")
	return nil
}

func (s *postSession) keep(refused string) {
	s.post.mu.Lock()
	defer s.post.mu.Unlock()
	l := s.now
	l.at, l.refused = s.post.now(), refused
	s.post.letters = append(s.post.letters, l)
}

// mail: prints the mail that came since it was last called, as a person would see it. Message-IDs are numbered in the order in which they
// came, so that one that comes again is recognised.
func (s *stage) mail(ts *testscript.TestScript, _ []string) error {
	out := ts.Stdout() // even of nothing, so that what the last command printed is forgotten
	for _, l := range s.post.letters {
		to := strings.Join(l.to, ", ")
		if l.refused != "" {
			fmt.Fprintf(out, "%s  to %s: %s\n\n", l.at.UTC().Format(time.DateTime), to, l.refused)
			continue
		}
		if err := s.printLetter(out, l, to); err != nil {
			return err
		}
	}
	s.post.letters = nil
	return nil
}

func (s *stage) printLetter(w io.Writer, l posted, to string) error {
	m, err := mail.ReadMessage(bytes.NewReader(l.body))
	if err != nil {
		return err
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		return err
	}
	text, err := textPart(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s  mail %d\nFrom: %s\nTo: %s\nSubject: %s\n\n%s\n", l.at.UTC().Format(time.DateTime), s.post.identity(m.Header.Get("Message-ID")),
		l.from, to, subject, strings.ReplaceAll(text, "\r\n", "\n"))
	return nil
}

func (p *scriptPost) identity(id string) int {
	n := slices.Index(p.identities, id) + 1
	if n == 0 {
		p.identities = append(p.identities, id)
		n = len(p.identities)
	}
	return n
}

// textPart finds the plain text of a mail.
func textPart(contentType, encoding string, r io.Reader) (string, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return "", err
	}
	if kind == "text/plain" {
		if encoding == "quoted-printable" {
			r = quotedprintable.NewReader(r)
		}
		text, err := io.ReadAll(r)
		return string(text), err
	}
	if !strings.HasPrefix(kind, "multipart/") {
		return "", nil
	}
	parts := multipart.NewReader(r, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err == io.EOF {
			return "", fmt.Errorf("a mail without a text part")
		}
		if err != nil {
			return "", err
		}
		if text, err := textPart(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p); text != "" || err != nil {
			return text, err
		}
	}
}

// scriptHooks is what listens at the webhooks of a script.
type scriptHooks struct {
	hook
	codes      []int // what it answers, one for each call; the last one stays
	turn       sync.Mutex
	urls       []string // of the calls
	identities []string // webhook ids, in the order in which they were first seen
}

// hookserver CODE…: what the webhook answers from now on, one code a call; the last one stays.
func (s *stage) hookServer(_ *testscript.TestScript, args []string) error {
	s.hooks.codes = nil
	for _, a := range args {
		code, err := strconv.Atoi(a)
		if err != nil {
			return err
		}
		s.hooks.codes = append(s.hooks.codes, code)
	}
	return nil
}

func (h *scriptHooks) RoundTrip(r *http.Request) (*http.Response, error) {
	h.turn.Lock()
	defer h.turn.Unlock()
	stamp, err := strconv.ParseInt(r.Header.Get("webhook-timestamp"), 10, 64)
	if err != nil {
		return nil, err
	}
	if age := h.now().Sub(time.Unix(stamp, 0)); age < -time.Second || age > 5*time.Minute {
		return nil, fmt.Errorf("the timestamp is %s old", age)
	}
	h.answer = func(string, time.Time) reply {
		if len(h.codes) == 0 {
			return reply{}
		}
		code := h.codes[0]
		if len(h.codes) > 1 {
			h.codes = h.codes[1:]
		}
		return reply{status: code}
	}
	h.urls = append(h.urls, r.URL.String())
	return h.hook.RoundTrip(r)
}

// hooks [-summary]: prints the webhook calls since it was last called, and whether their signatures hold. Their ids are numbered like those
// of mails. The bodies must be JSON; -summary leaves them out.
func (s *stage) printHooks(ts *testscript.TestScript, args []string) error {
	h, out := s.hooks, ts.Stdout()
	for i, c := range h.calls {
		n := slices.Index(h.identities, c.id) + 1
		if n == 0 {
			h.identities = append(h.identities, c.id)
			n = len(h.identities)
		}
		verified := "signature holds"
		if c.broken != nil {
			verified = c.broken.Error()
		}
		fmt.Fprintf(out, "%s  webhook %d to %s: %s, answered %d\n", c.at.UTC().Format(time.DateTime), n, h.urls[i], verified, c.status)
		var body bytes.Buffer
		if err := json.Indent(&body, []byte(c.body), "", "  "); err != nil {
			return fmt.Errorf("webhook body: %w", err)
		}
		if len(args) == 0 {
			fmt.Fprintf(out, "%s\n", body.Bytes())
		}
	}
	h.calls, h.urls = nil, nil
	return nil
}

// lock FILE: another process works on this database until the script ends.
func (s *stage) lock(ts *testscript.TestScript, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: lock FILE")
	}
	release, err := store.Lock(ts.MkAbs(args[0]), "run, process 4711, since 2 Mar 2026 07:00:00 UTC")
	if err == nil {
		ts.Defer(func() { release() })
	}
	return err
}

// sql FILE STATEMENT: changes a database behind the program's back.
func (s *stage) sql(ts *testscript.TestScript, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec(args[1])
	return err
}

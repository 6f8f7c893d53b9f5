package notify

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	stdmail "net/mail"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail"
	"github.com/wneessen/go-mail/smtp"
	"golang.org/x/net/idna"

	"storywatch/monitor/digest"
)

// emailTimeout bounds one attempt: connecting, login and all commands.
const emailTimeout = time.Minute

// EmailConfig says how mail is sent, with its secrets resolved.
type EmailConfig struct {
	Server      string // host:port
	TLS         string // "starttls" (also when empty), "implicit", or "none", which is refused unless the server is this machine
	Username    string // no login when empty
	Password    string
	From        string // may carry a name
	To          []string
	Helo        string         // the domain of From when empty
	Unsubscribe string         // for List-Unsubscribe; a mail to From when empty
	Roots       *x509.CertPool // authorities that are trusted; the machine's when nil
	DKIM        *DKIMConfig
}

// DKIMConfig says how mail is signed.
type DKIMConfig struct {
	Domain   string
	Selector string
	Key      string // PEM, RSA or Ed25519
}

// Dial opens a connection, as net.Dialer.DialContext does.
type Dial func(ctx context.Context, network, address string) (net.Conn, error)

// Email sends messages by SMTP.
type Email struct {
	cfg    EmailConfig
	dial   Dial
	host   string
	port   int
	from   *stdmail.Address
	to     []*stdmail.Address
	domain string // of From, ASCII
	signer *mail.DKIMSigner
}

// NewEmail returns an Email, or an error that says what is wrong with the configuration.
func NewEmail(cfg EmailConfig, dial Dial) (*Email, error) {
	e := &Email{cfg: cfg, dial: dial}
	host, port, err := net.SplitHostPort(cfg.Server)
	if err != nil {
		return nil, fmt.Errorf("read server %q: %w", cfg.Server, err)
	}
	e.host = host
	if e.port, err = strconv.Atoi(port); err != nil {
		return nil, fmt.Errorf("read server %q: the port is not a number", cfg.Server)
	}
	switch {
	case cfg.TLS == "":
		e.cfg.TLS = "starttls"
	case cfg.TLS == "none" && !loopback(host):
		return nil, fmt.Errorf("server %s is not this machine: mail to it needs TLS", host)
	case cfg.TLS != "none" && cfg.TLS != "starttls" && cfg.TLS != "implicit":
		return nil, fmt.Errorf("unknown kind of TLS %q", cfg.TLS)
	}
	if e.from, err = stdmail.ParseAddress(cfg.From); err != nil {
		return nil, fmt.Errorf("read sender %q: %w", cfg.From, err)
	}
	for _, to := range cfg.To {
		a, err := stdmail.ParseAddress(to)
		if err != nil {
			return nil, fmt.Errorf("read address %q: %w", to, err)
		}
		e.to = append(e.to, a)
	}
	if len(e.to) == 0 {
		return nil, errors.New("a mail needs an address")
	}
	domain := e.from.Address[strings.LastIndex(e.from.Address, "@")+1:]
	if e.domain, err = idna.Lookup.ToASCII(domain); err != nil {
		return nil, fmt.Errorf("read domain %q: %w", domain, err)
	}
	if e.cfg.Helo == "" {
		e.cfg.Helo = e.domain
	}
	if e.cfg.Unsubscribe == "" {
		e.cfg.Unsubscribe = "mailto:" + e.from.Address + "?subject=unsubscribe"
	}
	if cfg.DKIM != nil {
		key, err := mail.PrivKeyFromPEM([]byte(cfg.DKIM.Key))
		if err != nil {
			return nil, errors.New("read DKIM key: it is not an RSA or Ed25519 key in PEM")
		}
		e.signer = mail.NewDKIMSigner(cfg.DKIM.Domain, cfg.DKIM.Selector, key)
		// The library's own list of headers is kept: it folds a longer one wrongly, and the signature does not hold.
	}
	return e, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Send tries once. Replies of the 500s to the sender, an address or the message are permanent (550: no such mailbox); to the login or to the
// connection they are not, since a password or a block can be put right while the message waits.
// It returns the header of the mail as it was offered, too.
func (e *Email) Send(ctx context.Context, m digest.Message) (headers string, err error) {
	body, err := e.Render(m)
	if err != nil {
		return "", &Permanent{fmt.Errorf("write mail: %w", redact(err, e.secrets()...))}
	}
	block, _, _ := bytes.Cut(body, []byte("\r\n\r\n"))
	headers = strings.ReplaceAll(string(block), "\r\n", "\n")
	return headers, e.send(ctx, body)
}

func (e *Email) send(ctx context.Context, body []byte) error {
	ctx, cancel := context.WithTimeout(ctx, emailTimeout)
	defer cancel()
	client, closeAll, err := e.connect(ctx)
	if err != nil {
		return fmt.Errorf("connect to mail server %s: %w", e.host, e.reason(ctx, err))
	}
	defer closeAll()
	if err := e.login(client); err != nil {
		return fmt.Errorf("log in to mail server %s: %w", e.host, e.reason(ctx, err))
	}
	return e.transact(ctx, client, body)
}

// connect dials, greets and starts TLS. What it returns beside the client ends the connection.
func (e *Email) connect(ctx context.Context) (*smtp.Client, func(), error) {
	raw, err := e.dial(ctx, "tcp", net.JoinHostPort(e.host, strconv.Itoa(e.port)))
	if err != nil {
		return nil, nil, err
	}
	// The library's reads know nothing of the context; a closed connection ends them.
	stop := context.AfterFunc(ctx, func() { raw.Close() })
	client, err := e.greet(ctx, raw)
	if err != nil {
		stop()
		raw.Close()
		return nil, nil, err
	}
	return client, func() {
		client.Quit() // the message is taken or not by now; how the goodbye ends changes nothing
		stop()
		raw.Close()
	}, nil
}

// greet makes a connection one to a mail server, with TLS as configured.
func (e *Email) greet(ctx context.Context, raw net.Conn) (*smtp.Client, error) {
	tlsConfig := &tls.Config{ServerName: e.host, RootCAs: e.cfg.Roots, MinVersion: tls.VersionTLS12}
	policy, conn := mail.TLSMandatory, raw
	switch e.cfg.TLS {
	case "none":
		policy = mail.NoTLS
	case "implicit":
		secure := tls.Client(raw, tlsConfig)
		if err := secure.HandshakeContext(ctx); err != nil {
			return nil, err
		}
		policy, conn = mail.NoTLS, secure // no STARTTLS: it is spoken already
	}
	options := []mail.Option{
		mail.WithPort(e.port), mail.WithTLSPolicy(policy), mail.WithTLSConfig(tlsConfig), mail.WithHELO(e.cfg.Helo), mail.WithTimeout(emailTimeout),
		mail.WithDialContextFunc(func(context.Context, string, string) (net.Conn, error) { return conn, nil }),
	}
	if e.ascii() {
		options = append(options, mail.WithoutSMTPUTF8())
	}
	client, err := mail.NewClient(e.host, options...)
	if err != nil {
		return nil, err
	}
	return client.DialToSMTPClientWithContext(ctx)
}

// ascii reports whether all addresses are ASCII, so that no server on the way needs to know more.
func (e *Email) ascii() bool {
	for _, a := range append([]*stdmail.Address{e.from}, e.to...) {
		for i := range len(a.Address) {
			if a.Address[i] >= 0x80 {
				return false
			}
		}
	}
	return true
}

// login uses the best way that the server offers.
func (e *Email) login(client *smtp.Client) error {
	if e.cfg.Username == "" {
		return nil
	}
	_, offered := client.Extension("AUTH")
	open := e.cfg.TLS == "none" // to this machine only, see NewEmail
	for mechanism := range strings.FieldsSeq("SCRAM-SHA-256 PLAIN LOGIN CRAM-MD5") {
		if !containsWord(offered, mechanism) {
			continue
		}
		user, password := e.cfg.Username, e.cfg.Password
		switch mechanism {
		case "SCRAM-SHA-256":
			return client.Auth(smtp.ScramSHA256Auth(user, password))
		case "PLAIN":
			return client.Auth(smtp.PlainAuth("", user, password, e.host, open))
		case "LOGIN":
			return client.Auth(smtp.LoginAuth(user, password, e.host, open))
		case "CRAM-MD5":
			return client.Auth(smtp.CRAMMD5Auth(user, password))
		}
	}
	return errors.New("the server offers no login that this program knows")
}

func containsWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// transact hands the message over. When an address is refused for now, none is sent to, so that a later attempt repeats nothing.
func (e *Email) transact(ctx context.Context, client *smtp.Client, body []byte) error {
	if err := client.Mail("<" + e.from.Address + ">"); err != nil {
		return e.judge(ctx, "offer mail", err)
	}
	var refused []string
	var first error
	for _, to := range e.to {
		err := client.Rcpt("<" + to.Address + ">")
		switch {
		case err == nil:
		case !permanent(err):
			return e.judge(ctx, "offer mail to "+to.Address, err)
		default:
			refused = append(refused, to.Address)
			if first == nil {
				first = e.judge(ctx, "offer mail to "+to.Address, err)
			}
		}
	}
	if len(refused) == len(e.to) {
		return first
	}
	w, err := client.Data()
	if err != nil {
		return e.judge(ctx, "send mail", err)
	}
	if _, err := w.Write(body); err != nil {
		return e.judge(ctx, "send mail", err)
	}
	if err := w.Close(); err != nil {
		return e.judge(ctx, "send mail", err)
	}
	if len(refused) > 0 {
		return &Partial{Refused: refused, Err: first}
	}
	return nil
}

// judge names the step that failed and says whether trying again is of use.
func (e *Email) judge(ctx context.Context, step string, err error) error {
	named := fmt.Errorf("%s: %w", step, e.reason(ctx, err))
	if permanent(err) {
		return &Permanent{named}
	}
	return named
}

// permanent reports whether a reply means never. 530, 534, 535 and 538 ask for a login or for TLS: that is the configuration, which can be
// put right.
func permanent(err error) bool {
	var reply *textproto.Error
	if !errors.As(err, &reply) {
		return false
	}
	switch reply.Code {
	case 530, 534, 535, 538:
		return false
	}
	return reply.Code >= 500 && reply.Code < 600
}

// reason is the error without secrets; a cancelled or timed out context is said as such, whatever the broken connection says.
func (e *Email) reason(ctx context.Context, err error) error {
	if cause := ctx.Err(); cause != nil {
		return cause
	}
	return redact(err, e.secrets()...)
}

// secrets are the password, and the forms in which it goes over the wire, since servers repeat lines that they do not understand.
func (e *Email) secrets() []string {
	password := e.cfg.Password
	if password == "" {
		return nil
	}
	encode := base64.StdEncoding.EncodeToString
	return []string{password, encode([]byte(password)), encode([]byte("\x00" + e.cfg.Username + "\x00" + password))}
}

package notify

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"log"
	"math/big"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// mailServer is a real SMTP server on the loopback interface that keeps what it was sent.
type mailServer struct {
	*smtp.Server
	address  string
	implicit bool // speaks TLS from the start

	mu    sync.Mutex
	mails []received
	reply map[string]error // by stage: "mail", "rcpt", "rcpt <address>", "data", "auth"
}

type received struct {
	from string
	to   []string
	body []byte
	user string
	tls  bool
}

// newMailServer starts a server; change may alter it before it serves.
func newMailServer(t *testing.T, change func(*mailServer)) *mailServer {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &mailServer{address: listener.Addr().String(), reply: map[string]error{}}
	s.Server = smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		_, isTLS := c.TLSConnectionState()
		return &mailSession{server: s, tls: isTLS}, nil
	}))
	s.Domain = "mail.example"
	s.ErrorLog = log.New(io.Discard, "", 0)
	if change != nil {
		change(s)
	}
	if s.implicit {
		listener = tls.NewListener(listener, s.TLSConfig)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.Serve(listener)
	}()
	t.Cleanup(func() {
		s.Close()
		<-done
	})
	return s
}

// dial opens a connection to the server, whatever the address.
func (s *mailServer) dial(ctx context.Context, network, _ string) (net.Conn, error) {
	return new(net.Dialer).DialContext(ctx, network, s.address)
}

func (s *mailServer) received() []received {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.mails
}

type mailSession struct {
	server *mailServer
	now    received
	tls    bool
}

func (s *mailSession) Reset() { s.now = received{user: s.now.user} }

func (s *mailSession) Logout() error { return nil }

func (s *mailSession) AuthMechanisms() []string { return []string{"PLAIN", "LOGIN"} }

func (s *mailSession) Auth(mechanism string) (sasl.Server, error) {
	check := func(user, password string) error {
		if err := s.server.reply["auth"]; err != nil {
			return err
		}
		if user != "desk" || password != "open sesame" {
			return &smtp.SMTPError{Code: 535, Message: "no entry with " + password}
		}
		s.now.user = user
		return nil
	}
	return sasl.NewPlainServer(func(_, user, password string) error { return check(user, password) }), nil
}

func (s *mailSession) Mail(from string, _ *smtp.MailOptions) error {
	s.now.from = from
	return s.server.reply["mail"]
}

func (s *mailSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if err := s.server.reply["rcpt "+to]; err != nil {
		return err
	}
	if err := s.server.reply["rcpt"]; err != nil {
		return err
	}
	s.now.to = append(s.now.to, to)
	return nil
}

func (s *mailSession) Data(r io.Reader) error {
	body, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if err := s.server.reply["data"]; err != nil {
		return err
	}
	s.now.body, s.now.tls = body, s.tls
	s.server.mu.Lock()
	s.server.mails = append(s.server.mails, s.now)
	s.server.mu.Unlock()
	return nil
}

// chain makes an authority and a certificate for mail.example that it signed, valid at the times given.
func chain(t *testing.T, from, to time.Time) (*x509.CertPool, *tls.Config) {
	t.Helper()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	caKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	ca := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, NotBefore: from, NotAfter: time.Now().Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	caDER, err := x509.CreateCertificate(rand.Reader, ca, ca, &caKey.PublicKey, caKey)
	check(err)
	ca, err = x509.ParseCertificate(caDER)
	check(err)
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "mail.example"}, DNSNames: []string{"mail.example"}, NotBefore: from, NotAfter: to,
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	leafDER, err := x509.CreateCertificate(rand.Reader, leaf, ca, &key.PublicKey, caKey)
	check(err)
	roots := x509.NewCertPool()
	roots.AddCert(ca)
	return roots, &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{leafDER}, PrivateKey: key}}}
}

// goodChain is a chain that is valid now.
func goodChain(t *testing.T) (*x509.CertPool, *tls.Config) {
	return chain(t, time.Now().Add(-time.Hour), time.Now().Add(time.Hour))
}

package main

import (
	"context"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// world is everything outside the program that it may touch. main fills it with the real things; tests fill it with their own.
type world struct {
	args    []string // without the program's name
	getenv  func(string) string
	stdin   io.Reader
	stdout  io.Writer
	stderr  io.Writer
	now     func() time.Time
	web     http.RoundTripper // feeds and pages; nil: the real network, guarded against private addresses
	hooks   http.RoundTripper // webhooks; nil likewise
	roots   *x509.CertPool    // authorities that mail servers are trusted by; nil: the machine's
	dial    func(ctx context.Context, network, address string) (net.Conn, error)
	signals <-chan os.Signal   // SIGHUP, for reloading; may be nil
	command string             // how the user calls this program, for hints
	trace   func(event string) // told of every transaction; nil but in tests that kill the process
}

func main() {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	ends := make(chan os.Signal, 2)
	signal.Notify(ends, os.Interrupt, syscall.SIGTERM)
	go func() { // ends with the process
		<-ends
		stop() // finish what is under way
		<-ends
		os.Exit(exitInterrupted)
	}()
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	dialer := &net.Dialer{Timeout: 30 * time.Second}
	w := world{
		args: os.Args[1:], getenv: os.Getenv, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, now: time.Now, dial: dialer.DialContext,
		signals: hup, command: invocation(os.Args[0]),
	}
	os.Exit(run(ctx, w))
}

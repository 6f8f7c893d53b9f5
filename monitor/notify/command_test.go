package notify

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"testing"
)

// TestMain lets the test program be the command that is run: it does what STORYWATCH_TEST says.
func TestMain(m *testing.M) {
	switch os.Getenv("STORYWATCH_TEST") {
	case "":
		os.Exit(m.Run())
	case "copy":
		data, err := io.ReadAll(os.Stdin)
		if err != nil {
			os.Exit(9)
		}
		out := fmt.Sprintf("%s|%s|%s|%s", data, strings.Join(os.Args[1:], ","), os.Getenv("STORYWATCH_MESSAGE_ID"), os.Getenv("HOME"))
		if os.WriteFile(os.Getenv("STORYWATCH_OUT"), []byte(out), 0o600) != nil {
			os.Exit(9)
		}
	case "fail":
		fmt.Fprint(os.Stderr, "the printer\x1b[31m is\non fire"+strings.Repeat("!", 100_000))
		os.Exit(3)
	case "hang":
		// Say that we run, then stay.
		if _, err := net.Dial("tcp", os.Getenv("STORYWATCH_ADDRESS")); err != nil {
			os.Exit(9)
		}
		io.Copy(io.Discard, os.Stdin)
		<-make(chan int)
	}
}

func testCommand(t *testing.T, do string, args ...string) (*Command, string) {
	t.Helper()
	out := t.TempDir() + "/out"
	c, err := NewCommand(append([]string{os.Args[0]}, args...), []string{"STORYWATCH_TEST=" + do, "STORYWATCH_OUT=" + out})
	if err != nil {
		t.Fatal(err)
	}
	return c, out
}

func TestCommand(t *testing.T) {
	// No shell: what a shell would read is passed on as it is. The environment is what was given, not ours.
	t.Setenv("HOME", "/home/editor")
	c, out := testCommand(t, "copy", "$(id)", "a b", "; rm")
	if _, err := c.Send(t.Context(), testMessage()); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if want := string(testMessage().JSON) + "\n|$(id),a b,; rm|" + testMessage().ID + "|"; string(got) != want {
		t.Errorf("the command saw %q, want %q", got, want)
	}
}

func TestCommandFails(t *testing.T) {
	c, _ := testCommand(t, "fail")
	_, err := c.Send(t.Context(), testMessage())
	var permanent *Permanent
	if err == nil || errors.As(err, &permanent) {
		t.Fatalf("got %v", err)
	}
	if text := err.Error(); !strings.Contains(text, "exit status 3: the printer is on fire") || len(text) > 500 || strings.ContainsAny(text, "\x1b\n") {
		t.Errorf("error of %d bytes: %.200q", len(text), text)
	}
	missing, err := NewCommand([]string{"/nowhere/to/be/found"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := missing.Send(t.Context(), testMessage()); err == nil || errors.As(err, &permanent) {
		t.Errorf("a missing program: %v", err)
	}
}

func TestCommandIsEnded(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	c, err := NewCommand([]string{os.Args[0]}, []string{"STORYWATCH_TEST=hang", "STORYWATCH_ADDRESS=" + listener.Addr().String()})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		if conn, err := listener.Accept(); err == nil {
			defer conn.Close()
		}
		cancel() // the command runs, and would for ever
	}()
	if _, err := c.Send(ctx, testMessage()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestNewCommandRefuses(t *testing.T) {
	for _, argv := range [][]string{nil, {}, {""}} {
		if _, err := NewCommand(argv, nil); err == nil {
			t.Errorf("%q is taken", argv)
		}
	}
}

func TestWriter(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b)
	m := testMessage()
	for range 2 {
		if _, err := w.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Count(b.String(), m.Text) != 2 || strings.Count(b.String(), m.Subject) != 2 {
		t.Errorf("printed %q", b.String())
	}
	broken := NewWriter(brokenPipe{})
	if _, err := broken.Send(t.Context(), m); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.Send(cancelled, m); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

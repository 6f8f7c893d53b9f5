// Package notify sends a message by SMTP, webhook or command.
//
// [Email], [Webhook], [Command] and [Writer] each have a method Send that tries once and answers, beside the headers that went with the
// attempt (they hold no secret, and are kept to be shown): nil means that the receiver has it; an
// error means that it is worth trying again; an error that is [Permanent] means that it is not; one that is [RetryAfter] says when; and one
// that is [Partial] means that some addresses have it and the others never will. Nothing is retried here, and nothing is changed about what
// is said: what is sent is made from the stored message alone, so that every attempt is recognisable as the same message.
//
// Connections are made through the dial function or transport that the caller hands in. Errors never hold a secret, the body that was sent
// or the body that was answered.
package notify

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"storywatch/monitor/digest"
)

// Permanent is the error of a message that will never be taken: trying again is of no use.
type Permanent struct{ Err error }

// Error is the reason.
func (p *Permanent) Error() string { return p.Err.Error() }

// Unwrap returns the reason.
func (p *Permanent) Unwrap() error { return p.Err }

// RetryAfter is the error of a receiver that said when to try again.
type RetryAfter struct {
	Err   error
	Delay time.Duration // from now, 0 to 24 hours
}

// Error is the reason.
func (r *RetryAfter) Error() string { return r.Err.Error() }

// Unwrap returns the reason.
func (r *RetryAfter) Unwrap() error { return r.Err }

// Partial is the error of a mail that some addresses have and others refused for good. Sending again would repeat it to the former.
type Partial struct {
	Refused []string // addresses
	Err     error    // of the first of them
}

// Error names the addresses and the reason.
func (p *Partial) Error() string {
	return fmt.Sprintf("refused for %s: %v", strings.Join(p.Refused, ", "), p.Err)
}

// Unwrap returns the reason.
func (p *Partial) Unwrap() error { return p.Err }

// Writer prints the subject and text of messages, one after the other: it is the receiver of those who have configured none.
type Writer struct{ w io.Writer }

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w} }

// Send prints the message. No headers go with it.
func (w *Writer) Send(ctx context.Context, m digest.Message) (headers string, err error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	rule := strings.Repeat("━", 78)
	if _, err := io.WriteString(w.w, rule+"\n"+m.Subject+"\n"+rule+"\n\n"+m.Text+"\n"); err != nil {
		return "", fmt.Errorf("print digest: %w", err)
	}
	return "", nil
}

// redacted is an error whose text has lost its secrets. It does not unwrap: the error below still holds them.
type redacted string

func (r redacted) Error() string { return string(r) }

// redact takes secrets out of an error's text, makes it one harmless line and bounds its length: servers choose what they answer.
func redact(err error, secrets ...string) error {
	text := err.Error()
	for _, s := range secrets {
		// A secret of a character or two would turn up everywhere and tell nothing.
		if len(s) > 2 {
			text = strings.ReplaceAll(text, s, "[secret]")
		}
	}
	if text = digest.Clean(text); len(text) > 300 {
		text = strings.ToValidUTF8(text[:300], "") + "…"
	}
	return redacted(text)
}

var plainID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)

// identity is the message's id where it can stand in a header as it is, and else a fingerprint of it.
func identity(id string) string {
	if plainID.MatchString(id) {
		return id
	}
	return fingerprint(id)
}

func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:16])
}

package notify

import (
	"bytes"
	"fmt"
	"time"

	"github.com/wneessen/go-mail"

	"storywatch/monitor/digest"
)

// Render is the mail as it is sent, headers and all: the same bytes for the same message every time.
func (e *Email) Render(m digest.Message) ([]byte, error) {
	id := identity(m.ID)
	// The boundary is a fingerprint of what stands between, so that nothing between can be written to hold it.
	msg := mail.NewMsg(mail.WithBoundary("part-"+fingerprint(m.ID+"\x00"+m.Text+"\x00"+m.HTML)), mail.WithEncoding(mail.EncodingQP), mail.WithNoDefaultUserAgent())
	msg.FromMailAddress(e.from)
	msg.ToMailAddress(e.to...)
	msg.Subject(digest.Clean(m.Subject))
	msg.SetDateWithValue(m.Date)
	msg.SetMessageIDWithValue(id + "@" + e.domain)
	// The mails of a thread answer a mail that was never sent: readers group by it, and no mail needs to know the one before it.
	thread := fmt.Sprintf("<thread-%s@%s>", fingerprint(m.Thread), e.domain)
	msg.SetGenHeader(mail.HeaderReferences, thread)
	msg.SetGenHeader(mail.HeaderInReplyTo, thread)
	msg.SetGenHeader(mail.HeaderListUnsubscribe, "<"+e.cfg.Unsubscribe+">")
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no holiday notice answers it
	msg.SetBodyString(mail.TypeTextPlain, m.Text)
	msg.AddAlternativeString(mail.TypeTextHTML, m.HTML)
	if e.signer != nil {
		// The signature carries the message's time, not the attempt's, so that attempts do not differ.
		signer := *e.signer
		signer.NowFunc = func() time.Time { return m.Date }
		msg.SetDKIM(&signer)
	}
	var b bytes.Buffer
	if _, err := msg.WriteTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

package digest

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/invopop/jsonschema"
)

// textWidth is how wide the text part of a message is at most, in columns; addresses are never broken.
const textWidth = 78

// Message is a digest as it leaves the house, under an identity that is the same on every attempt to send it. It is stored as JSON before it
// is sent, and what is sent is made from it alone.
type Message struct {
	ID       string          `json:"id"` // webhook id, and the local part of the Message-ID
	Receiver string          `json:"receiver"`
	Subject  string          `json:"subject"`
	Thread   string          `json:"thread"` // what mails of one story to one receiver have in common
	Date     time.Time       `json:"date"`
	Text     string          `json:"text"`
	HTML     string          `json:"html"`
	JSON     json.RawMessage `json:"json"` // the digest
}

// Message renders the digest under the identity given, which must be unique for ever: the same digest under the same identity gives the same
// bytes.
func (d Digest) Message(id string) (Message, error) {
	d.ID = id
	data, err := d.JSON()
	if err != nil {
		return Message{}, err
	}
	thread := d.Receiver
	if len(d.Stories) == 1 {
		thread += "/" + d.Stories[0]
	}
	return Message{
		ID: id, Receiver: d.Receiver, Subject: d.Subject, Thread: thread, Date: d.To,
		Text: d.Text(textWidth), HTML: d.HTML(), JSON: data,
	}, nil
}

// JSON is the digest as webhooks and commands get it, on one line.
func (d Digest) JSON() ([]byte, error) {
	data, err := json.Marshal(d)
	if err != nil {
		return nil, fmt.Errorf("encode digest: %w", err)
	}
	return data, nil
}

// Schema is the JSON Schema of the digest, indented.
func Schema() []byte {
	r := jsonschema.Reflector{DoNotReference: false, ExpandedStruct: true}
	s := r.Reflect(&Digest{})
	s.Title = "storywatch digest"
	s.Description = "What one receiver is told about one period: the body of webhooks and the standard input of commands."
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("encode schema: %v", err)) // unreachable: the schema is made of this package's own types
	}
	return append(data, '\n')
}

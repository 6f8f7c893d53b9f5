package notify

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"storywatch/monitor/digest"
)

const (
	// webhookTimeout bounds one attempt: the specification of Standard Webhooks asks for 15 to 30 seconds.
	webhookTimeout = 30 * time.Second
	// maxRetryAfter bounds how long a receiver may ask us to wait.
	maxRetryAfter = 24 * time.Hour
	// maxAnswer is how much of an answer is read, so that the connection can be used again. None of it is looked at.
	maxAnswer = 64 << 10
)

// WebhookConfig says where a webhook goes, with its secrets resolved.
type WebhookConfig struct {
	URL      string
	Secret   string // "whsec_" and base64; unsigned when empty
	Template string // "" for the documented JSON, "slack", "discord"
}

// Webhook sends messages by HTTP POST, signed by the Standard Webhooks specification.
type Webhook struct {
	cfg    WebhookConfig
	key    []byte
	client *http.Client
	now    func() time.Time
	where  string // scheme and host: all of the address that an error may tell
}

// NewWebhook returns a Webhook that sends through the transport and signs at the time that now tells, or an error that says what is wrong
// with the configuration.
func NewWebhook(cfg WebhookConfig, transport http.RoundTripper, now func() time.Time) (*Webhook, error) {
	u, err := url.Parse(cfg.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errors.New("the webhook's address is not http or https with a host")
	}
	w := &Webhook{cfg: cfg, now: now, where: u.Scheme + "://" + u.Host}
	if cfg.Secret != "" {
		if w.key, err = base64.StdEncoding.DecodeString(strings.TrimPrefix(cfg.Secret, "whsec_")); err != nil || len(w.key) < 16 {
			return nil, errors.New("the webhook's secret is not whsec_ and base64 of at least 16 bytes")
		}
	}
	if cfg.Template != "" && cfg.Template != "slack" && cfg.Template != "discord" {
		return nil, fmt.Errorf("unknown webhook template %q", cfg.Template)
	}
	// A redirect would carry the digest to an address that nobody configured.
	w.client = &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return w, nil
}

// Send tries once. Only an answer of the 200s is success. It returns the headers of the attempt, too; the address is none of them, since it
// may be a secret.
func (w *Webhook) Send(ctx context.Context, m digest.Message) (headers string, err error) {
	body, err := w.body(m)
	if err != nil {
		return "", &Permanent{fmt.Errorf("write webhook body: %w", err)}
	}
	h := http.Header{"Content-Type": {"application/json"}, "User-Agent": {"storywatch"}}
	w.sign(h, identity(m.ID), body)
	var lines []string
	for _, name := range []string{"Content-Type", "User-Agent", "Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"} {
		if value := h.Get(name); value != "" {
			lines = append(lines, strings.ToLower(name)+": "+value)
		}
	}
	return strings.Join(lines, "\n"), w.post(ctx, h, body)
}

func (w *Webhook) post(ctx context.Context, h http.Header, body []byte) error {
	ctx, cancel := context.WithTimeout(ctx, webhookTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.cfg.URL, bytes.NewReader(body))
	if err != nil {
		return &Permanent{fmt.Errorf("post to %s: %w", w.where, w.reason(ctx, err))}
	}
	req.Header = h
	resp, err := w.client.Do(req)
	if err != nil {
		return fmt.Errorf("post to %s: %w", w.where, w.reason(ctx, err))
	}
	defer resp.Body.Close()
	io.CopyN(io.Discard, resp.Body, maxAnswer)
	return w.judge(resp)
}

func (w *Webhook) body(m digest.Message) ([]byte, error) {
	if w.cfg.Template == "" {
		return m.JSON, nil
	}
	var d digest.Digest
	if err := json.Unmarshal(m.JSON, &d); err != nil {
		return nil, fmt.Errorf("read digest: %w", err)
	}
	if w.cfg.Template == "slack" {
		return d.Slack()
	}
	return d.Discord()
}

// sign sets the three headers of the specification. The id is that of the message on every attempt; the time is the attempt's, since a
// receiver refuses old ones as replays.
func (w *Webhook) sign(h http.Header, id string, body []byte) {
	stamp := strconv.FormatInt(w.now().Unix(), 10)
	h.Set("webhook-id", id)
	h.Set("webhook-timestamp", stamp)
	if w.key == nil {
		return
	}
	mac := hmac.New(sha256.New, w.key)
	fmt.Fprintf(mac, "%s.%s.%s", id, stamp, body)
	h.Set("webhook-signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
}

// judge says what an answer means.
func (w *Webhook) judge(resp *http.Response) error {
	code := resp.StatusCode
	if code >= 200 && code <= 299 {
		return nil
	}
	err := fmt.Errorf("post to %s: answered %d %s", w.where, code, http.StatusText(code))
	switch {
	case code >= 300 && code <= 399:
		return fmt.Errorf("%w; redirects are not followed, write the new address into feeds.yaml", err)
	case code == http.StatusRequestTimeout, code == http.StatusConflict, code == http.StatusTooEarly, code == http.StatusTooManyRequests:
	case code >= 400 && code <= 499:
		return &Permanent{err}
	}
	if delay, ok := retryAfter(resp.Header.Get("Retry-After"), w.now()); ok {
		return &RetryAfter{Err: err, Delay: delay}
	}
	return err
}

// retryAfter reads the header, which is a number of seconds (Discord sends fractions) or a date.
func retryAfter(value string, now time.Time) (time.Duration, bool) {
	value = strings.TrimSpace(value)
	if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds >= 0 {
		if seconds > maxRetryAfter.Seconds() {
			return maxRetryAfter, true
		}
		return time.Duration(seconds * float64(time.Second)), true
	}
	if at, err := http.ParseTime(value); err == nil {
		return min(max(at.Sub(now), 0), maxRetryAfter), true
	}
	return 0, false
}

// reason is the error without the address, which may be a secret, and without the secret.
func (w *Webhook) reason(ctx context.Context, err error) error {
	if cause := ctx.Err(); cause != nil {
		return cause
	}
	var about *url.Error
	if errors.As(err, &about) {
		err = about.Err
	}
	return redact(err, w.cfg.URL, w.cfg.Secret)
}

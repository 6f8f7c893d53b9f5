package monitor

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/digest"
	"storywatch/monitor/notify"
	"storywatch/store"
)

const (
	// sendLimit bounds one attempt.
	sendLimit = 45 * time.Second
	// sendGrace is how long a running monitor waits for the attempts of a cycle before it goes on with the next; what takes longer is left to
	// end by itself, and its receiver is left alone meanwhile.
	sendGrace = 3 * time.Second
	// freshSlots and againSlots bound how many attempts are under way at once: first ones, and those at receivers that failed before, which
	// thus never take the place of a first one.
	freshSlots, againSlots = 64, 16
)

// outbox holds what is being sent: the only thing that outlives a cycle, and only while an attempt is under way.
type outbox struct {
	mu           sync.Mutex
	busy         map[string]bool // receivers
	idle         chan struct{}   // closed when nothing is under way
	errs         []error
	fresh, again chan struct{}
}

func newOutbox() *outbox {
	idle := make(chan struct{})
	close(idle)
	return &outbox{busy: map[string]bool{}, idle: idle, fresh: make(chan struct{}, freshSlots), again: make(chan struct{}, againSlots)}
}

// take marks a receiver as being served, unless it is already.
func (o *outbox) take(receiver string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.busy[receiver] {
		return false
	}
	if len(o.busy) == 0 {
		o.idle = make(chan struct{})
	}
	o.busy[receiver] = true
	return true
}

func (o *outbox) done(receiver string, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if err != nil {
		o.errs = append(o.errs, err)
	}
	delete(o.busy, receiver)
	if len(o.busy) == 0 {
		close(o.idle)
	}
}

// wait returns when nothing is under way any more, or after so long (0: however long it takes), with the failures of the program since the
// last time.
func (o *outbox) wait(limit time.Duration) error {
	o.mu.Lock()
	idle := o.idle
	o.mu.Unlock()
	if limit == 0 {
		<-idle
	} else {
		enough := time.NewTimer(limit)
		defer enough.Stop()
		select {
		case <-idle:
		case <-enough.C:
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	err := errors.Join(o.errs...)
	o.errs = nil
	return err
}

// Send tries every delivery whose time has come, and waits for the answers. Receivers are served side by side, and what is due to one of
// them one after the other: one that hangs or refuses delays no other.
func (m *Monitor) Send(ctx context.Context) error {
	if err := m.startSending(ctx); err != nil {
		return err
	}
	return m.out.wait(0)
}

// sendAwhile is Send for a monitor that has other things to do: what hangs does not hold it up.
func (m *Monitor) sendAwhile(ctx context.Context) error {
	if err := m.startSending(ctx); err != nil {
		return err
	}
	return m.out.wait(sendGrace)
}

// startSending starts one goroutine for each receiver that has something due and is not being served already.
func (m *Monitor) startSending(ctx context.Context) error {
	now := m.now()
	due, err := m.db.DueDeliveries(ctx, now, 0)
	if err != nil {
		return fmt.Errorf("find due deliveries: %w", err)
	}
	var receivers []string
	byReceiver := map[string][]store.Delivery{}
	for _, d := range due {
		if byReceiver[d.Receiver] == nil {
			receivers = append(receivers, d.Receiver)
		}
		byReceiver[d.Receiver] = append(byReceiver[d.Receiver], d)
	}
	for _, receiver := range receivers {
		if until, quiet := m.quietUntil(receiver, now); quiet {
			if err := m.db.PostponeDeliveries(ctx, receiver, until); err != nil {
				return err
			}
			continue
		}
		if !m.out.take(receiver) {
			continue
		}
		list, slots := byReceiver[receiver], m.out.fresh
		if list[0].Attempts > 0 {
			slots = m.out.again
		}
		sender := m.senders[receiver]
		go func() { // ends with its attempts; Send, and Run at its end, wait for it
			var err error
			defer func() { m.out.done(receiver, err) }()
			select {
			case slots <- struct{}{}:
				defer func() { <-slots }()
				err = m.serve(ctx, receiver, sender, list)
			case <-ctx.Done():
			}
		}()
	}
	return nil
}

// quietUntil tells when a receiver's quiet hours end, if now lies in them: an attempt that failed before them is not repeated in them.
func (m *Monitor) quietUntil(receiver string, now time.Time) (time.Time, bool) {
	for _, r := range m.cfg.Receivers {
		if r.Name == receiver {
			return m.cfg.QuietUntil(r, now)
		}
	}
	return time.Time{}, false
}

// serve sends a receiver what is due, oldest first, until something fails: then the receiver is likely to be in trouble, and the rest has the
// next cycle. What has failed waits for its own next attempt and holds up nothing that was composed after it, which may thus arrive first.
func (m *Monitor) serve(ctx context.Context, receiver string, sender Sender, list []store.Delivery) error {
	for _, d := range list {
		ok, err := m.send(ctx, receiver, sender, d)
		if err != nil {
			return fmt.Errorf("deliver %d to %s: %w", d.ID, receiver, err)
		}
		if !ok || ctx.Err() != nil {
			return nil
		}
	}
	return nil
}

// send makes one attempt and writes down what came of it.
func (m *Monitor) send(ctx context.Context, receiver string, sender Sender, d store.Delivery) (ok bool, err error) {
	if sender == nil {
		const why = "the receiver is no longer in the configuration"
		a := store.Attempt{At: m.now(), Detail: why}
		return true, m.db.RecordAttempt(ctx, d.ID, a, store.Dropped, time.Time{}, why, m.notice(receiver, a.At,
			"Digest d%d to %s was dropped: %s. Its subject was %q.", d.ID, receiver, why, d.Subject)...)
	}
	whole, _, err := m.db.Delivery(ctx, d.ID)
	if err != nil {
		return false, unlessEnded(ctx, err)
	}
	if whole.State != store.Pending {
		return true, nil // dropped by hand meanwhile
	}
	var msg digest.Message
	if err := json.Unmarshal(whole.Message, &msg); err != nil {
		return false, fmt.Errorf("decode stored message: %w", err)
	}
	attempt, cancel := context.WithTimeout(ctx, sendLimit)
	defer cancel()
	headers, sendErr := m.try(attempt, receiver, sender, msg)
	a := store.Attempt{At: m.now(), OK: true, Detail: "accepted", Sent: headers}
	left := context.WithoutCancel(ctx) // what left the house is written down even if the program is ending
	if sendErr == nil {
		m.log.Info("delivered", "receiver", receiver, "delivery", d.ID, "subject", d.Subject)
		return true, m.db.RecordAttempt(left, d.ID, a, store.Sent, time.Time{}, "")
	}
	a.Detail = sendErr.Error()
	var partial *notify.Partial
	if errors.As(sendErr, &partial) {
		// Some addresses have it: sending again would repeat it to them.
		return true, m.db.RecordAttempt(left, d.ID, a, store.Sent, time.Time{}, sendErr.Error(), m.notice(receiver, a.At,
			"Digest d%d to %s was sent, but %s. Its subject was %q.", d.ID, receiver, sendErr, d.Subject)...)
	}
	if ctx.Err() != nil {
		return false, nil // shutting down: the delivery stays pending, and carries the same identity when it is sent again
	}
	m.log.Warn("delivery", "receiver", receiver, "delivery", d.ID, "attempt", whole.Attempts+1, "error", sendErr)
	a.OK = false
	return false, unlessEnded(ctx, m.recordFailure(ctx, receiver, whole, a, sendErr))
}

// try makes one attempt. One that panics is a failed one: neither the other receivers nor the daemon pay for it. What the panic says may hold
// a secret, so that only its type and its place are told.
func (m *Monitor) try(ctx context.Context, receiver string, sender Sender, msg digest.Message) (headers string, err error) {
	defer func() {
		if r := recover(); r != nil {
			m.log.Error("panic while sending; please report it", "receiver", receiver, "type", fmt.Sprintf("%T", r), "stack", string(debug.Stack()))
			err = errors.New("the program made a mistake, which is in its log")
		}
	}()
	return sender.Send(ctx, msg)
}

// unlessEnded drops an error that only says that the program is ending: what was under way is found again by the next one.
func unlessEnded(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// recordFailure plans the next attempt, or drops the delivery and says so to the operator.
func (m *Monitor) recordFailure(ctx context.Context, receiver string, d store.Delivery, a store.Attempt, sendErr error) error {
	wait := sendRetry(d.Attempts + 1)
	expired := a.At.Add(wait).After(d.Created.Add(sendFor)) // whoever asks for patience near the end gets it, once
	var permanent *notify.Permanent
	var again *notify.RetryAfter
	if errors.As(sendErr, &again) {
		wait = max(wait, again.Delay)
	}
	next := a.At.Add(wait)
	if !errors.As(sendErr, &permanent) && !expired {
		return m.db.RecordAttempt(ctx, d.ID, a, store.Pending, next, sendErr.Error())
	}
	reason := sendErr.Error()
	if expired {
		reason = fmt.Sprintf("given up after %d attempts in three days: %s", d.Attempts+1, reason)
	}
	return m.db.RecordAttempt(ctx, d.ID, a, store.Dropped, time.Time{}, reason, m.notice(receiver, a.At,
		"Digest d%d could not be delivered to %s and was dropped: %s. Its subject was %q. See `%s deliveries show d%d`; `deliveries retry d%d` sends it again.",
		d.ID, receiver, reason, d.Subject, m.command, d.ID, d.ID)...)
}

// notice tells the operator of a delivery that failed, unless it was to the operator: what cannot reach one is not mended by telling the same
// one, over and over. The log and `deliveries` tell of it.
func (m *Monitor) notice(receiver string, at time.Time, format string, args ...any) []finding.Finding {
	text := fmt.Sprintf(format, args...)
	for _, r := range m.cfg.Receivers {
		if r.Name == receiver && r.Operator {
			m.log.Error("delivery to the operator", "problem", text)
			return nil
		}
	}
	return []finding.Finding{{Kind: finding.Notice, At: at, Material: true, Text: text}}
}

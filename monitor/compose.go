package monitor

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"golang.org/x/sync/errgroup"

	"storywatch/diffing"
	"storywatch/diffing/finding"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/store"
)

// unreadLimit is how many findings one digest may be about. What is beyond it makes the next one.
const unreadLimit = 10000

// maxWaiting is how many digests wait for a receiver that cannot be reached. What comes after them is told in one, once it can: nobody
// comes back to a hundred mails. More than one, so that a message which only this receiver's server cannot stomach holds up nothing else.
const maxWaiting = 3

// Compose turns each receiver's unread findings into one pending delivery, where its schedule says that it is time.
func (m *Monitor) Compose(ctx context.Context) error {
	now := m.now()
	cursors, err := m.cursors(ctx, now)
	if err != nil {
		return err
	}
	waiting, err := m.db.Waiting(ctx)
	if err != nil {
		return err
	}
	var tasks []composing
	for _, r := range m.cfg.Receivers {
		cursor := cursors[r.Name]
		if _, quiet := m.cfg.QuietUntil(r, now); quiet || waiting[r.Name] >= maxWaiting {
			continue
		}
		switch {
		case !m.digestDue(r, cursor, now).After(now):
			tasks = append(tasks, composing{receiver: r, cursor: cursor})
		case r.AtOnce:
			tasks = append(tasks, composing{receiver: r, cursor: cursor, atOnce: true})
		}
	}
	return m.composeAll(ctx, tasks, now)
}

// composing is one receiver to compose for.
type composing struct {
	receiver config.Receiver
	cursor   store.Cursor
	atOnce   bool // only changes of answers, outside the regular times
}

// composeChunk is how many messages are made side by side before they are written down, in the order of the configuration.
const composeChunk = 16

// composeAll makes and keeps what each of the receivers is told. Many of them are told of the same findings, which are read once.
func (m *Monitor) composeAll(ctx context.Context, tasks []composing, now time.Time) error {
	if len(tasks) == 0 {
		return nil
	}
	low := slices.MinFunc(tasks, func(a, b composing) int { return cmp.Compare(a.cursor.Finding, b.cursor.Finding) })
	shared, err := m.readUnread(ctx, low.cursor.Finding)
	if err != nil {
		return err
	}
	var errs []error
	for chunk := range slices.Chunk(tasks, composeChunk) {
		made := make([]*store.Composition, len(chunk))
		failed := make([]error, len(chunk))
		var g errgroup.Group
		g.SetLimit(runtime.GOMAXPROCS(0))
		for i, t := range chunk {
			g.Go(func() error {
				made[i], failed[i] = m.composition(ctx, t, shared, now)
				return nil
			})
		}
		_ = g.Wait() // each keeps its own error
		for i, c := range made {
			err := failed[i]
			if err == nil && c != nil {
				_, err = m.db.Compose(ctx, *c)
			}
			var unusable *store.UnusableError
			if errors.As(err, &unusable) {
				return err
			}
			if err != nil {
				errs = append(errs, fmt.Errorf("compose for %s: %w", chunk[i].receiver.Name, err))
			}
		}
	}
	return errors.Join(errs...)
}

// ComposeNow composes for one receiver whatever its schedule says, and sends.
func (m *Monitor) ComposeNow(ctx context.Context, receiver string) error {
	for _, r := range m.cfg.Receivers {
		if r.Name != receiver {
			continue
		}
		now := m.now()
		cursor, err := m.db.EnsureReceiver(ctx, r.Name, now, m.everything)
		if err != nil {
			return err
		}
		if err := m.composeAll(ctx, []composing{{receiver: r, cursor: cursor}}, now); err != nil {
			return err
		}
	}
	return m.Send(ctx)
}

// cursors returns how far each receiver of the configuration has been told, by name; one never seen before is taken over.
func (m *Monitor) cursors(ctx context.Context, now time.Time) (map[string]store.Cursor, error) {
	known, err := m.db.Receivers(ctx)
	if err != nil {
		return nil, err
	}
	cursors := make(map[string]store.Cursor, len(known))
	for _, c := range known {
		cursors[c.Receiver] = c
	}
	for _, r := range m.cfg.Receivers {
		if _, ok := cursors[r.Name]; ok {
			continue
		}
		if cursors[r.Name], err = m.db.EnsureReceiver(ctx, r.Name, now, m.everything); err != nil {
			return nil, err
		}
	}
	return cursors, nil
}

// unread is what the receivers of one round have not been told, read once for all of them.
type unread struct {
	db       *store.DB
	findings []finding.Finding // after the lowest cursor of them
}

func (m *Monitor) readUnread(ctx context.Context, after int64) (*unread, error) {
	found, err := m.db.Findings(ctx, store.FindingFilter{AfterID: after, Limit: unreadLimit + 1})
	if err != nil {
		return nil, err
	}
	return &unread{m.db, found}, nil
}

// of returns a receiver's unread findings, in order, at most unreadLimit, and the last that they and those told at once reach to. They are
// shared with the other receivers and are not changed.
func (u *unread) of(ctx context.Context, receiver string, cursor int64) (list []finding.Finding, to int64, err error) {
	if len(u.findings) > unreadLimit { // one of them is so far behind that sharing would not do
		list, err := u.db.Unread(ctx, receiver, unreadLimit)
		if len(list) > 0 {
			cursor = list[len(list)-1].ID
		}
		return list, cursor, err
	}
	from := sort.Search(len(u.findings), func(i int) bool { return u.findings[i].ID > cursor })
	mine := u.findings[from:]
	if len(mine) == 0 {
		return nil, cursor, nil
	}
	to = mine[len(mine)-1].ID
	told, err := u.db.Told(ctx, receiver, cursor)
	if err != nil || len(told) == 0 {
		return mine, to, err
	}
	for _, f := range mine {
		if _, found := slices.BinarySearch(told, f.ID); !found {
			list = append(list, f)
		}
	}
	return list, to, nil
}

// digestDue is the first time of a receiver's schedule after its last digest. Missed times merge into one. The zero time means at once: for a
// receiver that wants it so, and after a clock that was wrong by more than a day has been put right.
func (m *Monitor) digestDue(r config.Receiver, c store.Cursor, now time.Time) time.Time {
	s := m.cfg.DigestSchedule(r)
	if s == nil || c.Since().After(now.Add(24*time.Hour)) {
		return time.Time{}
	}
	return s.Next(c.Since())
}

// composition tells a receiver everything after its cursor and moves the cursor; or, at once, only changes of answers, which the next digest
// then leaves out. It is nil when there is nothing to keep.
func (m *Monitor) composition(ctx context.Context, t composing, shared *unread, now time.Time) (*store.Composition, error) {
	unread, to, err := shared.of(ctx, t.receiver.Name, t.cursor.Finding)
	if err != nil {
		return nil, err
	}
	c := &store.Composition{Receiver: t.receiver.Name, FromCursor: t.cursor.Finding, ToCursor: to, At: now, AtOnce: t.atOnce}
	if t.atOnce {
		c.ToCursor = c.FromCursor
		unread = m.changesOnly(t.receiver, unread)
		t.receiver.Heartbeat = false
	}
	if c.Delivery, err = m.delivery(ctx, t.receiver, t.cursor, unread, now); err != nil {
		return nil, err
	}
	// Told at once, and there is nothing: no time to note.
	if c.Delivery == nil && (t.atOnce || c.ToCursor == c.FromCursor && m.cfg.DigestSchedule(t.receiver) == nil) {
		return nil, nil
	}
	return c, nil
}

// changesOnly are the changes of answers, and the claims that are their evidence: those are told with them, and not a second time as new
// claims in the next digest.
func (m *Monitor) changesOnly(r config.Receiver, unread []finding.Finding) []finding.Finding {
	o := m.DigestOptions(r, time.Time{}, time.Time{})
	type sentence struct{ outlet, text string }
	evidence := map[sentence]bool{}
	for i := range unread {
		if f := &unread[i]; f.Kind == finding.Answer && f.Change != nil {
			if told, _ := digest.Why(*f, o); told {
				evidence[sentence{f.Change.Evidence.Outlet, f.Change.Evidence.Text}] = true
			}
		}
	}
	var out []finding.Finding
	for _, f := range unread {
		switch {
		case f.Kind == finding.Answer:
			out = append(out, f)
		case f.Kind == finding.Claim && f.Verdict != nil && evidence[sentence{f.Outlet, f.Verdict.Sentence.Text}]:
			if told, _ := digest.Why(f, o); told {
				out = append(out, f)
			}
		}
	}
	return out
}

// delivery composes the digest of some findings, or nil when there is nothing in them for this receiver.
func (m *Monitor) delivery(ctx context.Context, r config.Receiver, cursor store.Cursor, unread []finding.Finding, now time.Time) (*store.Delivery, error) {
	d, tell, err := m.Digest(ctx, r, cursor, unread, now)
	if err != nil || !tell {
		return nil, err
	}
	msg, err := d.Message(identity(r.Name, d.Findings, now))
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(msg)
	if err != nil {
		return nil, fmt.Errorf("encode message: %w", err)
	}
	return &store.Delivery{Receiver: r.Name, MessageID: msg.ID, Subject: msg.Subject, Message: body, Created: now, NextAttempt: now, Findings: d.Findings}, nil
}

// Digest describes what a receiver is told of some findings, and reports whether that is worth sending.
func (m *Monitor) Digest(ctx context.Context, r config.Receiver, cursor store.Cursor, unread []finding.Finding, now time.Time) (d digest.Digest, tell bool, err error) {
	o := m.DigestOptions(r, cursor.Since(), now)
	if o.TakesBack, err = m.takesBack(ctx, r.Name, unread); err != nil {
		return d, false, err
	}
	d, tell = digest.Compose(unread, o)
	return d, tell, nil
}

// takesBack are the findings that take back what a receiver was told: a claim that is gone from the article that it was told from, its sentence
// taken out or not, and a note in which an outlet corrects an article that it was told of.
func (m *Monitor) takesBack(ctx context.Context, receiver string, unread []finding.Finding) (map[int64]bool, error) {
	var back map[int64]bool
	told := map[int64][]finding.Finding{} // by article
	for i := range unread {
		f := &unread[i]
		gone := ""
		switch {
		case f.Kind == finding.Withdrawn && f.Appearance != nil:
			gone = f.Appearance.Text
		case f.Kind == finding.Edit && f.Edit != nil && f.Edit.Op == diffing.Deleted && f.Edit.Old != nil:
			gone = f.Edit.Old.Text
		}
		note := f.Kind == finding.Edit && f.Edit != nil && slices.Contains(f.Edit.Classes, diffing.Note)
		if f.Article == 0 || gone == "" && !note {
			continue
		}
		before, read := told[f.Article]
		if !read {
			var err error
			if before, err = m.db.ToldOf(ctx, receiver, f.Article); err != nil {
				return nil, err
			}
			told[f.Article] = before
		}
		if note && len(before) > 0 || gone != "" && slices.ContainsFunc(before, func(b finding.Finding) bool { return says(b, gone) }) {
			if back == nil {
				back = map[int64]bool{}
			}
			back[f.ID] = true
		}
	}
	return back, nil
}

// says reports whether a finding rests on a sentence.
func says(f finding.Finding, sentence string) bool {
	return f.Verdict != nil && f.Verdict.Sentence.Text == sentence || f.Change != nil && f.Change.Evidence.Text == sentence
}

// DigestOptions are what a receiver's digests are made with.
func (m *Monitor) DigestOptions(r config.Receiver, from, to time.Time) digest.Options {
	o := digest.Options{
		Receiver: r.Name, Stories: map[string]digest.StoryInfo{}, Zone: m.cfg.Location(r), From: from, To: to,
		MaxFindings: m.cfg.Limits.Findings, Importance: r.Importance, Outlets: r.Outlets, Questions: r.Questions, Heartbeat: r.Heartbeat,
		Operator: r.Operator, Command: m.command + " findings --left-out --receiver " + quoted(r.Name),
	}
	for _, s := range m.cfg.Stories {
		if len(r.Story) == 0 || slices.Contains(r.Story, s.Name) {
			o.Stories[s.Name] = digest.StoryInfo{Title: s.Title, Questions: Questions(s)}
		}
	}
	return o
}

// quoted is a word as a shell takes it.
func quoted(word string) string {
	if word != "" && !strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.@", r)
	}) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// identity is the fixed name of a digest: what it tells, to whom, and when. The same digest composed again after a crash gets the same one.
func identity(receiver string, findings []int64, at time.Time) string {
	h := sha256.New()
	h.Write([]byte(receiver))
	for _, id := range append([]int64{at.UnixMilli()}, findings...) {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(id)))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// NextDigest returns the next time at which some receiver's digest is due, and whether any is: a receiver that is told at once has no such time.
func (m *Monitor) NextDigest(ctx context.Context) (time.Time, bool) {
	var next time.Time
	cursors, err := m.cursors(ctx, m.now())
	if err != nil {
		return next, false // the cycle that follows meets the same trouble and reports it
	}
	waiting, err := m.db.Waiting(ctx)
	if err != nil {
		return next, false
	}
	for _, r := range m.cfg.Receivers {
		if waiting[r.Name] >= maxWaiting { // an attempt comes first
			continue
		}
		due := m.digestDue(r, cursors[r.Name], m.now())
		if until, quiet := m.cfg.QuietUntil(r, due); quiet && !due.IsZero() {
			due = until
		}
		if !due.IsZero() && (next.IsZero() || due.Before(next)) {
			next = due
		}
	}
	return next, !next.IsZero()
}

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) deliveriesCommand() *cobra.Command {
	var f store.DeliveryFilter
	var state string
	c := &cobra.Command{
		Use:   "deliveries",
		Short: "List digests on their way and sent: state, attempts, what went wrong",
		Example: `  storywatch deliveries
  storywatch deliveries show d4       # the body as stored, and every attempt with its headers
  storywatch deliveries retry d4
  storywatch deliveries drop d4`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			f.State = store.DeliveryState(state)
			if !slices.Contains([]store.DeliveryState{"", store.Pending, store.Sent, store.Dropped}, f.State) {
				return usagef("--state %s: it is pending, sent or dropped", state)
			}
			if err := atLeastOne(f.Limit); err != nil {
				return err
			}
			return a.deliveries(c.Context(), f)
		},
	}
	c.Flags().StringVar(&f.Receiver, "receiver", "", "only to this `RECEIVER`")
	c.Flags().StringVar(&state, "state", "", "only in this `STATE`: pending, sent or dropped")
	c.Flags().IntVar(&f.Limit, "limit", 50, "at most this `NUMBER`")
	c.AddCommand(
		&cobra.Command{
			Use: "show DELIVERY", Short: "Print one delivery: its message as stored, and every attempt with the headers that went out", Args: usageArgs(cobra.ExactArgs(1)),
			RunE: func(c *cobra.Command, args []string) error { return a.showDelivery(c.Context(), args[0]) },
		},
		&cobra.Command{
			Use: "retry DELIVERY", Short: "Try a delivery again with the next cycle", Args: usageArgs(cobra.ExactArgs(1)),
			RunE: func(c *cobra.Command, args []string) error {
				return a.changeDelivery(c.Context(), args[0], "will be tried again with the next cycle, or when the quiet hours of its receiver end", func(db *store.DB, n int64) error { return db.RetryDelivery(c.Context(), n, a.now()) })
			},
		},
		&cobra.Command{
			Use: "drop DELIVERY", Short: "Give a pending delivery up", Args: usageArgs(cobra.ExactArgs(1)),
			RunE: func(c *cobra.Command, args []string) error {
				return a.changeDelivery(c.Context(), args[0], "dropped", func(db *store.DB, n int64) error {
					return db.DropDelivery(c.Context(), n, "dropped by hand", a.now())
				})
			},
		},
	)
	return c
}

// deliveryJSON is one delivery in JSON output.
type deliveryJSON struct {
	ID        string    `json:"id"`
	Receiver  string    `json:"receiver"`
	Subject   string    `json:"subject"`
	State     string    `json:"state"`
	Attempts  int       `json:"attempts"`
	Reason    string    `json:"reason,omitempty"`
	Created   time.Time `json:"created"`
	Sent      time.Time `json:"sent,omitzero"`
	Next      time.Time `json:"next_attempt,omitzero"`
	MessageID string    `json:"message_id"`
	Findings  int       `json:"findings"`
	Pruned    time.Time `json:"pruned,omitzero"`
}

// attemptJSON is one attempt in JSON output.
type attemptJSON struct {
	At      time.Time `json:"at"`
	OK      bool      `json:"ok"`
	Detail  string    `json:"detail"`
	Headers []string  `json:"headers"`
}

func deliveryOut(d store.Delivery) deliveryJSON {
	out := deliveryJSON{
		ID: id("d", d.ID), Receiver: d.Receiver, Subject: d.Subject, State: string(d.State), Attempts: d.Attempts, Reason: d.Reason,
		Created: d.Created, Sent: d.SentAt, MessageID: d.MessageID, Findings: len(d.Findings),
		Pruned: d.Pruned,
	}
	if d.State == store.Pending {
		out.Next = d.NextAttempt
	}
	return out
}

func (a *app) deliveries(ctx context.Context, f store.DeliveryFilter) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := db.Deliveries(ctx, f)
	if err != nil {
		return err
	}
	out := []deliveryJSON{}
	for _, d := range found {
		out = append(out, deliveryOut(d))
	}
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("no delivery yet")
	}
	zone := a.zone()
	var rows [][]string
	for _, d := range out {
		note := d.Subject
		if d.Reason != "" { // of one that was sent: that some of its addresses refused it
			note += " · " + d.Reason
		}
		if d.State == string(store.Pending) && d.Attempts > 0 {
			note += " · next attempt " + when(d.Next, zone)
		}
		rows = append(rows, []string{d.ID, when(d.Created, zone), d.Receiver, d.State, strconv.Itoa(d.Attempts), note})
	}
	a.printTable(a.stdout, []column{{name: "id"}, {name: "composed"}, {name: "receiver"}, {name: "state"}, {name: "attempts", right: true}, {name: "subject", grow: true}}, rows)
	return nil
}

func (a *app) showDelivery(ctx context.Context, arg string) error {
	n, err := parseID("d", "delivery", arg)
	if err != nil {
		return err
	}
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	d, attempts, err := db.Delivery(ctx, n)
	if err != nil {
		return a.notFound(err, "no delivery %s; `%s deliveries` lists them", arg, a.command)
	}
	out := []attemptJSON{}
	for _, t := range attempts {
		out = append(out, attemptJSON{At: t.At, OK: t.OK, Detail: t.Detail, Headers: headerLines(t.Sent)})
	}
	var m digest.Message
	message := json.RawMessage("null")
	if d.Pruned.IsZero() {
		if err := json.Unmarshal(d.Message, &m); err != nil {
			return fmt.Errorf("read the stored message of %s: %w", arg, err)
		}
		message = d.Message
	}
	if a.json {
		return a.printJSON(map[string]any{"delivery": deliveryOut(d), "attempts": out, "message": message})
	}
	zone := a.zone()
	fmt.Fprintf(a.stdout, "%s to %s: %s\nMessage identity: %s\nSubject: %s\n", id("d", d.ID), d.Receiver, d.State, d.MessageID, digest.Clean(d.Subject))
	for i, t := range out {
		how := "failed: "
		if t.OK {
			how = "sent, "
		}
		fmt.Fprintf(a.stdout, "Attempt %d, %s: %s%s\n", i+1, when(t.At, zone), how, digest.Clean(t.Detail))
		for _, h := range t.Headers {
			fmt.Fprintf(a.stdout, "    %s\n", h)
		}
	}
	if !d.Pruned.IsZero() {
		fmt.Fprintf(a.stdout, "\nThe message was taken away by `%s prune` on %s.\n", a.command, when(d.Pruned, zone))
		return nil
	}
	fmt.Fprintf(a.stdout, "\n%s", m.Text)
	return nil
}

// headerLines are the headers of an attempt, one a line as they were sent; a folded one keeps its lines.
func headerLines(sent string) []string {
	lines := []string{}
	for line := range strings.Lines(sent) {
		text := digest.Clean(line)
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			text = " " + text
		}
		lines = append(lines, text)
	}
	return lines
}

// changeDelivery changes a delivery beside a running daemon: it is one row in one transaction.
func (a *app) changeDelivery(ctx context.Context, arg, done string, change func(*store.DB, int64) error) error {
	n, err := parseID("d", "delivery", arg)
	if err != nil {
		return err
	}
	path, err := a.dataPath()
	if err != nil {
		return err
	}
	check, err := a.open(ctx) // says what is wrong when there is no database
	if err != nil {
		return err
	}
	check.Close()
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := change(db, n); err != nil {
		if errors.Is(err, store.ErrConflict) { // the reason alone: nothing of ours went wrong
			text := strings.TrimSuffix(err.Error(), ": "+store.ErrConflict.Error())
			return errors.New(text)
		}
		return a.notFound(err, "no delivery %s that could be changed; `%s deliveries` lists them", arg, a.command)
	}
	fmt.Fprintf(a.stdout, "%s %s.\n", id("d", n), done)
	return nil
}

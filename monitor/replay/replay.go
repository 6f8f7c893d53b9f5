// Package replay serves a recorded stream as a web on its own clock, runs the whole monitor over it, and scores it against labels.
//
// A stream is a folder: corpus/ holds the baseline documents, stream/ the recorded pages in order of their names (JSON as described at
// [Item], or plain documents), and feeds.yaml or watches.yaml the questions. [Load] reads it, [Run] plays it: the feeds and pages are
// served from memory by [Web], each item is fetched at its time by the very monitor that the daemon runs, and what the monitor decided is
// handed out as [Record]s. Nothing of the recording reaches the monitor but through its web client.
package replay

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"time"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
	"storywatch/store"
)

// Options say how a stream is played.
type Options struct {
	Store   *store.DB
	Config  config.Config  // stories, questions, schedule, receivers; its feeds are replaced by the stream's
	Corpus  []monitor.File // baseline of the first story, before the first item
	Senders map[string]monitor.Sender
	Log     *slog.Logger
	Command string
	// Admit lets the monitor leave out entries that are clearly about something else, as the daemon does. Without it every item is read,
	// so that each gets a verdict.
	Admit bool
	// Emit receives every record, in order. It may be nil.
	Emit func(Record) error
	// Done is called after each item with its number and title, for progress. It may be nil.
	Done func(seq int, title string)
}

// player is one replay under way.
type player struct {
	o       Options
	m       *monitor.Monitor
	clock   time.Time
	answers map[string]string // public JSON of each answer, by question
	seqOf   map[int64]int     // first item of each article
}

// Run plays a stream to its end.
func Run(ctx context.Context, s Stream, o Options) error {
	p := &player{o: o, answers: map[string]string{}, seqOf: map[int64]int{}}
	now := func() time.Time { return p.clock }
	cfg := o.Config
	cfg.Feeds = nil
	for _, f := range s.Feeds() {
		cfg.Feeds = append(cfg.Feeds, config.Feed{URL: f.URL, Outlet: f.Outlet, ReadAll: !o.Admit})
	}
	if len(cfg.Stories) == 0 {
		cfg.Stories = []config.Story{{Name: "story"}}
	}
	client := web.New(web.Options{UserAgent: "storywatch replay", Transport: NewWeb(s, now), Spacing: -1, Now: now})
	p.m = monitor.New(monitor.Options{Store: o.Store, Web: client, Config: cfg, Senders: o.Senders, Log: o.Log, Now: now, Command: o.Command, Everything: true})
	if len(s.Items) > 0 {
		p.clock = s.Items[0].Time.Add(-time.Minute)
	}
	if err := p.m.Prepare(ctx); err != nil {
		return err
	}
	if _, err := p.m.SyncCorpus(ctx, cfg.Stories[0].Name, o.Corpus); err != nil {
		return err
	}
	if err := p.emitAnswers(ctx, cfg, 0); err != nil {
		return err
	}
	for _, it := range s.Items {
		if err := p.play(ctx, cfg, it); err != nil {
			return fmt.Errorf("replay item %d: %w", it.Seq, err)
		}
		if o.Done != nil {
			o.Done(it.Seq, it.Title)
		}
	}
	return p.finish(ctx)
}

// play advances the clock to an item's time, sending the digests that fall due on the way, and lets the monitor fetch and judge it.
func (p *player) play(ctx context.Context, cfg config.Config, it Item) error {
	if err := p.digestsUntil(ctx, it.Time); err != nil {
		return err
	}
	p.clock = it.Time
	feeds, err := p.o.Store.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		if f.URL == it.Feed {
			if err := p.m.PollFeed(ctx, f); err != nil {
				return err
			}
		}
	}
	alias, err := web.Normalize(it.URL)
	if err != nil {
		return err
	}
	a, err := p.o.Store.ArticleByAlias(ctx, []store.Alias{{Kind: "url", Value: alias}})
	if errors.Is(err, store.ErrNotFound) {
		// The feed's entry was left out as clearly about something else.
		return p.emit(Record{Type: "item", Seq: it.Seq, Page: string(page.OK)})
	}
	if err != nil {
		return err
	}
	v, err := p.m.CheckArticle(ctx, a)
	if err == nil && v.Verdicts == nil && v.Page == page.OK {
		// A suspect page gets its second check at once.
		if a, err = p.o.Store.Article(ctx, a.ID); err == nil {
			v, err = p.m.CheckArticle(ctx, a)
		}
	}
	if err != nil {
		return err
	}
	return p.emitItem(ctx, cfg, it, v)
}

// digestsUntil composes and sends every digest whose time comes before t.
func (p *player) digestsUntil(ctx context.Context, t time.Time) error {
	for {
		next, ok := p.m.NextDigest(ctx)
		if !ok || !next.Before(t) {
			return nil
		}
		if next.After(p.clock) {
			p.clock = next
		}
		if err := p.tell(ctx); err != nil {
			return err
		}
	}
}

func (p *player) tell(ctx context.Context) error {
	if err := p.m.Compose(ctx); err != nil {
		return err
	}
	return p.m.Send(ctx)
}

// finish lets the last digest be sent, so that nothing found is left untold.
func (p *player) finish(ctx context.Context) error {
	next, ok := p.m.NextDigest(ctx)
	if !ok {
		return nil
	}
	if next.After(p.clock) {
		p.clock = next
	}
	return p.tell(ctx)
}

func (p *player) emitItem(ctx context.Context, cfg config.Config, it Item, v monitor.Visit) error {
	if _, ok := p.seqOf[v.Article]; !ok {
		p.seqOf[v.Article] = it.Seq
	}
	story := cfg.Stories[0].Name
	verdicts := v.Verdicts[story]
	for i, s := range v.Sentences {
		r := Record{Type: "sentence", Seq: it.Seq, URL: it.URL, Version: v.Version, Index: i, Text: s.Text, Label: string(claim.LabelNone)}
		if i < len(verdicts) {
			r.judge(verdicts[i])
		}
		if err := p.emit(r); err != nil {
			return err
		}
	}
	r := Record{Type: "item", Seq: it.Seq, Page: string(v.Page), Relevant: v.Relevant[story].Relevant, Changes: v.Classes, Reason: v.Reason}
	if v.Page == page.OK && v.Relevant[story].Reason != "" {
		r.Reason = v.Relevant[story].Reason
	}
	if seq, ok := p.seqOf[v.CopyOf]; ok && v.CopyOf != 0 && v.CopyOf != v.Article {
		r.CopyOf = &seq
	}
	if err := p.emit(r); err != nil {
		return err
	}
	return p.emitAnswers(ctx, cfg, it.Seq)
}

func (p *player) emitAnswers(ctx context.Context, cfg config.Config, seq int) error {
	for _, s := range cfg.Stories {
		answers, err := p.o.Store.Answers(ctx, s.Name)
		if err != nil {
			return err
		}
		for _, q := range monitor.Questions(s) {
			a, ok := answers[q.ID]
			if !ok {
				a = question.New(q)
			}
			r := Record{Type: "answer", Seq: seq, Question: q.ID, Answer: a.Public()}
			text, err := encode(r.Answer)
			if err != nil {
				return err
			}
			r.Changed = seq > 0 && p.answers[q.ID] != text
			p.answers[q.ID] = text
			if err := p.emit(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *player) emit(r Record) error {
	if p.o.Emit == nil {
		return nil
	}
	return p.o.Emit(r)
}

// ReadCorpus returns the files of a corpus folder, in order of their names. A missing folder is an empty corpus.
func ReadCorpus(fsys fs.FS, dir string) ([]monitor.File, error) {
	return monitor.ReadFiles(fsys, dir)
}

package monitor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
	"storywatch/store"
)

// File is one file of a story's baseline corpus.
type File struct {
	Name string // decides the format by its extension: .txt, .md, .html
	Data []byte
}

// SyncCorpus makes the store know every file of a story's corpus folder: new ones are read, judged in order of their dates, and become
// "known before". It returns how many were new. A file that cannot be read is reported with the others and stops nothing.
func (m *Monitor) SyncCorpus(ctx context.Context, story string, files []File) (int, error) {
	known, err := m.db.CorpusHashes(ctx, story)
	if err != nil {
		return 0, fmt.Errorf("read corpus of %s: %w", story, err)
	}
	read, err := m.readDocuments(ctx)
	if err != nil {
		return 0, err
	}
	type document struct {
		name, hash string
		doc        page.Doc
	}
	var docs []document
	var errs []error
	for _, f := range files {
		sum := sha256.Sum256(f.Data)
		hash := hex.EncodeToString(sum[:])
		if read[known[hash]] {
			continue
		}
		d, err := page.Document(f.Name, f.Data)
		if err != nil {
			errs = append(errs, fmt.Errorf("corpus document %s: %w", f.Name, err))
			continue
		}
		docs = append(docs, document{name: f.Name, hash: hash, doc: d})
		known[hash] = -1
		read[-1] = true // the same text under another name is one document
	}
	slices.SortStableFunc(docs, func(a, b document) int {
		if c := a.doc.Published.Compare(b.doc.Published); c != 0 {
			return c
		}
		return strings.Compare(a.name, b.name)
	})
	for _, d := range docs {
		if err := m.addDocument(ctx, story, d.name, d.hash, d.doc); err != nil {
			return 0, errors.Join(append(errs, fmt.Errorf("add corpus document %s: %w", d.name, err))...)
		}
	}
	return len(docs), errors.Join(errs...)
}

// readDocuments returns which baseline documents were taken in completely: one whose article was added just before a crash was not.
func (m *Monitor) readDocuments(ctx context.Context) (map[int64]bool, error) {
	yes := true
	articles, err := m.db.Articles(ctx, store.ArticleFilter{Corpus: &yes})
	if err != nil {
		return nil, fmt.Errorf("read corpus: %w", err)
	}
	read := map[int64]bool{}
	for _, a := range articles {
		read[a.ID] = a.Versions > 0
	}
	return read, nil
}

func (m *Monitor) addDocument(ctx context.Context, story, name, hash string, d page.Doc) error {
	now := m.now()
	at := d.Published
	if at.IsZero() {
		at = now
	}
	aliases := []store.Alias{{Kind: "corpus", Value: story + "\x00" + hash}}
	address := "corpus:" + name
	if d.URL != "" {
		address = d.URL
		// The page itself may be followed too; its baseline copy stays a document of its own.
		if n, err := web.Normalize(d.URL); err == nil {
			aliases = append(aliases, store.Alias{Kind: "corpus url", Value: n + "\x00" + hash})
		}
	}
	outlet := d.Outlet
	if outlet == "" {
		outlet = name
	}
	a, err := m.db.AddArticle(ctx, store.Article{
		URL: address, Outlet: outlet, Corpus: true, Title: d.Title, Published: d.Published,
		FirstSeen: at, State: store.Settled, Kind: string(page.OK),
	}, aliases)
	if err != nil {
		return err
	}
	blocks := blocksOf(page.Text{Blocks: d.Blocks})
	v := Visit{Sentences: diffing.Split(blocks)}
	c := store.Check{Article: a.ID, At: at, State: store.Settled, Kind: string(page.OK), Version: &store.Version{
		Article: a.ID, N: 1, At: at,
		Title: d.Title, Published: d.Published, Blocks: blocks, TextHash: page.TextHash(d.Title, d.Blocks), Extractor: page.Extractor,
		Shingles: page.Shingles(d.Blocks),
	}}
	t := text{article: a, version: 1, at: at, title: d.Title, published: d.Published, sentences: v.Sentences, corpus: true, only: story}
	if err := m.judgeText(ctx, t, &c, &v); err != nil {
		return err
	}
	if _, err := m.db.RecordCheck(ctx, c); err != nil {
		return err
	}
	m.log.Info("corpus", "story", story, "document", name, "sentences", len(v.Sentences))
	return nil
}

func zeroOr(t, or time.Time) time.Time {
	if t.IsZero() {
		return or
	}
	return t
}

// ReadFiles returns the documents of a corpus folder and the folders below it, in order of their names.
func ReadFiles(fsys fs.FS, dir string) ([]File, error) {
	var out []File
	err := fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch path.Ext(name) {
		case ".md", ".txt", ".html", ".htm":
		default:
			return nil
		}
		if d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		out = append(out, File{Name: path.Base(name), Data: data})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read corpus: %w", err)
	}
	return out, nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"storywatch"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/notify"
	"storywatch/monitor/web"
	"storywatch/store"
)

// loadConfig reads --config, or the built-in feeds.yaml.
func (a *app) loadConfig() (config.Config, error) {
	if a.config == "" {
		return config.Parse("feeds.yaml (built in)", storywatch.Feeds)
	}
	data, err := os.ReadFile(a.config)
	if err != nil {
		return config.Config{}, usagef("read configuration: %w", err)
	}
	return config.Parse(a.config, data)
}

// corpusFolder is where a story's baseline documents are: a folder of the user's, or one that the program ships with.
func (a *app) corpusFolder(s config.Story) (fsys fs.FS, dir string, onDisk string) {
	if s.Corpus == "" {
		return nil, "", ""
	}
	if !strings.ContainsAny(s.Corpus, `/\`) {
		if _, err := fs.Stat(storywatch.Corpora, "testdata/corpus/"+s.Corpus); err == nil {
			return storywatch.Corpora, "testdata/corpus/" + s.Corpus, ""
		}
	}
	path := s.Corpus
	if !filepath.IsAbs(path) && a.config != "" {
		path = filepath.Join(filepath.Dir(a.config), path)
	}
	return os.DirFS(path), ".", path
}

// addedFolder holds the documents that `corpus add` copied for a story whose own corpus is built in.
func (a *app) addedFolder(s config.Story) (string, error) {
	if _, _, onDisk := a.corpusFolder(s); onDisk != "" {
		return onDisk, nil
	}
	path, err := a.dataPath()
	if err != nil {
		return "", err
	}
	return path + ".corpus" + string(filepath.Separator) + s.Name, nil
}

// syncCorpora makes the store know every baseline document of every story.
func (a *app) syncCorpora(ctx context.Context, m *monitor.Monitor, cfg config.Config) error {
	for _, s := range cfg.Stories {
		files, err := a.corpusFiles(s)
		if err != nil {
			return err
		}
		if _, err := m.SyncCorpus(ctx, s.Name, files); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) corpusFiles(s config.Story) ([]monitor.File, error) {
	var files []monitor.File
	if fsys, dir, onDisk := a.corpusFolder(s); fsys != nil {
		found, err := monitor.ReadFiles(fsys, dir)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("story %s: there is no corpus folder %s; make it, or take the key out", s.Name, onDisk)
		}
		if err != nil {
			return nil, fmt.Errorf("read corpus of story %s: %w", s.Name, err)
		}
		files = found
	}
	added, err := a.addedFolder(s)
	if err != nil {
		return nil, err
	}
	if _, _, onDisk := a.corpusFolder(s); added != onDisk {
		found, err := monitor.ReadFiles(os.DirFS(added), ".")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("read added documents of story %s: %w", s.Name, err)
		}
		files = append(files, found...)
	}
	return files, nil
}

// standardOutput is the receiver that is told when the configuration names none.
const standardOutput = "stdout"

// senders builds what each receiver is reached by. With no receiver, digests go to standard output.
func (a *app) senders(cfg *config.Config, out io.Writer) (map[string]monitor.Sender, error) {
	senders := map[string]monitor.Sender{}
	if len(cfg.Receivers) == 0 {
		cfg.Receivers = []config.Receiver{{Name: standardOutput, Zone: cfg.Schedule.Zone, Importance: "material", Operator: true}}
		senders[standardOutput] = notify.NewWriter(out)
		return senders, nil
	}
	var errs []error
	for _, r := range cfg.Receivers {
		s, err := a.sender(r, allowed(*cfg))
		if err != nil {
			errs = append(errs, fmt.Errorf("receiver %s: %w", r.Name, err))
			continue
		}
		senders[r.Name] = s
	}
	return senders, errors.Join(errs...)
}

func (a *app) webOptions(cfg config.Config) web.Options {
	return web.Options{
		UserAgent: "storywatch/" + version() + " (+" + cfg.Contact + ")", Transport: a.web, Allow: allowed(cfg),
		Spacing: cfg.Limits.HostGap, Now: a.now,
	}
}

// newMonitor puts the monitor together.
func (a *app) newMonitor(db *store.DB, cfg config.Config, senders map[string]monitor.Sender, log *slog.Logger) *monitor.Monitor {
	// What leaves this machine does not say where its files are.
	command := a.command
	if _, here := senders[standardOutput]; here && a.data != "" {
		command += " --data " + shellQuote(a.data)
	}
	return monitor.New(monitor.Options{Store: db, Web: web.New(a.webOptions(cfg)), Config: cfg, Senders: senders, Log: log, Now: a.now, Command: command})
}

// allowed lists the hosts that may be private as the web client takes them: every port of each.
func allowed(cfg config.Config) []string {
	out := make([]string, len(cfg.Allow))
	for i, host := range cfg.Allow {
		if strings.Contains(host, ":") {
			host = "[" + strings.Trim(host, "[]") + "]"
		}
		out[i] = host + ":*"
	}
	return out
}

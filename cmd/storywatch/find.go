package main

import (
	"context"
	"errors"
	"strings"

	"storywatch/monitor/web"
	"storywatch/store"
)

// findArticle finds the article that a short id or an address names.
func (a *app) findArticle(ctx context.Context, db *store.DB, arg string) (store.Article, error) {
	if strings.Contains(arg, "://") {
		alias, err := web.Normalize(arg)
		if err != nil {
			return store.Article{}, usagef("%w", err)
		}
		x, err := db.ArticleByAlias(ctx, []store.Alias{{Kind: "url", Value: alias}})
		if err != nil {
			return x, a.notFound(err, "no article with the address %s", arg)
		}
		return x, nil
	}
	n, err := parseID("a", "article", arg)
	if err != nil {
		return store.Article{}, err
	}
	x, err := db.Article(ctx, n)
	if err != nil {
		return x, a.notFound(err, "no article %s; `%s history` lists them", arg, a.command)
	}
	return x, nil
}

// notFound turns a missing row into a message that says what is missing.
func (a *app) notFound(err error, format string, args ...any) error {
	if errors.Is(err, store.ErrNotFound) {
		return nothing(format, args...)
	}
	return err
}

// knownStory refuses the name of a story that the configuration does not have. No name is every story.
func (a *app) knownStory(name string) error {
	if name == "" {
		return nil
	}
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	for _, s := range cfg.Stories {
		if s.Name == name {
			return nil
		}
	}
	return usagef("the configuration has no story %q", name)
}

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

// stories are the names of the stories to speak of: the one asked for, or all of the configuration.
func (a *app) storyNames(asked string) ([]string, error) {
	cfg, err := a.loadConfig()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, s := range cfg.Stories {
		if asked == "" || s.Name == asked {
			out = append(out, s.Name)
		}
	}
	if len(out) == 0 {
		return nil, usagef("the configuration has no story %q", asked)
	}
	return out, nil
}

package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) reextractCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "reextract",
		Short: "Read stored pages again with this program's extractor, and tell nobody",
		Long: `Reads the stored page of every article again whose text an older version of the program extracted. Where it reads differently now, that
becomes a version of its own, so that the next change of the page is compared with what this program would have seen. The program changed,
not the pages: nothing is told. The daemon does the same for an article when it is next checked.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.reextract(c.Context()) },
	}
}

func (a *app) reextract(ctx context.Context) error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	db, closeAll, err := a.openWrite(ctx, "reextract")
	if err != nil {
		return err
	}
	defer closeAll()
	n, err := a.newMonitor(db, cfg, nil, a.logger()).Reextract(ctx)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]int{"changed": n})
	}
	fmt.Fprintf(a.stdout, "%s differently now.\n", plural(n, "article reads", "articles read"))
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"storywatch/diffing/claim"
	"storywatch/store"
)

func (a *app) claimsCommand() *cobra.Command {
	var f store.ClaimFilter
	var minor, baseline bool
	c := &cobra.Command{
		Use:   "claims [WORDS…]",
		Short: "List claims, newest first, or those that hold some words",
		Example: `  storywatch claims
  storywatch claims Kushner Moscow
  storywatch claims --baseline --limit 200`,
		RunE: func(c *cobra.Command, args []string) error {
			f.Query, f.MaterialOnly, f.IncludeKnown = strings.Join(args, " "), !minor, baseline
			return a.claims(c.Context(), f)
		},
	}
	c.Flags().StringVar(&f.Story, "story", "", "only this `STORY`")
	c.Flags().IntVar(&f.Limit, "limit", 30, "at most this `NUMBER` of claims")
	c.Flags().BoolVar(&minor, "minor", false, "also minor claims: colour, incidental detail")
	c.Flags().BoolVar(&baseline, "baseline", false, "also claims of the baseline corpus")
	return c
}

// claimJSON is one claim in JSON output.
type claimJSON struct {
	ID          string            `json:"id"`
	Text        string            `json:"text"`
	Novelty     string            `json:"novelty"`
	Material    bool              `json:"material"`
	Score       float64           `json:"score"`
	Reason      string            `json:"reason"`
	First       claim.Appearance  `json:"first"`
	Nearest     *claim.Appearance `json:"nearest"`
	Outlets     []string          `json:"outlets"`
	Appearances int               `json:"appearances"`
	Withdrawn   bool              `json:"withdrawn"`
}

func (a *app) claims(ctx context.Context, f store.ClaimFilter) error {
	if err := errors.Join(atLeastOne(f.Limit), a.knownStory(f.Story)); err != nil {
		return err
	}
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	rows, err := db.Claims(ctx, f)
	if err != nil {
		return err
	}
	out := []claimJSON{}
	for _, r := range rows {
		out = append(out, claimJSON{
			ID: id("c", r.Claim.ID), Text: r.First.Text, Novelty: string(r.Novelty), Material: r.Material, Score: r.Score,
			Reason: r.Reason, First: r.First, Nearest: r.Nearest, Outlets: r.Outlets, Appearances: r.Appearances, Withdrawn: r.Withdrawn,
		})
	}
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("no claim found")
	}
	zone := a.zone()
	var table [][]string
	for _, c := range out {
		said := c.First.Outlet
		if n := len(c.Outlets); n > 1 {
			said += fmt.Sprintf(" +%d", n-1)
		}
		novelty := c.Novelty
		if c.Withdrawn {
			novelty += ", withdrawn"
		}
		table = append(table, []string{c.ID, when(c.First.At, zone), novelty, said, c.Text})
	}
	a.printTable(a.stdout, []column{{name: "id"}, {name: "first seen"}, {name: "novelty"}, {name: "outlet"}, {name: "claim", grow: true}}, table)
	if len(out) == f.Limit {
		fmt.Fprintf(a.stdout, "\nThere may be more: --limit %d.\n", f.Limit*2)
	}
	return nil
}

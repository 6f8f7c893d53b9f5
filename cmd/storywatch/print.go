package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/term"

	"storywatch/monitor/digest"
)

// width is the number of columns to print in: the terminal's, or 100 where there is none.
func (a *app) width() int {
	if f, ok := a.stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 20 {
			return w
		}
	}
	if n, err := strconv.Atoi(a.getenv("COLUMNS")); err == nil && n > 20 {
		return n
	}
	return 100
}

// colour tells whether to use colour: only on a terminal, and not when the user asks for none.
func (a *app) colour() bool {
	f, ok := a.stdout.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && !a.noColor && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
}

// paint wraps s in a colour when colour is on.
func (a *app) paint(c text.Color, s string) string {
	if !a.colour() {
		return s
	}
	return c.Sprint(s)
}

// printJSON writes one value as indented JSON.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// column is one column of a table. A column with Grow shares what the others leave of the terminal's width and wraps.
type column struct {
	name  string
	right bool
	grow  bool
}

// columnMost is how wide a column may be that does not grow: what is longer wraps.
const columnMost = 17

// printTable writes rows under headings, as wide as the terminal at most.
func (a *app) printTable(w io.Writer, columns []column, rows [][]string) {
	t := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	style.Format.Header = text.FormatDefault
	t.SetStyle(style)
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = text.StringWidthWithoutEscSequences(c.name)
	}
	for _, r := range rows {
		for i, cell := range r {
			lines := strings.Split(cell, "\n")
			for k, line := range lines {
				lines[k] = digest.Clean(line)
				widths[i] = max(widths[i], text.StringWidthWithoutEscSequences(lines[k]))
			}
			r[i] = strings.Join(lines, "\n")
		}
	}
	left, growing := a.width()-2*len(columns), 0
	for i, c := range columns {
		if c.grow {
			growing++
		} else {
			widths[i] = min(widths[i], columnMost)
			left -= widths[i]
		}
	}
	var configs []table.ColumnConfig
	header := table.Row{}
	for i, c := range columns {
		cc := table.ColumnConfig{Number: i + 1, WidthMaxEnforcer: text.WrapSoft}
		if c.right {
			cc.Align, cc.AlignHeader = text.AlignRight, text.AlignRight
		}
		cc.WidthMax = widths[i]
		if c.grow {
			cc.WidthMax = max(left/growing, 12)
		}
		configs = append(configs, cc)
		header = append(header, a.paint(text.Bold, c.name))
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(header)
	for _, r := range rows {
		row := make(table.Row, len(r))
		for i := range r {
			row[i] = harmless(r[i])
		}
		t.AppendRow(row)
	}
	for _, line := range strings.Split(t.Render(), "\n") {
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// harmless is a cell of a table without characters that act on a terminal; its line breaks are ours.
func harmless(cell string) string {
	lines := strings.Split(cell, "\n")
	for i, line := range lines {
		if clean := digest.Clean(line); clean != strings.TrimSpace(line) {
			lines[i] = clean
		}
	}
	return strings.Join(lines, "\n")
}

// when prints a time in the configuration's zone, with its offset where it is given alone.
func when(t time.Time, zone *time.Location) string {
	if t.IsZero() {
		return "-"
	}
	return t.In(zone).Format("2 Jan 2006 15:04")
}

// id prints a short id that a person can type: a letter for what it is, and a number.
func id(letter string, n int64) string { return letter + strconv.FormatInt(n, 10) }

// parseID reads a short id, with or without its letter.
func parseID(letter, what, s string) (int64, error) {
	n, err := strconv.ParseInt(strings.TrimPrefix(strings.ToLower(s), letter), 10, 64)
	if err != nil || n <= 0 {
		return 0, usagef("%q is no %s id; they look like %s12", s, what, letter)
	}
	return n, nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// writeFile writes a file that must not exist yet.
func writeFile(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return usagef("%s exists already; name another file", name)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// wrap breaks s into lines of n columns at most, without blanks at their ends.
func wrap(s string, n int) string {
	lines := strings.Split(text.WrapSoft(s, n), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

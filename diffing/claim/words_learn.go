//go:build ignore

// Command words_learn prints the words that English news writes in lower case, for data/common.txt: with them a capital at the beginning
// of a sentence is told from a name. Its argument is a gzipped file of JSON lines with a "text" each (TREC temporal summarisation 2013).
//
//	go run words_learn.go derived_2013.jsonl.gz > data/common.txt
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"regexp"
	"slices"
	"strings"
)

// atLeast is how often a word must stand in lower case; one in ten thousand words of the input is a typing error.
const atLeast = 3

func main() {
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	word := regexp.MustCompile(`[A-Za-z]+`)
	lower, upper, seen := map[string]int{}, map[string]int{}, map[string]bool{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			log.Fatal(err)
		}
		if seen[row.Text] {
			continue
		}
		seen[row.Text] = true
		words := word.FindAllString(row.Text, -1)
		for _, w := range words[min(1, len(words)):] {
			if low := strings.ToLower(w); low == w {
				lower[w]++
			} else {
				upper[low]++
			}
		}
	}
	var out []string
	for w, n := range lower {
		if n >= atLeast && 2*n >= upper[w] && len(w) > 2 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	fmt.Println("# Words that news writes in lower case, learned by words_learn.go.")
	for line := range slices.Chunk(out, 16) {
		fmt.Println(strings.Join(line, " "))
	}
}

// Package storywatch embeds the configuration and the baseline corpus that the program ships with, and the stream that its demo replays.
// It lives at the top because a package can embed only what lies below it.
package storywatch

import "embed"

// Feeds is the built-in feeds.yaml.
//
//go:embed feeds.yaml
var Feeds []byte

// Corpora holds a folder for each baseline corpus that a story's `corpus` key can name.
//
//go:embed testdata/corpus
var Corpora embed.FS

// Demo is the recorded stream of the demo.
//
//go:embed testdata/demo
var Demo embed.FS

package main

import (
	"fmt"
	"log/slog"
	"os"
	"runtime"

	"storywatch/monitor/config"
)

// openSecrets names the files of secrets that others than their owner can read.
func openSecrets(cfg config.Config) []string {
	if runtime.GOOS == "windows" {
		return nil // modes mean nothing there
	}
	var open []string
	seen := map[string]bool{}
	for _, s := range cfg.Secrets() {
		if s.File == "" || seen[s.File] {
			continue
		}
		seen[s.File] = true
		if info, err := os.Stat(s.File); err == nil && info.Mode().Perm()&0o077 != 0 {
			open = append(open, fmt.Sprintf("others can read the secret in %s (mode %04o): type chmod 600 %s", s.File, info.Mode().Perm(), shellQuote(s.File)))
		}
	}
	return open
}

func warnOfSecrets(log *slog.Logger, cfg config.Config) {
	for _, w := range openSecrets(cfg) {
		log.Warn("secret file", "problem", w)
	}
}

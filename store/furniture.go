package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"net/url"
	"strings"
)

// furnitureReach is how many articles are kept per block: who stands on so many is furniture, and one more says nothing new.
const furnitureReach = 1000

// hostOf is the host name under which a page's furniture is counted: lower case, without port; empty where the URL has none.
func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// blockID is how a host's block is stored: short, because every paragraph of every page has one.
func blockID(host, hash string) int64 {
	sum := sha256.Sum256([]byte(host + "\x00" + hash))
	return int64(binary.BigEndian.Uint64(sum[:]))
}

// addFurniture counts the page's blocks at its host.
func (t *tx) addFurniture(a Article, c Check) error {
	page := a.URL
	if c.Snapshot != nil && c.Snapshot.URL != "" {
		page = c.Snapshot.URL
	}
	host := hostOf(page)
	for _, hash := range c.Furniture {
		_, err := t.exec(`INSERT INTO furniture (block, article) SELECT ?1, ?2
			WHERE (SELECT count(*) FROM (SELECT 1 FROM furniture WHERE block = ?1 LIMIT ?3)) < ?3 ON CONFLICT DO NOTHING`,
			blockID(host, hash), a.ID, furnitureReach)
		if err != nil {
			return err
		}
	}
	return nil
}

// FurnitureCounts returns on how many articles of a host (lower case, without port) each block stood, up to 1000; blocks never seen are
// left out. A page belongs to the host that it was fetched from.
func (db *DB) FurnitureCounts(ctx context.Context, host string, hashes []string) (map[string]int, error) {
	counts := make(map[string]int)
	err := db.view(ctx, func(t *tx) error {
		for _, hash := range hashes {
			var n int
			if _, err := t.get(`SELECT count(*) FROM furniture WHERE block = ?`, []any{blockID(host, hash)}, &n); err != nil {
				return err
			}
			if n > 0 {
				counts[hash] = n
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("count furniture of %s: %w", host, err)
	}
	return counts, nil
}

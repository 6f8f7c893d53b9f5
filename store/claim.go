package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// Claims returns the claims that f chooses, the newest first.
func (db *DB) Claims(ctx context.Context, f ClaimFilter) (claims []ClaimRow, err error) {
	where := `WHERE 1`
	var args []any
	and := func(cond string, arg ...any) {
		where += ` AND ` + cond
		args = append(args, arg...)
	}
	if f.Story != "" {
		and(`s.name = ?`, f.Story)
	}
	if query := matchAll(f.Query); query != "" {
		and(`c.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)`, query)
	}
	if !f.Since.IsZero() {
		and(`c.at >= ?`, f.Since.UnixMilli())
	}
	if f.MaterialOnly {
		and(`c.material = 1`)
	}
	if !f.IncludeKnown {
		and(`c.corpus = 0`)
	}
	args = append(args, upTo(f.Limit))
	err = db.view(ctx, func(t *tx) error {
		claims, err = t.claimRows(where+` ORDER BY c.at DESC, c.id DESC LIMIT ?`, args...)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", err)
	}
	return claims, nil
}

// Claim returns one claim, or ErrNotFound.
func (db *DB) Claim(ctx context.Context, id int64) (c ClaimRow, err error) {
	err = db.view(ctx, func(t *tx) error {
		found, err := t.claimRows(`WHERE c.id = ?`, id)
		if err == nil && len(found) == 0 {
			err = ErrNotFound
		}
		if err == nil {
			c = found[0]
		}
		return err
	})
	if err != nil {
		return ClaimRow{}, fmt.Errorf("read claim %d: %w", id, err)
	}
	return c, nil
}

// matchAll turns what a person typed into a full-text query for all of its words. Each word is quoted: typed text may hold what would be
// an operator or a mistake in SQLite's query language.
func matchAll(typed string) string {
	words := strings.Fields(typed)
	for i, w := range words {
		words[i] = `"` + strings.ReplaceAll(w, `"`, `""`) + `"`
	}
	return strings.Join(words, " ")
}

func (t *tx) claimRows(where string, args ...any) (claims []ClaimRow, err error) {
	err = t.each(`SELECT c.id, s.name, c.text, c.data, c.novelty, c.material, c.score, c.reason, c.nearest, coalesce(c.superseded_by, 0),
		c.places, c.standing = 0 FROM claim c JOIN story s ON s.id = c.story `+where, args, func(rows *sql.Rows) error {
		var c ClaimRow
		var id int64
		var data []byte
		var nearest sql.NullString
		err := rows.Scan(&id, &c.Story, &c.Claim.Text, &data, &c.Novelty, &c.Material, &c.Score, &c.Reason, &nearest, &c.Superseded,
			&c.Appearances, &c.Withdrawn)
		if err != nil {
			return err
		}
		if err := unmarshalClaim(data, &c.Claim); err != nil {
			return fmt.Errorf("claim %d: %w", id, err)
		}
		c.Claim.ID = id
		if nearest.Valid {
			c.Nearest = new(claim.Appearance)
			if err := json.Unmarshal([]byte(nearest.String), c.Nearest); err != nil {
				return fmt.Errorf("claim %d: %w", id, err)
			}
		}
		claims = append(claims, c)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range claims {
		if err := t.fillClaim(&claims[i]); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// fillClaim adds first appearance and outlets to a claim.
func (t *tx) fillClaim(c *ClaimRow) error {
	first, err := t.appearances(`WHERE p.id = (SELECT first FROM claim WHERE id = ?)`, c.Claim.ID)
	if err != nil {
		return err
	}
	if len(first) == 0 {
		return fmt.Errorf("first appearance of claim %d: %w", c.Claim.ID, ErrNotFound)
	}
	c.First = first[0]
	return t.each(`SELECT outlet FROM claim_outlet WHERE claim = ? ORDER BY outlet`, []any{c.Claim.ID}, func(rows *sql.Rows) error {
		var outlet string
		err := rows.Scan(&outlet)
		c.Outlets = append(c.Outlets, outlet)
		return err
	})
}

func (t *tx) appearances(where string, args ...any) (places []claim.Appearance, err error) {
	err = t.each(`SELECT p.claim, p.article, p.version, p.idx, a.outlet, a.url, p.at, a.corpus, coalesce(p.text, c.text), p.withdrawn_at IS NOT NULL
		FROM appearance p JOIN claim c ON c.id = p.claim JOIN article a ON a.id = p.article `+where, args, func(rows *sql.Rows) error {
		var p claim.Appearance
		err := rows.Scan(&p.Claim, &p.Article, &p.Version, &p.Index, &p.Outlet, &p.URL, instant{&p.At}, &p.Corpus, &p.Text, &p.Withdrawn)
		places = append(places, p)
		return err
	})
	return places, err
}

// Appearances returns where a claim stands or stood, first seen first.
func (db *DB) Appearances(ctx context.Context, id int64) (places []claim.Appearance, err error) {
	err = db.view(ctx, func(t *tx) error {
		places, err = t.appearances(`WHERE p.claim = ? ORDER BY p.id`, id)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read appearances of claim %d: %w", id, err)
	}
	return places, nil
}

// Names returns a story's register of names, by name.
func (db *DB) Names(ctx context.Context, story string) (names []claim.Name, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT n.data FROM name n JOIN story s ON s.id = n.story WHERE s.name = ? ORDER BY n.name`, []any{story},
			func(rows *sql.Rows) error {
				var data string
				if err := rows.Scan(&data); err != nil {
					return err
				}
				var n claim.Name
				err := json.Unmarshal([]byte(data), &n)
				names = append(names, n)
				return err
			})
	})
	if err != nil {
		return nil, fmt.Errorf("read names of %s: %w", story, err)
	}
	return names, nil
}

// Answers returns the answers of a story that stand now, by question id.
func (db *DB) Answers(ctx context.Context, story string) (map[string]question.Answer, error) {
	answers := make(map[string]question.Answer)
	err := db.view(ctx, func(t *tx) error {
		return t.each(`SELECT w.question, w.data FROM answer w JOIN story s ON s.id = w.story WHERE s.name = ?`, []any{story},
			func(rows *sql.Rows) error {
				var q string
				var data []byte
				if err := rows.Scan(&q, &data); err != nil {
					return err
				}
				var a question.Answer
				err := db.unpackJSON(data, &a)
				answers[q] = a
				return err
			})
	})
	if err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", story, err)
	}
	return answers, nil
}

// AnswerLog returns how the answer to a question came about, first change first.
func (db *DB) AnswerLog(ctx context.Context, story, questionID string) (steps []AnswerStep, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT w.at, w.change, w.answer, coalesce(w.finding, 0) FROM answer_step w JOIN story s ON s.id = w.story
			WHERE s.name = ? AND w.question = ? ORDER BY w.id`, []any{story, questionID}, func(rows *sql.Rows) error {
			var s AnswerStep
			var change, answer []byte
			if err := rows.Scan(instant{&s.At}, &change, &answer, &s.Finding); err != nil {
				return err
			}
			if err := db.unpackJSON(change, &s.Change); err != nil {
				return err
			}
			err := db.unpackJSON(answer, &s.Answer)
			steps = append(steps, s)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read answer log of %s: %w", questionID, err)
	}
	return steps, nil
}

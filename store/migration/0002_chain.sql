-- +goose Up
-- What prune takes away leaves a mark, and a chain of hashes tells what was changed after it was stored; see chain.go and prune.go.

CREATE TABLE chain (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,
  row     INTEGER NOT NULL,
  content BLOB NOT NULL,
  item    BLOB NOT NULL,
  link    BLOB NOT NULL,
  UNIQUE (kind, row)
);

-- +goose StatementBegin
CREATE TRIGGER chain_keep BEFORE UPDATE ON chain BEGIN
  SELECT RAISE(ABORT, 'the chain is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER chain_stay BEFORE DELETE ON chain BEGIN
  SELECT RAISE(ABORT, 'the chain is append-only');
END;
-- +goose StatementEnd

ALTER TABLE body ADD COLUMN pruned INTEGER;
ALTER TABLE body ADD COLUMN stored BLOB;
ALTER TABLE delivery ADD COLUMN pruned INTEGER;
ALTER TABLE attempt ADD COLUMN sent TEXT NOT NULL DEFAULT '';

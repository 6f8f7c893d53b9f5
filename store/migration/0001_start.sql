-- +goose Up
-- Times are milliseconds since 1970 in UTC; NULL is "never" or "not known". What a row of each table means stands in doc.go.

CREATE TABLE feed (
  id            INTEGER PRIMARY KEY,
  url           TEXT NOT NULL UNIQUE,
  outlet        TEXT NOT NULL,
  read_all      INTEGER NOT NULL,
  schedule      TEXT NOT NULL,
  title         TEXT NOT NULL DEFAULT '',
  etag          TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  first_ok      INTEGER,
  last_poll     INTEGER,
  last_full     INTEGER,
  next_poll     INTEGER NOT NULL,
  last_status   INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT NOT NULL DEFAULT '',
  failures      INTEGER NOT NULL DEFAULT 0,
  broken_since  INTEGER,
  moved_to      TEXT NOT NULL DEFAULT '',
  active        INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX feed_due ON feed(next_poll) WHERE active = 1;

CREATE TABLE host (
  name          TEXT PRIMARY KEY,
  next_allowed  INTEGER,
  robots        BLOB,
  robots_at     INTEGER,
  robots_status INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE article (
  id            INTEGER PRIMARY KEY,
  url           TEXT NOT NULL,
  outlet        TEXT NOT NULL,
  feed          INTEGER REFERENCES feed(id),
  corpus        INTEGER NOT NULL,
  title         TEXT NOT NULL,
  published     INTEGER,
  first_seen    INTEGER,
  state         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  entry_title   TEXT NOT NULL,
  entry_summary TEXT NOT NULL,
  etag          TEXT NOT NULL,
  last_modified TEXT NOT NULL,
  last_check    INTEGER,
  last_change   INTEGER,
  next_check    INTEGER,
  checks        INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT NOT NULL DEFAULT '',
  versions      INTEGER NOT NULL DEFAULT 0,
  copy_of       INTEGER REFERENCES article(id),
  quarantine    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX article_due ON article(next_check) WHERE next_check IS NOT NULL;
CREATE INDEX article_time ON article(coalesce(last_change, first_seen, 0));
CREATE INDEX article_copy ON article(copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_feed ON article(feed) WHERE feed IS NOT NULL;

CREATE TABLE alias (
  space   TEXT NOT NULL,
  value   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (space, value)
) WITHOUT ROWID;
CREATE INDEX alias_article ON alias(article);

CREATE TABLE entry (
  feed       INTEGER NOT NULL REFERENCES feed(id),
  key        TEXT NOT NULL,
  url        TEXT NOT NULL,
  title      TEXT NOT NULL,
  summary    TEXT NOT NULL,
  published  INTEGER,
  admitted   INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  article    INTEGER REFERENCES article(id),
  first_seen INTEGER NOT NULL,
  judged     INTEGER NOT NULL,
  PRIMARY KEY (feed, key)
) WITHOUT ROWID;
CREATE INDEX entry_article ON entry(article) WHERE article IS NOT NULL;

CREATE TABLE body (
  id     INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  size   INTEGER NOT NULL,
  data   BLOB NOT NULL
);

CREATE TABLE snapshot (
  id         INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article(id),
  url        TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,
  status     INTEGER NOT NULL,
  header     TEXT NOT NULL,
  kind       TEXT NOT NULL,
  body       INTEGER NOT NULL REFERENCES body(id)
);
CREATE INDEX snapshot_article ON snapshot(article);
CREATE INDEX snapshot_body ON snapshot(body);

CREATE TABLE version (
  id            INTEGER PRIMARY KEY,
  article       INTEGER NOT NULL REFERENCES article(id),
  n             INTEGER NOT NULL,
  snapshot      INTEGER REFERENCES snapshot(id),
  at            INTEGER NOT NULL,
  title         TEXT NOT NULL,
  byline        TEXT NOT NULL,
  published     INTEGER,
  modified      INTEGER,
  lang          TEXT NOT NULL,
  blocks        BLOB NOT NULL,
  text_hash     TEXT NOT NULL,
  extractor     TEXT NOT NULL,
  shingles      BLOB NOT NULL,
  headline_only INTEGER NOT NULL,
  UNIQUE (article, n)
);
CREATE INDEX version_snapshot ON version(snapshot) WHERE snapshot IS NOT NULL;

-- +goose StatementBegin
CREATE TRIGGER snapshot_keep BEFORE UPDATE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshots are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER version_keep BEFORE UPDATE ON version BEGIN
  SELECT RAISE(ABORT, 'versions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER snapshot_stay BEFORE DELETE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshots are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER version_stay BEFORE DELETE ON version BEGIN
  SELECT RAISE(ABORT, 'versions are append-only');
END;
-- +goose StatementEnd

CREATE TABLE sketch (
  shingle INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (shingle, version)
) WITHOUT ROWID;

CREATE TABLE furniture (
  block   INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (block, article)
) WITHOUT ROWID;

CREATE TABLE story (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  claims INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE judgement (
  article  INTEGER NOT NULL REFERENCES article(id),
  story    INTEGER NOT NULL REFERENCES story(id),
  n        INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  relevant INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  score    REAL NOT NULL,
  verdicts BLOB NOT NULL,
  PRIMARY KEY (article, story, n)
);
CREATE INDEX judgement_story ON judgement(story, article) WHERE relevant = 1;

CREATE TABLE claim (
  id            INTEGER PRIMARY KEY,
  story         INTEGER NOT NULL REFERENCES story(id),
  text          TEXT NOT NULL,
  data          BLOB NOT NULL,
  at            INTEGER NOT NULL,
  corpus        INTEGER NOT NULL,
  label         TEXT NOT NULL,
  novelty       TEXT NOT NULL,
  material      INTEGER NOT NULL,
  score         REAL NOT NULL,
  reason        TEXT NOT NULL,
  nearest       TEXT,
  superseded_by INTEGER REFERENCES claim(id),
  first         INTEGER REFERENCES appearance(id),
  places        INTEGER NOT NULL DEFAULT 0,
  standing      INTEGER NOT NULL DEFAULT 0,
  outlets       INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX claim_time ON claim(story, at);
CREATE INDEX claim_superseded ON claim(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE VIRTUAL TABLE claim_text USING fts5(text, content = 'claim', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE appearance (
  id           INTEGER PRIMARY KEY,
  claim        INTEGER NOT NULL REFERENCES claim(id),
  article      INTEGER NOT NULL REFERENCES article(id),
  version      INTEGER NOT NULL,
  idx          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  text         TEXT,
  withdrawn_at INTEGER
);
CREATE INDEX appearance_claim ON appearance(claim, article);
CREATE INDEX appearance_article ON appearance(article);

CREATE TABLE claim_outlet (
  claim  INTEGER NOT NULL REFERENCES claim(id),
  outlet TEXT NOT NULL,
  PRIMARY KEY (claim, outlet)
) WITHOUT ROWID;

CREATE TABLE key_count (
  id    INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story(id),
  key   TEXT NOT NULL,
  n     INTEGER NOT NULL,
  UNIQUE (story, key)
);

CREATE TABLE claim_key (
  key    INTEGER NOT NULL REFERENCES key_count(id),
  chunk  INTEGER NOT NULL,
  claims BLOB NOT NULL,
  PRIMARY KEY (key, chunk)
) WITHOUT ROWID;

CREATE TABLE name (
  story INTEGER NOT NULL REFERENCES story(id),
  name  TEXT NOT NULL,
  data  TEXT NOT NULL,
  PRIMARY KEY (story, name)
) WITHOUT ROWID;

CREATE TABLE finding (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  story    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  at       INTEGER NOT NULL,
  article  INTEGER REFERENCES article(id),
  material INTEGER NOT NULL,
  data     BLOB NOT NULL
);
CREATE INDEX finding_time ON finding(at);
CREATE INDEX finding_story ON finding(story, id);
CREATE INDEX finding_article ON finding(article) WHERE article IS NOT NULL;

CREATE TABLE answer (
  story    INTEGER NOT NULL REFERENCES story(id),
  question TEXT NOT NULL,
  at       INTEGER NOT NULL,
  data     BLOB NOT NULL,
  PRIMARY KEY (story, question)
);

CREATE TABLE answer_step (
  id       INTEGER PRIMARY KEY,
  story    INTEGER NOT NULL REFERENCES story(id),
  question TEXT NOT NULL,
  at       INTEGER NOT NULL,
  change   BLOB NOT NULL,
  answer   BLOB NOT NULL,
  finding  INTEGER REFERENCES finding(id)
);
CREATE INDEX answer_step_question ON answer_step(story, question, id);
CREATE INDEX answer_step_finding ON answer_step(finding) WHERE finding IS NOT NULL;

CREATE TABLE receiver (
  name        TEXT PRIMARY KEY,
  finding     INTEGER NOT NULL,
  created     INTEGER NOT NULL,
  last_digest INTEGER
) WITHOUT ROWID;

CREATE TABLE delivery (
  id           INTEGER PRIMARY KEY,
  receiver     TEXT NOT NULL REFERENCES receiver(name),
  message_id   TEXT NOT NULL UNIQUE,
  subject      TEXT NOT NULL,
  message      BLOB NOT NULL,
  state        TEXT NOT NULL,
  created      INTEGER NOT NULL,
  next_attempt INTEGER,
  attempts     INTEGER NOT NULL DEFAULT 0,
  reason       TEXT NOT NULL DEFAULT '',
  sent_at      INTEGER
);
CREATE INDEX delivery_due ON delivery(next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX delivery_receiver ON delivery(receiver, id);

CREATE TABLE told (
  receiver TEXT NOT NULL REFERENCES receiver(name),
  finding  INTEGER NOT NULL REFERENCES finding(id),
  delivery INTEGER NOT NULL REFERENCES delivery(id),
  PRIMARY KEY (receiver, finding)
) WITHOUT ROWID;
CREATE INDEX told_delivery ON told(delivery);
CREATE INDEX told_finding ON told(finding);

CREATE TABLE attempt (
  delivery INTEGER NOT NULL REFERENCES delivery(id),
  n        INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  ok       INTEGER NOT NULL,
  detail   TEXT NOT NULL,
  PRIMARY KEY (delivery, n)
) WITHOUT ROWID;

CREATE TABLE schema_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
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
CREATE TABLE alias (
  space   TEXT NOT NULL,
  value   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (space, value)
) WITHOUT ROWID;
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
CREATE TABLE told (
  receiver TEXT NOT NULL REFERENCES receiver(name),
  finding  INTEGER NOT NULL REFERENCES finding(id),
  delivery INTEGER NOT NULL REFERENCES delivery(id),
  PRIMARY KEY (receiver, finding)
) WITHOUT ROWID;
CREATE TABLE attempt (
  delivery INTEGER NOT NULL REFERENCES delivery(id),
  n        INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  ok       INTEGER NOT NULL,
  detail   TEXT NOT NULL,
  PRIMARY KEY (delivery, n)
) WITHOUT ROWID;
INSERT INTO schema_version VALUES (1, 0, 1, '2026-11-22 06:37:06');
INSERT INTO schema_version VALUES (2, 1, 1, '2026-11-22 06:37:06');
INSERT INTO feed VALUES (1, 'https://courier.example/rss', 'Quay Courier', 0, '', '', '', '', 1935640860000, 1935640860000, NULL, 1935640920000, 0, '', 0, NULL, '', 1);
INSERT INTO feed VALUES (2, 'https://tides.example/atom', 'Tides Daily', 1, '*/5 * * * *', '', '', '', NULL, NULL, NULL, 1935640800000, 0, '', 0, NULL, '', 1);
INSERT INTO host VALUES ('courier.example', NULL, NULL, NULL, 404);
INSERT INTO article VALUES (1, 'https://courier.example/pier', 'Quay Courier', 1, 0, 'Pier closed', NULL, 1935640860000, 'followed', 'ok', 'Pier closed', '', '', '', 1935640920000, 1935640920000, 1935644520000, 1, 0, '', 1, NULL, '');
INSERT INTO alias VALUES ('url', 'https://courier.example/pier', 'url', 1);
INSERT INTO entry VALUES (1, 'url', 'https://courier.example/pier', 'Pier closed', '', NULL, 1, '', 1, 1935640860000, 1935640860000);
INSERT INTO body VALUES (1, X'8ECF8CB00A44378544B1D691162049E7B71884C76E74A0B134EDFC77C2803973', 28, X'28B52FFD0400E100003C703E5477656E74792070696C65732061726520637261636B65642E3A556D5D');
INSERT INTO snapshot VALUES (1, 1, 'https://courier.example/pier', 1935640920000, 200, '{}', 'ok', 1);
INSERT INTO version VALUES (1, 1, 1, 1, 1935640920000, 'Ferry pier closed', '', NULL, NULL, '', X'28B52FFD0400C901005B7B226B696E64223A22706172616772617068222C2274657874223A225477656E74792070696C65732061726520637261636B65642E227D5D430CAFC9', 'Twenty piles are cracked.', 'test 1', X'00000000000000010000000000000002', 0);
INSERT INTO sketch VALUES (1, 1);
INSERT INTO sketch VALUES (2, 1);
INSERT INTO furniture VALUES (-3781931280550151942, 1);
INSERT INTO story VALUES (1, 'harbour', 1);
INSERT INTO judgement VALUES (1, 1, 1, 1935640920000, 1, 'names the pier', 0.8, X'28B52FFD44002300B5050042CF291D6067DB000D13A82372B6628D37F6EF66704A0038C621267CF01045515685C5A260C4A01A9B9F9062C27925FA5DFD5A28E15189019C0FF2724E1026635B18A1A01E5051F1F924426CC7F9E46DC7791577D98E33625432D88EB3E22791CD8373C4A01AE38AC67A428A51B0F98480CFABF87A39DFE437BF6C567C1A87448855E973AA85575BC0E0385F9559B60FE89E1322FD6262F3F939E873C1A613A8B439F1F439DD80C90B2103006913DA6C437986C92005A474687A');
INSERT INTO claim VALUES (1, 1, 'Twenty piles are cracked.', X'7B2274657874223A22222C226D6F64616C697479223A226173736572746564222C227465726D73223A5B2270696C65222C22637261636B225D7D', 1935640920000, 0, 'new', 'added', 1, 0.9, 'nothing near', NULL, NULL, 1, 1, 1, 1);
INSERT INTO appearance VALUES (1, 1, 1, 1, 0, 1935640920000, NULL, NULL);
INSERT INTO claim_outlet VALUES (1, 'Quay Courier');
INSERT INTO key_count VALUES (1, 1, 'crack', 1);
INSERT INTO key_count VALUES (2, 1, 'pile', 1);
INSERT INTO claim_key VALUES (1, 0, X'01');
INSERT INTO claim_key VALUES (2, 0, X'01');
INSERT INTO finding VALUES (1, 'harbour', 'answer', 1935640920000, 1, 0, X'28B52FFD44005200AD0600F28D281F5087B60120056A2FC920E54CD2C264972A14995983194E83BD2B6C666686134DD3FC7946B2D8F6BB21110B078288AA99B6AA316BB188D30FF1F0A294D8B3DDEB28A67B9BA2BF5FD9E477B4CCAA108BE2F703275EC4DA7E63CB14BC91DF03EB72B6D761BF654A95BCD2D4DB94805762BD891F925F75526BFDDD8098034C012C00E011800742C0C1F34D7FEF5530D6E711A781DF9B5949EBF23CA357633FCCA3F446130052A5018DE8A20973036B0C2DA65CCC65308CB2B26B5C9B2303278C82330FD71C40DC57875657958A0E27B4B7250A4BF23924');
INSERT INTO answer VALUES (1, 'reopening', 1935640920000, X'28B52FFD04001901007B226B696E64223A226576656E74222C22737461747573223A22706C616E6E6564227DCB5DDFC3');
INSERT INTO answer_step VALUES (1, 1, 'reopening', 1935640920000, X'28B52FFD04006D040002491B1C70876D00EDD8D8949DD8A9880299DB9A7DD6FFA8B599A699FE7F7801CB62A30B86E46B3300DE150684BB4BBAF669974A4E24B2DDA1476C877E3A68D55841FFE40984DCF62399E25C559DB454BF85B1D9E8AB2A3ED84C3CD324C3E8350204360724CA1BEA6A742AB4C7D780950B0052A5018DE8A20973036B0C2D4CC9393E1BDB73302E38F3580F050AC042A332', X'28B52FFD04001901007B226B696E64223A226576656E74222C22737461747573223A22706C616E6E6564227DCB5DDFC3', 1);
INSERT INTO receiver VALUES ('desk', 1, 1935640800000, 1935641400000);
INSERT INTO delivery VALUES (1, 'desk', '<desk.1.[1]@watch.example>', 'Pier', X'28B52FFD04006900005477656E74792070696C65732E2B28DC14', 'sent', 1935641400000, NULL, 1, '', 1935641520000);
INSERT INTO told VALUES ('desk', 1, 1);
INSERT INTO attempt VALUES (1, 1, 1935641520000, 1, '');
INSERT INTO claim_text (rowid, text) SELECT id, text FROM claim;
CREATE INDEX feed_due ON feed(next_poll) WHERE active = 1;
CREATE INDEX article_due ON article(next_check) WHERE next_check IS NOT NULL;
CREATE INDEX article_time ON article(coalesce(last_change, first_seen, 0));
CREATE INDEX article_copy ON article(copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_feed ON article(feed) WHERE feed IS NOT NULL;
CREATE INDEX alias_article ON alias(article);
CREATE INDEX entry_article ON entry(article) WHERE article IS NOT NULL;
CREATE INDEX snapshot_article ON snapshot(article);
CREATE INDEX snapshot_body ON snapshot(body);
CREATE INDEX version_snapshot ON version(snapshot) WHERE snapshot IS NOT NULL;
CREATE TRIGGER snapshot_keep BEFORE UPDATE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshots are append-only');
END;
CREATE TRIGGER version_keep BEFORE UPDATE ON version BEGIN
  SELECT RAISE(ABORT, 'versions are append-only');
END;
CREATE TRIGGER snapshot_stay BEFORE DELETE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshots are append-only');
END;
CREATE TRIGGER version_stay BEFORE DELETE ON version BEGIN
  SELECT RAISE(ABORT, 'versions are append-only');
END;
CREATE INDEX judgement_story ON judgement(story, article) WHERE relevant = 1;
CREATE INDEX claim_time ON claim(story, at);
CREATE INDEX claim_superseded ON claim(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX appearance_claim ON appearance(claim, article);
CREATE INDEX appearance_article ON appearance(article);
CREATE INDEX finding_time ON finding(at);
CREATE INDEX finding_story ON finding(story, id);
CREATE INDEX finding_article ON finding(article) WHERE article IS NOT NULL;
CREATE INDEX answer_step_question ON answer_step(story, question, id);
CREATE INDEX answer_step_finding ON answer_step(finding) WHERE finding IS NOT NULL;
CREATE INDEX delivery_due ON delivery(next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX delivery_receiver ON delivery(receiver, id);
CREATE INDEX told_delivery ON told(delivery);
CREATE INDEX told_finding ON told(finding);

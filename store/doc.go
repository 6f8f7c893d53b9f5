// Package store keeps everything: feeds, hosts (robots, next allowed time), articles and aliases, snapshots, versions, claims,
// appearances, learned names, furniture, findings, answers, deliveries, cursors.
//
// [Open] opens or creates the one SQLite file, [OpenReadOnly] reads it beside a running writer, [Lock] makes sure that only one process
// runs cycles over it. Every exported method is one transaction: it has happened or it has not, whatever kills the process. Times are
// arguments; the store has no clock and decides nothing. SQL stands here and nowhere else.
//
// # Promises
//
//   - What a method has returned from is on the disk: the write-ahead log is synchronised at each commit (synchronous=FULL), so that
//     neither a kill nor a power cut takes back a poll, a version or the word that a delivery was sent.
//   - Snapshots and versions are append-only; triggers refuse to change or delete them.
//   - Identical bodies are kept once, whatever articles they came from.
//   - A chain of hashes over snapshots, versions and deliveries lets [DB.Verify] name a byte that was changed later. [DB.Prune] takes away
//     pages as they were fetched and messages that were sent; their hashes stay, and so do the pages that evidence rests on.
//   - Times are kept to the millisecond, in UTC.
//   - The file and its folder are created for the owner alone.
//   - A file written by a newer storywatch is refused, never touched.
//
// # Tables
//
// The world:
//
//   - feed: one feed of the configuration, past or present (active), and how far it has been read.
//   - host: one host name: its robots.txt and when it may be asked again.
//   - entry: one entry of a feed as last seen, what was decided on it and why; the key is its first alias, or its text where it has none.
//   - article: one page that we follow, or one corpus document (corpus).
//   - alias: one name under which an article is found again. URLs of all kinds (url, canonical, redirect, amp) share one space, so that
//     one article's redirect target is found as another feed's link; a name belongs to the article that had it first.
//   - body: one sequence of bytes that was fetched, compressed, under its SHA-256; empty when it was pruned. stored is the
//     SHA-256 of the compressed bytes.
//   - snapshot: one response to a check of an article, pointing to its body.
//   - version: the text extracted from a snapshot, where it differed from the version before; n counts from 1 per article.
//   - sketch: one fingerprint value of a version: the inverted index for copies.
//   - furniture: a block stood on an article of its host; block is the first 8 bytes of the SHA-256 of host and block hash. At most 1000
//     articles are kept per block.
//
// What was made of it:
//
//   - story: one story's name, and how many claims it has.
//   - judgement: what version n of an article means for a story: relevant or not, and the verdict on every sentence. n is 0 when it was
//     judged without any version.
//   - claim: one statement, as first made; first is its first appearance, places counts its appearances, standing those not withdrawn (0: the claim is withdrawn),
//     outlets the outlets that carry it in their own words. superseded_by names the claim that overtook it.
//   - claim_text: the full-text index over claim.text.
//   - appearance: a claim stands in an article from a version on, at a sentence, until withdrawn_at. Carried unchanged into later
//     versions it stays one row. text is NULL where it is the claim's own.
//   - claim_outlet: an outlet carries a claim in its own words (syndicated copies do not count).
//   - key_count: one index key of a story, and how many claims have it.
//   - claim_key: the inverted index from keys to claims: up to 256 ids of claims that have a key, ascending, as unsigned varints one after
//     another. Chunk 0 holds the oldest. Many ids to a row is what lets a look-up read thousands of them in a millisecond.
//   - name: one entry of a story's register of names.
//   - answer: the answer to a question that stands now; answer_step: one change of it, with the answer after it and the finding that told it.
//   - finding: one thing worth telling; ids grow in the order of telling and are never used twice.
//
// Who is told:
//
//   - receiver: how far a receiver has been told (finding), and when it last got a regular digest.
//   - delivery: one digest on its way, the message exactly as it is sent each time; empty when it was pruned.
//   - told: a finding stands in a delivery of a receiver: at most one per receiver, whatever path it came by.
//   - attempt: one try at sending a delivery, with the headers that went out (sent).
//
// Of all that:
//
//   - chain: the hashes of one snapshot, version or delivery, linked to the row before; see chain.go.
//   - chore: when something that is done from time to time was last done: to prune (prune), to say that it cannot be (prune full).
//   - schema_version: one migration applied.
package store

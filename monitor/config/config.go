// Package config reads and validates feeds.yaml (all complaints at once, with line numbers) and answers with plain values.
//
// [Parse] takes the bytes of the file and returns a [Config] with every default filled in, or [Complaints]: every mistake in the file, each
// with its line and column, the key it is about and what to do. Unknown keys are mistakes, and so is a second document in the same file: a
// key that is silently ignored is a promise that is silently broken. Secrets are named by the file, never written in it; [Secret.Resolve]
// fetches them. Nothing here reads the disk (but for the machine's table of time zones), the environment or the clock.
//
// The same parser takes a watches.yaml, whose one key `watches` lists the questions of a single story without a name.
package config

import "time"

// Config is everything that feeds.yaml says. The doc comment of each field is the description of its key.
type Config struct {
	// Stories lists the developing events that are followed, usually one.
	Stories []Story `yaml:"stories"`
	// Feeds lists the RSS, Atom or JSON feeds that are polled; all stories share them.
	Feeds []Feed `yaml:"feeds"`
	// Schedule says when feeds are polled and digests sent.
	Schedule Schedule `yaml:"schedule"`
	// Receivers lists who is told, of what, when and how. With none, digests go to standard output.
	Receivers []Receiver `yaml:"receivers"`
	// Contact is the address of a page (or a mailto: link) that tells publishers who polls them; it stands in the user agent.
	Contact string `yaml:"contact"`
	// Allow lists hosts that may be reached although their address is private: a host name or address, without port.
	Allow []string `yaml:"allow"`
	// Limits bounds what one digest and one cycle may be.
	Limits Limits `yaml:"limits"`
	// Recheck says how often an article is read again, by how long ago it last changed, shortest first; an article older than the last step is
	// not read again.
	Recheck []RecheckStep `yaml:"recheck"`
	// Keep bounds what the database holds: once a day the monitor takes away what is beyond it, as `prune` does. Texts, claims, findings and
	// the pages that they rest on are never taken away.
	Keep Keep `yaml:"keep"`
}

// Story is a developing event that the user follows.
type Story struct {
	// Name is what the story is called in digests and on the command line. It may be left out when there is only one question list (watches).
	Name string `yaml:"name"`
	// Title is how digests call the story; the default is its name.
	Title string `yaml:"title"`
	// Match says what the story is about; when absent it is learned from the corpus.
	Match Match `yaml:"match"`
	// Corpus is the folder of baseline articles, relative to the file; empty means none.
	Corpus string `yaml:"corpus"`
	// Questions lists what the user must never miss a change on.
	Questions []Question `yaml:"questions"`
}

// Match says what a text must hold to be about a story. Phrases are compared without regard to case.
type Match struct {
	// All lists phrases that must all occur.
	All []string `yaml:"all"`
	// Any lists phrases of which one must occur.
	Any []string `yaml:"any"`
	// None lists phrases of which none may occur.
	None []string `yaml:"none"`
}

// Question is what the user must never miss a change on.
type Question struct {
	// ID is the short name under which the question is kept and asked for: letters, digits, dot, dash and underscore.
	ID string `yaml:"id"`
	// Kind is the form of its answer: roster (who is in a role), event (will it happen, when, with whom) or figure (how many).
	Kind string `yaml:"kind" enum:"roster,event,figure"`
	// Wording is the question as a person would ask it.
	Wording string `yaml:"question"`
	// Aliases gives names that the question knows, each with its other names.
	Aliases map[string][]string `yaml:"aliases"`
}

// Feed is one feed and whose it is.
type Feed struct {
	// URL is the feed's address, http or https.
	URL string `yaml:"url"`
	// Outlet is the publisher; feeds of one outlet are one voice. The default is the host of the address.
	Outlet string `yaml:"outlet"`
	// Schedule is a cron expression for this feed alone; the default is schedule.poll.
	Schedule string `yaml:"schedule"`
	// ReadAll, written `read: all`, reads every article, whatever its entry says; the default, `read: relevant`, leaves out the articles
	// whose entry is clearly about something else.
	ReadAll bool `yaml:"read" enum:"relevant,all"`
	// Selectors help to find the article on the outlet's pages when they defeat the extractor.
	Selectors Selectors `yaml:"selectors"`
}

// Selectors are CSS selectors that apply to every page of a feed's outlet.
type Selectors struct {
	// Article selects the element that holds the article's text.
	Article string `yaml:"article"`
	// Remove selects elements that are taken out before the text is read.
	Remove []string `yaml:"remove"`
}

// Schedule says when things happen. Cron expressions have five fields (minute, hour, day of month, month, day of week) or are one of
// @hourly, @daily, @weekly, @monthly and "@every 10m".
type Schedule struct {
	// Poll is when feeds are polled; the default is every 15 minutes.
	Poll string `yaml:"poll"`
	// Digest is when digests are sent to receivers that say nothing else; the default is at 7:00, 13:00 and 19:00.
	Digest string `yaml:"digest"`
	// Zone is the IANA time zone that the times are meant in; the default is UTC.
	Zone string `yaml:"zone"`
}

// Receiver is one who is told. Exactly one of Email, Webhook and Command says how.
type Receiver struct {
	// Name identifies the receiver: what it has been told is kept under this name.
	Name string `yaml:"name"`
	// Email sends digests by SMTP.
	Email *Email `yaml:"email"`
	// Webhook sends digests as signed JSON over HTTP.
	Webhook *Webhook `yaml:"webhook"`
	// Command runs a program for each digest, with the JSON on its standard input: the program and its arguments; no shell is involved.
	Command []string `yaml:"command"`
	// Story lists the stories it wants; the default is all.
	Story []string `yaml:"story"`
	// Questions lists ids of questions; when given, only changes of their answers and claims that bear on them are told.
	Questions []string `yaml:"questions"`
	// Outlets lists outlets; when given, only what they carry is told.
	Outlets []string `yaml:"outlets"`
	// Importance is the smallest that is told: material (the default) or minor.
	Importance string `yaml:"importance" enum:"material,minor"`
	// Every is when digests are sent: "at once", an interval such as 2h (counted from midnight), or a cron expression; the default is
	// schedule.digest.
	Every string `yaml:"every"`
	// AtOnce sends changes of the answers to questions at once, without waiting for the next digest.
	AtOnce bool `yaml:"at_once"`
	// Quiet is a time of day in which nothing is sent, such as 22:00-07:00; what happens then is told when it ends.
	Quiet string `yaml:"quiet"`
	// Zone is the IANA time zone of the receiver, in which its times are meant and shown; the default is schedule.zone.
	Zone string `yaml:"zone"`
	// Heartbeat sends a digest even when there is nothing to tell, so that silence means that something is broken.
	Heartbeat bool `yaml:"heartbeat"`
	// Operator makes this receiver hear of broken feeds and dropped deliveries; at most one receiver may be the operator.
	Operator bool `yaml:"operator"`
}

// Email is how a receiver is reached by SMTP.
type Email struct {
	// To lists the addresses.
	To []string `yaml:"to"`
	// From is the sender's address; its domain ends the Message-ID.
	From string `yaml:"from"`
	// Server is the mail server as host:port; the default port is 587, and 465 means TLS from the start.
	Server string `yaml:"server"`
	// TLS is starttls, implicit (from the start) or none; none is for a server on this machine only. The default follows from the port.
	TLS string `yaml:"tls" enum:"starttls,implicit,none"`
	// Username is who logs in; without it no login is attempted.
	Username string `yaml:"username"`
	// Password names the secret that goes with the user name.
	Password Secret `yaml:"password"`
	// Helo is the name that this machine gives itself; the default is the domain of From.
	Helo string `yaml:"helo"`
	// Unsubscribe is the address for List-Unsubscribe, mailto: or https:; the default is a mail to From.
	Unsubscribe string `yaml:"unsubscribe"`
	// DKIM signs the mail.
	DKIM *DKIM `yaml:"dkim"`
}

// DKIM says how mail is signed.
type DKIM struct {
	// Domain is the signing domain; the default is the domain of From.
	Domain string `yaml:"domain"`
	// Selector is the name under which the public key stands in the DNS.
	Selector string `yaml:"selector"`
	// Key names the secret that holds the private key, RSA or Ed25519, in PEM.
	Key Secret `yaml:"key"`
}

// Webhook is how a receiver is reached over HTTP.
type Webhook struct {
	// URL is the address, http or https.
	URL string `yaml:"url"`
	// URLFrom names a secret that holds the address, for services whose address is itself a secret (Slack, Discord).
	URLFrom Secret `yaml:"url_from"`
	// Secret names the signing secret by the Standard Webhooks specification: "whsec_" and base64.
	Secret Secret `yaml:"secret"`
	// Template is the shape of the body: empty for the documented JSON, slack or discord for theirs.
	Template string `yaml:"template" enum:"slack,discord"`
}

// Limits bounds what one digest and one cycle may be.
type Limits struct {
	// Findings is how many findings one digest shows; the rest is counted. The default is 60.
	Findings int `yaml:"findings"`
	// Parallel is how many fetches run at the same time. The default is 8.
	Parallel int `yaml:"parallel"`
	// HostGap is the least time between two requests to one host. The default is 5s.
	HostGap time.Duration `yaml:"host_gap"`
}

// RecheckStep says how often articles are read again that changed less than Younger ago.
type RecheckStep struct {
	// Younger is the time since the article last changed, up to which this step holds.
	Younger time.Duration `yaml:"younger"`
	// Every is the time between two checks.
	Every time.Duration `yaml:"every"`
}

// Keep bounds how long, and how much, the monitor keeps of what is not evidence: pages as they were fetched, and messages that were sent.
type Keep struct {
	// Age is how long they are kept, such as 400d (the default), or forever; 0 stands for the latter.
	Age time.Duration `yaml:"age"`
	// Size is how much of the disk the database may use, such as 500MB or 2GB (the default), or unlimited; 0 stands for the latter.
	Size Bytes `yaml:"size"`
}

// Bytes is an amount of data.
type Bytes int64

// Defaults, used where feeds.yaml says nothing.
const (
	defaultPoll     = "*/15 * * * *"
	defaultDigest   = "0 7,13,19 * * *"
	defaultZone     = "UTC"
	defaultFindings = 60
	defaultParallel = 8
	defaultHostGap  = 5 * time.Second
	defaultSMTPPort = "587"
	defaultKeepAge  = 400 * 24 * time.Hour // a story is looked back on a year later
	defaultKeepSize = Bytes(2e9)
)

// defaultRecheck follows newsdiffs' cadence by time since the last change, with its first step kept and the tail shortened: some 81% of
// edits come within a day (GDELT Global Difference Graph), and few after a month.
func defaultRecheck() []RecheckStep {
	return []RecheckStep{
		{Younger: 3 * time.Hour, Every: 15 * time.Minute},
		{Younger: 24 * time.Hour, Every: time.Hour},
		{Younger: 7 * 24 * time.Hour, Every: 6 * time.Hour},
		{Younger: 30 * 24 * time.Hour, Every: 3 * 24 * time.Hour},
	}
}

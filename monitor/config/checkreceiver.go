package config

import (
	"fmt"
	"net"
	"net/mail"
	"slices"
	"strconv"
	"strings"
	"time"
)

func checkReceiver(d *decoder, key string, r *Receiver, c *Config, zone *time.Location) {
	ways := 0
	for _, way := range []string{"email", "webhook", "command"} {
		if d.has(key + "." + way) {
			ways++
		}
	}
	if ways != 1 {
		d.complain(key, nil, fmt.Sprintf("has %d of email, webhook and command; give exactly one", ways))
	}
	if r.Zone != "" {
		zone = checkZone(d, key+".zone", r.Zone)
	}
	switch {
	case r.Every == atOnce && r.Heartbeat:
		d.complain(key+".heartbeat", nil, "has no period when everything is sent at once; give every an interval or a cron expression")
	case r.Every != "" && r.Every != atOnce:
		if _, err := parseEvery(r.Every, zone); err != nil {
			d.complain(key+".every", nil, err.Error())
		}
	}
	if r.Quiet != "" {
		if _, _, err := parseQuiet(r.Quiet); err != nil {
			d.complain(key+".quiet", nil, err.Error())
		}
	}
	checkWants(d, key, r, c)
	if r.Email != nil {
		checkEmail(d, key+".email", r.Email)
	}
	if r.Webhook != nil {
		checkWebhook(d, key+".webhook", r.Webhook, c.Allow)
	}
	if d.has(key+".command") && (len(r.Command) == 0 || r.Command[0] == "") {
		d.complain(key+".command", nil, "is empty; write the program and its arguments as a list")
	}
}

// checkWants complains of stories, questions and outlets that the file does not have: such a receiver would never be told of them.
func checkWants(d *decoder, key string, r *Receiver, c *Config) {
	var stories, questions, outlets []string
	for _, s := range c.Stories {
		stories = append(stories, s.Name)
		if len(r.Story) > 0 && !slices.Contains(r.Story, s.Name) {
			continue
		}
		for _, q := range s.Questions {
			questions = append(questions, q.ID)
		}
	}
	for _, f := range c.Feeds {
		outlets = append(outlets, f.Outlet)
	}
	all := func(name, what string, wanted, known []string) {
		slices.Sort(known)
		known = slices.Compact(known)
		for i, w := range wanted {
			if !slices.Contains(known, w) {
				d.complain(fmt.Sprintf("%s.%s[%d]", key, name, i), nil, fmt.Sprintf("%q is no %s of this file%s", w, what, didYouMean(w, known)))
			}
		}
	}
	all("story", "story", r.Story, stories)
	all("questions", "question", r.Questions, questions)
	all("outlets", "outlet", r.Outlets, outlets)
}

func checkEmail(d *decoder, key string, e *Email) {
	if len(e.To) == 0 {
		d.complain(key+".to", nil, "is missing; write at least one address")
	}
	for i, to := range e.To {
		if _, err := mail.ParseAddress(to); err != nil {
			d.complain(fmt.Sprintf("%s.to[%d]", key, i), nil, fmt.Sprintf("%q is not a mail address; write name@host", to))
		}
	}
	if _, err := mail.ParseAddress(e.From); err != nil {
		d.complain(key+".from", nil, fmt.Sprintf("%q is not a mail address; write name@host, or Name <name@host>", e.From))
	}
	host, port, err := net.SplitHostPort(e.Server)
	n, portErr := strconv.Atoi(port)
	switch {
	case e.Server == "":
		d.complain(key+".server", nil, "is missing; write host:port of your mail server")
	case err != nil || host == "" || portErr != nil || n < 1 || n > 65535:
		d.complain(key+".server", nil, fmt.Sprintf("%q is not host:port; write for example mail.example.org:587", e.Server))
	case e.TLS == "none" && !isLoopback(host):
		d.complain(key+".tls", nil, "none would send mail and passwords in the clear; it is for a server on this machine only")
	}
	if e.Username != "" && e.Password.IsZero() {
		d.complain(key+".password", nil, "is missing beside the user name; write {env: NAME} or {file: PATH}")
	}
	if e.Username == "" && !e.Password.IsZero() {
		d.complain(key+".username", nil, "is missing beside the password")
	}
	checkSecret(d, key+".password", e.Password)
	if e.Unsubscribe != "" && !strings.HasPrefix(e.Unsubscribe, "mailto:") && !(isWeb(e.Unsubscribe) && strings.HasPrefix(e.Unsubscribe, "https:")) {
		d.complain(key+".unsubscribe", nil, "is not an address; write mailto:… or https://…")
	}
	if e.DKIM != nil {
		if e.DKIM.Selector == "" {
			d.complain(key+".dkim.selector", nil, "is missing; write the name under which the public key stands in the DNS")
		}
		if e.DKIM.Key.IsZero() {
			d.complain(key+".dkim.key", nil, "is missing; write {file: PATH} or {env: NAME} of the private key")
		}
		checkSecret(d, key+".dkim.key", e.DKIM.Key)
	}
}

func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

func checkWebhook(d *decoder, key string, w *Webhook, allow []string) {
	host := hostOf(w.URL)
	switch {
	case w.URL == "" && w.URLFrom.IsZero():
		d.complain(key+".url", nil, "is missing; write the address, or name the secret that holds it with url_from")
	case w.URL != "" && !w.URLFrom.IsZero():
		d.complain(key+".url_from", nil, "stands beside url; keep one")
	case host == "hooks.slack.com" || host == "discord.com" || host == "discordapp.com":
		d.complain(key+".url", nil, "is a secret: whoever knows it can post; name it with url_from: {env: NAME}")
	case w.URL != "":
		checkURL(d, key+".url", w.URL, allow)
	}
	checkSecret(d, key+".url_from", w.URLFrom)
	checkSecret(d, key+".secret", w.Secret)
	if w.Template == "" && w.Secret.IsZero() {
		d.complain(key+".secret", nil, "is missing, so that nobody could tell your digests from forged ones; write {env: NAME} of a whsec_… value")
	}
}

// checkSecret complains of a secret with two places, and of one that was written where its name should stand.
func checkSecret(d *decoder, key string, s Secret) {
	switch {
	case s.Env != "" && s.File != "":
		d.complain(key, nil, "names both env and file; keep one")
	case s.IsZero() && d.has(key):
		if d.has(key+".env") || d.has(key+".file") {
			d.complain(key, nil, "names nothing; write {env: NAME} or {file: PATH}")
		}
	case s.Env != "" && !envPattern(s.Env):
		d.complain(key+".env", nil, "is not the name of an environment variable; write its name, not the secret")
	case strings.HasPrefix(s.File, "-----BEGIN") || strings.HasPrefix(s.File, "whsec_"):
		d.complain(key+".file", nil, "is the secret itself; write the path of a file that holds it, and change the secret")
	}
}

func envPattern(name string) bool {
	for i, r := range name {
		letter := r == '_' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return !strings.HasPrefix(name, "whsec_")
}

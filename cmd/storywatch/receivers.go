package main

import (
	"errors"
	"fmt"
	"os"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/notify"
	"storywatch/monitor/web"
)

// sender builds what one receiver is reached by, with its secrets fetched from where the configuration says they are.
func (a *app) sender(r config.Receiver, allow []string) (monitor.Sender, error) {
	switch {
	case r.Email != nil:
		return a.emailSender(r.Email)
	case r.Webhook != nil:
		return a.webhookSender(r.Webhook, allow)
	case len(r.Command) > 0:
		return notify.NewCommand(r.Command, []string{"PATH=" + a.getenv("PATH"), "HOME=" + a.getenv("HOME")})
	}
	// Unreachable: the configuration refuses a receiver without a way to reach it.
	return nil, errors.New("has neither email, webhook nor command")
}

func (a *app) secret(s config.Secret) (string, error) { return s.Resolve(a.getenv, os.ReadFile) }

func (a *app) emailSender(e *config.Email) (monitor.Sender, error) {
	password, err := a.secret(e.Password)
	if err != nil {
		return nil, fmt.Errorf("password: %w", err)
	}
	cfg := notify.EmailConfig{
		Server: e.Server, TLS: e.TLS, Username: e.Username, Password: password, From: e.From, To: e.To, Helo: e.Helo,
		Unsubscribe: e.Unsubscribe, Roots: a.roots,
	}
	if e.DKIM != nil {
		key, err := a.secret(e.DKIM.Key)
		if err != nil {
			return nil, fmt.Errorf("dkim key: %w", err)
		}
		cfg.DKIM = &notify.DKIMConfig{Domain: e.DKIM.Domain, Selector: e.DKIM.Selector, Key: key}
	}
	return notify.NewEmail(cfg, a.dial)
}

func (a *app) webhookSender(w *config.Webhook, allow []string) (monitor.Sender, error) {
	secret, err := a.secret(w.Secret)
	if err != nil {
		return nil, fmt.Errorf("secret: %w", err)
	}
	address := w.URL
	if address == "" {
		if address, err = a.secret(w.URLFrom); err != nil {
			return nil, fmt.Errorf("url_from: %w", err)
		}
	}
	transport := a.hooks
	if transport == nil {
		transport = web.GuardedTransport(allow)
	}
	return notify.NewWebhook(notify.WebhookConfig{URL: address, Secret: secret, Template: w.Template}, transport, a.now)
}

package config

import (
	"errors"
	"fmt"
	"strings"
)

// Secret names where a secret is found: an environment variable or a file. The zero Secret names nothing.
type Secret struct {
	// Env is the name of an environment variable.
	Env string `yaml:"env"`
	// File is the path of a file that holds the secret alone.
	File string `yaml:"file"`
}

// IsZero reports whether the secret names nothing.
func (s Secret) IsZero() bool { return s == Secret{} }

// String says where the secret is found, never what it is.
func (s Secret) String() string {
	switch {
	case s.Env != "":
		return "environment variable " + s.Env
	case s.File != "":
		return "file " + s.File
	}
	return "no secret"
}

// Resolve fetches the secret, without the white space around it. The zero Secret resolves to the empty string; a secret that is named but
// missing or empty is an error, which never holds the secret itself.
func (s Secret) Resolve(getenv func(string) string, readFile func(string) ([]byte, error)) (string, error) {
	var value string
	switch {
	case s.Env != "":
		value = getenv(s.Env)
	case s.File != "":
		data, err := readFile(s.File)
		if err != nil {
			return "", fmt.Errorf("read secret: %w", err)
		}
		value = string(data)
	default:
		return "", nil
	}
	if value = strings.TrimSpace(value); value == "" {
		return "", fmt.Errorf("read secret: %w", errors.New(s.String()+" is empty or not set"))
	}
	return value, nil
}

// Secrets lists every secret that the configuration names, in the order of the file.
func (c Config) Secrets() []Secret {
	var all []Secret
	add := func(secrets ...Secret) {
		for _, s := range secrets {
			if !s.IsZero() {
				all = append(all, s)
			}
		}
	}
	for _, r := range c.Receivers {
		if r.Email != nil {
			add(r.Email.Password)
			if r.Email.DKIM != nil {
				add(r.Email.DKIM.Key)
			}
		}
		if r.Webhook != nil {
			add(r.Webhook.URLFrom, r.Webhook.Secret)
		}
	}
	return all
}

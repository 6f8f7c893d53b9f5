package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

func TestLockIsHeldByOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "watch.db")
	release, err := Lock(path, "run, pid 4711, since 06:00")
	ok(t, err)
	_, err = Lock(path, "poll, pid 4712")
	var held *HeldError
	if !errors.As(err, &held) || held.Holder != "run, pid 4711, since 06:00" || held.Path != path {
		t.Fatalf("second lock: %v", err)
	}
	for _, w := range []string{path, "run, pid 4711, since 06:00", "--data"} {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("message %q does not say %q", err, w)
		}
	}
	ok(t, release())
	release, err = Lock(path, "poll")
	ok(t, err)
	_, err = Lock(path, "run")
	if !errors.As(err, &held) || held.Holder != "poll" {
		t.Errorf("after a longer holder's text: %v", err)
	}
	ok(t, release())
}

func TestLockUnknownHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	release, err := Lock(path, "")
	ok(t, err)
	defer release()
	if _, err = Lock(path, "run"); err == nil || !strings.Contains(err.Error(), "another storywatch") {
		t.Errorf("got %v", err)
	}
}

func TestLockInFolderThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	release, err := Lock(filepath.Join(dir, "watch.db"), "run")
	ok(t, err)
	defer release()
	if _, err := Lock(filepath.Join(dir, "watch.db.lock", "watch.db"), "run"); err == nil || !strings.Contains(err.Error(), "--data") {
		t.Errorf("got %v", err)
	}
}

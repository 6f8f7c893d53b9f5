package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// HeldError says that another process runs cycles over the database.
type HeldError struct {
	Path   string // of the database
	Holder string // what the other process wrote about itself, perhaps empty
}

func (e *HeldError) Error() string {
	holder := e.Holder
	if holder == "" {
		holder = "another storywatch"
	}
	return fmt.Sprintf("database %s is in use by %s: end that one first, or name another place with --data", e.Path, holder)
}

// Lock makes this process the one that runs cycles over the database at path. The holder ("run, pid 123, since …") is what a second one is
// told, in a [*HeldError]. The system lets go of the lock when the process ends, however it ends.
func Lock(path, holder string) (release func() error, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("lock database: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("create folder for database: %w: name another place with --data", err)
	}
	file := path + ".lock"
	lock := flock.New(file, flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock database: %w: make the folder writable for this user, or name another place with --data", err)
	}
	if !ok {
		held, err := readHolder(file)
		if err != nil {
			return nil, errors.Join(&HeldError{Path: path}, err)
		}
		return nil, &HeldError{Path: path, Holder: held}
	}
	if err := writeHolder(file, holder); err != nil {
		return nil, errors.Join(fmt.Errorf("write lock file: %w", err), lock.Unlock())
	}
	return func() error {
		// The file stays: removing it would let two processes hold two files of one name.
		return errors.Join(writeHolder(file, ""), lock.Unlock())
	}, nil
}

// The holder's text starts after the first byte, because that byte is the one that is locked on Windows, where no one else can read it.
const holderOffset = 1

func writeHolder(file, holder string) error {
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Truncate(holderOffset); err != nil {
		return err
	}
	if _, err := f.WriteAt([]byte(holder), holderOffset); err != nil {
		return err
	}
	return f.Close()
}

func readHolder(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", fmt.Errorf("read lock file: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.NewSectionReader(f, holderOffset, 1000))
	if err != nil {
		return "", fmt.Errorf("read lock file: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}

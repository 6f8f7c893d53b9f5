package notify

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"time"

	"storywatch/monitor/digest"
)

const (
	// commandTimeout bounds one run.
	commandTimeout = time.Minute
	// commandGrace is how long a command that was told to end may keep its output open before it is left alone.
	commandGrace = 5 * time.Second
	// maxComplaint is how much of a command's standard error is kept.
	maxComplaint = 4 << 10
)

// Command runs a program for each message.
type Command struct {
	argv []string
	env  []string
}

// NewCommand returns a Command that runs the program and arguments of argv, which no shell reads, in the environment given.
func NewCommand(argv, env []string) (*Command, error) {
	if len(argv) == 0 || argv[0] == "" {
		return nil, errors.New("a command needs a program")
	}
	return &Command{argv: argv, env: env}, nil
}

// Send runs the program once, with the digest's JSON on its standard input and the message's id in STORYWATCH_MESSAGE_ID, by which it can
// recognise a repetition. An exit code other than 0 is worth another attempt; the error holds the beginning of what the program wrote to its
// standard error. It returns the variable that it set, too.
func (c *Command) Send(ctx context.Context, m digest.Message) (headers string, err error) {
	headers = "STORYWATCH_MESSAGE_ID=" + identity(m.ID)
	return headers, c.run(ctx, m, headers)
}

func (c *Command) run(ctx context.Context, m digest.Message, variable string) error {
	ctx, cancel := context.WithTimeout(ctx, commandTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.argv[0], c.argv[1:]...)
	// A fresh slice: several sends may run at the same time.
	cmd.Env = append(append([]string{}, c.env...), variable)
	cmd.Stdin = bytes.NewReader(append(bytes.Clone(m.JSON), '\n'))
	complaint := head{max: maxComplaint}
	cmd.Stderr = &complaint
	cmd.WaitDelay = commandGrace
	err := cmd.Run()
	if err == nil {
		return nil
	}
	name := filepath.Base(c.argv[0])
	if cause := ctx.Err(); cause != nil {
		return fmt.Errorf("run %s: %w", name, cause)
	}
	if said := digest.Clean(complaint.String()); said != "" {
		err = fmt.Errorf("%w: %s", err, said)
	}
	return fmt.Errorf("run %s: %w", name, redact(err))
}

// head keeps the beginning of what is written to it.
type head struct {
	bytes.Buffer
	max int
}

func (h *head) Write(p []byte) (int, error) {
	h.Buffer.Write(p[:min(len(p), max(0, h.max-h.Len()))])
	return len(p), nil
}

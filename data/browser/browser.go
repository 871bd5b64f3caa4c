// Package browser opens addresses in the reader's browser.
package browser

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// limit is the time that an opener gets to say that it failed. One that is still at work then has started a browser.
const limit = 2 * time.Second

// Open opens a web address. It starts nothing over SSH or without a display, where the browser would open on another
// machine or in the terminal; the error then says so.
func Open(ctx context.Context, address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return errors.New("not a web address")
	}
	if os.Getenv("SSH_TTY") != "" || os.Getenv("SSH_CONNECTION") != "" {
		return errors.New("no browser is opened over SSH")
	}
	command, err := opener()
	if err != nil {
		return err
	}
	return start(ctx, append(command, u.String()))
}

// openers are the commands that hand an address to the browser, by preference.
var openers = [][]string{{"xdg-open"}, {"gio", "open"}, {"wslview"}}

func opener() ([]string, error) {
	switch runtime.GOOS {
	case "darwin":
		return []string{"open"}, nil
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}, nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nil, errors.New("no display to open a browser on")
	}
	for _, o := range openers {
		if _, err := exec.LookPath(o[0]); err == nil {
			return o, nil
		}
	}
	return nil, errors.New("no command to open a browser: install xdg-utils")
}

// start runs an opener and waits until it ends or its time is over. It is never killed: xdg-open may stay as long as
// the browser does.
func start(ctx context.Context, command []string) error {
	cmd := exec.Command(command[0], command[1:]...)
	apart(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("%s: %w", command[0], err)
		}
	case <-time.After(limit):
	case <-ctx.Done():
	}
	return nil
}

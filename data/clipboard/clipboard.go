// Package clipboard puts text on the reader's clipboard: text comes in, the route that took it goes out.
//
// The first route that exists is taken: a native tool, unless the program runs over SSH, where the tool would fill the
// clipboard of the wrong machine; then tmux; then the terminal itself, by OSC 52, which the screen has to send. A
// route that exists and fails is named, and the next is tried.
package clipboard

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
	"unicode/utf16"

	"ibid/model/fold"
)

// Result says how a text went.
type Result struct {
	Route    string   // the command that took the text: its exit status says so; empty if none did
	Terminal bool     // no command took it: it is to be sent to the terminal by OSC 52
	Failed   []string // the routes that exist and failed, each with why
}

// route is a command that takes text on standard input and puts it on a clipboard.
type route struct {
	command []string
	where   string // the variable without which the command is of no use; empty for none
	far     bool   // it reaches the reader's clipboard over SSH as well
	encode  func(string) string
}

// routes are tried in this order.
var routes = []route{
	// Without a type wl-copy asks xdg-mime, which may take seconds.
	{command: []string{"wl-copy", "--type", "text/plain"}, where: "WAYLAND_DISPLAY"},
	{command: []string{"xclip", "-selection", "clipboard", "-in"}, where: "DISPLAY"},
	{command: []string{"xsel", "--clipboard", "--input"}, where: "DISPLAY"},
	{command: []string{"pbcopy"}},
	{command: []string{"clip.exe"}, encode: forWindows},
	{command: []string{"tmux", "load-buffer", "-w", "-"}, where: "TMUX", far: true},
}

// limit is the time that a command gets. They answer in milliseconds; one that waits for a display that is gone never does.
const limit = 2 * time.Second

// Copy puts text on the clipboard. The error is that no route is left, not even the terminal; the result then says
// what failed.
func Copy(ctx context.Context, text string) (Result, error) {
	var res Result
	ssh := os.Getenv("SSH_TTY") != "" || os.Getenv("SSH_CONNECTION") != ""
	for _, r := range routes {
		if r.where != "" && os.Getenv(r.where) == "" || ssh && !r.far {
			continue
		}
		path, err := exec.LookPath(r.command[0])
		if err != nil {
			continue
		}
		in := text
		if r.encode != nil {
			in = r.encode(text)
		}
		if err := run(ctx, path, r.command[1:], in); err != nil {
			res.Failed = append(res.Failed, fmt.Sprintf("%s: %v", r.command[0], err))
			continue
		}
		res.Route = r.command[0]
		return res, nil
	}
	switch os.Getenv("TERM") {
	case "", "dumb", "linux": // these know no OSC 52: the Linux console would print nothing and keep nothing
		return res, errors.New("no clipboard here: no tool for one is installed, and this terminal has none")
	}
	res.Terminal = true
	return res, nil
}

// run gives in to a command and waits until it ends. It does not wait for what the command leaves behind: wl-copy,
// xclip and xsel stay in the background to serve the text, with every file open that they were given. So standard
// error goes to a file, not to a pipe, and they get a process group of their own, so as to outlive the terminal.
func run(ctx context.Context, path string, args []string, in string) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Stdin = strings.NewReader(in)
	cmd.Env = append(os.Environ(), "LC_CTYPE=UTF-8") // without it pbcopy takes text for MacRoman
	cmd.WaitDelay = limit / 10                       // for a child that holds standard input and does not read it
	ownGroup(cmd)
	said, err := os.CreateTemp("", "ibid-clipboard-")
	if err == nil {
		defer os.Remove(said.Name())
		defer said.Close()
		cmd.Stderr = said
	}
	err = cmd.Run()
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("no answer within %v", limit)
	case err == nil:
		return nil
	}
	if why := firstLine(said); why != "" {
		return fmt.Errorf("%w: %s", err, why)
	}
	return err
}

// firstLine gives the first line that a command wrote, safe to show.
func firstLine(f *os.File) string {
	const enough = 300 // bytes
	if f == nil {
		return ""
	}
	b := make([]byte, enough)
	n, _ := f.ReadAt(b, 0)
	line, _, _ := strings.Cut(string(b[:n]), "\n")
	return fold.Line(line)
}

// forWindows encodes text for clip.exe, which takes anything but ASCII only as UTF-16 with a mark.
func forWindows(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r > '~' }) < 0 {
		return text
	}
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

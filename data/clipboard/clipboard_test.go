//go:build unix

package clipboard

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What the stand-ins for the tools do.
const (
	works  = `cat > "$OUT/$(basename "$0")"`
	fails  = `echo "Error: Can't open display" >&2; exit 1`
	hangs  = `exec sleep 60`
	stays  = `cat > "$OUT/$(basename "$0")"; sleep 5 & exit 0` // leaves a child behind that keeps every file open
	ignore = `sleep 5 & exit 0`                                // and does not read
)

func TestCopy(t *testing.T) {
	tests := []struct {
		note     string
		env      string // variables that are set
		tools    string // "name=what it does", parted by spaces
		route    string
		terminal bool
		failed   []string
		err      bool
	}{
		{note: "Wayland", env: "WAYLAND_DISPLAY DISPLAY", tools: "wl-copy=works xclip=works", route: "wl-copy"},
		{note: "a tool for another display is of no use", env: "DISPLAY", tools: "wl-copy=works xclip=works", route: "xclip"},
		{note: "the second tool where the first is missing", env: "DISPLAY", tools: "xsel=works", route: "xsel"},
		{note: "a failure is named and the next is tried", env: "DISPLAY", tools: "xclip=fails xsel=works", route: "xsel", failed: []string{"xclip: exit status 1: Error: Can't open display"}},
		{note: "one that hangs", env: "DISPLAY TMUX", tools: "xclip=hangs tmux=works", route: "tmux", failed: []string{"xclip: no answer within 2s"}},
		{note: "one that stays to serve the text", env: "DISPLAY", tools: "xclip=stays", route: "xclip"},
		{note: "one that does not even read", env: "DISPLAY", tools: "xclip=ignore", route: "xclip"},
		{note: "macOS", tools: "pbcopy=works", route: "pbcopy"},
		{note: "Windows", tools: "clip.exe=works", route: "clip.exe"},
		{note: "over SSH no native tool", env: "DISPLAY SSH_TTY", tools: "xclip=works pbcopy=works", terminal: true},
		{note: "over SSH without a terminal of its own", env: "DISPLAY SSH_CONNECTION", tools: "xclip=works", terminal: true},
		{note: "over SSH in tmux", env: "SSH_TTY TMUX", tools: "xclip=works tmux=works", route: "tmux"},
		{note: "a tmux too old for -w", env: "TMUX", tools: "tmux=fails", terminal: true, failed: []string{"tmux: exit status 1: Error: Can't open display"}},
		{note: "tmux installed but not running", tools: "tmux=works", terminal: true},
		{note: "nothing but the terminal", terminal: true},
		{note: "the Linux console", env: "TERM=linux", err: true},
		{note: "a dumb terminal", env: "TERM=dumb DISPLAY", tools: "xclip=fails", err: true, failed: []string{"xclip: exit status 1: Error: Can't open display"}},
		{note: "no terminal", env: "TERM=", err: true},
	}
	does := map[string]string{"works": works, "fails": fails, "hangs": hangs, "stays": stays, "ignore": ignore}
	const text = "Mir, “Two years”"
	for _, tt := range tests {
		t.Run(tt.note, func(t *testing.T) {
			bin, out := t.TempDir(), t.TempDir()
			for _, tool := range strings.Fields(tt.tools) {
				name, what, _ := strings.Cut(tool, "=")
				script := "#!/bin/sh\nPATH=/usr/bin:/bin\n" + does[what] + "\n"
				if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			for _, v := range []string{"WAYLAND_DISPLAY", "DISPLAY", "TMUX", "SSH_TTY", "SSH_CONNECTION"} {
				t.Setenv(v, "")
			}
			t.Setenv("TERM", "xterm-256color")
			t.Setenv("PATH", bin)
			t.Setenv("OUT", out)
			for _, v := range strings.Fields(tt.env) {
				name, value, given := strings.Cut(v, "=")
				if !given {
					value = "set"
				}
				t.Setenv(name, value)
			}
			got, err := Copy(context.Background(), text)
			if (err != nil) != tt.err {
				t.Errorf("got error %v", err)
			}
			if got.Route != tt.route || got.Terminal != tt.terminal || !slices.Equal(got.Failed, tt.failed) {
				t.Errorf("got %+v", got)
			}
			if tt.route == "" || strings.Contains(tt.tools, "=ignore") {
				return
			}
			want := text
			if tt.route == "clip.exe" {
				want = forWindows(text)
			}
			if b, err := os.ReadFile(filepath.Join(out, tt.route)); err != nil || string(b) != want {
				t.Errorf("the tool got %q, %v", b, err)
			}
		})
	}
}

func TestForWindows(t *testing.T) {
	for in, want := range map[string]string{"Mir": "Mir", "é": "\xff\xfe\xe9\x00", "𝄞": "\xff\xfe\x34\xd8\x1e\xdd"} {
		if got := forWindows(in); got != want {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

//go:build linux

package browser

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	const (
		works = `printf %s "$*" > "$OUT/$(basename "$0")"`
		fails = `exit 4`
		stays = `printf %s "$*" > "$OUT/$(basename "$0")"; exec sleep 5`
	)
	const address = "https://doi.org/10.1000/182"
	tests := []struct {
		note, env, tool, does, address string
		got                            string // what the tool was given
		err                            string
	}{
		{"the desktop's opener", "DISPLAY", "xdg-open", works, address, address, ""},
		{"another, under Wayland", "WAYLAND_DISPLAY", "gio", works, address, "open " + address, ""},
		{"one that fails", "DISPLAY", "xdg-open", fails, address, "", "xdg-open: exit status 4"},
		{"one that stays as long as the browser", "DISPLAY", "xdg-open", stays, address, address, ""},
		{"none", "DISPLAY", "", "", address, "", "no command to open a browser: install xdg-utils"},
		{"no display", "", "xdg-open", works, address, "", "no display to open a browser on"},
		{"over SSH, with the display of the other machine", "DISPLAY SSH_TTY", "xdg-open", works, address, "", "no browser is opened over SSH"},
		{"a file", "DISPLAY", "xdg-open", works, "file:///etc/passwd", "", "not a web address"},
		{"an option", "DISPLAY", "xdg-open", works, "--help", "", "not a web address"},
		{"spaces and quotes are encoded", "DISPLAY", "xdg-open", works, "https://example.org/a b?q=“x”", "https://example.org/a%20b?q=“x”", ""},
	}
	for _, tt := range tests {
		t.Run(tt.note, func(t *testing.T) {
			bin, out := t.TempDir(), t.TempDir()
			if tt.tool != "" {
				script := "#!/bin/sh\nPATH=/usr/bin:/bin\n" + tt.does + "\n"
				if err := os.WriteFile(filepath.Join(bin, tt.tool), []byte(script), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			for _, v := range []string{"DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CONNECTION"} {
				t.Setenv(v, "")
			}
			for _, v := range strings.Fields(tt.env) {
				t.Setenv(v, "set")
			}
			t.Setenv("PATH", bin)
			t.Setenv("OUT", out)
			err := Open(context.Background(), tt.address)
			if (err == nil) != (tt.err == "") || err != nil && err.Error() != tt.err {
				t.Errorf("got error %v, want %q", err, tt.err)
			}
			if got, _ := os.ReadFile(filepath.Join(out, tt.tool)); string(got) != tt.got {
				t.Errorf("the tool got %q, want %q", got, tt.got)
			}
		})
	}
}

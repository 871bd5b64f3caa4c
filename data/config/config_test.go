package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

func TestRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "config.toml")
	for _, tt := range []struct {
		note, text string
		have, not  string
		err        string // what follows the name of the file
	}{
		{"nothing set", "", "", "", ""},
		{"files", "have = [\"~/refs.bib\", \"other/more.bib\", \"/srv/all.bib\"]\n", xdg.Home + "/refs.bib " + dir + "/other/more.bib /srv/all.bib", "", ""},
		{"findings that are not wanted", "[check]\nno = [\"missing-place\", \"variant\"] # Chicago 18\n", "", "missing-place variant", ""},
		{"a mark before the text, lines as Windows ends them", "\ufeffhave = []\r\n[check]\r\nno = [\"variant\"]\r\n", "", "variant", ""},
		{"a file alone", "# mine\nhave = \"refs.bib\"\n", "", "", `:2: have takes a list of files: have = ["~/refs.bib"]`},
		{"a code alone", "[check]\n\nno = \"variant\"\n", "", "", `:3: no takes a list of codes: no = ["missing-place"]`},
		{"a word misspelt", "hav = [\"refs.bib\"]\n", "", "", ":1: there is no setting “hav”: there are have and, under [check], no"},
		{"a setting in the wrong place", "have = []\n[check]\nhave = []\n", "", "", ":3: there is no setting “check.have”: "},
		{"a quotation mark too few", "have = [\"refs.bib]\n", "", "", ":1: is not written as TOML is: "},
		{"no TOML at all", "\n\nhave: refs.bib\n", "", "", ":3: is not written as TOML is: "},
		{"what a terminal obeys", "\"\x1b[2J\" = 1\n", "", "", ":1: is not written as TOML is: "},
	} {
		if err := os.WriteFile(path, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := read(path)
		if tt.err != "" {
			if err == nil || !strings.HasPrefix(err.Error(), path+tt.err) || strings.ContainsRune(err.Error(), '\x1b') {
				t.Errorf("%s: got %v", tt.note, err)
			}
			continue
		}
		if err != nil || strings.Join(c.Have, " ") != tt.have || strings.Join(c.Not, " ") != tt.not || c.File != path {
			t.Errorf("%s: got %+v, %v", tt.note, c, err)
		}
	}
	if c, err := read(filepath.Join(dir, "none.toml")); err != nil || c.File != "" {
		t.Errorf("no file: got %+v, %v", c, err)
	}
	if _, err := read(dir); err == nil || !strings.HasPrefix(err.Error(), dir+": ") {
		t.Errorf("a directory: got %v", err)
	}
}

package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLibrary(t *testing.T) {
	for _, tt := range []struct {
		note, name, content string
		keys                string // of the items
		warnings            int
		err                 string
	}{
		{"BibTeX", "refs.bib", "@book{bloch, title = {Feudal Society}}\n@book{burke, title = {Popular Culture}}\n", "bloch burke", 0, ""},
		{"an entry that cannot be read", "refs.bib", "@book{bloch, title = {Feudal Society}}\n@book{burke, title = {Popular\n", "bloch", 1, ""},
		{"nothing that can be read", "refs.bib", "@book{burke, title = {Popular\n", "", 0, "no entry of it can be read; line 1: "},
		{"a text", "notes.txt", "Marc Bloch, Feudal Society (London, 1961).\n", "", 0, "describes nothing in fields: name the .bib, "},
		{"an empty file", "refs.bib", "", "", 0, "is empty"},
	} {
		name := filepath.Join(t.TempDir(), tt.name)
		if err := os.WriteFile(name, []byte(tt.content), 0o600); err != nil {
			t.Fatal(err)
		}
		lib, warnings, err := Library(name)
		if tt.err != "" {
			if err == nil || !strings.Contains(err.Error(), tt.name+": "+tt.err) {
				t.Errorf("%s: got error %v", tt.note, err)
			}
			continue
		}
		var keys []string
		for i, it := range lib.Items {
			if keys = append(keys, it.ID); lib.Files[i] != name {
				t.Errorf("%s: %s is said to be in %s", tt.note, it.ID, lib.Files[i])
			}
		}
		if got := strings.Join(keys, " "); err != nil || got != tt.keys || len(warnings) != tt.warnings {
			t.Errorf("%s: got %s, %v, %v", tt.note, got, warnings, err)
		}
	}
	if _, _, err := Library("kiani-taliban"); err == nil || !strings.Contains(err.Error(), "kiani-taliban: no such file") {
		t.Errorf("an embedded paper is no library: %v", err)
	}
}

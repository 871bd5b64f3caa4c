package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestArrows holds the arrows between the packages: who may import whom.
func TestArrows(t *testing.T) {
	for file, imports := range sources(t, ".") {
		from := path.Dir(file)
		for _, to := range imports {
			if why := forbidden(from, to, strings.HasSuffix(file, "_test.go")); why != "" {
				t.Errorf("%s imports %s: %s", file, to, why)
			}
		}
	}
}

// TestForbidden holds the rule that TestArrows applies.
func TestForbidden(t *testing.T) {
	tests := []struct {
		from, to string
		ok       bool
	}{
		{".", "ibid/ui", true},
		{".", "ibid/data/clipboard", true},
		{".", "charm.land/bubbletea/v2", false},
		{"ui", "charm.land/bubbletea/v2", true},
		{"ui", "ibid/model/query", true},
		{"ui", "ibid/data", false},
		{"ui/cli", "ibid/data", false},
		{"ui/cli", "charm.land/lipgloss/v2", false},
		{"ui/cli", "ibid/model/read", true},
		{"data", "ibid/data/text", true},
		{"data", "ibid/ui", false},
		{"data/bibtex", "ibid/data/text", true},
		{"data/bibtex", "ibid/data/csljson", false},
		{"data/bibtex", "ibid/data", false},
		{"data/bibtex", "ibid/model", true},
		{"model", "ibid/model/fold", false},
		{"model/group", "ibid/model", true},
		{"model/group", "ibid/model/fold", true},
		{"model/group", "ibid/model/refparse", false},
		{"model/group", "ibid/data", false},
		{"model/read", "ibid/model/refparse", true},
		{"model/refparse", "ibid/model/refparse/crf", true},
		{"model/read", "ibid/model/refparse/crf", false},
		{"model/read", "ibid/model/cite", false},
		{"model/read/eval", "ibid/model/read", true},
		{"model/read/eval", "ibid/ui", false},
		{"model/refparse", "os", false},
		{"model/read/eval", "os", true},
		{"model/refparse", "strings", true},
	}
	for _, tt := range tests {
		if why := forbidden(tt.from, tt.to, false); (why == "") != tt.ok {
			t.Errorf("%s to %s: got %q", tt.from, tt.to, why)
		}
	}
}

// commands are the programs beside the main one. They may read files and use all of model/.
var commands = map[string]bool{"model/refparse/train": true, "model/read/eval": true}

// worldly are the packages of the standard library that know files, the clock, chance, the terminal or the net.
var worldly = map[string]bool{
	"os": true, "os/exec": true, "os/signal": true, "io/fs": true, "path/filepath": true, "time": true, "net": true, "net/http": true,
	"math/rand": true, "math/rand/v2": true, "syscall": true, "runtime": true,
}

// forbidden says why package from may not import to; empty if it may. Tests may use the world, and the whole way of
// the package under test.
func forbidden(from, to string, test bool) string {
	if strings.HasPrefix(to, "charm.land/") && from != "ui" {
		return "only ui knows the screen"
	}
	area, _, _ := strings.Cut(from, "/")
	if worldly[to] && area == "model" && !commands[from] && !test {
		return "model is pure"
	}
	to, ours := strings.CutPrefix(to, "ibid/")
	if !ours || from == "." || to == from {
		return ""
	}
	toArea, _, _ := strings.Cut(to, "/")
	switch {
	case area == "ui" && toArea == "data" && test: // it may show the embedded paper
		return ""
	case area == "ui" && toArea == "data", area == "data" && toArea == "ui":
		return "ui and data never meet"
	case area == "model" && toArea != "model":
		return "model imports nothing above it"
	case from == "model":
		return "the nouns import nothing of ours"
	case area == "data" && from != "data" && toArea == "data" && to != "data/text":
		return "a format uses at most data/text"
	case area != "model" || commands[from] || to == "model" || to == "model/fold":
		return ""
	case strings.HasPrefix(to, from+"/"): // a verb may keep a part of itself in a folder of its own
		return ""
	case from == "model/read" && (to == "model/refparse" || to == "model/group"):
		return ""
	}
	return "in model only read brings verbs together"
}

// sources gives the imports of every Go file below dir.
func sources(t *testing.T, dir string) map[string][]string {
	all := map[string][]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, p)
		}
		all[filepath.ToSlash(name)] = imports
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("only %d files found", len(all))
	}
	return all
}

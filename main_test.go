package main

import (
	"bufio"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"ibid/data"
	"ibid/model"
	"ibid/model/fold"
	"ibid/model/read"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ibid": main})
}

// TestScripts runs the transcripts of the command line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "plain": plain, "objects": objects, "bytes": writeBytes,
		},
	})
}

// status runs a command and checks its exit status: "status 2 ibid sources missing.txt".
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command …")
	}
	code := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("%s: exit status %s, not %s", strings.Join(args[1:], " "), code, args[0])
	}
}

// plain checks that the last command wrote nothing that a terminal obeys.
func plain(ts *testscript.TestScript, neg bool, _ []string) {
	for _, stream := range []string{"stdout", "stderr"} {
		if s := ts.ReadFile(stream); fold.Clean(s) != s {
			ts.Fatalf("%s holds what is not plain text: %q", stream, s)
		}
	}
}

// objects checks how many objects, one a line, the last command wrote: "objects 34".
func objects(ts *testscript.TestScript, neg bool, args []string) {
	s := ts.ReadFile("stdout")
	if n := fmt.Sprint(strings.Count(s, "\n")); n != args[0] {
		ts.Fatalf("%s lines, not %s", n, args[0])
	}
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, `{"`) || !strings.HasSuffix(line, "}\n") {
			ts.Fatalf("not an object a line: %s", line)
		}
	}
}

// writeBytes writes a file of bytes that a transcript cannot hold: bytes FILE 'a\x00b' [times].
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	var text string
	if _, err := fmt.Sscanf(`"`+args[1]+`"`, "%q", &text); err != nil {
		ts.Fatalf("%q: %v", args[1], err)
	}
	times := 1
	if len(args) > 2 {
		fmt.Sscan(args[2], &times)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, times)), 0o600))
}

// truth is what one reference of the embedded paper says.
type truth struct {
	source, families, year, outlet, title string
}

// TestEmbeddedPaper measures the reading of the embedded paper against what a reader reads there. The least that is
// asked for: title and families in 33 of 34, every year, outlet or publisher in 26, the sources exactly.
func TestEmbeddedPaper(t *testing.T) {
	want := readTable(t, "testdata/kiani-taliban.table")
	paper, err := data.Open("", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	r := read.Paper(paper)
	if len(r.Citations) != len(want) {
		t.Fatalf("%d citations, not %d", len(r.Citations), len(want))
	}
	named, outlets := 0, 0
	sources, back := map[string]int{}, map[int]string{}
	for i, w := range want {
		c := &r.Citations[i]
		if titleIs(c.Parsed, w.title) && families(c.Parsed) == w.families {
			named++
		} else {
			t.Logf("%s: got %q by %q", c.ID, c.Parsed.Title, families(c.Parsed))
		}
		if year := fmt.Sprint(c.Parsed.Issued.From.Year); year != w.year && !(year == "0" && w.year == "") {
			t.Errorf("%s: got year %s, want %s", c.ID, year, w.year)
		}
		if got := slices.Contains([]string{c.Parsed.ContainerTitle, c.Parsed.Publisher}, w.outlet); got && w.outlet != "" {
			outlets++
		} else if w.outlet != "" {
			t.Logf("%s: got outlet %q, publisher %q", c.ID, c.Parsed.ContainerTitle, c.Parsed.Publisher)
		}
		if s, ok := sources[w.source]; ok && s != c.Source || back[c.Source] != "" && back[c.Source] != w.source {
			t.Errorf("%s: in source %d, wrongly", c.ID, c.Source)
		}
		sources[w.source], back[c.Source] = c.Source, w.source
	}
	if named < 33 || outlets < 26 || len(r.Sources) != 28 {
		t.Errorf("title and families right in %d of %d, outlet in %d; %d sources", named, len(want), outlets, len(r.Sources))
	}
}

func readTable(t *testing.T, name string) []truth {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []truth
	for in := bufio.NewScanner(f); in.Scan(); {
		if strings.HasPrefix(in.Text(), "#") {
			continue
		}
		cells := strings.Split(in.Text(), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) != 6 || cells[0] != fmt.Sprint(len(all)+1) {
			t.Fatalf("%s: bad row %q", name, in.Text())
		}
		all = append(all, truth{cells[1], cells[2], cells[3], cells[4], cells[5]})
	}
	return all
}

// titleIs compares titles but for typography. A short form's title may be read as the short one.
func titleIs(it *model.Item, want string) bool {
	return fold.Fold(it.Title) == fold.Fold(want) || it.Title == "" && fold.Fold(it.TitleShort) == fold.Fold(want)
}

func families(it *model.Item) string {
	var all []string
	for _, n := range it.Author {
		all = append(all, n.Short())
	}
	return strings.Join(all, ", ")
}

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
		{"data/jats", "ibid/data/text/markup", true},
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
	case area == "model" && test && to == "model/read": // it may read its notes
		return ""
	case area == "ui" && toArea == "data", area == "data" && toArea == "ui":
		return "ui and data never meet"
	case area == "model" && toArea != "model":
		return "model imports nothing above it"
	case from == "model":
		return "the nouns import nothing of ours"
	case area == "data" && from != "data" && toArea == "data" && to != "data/text" && !strings.HasPrefix(to, "data/text/"):
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

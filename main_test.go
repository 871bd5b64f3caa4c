package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
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
		if titleIs(&c.Parsed, w.title) && families(&c.Parsed) == w.families {
			named++
		} else {
			t.Logf("%s: got %q by %q", c.ID, c.Parsed.Title, families(&c.Parsed))
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

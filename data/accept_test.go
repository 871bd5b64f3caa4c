package data

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ibid/model"
	engine "ibid/model/read"
)

// tools are programs that read what we write, and how each says how many entries it found.
var tools = []struct {
	format, tool string
	args         []string
	count        string
}{
	{"bibtex", "pandoc", []string{"-f", "bibtex", "-t", "csljson"}, `(?m)^    "id":`},
	{"biblatex", "pandoc", []string{"-f", "biblatex", "-t", "csljson"}, `(?m)^    "id":`},
	{"csl-json", "pandoc", []string{"-f", "csljson", "-t", "csljson"}, `(?m)^    "id":`},
	{"bibtex", "bib2xml", nil, `<mods `},
	{"ris", "ris2xml", nil, `<mods `},
}

// newer is how bibutils takes a type that RIS has since 2011; the entry is read all the same.
var newer = regexp.MustCompile(`^ris2xml: Did not recognize type '(?:BLOG|ENCYC|DICT|DATA|SLIDE|CLSWK|STAND|LEGAL|FIGURE)' of refnum .*|^\tDefaulting to STD\.`)

// unused is how bibutils names tags that it has no use for, the standard's Y2 (the day of access) among them.
var unused = regexp.MustCompile(`^(?:bib|ris)2xml: (?:Processed \d+ references\.|Reference \d+ has unused tags\.|   (?: +.*|Title: .*|Year: .*|Author\(s\): .*|Unused entries: .*))\n?$`)

func harmlessLine(line string) bool { return unused.MatchString(line) || newer.MatchString(line) }

// TestAccepted: other programs read what we write, every entry of it, without complaint.
func TestAccepted(t *testing.T) {
	embedded, err := Open("", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	r := engine.Paper(embedded)
	all := make([]int, len(r.Sources))
	for i := range all {
		all[i] = i
	}
	sources := r.Export(all)
	many, err := Open(library+".json", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string][]model.Item{"embedded": sources, "library": itemsOf(t, many)} {
		for _, tool := range tools {
			t.Run(fmt.Sprint(name, " ", tool.format, " ", tool.tool), func(t *testing.T) {
				t.Parallel()
				text, err := Export(tool.format, list)
				if err != nil {
					t.Fatal(err)
				}
				file := filepath.Join(t.TempDir(), "export")
				if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
				out := run(t, "", tool.tool, append(tool.args, file)...)
				if n := len(regexp.MustCompile(tool.count).FindAll(out, -1)); n != len(list) {
					t.Errorf("%d entries read of %d", n, len(list))
				}
			})
		}
	}
}

// TestLibraryRound: each file of the library reads back the same from every format that it is written in.
func TestLibraryRound(t *testing.T) {
	for _, f := range sideBySide {
		paper, err := Open(f.ours, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		list := itemsOf(t, paper)
		for _, format := range []string{"bibtex", "biblatex", "ris", "csl-json"} {
			text, err := Export(format, list)
			if err != nil {
				t.Fatal(err)
			}
			again, err := Open("-", format, strings.NewReader(text))
			if err != nil {
				t.Fatalf("%s as %s: %v", f.ours, format, err)
			}
			once, _ := Export("csl-json", list)
			twice, _ := Export("csl-json", itemsOf(t, again))
			if one, two := normal(once), normal(twice); !bytes.Equal(one, two) {
				t.Errorf("%s as %s: %s", f.ours, format, firstDifference(string(one), string(two)))
			}
		}
	}
}

// normal gives CSL-JSON with one dash for pages, which each format writes in its own way.
func normal(s string) []byte {
	return regexp.MustCompile(`("page": "[^"]*?)–`).ReplaceAll([]byte(s), []byte("$1-"))
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	id := ""
	for i := range min(len(x), len(y)) {
		if strings.Contains(x[i], `"id":`) {
			id = x[i]
		}
		if x[i] != y[i] {
			return fmt.Sprintf("%s: %s became %s", strings.TrimSpace(id), x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines became %d", len(x), len(y))
}

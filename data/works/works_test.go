package works

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

var update = flag.Bool("update", false, "write what is read from the samples as what is expected")

// samples are the answers in testdata, each with what it shows. What is read from NAME.json stands in NAME.want.
var samples = []struct{ name, note string }{
	{"crossref", "a work in its envelope: references in fields, as text, as both, by a DOI, by nothing but a key"},
	{"openalex", "a work alone: an abstract by its words, concepts for keywords, references by their ids"},
	{"openalex-list", "a list of works is a list of sources"},
}

func TestRead(t *testing.T) {
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", s.name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			if !Sniff(string(b)) {
				t.Error("not known")
			}
			p, err := Read(strings.NewReader(string(b)))
			if err != nil {
				t.Fatal(err)
			}
			got, golden := dump(p), filepath.Join("testdata", s.name+".want")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s\ngot\n%s\nwant\n%s", s.note, got, want)
			}
		})
	}
}

func itoa(n int) string { return fmt.Sprint(n) }

// dump prints a paper a field a line.
func dump(p *model.Paper) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n", p.Title)
	for _, a := range p.Authors {
		fmt.Fprintf(&b, "author: %s | %s\n", a.Name, a.Affiliation)
	}
	fmt.Fprintf(&b, "keywords: %s\nabstract: %s\n", strings.Join(p.Keywords, " | "), p.Abstract)
	b.WriteString(notes(p))
	for _, w := range p.Warnings {
		fmt.Fprintf(&b, "warning line %d: %s\n", w.Line, w.Text)
	}
	return b.String()
}

// notes prints the notes of a paper, the text and the item of each.
func notes(p *model.Paper) string {
	var b strings.Builder
	for _, n := range p.Notes {
		mark := "note"
		if n.Entry {
			mark = "entry"
		}
		if n.More {
			mark = "more of " + mark
		}
		fmt.Fprintf(&b, "%s %d:%d line %d: %s\n", mark, n.Run, n.N, n.Line, n.Text)
		if n.Item != nil {
			b.WriteString("  ")
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(n.Item); err != nil {
				panic(err) // plain data
			}
		}
	}
	return b.String()
}

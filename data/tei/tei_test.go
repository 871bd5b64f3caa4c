package tei

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

// samples are the files in testdata, each with what it shows. What is read from NAME.tei.xml stands in NAME.want.
var samples = []struct{ name, note string }{
	{"grobid", "as GROBID has it: authors with affiliations printed or in parts, references with and without their printed text, a footnote beside references that the text cites"},
	{"journal", "as a journal has it: notes inside the text, a bibliography in parts beside them, references printed with tags, without, and taken apart"},
}

func TestRead(t *testing.T) {
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", s.name+".tei.xml"))
			if err != nil {
				t.Fatal(err)
			}
			if !Sniff(string(b)) {
				t.Error("not taken for TEI")
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
		if n.Cited != nil {
			fmt.Fprintf(&b, "  cited in the text: %v\n", n.Cited)
		}
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

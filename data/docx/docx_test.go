package docx

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

var update = flag.Bool("update", false, "write what is read from the samples as what is expected")

// samples are the files in testdata. What is read from NAME.docx stands in NAME.want.
var samples = []struct{ name, note string }{
	{"pandoc", "styles of Pandoc, footnotes, one of two paragraphs, a bibliography with a heading"},
	{"word", "a German Word: styles by their English names, tracked changes, citations in fields, split runs, hidden text, a table of contents, a text box, a note with a sign of its own, numbers that begin anew in the second section, endnotes"},
}

func TestRead(t *testing.T) {
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			f, err := os.Open(filepath.Join("testdata", s.name+".docx"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			p, err := Read(f)
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

// dump prints a paper a field a line.
func dump(p *model.Paper) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n", p.Title)
	for _, a := range p.Authors {
		fmt.Fprintf(&b, "author: %s | %s\n", a.Name, a.Affiliation)
	}
	fmt.Fprintf(&b, "keywords: %s\nabstract: %s\n", strings.Join(p.Keywords, " | "), p.Abstract)
	for _, n := range p.Notes {
		mark := "note"
		if n.Entry {
			mark = "entry"
		}
		fmt.Fprintf(&b, "%s %d:%d: %s\n", mark, n.Run, n.N, n.Text)
	}
	for _, w := range p.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w.Text)
	}
	return b.String()
}

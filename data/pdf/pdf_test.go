package pdf

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

var update = flag.Bool("update", false, "write what is read from the samples as what is expected")

// samples are the files in testdata. What is read from NAME.pdf stands in NAME.want.
var samples = []struct{ name, note string }{
	{"footnotes", "a page a column: running heads, numbers of pages, footnotes with raised numbers, one that goes on over the page, hyphens at the ends of lines"},
	{"sparse", "pages with more notes than text, numbers raised in a smaller size, short lines in the middle that are no columns"},
	{"columns", "two columns under a title, a list of references with hanging lines in smaller letters, heads that repeat"},
}

// TestRead reads the samples by either way, with the same result.
func TestRead(t *testing.T) {
	for _, s := range samples {
		raw, err := os.ReadFile(filepath.Join("testdata", s.name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", s.name+".want")
		pages, err := native(context.Background(), raw)
		if err != nil {
			t.Fatal(err)
		}
		p, err := read(pages)
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(golden, []byte(dump(p)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(p); got != string(want) {
			t.Errorf("%s by the library: %s\ngot\n%s\nwant\n%s", s.name, s.note, got, want)
		}
		pages, err = poppler(context.Background(), tool(t), raw)
		if err != nil {
			t.Fatal(err)
		}
		if p, err = read(pages); err != nil {
			t.Fatal(err)
		}
		if got := dump(p); got != string(want) {
			t.Errorf("%s by pdftotext: %s\ngot\n%s\nwant\n%s", s.name, s.note, got, want)
		}
	}
}

// tool gives where pdftotext is.
func tool(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("pdftotext")
	if err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext is not installed")
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
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

package pdf

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"ibid/data/text/sample"
)

// samples are the files in testdata. What is read from NAME.pdf stands in NAME.want.
var samples = []sample.Sample{
	{"footnotes", "a page a column: running heads, numbers of pages, footnotes with raised numbers, one that goes on over the page, hyphens at the ends of lines"},
	{"sparse", "pages with more notes than text, numbers raised in a smaller size, short lines in the middle that are no columns"},
	{"columns", "two columns under a title, a list of references with hanging lines in smaller letters, heads that repeat"},
}

// TestRead reads the samples by either way, with the same result.
func TestRead(t *testing.T) {
	for _, s := range samples {
		raw, err := os.ReadFile(filepath.Join("testdata", s.Name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		pages, err := native(context.Background(), raw)
		if err != nil {
			t.Fatal(err)
		}
		p, err := read(pages)
		if err != nil {
			t.Fatal(err)
		}
		sample.Compare(t, sample.Sample{Name: s.Name, Note: "by the library: " + s.Note}, sample.Paper(p))
		pages, err = poppler(context.Background(), tool(t), raw)
		if err != nil {
			t.Fatal(err)
		}
		if p, err = read(pages); err != nil {
			t.Fatal(err)
		}
		sample.Compare(t, sample.Sample{Name: s.Name, Note: "by pdftotext: " + s.Note}, sample.Paper(p))
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

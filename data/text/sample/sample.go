// Package sample is what the tests of the formats share: samples in testdata with what is read from them, papers as text, and what
// is true of whatever is read. Only tests import it.
package sample

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

var update = flag.Bool("update", false, "write what is read from the samples as what is expected")

// Reader reads a file of a format.
type Reader func(io.Reader) (*model.Paper, error)

// Sample is a file in testdata, by its name without the ending, and what it shows.
type Sample = struct{ Name, Note string }

// Read reads NAME+ext of each sample and wants the paper that stands in NAME.want; -update writes that. sniff knows the format by the
// file's beginning, nil where the name tells it.
func Read(t *testing.T, ext string, read Reader, sniff func(head string) bool, samples []Sample) {
	for _, s := range samples {
		t.Run(s.Name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", s.Name+ext))
			if err != nil {
				t.Fatal(err)
			}
			if sniff != nil && !sniff(string(b)) {
				t.Error("not known by its beginning")
			}
			p, err := read(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			Compare(t, s, Paper(p))
		})
	}
}

// Compare wants what was read from a sample to be what stands in its NAME.want; -update writes that.
func Compare(t *testing.T, s Sample, got string) {
	t.Helper()
	golden := filepath.Join("testdata", s.Name+".want")
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
		t.Errorf("%s\ngot\n%s\nwant\n%s", s.Note, got, want)
	}
}

// Paper prints a paper a field a line.
func Paper(p *model.Paper) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n", p.Title)
	for _, a := range p.Authors {
		fmt.Fprintf(&b, "author: %s | %s\n", a.Name, a.Affiliation)
	}
	fmt.Fprintf(&b, "keywords: %s\nabstract: %s\n%s", strings.Join(p.Keywords, " | "), p.Abstract, Notes(p))
	for _, w := range p.Warnings {
		fmt.Fprintf(&b, "warning%s: %s\n", line(w.Line), w.Text)
	}
	return b.String()
}

// Notes prints the notes of a paper: the text of each, where the paper refers to it, and the item.
func Notes(p *model.Paper) string {
	var b strings.Builder
	for _, n := range p.Notes {
		mark := "note"
		if n.Entry {
			mark = "entry"
		}
		if n.More {
			mark = "more of " + mark
		}
		fmt.Fprintf(&b, "%s %d:%d%s: %s\n", mark, n.Run, n.N, line(n.Line), n.Text)
		if n.Cited != nil {
			fmt.Fprintf(&b, "  cited in the text: %v\n", n.Cited)
		}
		if n.Item != nil {
			fmt.Fprintf(&b, "  %s\n", encoded(n.Item))
		}
	}
	return b.String()
}

// Items prints what the notes of a paper describe, a line each: the item, or the text where there is none.
func Items(p *model.Paper) string {
	lines := make([]string, len(p.Notes))
	for i, n := range p.Notes {
		if lines[i] = encoded(n.Text); n.Item != nil {
			lines[i] = encoded(n.Item)
		}
	}
	return strings.Join(lines, "\n")
}

// Said gives the warnings of a paper, a line each behind the line that they are about.
func Said(p *model.Paper) string {
	lines := make([]string, len(p.Warnings))
	for i, w := range p.Warnings {
		lines[i] = fmt.Sprintf("%d: %s", w.Line, w.Text)
	}
	return strings.Join(lines, "\n")
}

func line(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(" line ", n)
}

// encoded gives a value as JSON on a line, its < and > as they are.
func encoded(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // plain data
	}
	return strings.TrimSpace(b.String())
}

// Mistake is a likely mistake: how many notes are read all the same, and what is said, as Said has it, or the error.
type Mistake = struct {
	Note, In string
	Notes    int
	Want     string
}

// Mistakes reads files with mistakes and wants what is said of each.
func Mistakes(t *testing.T, read Reader, list []Mistake) {
	t.Helper()
	for _, m := range list {
		p, err := read(strings.NewReader(m.In))
		if err != nil {
			if err.Error() != m.Want {
				t.Errorf("%s: got the error %q", m.Note, err)
			}
			continue
		}
		if got := Said(p); got != m.Want || len(p.Notes) != m.Notes {
			t.Errorf("%s: %d notes\n%s\nwant %d\n%s", m.Note, len(p.Notes), got, m.Notes, m.Want)
		}
	}
}

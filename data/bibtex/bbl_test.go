package bibtex

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// bblSamples are files of LaTeX in testdata. What is read from NAME.bbl stands in NAME.want.
var bblSamples = []struct{ name, note string }{
	{"plainnat", "natbib's labels, broken lines, penalties, an address, a reference of REVTeX"},
	{"biblatex", "biber's fields: names, lists, dates in parts, addresses as they are, others, an organisation"},
}

func TestReadBBL(t *testing.T) {
	for _, s := range bblSamples {
		raw, err := os.ReadFile(filepath.Join("testdata", s.name+".bbl"))
		if err != nil {
			t.Fatal(err)
		}
		p, err := ReadBBL(strings.NewReader(string(raw)))
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", s.name+".want")
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(dumpBBL(p)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := dumpBBL(p); got != string(want) {
			t.Errorf("%s: %s\ngot\n%s\nwant\n%s", s.name, s.note, got, want)
		}
	}
}

// dumpBBL prints a note a line, with its text or its item.
func dumpBBL(p *model.Paper) string {
	var b strings.Builder
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "%d line %d: %s", n.N, n.Line, n.Text)
		if n.Item != nil {
			item, _ := json.Marshal(n.Item)
			b.Write(item)
		}
		b.WriteByte('\n')
	}
	for _, w := range p.Warnings {
		fmt.Fprintf(&b, "warning line %d: %s\n", w.Line, w.Text)
	}
	return b.String()
}

// TestMistakesBBL holds what is said of the likeliest mistakes.
func TestMistakesBBL(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"nothing cited", "\\begin{thebibliography}{}\n\n\\end{thebibliography}\n", "holds no reference: cite something, then run LaTeX and BibTeX or biber again"},
		{"nothing cited, biber", "% $ biblatex auxiliary file $\n\\refsection{0}\n\\endrefsection\n", "holds no reference: cite something, then run LaTeX and BibTeX or biber again"},
		{"the wrong file", "\\relax\n\\citation{mir}\n\\bibdata{refs}\n", "is the .aux file of LaTeX, which names references and does not hold them: open the .bbl or the .bib"},
		{"another file", "Salt", `holds no reference of LaTeX, neither \bibitem{key} nor \entry{key}{type}{}`},
		{"a key forgotten", "\\bibitem Mir. Two years.\n\\bibitem{b} Chew.\n", "1 line 1: Mir. Two years.\n2 line 2: Chew.\nwarning line 1: the \\bibitem has no key in braces: its text is kept\n"},
		{"a key twice", "\\bibitem{a} Mir.\n\\bibitem{a} Chew.\n", "1 line 1: Mir.\n2 line 2: Chew.\nwarning line 2: the key a is that of the reference before it, number 1: both are kept\n"},
		{"a reference without text", "\\bibitem{a}\n\\bibitem{b} Chew.\n\\end{thebibliography}\nThe end.", "2 line 2: Chew.\nwarning line 1: the reference a is empty\n"},
		{"a brace not closed", "  \\entry{a}{book}{}\n    \\field{title}{Salt\n  \\endentry\n  \\entry{b}{book}{}\n    \\field{title}{Pans}\n  \\endentry\n",
			"1 line 1: \\entry{a}{book}{} \\field{title}{Salt\n2 line 4: {\"id\":\"b\",\"type\":\"book\",\"title\":\"Pans\"}\nwarning line 1: a: a brace is not closed: the entry is kept as printed\n"},
	}
	for _, tt := range tests {
		got := ""
		p, err := ReadBBL(strings.NewReader(tt.in))
		if err != nil {
			got = err.Error()
		} else {
			got = dumpBBL(p)
		}
		if got != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.note, got, tt.want)
		}
	}
}

func TestSniffBBL(t *testing.T) {
	for in, want := range map[string]bool{
		"\\begin{thebibliography}{9}\n": true, "\\bibitem[a]{b} c": true, "% $ biblatex auxiliary file $\n": true, "    \\entry{a}{book}{}\n": true,
		"@book{a,\n title={\\entry}}": false, "Salt \\bibitem": false, "\\documentclass{article}": false,
	} {
		if SniffBBL(in) != want {
			t.Errorf("%q: got %v", in, !want)
		}
	}
}

// FuzzReadBBL checks that no reference is lost, and that one of plain words is read as it is printed.
func FuzzReadBBL(f *testing.F) {
	for _, s := range bblSamples {
		b, err := os.ReadFile(filepath.Join("testdata", s.name+".bbl"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b), "Salt and Bread, 1971")
	}
	f.Add("\\entry{a}{book}{}\\name{author}{1}{}{{{}{a}{b}{c}}}\\list{x}{1}{{a}}\\verb{doi}\n\\verb x\n", "a")
	f.Fuzz(func(t *testing.T, s, plainly string) {
		if p, err := ReadBBL(strings.NewReader(s)); err == nil {
			last := 0
			for _, n := range p.Notes {
				if n.N <= last || n.Line < 1 || n.Item == nil && n.Text == "" {
					t.Fatalf("bad note %+v of %q", n, s)
				}
				last = n.N
			}
			if entryOf.MatchString(s) {
				roundTrip(t, itemsOf(p))
			} else if n := len(p.Notes) + len(p.Warnings); n < strings.Count(s, `\bibitem{`) {
				t.Fatalf("%d notes and warnings of %q", n, s)
			}
		}
		plainly = strings.Map(func(r rune) rune {
			if strings.ContainsRune("\\{}%$~^_`'-\n\r&#", r) {
				return -1
			}
			return r
		}, plainly)
		if plainly = fold.Line(plainly); plainly == "" {
			return
		}
		p, err := ReadBBL(strings.NewReader("\\bibitem[a{]}b]{k}\n" + plainly + "\n\\newblock x"))
		if err != nil || len(p.Notes) != 1 || p.Notes[0].Text != plainly+" x" {
			t.Fatalf("%q became %+v, %v", plainly, p, err)
		}
	})
}

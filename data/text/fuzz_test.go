package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

// FuzzRead checks that nothing is lost: every letter of the file is in a field, a note or a warning, but for the
// letters of headings, of the words between authors ("by", "and") and before numbers ("Note 1."), and for lines that a warning names. It also
// checks that what comes out is clean, in order and the same twice.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.txt")
	for _, s := range []string{"", "\r", "1.\n2.\n", "\x1b]52;c;aGk=\a\x00\xff\u202e", "Notes\n\n1. a\n1. b\n2. c", "Abstract: x\nabstract: y", "T\n\n1 a\n2 b\f3\nhead words\nx\n\n3 c\n4 d\fhead words\n4\ny\n\n5 e", "a-\n-b-\nc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		all := sample.Paper(p)
		if again, _ := Read(strings.NewReader(s)); sample.Paper(again) != all {
			t.Fatal("read differently the second time")
		}
		if fold.Clean(all) != all {
			t.Fatalf("not clean: %q", all)
		}
		lost := letters(texts(p) + strings.Repeat(" by and und et y", len(p.Authors)))
		lines, _ := readLines(strings.NewReader(s))
		unframed(lines)
		for _, l := range lines {
			if k, rest, ok := heading(l.text); ok {
				if l.text = rest; k == front {
					t.Fatal("a heading of the front")
				}
			}
			if leftOut(p, l.n) {
				continue
			}
			if label, ok := labelOf(l.text); ok && label.style == 'n' {
				l.text = label.rest
			}
			for r, n := range letters(l.text) {
				if lost[r] -= n; lost[r] < 0 {
					t.Fatalf("line %d: %q is lost from %q\n%s", l.n, r, s, all)
				}
			}
		}
		last := 0
		for _, n := range p.Notes {
			if n.Text == "" || n.N < 0 || n.Run < 1 || n.Line < 1 {
				t.Fatalf("bad note %+v", n)
			}
			if !n.Entry && n.Line < last {
				t.Fatalf("note out of order: %+v", n)
			}
			if !n.Entry {
				last = n.Line
			}
		}
	})
}

// texts gives every text of a paper.
func texts(p *model.Paper) string {
	all := []string{p.Title, p.Abstract, strings.Join(p.Keywords, " ")}
	for _, a := range p.Authors {
		all = append(all, a.Name, a.Affiliation)
	}
	for _, n := range p.Notes {
		all = append(all, n.Text)
	}
	for _, w := range p.Warnings {
		all = append(all, w.Text)
	}
	return strings.Join(all, "\n")
}

func letters(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		if unicode.IsLetter(r) {
			m[unicode.ToLower(r)]++
		}
	}
	return m
}

// leftOut reports whether a warning names a line.
func leftOut(p *model.Paper, line int) bool {
	for _, w := range p.Warnings {
		var first, last int
		if n, _ := fmt.Sscanf(w.Text, "lines %d–%d", &first, &last); n == 2 && first <= line && line <= last || w.Line == line {
			return true
		}
	}
	return false
}

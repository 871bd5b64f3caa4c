package markdown

import (
	"strings"
	"testing"
	"unicode"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

// FuzzRead checks that no note of a file is lost: each is a note of the paper or is said to be empty, they are numbered in
// order, and what is read is the same twice.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.md")
	for _, s := range []string{"", "---\na: &a [*a]\n---\n", "---\nauthor: {name: {given: a}}\n---\nx^[a^[b]]", "% a\n b\n% c", "[^a]: b[^c]\n[^c]: d[^a]", "> [^1]\n\n<!--\n-->x", "a\n===\n\n```\n[^1]"} {
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
		own := parser{paper: &model.Paper{}, links: map[string]string{}, defined: map[string]int{}}
		_, rest := own.front(lines(s))
		own.scan(rest)
		notes, empty, last := map[int]string{}, 0, 0
		for _, n := range p.Notes {
			if n.Text == "" || n.Run < 1 || n.Line < 1 || n.Line > strings.Count(s, "\n")+strings.Count(s, "\r")+1 {
				t.Fatalf("bad note %+v", n)
			}
			if !n.Entry && n.Run == 1 && n.N < last {
				t.Fatalf("out of order: %+v", n)
			}
			notes[n.Line] += n.Text
			last = n.N
		}
		for _, w := range p.Warnings {
			if strings.HasSuffix(w.Text, "is empty") {
				empty++
			}
		}
		if len(p.Notes)+empty < len(own.notes) {
			t.Fatalf("%d notes became %d, and %d are empty\n%s", len(own.notes), len(p.Notes), empty, all)
		}
		for _, n := range own.notes {
			if plainly(n.text) && !strings.Contains(fold.Line(notes[n.line]), fold.Line(n.text)) {
				t.Fatalf("line %d: %q became %q", n.line, n.text, notes[n.line])
			}
		}
	})
}

// plainly reports whether a text has no markup.
func plainly(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .,;:", r)
	}) < 0
}

// FuzzPlain checks that every letter of a text is printed, but for those of tags, entities, attributes and addresses, and
// that what has no markup is printed as it stands.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"*a _b* c_", "[a][b] [c](d)", "`a``b`", "\\*a\\", "![a", "***a**b*", "^a^ ~~b~~", "[[a]]]", "https://a.b/*c*"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := &parser{links: map[string]string{"b": "https://a.org/b"}}
		got := p.plain(s)
		if plainly(s) && got != s {
			t.Fatalf("%q became %q", s, got)
		}
		if strings.ContainsAny(s, "<&{(") {
			return
		}
		have := map[rune]int{}
		for _, r := range got {
			have[r]++
		}
		for _, r := range s {
			if unicode.IsLetter(r) {
				if have[r]--; have[r] < 0 && !strings.Contains(s, "[") {
					t.Fatalf("%q is lost from %q: %q", r, s, got)
				}
			}
		}
	})
}

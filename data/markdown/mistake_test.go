package markdown

import (
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// TestMistakes holds what is said of the likeliest mistakes, and that the notes are read all the same.
func TestMistakes(t *testing.T) {
	tests := []struct {
		note, in, want string // the notes, a line each, and the warnings
	}{
		{"a note that is nowhere", "Text.[^1] More[^2].\n\n[^1]: Mir 2023.\n",
			"1 Mir 2023.\nline 1: the text refers to a note [^2] that is nowhere\n"},
		{"a note that nothing refers to", "Text.[^1]\n\n[^1]: Mir 2023.\n[^b]: Chew 2022.\n",
			"1 Mir 2023.\n2 Chew 2022.\nline 4: nothing refers to the note [^b]: kept after the others\n"},
		{"a name twice", "Text.[^1]\n\n[^1]: Mir 2023.\n[^1]: Chew 2022.\n",
			"1 Mir 2023.\n2 Chew 2022.\nline 4: the note [^1] stands in line 3 already: both are kept\nline 4: nothing refers to the note [^1]: kept after the others\n"},
		{"a colon forgotten", "Text.[^1]\n\n[^1] Mir 2023.\n",
			"1 Mir 2023.\nline 3: the note [^1] lacks the colon behind its name: [^1]: …\n"},
		{"an inline note not closed", "Text.^[Mir 2023. More text.\n\nNext.^[Chew 2022.]\n",
			"1 Mir 2023. More text.\n2 Chew 2022.\nline 1: the note ^[Mir 2023. More text. is not closed by ]: it is taken to the end of its paragraph\n"},
		{"a title with a colon", "---\ntitle: Salt: A World History\nauthor: Mark Kurlansky\n---\nText.^[Mir 2023.]\n",
			"title Salt: A World History\nauthor Mark Kurlansky\n1 Mir 2023.\nline 2: the metadata's title is no YAML and taken as it stands: a value with a colon, or that begins with a sign, goes in quotation marks\n"},
		{"metadata without an end", "---\ntitle: Salt\n\nText.^[Mir 2023.]\n",
			"title Salt\n1 Mir 2023.\nline 1: the metadata has no end: it is read up to the first blank line; end it with a line ---\n"},
		{"citations by key alone", "# Salt\n\n# Introduction\n\nText [@mir2023, 12; @chew2022].\n",
			"title Salt\nno footnotes are found and no list of references, which needs a heading such as “References”\n" +
				"left out: 1 citation by key such as [@mir2023, 12; @chew2022]: what they name stands in the file of references, which ibid opens by itself\n"},
		{"a further paragraph of a note not indented enough", "Text.[^1]\n\n[^1]: Mir 2023.\n\n  Chew 2022.\n",
			"1 Mir 2023. Chew 2022.\n"},
	}
	for _, tt := range tests {
		if got := brief(t, tt.in); got != tt.want {
			t.Errorf("%s\ngot\n%swant\n%s", tt.note, got, tt.want)
		}
	}
	if _, err := Read(strings.NewReader(strings.Repeat("a", maxSize+1))); err == nil || err.Error() != "is larger than 32 MB, the most that is read of Markdown: cut out the notes or the references" {
		t.Errorf("too large: got %v", err)
	}
	if _, err := Read(strings.NewReader(strings.Repeat("\n", maxLines+1))); err == nil || !strings.HasPrefix(err.Error(), "has more than 2000000 lines") {
		t.Errorf("too many lines: got %v", err)
	}
}

// brief gives title, authors, notes and warnings of a file, a line each.
func brief(t *testing.T, in string) string {
	t.Helper()
	p, err := Read(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for l := range strings.Lines(sample.Paper(p)) {
		l = strings.TrimSuffix(l, "\n")
		switch kind, rest, _ := strings.Cut(l, " "); kind {
		case "title:":
			if rest != "" {
				b.WriteString("title " + rest + "\n")
			}
		case "author:":
			b.WriteString("author " + strings.TrimSuffix(rest, " | ") + "\n")
		case "note":
			_, text, _ := strings.Cut(rest, ": ")
			n, _, _ := strings.Cut(strings.TrimPrefix(rest, "1:"), " ")
			b.WriteString(n + " " + text + "\n")
		case "warning", "warning:":
			b.WriteString(rest + "\n")
		}
	}
	return b.String()
}

func TestPlain(t *testing.T) {
	tests := []struct{ in, want string }{
		{"*Past & Present*, **50**, ***both***", "Past & Present, 50, both"},
		{"_Bread_, snake_case_name, 2*3*4", "Bread, snake_case_name, 234"},
		{"a * b * c, * not", "a * b * c, * not"},
		{"*Kaplan, *Bread**", "Kaplan, Bread"},
		{"**Kaplan* Bread", "*Kaplan Bread"},
		{`\*Kaplan\*, 12\ ff., C:\dir`, `*Kaplan*, 12 ff., C:\dir`},
		{"`a *b* [c]`, ``d ` e``, `f", "a *b* [c], d ` e, `f"},
		{"pp. 76--136 --- and a-b, ----", "pp. 76–136 — and a-b, ----"},
		{"<https://a.org/b_c_d>, <em>Salt</em><br>x < y, <mir@usip.org>", "https://a.org/b_c_d, Salt x < y, mir@usip.org"},
		{"https://a.org/b_c_*d*--e.", "https://a.org/b_c_*d*--e."},
		{"*See https://a.org/b*", "See https://a.org/b"},
		{"Si&acirc;n &amp; &#233;; &bogus; AT&T", "Siân & é; &bogus; AT&T"},
		{"[Salt](https://a.org/s)", "Salt (https://a.org/s)"},
		{"[https://a.org/s](https://a.org/s)", "https://a.org/s"},
		{"[10.1093/past/50.1.76](https://doi.org/10.1093/past/50.1.76)", "10.1093/past/50.1.76"},
		{"[Salt](notes.md#salt \"a title\"), ![a map](https://a.org/m.png)", "Salt, a map"},
		{"[Salt](https://a.org/s_(n)), [Pepper][p], [p], [q]", "Salt (https://a.org/s_(n)), Pepper (https://a.org/p), p (https://a.org/p), [q]"},
		{"[Kaplan]{.smallcaps}, [@kaplan76, 12], [sic], [1976] 2 AC", "Kaplan, [@kaplan76, 12], [sic], [1976] 2 AC"},
		{"2^nd^ ed., H~2~O, ~~not~~, x^2", "2nd ed., H2O, not, x^2"},
	}
	p := &parser{links: map[string]string{"p": "https://a.org/p"}}
	for _, tt := range tests {
		if got := p.plain(tt.in); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestSniff(t *testing.T) {
	tests := []struct {
		in string
		ok bool
	}{
		{"---\ntitle: Salt\n---\n", true},
		{"Salt moved by night.[^1]\n", true},
		{"Salt moved by night.^[Mir.]\n", true},
		{"[^1]: Mir 2023.\n", true},
		{"# Salt\n\n## References\n\n1. Mir\n", false}, // text reads it alike
		{"---\n\nSalt\n", false},
		{"1. Mir, m^[2], 2023.\n", false},
		{"Title\n\nNotes\n\n[1] Mir\n", false},
		{"@book{a, title = {b[c]}}", false},
	}
	for _, tt := range tests {
		if Sniff(tt.in) != tt.ok {
			t.Errorf("%q: got %v", tt.in, !tt.ok)
		}
	}
}

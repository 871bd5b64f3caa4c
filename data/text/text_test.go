package text

import (
	"fmt"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// samples are the texts in testdata, each with what it shows. What is read from NAME.txt stands in NAME.want.
var samples = []sample.Sample{
	{"chicago-notes", "centred title of two lines, body left out and named, thanks before note 1, hyphens, a URL broken at a slash, a year-like number at a line's start, a bibliography beside notes, a section after it"},
	{"brackets-list", "a list alone: numbers in brackets, wrapped under a hanging indent, a number missing"},
	{"superscript-chapters", "a list alone: numbering starts again in every chapter"},
	{"german", "headings and text on one line, German words, “1)”"},
	{"apa", "an author-date list of one line an entry, affiliations by footnote, body between keywords and references"},
	{"lines-list", "a list alone without numbers: a year at the start is no label, “Abstract:” in a title no heading once the list has begun"},
	{"position", "no headings: title over two lines, three ways to print an author, semicolons part keywords, wrapped entries"},
	{"unheaded-footnotes", "footnotes under the text without a heading, a bibliography with one"},
	{"bare-numbers", "numbers without punctuation, one on a line of its own, one missing, starting at 12"},
	{"letterhead", "lines of a front page that say nothing of the paper are named and left out; numbers without a heading begin the notes"},
	{"sources-chapter", "“2. Sources” heads a chapter where the paper goes on and ends with its references"},
	{"page-feet", "footnotes at the feet of pages that form feeds part, heads that change sides, numbers of pages"},
	{"page-break", "a form feed and the head of a page in the middle of a note"},
	{"chapters", "numbers that begin anew under the names of chapters, the first as well"},
	{"keyword-lines", "Markdown headings, a keyword a line, an abstract of two paragraphs"},
}

func TestRead(t *testing.T) { sample.Read(t, ".txt", Read, nil, samples) }

func TestNotes(t *testing.T) {
	p, err := Notes(strings.NewReader("References\n\n  Becker, loc. cit.\r\n1. Ibid.\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := sample.Paper(p)
	want := "title: \nkeywords: \nabstract: \nnote 1:1 line 1: References\nnote 1:3 line 3: Becker, loc. cit.\nnote 1:4 line 4: 1. Ibid.\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLabel(t *testing.T) {
	tests := []struct {
		in    string
		n     int
		style rune
		rest  string
	}{
		{"12. Mir, Two Years", 12, '.', "Mir, Two Years"},
		{"12.Mir", 12, '.', "Mir"},
		{"[12] Mir", 12, '[', "Mir"},
		{"[12]Mir", 12, '[', "Mir"},
		{"(12) Mir", 12, '(', "Mir"},
		{"12) Mir", 12, ')', "Mir"},
		{"¹²Mir", 12, '^', "Mir"},
		{"¹² Mir", 12, '^', "Mir"},
		{"12 Mir", 12, ' ', "Mir"},
		{"12", 12, ' ', ""},
		{"^12 Mir", 12, '^', "Mir"},
		{"[¹²] Mir", 12, '[', "Mir"},
		{"[12]↑ Mir", 12, '[', "Mir"}, // as Wikipedia has it
		{"12. ^ Mir", 12, '.', "Mir"},
		{"12: Mir", 12, ':', "Mir"},
		{"12 – Mir", 12, ' ', "Mir"},
		{"Note 12. Mir", 12, 'n', "Mir"},
		{"Anm. 12) Mir", 12, 'n', "Mir"},
		{"xii. Mir", 12, 'i', "Mir"},
		{"iv) Mir", 4, 'i', "Mir"},
		{"iiii. Mir", 0, 0, ""},
		{"v Mir", 0, 0, ""},
		{"Note that Mir", 0, 0, ""},
		{"Notes 12. Mir", 0, 0, ""},
		{"^2 + b", 2, '^', "+ b"},     // whether it counts up decides
		{"12.5.2020, p. 3", 0, 0, ""}, // a date
		{"1:52", 0, 0, ""},            // volume and page
		{"0. Mir", 0, 0, ""},          // no note has that number
		{"12345678. Mir", 0, 0, ""},   // nor that
		{"9/11 Commission", 0, 0, ""},
		{"(2019) Mir", 2019, '(', "Mir"}, // whether it counts up decides
		{"1st ed.", 0, 0, ""},
		{"", 0, 0, ""},
	}
	for _, tt := range tests {
		l, ok := labelOf(tt.in)
		if !ok {
			l = label{}
		}
		if l != (label{tt.n, tt.style, tt.rest}) {
			t.Errorf("%q: got %+v", tt.in, l)
		}
	}
}

func TestHeading(t *testing.T) {
	tests := []struct {
		in   string
		kind kind
		rest string
		ok   bool
	}{
		{"References", references, "", true},
		{"REFERENCES:", references, "", true},
		{"## 7. Works Cited", references, "", true},
		{"VII. Notes", notes, "", true},
		{"**Abstract**", abstract, "", true},
		{"Abstract: We show", abstract, "We show", true},
		{"Abstract—We show", abstract, "We show", true},
		{"*Keywords:* salt, tax", keywords, "salt, tax", true},
		{"Mots-clés : sel, impôt", keywords, "sel, impôt", true},
		{"Key words – salt", keywords, "salt", true},
		{"Résumé", abstract, "", true},
		{"Ключевые слова: соль", keywords, "соль", true},
		{"Notes on a Scandal", 0, "", false},
		{"References: a history", 0, "", false}, // a title
		{"Literaturverzeichnis", references, "", true},
	}
	for _, tt := range tests {
		k, rest, ok := heading(tt.in)
		if !ok {
			k, rest = 0, ""
		}
		if k != tt.kind || rest != tt.rest || ok != tt.ok {
			t.Errorf("%q: got %v %q %v", tt.in, k, rest, ok)
		}
	}
}

func TestJoin(t *testing.T) {
	tests := []struct{ note, a, b, want string }{
		{"a plain break", "the moral", "economy", "the moral economy"},
		{"a word parted at the line's end", "the eight-", "eenth century", "the eighteenth century"},
		{"a word that the text prints with a hyphen", "a cross-", "border raid", "a cross-border raid"},
		{"a capital after the hyphen", "Al-", "Qaeda", "Al-Qaeda"},
		{"a range of pages", "pp. 12-", "15", "pp. 12-15"},
		{"a dash, not a hyphen", "trade -", "and war", "trade - and war"},
		{"a URL broken after a slash", "https://doi.org/10.1017/", "S0021", "https://doi.org/10.1017/S0021"},
		{"a URL's own hyphen", "https://example.org/two-", "years", "https://example.org/two-years"},
	}
	words := &hyphenated{lines: []line{{text: "the cross-border trade"}}}
	for _, tt := range tests {
		j := joiner{words: words}
		j.add(tt.a, false)
		j.add(tt.b, false)
		if got := j.String(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
}

// TestShapes reads the same six notes, numbered in every usual way.
func TestShapes(t *testing.T) {
	notes := []string{"E. P. Thompson, “The Moral Economy of the English Crowd in the Eighteenth Century,” Past & Present, no. 50 (1971): 76–136, at 79.",
		"Ibid., 83; Steven L. Kaplan, Bread, Politics and Political Economy (The Hague: Nijhoff, 1976), 1:52.", "Thompson, “Moral Economy,” 90.",
		"Wilhelm Abel, Agricultural Fluctuations in Europe (London: Methuen, 1980), 116.", "Ibid.", "Kaplan, Bread, 2:412."}
	roman := []string{"i", "ii", "iii", "iv", "v", "vi"}
	raised := []string{"¹", "²", "³", "⁴", "⁵", "⁶"}
	shapes := []struct {
		note  string
		label func(i int) string
		hang  string // before further lines
		apart string // after a note
	}{
		{"1.", func(i int) string { return fmt.Sprintf("%d. ", i+1) }, "", ""},
		{"1. without a space", func(i int) string { return fmt.Sprintf("%d.", i+1) }, "", ""},
		{"1. and a tab, set in", func(i int) string { return fmt.Sprintf("    %d.\t", i+1) }, "", ""},
		{"[1], hanging", func(i int) string { return fmt.Sprintf("[%d] ", i+1) }, "    ", ""},
		{"(1), with blank lines", func(i int) string { return fmt.Sprintf("(%d) ", i+1) }, "", "\n"},
		{"1)", func(i int) string { return fmt.Sprintf("%d) ", i+1) }, "   ", ""},
		{"1", func(i int) string { return fmt.Sprintf("%d ", i+1) }, "", ""},
		{"1 on a line of its own", func(i int) string { return fmt.Sprintf("%d\n", i+1) }, "", ""},
		{"1 and a dash", func(i int) string { return fmt.Sprintf("%d – ", i+1) }, "", ""},
		{"1:", func(i int) string { return fmt.Sprintf("%d: ", i+1) }, "", ""},
		{"a raised number", func(i int) string { return raised[i] }, "", ""},
		{"a raised number and a space", func(i int) string { return raised[i] + " " }, "  ", ""},
		{"[a raised number]", func(i int) string { return "[" + raised[i] + "] " }, "", ""},
		{"^1", func(i int) string { return fmt.Sprintf("^%d ", i+1) }, "", ""},
		{"Wikipedia's", func(i int) string { return fmt.Sprintf("%d. ^ ", i+1) }, "", "\n"},
		{"Note 1.", func(i int) string { return fmt.Sprintf("Note %d. ", i+1) }, "", ""},
		{"small Roman numbers", func(i int) string { return roman[i] + ". " }, "", ""},
		{"numbers that do not begin with 1", func(i int) string { return fmt.Sprintf("%d. ", i+38) }, "", ""},
	}
	for _, s := range shapes {
		var in strings.Builder
		in.WriteString("Notes\n\n")
		for i, n := range notes {
			in.WriteString(s.label(i))
			at := 0
			for _, w := range strings.Fields(n) { // wrapped
				if at+len(w) > 66 {
					in.WriteString("\n" + s.hang)
					at = 0
				} else if at > 0 {
					in.WriteString(" ")
				}
				in.WriteString(w)
				at += len(w) + 1
			}
			in.WriteString("\n" + s.apart)
		}
		p, err := Read(strings.NewReader(in.String()))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range p.Notes {
			got = append(got, n.Text)
		}
		if strings.Join(got, "\n") != strings.Join(notes, "\n") {
			t.Errorf("%s: got\n%s\nfrom\n%s", s.note, strings.Join(got, "\n"), in.String())
		}
	}
}

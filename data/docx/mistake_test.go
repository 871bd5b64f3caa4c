package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"os"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// pack makes an archive of names and contents, in turn.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lying makes an archive of one file that is said to unpack to ten bytes.
func lying(t testing.TB, name, content string) []byte {
	t.Helper()
	var packed, b bytes.Buffer
	f, err := flate.NewWriter(&packed, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	f.Close()
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: 10})
	if err != nil {
		t.Fatal(err)
	}
	w.Write(packed.Bytes())
	z.Close()
	return b.Bytes()
}

// document makes a document of what stands in its body.
func document(body string) string {
	return `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`
}

// par makes a paragraph, "{2}" in its text being a reference to the footnote of that id.
func par(text string) string {
	text = strings.NewReplacer("{", `</w:t></w:r><w:r><w:footnoteReference w:id="`, "}", `"/></w:r><w:r><w:t>`).Replace(text)
	return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

// footnotes makes the part of the footnotes, numbered from 1.
func footnotes(texts ...string) string {
	var b strings.Builder
	b.WriteString(`<w:footnotes xmlns:w="w">`)
	for i, s := range texts {
		fmt.Fprintf(&b, `<w:footnote w:id="%d">%s</w:footnote>`, i+1, par(s))
	}
	return b.String() + "</w:footnotes>"
}

// TestRefuses holds what is said of what cannot be read.
func TestRefuses(t *testing.T) {
	word, err := os.ReadFile("testdata/word.docx")
	if err != nil {
		t.Fatal(err)
	}
	deep := strings.Repeat("<w:tbl>", maxDepth+1)
	tests := []struct {
		note string
		in   []byte
		want string
	}{
		{"no archive", []byte("Salt"), "is no Word document (.docx)"},
		{"an archive cut short", word[:len(word)/2], "is a broken Word document (archive: zip: not a valid zip file): open it in a word processor and save it again"},
		{"an e-book", pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", "<c/>"), "is an e-book (EPUB): save it as plain text first, or with “pandoc -t markdown FILE | ibid -”"},
		{"LibreOffice's own format", pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<c/>"), "is an OpenDocument file: save it as .docx first, or with “pandoc -t markdown FILE | ibid -”"},
		{"a sheet", pack(t, "[Content_Types].xml", "", "xl/workbook.xml", "<c/>"), "is an Excel sheet: save the column of references as plain text first"},
		{"any archive", pack(t, "paper.pdf", "%PDF"), "is an archive (zip) and no Word document: take the paper out of it first"},
		{"XML cut short", pack(t, "word/document.xml", "<w:document><w:body>"), "is a broken Word document (word/document.xml: EOF): open it in a word processor and save it again"},
		{"XML that nests", pack(t, "word/document.xml", document(deep)), "is a broken Word document (word/document.xml: elements nest deeper than 250): open it in a word processor and save it again"},
		{"an entity that could explode", pack(t, "word/document.xml", `<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>`+document(par("&b;"))),
			"is a broken Word document (word/document.xml: XML syntax error on line 1: invalid character entity &b;): open it in a word processor and save it again"},
		{"a name that commands the terminal", pack(t, "word/document.xml", document(par("{1}")), "word/\x1b]0;x\afn.xml", "<", "word/_rels/document.xml.rels",
			`<Relationships><Relationship Type="a/footnotes" Target="&#x9b;fn.xml"/><Relationship Type="a/settings" Target="a&#x202e;"/></Relationships>`), ""},
		{"a part that unpacks to a thousand times its size", pack(t, "word/document.xml", document(par("{1}")), "word/footnotes.xml", "<w:footnotes>"+strings.Repeat(" ", maxPart)),
			"unpacks to more than 64 MB (word/footnotes.xml), the most that is read of a Word document"},
		{"one that says it does not", lying(t, "word/document.xml", document(par("Salt"))), "is a broken Word document (word/document.xml: XML syntax error on line 1: unexpected EOF): open it in a word processor and save it again"},
		{"an archive of many files", bytes.Repeat([]byte("PK\x03\x04PK\x01\x02"), maxMembers+1), "is an archive of more than 20000 files, the most that is read of a Word document"},
	}
	for _, tt := range tests {
		_, err := Read(bytes.NewReader(tt.in))
		if got := fmt.Sprint(err); got != tt.want && !(err == nil && tt.want == "") {
			t.Errorf("%s\ngot  %s\nwant %s", tt.note, got, tt.want)
		}
	}
}

// TestMistakes holds what is said of what is likely to be wrong in a document, and that its notes are read all the same.
func TestMistakes(t *testing.T) {
	const first = "title: Salt\nkeywords: \nabstract: \n"
	tests := []struct {
		note  string
		parts []string
		want  string
	}{
		{"a reference to a note that is not there", []string{document(par("Salt") + par("It moved.{1} By night.{9}")), footnotes("Mir 2023.")},
			first + "note 1:1: Mir 2023.\nwarning: the text refers to 1 footnotes that are not in the document\n"},
		{"a note to which nothing refers, before and after others in the file", []string{document(par("Salt") + par("It moved.{3}{1}")), footnotes("Mir 2023.", "Chew 2022.", "Ibid.")},
			first + "note 1:1: Ibid.\nnote 1:2: Mir 2023.\nnote 1:3: Chew 2022.\nwarning: nothing in the text refers to 1 of the footnotes: kept after the others\n"},
		{"an empty note", []string{document(par("Salt") + par("It moved.{1}{2}")), footnotes(" ", "Chew 2022.")},
			first + "note 1:2: Chew 2022.\nwarning: footnote 1 is empty\n"},
		{"no notes, and a list that only its numbers show", []string{document(par("Salt") + par("1. Mir 2023.") + par("2. Chew 2022.") + par("3. Ibid."))},
			first + "note 1:1: Mir 2023.\nnote 1:2: Chew 2022.\nnote 1:3: Ibid.\n"},
		{"no notes and no list", []string{document(par("Salt") + `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Pans</w:t></w:r></w:p>` + par("It moved."))},
			first + "warning: no footnotes are found and no list of references, which needs a heading such as “References”\n"},
		{"tracked changes in the notes alone", []string{document(par("Salt") + par("It moved.{1}")),
			strings.Replace(footnotes("Mir 2023."), "</w:p>", `<w:del><w:r><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t> New.</w:t></w:r></w:ins></w:p>`, 1)},
			first + "note 1:1: Mir 2023. New.\nwarning: the notes have tracked changes: they are read as if all were accepted\n"},
	}
	for _, tt := range tests {
		parts := []string{"word/document.xml", tt.parts[0]}
		if len(tt.parts) > 1 {
			parts = append(parts, "word/footnotes.xml", tt.parts[1])
		}
		p, err := Read(bytes.NewReader(pack(t, parts...)))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
		} else if got := sample.Paper(p); got != tt.want {
			t.Errorf("%s\ngot\n%swant\n%s", tt.note, got, tt.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]bool{string(pack(t, "word/document.xml", "")): true, "PK": false, "%PDF-1.7": false, "": false} {
		if Sniff(in) != want {
			t.Errorf("%.10q: got %v", in, !want)
		}
	}
}

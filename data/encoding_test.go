package data

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"ibid/model"
)

// Each reader gets the same text, however its file is written, and whether or not the file says so.
func TestOpenEncodings(t *testing.T) {
	const title = "Été à Zürich"
	formats := []struct{ name, text string }{
		{"text", "Références\n\n1. Cœur, J. Été à Zürich. Paris: Seuil, 1950.\n"},
		{"markdown", "---\nauthor: J. Cœur\n---\nSel.[^1]\n\n[^1]: J. Cœur, *Été à Zürich* (Paris: Seuil, 1950).\n"},
		{"bibtex", "@book{c,\n  author = {Cœur, J.},\n  title = {Été à Zürich}\n}\n"},
		{"bbl", "\\begin{thebibliography}{1}\n\\bibitem{c}\nJ.~Cœur. Été à Zürich.\n\\end{thebibliography}\n"},
		{"ris", "TY  - BOOK\r\nAU  - Cœur, J.\r\nTI  - Été à Zürich\r\nER  - \r\n"},
		{"csl-json", `[{"id": "c", "type": "book", "title": "Été à Zürich", "author": [{"family": "Cœur"}]}]`},
		{"jats", `<article article-type="research-article"><front/><back><ref-list><ref id="c"><mixed-citation>Cœur, J. Été à Zürich.</mixed-citation></ref></ref-list></back></article>`},
		{"tei", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><back><listBibl><biblStruct xml:id="c"><monogr><author><surname>Cœur</surname></author><title level="m">Été à Zürich</title></monogr></biblStruct></listBibl></back></text></TEI>`},
	}
	latin := func(s string) string {
		b, err := charmap.Windows1252.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	encodings := []struct {
		name string
		in   func(string) string
	}{
		{"UTF-8", func(s string) string { return s }},
		{"UTF-8 with a mark", func(s string) string { return "\ufeff" + s }},
		{"UTF-16, little end first", func(s string) string { return utf16Text("\ufeff"+s, 0) }},
		{"UTF-16, big end first", func(s string) string { return utf16Text("\ufeff"+s, 1) }},
		{"UTF-16 without a mark", func(s string) string { return utf16Text(s, 0) }},
		{"Windows-1252", latin},
		{"declared as Latin-1", func(s string) string { return latin(declaredAs(s, "ISO-8859-1")) }},
		{"declared as UTF-16, and so", func(s string) string { return utf16Text("\ufeff"+declaredAs(s, "UTF-16"), 0) }},
		{"declared as Latin-1, wrongly", func(s string) string { return declaredAs(s, "ISO-8859-1") }},
	}
	for _, f := range formats {
		for _, e := range encodings {
			p, err := Open("-", "", strings.NewReader(e.in(f.text)))
			if err != nil {
				t.Errorf("%s in %s: %v", f.name, e.name, err)
				continue
			}
			if all := said(p); len(p.Notes) != 1 || !strings.Contains(all, title) || !strings.Contains(all, "Cœur") {
				t.Errorf("%s in %s: got %q", f.name, e.name, all)
			}
		}
	}
}

// declaredAs adds the line by which XML says how it is written, to XML.
func declaredAs(s, encoding string) string {
	if strings.HasPrefix(s, "<") {
		return `<?xml version="1.0" encoding="` + encoding + `"?>` + "\n" + s
	}
	return s
}

func said(p *model.Paper) string {
	all := ""
	for _, n := range p.Notes {
		all += n.Text
		if n.Item != nil {
			all += n.Item.Title
			for _, a := range n.Item.Author {
				all += a.Family
			}
		}
	}
	return all
}

// A file may say that it is written as no other sign of it would show.
func TestOpenDeclared(t *testing.T) {
	const xml = `<article article-type="x"><front/><back><ref-list><ref><mixed-citation>Соль и хлеб</mixed-citation></ref></ref-list></back></article>`
	cyrillic, err := charmap.KOI8R.NewEncoder().String(declaredAs(xml, "koi8-r"))
	if err != nil {
		t.Fatal(err)
	}
	if p, err := Open("-", "", strings.NewReader(cyrillic)); err != nil || said(p) != "Соль и хлеб" {
		t.Errorf("KOI8-R: got %+v, %v", p, err)
	}
	polish, err := charmap.ISO8859_2.NewEncoder().String("% Encoding: ISO8859_2\n\n@book{a, title = {Sól i pieśń}}\n")
	if err != nil {
		t.Fatal(err)
	}
	if p, err := Open("-", "", strings.NewReader(polish)); err != nil || said(p) != "Sól i pieśń" {
		t.Errorf("JabRef's ISO8859_2: got %+v, %v", p, err)
	}
	_, err = Open("-", "", strings.NewReader("<?xml version='1.0' encoding='Shift_JIS'?><article>\x83\x5c</article>"))
	if err == nil || !strings.HasPrefix(err.Error(), "standard input: says that it is written in Shift_JIS, which ibid does not read: save it as UTF-8 first") {
		t.Errorf("an encoding of which nothing is known: got %v", err)
	}
}

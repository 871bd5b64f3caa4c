package tei

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

// FuzzRead checks that whatever a file holds, every note has a text or an item that says something, a number and a line,
// and that every text is clean.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.tei.xml")
	for _, tt := range refTests {
		f.Add("<TEI><text><back><listBibl>" + tt.in + "</listBibl></back></text></TEI>")
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		sample.Sound(t, p, s)
	})
}

// FuzzReference checks that nothing of a reference is lost: every word of it stands in a text or an item, whichever tags
// it is in and whether it is printed or not.
func FuzzReference(f *testing.F) {
	f.Add(true, "title level=\"a\"", "Factory <work> & rest", "Weil", "date", "1943", "biblScope unit=\"page\"", "3-9")
	f.Add(false, "title", "One", "van der Linden", "publisher", "Whole", "biblScope unit=\"chapter\"", "3")
	f.Add(false, "title level=\"j\"", "]", "A B", "pubPlace", "x", "note", "e12")
	f.Add(true, "edition", "2nd", "O", "extent", "Mai", "title level=\"s\"", "XII")
	tags := map[string]bool{}
	for _, tag := range []string{"title", "date", "publisher", "pubPlace", "edition", "extent", "note", "meeting", "hi"} {
		tags[tag] = true
	}
	for _, level := range "amjsu" {
		tags["title level=\""+string(level)+"\""] = true
	}
	for _, unit := range []string{"page", "volume", "issue", "chapter", ""} {
		tags["biblScope unit=\""+unit+"\""] = true
	}
	f.Fuzz(func(t *testing.T, printed bool, tag1, text1, surname, tag2, text2, tag3, text3 string) {
		if !tags[tag1] || !tags[tag2] || !tags[tag3] || tag1 == tag2 || tag2 == tag3 || tag1 == tag3 {
			return
		}
		for _, s := range []string{surname, text1, text2, text3} {
			if s != fold.Line(s) {
				return
			}
		}
		between := ""
		if printed {
			between = ". "
		}
		var b strings.Builder
		b.WriteString("<TEI><text><back><listBibl><bibl><author><surname>" + escaped(surname) + "</surname></author>")
		for _, f := range [][2]string{{tag1, text1}, {tag2, text2}, {tag3, text3}} {
			name, _, _ := strings.Cut(f[0], " ")
			b.WriteString(between + "<" + f[0] + ">" + escaped(f[1]) + "</" + name + ">")
		}
		b.WriteString("</bibl></listBibl></back></text></TEI>")
		p, err := Read(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]bool{}
		keep := func(_, text string) {
			for _, w := range fold.Words(text) {
				kept[w] = true
			}
		}
		sample.Texts(p, keep)
		for i := range p.Notes {
			if it := p.Notes[i].Item; it != nil {
				for _, d := range []model.Date{it.Issued, it.OriginalDate} {
					keep("", fmt.Sprint(d.From.Year, d.To.Year, d))
				}
			}
		}
		for _, text := range []string{surname, text1, text2, text3} {
			for _, w := range fold.Words(text) {
				if !kept[w] {
					t.Fatalf("%q is lost of\n%s\n%s", w, b.String(), sample.Notes(p))
				}
			}
		}
	})
}

func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // a builder takes all
	}
	return b.String()
}

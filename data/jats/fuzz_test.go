package jats

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// FuzzRead checks that whatever a file holds, every note has a text or an item that says something, a number and a line,
// and that every text is clean.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.xml")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, tt := range refTests {
		f.Add("<article><back><ref-list>" + tt.in + "</ref-list></back></article>")
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for i, n := range p.Notes {
			if n.N < 1 || n.Run < 1 || n.Line < 1 || n.Line > 1+strings.Count(s, "\n") {
				t.Fatalf("note %+v of %q", n, s)
			}
			if n.Text == "" && (n.Item == nil || n.Item.Blank()) {
				t.Fatalf("note %+v says nothing of %q", n, s)
			}
			if n.More && (i == 0 || p.Notes[i-1].N != n.N) {
				t.Fatalf("note %+v goes on with nothing in %q", n, s)
			}
		}
		texts(reflect.ValueOf(p).Elem(), func(at, text string) {
			if text != fold.Clean(text) || at != "Abstract" && text != fold.Line(text) {
				t.Fatalf("%s is not clean: %q of %q", at, text, s)
			}
		})
	})
}

// texts visits every text of a value.
func texts(v reflect.Value, visit func(at, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String {
				visit(v.Type().Field(i).Name, f.String())
			} else {
				texts(f, visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if f := v.Index(i); f.Kind() == reflect.String {
				visit("a text in a list", f.String())
			} else {
				texts(f, visit)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), visit)
		}
	}
}

// FuzzReference checks that nothing of a reference is lost: every word of it stands in a text or an item, whichever tags
// it is in.
func FuzzReference(f *testing.F) {
	f.Add("mixed-citation", "journal", "article-title", "Smoking & carcinoma <of> the lung", "Doll", "source", "Br Med J", "comment", "see also 2")
	f.Add("element-citation", "book", "chapter-title", "One", "van der Linden", "source", "Whole", "conf-name", "12, 5.")
	f.Add("element-citation", "", "trans-title", "]", "A B", "publisher-name", "x", "fpage", "e12")
	f.Add("element-citation", "web", "year", "2010a", "O", "month", "Mai", "volume", "XII")
	tags := map[string]bool{}
	for name := range fields {
		tags[name] = true
	}
	for _, dropped := range []string{"isbn", "issn", "pub-id", "etal", "anonymous"} { // named in a warning, or not printed
		delete(tags, dropped)
	}
	f.Fuzz(func(t *testing.T, kind, publication, tag1, text1, surname, tag2, text2, tag3, text3 string) {
		if kind != "element-citation" && kind != "mixed-citation" || !tags[tag1] || !tags[tag2] || !tags[tag3] || tag1 == tag2 || tag2 == tag3 || tag1 == tag3 {
			return
		}
		for _, s := range []string{surname, text1, text2, text3} {
			if s != fold.Line(s) {
				return
			}
		}
		var b strings.Builder
		b.WriteString("<article><back><ref-list><ref><" + kind + " publication-type=\"" + escaped(publication) + "\"><name><surname>" + escaped(surname) + "</surname></name>")
		for _, f := range [][2]string{{tag1, text1}, {tag2, text2}, {tag3, text3}} {
			b.WriteString("<" + f[0] + ">" + escaped(f[1]) + "</" + f[0] + ">")
			if kind == "mixed-citation" {
				b.WriteString(". ")
			}
		}
		b.WriteString("</" + kind + "></ref></ref-list></back></article>")
		p, err := Read(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]bool{}
		texts(reflect.ValueOf(p).Elem(), func(_, text string) {
			for _, w := range fold.Words(text) {
				kept[w] = true
			}
		})
		for i := range p.Notes {
			if it := p.Notes[i].Item; it != nil {
				for _, d := range []model.Date{it.Issued, it.Accessed} {
					for _, w := range fold.Words(fmt.Sprint(d.From.Year, d.To.Year, d)) {
						kept[w] = true
					}
				}
			}
		}
		for tag, text := range map[string]string{"surname": surname, tag1: text1, tag2: text2, tag3: text3} {
			words := fold.Words(text)
			if dates[tag] && len(words) != 1 { // of a date the words are understood, not kept
				continue
			}
			for _, w := range words {
				if !kept[w] && !(dates[tag] && strings.Trim(w, "0123456789") != "") {
					t.Fatalf("%q is lost of\n%s\n%s", w, b.String(), notes(p))
				}
			}
		}
	})
}

// dates are the tags of dates.
var dates = set("year month day season era date string-date date-in-citation access-date")

func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // a builder takes all
	}
	return b.String()
}

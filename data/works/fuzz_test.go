package works

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"ibid/model/fold"
)

// FuzzRead checks that whatever a file holds, every note has a text or an item that says something, a number and a line,
// and that every text is clean.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.json")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add(`{"message":{"title":"T","author":[{"name":3}],"issued":{"date-parts":[[null]]},"reference":["Weil",{"year":1943}, 7]}}`)
	f.Add(`[{"id":"https://openalex.org/W1","abstract_inverted_index":{"a":[1000000000,-1]}},{"title":["A"],"message":{"items":[{}]}}]`)
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, n := range p.Notes {
			if n.N < 1 || n.Run < 1 || n.Line < 1 || n.Line > 1+strings.Count(s, "\n") {
				t.Fatalf("note %+v of %q", n, s)
			}
			if n.Text == "" && (n.Item == nil || n.Item.Blank()) {
				t.Fatalf("note %+v says nothing of %q", n, s)
			}
		}
		eachText(reflect.ValueOf(p).Elem(), func(at, text string) {
			if text != fold.Clean(text) || at != "Abstract" && text != fold.Line(text) {
				t.Fatalf("%s is not clean: %q of %q", at, text, s)
			}
		})
	})
}

// FuzzReference checks that nothing of a reference is lost: every word of it stands in a text or an item.
func FuzzReference(f *testing.F) {
	f.Add("Thompson", "The <i>moral</i> economy & more", "article-title", "Past & Present", "journal-title", "50", "volume")
	f.Add("van der Linden MJ", "Whole", "volume-title", "Series", "series-title", "1. Weil", "unstructured")
	f.Add("World Bank", "2nd", "edition", "S. 3", "component", "ISO 690", "standard-designator")
	known := set("article-title volume-title journal-title series-title volume issue edition first-page component standard-designator standards-body unstructured")
	f.Fuzz(func(t *testing.T, author, a, keyA, b, keyB, c, keyC string) {
		if !known[keyA] || !known[keyB] || !known[keyC] || keyA == keyB || keyB == keyC || keyA == keyC {
			return
		}
		for _, s := range []string{author, a, b, c} {
			if s != fold.Line(s) {
				return
			}
		}
		raw, err := json.Marshal(map[string]any{"title": "T", "reference": []any{map[string]string{"author": author, keyA: a, keyB: b, keyC: c}}})
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(strings.NewReader(string(raw)))
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]bool{"1": true} // the number of the reference, which may stand before its text
		eachText(reflect.ValueOf(p).Elem(), func(_, text string) {
			for _, w := range fold.Words(text) {
				kept[w] = true
			}
		})
		for key, text := range map[string]string{"": author, keyA: a, keyB: b, keyC: c} {
			words := fold.Words(prose(text))
			if key == "" && len(words) > 1 { // "Smith and others", whom refparse reads
				continue
			}
			for _, w := range words {
				if !kept[w] {
					t.Fatalf("%q is lost of\n%s\n%s", w, raw, notes(p))
				}
			}
		}
	})
}

// eachText visits every text of a value.
func eachText(v reflect.Value, visit func(at, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String {
				visit(v.Type().Field(i).Name, f.String())
			} else {
				eachText(f, visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if f := v.Index(i); f.Kind() == reflect.String {
				visit("a text in a list", f.String())
			} else {
				eachText(f, visit)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), visit)
		}
	}
}

package works

import (
	"encoding/json"
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model/fold"
)

// FuzzRead checks that whatever a file holds, every note has a text or an item that says something, a number and a line,
// and that every text is clean.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.json")
	f.Add(`{"message":{"title":"T","author":[{"name":3}],"issued":{"date-parts":[[null]]},"reference":["Weil",{"year":1943}, 7]}}`)
	f.Add(`[{"id":"https://openalex.org/W1","abstract_inverted_index":{"a":[1000000000,-1]}},{"title":["A"],"message":{"items":[{}]}}]`)
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		sample.Sound(t, p, s)
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
		sample.Texts(p, func(_, text string) {
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
					t.Fatalf("%q is lost of\n%s\n%s", w, raw, sample.Notes(p))
				}
			}
		}
	})
}

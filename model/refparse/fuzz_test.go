package refparse

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse checks that spans are in order and inside the text, on the bounds of its runes, and that the same text reads
// the same twice.
func FuzzParse(f *testing.F) {
	for _, c := range parseCases {
		f.Add(c.text)
	}
	f.Add("‘‘«„((([[<i></i>———10.1000/)))")
	f.Add("\xff\xfe“a\x00 – 1999")
	f.Add("17\u0652") // two digits and a mark are as long as a year
	f.Fuzz(func(t *testing.T, text string) {
		r := Parse(text)
		end := 0
		for _, s := range r.Spans {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %+v after %d in %d bytes", s, end, len(text))
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End])) {
				t.Fatalf("span %+v splits a rune", s)
			}
			if s.Confidence < 0 || s.Confidence > 1.0001 {
				t.Fatalf("span %+v: no probability", s)
			}
			end = s.End
		}
		if again := Parse(text); !reflect.DeepEqual(r, again) {
			t.Fatalf("read twice: %+v and %+v", r, again)
		}
	})
}

// TestLongText shows that a text without end is read with bounded work and keeps its spans inside.
func TestLongText(t *testing.T) {
	for _, unit := range []string{"Smith, J. ", "((((", "“", "‘a ", "https://example.org/", ")", "- x", "10.1000/", "<i>", "———", "1999–", "and and "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		r := Parse(text)
		if n := len(r.Spans); n > 0 && r.Spans[n-1].End > len(text) {
			t.Errorf("%q: span behind the end", unit)
		}
	}
}

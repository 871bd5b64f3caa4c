package fold

import (
	"strings"
	"testing"
)

func TestTally(t *testing.T) {
	many := map[string]int{}
	for _, r := range "abcdefghijklmnop" {
		many[string(r)] = 1
	}
	for _, tt := range []struct {
		note   string
		counts map[string]int
		want   string
	}{
		{"none", nil, ""},
		{"the most first, then by name", map[string]int{"SN": 1, "KW": 2, "AB": 1}, "KW (2), AB (1), SN (1)"},
		{"a dozen of many", many, "a (1), b (1), c (1), d (1), e (1), f (1), g (1), h (1), i (1), j (1), k (1), l (1) and 4 more"},
		{"names that are not for a line", map[string]int{"a\n\x1b[31m" + strings.Repeat("é", 40): 3}, "a [31m" + strings.Repeat("é", 24) + "… (3)"},
	} {
		if got := Tally(tt.counts); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
	if one, two := Count(1, "note", "notes"), Count(0, "note", "notes"); one != "1 note" || two != "0 notes" {
		t.Errorf("got %q, %q", one, two)
	}
}

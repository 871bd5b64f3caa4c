package fold

import (
	"strings"
	"testing"
)

func TestUnmark(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"nothing to do", "Two years", "Two years"},
		{"italics", "The <i>Homo sapiens</i> of <em>Java</em>", "The Homo sapiens of Java"},
		{"CSL's own", `<span class="nocase">NATO</span> and <span style="font-variant:small-caps;">Plato</span>`, "NATO and Plato"},
		{"digits become small", "CO<sub>2</sub> at 10<sup>12</sup> Hz", "CO₂ at 10¹² Hz"},
		{"letters do not", "x<sup>th</sup>", "xth"},
		{"entities", "R&amp;D &#8211; caf&eacute;&#x21;", "R&D – café!"},
		{"entities twice over", "R&amp;amp;D", "R&D"},
		{"an entity that hides a tag", "&lt;i&gt;x&lt;/i&gt;", "x"},
		{"a tag inside a tag", "<i<b>>x", "x"},
		{"signs of their own", "a < b & c > d; e <counting> f", "a < b & c > d; e <counting> f"},
		{"no entity", "A&B; C", "A&B; C"},
		{"a paragraph parts words", "<p>One</p><p>Two</p>", " One Two "},
		{"an entity for a control character", "a&#27;b", "ab"},
	}
	for _, tt := range tests {
		if got := Unmark(tt.in); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
}

// FuzzUnmark checks that nothing is left to take out, also behind Line.
func FuzzUnmark(f *testing.F) {
	for _, s := range []string{"<i>a</i>", "&amp;lt;i&gt;", "<<i>i>", "H<sub>2</sub>O", "&#59;", "<span  class=\"x\">", "&<i>amp;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Line(Unmark(Line(s)))
		if twice := Line(Unmark(once)); twice != once {
			t.Errorf("%q: first %q, then %q", s, once, twice)
		}
		if strings.Count(once, "<") > strings.Count(s, "<")+strings.Count(s, "&") {
			t.Errorf("%q: got %q", s, once)
		}
	})
}

package keyword

import (
	"reflect"
	"strings"
	"testing"

	"ibid/model/fold"
)

// FuzzExtract: each phrase stands in the text, no two have the same stems, there are at most as many as asked for, the
// best goes first, and a second run gives the same.
func FuzzExtract(f *testing.F) {
	for _, a := range abstracts(f, "abstracts.txt") {
		f.Add(a.title+"\n"+a.text, 10)
	}
	for _, s := range []string{"", "\x00", "\xff\xfe", "A", "'s", "U.S.'s C++ R&D (RD)", "Research and Development (R&D), (D)", "-a-b-", "İİİ (İİ)",
		"Straße STRASSE Strasse's", "深層学習 と 神経網", "a\u0300b c\u0327 d", "Uyghur and Uygur, Qaeda’ and Qaida’s", "x. y. z. (XYZ)", "(TTP) TTP (", "ﬁne ﬁlters"} {
		f.Add(s, 5)
	}
	f.Fuzz(func(t *testing.T, text string, top int) {
		found := Extract(text, top)
		if len(found) > max(0, top) {
			t.Fatalf("%d phrases, not %d", len(found), top)
		}
		whole := fold.Fold(fold.Line(text))
		seen := map[string]string{}
		for i, p := range found {
			if p.Text == "" || !strings.Contains(whole, fold.Fold(p.Text)) {
				t.Errorf("%q does not stand in the text", p.Text)
			}
			if k := stemmed(p.Text); seen[k] != "" {
				t.Errorf("%q repeats %q", p.Text, seen[k])
			} else {
				seen[k] = p.Text
			}
			if i > 0 && p.Score > found[i-1].Score {
				t.Errorf("%q goes after what is worth less", p.Text)
			}
			for _, v := range p.Variants {
				if v == "" || v == p.Text || !strings.Contains(whole, fold.Fold(v)) {
					t.Errorf("variant %q of %q does not stand in the text", v, p.Text)
				}
			}
		}
		if again := Extract(text, top); !reflect.DeepEqual(found, again) {
			t.Errorf("not the same twice: %v and %v", found, again)
		}
	})
}

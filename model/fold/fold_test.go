package fold

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tc := range []struct{ in, want, note string }{
		{"Realism", "realism", "ASCII"},
		{"Élisée Reclus", "elisee reclus", "accents"},
		{"E\u0301lise\u0301e", "elisee", "accents that combine"},
		{"Weiß, Æthelred, Œuvre, Łódź, Øresund", "weiss, aethelred, oeuvre, lodz, oresund", "letters that do not decompose"},
		{"“It’s” — ‘so’ – «là»", `"it's" - 'so' - "la"`, "typographic quotes and dashes"},
		{"ﬁnance", "finance", "ligature"},
		{"co\u00adoperation", "cooperation", "soft hyphen"},
		{"Σπένδουσα Ἄρτεμις", "σπενδουσα αρτεμισ", "Greek, the final sigma as any other"},
		{"İstanbul", "istanbul", "dotted capital"},
	} {
		if got := Fold(tc.in); got != tc.want {
			t.Errorf("Fold(%q) = %q, want %q (%s)", tc.in, got, tc.want, tc.note)
		}
	}
}

func TestWords(t *testing.T) {
	for _, tc := range []struct{ in, want, note string }{
		{"Afghanistan’s Taliban", "afghanistan taliban", "a possessive"},
		{"O'Brien", "obrien", "an apostrophe inside a name"},
		{"l’État, c’est moi", "l etat c est moi", "elision"},
		{"al-Qaeda's", "al qaeda", ""},
		{"1914–18", "1914 18", "a range"},
		{"boys' games", "boys games", "an apostrophe at the end"},
		{"", "", ""},
	} {
		if got := strings.Join(Words(tc.in), " "); got != tc.want {
			t.Errorf("Words(%q) = %q, want %q (%s)", tc.in, got, tc.want, tc.note)
		}
	}
}

func TestClean(t *testing.T) {
	for _, tc := range []struct{ in, want, note string }{
		{"plain", "plain", "as it is"},
		{"a\tb\u00a0c", "a b c", "white space that is no space"},
		{"a\r\nb\rc\u2028d", "a\nb\nc\nd", "line ends"},
		{"\x1b[31mred\x1b]52;c;aGk=\a", "[31mred]52;c;aGk=", "escape sequences cannot begin"},
		{"a\x00b\u009b2Jc", "ab2Jc", "NUL, and a C1 control sequence introducer"},
		{"bad \xff\xfe bytes", "bad \ufffd bytes", "invalid UTF-8"},
		{"abc\u202ecod.exe", "abccod.exe", "right-to-left override"},
		{"zero\u200bwidth\ufeff", "zerowidth", "what cannot be seen"},
		{"می\u200cخواهم", "می\u200cخواهم", "a non-joiner is part of Persian spelling"},
	} {
		if got := Clean(tc.in); got != tc.want {
			t.Errorf("Clean(%q) = %q, want %q (%s)", tc.in, got, tc.want, tc.note)
		}
	}
	if got := Line("  a\n\t b \n"); got != "a b" {
		t.Errorf("Line: %q", got)
	}
}

// FuzzClean: whatever comes in, nothing that a terminal acts on goes out, and cleaning twice changes nothing.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"a", "\x1b[2J", "\xff\x00", "e\u0301\u202e", "\r\n\r"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if !utf8.ValidString(c) {
			t.Fatalf("Clean(%q) is not UTF-8", s)
		}
		for _, r := range c {
			if r != '\n' && unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("Clean(%q) holds %U", s, r)
			}
		}
		if Clean(c) != c {
			t.Fatalf("Clean is not stable on %q", s)
		}
		for _, w := range Words(c) {
			if w == "" || w != Fold(w) && Fold(w) != Fold(Fold(w)) {
				t.Fatalf("word %q of %q", w, c)
			}
			Stem(w)
		}
	})
}

// FuzzFold: the ways that spare most texts the longer one give what it gives.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Élisée", "E\u0301", "“It’s” – ‘so’", "´`¨", "ﬁ″", "Ǆ ſ İ ı", "a`b’", "\xffé", "Ἄρτεμις", "é\u302e\u0301", "a\u2003b", "a\u00a0b", "a b", " é", "é  é", "\ufffd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Line(s), strings.Join(strings.Fields(Clean(s)), " "); got != want {
			t.Errorf("Line(%q) = %q, want %q", s, got, want)
		}
		if isASCII(s) {
			return
		}
		if got, want := Fold(s), string(appendDecomposed(nil, s)); got != want {
			t.Errorf("Fold(%q) = %q, decomposed %q", s, got, want)
		}
		if got, want := Words(s), strings.Fields(string(AppendWords(nil, s))); !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", s, got, want)
		}
	})
}

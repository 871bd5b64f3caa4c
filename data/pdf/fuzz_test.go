package pdf

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"unicode"

	"ibid/model/fold"
)

// FuzzNative checks that any bytes are read by the library's way or refused for a reason, the same one twice, and that the
// words are clean.
func FuzzNative(f *testing.F) {
	f.Add(onePage(stream("BT /F 10 Tf 50 700 Td [(Sal) 20 (t) -300 (moved)] TJ ET"), helvetica, ""))
	f.Add(onePage("<< /Length 44 >>\nstream\nBT /F 9 Tf 1 0 0 1 50 700 Tm <0041> Tj T* (b) ' ET\nendstream", `<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [65 [500] 66 70 400] >>] >>`, ""))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if !bytes.Contains(raw, []byte("%PDF-")) {
			return
		}
		pages, err := native(context.Background(), raw)
		if _, twice := native(context.Background(), raw); !errors.Is(twice, err) {
			t.Fatalf("got %v, then %v", err, twice)
		}
		for _, p := range pages {
			for _, w := range p.words {
				if fold.Line(w.text) == "" || fold.Clean(w.text) != w.text || w.size <= 0 {
					t.Fatalf("bad word %+v", w)
				}
			}
		}
		if err == nil {
			_, _ = read(pages)
		}
	})
}

// FuzzTyped checks that however words stand on pages, each of their letters is typed, but for those of heads and feet.
func FuzzTyped(f *testing.F) {
	f.Add([]byte("aABCDbEFGHcIJKL1MNOP"))
	f.Add([]byte("1\x10\x20\x08A2\x10\x30\x08B"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		pages := []page{{}}
		for ; len(raw) >= 4; raw = raw[4:] {
			if raw[0] == 0 {
				pages = append(pages, page{})
				continue
			}
			w := word{left: float64(raw[1]) * 2, base: float64(raw[2]) * 3, size: 1 + float64(raw[3]%32), text: string(rune(raw[0]))}
			if w.text = spelt(w.text); w.text == "" {
				continue
			}
			w.right = w.left + w.size*.6
			p := &pages[len(pages)-1]
			p.words = append(p.words, w)
		}
		all := lines(pages)
		if got, want := count(texts(all)), count(wordsOf(pages)); !same(got, want) {
			t.Fatalf("lines hold %v, pages %v", got, want)
		}
		if got, want := count(typed(pages)), count(texts(framed(all))); !more(got, want) {
			t.Fatalf("typed %v, lines %v", got, want)
		}
	})
}

func texts(all []line) string {
	var b strings.Builder
	for _, l := range all {
		b.WriteString(l.text)
	}
	return b.String()
}

func wordsOf(pages []page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, w := range p.words {
			b.WriteString(w.text)
		}
	}
	return b.String()
}

// count counts letters and numbers, raised or not.
func count(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range unraise.Replace(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			m[r]++
		}
	}
	return m
}

func same(a, b map[rune]int) bool { return more(a, b) && more(b, a) }

// more reports whether a has all of b.
func more(a, b map[rune]int) bool {
	for r, n := range b {
		if a[r] < n {
			return false
		}
	}
	return true
}

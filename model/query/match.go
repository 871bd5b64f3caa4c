package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// Highlighter finds in a text what a filter matched there.
type Highlighter struct {
	stems []string // begin a word; the whole word is marked
	terms []string // occur anywhere; the occurrence is marked
}

// Highlighter gives what marks the filter's matches in texts.
func (ix *Index) Highlighter(f Filter) Highlighter {
	h := Highlighter{terms: strings.Fields(fold.Fold(f.Text))}
	for _, k := range f.Keywords {
		h.stems = append(h.stems, ix.Keywords[k].Stems...)
		if ix.Keywords[k].Partial { // the phrase itself may stand in the abstract all the same
			for _, w := range fold.Words(ix.Keywords[k].Text) {
				h.stems = append(h.stems, fold.Stem(w))
			}
		}
	}
	return h
}

// Empty reports whether there is nothing to mark.
func (h Highlighter) Empty() bool { return len(h.stems) == 0 && len(h.terms) == 0 }

// Ranges gives the places of all matches in text, in bytes: ordered, not overlapping.
func (h Highlighter) Ranges(text string) [][2]int {
	if h.Empty() || text == "" {
		return nil
	}
	folded, at := foldAt(text)
	marked := make([]bool, len(folded))
	for _, t := range h.terms {
		for from := 0; ; {
			i := strings.Index(folded[from:], t)
			if i < 0 {
				break
			}
			for j := from + i; j < from+i+len(t); j++ {
				marked[j] = true
			}
			from += i + len(t)
		}
	}
	if len(h.stems) > 0 {
		markWords(folded, h.stems, marked)
	}
	var ranges [][2]int
	for i := 0; i < len(marked); i++ {
		if !marked[i] {
			continue
		}
		start := i
		for i < len(marked) && marked[i] {
			i++
		}
		from, to := at[start], at[i]
		if n := len(ranges); n > 0 && from <= ranges[n-1][1] {
			ranges[n-1][1] = to
		} else if to > from {
			ranges = append(ranges, [2]int{from, to})
		}
	}
	return ranges
}

// markWords marks the words of a folded text that begin with a stem.
func markWords(folded string, stems []string, marked []bool) {
	for i := 0; i < len(folded); {
		r, size := utf8.DecodeRuneInString(folded[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := i
		for end < len(folded) {
			r, size := utf8.DecodeRuneInString(folded[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			end += size
		}
		for _, s := range stems {
			if strings.HasPrefix(folded[i:end], s) {
				for j := i; j < end; j++ {
					marked[j] = true
				}
			}
		}
		i = end
	}
}

// foldAt folds text and gives, for each byte of the result and for its end, the byte of text that it came from. A
// letter with its combining marks is folded as one.
func foldAt(text string) (string, []int) {
	var b strings.Builder
	at := make([]int, 0, len(text)+1)
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !unicode.Is(unicode.Mn, r) {
				break
			}
			end += size
		}
		f := fold.Fold(text[i:end])
		b.WriteString(f)
		for range len(f) {
			at = append(at, i)
		}
		i = end
	}
	return b.String(), append(at, len(text))
}

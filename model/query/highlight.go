package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// Highlighter finds in a text what a query looks for.
type Highlighter struct {
	stems []string   // begin a word; the whole word is marked
	rows  [][]string // words in a row
}

// Highlighter gives what marks the query's words in texts. What is excluded is not marked.
func (ix *Index) Highlighter(n Node) Highlighter {
	var h Highlighter
	for _, t := range n.Terms() {
		words := t.wordsOf()
		switch {
		case t.Kind == Value && t.Field == "key":
			for _, stem := range ix.keywordStems(t.Text) {
				if len(stem) <= shortestStem {
					h.rows = append(h.rows, []string{stem})
				} else {
					h.stems = append(h.stems, stem)
				}
			}
		case t.Kind == Value && t.Field != "author" && t.Field != "title" && t.Field != "in":
		case t.Kind == Quoted || t.Quote || t.Exact:
			h.rows = append(h.rows, words)
		default:
			h.stems = append(h.stems, stemsOf(t.Text)...)
		}
	}
	return h
}

// keywordStems gives what marks a keyword: what it finds sources by, and where that is only a part, the phrase itself too,
// which may stand in the abstract all the same.
func (ix *Index) keywordStems(keyword string) []string {
	var stems []string
	for _, k := range ix.Keywords {
		if strings.EqualFold(k.Text, keyword) {
			stems = append(stems, slices.Concat(k.Stems...)...)
		}
	}
	return append(stems, stemsOf(keyword)...)
}

// IsEmpty reports whether there is nothing to mark.
func (h Highlighter) IsEmpty() bool { return len(h.stems) == 0 && len(h.rows) == 0 }

// Ranges gives the places of all matches in text, in bytes: ordered, not overlapping.
func (h Highlighter) Ranges(text string) [][2]int {
	if h.IsEmpty() || text == "" {
		return nil
	}
	folded, at := foldAt(text)
	words := wordsIn(folded)
	marked := make([]bool, len(words))
	for i, w := range words {
		marked[i] = marked[i] || slices.ContainsFunc(h.stems, func(s string) bool { return s != "" && strings.HasPrefix(folded[w[0]:w[1]], s) })
		for _, row := range h.rows {
			if rowAt(folded, words[i:], row) {
				for j := range row {
					marked[i+j] = true
				}
			}
		}
	}
	var ranges [][2]int
	for i, w := range words {
		if !marked[i] {
			continue
		}
		from, to := at[w[0]], at[w[1]]
		if n := len(ranges); n > 0 && from <= ranges[n-1][1] {
			ranges[n-1][1] = to
		} else if to > from {
			ranges = append(ranges, [2]int{from, to})
		}
	}
	return ranges
}

// rowAt reports whether the row of words stands at the beginning of words.
func rowAt(folded string, words [][2]int, row []string) bool {
	if len(row) == 0 || len(row) > len(words) {
		return false
	}
	for i, w := range row {
		if folded[words[i][0]:words[i][1]] != w {
			return false
		}
	}
	return true
}

// wordsIn gives the places of the words of a folded text; a possessive 's is no part of its word.
func wordsIn(folded string) [][2]int {
	var words [][2]int
	start := -1
	for i := 0; i <= len(folded); {
		r, size := utf8.DecodeRuneInString(folded[i:])
		inside := size > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			if !(folded[start:i] == "s" && start > 0 && folded[start-1] == '\'') {
				words = append(words, [2]int{start, i})
			}
			start = -1
		}
		i += max(size, 1)
	}
	return words
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

package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// Lowered gives the evidence for sentence case: whether a word stands without a capital inside some title that the
// citations print, behind its first word. Titles printed with capitals throughout say nothing.
func Lowered(r *model.Reading) func(word string) bool {
	seen := map[string]bool{}
	for i := range r.Citations {
		words := strings.Fields(r.Citations[i].Parsed.Title)
		for k, w := range words {
			w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if first, _ := utf8.DecodeRuneInString(w); k > 0 && unicode.IsLower(first) {
				seen[fold.Fold(w)] = true
			}
		}
	}
	return func(word string) bool { return seen[fold.Fold(word)] }
}

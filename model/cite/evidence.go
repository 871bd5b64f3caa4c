package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
)

// Evidence is how the English titles of a paper's citations spell their words, and so what may be done to the capitals of
// others. Only titles printed in sentence case say anything of a word: one in headline case has capitals throughout, and
// the first word of any has one.
type Evidence struct {
	small, large map[string]bool // words, in lower case, that sentence-case titles print without and with a capital
	english      bool            // most titles of the paper that show their language are English
}

// gathered is of how many citations the evidence is taken: some thousands know a language's common words, and more cost
// time before the first title is set.
const gathered = 4000

// Gather gives the evidence of a paper's citations.
func Gather(r *model.Reading) *Evidence {
	e := &Evidence{small: map[string]bool{}, large: map[string]bool{}}
	native, foreign := 0, 0
	for i := range r.Citations[:min(gathered, len(r.Citations))] {
		list := words(unmark(r.Citations[i].Parsed.Title))
		known, other := look(list)
		switch {
		case other:
			foreign++
			continue
		case known:
			native++
		}
		if !sentenceCase(list) {
			continue
		}
		for _, w := range list {
			if w.first {
				continue
			}
			if plain := strings.ToLower(w.text); plain == w.text {
				e.small[plain] = true
			} else {
				e.large[plain] = true
			}
		}
	}
	e.english = native > foreign
	return e
}

// sentenceCase reports whether a title is printed in sentence case: it has a word of its own (none of those that headline
// case keeps small) without a capital, and no fewer of these than of those with one.
func sentenceCase(list []word) bool {
	small, large := 0, 0
	for _, w := range list {
		switch r, _ := utf8.DecodeRuneInString(w.text); {
		case w.first || mlaLower(strings.ToLower(w.text)):
		case unicode.IsLower(r):
			small++
		case unicode.IsUpper(r):
			large++
		}
	}
	return small > 0 && small >= large
}

// lowers reports whether the capitals of a title can be taken off, all of them that are not for names: every word with a
// capital is one that some citation prints small, or one that is always printed with it. A title with a word of which
// nothing is known, or which is printed both ways, is left whole: half a title in sentence case is worse than none.
func (e *Evidence) lowers(list []word) bool {
	if e == nil || sentenceCase(list) {
		return false
	}
	for _, w := range list {
		if plain := strings.ToLower(w.text); !w.first && capitalised(w.text) && e.small[plain] == e.large[plain] {
			return false
		}
	}
	return true
}

// capitalised reports whether a word has a capital at its start only: "NATO", "McCarthy" and "mRNA" are names for good.
func capitalised(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && strings.ToLower(s[n:]) == s[n:] && s != "I"
}

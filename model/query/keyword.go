package query

import (
	"strings"

	"ibid/model/fold"
)

// Phrase is what a reader may switch on: a keyword of the paper, or a phrase found in its titles.
type Phrase struct {
	Text     string
	Variants []string // other spellings of it, its acronym or long form: one of them is enough
}

// Keyword is a phrase compiled against the sources of one paper.
type Keyword struct {
	Text    string     // as the paper prints it
	Stems   [][]string // alternatives; of one, each must begin a word, all of them in one source
	Partial bool       // no source has the phrase whole: Stems are its telling part
	Total   int        // how many sources of the paper it finds
}

// Term is the keyword as a query.
func (k Keyword) Term() Node { return Node{Kind: Value, Field: "key", Text: k.Text, Quote: true} }

// compile prepares a phrase. A source matches it when the stem of each of its words begins a word of a title, container
// or publisher: "Afghan Taliban" finds "Afghanistan's Taliban". Where no source has them all, the phrase falls back to
// its part: a combining prefix is taken off each word, and if that still finds nothing whole, the rarest word that
// occurs at all is taken alone. titles and ins are the sources' words as spaced gives them.
func compile(phrase Phrase, titles, ins []string) Keyword {
	var stems, bare []string
	for _, w := range fold.Words(phrase.Text) {
		stems = append(stems, fold.Stem(w))
		bare = append(bare, fold.Stem(withoutPrefix(w)))
	}
	k := Keyword{Text: phrase.Text, Stems: [][]string{stems}}
	for _, v := range phrase.Variants {
		k.Stems = append(k.Stems, stemsOf(v))
	}
	if len(stems) == 0 || k.count(titles, ins) > 0 {
		return k
	}
	if whole := (Keyword{Text: phrase.Text, Stems: [][]string{bare}, Partial: true}); whole.count(titles, ins) > 0 {
		return whole
	}
	rarest := 0
	for _, stem := range append(stems, bare...) {
		part := Keyword{Text: phrase.Text, Stems: [][]string{{stem}}, Partial: true}
		if n := part.count(titles, ins); n > 0 && (rarest == 0 || n < rarest) {
			k, rarest = part, n
		}
	}
	return k
}

func stemsOf(text string) []string {
	words := fold.Words(text)
	for i, w := range words {
		words[i] = fold.Stem(w)
	}
	return words
}

// prefixes are combining forms that turn a word into another on the same matter: a text on counterterrorism says
// "terrorism". What is left must be a word of some length, so that "interest" is not cut to "est".
var prefixes = []string{"counter", "anti", "non", "pre", "post", "inter", "trans", "sub", "multi", "pro", "neo", "cyber", "geo", "bio", "socio"}

const shortestRest = 5

func withoutPrefix(word string) string {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(word, p); ok && len(rest) >= shortestRest {
			return rest
		}
	}
	return word
}

// shortestStem is the length up to which a stem must be a word itself: "un" of "UN" begins too many.
const shortestStem = 2

// find says which sources have all the stems of an alternative, each in a title or in what the title stands in.
func (k Keyword) find(titles, ins []string) []bool {
	found := make([]bool, len(titles))
	for s := range titles {
		for _, stems := range k.Stems {
			all := len(stems) > 0
			for _, stem := range stems {
				if len(stem) <= shortestStem {
					stem += " "
				}
				if !beginsWord(titles[s], stem) && !beginsWord(ins[s], stem) {
					all = false
					break
				}
			}
			found[s] = found[s] || all
		}
	}
	return found
}

func (k Keyword) count(titles, ins []string) int {
	n := 0
	for _, found := range k.find(titles, ins) {
		n += b2i(found)
	}
	return n
}

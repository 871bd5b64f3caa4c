package query

import (
	"strings"

	"ibid/model/fold"
)

// Keyword is a phrase by which sources are filtered, compiled against the sources of one paper.
type Keyword struct {
	Text    string   // as the paper prints it
	Stems   []string // what must begin a word each: all of them in one source
	Partial bool     // no source has the phrase whole: Stems are its telling part
}

// compile prepares a phrase. A source matches it when the stem of each of its words begins a word of a title, container
// or publisher: "Afghan Taliban" finds "Afghanistan's Taliban". Where no source has them all, the phrase falls back to
// its part: a combining prefix is taken off each word, and if that still finds nothing whole, the rarest word that
// occurs at all is taken alone. texts are the sources' words as spaced gives them.
func compile(phrase string, texts []string) Keyword {
	var stems, bare []string
	for _, w := range fold.Words(phrase) {
		stems = append(stems, fold.Stem(w))
		bare = append(bare, fold.Stem(withoutPrefix(w)))
	}
	k := Keyword{Text: phrase, Stems: stems}
	if len(stems) == 0 || count(stems, texts) > 0 {
		return k
	}
	if count(bare, texts) > 0 {
		return Keyword{Text: phrase, Stems: bare, Partial: true}
	}
	rarest := 0
	for _, stem := range append(stems, bare...) {
		if n := count([]string{stem}, texts); n > 0 && (rarest == 0 || n < rarest) {
			k.Stems, k.Partial, rarest = []string{stem}, true, n
		}
	}
	return k
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

func count(stems, texts []string) int {
	n := 0
	for _, t := range texts {
		if hasAll(t, stems) {
			n++
		}
	}
	return n
}

// hasAll reports whether each stem begins a word of text, which is of the shape that spaced makes.
func hasAll(text string, stems []string) bool {
	for _, s := range stems {
		if !beginsWord(text, s) {
			return false
		}
	}
	return len(stems) > 0
}

func beginsWord(text, stem string) bool {
	for {
		i := strings.Index(text, stem)
		if i < 0 {
			return false
		}
		if i > 0 && text[i-1] == ' ' {
			return true
		}
		text = text[i+1:]
	}
}

// spaced gives the folded words of the texts, a space before each.
func spaced(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		for _, w := range fold.Words(t) {
			b.WriteByte(' ')
			b.WriteString(w)
		}
	}
	return b.String()
}

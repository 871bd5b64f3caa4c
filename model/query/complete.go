package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"ibid/model/fold"
)

// Completion is a text that could stand where the reader types.
type Completion struct {
	From int    // the byte of the text from which on it stands
	Text string // what stands there then
	Help string // what it is
}

// mostCompletions is how many are offered: more than a reader looks through.
const mostCompletions = 20

// Complete gives what could stand at the end of a query that is being typed: names of fields, then whatever of the paper
// begins so, a finding, a keyword, a type, a name, an outlet; and behind a colon the field's values, those that most sources
// have first.
func (ix *Index) Complete(text string) []Completion {
	at := LastWord(text)
	word := text[at:]
	sign := ""
	if rest, ok := strings.CutPrefix(word, "-"); ok {
		sign, word = "-", rest
	}
	name, typed, isValue := strings.Cut(word, ":")
	if !isValue {
		return append(completeName(at, sign, word), ix.completeWord(at, sign, word)...)
	}
	f, ok := fieldNamed(strings.ToLower(name))
	if !ok {
		return nil
	}
	prefix := fold.Fold(strings.Trim(typed, `="`))
	var out []Completion
	add := func(n Node, label, help string) {
		if len(out) < mostCompletions && begins(fold.Fold(label), prefix) && n.Field == f.name {
			out = append(out, Completion{at, sign + n.String(), help})
		}
	}
	for _, v := range f.values {
		add(Node{Kind: Value, Field: f.name, Text: v.name}, v.name, v.words)
	}
	for _, facet := range ix.Facets {
		if facet.Field == f.name && f.values == nil {
			for _, v := range facet.Values {
				add(v.Term, v.Label, "")
			}
		}
	}
	if f.name == "key" {
		for _, k := range ix.Keywords {
			add(k.Term(), k.Text, "")
		}
	}
	return out
}

// begins reports whether some word of the folded label begins with the prefix.
func begins(label, prefix string) bool {
	return strings.HasPrefix(label, prefix) || strings.Contains(label, " "+prefix) || strings.Contains(label, "-"+prefix)
}

func completeName(at int, sign, word string) []Completion {
	var out []Completion
	for _, f := range fields {
		if word != "" && strings.HasPrefix(f.name, strings.ToLower(word)) {
			out = append(out, Completion{at, sign + f.name + ":", f.help})
		}
	}
	return out
}

// leastWord is how many letters a word has to have for that: one begins too much. Of a facet, whose values come by how many
// sources have them, mostLookedAt are looked at: it is done at every key.
const (
	leastWord    = 2
	mostLookedAt = 2000
)

// completeWord gives what of the paper begins with a word: what the word itself begins, before what one of its later words does.
func (ix *Index) completeWord(at int, sign, word string) []Completion {
	prefix := fold.Fold(strings.Trim(word, `"`))
	if utf8.RuneCountInString(prefix) < leastWord {
		return nil
	}
	var first, later []Completion
	add := func(n Node, label, help string) {
		folded := fold.Fold(label)
		switch c := (Completion{at, sign + n.String(), help}); {
		case strings.HasPrefix(folded, prefix) && len(first) < mostCompletions:
			first = append(first, c)
		case begins(folded, prefix) && len(later) < mostCompletions:
			later = append(later, c)
		}
	}
	for _, f := range fields {
		for _, v := range f.values {
			add(Node{Kind: Value, Field: f.name, Text: v.name}, v.name, v.words)
		}
	}
	for _, k := range ix.Keywords {
		add(k.Term(), k.Text, "")
	}
	for _, field := range []string{"type", "author", "in"} {
		for _, facet := range ix.Facets {
			if facet.Field == field {
				for _, v := range facet.Values[:min(len(facet.Values), mostLookedAt)] {
					add(v.Term, v.Label, "")
				}
			}
		}
	}
	all := append(first, later...)
	return all[:min(len(all), mostCompletions)]
}

// LastWord gives where the word begins that is being typed, a value in open quotes included.
func LastWord(text string) int {
	at, quoted := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && (unicode.IsSpace(r) || r == '(' || r == ')'):
			at = i + utf8.RuneLen(r)
		}
	}
	return at
}

// Nearest offers, for the first word of a query that nothing has, the word that is nearest to it of those that occur.
// It gives the word as it was folded, and an empty one if there is none to offer.
func (ix *Index) Nearest(n Node) (missing, offer string) {
	for _, t := range n.Terms() {
		texts := ix.text
		switch {
		case t.Kind == Value && t.Field == "author":
			texts = ix.author
		case t.Kind == Value && t.Field == "title":
			texts = ix.title
		case t.Kind == Value && t.Field == "in":
			texts = ix.in
		case t.Kind == Value:
			continue
		}
		for _, w := range t.wordsOf() {
			stem := fold.Stem(w)
			if !slices.ContainsFunc(texts, func(s string) bool { return beginsWord(s, stem) }) {
				return w, nearest(w, texts)
			}
		}
	}
	return "", ""
}

// nearest finds the word with the fewest slips: one in a short word, two in a longer one. The first letter counts as
// right, as it mostly is, and of equals the one that occurs more often is taken.
func nearest(word string, texts []string) string {
	const short = 5
	most := 2
	if len(word) < short {
		most = 1
	}
	type seen struct{ distance, times int }
	known := map[string]*seen{}
	for _, t := range texts {
		for w := range strings.FieldsSeq(t) {
			if s := known[w]; s != nil {
				s.times++
				continue
			}
			if w[0] != word[0] || len(w) > len(word)+most || len(w) < len(word)-most {
				continue
			}
			known[w] = &seen{levenshtein.ComputeDistance(w, word), 1}
		}
	}
	best, is := "", seen{most + 1, 0}
	for w, s := range known {
		if s.distance < is.distance || s.distance == is.distance && (s.times > is.times || s.times == is.times && w < best) {
			best, is = w, *s
		}
	}
	if is.distance > most {
		return ""
	}
	return best
}

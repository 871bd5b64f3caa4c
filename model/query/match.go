package query

import (
	"slices"
	"strings"

	"ibid/model"
)

// matcher tells of a source whether it is meant.
type matcher func(source int) bool

// matcher makes a query ready to be asked of many sources.
func (ix *Index) matcher(n Node) matcher {
	switch n.Kind {
	case Not:
		m := ix.matcher(n.Sub[0])
		return func(s int) bool { return !m(s) }
	case All, Any:
		subs := make([]matcher, len(n.Sub))
		for i, sub := range n.Sub {
			subs[i] = ix.matcher(sub)
		}
		wanted := n.Kind == Any // the answer of one that decides
		return func(s int) bool {
			for _, m := range subs {
				if m(s) == wanted {
					return wanted
				}
			}
			return !wanted
		}
	case Text:
		return holds(ix.text, stemsOf(n.Text))
	case Quoted:
		return holds(ix.text, n.row())
	}
	return ix.value(n)
}

// row is the term's words as they stand in a text in a row, whole.
func (n Node) row() []string { return []string{strings.Join(n.wordsOf(), " ") + " "} }

// holds matches the sources whose text holds all of these, each from the beginning of a word.
func holds(texts, beginnings []string) matcher {
	return func(s int) bool {
		for _, b := range beginnings {
			if !beginsWord(texts[s], b) {
				return false
			}
		}
		return true
	}
}

// beginsWord reports whether a word of a spaced text begins with this. The space is looked for last: it is the most
// common letter, and searching for it first is three times slower.
func beginsWord(text, beginning string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], beginning)
		if i < 0 {
			return false
		}
		if from += i; from > 0 && text[from-1] == ' ' {
			return true
		}
		from++
	}
}

// value matches a field.
func (ix *Index) value(n Node) matcher {
	r := ix.reading
	between := func(x int) bool { return x >= n.Low && x <= n.High }
	switch n.Field {
	case "author", "title", "in":
		if n.Exact {
			return ix.facetIs(n)
		}
		texts := map[string][]string{"author": ix.author, "title": ix.title, "in": ix.in}[n.Field]
		if n.Quote {
			return holds(texts, n.row())
		}
		return holds(texts, stemsOf(n.Text))
	case "year":
		return func(s int) bool {
			d := r.Sources[s].Item.Issued
			last := max(d.From.Year, d.To.Year)
			return d.From.Year != 0 && d.From.Year <= n.High && last >= n.Low
		}
	case "type":
		return func(s int) bool { return isType(r.Sources[s].Item.Type, n) }
	case "form":
		form := strings.ToLower(n.Text)
		return func(s int) bool {
			return slices.ContainsFunc(r.Sources[s].Citations, func(c int) bool { return string(r.Citations[c].Form) == form })
		}
	case "cited":
		return func(s int) bool { return between(r.Cited(s)) }
	case "n":
		return func(s int) bool {
			return slices.ContainsFunc(r.Sources[s].Citations, func(c int) bool { return between(r.Citations[c].N) })
		}
	case "key":
		return ix.keyword(n.Text)
	}
	f, _ := fieldNamed(n.Field)
	if v, ok := f.flagNamed(n.Text); ok {
		return func(s int) bool { return v.holds(r, s) }
	}
	return func(int) bool { return false }
}

// keyword matches a keyword; one that is not the paper's is compiled as if it were.
func (ix *Index) keyword(text string) matcher {
	i := slices.IndexFunc(ix.Keywords, func(k Keyword) bool { return strings.EqualFold(k.Text, text) })
	if i >= 0 {
		return func(s int) bool { return ix.key[i][s] }
	}
	found := compile(Phrase{Text: text}, ix.title, ix.in).find(ix.title, ix.in)
	return func(s int) bool { return found[s] }
}

// isType compares a CSL type with what is typed: the type itself, the beginning of one of its words (news, journal,
// case), or all of its words.
func isType(t model.Type, n Node) bool {
	typed := strings.ToLower(n.Text)
	if t == "" || string(t) == typed || n.Exact {
		return t != "" && string(t) == typed
	}
	words := strings.FieldsFunc(string(t), func(r rune) bool { return r == '-' || r == '_' })
	for _, w := range strings.Fields(typed) {
		if !slices.ContainsFunc(words, func(x string) bool { return strings.HasPrefix(x, w) }) {
			return false
		}
	}
	return true
}

// CitationHas reports whether a citation that has no source is meant by a query: only by its words.
func (ix *Index) CitationHas(citation int, n Node) bool {
	alone := Index{reading: &model.Reading{}, text: []string{spaced(ix.reading.Citations[citation].Raw)}}
	switch n.Kind {
	case Text, Quoted:
		return alone.matcher(n)(0)
	case Not:
		return !ix.CitationHas(citation, n.Sub[0])
	case All:
		return !slices.ContainsFunc(n.Sub, func(s Node) bool { return !ix.CitationHas(citation, s) })
	case Any:
		return slices.ContainsFunc(n.Sub, func(s Node) bool { return ix.CitationHas(citation, s) })
	}
	if n.Field == "n" {
		c := ix.reading.Citations[citation].N
		return c >= n.Low && c <= n.High
	}
	return false
}

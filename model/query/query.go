// Package query says which sources of a reading are shown, in which order, and how many each keyword would leave.
package query

import (
	"cmp"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Index is a reading prepared for filtering. It does not change.
type Index struct {
	Keywords []Keyword

	reading *model.Reading
	raw     []string // a citation each: its printed text, folded
	words   []string // a source each: the words of its titles, containers and publishers, as spaced gives them
	match   [][]bool // a keyword each: which sources it finds
	author  []string // a source each: what it is sorted by
	title   []string
}

// NewIndex prepares a reading. earlier may be the index of an earlier snapshot of the same paper, whose work is reused,
// or nil.
func NewIndex(r *model.Reading, keywords []string, earlier *Index) *Index {
	ix := &Index{reading: r, raw: make([]string, len(r.Citations))}
	for i := range ix.raw {
		raw := r.Citations[i].Raw
		if earlier != nil && i < len(earlier.raw) && earlier.reading.Citations[i].Raw == raw {
			ix.raw[i] = earlier.raw[i]
			continue
		}
		ix.raw[i] = fold.Fold(raw)
	}
	for i := range r.Sources {
		ix.words = append(ix.words, sourceWords(r, i))
		author, title := sortKeys(&r.Sources[i].Item)
		ix.author, ix.title = append(ix.author, author), append(ix.title, title)
	}
	for _, phrase := range keywords {
		k := compile(phrase, ix.words)
		match := make([]bool, len(r.Sources))
		for i, w := range ix.words {
			match[i] = hasAll(w, k.Stems)
		}
		ix.Keywords, ix.match = append(ix.Keywords, k), append(ix.match, match)
	}
	return ix
}

func sourceWords(r *model.Reading, source int) string {
	var texts []string
	for _, c := range r.Sources[source].Citations {
		it := &r.Citations[c].Parsed
		for _, t := range []string{it.Title, it.ContainerTitle, it.Publisher} {
			if t != "" && !slices.Contains(texts, t) {
				texts = append(texts, t)
			}
		}
	}
	return spaced(texts...)
}

// sortKeys give what a source is sorted by: the folded family name of its first author, or its title where it has none,
// as bibliographies do; and its folded title without a leading article.
func sortKeys(it *model.Item) (author, title string) {
	title = fold.Fold(it.Title)
	for _, article := range []string{"the ", "a ", "an "} {
		title = strings.TrimPrefix(title, article)
	}
	author = title
	if len(it.Author) > 0 {
		author = fold.Fold(it.Author[0].Short() + " " + it.Author[0].Given)
	}
	return author, title
}

// Filter says which sources are shown: those that the keywords match and that hold every word of the text.
type Filter struct {
	Keywords []int  // indices into Index.Keywords
	Any      bool   // one of the keywords is enough
	Text     string // case and accents do not matter
}

// Empty reports whether the filter shows everything.
func (f Filter) Empty() bool { return len(f.Keywords) == 0 && strings.TrimSpace(f.Text) == "" }

// Result is what a filter shows.
type Result struct {
	Sources []int // in the order asked for
	Counts  []int // a keyword each: how many sources it leaves, given the rest of the filter
}

// Apply filters and sorts.
func (ix *Index) Apply(f Filter, by Sort) Result {
	res := Result{Counts: make([]int, len(ix.Keywords))}
	terms := strings.Fields(fold.Fold(f.Text))
	for s := range ix.reading.Sources {
		if !ix.hasTerms(s, terms) {
			continue
		}
		shown := ix.hasKeywords(s, f)
		if shown {
			res.Sources = append(res.Sources, s)
		}
		for k, match := range ix.match {
			if match[s] && (shown || f.Any) {
				res.Counts[k]++
			}
		}
	}
	ix.sort(res.Sources, by)
	return res
}

func (ix *Index) hasKeywords(source int, f Filter) bool {
	if len(f.Keywords) == 0 {
		return true
	}
	for _, k := range f.Keywords {
		if ix.match[k][source] == f.Any {
			return f.Any
		}
	}
	return !f.Any
}

// hasTerms reports whether each term occurs in some citation of the source.
func (ix *Index) hasTerms(source int, terms []string) bool {
	for _, t := range terms {
		if !slices.ContainsFunc(ix.reading.Sources[source].Citations, func(c int) bool { return strings.Contains(ix.raw[c], t) }) {
			return false
		}
	}
	return true
}

// CitationHas reports whether the citation itself holds every word of the text.
func (ix *Index) CitationHas(citation int, text string) bool {
	for _, t := range strings.Fields(fold.Fold(text)) {
		if !strings.Contains(ix.raw[citation], t) {
			return false
		}
	}
	return true
}

// Sort is an order of sources.
type Sort int

const (
	AsCited   Sort = iota // by first citation
	MostCited             // most citations first
	ByYear                // newest first, undated last
	ByAuthor
	ByTitle
	sorts
)

// Next gives the order after this one, the first after the last.
func (s Sort) Next() Sort { return (s + 1) % sorts }

// sort orders sources that stand as cited; equal ones stay as cited.
func (ix *Index) sort(list []int, by Sort) {
	r := ix.reading
	switch by {
	case MostCited:
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(r.Cited(b), r.Cited(a)) })
	case ByYear:
		year := func(s int) string { return r.Sources[s].Item.Issued.From.String() }
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(year(b), year(a)) })
	case ByAuthor:
		slices.SortStableFunc(list, func(a, b int) int {
			return cmp.Or(cmp.Compare(ix.author[a], ix.author[b]), cmp.Compare(ix.title[a], ix.title[b]))
		})
	case ByTitle:
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(ix.title[a], ix.title[b]) })
	}
}

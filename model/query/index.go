package query

import (
	"cmp"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Index is a reading prepared for queries. It does not change.
type Index struct {
	Keywords []Keyword
	Facets   []Facet

	reading *model.Reading
	text    []string // a source each: the words of its citations, as spaced gives them
	author  []string // its authors' words
	title   []string // its titles' words
	in      []string // the words of its containers and publishers
	key     [][]bool // a keyword each: which sources it finds
	first   []string // what a source is sorted by: its first author, or its title
}

// NewIndex prepares a reading; phrases are what the reader may switch on.
func NewIndex(r *model.Reading, phrases []Phrase) *Index {
	n := len(r.Sources)
	ix := &Index{
		reading: r, text: make([]string, n), author: make([]string, n), title: make([]string, n), in: make([]string, n), first: make([]string, n),
	}
	var buf []byte
	for s := range r.Sources {
		ix.text[s], buf = sourceText(r, s, buf)
		it := &r.Sources[s].Item
		ix.title[s], ix.in[s] = titlesOf(r, s)
		ix.author[s] = authorText(it)
		ix.first[s] = ix.author[s]
		if ix.author[s] == "" {
			ix.first[s] = sortTitle(ix.title[s])
		}
	}
	for _, phrase := range phrases {
		k := compile(phrase, ix.title, ix.in)
		found := k.find(ix.title, ix.in)
		for _, hit := range found {
			k.Total += b2i(hit)
		}
		ix.Keywords, ix.key = append(ix.Keywords, k), append(ix.key, found)
	}
	ix.Facets = facets(r)
	return ix
}

// sourceText gives all the words of a source's citations, and of its item where nothing is printed.
func sourceText(r *model.Reading, source int, buf []byte) (string, []byte) {
	buf = buf[:0]
	for _, c := range r.Sources[source].Citations {
		if raw := r.Citations[c].Raw; raw != "" {
			buf = fold.AppendWords(buf, raw)
			continue
		}
		it := r.Citations[c].Parsed
		for _, f := range model.Fields {
			buf = fold.AppendWords(buf, it.Get(f))
		}
	}
	buf = append(buf, ' ')
	return string(buf), buf
}

// titlesOf gives the words of the titles, and those of the containers and publishers, that a source's citations say.
func titlesOf(r *model.Reading, source int) (title, in string) {
	var titles, ins []string
	add := func(list []string, t string) []string {
		if t != "" && !slices.Contains(list, t) {
			list = append(list, t)
		}
		return list
	}
	list := r.Sources[source].Citations
	for i := range list {
		it := &r.Sources[source].Item // the best description comes first
		if i > 0 {
			it = r.Citations[list[i]].Parsed
		} else if len(list) > 1 {
			titles = add(titles, it.Title)
			ins = add(add(ins, it.ContainerTitle), it.Publisher)
			it = r.Citations[list[0]].Parsed
		}
		titles = add(titles, it.Title)
		ins = add(add(ins, it.ContainerTitle), it.Publisher)
	}
	return spaced(titles...), spaced(ins...)
}

// authorText gives the words of the names that an item is listed under, family names first. A comma as a word of its own parts them, so that no
// row of words runs from one into the next.
func authorText(it *model.Item) string {
	makers := it.Makers()
	if len(makers) == 0 {
		return ""
	}
	var b []byte
	for _, a := range makers {
		b = fold.AppendWords(b, a.Short())
		b = append(fold.AppendWords(b, a.Given), " ,"...)
		b = append(fold.AppendWords(b, a.String()), " ,"...)
	}
	return string(append(b, ' '))
}

// spaced gives the folded words of the texts, a space before each and at the end.
func spaced(texts ...string) string {
	var b []byte
	for i, t := range texts {
		if i > 0 {
			b = append(b, " ,"...)
		}
		b = fold.AppendWords(b, t)
	}
	if len(b) == 0 {
		return ""
	}
	return string(append(b, ' '))
}

// sortTitle takes the leading article off a title's words, as bibliographies do.
func sortTitle(words string) string {
	for _, article := range []string{" the ", " a ", " an "} {
		if rest, ok := strings.CutPrefix(words, article); ok {
			return " " + rest
		}
	}
	return words
}

// Sort is an order of sources.
type Sort struct {
	By      Column
	Reverse bool
}

// Column is what sources are sorted by.
type Column int

const (
	AsCited   Column = iota // by first citation
	MostCited               // most citations first
	ByYear                  // newest first, undated last
	ByAuthor
	ByTitle
	ByFinding // conflicts first, then variants and orphans
	columns
)

// Next gives the order by the next column, the first after the last.
func (s Sort) Next() Sort { return Sort{By: (s.By + 1) % columns} }

// sort orders sources that stand as cited; equal ones stay as cited.
func (ix *Index) sort(list []int, by Sort) {
	r := ix.reading
	var order func(a, b int) int
	switch by.By {
	case AsCited:
		order = func(a, b int) int { return cmp.Compare(a, b) }
	case MostCited:
		order = func(a, b int) int { return cmp.Compare(r.Cited(b), r.Cited(a)) }
	case ByYear:
		date := func(s int) model.Day { return r.Sources[s].Item.Issued.From }
		order = func(a, b int) int {
			x, y := date(a), date(b)
			if (x.Year == 0) != (y.Year == 0) { // what has no date is last in either order
				return cmp.Compare(b2i(x.Year == 0), b2i(y.Year == 0)) * map[bool]int{false: 1, true: -1}[by.Reverse]
			}
			return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(y.Month, x.Month), cmp.Compare(y.Day, x.Day))
		}
	case ByAuthor:
		order = func(a, b int) int {
			return cmp.Or(cmp.Compare(ix.first[a], ix.first[b]), cmp.Compare(sortTitle(ix.title[a]), sortTitle(ix.title[b])))
		}
	case ByTitle:
		order = func(a, b int) int { return cmp.Compare(sortTitle(ix.title[a]), sortTitle(ix.title[b])) }
	case ByFinding:
		order = func(a, b int) int { return cmp.Compare(gravity(r, a), gravity(r, b)) }
	}
	slices.SortStableFunc(list, func(a, b int) int {
		if by.Reverse {
			return order(b, a)
		}
		return order(a, b)
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// gravity ranks a source by its findings, the gravest first.
func gravity(r *model.Reading, source int) int {
	switch {
	case hasLevel(r, source, model.LevelConflict):
		return 0
	case hasLevel(r, source, model.LevelVariant):
		return 1
	case r.Sources[source].Orphan:
		return 2
	}
	return 3
}

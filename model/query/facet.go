package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Facet is a question that each source answers with a value or several: its year, its authors, its outlet. Values of one
// facet are alternatives; facets add up.
type Facet struct {
	Field  string // the field that its values are asked for by; "is" for the findings, some of which are "has"
	Values []FacetValue

	from []int32 // where a source's values begin in list; one more than there are sources
	list []int32 // indices into Values
}

// FacetValue is one answer.
type FacetValue struct {
	Label string // a name, a year, a CSL type, a form, a finding
	Term  Node   // the query that asks for it
}

// of gives the values of a source.
func (f *Facet) of(source int) []int32 { return f.list[f.from[source]:f.from[source+1]] }

// Counts gives, a value each, how many of some sources have it.
func (f *Facet) Counts(sources []int) []int {
	counts := make([]int, len(f.Values))
	for _, s := range sources {
		for _, v := range f.of(s) {
			counts[v]++
		}
	}
	return counts
}

// facets makes all the facets of a reading, each with its values in the order they are shown in.
func facets(r *model.Reading) []Facet {
	return []Facet{
		facet(r, "year", years, byLabel),
		facet(r, "author", authorNames, byCount),
		facet(r, "in", outlets, byCount),
		facet(r, "type", func(_ *model.Reading, s *model.Source) []string { return nonEmpty(string(s.Item.Type)) }, byCount),
		facet(r, "form", forms, byCount),
		facet(r, "is", nil, nil),
	}
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func years(_ *model.Reading, s *model.Source) []string {
	d := s.Item.Issued
	if d.From.Year == 0 {
		return nil
	}
	var out []string
	for y := d.From.Year; y <= max(d.From.Year, d.To.Year) && len(out) < mostYears; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

// mostYears bounds how many years a range of dates counts in: "1500–2000" is no evidence for each of them.
const mostYears = 20

func authorNames(_ *model.Reading, s *model.Source) []string {
	var out []string
	for _, a := range s.Item.Makers() {
		if name := a.String(); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func outlets(_ *model.Reading, s *model.Source) []string {
	return nonEmpty(cmp.Or(s.Item.ContainerTitle, s.Item.Publisher))
}

func forms(r *model.Reading, s *model.Source) []string {
	var out []string
	for _, c := range s.Citations {
		if f := string(r.Citations[c].Form); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// findings are the values of the facet of that name.
var findings = []Node{
	{Kind: Value, Field: "has", Text: "conflict"}, {Kind: Value, Field: "has", Text: "variant"},
	{Kind: Value, Field: "is", Text: "orphan"}, {Kind: Value, Field: "has", Text: "suggestion"},
	{Kind: Value, Field: "is", Text: "repeated"},
}

// inLibrary are further values of it, where the reader has a library.
var inLibrary = []Node{{Kind: Value, Field: "is", Text: "missing"}, {Kind: Value, Field: "is", Text: "had"}}

// order puts values into the order in which they are shown.
type order func(a, b FacetValue, countA, countB int) int

func byLabel(a, b FacetValue, _, _ int) int {
	x, _ := strconv.Atoi(a.Label)
	y, _ := strconv.Atoi(b.Label)
	return cmp.Compare(x, y)
}

func byCount(a, b FacetValue, countA, countB int) int {
	return cmp.Or(cmp.Compare(countB, countA), cmp.Compare(fold.Fold(a.Label), fold.Fold(b.Label)), cmp.Compare(a.Label, b.Label))
}

// facet collects the values of all sources. Values that differ in case and accents alone are one.
func facet(r *model.Reading, name string, values func(*model.Reading, *model.Source) []string, by order) Facet {
	f := Facet{Field: name, from: make([]int32, 1, len(r.Sources)+1)}
	if values == nil {
		return findingsFacet(r, f)
	}
	known := map[string]int32{}
	var counts []int
	for s := range r.Sources {
		for _, label := range values(r, &r.Sources[s]) {
			id, ok := known[label]
			if !ok {
				key := fold.Fold(label)
				if id, ok = known[key]; !ok {
					id = int32(len(f.Values))
					f.Values = append(f.Values, FacetValue{Label: label, Term: valueTerm(name, label)})
					counts = append(counts, 0)
					known[key] = id
				}
				known[label] = id
			}
			if slices.Contains(f.list[f.from[len(f.from)-1]:], id) {
				continue
			}
			f.list = append(f.list, id)
			counts[id]++
		}
		f.from = append(f.from, int32(len(f.list)))
	}
	f.reorder(counts, by)
	return f
}

func findingsFacet(r *model.Reading, f Facet) Facet {
	var ix Index
	ix.reading = r
	findings := findings
	if r.Held != nil {
		findings = slices.Concat(findings, inLibrary)
	}
	for _, n := range findings {
		f.Values = append(f.Values, FacetValue{Label: n.Text, Term: n})
	}
	suggested := map[int]bool{}
	for _, s := range r.Suggestions {
		suggested[s.A], suggested[s.B] = true, true
	}
	for s := range r.Sources {
		for i, n := range findings {
			holds := n.Text == "suggestion" && suggested[s]
			if n.Text != "suggestion" {
				holds = ix.value(n)(s)
			}
			if holds {
				f.list = append(f.list, int32(i))
			}
		}
		f.from = append(f.from, int32(len(f.list)))
	}
	return f
}

func valueTerm(field, label string) Node {
	if field == "year" {
		y, _ := strconv.Atoi(label)
		return Node{Kind: Value, Field: field, Low: y, High: y}
	}
	// A quote inside a name would end the value.
	text := strings.ReplaceAll(label, `"`, "")
	return Node{Kind: Value, Field: field, Text: text, Exact: field != "form", Quote: field == "author" || field == "in"}
}

// reorder sorts the values and renumbers the sources' lists.
func (f *Facet) reorder(counts []int, by order) {
	perm := make([]int, len(f.Values))
	for i := range perm {
		perm[i] = i
	}
	slices.SortFunc(perm, func(a, b int) int { return by(f.Values[a], f.Values[b], counts[a], counts[b]) })
	values, place := make([]FacetValue, len(perm)), make([]int32, len(perm))
	for to, from := range perm {
		values[to], place[from] = f.Values[from], int32(to)
	}
	f.Values = values
	for i, id := range f.list {
		f.list[i] = place[id]
	}
}

// facetIs matches the sources one of whose values, whole, is that of the term.
func (ix *Index) facetIs(n Node) matcher {
	want := fold.Fold(n.Text)
	for i := range ix.Facets {
		f := &ix.Facets[i]
		if f.Field != n.Field {
			continue
		}
		for id, v := range f.Values {
			if fold.Fold(v.Term.Text) == want {
				return func(s int) bool { return slices.Contains(f.of(s), int32(id)) }
			}
		}
	}
	return func(s int) bool { return n.Field == "title" && fold.Fold(ix.reading.Sources[s].Item.Title) == want }
}

// belongs reports whether a clause is a choice of this facet: one of its values, or several of which one is enough.
func (f *Facet) belongs(n Node) bool {
	switch n.Kind {
	case Any:
		return !slices.ContainsFunc(n.Sub, func(s Node) bool { return !f.belongs(s) })
	case Value:
		if f.Field == "is" {
			return slices.ContainsFunc(slices.Concat(findings, inLibrary), func(x Node) bool { return x.String() == n.String() })
		}
		return n.Field == f.Field && (n.Exact || f.Field == "year" || f.Field == "form")
	}
	return false
}

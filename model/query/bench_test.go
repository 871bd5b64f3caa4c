package query

import (
	"fmt"
	"testing"

	"ibid/model"
)

// large makes a reading of 100,000 sources.
func large() *model.Reading {
	r := &model.Reading{}
	some := wars()
	for i := range 100_000 {
		it := some.Sources[i%len(some.Sources)].Item
		it.Author = append([]model.Name{{Family: fmt.Sprintf("Name%d", i%30_000), Given: "A."}}, it.Author...)
		it.Issued.From.Year = 1950 + i%75
		r.Citations = append(r.Citations, model.Citation{
			N: i + 1, Form: model.FormFull, Parsed: &it, Source: i,
			Raw: fmt.Sprintf("%s, “%s”, %s %d, no. 4 (%d): 12–%d.", it.Get(model.FieldAuthor), it.Title, it.ContainerTitle, i, it.Issued.From.Year, i%400),
		})
		r.Sources = append(r.Sources, model.Source{Citations: []int{i}, Item: it})
	}
	return r
}

// BenchmarkApply filters 100,000 sources and counts all facets: what a keystroke in the search costs.
func BenchmarkApply(b *testing.B) {
	ix := NewIndex(large(), []Phrase{{Text: "Taliban"}, {Text: "Terrorism"}})
	for _, q := range []string{"", "exi", "taliban exile -dawn", `in:="Arab News" year:2001..2020`} {
		n, err := Parse(q)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				ix.Apply(Filter{Query: n}, Sort{})
			}
		})
	}
}

// BenchmarkNewIndex prepares 100,000 sources.
func BenchmarkNewIndex(b *testing.B) {
	r := large()
	for b.Loop() {
		NewIndex(r, []Phrase{{Text: "Taliban"}, {Text: "Terrorism"}})
	}
}

// BenchmarkNearest offers a word among 100,000 sources.
func BenchmarkNearest(b *testing.B) {
	ix := NewIndex(large(), nil)
	n, _ := Parse("talban")
	for b.Loop() {
		ix.Nearest(n)
	}
}

package ui

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ibid/model"
	"ibid/model/query"
)

// benchKeys measures what keys cost before Bubble Tea draws: Update and View.
func benchKeys(b *testing.B, a *app, keys string) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		k := keys[i%len(keys)]
		a.Update(tea.KeyPressMsg{Code: rune(k), Text: string(k)})
		_ = a.View()
	}
}

func BenchmarkKey(b *testing.B) { benchKeys(b, opened(120, 40), "jk") }

// large is the screen of 100,000 citations, a source each, without the work of reading them.
func large() *app {
	r := model.Reading{}
	for i := range 100_000 {
		it := model.Item{
			Type: model.TypeJournal, Author: []model.Name{{Family: fmt.Sprintf("Name%d", i%30_000), Given: "A."}},
			Title: fmt.Sprintf("The making of the %d towns of the north, and their undoing", i), ContainerTitle: fmt.Sprintf("Journal of Matter %d", i%900),
		}
		it.Issued.From.Year = 1950 + i%75
		raw := fmt.Sprintf("%s, “%s”, %s %d (%d): 12–%d.", it.Get(model.FieldAuthor), it.Title, it.ContainerTitle, i, it.Issued.From.Year, i%400)
		r.Citations = append(r.Citations, model.Citation{ID: fmt.Sprint(i + 1), N: i + 1, Part: 1, Raw: raw, Form: model.FormFull, Parsed: &it, Source: i})
		r.Sources = append(r.Sources, model.Source{ID: fmt.Sprint(i), Citations: []int{i}, Item: it})
	}
	a := newApp(context.Background(), &model.Paper{Title: "Large"}, Edges{})
	a.work, a.reading = nil, r
	a.index = query.NewIndex(&a.reading, []query.Phrase{{Text: "Towns"}, {Text: "North"}})
	a.refresh()
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	a.View()
	return a
}

// BenchmarkKeyLarge: the list is drawn by what is in sight, however long it is.
func BenchmarkKeyLarge(b *testing.B) { benchKeys(b, large(), "jk") }

// BenchmarkSearchLarge is a letter typed into the search, with all counts of all facets.
func BenchmarkSearchLarge(b *testing.B) {
	a := large()
	a.ask(searching)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		msg := keyMsg("u")
		if i%2 == 1 {
			msg = keyMsg("backspace")
		}
		a.Update(msg)
		_ = a.View()
	}
}

package ris

import (
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

func itemsOf(p *model.Paper) []model.Item {
	var items []model.Item
	for _, n := range p.Notes {
		if n.Item != nil {
			items = append(items, *n.Item)
		}
	}
	return items
}

// roundTrip checks that what is written of items reads back as them, and without a word but for an ID given twice.
func roundTrip(t *testing.T, items []model.Item) {
	t.Helper()
	if len(items) == 0 {
		return
	}
	var b strings.Builder
	if err := Write(&b, items); err != nil {
		t.Fatal(err)
	}
	p, err := Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	for _, w := range p.Warnings {
		if !strings.Contains(w.Text, "both are kept") {
			t.Fatalf("%+v in\n%s", w, b.String())
		}
	}
	sample.Same(t, b.String(), itemsOf(p), items)
}

// FuzzRead checks that whatever a file holds, every record is an item or a kept text, and that the items are the same
// again when they have been written.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.ris")
	for _, tt := range readTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		sample.Entries(t, p, s)
		roundTrip(t, itemsOf(p))
	})
}

// FuzzWrite checks that any item survives writing and reading, whatever its texts, names, dates and type.
func FuzzWrite(f *testing.F) {
	f.Add("mir", "Two <b>years</b> & of", "and, Jr", "book", 2020, 13)
	f.Add("10.1000/x", "TY  - x", "de la X", "manuscript", -44, 0)
	f.Add("a", "doi:10.1000/abc", "1234-5678", "report", 0, 5)
	f.Add("a", "12-34", "et al.", "interview", 1567, 1569)
	f.Fuzz(func(t *testing.T, id, words, who, kind string, year, other int) {
		id, words, who = fold.Line(id), fold.Line(words), fold.Line(who)
		if words == "" || who == "" {
			return
		}
		date := model.Date{From: model.Day{Year: year % 10000, Month: max(0, other%13)}, Season: max(0, other%5), Circa: other%2 == 0}
		if date.From.Month > 0 {
			date.From.Day = max(0, year%2*13)
		}
		switch {
		case year == 0:
			date = model.Date{Literal: words}
		case other%3 == 0:
			date.To = model.Day{Year: other%10000 + 1, Month: max(0, other%11)}
		}
		it := model.Item{ID: id, Author: []model.Name{{Literal: words}, {Family: who}, {Family: words, Given: who}, {Family: who, Given: words, Suffix: who, NonDroppingParticle: words}},
			Editor: []model.Name{{Family: who, DroppingParticle: words}}, Translator: []model.Name{{Given: who}}, Title: words, TitleShort: who, ContainerTitle: words, CollectionTitle: who,
			Edition: who, Publisher: who, PublisherPlace: words, Issued: date, OriginalDate: date, Accessed: date, Volume: words, Issue: who, Number: words, Genre: who,
			Page: ranged(words), Archive: who, ArchiveLocation: words, Authority: who, DOI: words, URL: who, Note: words, Annote: who}
		if cslTypes[model.Type(kind)] {
			it.Type = model.Type(kind)
		}
		roundTrip(t, []model.Item{it})
	})
}

package bibtex

import (
	"io"
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

var dialects = []struct {
	name  string
	write func(io.Writer, []model.Item) error
}{{"BibTeX", Write}, {"BibLaTeX", WriteBibLaTeX}}

// itemsOf gives the items of a paper under the keys that Write gives them.
func itemsOf(p *model.Paper) []model.Item {
	var items []model.Item
	keys := keyring{}
	for _, n := range p.Notes {
		if n.Item != nil {
			it := *n.Item
			it.ID = keys.key(it.ID, len(items)+1)
			items = append(items, it)
		}
	}
	return items
}

// roundTrip checks that what is written of items reads back as them.
func roundTrip(t *testing.T, items []model.Item) {
	t.Helper()
	for _, d := range dialects {
		var b strings.Builder
		if err := d.write(&b, items); err != nil {
			t.Fatal(err)
		}
		if len(items) == 0 {
			continue
		}
		p, err := Read(strings.NewReader(b.String()))
		if err != nil {
			t.Fatalf("%s: %v in\n%s", d.name, err, b.String())
		}
		if len(p.Warnings) > 0 {
			t.Fatalf("%s: %+v in\n%s", d.name, p.Warnings, b.String())
		}
		sample.Same(t, d.name+":\n"+b.String(), itemsOf(p), items)
	}
}

// FuzzRead checks that whatever a file holds, every entry is an item or a kept text, and that the items are the same
// again when they have been written, in either dialect.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.bib")
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

// FuzzWrite checks that any item survives writing and reading: its type, texts and dates, and names that have their parts.
func FuzzWrite(f *testing.F) {
	f.Add("mir", "Two {years} \\ of", "and, Jr", "book", "https://x/{")
	f.Add("}", "}}{{", "}", "hearing", "\\")
	f.Add("a--b", "``x'' -- y", "de la {X}", "manuscript", "10.1000/é_%")
	f.Fuzz(func(t *testing.T, id, words, who, kind, url string) {
		words, who = untexed(words), untexed(who)
		it := model.Item{ID: keyring{}.key(id, 1), Title: words, TitleShort: who, Author: []model.Name{{Literal: words}, {Literal: who}}, ContainerTitle: words, Publisher: who,
			PublisherPlace: words, CollectionTitle: who, Genre: who, Volume: words, Issue: who, Number: words, Edition: who, Note: words, Annote: who}
		if t, ok := subtypes[kind]; ok {
			it.Type = t
		}
		if words == "" || who == "" || strings.EqualFold(who, "others") || genres[strings.ToLower(who)] != "" {
			return
		}
		roundTrip(t, []model.Item{it})
	})
}

// untexed is text as a reader gives it.
func untexed(s string) string {
	return fold.Line(fold.Unmark(fold.Line(held.Replace(s))))
}

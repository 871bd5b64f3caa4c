package group

import (
	"encoding/json"
	"strings"
	"testing"

	"ibid/model"
)

// have looks for items among citations, each a source of its own in full form unless said otherwise.
func have(cites []model.Citation, items ...model.Item) []model.Held {
	r := model.Reading{Citations: cites}
	for i := range cites {
		cites[i].Source = i
		r.Sources = append(r.Sources, model.Source{Citations: []int{i}, Item: *cites[i].Parsed})
	}
	lib := model.Library{Items: items, Files: make([]string, len(items))}
	for i := range items {
		lib.Files[i] = "refs.bib"
		if items[i].ID == "" {
			lib.Items[i].ID = "k" + string(rune('1'+i))
		}
	}
	return Library(&r, &lib)
}

// keys says what was found, a word a source: its key, "maybe:" before it where it is not sure, "-" for none.
func keys(held []model.Held) string {
	var out []string
	for _, h := range held {
		switch {
		case h.Item == nil:
			out = append(out, "-")
		case h.Sure:
			out = append(out, h.Item.ID)
		default:
			out = append(out, "maybe:"+h.Item.ID)
		}
	}
	return strings.Join(out, " ")
}

func TestLibrary(t *testing.T) {
	kuhn := model.Item{Type: model.TypeBook, Author: by("Kuhn", "Thomas S."), Title: "The Structure of Scientific Revolutions", Publisher: "University of Chicago Press", PublisherPlace: "Chicago", Issued: year(1962)}
	with := func(it model.Item, change func(*model.Item)) model.Item { change(&it); return it }
	printed := func(raw string, it model.Item) model.Citation {
		return model.Citation{Form: model.FormFull, Raw: raw, Parsed: &it}
	}
	paged := printed("See Thomas S. Kuhn, The Structure of Scientific Revolutions (Chicago: University of Chicago Press, 1962), 52.", kuhn)
	paged.Signal, paged.Locator = "See", model.Locator{Label: "page", Value: "52"}
	bloch := model.Item{Type: model.TypeBook, Author: by("Bloch", "Marc"), Title: "Feudal Society", Issued: year(1961)}
	article := model.Item{Type: model.TypeJournal, Author: by("Olson", "Mancur"), Title: "Dictatorship, Democracy, and Development", ContainerTitle: "American Political Science Review", Volume: "87", Issued: year(1993), Page: "567–576"}
	short := model.Citation{Form: model.FormShort, Raw: "Kuhn, Structure of Scientific Revolutions", Parsed: &model.Item{Author: by("Kuhn", ""), Title: "Structure of Scientific Revolutions"}}
	for _, tt := range []struct {
		note  string
		cites []model.Citation
		items []model.Item
		want  string
	}{
		{"the same book", []model.Citation{of(kuhn)}, []model.Item{kuhn}, "k1"},
		{"as notes print it, with signal and cited page", []model.Citation{paged}, []model.Item{kuhn}, "k1"},
		{"a short title with a cited page", []model.Citation{{Form: model.FormFull, Raw: "Marc Bloch, Feudal Society (London: Routledge, 1961), 12.", Parsed: &bloch, Locator: model.Locator{Label: "page", Value: "12"}}},
			[]model.Item{with(bloch, func(it *model.Item) {
				it.Publisher, it.PublisherPlace, it.Number = "Routledge & Kegan Paul", "London", "3"
			})}, "k1"},
		{"the library knows less", []model.Citation{of(kuhn)}, []model.Item{{Author: kuhn.Author, Title: kuhn.Title}}, "k1"},
		{"and more", []model.Citation{of(article)}, []model.Item{with(article, func(it *model.Item) { it.DOI, it.Issue = "10.2307/2938736", "3" })}, "k1"},
		{"initials and case", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) {
			it.Author, it.Title = by("Kuhn", "T."), "The structure of scientific revolutions"
		})}, "k1"},
		{"the DOI alone", []model.Citation{of(with(article, func(it *model.Item) { it.DOI = "10.2307/2938736" }))}, []model.Item{{DOI: "https://doi.org/10.2307/2938736", Title: "Dictatorship, democracy and development"}}, "k1"},

		{"another edition", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Edition, it.Issued = "2", year(1970) })}, "-"},
		{"another year", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Issued = year(1970) })}, "-"},
		{"a year off by one is a slip, or a reprint", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Issued = year(1963) })}, "maybe:k1"},
		{"an edition where the paper gives no year", []model.Citation{of(with(kuhn, func(it *model.Item) { it.Issued = model.Date{} }))}, []model.Item{with(kuhn, func(it *model.Item) { it.Edition = "2" })}, "maybe:k1"},
		{"another author", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Author = by("Cohen", "I. Bernard") })}, "-"},
		{"another volume of an article's journal", []model.Citation{of(article)}, []model.Item{with(article, func(it *model.Item) { it.Volume = "78" })}, "maybe:k1"},
		{"another name of its journal, or a preprint", []model.Citation{of(article)}, []model.Item{with(article, func(it *model.Item) { it.ContainerTitle, it.Page = "Working Papers of IRIS", "" })}, "maybe:k1"},
		{"another journal, and little else", []model.Citation{of(article)}, []model.Item{{Type: model.TypeJournal, Title: "Democracy", ContainerTitle: "Working Papers of IRIS", Author: article.Author}}, "-"},
		{"another part of a title", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Title = "The Copernican Revolution" })}, "-"},
		{"the author alone", []model.Citation{of(kuhn)}, []model.Item{{Author: kuhn.Author, Issued: kuhn.Issued}}, "-"},
		{"an item that says nothing", []model.Citation{of(kuhn)}, []model.Item{{}}, "-"},

		{"the right one of two editions", []model.Citation{of(kuhn)}, []model.Item{with(kuhn, func(it *model.Item) { it.Edition, it.Issued = "2", year(1970) }), kuhn}, "k2"},
		{"one that is in the library twice", []model.Citation{of(kuhn)}, []model.Item{kuhn, kuhn}, "k1"},
		{"two sources for one item: the better has it", []model.Citation{of(with(kuhn, func(it *model.Item) { it.Issued = model.Date{} })), of(kuhn)}, []model.Item{kuhn}, "maybe:k1 k1"},
		{"an orphan may be it", []model.Citation{short}, []model.Item{kuhn}, "maybe:k1"},
		{"an orphan that two could be", []model.Citation{short}, []model.Item{kuhn, with(kuhn, func(it *model.Item) { it.Edition, it.Issued = "2", year(1970) })}, "-"},
		{"no library", []model.Citation{of(kuhn)}, nil, "-"},
	} {
		if got := keys(have(tt.cites, tt.items...)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.note, got, tt.want)
		}
	}
}

func TestLibraryReasons(t *testing.T) {
	book := model.Item{Type: model.TypeBook, Author: by("Darwin", "Charles"), Title: "On the Origin of Species", Issued: year(1859)}
	h := have([]model.Citation{of(book)}, book)[0]
	var reasons []string
	for _, r := range h.Reasons {
		reasons = append(reasons, r.Text)
	}
	if got := strings.Join(reasons, ", "); got != "same title, same author, same year" || h.File != "refs.bib" || h.Score < .9 {
		t.Errorf("got %q in %s, score %.2f", got, h.File, h.Score)
	}
}

// TestLibraryLeavesTheReading: looking for items changes nothing of what is read.
func TestLibraryLeavesTheReading(t *testing.T) {
	book := model.Item{Type: model.TypeBook, Author: by("Darwin", "Charles"), Title: "On the Origin of Species", Issued: year(1859)}
	out := together(of(book), of(book), model.Citation{Form: model.FormShort, Raw: "Darwin, Origin", Parsed: &model.Item{Author: by("Darwin", ""), Title: "Origin"}})
	r := model.Reading{Citations: []model.Citation{of(book), of(book), {Form: model.FormShort, Raw: "Darwin, Origin", Parsed: &model.Item{Author: by("Darwin", ""), Title: "Origin"}}}, Sources: out.Sources}
	for i := range r.Citations {
		r.Citations[i].Source = out.Source[i]
	}
	before, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if h := Library(&r, &model.Library{Items: []model.Item{book}, Files: []string{"refs.bib"}}); h[0].Item == nil {
		t.Error("not found")
	}
	if after, _ := json.Marshal(r); string(after) != string(before) {
		t.Errorf("got\n%s\nwant\n%s", after, before)
	}
}

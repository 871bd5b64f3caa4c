package group

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

// of makes a full citation of an item.
func of(it model.Item) model.Citation {
	return model.Citation{Form: model.FormFull, Parsed: &it, Raw: strings.Join([]string{it.Get(model.FieldAuthor), it.Title, it.ContainerTitle, it.Volume, it.Issued.String()}, ", ")}
}

// together groups citations, each in a note of its own.
func together(cites ...model.Citation) Output {
	in := Input{Citations: cites}
	for i := range cites {
		in.Citations[i].N = i + 1
		in.Places = append(in.Places, Place{Note: i})
	}
	return Citations(in)
}

func by(family, given string) []model.Name { return []model.Name{{Family: family, Given: given}} }

func year(y int) model.Date { return model.Date{From: model.Day{Year: y}} }

func TestItems(t *testing.T) {
	origin := model.Item{Author: by("Darwin", "Charles"), Title: "On the Origin of Species", Issued: year(1859), Publisher: "John Murray", PublisherPlace: "London"}
	with := func(change func(*model.Item)) model.Citation {
		it := origin
		change(&it)
		return of(it)
	}
	for _, c := range []struct {
		why  string
		b    model.Citation
		same bool
	}{
		{"the same", of(origin), true},
		{"initials are style", with(func(it *model.Item) { it.Author = by("Darwin", "C.") }), true},
		{"case is style", with(func(it *model.Item) { it.Title = "ON THE ORIGIN OF SPECIES" }), true},
		{"unknown agrees with everything", with(func(it *model.Item) { it.Publisher, it.PublisherPlace = "", "" }), true},
		{"a subtitle more", with(func(it *model.Item) { it.Title += ": By Means of Natural Selection" }), true},
		{"a year off by one", with(func(it *model.Item) { it.Issued = year(1860) }), true},
		{"another author", with(func(it *model.Item) { it.Author = by("Huxley", "Thomas") }), false},
		{"another given name", with(func(it *model.Item) { it.Author = by("Darwin", "Erasmus") }), false},
		{"another edition", with(func(it *model.Item) { it.Issued, it.Edition = year(1872), "6th ed." }), false},
		{"another word in the title", with(func(it *model.Item) { it.Title = "On the Origin of Mammals" }), false},
		{"a year far off", with(func(it *model.Item) { it.Issued = year(1902) }), false},
	} {
		if got := len(together(of(origin), c.b).Sources) == 1; got != c.same {
			t.Errorf("%s: same %v", c.why, got)
		}
	}
}

// A Spaniard's first family name is taken for a given name where it stands in reading order.
func TestTwoFamilyNames(t *testing.T) {
	cid := func(author []model.Name, figure string) model.Citation {
		c := of(model.Item{Author: author, Title: "La España del Cid", Publisher: "Plutarco", Issued: year(1929)})
		c.Raw += ", " + figure // without an author in common, figures of their own part short titles
		return c
	}
	whole := cid(by("Menéndez Pidal", "Ramón"), "2 vols.")
	for _, c := range []struct {
		why    string
		author []model.Name
		same   bool
	}{
		{"the first of them before the other", by("Pidal", "R. Menéndez"), true},
		{"another given name", by("Pidal", "Luis Menéndez"), false},
		{"another family name", by("Pidal", "R. Gómez"), false},
	} {
		if got := len(together(whole, cid(c.author, "611")).Sources) == 1; got != c.same {
			t.Errorf("%s: same %v", c.why, got)
		}
	}
}

// A source's item keeps what its first full citation says and fills its gaps from the others; each field knows where it
// came from.
func TestBestItem(t *testing.T) {
	a := of(model.Item{Author: by("Darwin", "Charles"), Title: "On the Origin of Species", Issued: year(1859), Publisher: "John Murray"})
	b := of(model.Item{Author: by("Darwin", "Charles"), Title: "On the Origin of Species", Issued: year(1860), Publisher: "John Murray", PublisherPlace: "London"})
	out := together(a, b)
	if len(out.Sources) != 1 {
		t.Fatalf("%d sources", len(out.Sources))
	}
	s := out.Sources[0]
	if s.Item.Issued != year(1859) || s.Item.PublisherPlace != "London" {
		t.Errorf("item %+v", s.Item)
	}
	for _, o := range s.From {
		if want := o.Field == model.FieldPublisherPlace; want != (o.Citation == 1) {
			t.Errorf("%s came from citation %d", o.Field, o.Citation)
		}
	}
	if len(s.Conflicts) != 1 || s.Conflicts[0].Field != model.FieldIssued || s.Conflicts[0].Level != model.LevelConflict {
		t.Errorf("conflicts %+v", s.Conflicts)
	}
	if s.ID != "darwin-1859-origin" {
		t.Errorf("ID %s", s.ID)
	}
}

func TestSourceIDs(t *testing.T) {
	for _, c := range []struct {
		it   model.Item
		want string
	}{
		{model.Item{Author: by("Ó Gráda", "Cormac"), Title: "The Great Irish Famine", Issued: year(1989)}, "ograda-1989-great"},
		{model.Item{Title: "The Federalist", Issued: year(1788)}, "federalist-1788"},
		{model.Item{Title: "The Federalist Papers"}, "federalist-nd-papers"},
		{model.Item{Author: []model.Name{{Literal: "The World Bank"}}, Title: "Global Economic Prospects", Issued: year(2008)}, "world-2008-global"},
		{model.Item{Title: "Ἑλληνικά"}, "source-nd"},
	} {
		if got := baseID(&c.it); got != c.want {
			t.Errorf("%q: %s, want %s", c.it.Title, got, c.want)
		}
	}
	same := model.Item{Author: by("Mill", "John"), Title: "Logic", Issued: year(1843)}
	other := same
	other.Title = "Logic of the Moral Sciences"
	third := same
	third.Title = "Logic for Schools and Colleges"
	var ids []string
	for _, s := range together(of(same), of(other), of(third)).Sources {
		ids = append(ids, s.ID)
	}
	if !slices.Contains(ids, "mill-1843-logic") || len(ids) > 1 && !slices.Contains(ids, "mill-1843-logic-b") {
		t.Errorf("IDs %v", ids)
	}
}

// A pair that is nearly convincing is suggested and not merged.
func TestSuggestion(t *testing.T) {
	a := of(model.Item{Author: by("Lawson", "John"), Title: "Voyage to Carolina", Issued: year(1709)})
	b := of(model.Item{Author: by("Lawson", "John"), Title: "Carolina Described at Length", Issued: year(1709)})
	out := together(a, b)
	if len(out.Sources) != 2 {
		t.Fatalf("%d sources", len(out.Sources))
	}
	for _, s := range out.Suggestions {
		if s.A >= s.B || len(s.Reasons) == 0 || s.Score <= 0 || s.Score >= 1 {
			t.Errorf("suggestion %+v", s)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{volumeOf("2 vols."), ""}, {volumeOf("3 Bde."), ""}, {volumeOf("vol. 2"), "2"}, {volumeOf("36 A"), "36"}, {numeral("vol. XII"), "12"}, {numeral("Bd. 4"), "4"}, {numeral("ix"), "9"}, {numeral("A"), "a"},
		{editionNumber("Second, revised edition"), "2"}, {editionNumber("3rd ed."), "3"}, {editionNumber("rev. ed."), "rev"},
		{doi("https://doi.org/10.1000/ABC.pub2"), "10.1000/abc"}, {doi("10.1000/abc."), "10.1000/abc"},
		{bareURL("https://www.example.org/a/"), "example.org/a"},
		{codeIn("Memorandum RAND-RM-3420, Santa Monica"), "randrm3420"}, {codeIn("a well-known fact of 1990"), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if a, b := pageRange("429–66"); a != 429 || b != 466 {
		t.Errorf("429–66 is %d to %d", a, b)
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"terrorism", "terorism", true}, {"combating", "combatting", true}, {"tocqueville", "toqueville", true},
		{"mind", "wind", false}, {"1991", "1992", false}, {"capital", "capitalism", false}, {"receive", "recieve", true},
	} {
		if alike(c.a, c.b) != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, !c.want)
		}
	}
	for _, c := range []struct {
		short, long string
		want        bool
	}{
		{"hist", "history", true}, {"va", "virginia", true}, {"capital", "capitalism", false}, {"hist", "philosophy", false},
	} {
		if abbreviates(c.short, c.long) != c.want {
			t.Errorf("%s for %s: %v", c.short, c.long, !c.want)
		}
	}
}

// What is grouped while citations are still being read is grouped as if all were there.
func TestAhead(t *testing.T) {
	var in Input
	for i := range 60 {
		c := of(model.Item{Author: by([]string{"Mill", "Darwin", "Lawson"}[i%3], "John"), Title: []string{"Logic", "On the Origin of Species", "Voyage to Carolina", "Logic for Schools"}[i%4], Issued: year(1840 + i%5)})
		if i%7 == 3 {
			c.Form = model.FormShort
		}
		in.Citations, in.Places = append(in.Citations, c), append(in.Places, Place{Note: i})
	}
	want := Citations(in)
	for _, read := range [][]int{{60}, {1, 2, 59, 60}, {20, 20, 45}} {
		w := Expect(30)
		for _, n := range read {
			w.Ahead(Input{in.Citations[:n], in.Places[:n]})
		}
		w.Ahead(in)
		for w.Step(7) {
		}
		if got := w.Output(); !reflect.DeepEqual(got, want) {
			t.Errorf("read to %v: %d sources, at once %d", read, len(got.Sources), len(want.Sources))
		}
	}
}

package model

import (
	"encoding/json"
	"testing"
)

// TestDateJSON: dates are written as CSL-JSON has them and read from the shapes that programs write.
func TestDateJSON(t *testing.T) {
	for _, tc := range []struct {
		in, out, iso, note string
	}{
		{`{"date-parts":[[2024,5,31]]}`, `{"date-parts":[[2024,5,31]]}`, "2024-05-31", "a day"},
		{`{"date-parts":[["2024","5"]]}`, `{"date-parts":[[2024,5]]}`, "2024-05", "numbers as strings, as reference managers write them"},
		{`{"date-parts":[[1914],[1918]]}`, `{"date-parts":[[1914],[1918]]}`, "1914/1918", "a range"},
		{`{"date-parts":[[1567]],"circa":true}`, `{"date-parts":[[1567]],"circa":true}`, "1567~", "about"},
		{`{"date-parts":[[1567]],"circa":1}`, `{"date-parts":[[1567]],"circa":true}`, "1567~", "about, as a number"},
		{`{"date-parts":[[2020]],"season":2}`, `{"date-parts":[[2020]],"season":2}`, "2020-summer", "a season"},
		{`{"literal":"forthcoming"}`, `{"literal":"forthcoming"}`, "forthcoming", "no date"},
		{`{"raw":"MMXX"}`, `{"literal":"MMXX"}`, "MMXX", "raw text is kept"},
		{`{"date-parts":[[-44,3,15]]}`, `{"date-parts":[[-44,3,15]]}`, "-0043-03-15", "44 BC: ISO 8601 has a year 0"},
	} {
		var d Date
		if err := json.Unmarshal([]byte(tc.in), &d); err != nil {
			t.Errorf("%s: %v", tc.in, err)
			continue
		}
		out, err := json.Marshal(d)
		if err != nil || string(out) != tc.out {
			t.Errorf("%s: written as %s, %v; want %s (%s)", tc.in, out, err, tc.out, tc.note)
		}
		if d.String() != tc.iso {
			t.Errorf("%s: %q, want %q", tc.in, d.String(), tc.iso)
		}
	}
	var d Date
	if err := json.Unmarshal([]byte(`{"date-parts":[["May"]]}`), &d); err == nil {
		t.Error("a month's name is taken for a number")
	}
}

// TestFields: every variable can be asked for by its name, and filling takes over what is lacking and nothing else.
func TestFields(t *testing.T) {
	whole := Item{
		Type: TypeBook, Author: []Name{{Given: "Ludwig", NonDroppingParticle: "van", Family: "Beethoven", Suffix: "Jr."}}, Editor: []Name{{Literal: "UNESCO"}},
		Translator: []Name{{Family: "Smith"}}, Title: "t", TitleShort: "ts", ContainerTitle: "c", CollectionTitle: "cc", Edition: "2", Publisher: "p",
		PublisherPlace: "pp", Issued: Date{From: Day{Year: 2020}}, OriginalDate: Date{From: Day{Year: 1920}}, Accessed: Date{From: Day{2024, 1, 2}}, Volume: "v",
		Issue: "i", Number: "n", Genre: "g", Page: "1-2", Archive: "a", ArchiveLocation: "al", Authority: "au", DOI: "10.1/x", URL: "https://example.org",
	}
	for _, f := range Fields {
		if whole.Get(f) == "" {
			t.Errorf("%s cannot be asked for", f)
		}
	}
	if got := whole.Get(FieldAuthor); got != "Ludwig van Beethoven Jr." {
		t.Errorf("author: %q", got)
	}
	var filled Item
	filled.Title = "mine"
	filled.Fill(&whole)
	for _, f := range Fields {
		want := whole.Get(f)
		if f == FieldTitle {
			want = "mine"
		}
		if filled.Get(f) != want {
			t.Errorf("%s filled as %q, want %q", f, filled.Get(f), want)
		}
	}
}

// Has is Get without the text.
func TestHas(t *testing.T) {
	items := []Item{{}, {Author: []Name{{}}}, {Author: []Name{{Family: "Mir"}}}, {Issued: Date{Circa: true}}, {Issued: Date{Literal: "forthcoming"}}}
	for _, f := range Fields {
		it := Item{Type: TypeBook, Author: []Name{{Family: "Mir"}}, Editor: []Name{{Literal: "UN"}}, Translator: []Name{{Given: "Ann"}}, Issued: Date{From: Day{Year: 2023}},
			OriginalDate: Date{From: Day{Year: -45}}, Accessed: Date{Literal: "today"}}
		if p := it.Text(f); p != nil {
			*p = "x"
		}
		items = append(items, it)
	}
	for i, it := range items {
		for _, f := range Fields {
			if got, want := it.Has(f), it.Get(f) != ""; got != want {
				t.Errorf("item %d: Has(%s) = %v, Get gives %q", i, f, got, it.Get(f))
			}
		}
	}
}

package csljson

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model"
	"ibid/model/fold"
)

// readTests are files with the items they hold, written as package model writes them, an item a line; text in quotes is
// kept as printed.
var readTests = []struct{ note, in, want string }{
	{"one object", `{"id": "a", "type": "book", "title": "T"}`, `{"id":"a","type":"book","title":"T"}`},
	{"an array under a name, as APIs have it", `{"items": [{"id": "a", "type": "book"}, {"id": "b", "type": "book"}], "total": 2}`, `{"id":"a","type":"book"}
{"id":"b","type":"book"}`},
	{"JSON lines", "{\"id\":\"a\",\"type\":\"book\"}\n{\"id\":\"b\",\"type\":\"book\"}\n", `{"id":"a","type":"book"}
{"id":"b","type":"book"}`},
	{"numbers for texts, a text for a name, several containers, null", `[{"id": 7, "type": "article-journal", "volume": 12, "issue": 3.5, "author": ["Mir, A.", "World Bank"], "container-title": ["A", "B"], "page": null}]`,
		`{"id":"7","type":"article-journal","author":[{"family":"Mir","given":"A."},{"literal":"World Bank"}],"container-title":"A; B","volume":"12","issue":"3.5"}`},
	{"all parts of a name", `{"id": "a", "type": "book", "author": [{"family": "Vallée Poussin", "given": "Charles", "non-dropping-particle": "de la", "suffix": "Jr."}, {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, {"name": "WHO"}]}`,
		`{"id":"a","type":"book","author":[{"family":"Vallée Poussin","given":"Charles","suffix":"Jr.","non-dropping-particle":"de la"},{"family":"Humboldt","given":"Alexander","dropping-particle":"von"},{"literal":"WHO"}]}`},
	{"dates: parts as texts, a range, a season beside them, in the month, by name, in EDTF", `[{"type": "book", "issued": {"date-parts": [["2020", "5", "1"]]}}, {"type": "book", "issued": {"date-parts": [[1914, 7], [1918, 11, 11]]}}, {"type": "book", "issued": {"date-parts": [[2020]], "season": "3"}}, {"type": "book", "issued": {"date-parts": [[2020, 21]]}}, {"type": "book", "issued": {"date-parts": [[2020]], "season": "Winter"}}, {"type": "book", "issued": {"raw": "2020-22"}}]`,
		`{"type":"book","issued":{"date-parts":[[2020,5,1]]}}
{"type":"book","issued":{"date-parts":[[1914,7],[1918,11,11]]}}
{"type":"book","issued":{"date-parts":[[2020]],"season":3}}
{"type":"book","issued":{"date-parts":[[2020]],"season":1}}
{"type":"book","issued":{"date-parts":[[2020]],"season":4}}
{"type":"book","issued":{"date-parts":[[2020]],"season":2}}`},
	{"dates: about, raw and literal, before Christ, unknown, without the outer brackets", `[{"type": "book", "issued": {"date-parts": [[1567]], "circa": true}}, {"type": "book", "issued": {"raw": "May 31, 2024"}}, {"type": "book", "issued": {"literal": "forthcoming"}}, {"type": "book", "issued": {"date-parts": [[-44, 3, 15]]}}, {"type": "book", "issued": {"date-parts": [[null]]}}, {"type": "book", "issued": {"date-parts": [2020, 5]}}, {"type": "book", "accessed": "2024-05-06", "issued": {"raw": "1567~/1569"}}]`,
		`{"type":"book","issued":{"date-parts":[[1567]],"circa":true}}
{"type":"book","issued":{"date-parts":[[2024,5,31]]}}
{"type":"book","issued":{"literal":"forthcoming"}}
{"type":"book","issued":{"date-parts":[[-44,3,15]]}}
{"type":"book"}
{"type":"book","issued":{"date-parts":[[2020,5]]}}
{"type":"book","issued":{"date-parts":[[1567],[1569]],"circa":true},"accessed":{"date-parts":[[2024,5,6]]}}`},
	{"markup in titles, none in addresses", `{"id": "a", "type": "book", "title": "<i>Homo sapiens</i> <span class=\"nocase\">in</span> CO<sub>2</sub> &amp; 3 < 4", "URL": "https://x.org/?a=1&lt;=2"}`,
		`{"id":"a","type":"book","title":"Homo sapiens in CO₂ & 3 < 4","URL":"https://x.org/?a=1&lt;=2"}`},
	{"names of older programs; a DOI with its address", `{"id": "a", "type": "journal-article", "shortTitle": "S", "archive-location": "B 1", "DOI": "https://doi.org/10.1000/x"}`,
		`{"id":"a","type":"article-journal","title-short":"S","archive_location":"B 1","DOI":"10.1000/x"}`},
	{"a document is of unknown type", `{"id": "a", "type": "document", "title": "T"}`, `{"id":"a","title":"T"}`},
	{"commas too many, and one missing between items", `[{"id": "a", "type": "book", "author": [{"family": "Rao",},],} {"id": "b", "type": "book"},]`, `{"id":"a","type":"book","author":[{"family":"Rao"}]}
{"id":"b","type":"book"}`},
	{"an item that is not closed, and one with a quotation mark missing: kept as printed, the rest is read", "[{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": [[1999]]},\n{\"id\": \"b\", \"title\": \"T, \"type\": \"book\"\n},\n{\"id\": \"c\", \"type\": \"book\"}]",
		`"{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": [[1999]]},"
"{\"id\": \"b\", \"title\": \"T, \"type\": \"book\" }"
{"id":"c","type":"book"}`},
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		p, err := Read(strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		if got := sample.Items(p); got != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s\n%+v", tt.note, got, tt.want, p.Warnings)
		}
		if !Sniff(tt.in) {
			t.Errorf("%s: not taken for CSL-JSON", tt.note)
		}
		roundTrip(t, itemsOf(p))
	}
}

// TestSniff: JSON of other kinds is left to those who read it.
func TestSniff(t *testing.T) {
	for _, tt := range []struct{ note, in string }{
		{"Crossref", `{"status": "ok", "message-type": "work", "message": {"DOI": "10.1000/x", "type": "book"}}`},
		{"Crossref, the work alone", `{"reference-count": 3, "DOI": "10.1000/x", "type": "book", "reference": []}`},
		{"OpenAlex", `{"id": "https://openalex.org/W1", "type": "article", "title": "T"}`},
		{"Zotero's own", `[{"itemType": "book", "type": "book"}]`},
		{"a program's settings", `{"name": "x", "type": "module"}`},
		{"text", `See {"type": "book"}.`},
	} {
		if Sniff(tt.in) {
			t.Errorf("%s is taken for CSL-JSON", tt.note)
		}
	}
}

// TestMistakes holds what is said of the likeliest mistakes.
func TestMistakes(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"a comma too many", "[{\"type\": \"book\",\n\"title\": \"T\",\n}]", "1: a comma stands before a closing bracket: it is passed over"},
		{"a quotation mark is missing", "[\n{\"type\": \"book\",\n \"title\": \"T\n}, {\"type\": \"book\"}]", "2: this item is kept as printed: line 3: invalid character '\\n' in string literal"},
		{"a brace is missing", "[{\"type\": \"book\",\n{\"type\": \"book\"}]", "1: this item is kept as printed: it is not closed, put a brace behind its last variable"},
		{"words between items", "[{\"type\": \"book\"},\n// the second\n{\"type\": \"book\"}]", "2: outside any item, and left out: // the second"},
		{"a type that is none", `{"type": "novel", "title": "T"}`, "1: “novel” is no type of CSL: what the item is, is left open"},
		{"an id twice", "{\"id\": \"a\", \"type\": \"book\"}\n{\"id\": \"a\", \"type\": \"book\"}", "2: the id a is taken by the item of line 1: both are kept"},
		{"a month that is none", `{"type": "book", "issued": {"date-parts": [[2020, 17]]}}`, "1: left out of its date: 17"},
		{"variables without a place", `[{"type": "book", "ISBN": "1", "abstract": "x"}, {"type": "book", "ISBN": "2"}]`, "0: variables that ibid has no use for are left out: ISBN (2), abstract (1)"},
		{"Zotero's own JSON", `[{"itemType": "book", "creators": []}]`, "is Zotero's own JSON: export it as “CSL JSON”"},
		{"other JSON", `{"name": "x"}`, `holds JSON, but no CSL-JSON item, which has a type, a title or an author: one looks like {"id": "key", "type": "book", "title": "…"}`},
		{"no JSON", "Smith, A Book", `holds no CSL-JSON item: one looks like {"id": "key", "type": "book", "title": "…"}`},
	}
	for _, tt := range tests {
		p, err := Read(strings.NewReader(tt.in))
		var got []string
		if err != nil {
			got = append(got, err.Error())
		} else {
			for _, w := range p.Warnings {
				got = append(got, fmt.Sprintf("%d: %s", w.Line, w.Text))
			}
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.note, strings.Join(got, "\n"), tt.want)
		}
	}
}

// The files are as Zotero writes them, and as programs that are less exact do: see testdata.
func TestSamples(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.json*")
	if len(files) < 2 {
		t.Fatal("no samples")
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		got := sample.Items(p) + "\n"
		for _, w := range p.Warnings {
			got += fmt.Sprintf("warning %d %s\n", w.Line, w.Text)
		}
		golden := strings.TrimSuffix(name, filepath.Ext(name)) + ".want"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, _ := os.ReadFile(golden)
		if got != string(want) {
			t.Errorf("%s: got\n%s", name, got)
		}
		roundTrip(t, itemsOf(p))
	}
}

// itemsOf gives the items of a paper under the ids that Write gives them.
func itemsOf(p *model.Paper) []model.Item {
	var items []model.Item
	for _, n := range p.Notes {
		if n.Item != nil {
			it := *n.Item
			if it.ID == "" {
				it.ID = fmt.Sprint("item-", len(items)+1)
			}
			items = append(items, it)
		}
	}
	return items
}

// roundTrip checks that what is written of items reads back as them.
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

// FuzzRead checks that whatever a file holds, every item is an item or a kept text, and that the items are the same again
// when they have been written.
func FuzzRead(f *testing.F) {
	sample.Seed(f, "*.json*")
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

// FuzzWrite checks that any item without HTML survives writing and reading.
func FuzzWrite(f *testing.F) {
	f.Add("mir", "Two \"years\" & \\ of", "and, Jr", "book", 2020, 5, 1)
	f.Add("", "{}[],", "\u2028", "post-weblog", -44, 3, 0)
	f.Add("1", "2010a", "null", "", 0, 0, 0)
	f.Fuzz(func(t *testing.T, id, words, who, kind string, year, month, other int) {
		plain := func(s string) string { return fold.Line(fold.Unmark(fold.Line(s))) }
		id, words, who = fold.Line(id), plain(words), plain(who)
		if words == "" || who == "" || id == "" {
			return
		}
		date := model.Date{From: model.Day{Year: year % 10000, Month: max(0, month%13)}, Season: max(0, other%5), Circa: month%2 == 1}
		switch {
		case date.From.Year == 0:
			date = fromWords(words)
		case other%2 == 1:
			date.To = model.Day{Year: min(date.From.Year+1, 9999)}
		}
		if date.To == date.From || date.To.Year == 0 {
			date.To = model.Day{}
		}
		it := model.Item{ID: id, Type: types[kind], Author: []model.Name{{Literal: words}, {Family: who, Given: words, Suffix: who, DroppingParticle: words, NonDroppingParticle: who}},
			Editor: []model.Name{{Given: who}}, Translator: []model.Name{{Family: words, Literal: who}}, Title: words, TitleShort: who, ContainerTitle: words, CollectionTitle: who,
			Edition: who, Publisher: who, PublisherPlace: words, Issued: date, OriginalDate: date, Accessed: date, Volume: words, Issue: who, Number: words, Genre: who,
			Page: words, Archive: who, ArchiveLocation: words, Authority: who, DOI: "10.1000/" + words, URL: who, Note: words, Annote: who}
		roundTrip(t, []model.Item{it})
	})
}

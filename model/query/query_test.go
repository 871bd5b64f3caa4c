package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

// titles makes a reading of sources cited once each: "Author|Title|Container|year".
func titles(lines ...string) *model.Reading {
	r := &model.Reading{}
	for i, l := range lines {
		f := append(strings.Split(l, "|"), "", "", "")
		it := model.Item{Title: f[1], ContainerTitle: f[2]}
		if f[0] != "" {
			given, family, found := strings.Cut(f[0], " ")
			if !found {
				given, family = "", f[0]
			}
			it.Author = []model.Name{{Family: family, Given: given}}
		}
		fmt.Sscan(f[3], &it.Issued.From.Year)
		r.Citations = append(r.Citations, model.Citation{ID: fmt.Sprint(i + 1), N: i + 1, Raw: strings.ReplaceAll(l, "|", ", "), Form: model.FormFull, Parsed: &it, Source: i})
		r.Sources = append(r.Sources, model.Source{Citations: []int{i}, Item: it})
	}
	return r
}

// wars is a made-up list with some of everything.
func wars() *model.Reading {
	r := titles(
		"Asfandyar Mir|Afghanistan’s Taliban and their rivals|USIP|2023",
		"Khan|The Taliban in exile|Dawn News|2021",
		"|Terror groups of the Afghan north|Terrorism Monitor|2022",
		"Ahmed Rashid|Drawing the lines: regional powers|Journal of Strategic Studies|",
		"Ärzte|Der internationale Terrorismus|Zeitschrift|1999",
		"Mirza|Two years of exile|Arab News|2023",
	)
	types := []model.Type{model.TypeReport, model.TypeNewspaper, model.TypeJournal, model.TypeJournal, model.TypeBook, model.TypeNewspaper}
	for i, t := range types {
		r.Sources[i].Item.Type = t
	}
	// The second is cited again in short form, the third twice more and contradicts itself, the last is an orphan.
	for _, c := range []struct {
		source int
		form   model.Form
	}{{1, model.FormShort}, {2, model.FormIbid}, {2, model.FormFull}} {
		r.Citations = append(r.Citations, model.Citation{ID: fmt.Sprint(len(r.Citations) + 1), N: len(r.Citations) + 1, Raw: "again", Parsed: &model.Item{}, Form: c.form, Source: c.source})
		r.Sources[c.source].Citations = append(r.Sources[c.source].Citations, len(r.Citations)-1)
	}
	r.Sources[2].Conflicts = []model.Conflict{{Field: model.FieldIssued, Level: model.LevelConflict}}
	r.Sources[0].Conflicts = []model.Conflict{{Field: model.FieldTitle, Level: model.LevelVariant}}
	r.Sources[3].Item.DOI = "10.1000/182"
	r.Sources[4].Item.URL = "https://example.org"
	r.Sources[5].Orphan = true
	r.Suggestions = []model.Suggestion{{A: 0, B: 5}}
	return r
}

// TestLibrary: what the reader has, and may have, is asked for, and is a filter where a library is known.
func TestLibrary(t *testing.T) {
	r := wars()
	if f := facets(r)[5]; len(f.Values) != len(findings) {
		t.Errorf("without a library %d findings", len(f.Values))
	}
	r.Held = make([]model.Held, len(r.Sources))
	r.Held[1] = model.Held{Item: &model.Item{ID: "khan"}, Sure: true}
	r.Held[2] = model.Held{Item: &model.Item{ID: "perhaps"}}
	ix := NewIndex(r, nil)
	for query, want := range map[string][]int{"is:had": {1}, "is:missing": {0, 2, 3, 4, 5}, "is:had or is:orphan": {1, 5}} {
		n, err := Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		if got := ix.Apply(Filter{Query: n}, Sort{}).Sources; !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", query, got, want)
		}
	}
	f := ix.Facets[5]
	if c := f.Counts([]int{0, 1, 2, 3, 4, 5}); len(c) != len(findings)+2 || c[len(findings)] != 5 || c[len(findings)+1] != 1 {
		t.Errorf("counts %v", c)
	}
}

// TestQueries is what each query must find.
func TestQueries(t *testing.T) {
	ix := NewIndex(wars(), []Phrase{{Text: "Afghan Taliban"}, {Text: "Counterterrorism"}})
	for _, tc := range []struct {
		query string
		want  []int
		note  string
	}{
		{"", []int{0, 1, 2, 3, 4, 5}, "everything"},
		{"   ", []int{0, 1, 2, 3, 4, 5}, ""},
		{"taliban", []int{0, 1}, "a word"},
		{"TALIBAN", []int{0, 1}, "case"},
		{"talib", []int{0, 1}, "as far as it is typed"},
		{"aliban", nil, "not from the middle of a word"},
		{"mir", []int{0, 5}, "begins a word: Mir, Mirza"},
		{"taliban exile", []int{1}, "all words"},
		{"exile taliban", []int{1}, "in any order"},
		{"taliban and exile", nil, "and is a word in small letters"},
		{"taliban AND exile", []int{1}, "and in capitals it is what is meant anyway"},
		{"terrorism", []int{2, 4}, "stems"},
		{"arzte", []int{4}, "accents"},
		{"Ärzte", []int{4}, ""},
		{"afghanistan's", []int{0}, "straight for curly"},
		{"zzz", nil, "nothing"},
		{`"taliban in exile"`, []int{1}, "a phrase"},
		{`"exile in taliban"`, nil, "in this order"},
		{`"taliban in exi"`, nil, "whole words"},
		{`"Taliban and their"`, []int{0}, ""},
		{"-taliban", []int{2, 3, 4, 5}, "without"},
		{"NOT taliban", []int{2, 3, 4, 5}, ""},
		{"not taliban", nil, "not is a word in small letters"},
		{`-"two years"`, []int{0, 1, 2, 3, 4}, "without a phrase"},
		{"exile -taliban", []int{5}, ""},
		{"- taliban", []int{0, 1}, "a lone dash is nothing"},
		{"khan or mirza", []int{1, 5}, "either"},
		{"khan OR mirza", []int{1, 5}, ""},
		{"khan or mirza or rashid", []int{1, 3, 5}, ""},
		{"taliban exile or terrorism", []int{1, 2, 4}, "or binds less than side by side"},
		{"(khan or mir) taliban", []int{0, 1}, "brackets"},
		{"(khan or mirza) -taliban", []int{5}, ""},
		{"-(khan or mirza)", []int{0, 2, 3, 4}, ""},
		{"((taliban))", []int{0, 1}, ""},
		{"()", []int{0, 1, 2, 3, 4, 5}, "empty brackets ask for nothing"},
		{"oregon", nil, "or- in a word is no or"},
		{"author:mir", []int{0, 5}, "a name as far as it is typed"},
		{`author:"mir"`, []int{0}, "a whole name"},
		{`author:="asfandyar mir"`, []int{0}, "a value of the facet"},
		{`author:="mir"`, nil, "is the whole of it"},
		{`author:"asfandyar mir"`, []int{0}, "a name in reading order"},
		{`author:"mir asfandyar"`, []int{0}, "and inverted"},
		{"author:rashid", []int{3}, ""},
		{"Author:Rashid", []int{3}, "case of the field"},
		{"author:news", nil, "not from the outlet"},
		{"-author:mir", []int{1, 2, 3, 4}, ""},
		{"title:exile", []int{1, 5}, ""},
		{"title:news", nil, "not from the outlet"},
		{`title:"two years"`, []int{5}, ""},
		{`title:="Two years of exile"`, []int{5}, ""},
		{"title:terrorism", []int{2, 4}, "stems"},
		{"in:news", []int{1, 5}, "an outlet"},
		{`in:"arab news"`, []int{5}, ""},
		{`in:="Arab News"`, []int{5}, ""},
		{`in:="News"`, nil, ""},
		{"in:monitor or in:usip", []int{0, 2}, ""},
		{`-in:"arab news"`, []int{0, 1, 2, 3, 4}, ""},
		{"year:2023", []int{0, 5}, ""},
		{"year:2021..2022", []int{1, 2}, "a range"},
		{"year:2022..", []int{0, 2, 5}, "open"},
		{"year:..2021", []int{1, 4}, ""},
		{"year:>2021", []int{0, 2, 5}, ""},
		{"year:>=2021", []int{0, 1, 2, 5}, ""},
		{"year:<2021", []int{4}, ""},
		{"year:<=2021", []int{1, 4}, ""},
		{"-year:2023", []int{1, 2, 3, 4}, "what has no year is not of 2023"},
		{"-has:year", []int{3}, ""},
		{"has:year", []int{0, 1, 2, 4, 5}, ""},
		{"type:news", []int{1, 5}, "the beginning of a word of the type"},
		{"type:journal", []int{2, 3}, ""},
		{"type:article", []int{1, 2, 3, 5}, ""},
		{"type:article-journal", []int{2, 3}, "CSL's name"},
		{`type:"journal article"`, []int{2, 3}, "in words"},
		{"type:=book", []int{4}, ""},
		{"type:film", nil, ""},
		{"form:short", []int{1}, ""},
		{"form:ibid", []int{2}, ""},
		{"form:full", []int{0, 1, 2, 3, 4, 5}, ""},
		{"cited:>1", []int{1, 2}, ""},
		{"cited:2", []int{1}, ""},
		{"cited:1", []int{0, 3, 4, 5}, ""},
		{"cited:2..5", []int{1, 2}, ""},
		{"cited:<1", nil, ""},
		{"is:repeated", []int{1, 2}, ""},
		{"-is:repeated", []int{0, 3, 4, 5}, ""},
		{"is:missing year:2023", []int{0, 5}, "without a library all are"},
		{"is:had", nil, ""},
		{"is:orphan", []int{5}, ""},
		{"has:conflict", []int{2}, ""},
		{"has:variant", []int{0}, ""},
		{"has:conflict or has:variant", []int{0, 2}, ""},
		{"has:suggestion", []int{0, 5}, ""},
		{"has:doi", []int{3}, ""},
		{"has:url", []int{4}, ""},
		{"has:link", []int{3, 4}, ""},
		{"has:author", []int{0, 1, 3, 4, 5}, ""},
		{"HAS:DOI", []int{3}, ""},
		{"n:2", []int{1}, ""},
		{"n:2..3", []int{1, 2}, ""},
		{"n:7", []int{1}, "any of its citations"},
		{"n:8..", []int{2}, ""},
		{`key:"Afghan Taliban"`, []int{0}, "the paper's keyword"},
		{"key:counterterrorism", []int{2, 4}, "by its part"},
		{"key:regional", []int{3}, "a keyword that is not the paper's"},
		{`key:"Afghan Taliban" or key:counterterrorism`, []int{0, 2, 4}, ""},
		{"type:news year:2023", []int{5}, ""},
		{"type:news -year:2023 taliban", []int{1}, ""},
		{"(type:news or type:report) year:2023", []int{0, 5}, ""},
		{"https://example.org", nil, "an address is words"},
		{"lines: regional", []int{3}, "a colon behind a word that is no field"},
		{"Drawing the lines: regional powers", []int{3}, "a title as it stands"},
		{"al-qaeda", nil, "a hyphen inside a word"},
		{"2023", []int{0, 5}, "a number is a word"},
		{"!?", []int{0, 1, 2, 3, 4, 5}, "marks alone ask for nothing"},
		{"taliban !", []int{0, 1}, ""},
	} {
		n, err := Parse(tc.query)
		if err != nil {
			t.Errorf("%s: %v", tc.query, err)
			continue
		}
		if got := ix.Apply(Filter{Query: n}, Sort{}).Sources; !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v (%s)", tc.query, got, tc.want, tc.note)
		}
		again, err := Parse(n.String())
		if err != nil || again.String() != n.String() {
			t.Errorf("%s: printed %s, which reads as %s, %v", tc.query, n, again, err)
		}
	}
}

// TestErrors: what is wrong with a query, and where.
func TestErrors(t *testing.T) {
	for _, tc := range []struct {
		query string
		at    int
		says  string
	}{
		{"(taliban", 0, "without its )"},
		{"taliban)", 7, "without its ("},
		{`taliban "in exile`, 8, "quote is not closed"},
		{"autor:mir", 0, "no field autor: (author:?)"},
		{"x autor:mir", 2, "author:?"},
		{"colour:red", 0, "no field colour: (author, title"},
		{"author:", 0, "author: takes a name"},
		{"author: mir", 0, "author: takes a name"},
		{`author:""`, 0, "author: takes"},
		{"author:-", 7, "author: takes"},
		{"year:last", 5, "a number or a range"},
		{"year:2021..x", 5, "a number or a range"},
		{"year:..", 5, "a number or a range"},
		{"year:>", 5, "a number or a range"},
		{"is:lost", 3, "repeated, orphan, missing, had"},
		{"has:fun", 4, "conflict, variant"},
		{"taliban or", 8, "between two things"},
		{"or taliban", 0, "between two things"},
		{"a or or b", 2, "between two things"},
		{"-()", 0, "left out"},
		{"x -", -1, ""},
		{strings.Repeat("(", 50), 40, "too many brackets"},
		{strings.Repeat("a ", 3000), maxQuery, "too long"},
	} {
		_, err := Parse(tc.query)
		if tc.at < 0 {
			if err != nil {
				t.Errorf("%s: %v", tc.query, err)
			}
			continue
		}
		e, ok := err.(*Error)
		if !ok {
			t.Errorf("%s: no error", tc.query)
			continue
		}
		if !strings.Contains(e.Text, tc.says) || e.At > len(tc.query) || tc.at != e.At && tc.says != "between two things" {
			t.Errorf("%s: %q at %d, want %q at %d", tc.query, e.Text, e.At, tc.says, tc.at)
		}
	}
}

// FuzzParse: whatever is typed is read or refused; what is read is printed so that it is read as the same again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"a b", `"a b" -c`, "(a or b) year:>2020", `author:="X \"y"`, "in:a -(b or -c)", "NOT x AND y", "a:b:c", "-", `""`, "key:\"a\"", "é “curly”"} {
		f.Add(s)
	}
	ix := NewIndex(wars(), []Phrase{{Text: "Taliban"}})
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Parse(s)
		if err != nil {
			if e := err.(*Error); e.At < 0 || e.At > len(s) || e.Text == "" {
				t.Fatalf("%q: error %+v", s, e)
			}
			return
		}
		again, err := Parse(n.String())
		if err != nil || again.String() != n.String() {
			t.Fatalf("%q: printed %q, read as %q, %v", s, n, again, err)
		}
		x, y := ix.Apply(Filter{Query: n}, Sort{}), ix.Apply(Filter{Query: again}, Sort{})
		if !slices.Equal(x.Sources, y.Sources) {
			t.Fatalf("%q: finds %v, printed and read %v", s, x.Sources, y.Sources)
		}
		ix.Complete(s)
		ix.Nearest(n)
		ix.Highlighter(n).Ranges(s)
	})
}

func TestKeywords(t *testing.T) {
	for _, tc := range []struct {
		phrase  string
		sources []int
		partial bool
		note    string
	}{
		{"Taliban", []int{0, 1}, false, "one word"},
		{"Afghan Taliban", []int{0}, false, "the stem of each word begins a word"},
		{"Regional Powers", []int{3}, false, ""},
		{"Terrorism", []int{2, 4}, false, "the container counts, and other endings"},
		{"Counterterrorism", []int{2, 4}, true, "a combining prefix is taken off"},
		{"Regional Terrorism", []int{3}, true, "of several words the rarest that occurs"},
		{"Nuclear Deterrence", nil, false, "nothing at all"},
		{"International", []int{4}, false, "inter- is no prefix where the word itself occurs"},
		{"", nil, false, "no word"},
		{"U.S.", nil, false, "letters alone are words, and begin none"},
		{"In Exile", []int{1}, false, ""},
	} {
		ix := NewIndex(wars(), []Phrase{{Text: tc.phrase}})
		f := Filter{}.Toggle(ix, ix.Keywords[0].Term())
		res := ix.Apply(f, Sort{})
		if !slices.Equal(res.Sources, tc.sources) || ix.Keywords[0].Partial != tc.partial {
			t.Errorf("%q: %v, partial %v; want %v, %v (%s)", tc.phrase, res.Sources, ix.Keywords[0].Partial, tc.sources, tc.partial, tc.note)
		}
		if res.Keywords[0] != len(tc.sources) {
			t.Errorf("%q: counts %d", tc.phrase, res.Keywords[0])
		}
	}
}

// TestToggle: switching values on and off makes the query that says so.
func TestToggle(t *testing.T) {
	ix := NewIndex(wars(), []Phrase{{Text: "Taliban"}, {Text: "Terrorism"}})
	value := func(facet, label string) Node {
		for _, f := range ix.Facets {
			for _, v := range f.Values {
				if f.Field == facet && v.Label == label {
					return v.Term
				}
			}
		}
		t.Fatalf("no %s %s", facet, label)
		return Node{}
	}
	taliban, terrorism := ix.Keywords[0].Term(), ix.Keywords[1].Term()
	arab, dawn, y23, y21 := value("in", "Arab News"), value("in", "Dawn News"), value("year", "2023"), value("year", "2021")
	for _, tc := range []struct {
		note string
		f    Filter
		want string
	}{
		{"a keyword", Filter{}.Toggle(ix, taliban), `key:"Taliban"`},
		{"two keywords: all", Filter{}.Toggle(ix, taliban).Toggle(ix, terrorism), `key:"Taliban" key:"Terrorism"`},
		{"then any", Filter{}.Toggle(ix, taliban).Toggle(ix, terrorism).WithAny(true), `key:"Taliban" or key:"Terrorism"`},
		{"any from the start", Filter{Any: true}.Toggle(ix, taliban).Toggle(ix, terrorism), `key:"Taliban" or key:"Terrorism"`},
		{"and back to all", Filter{Any: true}.Toggle(ix, taliban).Toggle(ix, terrorism).WithAny(false), `key:"Taliban" key:"Terrorism"`},
		{"off again", Filter{Any: true}.Toggle(ix, taliban).Toggle(ix, terrorism).Toggle(ix, taliban), `key:"Terrorism"`},
		{"two outlets are alternatives", Filter{}.Toggle(ix, arab).Toggle(ix, dawn), `in:="Arab News" or in:="Dawn News"`},
		{"facets add up", Filter{}.Toggle(ix, arab).Toggle(ix, dawn).Toggle(ix, y23), `(in:="Arab News" or in:="Dawn News") year:2023`},
		{"two years", Filter{}.Toggle(ix, y23).Toggle(ix, y21), `year:2023 or year:2021`},
		{"a range in their place", Filter{}.Toggle(ix, y23).Toggle(ix, arab).Between(2023, 2021), `in:="Arab News" year:2021..2023`},
		{"left out", Filter{}.Exclude(ix, arab), `-in:="Arab News"`},
		{"and back", Filter{}.Exclude(ix, arab).Exclude(ix, arab), ``},
		{"left out after it was on", Filter{}.Toggle(ix, arab).Exclude(ix, arab), `-in:="Arab News"`},
		{"on after it was left out", Filter{}.Exclude(ix, arab).Toggle(ix, arab), `in:="Arab News"`},
		{"a clause taken back", Filter{}.Toggle(ix, taliban).Toggle(ix, arab).Without(0), `in:="Arab News"`},
	} {
		if got := tc.f.Query.String(); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.note, got, tc.want)
		}
		typed, err := Parse(tc.f.Query.String())
		if err != nil || typed.String() != tc.f.Query.String() {
			t.Errorf("%s: typed it is %s, %v", tc.note, typed, err)
		}
		if (Filter{Query: typed, Any: tc.f.Any}).Has(arab) != tc.f.Has(arab) {
			t.Errorf("%s: what is typed and what is switched on differ", tc.note)
		}
	}
}

// TestCounts holds the counts of facets and keywords against counting by hand, over random filters.
func TestCounts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	pick := func(list ...string) string { return list[rnd.IntN(len(list))] }
	for round := range 40 {
		var lines []string
		for range 60 {
			lines = append(lines, pick("", "Mir", "Khan", "Ahmed Rashid")+"|"+pick("Taliban", "Terror", "Regional")+" "+pick("war", "peace", "Afghan")+"|"+
				pick("Dawn", "Arab News", "")+"|"+pick("2021", "2022", "2023", ""))
		}
		r := titles(lines...)
		ix := NewIndex(r, []Phrase{{Text: "Taliban"}, {Text: "Afghan"}})
		f := Filter{Any: round%2 == 0}
		for range rnd.IntN(5) {
			facet := ix.Facets[rnd.IntN(5)]
			term := ix.Keywords[rnd.IntN(2)].Term()
			if len(facet.Values) > 0 && rnd.IntN(3) > 0 {
				term = facet.Values[rnd.IntN(len(facet.Values))].Term
			}
			if rnd.IntN(5) == 0 {
				f = f.Exclude(ix, term)
			} else {
				f = f.Toggle(ix, term)
			}
		}
		res := ix.Apply(f, Sort{})
		for i, facet := range ix.Facets {
			for j, v := range facet.Values {
				if want := byHand(ix, f, facet.belongs, v.Term); res.Facets[i][j] != want {
					t.Fatalf("%s: %s counts %d, by hand %d", f.Query, v.Term, res.Facets[i][j], want)
				}
			}
		}
		for k := range ix.Keywords {
			own := func(n Node) bool { return f.Any && isKeys(n) }
			if want := byHand(ix, f, own, ix.Keywords[k].Term()); res.Keywords[k] != want {
				t.Fatalf("%s (any %v): %s counts %d, by hand %d", f.Query, f.Any, ix.Keywords[k].Text, res.Keywords[k], want)
			}
		}
	}
}

// byHand counts the sources that match the term and every clause that is not the facet's own.
func byHand(ix *Index, f Filter, own func(Node) bool, term Node) int {
	n := 0
	for s := range ix.reading.Sources {
		ok := ix.matcher(term)(s)
		for _, c := range f.Query.Clauses() {
			ok = ok && (own(c) || ix.matcher(c)(s))
		}
		n += b2i(ok)
	}
	return n
}

// A book without authors is found, counted and sorted by its editors.
func TestEditors(t *testing.T) {
	r := titles("Young|B|", "|The Alpha|", "Adams|A|")
	editors := []model.Name{{Family: "Zampetti", Given: "Pietro"}}
	r.Sources[1].Item.Editor = editors
	ix := NewIndex(r, nil)
	q, err := Parse("author:zampetti")
	if err != nil {
		t.Fatal(err)
	}
	if got := ix.Apply(Filter{Query: q}, Sort{}).Sources; !slices.Equal(got, []int{1}) {
		t.Errorf("author:zampetti finds %v", got)
	}
	if got := ix.Apply(Filter{}, Sort{By: ByAuthor}).Sources; !slices.Equal(got, []int{2, 0, 1}) {
		t.Errorf("sorted by author: %v", got)
	}
}

func TestSort(t *testing.T) {
	r := titles("Young|B|x|1990", "|The Alpha|x|", "Adams|A|x|2010", "Adams|C|x|1990")
	r.Citations = append(r.Citations, model.Citation{ID: "5", Source: 3, Parsed: &model.Item{}})
	r.Sources[3].Citations = append(r.Sources[3].Citations, 4)
	r.Sources[1].Orphan = true
	r.Sources[2].Conflicts = []model.Conflict{{Level: model.LevelConflict}}
	ix := NewIndex(r, nil)
	for _, tc := range []struct {
		by   Sort
		want []int
	}{
		{Sort{By: AsCited}, []int{0, 1, 2, 3}}, {Sort{By: MostCited}, []int{3, 0, 1, 2}}, {Sort{By: ByYear}, []int{2, 0, 3, 1}},
		{Sort{By: ByAuthor}, []int{2, 3, 1, 0}}, {Sort{By: ByTitle}, []int{2, 1, 0, 3}}, {Sort{By: ByFinding}, []int{2, 1, 0, 3}},
		{Sort{AsCited, true}, []int{3, 2, 1, 0}}, {Sort{ByYear, true}, []int{0, 3, 2, 1}}, {Sort{ByAuthor, true}, []int{0, 1, 3, 2}},
	} {
		if got := ix.Apply(Filter{}, tc.by).Sources; !slices.Equal(got, tc.want) {
			t.Errorf("order %+v: %v, want %v", tc.by, got, tc.want)
		}
	}
	s := Sort{}
	for range columns {
		s = s.Next()
	}
	if s != (Sort{}) {
		t.Error("the orders do not come round")
	}
}

func TestHighlight(t *testing.T) {
	ix := NewIndex(wars(), []Phrase{{Text: "Afghan Taliban"}, {Text: "Counterterrorism"}})
	for _, tc := range []struct{ query, text, want, note string }{
		{`key:"Afghan Taliban"`, "The Taliban’s hold on Afghanistan", "The [Taliban]’s hold on [Afghanistan]", "whole words that begin with a stem"},
		{"key:counterterrorism", "terrorists and counterterrorism", "[terrorists] and [counterterrorism]", "the part, and the phrase itself"},
		{"tal", "Taliban, metal", "[Taliban], metal", "what begins with what is typed"},
		{"etat", "L’État, l’E\u0301tat", "L’[État], l’[E\u0301tat]", "through accents of both kinds"},
		{"weiss", "Weiß", "[Weiß]", "a letter that folds to two"},
		{`"two years"`, "Two years, two wars", "[Two] [years], two wars", "a phrase"},
		{"-taliban", "Taliban", "Taliban", "not what is left out"},
		{"year:2023", "2023", "2023", "not what is no text"},
		{`in:="Arab News"`, "Arab News and other news", "[Arab] [News] and other news", "a value of a facet"},
		{"", "Taliban", "Taliban", "nothing to mark"},
	} {
		n, err := Parse(tc.query)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		at := 0
		for _, r := range ix.Highlighter(n).Ranges(tc.text) {
			b.WriteString(tc.text[at:r[0]] + "[" + tc.text[r[0]:r[1]] + "]")
			at = r[1]
		}
		b.WriteString(tc.text[at:])
		if b.String() != tc.want {
			t.Errorf("%q: %s, want %s (%s)", tc.text, b.String(), tc.want, tc.note)
		}
	}
}

func TestComplete(t *testing.T) {
	ix := NewIndex(wars(), []Phrase{{Text: "Afghan Taliban"}})
	for _, tc := range []struct{ text, first, note string }{
		{"au", "author:", "a field"},
		{"taliban ye", "taliban year:", "behind other words"},
		{"-i", "-in:", "behind a sign"},
		{"in:ar", `in:="Arab News"`, "a value"},
		{"in:news", `in:="Arab News"`, "by any of its words"},
		{`in:"ar`, `in:="Arab News"`, "inside quotes"},
		{"is:", "is:repeated", "what a field takes"},
		{"has:v", "has:variant", ""},
		{"type:n", "type:=article-newspaper", ""},
		{"author:", `author:="Ahmed Rashid"`, "all of them, the most frequent first, then by name"},
		{"key:af", `key:"Afghan Taliban"`, ""},
		{"(khan or au", "(khan or author:", "in brackets"},
		{"ta", `key:"Afghan Taliban"`, "a keyword, by any of its words"},
		{"conf", "has:conflict", "a finding"},
		{"-conf", "-has:conflict", "behind a sign"},
		{"rash", `author:="Ahmed Rashid"`, "a name"},
		{"arab", `in:="Arab News"`, "an outlet"},
		{"t", "title:", "one letter is too little"},
		{"taliban ", "", "nothing is begun"},
		{"colour:r", "", "no such field"},
	} {
		got := ""
		if list := ix.Complete(tc.text); len(list) > 0 {
			got = tc.text[:list[0].From] + list[0].Text
		}
		if got != tc.first {
			t.Errorf("%q: %q, want %q (%s)", tc.text, got, tc.first, tc.note)
		}
	}
}

func TestNearest(t *testing.T) {
	ix := NewIndex(wars(), nil)
	for _, tc := range []struct{ query, missing, offer string }{
		{"talban", "talban", "taliban"}, {"taliban", "", ""}, {"exlie taliban", "exlie", "exile"}, {"author:rahsid", "rahsid", "rashid"},
		{"qqqqqq", "qqqqqq", ""}, {"-talban", "", ""}, {"afgan", "afgan", "afghan"},
	} {
		n, err := Parse(tc.query)
		if err != nil {
			t.Fatal(err)
		}
		if missing, offer := ix.Nearest(n); missing != tc.missing || offer != tc.offer {
			t.Errorf("%s: %q, %q; want %q, %q", tc.query, missing, offer, tc.missing, tc.offer)
		}
	}
}

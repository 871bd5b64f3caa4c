package query

import (
	"fmt"
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
			it.Author = []model.Name{{Family: f[0]}}
		}
		fmt.Sscan(f[3], &it.Issued.From.Year)
		r.Citations = append(r.Citations, model.Citation{ID: fmt.Sprint(i + 1), Raw: strings.ReplaceAll(l, "|", ", "), Parsed: it, Source: i})
		r.Sources = append(r.Sources, model.Source{Citations: []int{i}, Item: it})
	}
	return r
}

var wars = titles(
	"Mir|Afghanistan’s Taliban and their rivals|USIP|2023",
	"Khan|The Taliban in exile|Dawn|2021",
	"|Terror groups of the Afghan north|Terrorism Monitor|2022",
	"Rashid|Drawing the lines: regional powers|Journal of Strategic Studies|",
	"Ärzte|Der internationale Terrorismus|Zeitschrift|1999",
)

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
	} {
		ix := NewIndex(wars, []string{tc.phrase}, nil)
		res := ix.Apply(Filter{Keywords: []int{0}}, AsCited)
		if !slices.Equal(res.Sources, tc.sources) || ix.Keywords[0].Partial != tc.partial {
			t.Errorf("%q: %v, partial %v; want %v, %v (%s)", tc.phrase, res.Sources, ix.Keywords[0].Partial, tc.sources, tc.partial, tc.note)
		}
		if res.Counts[0] != len(tc.sources) {
			t.Errorf("%q: counts %d", tc.phrase, res.Counts[0])
		}
	}
}

func TestFilter(t *testing.T) {
	ix := NewIndex(wars, []string{"Taliban", "Terrorism", "Afghan"}, nil)
	for _, tc := range []struct {
		f       Filter
		sources []int
		counts  []int
		note    string
	}{
		{Filter{}, []int{0, 1, 2, 3, 4}, []int{2, 2, 2}, "everything"},
		{Filter{Keywords: []int{0}}, []int{0, 1}, []int{2, 0, 1}, "counts say what each would leave besides"},
		{Filter{Keywords: []int{0, 2}}, []int{0}, []int{1, 0, 1}, "all must match"},
		{Filter{Keywords: []int{0, 1}, Any: true}, []int{0, 1, 2, 4}, []int{2, 2, 2}, "any; counts are each keyword's own"},
		{Filter{Text: "  dawn KHAN "}, []int{1}, []int{1, 0, 0}, "every word, in any order and case"},
		{Filter{Text: "arzte"}, []int{4}, []int{0, 1, 0}, "accents folded"},
		{Filter{Text: "afghanistan's"}, []int{0}, []int{1, 0, 1}, "quotes folded"},
		{Filter{Text: "zzz"}, nil, []int{0, 0, 0}, "nothing"},
	} {
		res := ix.Apply(tc.f, AsCited)
		if !slices.Equal(res.Sources, tc.sources) || !slices.Equal(res.Counts, tc.counts) {
			t.Errorf("%+v: %v %v; want %v %v (%s)", tc.f, res.Sources, res.Counts, tc.sources, tc.counts, tc.note)
		}
	}
}

func TestSort(t *testing.T) {
	r := titles("Young|B|x|1990", "|The Alpha|x|", "Adams|A|x|2010", "Adams|C|x|1990")
	r.Citations = append(r.Citations, model.Citation{ID: "5", Source: 3})
	r.Sources[3].Citations = append(r.Sources[3].Citations, 4)
	ix := NewIndex(r, nil, nil)
	for by, want := range map[Sort][]int{
		AsCited: {0, 1, 2, 3}, MostCited: {3, 0, 1, 2}, ByYear: {2, 0, 3, 1}, ByAuthor: {2, 3, 1, 0}, ByTitle: {2, 1, 0, 3},
	} {
		if got := ix.Apply(Filter{}, by).Sources; !slices.Equal(got, want) {
			t.Errorf("order %d: %v, want %v", by, got, want)
		}
	}
	s := AsCited
	for range sorts {
		s = s.Next()
	}
	if s != AsCited {
		t.Error("the orders do not come round")
	}
}

func TestHighlight(t *testing.T) {
	ix := NewIndex(wars, []string{"Afghan Taliban", "Counterterrorism"}, nil)
	for _, tc := range []struct {
		f    Filter
		text string
		want string
		note string
	}{
		{Filter{Keywords: []int{0}}, "The Taliban’s hold on Afghanistan", "The [Taliban]’s hold on [Afghanistan]", "whole words that begin with a stem"},
		{Filter{Keywords: []int{1}}, "terrorists and counterterrorism", "[terrorists] and [counterterrorism]", "the part, and the phrase itself"},
		{Filter{Text: "ali b"}, "Taliban blend", "T[alib]an [b]lend", "occurrences of the words typed; neighbours are one"},
		{Filter{Text: "etat"}, "L’État, l’E\u0301tat", "L’[État], l’[E\u0301tat]", "through accents of both kinds"},
		{Filter{Text: "ss"}, "Weiß passt", "Wei[ß] pa[ss]t", "a letter that folds to two"},
		{Filter{}, "Taliban", "Taliban", "nothing to mark"},
	} {
		var b strings.Builder
		at := 0
		for _, r := range ix.Highlighter(tc.f).Ranges(tc.text) {
			b.WriteString(tc.text[at:r[0]] + "[" + tc.text[r[0]:r[1]] + "]")
			at = r[1]
		}
		b.WriteString(tc.text[at:])
		if b.String() != tc.want {
			t.Errorf("%q: %s, want %s (%s)", tc.text, b.String(), tc.want, tc.note)
		}
	}
}

// TestSnapshot: an index made from an earlier one of the same paper finds the same as one made anew.
func TestSnapshot(t *testing.T) {
	early := titles("|One; Two||")
	ix := NewIndex(wars, nil, NewIndex(early, nil, nil))
	if got := ix.Apply(Filter{Text: "rashid"}, AsCited).Sources; !slices.Equal(got, []int{3}) {
		t.Errorf("found %v", got)
	}
	if got := ix.Apply(Filter{Text: "one"}, AsCited).Sources; got != nil {
		t.Errorf("what stood there earlier is found: %v", got)
	}
}

// BenchmarkApply filters and counts 100,000 sources by a word and a keyword.
func BenchmarkApply(b *testing.B) {
	r := &model.Reading{}
	for i := range 100_000 {
		w := wars.Sources[i%len(wars.Sources)].Item
		r.Citations = append(r.Citations, model.Citation{Raw: fmt.Sprintf("%s, %s, %d", w.Get(model.FieldAuthor), w.Title, i), Parsed: w, Source: i})
		r.Sources = append(r.Sources, model.Source{Citations: []int{i}, Item: w})
	}
	ix := NewIndex(r, []string{"Taliban", "Terrorism"}, nil)
	b.ResetTimer()
	for b.Loop() {
		ix.Apply(Filter{Keywords: []int{0}, Text: "exile"}, AsCited)
	}
}

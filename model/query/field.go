package query

import (
	"strconv"
	"strings"

	"ibid/model"
)

// field is what can stand before a colon.
type field struct {
	name   string
	help   string // what it takes, in a few words
	number bool   // takes numbers and ranges
	values []flag // takes one of these only
}

// flag is a value that is a test by itself: is:orphan, has:doi.
type flag struct {
	name  string
	words string // as the line above the list says it
	holds func(r *model.Reading, source int) bool
}

var fields = []field{
	{name: "author", help: "a name"},
	{name: "title", help: "words of a title"},
	{name: "in", help: "an outlet, journal, book or publisher"},
	{name: "year", help: "2023, 2021..2023, >2020", number: true},
	{name: "type", help: "news, journal, book, report …"},
	{name: "form", help: "full, short, ibid …"},
	{name: "cited", help: "how often: >1, 2..5", number: true},
	{name: "n", help: "numbers of notes or entries: 12..20", number: true},
	{name: "key", help: "a keyword"},
	{name: "is", help: "repeated, orphan, missing, had", values: []flag{
		{"repeated", "cited more than once", func(r *model.Reading, s int) bool { return r.Cited(s) > 1 }},
		{"orphan", "orphans", func(r *model.Reading, s int) bool { return r.Sources[s].Orphan }},
		{"missing", "not in your library", func(r *model.Reading, s int) bool { return !r.Has(s) }},
		{"had", "in your library", (*model.Reading).Has},
	}},
	{name: "has", help: "conflict, variant, doi, url, link, year, author, suggestion", values: []flag{
		{"conflict", "with a conflict", func(r *model.Reading, s int) bool { return hasLevel(r, s, model.LevelConflict) }},
		{"variant", "with a variant", func(r *model.Reading, s int) bool { return hasLevel(r, s, model.LevelVariant) }},
		{"suggestion", "perhaps the same as another", hasSuggestion},
		{"doi", "with a DOI", func(r *model.Reading, s int) bool { return r.Sources[s].Item.DOI != "" }},
		{"url", "with an address", func(r *model.Reading, s int) bool { return r.Sources[s].Item.URL != "" }},
		{"link", "with a link", func(r *model.Reading, s int) bool { return r.Sources[s].Item.DOI+r.Sources[s].Item.URL != "" }},
		{"year", "with a year", func(r *model.Reading, s int) bool { return r.Sources[s].Item.Issued.From.Year != 0 }},
		{"author", "with an author", func(r *model.Reading, s int) bool { return len(r.Sources[s].Item.Author) > 0 }},
	}},
}

func hasLevel(r *model.Reading, source int, level model.Level) bool {
	for _, c := range r.Sources[source].Conflicts {
		if c.Level == level {
			return true
		}
	}
	return false
}

func hasSuggestion(r *model.Reading, source int) bool {
	for _, s := range r.Suggestions {
		if s.A == source || s.B == source {
			return true
		}
	}
	return false
}

func fieldNamed(name string) (field, bool) {
	for _, f := range fields {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

// flagNamed finds the flag of a field.
func (f field) flagNamed(name string) (flag, bool) {
	for _, v := range f.values {
		if v.name == name {
			return v, true
		}
	}
	return flag{}, false
}

// parseRange reads 2023, 2021..2023, 2021.., ..2023, >2020, >=2020, <2020, <=2020.
func parseRange(s string) (low, high int, ok bool) {
	number := func(s string, none int) (int, bool) {
		if s == "" {
			return none, true
		}
		n, err := strconv.Atoi(s)
		return n, err == nil && n > noLow && n < noHigh
	}
	for _, op := range []struct {
		sign      string
		below, by int
	}{{">=", 0, 0}, {"<=", 1, 0}, {">", 0, 1}, {"<", 1, -1}} {
		if rest, found := strings.CutPrefix(s, op.sign); found {
			n, ok := number(rest, 0)
			if !ok || rest == "" {
				return 0, 0, false
			}
			if op.below == 1 {
				return noLow, n + op.by, true
			}
			return n + op.by, noHigh, true
		}
	}
	from, to, isRange := strings.Cut(s, "..")
	if !isRange {
		to = from
	}
	low, ok = number(from, noLow)
	high, ok2 := number(to, noHigh)
	return low, high, ok && ok2 && from+to != ""
}

package ris

import (
	"encoding/json"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// ownTag holds variables that no other tag gives back.
const ownTag = "U1"

// record gives the tags of an item: those of RIS, then what reading these would not give back.
func record(it *model.Item) []tag {
	tags := native(it)
	var again model.Item
	(&reading{tags: tags}).item(&again)
	own := func(f model.Field, value string) {
		tags = append(tags, tag{name: ownTag, value: string(f) + ": " + value})
	}
	if again.Type != it.Type {
		own(model.FieldType, fold.Line(string(it.Type)))
	}
	for _, f := range texts {
		if is, was := *place(&again, f), fold.Line(*place(it, f)); is != was && !(f == model.FieldPage && is == ranged(was)) {
			own(f, was)
		}
	}
	for _, f := range people {
		if is, was := *f.of(&again), *f.of(it); !equal(is, was) {
			own(f.name, encoded(was))
		}
	}
	for _, f := range dates {
		if is, was := *f.of(&again), *f.of(it); is != was {
			own(f.name, dateText(was))
		}
	}
	return tags
}

// The variables of an item by their kind. Two are no facts of it, and stand beside the fields of package model.
const (
	fieldNote   model.Field = "note"
	fieldAnnote model.Field = "annote"
)

var texts = func() []model.Field {
	var list []model.Field
	for _, f := range model.Fields {
		if (&model.Item{}).Text(f) != nil {
			list = append(list, f)
		}
	}
	return append(list, fieldNote, fieldAnnote)
}()

var people = []struct {
	name model.Field
	of   func(*model.Item) *[]model.Name
}{
	{model.FieldAuthor, func(it *model.Item) *[]model.Name { return &it.Author }},
	{model.FieldEditor, func(it *model.Item) *[]model.Name { return &it.Editor }},
	{model.FieldTranslator, func(it *model.Item) *[]model.Name { return &it.Translator }},
}

var dates = []struct {
	name model.Field
	of   func(*model.Item) *model.Date
}{
	{model.FieldIssued, func(it *model.Item) *model.Date { return &it.Issued }},
	{model.FieldOriginalDate, func(it *model.Item) *model.Date { return &it.OriginalDate }},
	{model.FieldAccessed, func(it *model.Item) *model.Date { return &it.Accessed }},
}

// place gives the place of a text, nil for what is none.
func place(it *model.Item, f model.Field) *string {
	switch f {
	case fieldNote:
		return &it.Note
	case fieldAnnote:
		return &it.Annote
	}
	return it.Text(f)
}

func equal(a, b []model.Name) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// encoded gives names or a date as CSL-JSON has them, on one line.
func encoded(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "" // no names and no date fail
	}
	return fold.Line(b.String())
}

// dateText gives a date in EDTF, or as CSL-JSON where that cannot say it.
func dateText(d model.Date) string {
	if again, ok := model.ParseDate(d.String()); ok && again == d {
		return d.String()
	}
	return encoded(d)
}

// own reads the variables that Write put under their names. What another tag says of them has then been said.
func (r *reading) own(it *model.Item) {
	said := map[string]bool{}
	for i := range r.tags {
		t := &r.tags[i]
		if t.name == ownTag && !r.used[i] {
			name, value, ok := strings.Cut(t.text(), ":")
			value = strings.TrimSpace(value)
			r.used[i] = ok && set(it, model.Field(name), value)
			said[value] = said[value] || r.used[i]
		}
	}
	for i := range r.tags {
		if !r.used[i] && len(said) > 0 && said[r.tags[i].text()] {
			r.used[i] = true
		}
	}
}

// set puts a value where Write says that it belongs, and reports whether there is such a place.
func set(it *model.Item, f model.Field, value string) bool {
	if p := place(it, f); p != nil {
		*p = value
		return true
	}
	if f == model.FieldType {
		if value == "" || cslTypes[model.Type(value)] {
			it.Type = model.Type(value)
			return true
		}
		return false
	}
	for _, p := range people {
		if p.name == f {
			var list []model.Name
			if json.Unmarshal([]byte(value), &list) != nil {
				return false
			}
			*p.of(it) = cleaned(list)
			return true
		}
	}
	for _, d := range dates {
		if d.name == f {
			date, ok := model.ParseDate(value)
			if !ok && (json.Unmarshal([]byte(value), &date) != nil || !possible(date)) {
				return false
			}
			date.Literal = fold.Line(date.Literal)
			*d.of(it) = date
			return true
		}
	}
	return false
}

// cleaned makes names one line each and leaves out those that say nothing.
func cleaned(list []model.Name) []model.Name {
	var kept []model.Name
	for _, n := range list {
		for _, s := range []*string{&n.Family, &n.Given, &n.Suffix, &n.DroppingParticle, &n.NonDroppingParticle, &n.Literal} {
			*s = fold.Line(*s)
		}
		if n != (model.Name{}) {
			kept = append(kept, n)
		}
	}
	return kept
}

func possible(d model.Date) bool {
	for _, day := range []model.Day{d.From, d.To} {
		if day.Month < 0 || day.Month > 12 || day.Day < 0 || day.Day > 31 {
			return false
		}
	}
	return d.Season >= 0 && d.Season <= 4
}

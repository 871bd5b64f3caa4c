package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// habit is a field that sources of a type are in the habit of having.
type habit struct {
	kind  model.Type
	field model.Field
}

// count is how many sources could have a field, and how many have it.
type count struct{ all, have int }

// strict reports whether those without are so few that they are slips: a third of them, or one.
func (c *count) strict() bool { return c.have > 0 && c.all-c.have <= max(1, c.all/3) }

// loose is for what everything has: those without are half of them, or two.
func (c *count) loose() bool { return c.all-c.have <= max(2, c.all/2) }

// wanted are the fields that a source of a type is to have. Where the strict habit decides, the paper itself has to print
// them as a rule: places went out of use in APA 7 and Chicago 18, publishers are left out in many older books' notes.
var wanted = map[model.Type][]struct {
	field model.Field
	code  string
	says  string
}{
	model.TypeBook:      {{model.FieldIssued, "missing-year", "no year"}, {model.FieldPublisherPlace, "missing-place", "no place"}, {model.FieldPublisher, "missing-publisher", "no publisher"}},
	model.TypeChapter:   {{model.FieldIssued, "missing-year", "no year"}, {model.FieldPublisherPlace, "missing-place", "no place"}, {model.FieldPublisher, "missing-publisher", "no publisher"}, {model.FieldPage, "missing-pages", "no pages"}},
	model.TypeJournal:   {{model.FieldIssued, "missing-year", "no year"}, {model.FieldPage, "missing-pages", "no pages"}},
	model.TypeMagazine:  {{model.FieldIssued, "missing-year", "no date"}},
	model.TypeNewspaper: {{model.FieldIssued, "missing-year", "no date"}},
	model.TypeReport:    {{model.FieldIssued, "missing-year", "no year"}},
	model.TypeThesis:    {{model.FieldIssued, "missing-year", "no year"}, {model.FieldPublisher, "missing-publisher", "no university"}},
	model.TypePaper:     {{model.FieldIssued, "missing-year", "no year"}},
	model.TypeWeb:       {{model.FieldAccessed, "missing-accessed", "neither a date nor the day of access"}},
}

// learnHabits counts which fields the sources of each type have.
func (p *paper) learnHabits() {
	p.habits, p.imprints = map[habit]*count{}, map[string]model.Field{}
	for s := range p.Sources {
		if it := &p.Sources[s].Item; it.Publisher != "" && it.PublisherPlace != "" {
			p.imprints[fold.Fold(it.Publisher)] = model.FieldPublisher
			p.imprints[fold.Fold(it.PublisherPlace)] = model.FieldPublisherPlace
		}
		if p.described(s) < 0 {
			continue
		}
		kind := p.Sources[s].Item.Type
		for _, w := range wanted[kind] {
			h := habit{kind, w.field}
			if p.habits[h] == nil {
				p.habits[h] = &count{}
			}
			p.habits[h].all++
			if p.has(s, w.field) {
				p.habits[h].have++
			}
		}
	}
}

// described gives the first citation of a source that describes it in full, -1 for none.
func (p *paper) described(source int) int {
	for _, c := range p.Sources[source].Citations {
		if it := p.Citations[c].Parsed; p.Citations[c].Form == model.FormFull && it.Title != "" && len(it.Author)+len(it.Editor)+len(it.ContainerTitle)+len(it.Publisher)+len(it.PublisherPlace)+len(it.URL) > 0 {
			return c
		}
	}
	return -1
}

// has reports whether a source has a field, or something that stands for it.
func (p *paper) has(source int, f model.Field) bool {
	it := &p.Sources[source].Item
	switch f {
	case model.FieldIssued:
		return !it.Issued.IsZero() || !it.OriginalDate.IsZero()
	case model.FieldAccessed:
		return !it.Accessed.IsZero() || !it.Issued.IsZero() || it.URL == ""
	case model.FieldPublisherPlace:
		return it.PublisherPlace != "" || it.URL+it.DOI+it.Archive != ""
	case model.FieldPublisher:
		return it.Publisher != "" || it.URL+it.DOI+it.Archive != ""
	case model.FieldPage:
		// An article that is read on the web may have none; and where a note cites a page there are pages.
		return it.Page != "" || it.DOI+it.URL+it.Number != "" || p.cited(source)
	}
	return it.Get(f) != ""
}

// cited reports whether some citation of a source names a place in it.
func (p *paper) cited(source int) bool {
	for _, c := range p.Sources[source].Citations {
		if p.Citations[c].Locator.Value != "" {
			return true
		}
	}
	return false
}

// missing finds what a source lacks in all of its citations.
func (p *paper) missing(source int) {
	at := p.described(source)
	if at < 0 || p.Sources[source].Orphan {
		return
	}
	kind := p.Sources[source].Item.Type
	for _, w := range wanted[kind] {
		usual := (*count).strict
		if w.field == model.FieldIssued || w.field == model.FieldAccessed {
			usual = (*count).loose
		}
		if !p.has(source, w.field) && usual(p.habits[habit{kind, w.field}]) && !p.excused(source, at, w.field) && !p.mayPrint(source, w.field) {
			code, field, says := p.imprint(source, w.code, w.field, w.says)
			p.add(code, at, field, says)
		}
	}
}

// press matches what is a publisher even where it was read as a place.
var press = fold.Lazy(`(?i)\b(?:press(?:es)?|university|publish\w*|books|verlag|editions?|éditions|editore|sons|inc|co|house|print\w*)\b`)

// imprint amends a finding on a place or a publisher that is missing. Where only one of the two is printed the reading may have
// taken it for the other; what it is, the rest of the paper tells, or its words.
func (p *paper) imprint(source int, code string, f model.Field, says string) (string, model.Field, string) {
	it := &p.Sources[source].Item
	only := it.Publisher + it.PublisherPlace
	if f != model.FieldPublisher && f != model.FieldPublisherPlace || only == "" {
		return code, f, says
	}
	as := p.imprints[fold.Fold(only)]
	if as == "" && press.MatchString(only) {
		as = model.FieldPublisher
	}
	switch as {
	case model.FieldPublisher:
		code, f, says = "missing-place", model.FieldPublisherPlace, "no place"
	case model.FieldPublisherPlace:
		code, f, says = "missing-publisher", model.FieldPublisher, "no publisher"
	}
	return code, f, says + ", only “" + only + "”"
}

// unprinted matches what says that a work has no publisher, or that the book it stands in is described elsewhere.
var unprinted = fold.Lazy(`(?i)unpublished|manuscript|typescript|mimeo|working paper|this volume|present volume|\bproc\.|proceedings|conference|workshop`)

// excused reports whether a source may well do without a field: a chapter without place and publisher, since its book is then
// described elsewhere ("in Hellenkemper Salies 1994"); one without them is known to stand in a book by its editor alone; a
// later part of a note without an author, which may be the rest of the part before.
func (p *paper) excused(source, at int, f model.Field) bool {
	it, c := &p.Sources[source].Item, &p.Citations[at]
	imprint := it.Publisher + it.PublisherPlace
	switch f {
	case model.FieldIssued:
		return c.Part > 1 && len(it.Author)+len(it.Editor) == 0
	case model.FieldPublisher, model.FieldPublisherPlace:
		return it.Type == model.TypeChapter && imprint == "" || unprinted.MatchString(c.Raw)
	case model.FieldPage:
		return it.Type == model.TypeChapter && imprint == "" && len(it.Editor) == 0 || unprinted.MatchString(c.Raw)
	}
	return false
}

var (
	// yearFigure matches what may be a year, or stands in place of one.
	yearFigure = fold.Lazy(`(?i)(?:^|[^\d])(?:1[0-9]|20)\d\d(?:\D|$)|\d[/.]\d\d?[/.]\d\d|’\d\d\b|\b[mdclxvi]*m[dclx][dclxvi]+\b|\bn\.\s?d\b|\bs\.\s?[da]\b|\bo\.\s?J\b|no date|undated|forthcoming|in press|to appear|im Erscheinen|à paraître|in corso`)
	// pageFigures matches what may be pages.
	pageFigures = fold.Lazy(`(?i)\d\s?[-–—]\s?\d|\bpp?\.|\bS\.\s?\d|:\s?e?\d|\bforthcoming\b|in press`)
)

// mayPrint reports whether the printed citations of a source may hold a field that was not read from them.
func (p *paper) mayPrint(source int, f model.Field) bool {
	for _, i := range p.Sources[source].Citations {
		c := &p.Citations[i]
		if c.Form != model.FormFull || c.Raw == "" {
			continue
		}
		may := false
		switch f {
		case model.FieldIssued, model.FieldAccessed:
			may = unsure(c, .3) || yearFigure.MatchString(c.Raw)
		case model.FieldPage:
			may = unsure(c, .5) || pageFigures.MatchString(c.Raw) || unread(c)
		default:
			may = unsure(c, .5) || unread(c)
		}
		if may {
			return true
		}
	}
	return false
}

// unsure reports whether some field of a citation was read with less confidence than that. On the labelled notes nearly all
// wrong notices about places and pages stand below .5; a year is hard to overlook, so less will do.
func unsure(c *model.Citation, confidence float64) bool {
	for _, s := range c.Spans {
		if s.Confidence < confidence {
			return true
		}
	}
	return false
}

// unread reports whether a name may stand in a citation that belongs to no field that was read from it: a word with a
// capital that no field has.
func unread(c *model.Citation) bool {
	known := map[string]bool{}
	for _, f := range model.Fields {
		for _, w := range fold.Words(c.Parsed.Get(f)) {
			known[w] = true
		}
	}
	for _, w := range fold.Words(c.Signal) {
		known[w] = true
	}
	for _, w := range strings.FieldsFunc(c.Raw, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' && r != '\'' }) {
		first, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 3 || !unicode.IsUpper(first) {
			continue
		}
		for _, part := range fold.Words(w) {
			if !known[part] && !bookish[part] && len(part) > 2 {
				return true
			}
		}
	}
	return false
}

// bookish are words of a citation that name no field's value.
var bookish = map[string]bool{"vol": true, "vols": true, "volume": true, "eds": true, "edited": true, "edition": true, "trans": true,
	"translated": true, "the": true, "chapter": true, "chap": true, "see": true, "also": true, "jan": true, "feb": true, "mar": true, "apr": true,
	"may": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true, "january": true,
	"february": true, "march": true, "april": true, "june": true, "july": true, "august": true, "september": true, "october": true,
	"november": true, "december": true, "spring": true, "summer": true, "autumn": true, "fall": true, "winter": true}

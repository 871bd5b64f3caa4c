package main

import (
	"fmt"

	"ibid/model/refparse/crf"
)

// freestyle renders a record as lists do that follow no manual: the same parts, in an order and with marks of the writer's own.
func freestyle(p *page, r *record) {
	inverted := pick(p, 0, 1, 2, 2)
	s := p.nameStyle(inverted)
	if p.chance(.15) {
		s.comma = false
	}
	if p.chance(.1) {
		s.delimiter, s.and = "; ", pick(p, "; ", " & ", " and ")
	}
	mark := pick(p, ". ", ". ", ", ", ", ", " ", "; ", " – ")
	when := pick(p, 0, 0, 1, 2, 2, 3) // the year: behind the names, behind the title, at the end, or nowhere
	title := func() {
		if r.title == "" {
			return
		}
		if p.chance(.2) {
			p.quoted(crf.Title, r.title, "")
		} else {
			p.put(crf.Title, r.title)
		}
	}
	year := func() {
		switch p.rng.IntN(3) {
		case 0:
			p.opt("(", crf.Date, p.year(r), ")")
		default:
			p.put(crf.Date, p.year(r))
		}
	}
	switch {
	case p.chance(.2) && r.title != "": // the title leads
		title()
		p.lit(pick(p, mark, " ", " / "))
		p.names(r, s, "")
		if when == 1 {
			when = 0
		}
	default:
		if p.names(r, s, "") {
			p.lit(pick(p, mark, mark, ": ", " "))
		}
		if when == 0 {
			year()
			p.lit(pick(p, mark, " ", ": ", ", "))
		}
		title()
	}
	if when == 1 || when == 0 && len(p.spans) > 0 && p.spans[len(p.spans)-1].label != crf.Title {
		p.lit(pick(p, mark, " "))
		year()
	}
	if r.article() {
		p.lit(pick(p, mark, mark, ". ", ", ", " "))
	} else {
		p.lit(pick(p, ". ", ", "))
	}
	switch {
	case r.article():
		p.hostOf(r, mark)
	case r.container != "":
		way := p.rng.IntN(4)
		if len(r.editors) == 0 {
			way = 1
		}
		switch way {
		case 0:
			p.opt("", crf.Container, pick(p, "In ", "In: ", "in ", "In")+r.container, "")
			p.editorsOf(r, pick(p, ", ", ". "), pick(p, "ed. ", "Ed. by ", "edited by ", "hg. v. ", "dir. "), "")
		case 1:
			p.put(crf.Container, pick(p, "In ", "In: ", "in ")+r.container)
			p.editorsOf(r, pick(p, ", ", ". ", " "), pick(p, "ed. ", "Ed. ", "eds. ", "edited by "), "")
		case 2: // "In: Hague, R. (Ed.), Title" and "Title. Hague, R. (Ed.)."
			e := p.nameStyle(2)
			p.opt(pick(p, "In: ", "In ", ""), crf.Editor, e.list(r.editors)+pick(p, " (Ed.)", " (eds.)", ", eds", ", ed.", " eds."), pick(p, ", ", " ", ". "))
			p.put(crf.Container, r.container)
		default:
			p.put(crf.Container, pick(p, "In: ", "In ")+r.container)
			e := p.nameStyle(2)
			p.opt(pick(p, " (", ". ", ", "), crf.Editor, pick(p, "Eds ", "Ed. ", "")+e.list(r.editors)+pick(p, "", " (Ed.)", " eds"), pick(p, "", ")"))
		}
		p.opt(pick(p, ", ", ". ", " "), crf.Pages, pick(p, "pp. ", "p. ", "S. ", "")+r.pages, "")
		trimCue(p)
		p.lit(pick(p, ". ", ", "))
		p.houseOf(r)
	default:
		p.opt("", crf.Edition, r.edition, pick(p, mark, ", "))
		p.opt("", crf.Collection, r.collection, pick(p, mark, ", ", ". "))
		p.houseOf(r)
	}
	if when == 2 {
		p.lit(pick(p, mark, ", ", " "))
		year()
	}
	p.end(r, pick(p, ".", ""))
}

// hostOf writes a journal with its figures.
func (p *page) hostOf(r *record, mark string) {
	p.put(crf.Journal, r.journal)
	behind := pick(p, ", ", " ", " ", ". ")
	switch p.rng.IntN(4) {
	case 0:
		p.opt(behind, crf.Volume, pick(p, "vol. ", "Vol. ", "v. ", "v.", "vol ")+r.volume, "")
		trimCue(p)
		p.opt(pick(p, ", ", " "), crf.Issue, pick(p, "no. ", "n. ", "n.")+r.issue, "")
		trimCue(p)
	case 1:
		if p.opt(behind, crf.Volume, r.volume, "") {
			p.opt(pick(p, "/", ":", "."), crf.Issue, r.issue, "")
		}
	default:
		p.opt(behind, crf.Volume, r.volume, "")
		p.opt(pick(p, " (", "("), crf.Issue, r.issue, ")")
	}
	p.opt(pick(p, ": ", ":", ", ", " : ", " "), crf.Pages, pick(p, "", "", "pp. ", "p. ", "pp.")+r.pages, "")
	trimCue(p)
	if p.chance(.1) {
		p.opt(" (", crf.Date, p.year(r), ")")
	}
}

// houseOf writes publisher and place in any order.
func (p *page) houseOf(r *record) {
	switch p.rng.IntN(5) {
	case 0, 1:
		p.opt("", crf.Publisher, r.publisher, ", ")
		p.put(crf.Place, r.place)
	case 2:
		if !p.opt("", crf.Publisher, r.publisher, "") {
			p.put(crf.Place, r.place)
		}
	default:
		p.opt("", crf.Place, r.place, pick(p, ": ", " : ", ", "))
		p.put(crf.Publisher, r.publisher)
	}
	if p.chance(.08) {
		p.lit(pick(p, ", ", ". "))
		p.put(crf.Pages, fmt.Sprintf("%d %s", 20+p.rng.IntN(700), pick(p, "p.", "pp.", "pages", "p", "S.")))
	}
}

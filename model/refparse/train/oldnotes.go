package main

import "ibid/model/refparse/crf"

// oldNote is the footnote of about 1850 to 1930: the author's family name alone, titles of books and journals in quotation marks, volumes in
// Roman figures, a place without a publisher.
func oldNote(p *page, r *record) {
	if p.chance(.5) {
		p.opt("", crf.Author, p.families(r), ", ")
	} else {
		p.opt("", crf.Author, p.nameStyle(0).list(r.authors), ", ")
	}
	title := r.title
	if p.chance(.5) {
		title = p.shortTitle(title)
	}
	held := r.journal
	if held == "" {
		held = r.container
	}
	p.quoted(crf.Title, title, pick(p, ",", ",", ""))
	if held != "" {
		label := crf.Journal
		if r.journal == "" {
			label = crf.Container
		}
		p.lit(pick(p, " in ", " in ", " "))
		if p.chance(.4) {
			p.quoted(label, held, pick(p, ",", ""))
			p.lit(" ")
		} else {
			p.put(label, held)
			p.lit(", ")
		}
		p.put(crf.Volume, pick(p, "", "", "vol. ", "Vol. ")+figures(p))
		if p.chance(.3) {
			p.opt(" (", crf.Date, p.year(r), ")")
		}
		p.oldPages(crf.Pages)
		return
	}
	if p.chance(.6) {
		p.lit(" (")
		p.opt("", crf.Place, r.place, ", ")
		p.opt("", crf.Date, p.year(r), ")")
	}
	if p.chance(.35) {
		p.opt(pick(p, ", ", " "), crf.Volume, pick(p, "", "", "vol. ")+figures(p), "")
	}
	p.oldPages(crf.Locator)
}

// oldPages closes an old note with its pages.
func (p *page) oldPages(l crf.Label) {
	if p.chance(.85) {
		p.opt(", ", l, pick(p, "p. ", "pp. ", "p. ", "")+p.cited(), "")
	}
	p.lit(pick(p, ".", ".", ""))
}

// figures gives a Roman figure, in small letters or large ones.
func figures(p *page) string {
	return pick(p, "i", "ii", "iii", "iv", "v", "vi", "ix", "xii", "xv", "xxiii", "I", "II", "III", "IV", "VII", "XI", "XXIV")
}

package main

import (
	"fmt"
	"strings"

	"ibid/model/refparse/crf"
)

// notes render a record as the later notes of a paper name it: in short form or by a back-reference.
var notes = []func(*page, *record){
	shortForm, shortForm, shortForm, quotedShort, opCit, supra, authorYear, bareTitle, nameAlone, idem,
}

func (p *page) families(r *record) string {
	s := p.nameStyle(0)
	var names []string
	for _, n := range r.authors {
		names = append(names, n.Short())
	}
	if len(names) > 3 {
		return names[0] + " et al."
	}
	if len(names) == 0 {
		return ""
	}
	out := names[0]
	for i, n := range names[1:] {
		if i == len(names)-2 {
			out += s.and + n
		} else {
			out += ", " + n
		}
	}
	if p.chance(.15) && len(r.authors) == 1 {
		return s.list(r.authors)
	}
	return out
}

// shortTitle cuts a title as short forms do: at its colon, or after a few words, an article in front dropped.
func (p *page) shortTitle(title string) string {
	if i := strings.IndexAny(title, ":.?"); i > 8 && p.chance(.7) {
		title = title[:i]
	}
	words := strings.Fields(title)
	if len(words) > 3 && p.chance(.7) {
		n := 2 + p.rng.IntN(min(5, len(words)-2))
		switch strings.ToLower(words[n-1]) {
		case "of", "the", "and", "in", "a", "for", "to", "on", "de", "la", "der", "die", "und", "with", "an":
			n++
		}
		words = words[:min(n, len(words))]
		if p.chance(.3) && (words[0] == "The" || words[0] == "A") {
			words = words[1:]
		}
	}
	return strings.TrimRight(strings.Join(words, " "), " ,;:.")
}

func shortForm(p *page, r *record) {
	p.opt("", crf.Author, p.families(r), ", ")
	p.put(crf.Title, p.shortTitle(r.title))
	if p.chance(.85) {
		p.opt(", ", crf.Locator, p.locator(), "")
	}
	p.lit(pick(p, ".", ".", ""))
}

func quotedShort(p *page, r *record) {
	p.opt("", crf.Author, p.families(r), ", ")
	p.quoted(crf.Title, p.shortTitle(r.title), pick(p, ",", ""))
	if p.chance(.7) {
		p.opt(" ", crf.Locator, p.locator(), "")
		p.lit(pick(p, ".", ""))
	}
}

func opCit(p *page, r *record) {
	p.opt("", crf.Author, p.families(r), pick(p, ", ", ", ", " "))
	if p.chance(.2) {
		p.put(crf.Title, p.shortTitle(r.title))
		p.lit(", ")
	}
	p.put(crf.Backref, pick(p, "op. cit.", "op. cit.", "op.cit.", "loc. cit.", "a.a.O.", "a. a. O.", "art. cit.", "cit."))
	if p.chance(.3) {
		p.opt(pick(p, ", ", " "), crf.Backref, fmt.Sprintf("%s%d", pick(p, "n. ", "note ", "(n. ", "Anm. "), 1+p.rng.IntN(120)), "")
		if strings.Contains(p.text[max(0, len(p.text)-10):], "(") {
			p.lit(")")
		}
	}
	if p.chance(.7) {
		p.opt(pick(p, ", ", " "), crf.Locator, p.locator(), "")
	}
	p.lit(pick(p, ".", ""))
}

func supra(p *page, r *record) {
	p.put(crf.Author, p.families(r))
	if p.chance(.25) {
		p.lit(", ")
		p.put(crf.Title, p.shortTitle(r.title))
	}
	if len(p.text) > 0 {
		p.lit(", ")
	}
	n := 1 + p.rng.IntN(150)
	p.put(crf.Backref, pick(p, fmt.Sprintf("supra note %d", n), fmt.Sprintf("n. %d above", n), fmt.Sprintf("above n. %d", n), fmt.Sprintf("supra n. %d", n), fmt.Sprintf("oben Anm. %d", n), fmt.Sprintf("note %d above", n)))
	if p.chance(.8) {
		p.opt(", ", crf.Locator, p.locator(), "")
	}
	p.lit(pick(p, ".", ""))
}

func authorYear(p *page, r *record) {
	p.opt("", crf.Author, p.families(r), pick(p, " ", ", ", " ("))
	open := strings.HasSuffix(p.text, "(")
	p.put(crf.Date, p.year(r))
	if p.chance(.8) {
		p.opt(pick(p, ": ", ", ", ":"), crf.Locator, pick(p, p.cited(), p.cited(), p.locator()), "")
	}
	if open {
		p.lit(")")
	}
	p.lit(pick(p, ".", ""))
}

func bareTitle(p *page, r *record) {
	if p.chance(.3) {
		p.quoted(crf.Title, r.title, pick(p, "", ",", "."))
	} else {
		p.put(crf.Title, pick(p, r.title, p.shortTitle(r.title)))
	}
	if p.chance(.4) {
		p.opt(", ", crf.Locator, p.locator(), "")
	}
	p.lit(pick(p, ".", ""))
}

func nameAlone(p *page, r *record) {
	p.opt("", crf.Author, p.families(r), pick(p, ", ", ", ", " "))
	p.put(crf.Locator, pick(p, "p. ", "pp. ", "at ", "S. ", "")+p.cited())
	p.lit(pick(p, ".", ""))
}

func idem(p *page, r *record) {
	p.put(crf.Backref, pick(p, "Idem", "Id.", "Ders.", "Dies.", "Eadem", "idem"))
	p.lit(", ")
	if len(r.container) == 0 && p.chance(.5) {
		p.put(crf.Title, p.shortTitle(r.title))
		p.opt(", ", crf.Locator, p.locator(), "")
		p.lit(".")
		return
	}
	rest := *r
	rest.authors = nil
	chicagoNote(p, &rest)
}

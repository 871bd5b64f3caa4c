package main

import (
	"fmt"
	"strings"

	"ibid/model/refparse/crf"
)

// names writes the authors in front, and now and then makes them the editors of the book: "N. N. (eds.)".
func (p *page) names(r *record, s nameStyle, after string) bool {
	if r.journal == "" && r.container == "" && len(r.editors) == 0 && len(r.authors) > 0 && p.chance(.12) {
		cue := pick(p, " (ed.)", " (eds.)", ", ed.", ", eds.", " (Hg.)", " (Hrsg.)", " (a cura di)", " (dir.)", " (Ed.)", " (Eds.)")
		return p.opt("", crf.Editor, s.list(r.authors)+cue, after)
	}
	return p.opt("", crf.Author, s.list(r.authors), after)
}

// styles render a record as citation styles do; each fits every record, leaving out what is not there.
var styles = []func(*page, *record){
	chicagoNote, chicagoNote, chicagoList, authorDate, apa, mla, harvard, lawNote, lawReview, italian, italian, german, german, french,
	vancouver, physics, engineering, oldNote, freestyle, germanLaw, frenchList, artHistory,
}

// article reports whether the record stands in a periodical.
func (r *record) article() bool { return r.journal != "" }

// editorsOf writes the editors as a phrase: "edited by N. N.".
func (p *page) editorsOf(r *record, before, cue, after string) {
	switch {
	case len(r.editors) == 0:
	case p.chance(.15):
		p.opt(before, crf.Editor, p.nameStyle(0).list(r.editors)+pick(p, ", eds.", ", ed.", " (ed.)", " (eds.)", ", editors"), after)
	default:
		if len(r.editors) > 1 && p.chance(.5) {
			cue = strings.Replace(strings.Replace(cue, "ed. ", "eds. ", 1), "Ed. ", "Eds. ", 1)
		}
		p.opt(before, crf.Editor, cue+p.nameStyle(0).list(r.editors), after)
	}
}

func chicagoNote(p *page, r *record) {
	p.names(r, p.nameStyle(pick(p, 0, 0, 0, 0, 0, 1)), ", ")
	switch {
	case r.article():
		p.quoted(crf.Title, r.title, ",")
		p.opt(" ", crf.Journal, r.journal, pick(p, " ", " ", ", "))
		p.put(crf.Volume, r.volume)
		p.opt(pick(p, ", ", " "), crf.Issue, cue(p, "no. ", "no.", "nr. ")+r.issue, "")
		trimCue(p)
		p.opt(" (", crf.Date, p.date(r), ")")
		if r.pages != "" {
			p.opt(pick(p, ": ", ":", ", "), crf.Pages, r.pages, "")
			if p.chance(.3) {
				p.opt(pick(p, ", at ", ", ", " at ", ", here "), crf.Locator, p.cited(), "")
			}
		} else if p.chance(.6) {
			p.opt(pick(p, ": ", ", "), crf.Locator, p.cited(), "")
		}
	case r.container != "":
		p.quoted(crf.Title, r.title, ",")
		p.opt(" ", crf.Container, pick(p, "in ", "in ", "in: ")+r.container, "")
		p.editorsOf(r, ", ", pick(p, "ed. ", "eds. ", "edited by "), "")
		p.imprint(r)
		p.opt(", ", crf.Pages, r.pages, "")
	default:
		p.put(crf.Title, r.title)
		p.opt(", ", crf.Edition, r.edition, "")
		p.opt(", ", crf.Translator, p.translated(r), "")
		p.editorsOf(r, ", ", pick(p, "ed. ", "edited by "), "")
		if p.chance(.15) {
			p.opt(", ", crf.Volume, pick(p, "vol. ", "vols. ")+pick(p, "1", "2", "3", "4"), "")
		}
		p.imprint(r)
		if p.chance(.7) {
			p.opt(", ", crf.Locator, p.locator(), "")
		}
	}
	p.end(r, ".")
}

// kindOf writes in brackets what kind of thing a book is: "(Doctoral dissertation)", "[DVD]".
func (p *page) kindOf(before string) {
	if !p.chance(.06) {
		return
	}
	p.lit(before)
	switch p.rng.IntN(4) {
	case 0:
		p.put(crf.Note, pick(p, "[DVD]", "[Motion picture]", "[Online]", "[CD-ROM]", "[Film]"))
	case 1:
		p.opt("(", crf.Genre, pick(p, "Unpublished doctoral dissertation", "Doctoral dissertation", "Unpublished manuscript", "Special report", "Working Paper No. 12", "Research Report 7", "Master's thesis", "Technical Report 88"), ")")
	default:
		p.put(crf.Genre, pick(p, "Unpublished PhD thesis", "Technical Report TR-96-2", "Tech. Rep. 12", "Ph.D. dissertation", "PhD thesis", "Discussion Paper 331"))
	}
}

// imprint writes "(Place: Publisher, Year)" or one of its relatives.
func (p *page) imprint(r *record) {
	switch {
	case r.place != "" && r.publisher != "":
		p.opt(" (", crf.Place, r.place, pick(p, ": ", ": ", ", "))
		p.opt("", crf.Publisher, r.publisher, ", ")
	case r.publisher != "":
		p.opt(" (", crf.Publisher, r.publisher, pick(p, ", ", ", ", " "))
	case r.place != "":
		p.opt(" (", crf.Place, r.place, pick(p, ", ", " "))
	default:
		p.lit(" (")
	}
	p.put(crf.Date, p.year(r))
	p.lit(")")
}

// cue gives the word before a number, and trimCue takes it back where no number followed.
func cue(p *page, words ...string) string { return pick(p, words...) }

// trimCue drops a last field that holds only its cue word.
func trimCue(p *page) {
	if len(p.spans) == 0 {
		return
	}
	last := p.spans[len(p.spans)-1]
	text := strings.TrimSpace(p.text[last.start:last.end])
	switch strings.TrimSuffix(text, ".") {
	case "no", "nr", "vol", "n", "v", "Bd", "pp", "p", "S", "n°", "Heft", "num", "fasc", "t":
		p.spans = p.spans[:len(p.spans)-1]
		end := 0 // of the field before
		if n := len(p.spans); n > 0 {
			end = p.spans[n-1].end
		}
		p.text = p.text[:end] + strings.TrimRight(p.text[end:last.start], " ,(:")
	}
}

func (p *page) translated(r *record) string {
	if len(r.translators) == 0 {
		return ""
	}
	return pick(p, "trans. ", "translated by ", "transl. ", "trad. ") + p.nameStyle(0).list(r.translators)
}

// end writes URL and DOI now and then, and the last full stop.
func (p *page) end(r *record, stop string) {
	if r.doi != "" && p.chance(.7) {
		p.opt(pick(p, ", ", ". ", " "), crf.DOI, pick(p, "doi:", "doi: ", "https://doi.org/", "DOI ")+r.doi, "")
	} else if r.url != "" && p.chance(.6) {
		p.opt(pick(p, ", ", ". ", " "), crf.URL, r.url, "")
		if p.chance(.4) {
			p.opt(pick(p, " (", ", ", ". "), crf.Note, pick(p, "accessed ", "last accessed ", "retrieved ", "Accessed ")+p.day(p.year(r)), pick(p, ")", ""))
		}
	}
	if p.chance(.04) {
		p.opt(pick(p, ", ", ". ", " ("), crf.Note, pick(p, "to appear", "submitted", "in press", "forthcoming", "in preparation", "reprinted 1965", "ISBN 978-0-521-63338-3", "PMID: 24925805"), pick(p, "", ")"))
	}
	if p.chance(.8) {
		p.lit(stop)
	}
}

func chicagoList(p *page, r *record) {
	if p.names(r, p.nameStyle(1), "") {
		p.period()
		p.lit(" ")
	}
	if r.article() || r.container != "" {
		p.quoted(crf.Title, r.title, ".")
	} else {
		p.put(crf.Title, r.title)
		p.period()
	}
	p.lit(" ")
	switch {
	case r.article():
		p.put(crf.Journal, r.journal)
		p.opt(" ", crf.Volume, r.volume, "")
		p.opt(", ", crf.Issue, cue(p, "no. ")+r.issue, "")
		trimCue(p)
		p.opt(" (", crf.Date, p.date(r), ")")
		p.opt(pick(p, ": ", ":"), crf.Pages, r.pages, "")
	case r.container != "":
		p.put(crf.Container, "In "+r.container)
		p.editorsOf(r, ", ", "edited by ", "")
		p.opt(", ", crf.Pages, r.pages, "")
		p.period()
		p.placePublisherYear(r, " ")
	default:
		p.opt("", crf.Edition, capital(r.edition), ". ")
		p.opt("", crf.Translator, capital(p.translated(r)), ". ")
		p.editorsOf(r, "", "Edited by ", ". ")
		if p.chance(.06) {
			p.put(crf.Volume, pick(p, "2 vols. ", "3 vols. ", "Vol. 2. ", "Vol. I. "))
		}
		p.placePublisherYear(r, "")
	}
	p.end(r, ".")
}

func (p *page) placePublisherYear(r *record, before string) {
	p.lit(before)
	if p.opt("", crf.Place, r.place, "") {
		p.lit(pick(p, ": ", ": ", ": ", " : ", ", "))
	}
	p.opt("", crf.Publisher, r.publisher, pick(p, ", ", ", ", " "))
	p.put(crf.Date, p.year(r))
}

func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func authorDate(p *page, r *record) {
	inverted := pick(p, 1, 1, 2)
	if p.names(r, p.nameStyle(inverted), "") {
		p.period()
		p.lit(" ")
	}
	p.put(crf.Date, p.year(r)+pick(p, "", "", "", "a", "b"))
	p.lit(pick(p, ". ", ". ", ". ", " "))
	if (r.article() || r.container != "") && p.chance(.7) {
		p.quoted(crf.Title, r.title, ".")
	} else {
		p.put(crf.Title, r.title)
		p.period()
	}
	p.lit(" ")
	switch {
	case r.article():
		p.put(crf.Journal, r.journal)
		p.opt(pick(p, " ", ", "), crf.Volume, r.volume, "")
		if r.issue != "" {
			p.opt(pick(p, " (", "(", ", no. "), crf.Issue, r.issue, "")
			if strings.Contains(p.text[len(p.text)-len(r.issue)-2:], "(") {
				p.lit(")")
			}
		}
		p.opt(pick(p, ": ", ":", ", "), crf.Pages, r.pages, "")
	case r.container != "":
		p.put(crf.Container, "In "+r.container)
		p.editorsOf(r, ", ", pick(p, "ed. ", "edited by "), "")
		p.opt(", ", crf.Pages, r.pages, "")
		p.period()
		p.lit(" ")
		p.opt("", crf.Place, r.place, ": ")
		p.put(crf.Publisher, r.publisher)
	default:
		p.opt("", crf.Edition, r.edition, ". ")
		p.editorsOf(r, "", "Edited by ", ". ")
		p.opt("", crf.Place, r.place, ": ")
		p.put(crf.Publisher, r.publisher)
	}
	p.end(r, ".")
}

func apa(p *page, r *record) {
	s := p.nameStyle(2)
	s.initials, s.and = p.chance(.75), pick(p, ", & ", " & ", ", and ", ", ")
	p.names(r, s, " ")
	p.lit("(")
	if p.chance(.12) {
		p.put(crf.Date, p.year(r)+", "+monthNames["en"][p.rng.IntN(12)]+pick(p, "", fmt.Sprintf(" %d", 1+p.rng.IntN(28))))
	} else {
		p.put(crf.Date, p.year(r)+pick(p, "", "", "", "", "a", "b"))
	}
	p.lit(pick(p, "). ", "). ", ") ", "), ", "): "))
	p.put(crf.Title, r.title)
	switch {
	case r.article():
		p.period()
		p.opt(" ", crf.Journal, r.journal, pick(p, ", ", ", ", " "))
		p.put(crf.Volume, r.volume)
		p.opt(pick(p, "(", " ("), crf.Issue, r.issue, ")")
		p.opt(", ", crf.Pages, pick(p, "", "", "pp. ", "p. ")+r.pages, "")
		trimCue(p)
	case r.container != "":
		p.period()
		if len(r.editors) > 0 {
			e := p.nameStyle(0)
			e.initials, e.and = true, pick(p, " & ", ", & ", " and ")
			p.opt(" ", crf.Editor, "In "+e.list(r.editors)+pick(p, " (Eds.)", " (Ed.)", " (eds)", " (eds.)"), pick(p, ", ", ", ", " "))
			p.put(crf.Container, r.container)
		} else {
			p.opt(" ", crf.Container, "In "+r.container, "")
		}
		p.opt(" (", crf.Pages, "pp. "+r.pages, ")")
		if r.pages == "" {
			p.text = strings.TrimSuffix(p.text, " (pp. )")
			p.spans = p.spans[:len(p.spans)-1]
		}
		p.lit(". ")
		p.opt("", crf.Place, r.place, ": ")
		p.put(crf.Publisher, r.publisher)
	default:
		p.opt(" (", crf.Edition, r.edition, ")")
		p.kindOf(" ")
		p.lit(pick(p, ". ", ". ", ", "))
		p.opt("", crf.Place, r.place, pick(p, ": ", ": ", ", "))
		p.put(crf.Publisher, r.publisher)
	}
	p.end(r, ".")
}

func mla(p *page, r *record) {
	if p.names(r, p.nameStyle(1), "") {
		p.period()
		p.lit(" ")
	}
	if r.article() || r.container != "" {
		p.quoted(crf.Title, r.title, ".")
	} else {
		p.put(crf.Title, r.title)
		p.period()
	}
	p.lit(" ")
	switch {
	case r.article():
		p.put(crf.Journal, r.journal)
		if p.chance(.5) {
			p.opt(", ", crf.Volume, "vol. "+r.volume, "")
			trimCue(p)
			p.opt(", ", crf.Issue, "no. "+r.issue, "")
			trimCue(p)
			p.opt(", ", crf.Date, p.date(r), "")
			p.opt(", ", crf.Pages, "pp. "+r.pages, "")
			trimCue(p)
		} else {
			p.opt(" ", crf.Volume, r.volume, "")
			if r.volume != "" {
				p.opt(".", crf.Issue, r.issue, "")
			}
			p.opt(" (", crf.Date, p.year(r), ")")
			p.opt(": ", crf.Pages, r.pages, "")
		}
	case r.container != "":
		p.put(crf.Container, r.container)
		p.editorsOf(r, pick(p, ". ", ", "), pick(p, "Ed. ", "edited by "), "")
		p.opt(". ", crf.Place, r.place, ": ")
		p.opt(pick(p, "", ", "), crf.Publisher, r.publisher, ", ")
		p.put(crf.Date, p.year(r))
		p.opt(pick(p, ", ", ". "), crf.Pages, pick(p, "pp. ", "")+r.pages, "")
		trimCue(p)
	default:
		p.opt("", crf.Translator, capital(p.translated(r)), ". ")
		p.opt("", crf.Edition, r.edition, ". ")
		if p.chance(.4) {
			p.opt("", crf.Place, r.place, ": ")
		}
		p.opt("", crf.Publisher, r.publisher, ", ")
		p.put(crf.Date, p.year(r))
	}
	if p.chance(.2) {
		p.lit(". ")
		p.put(crf.Note, pick(p, "Print", "Web"))
	}
	p.end(r, ".")
}

func harvard(p *page, r *record) {
	s := p.nameStyle(2)
	s.initials, s.and = true, pick(p, " and ", " & ")
	p.names(r, s, pick(p, " ", ", "))
	if p.chance(.6) {
		p.lit("(")
		p.put(crf.Date, p.year(r))
		p.lit(pick(p, ") ", "), ", "). "))
	} else {
		p.put(crf.Date, p.year(r))
		p.lit(pick(p, ", ", ". ", " "))
	}
	if (r.article() || r.container != "") && p.chance(.7) {
		p.quoted(crf.Title, r.title, ",")
	} else {
		p.put(crf.Title, r.title)
		p.lit(pick(p, ",", ".", ","))
	}
	switch {
	case r.article():
		p.opt(" ", crf.Journal, r.journal, "")
		p.opt(pick(p, ", ", " "), crf.Volume, pick(p, "", "vol. ", "v. ")+r.volume, "")
		trimCue(p)
		p.opt(pick(p, " (", "("), crf.Issue, r.issue, ")")
		p.opt(", ", crf.Pages, pick(p, "pp. ", "pp.", "", "p. ")+r.pages, "")
		trimCue(p)
	case r.container != "":
		if len(r.editors) > 0 {
			e := p.nameStyle(pick(p, 0, 2))
			e.initials = true
			p.opt(" ", crf.Editor, pick(p, "in ", "In: ", "in: ")+e.list(r.editors)+pick(p, " (eds)", " (ed.)", ", eds.", " (Hg.)", " (Hrsg.)"), pick(p, ", ", " "))
			p.put(crf.Container, r.container)
		} else {
			p.opt(" ", crf.Container, pick(p, "in ", "in: ")+r.container, "")
		}
		p.lit(pick(p, ", ", ". "))
		p.pubPlace(r)
		p.opt(", ", crf.Pages, pick(p, "pp. ", "p. ")+r.pages, "")
		trimCue(p)
	default:
		p.opt(" ", crf.Edition, r.edition, ",")
		p.lit(" ")
		p.pubPlace(r)
	}
	p.end(r, ".")
}

func (p *page) pubPlace(r *record) {
	if p.chance(.5) {
		p.opt("", crf.Publisher, r.publisher, ", ")
		p.put(crf.Place, r.place)
		return
	}
	p.opt("", crf.Place, r.place, pick(p, ": ", ", "))
	p.put(crf.Publisher, r.publisher)
}

// lawNote is the style of British law reviews: "(1996) 59 Modern Law Review 675".
func lawNote(p *page, r *record) {
	s := p.nameStyle(0)
	s.initials = p.chance(.7)
	p.names(r, s, pick(p, ", ", ", ", " , "))
	switch {
	case r.article():
		p.quoted(crf.Title, r.title, "")
		p.opt(" (", crf.Date, p.year(r), ") ")
		p.opt("", crf.Volume, r.volume, pick(p, " ", " "))
		if p.chance(.5) {
			p.opt("(", crf.Issue, r.issue, ") ")
		}
		p.put(crf.Journal, r.journal)
		p.opt(pick(p, " ", " ", ", "), crf.Pages, r.pages, "")
		if p.chance(.5) {
			p.opt(pick(p, ", at ", ", ", " at "), crf.Locator, p.cited(), "")
		}
	case r.container != "":
		p.quoted(crf.Title, r.title, "")
		p.opt(" ", crf.Container, "in "+r.container, "")
		if len(r.editors) > 0 && p.chance(.5) {
			p.opt(", ", crf.Editor, pick(p, "ed. ", "eds. ", "edited by ")+s.list(r.editors), "")
		}
		p.lit(" (")
		if p.chance(.4) {
			p.opt("", crf.Publisher, r.publisher, pick(p, " ", ", "))
		}
		p.put(crf.Date, p.year(r))
		p.lit(")")
		p.opt(" ", crf.Pages, r.pages, "")
		if r.pages == "" && p.chance(.6) {
			p.opt(pick(p, " ", ", at "), crf.Locator, p.cited(), "")
		}
	default:
		p.put(crf.Title, r.title)
		p.lit(" (")
		p.opt("", crf.Edition, r.edition, ", ")
		if p.chance(.5) {
			p.opt("", crf.Publisher, r.publisher, pick(p, " ", ", "))
		}
		p.put(crf.Date, p.year(r))
		p.lit(")")
		if p.chance(.6) {
			p.opt(pick(p, " ", ", ", ", at "), crf.Locator, p.locator(), "")
		}
	}
	p.end(r, ".")
}

// lawReview is the style of American law reviews: "62 Harv. L. Rev. 1, 5 (1948)".
func lawReview(p *page, r *record) {
	s := p.nameStyle(0)
	s.and = " & "
	p.names(r, s, ", ")
	switch {
	case r.article():
		p.put(crf.Title, r.title)
		p.lit(", ")
		p.opt("", crf.Volume, r.volume, " ")
		p.put(crf.Journal, r.journal)
		if r.pages != "" {
			first := strings.FieldsFunc(r.pages, func(c rune) bool { return c < '0' || c > '9' })
			if len(first) > 0 {
				p.opt(" ", crf.Pages, first[0], "")
			}
			if p.chance(.6) {
				p.opt(", ", crf.Locator, p.cited(), "")
			}
		}
		p.opt(" (", crf.Date, p.year(r), ")")
	default:
		p.put(crf.Title, r.title)
		p.opt(", ", crf.Container, "in "+r.container, "")
		if r.container == "" {
			p.text = strings.TrimSuffix(p.text, ", in ")
			p.spans = p.spans[:len(p.spans)-1]
		}
		if p.chance(.6) {
			p.opt(" ", crf.Locator, p.cited(), "")
		}
		p.lit(" (")
		p.opt("", crf.Edition, r.edition, " ")
		p.put(crf.Date, p.year(r))
		p.lit(")")
	}
	p.end(r, ".")
}

func italian(p *page, r *record) {
	s := p.nameStyle(pick(p, 0, 0, 2))
	s.comma, s.and, s.delimiter = p.chance(.5), pick(p, " e ", ", ", " - ", ", "), ", "
	s.initials = p.chance(.6)
	s.capitals = p.chance(.1)
	p.names(r, s, pick(p, ", ", ", ", ", ", ": "))
	p.put(crf.Title, r.title)
	switch {
	case r.article():
		p.lit(pick(p, ", in ", ", in ", ", "))
		if p.chance(.8) {
			p.lit(pick(p, "«", "« ", "“", "\""))
			p.put(crf.Journal, r.journal)
			p.lit(pick(p, "»", " »", "”", "\""))
		} else {
			p.put(crf.Journal, r.journal)
		}
		p.opt(", ", crf.Volume, pick(p, "", "", "vol. ", "a. ")+romanOr(p, r.volume), "")
		trimCue(p)
		if p.chance(.5) {
			p.opt(" (", crf.Date, p.year(r), ")")
			p.opt(", ", crf.Issue, pick(p, "n. ", "", "fasc. ")+r.issue, "")
			trimCue(p)
		} else {
			p.opt(", ", crf.Issue, pick(p, "n. ", "fasc. ")+r.issue, "")
			trimCue(p)
			p.opt(", ", crf.Date, p.year(r), "")
		}
		p.opt(", ", crf.Pages, pick(p, "pp. ", "pp. ", "p. ", "pp.")+r.pages, "")
		trimCue(p)
	case r.container != "":
		p.opt(", ", crf.Container, "in "+r.container, "")
		p.editorsOf(r, ", ", pick(p, "a cura di ", "a c. di ", "a cura di ", "edited by "), "")
		p.lit(", ")
		p.placeYear(r)
		p.opt(", ", crf.Pages, pick(p, "pp. ", "p. ")+r.pages, "")
		trimCue(p)
	default:
		if len(r.editors) > 0 {
			p.editorsOf(r, ", ", "a cura di ", "")
		}
		if p.chance(.15) {
			p.opt(", ", crf.Volume, pick(p, "vol. ", "t. ", "")+pick(p, "I", "II", "III", "1", "2"), "")
		}
		p.lit(", ")
		p.placeYear(r)
		if p.chance(.4) {
			p.opt(", ", crf.Pages, pick(p, "p. ", "pp. ")+p.cited(), "")
		}
	}
	p.end(r, ".")
}

// placeYear writes "Place, Publisher, Year" as Italian and French notes have it: "Milano 1971", "Torino, Einaudi, 1949".
func (p *page) placeYear(r *record) {
	if r.place == "" && p.chance(.7) { // here the publisher may go missing, the place hardly
		r.place = pick(p, "Milano", "Roma", "Torino", "Venezia", "Firenze", "Bologna", "Paris", "Berlin", "München", "Leipzig", "Wien", "Genève", "Lyon", "Madrid", "Frankfurt am Main")
	}
	if p.chance(.7) {
		p.opt("", crf.Place, r.place, "")
		if r.place != "" && r.publisher != "" && p.chance(.7) {
			p.opt(", ", crf.Publisher, r.publisher, "")
			p.lit(pick(p, ", ", ", ", " "))
		} else if r.place != "" {
			p.lit(pick(p, " ", " ", ", "))
		}
	} else {
		p.opt("", crf.Publisher, r.publisher, ", ")
		p.opt("", crf.Place, r.place, pick(p, ", ", " "))
	}
	p.put(crf.Date, p.year(r))
}

func romanOr(p *page, volume string) string {
	if p.chance(.4) && volume != "" && strings.Trim(volume, "0123456789") == "" && len(volume) <= 2 {
		return roman(volume)
	}
	return volume
}

func roman(digits string) string {
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	var b strings.Builder
	for _, s := range []struct {
		value int
		sign  string
	}{{90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= s.value {
			b.WriteString(s.sign)
			n -= s.value
		}
	}
	return b.String()
}

func german(p *page, r *record) {
	after := pick(p, ": ", ", ", ": ")
	s := p.nameStyle(pick(p, 0, 2))
	if after == ": " && p.chance(.6) {
		s.inverted = 2
	}
	s.and, s.delimiter = pick(p, " und ", "/", " / ", "; "), pick(p, ", ", "/", "; ")
	p.names(r, s, after)
	if p.chance(.2) {
		p.lit("„")
		p.put(crf.Title, r.title)
		p.lit("“")
	} else {
		p.put(crf.Title, r.title)
	}
	switch {
	case r.article():
		p.lit(pick(p, ", ", ". ", ", "))
		p.put(crf.Journal, pick(p, "in: ", "in: ", "in ", "In: ", "")+r.journal)
		p.opt(" ", crf.Volume, pick(p, "", "", "Bd. ", "Jg. ")+r.volume, "")
		trimCue(p)
		p.opt(pick(p, ", ", "/"), crf.Issue, pick(p, "H. ", "Nr. ", "Heft ")+r.issue, "")
		trimCue(p)
		p.opt(" (", crf.Date, p.year(r), ")")
		if r.pages != "" {
			p.opt(", ", crf.Pages, "S. "+r.pages, "")
			if p.chance(.5) {
				p.opt(pick(p, ", hier ", ", hier S. ", " (", ", bes. S. "), crf.Locator, p.cited(), "")
			}
		}
	case r.container != "":
		p.lit(pick(p, ", ", ". "))
		if len(r.editors) > 0 && p.chance(.6) {
			p.opt("", crf.Editor, pick(p, "in: ", "In: ", "in ")+s.list(r.editors)+pick(p, " (Hg.)", " (Hrsg.)", " (Hgg.)"), pick(p, ", ", ": "))
			p.put(crf.Container, r.container)
		} else {
			p.put(crf.Container, pick(p, "in: ", "In: ", "in ")+r.container)
			p.editorsOf(r, ", ", pick(p, "hg. von ", "hrsg. v. ", "hrsg. von "), "")
		}
		p.lit(", ")
		p.placeYear(r)
		p.opt(", ", crf.Pages, "S. "+r.pages, "")
		trimCue(p)
	default:
		p.opt(", ", crf.Edition, pick(p, "2. Aufl.", "3. Auflage", "", "", "", ""), "")
		p.lit(pick(p, ", ", ". "))
		if p.chance(.6) {
			p.opt("", crf.Place, r.place, pick(p, " ", ": "))
			if strings.HasSuffix(p.text, ": ") {
				p.opt("", crf.Publisher, r.publisher, ", ")
			}
			p.put(crf.Date, p.year(r))
		} else {
			p.placeYear(r)
		}
		if p.chance(.6) {
			p.opt(", ", crf.Locator, pick(p, "S. ", "S. ", "", "Rn. ", "Kap. ")+p.cited(), pick(p, "", "f.", "ff.", ""))
		}
	}
	p.end(r, ".")
}

func french(p *page, r *record) {
	s := p.nameStyle(pick(p, 0, 2))
	s.and, s.capitals = pick(p, " et ", ", "), p.chance(.3)
	p.names(r, s, ", ")
	if r.article() || r.container != "" {
		p.lit("« ")
		p.put(crf.Title, r.title)
		p.lit(pick(p, " », ", " », ", ", » "))
	} else {
		p.put(crf.Title, r.title)
		p.lit(", ")
	}
	switch {
	case r.article():
		p.put(crf.Journal, r.journal)
		p.opt(", ", crf.Volume, pick(p, "vol. ", "t. ", "tome ", "")+r.volume, "")
		trimCue(p)
		p.opt(", ", crf.Issue, pick(p, "n° ", "no ", "n°", "nº ")+r.issue, "")
		trimCue(p)
		p.opt(", ", crf.Date, p.date(r), "")
		p.opt(", ", crf.Pages, pick(p, "p. ", "pp. ")+r.pages, "")
		trimCue(p)
	case r.container != "":
		if len(r.editors) > 0 && p.chance(.5) {
			p.opt("", crf.Editor, pick(p, "in ", "dans ")+s.list(r.editors)+pick(p, " (dir.)", " (éd.)", " (éds.)", " (sous la dir. de)"), ", ")
			p.put(crf.Container, r.container)
		} else {
			p.put(crf.Container, pick(p, "in ", "dans ")+r.container)
		}
		p.lit(", ")
		p.placeYear(r)
		p.opt(", ", crf.Pages, "p. "+r.pages, "")
		trimCue(p)
	default:
		p.placeYear(r)
		if p.chance(.5) {
			p.opt(", ", crf.Locator, pick(p, "p. ", "p. ", "pp. ", "chap. ")+p.cited(), "")
		}
	}
	p.end(r, ".")
}

func vancouver(p *page, r *record) {
	s := p.nameStyle(2)
	s.initials, s.dotted, s.spaced, s.comma, s.and = true, false, false, false, ", "
	if p.names(r, s, "") {
		p.period()
		p.lit(" ")
	}
	p.put(crf.Title, r.title)
	p.period()
	p.lit(" ")
	switch {
	case r.article():
		p.put(crf.Journal, r.journal)
		p.lit(pick(p, " ", ". "))
		p.opt("", crf.Date, p.year(r), pick(p, ";", "; "))
		p.put(crf.Volume, r.volume)
		p.opt("(", crf.Issue, r.issue, ")")
		p.opt(pick(p, ":", ": "), crf.Pages, r.pages, "")
	default:
		if r.container != "" {
			if len(r.editors) > 0 {
				p.opt("", crf.Editor, "In: "+s.list(r.editors)+pick(p, ", editors", ", eds"), ". ")
				p.put(crf.Container, r.container)
			} else {
				p.put(crf.Container, "In: "+r.container)
			}
			p.period()
			p.lit(" ")
		}
		p.opt("", crf.Edition, r.edition, ". ")
		p.opt("", crf.Place, r.place, ": ")
		p.opt("", crf.Publisher, r.publisher, pick(p, "; ", ", "))
		p.put(crf.Date, p.year(r))
		p.opt(pick(p, ". ", ": "), crf.Pages, pick(p, "p. ", "")+r.pages, "")
		trimCue(p)
	}
	p.end(r, ".")
}

func physics(p *page, r *record) {
	if !r.article() {
		chicagoNote(p, r)
		return
	}
	s := p.nameStyle(0)
	s.initials = true
	p.names(r, s, ", ")
	if p.chance(.3) {
		p.opt("", crf.Title, r.title, ", ")
	}
	p.put(crf.Journal, r.journal)
	p.opt(pick(p, " ", ", "), crf.Volume, r.volume, "")
	p.opt(", ", crf.Pages, r.pages, "")
	p.opt(" (", crf.Date, p.year(r), ")")
	p.end(r, ".")
}

func engineering(p *page, r *record) {
	if p.chance(.5) {
		p.lit(pick(p, "[12] ", "[3] ", "7. "))
	}
	s := p.nameStyle(0)
	s.initials = true
	p.names(r, s, ", ")
	p.quoted(crf.Title, r.title, ",")
	switch {
	case r.article():
		p.opt(" ", crf.Journal, r.journal, "")
		p.opt(", ", crf.Volume, "vol. "+r.volume, "")
		trimCue(p)
		p.opt(", ", crf.Issue, "no. "+r.issue, "")
		trimCue(p)
		p.opt(", ", crf.Pages, "pp. "+r.pages, "")
		trimCue(p)
		p.opt(", ", crf.Date, p.date(r), "")
	case r.container != "":
		p.opt(" ", crf.Container, "in "+r.container, "")
		p.opt(", ", crf.Place, r.place, "")
		p.opt(", ", crf.Date, p.date(r), "")
		p.opt(", ", crf.Pages, "pp. "+r.pages, "")
		trimCue(p)
	default:
		p.opt(" ", crf.Edition, r.edition, ".")
		p.lit(" ")
		p.opt("", crf.Place, r.place, ": ")
		p.opt("", crf.Publisher, r.publisher, ", ")
		p.put(crf.Date, p.year(r))
	}
	p.end(r, ".")
}

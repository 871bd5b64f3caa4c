package main

import (
	"fmt"
	"strings"

	"ibid/model"
	"ibid/model/refparse/crf"
)

// germanLaw is the footnote of German jurists and of those near to them: the house in a bracket, collections for
// somebody, a periodical by its letters, the first page and the cited one.
func germanLaw(p *page, r *record) {
	after := pick(p, ", ", ", ", ": ")
	s := p.nameStyle(pick(p, 0, 0, 2))
	if after == ": " {
		s.inverted = 2
	}
	s.and, s.delimiter = pick(p, "/", " / ", " und ", " u. "), pick(p, "/", " / ", ", ")
	p.names(r, s, after)
	p.put(crf.Title, r.title)
	switch {
	case r.article():
		p.lit(pick(p, ", ", ", in: ", ", "))
		if p.chance(.6) { // "JZ 1975, S. 297"
			p.put(crf.Journal, p.letters())
			if p.chance(.3) && p.opt(" ", crf.Volume, r.volume, "") {
				p.opt(" (", crf.Date, p.year(r), ")")
			} else {
				p.opt(" ", crf.Date, p.year(r), "")
			}
		} else {
			p.put(crf.Journal, r.journal)
			p.opt(" ", crf.Volume, r.volume, "")
			p.opt(" (", crf.Date, p.year(r), ")")
		}
		p.firstPage(r)
	case r.container != "":
		p.lit(", ")
		switch p.rng.IntN(4) {
		case 0:
			p.put(crf.Editor, pick(p, "in: ders. (Hrsg.)", "in: ders.", "in: dies. (Hg.)", "in: Ders. (Hg.)"))
			p.lit(pick(p, ", ", ": "))
			p.put(crf.Container, r.container)
		case 1:
			p.put(crf.Container, pick(p, "in: Festschrift für ", "in: FS für ", "in: FS ", "in: Festgabe für ")+p.honoured(r))
		default:
			e := p.nameStyle(0)
			e.and, e.delimiter = pick(p, "/", " und "), "/"
			if len(r.editors) > 0 {
				p.opt("", crf.Editor, "in: "+e.list(r.editors)+pick(p, " (Hrsg.)", " (Hg.)", " (Hrsg.)"), ", ")
				p.put(crf.Container, r.container)
			} else {
				p.put(crf.Container, "in: "+r.container)
			}
		}
		p.lit(", ")
		p.houseBehind(r)
		p.firstPage(r)
	default:
		p.opt(", ", crf.Volume, pick(p, "", "", "", "Bd. 1", "Bd. II", "Band 2"), "")
		p.opt(", ", crf.Edition, pick(p, "", "", "", "2. Aufl.", "4. Aufl.", "3., neu bearb. Aufl.", "2., verb. und erw. Aufl."), "")
		if p.chance(.12) { // "Esser, Vorverständnis, 1970, S. 136"
			p.opt(", ", crf.Date, p.year(r), "")
		} else {
			p.lit(", ")
			p.houseBehind(r)
		}
		if p.chance(.6) {
			p.opt(", ", crf.Locator, pick(p, "S. ", "S. ", "S. ", "Rn. ", "§ ", "Kap. ")+p.cited(), pick(p, "", "", " f.", " ff.", "ff."))
		}
		if p.chance(.05) {
			p.lit(" m. w. N.")
		}
	}
	p.end(r, pick(p, ".", ".", ""))
}

// letters makes the letters of a periodical: "JZ", "ZStW".
func (p *page) letters() string {
	return pick(p, "JZ", "NJW", "AöR", "HZ", "ZNR", "DVBl", "KJ", "JuS", "ARSP", "RabelsZ", "ZStW", "GG", "VfZ", "KZfSS", "ZfS", "MDR", "DÖV", "VZG",
		string(rune('A'+p.rng.IntN(26)))+string(rune('A'+p.rng.IntN(26)))+pick(p, "Z", "R", "G", "W"))
}

// honoured names the one to whom a collection is given.
func (p *page) honoured(r *record) string {
	n := model.Name{Given: pick(p, "Carl", "Hans", "Ernst", "Karl", "Arthur", "Ludwig", "Helmut"), Family: "Albrecht"}
	if len(r.editors) > 0 && len(r.editors[0].Family) > 2 {
		n = r.editors[0]
	}
	name := n.String()
	return name + pick(p, "", "", " zum 60. Geburtstag", " zum 70. Geburtstag")
}

// houseBehind writes place, publisher and year: "Frankfurt am Main 1993", "Tübingen: Mohr 1968", "Darmstadt (Luchterhand) 1969", "Berlin, Springer,
// 2004".
func (p *page) houseBehind(r *record) {
	if r.place == "" {
		r.place = pick(p, "Berlin", "Tübingen", "München", "Frankfurt am Main", "Frankfurt/M.", "Frankfurt a. M.", "Köln", "Darmstadt", "Neuwied/Berlin", "Baden-Baden", "Wien", "Göttingen", "Opladen")
	}
	if p.chance(.08) {
		r.place += pick(p, " u. a.", " u.a.", " [u.a.]", " u. Berlin", "/Leipzig")
	}
	p.put(crf.Place, r.place)
	switch {
	case r.publisher == "" || p.chance(.5):
		p.lit(pick(p, " ", " ", ", "))
	case p.chance(.25):
		p.opt(" (", crf.Publisher, r.publisher, ") ")
	default:
		p.opt(pick(p, ": ", ": ", ", "), crf.Publisher, r.publisher, pick(p, " ", " ", ", "))
	}
	p.put(crf.Date, p.year(r))
}

// firstPage writes the first page of a work, and the cited one in a bracket: ", S. 31 (36)".
func (p *page) firstPage(r *record) {
	if r.pages == "" {
		return
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(r.pages, "–", "-"), "-")
	cue := pick(p, "S. ", "S. ", "S. ", "")
	switch p.rng.IntN(3) {
	case 0:
		p.opt(", ", crf.Pages, cue+r.pages, "")
	case 1:
		p.opt(", ", crf.Pages, cue+first, pick(p, "", " ff.", ""))
	default:
		p.opt(", ", crf.Pages, cue+first, "")
		p.opt(" (", crf.Locator, p.cited(), pick(p, ")", " f.)", " ff.)", ")"))
	}
}

// frenchList is the bibliography of French historians: the given name in a bracket, the series behind the publisher, who edited a text
// behind its title.
func frenchList(p *page, r *record) {
	s := p.nameStyle(pick(p, 0, 2, 2))
	s.and, s.capitals, s.bracketed = pick(p, " et ", ", "), p.chance(.4), p.chance(.3)
	p.names(r, s, ", ")
	switch {
	case r.article():
		p.quotedFrench(r.title)
		p.put(crf.Journal, r.journal)
		volume := pick(p, "", "t. ", "vol. ") + r.volume
		if r.volume != "" && r.issue != "" && p.chance(.2) {
			p.opt(", ", crf.Volume, r.volume, "")
			p.opt(pick(p, "-", "/"), crf.Issue, r.issue, "")
		} else {
			if r.volume != "" && p.chance(.15) {
				volume = r.volume + "e année"
			}
			p.opt(", ", crf.Volume, volume, "")
			trimCue(p)
			p.opt(", ", crf.Issue, pick(p, "n° ", "no ", "nº ")+r.issue, "")
			trimCue(p)
		}
		if p.chance(.3) {
			p.opt(" (", crf.Date, p.year(r), ")")
		} else {
			p.opt(", ", crf.Date, p.year(r), "")
		}
		p.opt(", ", crf.Pages, pick(p, "p. ", "p. ", "pp. ", "")+r.pages, "")
		trimCue(p)
	case r.container != "":
		p.quotedFrench(r.title)
		e := p.nameStyle(0)
		e.and = " et "
		if len(r.editors) > 0 {
			p.opt("", crf.Editor, pick(p, "in ", "dans ", "in ")+e.list(r.editors)+pick(p, " (dir.)", " (éd.)", " (éds)", ", éd.", " (dir.)"), ", ")
			p.put(crf.Container, r.container)
		} else {
			p.put(crf.Container, pick(p, "in ", "dans ")+r.container)
		}
		p.opt(", ", crf.Volume, pick(p, "", "", "t. I", "t. 2", "vol. III"), "")
		p.lit(", ")
		p.imprintAndSeries(r)
		p.opt(", ", crf.Pages, pick(p, "p. ", "pp. ")+r.pages, "")
		trimCue(p)
	default:
		p.put(crf.Title, r.title)
		if len(r.editors) > 0 {
			p.opt(", ", crf.Editor, pick(p, "éd. ", "éd. ", "édité par ", "publ. par ")+p.nameStyle(0).list(r.editors), "")
		}
		p.opt(", ", crf.Edition, pick(p, "", "", "", "2e éd.", "nouv. éd.", "nouvelle édition"), "")
		p.opt(", ", crf.Volume, pick(p, "", "", "", "t. I", "t. II", "tome 3"), "")
		p.lit(", ")
		p.imprintAndSeries(r)
		switch p.rng.IntN(5) {
		case 0:
			p.lit(", ")
			p.put(crf.Volume, pick(p, "2 vol.", "3 vol.", "t. II"))
		case 1, 2:
			p.opt(", ", crf.Locator, pick(p, "p. ", "p. ", "pp. ")+p.cited(), "")
		}
	}
	p.end(r, pick(p, ".", ".", ""))
}

// quotedFrench writes the title of a part of something.
func (p *page) quotedFrench(title string) {
	open, end := "« ", " »"
	switch p.rng.IntN(4) {
	case 0:
		open, end = "«", "»"
	case 1:
		open, end = "“", "”"
	}
	p.lit(open)
	p.put(crf.Title, title)
	p.lit(end + pick(p, ", ", ", ", ". "))
}

// imprintAndSeries writes place, publisher, series and year: "Paris, Albin Michel (« L'Évolution de l'humanité », 49), 1958".
func (p *page) imprintAndSeries(r *record) {
	if r.place == "" {
		r.place = pick(p, "Paris", "Paris", "Paris", "Lyon", "Genève", "Bruxelles", "Rome", "Paris-La Haye")
	}
	p.put(crf.Place, r.place)
	if p.chance(.9) {
		p.opt(", ", crf.Publisher, r.publisher, "")
	}
	if p.chance(.25) {
		series := r.collection
		if series == "" || len(series) > 60 {
			series = pick(p, "Bibliothèque des histoires", "Terre humaine", "L'Évolution de l'humanité", "Points Essais", "Hautes Études", "Que sais-je ?", "Champs", "Folio", "Tel", "Quadrige")
		}
		number := pick(p, "", "", ", 49", ", 12")
		switch p.rng.IntN(4) {
		case 0:
			p.opt(", coll. « ", crf.Collection, series, " »")
		case 1:
			p.opt(" (coll. « ", crf.Collection, series, " »)")
		case 2:
			p.opt(", « ", crf.Collection, series, " »")
		default:
			p.opt(" (« ", crf.Collection, series+" »"+number, ")")
		}
	}
	p.opt(", ", crf.Date, p.year(r), "")
}

// artHistory is the note of Italian historians of art: catalogues of exhibitions, printers of old books, a volume before the imprint and a
// page behind it.
func artHistory(p *page, r *record) {
	s := p.nameStyle(pick(p, 0, 0, 0, 2))
	s.comma, s.and, s.delimiter = p.chance(.3), pick(p, ", ", " e ", " - ", ", "), ", "
	s.initials, s.spaced, s.capitals = p.chance(.75), p.chance(.3), p.chance(.4)
	p.names(r, s, ", ")
	if p.chance(.1) && (r.article() || r.container != "") {
		p.lit("«")
		p.put(crf.Title, r.title)
		p.lit("»")
	} else {
		p.put(crf.Title, r.title)
	}
	volume := func(share float64) {
		if p.chance(share) {
			p.opt(", ", crf.Volume, pick(p, "I", "II", "III", "IV", "VII", "vol. I", "vol. II", "t. II"), "")
		}
	}
	place := func() {
		volume(.35)
		p.opt(", ", crf.Locator, pick(p, "p. ", "p. ", "pp. ", "c. ", "fig. ")+p.cited(), pick(p, "", "", "", ", n. 12", ", nota 4", ", cat. 14", ", scheda 22"))
	}
	switch {
	case r.article():
		p.lit(pick(p, ", in ", ", in ", ", "))
		open, end := "«", "»"
		if p.chance(.3) {
			open, end = pick(p, "“", "“", ""), ""
			if open != "" {
				end = "”"
			}
		}
		p.lit(open)
		p.put(crf.Journal, r.journal)
		p.lit(end)
		p.opt(", ", crf.Volume, pick(p, "", "", "a. ", "anno ")+romanOr(p, r.volume), "")
		trimCue(p)
		year := p.year(r)
		if p.chance(.15) {
			year += fmt.Sprintf("-%s", year[max(0, len(year)-2):])
		}
		p.opt(", ", crf.Issue, pick(p, "", "n. ", "fasc. ")+r.issue, "")
		trimCue(p)
		if p.chance(.25) {
			p.opt(" (", crf.Date, year, ")")
		} else {
			p.opt(", ", crf.Date, year, "")
		}
		p.opt(", ", crf.Pages, pick(p, "pp. ", "pp. ", "p. ")+r.pages, "")
		trimCue(p)
	case r.container != "":
		p.lit(", ")
		p.put(crf.Container, "in "+r.container)
		if p.chance(.3) {
			p.lit(pick(p, ", atti del convegno", ", Atti del Convegno internazionale di studi") + pick(p, "", " (Venezia, 1976)", " (Roma, 27 settembre - 1 ottobre 1976)"))
		}
		volume(.15)
		p.editorsOf(r, ", ", pick(p, "a cura di ", "a cura di ", "a c. di "), "")
		p.lit(", ")
		p.placeYear(r)
		p.opt(", ", crf.Pages, pick(p, "pp. ", "pp. ", "p. ")+r.pages, "")
		trimCue(p)
	default:
		switch p.rng.IntN(6) {
		case 0: // an exhibition
			p.lit(", ")
			p.put(crf.Genre, pick(p, "catalogo della mostra", "catalogo della mostra", "cat. della mostra", "exh. cat.", "catalogue de l'exposition"))
			p.lit(pick(p, "", " (Venezia, Palazzo Ducale, 1990)", " (Firenze)", " (Roma, 1983-1984)", " (Milano, Palazzo Reale, aprile-giugno 1951)"))
			p.editorsOf(r, ", ", pick(p, "a cura di ", "a cura di ", "ed. "), "")
			p.lit(", ")
			p.placeYear(r)
		case 1: // an old book
			volume(.2)
			p.lit(pick(p, ", ", ", in ", ", In "))
			p.put(crf.Place, pick(p, "Venezia", "Venetia", "Fiorenza", "Firenze", "Roma", "Bologna", "Padova", "Bassano", "Milano"))
			if r.publisher != "" {
				p.lit(pick(p, ", appresso ", ", presso ", ", per ", ", presso "))
				p.put(crf.Publisher, r.publisher)
			}
			p.opt(", ", crf.Date, fmt.Sprint(1500+p.rng.IntN(380)), "")
		default:
			if len(r.editors) > 0 {
				p.editorsOf(r, ", ", "a cura di ", "")
				p.lit(pick(p, "", "", ", introduzione di G. Previtali", ", con nuove annotazioni e commenti"))
			}
			volume(.15)
			p.lit(", ")
			p.placeYear(r)
		}
		if p.chance(.5) {
			place()
		}
	}
	p.end(r, ".")
}

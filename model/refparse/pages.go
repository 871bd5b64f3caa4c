package refparse

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// readPages makes the work's own pages and the locator. Pages of a work that is part of nothing are the cited ones: a
// book has no page range of its own.
func readPages(d *draft) {
	pages := d.runs(crf.Pages)
	for i, r := range pages {
		if countsPages(d, r) {
			continue
		}
		text := pageText(d, r)
		if text == "" {
			continue
		}
		switch {
		case d.res.Item.Page == "" && d.partOfSomething():
			var cited string
			d.res.Item.Page, cited = d.ownAndCited(text)
			if cited != "" && !d.has(crf.Locator) {
				d.cite(model.Locator{Label: "page", Value: cited})
			}
		case d.res.Item.Page == "" && !d.has(crf.Locator) || i > 0:
			d.cite(locatorOf(d, r))
		}
	}
	for _, r := range d.runs(crf.Locator) {
		d.cite(locatorOf(d, r))
	}
}

// citedBehind matches the first page of a work with the cited one: "35 (44 f.", "1601, 1609".
var citedBehind = fold.Lazy(`^(\d{1,4})(?:, | \()(\d{1,4}(?:[–-]\d{1,4})?(?: ?ff?\.?)?)$`)

// ownAndCited parts the cited page from the first page of a work. A page that is cited does not come before the first. Two pages with a
// comma are that in law alone, where the volume stands before the periodical, and of a part of a book: a newspaper's are both its own.
func (d *draft) ownAndCited(text string) (own, cited string) {
	if !strings.ContainsAny(text, ",(") {
		return text, ""
	}
	m := citedBehind.FindStringSubmatch(text)
	if m == nil || number(m[2]) < number(m[1]) || number(m[2]) > number(m[1])+200 {
		return text, ""
	}
	if volume, journal := d.runs(crf.Volume), d.runs(crf.Journal); strings.Contains(text, "(") || len(journal) == 0 || len(volume) > 0 && volume[0].to == journal[0].from {
		return m[1], m[2]
	}
	return text, ""
}

// partOfSomething reports whether the work stands in a periodical or a book, and so has pages of its own.
func (d *draft) partOfSomething() bool {
	it := &d.res.Item
	return it.ContainerTitle != "" || it.Volume != "" && it.Publisher == "" && it.PublisherPlace == "" || it.Issue != ""
}

func (d *draft) cite(l model.Locator) {
	if d.res.Locator == (model.Locator{}) {
		d.res.Locator = l
	}
}

// countsPages reports whether a run tells how many pages there are: "340 p.", "xii + 340 pp.".
func countsPages(d *draft, r run) bool {
	last := d.toks[r.to-1].Word
	return r.to-r.from > 1 && (last == "p" || last == "pp" || last == "pages" || last == "s" || last == "seiten") && d.toks[r.from].Shape != crf.ShapeLower
}

// pageText gives the pages without the word before them, the range with a hyphen-like dash as printed.
func pageText(d *draft, r run) string {
	for r.from < r.to && (locatorWords[d.toks[r.from].Word] != "" && d.toks[r.from].Shape != crf.ShapeRoman || d.toks[r.from].Word == "at" || d.toks[r.from].Word == "especially" || d.toks[r.from].Word == "esp" || d.toks[r.from].Word == "here") {
		r.from++
	}
	return strings.Trim(d.textOf(r), " ,.;:()[]")
}

// locatorWords give the CSL term for the word before a cited place.
var locatorWords = map[string]string{
	"p": "page", "pp": "page", "page": "page", "pages": "page", "pg": "page", "pgs": "page", "s": "page", "seite": "page", "seiten": "page",
	"pag": "page", "pagina": "page", "pagine": "page", "pags": "page", "paginas": "page", "str": "page", "с": "page",
	"f": "folio", "ff": "folio", "fo": "folio", "fol": "folio", "fols": "folio", "folio": "folio", "folios": "folio", "foll": "folio", "bl": "folio", "c": "folio", "cc": "folio",
	"ch": "chapter", "chs": "chapter", "chap": "chapter", "chapter": "chapter", "chapters": "chapter", "kap": "chapter", "kapitel": "chapter", "cap": "chapter", "capitolo": "chapter", "chapitre": "chapter",
	"¶": "paragraph", "¶¶": "paragraph", "para": "paragraph", "paras": "paragraph", "par": "paragraph", "paragraph": "paragraph", "paragraphs": "paragraph", "rn": "paragraph", "rdnr": "paragraph", "rz": "paragraph", "abs": "paragraph",
	"§": "section", "§§": "section", "sec": "section", "sect": "section", "section": "section", "sections": "section",
	"n": "note", "nn": "note", "note": "note", "notes": "note", "anm": "note", "fn": "note",
	"col": "column", "cols": "column", "column": "column", "sp": "column", "spalte": "column",
	"l": "line", "ll": "line", "line": "line", "lines": "line", "v": "verse", "vv": "verse", "verse": "verse",
	"fig": "figure", "figs": "figure", "figure": "figure", "abb": "figure", "pl": "figure", "plate": "figure", "taf": "figure",
	"bk": "book", "book": "book", "buch": "book", "pt": "part", "part": "part", "teil": "part", "vol": "volume", "vols": "volume", "volume": "volume", "bd": "volume", "art": "section", "arts": "section", "article": "section",
	"nr": "issue", "no": "issue",
}

// locatorOf makes a locator: its label by the word before it, else page.
func locatorOf(d *draft, r run) model.Locator {
	l := model.Locator{Label: "page"}
	for r.from < r.to {
		t := d.toks[r.from]
		if label := locatorWords[t.Word]; label != "" && r.to-r.from > 1 && t.Shape != crf.ShapeRoman {
			l.Label = label
		} else if t.Word != "at" && t.Word != "especially" && t.Word != "esp" && t.Word != "here" && t.Word != "hier" && t.Word != "bes" && t.Word != "see" && t.Word != "also" && t.Word != "a" && t.Word != "on" && t.Word != "ici" {
			break
		}
		r.from++
	}
	if r.from == r.to {
		return model.Locator{}
	}
	l.Value = strings.Trim(d.textOf(r), " ,.;:()[]")
	return l
}

package refparse

import "ibid/model/refparse/crf"

// amend corrects what the labels of single tokens cannot know: that a field stands alone.
func amend(d *draft) {
	dashAuthor(d)
	titledByYear(d)
	yearInTitle(d)
}

// dashAuthor makes the dash that opens an entry the author: it stands for the one before.
func dashAuthor(d *draft) {
	if len(d.toks) > 1 && d.toks[0].Shape == crf.ShapeSign && isDashes(d.text[d.toks[0].Start:d.toks[0].End]) {
		d.labels[0] = crf.Author
	}
}

// titledByYear joins the title of a yearbook or report that was cut at its year: in "World Drug Report 2019: Executive
// Summary" no person is called Report. Without it, the reports of two years would look like one.
func titledByYear(d *draft) {
	i := 0
	named := false
	for i < len(d.toks) && d.labels[i] == crf.Author {
		named = named || dated[d.toks[i].Word]
		i++
	}
	if !named || i >= len(d.toks) || d.labels[i] != crf.Date || d.toks[i].Gap != crf.GapSpace {
		return
	}
	for k := 0; k <= i; k++ {
		d.labels[k] = crf.Title
	}
}

// dated are the words for works that come out year by year.
var dated = map[string]bool{
	"yearbook": true, "report": true, "index": true, "survey": true, "review": true, "outlook": true, "almanac": true, "profile": true,
	"statistics": true, "barometer": true, "handbook": true, "jahrbuch": true, "annuaire": true, "annuario": true, "bericht": true, "rapport": true,
}

// yearInTitle gives a year back to the title that it closes, where the citation says nothing else of when and where
// the work came out: "World Drug Report 2019" is a title. An act of a parliament is dated so ("Human Rights Act 1998").
func yearInTitle(d *draft) {
	n := len(d.toks)
	if n < 3 || d.labels[n-1] != crf.Date || d.labels[n-2] != crf.Title || d.toks[n-1].Gap != crf.GapSpace || enacted[d.toks[n-2].Word] {
		return
	}
	for _, l := range d.labels[:n-1] {
		if l != crf.Title && l != crf.Author {
			return
		}
	}
	d.labels[n-1] = crf.Title
}

// enacted are the words that close the names of laws.
var enacted = map[string]bool{
	"act": true, "acts": true, "order": true, "regulations": true, "rules": true, "law": true, "ordinance": true, "code": true, "bill": true,
	"statute": true, "constitution": true, "convention": true, "treaty": true, "directive": true, "regulation": true,
}

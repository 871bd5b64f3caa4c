package refparse

import "ibid/model/refparse/crf"

// amend corrects what the labels of single tokens cannot know: that a field stands alone.
func amend(d *draft) {
	yearInTitle(d)
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

package refparse

import "ibid/model/refparse/crf"

// amend corrects what the labels of single tokens cannot know: that a field stands alone, and what it stands beside. A label that is
// mended is as sure as the one before it was not.
func amend(d *draft) {
	d.first = append(d.first[:0], d.labels...)
	for _, mend := range mendings {
		mend(d)
	}
	for i, l := range d.first {
		if l != d.labels[i] {
			d.sure[i] = 1 - d.sure[i]
		}
	}
}

// mendings are done in this order: a later one may build on an earlier.
var mendings = []func(*draft){
	dashAuthor, bracketedGiven, titleAmongAuthors, leadingEditors, quotedWhole, bracketInTitle, tailOfTitle, townInTitle, titledByYear, namedByYear, yearInTitle, cuedNames, curators, translators, heldIn,
	setOfVolumes, heldInTitle, issueByColon, yearInVolume, yearsInPages, pageAsYear, pageAsDate, dayInVolume, pagesAsVolume, pagesInContainer, noteBehindPages, editionAsVolume,
	periodicalInitials, seriesInBracket, houseInBracket, moreReferences,
}

// dashAuthor makes the dash that opens an entry the author: it stands for the one before.
func dashAuthor(d *draft) {
	if len(d.toks) > 1 && d.toks[0].Shape == crf.ShapeSign && isDashes(d.text[d.toks[0].Start:d.toks[0].End]) {
		d.labels[0] = crf.Author
	}
}

// bracketedGiven makes the author of a name in front whose given name stands in a bracket, as French lists have it: "Montaigne (Michel de),
// Les Essais".
func bracketedGiven(d *draft) {
	family := d.nameWords(0, 3)
	if family == 0 || family == len(d.toks) || d.labels[0] != crf.Title || !d.toks[family].Gap.Has(crf.GapOpen) {
		return
	}
	end := family + d.nameWords(family, 3)
	if end > family && end < len(d.toks) && d.toks[end].Gap.Has(crf.GapClose) && d.toks[end].Gap.Has(crf.GapComma|crf.GapColon) {
		d.relabel(0, end, crf.Author)
	}
}

// nameWords counts the words of a name from token i on, no more than most, that no mark but the full stop of an initial parts.
func (d *draft) nameWords(i, most int) int {
	n := 0
	for ; n < most && i+n < len(d.toks); n++ {
		t := &d.toks[i+n]
		if n > 0 && t.Gap.Has(^(crf.GapSpace | crf.GapPeriod | crf.GapDash)) {
			break
		}
		if t.Shape != crf.ShapeCap && t.Shape != crf.ShapeUpper && t.Shape != crf.ShapeMixed && t.Shape != crf.ShapeInitial && !particles[t.Word] {
			break
		}
	}
	return n
}

// titleAmongAuthors gives a lone word to the title that was taken for the last of authors with initials, where a full stop parts it from
// the rest of the title: "R. Pallucchini, P. Rossi, Tintoretto. Le opere sacre".
func titleAmongAuthors(d *draft) {
	n := 0
	for n < len(d.toks) && d.labels[n] == crf.Author {
		n++
	}
	if n < 3 || n == len(d.toks) || d.labels[n] != crf.Title || d.toks[0].Shape != crf.ShapeInitial || !d.toks[n].Gap.Has(crf.GapPeriod) {
		return
	}
	if last := &d.toks[n-1]; last.Shape == crf.ShapeCap && last.Gap == crf.GapComma|crf.GapSpace && d.toks[n-2].Shape != crf.ShapeInitial {
		d.labels[n-1] = crf.Title
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

// leadingEditors makes all of the persons in front editors where the last of them is one: "Bird, Jon, Barry Curtis, and Tim
// Putnam, eds."
func leadingEditors(d *draft) {
	i := 0
	for i < len(d.toks) && d.labels[i] == crf.Author {
		i++
	}
	if i == 0 || i == len(d.toks) || d.labels[i] != crf.Editor || inWords[d.toks[i].Word] || d.toks[i].Gap.Has(crf.GapPeriod) && d.toks[i-1].Shape != crf.ShapeInitial {
		return
	}
	if w := d.toks[i].Word; roles[w] == crf.Editor && !d.toks[i].Gap.Has(crf.GapOpen) && i+1 < len(d.toks) && d.labels[i+1] == crf.Editor {
		return // "ed. by", and then the names
	}
	to := i
	for to < len(d.toks) && d.labels[to] == crf.Editor {
		to++
	}
	if roles[d.toks[to-1].Word] != crf.Editor && d.toks[to-1].Word != "editors" && d.toks[to-1].Word != "editor" {
		return
	}
	for k := range i {
		d.labels[k] = crf.Editor
	}
}

// quotedWhole ends a title, or what holds it, with the quotation marks that it begins with, where a bracket or a comma follows:
// in “Papers” (Boston, 1890), ii, the place is no part of the title.
func quotedWhole(d *draft) {
	for _, r := range d.runs(crf.Title, crf.Journal, crf.Container) {
		quote := d.toks[r.from].Quote
		if quote == 0 || !d.toks[r.from].Gap.Has(crf.GapQuoteOpen) {
			continue
		}
		for k := r.from + 1; k < r.to; k++ {
			if d.toks[k].Quote != quote && d.toks[k].Gap.Has(crf.GapQuoteClose) && d.toks[k].Gap.Has(crf.GapOpen|crf.GapComma) {
				for ; k < r.to; k++ {
					d.labels[k] = crf.Other
				}
			}
		}
	}
}

// namedByYear makes a title of what was taken for a periodical with a year, where the citation is nothing else: "World Drug
// Report 2019."
func namedByYear(d *draft) {
	n := len(d.toks)
	if n < 3 || d.labels[n-1] != crf.Date || d.toks[n-1].Gap != crf.GapSpace {
		return
	}
	for _, l := range d.labels[:n-1] {
		if l != crf.Journal && l != crf.Container {
			return
		}
	}
	for k := range n - 1 {
		d.labels[k] = crf.Title
	}
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

// heldIn makes a second title the container where it stands behind "in" or behind editors, and nothing else holds the work.
func heldIn(d *draft) {
	if d.has(crf.Journal, crf.Container) {
		return
	}
	titles := d.pieces(crf.Title)
	for k := 1; k < len(titles); k++ {
		r := titles[k]
		before := d.toks[r.from-1].Word
		if first := d.toks[r.from].Word; d.labels[r.from-1] != crf.Editor && !inWords[before] && !(inWords[first] && r.to-r.from > 1) {
			continue
		}
		for i := r.from; i < r.to; i++ {
			d.labels[i] = crf.Container
		}
		return
	}
}

// setOfVolumes makes the title of a work in volumes the container of a volume that has a title of its own: "Memoirs, vol. 1, Year of
// Decisions".
func setOfVolumes(d *draft) {
	if d.has(crf.Journal, crf.Container) {
		return
	}
	titles := d.runs(crf.Title)
	for k := 0; k+1 < len(titles); k++ {
		set, own := titles[k], titles[k+1]
		if own.from < len(d.toks) && set.to < own.from && d.only(crf.Volume, set.to, own.from) && d.toks[own.from].Gap.Has(crf.GapComma|crf.GapColon|crf.GapPeriod) {
			d.relabel(set.from, set.to, crf.Container)
			return
		}
	}
}

// only reports whether all tokens from from to to have a label.
func (d *draft) only(l crf.Label, from, to int) bool {
	for k := from; k < to; k++ {
		if d.labels[k] != l {
			return false
		}
	}
	return true
}

// inWords stand before what holds a work.
var inWords = map[string]bool{"in": true, "dans": true, "nel": true}

// issueByColon makes the number between volume and pages the issue: "87:3 (1993): 567–576".
func issueByColon(d *draft) {
	pages := d.runs(crf.Pages)
	if len(pages) < 2 || d.has(crf.Issue) {
		return
	}
	r := pages[0]
	if r.from > 0 && r.to-r.from == 1 && d.labels[r.from-1] == crf.Volume && d.toks[r.from].Gap == crf.GapColon {
		d.labels[r.from] = crf.Issue
	}
}

// moreReferences takes the German "m. w. N." (with further references) at the end for what it is.
func moreReferences(d *draft) {
	if n := len(d.toks); n > 3 && d.toks[n-3].Word == "m" && d.toks[n-2].Word == "w" && d.toks[n-1].Word == "n" {
		d.relabel(n-3, n, crf.Other)
	}
}

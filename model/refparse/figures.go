package refparse

import (
	"strings"

	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// yearInVolume gives the year to the date that was taken for part of the volume, where there is no other: "V, 1940", "XI (1957–58)".
func yearInVolume(d *draft) {
	if d.has(crf.Date) {
		return
	}
	for _, r := range d.runs(crf.Volume) {
		for k := r.from; k < r.to; k++ {
			t := &d.toks[k]
			if t.Shape == crf.ShapeYear && r.to-r.from > 1 || romanYear(d.text[t.Start:t.End]) != 0 {
				end := k + 1
				for end < r.to && d.toks[end].Gap.Has(crf.GapDash|crf.GapSlash) && (d.toks[end].Shape == crf.ShapeYear || d.toks[end].Shape == crf.ShapeDigits) {
					end++
				}
				d.relabel(k, end, crf.Date)
				return
			}
		}
	}
}

// yearsInPages gives two years to the date that were taken for pages, where there is no other: "1957–1959".
func yearsInPages(d *draft) {
	if d.has(crf.Date, crf.Journal) {
		return
	}
	for _, r := range d.runs(crf.Pages) {
		if a, b := &d.toks[r.from], &d.toks[r.to-1]; r.to-r.from == 2 && a.Shape == crf.ShapeYear && b.Shape == crf.ShapeYear && b.Gap.Has(crf.GapDash|crf.GapSlash) {
			if y := number(b.Word) - number(a.Word); y > 0 && y < 20 {
				d.relabel(r.from, r.to, crf.Date)
				return
			}
		}
	}
}

// pageAsYear gives the page to the cited place that was taken for a year, where the year stands in a bracket at the end: "95 Yale L.J.
// 1601, 1609 n.20 (1986)".
func pageAsYear(d *draft) {
	dates := d.runs(crf.Date)
	if len(dates) < 2 {
		return
	}
	r, last := dates[0], dates[len(dates)-1]
	if r.to-r.from == 1 && r.from > 0 && d.toks[r.from].Gap == crf.GapComma|crf.GapSpace && d.toks[last.from].Gap.Has(crf.GapOpen) && d.gapAfter(last.to-1).Has(crf.GapClose) {
		if before := &d.toks[r.from-1]; before.Shape == crf.ShapeDigits || before.Shape == crf.ShapeYear {
			d.labels[r.from] = crf.Locator
			if d.labels[r.from-1] == crf.Journal || d.labels[r.from-1] == crf.Volume {
				d.labels[r.from-1] = crf.Pages
			}
		}
	}
}

// pageAsDate gives a figure to the cited place that no date has and no year stands beside: "(London: Collins), 40".
func pageAsDate(d *draft) {
	for _, r := range d.runs(crf.Date) {
		if t := &d.toks[r.from]; r.to-r.from == 1 && r.to == len(d.toks) && t.Shape == crf.ShapeDigits && len(t.Word) < 4 && t.Gap.Has(crf.GapComma) {
			d.labels[r.from] = crf.Locator
		}
	}
}

// dayInVolume gives the day to the date that was taken for a volume: "in: Die Zeit v. 11. Juli 1986".
func dayInVolume(d *draft) {
	for _, r := range d.runs(crf.Volume) {
		if r.to < len(d.toks) && d.labels[r.to] == crf.Date && months[d.toks[r.to].Word] != 0 && d.toks[r.to-1].Shape == crf.ShapeDigits &&
			!d.toks[r.to].Gap.Has(crf.GapOpen|crf.GapComma) && (r.to-r.from == 1 || d.toks[r.from].Word == "v") {
			if n := number(d.toks[r.to-1].Word); n >= 1 && n <= 31 {
				d.relabel(r.from, r.to, crf.Other)
				d.labels[r.to-1] = crf.Date
			}
		}
	}
}

// pagesAsVolume gives to the pages what was taken for a volume: before "ff.", or in a book that a part of is cited by page and page:
// "in THE POLITICS OF LAW 281, 285".
func pagesAsVolume(d *draft) {
	for _, r := range d.runs(crf.Volume) {
		if r.to-r.from != 1 || r.to >= len(d.toks) || d.toks[r.from].Shape != crf.ShapeDigits {
			continue
		}
		next := d.labels[r.to] == crf.Pages || d.labels[r.to] == crf.Locator
		switch w := d.toks[r.to].Word; {
		case next && (w == "f" || w == "ff" || w == "sqq") && d.toks[r.to].Gap == crf.GapSpace:
			d.labels[r.from] = d.labels[r.to]
		case next && r.from > 0 && d.labels[r.from-1] == crf.Container && d.toks[r.from].Gap == crf.GapSpace && d.toks[r.to].Gap.Has(crf.GapComma) && d.toks[r.to].Shape == crf.ShapeDigits:
			d.labels[r.from] = crf.Pages
			d.labels[r.to] = crf.Locator
		}
	}
}

// pagesInContainer gives the number that closes what holds the work to the pages, where there are no others: "in Oxford Essays 77 (…)",
// "42 (1) Mod. L.R. 1 at p. 19".
func pagesInContainer(d *draft) {
	if d.has(crf.Pages) {
		return
	}
	for _, r := range d.runs(crf.Journal, crf.Container) {
		last := &d.toks[r.to-1]
		if r.to-r.from > 2 && last.Shape == crf.ShapeDigits && last.Gap == crf.GapSpace && d.text[last.Start-1] == ' ' &&
			(d.gapAfter(r.to-1).Has(crf.GapOpen) || r.to < len(d.toks) && d.labels[r.to] == crf.Locator) {
			d.labels[r.to-1] = crf.Pages
			return
		}
	}
}

// noteBehindPages makes the number of a note or an entry behind a cited page part of the place: "p. 412, n. 113". A periodical's may as
// well be an issue.
func noteBehindPages(d *draft) {
	for _, r := range d.runs(crf.Issue) {
		if r.from == 0 || r.to-r.from < 2 || d.toks[r.from].Word != "n" {
			continue
		}
		if before := d.labels[r.from-1]; before == crf.Locator || before == crf.Pages && !d.has(crf.Journal) {
			d.relabel(r.from, r.to, crf.Locator)
		}
	}
}

// editionAsVolume makes an edition of a number before the word: "17.ª ed.", "wyd. 3".
func editionAsVolume(d *draft) {
	for _, r := range d.runs(crf.Volume) {
		if d.toks[r.from].Word == "wyd" || r.to < len(d.toks) && d.labels[r.to] == crf.Edition && editionNouns[d.toks[r.to].Word] && !d.toks[r.to].Gap.Has(crf.GapComma|crf.GapColon) {
			d.relabel(r.from, r.to, crf.Edition)
		}
	}
}

// periodicalInitials makes a periodical of what was taken for a place, where letters and a year stand before pages: "JZ 1975, S. 297".
func periodicalInitials(d *draft) {
	if d.has(crf.Journal, crf.Container, crf.Publisher) || !d.has(crf.Title) {
		return
	}
	for _, r := range d.runs(crf.Place) {
		t := &d.toks[r.from]
		if r.to-r.from != 1 || t.Shape != crf.ShapeUpper || len(t.Word) < 2 || len(t.Word) > 6 || !t.Gap.Has(crf.GapComma) {
			continue
		}
		if r.to+1 < len(d.toks) && d.labels[r.to] == crf.Date && d.toks[r.to].Gap == crf.GapSpace && (d.labels[r.to+1] == crf.Pages || d.labels[r.to+1] == crf.Locator) {
			d.labels[r.from] = crf.Journal
		}
	}
}

// romanYear gives the year that a word in Roman figures is ("MDLXXXI"), from 1400 on; 0 where it is none.
func romanYear(s string) int {
	if len(s) < 4 || s[0] != 'M' {
		return 0
	}
	if y := fold.Roman(strings.ToLower(s)); y >= 1400 && y <= 2049 {
		return y
	}
	return 0
}

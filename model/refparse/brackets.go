package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// bracketInTitle ends a title, or what holds the work, before a bracket that closes behind it: what stands in there is the year
// ("Economy and Society (1978, eds. …)"), a series or the number of a report, or the publisher.
func bracketInTitle(d *draft) {
	for _, r := range d.runs(crf.Title, crf.Container) {
		for k := r.from + 1; k < r.to; k++ {
			if d.opensBracket(k) && !d.closes(k, r.to) {
				d.relabel(k, r.to, d.bracketed(k, r.to))
				if d.labels[k] == crf.Collection {
					d.numberOfSeries(r.to)
				}
				break
			}
		}
	}
}

// opensBracket reports whether a round bracket opens just before token k, behind a space.
func (d *draft) opensBracket(k int) bool {
	return d.toks[k].Gap.Has(crf.GapOpen) && !d.toks[k].Gap.Has(crf.GapClose) && strings.Contains(d.text[d.toks[k-1].End:d.toks[k].Start], " (")
}

// closes reports whether a bracket closes behind one of the tokens from i to end.
func (d *draft) closes(i, end int) bool {
	for ; i < end; i++ {
		if d.gapAfter(i).Has(crf.GapClose) {
			return true
		}
	}
	return false
}

// bracketed tells what the tokens of a title in a bracket that goes on behind them are.
func (d *draft) bracketed(from, to int) crf.Label {
	if w := &d.toks[from]; to-from == 1 && (w.Shape == crf.ShapeYear || months[w.Word] != 0 || seasons[w.Word] != 0) {
		return crf.Date
	}
	named := to-from <= 4 && to < len(d.labels) && (d.labels[to] == crf.Date || d.labels[to] == crf.Edition || d.labels[to] == crf.Place)
	numbered := to < len(d.labels) && d.labels[to] == crf.Volume
	for k := from; k < to; k++ {
		switch t := &d.toks[k]; {
		case countWords[t.Word]:
			return crf.Other // "(3 vols. and maps"
		case t.Shape == crf.ShapeDigits:
			numbered = true
		case t.Shape != crf.ShapeCap && t.Shape != crf.ShapeUpper && t.Word != "&" && t.Word != "and":
			named = false
		}
	}
	switch {
	case numbered:
		return crf.Collection
	case named && !d.has(crf.Publisher):
		return crf.Publisher
	}
	return crf.Other
}

// countWords are said of a work in several volumes.
var countWords = map[string]bool{"vols": true, "voll": true, "volumes": true, "volumi": true, "bde": true, "bande": true, "tomes": true, "tomi": true, "tomos": true}

// relabel gives the tokens from from to to a label.
func (d *draft) relabel(from, to int, l crf.Label) {
	for k := from; k < to; k++ {
		d.labels[k] = l
	}
}

// numberOfSeries gives the number from token i on to the series before it, as far as the bracket reaches.
func (d *draft) numberOfSeries(i int) {
	for ; i < len(d.toks) && (d.labels[i] == crf.Volume || d.labels[i] == crf.Issue || d.labels[i] == crf.Pages) && !d.toks[i].Gap.Has(crf.GapClose); i++ {
		d.labels[i] = crf.Collection
	}
}

// seriesInBracket makes a series of what was taken for a book or periodical that holds the work, where it stands in a bracket behind
// the imprint of a book: "Paris, Albin Michel (« L'Évolution de l'humanité », 49), 1958".
func seriesInBracket(d *draft) {
	if !d.has(crf.Title) || !d.has(crf.Place, crf.Publisher) {
		return
	}
	for _, r := range d.runs(crf.Journal, crf.Container) {
		if !d.toks[r.from].Gap.Has(crf.GapOpen) || inWords[d.toks[r.from].Word] || !d.imprintBefore(r.from) {
			continue
		}
		d.relabel(r.from, r.to, crf.Collection)
		d.numberOfSeries(r.to)
	}
}

// imprintBefore reports whether a place or a publisher stands before token i.
func (d *draft) imprintBefore(i int) bool {
	for _, l := range d.labels[:i] {
		if l == crf.Place || l == crf.Publisher {
			return true
		}
	}
	return false
}

// houseInBracket gives the publisher in a bracket behind the place its name: "Neuwied/Berlin (Luchterhand) 1969". Behind a title with
// place and year it is the same: ", Darmstadt (Wissenschaftliche Buchgesellschaft) 1987".
func houseInBracket(d *draft) {
	if d.has(crf.Publisher) {
		return
	}
	for _, r := range d.runs(crf.Place) {
		for k := r.from + 1; k < r.to; k++ {
			if d.isHouse(k, r.to) {
				d.relabel(k, r.to, crf.Publisher)
				return
			}
		}
	}
	if d.has(crf.Place, crf.Journal, crf.Container) {
		return
	}
	for _, r := range d.runs(crf.Title) {
		if r.to == len(d.toks) || d.labels[r.to] != crf.Date || d.toks[r.to].Shape != crf.ShapeYear {
			continue
		}
		comma := 0 // where the last piece of the title begins
		for k := r.from + 1; k < r.to; k++ {
			if comma > 0 && k-comma <= 3 && d.isHouse(k, r.to) {
				d.relabel(comma, k, crf.Place)
				d.relabel(k, r.to, crf.Publisher)
				return
			}
			if d.toks[k].Gap.Has(crf.GapComma) {
				comma = k
			}
		}
	}
}

// isHouse reports whether a bracket from token k to the end of a run holds a name of several words: one may be a country or a part of
// the town ("(India)", "(Ost)").
func (d *draft) isHouse(k, to int) bool {
	t := &d.toks[k]
	if !t.Gap.Has(crf.GapOpen) || !d.gapAfter(to-1).Has(crf.GapClose) || d.gapAfter(to-1).Has(crf.GapPeriod) || d.closes(k, to-1) {
		return false
	}
	return to-k > 1
}

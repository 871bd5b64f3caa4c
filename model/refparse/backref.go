package refparse

import (
	"ibid/model"
	"ibid/model/refparse/crf"
)

// findBackReference finds the words that send the reader back ("ibid.", "op. cit.", "n. 7 above", "a.a.O."), labels
// them, and takes what follows for the cited place.
func findBackReference(d *draft) {
	for i := 0; i < len(d.toks); i++ {
		if d.toks[i].Quote != 0 {
			continue
		}
		form, n := d.marker(i)
		if n == 0 {
			continue
		}
		if d.form == "" || d.form == model.FormIdem && form != model.FormXRef {
			d.form = form
		}
		for j := i; j < i+n; j++ {
			d.labels[j] = crf.Backref
			if form == model.FormXRef && d.res.Ref == 0 {
				d.res.Ref = number(d.toks[j].Word)
			}
		}
		i += n - 1
		if form == model.FormIdem {
			continue
		}
		i += d.noteNumber(i + 1)
		d.citedAfter(i + 1)
	}
	if d.form == model.FormXRef {
		d.namedBefore()
	}
}

// namedBefore makes the author of a name before a note in a bracket: "Stone (n 7) 98".
func (d *draft) namedBefore() {
	n := d.nameWords(0, 3)
	if n > 0 && n < len(d.toks) && d.labels[n] == crf.Backref && d.toks[n].Gap.Has(crf.GapOpen) && d.labels[0] == crf.Title {
		d.relabel(0, n, crf.Author)
	}
}

// marker reads the back-reference that starts at token i: its form and its length in tokens. Words that a title may
// hold too ("above", "dies") count only where they stand as a back-reference does.
func (d *draft) marker(i int) (model.Form, int) {
	at := func(k int) string {
		if i+k < len(d.toks) {
			return d.toks[i+k].Word
		}
		return ""
	}
	closed := d.gapAfter(i).Has(crf.GapComma|crf.GapPeriod|crf.GapSemicolon|crf.GapColon) || i+1 == len(d.toks)
	lower := d.toks[i].Shape == crf.ShapeLower
	switch w := at(0); w {
	case "ibid", "ibidem", "ebd", "ebda", "ebenda":
		return model.FormIbid, 1
	case "ib":
		if i == 0 && closed {
			return model.FormIbid, 1
		}
	case "id", "idem", "eadem", "ders", "dies", "derselbe", "dieselbe":
		if i > 0 && !d.toks[i].Gap.Has(crf.GapComma|crf.GapPeriod|crf.GapSemicolon) && at(-1) != "in" {
			break
		}
		if (w == "id" || w == "idem") && d.onlyLocatorFrom(i+1) {
			return model.FormIbid, 1
		}
		if closed {
			return model.FormIdem, 1
		}
	case "op", "loc", "art":
		if at(1) == "cit" {
			return model.FormOpCit, 2
		}
	case "l":
		if lower && i > 0 && at(1) == "c" {
			return model.FormOpCit, 2
		}
	case "a":
		if lower && at(1) == "a" && at(2) == "o" {
			return model.FormOpCit, 3
		}
	case "aao", "opcit":
		return model.FormOpCit, 1
	case "supra", "infra":
		if d.labels[i] != crf.Title || d.noteAt(i+1) {
			return model.FormXRef, 1
		}
	case "above", "below", "oben", "unten":
		if d.noteAt(i + 1) {
			return model.FormXRef, 1
		}
	case "n", "nn", "note", "fn", "anm", "footnote":
		if d.form != "" || !d.noteAt(i) {
			break
		}
		switch at(2) {
		case "above", "supra", "below", "infra", "oben", "unten":
			return model.FormXRef, 3
		}
		if d.toks[i].Gap.Has(crf.GapOpen) && d.gapAfter(i+1).Has(crf.GapClose) && d.bare(i) {
			return model.FormXRef, 2 // "Stone (n 7) 98", as British lawyers write it
		}
	}
	return "", 0
}

// bare reports whether nothing before token i tells when or by whom the work was published.
func (d *draft) bare(i int) bool {
	for _, l := range d.labels[:i] {
		if l == crf.Date || l == crf.Publisher || l == crf.Place {
			return false
		}
	}
	return true
}

// noteAt reports whether "note 7" stands at token i.
func (d *draft) noteAt(i int) bool {
	return i+1 < len(d.toks) && noteWords[d.toks[i].Word] && number(d.toks[i+1].Word) > 0
}

var noteWords = map[string]bool{
	"n": true, "nn": true, "note": true, "notes": true, "fn": true, "anm": true, "footnote": true, "nota": true, "fußnote": true, "fussnote": true,
}

// onlyLocatorFrom reports whether nothing but a cited place follows: then "id." means the source before, as lawyers use it.
func (d *draft) onlyLocatorFrom(i int) bool {
	for ; i < len(d.toks); i++ {
		t := d.toks[i]
		if t.Shape != crf.ShapeDigits && t.Shape != crf.ShapeYear && t.Shape != crf.ShapeRoman && t.Shape != crf.ShapeAlnum && locatorWords[t.Word] == "" && t.Word != "at" {
			return false
		}
	}
	return true
}

// noteNumber reads "note 7", "(n 7)", "Anm. 7" from token i and gives its length in tokens.
func (d *draft) noteNumber(i int) int {
	if !d.noteAt(i) {
		return 0
	}
	d.res.Ref = number(d.toks[i+1].Word)
	d.labels[i], d.labels[i+1] = crf.Backref, crf.Backref
	if i+2 < len(d.toks) && (d.toks[i+2].Word == "above" || d.toks[i+2].Word == "supra") {
		d.labels[i+2] = crf.Backref
		return 3
	}
	return 2
}

// citedAfter labels what follows a back-reference as the cited place, as far as it looks like one.
func (d *draft) citedAfter(i int) {
	for ; i < len(d.toks); i++ {
		t := d.toks[i]
		switch t.Shape {
		case crf.ShapeDigits, crf.ShapeYear, crf.ShapeAlnum, crf.ShapeRoman, crf.ShapeSign:
		default:
			if locatorWords[t.Word] == "" && t.Word != "at" && t.Word != "f" && t.Word != "ff" && t.Word != "and" && t.Word != "r" {
				return
			}
		}
		if t.Gap.Has(crf.GapSemicolon) {
			return
		}
		d.labels[i] = crf.Locator
	}
}

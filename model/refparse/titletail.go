package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// tails are what titles are followed by and no part of: the kind of a thesis or a catalogue, an edition, "no place". The words are
// folded, as tokens are.
var tails = map[string]crf.Label{
	"catalogo della mostra": crf.Genre, "cat della mostra": crf.Genre, "catalogue de l'exposition": crf.Genre, "catalogue d'exposition": crf.Genre,
	"catalogue de l’exposition": crf.Genre, "catalogue d’exposition": crf.Genre, "exh cat": crf.Genre, "exhibition catalogue": crf.Genre, "exhibition catalog": crf.Genre,
	"ausst kat": crf.Genre, "ausstellungskatalog": crf.Genre, "katalog der ausstellung": crf.Genre, "cat exp": crf.Genre, "catalogo de la exposicion": crf.Genre,
	"these de": crf.Genre, "tesis doctoral": crf.Genre, "tesi di laurea": crf.Genre, "tesi di dottorato": crf.Genre, "tese de": crf.Genre, "tese doutorado": crf.Genre,
	"phil diss": crf.Genre, "diss": crf.Genre, "phd diss": crf.Genre, "phd thesis": crf.Genre, "unpublished phd": crf.Genre, "habilitationsschrift": crf.Genre, "proefschrift": crf.Genre,
	"nouv ed": crf.Edition, "nouvelle edition": crf.Edition, "second edition": crf.Edition, "third edition": crf.Edition, "fourth edition": crf.Edition, "revised edition": crf.Edition,
	"zweite auflage": crf.Edition, "dritte auflage": crf.Edition, "seconda edizione": crf.Edition, "terza edizione": crf.Edition, "segunda edicion": crf.Edition,
	"s l": crf.Other, "s d": crf.Other, "s n t": crf.Other, "o o": crf.Other, "o j": crf.Other, "n p": crf.Other, "loseblatt": crf.Other, "gen": crf.Other,
}

// longestTail is how many words of a tail are looked at.
const longestTail = 3

// tailOfTitle ends a title where behind a mark something begins that is no part of it.
func tailOfTitle(d *draft) {
	for _, r := range d.runs(crf.Title) {
		for k := r.from + 1; k < r.to; k++ {
			if !d.toks[k].Gap.Has(crf.GapComma | crf.GapPeriod | crf.GapOpen | crf.GapDash) {
				continue
			}
			if l, ok := d.tailAt(k, r.to); ok {
				d.relabel(k, r.to, l)
				break
			}
			if d.editionAt(k, r.to) {
				d.relabel(k, r.to, crf.Edition)
				break
			}
		}
	}
}

// tailAt tells what begins at token k of a title that ends at to.
func (d *draft) tailAt(k, to int) (crf.Label, bool) {
	words := ""
	for n := 0; n < longestTail && k+n < to; n++ {
		if n > 0 {
			words += " "
		}
		words += d.toks[k+n].Word
		l, ok := tails[words]
		switch {
		case !ok:
		case l == crf.Other && (k+n+1 < to || words == "gen" && (to == len(d.labels) || d.labels[to] != crf.Editor)):
		default:
			return l, true
		}
	}
	return 0, false
}

// editionAt reports whether the rest of a title, from token k on, is an edition by its number: "2., verb. und erw. Aufl.", "4.ª ed.".
func (d *draft) editionAt(k, to int) bool {
	if d.toks[k].Shape != crf.ShapeDigits && d.toks[k].Shape != crf.ShapeAlnum || len(d.toks[k].Word) > 4 || to-k > 8 {
		return false
	}
	edition := to < len(d.labels) && d.labels[to] == crf.Edition && editionNouns[d.toks[to].Word]
	for k++; k < to; k++ {
		switch w := d.toks[k].Word; {
		case editionNouns[w]:
			edition = true
		case !editionWords[w]:
			return false
		}
	}
	return edition
}

var (
	editionNouns = map[string]bool{"aufl": true, "auflage": true, "ed": true, "edn": true, "edition": true, "edizione": true, "edicion": true, "ausg": true, "ausgabe": true}
	editionWords = map[string]bool{"verb": true, "verbesserte": true, "erw": true, "erweiterte": true, "uberarb": true, "durchges": true, "erg": true, "neubearb": true, "verand": true,
		"und": true, "u": true, "and": true, "rev": true, "revised": true, "enl": true, "enlarged": true, "corr": true, "augm": true, "aum": true, "ampl": true, "et": true, "y": true, "e": true,
		"ª": true, "a": true, "o": true, "unv": true, "unverand": true, "vollig": true, "stark": true}
)

// heldInTitle makes what a title says it stands in its container, where nothing else holds the work: "…, in: Festschrift für Arthur
// Nikisch", "…, in «Arte antica e moderna»".
func heldInTitle(d *draft) {
	if d.has(crf.Journal, crf.Container) {
		return
	}
	for _, r := range d.pieces(crf.Title) {
		for k := r.from + 1; k+1 < r.to; k++ {
			if d.toks[k].Word != "in" || !d.toks[k].Gap.Has(crf.GapComma|crf.GapPeriod|crf.GapQuoteClose|crf.GapEnd) {
				continue
			}
			switch next := &d.toks[k+1]; {
			case next.Gap.Has(crf.GapColon):
				d.relabel(k, r.to, crf.Container)
			case next.Gap.Has(crf.GapQuoteOpen) && strings.Contains(d.text[d.toks[k].End:next.Start], "«"):
				d.relabel(k, r.to, crf.Journal)
			default:
				continue
			}
			return
		}
	}
}

// townInTitle gives the first of two towns, which was taken for the end of the title, to the other: ", München u. Berlin".
func townInTitle(d *draft) {
	for _, r := range d.runs(crf.Title) {
		if r.to-r.from < 4 || r.to == len(d.labels) || d.labels[r.to] != crf.Place || d.toks[r.to].Gap.Has(crf.GapComma|crf.GapColon|crf.GapOpen) {
			continue
		}
		if w := d.toks[r.to-1].Word; (w == "u" || joins(w)) && d.toks[r.to-2].Gap.Has(crf.GapComma|crf.GapPeriod) && d.toks[r.to-2].Shape == crf.ShapeCap {
			d.relabel(r.to-2, r.to, crf.Place)
		}
	}
}

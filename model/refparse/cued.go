package refparse

import "ibid/model/refparse/crf"

// cuedNames gives the persons whom a word announces ("trans. Bart Beaty and Nick Nguyen.", "Edited by D. B. Monro.") to
// that word, where the labels took them for part of a title or of what holds it: nothing but names stands between the word
// and the mark that ends the piece.
func cuedNames(d *draft) {
	for i := 1; i+2 < len(d.toks); i++ {
		role, ok := roles[d.toks[i].Word]
		if !ok || !d.opensPiece(i) || d.toks[i+1].Gap.Has(crf.GapClose|crf.GapComma|crf.GapSemicolon|crf.GapColon) {
			continue
		}
		switch d.labels[i-1] {
		case crf.Author, crf.Editor, crf.Translator: // it stands behind those whom it names
			continue
		}
		from := i + 1
		if w := d.toks[from].Word; (w == "and" || w == "&") && from+1 < len(d.toks) { // "edited and translated by"
			if _, ok := roles[d.toks[from+1].Word]; ok {
				from += 2
			}
		}
		if from < len(d.toks) && byWords[d.toks[from].Word] {
			from++
		}
		to := d.nameRun(from)
		if to == 0 {
			continue
		}
		for k := i; k < to; k++ {
			switch d.labels[k] {
			case crf.Title, crf.Journal, crf.Container, crf.Collection, crf.Other, crf.Note, crf.Publisher, crf.Genre:
				d.labels[k] = role
			}
		}
	}
}

// curators makes editors of those behind a title whom a word announces as such and who were taken for more authors ("…, a cura di G. Milanesi"),
// and leaves out who wrote the introduction.
func curators(d *draft) {
	for _, r := range d.runs(crf.Author) {
		if w := d.toks[r.from].Word; r.from > 0 && d.labels[r.from-1] == crf.Title && (roles[w] == crf.Editor || w == "a" && r.from+1 < r.to && (d.toks[r.from+1].Word == "cura" || d.toks[r.from+1].Word == "c")) {
			d.relabel(r.from, r.to, crf.Editor)
		}
	}
	for _, r := range d.runs(crf.Editor) {
		for k := r.from + 1; k < r.to; k++ {
			if d.toks[k].Gap.Has(crf.GapComma|crf.GapSemicolon) && introducing[d.toks[k].Word] {
				d.relabel(k, r.to, crf.Other)
				break
			}
		}
	}
}

// introducing are the words for what others add to a work.
var introducing = map[string]bool{"introduzione": true, "commento": true, "prefazione": true, "presentazione": true, "saggio": true, "testi": true, "note": true, "con": true, "introd": true,
	"preface": true, "postface": true, "avant-propos": true, "vorwort": true, "nachwort": true, "introduction": true, "foreword": true, "prologo": true, "estudio": true}

// translators makes translators of those whom a word announces as such and who were taken for editors.
func translators(d *draft) {
	for _, r := range d.runs(crf.Editor) {
		if roles[d.toks[r.from].Word] != crf.Translator {
			continue
		}
		edits := false
		for _, t := range d.toks[r.from:r.to] {
			edits = edits || roles[t.Word] == crf.Editor
		}
		if !edits {
			d.relabel(r.from, r.to, crf.Translator)
		}
	}
}

// roles are the words that announce persons, and what these did.
var roles = map[string]crf.Label{
	"trans": crf.Translator, "transl": crf.Translator, "translated": crf.Translator, "tr": crf.Translator, "trad": crf.Translator,
	"traduit": crf.Translator, "ubers": crf.Translator, "ubersetzt": crf.Translator, "traduzione": crf.Translator, "tradotto": crf.Translator,
	"ed": crf.Editor, "eds": crf.Editor, "edited": crf.Editor, "hrsg": crf.Editor, "hg": crf.Editor, "herausgegeben": crf.Editor,
}

// byWords stand between such a word and the names.
var byWords = map[string]bool{"by": true, "von": true, "par": true, "da": true, "di": true, "por": true, "de": true}

// opensPiece reports whether a token begins a piece of the citation: behind a mark that parts, and not "rev. ed.".
func (d *draft) opensPiece(i int) bool {
	t, before := &d.toks[i], &d.toks[i-1]
	if !t.Gap.Has(crf.GapComma | crf.GapPeriod | crf.GapSemicolon | crf.GapOpen) {
		return false
	}
	switch before.Shape {
	case crf.ShapeDigits, crf.ShapeAlnum, crf.ShapeRoman:
		return t.Gap.Has(crf.GapComma | crf.GapOpen)
	}
	switch before.Word {
	case "rev", "revised", "enl", "enlarged", "int", "intl", "new", "first", "second", "third", "fourth", "and", "&":
		return t.Gap.Has(crf.GapOpen)
	}
	return true
}

// nameRun gives the end of the persons' names that begin at a token, 0 where something else stands there: a single word,
// words cut short ("Amer. Math. Soc."), a number behind them.
func (d *draft) nameRun(from int) int {
	words, i := 0, from
	for ; i < len(d.toks); i++ {
		t := &d.toks[i]
		if i > from {
			g := t.Gap
			if g.Has(crf.GapOpen | crf.GapClose | crf.GapSemicolon | crf.GapColon | crf.GapQuoteOpen | crf.GapQuoteClose) {
				break
			}
			if g.Has(crf.GapPeriod) && d.toks[i-1].Shape != crf.ShapeInitial {
				break
			}
			if g.Has(crf.GapComma) && (d.labels[i] == crf.Publisher || d.labels[i] == crf.Place) {
				break
			}
		}
		switch {
		case t.Shape == crf.ShapeCap, t.Shape == crf.ShapeMixed:
			words++
			continue
		case t.Shape == crf.ShapeInitial, t.Word == "and", t.Word == "&", particles[t.Word], t.Word == "jr":
			continue
		}
		break
	}
	if words < 2 && !(words == 1 && i > from+1) || i-from > 12 {
		return 0
	}
	if i == len(d.toks) {
		return i
	}
	switch t := &d.toks[i]; {
	case d.labels[i] == crf.Journal:
		return 0
	case !t.Gap.Has(crf.GapPeriod | crf.GapOpen | crf.GapClose | crf.GapSemicolon | crf.GapComma):
		return 0
	case t.Shape == crf.ShapeDigits && !t.Gap.Has(crf.GapOpen|crf.GapClose|crf.GapComma):
		return 0
	}
	return i
}

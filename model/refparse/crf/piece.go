package crf

// partsStrongly reports whether a piece ends before token i: at a full stop that abbreviates nothing, a quotation mark, a bracket.
func partsStrongly(toks []Token, i int) bool {
	g := toks[i].Gap
	return g.Has(GapQuoteOpen|GapQuoteClose|GapOpen|GapClose|GapSemicolon|GapEnd) || g.Has(GapPeriod) && ending(&toks[i-1]) >= 2
}

// partsWeakly takes commas and colons for ends as well.
func partsWeakly(toks []Token, i int) bool {
	return partsStrongly(toks, i) || toks[i].Gap.Has(GapComma|GapColon)
}

// pieces classes the pieces between two marks: how long they are, and how many of their words of four letters or more begin with a
// capital. Where titles are printed in sentence case that tells them from journals.
func pieces(toks []Token, views []view, parts func([]Token, int) bool, set func(*view, uint32)) {
	for from := 0; from < len(toks); {
		to := from + 1
		for to < len(toks) && !parts(toks, to) {
			to++
		}
		small, large := 0, 0
		for i := from + 1; i < to; i++ {
			switch t := &toks[i]; {
			case len(t.Word) < 4:
			case t.Shape == ShapeLower:
				small++
			case t.Shape == ShapeCap || t.Shape == ShapeUpper || t.Shape == ShapeMixed:
				large++
			}
		}
		class := uint32(0) // no word to tell by
		switch n := small + large; {
		case n == 0:
		case large == 0:
			class = 1
		case large*2 < n:
			class = 2
		case small > 0:
			class = 3
		default:
			class = 4
		}
		switch n := to - from; {
		case n <= 2:
			class = class<<3 | uint32(n)
		case n <= 4:
			class = class<<3 | 3
		case n <= 8:
			class = class<<3 | 4
		default:
			class = class<<3 | 5
		}
		for i := from; i < to; i++ {
			set(&views[i+2], class)
		}
		from = to
	}
}

package crf

// Joint gives the class of the gap between two tokens, on which the weights of their pair of states depend: the mark in it
// that parts most and, where that mark has several uses, what stands on both sides. A full stop behind a long word ends a
// title or a journal where one behind an initial or a short word may abbreviate it; a comma before a capital parts other
// things than one before a number.
func Joint(before, t *Token) int {
	mark := markOf(t.Gap)
	switch mark {
	case stop:
		return period + 2*ending(before) + lower(t)
	case 0:
		return space + beginning(t)
	case comma:
		return clause + beginning(t)
	case colon:
		return subtitle + beginning(t)
	}
	return mark
}

// Marks, by how much they part; those with classes of their own by what stands beside them have names.
const (
	stop   = 8
	colon  = 9
	comma  = 10
	marks  = 14
	period = marks // eight classes
)

const (
	space    = period + 8
	clause   = space + 3
	subtitle = clause + 3
	Joints   = subtitle + 3 // the number of classes that Joint gives
)

// markOf gives the mark in a gap that parts most.
func markOf(g Gap) int {
	switch {
	case g.Has(GapQuoteOpen):
		return 1
	case g.Has(GapQuoteClose):
		if g.Has(GapComma | GapPeriod) {
			return 2
		}
		return 3
	case g.Has(GapOpen):
		return 4
	case g.Has(GapClose):
		return 5
	case g.Has(GapSemicolon):
		return 6
	case g.Has(GapPeriod | GapEnd):
		if g.Has(GapComma) {
			return 7
		}
		return stop
	case g.Has(GapColon):
		return colon
	case g.Has(GapComma):
		return comma
	case g.Has(GapDash):
		if g.Has(GapSpace) {
			return 11
		}
		return 12
	case g.Has(GapSlash | GapOther):
		return 13
	}
	return 0
}

// ending classes a token before a full stop: an initial, a word short enough to be cut, any other word, a number.
func ending(t *Token) int {
	switch {
	case t.Shape == ShapeInitial || len(t.Word) == 1 && t.Shape != ShapeDigits:
		return 0
	case t.Shape == ShapeDigits || t.Shape == ShapeYear || t.Shape == ShapeLink:
		return 3
	case len(t.Word) <= 4:
		return 1
	}
	return 2
}

// beginning classes a token behind a mark: in lower case, a number, any other.
func beginning(t *Token) int {
	switch t.Shape {
	case ShapeLower:
		return 0
	case ShapeDigits, ShapeYear, ShapeAlnum:
		return 1
	}
	return 2
}

// lower is 1 for a token in lower case, else 0.
func lower(t *Token) int {
	if t.Shape == ShapeLower {
		return 1
	}
	return 0
}

package cite

import "unicode"

// curl turns the quotation marks of a title into curly ones of the right kind for their depth: American styles put
// “double” outside and ‘single’ inside, British ones the reverse. depth is 1 where the title itself will stand in
// quotation marks. What has no counterpart is an apostrophe or stays as it is; « » and „ “ of other languages stay.
func (m *manner) curl(letters []letter, depth int) {
	partner := pairs(letters)
	var open []int
	for i := range letters {
		switch p := partner[i]; {
		case p > i:
			letters[i].r = m.mark(depth+len(open), true)
			open = append(open, i)
		case p >= 0:
			open = open[:len(open)-1]
			letters[i].r = m.mark(depth+len(open), false)
		case letters[i].r == '\'':
			letters[i].r = '’'
		case letters[i].r == '"':
			letters[i].r = '”'
			if opens(letters, i) {
				letters[i].r = '“'
			}
		}
	}
}

// mark gives the quotation mark of a depth, 0 outermost.
func (m *manner) mark(depth int, opening bool) rune {
	double := depth%2 == 0
	if m.british {
		double = !double
	}
	switch {
	case double && opening:
		return '“'
	case double:
		return '”'
	case opening:
		return '‘'
	}
	return '’'
}

// pairs gives for each letter the index of the quotation mark that it belongs with, -1 for none.
func pairs(letters []letter) []int {
	partner := make([]int, len(letters))
	var singles, doubles []int // open marks
	for i := range letters {
		partner[i] = -1
		r := letters[i].r
		switch {
		case r == '“' || r == '"' && opens(letters, i):
			doubles = append(doubles, i)
		case (r == '”' || r == '"') && len(doubles) > 0:
			from := doubles[len(doubles)-1]
			doubles = doubles[:len(doubles)-1]
			partner[from], partner[i] = i, from
			for len(singles) > 0 && singles[len(singles)-1] > from {
				singles = singles[:len(singles)-1]
			}
		case r == '‘' || r == '\'' && opens(letters, i):
			singles = append(singles, i)
		case (r == '’' || r == '\'') && closes(letters, i) && len(singles) > 0 &&
			(len(doubles) == 0 || doubles[len(doubles)-1] < singles[len(singles)-1]):
			from := singles[len(singles)-1]
			singles = singles[:len(singles)-1]
			partner[from], partner[i] = i, from
		}
	}
	return partner
}

// opens reports whether a straight mark at i can open a quotation: it touches what follows and not what goes before.
func opens(letters []letter, i int) bool {
	after := i+1 < len(letters) && !unicode.IsSpace(letters[i+1].r)
	if !after || i == 0 {
		return after
	}
	p := letters[i-1].r
	return unicode.IsSpace(p) || p == '(' || p == '[' || p == '-' || p == '–' || p == '—' || p == '/' || p == '"' || p == '\'' || p == '“' || p == '‘'
}

// closes reports whether a mark at i can close a quotation: no letter follows it.
func closes(letters []letter, i int) bool {
	return i > 0 && (i+1 == len(letters) || !unicode.IsLetter(letters[i+1].r) && !unicode.IsDigit(letters[i+1].r))
}

// Curly gives a text with the curly quotation marks and apostrophes of American print.
func Curly(s string) string { return chicago18.curly(s) }

// curly is curl for plain text outside quotation marks.
func (m *manner) curly(s string) string {
	letters := unmark(s)
	m.curl(letters, 0)
	return faces(letters, false).Plain()
}

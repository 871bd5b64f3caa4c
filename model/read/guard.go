package read

import "unicode/utf8"

// farthest is how far a quotation or a bracket may reach, in bytes. An opening mark without its closing one within
// that is taken for a slip and guards nothing.
const farthest = 3000

// guard tells the bytes of a note that stand inside quotation marks or brackets: nothing is cut there.
type guard struct {
	quoted    []bool
	bracketed []bool
}

// newGuard scans a text once from left to right.
func newGuard(text string) guard {
	g := guard{make([]bool, len(text)), make([]bool, len(text))}
	type open struct {
		mark rune
		at   int
	}
	var stack []open
	straight := -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '(', '[', '{', '“', '«', '„':
			stack = append(stack, open{r, i})
		case ')', ']', '}', '”', '»':
			for k := len(stack) - 1; k >= 0 && k >= len(stack)-4; k-- {
				if closes(stack[k].mark, r) {
					g.fill(r, stack[k].at, i+size)
					stack = stack[:k]
					break
				}
			}
		case '"':
			if straight >= 0 && (i+1 == len(text) || !wordByte(text[i+1])) {
				g.fill(r, straight, i+1)
				straight = -1
			} else if i == 0 || !wordByte(text[i-1]) {
				straight = i
			}
		}
		i += size
	}
	return g
}

func (g guard) fill(closing rune, from, to int) {
	if to-from > farthest {
		return
	}
	marks := g.bracketed
	switch closing {
	case '”', '»', '"':
		marks = g.quoted
	}
	for i := from; i < to; i++ {
		marks[i] = true
	}
}

func closes(opening, closing rune) bool {
	switch closing {
	case ')':
		return opening == '('
	case ']':
		return opening == '['
	case '}':
		return opening == '{'
	case '”':
		return opening == '“' || opening == '„'
	case '»':
		return opening == '«' || opening == '„'
	}
	return false
}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= utf8.RuneSelf
}

// free reports whether nothing guards byte i.
func (g guard) free(i int) bool { return !g.quoted[i] && !g.bracketed[i] }

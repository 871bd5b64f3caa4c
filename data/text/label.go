package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// label is the number printed before a note.
type label struct {
	n     int
	style rune // '.' for "12.", ')' for "12)", '[' for "[12]", '(' for "(12)", '^' for "¹²" and "^12", ' ' for "12", ':' for "12:", 'n' for "Note 12.", 'i' for "xii."
	rest  string
}

// digits is the most a label has: more notes than that no file of the size that is read can hold.
const digits = 7

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// called are the words before a number, folded.
var called = wordSet("note n fn fnote footnote endnote anm anmerkung fussnote nota")

// roman takes a small Roman number below 90, and its full stop or parenthesis, off the front of s.
func roman(s string) (n int, rest string, ok bool) {
	end := strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune("ivxl", r) })
	if end < 1 || end+1 >= len(s) || s[end] != '.' && s[end] != ')' || s[end+1] != ' ' {
		return 0, "", false
	}
	word := s[:end]
	for tens, t := range []string{"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"} {
		for ones, o := range []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
			if word == t+o {
				return 10*tens + ones, strings.TrimSpace(s[end+1:]), true
			}
		}
	}
	return 0, "", false
}

var superscript = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// labelOf takes the label off a line that seems to begin with one, and the sign behind it that leads back to the text.
func labelOf(s string) (label, bool) {
	l, ok := printed(s)
	switch l.style {
	case ' ':
		l.rest = strings.TrimLeft(l.rest, "-–— ")
	case '[', '.', '^':
		l.rest = strings.TrimLeft(l.rest, "↑^ ")
	}
	return l, ok
}

func printed(s string) (label, bool) {
	var l label
	if n, rest, ok := roman(s); ok {
		return label{n: n, style: 'i', rest: rest}, true
	}
	if word, rest, ok := strings.Cut(s, " "); ok && called[fold.Fold(strings.TrimSuffix(word, "."))] {
		if l, ok := printed(rest); ok && strings.ContainsRune(".):", l.style) {
			l.style = 'n'
			return l, true
		}
		return label{}, false
	}
	if inner, ok := strings.CutPrefix(s, "["); ok && strings.IndexAny(inner, superscripts) == 0 {
		if l, ok := printed(inner); ok && strings.HasPrefix(l.rest, "]") {
			return label{n: l.n, style: '[', rest: strings.TrimSpace(l.rest[1:])}, true
		}
	}
	switch {
	case strings.HasPrefix(s, "["):
		l.style, s = '[', s[1:]
	case strings.HasPrefix(s, "("):
		l.style, s = '(', s[1:]
	case strings.HasPrefix(s, "^"):
		n, rest, ok := number(s[1:])
		return label{n: n, style: '^', rest: strings.TrimSpace(rest)}, ok && (rest == "" || rest[0] == ' ')
	case strings.IndexAny(s, superscripts) == 0:
		end := strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(superscripts, r) })
		if end < 0 {
			end = len(s)
		}
		n, _, ok := number(superscript.Replace(s[:end]))
		return label{n: n, style: '^', rest: strings.TrimSpace(s[end:])}, ok
	}
	n, s, ok := number(s)
	if !ok {
		return label{}, false
	}
	l.n = n
	switch {
	case l.style == '[':
		l.rest, ok = strings.CutPrefix(s, "]")
	case l.style == '(':
		l.rest, ok = strings.CutPrefix(s, ")")
	case strings.HasPrefix(s, "."), strings.HasPrefix(s, ")"):
		l.style, l.rest = rune(s[0]), s[1:]
		r, _ := utf8.DecodeRuneInString(l.rest)
		ok = l.rest == "" || !unicode.IsDigit(r) // "12.5.2020" is a date
	case strings.HasPrefix(s, ": "):
		l.style, l.rest = ':', s[1:]
	case s == "", s[0] == ' ':
		l.style, l.rest = ' ', s
	default:
		ok = false
	}
	l.rest = strings.TrimSpace(l.rest)
	return l, ok
}

// number takes a whole number above zero off the front of s.
func number(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i <= digits && '0' <= s[i] && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	return n, s[i:], n > 0 && i <= digits
}

// mark is a line that a numbered note begins on.
type mark struct {
	label
	at      int  // its index among the lines
	restart bool // numbering starts again here
}

// marks finds the lines that numbered notes begin on: those whose labels are of one style and count up. A number that
// does not fit, such as a year at the start of a wrapped line, is text. None are found where the lines are unnumbered.
func marks(lines []line) []mark {
	seen := map[rune][]mark{}
	for i, l := range lines {
		if lab, ok := labelOf(l.text); ok {
			seen[lab.style] = append(seen[lab.style], mark{label: lab, at: i})
		}
	}
	var best []mark
	for _, style := range ".[^)(n:i " { // of equal counts the surer style wins
		if m := chain(lines, seen[style]); len(m) > len(best) {
			best = m
		}
	}
	if len(best) == 0 || len(best) == 1 && (best[0].style == ' ' || best[0].n != 1 || len(trim(lines[:best[0].at])) > 0) || sparse(lines[best[0].at:], len(best)) {
		return nil
	}
	return best
}

// sparse reports whether there are too many lines for n numbered notes: then they are numbers at the start of wrapped
// lines that happened to count up. Notes have three paragraphs or 25 lines at most on average.
func sparse(lines []line, n int) bool {
	return len(blocks(lines)) > 3*n || len(lines) > 25*n
}

// chain keeps the marks that count up by one, leave out at most two numbers, or start again at 1.
func chain(lines []line, all []mark) []mark {
	const ahead = 3 // marks among which the next number is looked for: between may be others, such as a page at the start of a line
	var kept []mark
	last := 0
	for i, m := range all {
		next := 0
		if i+1 < len(all) {
			next = all[i+1].n
		}
		goesOn := slices.ContainsFunc(all[min(i+1, len(all)):min(i+1+ahead, len(all))], func(o mark) bool { return o.n == m.n+1 })
		fits := m.n == last+1 && last > 0 ||
			last == 0 && (m.n == 1 || goesOn) ||
			last > 0 && m.n > last && m.n <= last+3 && goesOn
		restart := !fits && m.n == 1 && next != last+1 &&
			(next == 2 || m.at > 0 && lines[m.at-1].text == "")
		if fits || restart {
			m.restart = restart
			kept = append(kept, m)
			last = m.n
		}
	}
	return kept
}

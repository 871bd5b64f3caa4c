package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a column.
type line struct {
	page, column int
	words        []word
	left, right  float64
	base, size   float64
	edge         float64 // the left edge of its column
	text         string
	raised       bool // it begins with a raised number or sign, as notes do
}

// lines reads the lines of a document, page by page and column by column.
func lines(pages []page) []line {
	var all []line
	for n, p := range pages {
		for i, c := range columns(p.words, 0) {
			for _, l := range c.lines() {
				l.page, l.column, l.edge = n, i, c.left
				all = append(all, l)
			}
		}
	}
	return all
}

// lines puts the words of a column into lines.
func (c column) lines() []line {
	var all []line
	for _, r := range rows(c.words) {
		all = append(all, line{words: r.words, base: r.base, size: common(r.words)})
	}
	for i := range all {
		all[i].set()
	}
	return slices.DeleteFunc(all, func(l line) bool { return l.text == "" })
}

// calls reports whether words are nothing but the numbers and signs of notes.
func calls(words []word) bool {
	for _, w := range words {
		if !digits(w.text) && strings.Trim(w.text, signs) != "" {
			return false
		}
	}
	return true
}

// signs are those of notes without a number.
const signs = "*†‡§"

// ground gives the height on which most letters of a line stand. Raised numbers stand higher.
func ground(words []word) float64 {
	letters := map[float64]int{}
	best, most := 0., 0
	for _, w := range words {
		letters[w.base] += utf8.RuneCountInString(w.text)
		if n := letters[w.base]; n > most || n == most && w.base > best {
			best, most = w.base, n
		}
	}
	return best
}

// common gives the size of most letters.
func common(words []word) float64 {
	sizes := map[float64]int{}
	best, most := 0., 0
	for _, w := range words {
		size := math.Round(w.size*10) / 10
		sizes[size] += utf8.RuneCountInString(w.text)
		if n := sizes[size]; n > most || n == most && size > best {
			best, most = size, n
		}
	}
	return best
}

var raise = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// set makes the text of a line.
func (l *line) set() {
	slices.SortStableFunc(l.words, func(a, b word) int { return cmp.Compare(a.left, b.left) })
	l.left, l.right = math.Inf(1), math.Inf(-1)
	l.base, l.size = ground(l.words), common(l.words)
	var b strings.Builder
	last := math.Inf(1)
	for i, w := range l.words {
		const gap = .12 // of the height of a letter: narrower than any space, wider than any kerning
		if i > 0 && w.left-last > gap*l.size {
			b.WriteByte(' ')
		}
		text := w.text
		if up := l.base - w.base; digits(text) && (up > .2*l.size || up > .1*l.size && w.size < .85*l.size) {
			text = raise.Replace(text)
			if i == 0 {
				text, l.raised = text+" ", true
			}
		} else if i == 0 && strings.Trim(text, signs) == "" {
			l.raised = true
		}
		b.WriteString(text)
		last = w.right
		l.left, l.right = min(l.left, w.left), max(l.right, w.right)
	}
	l.text = strings.Join(strings.Fields(b.String()), " ")
}

func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

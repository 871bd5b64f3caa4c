package text

import (
	"strings"
	"unicode/utf8"
)

// paragraph is what stands together: a title, an abstract, an entry of a list.
type paragraph struct {
	text  string
	lines []line
	apart bool // a blank line, or nothing, stands before it
}

func (p paragraph) n() int { return p.lines[0].n }

// paragraphs puts wrapped lines together again. Blank lines always part. Between them lines belong together where they
// hang from the first by their indentation, or where they are wrapped: see wrapped.
func paragraphs(lines []line, words *hyphenated) []paragraph {
	var all []paragraph
	width := wrapped(lines)
	for _, block := range blocks(lines) {
		start, starts := 0, starters(block)
		for i := 1; i <= len(block); i++ {
			if i < len(block) && !starts(i) && (starts(0) || continues(block[i-1], block[i], width)) {
				continue
			}
			all = append(all, paragraph{joined(block[start:i], words), block[start:i], start == 0})
			start = i
		}
	}
	return all
}

func blocks(lines []line) [][]line {
	var all [][]line
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i == len(lines) || lines[i].text == "" {
			if i > start {
				all = append(all, lines[start:i])
			}
			start = i + 1
		}
	}
	return all
}

// starters tells which lines of a block begin a paragraph by their indentation: those that stand as the first one
// does, where others stand otherwise and two or more begin that way. starts(0) is false where indentation says nothing.
func starters(block []line) (starts func(int) bool) {
	same, other := 0, map[int]int{}
	for _, l := range block {
		if l.indent == block[0].indent {
			same++
		} else {
			other[l.indent]++
		}
	}
	if len(other) != 1 || len(block) < 3 && block[0].indent > block[len(block)-1].indent {
		return func(int) bool { return false }
	}
	return func(i int) bool { return block[i].indent == block[0].indent }
}

// widest is the longest line of wrapped text, in columns. Beyond it a line is a whole paragraph.
const widest = 132

// wrapped gives the width at which lines were wrapped, 0 where they were not. Wrapped text shows itself by many lines,
// but for the last of each block, that end close to the longest.
func wrapped(lines []line) int {
	width, inner, full := 0, 0, 0
	for _, l := range lines {
		width = max(width, l.width())
	}
	if width > widest {
		return 0
	}
	for i, l := range lines {
		if l.text == "" || i+1 == len(lines) || lines[i+1].text == "" {
			continue
		}
		inner++
		if l.width() > width-15 { // fifteen: longer words seldom move to the next line
			full++
		}
	}
	if full < 2 || full*5 < inner*2 {
		return 0
	}
	return width
}

// continues reports whether b goes on with the paragraph of a: a line is broken where the next word would not fit.
func continues(a, b line, width int) bool {
	if width == 0 {
		return false
	}
	word, _, _ := strings.Cut(b.text, " ")
	return a.width()+1+utf8.RuneCountInString(word) > width
}

func joined(lines []line, words *hyphenated) string {
	if len(lines) == 1 {
		return lines[0].text
	}
	j := joiner{words: words}
	for _, l := range lines {
		j.add(l.text, l.soft)
	}
	return j.String()
}

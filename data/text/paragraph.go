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
// hang from the first by their indentation, or where they are wrapped: see wrap.
func paragraphs(lines []line, words *hyphenated) []paragraph {
	var all []paragraph
	w := wrapping(lines)
	for _, block := range blocks(lines) {
		start, starts := 0, starters(block)
		for i := 1; i <= len(block); i++ {
			if i < len(block) && !starts(i) && (starts(0) || w.continues(block[i-1], block[i])) {
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

// wrap is how the lines of a text were wrapped. The zero value is text whose every line is a paragraph.
type wrap struct {
	width int  // of the longest line, in columns
	blank bool // blank lines alone part its paragraphs
}

const (
	narrowest, widest = 40, 132 // columns: outside these nobody wraps, and a line is a paragraph of its own
	ragged            = 15      // columns a wrapped line may lack at its end: longer words are rare
)

// broken reports whether a line may have been broken before the next: where the next word would not fit, or a little
// before, as by hand.
func (w wrap) broken(a, b line) bool {
	word, _, _ := strings.Cut(b.text, " ")
	return w.tight(a, word) || a.width() > w.width-ragged
}

// tight reports whether a word would not fit behind a line.
func (w wrap) tight(a line, word string) bool {
	return a.width()+1+utf8.RuneCountInString(word) > w.width
}

// wrapping finds how lines were wrapped. Wrapped text shows itself by many lines, but for the last of each block, that
// end close to the longest. Where two in three blocks have only such lines, each block is one paragraph. A line of one
// word, such as a long address, cannot be broken and says nothing of the width.
func wrapping(lines []line) (w wrap) {
	for _, l := range lines {
		if strings.Contains(l.text, " ") {
			w.width = max(w.width, l.width())
		}
	}
	if w.width < narrowest || w.width > widest {
		return wrap{}
	}
	inner, broken, several, even := 0, 0, 0, 0
	for _, block := range blocks(lines) {
		before := inner - broken
		for i, l := range block[:len(block)-1] {
			inner++
			if w.broken(l, block[i+1]) {
				broken++
			}
		}
		if len(block) > 1 {
			several++
			if inner-broken == before {
				even++
			}
		}
	}
	if broken < 2 || broken*5 < inner*2 {
		return wrap{}
	}
	w.blank = several > 1 && even*3 >= several*2
	return w
}

// continues reports whether b goes on with the paragraph of a: a was broken before it, and where blank lines do not
// part the paragraphs, either the next word would not fit or a ends inside a sentence.
func (w wrap) continues(a, b line) bool {
	word, rest, _ := strings.Cut(b.text, " ")
	_, item := bullet(b.text)
	mail := rest == "" && strings.Contains(word, "@") && !strings.Contains(word, "/")
	if w.width == 0 || item || mail || !w.broken(a, b) {
		return false
	}
	return w.blank || w.tight(a, word) || !strings.ContainsAny(a.text[len(a.text)-1:], ".?!")
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

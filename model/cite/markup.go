package cite

import (
	"strings"
	"unicode/utf8"
)

// letter is a character of a title and whether the title's own markup has it in italics.
type letter struct {
	r      rune
	italic bool
}

// tags are the inline tags that CSL-JSON allows in titles. Only the first two change the face; the others are taken out.
var tags = [...]string{"i", "em", "b", "strong", "sup", "sub", "sc", "span"}

// unmark parts a title from its tags. A tag without its counterpart stays as printed.
func unmark(s string) []letter {
	var letters []letter
	var opened, last [len(tags)]int // how many are open; where the last closing tag of each stands
	for i, name := range tags {
		last[i] = strings.LastIndex(s, "</"+name+">")
	}
	for i := 0; i < len(s); {
		if s[i] == '<' {
			if n, k, step := tag(s[i:]); n > 0 && (step > 0 && i < last[k] || step < 0 && opened[k] > 0) {
				opened[k] += step
				i += n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		letters = append(letters, letter{r, opened[0]+opened[1] > 0})
		i += n
	}
	return letters
}

// tag gives the length of the tag at the start of s, its place in tags, and 1 if it opens, -1 if it closes. Length 0: none.
func tag(s string) (length, kind, step int) {
	for i, name := range tags {
		if strings.HasPrefix(s, "</"+name+">") {
			return len(name) + 3, i, -1
		}
		rest, ok := strings.CutPrefix(s, "<"+name)
		if !ok {
			continue
		}
		if strings.HasPrefix(rest, ">") {
			return len(name) + 2, i, 1
		}
		// <span class="nocase">: an attribute is no longer than this.
		if end := strings.IndexByte(rest[:min(len(rest), 80)], '>'); end > 0 && rest[0] == ' ' {
			return len(name) + 2 + end, i, 1
		}
	}
	return 0, 0, 0
}

// faces makes text of letters; inside an italic title its own italics are set in roman.
func faces(letters []letter, italic bool) Text {
	var out Text
	var b strings.Builder
	for i, l := range letters {
		b.WriteRune(l.r)
		if i+1 == len(letters) || letters[i+1].italic != l.italic {
			out = append(out, Run{Text: b.String(), Italic: l.italic != italic})
			b.Reset()
		}
	}
	return out
}

package text

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ibid/model/fold"
)

// line is a line of the file, cleaned.
type line struct {
	n      int    // its number, from 1
	text   string // with single spaces and none at the ends; empty for a blank line or a rule
	indent int    // columns of white space before it
	soft   bool   // it ended with a soft hyphen
	page   int    // that form feeds part, from 0
}

// maxLines bounds the memory that a file of nothing but line ends takes. A long book has 50,000.
const maxLines = 2_000_000

// readLines splits text into lines. Lines end as editors count them: with a line feed, or with a carriage return in a
// file that has no line feeds.
func readLines(r io.Reader) ([]line, error) {
	var b strings.Builder // takes a string as it is, where ReadAll copies it as it grows
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	s, end := b.String(), "\n"
	if !strings.Contains(s, end) {
		end = "\r"
	}
	count := strings.Count(s, end) + 1
	if count > maxLines {
		return nil, fmt.Errorf("has more than %d lines, the most that is read: cut out the notes or the references", maxLines)
	}
	lines := make([]line, 0, count)
	page := 0
	for i := 1; ; i++ {
		t, rest, more := strings.Cut(s, end)
		if strings.HasPrefix(t, "\f") {
			page++
			t = t[1:]
		}
		l := line{page: page, n: i, text: fold.Line(t), indent: indent(t)}
		l.soft = strings.HasSuffix(strings.TrimRight(t, " \t\r"), "\u00ad")
		if rule(l.text) {
			l.text = ""
		}
		lines = append(lines, l)
		page += strings.Count(t, "\f")
		if s = rest; !more {
			return lines, nil
		}
	}
}

func indent(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ':
			n++
		case '\t':
			n += 8 - n%8
		default:
			return n
		}
	}
	return 0
}

// rule reports whether a line is drawn, not written: "-----", "* * *", "____".
func rule(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "-=_*~–— ") == ""
}

// width is the length of the line as it stood, in characters, less trailing white space.
func (l line) width() int { return l.indent + utf8.RuneCountInString(l.text) }

// trim takes blank lines off both ends.
func trim(lines []line) []line {
	for len(lines) > 0 && lines[0].text == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].text == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

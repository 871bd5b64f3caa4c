// Package fold takes text to the forms in which it can be shown and compared: cleaned, folded, split into words, stemmed.
package fold

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// Fold gives s in lower case, without accents, ligatures and typographic quotes and dashes, so that equal results mean
// equal but for these.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var room [256]byte // spares short texts the heap
	return string(AppendFold(room[:0], s))
}

// AppendFold appends what Fold gives.
func AppendFold(to []byte, s string) []byte {
	if isASCII(s) {
		for i := 0; i < len(s); i++ {
			c := s[i]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			to = append(to, c)
		}
		return to
	}
	start, letters := len(to), latin()
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'A' && c <= 'Z':
				c += 'a' - 'A'
			case c == '`':
				c = '\''
			}
			to = append(to, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < latinEnd {
			to = append(to, letters[r]...)
		} else if t, ok := plain[r]; ok && r != '″' { // that decomposes
			to = append(to, t...)
		} else {
			return appendDecomposed(to[:start], s)
		}
		i += size
	}
	return to
}

// appendDecomposed folds text by decomposing it.
func appendDecomposed(to []byte, s string) []byte {
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if t, ok := plain[r]; ok {
			to = append(to, t...)
			continue
		}
		to = utf8.AppendRune(to, unicode.ToLower(r))
	}
	return to
}

// latinEnd is the end of the Latin letters that European languages need.
const latinEnd = 0x250

// latin gives the Latin letters beyond ASCII folded, each by itself: to decompose a text takes ten times as long.
var latin = sync.OnceValue(func() *[latinEnd]string {
	var table [latinEnd]string
	for r := rune(utf8.RuneSelf); r < latinEnd; r++ {
		table[r] = string(appendDecomposed(nil, string(r)))
	}
	return &table
})

// plain holds the letters and marks that compatibility decomposition leaves alone and a reader takes for others.
var plain = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ı': "i", 'ħ': "h", 'Ħ': "h", 'ς': "σ",
	'‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", 'ʼ': "'", 'ʻ': "'", '´': "'", '`': "'",
	'“': `"`, '”': `"`, '„': `"`, '‟': `"`, '«': `"`, '»': `"`, '″': `"`,
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '―': "-", '−': "-",
	'\u00ad': "", '\u200b': "", '\u200c': "", '\u200d': "", '\u2060': "", '\ufeff': "",
}

// Words gives the folded words of s: runs of letters and digits. A possessive 's is dropped, another apostrophe joins
// ("O'Brien" is obrien) but after an elided article or preposition, where it parts ("l'État" is l, etat).
func Words(s string) []string {
	var room [256]byte
	b := AppendWords(room[:0], s)
	if len(b) == 0 {
		return nil
	}
	words := make([]string, 0, bytes.Count(b, []byte(" ")))
	for word := range strings.SplitSeq(string(b[1:]), " ") {
		words = append(words, word)
	}
	return words
}

// AppendWords appends the words that Words gives, each with a space before it: a text in which " wor" finds the words
// that begin with "wor".
func AppendWords(to []byte, s string) []byte {
	var room [256]byte
	return appendWords(to, AppendFold(room[:0], s))
}

// appendWords appends the words of folded text.
func appendWords(to, s []byte) []byte {
	start := -1 // of the word that is being written, in to
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		switch {
		case r < utf8.RuneSelf && ('a' <= r && r <= 'z' || '0' <= r && r <= '9') || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if start < 0 {
				to = append(to, ' ')
				start = len(to)
			}
			to = append(to, s[i:i+size]...)
		case r == '\'' && start >= 0 && letterAt(s, i+1):
			if s[i+1] == 's' && !letterAt(s, i+2) {
				size, start = 2, -1
			} else if elided[string(to[start:])] {
				start = -1
			}
		default:
			start = -1
		}
		i += size
	}
	return to
}

func letterAt(s []byte, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRune(s[i:])
	return unicode.IsLetter(r)
}

// elided are the words that French and Italian shorten before a vowel.
var elided = map[string]bool{
	"l": true, "d": true, "qu": true, "s": true, "n": true, "c": true, "j": true, "dell": true, "nell": true, "all": true,
	"dall": true, "sull": true, "un": true,
}

// Stem gives the English stem of a folded word (Snowball's Porter2).
func Stem(word string) string {
	if word == "" || !isASCII(word) {
		return word
	}
	return english.Stem(word, true)
}

// Clean makes text from a file safe to show: invalid UTF-8 becomes U+FFFD; control characters but for line feeds, and
// marks that change the direction of the text around them or cannot be seen, are taken out; other line ends become
// line feeds, tabs spaces. Clean text is returned as it is.
func Clean(s string) string {
	clean := true
	for i, r := range s {
		if c := cleaned(r); c != r || r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(cleaned, strings.ToValidUTF8(s, "\ufffd"))
}

func cleaned(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t', r == '\u00a0', r == '\u202f':
		return ' '
	case r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r < ' ', r >= 0x7f && r < 0xa0:
		return -1
	case r == '\u00ad', r == '\u061c', r >= '\u200e' && r <= '\u200f', r >= '\u202a' && r <= '\u202e',
		r == '\u200b', r >= '\u2060' && r <= '\u206f', r == '\ufeff', r >= '\ufff9' && r <= '\ufffb',
		r >= 0xe0000 && r <= 0xe0fff:
		return -1
	}
	return r
}

// Line gives cleaned text on one line: every run of white space is one space, none at the ends.
func Line(s string) string {
	if isLine(s) { // as most texts are
		return s
	}
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// isLine reports whether a text is one clean line with single spaces.
func isLine(s string) bool {
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			if b < ' ' || b == 0x7f || b == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || cleaned(r) != r || unicode.IsSpace(r) {
			return false
		}
		i += size
	}
	return true
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

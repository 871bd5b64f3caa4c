package crf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotation is a stretch of text between quotation marks, the marks not in it.
type quotation struct{ start, end int }

// Closers gives the marks that close a quotation opened by a mark. What opens in one language closes in another: „so“
// and “so”, «so» and »so«.
var Closers = map[rune]string{
	'“': "”\"", '"': "\"”“", '„': "“”\"", '«': "»", '»': "«", '‘': "’'", '\'': "'’", '‚': "‘’", '`': "'",
	'《': "》", '「': "」", '『': "』",
}

// findQuotes gives the outer quotations of a text, in order. A mark that nothing closes opens nothing; an apostrophe is
// no mark.
func findQuotes(text string) []quotation {
	var quotes []quotation
	for i := 0; i < len(text); {
		j := strings.IndexAny(text[i:], "“\"„«»‘'‚`《「『")
		if j < 0 {
			break
		}
		i += j
		open, size := utf8.DecodeRuneInString(text[i:])
		inner := i + size
		if text[i:inner] == "`" && strings.HasPrefix(text[inner:], "`") {
			inner++
		} else if open == '\'' && strings.HasPrefix(text[inner:], "'") { // '' closes what `` opened, or opens alone
			inner++
		}
		if !opens(text, i, inner) {
			i = inner
			continue
		}
		end := closing(text, inner, open)
		if end < 0 {
			i = inner
			continue
		}
		quotes = append(quotes, quotation{inner, end})
		_, size = utf8.DecodeRuneInString(text[end:])
		i = end + size
	}
	return quotes
}

// opens reports whether the mark text[i:inner] stands where one opens: not behind a letter or digit, before something.
func opens(text string, i, inner int) bool {
	if inner >= len(text) {
		return false
	}
	if i > 0 {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if unicode.IsLetter(before) || unicode.IsDigit(before) {
			return false
		}
	}
	return true
}

// maxQuotation is how far, in bytes, the closing mark is looked for. No title is longer, and the bound keeps the
// search linear in the text.
const maxQuotation = 1000

// closing gives the place of the mark that closes a quotation opened by open before start, or -1. Single marks are also
// apostrophes: one is taken that punctuation or the end follows, else the last that stands behind a word.
func closing(text string, start int, open rune) int {
	marks := Closers[open]
	limit := min(len(text), start+maxQuotation)
	single := open == '‘' || open == '\'' || open == '‚' || open == '`'
	last, depth := -1, 0
	for i := start; i < limit; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == open && open != '"' && open != '\'' {
			depth++
		} else if r < utf8.RuneSelf && r != '"' && r != '\'' || !strings.ContainsRune(marks, r) {
			i += size
			continue
		} else if depth > 0 && !single {
			depth--
		} else if !single {
			return i
		} else if next, _ := utf8.DecodeRuneInString(text[i+size:]); i+size >= len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			if i+size >= len(text) || next != ' ' || i > start && strings.ContainsRune(",.?!;", rune(text[i-1])) {
				return i
			}
			if before, _ := utf8.DecodeLastRuneInString(text[:i]); before != 's' || last < 0 {
				if before != 's' {
					return i
				}
				last = i
			}
		}
		i += size
	}
	return last
}

package refparse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// token is a word, a number, a sign that stands for a word ("&", "¶", "———") or a whole URL or DOI. What lies between
// two tokens, white space and punctuation, is the gap before the second one.
type token struct {
	start, end int    // bytes of the text
	word       string // folded: lower case, no accents
	gap        gap    // what stands between the token before, or the start of the text, and this one
	shape      shape
	quote      int // 0 outside quotation marks, else 1 + the index of the quotation it stands in
	bracket    bool
}

// gap is the set of marks between two tokens.
type gap uint16

const (
	gapSpace gap = 1 << iota
	gapComma
	gapPeriod
	gapColon
	gapSemicolon
	gapOpen  // ( [ {
	gapClose // ) ] }
	gapQuoteOpen
	gapQuoteClose
	gapDash // hyphens and dashes
	gapSlash
	gapEnd   // ? ! …
	gapOther // any other mark
)

func (g gap) has(any gap) bool { return g&any != 0 }

// shape is the class of a token by its letters and digits alone.
type shape uint8

const (
	shapeLower    shape = iota // "history"
	shapeCap                   // "History"
	shapeUpper                 // "HISTORY"
	shapeInitial               // "H", "Th" followed by a full stop
	shapeMixed                 // "McGill", "eBay"
	shapeYear                  // a number from 1400 to 2049, a letter may follow: "1994b"
	shapeDigits                // any other number; see digits for its length
	shapeAlnum                 // letters and digits: "10th", "B12"
	shapeRoman                 // "XIV", "xii"
	shapeSign                  // "&", "§", "¶", "———"
	shapeLink                  // a URL, a DOI, an arXiv number
	shapeOtherLit              // letters of a script without case
	shapeCount
)

// maxTokens bounds the work on one citation: no citation is longer, and what is longer is prose. Tokens beyond it keep
// their text and get no label.
const maxTokens = 1000

// tokenize splits a text into at most maxTokens tokens.
func tokenize(text string) []token {
	toks := make([]token, 0, len(text)/5+4)
	quotes := findQuotes(text)
	nextQuote, depth, gapStart := 0, 0, 0
	for i := 0; i < len(text) && len(toks) < maxTokens; {
		n := tokenLen(text, i)
		if n == 0 {
			switch text[i] {
			case '(', '[', '{':
				depth++
			case ')', ']', '}':
				depth = max(0, depth-1)
			}
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		t := token{start: i, end: i + n, bracket: depth > 0}
		for nextQuote < len(quotes) && quotes[nextQuote].end <= i {
			nextQuote++
		}
		if nextQuote < len(quotes) && quotes[nextQuote].start <= i {
			t.quote = nextQuote + 1
		}
		t.gap = gapOf(text[gapStart:i])
		t.gap |= quoteGap(toks, t.quote)
		t.word = foldWord(text[i : i+n])
		t.shape = shapeOf(text, i, i+n)
		toks = append(toks, t)
		i += n
		gapStart = i
	}
	return toks
}

// quoteGap tells which quotation marks stand between the last token and one in the given quotation.
func quoteGap(toks []token, quote int) (g gap) {
	last := 0
	if len(toks) > 0 {
		last = toks[len(toks)-1].quote
	}
	if last != 0 && last != quote {
		g |= gapQuoteClose
	}
	if quote != 0 && last != quote {
		g |= gapQuoteOpen
	}
	return g
}

// tokenLen gives the length of the token that starts at i, 0 if none does.
func tokenLen(text string, i int) int {
	if n := linkLen(text, i); n > 0 {
		return n
	}
	c := text[i]
	if c < utf8.RuneSelf {
		switch {
		case isWordByte(c):
			return wordLen(text, i)
		case c == '&':
			return 1
		case c == '_' || c == '-':
			if n := runLen(text, i, c); n >= 3 {
				return n
			}
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '§' || r == '¶':
		return size
	case r == '—' || r == '―' || r == '–':
		if n := dashesLen(text, i); n >= 2*size {
			return n
		}
		return 0
	case isWordRune(r):
		return wordLen(text, i)
	}
	return 0
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u00ad'
}

func runLen(text string, i int, c byte) int {
	n := i
	for n < len(text) && text[n] == c {
		n++
	}
	return n - i
}

func dashesLen(text string, i int) int {
	n := i
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if r != '—' && r != '―' && r != '–' {
			break
		}
		n += size
	}
	return n - i
}

// wordLen gives the length of the word that starts at i: letters and digits, joined by single apostrophes and, between
// letters, by single hyphens.
func wordLen(text string, i int) int {
	j := i
	letter := false // the last rune was a letter
	for j < len(text) {
		c := text[j]
		if c < utf8.RuneSelf {
			if isWordByte(c) {
				letter = c > '9'
				j++
				continue
			}
			if (c == '\'' || c == '-') && letter && j+1 < len(text) && startsLetter(text[j+1:]) {
				j++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if isWordRune(r) {
			letter = !unicode.IsDigit(r)
			j += size
			continue
		}
		if (r == '’' || r == 'ʼ' || r == '‐' || r == '‑') && letter && startsLetter(text[j+size:]) {
			j += size
			continue
		}
		break
	}
	return j - i
}

func startsLetter(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isWordByte(s[0]) && s[0] > '9'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// gapOf gives the marks in the text between two tokens. Quotation marks are left to findQuotes.
func gapOf(s string) (g gap) {
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\u00a0':
			g |= gapSpace
		case ',':
			g |= gapComma
		case '.':
			g |= gapPeriod
		case ':':
			g |= gapColon
		case ';':
			g |= gapSemicolon
		case '(', '[', '{', '<':
			g |= gapOpen
		case ')', ']', '}', '>':
			g |= gapClose
		case '-', '–', '—', '‐', '‑', '−':
			g |= gapDash
		case '/':
			g |= gapSlash
		case '?', '!', '…':
			g |= gapEnd
		case '"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‚', '`', '‹', '›':
		default:
			g |= gapOther
		}
	}
	return g
}

// foldWord folds a token without allocating where it is lower case already.
func foldWord(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return fold.Fold(s)
		}
	}
	return strings.ToLower(s)
}

// shapeOf classes the token text[start:end].
func shapeOf(text string, start, end int) shape {
	s := text[start:end]
	var upper, lower, digit, other int
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digit++
		case r >= 'a' && r <= 'z':
			lower++
		case r >= 'A' && r <= 'Z':
			upper++
		case r < utf8.RuneSelf && r != '\'' && r != '-':
			if i == 0 || r == ':' || r == '/' {
				return signOrLink(s)
			}
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			other++
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case upper+lower+digit+other == 0:
		return shapeSign
	case digit > 0 && upper+lower+other == 0:
		if isYear(s) {
			return shapeYear
		}
		return shapeDigits
	case digit > 0:
		if strings.ContainsAny(s, "./:") {
			return shapeLink
		}
		if digit == 4 && lower == 1 && isYear(s[:len(s)-1]) {
			return shapeYear
		}
		return shapeAlnum
	case other > 0 && upper == 0:
		return shapeOtherLit
	case isRoman(s) && (upper == 0 || lower == 0) && (len(s) > 1 || s == "I" || s == "V" || s == "X" || s == "i" || s == "v" || s == "x"):
		if len(s) == 1 && end < len(text) && text[end] == '.' {
			return shapeInitial
		}
		return shapeRoman
	case upper == 0:
		return shapeLower
	case upper == 1 && lower <= 1 && unicode.IsUpper(first) && (lower == 0 || end < len(text) && text[end] == '.'):
		return shapeInitial
	case lower == 0:
		return shapeUpper
	case upper == 1 && unicode.IsUpper(first):
		return shapeCap
	}
	return shapeMixed
}

func signOrLink(s string) shape {
	if len(s) > 4 && strings.ContainsAny(s, "./:") {
		return shapeLink
	}
	return shapeSign
}

func isYear(s string) bool {
	return len(s) == 4 && (s[0] == '1' && s[1] >= '4' && s[1] <= '9' || s[0] == '2' && s[1] == '0' && s[2] <= '4')
}

func isRoman(s string) bool {
	if len(s) > 9 {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 'I', 'V', 'X', 'L', 'C', 'i', 'v', 'x', 'l', 'c', 'D', 'M':
		default:
			return false
		}
	}
	return true
}

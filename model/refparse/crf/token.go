package crf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// Token is a word, a number, a sign that stands for a word ("&", "¶", "———") or a whole URL or DOI. What lies between
// two tokens, white space and punctuation, is the gap before the second one.
type Token struct {
	Start, End int    // bytes of the text
	Word       string // folded: lower case, no accents
	Gap        Gap    // what stands between the token before, or the start of the text, and this one
	Shape      Shape
	Quote      int // 0 outside quotation marks, else 1 + the index of the quotation it stands in
	Bracket    bool
}

// Gap is the set of marks between two tokens.
type Gap uint16

const (
	GapSpace Gap = 1 << iota
	GapComma
	GapPeriod
	GapColon
	GapSemicolon
	GapOpen  // ( [ {
	GapClose // ) ] }
	GapQuoteOpen
	GapQuoteClose
	GapDash // hyphens and dashes
	GapSlash
	GapEnd   // ? ! …
	GapOther // any other mark
)

func (g Gap) Has(any Gap) bool { return g&any != 0 }

// Shape is the class of a token by its letters and digits alone.
type Shape uint8

const (
	ShapeLower    Shape = iota // "history"
	ShapeCap                   // "History"
	ShapeUpper                 // "HISTORY"
	ShapeInitial               // "H", "Th" followed by a full stop
	ShapeMixed                 // "McGill", "eBay"
	ShapeYear                  // a number from 1400 to 2049, a letter may follow: "1994b"
	ShapeDigits                // any other number; see digits for its length
	ShapeAlnum                 // letters and digits: "10th", "B12"
	ShapeRoman                 // "XIV", "xii"
	ShapeSign                  // "&", "§", "¶", "———"
	ShapeLink                  // a URL, a DOI, an arXiv number
	ShapeOtherLit              // letters of a script without case
	ShapeCount
)

// MaxTokens bounds the work on one citation: no citation is longer, and what is longer is prose. Tokens beyond it keep
// their text and get no label.
const MaxTokens = 1000

// Tokenize splits a text into at most MaxTokens tokens.
func Tokenize(text string) []Token {
	return AppendTokens(make([]Token, 0, len(text)/5+4), text)
}

// AppendTokens appends what Tokenize gives to no tokens.
func AppendTokens(toks []Token, text string) []Token {
	quotes := findQuotes(text)
	nextQuote, depth, gapStart := 0, 0, 0
	for i := 0; i < len(text) && len(toks) < MaxTokens; {
		n := tokenLen(text, i)
		if n == 0 {
			if tag := tagLen(text[i:]); tag > 0 { // a gap like any mark: it tells where type changes
				i += tag
				continue
			}
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
		t := Token{Start: i, End: i + n, Bracket: depth > 0}
		for nextQuote < len(quotes) && quotes[nextQuote].end <= i {
			nextQuote++
		}
		if nextQuote < len(quotes) && quotes[nextQuote].start <= i {
			t.Quote = nextQuote + 1
		}
		t.Gap = GapOf(text[gapStart:i])
		t.Gap |= quoteGap(toks, t.Quote)
		t.Word = FoldWord(text[i : i+n])
		t.Shape = shapeOf(text, i, i+n)
		toks = append(toks, t)
		i += n
		gapStart = i
	}
	return toks
}

// tagLen gives the length of a tag of HTML ("<i>", "</italic>") at the start of a text, 0 without one.
func tagLen(s string) int {
	if len(s) < 3 || s[0] != '<' {
		return 0
	}
	for i := 1; i < min(len(s), 12); i++ {
		switch c := s[i]; {
		case c == '>' && i > 1:
			return i + 1
		case c >= 'a' && c <= 'z', c == '/' && (i == 1 || s[i+1:] != "" && s[i+1] == '>'):
		default:
			return 0
		}
	}
	return 0
}

// quoteGap tells which quotation marks stand between the last token and one in the given quotation.
func quoteGap(toks []Token, quote int) (g Gap) {
	last := 0
	if len(toks) > 0 {
		last = toks[len(toks)-1].Quote
	}
	if last != 0 && last != quote {
		g |= GapQuoteClose
	}
	if quote != 0 && last != quote {
		g |= GapQuoteOpen
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
	case IsWordRune(r):
		return wordLen(text, i)
	}
	return 0
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func IsWordRune(r rune) bool {
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
			if (c == '\'' || c == '-') && letter && j+1 < len(text) && StartsLetter(text[j+1:]) {
				j++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if IsWordRune(r) {
			letter = !unicode.IsDigit(r)
			j += size
			continue
		}
		if (r == '’' || r == 'ʼ' || r == '‐' || r == '‑') && letter && StartsLetter(text[j+size:]) {
			j += size
			continue
		}
		break
	}
	return j - i
}

func StartsLetter(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isWordByte(s[0]) && s[0] > '9'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// GapOf gives the marks in the text between two tokens. Quotation marks are left to findQuotes.
func GapOf(s string) (g Gap) {
	for i := 0; i < len(s); {
		if tag := tagLen(s[i:]); tag > 0 {
			g |= GapOther
			i += tag
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch r {
		case ' ', '\t', '\n', '\u00a0':
			g |= GapSpace
		case ',', '，', '、':
			g |= GapComma
		case '.', '。':
			g |= GapPeriod
		case ':', '：':
			g |= GapColon
		case ';', '；':
			g |= GapSemicolon
		case '(', '[', '{', '<', '（':
			g |= GapOpen
		case ')', ']', '}', '>', '）':
			g |= GapClose
		case '-', '–', '—', '‐', '‑', '−':
			g |= GapDash
		case '/':
			g |= GapSlash
		case '?', '!', '…':
			g |= GapEnd
		case '"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‚', '`', '‹', '›', '《', '》', '「', '」', '『', '』':
		default:
			g |= GapOther
		}
	}
	return g
}

// FoldWord folds a token without allocating where it is lower case already.
func FoldWord(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return fold.Fold(s)
		}
	}
	return strings.ToLower(s)
}

// shapeOf classes the token text[start:end].
func shapeOf(text string, start, end int) Shape {
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
		return ShapeSign
	case digit > 0 && upper+lower+other == 0:
		if isYear(s) {
			return ShapeYear
		}
		return ShapeDigits
	case digit > 0:
		if strings.ContainsAny(s, "./:") {
			return ShapeLink
		}
		if digit == 4 && lower == 1 && isYear(s[:len(s)-1]) {
			return ShapeYear
		}
		return ShapeAlnum
	case other > 0 && upper == 0:
		return ShapeOtherLit
	case isRoman(s) && (upper == 0 || lower == 0) && (len(s) > 1 || s == "I" || s == "V" || s == "X" || s == "i" || s == "v" || s == "x"):
		if len(s) == 1 && end < len(text) && text[end] == '.' {
			return ShapeInitial
		}
		return ShapeRoman
	case upper == 0:
		return ShapeLower
	case upper == 1 && lower <= 1 && unicode.IsUpper(first) && (lower == 0 || end < len(text) && text[end] == '.'):
		return ShapeInitial
	case lower == 0:
		return ShapeUpper
	case upper == 1 && unicode.IsUpper(first):
		return ShapeCap
	}
	return ShapeMixed
}

func signOrLink(s string) Shape {
	if len(s) > 4 && strings.ContainsAny(s, "./:") {
		return ShapeLink
	}
	return ShapeSign
}

func isYear(s string) bool {
	if len(s) != 4 {
		return false
	}
	for i := 0; i < 4; i++ {
		if s[i] < '0' || s[i] > '9' { // a mark that folding takes away
			return false
		}
	}
	return s[0] == '1' && s[1] >= '4' || s[0] == '2' && s[1] == '0' && s[2] <= '4'
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

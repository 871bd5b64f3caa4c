package group

import (
	"strconv"
	"strings"
	"unicode"

	"ibid/model/fold"
)

// numeral gives the first number of a text in digits, Roman numerals too: "vol. XII" is "12". Text without one is
// squashed.
func numeral(s string) string {
	if s != "" && strings.Trim(s, "0123456789") == "" {
		return strings.TrimLeft(s, "0")
	}
	for _, w := range fold.Words(s) {
		if isNumeral(w) {
			return strings.TrimLeft(w, "0")
		}
		if n := fold.Roman(w); n > 0 {
			return strconv.Itoa(n)
		}
	}
	return squash(s)
}

// volumeOf gives the number of a volume; "" for how many there are: "2 vols." is not volume 2.
func volumeOf(s string) string {
	if count, word, ok := strings.Cut(s, " "); ok && count != "" && strings.Trim(count, "0123456789") == "" && countsVolumes[strings.TrimRight(fold.Fold(word), ".,")] {
		return ""
	}
	return numeral(s)
}

// countsVolumes are the words behind the number of volumes.
var countsVolumes = map[string]bool{"vol": true, "vols": true, "voll": true, "volumes": true, "volumi": true, "bde": true, "bande": true, "t": true, "tomes": true, "tomi": true, "tomos": true}

// editionNumber gives the number of an edition, or its squashed words ("rev", "kritisch").
func editionNumber(s string) string {
	if s == "" {
		return ""
	}
	for _, w := range fold.Words(s) {
		if n := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz"); isNumeral(n) {
			return n
		}
		if n := ordinals[w]; n != "" {
			return n
		}
	}
	s = squash(s)
	for _, tail := range []string{"edition", "edn", "ed", "auflage", "aufl"} {
		s = strings.TrimSuffix(s, tail)
	}
	return s
}

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10",
}

// pageRange gives the first and last page; "429–66" is 429 to 466. 0 is unknown.
func pageRange(s string) (first, last int) {
	var found []int
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) {
		n, err := strconv.Atoi(w)
		if err != nil || n > 1e6 {
			continue
		}
		found = append(found, n)
	}
	if len(found) == 0 {
		return 0, 0
	}
	first = found[0]
	if len(found) == 1 {
		return first, 0
	}
	last = found[1]
	if last < first {
		a, b := strconv.Itoa(first), strconv.Itoa(last)
		if len(b) < len(a) {
			last, _ = strconv.Atoi(a[:len(a)-len(b)] + b)
		}
	}
	return first, last
}

// doi gives a DOI without resolver and version ("…CD002273.pub2").
func doi(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.Index(s, "10."); i >= 0 {
		s = s[i:]
	}
	s = strings.TrimRight(s, ".,;")
	if i := strings.LastIndex(s, "."); i > 0 {
		tail := s[i+1:]
		if t := strings.TrimLeft(tail, "pubv"); t != tail && len(tail)-len(t) <= 3 && isNumeral(t) {
			s = s[:i]
		}
	}
	return s
}

// bareURL gives an address without scheme, "www." and trailing marks.
func bareURL(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	s = strings.TrimPrefix(s, "www.")
	return strings.TrimRight(s, "/.,;)")
}

// codeIn gives the first number of a report or a document in a text: capitals, a hyphen or a slash, and three figures or
// more ("RAND-RM-3420", "S/RES/1267").
func codeIn(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] != '-' && text[i] != '/' || i == 0 || !wordByte(text[i-1]) {
			continue
		}
		start, end := i, i
		for start > 0 && (wordByte(text[start-1]) || text[start-1] == '-' || text[start-1] == '/') {
			start--
		}
		for end < len(text) && (wordByte(text[end]) || text[end] == '-' || text[end] == '/') {
			end++
		}
		word := text[start:end]
		capitals, figures := 0, 0
		for k := 0; k < len(word); k++ {
			switch b := word[k]; {
			case b >= 'A' && b <= 'Z':
				capitals++
			case b >= '0' && b <= '9':
				figures++
			case b >= 'a' && b <= 'z':
				capitals = -len(word)
			}
		}
		if capitals >= 1 && figures >= 3 && len(word) <= 30 {
			return strings.ToLower(strings.ReplaceAll(word, "-", ""))
		}
		i = end
	}
	return ""
}

// codeOf gives the symbol or number by which a document is cited, "" without.
func codeOf(text string) string {
	if code := congressional(text); code != "" {
		return code
	}
	if code := codeIn(text); code != "" {
		return code
	}
	return symbolOf(text)
}

// resolution matches a resolution of the United Nations by body and number, at the start of a citation: reports name them
// in their titles.
var resolution = fold.Lazy(`(?i)^(?:(?:UN|U\.N\.|United Nations),? )?(?:UN(SC|GA)R|(?:(Security Council|UNSC|SC)|(General Assembly|UNGA|GA))[’']?s?,? Res(?:olution|\.)?),? (?:No\. )?(\d{1,4}(?:/\d{1,3})?)`)

// symbolOf gives the symbol of a resolution of the United Nations that is cited by body and number: "UNSCR 1267 (1999)" is
// S/RES/1267.
func symbolOf(text string) string {
	if !strings.Contains(text, "Res") && !strings.Contains(text, "res") && !strings.Contains(text, "UN") {
		return "" // spares most citations the regular expression
	}
	m := resolution.FindStringSubmatch(text)
	switch {
	case m == nil:
		return ""
	case m[2] != "" || strings.EqualFold(m[1], "SC"):
		return "s/res/" + m[4]
	}
	return "a/res/" + m[4]
}

var (
	// publicLaw matches the number of an act or an order, anywhere in a citation.
	publicLaw = fold.Lazy(`\b(?:(Pub(?:lic|\.) L(?:aw|\.)|P\. ?L\.)|(Exec(?:utive|\.) Order)),? (?:No\.? ?)?(\d[\d,]*(?:[-–]\d+)?)(?:, (\d{2,3})(?:st|nd|d|rd|th) Cong)?`)
	// chamberReport matches the number of a report or a document of a chamber of Congress, with which a citation begins: one number
	// may stand for several books.
	chamberReport = fold.Lazy(`^(?:(H\. ?R\.|H\.|House)|S\.|Senate) (?:(Rep)(?:ort|\.)|(?:Exec\. |Misc\. )?Doc(?:ument|\.)) (?:No\.? ?)?(\d[\d,]*(?:[-–]\d+)?)(?:, (\d{2,3})(?:st|nd|d|rd|th) Cong)?`)
)

// congressional gives the number of an American act, order, report or document: "us/law/107-40", "us/house/rep/93-287".
func congressional(text string) string {
	number := func(n, congress string) string {
		n = strings.NewReplacer(",", "", "–", "-").Replace(n)
		if congress != "" && !strings.Contains(n, "-") {
			n = congress + "-" + n
		}
		return n
	}
	if strings.Contains(text, " L. ") || strings.Contains(text, "P.L.") || strings.Contains(text, "Public Law") || strings.Contains(text, " Order ") {
		if m := publicLaw.FindStringSubmatch(text); m != nil {
			if m[2] != "" {
				return "us/order/" + number(m[3], "")
			}
			return "us/law/" + number(m[3], m[4])
		}
	}
	if text == "" || text[0] != 'H' && text[0] != 'S' || !strings.Contains(text, "Rep") && !strings.Contains(text, "Doc") {
		return ""
	}
	m := chamberReport.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	code := "us/senate/doc/"
	if m[1] != "" {
		code = "us/house/doc/"
	}
	if m[2] != "" {
		code = strings.TrimSuffix(code, "doc/") + "rep/"
	}
	return code + number(m[3], m[4])
}

// isSymbol reports whether a code is the symbol of a resolution, which nothing else bears.
func isSymbol(code string) bool {
	return strings.HasPrefix(code, "s/res/") || strings.HasPrefix(code, "a/res/") || strings.HasPrefix(code, "us/")
}

// otherCode reports whether two codes are numbers of one series: "GOV/2021/10" and "GOV/2021/28".
func otherCode(a, b string) bool {
	return a != b && a != "" && b != "" && (lettersOf(a) == lettersOf(b) || strings.HasPrefix(a, "us/") && strings.HasPrefix(b, "us/"))
}

func lettersOf(code string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, code)
}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// figures gives the figures of a text.
func figures(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }), ",")
}

// yearLetter gives the letter behind a year in a text, 0 without.
func yearLetter(text string, year int) byte {
	if year == 0 {
		return 0
	}
	printed := strconv.Itoa(year)
	for at := 0; ; {
		i := strings.Index(text[at:], printed)
		if i < 0 {
			return 0
		}
		at += i + len(printed)
		if at < len(text) && text[at] >= 'a' && text[at] <= 'z' && (at+1 == len(text) || !wordByte(text[at+1])) {
			return text[at]
		}
	}
}

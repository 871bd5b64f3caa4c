package read

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

// backWords begin a back-reference.
var backWords = map[string]bool{"ibid": true, "ibidem": true, "idem": true, "id": true, "loc": true, "op": true, "ebd": true, "ebenda": true,
	"ders": true, "dies": true, "derselbe": true, "dieselbe": true, "eadem": true, "supra": true, "a.a.o": true, "ib": true}

// particles begin a family name in small letters.
var particles = map[string]bool{"de": true, "van": true, "von": true, "della": true, "di": true, "da": true, "al": true, "el": true,
	"der": true, "den": true, "le": true, "la": true, "du": true, "dos": true, "ten": true, "ter": true, "zu": true, "zur": true}

// startsCitation reports whether s begins as a citation does: with a capital, a quotation, a handle, a figure, a name's
// particle or a back-reference.
func startsCitation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsUpper(r), unicode.IsDigit(r), startsQuote(s), r == '@', r == '[', r == '—', r == '―', r == '⸺', unicode.IsLetter(r) && !unicode.IsLower(r):
		return true
	}
	if r == '(' && len(s) > 5 && strings.Trim(s[1:5], "0123456789") == "" {
		return true // "(1991) 25 N.S.W.L.R. 32"
	}
	word := firstWord(s)
	if backWords[word] {
		return true
	}
	if particles[strings.SplitN(word, "-", 2)[0]] {
		for _, r := range strings.TrimLeft(s[len(word):], " -’'") {
			return unicode.IsUpper(r) || particles[word]
		}
	}
	return strings.HasPrefix(s, "http") || strings.HasPrefix(s, "ltr,") || strings.HasPrefix(s, "memo,")
}

// firstWord gives the first word of s in small letters, without marks.
func firstWord(s string) string {
	end := strings.IndexAny(s, " ,;:")
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(strings.Trim(s[:end], ".,;:()[]"))
}

// englishProse are words that stand in sentences and hardly in citations, in small letters; proseWords those of other languages too.
var (
	englishProse = wordSet(`is are was were be been being has have had did does would could should might must will
cannot said says stated argues argued notes noted wrote writes made makes gave gives shows showed shown describes described quotes
included includes including served recalled became become according there this these those they he she it we our their its who whom
which that what when where although though because since while however thus therefore moreover also such so not only very much many
more most some any all every each both other another same however taken taking find found seems seem appears appear came come called refer refers
meant means mean think thought say according saying tells told used using between about after before during than then here`)
	proseWords = func() map[string]bool {
		set := wordSet(`ist sind war waren wird wurde hat haben nicht auch est sont était sera qui que dont però anche sono stato è fue es son no`)
		maps.Copy(set, englishProse)
		return set
	}()
)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// titleWords are function words of other languages, which titles in them are full of.
var titleWords = wordSet(`de du des la le les et au aux sur der die das dem den des und von vom zur zum di del della delle dei degli il
lo gli e y el los las al da do dos das van het een`)

// prose reports whether text[from:to] is a sentence and not a citation: words of sentences in small letters, outside
// quotation marks and brackets, and mostly small letters.
func prose(text string, g guard, from, to int) bool {
	hits, small, words := 0, 0, 0
	verb := false
	for i := from; i < to; {
		for i < to && !wordByte(text[i]) {
			i++
		}
		start := i
		for i < to && (wordByte(text[i]) || text[i] == '\'') {
			i++
		}
		if start == i || !g.free(start) {
			continue
		}
		if address(text[start:i]) {
			for i < to && text[i] != ' ' {
				i++
			}
			continue
		}
		w := text[start:i]
		if titleWords[w] {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
			continue
		}
		small++
		if len(w) < 12 && proseWords[w] {
			hits++
		} else if len(w) > 4 && strings.HasSuffix(w, "ed") {
			verb = true
		}
	}
	switch {
	case hits >= 2 && small*2 >= words:
		return true
	case hits >= 1 && words >= 5 && small*5 >= words*3:
		return true
	case verb && words >= 7 && small*3 >= words*2:
		return true
	}
	return words >= 9 && small*4 >= words*3
}

// address reports whether a word begins an address on the web.
func address(word string) bool {
	return word == "http" || word == "https" || word == "www" || word == "doi" || word == "ftp"
}

// quotation reports whether a stretch is nothing but a quotation of prose, and no title.
func quotation(text string, g guard, from, to int) bool {
	if !startsQuote(text[from:to]) || !g.quoted[from] {
		return false
	}
	end := from
	for end < to && g.quoted[end] {
		end++
	}
	if strings.Trim(text[end:to], " .,)") != "" {
		return false
	}
	words := strings.Fields(text[from:end])
	small := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return len(words) >= 8 && small*2 > len(words)
}

// opening is how many words tell how a sentence begins.
const opening = 9

// opensProse reports whether a stretch begins as a sentence does: a word of sentences in small letters among its first.
func opensProse(text string, g guard, from, to int) bool {
	if strings.HasPrefix(text[from:to], "All in ") || strings.HasPrefix(text[from:to], "Both in ") {
		return true
	}
	hits, small, words := 0, 0, 0
	for i := from; i < to && words < opening; {
		for i < to && !wordByte(text[i]) {
			i++
		}
		start := i
		for i < to && (wordByte(text[i]) || text[i] == '\'') {
			i++
		}
		if start == i || !g.free(start) {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(text[start:]); unicode.IsLower(r) {
			small++
			if proseWords[text[start:i]] {
				hits++
			}
		}
	}
	return hits >= 1 && small*5 >= words*2 && words >= 4 || words == opening && small >= 6
}

var (
	yearPrinted = lazy(`\b1[5-9]\d\d\b|\b20[0-4]\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\d [A-Z][a-z]{2,8}\.? \d\d\b`)
	backPrinted = lazy(`(?i)\b(?:ibid|idem|op\. ?cit|loc\. ?cit|ebd|a\. ?a\. ?O|supra,? (?:note|n\.)|(?:note|n\.) \d+ (?:above|supra))\b`)
)

// refersBack reports whether s holds the words of a back-reference.
func refersBack(s string) bool {
	for _, part := range []string{"bid", "BID", "dem", "cit", "bd", "a. O", "a.O", "a. a.", "supra", "Supra", "above"} {
		if strings.Contains(s, part) {
			return backPrinted.MatchString(s)
		}
	}
	return false
}

// placeWords stand before the figures of a cited place.
var placeWords = phrases(`p; pp; f; ff; fol; fols; bd; s; vol; vols; no; nos; nr; chap; chaps; ch; cap; §; §§; ¶; ¶¶; at; n; nn`)

// cites reports whether a stretch of text has something that only citations have: a cited place, a year, an address, a
// back-reference.
func cites(s string) bool {
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case b >= '0' && b <= '9':
			end := i
			for end < len(s) && s[end] >= '0' && s[end] <= '9' {
				end++
			}
			if figureCites(s, i, end) {
				return true
			}
			i = end - 1
		case b == 'M' && romanYear(s, i):
			return true
		case b == 'h' && strings.HasPrefix(s[i:], "http"), b == 'p' && strings.HasPrefix(s[i:], "passim"):
			return true
		case (b == 'i' || b == 'v' || b == 'x' || b == 'l' || b == 'I' || b == 'V' || b == 'X' || b == 'C' || b == 'L') && i > 1 && s[i-1] == ' ':
			end := i
			for end < len(s) && strings.IndexByte("ivxlcIVXLC", s[end]) >= 0 {
				end++
			}
			alone := end == len(s) || !wordByte(s[end])
			if alone && (placeWords[wordBefore(s, i)] || s[i-2] == ',' && s[i] >= 'a' && end-i >= 2 && (end == len(s) || strings.IndexByte(",.;", s[end]) >= 0)) {
				return true
			}
			i = end - 1
		}
	}
	return refersBack(s)
}

// romanYear reports whether a year in Roman figures begins at byte i: "MDLXXXI".
func romanYear(s string, i int) bool {
	end := i
	for end < len(s) && strings.IndexByte("MDCLXVI", s[end]) >= 0 {
		end++
	}
	return end-i >= 4 && strings.IndexByte("DC", s[i+1]) >= 0 && (i == 0 || !wordByte(s[i-1])) && (end == len(s) || !wordByte(s[end]))
}

func endsInRomanYear(s string) bool {
	i := strings.LastIndexByte(s, ' ') + 1
	return i < len(s) && s[i] == 'M' && romanYear(s, i)
}

// figureCites reports whether the figure s[i:end] is a year, a day in figures, or the number of a page or volume.
func figureCites(s string, i, end int) bool {
	if i > 0 && wordByte(s[i-1]) {
		return false
	}
	if end-i == 4 && (end == len(s) || !wordByte(s[end])) {
		if year := s[i:end]; year >= "1500" && year < "2050" {
			return true
		}
	}
	switch {
	case i > 0 && s[i-1] == ':', i > 1 && s[i-1] == ' ' && s[i-2] == ':':
		return true
	case placeWords[wordBefore(s, i)]:
		return true
	case end < len(s) && s[end] == '/':
		return yearPrinted.MatchString(s[i:min(len(s), i+12)])
	case i > 1 && (s[i-2] == ',' || s[i-2] == '"' || strings.HasSuffix(s[:i-1], "”")) && strings.Trim(s[end:], "0123456789–-.") == "":
		return true
	case i > 4 && end-i == 2 && s[i-1] == ' ':
		return yearPrinted.MatchString(s[max(0, i-14):end])
	}
	return false
}

// wordBefore gives the word before byte i in small letters, without its full stop.
func wordBefore(s string, i int) string {
	end := i
	for end > 0 && (s[end-1] == ' ' || s[end-1] == '.') {
		end--
	}
	start := end
	for start > 0 && end-start < 8 && (wordByte(s[start-1])) {
		start--
	}
	return strings.ToLower(s[start:end])
}

// continues finds text that only names further places in the work before it: "also 45", "67–69", "v, pp. 459, 651".
var continues = lazy(`^(?i)(?:vols?\.?\s[ivxlc\d]+,\s+)?(?:(?:and|also|cf|cf\. also|compare|see|see also|esp|especially|und|et)[.,]?\s+)*(?:(?:the\s+)?(?:map|table|fig|figure|note|plate|index|appendix|pp?|ff?|fols?|chaps?|ch|caps?|vols?|nos?|nn?|secs?|paras?|arts?|bk|bd|s|col|cols|lines?|ll?|§+|¶+)\b\.?\s*)*(?:opposite\s+p\.\s*)?[\divxlcdm§¶][^\p{Lu}“"]*$`)

// further reports whether s is such a continuation.
func further(s string) bool { return len(s) < 300 && continues.MatchString(strings.TrimSpace(s)) }

// nowhere finds references inside the text itself that cite no work: "See below, pp. 72–75", "Volume I, Section III, supra".
var nowhere = lazy(`^(?i)(?:(?:see|cf|vgl|siehe|voir|as|also|discussed|described|quoted|noted|the|note|notes|n|nn|p|pp|chap|chapter|chapters|section|sections|sec|part|volume|vol|vols|text|appendix|app|figure|table|page|pages|accompanying|at|to|and|in|ante|post|above|below|supra|infra|oben|unten|[ivxlc]+|[ivx]+\.[a-z](?:\.\d+)*(?:\.[a-z])?|\d+)[\s.,;:–-]*)+$`)

// selfReference reports whether s refers to another place of the same text and to no work.
func selfReference(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) > 160 {
		return false
	}
	low := strings.ToLower(s)
	for _, w := range []string{"above", "below", "supra", "infra", "ante", "post", "oben", "unten"} {
		if at := strings.Index(low, w); at >= 0 {
			return nowhere.MatchString(s) && !noteNumber.MatchString(low)
		}
	}
	return false
}

// noteNumber finds the number of a note that a back-reference names.
var noteNumber = lazy(`\b(?:note|notes|n|nn|fn|anm)\b\.?\s*\d+`)

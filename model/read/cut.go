package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// boundaries gives the places at which a note may be cut into citations and sentences, ascending.
func boundaries(text string, g guard, start, end int) []int {
	var cuts []int
	last := start
	cut := func(at int) {
		if at > last && at < end {
			cuts = append(cuts, at)
			last = at
		}
	}
	for i := start; i < end; i++ {
		switch text[i] {
		case ';':
			if g.free(i) && (i+1 == end || text[i+1] == ' ') {
				cut(i + 1)
			}
		case '.', '?', '!':
			if at, ok := sentenceEnd(text, g, last, i, end); ok {
				cut(at)
			}
		case ' ':
			if g.free(i) && i > last && opensInside(text, g, last, i, end) {
				cut(i + 1)
			}
		case '-', 0xe2: // "--see", "—see"
			rest := text[i:min(end, i+16)]
			if next := strings.TrimLeft(rest, "-—–"); strings.HasPrefix(next, "see ") && g.free(i) {
				cut(i + len(rest) - len(next))
			}
		}
	}
	return cuts
}

// abbreviations are words after which a full stop does not end a sentence.
var abbreviations = wordSet(`vol vols no nos p pp f ff fol fols ed eds edn trans tr transl repr rev bd bde hrsg hg aufl nr s
jr sr dr mr mrs ms st ste prof gen col capt lt adm sgt sen rep hon gov pres ch chap chaps cap sec sect art par para app pt bk n nn ms mss
cf e.g i.e viz etc al et esp ca c fl b d r sc s.v jan feb mar apr jun jul aug sep sept oct nov dec
co corp inc ltd bros dept univ inst assoc assn soc am amer brit engl fr ger ital lat gr hist histor j jour journ quart mag proc bull
ann arch rec acad sci nat natl int intl econ pol polit soc philos phil phila lit lib libr ency dict ser suppl fig figs pl pls tab
v vs op loc cit mass conn pa va md ga ala tenn ky ill ind mich wis minn cal calif wash ore tex fla hen temp edw eliz geo chas jas wm ric rob thos
n.y n.j n.c s.c n.h r.i d.c u.s u.k aa vv trad trads übers bearb herausgeg red wyd przeł éd éds dir coord coords coll nouv augm cur rist
facs exh zugl habil gen`)

// sentenceEnd reports whether the mark at byte i ends a sentence of the stretch that starts at from, and where the next
// begins. A full stop inside one citation does not.
func sentenceEnd(text string, g guard, from, i, end int) (at int, ok bool) {
	j := i + 1
	for j < end && strings.IndexByte(`")]'`, text[j]) >= 0 {
		j++
	}
	for _, closing := range []string{"”", "’", "»"} {
		if strings.HasPrefix(text[j:end], closing) {
			j += len(closing)
		}
	}
	if j >= end || text[j] != ' ' || !g.free(i) && !(j > i+1 && g.free(j) && !g.free(j-1)) || !g.free(j) {
		return 0, false
	}
	at = j + 1
	next := text[at:end]
	r, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsUpper(r) && !startsQuote(next) && r != '[' && r != '(' && r != '@' && !unicode.IsDigit(r) && !backWords[firstWord(next)] {
		return 0, false
	}
	word := text[strings.LastIndexByte(text[from:i], ' ')+1+from : i]
	word = strings.Trim(word, `"“”()[],'’‘`)
	if isInitials(word) && j == i+1 && !isSignal(text, at) {
		return 0, false
	}
	if len(word) <= 2 && strings.Trim(word, "0123456789") == "" && ordinalNouns[firstWord(next)] {
		return 0, false // "5. Aufl."
	}
	stop := sentenceStop(text, g, at, end)
	before := lately(text[from:i])
	recent := i - len(before)
	switch {
	case isSignal(text, at), leadIn.MatchString(next[:min(len(next), 180)]):
		return at, true
	case r == '(':
		return at, isSignal(text, at+1)
	case abbreviations[strings.ToLower(word)] && j == i+1 && strings.ToLower(word) != "cit" && strings.ToLower(word) != "etc":
		return 0, false
	case goesOn(text[from:i], firstClause(text, g, at, end)):
		return 0, false
	case prose(text, g, recent, i), text[from] == '(' && text[j-1] == ')':
		return at, true
	case (complete(before) || !cites(before) && len(before) > 12) && (prose(text, g, at, stop) || opensProse(text, g, at, stop)):
		return at, true
	case j > i+1 && len(before) > longestTitleQuoted && opensCitation.MatchString(next) && cites(text[at:stop]):
		return at, true // behind a quotation of prose
	case complete(before) && opensCitation.MatchString(next) && cites(text[at:stop]):
		return at, true
	}
	return 0, false
}

// firstClause gives the text from byte i to the next free semicolon, but no more than may be one sentence.
func firstClause(text string, g guard, i, end int) string {
	end = min(end, i+longestSentence)
	for end < len(text) && text[end]&0xc0 == 0x80 {
		end++
	}
	for k := i; k < end; k++ {
		if text[k] == ';' && g.free(k) {
			return text[i:k]
		}
	}
	return text[i:end]
}

// goesOn reports whether a citation goes on behind a full stop: with place, publisher and year, an edition, or a subtitle, where it has
// named no more than author and title ("Mecenati e pittori. Studio sui rapporti tra arte e società, Firenze, Sansoni, 1966"). In most
// languages subtitles are in small letters, as sentences are.
func goesOn(before, rest string) bool {
	switch {
	case len(before) > farBack:
		return false // what is so long has named more
	case reissued.MatchString(rest), imprintFirst.MatchString(rest) && !yearPrinted.MatchString(before):
		return true
	case cites(before):
		return false
	}
	if _, _, named := leadingNames(before + ", "); named {
		return leadsToImprint(rest, englishProse)
	}
	return foreign(before) && leadsToImprint(rest, proseWords)
}

// leadsToImprint reports whether a stretch has an imprint, and before it no word that only sentences have.
func leadsToImprint(s string, told map[string]bool) bool {
	m := imprinted.FindStringIndex(s)
	return m != nil && !hasWord(s[:m[0]], told)
}

// foreign reports whether a stretch has words of titles in other languages, and none of sentences.
func foreign(s string) bool { return hasWord(s, titleWords) && !hasWord(s, proseWords) }

// hasWord reports whether a stretch has one of some words, in small letters.
func hasWord(s string, words map[string]bool) bool {
	for w := range strings.FieldsSeq(s) {
		if words[strings.Trim(w, ".,:()")] {
			return true
		}
	}
	return false
}

// mayDate reports whether a stretch has four figures of a year in a row, or begins a year in Roman figures.
func mayDate(s string) bool {
	for i := 0; i+3 < len(s); i++ {
		switch s[i] {
		case '1', '2':
			if isDigit(s[i+1]) && isDigit(s[i+2]) && isDigit(s[i+3]) {
				return true
			}
		case 'M':
			if strings.IndexByte("DCLXVI", s[i+1]) >= 0 {
				return true
			}
		}
	}
	return false
}

// longestTitleQuoted is how long a stretch that ends in a quotation may be before it is taken for prose that is quoted.
const longestTitleQuoted = 120

// longestSentence is how far the end of a sentence is sought.
const longestSentence = 600

// sentenceStop gives where the sentence that starts at from ends, roughly: at a semicolon, or a full stop before a
// capital.
func sentenceStop(text string, g guard, from, end int) int {
	end = min(end, from+longestSentence)
	for i := from + 1; i+2 < end; i++ {
		if text[i] == ';' && g.free(i) {
			return i
		}
		if text[i] == '.' && g.free(i) && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' && text[i-1] >= 'a' && text[i-1] <= 'z' {
			word := text[strings.LastIndexByte(text[from:i], ' ')+1+from : i]
			if !abbreviations[strings.ToLower(word)] {
				return i
			}
		}
	}
	return end
}

var (
	// finished matches the end of a citation that nothing follows but another: a date or place in brackets, a cited
	// page, a back-reference.
	finished = lazy(`(?i)(?:\([^()]*\)|\bpp?\.\s?[\divxlc–, -]+(?: ?ff?| ?sqq?| ?n)?|,\s?[\d–-]+|\bat [\d–-]+|\bpassim|\bseq|\bibid|\bcit|\bnote \d+|[ivxlc]+[,:] ?[\d–-]+|,\s[ivxlc]{1,7}|:\s?[\d–-]+|\b\d{1,2} [A-Z][a-z]{2,8} \d{2,4}|["”»])$`)
	// authorYear matches names with a year, after which the title is still to come: "Smith, J. (2001)", "Smith, Ann. 2001".
	authorYear = probing(func(s string) bool { return endsInYear(strings.TrimRight(s, ")abcdefghijklmnopqrstuvwxyz")) }, `^(?:(?:[\p{Lu}][\p{L}'’.-]*|and|et|al|&|und|y|de|van|von|der|eds?|,|\.)[\s,.]*){1,14}[\s(]*(?:1[5-9]|20)\d\d[a-z]?\)?$`)
	// leadIn matches the start of a sentence that leads to a citation: "For the maps of the county, see".
	leadIn = probing(both(begins("FOIARCZSP\xc3"), holding("see", "consult", "compare", "cf", "siehe", "vgl.", "voir", "vedano", "veda")), `^(?:For|On|In|As to|Regarding|Concerning|About|Zu|Zur|Zum|Über|Sur|Pour|Sul|Sulla|Sui|Per)\b[^;.()"“]{0,120}?,? ((?:see|consult|compare|cfr?\.|siehe|vgl\.|voir|si ved(?:a|ano))\s)`)
	// imprinted matches an imprint that follows a title: ", Firenze, Sansoni, 1966", ". Paris: Plon, 1973", ", Roma, presso Gregorio
	// Settari, 1772", " (Berlin 1922)".
	imprinted = probing(mayDate, `(?:[,.] | \()[\p{Lu}][\p{L} ./&’'–-]{1,40}(?:(?:, | ?: ?)(?:\p{Ll}[\p{Ll} .’']{0,24})?[\p{Lu}][^,;:()]{1,60})?(?: \([\p{Lu}][^()]{1,60}\))?,? (?:(?:1[4-9]|20)\d\d(?:[–-]\d{2,4})?|M[DCLXVI]{3,})(?:[),.;]|$)`)
	// imprintFirst matches an imprint at the start of a sentence, where no citation begins: "Rio de Janeiro: Maia & Schmidt, 1933".
	imprintFirst = probing(both(holding(":"), mayDate), `^[\p{Lu}][\p{L} .,&’'–-]{1,40} ?: [\p{Lu}][^.;:()]{1,60},? (?:1[4-9]|20)\d\d(?:[,.;]|$)`)
	// reissued matches an edition at the start of a sentence.
	reissued = probing(begins("RNFSTZD1234567890"), `^(?:Reprint|Repr\.|Rpt\.|Nachdruck|Neudruck|Réimpr|Reimpr|Rist\.|(?:Second|Third|Fourth|Fifth|New|Revised|Zweite|Dritte|Seconda|Terza|Deuxième|Segunda|Tercera|\d{1,2}(?:st|nd|rd|th)) (?:\p{Ll}+,? ){0,3}(?:edition|edn|ed\.|Auflage|Aufl\.|edizione|édition|edición))`)
	// opensCitation matches the start of a citation by a name or by a title in quotation marks.
	opensCitation = lazy(`^(?:["“][\p{Lu}]|(?:(?:[\p{Lu}][\p{L}.'’-]*|and|&) ){0,6}[\p{Lu}][\p{L}.'’-]+, (?:["“\p{Lu}\d]|[ivxlc]+,|(?:op|loc)\. ?cit)|Ibid|Idem)`)
)

// ordinalNouns follow a German ordinal, whose full stop ends no sentence.
var ordinalNouns = phrases(`aufl; auflage; bd; band; jg; jahrgang; jh; jahrhundert; kap; kapitel; januar; februar; märz; april; mai; juni; juli;
august; september; oktober; november; dezember`)

// isInitials reports whether a word is initials: "J", "H.G", "U.S".
func isInitials(word string) bool {
	letter := true
	for _, r := range word {
		if letter != unicode.IsUpper(r) || !letter && r != '.' {
			return false
		}
		letter = !letter
	}
	return word != "" && !letter
}

// farBack is how much of a stretch before a mark is looked at.
const farBack = 600

// lately gives the end of a long stretch.
func lately(s string) string {
	if len(s) <= farBack {
		return s
	}
	i := len(s) - farBack
	for i < len(s) && s[i]&0xc0 == 0x80 {
		i++
	}
	return s[i:]
}

// endOfCitation is how much of a stretch tells how it ends.
const endOfCitation = 120

// longestNames is how long names with a year are at most.
const longestNames = 160

// complete reports whether the stretch s may be a whole citation.
func complete(s string) bool {
	s = lately(s)
	if s == "" {
		return false
	}
	switch b := s[len(s)-1]; {
	case b == ')' || b == '"' || b >= '0' && b <= '9' || b >= 0x80 || strings.IndexByte("ivxlcIVXLCmqdtTfn", b) >= 0:
	default:
		return false
	}
	return isFinished(s[max(0, len(s)-endOfCitation):]) && cites(s) && (len(s) > longestNames || !authorYear.MatchString(s))
}

// isFinished reports whether a stretch ends as finished says. The commonest ends are told without a regular expression.
func isFinished(s string) bool {
	switch last := s[len(s)-1]; {
	case last == '"', strings.HasSuffix(s, "”"), strings.HasSuffix(s, "»"):
		return true
	case last == ')':
		open := strings.LastIndexAny(s[:len(s)-1], "()")
		return open >= 0 && s[open] == '('
	case isDigit(last): // ", 45", ": 45–67"
		before := strings.TrimRight(s, "0123456789–-")
		if before != "" && isSpace(before[len(before)-1]) {
			before = before[:len(before)-1]
		}
		if before != "" && (before[len(before)-1] == ',' || before[len(before)-1] == ':') {
			return true
		}
	case strings.IndexByte("dtmqfnT", last) >= 0 && !mayFinish(s):
		return false
	}
	return finished.MatchString(s)
}

// mayFinish reports whether a stretch that ends in one of the letters d, t, m, q, f and n may be finished: it ends in a word that does
// so, or with a figure or a space before the letter.
func mayFinish(s string) bool {
	if len(s) < 2 {
		return false
	}
	before := s[len(s)-2] | 0x20
	switch s[len(s)-1] | 0x20 {
	case 'd', 't', 'm':
		return before == 'i' // ibid, cit, passim
	case 'q':
		return before == 'e' || before == 'q' // seq, sqq
	case 'f':
		return before == 'f' || !isLetter(before) || strings.IndexByte("ivxlc", before) >= 0
	}
	return !isLetter(before) || strings.IndexByte("ivxlc", before) >= 0
}

// startsWithin reports whether the signal that opens a stretch reaches beyond byte i: "But see".
func startsWithin(text string, from, i int) bool {
	for from < i && text[from] == ' ' {
		from++
	}
	end, _ := signalAt(text, from)
	return end > i
}

// placed matches a stretch that ends with a cited place or a bracket, after which "and" may join another citation.
var placed = lazy(`(?:\d|\b[ivxlc]+\.?|passim|\)|cit\.|[”"])$`)

// abroad are the words for "see" of other languages, which may as well be words of a title.
var abroad = phrases("vgl.; voir; cfr.; vedi; si veda; si vedano; véase; véanse")

// opensInside reports whether a citation begins after the space at byte i, in the middle of a stretch: after "quoted
// in", after "see", after "and" where the citation before is finished.
func opensInside(text string, g guard, from, i, end int) bool {
	next := text[i+1 : end]
	switch next[min(0, len(next)):min(1, len(next))] {
	case "q", "c", "r", "t", "s", "a", "z", "p", "v", "w":
	default:
		return false
	}
	after, phrase := signalAt(text[:end], i+1)
	switch {
	case phrase == "" || after >= end:
		return false
	case startsWithin(text[:end], from, i):
		return false
	case linking[phrase]:
		before := strings.TrimRight(lately(text[from:i]), " ,")
		return len(before) > 8 && startsCitation(text[after:end]) && !prose(text, g, i-len(lately(text[from:i])), i) && (cites(before) || document.MatchString(before))
	case phrase == "with": // "Compare Reynolds, Robert Smithson, 130, with Roberts, Mirror-Travels, 72"
		before := strings.TrimRight(lately(text[from:i]), " ,")
		return firstWord(strings.TrimLeft(text[from:i], " ")) == "compare" && startsCitation(text[after:end]) && cites(before) && endsPlace(before)
	case phrase == "and" || phrase == "and also":
		before := strings.TrimRight(lately(text[from:i]), " ")
		rest := text[after:min(end, after+80)]
		if !strings.HasSuffix(before, ",") && !backWords[firstWord(rest)] {
			return false
		}
		bare := strings.TrimRight(before, ",")
		return (placed.MatchString(bare) && cites(bare) || document.MatchString(bare)) && (opensCitation.MatchString(rest) || backWords[firstWord(rest)])
	case abroad[phrase]:
		after, _ = takeSignals(text, i+1, end)
		return startsCitation(text[after:end]) && cites(lately(text[from:i]))
	case strings.HasPrefix(phrase, "see") || strings.HasPrefix(phrase, "consult") || strings.HasPrefix(phrase, "compare") || phrase == "cf" || strings.HasPrefix(phrase, "but see") || strings.HasPrefix(phrase, "siehe") || strings.HasPrefix(phrase, "and see"):
		rest := text[after:end]
		return startsCitation(rest) && !selfReference(rest)
	}
	return false
}

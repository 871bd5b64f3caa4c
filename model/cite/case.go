package cite

import (
	"strings"
	"unicode"

	"ibid/model/fold"
)

// Capitals are changed where two things hold: the style demands it, and there is evidence that it is right. Headline case
// (Chicago, MLA) is for English titles only, so a title must show that it is English. Sentence case (APA and others) would
// lower proper names, so only words are lowered that some citation prints lower (evidence.go). Words with a capital or a
// figure inside ("mRNA", "NATO", "McCarthy") are never touched.

// word is a run of letters of a title, hyphens parting words: letters[start:end].
type word struct {
	start, end int
	text       string // as printed
	first      bool   // begins the title, or follows a colon, a dash, a question or an exclamation
	hyphened   bool   // follows a hyphen
}

func words(letters []letter) []word {
	var list []word
	first := true
	for i := 0; i < len(letters); {
		if !wordRune(letters[i].r) {
			switch letters[i].r {
			case ':', '?', '!', '—', '–':
				first = true
			case '.':
				first = len(list) > 0 && len(list[len(list)-1].text) > 3 // ends a sentence, not an abbreviation
			}
			i++
			continue
		}
		start := i
		for i < len(letters) && (wordRune(letters[i].r) || apostrophe(letters, i)) {
			i++
		}
		text := make([]rune, 0, i-start)
		for _, l := range letters[start:i] {
			text = append(text, l.r)
		}
		hyphened := start > 1 && letters[start-1].r == '-' && wordRune(letters[start-2].r)
		list = append(list, word{start, i, string(text), first, hyphened})
		first = false
	}
	return list
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// apostrophe reports whether the letter joins two parts of a word: "don't".
func apostrophe(letters []letter, i int) bool {
	return (letters[i].r == '’' || letters[i].r == '\'') && i > 0 && i+1 < len(letters) && unicode.IsLetter(letters[i+1].r) && unicode.IsLetter(letters[i-1].r)
}

// headlined capitalises the words of an English title but for those that the style keeps lower in its middle.
func headlined(letters []letter, lower func(string) bool) {
	list := words(letters)
	for i, w := range list {
		plain := strings.ToLower(w.text) == w.text
		outer := w.first || i == len(list)-1
		switch {
		case w.hyphened && (prefixes[strings.ToLower(list[i-1].text)] || plain && foreignWords[w.text]), elision(w.text):
		case plain && !w.first && arabic[w.text] && w.end < len(letters) && letters[w.end].r == '-':
		case plain && (outer || !lower(w.text)):
			letters[w.start].r = unicode.ToTitle(letters[w.start].r)
		case !outer && onlySmall[w.text] && lower(strings.ToLower(w.text)):
			letters[w.start].r = unicode.ToLower(letters[w.start].r)
		}
	}
}

// elision reports whether the word begins as French or Italian ones do: "l'État", "d'Artagnan".
func elision(word string) bool {
	r := []rune(word)
	return len(r) > 2 && (r[1] == '’' || r[1] == '\'') && (r[0] == 'l' || r[0] == 'd')
}

// sentenced lowers the words of a title that some citation prints small, where the evidence allows it for all of them.
func sentenced(letters []letter, e *Evidence) {
	list := words(letters)
	if !e.lowers(list) {
		return
	}
	for _, w := range list {
		if !w.first && capitalised(w.text) && e.small[strings.ToLower(w.text)] {
			letters[w.start].r = unicode.ToLower(letters[w.start].r)
		}
	}
}

// subtitled gives the first word behind a colon its capital.
func subtitled(letters []letter) {
	for i, w := range words(letters) {
		if i > 0 && w.first && w.start > 1 && letters[w.start-2].r == ':' && strings.ToLower(w.text) == w.text && !elision(w.text) {
			letters[w.start].r = unicode.ToTitle(letters[w.start].r)
		}
	}
}

// english reports whether a title shows itself to be English: by a word or an ending that is English, and by no word that
// another language needs. A title without such a word, in plain letters, is known by the company it keeps.
func english(title, company string, e *Evidence) bool {
	evidence, foreign := look(words(unmark(title)))
	if foreign || evidence {
		return evidence && !foreign
	}
	for i := 0; i < len(title); i++ {
		if title[i] >= 0x80 && !strings.HasPrefix(title[i:], "’") && !strings.HasPrefix(title[i:], "–") {
			return false
		}
	}
	evidence, foreign = look(words(unmark(company)))
	return (evidence || e != nil && e.english) && !foreign
}

// look searches words for English and foreign words. A foreign word with a capital may be part of a name (De Gaulle, Las
// Vegas), but not at the beginning; one between hyphens is (Tehrik-e-Taliban).
func look(list []word) (evidence, foreign bool) {
	for i, w := range list {
		folded := fold.Fold(w.text)
		foreign = foreign || foreignWords[folded] && !w.hyphened && (w.text == strings.ToLower(w.text) || i == 0 && len(w.text) > 1)
		evidence = evidence || englishWords[folded] || contracted(folded) ||
			len(w.text) > 5 && (strings.HasSuffix(w.text, "ing") || strings.HasSuffix(w.text, "ness") || strings.HasSuffix(w.text, "ship"))
	}
	return evidence, foreign
}

// contracted reports whether a word, folded, has an English apostrophe: "Afghanistan's", "don't", "we're".
func contracted(s string) bool {
	i := max(strings.LastIndexByte(s, '\''), strings.LastIndex(s, "’"))
	return i > 1 && (strings.HasSuffix(s, "s") || strings.HasSuffix(s, "t") || strings.HasSuffix(s, "re") || strings.HasSuffix(s, "ll") || strings.HasSuffix(s, "ve")) &&
		len(s)-i <= 5
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	englishWords = set(`the of and to for with from by how why what who where when is are were under about its their his
		her your our this that these those between without through against into upon toward towards it you they be not
		all at new journal review studies history university press times case study world`)
	foreignWords = set(`de la le les des du el los las il lo gli der das dem den ein eine und et y del della delle dei von
		zu zur zum im um uma dos da das em och ett het een van voor sur dans pour par con por para una uno nel mit nicht
		fur uber aus bei ist aux au ou che nella degli dell e i w na z og til af av som med att`)

	// onlySmall have no other use than as what headline case keeps small. "In", "The" or "A" may belong to a name or a verb
	// and stay as printed.
	onlySmall = set("Of And Or From With Into Upon To Against Between Among During Toward Towards")

	// arabic is what the Arabic article looks like before its hyphen: "al-Qaeda", "ash-Sharq".
	arabic = set("al el ul as ash ad an ar at az")

	// prefixes are no words of their own: what follows their hyphen keeps its small letter ("Anti-intellectual").
	prefixes = set("anti co counter mid multi neo non pan post pre pro proto pseudo re semi sub trans ultra un")

	articles     = set("a an the")
	conjunctions = set("and but for or nor")
	// prepositions in use as such; "up", "down", "off", "out", "over", "on" are as often adverbs, which have capitals, but
	// where a title prints them lower they are left so.
	prepositions = set(`as at by in of off on out over per to up via with from into onto upon than amid down like near past
		about above across after against along among around before behind below beneath beside besides between beyond
		concerning despite during except inside outside regarding since through throughout toward towards under
		underneath until within without vs v`)
)

// chicagoLower17 keeps all prepositions lower; since the 18th edition those of five letters and more have a capital.
func chicagoLower17(w string) bool {
	return articles[w] || conjunctions[w] || prepositions[w]
}

func chicagoLower18(w string) bool {
	return chicagoLower17(w) && len(w) < 5
}

// mlaLower adds the conjunctions so and yet.
func mlaLower(w string) bool {
	return chicagoLower17(w) || w == "so" || w == "yet"
}

package group

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ibid/model/fold"
)

// vocab numbers words, so that comparing titles is comparing numbers. A word's number is that of its singular, so
// that "Record" and "Records" are one.
type vocab struct {
	ids    map[string]uint32 // folded word → number
	stems  map[string]uint32 // singular → number
	words  []string          // number → the first word seen with that singular
	weight []float32         // number → how telling the word is
	digits []bool            // number → it is a numeral
	plain  *rarely           // of a citation that says nothing of it
	room   []byte            // for the text whose words are being numbered
	slab   []uint32          // for lists of words, side by side: a long paper has half a million
}

// perSlab is how many words a slab holds.
const perSlab = 1 << 12

// space gives room for a list of n words.
func (v *vocab) space(n int) []uint32 {
	if cap(v.slab)-len(v.slab) < n {
		v.slab = make([]uint32, 0, max(n, perSlab))
	}
	at := len(v.slab)
	v.slab = v.slab[:at+n]
	return v.slab[at : at+n : at+n]
}

func newVocab() *vocab {
	return &vocab{ids: map[string]uint32{}, stems: map[string]uint32{}, plain: &rarely{}}
}

// id numbers a folded word.
func (v *vocab) id(word string) uint32 {
	if n, ok := v.ids[word]; ok {
		return n
	}
	stem := stemOf(word)
	n, ok := v.stems[stem]
	if !ok {
		n = uint32(len(v.words))
		v.stems[stem] = n
		v.words = append(v.words, word)
		v.weight = append(v.weight, weigh(word))
		v.digits = append(v.digits, isNumeral(word))
	}
	v.ids[word] = n
	return n
}

// yearID numbers a year as a word.
func (v *vocab) yearID(year int) uint32 {
	v.room = strconv.AppendInt(v.room[:0], int64(year), 10)
	if n, ok := v.ids[string(v.room)]; ok {
		return n
	}
	return v.id(string(v.room))
}

// stemOf gives what is numbered of a word.
func stemOf(word string) string {
	if isNumeral(word) {
		return word
	}
	return singular(word)
}

// singular takes the plural off a word, and no more: a stemmer takes nations and nationalism for one.
func singular(word string) string {
	switch n := len(word); {
	case n < 4 || word[n-1] != 's' || word[n-2] == 's' || word[n-2] == 'u' || word[n-2] == 'i':
		return word
	case n > 4 && strings.HasSuffix(word, "ies"):
		return word[:n-3] + "y"
	default:
		return word[:n-1]
	}
}

// list numbers the words of a text, in order.
func (v *vocab) list(text string) []uint32 {
	if text == "" {
		return nil
	}
	v.room = fold.AppendWords(v.room[:0], text)
	out := v.space(bytes.Count(v.room, []byte(" ")))
	rest := v.room
	for i := range out {
		rest = rest[1:] // the space before a word
		end := bytes.IndexByte(rest, ' ')
		if end < 0 {
			end = len(rest)
		}
		n, ok := v.ids[string(rest[:end])]
		if !ok {
			n = v.id(string(rest[:end]))
		}
		out[i], rest = n, rest[end:]
	}
	return out
}

// set numbers the words of a text, sorted, each once.
func (v *vocab) set(text string) []uint32 {
	words := v.list(text)
	slices.Sort(words)
	return slices.Compact(words)
}

// sum adds up the weights of words.
func (v *vocab) sum(words []uint32) float32 {
	var s float32
	for _, w := range words {
		s += v.weight[w]
	}
	return s
}

// weigh says how telling a folded word is in a title. The weights do not depend on the other citations of a paper:
// a note more must not change what was decided of the notes before it.
func weigh(word string) float32 {
	switch {
	case stopWords[word]:
		return .1
	case plainWords[word]:
		return .6
	case len(word) == 1 && !isNumeral(word):
		return .3
	}
	return 1
}

// stopWords are the function words of the languages that notes are written in. They tell nothing about a title.
var stopWords = wordSet(`a an the of in on at to for from by with and or nor but as is are was were be been its it his
her their our this that these those into onto upon over under after before between among toward towards during
der die das des dem den ein eine einer eines einem und oder von vom zu zum zur im in am an auf aus bei mit nach über
unter für le la les l un une des du de d et ou à au aux en dans sur par pour avec il lo gli i uno una di del dello
della dei degli delle da dal dalla nel nella nei e ed o con su sul sulla per tra fra el los las y al`)

// plainWords stand in so many titles that they tell little of one.
var plainWords = wordSet(`history study studies essay essays introduction report reports analysis new review theory
journal some note notes papers letters works writings documents record records life society annual general case
geschichte beiträge studien zur histoire étude études storia studi saggi historia estudios vol volume part no`)

// genericTitles name a kind of text and not a text. Equal generic titles say nothing.
var genericTitles = wordSet(`introduction editorial preface foreword afterword conclusion conclusions epilogue prologue
abstract index bibliography appendix erratum corrigendum obituary correspondence discussion comment comments reply
rejoinder response review reviews unknown untitled einleitung vorwort nachwort einführung rezension préface avantpropos
prefazione introduzione recensione letters letter statement remarks interview unpublished manuscript bookreview bookreviews`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[fold.Fold(w)] = true
	}
	return set
}

func isNumeral(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}

// alike reports whether two folded words differ only by a slip of the pen: one letter in words of five and more, two
// in words of ten and more. Numerals are never alike.
func alike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	limit := 0
	switch {
	case len(a) >= 10:
		limit = 2
	case len(a) >= 5:
		limit = 1
	}
	if limit == 0 || len(b)-len(a) > limit || a[0] != b[0] && a[1] != b[1] || isNumeral(a) || isNumeral(b) {
		return false
	}
	return within(a, b, limit)
}

// within reports whether a and b are at most limit edits apart (bytes put in, left out, changed, or two neighbours
// swapped).
func within(a, b string, limit int) bool {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return false
	}
	const far = 1 << 20
	var space [3 * 40]int // spares short words the heap
	rows := space[:]
	if n := 3 * (len(b) + 1); n > len(rows) {
		rows = make([]int, n)
	}
	n := len(b) + 1
	prev2, prev, row := rows[:n], rows[n:2*n], rows[2*n:3*n]
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-limit), min(len(b), i+limit)
		for j := range row {
			row[j] = far
		}
		if i <= limit {
			row[0] = i
		}
		best := row[0]
		for j := from; j <= to; j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(prev[j-1]+cost, min(prev[j], row[j-1])+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, prev2[j-2]+1)
			}
			row[j] = d
			best = min(best, d)
		}
		if best > limit {
			return false
		}
		prev2, prev, row = prev, row, prev2
	}
	return prev[len(b)] <= limit
}

// longestCut is how many letters a word cut short has at most: "capital" is no abbreviation of "capitalism".
const longestCut = 5

// abbreviates reports whether the shorter word can stand for the longer: "hist" and "va" for "history" and "virginia".
// Both begin with the same letter, and the letters of the shorter follow each other in the longer.
func abbreviates(short, long string) bool {
	if len(short) >= len(long) || short == "" || short[0] != long[0] || isNumeral(short) || isNumeral(long) {
		return false
	}
	if len(short) <= longestCut && strings.HasPrefix(long, short) {
		return true
	}
	i := 0
	for j := 0; j < len(long) && i < len(short); j++ {
		if short[i] == long[j] {
			i++
		}
	}
	return i == len(short) && len(short) <= 4
}

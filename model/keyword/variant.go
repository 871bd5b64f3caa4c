package keyword

import (
	"strings"
	"unicode/utf8"

	"ibid/model/fold"
)

// stem is a stem of a vocabulary.
type stem struct {
	text    string
	small   bool // occurs without a capital
	name    bool // has a capital where that says something, and the lexicon does not know it
	unknown bool
	canon   int32 // the stem that it is a spelling of; itself for most
}

// hash gives the key of a phrase: of its stems in order, a spelling that is folded into another counted as that. Two
// phrases of a text have the same 64 bits by chance less often than a machine errs.
func (v *vocabulary) hash(words []token) uint64 {
	h := uint64(14695981039346656037) // FNV-1a, over stems
	for i := range words {
		for _, s := range words[i].form.stems {
			h = (h ^ uint64(v.stems[s].canon+1)) * 1099511628211
			h ^= h >> 29
		}
	}
	return h
}

// canonical gives the stems of a form, spellings folded.
func (v *vocabulary) canonical(f *form) []int32 {
	list := make([]int32, len(f.stems))
	for i, s := range f.stems {
		list[i] = v.stems[s].canon
	}
	return list
}

// known gives the stems of a phrase from elsewhere; a stem that the texts lack is -1.
func (v *vocabulary) known(phrase string) []int32 {
	var list []int32
	for _, w := range fold.Words(phrase) {
		if i, ok := v.stemIDs[fold.Stem(respell(w))]; ok {
			list = append(list, v.stems[i].canon)
		} else {
			list = append(list, -1)
		}
	}
	return list
}

func (v *vocabulary) stem(s string) int32 {
	if i, ok := v.stemIDs[s]; ok {
		return i
	}
	i := int32(len(v.stems))
	v.stems = append(v.stems, stem{text: s, canon: i})
	v.stemIDs[s] = i
	return i
}

// foldNames folds the spellings of a name: Uygur and Uyghur, Qaeda and Qaida, Hezbollah and Hizbullah. Two words are
// spellings of one name if they have the same skeleton and differ in a letter (two, if they are long), if neither ever
// lacks its capital nor is a word of the lexicon, and one has its capital where that says something. Ordinary words are
// left alone: too many differ in a letter ("casual" and "causal").
func (v *vocabulary) foldNames() {
	bones := map[string][]int32{}
	for i := range v.stems {
		s := &v.stems[i]
		if s.small || !s.unknown || utf8.RuneCountInString(s.text) < shortestName {
			continue
		}
		k := skeleton(s.text)
		for _, other := range bones[k] {
			o := &v.stems[other]
			if (s.name || o.name) && near(s.text, o.text) {
				s.canon = o.canon
				break
			}
		}
		if s.canon == int32(i) && len(bones[k]) < mostNames {
			bones[k] = append(bones[k], int32(i))
		}
	}
}

const (
	// shortestName is from where on a letter more or less is a spelling: Iran and Iraq, Mali and Male are not.
	shortestName = 5
	// longName is from where on two letters are.
	longName = 8
	// mostNames bounds what one word is compared with.
	mostNames = 8
)

// skeleton gives what transliterations of a name share: its first and last letter and its consonants, a doubled one
// once, without h; each run of vowels is one mark.
func skeleton(w string) string {
	var b strings.Builder
	var last rune
	runes := []rune(w)
	for i, r := range runes {
		if i > 0 && i < len(runes)-1 {
			switch r {
			case 'a', 'e', 'i', 'o', 'u', 'y':
				r = '*'
			case 'q':
				r = 'k'
			case 'h':
				continue
			}
			if r == last {
				continue
			}
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// near reports whether two words of one skeleton differ by a letter, or by two if they are long (Levenshtein's distance).
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	most := 1
	if min(len(x), len(y)) >= longName {
		most = 2
	}
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return false
	}
	// Names are short. What is longer than any is cut, so that the table stays small.
	const longestName = 40
	if len(x) > longestName || len(y) > longestName {
		return false
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(y)] <= most
}

// respell takes a British spelling to the American one, so that both have one stem. It need not be a word.
func respell(w string) string {
	if len(w) < 6 {
		return w
	}
	for _, e := range britishEndings {
		if s, ok := strings.CutSuffix(w, e[0]); ok {
			return s + e[1]
		}
	}
	return w
}

var britishEndings = [][2]string{{"isation", "ization"}, {"isations", "izations"}, {"ising", "izing"}, {"ised", "ized"}, {"yse", "yze"}, {"ysed", "yzed"},
	{"elling", "eling"}, {"elled", "eled"}, {"aviour", "avior"}, {"abour", "abor"}, {"olour", "olor"}, {"avour", "avor"}, {"eighbour", "eighbor"},
	{"eighbourhood", "eighborhood"}, {"rmour", "rmor"}, {"centre", "center"}, {"centres", "centers"}, {"theatre", "theater"}, {"fence", "fense"},
	{"fibre", "fiber"}, {"fibres", "fibers"}, {"programme", "program"}, {"programmes", "programs"}, {"logue", "log"}}

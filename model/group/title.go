package group

import "strings"

// longestTitle is how many words of a title are compared. Longer ones differ before that.
const longestTitle = 64

// likeness is how two titles compare.
type likeness struct {
	shared     float32 // weight of the words that stand in both titles
	worded     float32 // the same without figures
	coverA     float32 // share of a's title found in b's, by weight
	coverB     float32
	lostA      float32 // weight of a's words that b has nowhere, not even outside its title
	lostB      float32
	begins     bool // the shorter title's words begin the longer title
	ordered    bool // the shared words stand in the same order
	equal      bool
	squashed   bool // near enough as plain letters
	otherCount bool // both count something (a year, a volume, a part) and count differently
}

// compareTitles compares the titles of a and b. Words that one title lacks but its citation has elsewhere are not held
// against it: where a title ends is the commonest misreading.
func (v *vocab) compareTitles(a, b *mention) likeness {
	if a.squashed != "" && a.squashed == b.squashed {
		w := v.sum(a.title)
		return likeness{shared: w, worded: v.sumWords(a.title), coverA: 1, coverB: 1, begins: true, ordered: true, equal: true}
	}
	return v.compareWords(a, b, cut(a.title), cut(b.title))
}

func cut(words []uint32) []uint32 { return words[:min(len(words), longestTitle)] }

func (v *vocab) compareWords(a, b *mention, ta, tb []uint32) likeness {
	var l likeness
	if len(ta) == 0 || len(tb) == 0 {
		return l
	}
	at := v.match(ta, tb)
	var used [longestTitle]bool
	l.ordered = true
	last, runs := -1, 0
	var sumA, sumB, matchedB float32
	for i, w := range ta {
		sumA += v.weight[w]
		j := int(at[i])
		if j < 0 {
			if !b.says(w) {
				l.lostA += v.weight[w]
			}
			continue
		}
		used[j] = true
		l.shared += v.weight[w]
		if !v.digits[w] {
			l.worded += v.weight[w]
		}
		matchedB += v.weight[tb[j]]
		if j < last && v.weight[w] >= .5 {
			l.ordered = false
		}
		last = max(last, j)
		if i == j && runs == i {
			runs++
		}
	}
	for j, w := range tb {
		sumB += v.weight[w]
		if !used[j] && !a.says(w) {
			l.lostB += v.weight[w]
		}
	}
	l.coverA, l.coverB = l.shared/sumA, matchedB/sumB
	l.begins = runs == min(len(ta), len(tb))
	l.equal = l.coverA > .999 && l.coverB > .999 && l.ordered
	l.otherCount = v.otherCount(ta, tb, a, b)
	if !l.equal && !l.otherCount && l.shared > 1 && (l.lostA > 0 || l.lostB > 0) {
		n := max(len(a.squashed), len(b.squashed))
		l.squashed = n >= 12 && n <= 240 && within(a.squashed, b.squashed, n/10)
	}
	return l
}

// pairing gives for each word of a title the place of its partner in another, or -1. In bytes it is an eighth of what is to be
// cleared for every pair of titles.
type pairing [longestTitle]int8

// match gives for each word of a the place of its partner in b, or -1: the same word, a slip of the pen, or an
// abbreviation.
func (v *vocab) match(a, b []uint32) pairing {
	var at pairing
	var used [longestTitle]bool
	left := 0
	for i, w := range a {
		at[i] = -1
		for j, x := range b {
			if w == x && !used[j] {
				at[i], used[j] = int8(j), true
				break
			}
		}
		if at[i] < 0 {
			left++
		}
	}
	if left > 0 {
		v.matchInitials(a, b, &at, &used)
	}
	for i := 0; i < len(a) && left > 0; i++ {
		if at[i] >= 0 || v.weight[a[i]] < .5 {
			continue
		}
		for j, x := range b {
			if !used[j] && v.weight[x] >= .3 && v.sameWord(a[i], x) {
				at[i], used[j] = int8(j), true
				left--
				break
			}
		}
	}
	return at
}

// matchInitials pairs words in a row with the initials that stand for them: "north carolina" with "nc". The pairing is
// noted for every word of a.
func (v *vocab) matchInitials(a, b []uint32, at *pairing, used *[longestTitle]bool) {
	for j, x := range b {
		word := v.words[x]
		if used[j] || len(word) < 2 || len(word) > 4 || v.digits[x] {
			continue
		}
		if i := v.spelt(word, a, at); i >= 0 {
			used[j] = true
			for k := range len(word) {
				at[i+k] = int8(j)
			}
		}
	}
	for i, x := range a {
		word := v.words[x]
		if at[i] >= 0 || len(word) < 2 || len(word) > 4 || v.digits[x] {
			continue
		}
		var free pairing
		for j := range b {
			free[j] = -1
			if used[j] {
				free[j] = 0
			}
		}
		if j := v.spelt(word, b, &free); j >= 0 {
			at[i] = int8(j)
			for k := range len(word) {
				used[j+k] = true
			}
		}
	}
}

// spelt gives where in words the initials of as many words in a row, none of them paired, spell word; -1 if nowhere.
func (v *vocab) spelt(word string, words []uint32, paired *pairing) int {
	for i := 0; i+len(word) <= len(words); i++ {
		k := 0
		for k < len(word) && paired[i+k] < 0 && len(v.words[words[i+k]]) > 2 && v.words[words[i+k]][0] == word[k] {
			k++
		}
		if k == len(word) {
			return i
		}
	}
	return -1
}

func (v *vocab) sameWord(a, b uint32) bool {
	s, t := v.words[a], v.words[b]
	if s[0] != t[0] && (len(s) < 5 || len(t) < 5 || s[1] != t[1]) {
		return false
	}
	if len(s) > len(t) {
		s, t = t, s
	}
	return alike(s, t) || len(s) >= 2 && abbreviates(s, t)
}

// otherCount reports whether each title counts something (years, volumes, parts, ordinals) that the other citation does
// not.
func (v *vocab) otherCount(ta, tb []uint32, a, b *mention) bool {
	return v.countsAlone(ta, b) && v.countsAlone(tb, a) || v.otherFigures(ta, tb) || v.otherYears(ta, tb)
}

// otherYears reports whether both titles name years and none in common: the year of issue of the one may well be the
// year in the title of the other.
func (v *vocab) otherYears(ta, tb []uint32) bool {
	years := 0
	for _, a := range ta {
		if !v.digits[a] || len(v.words[a]) != 4 {
			continue
		}
		for _, b := range tb {
			if a == b {
				return false
			}
			if v.digits[b] && len(v.words[b]) == 4 {
				years++
			}
		}
	}
	return years > 0
}

// otherFigures reports whether two titles have as many figures, two or more, and not the same in the same order, as
// dates in figures have.
func (v *vocab) otherFigures(ta, tb []uint32) bool {
	i, j, n, differ := 0, 0, 0, false
	for {
		for i < len(ta) && !v.digits[ta[i]] {
			i++
		}
		for j < len(tb) && !v.digits[tb[j]] {
			j++
		}
		if i == len(ta) || j == len(tb) {
			return differ && n >= 2 && i == len(ta) && j == len(tb)
		}
		differ = differ || ta[i] != tb[j]
		n++
		i++
		j++
	}
}

func (v *vocab) countsAlone(title []uint32, other *mention) bool {
	for _, w := range title {
		if v.counter(w) && !other.says(w) {
			return true
		}
	}
	return false
}

// counter reports whether a word counts: digits, small Roman numerals, ordinals.
func (v *vocab) counter(w uint32) bool {
	if v.digits[w] {
		return true
	}
	word := v.words[w]
	if _, ok := ordinals[word]; ok {
		return true
	}
	return len(word) <= 5 && strings.Trim(word, "ivx") == ""
}

// sumWords adds up the weights of words that are no figures.
func (v *vocab) sumWords(words []uint32) float32 {
	var s float32
	for _, w := range words {
		if !v.digits[w] {
			s += v.weight[w]
		}
	}
	return s
}

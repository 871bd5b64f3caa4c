package pdf

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"ibid/model/fold"
)

// label is what a note may begin with.
var label = fold.Lazy(`^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+) |\[(\d{1,4})\] |(\d{1,4})[.)]? )`)

var unraise = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// labelled gives the number that a line begins with, 0 for none.
func labelled(l line) int {
	m := label.FindStringSubmatch(l.text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(unraise.Replace(m[1] + m[2] + m[3]))
	return n
}

// feet parts the footnotes, which stand in smaller letters at the foot of a column, from the text.
func feet(all []line) (text, foot []line) {
	small := .94 * largest(words(all))
	last, listed := 0, false
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].page == all[from].page && all[to].column == all[from].column {
			to++
		}
		column := all[from:to]
		start := len(column)
		for start > 0 && column[start-1].size < small {
			start--
		}
		for _, l := range column[:start] {
			listed = listed || lists.MatchString(l.text)
		}
		start += begin(column[start:], last, listed, foot)
		text = append(text, column[:start]...)
		foot = append(foot, column[start:]...)
		for _, l := range column[start:] {
			if n := labelled(l); n == last+1 || n == 1 {
				last = n
			}
		}
		from = to
	}
	return text, foot
}

// largest gives the size of the text: the largest that many letters have. On few pages the notes may have more.
func largest(words []word) float64 {
	const many = .15
	sizes, all := map[float64]int{}, 0
	for _, w := range words {
		n := utf8.RuneCountInString(w.text)
		sizes[math.Round(w.size*10)/10] += n
		all += n
	}
	best := 0.
	for size, n := range sizes {
		if float64(n) >= many*float64(all) {
			best = max(best, size)
		}
	}
	return best
}

// lists are the headings of lists of references, which may stand in small letters.
var lists = fold.Lazy(`^(?i:\d*\.? ?(?:references|bibliography|works cited|literature|literatur(?:verzeichnis)?|sources|bibliographie|referencias|bibliografía|bibliografia)(?: cited)?)$`)

// begin finds where in the small lines at the end of a column the footnotes begin: with the number that comes next, or with
// the end of a note from the page before, which nothing parts from it. last is the number of the last note before them.
func begin(small []line, last int, listed bool, before []line) int {
	first := -1
	for i, l := range small {
		if n := labelled(l); n > 0 && (n == last+1 || n == 1 && last > 0 || last == 0 && n < 1000) || l.raised && last == 0 {
			first = i
			break
		}
	}
	if first < 0 {
		if len(before) == 0 || listed || ended(before[len(before)-1].text) {
			return len(small)
		}
		first = len(small)
	}
	if len(before) == 0 || listed {
		return first
	}
	at := first
	for at > 0 && (at == len(small) || small[at].base-small[at-1].base < 1.6*small[at].size) {
		at--
	}
	if at > 0 && at == first {
		return first
	}
	return at
}

// ended reports whether a text is closed as a note is.
func ended(s string) bool {
	s = strings.TrimRight(s, "”\"’')] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

func words(all []line) []word {
	var out []word
	for _, l := range all {
		out = append(out, l.words...)
	}
	return out
}

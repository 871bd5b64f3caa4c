package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/fold"
)

// unframed takes the heads and feet of pages off text that form feeds part into pages, as pdftotext prints it: what two or
// more pages repeat, and numbers that count pages. It gives warnings that name what it took.
func unframed(lines []line) []model.Warning {
	if lines[len(lines)-1].page == 0 {
		return nil
	}
	edges := map[edge][]int{} // by what they say, but for numbers: indexes of lines
	var order []edge
	for from, to := range pagesOf(lines) {
		for _, e := range edgesOf(lines, from, to) {
			k := edge{wordless(lines[e.at].text), e.top}
			if len(edges[k]) == 0 {
				order = append(order, k)
			}
			edges[k] = append(edges[k], e.at)
		}
	}
	var warnings []model.Warning
	for _, k := range order {
		gone := framing(lines, edges[k], k.key)
		if len(gone) == 0 {
			continue
		}
		if k.key != "" {
			about, first := "a page", lines[gone[0]]
			if len(gone) > 1 {
				about = fmt.Sprintf("%d pages", len(gone))
			}
			warnings = append(warnings, model.Warning{Line: first.n, Text: fmt.Sprintf("taken for the head or foot of %s and left out: %s", about, short(first.text))})
		}
		for _, i := range gone {
			lines[i].text = ""
		}
	}
	return warnings
}

// edge is what stands at the top or at the bottom of pages.
type edge struct {
	key string
	top bool
}

// pagesOf gives where each page begins and ends.
func pagesOf(lines []line) func(func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		for from := 0; from < len(lines); {
			to := from
			for to < len(lines) && lines[to].page == lines[from].page {
				to++
			}
			if !yield(from, to) {
				return
			}
			from = to
		}
	}
}

// edgesOf gives the first two and the last two lines of a page that are not blank.
func edgesOf(lines []line, from, to int) (all []struct {
	at  int
	top bool
}) {
	const deep = 2
	var full []int
	for i := from; i < to; i++ {
		if lines[i].text != "" {
			full = append(full, i)
		}
	}
	for rank, i := range full {
		if rank < deep || rank >= len(full)-deep {
			all = append(all, struct {
				at  int
				top bool
			}{i, rank < deep})
		}
	}
	return all
}

// wordless gives what a line says, without the numbers of pages.
func wordless(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(fold.Fold(s)) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if strings.Trim(w, "ivxlc") != "" && w != "page" {
			b.WriteString(w)
		}
	}
	return b.String()
}

// framing finds which of the lines that say the same are heads or feet. A line with a number in front is one only where
// the number counts pages ("7 Ibid." may stand at the foot of two), and the title is none on the first page.
func framing(lines []line, list []int, key string) (gone []int) {
	const shortest = 5 // letters
	counts := map[int]int{}
	for _, i := range list {
		if n, ok := numberIn(lines[i].text); ok {
			counts[n-lines[i].page]++
		}
	}
	for _, i := range list {
		n, numbered := numberIn(lines[i].text)
		counted := numbered && counts[n-lines[i].page] > 1
		switch {
		case key == "" && counted:
			gone = append(gone, i)
		case len(key) < shortest || strings.HasPrefix(key, "ibid") || lines[i].page == 0:
		case counted, !numbered && len(list) > 1, numbered && capitals(lines, i):
			gone = append(gone, i)
		}
	}
	return gone
}

// capitals reports whether the first line of a page stands apart and in capitals, as "12 MARGARETHE VOGEL" does.
func capitals(lines []line, i int) bool {
	first := true
	for j := i - 1; j >= 0 && lines[j].page == lines[i].page; j-- {
		first = first && lines[j].text == ""
	}
	return first && i+1 < len(lines) && lines[i+1].text == "" && strings.IndexFunc(lines[i].text, unicode.IsLower) < 0
}

// numberIn gives the number at the beginning of a line, or the one at its end.
func numberIn(s string) (int, bool) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return 0, false
	}
	for _, w := range []string{words[0], words[len(words)-1]} {
		if w = strings.Trim(w, "-–—[]()."); w == "" && len(words) > 2 {
			w = words[1]
		}
		if n, err := strconv.Atoi(w); err == nil && n > 0 {
			return n, true
		}
	}
	return 0, false
}

// feet parts footnotes at the feet of pages from the text above them: after a blank line, with the number that comes next.
// There are none where fewer than three are found, or on one page only.
func feet(lines []line) (text, foot []line) {
	const fewest = 3
	if lines[len(lines)-1].page == 0 {
		return lines, nil
	}
	last, pages := 0, 0
	taken := make([]bool, len(lines))
	for from, to := range pagesOf(lines) {
		at, n := footOf(lines, from, to, last+1)
		if at < 0 {
			at, n = footOf(lines, from, to, 1)
		}
		if at < 0 {
			continue
		}
		last = n
		pages++
		for i := at; i < to; i++ {
			taken[i] = true
			if lines[i].text != "" {
				foot = append(foot, lines[i])
			}
		}
	}
	if pages < 2 || len(foot) < fewest {
		return lines, nil
	}
	text = make([]line, len(lines))
	for i, l := range lines {
		if taken[i] {
			l.text = ""
		}
		text[i] = l
	}
	return text, foot
}

// footOf finds where the footnotes of a page begin, the first with a given number, and gives the number of the last; -1
// for none. Text stands above them.
func footOf(lines []line, from, to, want int) (at, last int) {
	at = -1
	for i := to - 1; i > from; i-- {
		if l, ok := labelOf(lines[i].text); ok && l.n == want && lines[i-1].text == "" && len(trim(lines[from:i])) > 0 {
			at = i
			break
		}
	}
	if at < 0 {
		return -1, 0
	}
	first, _ := labelOf(lines[at].text)
	last = want
	for _, l := range lines[at+1 : to] {
		if lab, ok := labelOf(l.text); ok && lab.style == first.style && lab.n == last+1 {
			last++
		}
	}
	return at, last
}

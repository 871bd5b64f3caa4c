package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ibid/model/fold"
)

// framed takes the heads and feet of the pages off: numbers of pages, and what stands on two or more of them.
func framed(all []line) []line {
	const lines = 2 // at the top of a page and at its bottom that may be its head and its foot
	type place struct {
		key string
		top bool
	}
	at := map[place][]int{} // by what they say, but for numbers: indexes of lines
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].page == all[from].page {
			to++
		}
		order := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			order = append(order, i)
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[a].base, all[b].base) })
		for rank, i := range order {
			if rank < lines || rank >= len(order)-lines {
				k := place{wordless(all[i].text), rank < lines}
				at[k] = append(at[k], i)
			}
		}
		from = to
	}
	gone := make([]bool, len(all))
	for k, list := range at {
		if k.key != "" && !repeated(all, list, k.key) {
			continue
		}
		offsets, smallest := map[int]int{}, all[list[0]].size
		for _, i := range list {
			offsets[offset(all[i])]++
			smallest = min(smallest, all[i].size)
		}
		for _, i := range list {
			l := all[i]
			if k.key == "" {
				gone[i] = offset(l) != 0 && offsets[offset(l)] > 1 || alone(all, i)
			} else { // the title may say what the heads repeat, in larger letters
				gone[i] = l.page > 0 || l.size < 1.1*smallest
			}
		}
	}
	kept := all[:0]
	for i, l := range all {
		if !gone[i] {
			kept = append(kept, l)
		}
	}
	return kept
}

// wordless gives what a line says, without numbers of pages.
func wordless(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(fold.Fold(s)) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if strings.Trim(w, "ivxlc") != "" {
			b.WriteString(w)
		}
	}
	return b.String()
}

// repeated reports whether lines on several pages are one that the pages repeat. A line that begins with a number is so only
// where the number counts pages: "7 Ibid." may stand at the foot of two pages.
func repeated(all []line, list []int, key string) bool {
	const shortest = 5 // letters
	first := all[list[0]]
	pages := map[int]bool{}
	for _, i := range list {
		l := all[i]
		pages[l.page] = true
		if l.raised || offset(l) != offset(first) && offset(l) != 0 {
			return false
		}
	}
	return len(pages) > 1 && len(key) >= shortest && !strings.HasPrefix(key, "ibid")
}

// alone reports whether a line without words stands apart on its page, as the number of a page does.
func alone(all []line, at int) bool {
	const space = 2 // heights of a letter
	for _, step := range []int{-1, 1} {
		for i := at + step; i >= 0 && i < len(all) && all[i].page == all[at].page; i += step {
			if math.Abs(all[i].base-all[at].base) < space*max(all[i].size, all[at].size) {
				return false
			}
		}
	}
	return len(strings.Fields(all[at].text)) <= 3
}

// offset gives by how much the number at the front of a line is ahead of the number of its page, 0 where it has none.
func offset(l line) int {
	number, _, _ := strings.Cut(l.text, " ")
	n, err := strconv.Atoi(strings.Trim(number, ".)(-–—[]"))
	if err != nil {
		return 0
	}
	return n - l.page
}

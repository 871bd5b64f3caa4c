package pdf

import (
	"cmp"
	"math"
	"slices"
)

// column is words that are read from top to bottom before those of the next.
type column struct {
	words       []word
	left, right float64
}

// row is words on one height of a page, across its columns.
type row struct {
	base  float64
	words []word // from left to right
}

// rows puts words together whose letters stand on one height, raised numbers with the line below or above, as it comes.
func rows(words []word) []row {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.left, b.left)) })
	var all []row
	for _, w := range words {
		if n := len(all); n > 0 && w.base-all[n-1].base < .3*w.size {
			all[n-1].words = append(all[n-1].words, w)
			continue
		}
		all = append(all, row{w.base, []word{w}})
	}
	all = lower(all)
	for _, r := range all {
		slices.SortStableFunc(r.words, func(a, b word) int { return cmp.Compare(a.left, b.left) })
	}
	return all
}

// lower puts rows of small words, or of nothing but the numbers and signs of notes, into the row just below them, if they are
// raised from it.
func lower(all []row) []row {
	out := all[:0]
	for i, r := range all {
		if i+1 < len(all) {
			next := &all[i+1]
			size := common(next.words)
			up := next.base - r.base
			if (common(r.words) < .85*size || calls(r.words)) && up > .1*size && up < .8*size && len(r.words) < len(next.words)+3 {
				next.words = append(next.words, r.words...)
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// gutter is the least width of the space between columns, in heights of a letter. The widest spaces of justified text
// reach .7.
const gutter = .9

// sides says what a row has on either side of a place: whether it is parted there, whether it has words to the left, and
// where those to the right begin.
func (r row) sides(x float64) (parted, left bool, start float64) {
	end, start := math.Inf(-1), math.Inf(1)
	size := 0.
	for _, w := range r.words {
		switch {
		case w.right <= x:
			end, left = max(end, w.right), true
		case w.left >= x:
			start = min(start, w.left)
		default:
			return false, left, start
		}
		size = max(size, w.size)
	}
	return start-end >= gutter*size, left, start
}

// columns parts the words of a page into its columns, in the order in which they are read: what goes over the whole width
// parts what stands above it from what stands below.
func columns(words []word, depth int) []column {
	const most = 2 // times that a page is parted: four columns
	all := rows(words)
	x, ok := parting(words, all)
	if !ok || depth == most {
		return []column{whole(words)}
	}
	var out []column
	var across, left, right []word
	flush := func() {
		if len(across) > 0 {
			out = append(out, whole(across))
		}
		if len(left) > 0 {
			out = append(out, columns(left, depth+1)...)
		}
		if len(right) > 0 {
			out = append(out, columns(right, depth+1)...)
		}
		across, left, right = nil, nil, nil
	}
	for _, r := range all {
		if parted, _, _ := r.sides(x); !parted {
			if len(left)+len(right) > 0 {
				flush()
			}
			across = append(across, r.words...)
			continue
		}
		if len(across) > 0 {
			flush()
		}
		for _, w := range r.words {
			if w.right <= x {
				left = append(left, w)
			} else {
				right = append(right, w)
			}
		}
	}
	flush()
	return out
}

func whole(words []word) column {
	c := column{words: words, left: math.Inf(1), right: math.Inf(-1)}
	for _, w := range words {
		c.left, c.right = min(c.left, w.left), max(c.right, w.right)
	}
	return c
}

// parting finds where a page is parted into two columns: the place in its middle at which the most rows are, if these are
// three in ten at least, four or more have words to the left, and four or more begin at one edge to the right.
func parting(words []word, all []row) (x float64, ok bool) {
	const step, fewest = 2., 4 // points; rows
	const edge = 3.            // points by which the left edge of a column may be missed
	c := whole(words)
	best, from, to := 0, 0., 0.
	for x := c.left + .25*(c.right-c.left); x < c.left+.75*(c.right-c.left); x += step {
		n, lefts, edges := 0, 0, map[int]int{}
		for _, r := range all {
			parted, left, start := r.sides(x)
			if !parted {
				continue
			}
			n++
			if left {
				lefts++
			}
			if !math.IsInf(start, 1) {
				edges[int(start/edge)]++
			}
		}
		aligned, rights := 0, 0 // the lines of a column begin at one edge, or set in from it
		for e, k := range edges {
			aligned, rights = max(aligned, k+edges[e+1]), rights+k
		}
		if min(lefts, aligned) < fewest || aligned*2 < rights || n*10 < len(all)*3 {
			continue
		}
		if n > best {
			best, from = n, x
		}
		if n == best {
			to = x
		}
	}
	return (from + to) / 2, best > 0
}

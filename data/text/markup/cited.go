package markup

import "slices"

// Cites remembers where a running text refers to what, in the order of the text.
type Cites struct {
	at     map[string][]int // id → the references to it
	ranges []span
	last   string
	dash   bool
	n      int
}

// span is a range of which the text names both ends, and the number of the reference that ends it.
type span struct {
	from, to string
	at       int
}

// Dash says that a dash follows.
func (c *Cites) Dash() { c.dash = true }

// Refer says that the text refers to some ids at one place.
func (c *Cites) Refer(ids []string) {
	if len(ids) == 0 {
		return
	}
	if c.at == nil {
		c.at = map[string][]int{}
	}
	for _, id := range ids {
		c.at[id] = append(c.at[id], c.n)
	}
	if c.dash && c.last != "" {
		c.ranges = append(c.ranges, span{c.last, ids[0], c.n})
	}
	c.last, c.dash = ids[len(ids)-1], false
	c.n++
}

// Any reports whether the text refers to anything.
func (c *Cites) Any() bool { return c.n > 0 }

// longestRange is how many references a range stands for at most: "3–57" is one, "1–900" a mistake.
const longestRange = 100

// Places gives for each of a list of things, known by their ids, where the text refers to it. What lies in a range
// ("[5–9]") is referred to where the range ends.
func (c *Cites) Places(list [][]string) [][]int {
	index := map[string]int{}
	out := make([][]int, len(list))
	for i, ids := range list {
		for _, id := range ids {
			if id != "" {
				index[id] = i
				out[i] = append(out[i], c.at[id]...)
			}
		}
	}
	for _, r := range c.ranges {
		from, ok := index[r.from]
		to, also := index[r.to]
		if !ok || !also || to-from > longestRange {
			continue
		}
		for i := from + 1; i < to; i++ {
			out[i] = append(out[i], r.at)
		}
	}
	for i := range out {
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

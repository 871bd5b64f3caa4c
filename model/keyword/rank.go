package keyword

import (
	"cmp"
	"math"
	"slices"
)

// The rank of a term is that of C-value (Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms: the
// C-value/NC-value method", 2000), its length times its frequency, discounted where it stands in longer terms, in three
// points changed by what was measured (docs/keywords.md): the length saturates, since indexers assign phrases of two and
// three words; the frequency counts with its root, since in an abstract nearly every term occurs once; and words that say
// nothing of the matter count against a term. Where it stands first decides between what is equal, as in PositionRank
// (Florescu and Caragea, 2017).

// weights are what the rank is made of.
type weights struct {
	length    [longest + 1]float64 // what a term of one, two, … words is worth
	name      float64              // what a name of one word is worth
	plain     float64              // what is left of a term whose words all say nothing of the matter
	frequency float64              // the exponent of the frequency
	position  float64              // the share that is lost towards the end of the first text
	title     [3]float64           // what a term in its title gains: of one word, and of more
}

var (
	// ofText is measured on the abstracts of testdata.
	ofText = weights{[...]float64{0, 1, 2.6, 2.4, 1.8, 1.5}, 1, .4, .5, .1, [...]float64{0, 2, 1.3}}
	// ofTitles is for what sources are to be found by: what many titles share, and names above all.
	ofTitles = weights{[...]float64{0, 1, 2, 2, 1.8, 1.5}, 1.6, .4, .8, .1, [...]float64{0, 1, 1}}
)

// score gives the worth of a term among n tokens of the first text and a number of texts.
func (t *term) score(w *weights, n int) float64 {
	s := w.length[min(t.words, longest)]
	if t.words == 1 && t.name {
		s = w.name
	}
	s *= math.Pow(w.plain, float64(t.plain)/float64(t.words))
	f := float64(t.own) + .5*float64(t.nested)
	if t.main {
		f++
	}
	s *= math.Pow(f, w.frequency)
	if t.titled {
		s *= w.title[min(t.words, 2)]
	}
	if t.main {
		s *= 1 - w.position*float64(t.first)/float64(n)
	}
	return s
}

// ranked gives the best terms as phrases. A term is left out whose words all stand together in one that goes before it,
// or in one of the phrases that are said already.
func (c *collection) ranked(top int, w weights, said []string) []Phrase {
	n := max(1, c.blocks[0].to)
	scores := make(map[*term]float64, len(c.terms))
	list := make([]*term, 0, len(c.terms))
	for _, t := range c.terms {
		if !t.short {
			scores[t] = t.score(&w, n)
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b *term) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a.first, b.first))
	})
	before := newCover()
	for _, s := range said {
		before.add(c.vocabulary.known(s))
	}
	var out []Phrase
	for _, t := range list {
		if len(out) == top {
			break
		}
		if before.covers(t.stems) {
			continue
		}
		before.add(t.stems)
		text := t.text()
		out = append(out, Phrase{text, t.variants(text), scores[t]})
	}
	return out
}

// cover holds phrases, to ask whether another stands inside one of them.
type cover struct {
	phrases [][]int32
	byStem  map[int32][]int
}

func newCover() *cover { return &cover{byStem: map[int32][]int{}} }

func (c *cover) add(stems []int32) {
	for _, s := range stems {
		c.byStem[s] = append(c.byStem[s], len(c.phrases))
	}
	c.phrases = append(c.phrases, stems)
}

// covers reports whether the stems stand together in one of the phrases, in their order.
func (c *cover) covers(stems []int32) bool {
	if len(stems) == 0 {
		return true
	}
	for _, p := range c.byStem[stems[0]] {
		long := c.phrases[p]
		for i := 0; i+len(stems) <= len(long); i++ {
			if slices.Equal(long[i:i+len(stems)], stems) {
				return true
			}
		}
	}
	return false
}

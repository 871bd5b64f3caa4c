package main

import "math/rand/v2"

// How often a labelled citation is rendered anew: as another style prints it, as a later note names it, and as what no
// labelled source has enough of.
const (
	restyled  = 1.2
	shortened = 0.35
	lent      = 0.5
	loose     = 0.2
)

// augment adds re-rendered citations to the labelled ones. The same citations give the same additions.
func augment(labelled []citation) []citation {
	rng := rand.New(rand.NewPCG(1, 2))
	all := append([]citation(nil), labelled...)
	for i := range labelled {
		r, ok := recordOf(&labelled[i])
		if !ok {
			continue
		}
		times := func(share float64, styles []func(*page, *record)) {
			for share > 0 && rng.Float64() < share {
				share--
				c := r
				p := &page{rng: rng}
				p.dropFields(&c)
				p.recase(&c)
				styles[rng.IntN(len(styles))](p, &c)
				p.roughen()
				if len(p.text) > 0 {
					all = append(all, p.citation)
				}
			}
		}
		times(restyled, styles)
		if r.title == "" {
			continue
		}
		times(shortened, notes)
		times(lent, newsroom)
		times(loose, papers)
	}
	return all
}

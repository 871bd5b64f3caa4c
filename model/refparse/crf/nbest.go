package crf

import "slices"

// Candidate is a labelling of a citation.
type Candidate struct {
	Labels []Label
	Share  float32  // how probable it is beside the most probable one: 1 for that, less for the others
	Traits []uint32 // what the second look sees of it, each below Traits
}

const (
	candidates = 6    // labellings that are looked at twice
	faint      = 1e-2 // what has less than this share of the first one's probability is not looked at
	maxSteps   = 40   // the search takes no more for each token
)

// partial is the end of a sequence of states, from token at on.
type partial struct {
	share float32 // of the best sequence that ends so, beside the best of all
	tail  float32 // what the tokens behind token at bring to it
	at    int32
	next  int32 // the partial that it was made of, or -1
	state state
}

// search fills s.found with the most probable labellings, the first before the second. best has found how well each token's states
// can be reached; a search from the end, which knows by that what a beginning will cost, then meets the sequences in order
// (Soong and Huang 1991).
func (s *Scores) search(m *Model, toks []Token) {
	n := len(toks)
	s.partials, s.open, s.found = s.partials[:0], s.open[:0], s.found[:0]
	last := s.forward[(n-1)*stride : (n-1)*stride+States]
	high := last[s.path[n-1]]
	for k, v := range last {
		s.meet(partial{v / high, 1 / high, int32(n - 1), -1, state(k)})
	}
	for steps := 0; len(s.open) > 0 && len(s.found) < candidates && steps < maxSteps*n; steps++ {
		this := s.next()
		p := s.partials[this]
		if p.at == 0 {
			s.keep(this, n)
			continue
		}
		i := int(p.at)
		t := &m.back[Joint(&toks[i-1], &toks[i])][p.state]
		tail := p.tail * s.emit[i*stride+int(p.state)] * s.scale[i]
		for a, v := range s.forward[(i-1)*stride : (i-1)*stride+States] {
			if v >= negligible {
				w := tail * t[a]
				s.meet(partial{v * w, w, p.at - 1, this, state(a)})
			}
		}
	}
}

// keep makes a candidate of a whole sequence, unless other states have said the same. Room that an earlier citation took is used again.
func (s *Scores) keep(first int32, n int) {
	if len(s.found) < cap(s.found) {
		s.found = s.found[:len(s.found)+1]
	} else {
		s.found = append(s.found, Candidate{})
	}
	c := &s.found[len(s.found)-1]
	c.Share = s.partials[first].share
	if cap(c.Labels) < n {
		c.Labels = make([]Label, n+n/2)
	}
	c.Labels = c.Labels[:n]
	for at := first; at >= 0; at = s.partials[at].next {
		c.Labels[s.partials[at].at] = labelOf[s.partials[at].state]
	}
	for i := range s.found[:len(s.found)-1] {
		if slices.Equal(s.found[i].Labels, c.Labels) {
			s.found = s.found[:len(s.found)-1]
			return
		}
	}
}

// meet puts a partial among those that are open, unless it is too faint; next takes the best one out. They are a binary heap.
func (s *Scores) meet(p partial) {
	if p.share < faint {
		return
	}
	s.partials = append(s.partials, p)
	s.open = append(s.open, int32(len(s.partials)-1))
	for i := len(s.open) - 1; i > 0; {
		up := (i - 1) / 2
		if !s.better(i, up) {
			break
		}
		s.open[i], s.open[up] = s.open[up], s.open[i]
		i = up
	}
}

func (s *Scores) next() int32 {
	best, last := s.open[0], len(s.open)-1
	s.open[0] = s.open[last]
	s.open = s.open[:last]
	for i := 0; ; {
		down := 2*i + 1
		if down+1 < last && s.better(down+1, down) {
			down++
		}
		if down >= last || !s.better(down, i) {
			return best
		}
		s.open[i], s.open[down] = s.open[down], s.open[i]
		i = down
	}
}

func (s *Scores) better(i, j int) bool {
	return s.partials[s.open[i]].share > s.partials[s.open[j]].share
}

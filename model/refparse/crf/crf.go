// Package crf labels the tokens of a citation: its text comes in, tokens with labels and their probabilities go out.
//
// The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Every token has some
// thirty features, each a hash; the weights of a feature, one for each label, are a row of a table that is read where
// it lies. Between two tokens the weight of a pair of labels depends on the punctuation there. The most probable labellings
// are then compared as wholes, and the best is taken.
package crf

import (
	"math"
	"slices"
)

// Scores holds what labelling one citation needs, to be used again for the next.
type Scores struct {
	emit, forward, backward []float32
	view                    []view
	scale                   []float32 // what each token's scores in best were multiplied by
	path                    []state
	feats                   []uint64
	partials                []partial
	open                    []int32 // partials to go on from, a heap
	found                   []Candidate
}

// Label gives each token its label in the sequence that a second look chooses from the most probable ones, and the probability that
// the label is right, whatever the others are. How probable the labels are that the second look has seen, the chain says, by sums over
// all sequences, made by the forward and backward recursions and scaled at every token so that no product runs out of a float's
// range; which of them it is, the second look.
func (m *Model) Label(toks []Token, labels []Label, probability []float32, s *Scores) {
	n := len(toks)
	if n == 0 {
		return
	}
	s.emissions(m, toks)
	s.best(m, toks)
	for i, k := range s.path {
		labels[i] = labelOf[k]
	}
	if s.search(m, toks); len(s.found) > 1 {
		copy(labels, s.choose(m, toks))
	}
	s.sums(m, toks)
	for i := 0; i < n; i++ {
		f, b := s.forward[i*stride:i*stride+States], s.backward[i*stride:i*stride+States]
		agreed, seen := s.agreement(i, labels[i])
		right, total := float32(0), float32(0)
		for k := range f {
			p := f[k] * b[k]
			total += p
			if seen&(1<<labelOf[k]) != 0 {
				right += p
			}
		}
		probability[i] = agreed * right / total
	}
}

// best fills s.path with the states of the most probable sequence (Viterbi 1967).
func (s *Scores) best(m *Model, toks []Token) {
	n := len(toks)
	const S = States
	s.forward, s.scale = grow(s.forward, n*stride), grow(s.scale, n)
	s.path = slices.Grow(s.path[:0], n)[:n]
	for k := 0; k < S; k++ {
		s.forward[k] = s.emit[k] * m.first[k]
	}
	s.scale[0] = normalise(s.forward[:S])
	var reached [S]uint32 // bits of floats above zero, which are in the order of the floats: their greater one is found without a branch
	for i := 1; i < n; i++ {
		t := &m.trans[Joint(&toks[i-1], &toks[i])]
		prev, cur, emit := s.forward[(i-1)*stride:(i-1)*stride+S], s.forward[i*stride:i*stride+S], s.emit[i*stride:i*stride+S]
		clear(reached[:])
		for a, p := range prev {
			if p < negligible {
				continue
			}
			row := t[a][:S]
			for b := range reached {
				reached[b] = max(reached[b], math.Float32bits(p*row[b]))
			}
		}
		for b := range cur {
			cur[b] = math.Float32frombits(reached[b]) * emit[b]
		}
		s.scale[i] = normalise(cur)
	}
	last, high := state(0), float32(-1)
	for k, v := range s.forward[(n-1)*stride : (n-1)*stride+S] {
		if v > high {
			last, high = state(k), v
		}
	}
	s.path[n-1] = last
	for i := n - 1; i > 0; i-- {
		s.path[i-1] = s.before(m, toks, i, s.path[i])
	}
}

// before gives the state before token i on the best way to one of its states.
func (s *Scores) before(m *Model, toks []Token, i int, to state) (from state) {
	row := &m.back[Joint(&toks[i-1], &toks[i])][to]
	high := float32(-1)
	for a, p := range s.forward[(i-1)*stride : (i-1)*stride+States] {
		if p < negligible {
			continue
		}
		if v := p * row[a]; v > high {
			from, high = state(a), v
		}
	}
	return from
}

// stride is the room of a token's scores: the states, rounded up so that rows start on even bounds.
const stride = 44

// emissions fills s.emit with the exponentials of what the features of each token say for each state.
func (s *Scores) emissions(m *Model, toks []Token) {
	n := len(toks)
	s.emit = grow(s.emit, n*stride)
	s.view = look(toks, s.view)
	var sum [Classes]int32
	var raised [Classes]float32
	for i := range toks {
		s.feats = features(s.view, i, s.feats[:0])
		var t total
		for _, f := range s.feats {
			m.add(f, &t)
		}
		t.sum(&sum)
		high := sum[0]
		for _, v := range sum {
			high = max(high, v)
		}
		row := s.emit[i*stride : i*stride+States]
		for c, v := range sum {
			raised[c] = exp(float32(v-high) * m.unit)
		}
		for k := range row {
			row[k] = raised[classOf[k]]
		}
	}
}

// sums runs the two recursions.
func (s *Scores) sums(m *Model, toks []Token) {
	n := len(toks)
	s.forward, s.backward = grow(s.forward, n*stride), grow(s.backward, n*stride)
	const S = States
	for l := 0; l < S; l++ {
		s.forward[l] = s.emit[l] * m.first[l]
	}
	normalise(s.forward[:S])
	for i := 1; i < n; i++ {
		t := &m.trans[Joint(&toks[i-1], &toks[i])]
		prev, cur, emit := s.forward[(i-1)*stride:(i-1)*stride+S], s.forward[i*stride:i*stride+S], s.emit[i*stride:i*stride+S]
		clear(cur)
		for a, p := range prev {
			if p < negligible {
				continue
			}
			row := t[a][:S]
			for b := range cur {
				cur[b] += p * row[b]
			}
		}
		for b := range cur {
			cur[b] *= emit[b]
		}
		normalise(cur)
	}
	last := s.backward[(n-1)*stride : (n-1)*stride+S]
	for l := range last {
		last[l] = 1
	}
	var weighed [States]float32
	for i := n - 2; i >= 0; i-- {
		t := &m.back[Joint(&toks[i], &toks[i+1])]
		next, cur, emit := s.backward[(i+1)*stride:(i+1)*stride+S], s.backward[i*stride:i*stride+S], s.emit[(i+1)*stride:(i+1)*stride+S]
		for b := range weighed {
			weighed[b] = next[b] * emit[b]
		}
		normalise(weighed[:])
		clear(cur)
		for b, w := range weighed {
			if w < negligible {
				continue
			}
			row := t[b][:S]
			for a := range cur {
				cur[a] += w * row[a]
			}
		}
		normalise(cur)
	}
}

// negligible is the share of a token's probability below which a label is not followed further. It halves the time and
// changes no label in a thousand citations.
const negligible = 1e-5

// normalise makes numbers sum to 1, and gives what it multiplied them by.
func normalise(v []float32) float32 {
	var sum float32
	for _, x := range v {
		sum += x
	}
	if sum == 0 {
		for i := range v {
			v[i] = 1
		}
		return 1
	}
	inverse := 1 / sum
	for i := range v {
		v[i] *= inverse
	}
	return inverse
}

// exp is the exponential of a number that is not above zero. Below e^-20 there is nothing worth telling apart.
func exp(x float32) float32 {
	if x < -20 {
		return 2e-9
	}
	return float32(math.Exp(float64(x)))
}

func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n, n+n/2)
	}
	return s[:n]
}

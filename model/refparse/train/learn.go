package main

import (
	"math"
	"math/rand/v2"
	"sort"

	"ibid/model"
	"ibid/model/refparse/crf"
)

const (
	states  = crf.States
	classes = crf.Classes
	epochs  = 4    // ten change nothing that shows
	pupils  = 4    // learners whose weights are averaged: four read unseen sources better than two
	rate    = 0.07 // AdaGrad's step
	dropout = 0.5  // share of the features left out each time a token is seen: of .3, .5 and .7 the best on held-out sources
	fresh   = 16   // citations between two refreshings of the exponentials of the transitions
)

// never is the weight of a pair of states of which one cannot follow the other.
const never = -40

// sample is a citation ready to learn from.
type sample struct {
	feats  [][]int32
	joints []uint8
	gold   []uint8
}

// learner holds the weights while they are learned: rows of a feature's weights and of their squared gradients.
type learner struct {
	w, g           []float32
	trans, transG  [crf.Joints][states][states]float32
	first, firstG  [states]float32
	transE         [crf.Joints][states][states]float32
	rng            *rand.Rand
	emit, fwd, bwd []float32
	kept           []int32
	bounds         []int
}

// learn gives the weights of learners that see the same samples in another order with other features left out, averaged. The
// objective is convex, so the mean is no worse than the worst of them, and all cores work while every byte of the outcome stays the
// same.
func learn(samples []sample, features int) *learner {
	learners := make([]*learner, pupils)
	model.InBlocks(pupils, 1, func(k, _ int) {
		l := &learner{w: make([]float32, features*classes), g: make([]float32, features*classes), rng: rand.New(rand.NewPCG(uint64(k), 7))}
		l.run(samples)
		l.g = nil
		learners[k] = l
	})
	return average(learners)
}

func average(ls []*learner) *learner {
	sum := ls[0]
	share := 1 / float32(len(ls))
	for _, l := range ls[1:] {
		for i, w := range l.w {
			sum.w[i] += w
		}
		for j := range l.trans {
			for a := range l.trans[j] {
				for b, w := range l.trans[j][a] {
					sum.trans[j][a][b] += w
				}
			}
		}
		for a, w := range l.first {
			sum.first[a] += w
		}
	}
	for i := range sum.w {
		sum.w[i] *= share
	}
	for j := range sum.trans {
		for a := range sum.trans[j] {
			for b := range sum.trans[j][a] {
				sum.trans[j][a][b] *= share
			}
		}
	}
	for a := range sum.first {
		sum.first[a] *= share
	}
	return sum
}

func (l *learner) run(samples []sample) {
	for a := range states {
		if !crf.Starts(a) {
			l.first[a] = never
		}
		for b := range states {
			if !crf.Follows(a, b) {
				for j := range l.trans {
					l.trans[j][a][b] = never
				}
			}
		}
	}
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	for range epochs {
		l.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for i, at := range order {
			if i%fresh == 0 {
				l.refresh()
			}
			l.step(&samples[at])
		}
	}
	l.g = nil
}

func (l *learner) refresh() {
	for j := range l.trans {
		for a := range l.trans[j] {
			for b, w := range l.trans[j][a] {
				l.transE[j][a][b] = float32(math.Exp(float64(w)))
			}
		}
	}
}

// step moves the weights a little towards making the right states of one citation more probable.
func (l *learner) step(s *sample) {
	n := len(s.gold)
	l.emissions(s)
	l.sums(s, n)
	var p [states]float32
	for i := 0; i < n; i++ {
		f, b := l.fwd[i*states:(i+1)*states], l.bwd[i*states:(i+1)*states]
		total := float32(0)
		for k := range p {
			p[k] = f[k] * b[k]
			total += p[k]
		}
		for k := range p {
			p[k] /= total
		}
		p[s.gold[i]]--
		var byClass [classes]float32
		for k, d := range p {
			byClass[crf.ClassOf(k)] += d
		}
		for _, id := range l.kept[l.bounds[i]:l.bounds[i+1]] {
			descend(l.w[int(id)*classes:int(id)*classes+classes], l.g[int(id)*classes:int(id)*classes+classes], byClass[:], 1/(1-dropout))
		}
		if i == 0 {
			descend(l.first[:], l.firstG[:], p[:], 1)
		}
	}
	for i := 1; i < n; i++ {
		l.stepTransition(s, i)
	}
}

func (l *learner) stepTransition(s *sample, i int) {
	j := s.joints[i]
	f, b, e := l.fwd[(i-1)*states:i*states], l.bwd[i*states:(i+1)*states], l.emit[i*states:(i+1)*states]
	var right [states]float32
	for k := range right {
		right[k] = e[k] * b[k]
	}
	var pair [states][states]float32
	total := float32(0)
	for a := range pair {
		if f[a] < 1e-7 {
			continue
		}
		row := &l.transE[j][a]
		for k := range row {
			v := f[a] * row[k] * right[k]
			pair[a][k] = v
			total += v
		}
	}
	inverse := 1 / total
	for a := range pair {
		if f[a] < 1e-7 && int(s.gold[i-1]) != a {
			continue
		}
		for k := range pair[a] {
			pair[a][k] *= inverse
		}
		if int(s.gold[i-1]) == a {
			pair[a][s.gold[i]]--
		}
		descend(l.trans[j][a][:], l.transG[j][a][:], pair[a][:], 1)
	}
}

// descend takes one step of AdaGrad on a row (Duchi, Hazan and Singer 2011).
func descend(w, g []float32, gradient []float32, scale float32) {
	for k, d := range gradient {
		d *= scale
		if d < 1e-4 && d > -1e-4 {
			continue
		}
		g[k] += d * d
		w[k] -= rate * d / (1e-3 + float32(math.Sqrt(float64(g[k]))))
	}
}

func (l *learner) emissions(s *sample) {
	n := len(s.gold)
	if len(l.emit) < n*states {
		l.emit, l.fwd, l.bwd = make([]float32, n*states), make([]float32, n*states), make([]float32, n*states)
	}
	l.kept, l.bounds = l.kept[:0], append(l.bounds[:0], 0)
	for i := 0; i < n; i++ {
		var sum [classes]float32
		var bits uint64
		for k, id := range s.feats[i] {
			if k%64 == 0 {
				bits = l.rng.Uint64()
			}
			drop := bits&1 == 1
			bits >>= 1
			if drop {
				continue
			}
			l.kept = append(l.kept, id)
			for j, w := range l.w[int(id)*classes : int(id)*classes+classes] {
				sum[j] += w
			}
		}
		l.bounds = append(l.bounds, len(l.kept))
		high := sum[0]
		for _, v := range sum {
			high = max(high, v)
		}
		for j, v := range sum {
			sum[j] = float32(math.Exp(float64((v - high) / (1 - dropout))))
		}
		for k := range states {
			l.emit[i*states+k] = sum[crf.ClassOf(k)]
		}
	}
}

func (l *learner) sums(s *sample, n int) {
	for k := 0; k < states; k++ {
		l.fwd[k] = l.emit[k] * float32(math.Exp(float64(l.first[k])))
	}
	normalise(l.fwd[:states])
	for i := 1; i < n; i++ {
		prev, cur := l.fwd[(i-1)*states:i*states], l.fwd[i*states:(i+1)*states]
		clear(cur)
		t := &l.transE[s.joints[i]]
		for a, p := range prev {
			if p < 1e-8 {
				continue
			}
			row := &t[a]
			for b := range row {
				cur[b] += p * row[b]
			}
		}
		for b := range cur {
			cur[b] *= l.emit[i*states+b]
		}
		normalise(cur)
	}
	last := l.bwd[(n-1)*states : n*states]
	for k := range last {
		last[k] = 1
	}
	for i := n - 2; i >= 0; i-- {
		next, cur := l.bwd[(i+1)*states:(i+2)*states], l.bwd[i*states:(i+1)*states]
		t := &l.transE[s.joints[i+1]]
		var right [states]float32
		for b := range right {
			right[b] = next[b] * l.emit[(i+1)*states+b]
		}
		for a := range cur {
			sum := float32(0)
			row := &t[a]
			for b := range row {
				sum += row[b] * right[b]
			}
			cur[a] = sum
		}
		normalise(cur)
	}
}

func normalise(v []float32) {
	sum := float32(1e-30)
	for _, x := range v {
		sum += x
	}
	for i := range v {
		v[i] /= sum
	}
}

// prepare makes samples of citations, and the list of the features that are learned.
func prepare(citations []citation) ([]sample, []uint64) {
	once := make([]uint64, 1<<23) // half a billion bits: a feature seen for the first time sets one
	ids := map[uint64]int32{}
	var list []uint64
	for i := range citations {
		for _, feats := range crf.Hashes(crf.Tokenize(citations[i].text)) {
			for _, f := range feats {
				f |= 1<<32 - 1 // what the table tells apart
				bit := (f >> 32 * 0x9e3779b97f4a7c15) >> 35
				if once[bit>>6]&(1<<(bit&63)) == 0 {
					once[bit>>6] |= 1 << (bit & 63)
				} else if _, ok := ids[f]; !ok {
					ids[f] = int32(len(list))
					list = append(list, f)
				}
			}
		}
	}
	samples := make([]sample, 0, len(citations))
	for i := range citations {
		toks := crf.Tokenize(citations[i].text)
		if len(toks) == 0 {
			continue
		}
		s := sample{gold: crf.StatesOf(citations[i].labels(toks)), joints: make([]uint8, len(toks)), feats: make([][]int32, len(toks))}
		var flat []int32
		for k, feats := range crf.Hashes(toks) {
			s.joints[k] = uint8(crf.Joint(&toks[max(0, k-1)], &toks[k]))
			start := len(flat)
			for _, f := range feats {
				if id, ok := ids[f|(1<<32-1)]; ok {
					flat = append(flat, id)
				}
			}
			s.feats[k] = flat[start:len(flat):len(flat)]
		}
		samples = append(samples, s)
	}
	return samples, list
}

// forbid makes what no citation does next to impossible: the states remember whether the work has been named, but
// learning only makes rare what it has tried. Behind the editors of a book the book comes, not another title; behind the
// container no author comes.
func forbid(l *learner) {
	const closed = 2 // the gap of a closing quotation mark with a comma or a full stop: a quoted title ends there
	for j := range l.trans {
		for a := range states {
			for b := range states {
				switch from, to := crf.LabelOf(a), crf.LabelOf(b); {
				case from == crf.Title && to == crf.Title && j == closed:
					l.trans[j][a][b] -= 4
				case to == crf.Author && (from == crf.Editor || from == crf.Journal || from == crf.Container), from == crf.Editor && to == crf.Title:
					l.trans[j][a][b] -= 10
				case to == crf.Author && from == crf.Date:
					l.trans[j][a][b] -= 5
				}
			}
		}
	}
}

// pack makes the table: the rows with the largest weights, as many as fit, rounded to steps that a byte can count.
func pack(l *learner, features []uint64, maxRows int) []byte {
	forbid(l)
	type ranked struct {
		id   int
		size float32
	}
	var order []ranked
	for id := range features {
		size := float32(0)
		for _, w := range l.w[id*classes : (id+1)*classes] {
			size = max(size, w, -w)
		}
		if size >= 0.02 {
			order = append(order, ranked{id, size})
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].size > order[j].size })
	order = order[:min(len(order), maxRows)]
	const steepest = 4 // no weight is larger; the few that are, are cut
	unit := float32(steepest) / 127
	rows := make([]crf.Row, 0, len(order))
	for _, o := range order {
		r := crf.Row{Feature: features[o.id]}
		for k, w := range l.w[o.id*classes : (o.id+1)*classes] {
			r.Weights[k] = int8(math.Round(float64(min(max(w/unit, -127), 127))))
		}
		rows = append(rows, r)
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].Feature < rows[j].Feature })
	return crf.Encode(unit, &l.first, &l.trans, rows)
}

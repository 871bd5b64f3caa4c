package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"ibid/model/refparse/crf"
)

const (
	rankEpochs  = 8
	rankRate    = 0.05
	rankDropout = 0.5 // share of the traits left out each time a citation is seen
	labelled    = 5   // labelled citations are seen so often for each that was rendered
)

// ballot is what the second look chooses from: the labellings of a citation that the chain finds most probable, each with its traits.
type ballot struct {
	traits [][]uint32
	log    []float64 // of how probable each is beside the first
	right  []bool    // the best ones, by the fields that are right
}

// rank learns the weights of the traits and writes them into a table. The second look must see the mistakes that the chain makes in
// what it has not learned from: so each half of the citations is read with what was learned from the other.
func rank(table []byte, citations []citation) {
	var halves [2][]citation
	for i := range citations {
		halves[i%2] = append(halves[i%2], citations[i])
	}
	var models [2]*crf.Model
	for k, half := range halves {
		model, err := crf.Load(string(chain(half)))
		if err != nil {
			panic("train: " + err.Error()) // it was made a moment ago
		}
		models[k] = model
	}
	var ballots [2][]ballot
	var wait sync.WaitGroup
	for k, half := range halves {
		wait.Go(func() { ballots[k] = hold(models[1-k], half) })
	}
	wait.Wait()
	weights := learnRanks(slices.Concat(ballots[0], ballots[1]))
	const steepest = 2 // no weight is larger
	unit := float32(steepest) / 127
	var steps [crf.Traits]int8
	for i, w := range weights {
		steps[i] = int8(math.Round(min(max(w/float64(unit), -127), 127)))
	}
	crf.EncodeRanks(table, unit, &steps)
}

// hold gives the ballots on citations and on what augment makes of them.
func hold(model *crf.Model, citations []citation) []ballot {
	var ballots []ballot
	for i, c := range augment(citations) {
		b, ok := ballotOf(model, &c)
		if !ok {
			continue
		}
		ballots = append(ballots, b)
		for n := 1; i < len(citations) && n < labelled; n++ {
			ballots = append(ballots, b)
		}
	}
	return ballots
}

// ballotOf gives the labellings that the chain finds, unless there is nothing to choose.
func ballotOf(model *crf.Model, c *citation) (b ballot, ok bool) {
	toks := crf.Tokenize(c.text)
	var s crf.Scores
	found := model.Candidates(toks, &s)
	if len(found) < 2 {
		return b, false
	}
	gold := c.labels(toks)
	scores := make([]float64, len(found))
	high, low := 0.0, 1.0
	for i := range found {
		scores[i] = agreement(gold, found[i].Labels)
		high, low = max(high, scores[i]), min(low, scores[i])
		b.traits = append(b.traits, found[i].Traits)
		b.log = append(b.log, math.Log(float64(found[i].Share)))
	}
	for _, score := range scores {
		b.right = append(b.right, score == high)
	}
	return b, high > low
}

// agreement is the F1 of the fields of one labelling against those of another, each by its label, its first token and its last.
func agreement(a, b []crf.Label) float64 {
	hits, fields := 0, 0
	for i := 0; i < len(a); {
		j := stretchEnd(a, i)
		if isField(a[i]) {
			fields++
			if b[i] == a[i] && (i == 0 || b[i-1] != a[i]) && stretchEnd(b, i) == j {
				hits++
			}
		}
		i = j
	}
	for i := 0; i < len(b); i = stretchEnd(b, i) {
		if isField(b[i]) {
			fields++
		}
	}
	if fields == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(fields)
}

func isField(l crf.Label) bool { return l != crf.Other && l != crf.Note }

// stretchEnd gives the end of the run of equal labels that token i is in.
func stretchEnd(labels []crf.Label, i int) int {
	j := i + 1
	for j < len(labels) && labels[j] == labels[i] {
		j++
	}
	return j
}

// learnRanks learns weights under which the right labellings of each ballot are the more probable ones, by AdaGrad.
func learnRanks(ballots []ballot) []float64 {
	weights, squares := make([]float64, crf.Traits), make([]float64, crf.Traits)
	rng := rand.New(rand.NewPCG(3, 4))
	order := rng.Perm(len(ballots))
	var p []float64
	for range rankEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			b := &ballots[at]
			salt := rng.Uint32()
			kept := func(trait uint32) bool { return (trait^salt)*0x9e3779b1>>8 >= rankDropout*(1<<24) }
			p = p[:0]
			high := math.Inf(-1)
			for i, traits := range b.traits {
				score := b.log[i]
				for _, t := range traits {
					if kept(t) {
						score += weights[t] / (1 - rankDropout)
					}
				}
				p = append(p, score)
				high = max(high, score)
			}
			total, rights := 0.0, 0.0
			for i := range p {
				p[i] = math.Exp(p[i] - high)
				total += p[i]
				if b.right[i] {
					rights++
				}
			}
			for i, traits := range b.traits {
				d := p[i] / total
				if b.right[i] {
					d -= 1 / rights
				}
				if math.Abs(d) < 1e-3 {
					continue
				}
				for _, t := range traits {
					if kept(t) {
						squares[t] += d * d
						weights[t] -= rankRate * d / (0.1 + math.Sqrt(squares[t]))
					}
				}
			}
		}
	}
	return weights
}

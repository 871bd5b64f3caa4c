package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/read"
)

// groupScore says how a grouping agrees with the labels, counted as gold/score_groups.py counts.
type groupScore struct {
	precision, recall, f1 float64 // over pairs of notes that cite one work
	cubed                 float64 // extended B-cubed F1 over all notes that cite something
	repeated, exact       int     // works cited in two notes or more, and those that are exactly one source
	outright, certain     int     // the same, without the notes that the labellers doubted
}

// predicted gives for each note the sources that it cites.
func predicted(r model.Reading) map[int][]string {
	out := map[int][]string{}
	for _, c := range r.Citations {
		if c.Source != model.NoSource {
			id := strconv.Itoa(c.Source)
			if !slices.Contains(out[c.N], id) {
				out[c.N] = append(out[c.N], id)
			}
		}
	}
	return out
}

// scoreGroups reads a document and scores its sources.
func scoreGroups(g grouping) (groupScore, model.Reading) {
	r := read.Paper(g.paper)
	s := scorePrediction(g, predicted(r))
	return s, r
}

func scorePrediction(g grouping, pred map[int][]string) groupScore {
	var notes []int
	for n := range g.gold {
		notes = append(notes, n)
		if len(pred[n]) == 0 {
			pred[n] = []string{"alone " + strconv.Itoa(n)}
		}
	}
	slices.Sort(notes)
	var single, citing []int
	for _, n := range notes {
		if len(g.gold[n]) == 1 {
			single = append(single, n)
		}
		if len(g.gold[n]) > 0 {
			citing = append(citing, n)
		}
	}
	var s groupScore
	s.precision, s.recall = pairwise(single, g.gold, pred)
	s.f1 = harmonic(s.precision, s.recall)
	s.cubed = harmonic(cubed(citing, pred, g.gold), cubed(citing, g.gold, pred))
	s.repeated, s.exact = repeats(notes, g.gold, pred)
	sure := slices.DeleteFunc(slices.Clone(notes), func(n int) bool { return g.doubt[n] })
	s.outright, s.certain = repeats(sure, g.gold, pred)
	return s
}

func pairwise(notes []int, gold, pred map[int][]string) (precision, recall float64) {
	var both, extra, missing int
	for i, a := range notes {
		for _, b := range notes[i+1:] {
			g, p := shared(gold[a], gold[b]) > 0, shared(pred[a], pred[b]) > 0
			switch {
			case g && p:
				both++
			case p:
				extra++
			case g:
				missing++
			}
		}
	}
	return ratio(both, both+extra), ratio(both, both+missing)
}

// cubed gives one side of extended B-cubed (Amigó et al. 2009): the share of a's agreements that b has too.
func cubed(notes []int, a, b map[int][]string) float64 {
	total := 0.0
	for _, i := range notes {
		sum, n := 0.0, 0
		for _, j := range notes {
			if x := shared(a[i], a[j]); x > 0 {
				sum += float64(min(x, shared(b[i], b[j]))) / float64(x)
				n++
			}
		}
		if n > 0 {
			total += sum / float64(n)
		}
	}
	if len(notes) == 0 {
		return 1
	}
	return total / float64(len(notes))
}

// repeats counts the works cited in two notes or more, and those whose notes are exactly the notes of one source.
func repeats(notes []int, gold, pred map[int][]string) (all, exact int) {
	sets := map[string]bool{}
	for _, members := range clusters(notes, pred) {
		sets[key(members)] = true
	}
	for _, members := range clusters(notes, gold) {
		if len(members) > 1 {
			all++
			if sets[key(members)] {
				exact++
			}
		}
	}
	return all, exact
}

func clusters(notes []int, of map[int][]string) map[string][]int {
	out := map[string][]int{}
	for _, n := range notes {
		for _, id := range of[n] {
			out[id] = append(out[id], n)
		}
	}
	return out
}

func key(notes []int) string {
	texts := make([]string, len(notes))
	for i, n := range notes {
		texts[i] = strconv.Itoa(n)
	}
	return strings.Join(texts, " ")
}

func shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// band is a row of the calibration table: pairs with about the same score, and how many of them are right.
type band struct {
	from         float64
	pairs, right int
}

// calibrate adds the reasons of a reading to the bands: a pair is right if its notes share a work in the labels.
// Only notes that cite one work count, since of others it is not known which of their citations is meant.
func calibrate(bands []band, g grouping, r model.Reading) {
	for _, s := range r.Sources {
		for _, y := range s.Why {
			a, b := r.Citations[y.Citation].N, r.Citations[y.With].N
			if len(g.gold[a]) != 1 || len(g.gold[b]) != 1 {
				continue
			}
			count(bands, y.Score, g.gold[a][0] == g.gold[b][0])
		}
	}
	for _, m := range r.Suggestions {
		a, b := r.Citations[r.Sources[m.A].Citations[0]].N, r.Citations[r.Sources[m.B].Citations[0]].N
		if len(g.gold[a]) == 1 && len(g.gold[b]) == 1 {
			count(bands, m.Score, g.gold[a][0] == g.gold[b][0])
		}
	}
}

func count(bands []band, score float64, right bool) {
	i, found := slices.BinarySearchFunc(bands, score, func(b band, s float64) int { return cmp.Compare(b.from, s) })
	if !found {
		i--
	}
	bands[max(0, i)].pairs++
	if right {
		bands[max(0, i)].right++
	}
}

package crf

import (
	"cmp"
	"math"
	"os"
	"slices"
	"testing"
)

func testModel(t *testing.T) *Model {
	t.Helper()
	table, err := os.ReadFile("../weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load(string(table))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestSearch holds what the search finds to what trying every sequence of states finds.
func TestSearch(t *testing.T) {
	m := testModel(t)
	for _, text := range []string{"Bloch Feudal Society", "Weber. Economy. 1922", "Oxford: Clarendon, 1907", "Annales 3 (1931)"} {
		toks := Tokenize(text)
		var s Scores
		s.emissions(m, toks)
		s.best(m, toks)
		s.search(m, toks)
		all := everySequence(m, &s, toks)
		if len(s.found) < 2 {
			t.Fatalf("%q: %d labellings found", text, len(s.found))
		}
		for i, c := range s.found {
			if want := all[i]; math.Abs(float64(c.Share)-want.share) > 1e-3*want.share {
				t.Errorf("%q: labelling %d is %v with a share of %v, want %v of %v", text, i, c.Labels, c.Share, want.labels, want.share)
			}
		}
		if n := len(s.found); n < candidates && n < len(all) && all[n].share > faint*1.01 {
			t.Errorf("%q: labelling %d, %v of share %v, is not found", text, n, all[n].labels, all[n].share)
		}
	}
}

type weighed struct {
	labels []Label
	share  float64
}

// everySequence gives the labellings that are not too faint, with the share of the best sequence of states of each, the largest first.
func everySequence(m *Model, s *Scores, toks []Token) []weighed {
	var all []weighed
	high := 0.0
	labels := make([]Label, len(toks))
	var walk func(i, from int, weight float64)
	walk = func(i, from int, weight float64) {
		if i == len(toks) {
			if high = max(high, weight); weight > high*faint/2 {
				all = append(all, weighed{slices.Clone(labels), weight})
			}
			return
		}
		for k := range States {
			w := weight * float64(s.emit[i*stride+k])
			if i == 0 {
				w *= float64(m.first[k])
			} else {
				w *= float64(m.trans[Joint(&toks[i-1], &toks[i])][from][k])
			}
			labels[i] = LabelOf(k)
			walk(i+1, k, w)
		}
	}
	walk(0, 0, 1)
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.share, a.share) })
	var distinct []weighed
	for _, w := range all {
		if w.share /= high; !slices.ContainsFunc(distinct, func(d weighed) bool { return slices.Equal(d.labels, w.labels) }) {
			distinct = append(distinct, w)
		}
	}
	return distinct
}

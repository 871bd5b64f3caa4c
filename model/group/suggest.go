package group

import "ibid/model"

// suggest makes a suggestion of near miss k, if its citations have stayed apart.
func (w *Work) suggest(k int) {
	n := w.near[k]
	a, b := w.out.Source[n.a], w.out.Source[n.b]
	if a == b || a == model.NoSource || b == model.NoSource {
		return
	}
	if a > b {
		a, b = b, a
	}
	if w.paired[[2]int{a, b}] {
		return
	}
	w.paired[[2]int{a, b}] = true
	w.out.Suggestions = append(w.out.Suggestions, model.Suggestion{A: a, B: b, Reasons: n.why.reasons(), Score: score(n.why.points)})
}

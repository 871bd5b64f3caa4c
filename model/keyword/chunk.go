package keyword

import "strings"

// chunk is a stretch of words that may be a phrase: tokens from ≤ i < to.
type chunk struct{ from, to int }

// longest is how many words a phrase has at most. A longer run of nouns is a heading or a list that lost its commas.
const longest = 5

// chunks appends the maximal phrases of tagged words: modifiers and nouns, ending with a noun.
func (v *vocabulary) chunks(into []chunk, list []token) []chunk {
	for i := 0; i < len(list); {
		if list[i].tag == other {
			i++
			continue
		}
		to := i + 1
		for to < len(list) && list[to].tag != other && list[to].gap == space {
			to++
		}
		into = v.addRun(into, list, i, to)
		i = to
	}
	return into
}

// addRun parts a run at possessives: "Pakistan's security challenges" is two phrases. A name that occurs nowhere else stays
// ("Lyapunov's method"), and so does a plural before a noun ("directors' duties").
func (v *vocabulary) addRun(into []chunk, list []token, from, to int) []chunk {
	for i := from; i < to; i++ {
		f := list[i].form
		if !f.possessive || i == from && i+1 < to && (v.onlyPossessive(f) || to == i+2 && strings.TrimRight(f.folded, "'") != f.folded) {
			continue
		}
		into = v.addTrimmed(into, list, from, i+1)
		from = i + 1
	}
	return v.addTrimmed(into, list, from, to)
}

// onlyPossessive reports whether a name has its possessive everywhere.
func (v *vocabulary) onlyPossessive(f *form) bool {
	if !f.capital {
		return false
	}
	bare := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(f.text, "'s"), "’s"), "'’")
	_, elsewhere := v.forms[bare]
	return !elsewhere
}

// addTrimmed takes off the front what says nothing, and off the end what is no noun.
func (v *vocabulary) addTrimmed(into []chunk, list []token, from, to int) []chunk {
	for from < to && list[from].form.class == adjective && list[from].form.plain && (from+1 == to || !v.fixed[list[from].form.folded+"-"+list[from+1].form.folded]) {
		from++
	}
	for to > from && list[to-1].tag != head {
		to--
	}
	if from == to || to-from > longest {
		return into
	}
	for i, t := range list[from:to] {
		if !t.form.plain || i > 0 && v.fixed[list[from].form.folded+"-"+t.form.folded] {
			return append(into, chunk{from, to})
		}
	}
	return into
}

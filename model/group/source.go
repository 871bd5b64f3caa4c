package group

import (
	"slices"

	"ibid/model"
)

// orderSources fixes the order of the sources: that of their first citation.
func (w *Work) orderSources() {
	w.index, w.aliases, w.past = index{}, nil, past{order: w.past.order[:0]} // they have done their work, and they are large
	w.sourceOf = make([]int32, len(w.clusters))
	for c := range w.sourceOf {
		w.sourceOf[c] = none
	}
	for i := range w.of {
		if w.of[i] == none {
			continue
		}
		c := w.find(w.of[i])
		w.of[i] = c
		if w.sourceOf[c] == none {
			w.sourceOf[c] = int32(len(w.past.order))
			w.past.order = append(w.past.order, c)
		}
	}
	n := len(w.of)
	w.out = Output{Source: make([]int, n), Candidates: make([][]int, n)}
	for i := range w.of {
		w.out.Source[i] = model.NoSource
		if w.of[i] != none {
			w.out.Source[i] = int(w.sourceOf[w.of[i]])
			continue
		}
		for _, c := range w.open[i] {
			if s := int(w.sourceOf[w.find(c)]); !slices.Contains(w.out.Candidates[i], s) {
				w.out.Candidates[i] = append(w.out.Candidates[i], s)
			}
		}
		slices.Sort(w.out.Candidates[i])
	}
}

// explain finds the reasons anew that the merging of clusters has left behind: a citation that founded a cluster which
// was merged later, or that was put with a citation after it, is explained by the pair.
func (w *Work) explain(s int) {
	cl := &w.clusters[w.past.order[s]]
	slices.Sort(cl.members)
	for _, m := range cl.members[1:] {
		if w.with[m] != none {
			continue
		}
		with := cl.members[0]
		var e evidence
		switch {
		case w.with[with] == m:
			e = *w.because[with]
		case w.describes(int(m)) && w.describes(int(with)):
			e = w.voc.compare(&w.mentions[m], &w.mentions[with])
		default:
			_, e = w.voc.compareShort(&w.mentions[m], &w.mentions[with])
		}
		w.with[m], w.because[m] = with, &e
	}
}

// sourcesPerBlock is how many sources a core makes at a time.
const sourcesPerBlock = 50

// buildSources makes the sources from one number to another, side by side on all cores. Then each gets its name: that
// depends on the names before it.
func (w *Work) buildSources(from, to int) {
	bases := make([]string, to-from)
	model.InBlocks(to-from, sourcesPerBlock, func(first, end int) {
		var room []model.Origin
		for k := first; k < end; k++ {
			room = w.buildSource(from+k, room)
			bases[k] = baseID(&w.out.Sources[from+k].Item)
		}
	})
	for k, base := range bases {
		w.out.Sources[from+k].ID = w.sourceID(base)
	}
}

// buildSource makes source number s, but for its name. room is used for its origins, and given back for the next.
func (w *Work) buildSource(s int, room []model.Origin) []model.Origin {
	cl := &w.clusters[w.past.order[s]]
	src := model.Source{Citations: make([]int, len(cl.members))}
	short := true
	for k, m := range cl.members {
		src.Citations[k] = int(m)
		short = short && w.in.Citations[m].Form != model.FormFull && !cl.apart && w.in.Citations[m].Form != model.FormIdem
		if k > 0 {
			e := w.because[m]
			src.Why = append(src.Why, model.Why{Citation: int(m), With: int(w.with[m]), Reasons: e.reasons(), Score: score(e.points)})
		}
	}
	room = w.describe(&src, room)
	src.Orphan = short && !w.selfExplaining(&src)
	src.Conflicts = w.conflicts(&src)
	w.out.Sources[s] = src
	return room
}

// describe makes the item of a source: the first full citation's, its gaps filled from the others in order. A title
// that others print at greater length is taken from them, since a title cut short is style.
func (w *Work) describe(src *model.Source, room []model.Origin) []model.Origin {
	first := src.Citations[0]
	for _, c := range src.Citations {
		if w.in.Citations[c].Form == model.FormFull {
			first = c
			break
		}
	}
	order := append([]int{first}, src.Citations...)
	src.From = room[:0]
	for k, c := range order {
		if k > 0 && c == first {
			continue
		}
		parsed := *w.in.Citations[c].Parsed
		if k > 0 && w.in.Citations[c].Form != model.FormFull {
			parsed.Type = "" // a short form's type is a guess
		}
		if k == 0 && len(w.carried[c]) > 0 {
			parsed.Author = w.carried[c]
		}
		if k > 0 && longer(&parsed, &src.Item) {
			src.Item.Title = parsed.Title
			src.From = slices.DeleteFunc(src.From, func(o model.Origin) bool { return o.Field == model.FieldTitle })
			src.From = append(src.From, model.Origin{Field: model.FieldTitle, Citation: c})
		}
		before := src.Item
		src.Item.Fill(&parsed)
		for _, f := range model.Fields {
			if !before.Has(f) && src.Item.Has(f) {
				src.From = append(src.From, model.Origin{Field: f, Citation: c})
			}
		}
	}
	if src.Item.Type == "" {
		for _, c := range src.Citations {
			if t := w.in.Citations[c].Parsed.Type; t != "" {
				src.Item.Type = t
				src.From = append(src.From, model.Origin{Field: model.FieldType, Citation: c})
				break
			}
		}
	}
	slices.SortStableFunc(src.From, func(a, b model.Origin) int { return fieldOrder[a.Field] - fieldOrder[b.Field] })
	room = src.From
	src.From = slices.Clone(src.From)
	return room
}

var fieldOrder = func() map[model.Field]int {
	order := map[model.Field]int{}
	for i, f := range model.Fields {
		order[f] = i
	}
	return order
}()

// longer reports whether an item's title goes on where the other's stops.
func longer(it, than *model.Item) bool {
	if it.Title == "" || it.Title == than.Title {
		return false
	}
	a, b := squash(it.Title), squash(than.Title)
	return len(b) > 0 && len(a) > len(b) && a[:len(b)] == b
}

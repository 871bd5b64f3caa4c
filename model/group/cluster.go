package group

import "ibid/model"

// cluster is the citations of what is held to be one source.
type cluster struct {
	members []int32
	reps    []rep // of each wording one citation, at most mostReps
	into    int32 // the cluster that it was merged into, or none
	full    bool  // one of its citations describes the source
	apart   bool  // an "ibid." that names another item of the same collection
}

// mostReps is with how many wordings of a source a citation is compared: more change nothing.
const mostReps = 12

// nearMiss is a pair of citations that may cite one source, but not surely.
type nearMiss struct {
	a, b int32
	why  evidence
}

// find gives the cluster that c has become.
func (w *Work) find(c int32) int32 {
	for w.clusters[c].into != none {
		c = w.clusters[c].into
	}
	return c
}

// describes reports whether citation i says enough to be compared as a description of its source.
func (w *Work) describes(i int) bool {
	c := &w.in.Citations[i]
	return c.Form == model.FormFull || w.mentions[i].unnamed && c.Form == model.FormShort || c.Form == model.FormIdem && !w.mentions[i].bare
}

// placeFull puts a citation that describes its source to the source it agrees with best, or founds a source.
// Sources that it proves to be one are merged. Because it only ever adds to what the citations before it gave, a note
// more never parts two citations that stood together.
func (w *Work) placeFull(i int) {
	if !w.describes(i) {
		return
	}
	found := w.matches(i)
	if len(found) == 0 {
		w.found(i)
	} else {
		best := found[0]
		for _, f := range found[1:] {
			if f.why.points > best.why.points {
				best = f
			}
		}
		w.placed(i, best.cluster, best.with, best.why)
		for _, f := range found {
			if f.cluster != best.cluster && w.mergeable(best.cluster, f.cluster) {
				w.merge(best.cluster, f.cluster)
			}
		}
		w.represent(w.find(best.cluster), int32(i))
	}
}

// found makes a new cluster of citation i.
func (w *Work) found(i int) int32 {
	c := int32(len(w.clusters))
	w.clusters = append(w.clusters, cluster{into: none, full: w.describes(i)})
	w.stamps = append(w.stamps, 0)
	w.placed(i, c, none, evidence{})
	w.represent(c, int32(i))
	return c
}

// represent lets citation i stand for its cluster, if its wording is new there.
func (w *Work) represent(c, i int32) {
	cl := &w.clusters[c]
	if len(cl.reps) >= mostReps {
		return
	}
	for _, r := range cl.reps {
		if w.mentions[r.mention].exact == w.mentions[i].exact {
			return
		}
	}
	cl.reps = append(cl.reps, newRep(i, &w.mentions[i]))
	family := noOne
	if w.mentions[i].authors > 0 && w.mentions[i].people[0].org == "" {
		family = w.mentions[i].people[0].family
	}
	add := func(key uint64, _ bool) { w.index.add(key, under{i, family}) }
	w.told.fullKeys(&w.mentions[i], add)
	w.told.shortKeys(&w.mentions[i], add)
}

// match is a cluster that a citation may belong to.
type match struct {
	cluster, with int32
	why           evidence
	rank          int  // of a short form, how well it fits
	first         bool // it names the first author
	marked        bool // both titles stand in quotation marks, or neither
}

// matches gives the clusters that citation i agrees with, in the order in which they were found; pairs that come close
// are noted.
func (w *Work) matches(i int) []match {
	m := &w.mentions[i]
	var out []match
	var near nearMiss
	w.stamp++
	exact := false
	w.told.fullKeys(m, func(key uint64, loose bool) {
		if exact {
			return
		}
		w.index.each(key, loose, m, func(r int32) {
			c := w.find(w.of[r])
			if exact || w.stamps[c] == w.stamp {
				return
			}
			w.stamps[c] = w.stamp
			hit, ok := w.agree(m, c)
			switch {
			case ok && hit.why.is(sigWording):
				exact = true
				out = []match{hit}
			case ok:
				out = append(out, hit)
			case hit.why.points >= almost && hit.why.veto == "" && hit.why.points > near.why.points:
				near = nearMiss{int32(i), hit.with, hit.why}
			}
		})
	})
	if len(out) == 0 && near.why.n > 0 {
		w.near = append(w.near, near)
	}
	return out
}

// agree compares a mention with the representatives of a cluster. It agrees if one of them is convincing and not too
// many forbid it: where there are several wordings, a slip in one of them is no veto.
func (w *Work) agree(m *mention, c int32) (match, bool) {
	reps := w.clusters[c].reps
	var best match
	best.cluster, best.with = c, none
	vetoes := 0
	veto := ""
	for i := range reps {
		r := &reps[i]
		other := &w.mentions[r.mention]
		if strangers(m, r, other) {
			vetoes++
			veto = "different authors"
			continue
		}
		e := w.told.compare(m, other)
		if e.veto != "" {
			vetoes++
			veto = e.veto
			continue
		}
		if best.with == none || e.points > best.why.points {
			best.why, best.with = e, r.mention
		}
		if e.is(sigWording) && e.points >= enough {
			return best, true
		}
	}
	if best.with == none || tooMany(vetoes, len(reps)) && (best.why.points < overwhelming || vetoes*2 > len(reps)) {
		best.why.veto = veto
		return best, false
	}
	return best, best.why.points >= enough
}

// overwhelming are the points of an agreement that outweighs vetoes by up to half of the wordings.
const overwhelming = 8

// tooMany vetoes: any of up to three, from then on a third.
func tooMany(vetoes, of int) bool { return vetoes > 0 && vetoes*3 >= of }

// mergeable reports whether two clusters that one citation agrees with may become one.
func (w *Work) mergeable(a, b int32) bool {
	a, b = w.find(a), w.find(b)
	if a == b {
		return false
	}
	vetoes, pairs := 0, 0
	for _, r := range w.clusters[a].reps {
		for _, s := range w.clusters[b].reps {
			pairs++
			if e := w.told.compare(&w.mentions[r.mention], &w.mentions[s.mention]); e.veto != "" {
				vetoes++
			}
		}
	}
	return !tooMany(vetoes, pairs)
}

// merge makes b part of a, or a part of b where b is older.
func (w *Work) merge(a, b int32) {
	a, b = w.find(a), w.find(b)
	if b < a {
		a, b = b, a
	}
	ca, cb := &w.clusters[a], &w.clusters[b]
	ca.members = append(ca.members, cb.members...)
	for _, r := range cb.reps {
		if len(ca.reps) < mostReps {
			ca.reps = append(ca.reps, r)
		}
	}
	ca.full = ca.full || cb.full
	cb.into, cb.members, cb.reps = a, nil, nil
}

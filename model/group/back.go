package group

import (
	"slices"

	"ibid/model"
)

// past is what back-references may refer to: what was cited before, in the order of the paper.
type past struct {
	order  []int32            // clusters in the order of their first citation
	last   []int32            // cluster → its last citation so far, or none
	by     map[uint32][]int32 // family name → clusters cited so far
	notes  [][]int32          // note → clusters that it cites, those quoted in others left out
	open   []int32            // what the citation before may mean, where that is open
	latest int32              // the cluster of the citation before, or none
	note   int                // the note of the citation before
	number map[[2]int]int     // run and number of a note that another names → its index
	named  map[int]bool       // numbers of notes that others name
}

func newPast(in Input) past {
	p := past{by: map[uint32][]int32{}, latest: none, note: -1, number: map[[2]int]int{}, named: map[int]bool{}}
	notes := 0
	for i := range in.Citations {
		notes = max(notes, in.Places[i].Note+1)
		if ref := in.Citations[i].Ref; ref > 0 {
			p.named[ref] = true
		}
	}
	p.notes = make([][]int32, notes)
	return p
}

// seen reports whether a cluster has been cited so far.
func (p *past) seen(c int32) bool { return int(c) < len(p.last) && p.last[c] != none }

// farBack is how many notes back another work of an author may lie before "op. cit." can no longer mean it, if the note
// before cites one of hers.
const farBack = 8

// placeBack resolves back-references in the order of the paper, and remembers what each citation cites.
func (w *Work) placeBack(i int) {
	c, place := &w.in.Citations[i], w.in.Places[i]
	p := &w.past
	if p.named[c.N] {
		p.number[[2]int{place.Run, c.N}] = place.Note
	}
	if w.of[i] == none && w.open[i] == nil {
		w.refer(i)
	}
	if w.of[i] == none {
		if c.Form != model.FormNone && !place.Linked {
			p.latest, p.open, p.note = none, w.open[i], place.Note
		}
		return
	}
	w.remember(i)
}

// remember notes that citation i has cited its source.
func (w *Work) remember(i int) {
	c, place, p := w.find(w.of[i]), w.in.Places[i], &w.past
	if !p.seen(c) {
		p.order = append(p.order, c)
		for len(p.last) <= int(c) {
			p.last = append(p.last, none)
		}
	}
	p.last[c] = int32(i)
	for k := range w.mentions[i].people[:min(3, len(w.mentions[i].people))] {
		family := w.mentions[i].people[k].family
		if !contains(p.by[family], c) {
			p.by[family] = append(p.by[family], c)
		}
	}
	if place.Linked {
		return
	}
	if !contains(p.notes[place.Note], c) {
		p.notes[place.Note] = append(p.notes[place.Note], c)
	}
	p.latest, p.open, p.note = c, nil, place.Note
}

func contains(list []int32, c int32) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

// refer resolves one back-reference.
func (w *Work) refer(i int) {
	c := &w.in.Citations[i]
	var found []int32
	sig, points := sigIbid, float32(4.6)
	switch c.Form {
	case model.FormIbid, model.FormIdem:
		if w.referToItem(i) {
			return
		}
		found = w.before(i)
	case model.FormOpCit:
		if len(w.mentions[i].people) == 0 && w.mentions[i].bare {
			found = w.before(i)
			break
		}
		sig, points = sigOpCit, 4.2
		found = w.citedBefore(i)
	case model.FormXRef:
		sig, points = sigXRef, 4.4
		found = w.inNote(i)
	default:
		return
	}
	switch len(found) {
	case 0:
		if c.Form == model.FormOpCit && w.mentions[i].authors > 0 && w.mentions[i].bare {
			w.found(i) // the full citation is not in this text; the next op. cit. means the same
		}
	case 1:
		var e evidence
		e.add(sig, points)
		with := w.lastOf(found[0])
		w.placed(i, found[0], with, e)
	default:
		w.open[i] = found
	}
}

// lastOf gives the last citation of a cluster so far.
func (w *Work) lastOf(c int32) int32 {
	if w.past.seen(c) {
		return w.past.last[c]
	}
	return w.clusters[c].members[0]
}

// before gives what "ibid." means: the source of the citation before in the same note, else the one source of the note
// before. If that note cites several it may be any of them.
func (w *Work) before(i int) []int32 {
	p, note := &w.past, w.in.Places[i].Note
	if p.note == note || p.note < 0 {
		return p.now()
	}
	if cited := p.notes[p.note]; len(cited) > 1 {
		return cited
	}
	return p.now()
}

func (p *past) now() []int32 {
	if p.latest != none {
		return []int32{p.latest}
	}
	return p.open
}

// referToItem handles an "ibid." that names another item: of the same collection ("Ibid., No. 18"), of the same
// periodical ("Ibid., XXV"), of the same writer ("Idem for Marshall, 3 Mar 47"). It founds a source.
func (w *Work) referToItem(i int) bool {
	m, prev := &w.mentions[i], w.past.latest
	if prev == none {
		return false
	}
	last := w.lastOf(prev)
	other := &w.mentions[last]
	volume := m.volume != "" && other.volume != "" && m.volume != other.volume && w.voc.periodical(other)
	dated := m.from.Day != 0 && (other.from.Day == 0 || compareDates(m, other) != datesSame)
	if m.bare && m.shelf == "" && m.number == "" && !volume && !dated {
		return false
	}
	if !m.bare && !volume && !dated {
		if t := w.voc.compareTitles(m, other); t.coverA > .8 {
			return false
		}
	}
	for _, c := range w.past.order {
		if w.clusters[c].apart && w.mentions[w.clusters[c].members[0]].exact == m.exact {
			var e evidence
			e.add(sigWording, 4)
			w.placed(i, c, w.lastOf(c), e)
			return true
		}
	}
	w.clusters[w.found(i)].apart = true
	return true
}

// citedBefore gives the sources cited before that an "op. cit." with an author or a title can mean.
func (w *Work) citedBefore(i int) []int32 {
	m, p := &w.mentions[i], &w.past
	if !m.bare {
		var out []int32
		for _, fit := range w.fits(i, p.seen) {
			out = append(out, fit.cluster)
		}
		if len(out) > 0 || len(m.people) == 0 {
			return out
		}
	}
	var out []int32
	for _, c := range p.by[m.people[0].family] {
		if c = w.find(c); !contains(out, c) && w.writtenBy(c, &m.people[0]) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		for _, fit := range w.fitsByHeading(i) {
			out = append(out, fit.cluster)
		}
	}
	return w.nearest(out, w.in.Places[i].Note)
}

// writtenBy reports whether a person is among the authors of a source.
func (w *Work) writtenBy(c int32, p *person) bool {
	for _, r := range w.clusters[c].reps {
		people := w.mentions[r.mention].people
		for k := range people {
			if w.voc.samePerson(p, &people[k]) {
				return true
			}
		}
	}
	return false
}

// nearest narrows several sources to one, if it was cited in this note or the one before and all others long ago.
func (w *Work) nearest(list []int32, note int) []int32 {
	if len(list) < 2 {
		return list
	}
	var near, middle []int32
	for _, c := range list {
		switch ago := note - w.in.Places[w.lastOf(c)].Note; {
		case ago <= 2:
			near = append(near, c)
		case ago <= farBack:
			middle = append(middle, c)
		}
	}
	if len(near) == 1 && len(middle) == 0 {
		return near
	}
	return list
}

// inNote gives the sources of the note that a cross-reference names, narrowed by author and title; where that note has
// none of the author's, the one work of hers that was cited.
func (w *Work) inNote(i int) []int32 {
	c, m := &w.in.Citations[i], &w.mentions[i]
	var in []int32
	if note, ok := w.past.number[[2]int{w.in.Places[i].Run, c.Ref}]; ok && c.Ref > 0 {
		in = w.past.notes[note]
	}
	if len(m.people) == 0 && m.bare {
		return in
	}
	var fit []int32
	for _, cl := range in {
		if len(m.people) > 0 && w.writtenBy(cl, &m.people[0]) || len(m.people) == 0 && w.fit(m, cl).rank > rankNot {
			fit = append(fit, cl)
		}
	}
	if len(fit) > 1 && !m.bare {
		if best := w.fits(i, func(c int32) bool { return contains(fit, c) }); len(best) == 1 {
			return []int32{best[0].cluster}
		}
	}
	if len(fit) == 0 {
		if fit = w.named(i, in); len(fit) == 0 {
			return w.citedBefore(i)
		}
	}
	return fit
}

// named gives those of some sources whose title has what was read as the author of citation i ("Chadha, supra note 28", of INS
// v. Chadha), or that name two telling words of its title anywhere, its only one where no author was read.
func (w *Work) named(i int, in []int32) []int32 {
	m := &w.mentions[i]
	var out []int32
	for _, c := range in {
		for _, r := range w.clusters[c].reps {
			f := &w.mentions[r.mention]
			if len(m.people) > 0 && slices.Contains(f.title, m.people[0].family) && f.authors == 0 || w.voc.nameAlike(m, f) {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// nameAlike reports whether two telling words of a's title, or its only one, stand somewhere in b.
func (v *vocab) nameAlike(a, b *mention) bool {
	telling, found := 0, 0
	for _, w := range a.title {
		if v.weight[w] >= 1 {
			telling++
			if b.says(w) {
				found++
			}
		}
	}
	return found >= 2 || found == 1 && telling == 1 && len(a.people) == 0
}

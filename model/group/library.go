package group

import (
	"strconv"
	"strings"

	"ibid/model"
)

// Library finds which sources of a reading a reader has already. It gives an answer a source; the reading is not changed.
//
// It is grouping with the sources given: each item of the library is looked up among them as one citation more, by the same
// keys, and weighed by the same evidence. But a citation that is put wrongly can be seen; a source that is wrongly said to be had
// is never looked for again. So what the engine would call a conflict makes it a maybe here, an item belongs to one source only,
// and of a short form without its full citation it is never more.
func Library(r *model.Reading, lib *model.Library) []model.Held {
	s := newSearch(r)
	for i := range lib.Items {
		s.look(i, &lib.Items[i])
	}
	return s.held(lib)
}

// search is looking for the items of a library among the sources of a reading.
type search struct {
	*Work
	sure, maybe []hit // the best of each source
}

// hit is an item that a source agrees with.
type hit struct {
	item int // index into the library, or -1
	why  evidence
	rank int  // of a source that is cited in short form alone, how well it fits
	tied bool // another item fits as well
}

// newSearch makes a cluster of every source, represented by its wordings.
func newSearch(r *model.Reading) *search {
	w := Start(Input{Citations: r.Citations, Places: make([]Place, len(r.Citations))})
	w.clusters = make([]cluster, len(r.Sources))
	w.stamps = make([]uint32, len(r.Sources))
	for c := range w.clusters {
		w.clusters[c].into = none
	}
	s := &search{Work: w, sure: make([]hit, len(r.Sources)), maybe: make([]hit, len(r.Sources))}
	for i := range r.Sources {
		s.sure[i].item, s.maybe[i].item = -1, -1
	}
	for i := range r.Citations {
		c := &r.Citations[i]
		if c.Form == model.FormNone {
			continue
		}
		w.in.Places[i].Text = description(c)
		w.prepare(i)
		if c.Source == model.NoSource {
			continue
		}
		w.of[i] = int32(c.Source)
		cl := &w.clusters[c.Source]
		switch full := w.describes(i); {
		case full && !cl.full: // a description speaks for the source, a short form before it no longer
			cl.full, cl.reps = true, nil
		case full == cl.full && !c.Form.BackReference():
		default:
			continue
		}
		w.represent(int32(c.Source), int32(i))
	}
	return s
}

// description gives what a citation prints without its signal and cited place, whose figures are not the source's.
func description(c *model.Citation) string {
	text, place := c.Raw, c.Locator.Value
	for _, s := range c.Spans {
		if s.Field == model.FieldLocator && s.End <= len(text) {
			place = text[s.Start:s.End]
		}
	}
	if i := strings.LastIndex(text, place); place != "" && i > 0 {
		text = text[:i] + text[i+len(place):]
	}
	return strings.TrimPrefix(text, c.Signal)
}

// wording gives an item as a citation would print it: what is not of the work itself, such as days and addresses, left out.
func wording(it *model.Item) string {
	words := []string{it.Get(model.FieldAuthor), it.Get(model.FieldEditor), it.Title, it.ContainerTitle, it.PublisherPlace, it.Publisher, it.Volume, it.Number}
	if y := it.Issued.From.Year; y != 0 {
		words = append(words, strconv.Itoa(y))
	}
	return strings.Join(words, ", ")
}

// look looks up an item among the sources.
func (s *search) look(item int, it *model.Item) {
	m := s.voc.newMention(&model.Citation{Form: model.FormFull}, it, wording(it))
	if m.bare && m.doi == "" {
		return // an author and a year are no source
	}
	s.stamp++
	consider := func(r int32) {
		c := s.of[r]
		if s.stamps[c] == s.stamp {
			return
		}
		s.stamps[c] = s.stamp
		if s.clusters[c].full {
			s.weigh(item, &m, c)
		} else {
			s.fitShort(item, &m, c)
		}
	}
	s.voc.fullKeys(&m, func(key uint64, loose bool) { s.index.each(key, loose, &m, consider) })
	s.voc.shortKeys(&m, func(key uint64, _ bool) { s.index.each(key, false, nil, consider) })
}

// weigh compares an item with a source that is described in full.
func (s *search) weigh(item int, m *mention, c int32) {
	found, ok := s.agree(m, c)
	if found.why.is(sigWording) { // an item has no wording: say what agrees
		if e, _ := s.voc.compareParts(m, &s.mentions[found.with]); e.veto == "" && e.points >= enough {
			found.why = e
		}
	}
	if found.why.veto == anotherOutlet {
		found.why = s.elsewhere(m, c)
	}
	switch {
	case found.why.veto != "" || found.with == none && !found.why.contradicted() || found.why.points < almost:
	case ok && !found.why.contradicted() && !otherEdition(m, &s.mentions[found.with]):
		if s.sure[c].item < 0 || found.why.points > s.sure[c].why.points {
			s.sure[c] = hit{item: item, why: found.why}
		}
	case s.maybe[c].item < 0 || found.why.points > s.maybe[c].why.points:
		s.maybe[c] = hit{item: item, why: found.why}
	}
}

// elsewhere weighs an item that agrees with a source in all but where it appeared: an outlet under two names, or a preprint.
func (s *search) elsewhere(m *mention, c int32) evidence {
	var best evidence
	for _, r := range s.clusters[c].reps {
		if e, _ := s.voc.compareParts(m, &s.mentions[r.mention]); e.veto == anotherOutlet && e.points >= enough && e.points > best.points {
			best = e
		}
	}
	best.veto = ""
	best.add(sigOutletOther, -1.5)
	return best
}

// contradicted reports whether some fact speaks against what else agrees.
func (e *evidence) contradicted() bool {
	for _, s := range e.signals[:e.n] {
		switch s {
		case sigYearNear, sigYearFar, sigDateOther, sigVolumeOther, sigPagesOther, sigOutletOther:
			return true
		}
	}
	return false
}

// otherEdition reports whether one names an edition, the other does not, and no year tells that they are the same.
func otherEdition(a, b *mention) bool {
	return (a.edition == "") != (b.edition == "") && (a.year() == 0 || b.year() == 0)
}

// fitShort compares an item with a source that is cited in short form alone.
func (s *search) fitShort(item int, m *mention, c int32) {
	best := &s.maybe[c]
	for _, r := range s.clusters[c].reps {
		rank, why := s.voc.compareShort(&s.mentions[r.mention], m)
		switch {
		case rank < rankOrdered || why.veto != "":
		case rank > best.rank || rank == best.rank && why.points > best.why.points:
			*best = hit{item: item, why: why, rank: rank}
		case rank == best.rank && item != best.item:
			best.tied = true
		}
	}
}

// held says of each source what was found. Of two sources that agree with one item the better has it, the other may.
func (s *search) held(lib *model.Library) []model.Held {
	owner := map[int]int{}
	for c, h := range s.sure {
		if o, taken := owner[h.item]; h.item >= 0 && (!taken || h.why.points > s.sure[o].why.points) {
			owner[h.item] = c
		}
	}
	out := make([]model.Held, len(s.sure))
	for c, h := range s.sure {
		sure := h.item >= 0 && owner[h.item] == c
		if h.item < 0 {
			h = s.maybe[c]
		}
		if h.item < 0 || h.tied {
			continue
		}
		out[c] = model.Held{Item: &lib.Items[h.item], File: lib.Files[h.item], Sure: sure, Reasons: h.why.reasons(), Score: score(h.why.points)}
	}
	return out
}

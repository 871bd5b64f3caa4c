package group

import (
	"slices"
	"strings"

	"ibid/model"
)

// How well a short form fits a source. Only the best fit counts, and only if one source alone has it.
const (
	rankNot      = iota
	rankAuthor   // names the author and nothing else
	rankWithin   // the words of its title are all in the full title
	rankOrdered  // the same, in the same order
	rankBegins   // its title begins the full title
	rankEqual    // its title is the full title
	rankWhole    // and its authors are the same, or the date
	rankSameText // the same wording
)

// placeShort puts a short form to the one source that it fits best. Where several fit as well it is left open; where
// none does it founds a source of its own. Those without a title come when all others have their place: a lone surname
// must not depend on what stands before it.
func (w *Work) placeShort(i int, bare bool) {
	c := &w.in.Citations[i]
	m := &w.mentions[i]
	if c.Form != model.FormShort || w.of[i] != none || m.bare != bare {
		return
	}
	if m.bare && len(m.people) == 0 && len(m.container) == 0 && m.number == "" {
		return
	}
	best := w.fits(i, func(int32) bool { return true })
	if len(best) == 0 {
		best = w.fitsByHeading(i)
	}
	if len(best) == 0 {
		best = w.fitsByWords(i)
	}
	switch {
	case len(best) == 0:
		w.found(i)
	case len(best) == 1:
		w.placed(i, best[0].cluster, best[0].with, best[0].why)
		w.represent(best[0].cluster, int32(i))
	default:
		for _, b := range best {
			w.open[i] = append(w.open[i], b.cluster)
		}
	}
}

// fitsByHeading tries what was read as the author of citation i as the title of the work, and its title as a part of it:
// "Paston Letters, Letters of 1461", "Grundrisse, 45", "Totemism and Exogamy, I, p. 102". Only the title of a known
// source counts, word for word, or the beginning of one if it is two words and more.
func (w *Work) fitsByHeading(i int) []match {
	m := &w.mentions[i]
	if m.authors == 0 || len(m.container) > 0 {
		return nil
	}
	name := headingOf(w.in.Citations[i].Parsed.Author)
	if m.bare || w.voc.sum(w.voc.list(name)) >= headingWeight {
		if found := w.fitsTitle(m, name); len(found) > 0 {
			return found
		}
	}
	if m.bare {
		return nil
	}
	return w.fitsTitle(m, name+" "+w.in.Citations[i].Parsed.Title) // "Eur. Morals", read as a work by Eur
}

// fitsTitle gives the sources that the citation m fits if its title is name and it names nobody.
func (w *Work) fitsTitle(m *mention, name string) []match {
	words := w.voc.list(name)
	least := rankEqual
	if m.bare && w.voc.sum(words) >= headingWeight {
		least = rankBegins
	}
	whole := *m
	whole.people, whole.authors, whole.title, whole.bare = nil, 0, words, false
	whole.spell(squash(name))
	var best []match
	w.stamp++
	w.voc.fullKeys(&whole, func(key uint64, _ bool) {
		w.index.each(key, false, nil, func(r int32) {
			c := w.find(w.of[r])
			if w.stamps[c] == w.stamp {
				return
			}
			w.stamps[c] = w.stamp
			fit := w.fit(&whole, c)
			switch {
			case fit.rank < least:
			case len(best) == 0 || w.better(&fit, &best[0]):
				best = append(best[:0], fit)
			case !w.better(&best[0], &fit):
				best = append(best, fit)
			}
		})
	})
	return best
}

// fitsByWords tries the descriptions by the same author whose title was not read rightly: all telling words of the short
// title stand in one of them, two at least.
func (w *Work) fitsByWords(i int) []match {
	m := &w.mentions[i]
	if m.bare || m.authors == 0 || w.voc.sum(m.title) < headingWeight {
		return nil
	}
	var best []match
	w.stamp++
	w.index.each(pairKey(keyPerson, m.people[0].family, 0), false, nil, func(r int32) {
		c, f := w.find(w.of[r]), &w.mentions[r]
		if w.stamps[c] == w.stamp || len(f.container) > 0 && w.voc.share(m.title, f.title) < .5 || f.form != model.FormFull && !f.bare || !w.voc.samePerson(&m.people[0], &f.people[0]) {
			return
		}
		for _, word := range m.title {
			if w.voc.weight[word] >= .5 && (!f.says(word) || slices.Contains(f.publisher, word)) {
				return
			}
		}
		w.stamps[c] = w.stamp
		hit := match{cluster: c, with: r, rank: rankWithin}
		w.voc.shortVetoes(&hit.why, m, f)
		if hit.why.veto == "" {
			hit.why.add(sigAuthor, 2.3)
			hit.why.add(sigContained, 2.6)
			best = append(best, hit)
		}
	})
	return best
}

// headingOf joins what was read as names.
func headingOf(names []model.Name) string {
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = n.String()
	}
	return strings.Join(parts, " and ")
}

// headingWeight is the least weight of a title that may be taken for an author: two words.
const headingWeight = 1.5

// fits gives the sources that citation i fits best, of those allowed. Descriptions go before other short forms.
func (w *Work) fits(i int, allowed func(cluster int32) bool) []match {
	m := &w.mentions[i]
	var best []match
	w.stamp++
	consider := func(r int32) {
		c := w.find(w.of[r])
		if w.stamps[c] == w.stamp || !allowed(c) {
			return
		}
		w.stamps[c] = w.stamp
		fit := w.fit(m, c)
		switch {
		case fit.rank == rankNot:
		case len(best) == 0 || w.better(&fit, &best[0]):
			best = append(best[:0], fit)
		case !w.better(&best[0], &fit):
			best = append(best, fit)
		}
	}
	if c, ok := w.alias(i); ok && allowed(c) {
		var e evidence
		e.add(sigAlias, 5)
		return []match{{cluster: c, with: w.clusters[c].members[0], why: e, rank: rankSameText}}
	}
	by := m
	if len(m.people) > 0 && m.people[0].caps {
		by = nil // an acronym is not known by its name
	}
	look := func(key uint64, loose bool) { w.index.each(key, loose, by, consider) }
	w.voc.fullKeys(m, look)
	if m.bare {
		w.voc.shortKeys(m, look)
	}
	if len(m.people) == 0 || m.people[0].org != "" {
		w.voc.loneKeys(m, look)
	}
	if len(best) == 0 && !m.bare {
		w.voc.shortKeys(m, look)
	}
	return w.byPage(i, best)
}

// better reports whether a fits better than b: of titles that begin alike the one that stands in quotation marks as the
// short form's does, or does not as it does not; then by rank, then a first author before another, then a description
// before a short form.
func (w *Work) better(a, b *match) bool {
	if a.marked != b.marked && min(a.rank, b.rank) >= rankBegins && max(a.rank, b.rank) < rankSameText {
		return a.marked
	}
	if a.rank != b.rank {
		return a.rank > b.rank
	}
	if a.first != b.first {
		return a.first
	}
	return w.clusters[a.cluster].full && !w.clusters[b.cluster].full
}

// fit compares a short form with a source by its representatives.
func (w *Work) fit(m *mention, c int32) match {
	best := match{cluster: c, with: none}
	vetoes := 0
	reps := w.clusters[c].reps
	for i := range reps {
		r := &reps[i]
		other := &w.mentions[r.mention]
		if strangers(m, r, other) {
			vetoes++
			continue
		}
		rank, e := w.voc.compareShort(m, other)
		if e.veto != "" {
			vetoes++
		}
		if rank > best.rank || rank == best.rank && rank > 0 && e.points > best.why.points {
			best.rank, best.why, best.with = rank, e, r.mention
			best.marked = m.quoted == other.quoted
			best.first = len(m.people) > 0 && len(other.people) > 0 && w.voc.samePerson(&m.people[0], &other.people[0])
		}
	}
	if tooMany(vetoes, len(reps)) {
		best.rank = rankNot
	}
	return best
}

// compareShort says how well the short form s fits the citation f. Between two short forms either may be the shorter.
func (v *vocab) compareShort(s, f *mention) (int, evidence) {
	var e evidence
	if s.unnamed || f.unnamed {
		return rankNot, e
	}
	if s.exact == f.exact && s.worded {
		e.add(sigWording, 9)
		return rankSameText, e
	}
	if isSymbol(s.code) && isSymbol(f.code) {
		if s.code != f.code {
			e.forbid("another number")
			return rankNot, e
		}
		e.add(sigNumber, 6)
		return rankWhole, e
	}
	if len(s.reports) > 0 && s.reports[0].page == 0 && len(f.reports) > 0 {
		return v.fitLaw(&e, s, f), e
	}
	who := v.comparePeople(s, f)
	if who == differentPeople && s.authors > 0 {
		if f.authors > 0 {
			e.forbid("different authors")
		}
		return rankNot, e
	}
	v.shortVetoes(&e, s, f)
	if e.veto != "" {
		return rankNot, e
	}
	v.weighPeople(&e, who, s, f)
	if s.bare {
		return v.fitBare(&e, who, s, f), e
	}
	if f.bare {
		return rankNot, e
	}
	rank := v.fitTitle(&e, who, s, f)
	if rank == rankNot && who >= firstShared && s.volume != "" && s.volume == f.volume && e.veto == "" && v.share(s.title, f.container) > .8 {
		e.add(sigVolume, 3) // "Memoirs, 2:333", of a volume with a title of its own
		rank = rankOrdered
	}
	if rank == rankEqual && (who == allShared || who == unknownPeople && len(s.people) == len(f.people)) {
		rank = rankWhole
	}
	if y := s.year(); rank > rankNot && y != 0 && y == f.year() {
		e.add(sigYear, 1)
	}
	return rank, e
}

// shortVetoes forbids what a short form contradicts.
func (v *vocab) shortVetoes(e *evidence, s, f *mention) {
	if otherLetter(s, f) {
		e.forbid("another letter after the year")
	}
	switch compareDates(s, f) {
	case daysOther:
		if s.from.Day != 0 && f.from.Day != 0 {
			e.forbid("another date")
		}
	case yearsNear, yearsFar:
		e.forbid("another year")
	}
	if s.edition != "" && f.edition != "" && s.edition != f.edition {
		e.forbid("another edition")
	}
	if s.isReview != f.isReview && s.isReview {
		e.forbid("one is a review of the other")
	}
	told := v.periodical(s) || v.periodical(f) || s.kind == kindLegal && f.kind == kindLegal
	if s.volume != "" && f.volume != "" && s.volume != f.volume && told {
		e.forbid("another volume")
	}
}

// fitBare fits a short form without a title: by its author alone, or by the volume of a periodical.
func (v *vocab) fitBare(e *evidence, who kinship, s, f *mention) int {
	if len(s.container) > 0 {
		if v.compareOutlets(s, f) != outletSame || s.volume == "" || s.volume != f.volume || who < firstShared && !f.bare {
			return rankNot
		}
		e.add(sigOutlet, 1.1)
		e.add(sigVolume, .9)
		return rankEqual
	}
	if who < firstShared {
		return rankNot
	}
	e.add(sigSameAuthorOnly, 1.2)
	return rankAuthor
}

// fitTitle fits a short form by its title.
func (v *vocab) fitTitle(e *evidence, who kinship, s, f *mention) int {
	t := v.compareTitles(s, f)
	if t.otherCount {
		e.forbid("another number in the title")
		return rankNot
	}
	cover, lost := t.coverA, t.lostA
	if f.form == model.FormShort && t.coverB > cover {
		cover, lost = t.coverB, t.lostB
	}
	switch {
	case t.equal:
		e.add(sigTitle, titlePoints(t.shared))
		if who == unknownPeople && t.shared < .9 {
			return rankNot
		}
		return rankEqual
	case t.squashed:
		e.add(sigTitleNear, .9*titlePoints(t.shared))
		return rankEqual
	case cover < .8 || lost > .5:
		return rankNot
	}
	known := who >= firstShared
	switch {
	case t.begins && (known && t.shared >= .55 || t.shared >= 2.5 || t.shared >= 1.6 && cover > .95):
		e.add(sigTitleBegins, .95*titlePoints(max(t.shared, 1)))
		return rankBegins
	case t.ordered && (known && t.shared >= 1.1 || who >= namedElsewhere && t.shared >= 1.6 || t.shared >= 2.5):
		e.add(sigTitleWithin, .85*titlePoints(t.shared))
		return rankOrdered
	case known && t.shared >= 1.6:
		e.add(sigTitleWithin, .75*titlePoints(t.shared))
		return rankWithin
	}
	return rankNot
}

package group

import "slices"

// compare weighs two citations that each describe a source by itself. Where their parts do not agree but all words of one
// stand in the other, it is the reading of the parts that differs, and the words decide.
func (v *vocab) compare(a, b *mention) evidence {
	var e evidence
	if a.unnamed || b.unnamed {
		return compareAnonymous(a, b)
	}
	if a.exact == b.exact && a.worded {
		e.add(sigWording, 9)
		return e
	}
	if len(a.reports) > 0 && len(b.reports) > 0 {
		return v.compareLaw(a, b)
	}
	e, t := v.compareParts(a, b)
	if (e.veto != "" || e.points < enough) && a.archival && b.archival && v.sameFile(a, b) && (a.bare || b.bare || t.ordered || t.shared == 0) && compareDates(a, b) < daysOther {
		var same evidence
		same.add(sigShelf, 5.2)
		return same
	}
	if (e.veto != "" || e.points < enough) && max(t.coverA, t.coverB) < .75 && (v.contains(a, b) || v.contains(b, a)) {
		return v.compareWhole(a, b)
	}
	return e
}

func (v *vocab) compareParts(a, b *mention) (evidence, likeness) {
	var e evidence
	who := v.comparePeople(a, b)
	if who == differentPeople && a.authors > 0 && b.authors > 0 {
		e.forbid("different authors")
		return e, likeness{coverA: 1} // nothing else can outweigh it
	}
	t := v.compareTitles(a, b)
	where := v.compareOutlets(a, b)
	v.weighTitle(&e, &t, a, b)
	v.weighPeople(&e, who, a, b)
	switch {
	case samePlace(who, where, a, b):
		e.add(sigSamePlace, 1.5)
	case t.equal && who >= firstShared && a.year() != 0 && a.year() == b.year():
	default:
		v.vetoTitles(&e, &t, a, b)
	}
	if who >= firstShared && where == outletSame && (a.bare || b.bare) && samePart(a, b) {
		e.add(sigPlace, .8)
	}
	v.weighNumbers(&e, a, b)
	weighDates(&e, &t, who, where, a, b)
	v.weighOutlet(&e, where, a, b)
	return e, t
}

// samePlace reports whether the same author stands on the same page of the same volume, or a report has the same number:
// then it is one work, whatever its title is said to be.
func samePlace(who kinship, where outlets, a, b *mention) bool {
	if a.code == b.code && isSymbol(a.code) {
		return true
	}
	if who < firstShared {
		return false
	}
	pages := a.firstPage > 0 && a.firstPage == b.firstPage && a.volume != "" && a.volume == b.volume
	return pages && (where == outletSame || a.year() != 0 && a.year() == b.year()) || a.code != "" && a.code == b.code
}

// samePart reports whether two citations name the same volume, or the same year of something without volumes.
func samePart(a, b *mention) bool {
	if a.volume != "" || b.volume != "" {
		return a.volume == b.volume
	}
	return a.year() != 0 && a.year() == b.year()
}

// titlePoints says what agreement in a title of so much weight is worth: a word alone little, five words nearly all.
func titlePoints(shared float32) float32 {
	switch {
	case shared <= 3:
		return 1.45 * shared
	case shared <= 6:
		return 4.35 + .4*(shared-3)
	}
	return 5.55
}

func (v *vocab) weighTitle(e *evidence, t *likeness, a, b *mention) {
	if a.bare || b.bare || genericTitles[a.squashed] || genericTitles[b.squashed] {
		return
	}
	points := titlePoints(t.shared)
	low, high := min(t.coverA, t.coverB), max(t.coverA, t.coverB)
	lost := t.lostA + t.lostB
	switch {
	case t.equal:
		e.add(sigTitle, points)
	case t.squashed || low >= .88 && min(t.lostA, t.lostB) < .5:
		e.add(sigTitleNear, .93*points)
	case t.begins && high > .97:
		e.add(sigTitleBegins, .9*points)
	case low >= .75 && lost < .5:
		e.add(sigTitle, .9*points)
	case high >= .75 && min(t.lostA, t.lostB) < .5 && t.ordered:
		e.add(sigTitleWithin, .5*points)
		e.add(sigExtra, -min(3, 1.3*max(t.lostA, t.lostB)))
	case high >= .75 && min(t.lostA, t.lostB) < .5:
		e.add(sigTitleWithin, .4*points)
		e.add(sigExtra, -min(3, 1.3*max(t.lostA, t.lostB)))
	default:
		e.add(sigTitleMost, .45*points*low)
		e.add(sigExtra, -min(3, 1.2*min(t.lostA, t.lostB)))
	}
}

func (v *vocab) weighPeople(e *evidence, who kinship, a, b *mention) {
	switch who {
	case allShared:
		e.add(sigAuthors, 2.6)
	case firstShared:
		e.add(sigAuthor, 2.3)
	case oneShared:
		e.add(sigAuthorOne, 1.2)
	case namedElsewhere:
		e.add(sigAuthorElsewhere, .8)
	case differentPeople:
		e.points -= 1
	}
}

// weighNumbers weighs volume, issue, pages, number, shelfmark, edition, DOI and URL.
func (v *vocab) weighNumbers(e *evidence, a, b *mention) {
	if a.volume != "" && b.volume != "" {
		if a.volume == b.volume {
			e.add(sigVolume, .9)
		} else {
			e.add(sigVolumeOther, -1.5)
			if v.describesVolume(a) && v.describesVolume(b) && len(a.container) == 0 && len(b.container) == 0 {
				e.forbid("another volume")
			}
		}
	}
	if a.firstPage > 0 && b.firstPage > 0 {
		switch {
		case a.firstPage == b.firstPage:
			e.add(sigPages, 1.8)
		case a.lastPage > 0 && a.lastPage == b.lastPage:
			e.add(sigPages, 1)
		case a.lastPage > 0 && b.lastPage > 0:
			e.add(sigPagesOther, -1.2)
		}
	}
	if a.code != "" && a.code == b.code || a.number != "" && a.number == b.number {
		e.add(sigNumber, 2)
	}
	if a.code == b.code && isSymbol(a.code) {
		e.add(sigNumber, 4)
	}
	if a.doi != "" && b.doi != "" {
		if a.doi == b.doi {
			e.add(sigDOI, 5)
		} else {
			e.forbid("different DOIs")
		}
	}
	if a.url != "" && a.url == b.url {
		e.add(sigURL, 2.5)
	}
	if a.shelf != "" && b.shelf != "" {
		if a.shelf == b.shelf {
			e.add(sigShelf, 2)
		} else if a.kind == kindArchive && b.kind == kindArchive {
			e.forbid("another shelfmark")
		}
	}
	if a.edition != "" && b.edition != "" && a.edition != b.edition {
		e.forbid("another edition")
	}
	if a.isReview != b.isReview {
		e.forbid("one is a review of the other")
	}
	if v.partOf(a, b) || v.partOf(b, a) {
		e.forbid("one is a part of the other")
	}
}

// describesVolume reports whether a citation names its volume in the description of its source, and not only before the
// cited page.
func (v *vocab) describesVolume(m *mention) bool {
	for _, w := range m.raw {
		if v.counter(w) && numeral(v.words[w]) == m.volume {
			return true
		}
	}
	return false
}

// vetoTitles forbids what titles alone can: another year or part counted in them, both having telling words of
// their own.
func (v *vocab) vetoTitles(e *evidence, t *likeness, a, b *mention) {
	if a.bare && b.bare && v.figuresAlone(a, b) && v.figuresAlone(b, a) {
		e.forbid("another number")
	}
	if a.bare || b.bare || t.equal && t.worded >= 2.9 {
		return
	}
	if t.otherCount {
		e.forbid("another number in the title")
	}
	if t.worded < 2.9 && v.figuresAlone(a, b) && v.figuresAlone(b, a) {
		e.forbid("another number")
	}
	if !t.squashed && t.lostA >= .9 && t.lostB >= .9 {
		e.forbid("another title")
	}
}

// figuresAlone reports whether a has a figure that b has nowhere. The year of issue is weighed as such.
func (v *vocab) figuresAlone(a, b *mention) bool {
	for _, w := range a.raw {
		if v.digits[w] && w != a.issued && !b.says(w) {
			return true
		}
	}
	return false
}

// partOf reports whether a appeared in b: what a appeared in has the title of b, and a another title.
func (v *vocab) partOf(a, b *mention) bool {
	if len(a.container) == 0 || len(b.container) > 0 || a.bare || b.bare || len(b.title) < 2 {
		return false
	}
	return v.share(b.title, a.container) > .8 && v.share(b.title, a.title) < .5
}

// share gives how much of the weight of words stands in others.
func (v *vocab) share(words, others []uint32) float32 {
	var sum, found float32
	for _, w := range words {
		sum += v.weight[w]
		if slices.Contains(others, w) {
			found += v.weight[w]
		}
	}
	if sum == 0 {
		return 0
	}
	return found / sum
}

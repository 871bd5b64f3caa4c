package group

import (
	"slices"
	"strings"
)

// outlets is how the containers (or publishers) of two citations compare.
type outlets int

const (
	outletUnknown outlets = iota
	outletSame
	outletOther
)

// outletKinds are words that tell two outlets with otherwise the same name apart.
var outletKinds = wordSet(`journal workshop conference symposium magazine bulletin quarterly newsletter yearbook thesis`)

// compareOutlets compares what the citations appeared in. Words that stand anywhere in the other citation count as
// shared: container, series and publisher are easily taken for each other.
func (v *vocab) compareOutlets(a, b *mention) outlets {
	ca, cb := a.container, b.container
	if len(ca) == 0 || len(cb) == 0 {
		return outletUnknown
	}
	if v.acronymOf(ca, cb) || v.acronymOf(cb, ca) {
		return outletSame
	}
	shareA, kindA := v.outletShare(ca, cb, a, b)
	shareB, kindB := v.outletShare(cb, ca, b, a)
	if kindA && kindB {
		return outletOther
	}
	switch high := max(shareA, shareB); {
	case high >= .6:
		return outletSame
	case high < .34 && !v.gathering(ca) && !v.gathering(cb):
		return outletOther
	}
	return outletUnknown
}

// gatheringWords stand in the names of conferences, which are abbreviated beyond recognition ("Proc. ML'93").
var gatheringWords = wordSet(`proc proceedings conference conf workshop symposium symp congress meeting ijcai aaai nips icml`)

// gathering reports whether a container is the proceedings of a conference.
func (v *vocab) gathering(container []uint32) bool {
	for _, w := range container {
		if gatheringWords[v.words[w]] {
			return true
		}
	}
	return len(container) == 2 && v.digits[container[1]]
}

// outletShare gives the share of one container's weight that the other has, and whether it has a kind word that the
// other lacks.
// A word that both have in their titles does not count as named elsewhere.
func (v *vocab) outletShare(from, to []uint32, own, other *mention) (share float32, kindAlone bool) {
	from, to = cut(from), cut(to)
	var used [longestTitle]bool
	var sum, found float32
	for _, w := range from {
		weight := v.weight[w]
		sum += weight
		hit := false
		for j, x := range to {
			if !used[j] && (w == x || weight > .2 && v.sameWord(w, x)) {
				used[j], hit = true, true
				break
			}
		}
		if hit || weight > .2 && other.says(w) && !(slices.Contains(own.title, w) && slices.Contains(other.title, w)) {
			found += weight
		} else if outletKinds[v.words[w]] {
			kindAlone = true
		}
	}
	if sum == 0 {
		return 0, false
	}
	return found / sum, kindAlone
}

// acronymOf reports whether short is one word made of the first letters of long ("ajph").
func (v *vocab) acronymOf(short, long []uint32) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	word := v.words[short[0]]
	var letters, telling strings.Builder
	for _, w := range long {
		if s := v.words[w]; s != "" {
			letters.WriteByte(s[0])
			if v.weight[w] > .2 {
				telling.WriteByte(s[0])
			}
		}
	}
	return len(word) >= 2 && (word == telling.String() || word == letters.String())
}

const anotherOutlet = "another outlet"

func (v *vocab) weighOutlet(e *evidence, where outlets, a, b *mention) {
	sameNumbers := a.firstPage > 0 && a.firstPage == b.firstPage && (a.volume == b.volume || a.volume == "" || b.volume == "")
	switch where {
	case outletSame:
		e.add(sigOutlet, 1.1)
	case outletOther:
		if sameNumbers {
			e.add(sigOutletOther, -.5)
		} else {
			e.forbid(anotherOutlet)
		}
	}
	if len(a.publisher) > 0 && len(b.publisher) > 0 {
		share, _ := v.outletShare(a.publisher, b.publisher, a, b)
		back, _ := v.outletShare(b.publisher, a.publisher, b, a)
		if max(share, back) >= .6 {
			e.add(sigPublisher, .7)
		} else if a.year() != 0 && b.year() != 0 && a.year() != b.year() {
			e.forbid("another publisher and year")
		}
	}
}

package group

import "ibid/model"

// squashKey is how many letters at the start of a title make a key.
const squashKey = 10

// telling gives the words of a title that tell something, at most n.
func (v *vocab) telling(title []uint32, n int) []uint32 {
	var out []uint32
	for _, w := range title {
		if v.weight[w] >= .5 {
			if out = append(out, w); len(out) == n {
				break
			}
		}
	}
	return out
}

// fullKeys calls f with the keys under which a citation that describes its source is looked up among the others.
// Those of two words of a title are loose: many share them that have nothing else in common.
func (v *vocab) fullKeys(m *mention, f func(key uint64, loose bool)) {
	if m.worded {
		f(m.exact, false)
	}
	if m.doi != "" {
		f(textKey(keyDOI, m.doi), false)
	}
	if m.url != "" {
		f(textKey(keyURL, m.url), false)
	}
	if m.code != "" {
		f(textKey(keyCode, m.code), false)
	}
	if m.file != "" {
		f(textKey(keyFile, m.file), false)
	}
	for _, r := range m.reports {
		f(textKey(keyReport, r.volume), false)
	}
	words := v.telling(m.title, 5)
	for i := range m.people[:min(2, len(m.people))] {
		p := &m.people[i]
		for _, w := range words[:min(len(words), 5-3*i)] { // of a second author two words are enough
			f(pairKey(keyPersonWord, p.family, w), false)
		}
		if m.bare || m.form != model.FormShort || m.year() != 0 {
			f(pairKey(keyPersonYear, p.family, uint32(m.year())), false)
		}
	}
	for i := range words {
		for j := i + 1; j < len(words) && j <= i+2; j++ {
			f(pairKey(keyWords, words[i], words[j]), true)
		}
	}
	if len(m.squashed) >= squashKey {
		f(textKey(keySquash, m.squashed[:squashKey]), false)
	} else if m.squashed != "" {
		f(textKey(keySquash, m.squashed), false)
	}
	if m.firstPage > 0 && m.volume != "" {
		f(textKey(keyPages, m.volume)*31+uint64(m.firstPage), false)
	}
	if m.bare && len(m.container) > 0 {
		key := textKey(keyIssue, m.volume)
		for _, w := range v.telling(m.container, 2) {
			f(key^pairKey(keyIssue, w, uint32(m.from.Day)), false)
		}
	}
}

// shortKeys calls f with the further keys under which a short form finds the citation.
func (v *vocab) shortKeys(m *mention, f func(key uint64, loose bool)) {
	words := v.telling(m.title, 12)
	for i := range m.people[:min(3, len(m.people))] {
		p := &m.people[i]
		f(pairKey(keyPerson, p.family, 0), false)
		if i == 0 {
			for _, w := range words[min(5, len(words)):] {
				f(pairKey(keyPersonWord, p.family, w), false)
			}
		}
		if p.acronym != "" {
			f(textKey(keyOrganisation, p.acronym), false)
		}
		if p.org != "" {
			f(textKey(keyOrganisation, p.org), false)
		}
	}
	for i := 3; i+1 < len(words); i++ {
		f(pairKey(keyWords, words[i], words[i+1]), true)
	}
}

// loneKeys calls f with keys of a short form that stand under another kind in the citation it means: a title of one
// word, an acronym taken for a title, an organisation taken for a title.
func (v *vocab) loneKeys(m *mention, f func(key uint64, loose bool)) {
	if m.squashed != "" {
		f(textKey(keyOrganisation, m.squashed), false)
	}
	for _, w := range v.telling(m.title, 3) {
		f(pairKey(keyPerson, w, 0), false)
	}
}

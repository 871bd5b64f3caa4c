package group

import (
	"ibid/model"
	"ibid/model/fold"
)

// serialWords stand in the names of periodicals. Of those each volume, or each dated issue, is a source, where of other
// works the volume is only a place in them.
var serialWords = wordSet(`journal review quarterly monthly weekly magazine mag gazette bulletin examiner times post
tribune herald chronicle spectator observer proceedings transactions annals archives zeitschrift archiv jahrbuch
jahrbücher revue annales rivista archivio revista anales quart jour rev trans proc zeitung`)

// periodical reports whether a citation names a periodical and nothing in it.
func (v *vocab) periodical(m *mention) bool {
	if len(m.people) > 0 {
		return false
	}
	words := m.title
	if len(words) == 0 {
		words = m.container
	} else if len(m.container) > 0 {
		return false
	}
	for _, w := range words {
		if serialWords[v.words[w]] {
			return true
		}
	}
	return false
}

// Periodical reports whether an item is a periodical and nothing in it, of which each volume is a source.
func Periodical(it *model.Item) bool {
	if len(it.Author)+len(it.Editor) > 0 || it.Title != "" && it.ContainerTitle != "" {
		return false
	}
	for _, w := range fold.Words(it.Title + it.ContainerTitle) {
		if serialWords[w] {
			return true
		}
	}
	return false
}

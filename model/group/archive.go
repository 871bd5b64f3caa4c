package group

import (
	"slices"
	"strings"
	"unicode"

	"ibid/model/fold"
)

// initialsIn gives the words of a text that are short and have two capitals at least.
func (v *vocab) initialsIn(text string) []uint32 {
	var out []uint32
	for _, word := range strings.Fields(text) {
		capitals := 0
		for _, r := range word {
			if unicode.IsUpper(r) {
				capitals++
			}
		}
		if capitals >= 2 && len(word) <= 8 {
			for _, w := range fold.Words(word) {
				out = append(out, v.id(w))
			}
		}
	}
	return out
}

// archival reports whether a text says that it cites papers in an archive.
func archival(text string) bool {
	for _, part := range []string{" Papers", "Archive", " files", " Files", "Collection", " Box ", " box ", "Folder", "folder", "Record Group", "RG ", " MSS"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// sameFile reports whether two citations of papers in an archive name the same ones: the same figures, and all telling words of
// the shorter in the longer, but for initials that may stand for the archive's name ("MoMA Archives").
func (v *vocab) sameFile(a, b *mention) bool {
	if len(a.raw) > len(b.raw) {
		a, b = b, a
	}
	var shared float32
	figures := 0
	for _, w := range a.raw {
		switch {
		case v.digits[w] && !b.says(w):
			return false
		case v.digits[w]:
			figures++
		case b.says(w):
			shared += v.weight[w]
		case v.weight[w] >= .5 && !slices.Contains(a.initials, w):
			return false
		}
	}
	for _, w := range b.raw {
		if v.digits[w] && !a.says(w) {
			return false
		}
	}
	return figures > 0 && shared >= 2
}

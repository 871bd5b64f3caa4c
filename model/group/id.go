package group

import (
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// sourceID gives a source the name that its item asks for, with "-b", "-c" … behind it where the name is taken.
func (w *Work) sourceID(id string) string {
	n := w.ids[id]
	w.ids[id] = n + 1
	for n > 0 {
		next := id + "-" + letters(n)
		if _, taken := w.ids[next]; !taken {
			w.ids[next] = 1
			return next
		}
		n++
	}
	return id
}

// letters counts b, c, …, z, ba, bb, …
func letters(n int) string {
	s := ""
	for ; ; n = n/26 - 1 {
		s = string(rune('a'+n%26)) + s
		if n < 26 {
			return s
		}
	}
}

// baseID names an item by author, year and a word of the title.
func baseID(it *model.Item) string {
	title := it.Title
	for _, t := range []string{it.TitleShort, it.ContainerTitle, it.ArchiveLocation, it.Genre, it.Archive} {
		if title == "" {
			title = t
		}
	}
	words := tellingWords(title)
	var author string
	people := it.Author
	if len(people) == 0 {
		people = it.Editor
	}
	if len(people) > 0 {
		author = plainASCII(people[0].Family)
		if author == "" {
			if names := tellingWords(people[0].String()); len(names) > 0 {
				author = names[0]
			}
		}
	}
	if author == "" && len(words) > 0 {
		author, words = words[0], words[1:]
	}
	if author == "" {
		author = "source"
	}
	year := "nd"
	if y := it.Issued.From.Year; y != 0 {
		year = strconv.Itoa(y)
	}
	if len(words) == 0 {
		return author + "-" + year
	}
	return author + "-" + year + "-" + words[0]
}

// tellingWords gives the words of a text that are no function words, in plain ASCII.
func tellingWords(text string) []string {
	var out []string
	for _, word := range fold.Words(text) {
		if p := plainASCII(word); len(p) > 1 && !stopWords[word] {
			out = append(out, p)
		}
	}
	return out
}

// plainASCII leaves the letters and digits of ASCII.
func plainASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, fold.Fold(s))
}

package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// readContainer makes the container-title, the series and the edition.
func readContainer(d *draft) {
	r := d.joined(crf.Journal)
	if r.to == 0 {
		r = d.joined(crf.Container)
	}
	if r.to > 0 {
		d.res.Item.ContainerTitle = trimIn(d.clean(r))
	}
	if r := d.joined(crf.Collection); r.to > 0 {
		d.res.Item.CollectionTitle = d.clean(r)
	}
	if r := d.joined(crf.Edition); r.to > 0 {
		d.res.Item.Edition = readEdition(d.textOf(r))
	}
	if it := &d.res.Item; it.Title == "" && it.ContainerTitle != "" && d.isTitle() {
		it.Title, it.ContainerTitle = it.ContainerTitle, ""
	}
}

// isTitle reports whether what was taken to hold a work is the work, where no other is named: it is a book, or what was taken for a
// periodical is by somebody and has what books have, or a year behind its several words, none of them cut short.
func (d *draft) isTitle() bool {
	journal := d.joined(crf.Journal)
	if journal.to == 0 {
		return true
	}
	it := &d.res.Item
	if len(it.Author)+len(it.Editor) == 0 || it.Issued.From.Day != 0 || strings.Contains(d.textOf(journal), ".") || isNews(it.ContainerTitle) {
		return false
	}
	if volume := d.runs(crf.Volume); len(volume) > 0 && !volumeWords[d.toks[volume[0].from].Word] {
		return false // "Nature (London), 169, 618 (1952)"
	}
	if d.has(crf.Edition, crf.Publisher) || d.has(crf.Place) && journal.to-journal.from > 1 {
		return true
	}
	return journal.to-journal.from > 2 && !d.has(crf.Volume, crf.Issue) && d.labelled(journal.to, crf.Date) && !containsAny(crf.FoldWord(it.ContainerTitle), serialWords...)
}

// serialWords are in the names of periodicals.
var serialWords = []string{"journal", "review", "zeitschrift", "annals", "annales", "bulletin", "proceedings", "transactions", "letters", "magazine", "quarterly", "revue", "rivista", "archiv"}

// labelled reports whether token i has a label.
func (d *draft) labelled(i int, l crf.Label) bool { return i < len(d.labels) && d.labels[i] == l }

// trimIn takes off the "In" before a container.
func trimIn(s string) string {
	w := firstWord(s)
	switch crf.FoldWord(w) {
	case "in", "en", "dans", "aus":
		if rest := strings.TrimLeft(s[len(w):], " :,"); rest != "" && len(rest) < len(s)-len(w) {
			return unquote(rest)
		}
	}
	return s
}

// readEdition gives the number of an edition, or its words: "2nd ed." is 2, "revised edition" stays.
func readEdition(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '(' || r == ')' })
	for _, w := range words {
		if n := number(w); n > 0 && n < 100 && len(words) <= 3 {
			return strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyzªº°")
		}
		if n := ordinals[crf.FoldWord(w)]; n != "" && len(words) <= 3 {
			return n
		}
	}
	return strings.Trim(s, " ,;:()[]")
}

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10", "zweite": "2", "dritte": "3", "deuxieme": "2", "troisieme": "3", "seconda": "2", "terza": "3",
	"segunda": "2", "tercera": "3",
}

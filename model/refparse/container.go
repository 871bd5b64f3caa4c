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
	if d.res.Item.Title == "" && d.res.Item.ContainerTitle != "" && len(d.runs(crf.Container)) > 0 && len(d.runs(crf.Journal)) == 0 {
		d.res.Item.Title, d.res.Item.ContainerTitle = d.res.Item.ContainerTitle, ""
	}
}

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

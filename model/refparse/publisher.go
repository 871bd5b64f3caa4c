package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// readPublisher makes the publisher and its place.
func readPublisher(d *draft) {
	if r := d.joined(crf.Publisher); r.to > 0 {
		d.res.Item.Publisher = printer(d.clean(r))
	}
	if runs := d.runs(crf.Place); len(runs) > 0 {
		place := d.clean(runs[0])
		for _, in := range []string{"In ", "in "} { // "In Venetia", in old imprints
			place = strings.TrimPrefix(place, in)
		}
		d.res.Item.PublisherPlace = place
	}
}

// soldBy are the words before a printer's name in old imprints.
var soldBy = map[string]bool{"presso": true, "appresso": true, "apud": true, "chez": true, "impensis": true, "typis": true}

// printer gives the name of a printer without the words before it: "appresso i Giunti".
func printer(s string) string {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || !soldBy[crf.FoldWord(word)] {
		return s
	}
	for _, article := range []string{"i ", "gli ", "il ", "la "} {
		rest = strings.TrimPrefix(rest, article)
	}
	return rest
}

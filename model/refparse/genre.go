package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// readGenre makes the genre and the number of a report: "Technical Report CS-12" is genre and number.
func readGenre(d *draft) {
	runs := d.runs(crf.Genre)
	if len(runs) == 0 {
		return
	}
	it := &d.res.Item
	it.Genre = strings.Trim(d.clean(runs[0]), "()[] .,")
	words := strings.Fields(it.Genre)
	last := len(words) - 1
	if last < 1 || !strings.ContainsAny(words[last], "0123456789") {
		return
	}
	if it.Number == "" {
		it.Number = words[last]
	}
	if w := strings.ToLower(strings.Trim(words[last-1], ".")); last > 1 && (w == "no" || w == "nr" || w == "number" || w == "n°") {
		last--
	}
	it.Genre = strings.TrimRight(strings.Join(words[:last], " "), " ,.:")
}

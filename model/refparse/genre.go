package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// readGenre makes the genre and the number of a report: "Technical report CS-12" is genre and number.
func readGenre(d *draft) {
	for _, r := range d.runs(crf.Genre) {
		text := strings.Trim(d.clean(r), "()[] .,")
		if d.res.Item.Genre == "" {
			d.res.Item.Genre = text
		}
	}
	for _, r := range d.runs(crf.Archive) {
		if d.res.Item.Archive == "" {
			d.res.Item.Archive = d.clean(r)
		}
	}
}

package refparse

import "ibid/model/refparse/crf"

// readPublisher makes the publisher and its place.
func readPublisher(d *draft) {
	if r := d.joined(crf.Publisher); r.to > 0 {
		d.res.Item.Publisher = d.clean(r)
	}
	if runs := d.runs(crf.Place); len(runs) > 0 {
		d.res.Item.PublisherPlace = d.clean(runs[0])
	}
}

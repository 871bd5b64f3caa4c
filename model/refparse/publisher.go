package refparse

// readPublisher makes the publisher and its place.
func readPublisher(d *draft) {
	if r := d.joined(labelPublisher); r.to > 0 {
		d.res.Item.Publisher = d.clean(r)
	}
	if runs := d.runs(labelPlace); len(runs) > 0 {
		d.res.Item.PublisherPlace = d.clean(runs[0])
	}
}

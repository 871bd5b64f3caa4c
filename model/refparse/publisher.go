package refparse

import (
	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// readPublisher makes the publisher and its place.
func readPublisher(d *draft) {
	if r := d.joined(crf.Publisher); r.to > 0 {
		d.res.Item.Publisher = soldBy.ReplaceAllString(d.clean(r), "")
	}
	if runs := d.runs(crf.Place); len(runs) > 0 {
		d.res.Item.PublisherPlace = printedIn.ReplaceAllString(d.clean(runs[0]), "")
	}
}

var (
	// soldBy matches the word before a printer's name in old imprints: "appresso i Giunti".
	soldBy = fold.Lazy(`^(?:[Aa]p)?[Pp]resso (?:i |gli |il |la )?|^[Aa]pud |^[Cc]hez |^[Ii]mpensis |^[Tt]ypis |^in aedibus |^nella stamperia (?:di |d[’'])`)
	// printedIn matches the "in" before the place of old imprints.
	printedIn = fold.Lazy(`^[Ii]n `)
)

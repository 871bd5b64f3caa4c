package refparse

import "ibid/model/refparse/crf"

// readArchive makes the archive: repository, collection and shelfmark as printed. Which of its parts is the repository
// depends on the country, so they stay together.
func readArchive(d *draft) {
	if runs := d.runs(crf.Archive); len(runs) > 0 {
		d.res.Item.Archive = d.clean(runs[0])
	}
}

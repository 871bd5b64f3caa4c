package refparse

import (
	"strings"

	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// readVolume makes volume and issue, the cue words before them ("vol.", "Bd.", "no.") taken off.
func readVolume(d *draft) {
	if runs := d.runs(crf.Issue); len(runs) > 0 {
		d.res.Item.Issue = numbersOf(d, runs[0])
	}
	if runs := d.runs(crf.Volume); len(runs) > 0 {
		if r := runs[0]; d.res.Item.Issue == "" && issueWords[d.toks[r.from].Word] && r.to-r.from > 1 {
			d.res.Item.Issue = numbersOf(d, r)
		} else {
			d.res.Item.Volume = numbersOf(d, r)
		}
	}
	it := &d.res.Item
	if !strings.ContainsAny(it.Volume, "-/ ") {
		return
	}
	if m := volumeAndIssue.FindStringSubmatch(it.Volume); m != nil && it.Issue == "" && isIssueOf(number(m[1]), number(m[2])) {
		it.Volume, it.Issue = m[1], m[2]
	}
	if m := yearOfVolume.FindStringSubmatch(it.Volume); m != nil {
		it.Volume = m[1]
	}
}

var (
	// volumeAndIssue matches two numbers that a dash or a slash joins: "44-6", "13/4".
	volumeAndIssue = fold.Lazy(`^(\d{1,3})[-/](\d{1,2})$`)
	// yearOfVolume matches a volume that is called a year: "13e année".
	yearOfVolume = fold.Lazy(`^(\d{1,3})(?:e|ère|ᵉ|º|°)? (?:année|anno|año)$`)
)

// isIssueOf tells an issue behind the number of a volume from a second volume ("9/10") and from the end of a range ("3-12").
func isIssueOf(volume, issue int) bool {
	return issue >= 1 && issue <= 12 && volume > issue && volume+1 != issue
}

// issueWords say that a number is that of an issue, also where the periodical counts no volumes.
var issueWords = map[string]bool{"no": true, "nos": true, "nr": true, "number": true, "issue": true, "iss": true, "heft": true, "n": true, "nº": true, "n°": true, "№": true, "numero": true}

// volumeWords announce a volume or an issue.
var volumeWords = map[string]bool{
	"vol": true, "vols": true, "volume": true, "volumes": true, "bd": true, "bde": true, "band": true, "tome": true, "t": true,
	"tomo": true, "jg": true, "jahrgang": true, "no": true, "nos": true, "nr": true, "number": true, "numero": true, "num": true,
	"n": true, "issue": true, "iss": true, "heft": true, "h": true, "fasc": true, "nº": true, "n°": true, "№": true, "numb": true, "anno": true,
	"annee": true, "année": true, "a": true, "of": true, "the": true,
	"dl": true, "deel": true, "cz": true, "tom": true, "del": true,
}

func numbersOf(d *draft, r run) string {
	for r.from < r.to-1 {
		t := d.toks[r.from]
		if volumeWords[t.Word] || t.Word == "v" && !d.toks[r.from+1].Gap.Has(crf.GapDash|crf.GapComma) {
			r.from++
			continue
		}
		break
	}
	return strings.Trim(d.textOf(r), " ,.;:()[]")
}

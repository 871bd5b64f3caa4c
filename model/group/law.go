package group

import (
	"slices"
	"strconv"

	"ibid/model"
	"ibid/model/fold"
)

// report is where a case or a statute is printed: a volume of a series, and the first page there, 0 where only a cited
// page was given ("410 U.S. at 120").
type report struct {
	volume string // number and series, squashed: "410us"
	page   int
}

// longestSeries is how many words the abbreviation of a series has at most: "Op. Att’y Gen.", "N. Y. S. 2d".
const longestSeries = 4

// reportsIn lists the places that a citation of a case or a statute names: "347 U.S. 483, 74 S. Ct. 686" are two.
func reportsIn(it *model.Item, text string) []report {
	first, _ := pageRange(it.Page)
	series := it.Volume + " " + it.ContainerTitle
	out := []report{{squash(series), first}}
	words := fold.Words(text)
	for i := 0; i+2 < len(words); i++ {
		if !isNumeral(words[i]) || len(words[i]) > 4 {
			continue
		}
		volume := words[i]
		for k := i + 1; k < len(words) && k <= i+longestSeries; k++ {
			if isNumeral(words[k]) {
				if page, err := strconv.Atoi(words[k]); k > i+1 && err == nil {
					r := report{volume, page}
					if !slices.ContainsFunc(out, func(o report) bool { return o.volume == r.volume }) {
						out = append(out, r)
					}
				}
				break
			}
			volume += words[k]
		}
	}
	return out
}

// compareLaw weighs two cases or statutes of which it is printed where they stand: one place in common is enough, another
// page of one volume forbids it, and with no series in common the name and the year decide.
func (v *vocab) compareLaw(a, b *mention) evidence {
	var e evidence
	t := v.compareTitles(a, b)
	otherName := !a.bare && !b.bare && t.shared < .5
	for _, p := range a.reports {
		for _, q := range b.reports {
			switch {
			case p.volume != q.volume || p.page == 0 || q.page == 0:
			case p.page == q.page && !otherName:
				e.add(sigSameReport, 7)
				v.weighTitle(&e, &t, a, b)
				return e
			default:
				e.forbid("another page of the volume")
				return e
			}
		}
	}
	v.weighTitle(&e, &t, a, b)
	weighDates(&e, &t, unknownPeople, outletUnknown, a, b)
	if sameSeries(a, b) {
		e.forbid("another volume")
	}
	if t.equal && a.year() != 0 && a.year() == b.year() {
		e.add(sigCaseAndYear, 1.5)
	}
	return e
}

// sameSeries reports whether two citations name volumes of one series.
func sameSeries(a, b *mention) bool {
	return len(a.container) > 0 && slices.Equal(a.container, b.container)
}

// fitLaw fits a short form that names a volume of a series to a case in that volume: "Roe, 410 U.S. at 120".
func (v *vocab) fitLaw(e *evidence, s, f *mention) int {
	if !slices.ContainsFunc(f.reports, func(r report) bool { return r.volume == s.reports[0].volume }) {
		e.forbid("another volume")
		return rankNot
	}
	if s.bare || f.bare {
		e.add(sigVolume, 5)
		return rankOrdered
	}
	t := v.compareTitles(s, f)
	if t.coverA < .5 || t.shared < .5 {
		e.forbid("another title")
		return rankNot
	}
	e.add(sigVolume, 3)
	e.add(sigTitleBegins, titlePoints(max(1, t.shared)))
	return rankEqual
}

// byPage leaves, of several cases in one volume, the last that begins before the cited page.
func (w *Work) byPage(i int, list []match) []match {
	at, _ := pageRange(w.in.Citations[i].Locator.Value)
	if len(list) < 2 || at == 0 || len(w.mentions[i].reports) == 0 {
		return list
	}
	best, begins := -1, 0
	for k, m := range list {
		for _, r := range w.mentions[m.with].reports {
			if r.volume == w.mentions[i].reports[0].volume && r.page > begins && r.page <= at {
				best, begins = k, r.page
			}
		}
	}
	if best < 0 {
		return list
	}
	return list[best : best+1]
}

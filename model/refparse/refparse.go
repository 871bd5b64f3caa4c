// Package refparse reads one citation: its text comes in, a bibliographic item with the place of every field in the
// text goes out.
//
// It works in two layers. The first gives every token of the text a label (author, title, place …). The second is an
// ordered list of small steps, each of which makes one field of the item from the tokens with its labels and leaves
// the literal text where it is unsure.
package refparse

import (
	"ibid/model"
	"ibid/model/refparse/crf"
)

// Result is what one citation says.
type Result struct {
	Item    model.Item    // what this citation itself says; unknown fields are empty
	Form    model.Form    // as far as this text alone tells
	Locator model.Locator // the cited place, apart from the item's own pages
	Ref     int           // the number of the note that a cross-reference names ("supra note 7"), 0 for none
	Spans   []model.Span  // where in the text each field was read, in bytes, in order, not overlapping
}

// steps make the fields, in this order: a later step may look at what an earlier one made.
var steps = []func(*draft){
	readLinks, readNames, readDates, readTitle, readContainer, readPublisher, readVolume, readPages, readGenre, readArchive,
	readType, readForm,
}

// draft is a citation on its way through the steps.
type draft struct {
	text   string
	toks   []crf.Token
	labels []crf.Label
	first  []crf.Label // what they were before they were amended
	sure   []float32   // the probability of each label
	form   model.Form  // told by a back-reference, else empty
	res    Result
	scores crf.Scores
}

// run is a stretch of tokens with one label: toks[from:to].
type run struct {
	from, to int
}

// runs gives the stretches of the given labels in order.
func (d *draft) runs(of ...crf.Label) []run {
	var runs []run
	for i := 0; i < len(d.labels); i++ {
		if !oneOf(d.labels[i], of) {
			continue
		}
		from := i
		for i+1 < len(d.labels) && d.labels[i+1] == d.labels[from] {
			i++
		}
		runs = append(runs, run{from, i + 1})
	}
	return runs
}

func oneOf(l crf.Label, of []crf.Label) bool {
	for _, o := range of {
		if l == o {
			return true
		}
	}
	return false
}

// textOf gives the text from the first to the last token of a run.
func (d *draft) textOf(r run) string {
	if r.from >= r.to {
		return ""
	}
	return d.text[d.toks[r.from].Start:d.toks[r.to-1].End]
}

// after gives the text between the end of a run and the next token or the end of the text.
func (d *draft) after(r run) string {
	end := len(d.text)
	if r.to < len(d.toks) {
		end = d.toks[r.to].Start
	} else if len(d.toks) == crf.MaxTokens {
		end = d.toks[r.to-1].End
	}
	return d.text[d.toks[r.to-1].End:end]
}

// gapAfter gives the marks behind token i.
func (d *draft) gapAfter(i int) crf.Gap {
	if i+1 < len(d.toks) {
		return d.toks[i+1].Gap
	}
	return crf.GapOf(d.text[d.toks[i].End:min(len(d.text), d.toks[i].End+8)])
}

// has reports whether any token has one of the labels.
func (d *draft) has(of ...crf.Label) bool {
	for _, l := range d.labels {
		if oneOf(l, of) {
			return true
		}
	}
	return false
}

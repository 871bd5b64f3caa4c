package refparse

import (
	"ibid/model"
	"ibid/model/refparse/crf"
)

// fields gives the field that a label's span is shown as; labels without one have no span.
var fields = [crf.LabelCount]model.Field{
	crf.Author: model.FieldAuthor, crf.Title: model.FieldTitle, crf.Journal: model.FieldContainerTitle,
	crf.Container: model.FieldContainerTitle, crf.Editor: model.FieldEditor, crf.Translator: model.FieldTranslator,
	crf.Collection: model.FieldCollectionTitle, crf.Edition: model.FieldEdition, crf.Publisher: model.FieldPublisher,
	crf.Place: model.FieldPublisherPlace, crf.Date: model.FieldIssued, crf.Volume: model.FieldVolume,
	crf.Issue: model.FieldIssue, crf.Pages: model.FieldPage, crf.Locator: model.FieldLocator,
	crf.Genre: model.FieldGenre, crf.URL: model.FieldURL, crf.DOI: model.FieldDOI, crf.Archive: model.FieldArchive,
}

// spans notes where each field was read, and how sure that is: as sure as of its least sure token.
func (d *draft) spans() {
	for i := 0; i < len(d.labels); {
		j := i + 1
		for j < len(d.labels) && d.labels[j] == d.labels[i] {
			j++
		}
		if f := fields[d.labels[i]]; f != "" {
			sure := d.sure[i]
			for _, p := range d.sure[i:j] {
				sure = min(sure, p)
			}
			d.res.Spans = append(d.res.Spans, model.Span{Field: f, Start: d.toks[i].Start, End: d.toks[j-1].End, Confidence: float64(sure)})
		}
		i = j
	}
}

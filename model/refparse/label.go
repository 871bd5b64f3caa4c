package refparse

import "ibid/model"

// label is what a token is part of.
type label uint8

const (
	labelOther      label = iota // nothing that an item holds: commentary, numbers of entries, "available at"
	labelAuthor                  // with "and", "et al."
	labelTitle                   //
	labelJournal                 // a periodical or a newspaper
	labelContainer               // a book, proceedings or site that holds the work, with "In"
	labelEditor                  // with "edited by", "(eds.)"
	labelTranslator              // with "translated by"
	labelCollection              // a series, with the number in it
	labelEdition                 // "2nd ed."
	labelPublisher               //
	labelPlace                   //
	labelDate                    // of issue
	labelVolume                  // with "vol."
	labelIssue                   // with "no."
	labelPages                   // the work's own pages, with "pp."
	labelLocator                 // the cited place
	labelGenre                   // "PhD thesis", "Technical report CS-12"
	labelNote                    // "accessed 12 May 2012", "[online]"
	labelURL                     //
	labelDOI                     //
	labelArchive                 // a repository, its collections and shelfmarks
	labelBackref                 // "ibid.", "op. cit.", "n. 7 above"
	labelCount
)

// fields gives the field that a label's span is shown as; labels without one have no span.
var fields = [labelCount]model.Field{
	labelAuthor: model.FieldAuthor, labelTitle: model.FieldTitle, labelJournal: model.FieldContainerTitle,
	labelContainer: model.FieldContainerTitle, labelEditor: model.FieldEditor, labelTranslator: model.FieldTranslator,
	labelCollection: model.FieldCollectionTitle, labelEdition: model.FieldEdition, labelPublisher: model.FieldPublisher,
	labelPlace: model.FieldPublisherPlace, labelDate: model.FieldIssued, labelVolume: model.FieldVolume,
	labelIssue: model.FieldIssue, labelPages: model.FieldPage, labelLocator: model.FieldLocator,
	labelGenre: model.FieldGenre, labelURL: model.FieldURL, labelDOI: model.FieldDOI, labelArchive: model.FieldArchive,
}

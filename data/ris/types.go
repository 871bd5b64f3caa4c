package ris

import "ibid/model"

// role is what the tags whose meaning depends on it mean in a type of record.
type role struct {
	csl    model.Type
	whole  bool // it is no part of anything: T2 is its series
	issue  bool // it appears in issues: IS is one, and M1 another name for it
	serial bool // SN is the work's own number, not an ISBN or ISSN
	kept   bool // it is kept in an archive, which DB names
	alone  bool // A2 and A3 are no editors: advisers, recipients, sponsors, counsel
}

// roles are the types of records, of both usages. One that is no type of CSL is unknown.
var roles = map[string]role{
	"ABST": {csl: model.TypeJournal, issue: true}, "EJOUR": {csl: model.TypeJournal, issue: true}, "INPR": {csl: model.TypeJournal, issue: true},
	"JOUR": {csl: model.TypeJournal, issue: true}, "MGZN": {csl: model.TypeMagazine, issue: true}, "NEWS": {csl: model.TypeNewspaper, issue: true},
	"JFULL": {csl: "periodical", issue: true}, "GEN": {issue: true, kept: true},
	"BOOK": {csl: model.TypeBook, whole: true}, "EBOOK": {csl: model.TypeBook, whole: true}, "EDBOOK": {csl: model.TypeBook, whole: true},
	"SER": {csl: model.TypeBook, whole: true}, "CTLG": {csl: model.TypeBook, whole: true}, "CHAP": {csl: model.TypeChapter}, "ECHAP": {csl: model.TypeChapter},
	"ANCIENT": {csl: "classic", whole: true}, "CLSWK": {csl: "classic", whole: true}, "PAMP": {csl: "pamphlet", whole: true, kept: true},
	"DICT": {csl: "entry-dictionary"}, "ENCYC": {csl: model.TypeEntry}, "CONF": {csl: model.TypePaper}, "CPAPER": {csl: model.TypePaper},
	"RPRT": {csl: model.TypeReport, whole: true, serial: true}, "GOVDOC": {csl: model.TypeReport, whole: true, serial: true},
	"GRANT": {csl: model.TypeReport, whole: true, alone: true}, "STAND": {csl: "standard", whole: true, serial: true},
	"THES": {csl: model.TypeThesis, whole: true, alone: true}, "PAT": {csl: "patent", whole: true, serial: true, alone: true},
	"MANSCPT": {csl: model.TypeManuscript, kept: true}, "UNPB": {csl: model.TypeManuscript, kept: true}, "UNPD": {csl: model.TypeManuscript, kept: true},
	"PCOMM": {csl: model.TypePersonal, kept: true, alone: true}, "ICOMM": {csl: model.TypePersonal, kept: true, alone: true},
	"ELEC": {csl: model.TypeWeb}, "WEB": {csl: model.TypeWeb}, "MULTI": {csl: model.TypeWeb}, "BLOG": {csl: "post-weblog"},
	"CASE": {csl: model.TypeCase, alone: true}, "STAT": {csl: model.TypeLaw, alone: true}, "LEGAL": {csl: "regulation", alone: true},
	"BILL": {csl: model.TypeBill, alone: true}, "UNBILL": {csl: model.TypeBill, alone: true}, "HEAR": {csl: model.TypeHearing, alone: true},
	"DATA": {csl: "dataset", whole: true}, "AGGR": {csl: "dataset", whole: true}, "DBASE": {csl: "dataset", whole: true},
	"COMP": {csl: "software", whole: true, alone: true}, "MAP": {csl: "map", whole: true, kept: true},
	"ART": {csl: "graphic", whole: true, kept: true, alone: true}, "CHART": {csl: "graphic", alone: true}, "FIGURE": {csl: "figure", alone: true},
	"EQUA": {csl: "figure", alone: true}, "SLIDE": {csl: model.TypeSpeech, alone: true}, "MUSIC": {csl: "musical_score", whole: true, kept: true, alone: true},
	"SOUND": {csl: "song", whole: true, kept: true, alone: true}, "MPCT": {csl: "motion_picture", whole: true, kept: true, alone: true},
	"VIDEO": {csl: "motion_picture", whole: true, kept: true, alone: true}, "ADVS": {csl: "motion_picture", whole: true, kept: true, alone: true},
}

// aliases are names for types that RIS does not have and files do.
var aliases = map[string]string{"ARTICLE": "JOUR", "JOURNAL": "JOUR", "JOURNALARTICLE": "JOUR", "JA": "JOUR", "NEWSPAPER": "NEWS", "MAGAZINE": "MGZN",
	"CHAPTER": "CHAP", "BOOKCHAPTER": "CHAP", "BOOKSECTION": "CHAP", "REPORT": "RPRT", "THESIS": "THES", "DISSERTATION": "THES", "WEBPAGE": "ELEC", "WEBSITE": "ELEC",
	"INTERNET": "ELEC", "CONFERENCE": "CONF", "CONFERENCEPAPER": "CONF", "MISC": "GEN", "GENERIC": "GEN", "UNPUBLISHED": "UNPB", "DATASET": "DATA", "PATENT": "PAT"}

// kinds are the types that records are written as: of several those that tools of either usage know. What has none
// here is GEN, or the nearest, and Write says its type besides.
var kinds = map[model.Type]string{
	model.TypeJournal: "JOUR", model.TypeReview: "JOUR", "review-book": "JOUR", model.TypeMagazine: "MGZN", model.TypeNewspaper: "NEWS", "periodical": "JFULL",
	model.TypeBook: "BOOK", model.TypeChapter: "CHAP", "classic": "CLSWK", "pamphlet": "PAMP", "entry": "ENCYC", "entry-dictionary": "DICT",
	model.TypeEntry: "ENCYC", model.TypePaper: "CONF", model.TypeReport: "RPRT", "standard": "STAND", model.TypeThesis: "THES", "patent": "PAT",
	model.TypeManuscript: "UNPB", model.TypePersonal: "PCOMM", model.TypeWeb: "ELEC", model.TypePost: "ELEC", "post-weblog": "BLOG", model.TypeCase: "CASE",
	model.TypeLaw: "STAT", "regulation": "LEGAL", model.TypeTreaty: "LEGAL", model.TypeBill: "BILL", model.TypeHearing: "HEAR", "dataset": "DATA",
	"software": "COMP", "map": "MAP", "graphic": "ART", "figure": "FIGURE", model.TypeSpeech: "SLIDE", "musical_score": "MUSIC", "song": "SOUND",
	"motion_picture": "MPCT", model.TypeBroadcast: "ADVS",
}

func kindOf(t model.Type) string {
	if kind := kinds[t]; kind != "" {
		return kind
	}
	return "GEN"
}

// numberTag gives the tag for the number of a work: C7 is the number of an article, SN that of a report.
func (r role) numberTag() string {
	switch {
	case r.issue:
		return "C7"
	case r.serial:
		return "SN"
	}
	return "M1"
}

// cslTypes are the types that Write may name in ownTag.
var cslTypes = func() map[model.Type]bool {
	m := map[model.Type]bool{model.TypeArticle: true, model.TypeInterview: true, "collection": true, "document": true, "event": true, "performance": true}
	for t := range kinds {
		m[t] = true
	}
	return m
}()

package group

import (
	"math"

	"ibid/model"
)

// signal is one kind of evidence that two citations cite the same source.
type signal uint8

const (
	sigTitle signal = iota
	sigTitleNear
	sigTitleBegins
	sigTitleWithin
	sigTitleMost
	sigAuthors
	sigAuthor
	sigAuthorOne
	sigAuthorElsewhere
	sigOutlet
	sigPublisher
	sigYear
	sigDate
	sigYearNear
	sigYearFar
	sigDateOther
	sigVolume
	sigVolumeOther
	sigPages
	sigPagesOther
	sigOutletOther
	sigNumber
	sigDOI
	sigURL
	sigShelf
	sigWording
	sigExtra
	sigIbid
	sigOpCit
	sigXRef
	sigAlias
	sigSameAuthorOnly
	sigContained
	sigPlace
	sigSamePlace
	sigSameReport
	sigCaseAndYear
	sigDayAndWriter
)

// texts are the reasons as a reader sees them.
var texts = [...]string{
	sigTitle: "same title", sigTitleNear: "title differs by a slip", sigTitleBegins: "short title begins the full title",
	sigTitleWithin: "short title is part of the full title", sigTitleMost: "most of the title",
	sigAuthors: "same author", sigAuthor: "same first author", sigAuthorOne: "an author in common",
	sigAuthorElsewhere: "author named in the other", sigOutlet: "same outlet", sigPublisher: "same publisher",
	sigYear: "same year", sigDate: "same date", sigYearNear: "year off by one", sigYearFar: "another year",
	sigDateOther: "another date", sigVolume: "same volume", sigVolumeOther: "another volume", sigPages: "same pages",
	sigPagesOther: "other pages", sigOutletOther: "another outlet", sigNumber: "same number", sigDOI: "same DOI",
	sigURL: "same address", sigShelf: "same shelfmark", sigWording: "same wording", sigExtra: "words that the other lacks",
	sigIbid: "the citation before", sigOpCit: "the author's work cited before", sigXRef: "the note referred to",
	sigAlias:          "short name defined there",
	sigSameAuthorOnly: "the author's only work here", sigContained: "all its words in the other",
	sigPlace: "same author in the same volume", sigSamePlace: "same author on the same page",
	sigSameReport: "same page of the same volume", sigCaseAndYear: "same name and year",
	sigDayAndWriter: "same people on the same day",
}

// evidence is what speaks for and against two citations citing the same source.
type evidence struct {
	signals [12]signal
	weights [12]float32
	n       int
	points  float32
	veto    string // why they cannot be the same; "" if they can
}

func (e *evidence) add(s signal, weight float32) {
	e.points += weight
	if e.n < len(e.signals) {
		e.signals[e.n], e.weights[e.n] = s, weight
		e.n++
	}
}

// is reports whether s is all the evidence there is.
func (e *evidence) is(s signal) bool { return e.n == 1 && e.signals[0] == s }

func (e *evidence) forbid(why string) {
	if e.veto == "" {
		e.veto = why
	}
}

// reasons gives the evidence in words, in the order in which it was found.
func (e *evidence) reasons() []model.Reason {
	out := make([]model.Reason, e.n)
	for i := range out {
		out[i] = model.Reason{Text: texts[e.signals[i]], Weight: math.Round(100*float64(e.weights[i])) / 100}
	}
	return out
}

// Points from which two citations are held to be the same, and from which they are shown as perhaps the same.
const (
	enough = 5.0
	almost = 3.6
)

// score turns points into the share of pairs with so many points that are right. The curve was fitted to the
// development data (see model/read/eval).
func score(points float32) float64 {
	return math.Round(1000/(1+math.Exp(-.75*(float64(points)-2.6)))) / 1000
}

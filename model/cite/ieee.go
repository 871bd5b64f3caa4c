package cite

import (
	"strconv"

	"ibid/model"
)

// IEEE Reference Guide: initials before family names, elements parted by commas, the facts of a book behind a full stop.

var (
	ieeeManner = manner{sentence: true}
	ieeeDates  = dateForm{order: monthFirst, seasons: seasons, dash: "–", circa: "ca. ", bc: " BC",
		months: [12]string{"Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec."}}

	// ieeeNames: up to six authors, of more the first.
	ieeeNames = nameForm{given: initials(".", " ", "-"), jr: junior, and: " and ", serial: true, max: 6, first: 1, etAl: Text{{Text: " "}, {Text: "et al.", Italic: true}}}
)

func ieee(w *work) Text {
	t := ieeeEntry(w)
	if n := w.options.Number; n > 0 {
		return plus(roman("["+strconv.Itoa(n)+"] "), t)
	}
	return t
}

func ieeeEntry(w *work) Text {
	by, title, date := ieeeBy(w), w.quoted(w.Title), ieeeDate(w)
	pages := labelled("p. ", "pp. ", ranges(w.Page, "–", nil))
	volume := roman(labelled("vol. ", "vols. ", ranges(w.Volume, "–", nil)))
	ed := roman(edition(w.Edition, "ed."))
	archive := roman(join(", ", w.ArchiveLocation, w.Archive))
	switch w.kind {
	case journal, review, magazine, newspaper:
		issue := roman(labelled("no. ", "nos. ", ranges(w.Issue, "–", nil)))
		where := first(pages, before("Art. no. ", w.Number))
		return ieeeEnd(w, w.commas(by, chicagoArticle(w, true), w.outlet(w.ContainerTitle), volume, issue, roman(where), roman(date)))
	case chapter, paper, entry:
		if w.ContainerTitle == "" {
			break
		}
		in := w.spaced(plus(roman("in "), w.italic(w.ContainerTitle)), ieeeSeries(w))
		head := w.commas(append([]Text{by, title, in, volume, ed}, ieeePeople(w.Editor, w.Translator)...)...)
		if w.Publisher == "" {
			return ieeeEnd(w, w.commas(head, roman(w.PublisherPlace), roman(date), roman(pages)))
		}
		return ieeeEnd(w, w.sentences(head, w.commas(ieeeFacts(w, date), roman(pages))))
	case thesis:
		what := degree(w.Genre, "Ph.D. dissertation", "", "Dissertation")
		return ieeeEnd(w, w.commas(by, title, roman(what), roman(w.university()), roman(w.PublisherPlace), roman(date), archive))
	case report:
		return ieeeEnd(w, w.commas(by, title, ieeeRole(w.lesserEditors(), "Ed.", "Eds."), ed, volume, roman(first(w.Publisher, w.Authority, w.reportContainer())), roman(w.PublisherPlace), w.bare(w.CollectionTitle), roman(ieeeNumber(w)), roman(date)))
	case talk:
		where := before("presented at ", w.event())
		if w.Type == model.TypeSpeech {
			where = w.event()
		}
		return ieeeEnd(w, w.commas(by, title, roman(w.Genre), roman(where), roman(w.PublisherPlace), roman(date)))
	case interview:
		what := first(small(w.Genre), "interview")
		if described(w.Title) {
			what = small(w.Genre)
		}
		return ieeeEnd(w, w.commas(by, title, roman(what), w.outlet(w.ContainerTitle), roman(w.publisher()), archive, roman(w.PublisherPlace), roman(date), roman(pages)))
	case legalCase, law:
		return ieeeEnd(w, w.commas(by, w.legal(bluebookDates, "")))
	case manuscript:
		return ieeeEnd(w, w.commas(by, title, roman(small(w.Genre)), archive, roman(w.publisher()), roman(w.PublisherPlace), roman(date)))
	case web, post:
		return ieeeEnd(w, w.sentences(by, title, roman(w.numbered()), w.show(w.ownSite()), roman(w.publisher()), roman(date)))
	}
	head := w.commas(append([]Text{by, w.spaced(w.italic(w.Title), ieeeSeries(w)), roman(ieeeNumber(w)), volume, ed},
		ieeePeople(w.lesserEditors(), w.lesserTranslators())...)...)
	return ieeeEnd(w, w.sentences(head, ieeeFacts(w, date)))
}

func ieeeBy(w *work) Text {
	names, role := w.creators()
	switch role {
	case editors:
		return ieeeRole(names, "Ed.", "Eds.")
	case translators:
		return ieeeRole(names, "Trans.", "Trans.")
	}
	return ieeeNames.list(names)
}

// ieeeRole gives names with what they did: "J. Smith and K. Doe, Eds."
func ieeeRole(names []model.Name, one, many string) Text {
	if len(names) == 0 {
		return nil
	}
	return ieeeManner.commas(ieeeNames.list(names), roman(plural(names, one, many)))
}

// ieeePeople gives those who edited and translated; who did both is named once.
func ieeePeople(edited, translated []model.Name) []Text {
	if sameNames(edited, translated) {
		return []Text{ieeeRole(edited, "Ed. and Trans.", "Eds. and Trans.")}
	}
	return []Text{ieeeRole(edited, "Ed.", "Eds."), ieeeRole(translated, "Trans.", "Trans.")}
}

// lesserEditors and lesserTranslators are those that the entry does not begin with.
func (w *work) lesserEditors() []model.Name {
	if _, role := w.creators(); role == editors {
		return nil
	}
	return w.Editor
}

func (w *work) lesserTranslators() []model.Name {
	if _, role := w.creators(); role == translators {
		return nil
	}
	return w.Translator
}

// ieeeDate gives the date: of books, their parts and theses the year.
func ieeeDate(w *work) string {
	switch {
	case forthcoming(w.Issued):
		return "to be published"
	case undated(w.Issued) && (w.kind == web || w.kind == post):
		return ""
	case undated(w.Issued):
		return "n.d."
	case w.kind == book || w.kind == chapter || w.kind == thesis || w.kind == entry:
		return ieeeDates.year(w.Issued)
	}
	return ieeeDates.text(w.Issued)
}

// ieeeFacts gives Place: Publisher, year, and of a reprint when the work first appeared.
func ieeeFacts(w *work, date string) Text {
	facts := w.commas(w.colons(roman(w.PublisherPlace), roman(first(w.Publisher, w.Authority))), roman(date))
	if original := ieeeDates.year(w.OriginalDate); original != "" {
		facts = w.spaced(facts, roman("(original work published "+original+")"))
	}
	return facts
}

func ieeeSeries(w *work) Text {
	return wrap("(", w.commas(w.bare(w.CollectionTitle), roman(labelled("no. ", "nos. ", w.seriesNumber()))), ")")
}

// ieeeNumber gives the kind and number of a report: "Tech. Rep. 12".
func ieeeNumber(w *work) string {
	if w.kind != report && w.CollectionTitle != "" {
		return w.Genre
	}
	if w.Genre == "" && w.kind == report {
		return before("Rep. ", w.Number)
	}
	return w.numbered()
}

// ieeeEnd gives the DOI behind a comma, or the address, after which no full stop stands.
func ieeeEnd(w *work, t Text) Text {
	switch {
	case w.DOI != "":
		return w.stopped(w.commas(t, roman("doi: "+w.DOI)))
	case w.URL != "":
		var accessed Text
		if day := ieeeDates.text(w.Accessed); day != "" {
			accessed = roman("Accessed: " + day)
		}
		return w.sentences(t, accessed, roman("[Online]"), plus(roman("Available: "), w.link()))
	}
	return w.stopped(t)
}

package cite

import "ibid/model"

// chicagoBib writes an entry of a bibliography: the first name inverted, elements parted by full stops.
func chicagoBib(w *work) Text {
	by := chicagoBibBy(w)
	link := w.link()
	switch w.kind {
	case book, report:
		elements := []Text{by, w.italic(w.Title)}
		if w.kind == report || w.CollectionTitle == "" {
			elements = append(elements, roman(w.numberedFirst()))
		}
		elements = append(elements, w.contributors("Edited by ", "Translated by ", "Edited and translated by ", chicagoNoteList(w))...)
		elements = append(elements, roman(capital(edition(w.Edition, "ed."))), roman(labelled("Vol. ", "Vols. ", ranges(w.Volume, "–", chicagoRange))))
		return w.ended(append(elements, chicagoSeries(w), chicagoBibFacts(w), link))
	case chapter, paper:
		if w.ContainerTitle == "" {
			return w.ended([]Text{by, w.quoted(w.Title), chicagoBibFacts(w), link})
		}
		return w.ended([]Text{by, w.quoted(w.Title), chicagoIn(w), chicagoSeries(w), chicagoBibFacts(w), link})
	case entry:
		if w.ContainerTitle == "" {
			return w.ended([]Text{by, w.quoted(w.Title), roman(capital(edition(w.Edition, "ed."))), chicagoBibFacts(w), link})
		}
		facts := chicagoBibFacts(w)
		if w.Publisher == "" && w.Edition == "" {
			facts = roman(capital(chicagoDay(w)))
		}
		return w.ended([]Text{by, w.quoted(w.Title), chicagoIn(w), facts, link})
	case journal, magazine, newspaper, review:
		return chicagoBibArticle(w, by)
	case thesis:
		facts := w.commas(roman(degree(w.Genre, "PhD diss.", "master’s thesis", "diss.")), roman(w.university()), roman(chicagoYear(w)))
		return w.ended([]Text{by, w.quoted(w.Title), sentenceStart(facts), w.commas(roman(w.ArchiveLocation), roman(w.Archive)), link})
	case talk:
		return w.ended([]Text{by, w.quoted(w.Title), sentenceStart(chicagoTalk(w)), link})
	case interview:
		where := w.commas(w.outlet(w.ContainerTitle), roman(w.Publisher), roman(chicagoDay(w)))
		return w.ended([]Text{by, chicagoInterview(w, false), sentenceStart(where), chicagoArchive(w), link})
	case legalCase, law:
		return w.ended([]Text{by, w.legal(bluebookDates, ""), link})
	case manuscript:
		title := w.quoted(w.Title)
		if described(w.Title) {
			title = w.bare(w.Title)
		}
		where := w.commas(roman(w.ArchiveLocation), roman(w.Archive), roman(w.Publisher), roman(w.PublisherPlace))
		return w.ended([]Text{by, title, sentenceStart(w.commas(roman(w.Genre), roman(chicagoDay(w)))), where, link})
	}
	if w.kind == post {
		return w.ended([]Text{by, w.quoted(w.Title), roman(w.numberedFirst()), w.commas(w.site(), roman(chicagoDay(w))), link})
	}
	return w.ended([]Text{by, w.quoted(w.Title), roman(w.numberedFirst()), w.site(), roman(capital(chicagoDay(w))), link})
}

// ended joins the elements of an entry with full stops and puts one behind them.
func (m *manner) ended(elements []Text) Text { return m.stopped(m.sentences(elements...)) }

// sentenceStart gives a text with its first letter large.
func sentenceStart(t Text) Text {
	if len(t) == 0 {
		return nil
	}
	out := plus(t)
	out[0].Text = capital(out[0].Text)
	return out
}

// lowered gives a text with its first letter small.
func lowered(t Text) Text {
	if len(t) == 0 {
		return nil
	}
	out := plus(t)
	out[0].Text = small(out[0].Text)
	return out
}

// chicagoNoteList is the form of names inside an entry: in reading order, as many as at its head.
func chicagoNoteList(w *work) nameForm {
	f := chicagoBibNames(w)
	f.inverted = 0
	return f
}

// chicagoBibBy gives the names that an entry begins with, or the dash that stands for those of the entry before. An
// unsigned article of a newspaper stands under the newspaper.
func chicagoBibBy(w *work) Text {
	names, role := w.creators()
	by := chicagoBibNames(w).list(names)
	switch {
	case w.options.Repeat && w.placed && len(names) > 0:
		by = roman("———")
	case len(names) == 0 && w.kind == newspaper:
		return chicagoOutlet(w)
	}
	return w.commas(by, roman(chicagoRole(role, names)))
}

func chicagoRole(role creatorRole, names []model.Name) string {
	switch {
	case role == editors && len(names) > 1:
		return "eds."
	case role == editors:
		return "ed."
	case role == translators:
		return "trans."
	}
	return ""
}

// chicagoBibFacts gives place, publisher and year; of a reprint the first year before them.
func chicagoBibFacts(w *work) Text {
	facts := chicagoFacts(w)
	switch original := chicagoDates.year(w.OriginalDate); {
	case w.reprinted():
		return w.sentences(roman(capital(original)), plus(roman("Reprint, "), facts))
	case original != "":
		return w.sentences(sentenceStart(facts), roman("First published "+original))
	}
	return sentenceStart(facts)
}

// chicagoIn gives the book that a chapter is in. Its pages are no longer printed since the 18th edition.
func chicagoIn(w *work) Text {
	elements := []Text{plus(roman("In "), w.italic(w.ContainerTitle))}
	elements = append(elements, w.contributors("edited by ", "translated by ", "edited and translated by ", chicagoNoteList(w))...)
	volume, pages := w.Volume, ""
	if w.placed {
		pages = chicagoPages(w)
	}
	if pages != "" && numeral(volume) && !several(volume) {
		volume, pages = "", volume+":"+pages
	}
	elements = append(elements, roman(edition(w.Edition, "ed.")), roman(labelled("vol. ", "vols. ", ranges(volume, "–", chicagoRange))), roman(pages))
	return w.commas(elements...)
}

// chicagoBibArticle writes an article. Pages of newspapers and magazines are not for a bibliography.
func chicagoBibArticle(w *work, by Text) Text {
	pages := chicagoPages(w)
	if w.Volume == "" && w.Issue == "" || w.kind == newspaper {
		if w.kind != journal {
			pages = ""
		}
	}
	where := chicagoPeriodical(w, pages)
	if w.kind == newspaper && w.ContainerTitle != "" {
		if names, _ := w.creators(); len(names) == 0 {
			where = roman(capital(join(", ", chicagoDay(w), pages)))
		}
	}
	return w.ended([]Text{by, chicagoArticle(w, false), where, w.link()})
}

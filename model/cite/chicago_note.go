package cite

import "ibid/model"

// chicagoNote writes a full note: names in reading order, elements parted by commas, facts of publication in parentheses,
// the cited place at the end.
func chicagoNote(w *work) Text {
	by := chicagoBy(w)
	cited := w.cited(chicagoRange)
	pages := first(cited, chicagoPages(w))
	link := w.link()
	var t Text
	switch w.kind {
	case book, report:
		t = w.commas(chicagoNoteBook(w, by, w.italic(w.Title)), link)
	case chapter, paper:
		if w.ContainerTitle == "" {
			t = w.commas(chicagoNoteBook(w, by, w.quoted(w.Title)), link)
			break
		}
		in := plus(roman("in "), w.italic(w.ContainerTitle))
		t = w.commas(chicagoNoteBook(w, w.commas(by, w.quoted(w.Title)), in), link)
	case entry:
		t = chicagoNoteEntry(w, by, pages)
	case journal, magazine, newspaper, review:
		t = w.commas(by, chicagoArticle(w, true), chicagoPeriodical(w, pages), link)
	case thesis:
		facts := w.commas(roman(degree(w.Genre, "PhD diss.", "master’s thesis", "diss.")), roman(w.university()), roman(chicagoYear(w)))
		t = w.commas(w.spaced(w.commas(by, w.quoted(w.Title)), wrap("(", facts, ")")), roman(cited), roman(w.ArchiveLocation), roman(w.Archive), link)
	case talk:
		t = w.commas(w.spaced(w.commas(by, w.quoted(w.Title)), wrap("(", chicagoTalk(w), ")")), roman(cited), link)
	case interview:
		t = w.commas(by, chicagoInterview(w, true), w.outlet(w.ContainerTitle), roman(w.Publisher), roman(chicagoDay(w)), roman(pages), chicagoArchive(w), link)
	case legalCase, law:
		t = w.commas(by, w.legal(bluebookDates, cited), link)
	case manuscript:
		t = w.commas(chicagoNoteManuscript(w, by), roman(w.ArchiveLocation), roman(cited), roman(w.Archive), roman(w.Publisher), roman(w.PublisherPlace), link)
	default: // web, post
		t = w.commas(by, w.quoted(w.Title), roman(small(w.numbered())), w.site(), roman(chicagoDay(w)), roman(cited), link)
	}
	return w.stopped(t)
}

// chicagoBy gives the names that a note begins with.
func chicagoBy(w *work) Text {
	names, role := w.creators()
	return w.commas(chicagoNoteNames(w).list(names), roman(chicagoRole(role, names)))
}

// chicagoNoteBook writes a book, a report, or a part of one: by and title, then what the book is, then its facts and the page.
func chicagoNoteBook(w *work, by, title Text) Text {
	volume, pages := w.Volume, w.cited(chicagoRange)
	switch {
	case pages == "" && w.kind != book && w.kind != report:
		pages = chicagoPages(w)
	case volume != "" && w.pageCited() && numeral(volume) && !several(volume):
		pages, volume = volume+":"+pages, "" // a volume of several is cited with its page: 2:345
	}
	elements := []Text{by, title}
	if w.kind == report || w.kind == book && w.CollectionTitle == "" {
		elements = append(elements, roman(w.numbered()))
	}
	elements = append(elements, w.contributors("ed. ", "trans. ", "ed. and trans. ", chicagoNoteNames(w))...)
	elements = append(elements, roman(edition(w.Edition, "ed.")), roman(labelled("vol. ", "vols. ", ranges(volume, "–", chicagoRange))), chicagoSeries(w))
	facts := chicagoFacts(w)
	switch original := chicagoDates.year(w.OriginalDate); {
	case w.reprinted():
		facts = w.semicolons(roman(original), plus(roman("repr., "), facts))
	case original != "":
		facts = w.semicolons(facts, roman("first published "+original))
	}
	return w.commas(w.spaced(w.commas(elements...), wrap("(", facts, ")")), roman(pages))
}

// chicagoArticle gives an article's title, or what it is a review of.
func chicagoArticle(w *work, note bool) Text {
	label := "Review of "
	if note {
		label = "review of "
	}
	if review, ok := w.review(label, w.Title); ok {
		return review
	}
	genre, ok := w.review(label, w.Genre)
	if !ok {
		genre = roman(small(w.Genre))
	}
	if note {
		return w.commas(w.quoted(w.Title), genre)
	}
	return w.sentences(w.quoted(w.Title), sentenceStart(genre))
}

// chicagoNoteEntry writes an article of an encyclopedia: signed, as a chapter; unsigned, under the work's name, s.v.
func chicagoNoteEntry(w *work, by Text, pages string) Text {
	if len(w.Author) > 0 || w.ContainerTitle == "" {
		in := wrap("in ", w.italic(w.ContainerTitle), "")
		if in == nil {
			in, w.Title = w.quoted(w.Title), ""
		}
		return w.commas(chicagoNoteReference(w, w.commas(by, w.quoted(w.Title)), in), roman(pages), w.link())
	}
	t := chicagoNoteReference(w, nil, w.italic(w.ContainerTitle))
	return w.commas(t, roman(labelled("", "", pages)), wrap("s.v. ", w.quoted(w.Title), ""), roman(chicagoReferenceDay(w)), w.link())
}

// chicagoNoteReference writes a reference work: without facts of publication where it has no publisher.
func chicagoNoteReference(w *work, by, title Text) Text {
	elements := append([]Text{by, title}, w.contributors("ed. ", "trans. ", "ed. and trans. ", chicagoNoteNames(w))...)
	elements = append(elements, roman(edition(w.Edition, "ed.")), roman(labelled("vol. ", "vols. ", w.Volume)))
	t := w.commas(elements...)
	if w.Publisher != "" || w.Edition != "" {
		return w.spaced(t, wrap("(", chicagoFacts(w), ")"))
	}
	if len(w.Author) > 0 || w.ContainerTitle == "" {
		return w.commas(t, roman(chicagoDay(w)))
	}
	return t
}

// chicagoReferenceDay gives the date of an unsigned entry online; one in print has its year in the facts.
func chicagoReferenceDay(w *work) string {
	if w.Publisher != "" || w.Edition != "" {
		return ""
	}
	return chicagoDay(w)
}

// chicagoTalk says where a paper was read: "paper presented at …, Place, date".
func chicagoTalk(w *work) Text {
	what := small(w.Genre)
	switch {
	case w.Type == "speech" && what == "":
		what = "speech"
	case w.Type == "speech":
	case w.event() == "":
		what = first(what, "paper")
	default:
		return w.commas(roman(first(what, "paper")+" presented at "+w.event()), roman(w.PublisherPlace), roman(chicagoDay(w)))
	}
	return w.commas(roman(what), roman(w.event()), roman(w.PublisherPlace), roman(chicagoDay(w)))
}

// chicagoInterview gives an interview's title and who held it, as far as the genre says: "interview by Tonya Mosley".
func chicagoInterview(w *work, note bool) Text {
	title, label := w.quoted(w.Title), "interview"
	if g := small(w.Genre); g != "" {
		label = g
	}
	if described(w.Title) {
		title, label = w.bare(w.Title), w.Genre
		if note {
			title = lowered(w.bare(w.Title))
		}
	}
	if note {
		return w.commas(title, roman(label))
	}
	return w.sentences(title, roman(capital(label)))
}

// chicagoNoteManuscript gives title, kind and date of what lies in an archive.
func chicagoNoteManuscript(w *work, by Text) Text {
	title := w.quoted(w.Title)
	if described(w.Title) {
		title = w.bare(w.Title)
		if len(by) > 0 {
			title = lowered(w.bare(w.Title))
		}
	}
	date := chicagoDay(w)
	if w.Genre != "" {
		return w.spaced(w.commas(by, title), wrap("(", w.commas(roman(small(w.Genre)), roman(date)), ")"))
	}
	return w.commas(by, title, roman(date))
}

// chicagoArchive gives where a document lies: shelf mark, archive, place.
func chicagoArchive(w *work) Text {
	return w.commas(roman(w.ArchiveLocation), roman(w.Archive), roman(w.PublisherPlace))
}

// site gives the site of a page and who runs it, unless that is its author.
func (w *work) site() Text {
	site, publisher := w.ContainerTitle, w.Publisher
	if onlyName(w.Author, site) {
		site = ""
	}
	if onlyName(w.Author, publisher) || publisher == site {
		publisher = ""
	}
	return w.commas(w.show(site), roman(publisher))
}

// show gives the name of a site, or of a broadcast in italics.
func (w *work) show(name string) Text {
	if w.Type == model.TypeBroadcast {
		return w.outlet(name)
	}
	return roman(name)
}

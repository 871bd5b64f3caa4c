package cite

import (
	"strings"

	"ibid/model"
)

// Harvard as in Cite Them Right (Pears and Shields), 11th and 12th editions: author, year in parentheses, title, source. British
// quotation marks.

var (
	harvardManner = manner{british: true, askComma: true, sentence: true}
	harvardDates  = dateForm{order: dayFirst, months: monthNames, seasons: [4]string{"Spring", "Summer", "Autumn", "Winter"}, dash: "–", circa: "c.", bc: " BC"}

	// harvardNames: up to three authors, of more the first.
	harvardNames = nameForm{inverted: everyone, given: initials(".", "", "-"), link: ", ", suffix: ", ", jr: junior, and: " and ", max: 3, first: 1, etAl: Text{{Text: " "}, {Text: "et al.", Italic: true}}}
	harvardInner = nameForm{given: initials(".", "", "-"), jr: junior, and: " and ", max: 3, first: 1, etAl: Text{{Text: " "}, {Text: "et al.", Italic: true}}}
)

func harvard(w *work) Text {
	if !harvardFactual(w) {
		w.OriginalDate = model.Date{}
	}
	quoted, alone := harvardHead(w, w.quoted(w.Title)), harvardHead(w, w.italic(w.Title))
	ed := roman(capital(edition(w.Edition, "edn.")))
	volume := roman(labelled("Vol. ", "Vols. ", ranges(w.Volume, "–", nil)))
	pages := labelled("p. ", "pp. ", ranges(w.Page, "–", nil))
	day := harvardDates.rest(w.Issued)
	people := w.contributors("Edited by ", "Translated by ", "Edited and translated by ", harvardInner)
	switch w.kind {
	case journal, review, magazine, newspaper:
		if len(harvardBy(w)) == 0 {
			return harvardEnd(w, w.spaced(harvardArticle(w), harvardPeriodical(w, pages, day))) // the year stands between them
		}
		return harvardEnd(w, w.commas(harvardArticle(w), harvardPeriodical(w, pages, day)))
	case chapter, paper, entry:
		if w.ContainerTitle == "" {
			break
		}
		elements := append([]Text{harvardIn(w, quoted), ed, volume}, w.translated()...)
		return harvardEnd(w, append(elements, w.commas(harvardFacts(w), roman(pages)))...)
	case thesis:
		return harvardEnd(w, alone, roman(degree(w.Genre, "PhD thesis", "Master’s thesis", "Thesis")), roman(w.university()), roman(join(", ", w.Archive, w.ArchiveLocation)))
	case talk:
		head := w.spaced(quoted, bracketed(w.Genre))
		return harvardEnd(w, w.commas(head, italics(w.event()), roman(w.PublisherPlace), roman(day)))
	case interview:
		what := capital(first(w.Genre, "Interview"))
		if described(w.Title) {
			what = capital(w.Genre)
		}
		where := w.commas(roman(what), w.outlet(w.ContainerTitle), roman(w.publisher()), roman(day), roman(pages))
		return harvardEnd(w, quoted, where, harvardArchive(w))
	case legalCase, law:
		names, _ := w.creators()
		head := w.sentences(harvardNames.list(names), w.spaced(w.italic(w.Title), harvardWhen(w)))
		where := roman(join(", ", w.legalNumber(), w.reporter()))
		return harvardEnd(w, w.spaced(head, where), roman(w.Authority), w.colons(roman(w.PublisherPlace), roman(w.Publisher)))
	case manuscript:
		return harvardEnd(w, w.commas(w.spaced(alone, bracketed(w.Genre)), roman(day)), harvardArchive(w), roman(w.publisher()))
	case post:
		return harvardEnd(w, w.spaced(quoted, bracketed(first(w.ContainerTitle, w.Publisher, w.Genre)), roman(day)))
	case web:
		return harvardEnd(w, w.commas(w.spaced(alone, bracketed(w.Genre)), roman(day)), roman(w.Number), w.show(w.ownSite()), roman(w.publisher()))
	}
	what := ""
	if w.kind == report || w.CollectionTitle == "" {
		what = w.numberedFirst()
	}
	if w.kind == report && day != "" {
		alone = w.commas(alone, roman(day))
	}
	elements := append([]Text{alone, ed, roman(what), volume}, people...)
	return harvardEnd(w, append(elements, harvardReprint(w), harvardFacts(w))...)
}

// harvardHead gives author, year and title; without an author the title stands before the year.
func harvardHead(w *work, title Text) Text {
	by := harvardBy(w)
	if len(by) == 0 {
		return w.spaced(title, harvardWhen(w))
	}
	return w.spaced(by, harvardWhen(w), title)
}

// harvardBy gives the names that an entry begins with; an unsigned article of a newspaper or magazine stands under that.
func harvardBy(w *work) Text {
	names, role := w.creators()
	by := harvardNames.list(names)
	if len(by) == 0 && (w.kind == newspaper || w.kind == magazine) {
		return w.outlet(w.ContainerTitle)
	}
	switch role {
	case editors:
		return w.spaced(by, roman(plural(names, "(ed.)", "(eds)")))
	case translators:
		return w.spaced(by, roman("(trans.)"))
	}
	return by
}

// harvardWhen gives the year in parentheses.
func harvardWhen(w *work) Text {
	year := harvardYear(w)
	return roman("(" + lettered(year, year, " ", w.options.Letter) + ")")
}

// harvardYear gives the year or what stands in its place.
func harvardYear(w *work) string {
	year := harvardDates.year(harvardDate(w))
	if year == "" || undated(w.Issued) {
		return "no date"
	}
	return year
}

// harvardDate gives the date that stands behind the names: of a reprint that of the first edition.
func harvardDate(w *work) model.Date {
	if w.reprinted() && harvardFactual(w) {
		return w.OriginalDate
	}
	return w.Issued
}

// harvardFactual reports whether the work has facts of publication; only such is printed anew.
func harvardFactual(w *work) bool { return w.kind == book || w.kind == report || w.contained() }

// harvardReprint says that the work is older: printed anew, or another edition of it.
func harvardReprint(w *work) Text {
	switch {
	case w.OriginalDate.IsZero():
		return nil
	case w.reprinted():
		return roman("Reprint")
	}
	return roman("First published " + harvardDates.year(w.OriginalDate))
}

// reprinted reports whether the work is the same as when it first appeared, not another edition of it.
func (w *work) reprinted() bool { return !w.OriginalDate.IsZero() && edition(w.Edition, "") == "" }

// harvardFacts gives place and publisher, of a reprint its year, and the series.
func harvardFacts(w *work) Text {
	publisher := first(w.Publisher, w.Authority)
	if w.kind == report || w.kind == book {
		publisher = first(publisher, w.reportContainer())
	}
	facts := w.colons(roman(w.PublisherPlace), roman(publisher))
	if w.reprinted() {
		facts = w.commas(facts, roman(harvardDates.year(w.Issued)))
	}
	return w.spaced(facts, wrap("(", w.commas(w.bare(w.CollectionTitle), roman(w.seriesNumber())), ")"))
}

// seriesNumber gives the number in the series.
func (w *work) seriesNumber() string {
	if w.CollectionTitle == "" || w.kind == report {
		return ""
	}
	return w.Number
}

// harvardIn gives the book that a part is in: ‘Part’, in A. Editor (ed.) Book.
func harvardIn(w *work, head Text) Text {
	book := w.italic(w.ContainerTitle)
	if len(w.Editor) > 0 {
		book = w.spaced(roman("in"), harvardInner.list(w.Editor), roman(plural(w.Editor, "(ed.)", "(eds)")), book)
	} else if w.kind != paper {
		book = w.spaced(roman("in"), book)
	}
	if names, _ := w.creators(); len(names) == 0 {
		return w.spaced(head, book) // the year stands between them
	}
	return w.commas(head, book)
}

// translated gives the translator of a part.
func (w *work) translated() []Text {
	if len(w.Translator) == 0 {
		return nil
	}
	return []Text{plus(roman("Translated by "), harvardInner.list(w.Translator))}
}

// harvardArticle gives author, year and title of an article, or what it reviews.
func harvardArticle(w *work) Text {
	if review, ok := w.review("Review of ", w.Title); ok {
		return harvardHead(w, review)
	}
	if review, ok := w.review("Review of ", w.Genre); ok {
		return w.sentences(harvardHead(w, w.quoted(w.Title)), review)
	}
	return w.spaced(harvardHead(w, w.quoted(w.Title)), bracketed(w.Genre))
}

// harvardPeriodical gives Journal, 12(3), pp. 4–5, or Newspaper, 3 May, p. 4; a magazine has its date beside its number.
func harvardPeriodical(w *work, pages, day string) Text {
	number := ranges(w.Volume, "–", nil)
	if w.Issue != "" {
		number += "(" + ranges(w.Issue, "–", nil) + ")"
	}
	if number != "" && (w.kind == journal || w.kind == review) {
		day = ""
	}
	outlet := w.outlet(w.ContainerTitle)
	if names, _ := w.creators(); len(names) == 0 && len(harvardBy(w)) > 0 {
		outlet = nil // it leads
	}
	return w.commas(outlet, roman(number), roman(day), roman(first(pages, before("article ", w.Number))))
}

// harvardArchive gives shelf mark, archive, place.
func harvardArchive(w *work) Text {
	return w.sentences(roman(w.ArchiveLocation), roman(join(", ", w.Archive, w.PublisherPlace)))
}

// harvardEnd joins the elements and gives the address, with the day of access where it is no DOI.
func harvardEnd(w *work, elements ...Text) Text {
	link := w.link()
	if link != nil {
		link = plus(roman("Available at: "), link)
		if accessed := harvardDates.text(w.Accessed); w.DOI == "" && accessed != "" {
			link = w.spaced(link, roman("(Accessed: "+accessed+")"))
		}
	}
	elements = append(elements, link)
	if head := elements[0]; strings.HasSuffix(head.Plain(), harvardWhen(w).Plain()) {
		for i, e := range elements[1:] { // no full stop behind the year
			if len(e) > 0 {
				return w.ended(append([]Text{w.spaced(head, e)}, elements[i+2:]...))
			}
		}
	}
	return w.ended(elements)
}

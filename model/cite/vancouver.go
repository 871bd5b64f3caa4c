package cite

import (
	"strconv"
	"strings"

	"ibid/model"
)

// Vancouver as in the National Library of Medicine's Citing Medicine and the ICMJE's samples: no italics, initials without
// points, date; volume(issue):pages.

var (
	vancouverManner = manner{sentence: true}
	vancouverDates  = dateForm{order: yearFirst, seasons: seasons, dash: "-", bc: " BC",
		months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}}

	// vancouverNames: six authors, then et al.
	vancouverNames = nameForm{inverted: everyone, given: initials("", "", ""), link: " ", suffix: " ", jr: ordinalSuffix, and: ", ", max: 6, first: 6, etAl: roman(", et al")}
)

func vancouver(w *work) Text {
	t := vancouverEntry(w)
	for i := range t {
		t[i].Italic = false
	}
	t = plus(t)
	if n := w.options.Number; n > 0 {
		return plus(roman(strconv.Itoa(n)+". "), t)
	}
	return t
}

func vancouverEntry(w *work) Text {
	names, role := w.creators()
	by := vancouverBy(names, role)
	pages := ranges(w.Page, "-", nlmRange)
	ed, volume := roman(capital(edition(w.Edition, "ed."))), roman(labelled("Vol. ", "Vols. ", ranges(w.Volume, "-", nil)))
	switch w.kind {
	case journal, review, magazine, newspaper:
		title := w.spaced(w.bare(w.Title), bracketedSmall(w.Genre))
		return vancouverEnd(w, by, title, vancouverPeriodical(w, pages))
	case chapter, paper, entry:
		if w.ContainerTitle == "" {
			break
		}
		book := w.spaced(vancouverOnline(w, w.bare(w.ContainerTitle)))
		in := w.sentences(vancouverBy(w.Editor, editors), book)
		translator := vancouverBy(w.Translator, translators)
		if sameNames(w.Editor, w.Translator) {
			in, translator = w.sentences(vancouverBy(w.Editor, both), book), nil
		}
		return vancouverEnd(w, by, w.bare(w.Title), w.spaced(roman("In:"), in), volume, ed, translator, vancouverFacts(w), roman(before("p. ", pages)), vancouverSeries(w))
	case legalCase, law:
		return vancouverEnd(w, by, w.legal(bluebookDates, ""))
	case thesis:
		what := degree(w.Genre, "dissertation", "master’s thesis", "dissertation")
		if w.DOI == "" && w.URL != "" {
			what += " on the Internet"
		}
		w.Publisher = w.university()
		return vancouverEnd(w, by, w.spaced(w.bare(w.Title), bracketedSmall(what)), vancouverFacts(w), vancouverArchive(w))
	case talk:
		what, presented := w.Genre, "Paper presented at: "
		if w.Type == model.TypeSpeech {
			what, presented = first(what, "speech"), "Presented at: "
		}
		where := w.semicolons(roman(w.event()), roman(vancouverDate(w)), roman(w.PublisherPlace))
		return vancouverEnd(w, by, w.spaced(w.bare(w.Title), bracketedSmall(what)), plus(roman(presented), where))
	case manuscript, interview:
		what := w.Genre
		if w.kind == interview && !described(w.Title) {
			what = first(what, "interview")
		}
		title := w.spaced(vancouverOnline(w, w.bare(w.Title)), bracketedSmall(what))
		where := w.commas(w.bare(w.ContainerTitle), roman(w.publisher()))
		if w.Archive == "" && w.ArchiveLocation == "" {
			where = w.colons(roman(w.PublisherPlace), where)
		}
		date := roman(vancouverDate(w) + vancouverCited(w) + before(":", pages))
		return vancouverEnd(w, by, title, w.semicolons(where, date), vancouverArchive(w))
	}
	var people []Text
	switch {
	case role == authors && sameNames(w.Editor, w.Translator):
		people = []Text{vancouverBy(w.Editor, both)}
	case role == authors:
		people = []Text{vancouverBy(w.Editor, editors), vancouverBy(w.Translator, translators)}
	case role == editors:
		people = []Text{vancouverBy(w.Translator, translators)}
	}
	number := Text(nil)
	if w.kind == report || w.CollectionTitle == "" {
		number = roman(before("Report No.: ", w.Number))
		if w.kind != report {
			number = roman(w.Number)
		}
	}
	title := w.spaced(vancouverOnline(w, w.bare(w.Title)), bracketedSmall(w.Genre))
	return vancouverEnd(w, by, title, volume, ed, w.semicolons(people...), vancouverFacts(w), number, vancouverSeries(w), vancouverOriginal(w))
}

// vancouverBy gives names with what they did: "Smith J, Doe K, editors".
func vancouverBy(names []model.Name, role creatorRole) Text {
	m := &vancouverManner
	by := vancouverNames.list(names)
	switch {
	case len(names) == 0:
		return nil
	case role == editors:
		return m.commas(by, roman(plural(names, "editor", "editors")))
	case role == translators:
		return m.commas(by, roman(plural(names, "translator", "translators")))
	case role == both:
		return m.commas(by, roman(plural(names, "editor and translator", "editors and translators")))
	}
	return by
}

// vancouverOnline says behind the title of what is read by its address that it is online.
func vancouverOnline(w *work, title Text) Text {
	if w.DOI != "" || w.URL == "" {
		return title
	}
	return w.spaced(title, roman("[Internet]"))
}

// vancouverCited gives the day on which an address was read.
func vancouverCited(w *work) string {
	if cited := vancouverDates.text(w.Accessed); w.DOI == "" && w.URL != "" && cited != "" {
		return " [cited " + cited + "]"
	}
	return ""
}

// vancouverDate gives the date, in brackets what the work itself does not say.
func vancouverDate(w *work) string {
	switch {
	case undated(w.Issued):
		return "[date unknown]"
	case w.Issued.Circa:
		return "[ca. " + vancouverDates.text(w.Issued) + "]"
	case forthcoming(w.Issued):
		return "Forthcoming"
	}
	return vancouverDates.text(w.Issued)
}

// vancouverFacts gives Place: Publisher; date.
func vancouverFacts(w *work) Text {
	publisher := w.Publisher
	if publisher == "" && (w.kind == report || w.kind == web || w.kind == post || w.kind == book) {
		publisher = w.Authority
		if w.ContainerTitle != "" && !w.contained() {
			publisher = w.ContainerTitle
		}
	}
	site := Text(nil)
	if (w.kind == web || w.kind == post) && w.ContainerTitle != publisher {
		site = roman(w.ContainerTitle)
	}
	date := vancouverDate(w)
	if (w.kind == book || w.kind == chapter || w.kind == thesis) && !w.Issued.Circa && w.Issued.From.Year != 0 {
		date = vancouverDates.year(w.Issued)
	}
	return w.sentences(site, w.semicolons(w.colons(roman(w.PublisherPlace), roman(publisher)), roman(date+vancouverCited(w))))
}

func vancouverSeries(w *work) Text {
	return wrap("(", w.semicolons(w.bare(w.CollectionTitle), roman(labelled("no. ", "nos. ", w.seriesNumber()))), ")")
}

func vancouverOriginal(w *work) Text {
	return roman(before("Originally published ", vancouverDates.year(w.OriginalDate)))
}

// vancouverPeriodical gives Journal. 2020 May 3;12(3):45-67.
func vancouverPeriodical(w *work, pages string) Text {
	number := before(";", w.Volume)
	if w.Issue != "" {
		if number == "" {
			number = ";"
		}
		number += "(" + ranges(w.Issue, "-", nil) + ")"
	}
	when := vancouverDate(w) + vancouverCited(w) + number + before(":", first(pages, w.Number))
	return w.sentences(vancouverOnline(w, w.outlet(w.ContainerTitle)), roman(when))
}

// vancouverArchive gives where a document lies.
func vancouverArchive(w *work) Text {
	place := w.PublisherPlace
	if w.kind == thesis {
		place = ""
	}
	if w.Archive == "" && w.ArchiveLocation == "" {
		return nil
	}
	return plus(roman("Located at: "), w.semicolons(roman(join(", ", w.Archive, place)), roman(w.ArchiveLocation)))
}

// vancouverEnd joins the elements; a DOI ends with a full stop, an address without.
func vancouverEnd(w *work, elements ...Text) Text {
	t := w.ended(elements)
	switch {
	case w.DOI != "":
		return w.spaced(t, roman("doi: "+w.DOI+"."))
	case w.URL != "":
		return w.spaced(t, plus(roman("Available from: "), w.link()))
	}
	return t
}

func bracketedSmall(s string) Text { return wrap("[", roman(small(s)), "]") }

// ordinalSuffix gives "Jr" without its point and numerals as ordinals: "III" is "3rd".
func ordinalSuffix(suffix string) string {
	switch s := strings.Trim(suffix, ". "); s {
	case "II":
		return "2nd"
	case "III":
		return "3rd"
	case "IV":
		return "4th"
	default:
		return s
	}
}

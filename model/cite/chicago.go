package cite

import (
	"strings"

	"ibid/model"
)

// The Chicago Manual of Style, notes and bibliography (chapters 13 and 14 of the 18th edition, 14 of the 17th). Pieces that
// the three forms share; "ibid." is never printed, as both editions advise.

var (
	chicago18 = manner{askComma: true, headline: chicagoLower18}
	chicago17 = manner{askComma: true, headline: chicagoLower17, placed: true}

	chicagoDates = dateForm{order: monthFirst, months: monthNames, seasons: seasons, dash: "–", circa: "ca. ", bc: " BC", short: chicagoRange}
)

// chicagoNoteNames: two authors by name, of more the first (17th ed.: three).
func chicagoNoteNames(w *work) nameForm {
	f := nameForm{given: spacedInitials, jr: junior, and: " and ", serial: true, max: 2, first: 1, etAl: roman(" et al.")}
	if w.placed {
		f.max = 3
	}
	return f
}

// chicagoBibNames: up to six authors, of more the first three (17th ed.: ten and seven).
func chicagoBibNames(w *work) nameForm {
	f := nameForm{inverted: 1, given: spacedInitials, link: ", ", suffix: ", ", jr: junior, and: " and ", pair: true, serial: true, max: 6, first: 3, etAl: roman(", et al.")}
	if w.placed {
		f.max, f.first = 10, 7
	}
	return f
}

// spacedInitials parts initials: "J.R.R." is "J. R. R."
func spacedInitials(given string) string {
	var b strings.Builder
	for i, r := range given {
		b.WriteRune(r)
		rest := given[i+len(string(r)):]
		if r == '.' && len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// creators gives the names that an entry begins with, and what they are where they are no authors.
func (w *work) creators() (names []model.Name, role creatorRole) {
	switch {
	case len(w.Author) > 0:
		return w.Author, authors
	case w.contained(): // its editors are the book's
	case len(w.Editor) > 0:
		return w.Editor, editors
	case len(w.Translator) > 0:
		return w.Translator, translators
	}
	return nil, authors
}

// contained reports whether the item is a part of a book.
func (w *work) contained() bool {
	return (w.kind == chapter || w.kind == paper || w.kind == entry) && w.ContainerTitle != ""
}

type creatorRole int

const (
	authors creatorRole = iota
	editors
	translators
	both // editors who are the translators too
)

// contributors gives editors and translators that the entry does not begin with. both is for people who are both.
func (w *work) contributors(edited, translated, both string, f nameForm) (texts []Text) {
	_, role := w.creators()
	add := func(label string, names []model.Name) {
		if len(names) > 0 {
			texts = append(texts, plus(roman(label), f.list(names)))
		}
	}
	switch {
	case role == authors && sameNames(w.Editor, w.Translator):
		add(both, w.Editor)
	default:
		if role != editors {
			add(edited, w.Editor)
		}
		if role != translators {
			add(translated, w.Translator)
		}
	}
	return texts
}

// chicagoFacts gives place, publisher and year. Since the 18th edition the place goes, but for books before 1900.
func chicagoFacts(w *work) Text {
	publisher := w.Publisher
	if publisher == "" && (w.kind == report || w.kind == book) {
		publisher = first(w.Authority, w.ContainerTitle)
	}
	place := w.PublisherPlace
	if !w.placed && publisher != "" && (w.Issued.From.Year == 0 || w.Issued.From.Year >= 1900) {
		place = ""
	}
	year := chicagoYear(w)
	if w.kind == report {
		year = chicagoDate(w)
	}
	return w.commas(w.colons(roman(place), roman(publisher)), roman(year))
}

// chicagoYear gives the year, "n.d." if there is none, or what is said in its place.
func chicagoYear(w *work) string {
	if undated(w.Issued) {
		return "n.d."
	}
	return small(chicagoDates.year(w.Issued))
}

// chicagoDate gives the date as exactly as it is known.
func chicagoDate(w *work) string {
	if undated(w.Issued) {
		return "n.d."
	}
	return chicagoDates.text(w.Issued)
}

// chicagoDay gives the date of what appears on a day; what has none was seen on the day of access.
func chicagoDay(w *work) string {
	if !undated(w.Issued) {
		return chicagoDates.text(w.Issued)
	}
	if accessed := chicagoDates.text(w.Accessed); accessed != "" {
		return "accessed " + accessed
	}
	return ""
}

// chicagoOutlet gives the name of a periodical; an English one loses its article.
func chicagoOutlet(w *work) Text {
	name := w.ContainerTitle
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		name = rest
	}
	return w.outlet(name)
}

// chicagoPeriodical gives where an article appeared. With a volume: Journal 12, no. 3 (2020): 45–67. With a day only:
// Newspaper, May 3, 2020, 5. pages is what to print for them.
func chicagoPeriodical(w *work, pages string) Text {
	outlet := chicagoOutlet(w)
	if w.Volume == "" && w.Issue == "" || w.kind == newspaper {
		return w.commas(outlet, roman(chicagoDay(w)), roman(pages))
	}
	t := w.spaced(outlet, roman(w.Volume))
	if issue := labelled("no. ", "nos. ", ranges(w.Issue, "–", nil)); issue != "" {
		t = w.commas(t, roman(issue))
	}
	date := chicagoDates.text(w.Issued)
	if w.Issue != "" && w.Issued.Season == 0 && w.kind != magazine && !w.placed { // the 18th edition has the year alone beside a journal's issue (14.70)
		date = chicagoDates.year(w.Issued)
	}
	t = w.spaced(t, wrap("(", roman(first(date, "n.d.")), ")"))
	return w.colons(t, roman(pages))
}

// chicagoPages gives the item's own pages; an article number stands for them where there are none.
func chicagoPages(w *work) string {
	if w.Page == "" && w.kind == journal {
		return w.Number
	}
	return ranges(w.Page, "–", chicagoRange)
}

// chicagoSeries gives the series and the number in it.
func chicagoSeries(w *work) Text {
	if w.CollectionTitle == "" {
		return nil
	}
	number := w.Number
	if w.kind == report {
		number = ""
	}
	return w.spaced(w.bare(w.CollectionTitle), roman(number))
}

// numbered gives a report's kind and number: "Working Paper 123".
func (w *work) numbered() string {
	switch {
	case w.Number == "" || w.kind != report && w.CollectionTitle != "":
		return w.Genre
	case w.Genre == "":
		return labelled("no. ", "nos. ", w.Number)
	case strings.Contains(w.Number, w.Genre):
		return w.Number
	}
	return w.Genre + " " + w.Number
}

// numberedFirst is numbered at the beginning of a sentence; a number alone keeps its letters ("math/0211159").
func (w *work) numberedFirst() string {
	if s := w.numbered(); s != w.Number {
		return capital(s)
	}
	return w.Number
}

// degree says what a thesis was for: "PhD diss.", "master’s thesis". Where master is empty the thesis of a master is called
// what it calls itself.
func degree(genre, doctoral, master, unknown string) string {
	switch lower := strings.ToLower(genre); {
	case genre == "":
		return unknown
	case strings.Contains(lower, "master") || strings.HasPrefix(lower, "ma ") || strings.HasPrefix(lower, "msc") || strings.HasPrefix(lower, "mphil"):
		return first(master, genre)
	case strings.Contains(lower, "phd") || strings.Contains(lower, "ph.d") || strings.Contains(lower, "doctor") || strings.Contains(lower, "dphil"):
		return doctoral
	}
	return genre
}

// university gives where a thesis was handed in.
func (w *work) university() string { return first(w.Publisher, w.Authority, w.ContainerTitle) }

// reporter gives where a case or statute is printed: 384 U.S. 436.
func (w *work) reporter() string {
	return join(" ", w.Volume, w.ContainerTitle, w.Page)
}

// court gives what stands in parentheses behind it: the court, which the reports of the Supreme Court say already, and the
// year, or the day of a case that no reporter has printed.
func (w *work) court(f dateForm) Text {
	court, date := w.Authority, f.year(w.Issued)
	if w.ContainerTitle == "" {
		date = f.text(w.Issued)
	}
	if w.ContainerTitle == "U.S." || w.ContainerTitle == "S. Ct." {
		court = ""
	}
	return wrap("(", roman(join(" ", court, date)), ")")
}

// legal gives a case or statute as the Bluebook has it, which Chicago, APA and NLM all follow: Name, number, reporter
// (court year). cited is the cited page.
func (w *work) legal(f dateForm, cited string) Text {
	body := w.commas(w.bare(w.Title), roman(w.hearer()), roman(w.legalNumber()), roman(w.reporter()), roman(cited))
	if w.kind == law && w.Publisher != "" {
		facts := w.commas(w.colons(roman(w.PublisherPlace), roman(w.Publisher)), roman(f.year(w.Issued)))
		return w.spaced(body, wrap("(", facts, ")"))
	}
	return w.spaced(body, w.court(f))
}

// legalNumber gives the number of a statute or docket where the title does not say it.
func (w *work) legalNumber() string {
	switch {
	case w.Number == "" || strings.Contains(w.Title, w.Number):
		return ""
	case numeral(w.Number) && w.kind == legalCase:
		return "No. " + w.Number
	case strings.Trim(w.Number, "0123456789-–") == "" && w.Type == model.TypeLaw && w.ContainerTitle != "U.S.C.":
		return "Pub. L. No. " + w.Number
	}
	return w.Number
}

// hearer gives before whom a hearing was held.
func (w *work) hearer() string {
	if w.Type != model.TypeHearing {
		return ""
	}
	return w.Authority
}

// event gives where a talk was held.
func (w *work) event() string { return first(w.ContainerTitle, w.Publisher) }

func first(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

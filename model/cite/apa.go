package cite

import (
	"strings"

	"ibid/model"
)

// Publication Manual of the American Psychological Association, 7th edition, chapters 9 to 11: author, date, title, source.

var (
	apaManner = manner{sentence: true, subtitle: true}
	apaDates  = dateForm{order: yearComma, months: monthNames, seasons: seasons, dash: "–", circa: "ca. ", bc: " B.C.E."}

	// apaNames: up to twenty authors; of more the first nineteen and the last.
	apaNames = nameForm{inverted: everyone, given: initials(".", " ", "-"), link: ", ", suffix: ", ", jr: junior, and: " & ", pair: true, serial: true, max: 20, first: 19, etAl: roman(", et al."), last: ", . . . "}
	apaInner = nameForm{given: initials(".", " ", "-"), jr: junior, and: " & ", serial: true, max: 20, first: 19, etAl: roman(", et al."), last: ", . . . "}
)

func apa(w *work) Text {
	var title Text // with what stands in parentheses and brackets behind it
	var source []Text
	date := apaDates.text(w.Issued)
	switch w.kind {
	case legalCase, law:
		names, _ := w.creators()
		return apaEnd(w, apaNames.list(names), w.legal(bluebookDates, ""))
	case journal, review, magazine, newspaper:
		title, source = apaArticleTitle(w), []Text{apaPeriodical(w)}
		if w.kind == journal || w.kind == review && w.Volume+w.Issue != "" {
			date = apaDates.year(w.Issued)
		}
	case chapter, paper, entry:
		title, source = w.bare(w.Title), []Text{apaIn(w), roman(w.publisher())}
		if w.ContainerTitle == "" {
			title = w.spaced(title, apaParentheses(w, ""))
		}
		if w.kind == chapter {
			date = apaDates.year(w.Issued)
		}
	case thesis:
		what := degree(w.Genre, "Doctoral dissertation", "Master’s thesis", "Dissertation")
		title = w.spaced(w.italic(w.Title), wrap("(", roman(w.ArchiveLocation), ")"), roman("["+join(", ", what, w.university())+"]"))
		source = []Text{roman(w.Archive)}
		date = apaDates.year(w.Issued)
	case talk:
		what := first(w.Genre, map[bool]string{true: "Speech", false: "Paper presentation"}[w.Type == model.TypeSpeech])
		title, source = w.spaced(w.italic(w.Title), bracketed(what)), []Text{roman(join(", ", w.event(), w.PublisherPlace))}
	case interview:
		title = w.spaced(w.italic(w.Title), bracketed(first(w.Genre, "Interview")))
		source = []Text{w.commas(w.outlet(w.ContainerTitle), roman(ranges(w.Page, "–", nil))), roman(w.publisher()), apaArchive(w)}
	case manuscript:
		title = w.spaced(w.italic(w.Title), bracketed(w.Genre))
		if described(w.Title) {
			title = w.spaced(wrap("[", w.bare(w.Title), "]"), bracketed(w.Genre))
		}
		source = []Text{apaArchive(w), roman(w.publisher())}
	case web, post:
		title = w.spaced(w.italic(w.Title), wrap("(", roman(w.Number), ")"), bracketed(first(w.Genre, apaPost(w))))
		source = []Text{w.show(w.ownSite()), roman(w.publisher())}
		if w.Type == model.TypeBroadcast {
			source[0] = wrap("In ", source[0], "")
		}
	default: // book, report
		title = w.spaced(w.italic(w.Title), apaParentheses(w, ""))
		if w.Number == "" || w.kind == book && w.CollectionTitle != "" {
			title = w.spaced(title, bracketed(w.Genre))
		}
		source = []Text{roman(first(w.publisher(), w.reportContainer()))}
		if w.kind == book {
			date = apaDates.year(w.Issued)
		}
	}
	year := apaYear(w)
	if undated(w.Issued) || forthcoming(w.Issued) {
		date = year
	}
	day := roman("(" + lettered(date, year, "-", w.options.Letter) + ")")
	by := apaBy(w)
	if len(by) == 0 {
		return apaEnd(w, append([]Text{title, day}, source...)...)
	}
	return apaEnd(w, append([]Text{by, day, title}, source...)...)
}

// apaYear gives the year or what stands in its place; a case and a statute have theirs elsewhere.
func apaYear(w *work) string {
	switch {
	case w.kind == legalCase || w.kind == law:
		return ""
	case undated(w.Issued):
		return "n.d."
	case forthcoming(w.Issued):
		return "in press"
	}
	return apaDates.year(w.Issued)
}

// lettered puts a letter behind the year that a date begins with: "2024a, May 31". What is no figure is parted from it by link:
// "n.d.-a", "no date a".
func lettered(date, year, link, letter string) string {
	if letter == "" {
		return date
	}
	rest, ok := strings.CutPrefix(date, year)
	if !ok {
		year, rest = date, ""
	}
	if year != "" && strings.ContainsRune("0123456789", rune(year[len(year)-1])) {
		link = ""
	}
	return year + link + letter + rest
}

// apaEnd joins the elements; no full stop follows an address.
func apaEnd(w *work, elements ...Text) Text {
	link := w.link()
	if w.DOI == "" && w.URL != "" && undated(w.Issued) && !w.Accessed.IsZero() {
		retrieved := bluebookDates.text(w.Accessed)
		link = plus(roman("Retrieved "+retrieved+", from "), link)
	}
	var original Text
	if !w.OriginalDate.IsZero() {
		original = roman("(Original work published " + apaDates.year(w.OriginalDate) + ")")
	}
	return w.spaced(w.stopped(w.sentences(elements...)), link, original)
}

func apaBy(w *work) Text {
	names, role := w.creators()
	by := apaNames.list(names)
	switch {
	case role == translators: // stands behind the title
		return nil
	case role == editors && len(names) > 1:
		return w.spaced(by, roman("(Eds.)"))
	case role == editors:
		return w.spaced(by, roman("(Ed.)"))
	}
	return by
}

// apaParentheses gives what stands behind the title of a book: people; edition, volume, report number and pages.
func apaParentheses(w *work, pages string) Text {
	var people []Text
	_, role := w.creators()
	both := role == authors && !w.contained() && sameNames(w.Editor, w.Translator)
	if both {
		people = append(people, w.commas(apaInner.list(w.Editor), roman(plural(w.Editor, "Ed. & Trans.", "Eds. & Trans."))))
	}
	if !both && role == authors && !w.contained() && len(w.Editor) > 0 {
		people = append(people, w.commas(apaInner.list(w.Editor), roman(plural(w.Editor, "Ed.", "Eds."))))
	}
	if !both && len(w.Translator) > 0 && !(w.contained() && sameNames(w.Editor, w.Translator)) {
		people = append(people, w.commas(apaInner.list(w.Translator), roman("Trans.")))
	}
	number := ""
	if w.Number != "" && (w.kind == report || w.CollectionTitle == "") && w.kind != entry && w.kind != chapter {
		number = w.Number
		if numeral(number) {
			number = join(" ", w.Genre, "No.", number)
		} else if w.Genre != "" {
			number = w.Genre + " " + number
		}
	}
	facts := join(", ", capital(edition(w.Edition, "ed.")), labelled("Vol. ", "Vols. ", ranges(w.Volume, "–", nil)), number, pages)
	series := Text(nil)
	if w.kind == report {
		series = w.bare(w.CollectionTitle)
	}
	return wrap("(", w.semicolons(append(people, roman(facts), series)...), ")")
}

// apaIn gives the book that a part is in: In A. Editor (Ed.), Book (2nd ed., Vol. 3, pp. 4–5).
func apaIn(w *work) Text {
	if w.ContainerTitle == "" {
		return nil
	}
	who := apaInner.list(w.Editor)
	if len(who) > 0 {
		role := plural(w.Editor, "Ed.", "Eds.")
		if sameNames(w.Editor, w.Translator) {
			role += " & Trans."
		}
		who = w.spaced(who, roman("("+role+")"))
	}
	pages := labelled("p. ", "pp. ", ranges(w.Page, "–", nil))
	return w.spaced(roman("In"), w.commas(who, w.spaced(w.italic(w.ContainerTitle), apaParentheses(w, pages))))
}

// apaArticleTitle gives an article's title, what is reviewed and what kind of article it is in brackets.
func apaArticleTitle(w *work) Text {
	if review, ok := w.review("Review of ", w.Title); ok {
		return wrap("[", review, "]")
	}
	if review, ok := w.review("Review of ", w.Genre); ok {
		return w.spaced(w.bare(w.Title), wrap("[", review, "]"))
	}
	return w.spaced(w.bare(w.Title), bracketed(w.Genre))
}

// apaPeriodical gives Journal, 12(3), 45–67, the volume in italics too.
func apaPeriodical(w *work) Text {
	number := italics(w.Volume)
	if w.Issue != "" {
		number = plus(number, roman("("+ranges(w.Issue, "–", nil)+")"))
	}
	pages := ranges(w.Page, "–", nil)
	if pages == "" {
		pages = before("Article ", w.Number)
	}
	return w.commas(w.outlet(w.ContainerTitle), number, roman(pages))
}

// apaArchive gives Archive (shelf mark), place.
func apaArchive(w *work) Text {
	archive := w.spaced(roman(w.Archive), wrap("(", roman(w.ArchiveLocation), ")"))
	if w.Archive == "" {
		archive = roman(w.ArchiveLocation)
	}
	return w.commas(archive, roman(w.PublisherPlace))
}

// apaPost names the kind of a post.
func apaPost(w *work) string {
	switch {
	case w.kind != post:
		return ""
	case first(w.ContainerTitle, w.Publisher) == "Twitter":
		return "Tweet"
	}
	return "Post"
}

func bracketed(s string) Text { return wrap("[", roman(capital(s)), "]") }

func plural[T any](list []T, one, many string) string {
	if len(list) > 1 {
		return many
	}
	return one
}

// publisher gives the publisher, or the body that is responsible, unless that is the author: nobody is named twice.
func (w *work) publisher() string {
	publisher := first(w.Publisher, w.Authority)
	if onlyName(w.Author, publisher) {
		return ""
	}
	return publisher
}

// reportContainer gives what a report without a publisher appeared in.
func (w *work) reportContainer() string {
	if w.Publisher != "" || onlyName(w.Author, w.ContainerTitle) {
		return ""
	}
	return w.ContainerTitle
}

// ownSite gives the site of a page, unless it is the author or the publisher.
func (w *work) ownSite() string {
	if onlyName(w.Author, w.ContainerTitle) || w.ContainerTitle == w.Publisher {
		return ""
	}
	return w.ContainerTitle
}

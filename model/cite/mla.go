package cite

import (
	"strings"

	"ibid/model"
)

// MLA Handbook, 9th edition, chapter 5: author; title of source; and for each container its title, contributors, version,
// number, publisher, date, location.

var (
	mlaManner = manner{askComma: true, headline: mlaLower}
	mlaDates  = dateForm{order: dayFirst, seasons: [4]string{"spring", "summer", "fall", "winter"}, dash: "–", circa: "circa ", bc: " BCE", short: mlaRange,
		months: [12]string{"Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}}

	// mlaNames: two authors by name, of more the first.
	mlaNames = nameForm{inverted: 1, given: spacedInitials, link: ", ", suffix: ", ", jr: junior, and: " and ", pair: true, max: 2, first: 1, etAl: roman(", et al.")}
	mlaInner = nameForm{given: spacedInitials, jr: junior, and: " and ", max: 2, first: 1, etAl: roman(" et al.")}
)

func mla(w *work) Text {
	by, title, date := mlaBy(w), w.quoted(w.Title), mlaDate(w)
	pages := labelled("p. ", "pp. ", ranges(w.Page, "–", mlaRange))
	number := []Text{roman(edition(w.Edition, "ed.")), roman(labelled("vol. ", "vols. ", ranges(w.Volume, "–", mlaRange)))}
	people := w.contributors("edited by ", "translated by ", "edited and translated by ", mlaInner)
	link := w.link()
	original := roman(capital(mlaDates.year(w.OriginalDate)))
	switch w.kind {
	case journal, magazine, newspaper, review:
		issue := labelled("no. ", "nos. ", ranges(w.Issue, "–", mlaRange))
		where := w.commas(w.outlet(w.ContainerTitle), number[1], roman(issue), roman(date), roman(first(pages, before("article ", w.Number))), link)
		return mlaEnd(w, by, chicagoArticle(w, false), where)
	case chapter, paper, entry:
		if w.ContainerTitle == "" {
			people = nil
		}
		elements := append([]Text{w.italic(w.ContainerTitle)}, people...)
		elements = append(append(elements, number...), roman(mlaPublisher(w)), roman(date), roman(pages), link)
		return mlaEnd(w, by, title, original, w.commas(elements...), chicagoSeries(w))
	case thesis:
		what := degree(w.Genre, "PhD dissertation", "", "Dissertation")
		return mlaEnd(w, by, w.italic(w.Title), roman(capital(date)), roman(join(", ", abbreviatedPress(w.university()), what)), w.commas(italics(w.Archive), roman(w.ArchiveLocation), link))
	case talk:
		what := first(w.Genre, map[bool]string{true: "Speech"}[w.Type == model.TypeSpeech])
		return mlaEnd(w, by, title, sentenceStart(w.commas(roman(w.event()), roman(date), roman(w.PublisherPlace), link)), roman(capital(what)))
	case interview:
		what := capital(first(w.Genre, "Interview"))
		if described(w.Title) {
			title, what = w.bare(w.Title), capital(w.Genre)
		}
		where := w.commas(w.outlet(w.ContainerTitle), roman(mlaPublisher(w)), roman(date), roman(pages), mlaArchive(w), link)
		return mlaEnd(w, by, title, roman(what), sentenceStart(where))
	case legalCase, law:
		printed := w.commas(w.outlet(w.ContainerTitle), number[1], roman(abbreviatedPress(w.Publisher)), roman(date), roman(pages), link)
		head := by
		if len(head) == 0 {
			head = roman(w.Authority)
		}
		name := w.legalNumber()
		return mlaEnd(w, head, w.italic(w.Title), roman(strings.Replace(name, "Pub. L. No.", "Public Law", 1)), sentenceStart(printed))
	case manuscript:
		if described(w.Title) {
			title = w.bare(w.Title)
		}
		return mlaEnd(w, by, title, roman(capital(date)), w.commas(mlaArchive(w), roman(mlaPublisher(w)), link), roman(capital(w.Genre)))
	case web, post:
		site := w.outlet(w.ownSite())
		return mlaEnd(w, by, title, roman(capital(w.Genre)), w.commas(site, roman(w.Number), roman(mlaPublisher(w)), roman(date), link))
	}
	what := ""
	if w.kind == report || w.CollectionTitle == "" {
		what = w.numberedFirst()
	}
	elements := append([]Text{roman(what)}, people...)
	elements = append(append(elements, number...), roman(first(mlaPublisher(w), w.reportContainer())), roman(date), link)
	return mlaEnd(w, by, w.italic(w.Title), original, sentenceStart(w.commas(elements...)), chicagoSeries(w))
}

// mlaEnd joins the elements, with the day of access behind a page that has no date.
func mlaEnd(w *work, elements ...Text) Text {
	if accessed := mlaDates.text(w.Accessed); undated(w.Issued) && w.URL != "" && accessed != "" {
		elements = append(elements, roman("Accessed "+accessed))
	}
	return w.ended(elements)
}

// mlaBy gives the names that an entry begins with. A body that publishes its own work is named as the publisher only.
func mlaBy(w *work) Text {
	names, role := w.creators()
	publisher := first(w.Publisher, w.Authority)
	if w.Title != "" && onlyName(names, publisher) && role == authors && (w.kind == book || w.kind == report || w.kind == web) {
		return nil
	}
	by := mlaNames.list(names)
	if w.options.Repeat && len(names) > 0 {
		by = roman("---")
	}
	switch role {
	case editors:
		return w.commas(by, roman(plural(names, "editor", "editors")))
	case translators:
		return w.commas(by, roman(plural(names, "translator", "translators")))
	}
	return by
}

// mlaDate gives the date; what has none goes without.
func mlaDate(w *work) string {
	if undated(w.Issued) {
		return ""
	}
	return mlaDates.text(w.Issued)
}

// mlaArchive gives archive, place, shelf mark.
func mlaArchive(w *work) Text {
	return roman(join(", ", w.Archive, w.PublisherPlace, w.ArchiveLocation))
}

// mlaPublisher gives the publisher in the short form of the handbook.
func mlaPublisher(w *work) string {
	publisher := first(w.Publisher, w.Authority)
	if publisher == w.ContainerTitle && w.kind == web {
		publisher = w.Publisher
		if onlyName(w.Author, publisher) {
			return publisher
		}
	}
	return abbreviatedPress(publisher)
}

// abbreviatedPress shortens a publisher's name: "Cambridge UP", "U of Chicago P", "Penguin" for Penguin Ltd.
func abbreviatedPress(s string) string {
	for _, end := range []string{", Inc.", " Inc.", ", Ltd.", " Ltd.", " Ltd", " Limited", " Company", " & Co.", " and Company", " Co.", " Corporation", " LLC"} {
		if rest, ok := strings.CutSuffix(s, end); ok && strings.Trim(rest, " &,") != "" {
			s = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(rest, " and"), " &"), " ,")
			break
		}
	}
	words := strings.Fields(s)
	academic := false
	for i, word := range words {
		if word == "University" {
			words[i], academic = "U", true
		}
	}
	for i, word := range words {
		if word == "Press" && academic && i > 0 {
			words[i] = "P"
			if words[i-1] == "U" {
				words[i-1] = "UP"
				words = append(words[:i:i], words[i+1:]...)
			}
			break
		}
	}
	return strings.Join(words, " ")
}

package cite

import (
	"strings"
	"unicode/utf8"

	"ibid/model"
)

// chicagoShort writes the short form of later notes: family names, short title, cited place.
func chicagoShort(w *work) Text {
	names, _ := w.creators()
	by := familyNames(chicagoNoteNames(w), names)
	cited := roman(chicagoShortCited(w))
	switch {
	case w.Title == "" && len(names) == 0:
		where := first(chicagoDates.text(w.Issued), w.ArchiveLocation, w.Archive, w.Genre)
		return w.stopped(w.commas(chicagoOutlet(w), roman(where), cited))
	case w.kind == legalCase:
		return w.stopped(chicagoShortCase(w))
	case w.kind == law:
		return w.stopped(w.commas(by, w.bare(w.Title), roman(first(w.legalNumber(), w.reporter())), cited))
	case w.kind == entry && len(w.Author) == 0 && w.ContainerTitle != "":
		return w.stopped(w.commas(w.italic(w.ContainerTitle), wrap("s.v. ", w.quoted(w.Title), ""), cited))
	}
	return w.stopped(w.commas(by, chicagoShortTitle(w, len(names) > 0), cited))
}

// familyNames writes a list of names by the family names alone.
func familyNames(f nameForm, names []model.Name) Text {
	list := make([]model.Name, len(names))
	for i, n := range names {
		list[i] = model.Name{Literal: family(n)}
	}
	return f.list(list)
}

// chicagoShortCited gives the cited place, the volume of several before the page.
func chicagoShortCited(w *work) string {
	cited := w.cited(chicagoRange)
	if (w.kind == book || w.kind == report) && w.pageCited() && numeral(w.Volume) && !several(w.Volume) {
		return w.Volume + ":" + cited
	}
	return cited
}

// chicagoShortTitle gives the title as its kind has it, shortened. lead says that names stand before it.
func chicagoShortTitle(w *work, lead bool) Text {
	if _, ok := w.review("", w.Title); ok {
		return chicagoArticle(w, lead)
	}
	if described(w.Title) {
		if lead {
			return lowered(w.bare(w.Title))
		}
		return w.bare(w.Title)
	}
	switch {
	case w.Title == "" && w.kind == interview:
		return roman("interview")
	case w.kind == book || w.kind == report:
		return w.italic(shortTitle(&w.Item))
	}
	return w.quoted(shortTitle(&w.Item))
}

// chicagoShortCase gives the first party's name, the report and the page: Miranda, 384 U.S. at 440.
func chicagoShortCase(w *work) Text {
	party := first(w.TitleShort, w.Title)
	for _, v := range []string{" v. ", " vs. ", " v "} {
		party, _, _ = strings.Cut(party, v)
	}
	where := first(w.reporter(), w.legalNumber())
	if w.pageCited() && w.ContainerTitle != "" {
		where = join(" ", w.Volume, w.ContainerTitle, "at", w.cited(nil))
		return w.commas(w.italic(party), roman(where))
	}
	return w.commas(w.italic(party), roman(where), roman(w.cited(chicagoRange)))
}

// shortWords is the longest title that is not shortened ("Short form for titles of works" of the manual: four words).
const shortWords = 4

// shortTitle gives the item's short title, or the main title without its first article; a longer one is cut before its
// first preposition or conjunction that leaves two words, else not at all: no key word is guessed.
func shortTitle(it *model.Item) string {
	if it.TitleShort != "" {
		return it.TitleShort
	}
	if it.Type == model.TypePost {
		return it.Title // no title that could be shortened, but a text
	}
	title := mainTitle(it.Title)
	first, rest, _ := strings.Cut(title, " ")
	if articles[strings.ToLower(first)] && rest != "" {
		title = capital(rest)
	}
	fields := strings.Fields(title)
	if len(fields) <= shortWords {
		return title
	}
	for i := 2; i < len(fields); i++ {
		head := strings.Join(fields[:i], " ")
		if (prepositions[fields[i]] || conjunctions[fields[i]]) && balanced(head) && !articles[fields[i-1]] && !conjunctions[fields[i-1]] {
			return strings.TrimRight(head, ",;")
		}
	}
	return title
}

// mainTitle gives a title without its subtitle: up to the first colon, or question or exclamation mark, outside quotation
// marks.
func mainTitle(s string) string {
	for i, r := range s {
		next := s[i+utf8.RuneLen(max(r, 0)):]
		switch {
		case i > 0 && r == ':' && strings.HasPrefix(next, " ") && balanced(s[:i]):
			return s[:i]
		case i > 0 && (r == '?' || r == '!') && strings.HasPrefix(next, " ") && balanced(s[:i]):
			return s[:i+1]
		}
	}
	return s
}

// balanced reports whether no quotation mark, bracket or tag is left open.
func balanced(s string) bool {
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, `"`)%2 == 0 && strings.Count(s, "(") == strings.Count(s, ")") &&
		strings.Count(s, "[") == strings.Count(s, "]") && strings.Count(s, "<") == strings.Count(s, ">") && strings.Count(s, "‘") <= strings.Count(s, "’")
}

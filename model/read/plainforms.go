package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
)

// longestImprint is how long place and publisher are at most, in characters.
const longestImprint = 80

// cutImprint cuts an imprint in brackets off the end of names and a title, and the year off its end: "Names, Title (Place:
// Publisher, 1958–60), 2 vols."
func cutImprint(body string) (head, imprint, year string, ok bool) {
	body = withoutVolumes(body)
	open := strings.LastIndexByte(body, '(')
	if open < 0 || body[len(body)-1] != ')' {
		return "", "", "", false
	}
	inner := body[open+1 : len(body)-1]
	at := strings.IndexAny(inner, "0123456789")
	if at < 0 || len(inner) < at+4 || !centuries[inner[at:at+2]] || !isDigit(inner[at+2]) || !isDigit(inner[at+3]) || !isTo(inner[at+4:]) {
		return "", "", "", false
	}
	head, imprint, year = strings.TrimRight(body[:open], space), inner[:at], inner[at:at+4]
	if before := strings.TrimRight(imprint, space); before != "" && strings.IndexByte(",;:", before[len(before)-1]) >= 0 {
		imprint = before[:len(before)-1]
	}
	return head, imprint, year, !strings.Contains(head, "\n") && !strings.Contains(imprint, ")") && utf8.RuneCountInString(imprint) <= longestImprint
}

// centuries are the first two figures of the years in which books have been printed.
var centuries = map[string]bool{"14": true, "15": true, "16": true, "17": true, "18": true, "19": true, "20": true}

const space = " \t\n\f\r"

// withoutVolumes takes the number of volumes off the end of a description: ", 2 vols."
func withoutVolumes(body string) string {
	s, ok := strings.CutSuffix(strings.TrimSuffix(body, "s"), " vol")
	if !ok {
		return body
	}
	if n := strings.TrimRight(s, "0123456789"); n != s {
		if s, ok = strings.CutSuffix(n, ", "); ok {
			return s
		}
	}
	return body
}

// isTo reports whether a text is nothing or the second year of two: "–60".
func isTo(s string) bool {
	if s == "" {
		return true
	}
	to, ok := strings.CutPrefix(s, "–")
	if !ok {
		to, ok = strings.CutPrefix(s, "-")
	}
	return ok && len(to) >= 2 && len(to) <= 4 && strings.Trim(to, "0123456789") == ""
}

// readImprinted reads names, title, place, publisher and year.
func readImprinted(head, imprint, year string) (it model.Item, form model.Form, ok bool) {
	head = strings.TrimRight(head, ", ")
	people, rest, found := leadingNames(head)
	if !found {
		rest = head
		if !quotedWhole(rest) {
			return it, "", false
		}
	}
	if rest == "" || inverted(people, rest) || strings.Contains(rest, ", in ") || strings.ContainsAny(rest, "()") || strings.Contains(imprint, " trans") || strings.ContainsAny(rest, "0123456789") && !quotedWhole(rest) {
		return it, "", false
	}
	if !quotedWhole(rest) && (strings.ContainsAny(rest, "“”\"") || !unicode.IsUpper([]rune(rest)[0])) {
		return it, "", false
	}
	quoted := quotedWhole(rest)
	place, publisher, colon := strings.Cut(imprint, ":")
	if quoted && !colon && place != "" && !capitalised(place) || strings.Contains(imprint, ";") {
		return it, "", false
	}
	credit(&it, people, head[:len(head)-len(rest)])
	it.Title, it.Type = unquoted(rest), model.TypeBook
	it.PublisherPlace, it.Publisher = strings.Trim(place, " ,"), strings.Trim(publisher, " ,")
	it.Issued = dateOf(year)
	return it, model.FormFull, true
}

// readDocument reads a letter, a memorandum, an interview: its title is the kind with writer and addressee, then come the
// day and where it lies.
func readDocument(body string, kind []int) (it model.Item, form model.Form, ok bool) {
	it.Type, it.Title = model.TypePersonal, body
	if strings.HasPrefix(strings.ToLower(body[kind[2]:]), "interv") {
		it.Type = model.TypeInterview
	}
	days := dayIn.FindStringSubmatchIndex(body)
	if days == nil {
		return it, model.FormShort, !strings.ContainsAny(body, "“”\"()")
	}
	it.Title, it.Issued = body[:days[0]], dateOf(body[days[2]:days[3]])
	it.ArchiveLocation = strings.Trim(body[days[3]:], " ,.")
	return it, model.FormFull, !it.Issued.IsZero() && !strings.ContainsAny(it.Title, "“”\"")
}

// readCase reads a case in court.
func readCase(m []string) (it model.Item, form model.Form, ok bool) {
	it = model.Item{Type: model.TypeCase, Title: m[1], Volume: m[2], ContainerTitle: strings.TrimSuffix(m[3], " at"), Page: m[4], Authority: strings.TrimSpace(m[5])}
	if m[6] == "" && m[4] == "" {
		return it, model.FormShort, true
	}
	if m[6] != "" {
		it.Issued = dateOf(m[6])
	}
	return it, model.FormFull, true
}

// readArticle reads an article in a journal.
func readArticle(m []string) (it model.Item, form model.Form, ok bool) {
	list, rest, found := leadingNames(m[1] + ", ")
	if !found || rest != "" {
		return it, "", false
	}
	it = model.Item{Type: model.TypeJournal, Author: list, Title: unquoted(m[2]), ContainerTitle: m[3], Volume: m[4], Issue: m[5] + m[6] + m[7],
		Issued: dateOf(m[8]), Page: m[9]}
	return it, model.FormFull, !it.Issued.IsZero()
}

// initialed reports whether all words but the last are initials: "C. T. Flower".
func initialed(words []string) bool {
	for _, w := range words[:len(words)-1] {
		if len(w) < 2 || !strings.HasSuffix(w, ".") || !isInitials(strings.TrimRight(w, ".")) {
			return false
		}
	}
	return true
}

// readLone reads what has no comma that parts a name from a title: a title in quotation marks, a surname, a title.
func readLone(body string) (it model.Item, form model.Form, ok bool) {
	if quotedWhole(body) {
		it.Title = unquoted(body)
		return it, model.FormShort, true
	}
	if strings.ContainsAny(body, "“”\",:") {
		return it, "", false
	}
	words := strings.Fields(body)
	switch {
	case len(words) <= 3 && len(words) > 1 && (honorifics[strings.TrimRight(words[0], ".")] || initialed(words)) && isPerson(body), len(words) == 1 && capitalised(body) || len(words) <= 5 && joined.MatchString(body):
		for n := range splitNames(body) {
			it.Author = append(it.Author, personal(n))
		}
	case len(words) >= 2 && capitalised(words[0]):
		it.Title = body
	default:
		return it, "", false
	}
	return it, model.FormShort, true
}

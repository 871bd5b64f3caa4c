package read

import (
	"strconv"
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse"
)

// readPlain reads the plainest footnotes by their pattern, where nothing has to be guessed: "Surname, Title", "Surname,
// “Title” (Place, 1898)", "“Title”", "Surname", "New York Times, 1 April 1948". body is the citation without cited
// place. Any other text is left to refparse.
func readPlain(body string, asSubject bool) (it model.Item, form model.Form, ok bool) {
	body = strings.TrimSuffix(strings.TrimRight(strings.TrimSpace(body), ",. "), ", cit") // Italian "cit.": cited before
	if len(body) > 400 || body == "" || strings.Contains(body, "http") || backWords[firstWord(body)] {
		return it, "", false
	}
	if m := lawsuit.FindStringSubmatch(body); m != nil {
		return readCase(m)
	}
	if head, imprint, year, ok := cutImprint(body); ok {
		return readImprinted(head, imprint, year)
	}
	if m := articled.FindStringSubmatch(body); m != nil {
		return readArticle(m)
	}
	if m := datedIssue.FindStringSubmatch(body); m != nil && !strings.ContainsAny(m[1], "“\"") && capitalised(m[1]) {
		if it.ContainerTitle, it.Type = m[1], model.TypeNewspaper; strings.Contains(m[1], " to ") {
			it.Title, it.ContainerTitle, it.Type = m[1], "", model.TypePersonal // "Adams to Jefferson, July 16, 1814"
		}
		it.Issued = dateOf(m[2])
		return it, model.FormFull, !it.Issued.IsZero()
	}
	if m := letter.FindStringSubmatch(body); m != nil && capitalised(m[1]) && capitalised(m[2]) {
		it.Type, it.Title, it.Issued, it.Number = model.TypePersonal, m[1]+" to "+m[2], dateOf(m[4]), m[3]
		it.ArchiveLocation = strings.Trim(m[5], " ,.")
		return it, model.FormFull, !it.Issued.IsZero()
	}
	if m := protocol.FindStringSubmatch(body); m != nil {
		if it.Issued = figuredDate(m[2], m[3], m[4]); !it.Issued.IsZero() {
			it.Type, it.Title = model.TypePersonal, m[1]+" "+m[5]
			return it, model.FormFull, true
		}
	}
	if m := authored.FindStringSubmatch(body); m != nil && isPerson(m[2]) {
		it.Title, it.Author = unquoted(m[1]), []model.Name{personal(m[2])}
		return it, model.FormShort, true
	}
	if m := document.FindStringSubmatchIndex(body); m != nil {
		return readDocument(body, m)
	}
	if m := byline.FindStringSubmatch(body); m != nil && isPerson(m[2]) && !strings.ContainsAny(m[1], "()") {
		if it, form, ok = readPlain(m[1], asSubject); !ok && !strings.ContainsAny(m[1], "0123456789“\"") {
			it, form, ok = model.Item{Title: strings.TrimRight(m[1], ". ")}, model.FormShort, true
		}
		it.Editor = append(it.Editor, personal(m[2]))
		return it, form, ok
	}
	if m := yeared.FindStringSubmatch(body); m != nil {
		if it, _, ok = readPlain(m[1], asSubject); ok && it.Title != "" && !strings.Contains(it.Title, ",") && len(it.Author) > 0 && it.Issued.IsZero() && !inverted(it.Author, it.Title) {
			it.Issued = dateOf(m[2])
			return it, model.FormFull, true
		}
		it = model.Item{}
	}
	if m := partInSerial.FindStringSubmatch(body); m != nil && isPerson(m[1]) {
		it.Author, it.Title, it.ContainerTitle, it.Issued = []model.Name{personal(m[1])}, unquoted(m[2]), unquoted(m[3]), dateOf(m[4])
		it.Type = model.TypeJournal
		return it, model.FormFull, !it.Issued.IsZero() && capitalised(m[3])
	}
	if m := inSerial.FindStringSubmatch(body); m != nil && !strings.Contains(m[2], ", in ") && isPerson(m[1]) && (strings.Contains(body, ", in ") || strings.ContainsAny(m[2], "“\"") && !startsQuote(m[2])) && !strings.ContainsAny(m[2], "0123456789()") {
		it.Author, it.ContainerTitle, it.Issued = []model.Name{personal(m[1])}, strings.Trim(strings.NewReplacer(`"`, "", "“", "", "”", "", ",", "").Replace(m[2]), " "), dateOf(m[3])
		return it, model.FormFull, !it.Issued.IsZero()
	}
	if strings.ContainsAny(body, "()[]0123456789") || strings.Contains(body, "://") || endsInRomanYear(body) {
		return it, "", false
	}
	people, rest, found := leadingNames(body)
	if m := stopped.FindStringSubmatch(body); !found && m != nil && !abbreviations[strings.ToLower(m[1])] {
		people, rest, found = listed(m[1]), m[2], true
	}
	if !found {
		if asSubject {
			if m := owned.FindStringSubmatch(body); m != nil {
				it.Author, it.Title = []model.Name{personal(m[1])}, unquoted(m[2])
				return it, model.FormShort, true
			}
		}
		return readLone(body)
	}
	it.Author = people
	switch {
	case strings.HasPrefix(rest, "in "):
		it.ContainerTitle = unquoted(rest[3:])
		return it, model.FormFull, capitalised(it.ContainerTitle)
	case quotedWhole(rest):
		it.Title = unquoted(rest)
		return it, model.FormShort, true
	case startsQuote(rest) || strings.ContainsAny(rest, "“”\""):
		return it, "", false
	}
	r := []rune(rest)
	if len(r) == 0 || !unicode.IsUpper(r[0]) {
		return it, "", false
	}
	it.Title = rest
	return it, model.FormShort, !strings.Contains(rest, ", in ") && len(strings.Split(rest, ",")) <= 4
}

var (
	// articled matches names, a title in quotation marks, a journal, volume, issue, year and pages.
	articled = probing(both(figured, holding("):")), `^([^“”"]+), (“[^“”]+”|"[^"]+"),? ([\p{Lu}][^“”"():;]*?),? (\d{1,4})(?:, no\. ?(\d+)|\((\d+)\)|\.(\d+))? \(([^()]*?\d{4})\): ?(\d+[–-]\d+)$`)
	// lawsuit matches the parties of a case, and volume, reporter, page and year: "Roe v. Wade, 410 U.S. 113 (1973)".
	lawsuit = probing(holding(" v. ", " v ", " vs. "), `^((?:In re |Ex parte )?[\p{Lu}][^,()“"\[\]\d]{1,80}? vs?\.? [\p{Lu}][^,()“"\[\]\d]{0,80}?)(?:, (\d+) ([\p{Lu}][\p{L}\d. ]{0,20}?\.?)(?: (\d+))?(?:, [^()]*)?)?(?: \(([^()]*?)((?:1[6-9]|20)\d\d)\))?$`)
	// datedIssue matches a name and a day: an issue of a newspaper.
	datedIssue = probing(endsInYear, `^((?:The )?[\p{Lu}][\p{L}.’' ()-]{1,50}), ((?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}, \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{4})$`)
	// yeared matches what is plain but for a year at its end: "Strachey, Eminent Victorians, 1918".
	yeared = probing(both(endsInYear, holding(", 1", ", 2")), `^([^\d“"()]+), ((?:1[4-9]|20)\d\d)$`)
	// inSerial matches an author, a serial and a year: "Pollard, in Roy. Hist. Soc. “Transactions,” 1911".
	inSerial = probing(both(endsInYear, holding(" 1", " 2")), `^([^,]{2,40}), (?:in )?([\p{Lu}][^“",]*["“][^“"]+["”]|["“][^“"]+["”]|[\p{Lu}][^“"]+?),? ((?:1[5-9]|20)\d\d)$`)
	// partInSerial matches an author, a title, a serial and a year: "Marett, Preanimistic Religion, in Folk-Lore, 1900".
	partInSerial = probing(both(endsInYear, holding(", in ")), `^([^,]{2,40}), ([\p{Lu}“"][^()\d]*?), in ([\p{Lu}][^“",()\d]*), ((?:1[5-9]|20)\d\d)$`)
	// protocol matches a name, a day in figures and the kind of a record: "Comey 11/15/17 302", "Rogers 6/12/17 Interview".
	protocol = probing(holding("/"), `^([\p{Lu}][\p{L}.’'& -]{1,60}?) (\d{1,2})/(\d{1,2})/(\d{4}|\d{2}) ([\p{Lu}\d][\p{L}\d. ]{1,24})$`)
	// letter matches writer and addressee, the number of a telegram, a day, and where it lies.
	letter = probing(holding(" to "), `^([\p{Lu}][\p{L}.’' -]{2,40}) to ([\p{Lu}][\p{L}.’' -]{2,40}), (?:(?:[Tt]el(?:egram|\.)?|[Cc]able|[Dd]espatch|[Nn]o\.)(?: no\.)? ?(\d+), )?((?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}, \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{2,4})(?:[,;] (.*))?$`)
	// authored matches "War and Peace, by Tolstoy (Russian)".
	authored = probing(holding(", by "), `^([^\d“"]{8,150}), by ((?:[\p{Lu}][\p{L}.]* ){0,3}[\p{Lu}][\p{L}-]+)(?: \([\p{L} ]+\))?$`)
	// document matches the kinds of documents that are told by writer, addressee and day.
	document = probing(beginsDocument, `^(?:(?:Handwritten|Telephone|Personal|Author|Oral [Hh]ist(?:ory)?|Draft|Confidential|Secret) )?(Intervs?|Interviews?|Ltrs?|Letters?|Memos?|Memoranda|Memorandum|Msgs?|Messages?|Telegrams?|Tels?|Cables?|E-?mails?|Notes?|Despatch|Dispatch|Telcon|Memcon)(?:, | (?:by|from|to|with|of|for) )`)
	// dayIn matches a day inside a text.
	dayIn = lazy(`,? (?:on |dated )?(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:1[5-9]|20)?\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}, \d{4}|(?:1[5-9]|20)\d\d)(?:\D|$)`)
	// byline matches a name in brackets at the end: "Paston Letters (Gairdner)".
	byline = probing(ends(')'), `^(.{8,200}) \(([\p{Lu}][\p{L}. '’-]{2,30})\)$`)
	// stopped matches a surname, or two, and a title, parted by a full stop: "Tawney. The Acquisitive Society".
	stopped = probing(holding(". "), `^([\p{Lu}][\p{L}'’-]{2,}(?: (?:and|&) [\p{Lu}][\p{L}'’-]{2,})?)\. (["“]?[\p{Lu}].{3,})$`)
	// owned matches "Strachey's Eminent Victorians", "Acton's “Lectures”".
	owned = probing(holding("' ", "’ ", "s "), `^((?:[\p{Lu}][\p{L}.-]* ){0,3}[\p{Lu}][\p{L}-]+)['’]s? (["“]?[\p{Lu}].*)$`)
)

// inverted reports whether what follows a surname begins with the given name: "Auerbach, Erich. Mimesis", "Derrida, Jacques, Of
// Grammatology". It may as well be a title of a word or two, which a pattern cannot tell.
func inverted(people []model.Name, rest string) bool {
	return len(people) == 1 && people[0].Given == "" && givenName.MatchString(rest)
}

// givenName matches initials, or a given name or two that a mark or another name follows.
var givenName = lazy(`^(?:[\p{Lu}]\.(?:[ -]?[\p{Lu}]\.)*[:,]? |[\p{Lu}][\p{L}'’-]+(?: (?:[\p{Lu}][\p{L}'’-]+|[\p{Lu}]\.))?(?:[.:] |, ["“‘«„\p{Lu}]| & ))`)

// beginsDocument reports whether a text begins with a word that document begins with.
func beginsDocument(s string) bool {
	end := strings.IndexAny(s, " ,")
	return end > 0 && documentWords[s[:end]]
}

var documentWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`Handwritten Telephone Personal Author Oral Draft Confidential Secret Interv Intervs Interview Interviews Ltr Ltrs Letter
Letters Memo Memos Memoranda Memorandum Msg Msgs Message Messages Telegram Telegrams Tel Tels Cable Cables Email Emails E-mail E-mails Note Notes Despatch
Dispatch Telcon Memcon`) {
		set[w] = true
	}
	return set
}()

// months gives the number of a month by its first three letters.
var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// dateOf reads a date that stands by itself: "1956", "5 Aug 1940", "August 5, 1940"; others it leaves to refparse.
func dateOf(s string) model.Date {
	var d model.Day
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '.' }) {
		n, err := strconv.Atoi(w)
		switch {
		case err != nil && len(w) >= 3:
			d.Month = months[strings.ToLower(w[:3])]
		case n > 999:
			d.Year = n
		default:
			d.Day = n
		}
	}
	if d.Year != 0 && d.Day <= 31 && (d.Day == 0) == (d.Month == 0) {
		return model.Date{From: d}
	}
	return refparse.Parse("A. Name, “Title of some length”, Daily News, " + s + ".").Item.Issued
}

// figuredDate reads a day in figures, month first unless it cannot be one; years of two figures up to 49 are of this century.
func figuredDate(month, day, year string) model.Date {
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	if m > 12 {
		m, d = d, m
	}
	switch {
	case y < 50:
		y += 2000
	case y < 100:
		y += 1900
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1500 {
		return model.Date{}
	}
	return model.Date{From: model.Day{Year: y, Month: m, Day: d}}
}

// joined matches two surnames.
var joined = lazy(`^[\p{Lu}][\p{L}'’-]+ (?:and|&|und|et) [\p{Lu}][\p{L}'’-]+$`)

// quotedWhole reports whether all of s stands in one pair of quotation marks.
func quotedWhole(s string) bool {
	s = strings.TrimRight(s, ",.")
	if !startsQuote(s) || len(s) < 4 {
		return false
	}
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"«", "»"}, {"„", "“"}} {
		if inner, ok := strings.CutPrefix(s, pair[0]); ok {
			if inner, ok = strings.CutSuffix(inner, pair[1]); ok && (pair[0] == "‘" || !strings.Contains(inner, pair[1])) {
				return true
			}
		}
	}
	return false
}

// unquoted takes quotation marks and the commas of the sentence off a title.
func unquoted(s string) string {
	return strings.Trim(strings.TrimSpace(strings.Trim(strings.Trim(s, ",. "), `"“”„«»`)), ",. ")
}

// capitalised reports whether every word of s that is longer than three letters begins with a capital.
func capitalised(s string) bool {
	some := false
	for _, w := range strings.Fields(s) {
		r := []rune(strings.Trim(w, `"“”'’.,`))
		switch {
		case len(r) == 0:
		case unicode.IsUpper(r[0]):
			some = true
		case len(r) > 3 || !strings.Contains(" of the and for in on to de la du des der und et ", " "+fold.Fold(w)+" "):
			return false
		}
	}
	return some
}

package group

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// mention is a citation made ready for comparing: its words numbered, its names and numbers taken apart.
//
// What tells most pairs apart comes first: it is read from memory at once.
type mention struct {
	authors   int32    // how many of people are authors
	begins    uint32   // a hash of how the title begins, as a key does; 0 where it is shorter
	people    []person // authors, then editors
	squashed  string   // the title's letters and digits, folded
	form      model.Form
	title     []uint32
	raw       []uint32 // every word of the citation, sorted, each once
	marks     uint64   // a bit for each of them, to tell quickly that a word is not among them
	container []uint32
	publisher []uint32
	from, to  day
	volume    string
	issue     string
	*rarely          // nil only where nothing is cited
	exact     uint64 // of all that was read, folded: equal means the same wording
	firstPage int32
	lastPage  int32
	issued    uint32 // the year of issue as a word
	kind      kind
	letter    byte // behind the year, where one author has several works of a year: "2003a"
	isReview  bool
	bare      bool // names no title at all
	archival  bool // cites papers in an archive
	quoted    bool // its title stands in quotation marks
	standing  bool // its title stands over something new each day
	unnamed   bool // cites a talk with someone it does not name
	worded    bool // says enough for equal wording to mean the same source
}

// spell sets the title's letters and digits.
func (m *mention) spell(squashed string) {
	m.squashed, m.begins = squashed, 0
	if len(squashed) >= squashKey {
		m.begins = uint32(textKey(keySquash, squashed[:squashKey])) | 1
	}
}

// day is a model.Day in less room.
type day struct {
	Year       int32
	Month, Day int8
}

func newDay(d model.Day) day { return day{int32(d.Year), int8(d.Month), int8(d.Day)} }

// rarely is what few citations say; the others share one that is empty, for there is a mention of every citation.
type rarely struct {
	signs
	initials []uint32 // of one that cites papers in an archive, its words in capitals
	reports  []report // where a case or a statute is printed
}

// signs are the numbers and marks of a source beside its volume and pages.
type signs struct {
	edition  string
	number   string
	shelf    string // archive and shelfmark, folded
	file     string // of one that cites papers in an archive, its figures
	doi, url string
	code     string // number or symbol of a report or document as printed in it: "randrm3420", "s/2024/92"
}

// person is a name made ready for comparing.
type person struct {
	family  uint32 // the word that the name is known by: the family name, or an organisation's first telling word
	initial byte   // first letter of the given name, folded; 0 unknown
	given   bool   // the first given name is more than an initial
	caps    bool   // printed all in capitals, as acronyms are
	org     string // an organisation's name, squashed; "" for a person
	acronym string // of an organisation
	word    string // the family name, folded
}

// kind is what sort of thing a source is, as far as grouping cares.
type kind uint8

const (
	kindUnknown kind = iota
	kindBook
	kindPart    // a chapter, an article, a paper: it has pages inside something
	kindNews    // one headline may appear under two dates
	kindReport  // another year is another report
	kindDated   // a letter, an interview, a post, a memo: the date is what tells it from its neighbours
	kindLegal   // a case, a statute
	kindArchive // told by its shelfmark
)

var kinds = map[model.Type]kind{
	model.TypeBook: kindBook, model.TypeThesis: kindBook, model.TypeChapter: kindPart, model.TypeJournal: kindPart,
	model.TypePaper: kindPart, model.TypeArticle: kindPart, model.TypeReview: kindPart, model.TypeEntry: kindPart,
	model.TypeNewspaper: kindNews, model.TypeMagazine: kindNews, model.TypeWeb: kindNews, model.TypeReport: kindReport,
	model.TypeInterview: kindDated, model.TypePersonal: kindDated, model.TypePost: kindDated,
	model.TypeSpeech: kindDated, model.TypeBroadcast: kindDated, model.TypeHearing: kindDated, model.TypeCase: kindLegal,
	model.TypeLaw: kindLegal, model.TypeBill: kindLegal, model.TypeTreaty: kindLegal,
	model.TypeManuscript: kindArchive,
}

// newMention prepares a citation. it is what the citation says, with what it takes over from the one before.
func (v *vocab) newMention(c *model.Citation, it *model.Item, text string) mention {
	m := mention{
		form: c.Form, kind: kinds[it.Type], from: newDay(it.Issued.From), to: newDay(it.Issued.To),
		volume: volumeOf(it.Volume), issue: squash(it.Issue), rarely: v.plain,
	}
	r := rarely{signs: signs{edition: editionNumber(it.Edition), number: squash(it.Number), shelf: squash(it.Archive + it.ArchiveLocation),
		doi: doi(it.DOI), url: bareURL(it.URL), code: codeOf(text)}}
	if m.kind == kindLegal && m.volume != "" && it.ContainerTitle != "" && r.number == "" {
		r.reports = reportsIn(it, text)
	}
	m.archival = m.kind != kindPart && it.Publisher == "" && archival(text)
	if m.archival {
		r.initials, r.file = v.initialsIn(text), figures(text)
	}
	if r.signs != v.plain.signs || r.reports != nil || r.initials != nil {
		said := r
		m.rarely = &said
	}
	m.people = make([]person, 0, len(it.Author)+len(it.Editor))
	for _, n := range it.Author {
		m.people = append(m.people, v.newPerson(n))
	}
	m.authors = int32(len(m.people))
	for _, n := range it.Editor {
		m.people = append(m.people, v.newPerson(n))
	}
	title := it.Title
	if title == "" {
		title = it.TitleShort
	}
	title = strings.TrimRight(title, " .,…")
	for _, tail := range []string{", etc", ", exh. cat"} {
		title = strings.TrimSuffix(title, tail)
	}
	switch {
	case it.Type == model.TypePersonal:
		title = correspondents(title)
	case isSymbol(r.code) && resolution.FindString(title) == title:
		title = "" // it is the symbol
	}
	m.title = withoutArticle(v, v.list(joinInitials(title)))
	m.container = v.list(it.ContainerTitle)
	m.publisher = v.list(it.Publisher)
	m.raw = v.set(text)
	for _, w := range m.raw {
		m.marks |= 1 << (w % 64)
	}
	if m.kind == kindUnknown && m.from.Day != 0 && talks(text) {
		m.kind = kindDated
	}
	first, last := pageRange(it.Page)
	m.firstPage, m.lastPage = int32(first), int32(last)
	m.spell(squash(title))
	m.isReview = it.Type == model.TypeReview || reviews(text) && !strings.Contains(it.ContainerTitle, "Review of")
	m.bare = len(m.title) == 0
	m.quoted = !m.bare && strings.ContainsAny(text, "“\"„«")
	m.standing = m.from.Day != 0 && standing(title)
	m.letter = yearLetter(text, m.year())
	m.issued = v.yearID(m.year())
	m.worded = !m.bare || m.from.Day != 0 || m.number != "" || m.shelf != "" || m.volume != "" && len(m.container) > 0
	m.unnamed = m.authors == 0 && anonymous(text)
	m.exact = exactKey(&m, it, text)
	return m
}

// exactKey hashes all that was read.
func exactKey(m *mention, it *model.Item, text string) uint64 {
	h := newHash(keyExact)
	for i := range m.people {
		h.add(m.people[i].word)
		h.addByte(m.people[i].initial)
	}
	var room [256]byte
	for _, part := range [...]string{m.squashed, "", "", it.Issued.String(), m.volume, m.issue, "", m.edition, m.number, m.shelf, m.doi} {
		h.addByte('|')
		h.add(part)
	}
	for _, part := range [...]string{it.ContainerTitle, it.Publisher, it.Page} {
		h.addByte('|')
		h.addBytes(appendSquashed(room[:0], part))
	}
	h.addByte('|')
	h.addFigures(text)
	return uint64(h)
}

// talks reports whether a text says that it cites a talk, a diary or a telegram: "Dwan, conversation with the author".
func talks(text string) bool {
	for _, part := range []string{"nterview", "onversation with", "iary entry", "elegram", "ersonal communication"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// reviewing matches the words by which a review says what it reviews.
var reviewing = fold.Lazy(`\breview of\b|[“"]Review of\b|\b[Rr]ev\. of\b|\b[Bb]ook [Rr]eview:|\bRezension (?:zu|von)\b|\b[Cc]ompte[- ]rendu de\b|\b[Rr]ecensione\b`)

// reviews reports whether a text says that it reviews something.
func reviews(text string) bool {
	for _, part := range []string{"ev. of", "eview of", "eview:", "ezension", "endu de", "ecensione"} {
		if strings.Contains(text, part) {
			return reviewing.MatchString(text)
		}
	}
	return false
}

// withoutArticle leaves out the function words at the start of a title, as short forms do: "On Liberty" is "Liberty".
func withoutArticle(v *vocab, title []uint32) []uint32 {
	for i, w := range title {
		if v.weight[w] > .1 {
			return title[i:]
		}
	}
	return title
}

// spacedInitials matches initials that stand for words: "N. C.", "U. S.".
var spacedInitials = fold.Lazy(`\b(?:\p{Lu}\.\s?){2,4}`)

// joinInitials makes one word of initials, so that they can be compared with the words they stand for.
func joinInitials(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return spacedInitials.ReplaceAllStringFunc(s, func(m string) string {
		return strings.NewReplacer(".", "", " ", "").Replace(m) + " "
	})
}

func (v *vocab) newPerson(n model.Name) person {
	if n.Family == "" {
		words := fold.Words(n.String())
		p := person{org: strings.Join(words, ""), acronym: acronym(n.String())}
		for _, w := range words {
			if !stopWords[w] {
				p.word = w
				break
			}
		}
		if len(words) == 1 {
			p.acronym = words[0]
		}
		p.family = v.id(p.word)
		return p
	}
	words := fold.Words(n.Family)
	p := person{word: strings.Join(words, "")}
	if strings.Contains(n.Given, " ") {
		p.acronym = acronym(n.String()) // it may be an organisation: "Human Rights Watch"
	}
	p.family = v.id(p.word)
	p.caps = n.Given == "" && len(n.Family) >= 3 && n.Family == strings.ToUpper(n.Family)
	v.room = fold.AppendWords(v.room[:0], n.Given)
	if given := v.room; len(given) > 0 {
		p.initial = given[1]
		end := bytes.IndexByte(given[1:], ' ')
		p.given = end < 0 && len(given) > 3 || end > 2
	}
	return p
}

// acronym gives the folded first letters of the capitalised words: "icrc".
func acronym(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			if len(w) > 1 && len(w) <= 4 && w == strings.ToUpper(w) && strings.Contains(name, " ") {
				b.WriteString(squash(w)) // "UN Security Council" is the UNSC
				continue
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// squash leaves the folded letters and digits of a text.
func squash(s string) string {
	if s == "" {
		return ""
	}
	var room [256]byte // spares short texts the heap
	return string(appendSquashed(room[:0], s))
}

// appendSquashed appends what squash gives.
func appendSquashed(to []byte, s string) []byte {
	from := len(to)
	to = fold.AppendFold(to, s)
	kept := to[:from]
	for i := from; i < len(to); {
		r, size := utf8.DecodeRune(to[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			kept = append(kept, to[i:i+size]...)
		}
		i += size
	}
	return kept
}

// year is the year of issue, 0 unknown.
func (m *mention) year() int { return int(m.from.Year) }

// knows reports whether the citation names a person of a family name, or has that name anywhere. A name of several words
// ("D’Ancona") is no word of the text.
func (m *mention) knows(family uint32) bool {
	for i := range m.people {
		if m.people[i].family == family {
			return true
		}
	}
	return m.says(family)
}

// says reports whether the citation has a word anywhere.
func (m *mention) says(word uint32) bool {
	if m.marks&(1<<(word%64)) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(m.raw, word)
	return ok
}

package group

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/fold"
)

// mention is a citation made ready for comparing: its words numbered, its names and numbers taken apart.
type mention struct {
	form      model.Form
	people    []person // authors, then editors
	authors   int      // how many of people are authors
	title     []uint32
	raw       []uint32 // every word of the citation, sorted, each once
	marks     uint64   // a bit for each of them, to tell quickly that a word is not among them
	container []uint32
	publisher []uint32
	kind      kind
	from, to  model.Day
	volume    string
	issue     string
	firstPage int
	lastPage  int
	edition   string
	number    string
	shelf     string // archive and shelfmark, folded
	doi, url  string
	code      string // number of a report or document as printed in it: "cmucs90100"
	squashed  string // the title's letters and digits, folded
	exact     uint64 // of all that was read, folded: equal means the same wording
	isReview  bool
	bare      bool // names no title at all
	worded    bool // says enough for equal wording to mean the same source
}

// person is a name made ready for comparing.
type person struct {
	family  uint32 // the word that the name is known by: the family name, or an organisation's first telling word
	initial byte   // first letter of the given name, folded; 0 unknown
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
		form: c.Form, kind: kinds[it.Type], from: it.Issued.From, to: it.Issued.To,
		volume: numeral(it.Volume), issue: squash(it.Issue), edition: editionNumber(it.Edition),
		number: squash(it.Number), shelf: squash(it.Archive + it.ArchiveLocation), doi: doi(it.DOI), url: bareURL(it.URL),
	}
	for _, n := range it.Author {
		m.people = append(m.people, v.newPerson(n))
	}
	m.authors = len(m.people)
	for _, n := range it.Editor {
		m.people = append(m.people, v.newPerson(n))
	}
	title := it.Title
	if title == "" {
		title = it.TitleShort
	}
	title = strings.TrimSuffix(strings.TrimRight(title, " .,…"), ", etc")
	m.title = withoutArticle(v, v.list(joinInitials(title)))
	m.container = v.list(it.ContainerTitle)
	m.publisher = v.list(it.Publisher)
	m.raw = v.list(text)
	slices.Sort(m.raw)
	m.raw = slices.Clip(slices.Compact(m.raw))
	for _, w := range m.raw {
		m.marks |= 1 << (w % 64)
	}
	m.firstPage, m.lastPage = pageRange(it.Page)
	m.squashed = squash(title)
	m.isReview = it.Type == model.TypeReview || reviews(text) && !strings.Contains(it.ContainerTitle, "Review of")
	m.bare = len(m.title) == 0
	m.worded = !m.bare || m.from.Day != 0 || m.shelf != "" || m.volume != "" && len(m.container) > 0
	m.code = codeIn(text)
	m.exact = textKey(keyExact, strings.Join([]string{names(m.people), m.squashed, squash(it.ContainerTitle), squash(it.Publisher),
		it.Issued.String(), m.volume, m.issue, squash(it.Page), m.edition, m.number, m.shelf, m.doi,
		figures(text)}, "|"))
	return m
}

// codeIn gives the first number of a report or a document in a text: capitals, a hyphen or a slash, and three figures or
// more ("CMU-CS-90-100", "S/RES/1267").
func codeIn(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] != '-' && text[i] != '/' || i == 0 || !wordByte(text[i-1]) {
			continue
		}
		start, end := i, i
		for start > 0 && (wordByte(text[start-1]) || text[start-1] == '-' || text[start-1] == '/') {
			start--
		}
		for end < len(text) && (wordByte(text[end]) || text[end] == '-' || text[end] == '/') {
			end++
		}
		word := text[start:end]
		capitals, figures := 0, 0
		for k := 0; k < len(word); k++ {
			switch b := word[k]; {
			case b >= 'A' && b <= 'Z':
				capitals++
			case b >= '0' && b <= '9':
				figures++
			case b >= 'a' && b <= 'z':
				capitals = -len(word)
			}
		}
		if capitals >= 1 && figures >= 3 && len(word) <= 30 {
			return squash(word)
		}
		i = end
	}
	return ""
}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// reviewing matches the words by which a review says what it reviews.
var reviewing = regexp.MustCompile(`\breview of\b|[“"]Review of\b|\b[Rr]ev\. of\b|\b[Bb]ook [Rr]eview:|\bRezension (?:zu|von)\b|\b[Cc]ompte[- ]rendu de\b|\b[Rr]ecensione\b`)

// reviews reports whether a text says that it reviews something.
func reviews(text string) bool {
	for _, part := range []string{"ev. of", "eview of", "eview:", "ezension", "endu de", "ecensione"} {
		if strings.Contains(text, part) {
			return reviewing.MatchString(text)
		}
	}
	return false
}

// articles begin titles and are left out in short forms.
var articles = wordSet(`the a an der die das ein eine le la les un une il lo i gli uno una el los las`)

func withoutArticle(v *vocab, title []uint32) []uint32 {
	if len(title) > 1 && articles[v.words[title[0]]] {
		return title[1:]
	}
	return title
}

// spacedInitials matches initials that stand for words: "N. C.", "U. S.".
var spacedInitials = regexp.MustCompile(`\b(?:\p{Lu}\.\s?){2,4}`)

// joinInitials makes one word of initials, so that they can be compared with the words they stand for.
func joinInitials(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return spacedInitials.ReplaceAllStringFunc(s, func(m string) string {
		return strings.NewReplacer(".", "", " ", "").Replace(m) + " "
	})
}

// figures gives the figures of a text: two citations that differ in one are not worded alike, even if no field shows it.
func figures(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }), ",")
}

func names(people []person) string {
	var b strings.Builder
	for _, p := range people {
		b.WriteString(p.word)
		b.WriteByte(p.initial)
	}
	return b.String()
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
	p.family = v.id(p.word)
	if given := fold.Words(n.Given); len(given) > 0 && given[0] != "" {
		p.initial = given[0][0]
	}
	return p
}

// acronym gives the folded first letters of the capitalised words: "icrc".
func acronym(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		for _, r := range w {
			if unicode.IsUpper(r) {
				b.WriteRune(unicode.ToLower(r))
			}
			break
		}
	}
	return b.String()
}

// squash leaves the folded letters and digits of a text.
func squash(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	for _, r := range fold.Fold(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// numeral gives the first number of a text in digits, Roman numerals too: "vol. XII" is "12". Text without one is
// squashed.
func numeral(s string) string {
	for _, w := range fold.Words(s) {
		if isNumeral(w) {
			return strings.TrimLeft(w, "0")
		}
		if n := roman(w); n > 0 {
			return strconv.Itoa(n)
		}
	}
	return squash(s)
}

// roman reads a Roman numeral in small letters; 0 if it is none.
func roman(s string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	sum := 0
	for i := 0; i < len(s); i++ {
		v := values[s[i]]
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && v < values[s[i+1]] {
			v = -v
		}
		sum += v
	}
	return sum
}

// editionNumber gives the number of an edition, or its squashed words ("rev", "kritisch").
func editionNumber(s string) string {
	for _, w := range fold.Words(s) {
		if n := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz"); isNumeral(n) {
			return n
		}
		if n := ordinals[w]; n != "" {
			return n
		}
	}
	s = squash(s)
	for _, tail := range []string{"edition", "edn", "ed", "auflage", "aufl"} {
		s = strings.TrimSuffix(s, tail)
	}
	return s
}

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10",
}

// pageRange gives the first and last page; "429–66" is 429 to 466. 0 is unknown.
func pageRange(s string) (first, last int) {
	var found []int
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) {
		n, err := strconv.Atoi(w)
		if err != nil || n > 1e6 {
			continue
		}
		found = append(found, n)
	}
	if len(found) == 0 {
		return 0, 0
	}
	first = found[0]
	if len(found) == 1 {
		return first, 0
	}
	last = found[1]
	if last < first {
		a, b := strconv.Itoa(first), strconv.Itoa(last)
		if len(b) < len(a) {
			last, _ = strconv.Atoi(a[:len(a)-len(b)] + b)
		}
	}
	return first, last
}

// doi gives a DOI without resolver and version ("…CD002273.pub2").
func doi(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.Index(s, "10."); i >= 0 {
		s = s[i:]
	}
	s = strings.TrimRight(s, ".,;")
	if i := strings.LastIndex(s, "."); i > 0 {
		tail := s[i+1:]
		if t := strings.TrimLeft(tail, "pubv"); t != tail && len(tail)-len(t) <= 3 && isNumeral(t) {
			s = s[:i]
		}
	}
	return s
}

// bareURL gives an address without scheme, "www." and trailing marks.
func bareURL(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	s = strings.TrimPrefix(s, "www.")
	return strings.TrimRight(s, "/.,;)")
}

// year is the year of issue, 0 unknown.
func (m *mention) year() int { return m.from.Year }

// says reports whether the citation has a word anywhere.
func (m *mention) says(word uint32) bool {
	if m.marks&(1<<(word%64)) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(m.raw, word)
	return ok
}

package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/fold"
)

// filing is how a style puts the entries of its list in order. The zero value leaves them as they are cited.
type filing struct {
	by    func(*work) Text       // the names that an entry begins with, else its title does
	date  func(*work) model.Date // the date by which entries under the same names stand; nil: they stand by title
	year  func(*work) string     // how the date is printed, where works of the same names and year are told apart by letters
	exact bool                   // what has no date comes first, and inside a year the month and day go before the title (APA)
}

// Listed is an entry of a list: an item, by its index, and what the list adds to it.
type Listed struct {
	Item int
	Options
}

// List gives the entries of a list of references in the order that the style wants, each with what its place there gives it: a
// number, a letter behind the year, dashes for the names of the entry before. Items that say nothing stand last.
func (s Style) List(items []*model.Item, e *Evidence) []Listed {
	list := make([]Listed, len(items))
	if s.by == nil {
		for i := range list {
			list[i] = Listed{i, Options{Number: i + 1, Evidence: e}}
		}
		return list
	}
	all := make([]filed, len(items))
	for i, it := range items {
		all[i] = s.file(it, i)
	}
	slices.SortFunc(all, s.compare)
	letters := make([]string, len(items))
	s.letter(all, letters)
	for i, f := range all {
		repeat := i > 0 && f.names != "" && f.names == all[i-1].names
		list[i] = Listed{f.item, Options{Letter: letters[f.item], Repeat: repeat, Evidence: e}}
	}
	return list
}

// Letters gives for each item of a list the letter that the style puts behind its year (APA and Harvard: 2023a, 2023b), "" for
// the one work of its names and year.
func (s Style) Letters(items []*model.Item) []string {
	letters := make([]string, len(items))
	if s.year == nil {
		return letters
	}
	// To file an item takes time; most are the only ones of their author and year.
	type some struct {
		author string
		year   int
	}
	of := func(it *model.Item) some {
		if len(it.Author) == 0 {
			return some{"", it.Issued.From.Year}
		}
		return some{fold.Fold(it.Author[0].Literal + it.Author[0].Family), it.Issued.From.Year}
	}
	count := map[some]int{}
	for _, it := range items {
		count[of(it)]++
	}
	var alike []filed
	for i, it := range items {
		if count[of(it)] > 1 {
			alike = append(alike, s.file(it, i))
		}
	}
	slices.SortFunc(alike, s.compare)
	s.letter(alike, letters)
	return letters
}

// letter gives letters to those of a sorted list that are printed with the same names and the same year.
func (s Style) letter(sorted []filed, letters []string) {
	if s.year == nil {
		return
	}
	count, given := map[string]int{}, map[string]int{}
	for _, f := range sorted {
		count[f.label]++
	}
	for _, f := range sorted {
		if f.label != "" && count[f.label] > 1 {
			letters[f.item] = alphabetic(given[f.label])
			given[f.label]++
		}
	}
}

// alphabetic counts a, b, …, z, aa, ab, … from 0.
func alphabetic(n int) string {
	if n < 26 {
		return string(rune('a' + n))
	}
	return alphabetic(n/26-1) + string(rune('a'+n%26))
}

// filed is what an item is filed by.
type filed struct {
	item  int
	under []string // letters and figures of each name, the family's before the others; or of the title
	date  int      // year, month and day in one number
	title string   // its letters and figures, without an article before them
	names string   // whole, "" where an entry does not begin with names
	label string   // names and year as they are printed, "" where no letter may stand
}

// nowhere is filed behind every name, later behind every date.
const (
	nowhere = "\U0010ffff"
	later   = 1 << 30
)

func (s Style) file(it *model.Item, index int) filed {
	w := prepare(it, Options{}, s.manner)
	f := filed{item: index, title: w.filedTitle()}
	if w.empty() {
		f.under = []string{nowhere}
		return f
	}
	lead := s.by(w).Plain()
	names, _ := w.creators()
	switch {
	case lead == "":
		f.under = []string{f.title}
		lead = w.Title
	case len(names) == 0:
		f.under = []string{filedLetters(withoutArticle(lead))}
	default:
		for _, n := range names {
			if !others(n) {
				f.under = append(f.under, w.filedName(n)...)
				f.names += fold.Fold(n.String()) + ";"
			}
		}
	}
	date := w.Issued
	if s.date != nil {
		date = s.date(w)
	}
	f.date = (date.From.Year*100+date.From.Month)*100 + date.From.Day
	switch {
	case forthcoming(date):
		f.date = later + 1
	case undated(date) && s.exact:
		f.date = -later
	case undated(date):
		f.date = later
	}
	if s.year != nil {
		if year := s.year(w); year != "" {
			f.label = lead + "\n" + year
		}
	}
	return f
}

// issued gives the date by which most styles put works of the same names in order.
func issued(w *work) model.Date { return w.Issued }

// compare orders entries by names, then by title and year or the other way round, last as they are cited.
func (s Style) compare(a, b filed) int {
	title, year := strings.Compare(a.title, b.title), cmp.Compare(a.date/10000, b.date/10000)
	var rest int
	switch {
	case s.date == nil:
		rest = cmp.Or(title, year)
	case s.exact:
		rest = cmp.Or(cmp.Compare(a.date, b.date), title)
	default:
		rest = cmp.Or(year, title)
	}
	return cmp.Or(slices.Compare(a.under, b.under), rest, cmp.Compare(a.item, b.item))
}

// filedName gives family name and forenames as they are filed, the forenames as initials where the style prints these. An
// Arabic article does not count.
func (w *work) filedName(n model.Name) []string {
	if n.Literal != "" {
		return []string{filedLetters(withoutArticle(n.Literal)), ""}
	}
	given := n.Given
	if w.sentence {
		given = initials(".", " ", "-")(given)
	}
	family := family(n)
	for _, article := range []string{"al-", "el-", "Al-", "El-"} {
		family = strings.TrimPrefix(family, article)
	}
	return []string{filedLetters(family), filedLetters(given + n.DroppingParticle + n.Suffix)}
}

// filedTitle gives a title as it is filed; only an English one has an article that is one.
func (w *work) filedTitle() string {
	title := faces(unmark(w.Title), false).Plain()
	if w.english {
		title = withoutArticle(title)
	}
	return filedLetters(title)
}

// withoutArticle takes an English article off.
func withoutArticle(s string) string {
	first, rest, ok := strings.Cut(strings.TrimLeft(s, `“‘"'`), " ")
	switch strings.ToLower(first) {
	case "the", "a", "an":
		if ok {
			return rest
		}
	}
	return s
}

// filedLetters gives letters and figures, folded: "nothing precedes something", and spaces and marks do not count.
func filedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold.Fold(s))
}

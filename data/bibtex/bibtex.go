// Package bibtex reads and writes BibTeX and BibLaTeX files: a file comes in and a paper goes out whose notes are its
// entries as items; items come in and a file goes out that reads back as the same items.
//
// What BibTeX and biber make of such a file for LaTeX, a .bbl file, is read here as well: it has the same fields, names and
// TeX in another order.
//
// The two dialects differ in the names of some fields and entries, and are read alike. Titles keep the capitals that
// they have in the file, "--" becomes a dash, and what TeX marks up is plain text.
package bibtex

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"ibid/model"
)

// Write writes a BibTeX file, an entry an item, in their order, under the items' ids as keys. Letters beyond ASCII are
// written as TeX's commands, which BibTeX can sort; other signs, and other scripts, as UTF-8.
func Write(w io.Writer, items []model.Item) error { return write(w, items, bibTeX) }

// WriteBibLaTeX writes a BibLaTeX file in UTF-8, as Write does.
func WriteBibLaTeX(w io.Writer, items []model.Item) error { return write(w, items, bibLaTeX) }

// dialect is what BibTeX and BibLaTeX name differently.
type dialect struct {
	latex   bool // dates in one field; letters beyond ASCII as they are
	entries map[model.Type]string
	journal string
	place   string
	annote  string
}

var bibTeX = dialect{journal: "journal", place: "address", annote: "annote", entries: map[model.Type]string{
	model.TypeJournal: "article", model.TypeMagazine: "article", model.TypeNewspaper: "article", model.TypeReview: "article",
	model.TypeBook: "book", model.TypeChapter: "incollection", model.TypeEntry: "incollection", model.TypePaper: "inproceedings",
	model.TypeReport: "techreport", model.TypeThesis: "phdthesis",
}}

var bibLaTeX = dialect{latex: true, journal: "journaltitle", place: "location", annote: "annotation", entries: map[model.Type]string{
	model.TypeJournal: "article", model.TypeMagazine: "article", model.TypeNewspaper: "article", model.TypeReview: "review",
	model.TypeBook: "book", model.TypeChapter: "incollection", model.TypeEntry: "inreference", model.TypePaper: "inproceedings",
	model.TypeReport: "report", model.TypeThesis: "thesis", model.TypeWeb: "online", model.TypePost: "online",
	model.TypeCase: "jurisdiction", model.TypeLaw: "legislation", model.TypeTreaty: "legal", model.TypePersonal: "letter",
	model.TypeManuscript: "unpublished", "patent": "patent", "periodical": "periodical", "software": "software", "dataset": "dataset",
}}

func write(w io.Writer, items []model.Item, d dialect) error {
	b := bufio.NewWriter(w)
	keys := keyring{}
	for i := range items {
		if i > 0 {
			b.WriteByte('\n')
		}
		it := &items[i]
		kind := d.kind(it)
		fmt.Fprintf(b, "@%s{%s,\n", kind, keys.key(it.ID, i+1))
		for _, f := range d.fields(kind, it) {
			if f.value != "" {
				fmt.Fprintf(b, "  %s = %s,\n", f.name, f.value)
			}
		}
		b.WriteString("}\n")
	}
	return b.Flush()
}

// keyring gives every entry a key that BibTeX accepts and no other entry has.
type keyring map[string]bool

func (k keyring) key(id string, n int) string {
	id = strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f || r == '\u00a0' || strings.ContainsRune(`{},"#%~\=`, r) {
			return -1
		}
		return r
	}, id)
	if id == "" {
		id = "item"
	}
	key := id
	for k[strings.ToLower(key)] { // BibTeX takes keys for equal that differ in case
		key = id + "-" + strconv.Itoa(n)
		n++
	}
	k[strings.ToLower(key)] = true
	return key
}

// kind gives the entry for an item; of a type without one it is @misc.
func (d *dialect) kind(it *model.Item) string {
	kind := d.entries[it.Type]
	switch {
	case kind == "":
		return "misc"
	case kind == "phdthesis" && strings.Contains(strings.ToLower(it.Genre), "master"):
		return "mastersthesis"
	}
	return kind
}

// subtype names the type of an item where its entry says another.
func subtype(kind string, t model.Type) string {
	switch {
	case t == types[kind]:
		return ""
	case t == model.TypeNewspaper:
		return "newspaper"
	case t == model.TypeMagazine:
		return "magazine"
	}
	return string(t)
}

type field struct{ name, value string }

// fields gives the fields of an entry, their values ready to be written. A variable for which BibTeX has no field is
// written under its name in CSL, which styles ignore; where a style can print it, it also stands in one that it prints.
func (d *dialect) fields(kind string, it *model.Item) []field {
	all := []field{
		{"author", d.names(it.Author)},
		{"editor", d.names(it.Editor)},
		{"translator", d.names(it.Translator)},
		{"title", d.title(it.Title)},
		{"shorttitle", d.title(it.TitleShort)},
		{"entrysubtype", verbatim(subtype(kind, it.Type))},
		{"edition", d.text(it.Edition)},
		{"volume", d.text(it.Volume)},
		{"series", d.text(it.CollectionTitle)},
		{d.place, d.text(it.PublisherPlace)},
		{"pages", pages(d.text(it.Page))},
	}
	genre := it.Genre
	if kind == "phdthesis" && genre == "" {
		genre = anyThesis
	}
	all = append(all, d.outlet(kind, it)...)
	all = append(all, field{"archive", d.text(it.Archive)}, field{"archive_location", d.text(it.ArchiveLocation)}, field{"type", d.text(genre)})
	all = append(all, d.dates(it)...)
	return append(all,
		field{"note", d.text(it.Note)},
		field{d.annote, d.text(it.Annote)},
		field{"doi", verbatim(it.DOI)},
		field{"url", verbatim(it.URL)},
		field{"urldate", d.date(it.Accessed)},
	)
}

// printed are the entries that print where something appeared in one field, with its name.
var printed = map[string]string{"misc": "howpublished", "unpublished": "howpublished", "online": "organization", "letter": "howpublished",
	"legislation": "howpublished", "legal": "howpublished"}

// outlet gives the fields that say where an item appeared, which BibTeX names by the kind of entry.
func (d *dialect) outlet(kind string, it *model.Item) []field {
	number, issue := field{"number", d.text(it.Number)}, field{"issue", d.text(it.Issue)}
	if inIssue(kind) {
		number, issue = field{"number", d.text(it.Issue)}, field{"eid", d.text(it.Number)}
	}
	container, publisher, authority := "booktitle", "publisher", "authority"
	switch kind {
	case "article", "review":
		container = d.journal
	case "techreport", "report", "thesis":
		publisher = "institution"
	case "phdthesis", "mastersthesis":
		publisher = "school"
	case "jurisdiction":
		authority = "institution"
	}
	if name := printed[kind]; name != "" {
		return []field{
			{name, d.text(join(it.ContainerTitle, it.Publisher, it.Authority, it.Archive, it.ArchiveLocation))},
			{"container-title", d.text(it.ContainerTitle)}, {"authority", d.text(it.Authority)}, number, issue,
		}
	}
	return []field{{container, d.text(it.ContainerTitle)}, {publisher, d.text(it.Publisher)}, {authority, d.text(it.Authority)}, number, issue}
}

func join(list ...string) string {
	var known []string
	for _, s := range list {
		if s != "" {
			known = append(known, s)
		}
	}
	return strings.Join(known, ", ")
}

// months are macros that every style defines, so that it can print them in its language.
var months = [...]string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// dates gives the date of an item. For BibTeX what is no plain year stays text ("2019--2021", "c. 1567"), and where year
// and month cannot say all, date says it as well.
func (d *dialect) dates(it *model.Item) []field {
	date := it.Issued
	original := field{"origdate", d.date(it.OriginalDate)}
	switch {
	case date.From.Year == 0:
		return []field{{"year", d.text(date.Literal)}, original}
	case d.latex:
		return []field{{"date", d.date(date)}, original}
	}
	year := strconv.Itoa(date.From.Year)
	if date.To.Year != 0 && date.To.Year != date.From.Year {
		year += "--" + strconv.Itoa(date.To.Year)
	}
	if date.Circa {
		year = "c. " + year
	}
	all := []field{{"year", "{" + year + "}"}}
	switch {
	case date.From.Month >= 1 && date.From.Month <= 12:
		all = append(all, field{"month", months[date.From.Month]})
		if date.From.Day > 0 {
			all = append(all, field{"day", "{" + strconv.Itoa(date.From.Day) + "}"})
		}
	case date.Season >= 1 && date.Season <= 4:
		all = append(all, field{"month", "{" + [...]string{"Spring", "Summer", "Autumn", "Winter"}[date.Season-1] + "}"})
	}
	e := entry{}
	for _, f := range all {
		e.fields = append(e.fields, field{f.name, strings.Trim(f.value, "{}")})
	}
	if again, _ := dateOf(e.get); again != date {
		all = append(all, field{"date", d.date(date)})
	}
	return append(all, original)
}

// date writes a date as BibLaTeX reads it, in EDTF: a season by its number, and what is about said of both ends of a
// range.
func (d *dialect) date(date model.Date) string {
	if date.From.Year == 0 {
		return d.text(date.Literal)
	}
	about := ""
	if date.Circa {
		about = "~"
	}
	s := date.From.String()
	if date.Season >= 1 && date.Season <= 4 {
		s = model.Day{Year: date.From.Year}.String() + "-2" + strconv.Itoa(date.Season)
	}
	if s += about; date.To != (model.Day{}) {
		s += "/" + date.To.String() + about
	}
	return "{" + s + "}"
}

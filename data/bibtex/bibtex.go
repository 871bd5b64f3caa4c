// Package bibtex writes items as a BibTeX file in UTF-8.
package bibtex

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"ibid/model"
)

// Write writes an entry an item, in their order, under the items' ids as keys.
func Write(w io.Writer, items []model.Item) error {
	b := bufio.NewWriter(w)
	keys := keyring{}
	for i := range items {
		if i > 0 {
			b.WriteByte('\n')
		}
		entry(b, keys.key(items[i].ID, i+1), &items[i])
	}
	return b.Flush()
}

// keyring gives every entry a key that BibTeX accepts and no other entry has.
type keyring map[string]bool

func (k keyring) key(id string, n int) string {
	id = strings.Map(func(r rune) rune {
		if r <= ' ' || strings.ContainsRune(`{}(),"#%~\'=`, r) {
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

// entryTypes are the entries of BibTeX for the types of CSL; any other is @misc.
var entryTypes = map[model.Type]string{
	model.TypeJournal:   "article",
	model.TypeMagazine:  "article",
	model.TypeNewspaper: "article",
	model.TypeReview:    "article",
	model.TypeBook:      "book",
	model.TypeChapter:   "incollection",
	model.TypeEntry:     "incollection",
	model.TypePaper:     "inproceedings",
	model.TypeReport:    "techreport",
	model.TypeThesis:    "phdthesis",
}

func entry(b *bufio.Writer, key string, it *model.Item) {
	kind := entryTypes[it.Type]
	if kind == "" {
		kind = "misc"
	}
	if kind == "phdthesis" && strings.Contains(strings.ToLower(it.Genre), "master") {
		kind = "mastersthesis"
	}
	fmt.Fprintf(b, "@%s{%s,\n", kind, key)
	for _, f := range fields(kind, it) {
		if f.value != "" {
			fmt.Fprintf(b, "  %s = %s,\n", f.name, f.value)
		}
	}
	b.WriteString("}\n")
}

type field struct{ name, value string }

// fields gives the fields of an entry, their values ready to be written. What BibTeX has no field for goes into one
// that its styles do not print, under the name that BibLaTeX or Zotero has for it.
func fields(kind string, it *model.Item) []field {
	all := []field{
		{"author", names(it.Author)},
		{"editor", names(it.Editor)},
		{"translator", names(it.Translator)},
		{"title", title(it.Title)},
		{"shorttitle", title(it.TitleShort)},
		{"edition", text(it.Edition)},
		{"volume", text(it.Volume)},
		{"series", text(it.CollectionTitle)},
		{"address", text(it.PublisherPlace)},
		{"pages", strings.ReplaceAll(text(it.Page), "–", "--")},
	}
	all = append(all, outlet(kind, it)...)
	all = append(all, dates(it)...)
	note := join(it.Archive, it.ArchiveLocation)
	if kind == "misc" {
		note = ""
	}
	return append(all,
		field{"note", text(note)},
		field{"doi", verbatim(it.DOI)},
		field{"url", verbatim(it.URL)},
		field{"urldate", text(it.Accessed.String())},
	)
}

// outlet gives the fields that say where an item appeared, which BibTeX names by the kind of entry.
func outlet(kind string, it *model.Item) []field {
	number := it.Number
	if it.Issue != "" {
		number = it.Issue
	}
	publisher := first(it.Publisher, it.Authority)
	switch kind {
	case "article":
		return []field{{"journal", text(first(it.ContainerTitle, publisher))}, {"number", text(number)}, {"publisher", second(it.ContainerTitle, publisher)}}
	case "book":
		return []field{{"booktitle", text(it.ContainerTitle)}, {"publisher", text(publisher)}, {"number", text(number)}}
	case "incollection", "inproceedings":
		return []field{{"booktitle", text(it.ContainerTitle)}, {"publisher", text(publisher)}, {"number", text(number)}}
	case "techreport":
		return []field{{"institution", text(first(publisher, it.ContainerTitle))}, {"type", text(it.Genre)}, {"number", text(number)}, {"journal", second(publisher, it.ContainerTitle)}}
	case "phdthesis", "mastersthesis":
		return []field{{"school", text(first(publisher, it.ContainerTitle))}, {"type", text(it.Genre)}}
	}
	return []field{
		{"howpublished", text(join(it.ContainerTitle, publisher, it.Archive, it.ArchiveLocation))},
		{"type", text(it.Genre)}, {"number", text(number)},
	}
}

// first gives the first text that is known.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// second gives b where a is known too, so that first(a, b) did not take it.
func second(a, b string) string {
	if a == "" {
		return ""
	}
	return text(b)
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

// dates gives year, month and day of a date. What is no plain year stays text: "2019--2021", "c. 1567", "forthcoming".
func dates(it *model.Item) []field {
	d := it.Issued
	if d.From.Year == 0 {
		return []field{{"year", text(d.Literal)}, {"origdate", text(it.OriginalDate.String())}}
	}
	year := strconv.Itoa(d.From.Year)
	if d.To.Year != 0 && d.To.Year != d.From.Year {
		year += "--" + strconv.Itoa(d.To.Year)
	}
	if d.Circa {
		year = "c. " + year
	}
	all := []field{{"year", "{" + year + "}"}}
	switch {
	case d.From.Month >= 1 && d.From.Month <= 12:
		all = append(all, field{"month", months[d.From.Month]})
		if d.From.Day > 0 {
			all = append(all, field{"day", "{" + strconv.Itoa(d.From.Day) + "}"})
		}
	case d.Season >= 1 && d.Season <= 4:
		all = append(all, field{"month", "{" + [...]string{"Spring", "Summer", "Autumn", "Winter"}[d.Season-1] + "}"})
	}
	return append(all, field{"origdate", text(it.OriginalDate.String())})
}

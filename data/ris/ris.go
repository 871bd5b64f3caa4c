// Package ris reads and writes RIS files, which reference managers, libraries and publishers exchange: a file comes in
// and a paper goes out whose notes are its records as items; items come in and a file goes out that reads back as the
// same items.
//
// There are two usages of the tags, that of RefMan (2001) and that of EndNote (since 2011), and what publishers make of
// them. They are read alike; where they disagree on a tag the type of the record decides.
package ris

import (
	"bufio"
	"fmt"
	"io"

	"ibid/model"
	"ibid/model/fold"
)

// Write writes an RIS file in UTF-8, a record an item, in their order, under the items' ids. A variable for which RIS has
// no tag of its own stands under its CSL name in U1, the first of the tags that are the user's own: other programs keep
// or pass over it, and Read gives it back.
func Write(w io.Writer, items []model.Item) error {
	b := bufio.NewWriter(w)
	for i := range items {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, t := range record(&items[i]) {
			fmt.Fprintf(b, "%s  - %s\n", t.name, t.value)
		}
		b.WriteString("ER  - \n")
	}
	return b.Flush()
}

// native gives the tags that RIS has for an item's variables.
func native(it *model.Item) []tag {
	kind := kindOf(it.Type)
	tags := make([]tag, 0, 24)
	put := func(name, value string) {
		if value = fold.Line(value); value != "" {
			tags = append(tags, tag{name: name, value: value})
		}
	}
	put("TY", kind)
	put("ID", it.ID)
	for _, n := range it.Author {
		put("AU", nameText(n))
	}
	for _, n := range it.Editor {
		put("ED", nameText(n))
	}
	for _, n := range it.Translator {
		put("A4", nameText(n))
	}
	put("TI", it.Title)
	put("ST", it.TitleShort)
	if r := roles[kind]; r.whole {
		put("T2", it.CollectionTitle)
	} else {
		if kind == "CHAP" { // readers of the older usage know no other
			put("BT", it.ContainerTitle)
		}
		put("T2", it.ContainerTitle)
		put("T3", it.CollectionTitle)
	}
	putDate(put, it.Issued)
	put("VL", it.Volume)
	put("IS", it.Issue)
	put(roles[kind].numberTag(), it.Number)
	from, to := splitRange(it.Page)
	put("SP", from)
	put("EP", to)
	put("ET", it.Edition)
	put("CY", it.PublisherPlace)
	if kind == "CASE" {
		put("PB", it.Authority)
	} else {
		put("PB", it.Publisher)
	}
	put("M3", it.Genre)
	put("DB", it.Archive)
	put("AV", it.ArchiveLocation)
	put("DO", it.DOI)
	put("UR", it.URL)
	if d := it.Accessed.From; d.Year > 0 {
		put("Y2", slashed(d))
	}
	if it.OriginalDate.From.Year != 0 {
		put("OP", it.OriginalDate.String())
	}
	put("N1", it.Note)
	put("RN", it.Annote)
	return tags
}

// putDate gives the year a tag of its own, and what is known of month and day another.
func putDate(put func(name, value string), d model.Date) {
	switch {
	case d.From.Year == 0:
		put("PY", d.Literal)
	case d.From.Year > 0:
		put("PY", model.Day{Year: d.From.Year}.String())
		if d.Season >= 1 && d.Season <= 4 {
			put("DA", slashed(d.From)+[...]string{"Spring", "Summer", "Autumn", "Winter"}[d.Season-1])
		} else if d.From.Month > 0 {
			put("DA", slashed(d.From))
		}
	}
}

// slashed gives a day as RIS has it, all three slashes always: 2024/05//.
func slashed(d model.Day) string {
	s := fmt.Sprintf("%04d/", d.Year)
	if d.Month > 0 {
		s += fmt.Sprintf("%02d", d.Month)
	}
	if s += "/"; d.Day > 0 {
		s += fmt.Sprintf("%02d", d.Day)
	}
	return s + "/"
}

// Package csv writes items as a table for spreadsheets and statistics: items come in and a row for each goes out.
package csv

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"ibid/model"
)

// columns are those of the table, under CSL's names. Scripts count on their places: a new one comes at the end, none goes.
var columns = [...]struct {
	name string
	cell func(*model.Item) string
}{
	{"id", func(it *model.Item) string { return it.ID }},
	{"type", func(it *model.Item) string { return string(it.Type) }},
	{"author", func(it *model.Item) string { return names(it.Author) }},
	{"title", func(it *model.Item) string { return it.Title }},
	{"title-short", func(it *model.Item) string { return it.TitleShort }},
	{"editor", func(it *model.Item) string { return names(it.Editor) }},
	{"translator", func(it *model.Item) string { return names(it.Translator) }},
	{"container-title", func(it *model.Item) string { return it.ContainerTitle }},
	{"collection-title", func(it *model.Item) string { return it.CollectionTitle }},
	{"edition", func(it *model.Item) string { return it.Edition }},
	{"volume", func(it *model.Item) string { return it.Volume }},
	{"issue", func(it *model.Item) string { return it.Issue }},
	{"number", func(it *model.Item) string { return it.Number }},
	{"genre", func(it *model.Item) string { return it.Genre }},
	{"publisher-place", func(it *model.Item) string { return it.PublisherPlace }},
	{"publisher", func(it *model.Item) string { return it.Publisher }},
	{"authority", func(it *model.Item) string { return it.Authority }},
	{"issued", func(it *model.Item) string { return it.Issued.String() }},
	{"original-date", func(it *model.Item) string { return it.OriginalDate.String() }},
	{"page", func(it *model.Item) string { return it.Page }},
	{"archive", func(it *model.Item) string { return it.Archive }},
	{"archive_location", func(it *model.Item) string { return it.ArchiveLocation }},
	{"DOI", func(it *model.Item) string { return it.DOI }},
	{"URL", func(it *model.Item) string { return it.URL }},
	{"accessed", func(it *model.Item) string { return it.Accessed.String() }},
	{"note", func(it *model.Item) string { return it.Note }},
	{"annote", func(it *model.Item) string { return it.Annote }},
}

// Write writes items as RFC 4180 has it, in UTF-8: a header, then a row an item, in their order, lines ending with CR LF.
// Dates are in ISO 8601, names "Family, Given" parted by "; ". A cell that a spreadsheet would take for a formula begins
// with an apostrophe.
func Write(w io.Writer, items []model.Item) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	row := make([]string, len(columns))
	for i, col := range columns {
		row[i] = col.name
	}
	if err := c.Write(row); err != nil {
		return err
	}
	for i := range items {
		for j, col := range columns {
			row[j] = harmless(col.cell(&items[i]))
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// names gives names as they are sorted, a particle before its family name.
func names(list []model.Name) string {
	all := make([]string, len(list))
	for i, n := range list {
		all[i] = n.Literal
		if n.Literal != "" {
			continue
		}
		parts := []string{join(n.NonDroppingParticle, n.Family)}
		for _, s := range []string{join(n.Given, n.DroppingParticle), n.Suffix} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		all[i] = strings.Join(parts, ", ")
	}
	return strings.Join(all, "; ")
}

func join(a, b string) string { return strings.TrimSpace(a + " " + b) }

// harmless guards a cell that would run as a formula when the file is opened (OWASP, CSV Injection); a number is none.
func harmless(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); !strings.ContainsRune("=+-@\t\r＝＋－＠", r) || s == "" {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

package ui

import (
	"fmt"
	"strings"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/query"
)

// typeName says a CSL type in words.
func typeName(t model.Type) string {
	switch t {
	case model.TypeJournal:
		return "journal article"
	case model.TypeMagazine:
		return "magazine article"
	case model.TypeNewspaper:
		return "newspaper article"
	case model.TypeEntry:
		return "encyclopedia entry"
	case model.TypeCase:
		return "legal case"
	case model.TypePaper:
		return "conference paper"
	case model.TypeWeb:
		return "web page"
	}
	return strings.ReplaceAll(string(t), "_", " ")
}

// fieldName says a CSL variable in words.
func fieldName(f model.Field) string {
	switch f {
	case model.FieldIssued:
		return "date"
	case model.FieldContainerTitle:
		return "in"
	case model.FieldCollectionTitle:
		return "series"
	case model.FieldPublisherPlace:
		return "place"
	case model.FieldOriginalDate:
		return "first published"
	case model.FieldArchiveLocation:
		return "shelfmark"
	case model.FieldTitleShort:
		return "short title"
	case model.FieldPage:
		return "pages"
	}
	return string(f)
}

// conflictField says the field of a difference: of a container what matters is its name.
func conflictField(f model.Field) string {
	if f == model.FieldContainerTitle {
		return "container title"
	}
	return fieldName(f)
}

// authors gives those who wrote or edited an item as a short citation does: one, two, or the first "et al.".
func authors(it *model.Item) string { return plain(it.Who(", ")) }

// title gives an item's title, or what else tells it.
func title(it *model.Item) string {
	for _, s := range []string{it.Title, it.TitleShort, it.ContainerTitle, it.ArchiveLocation, it.Archive} {
		if s != "" {
			return plain(s)
		}
	}
	return ""
}

// year gives the year of a date, or its literal.
func year(d model.Date) string {
	if d.From.Year == 0 {
		return d.Literal
	}
	s := fmt.Sprint(d.From.Year)
	if d.Circa {
		s = "c" + s
	}
	return s
}

// sortName says an order of sources.
var sortName = [...]string{"as cited", "most cited", "by year", "by author", "by title", "by finding"}

// sortText says an order and its direction.
func sortText(s query.Sort) string {
	if s.Reverse {
		return sortName[s.By] + ", reversed"
	}
	return sortName[s.By]
}

// printed gives a citation's text as printed, or, where its format has none (BibTeX, RIS), a Chicago note of its item.
func printed(c *model.Citation) string {
	if c.Raw != "" {
		return c.Raw
	}
	style, _ := cite.Named("chicago-note")
	return style.Format(c.Parsed, cite.Options{}).Plain()
}

// plural counts things.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

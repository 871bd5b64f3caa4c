package list

import (
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
)

// cited says where the paper cites a source: "Cited in notes 3 (p. 12), 4 and 17 (see); in the bibliography as B7", of a list
// of references "Entries 12 and 13".
func cited(r *model.Reading, source int, notes bool) string {
	var places, entries []string
	for _, c := range r.Sources[source].Citations {
		c := &r.Citations[c]
		if c.Entry {
			entries = append(entries, c.ID)
			continue
		}
		place := c.ID
		if said := joined(", ", strings.ToLower(fold.Line(c.Signal)), cite.Place(c.Locator)); said != "" {
			place += " (" + said + ")"
		}
		places = append(places, place)
	}
	text := ""
	switch n := len(places); {
	case n == 1 && notes:
		text = "Cited in note " + places[0]
	case n > 1 && notes:
		text = "Cited in notes " + list(places)
	case n == 1:
		text = "Entry " + places[0]
	case n > 1:
		text = "Entries " + list(places)
	}
	if len(entries) > 0 {
		bibliography := "in the bibliography as " + list(entries)
		if text == "" {
			return "Listed " + bibliography + ", cited in no note"
		}
		text += "; " + bibliography
	}
	return text
}

// remarks says what was found of a source.
func remarks(r *model.Reading, source int) []remark {
	s := &r.Sources[source]
	var says []remark
	for _, c := range s.Conflicts {
		values := make([]string, len(c.Values))
		for i, v := range c.Values {
			ids := make([]string, len(v.Citations))
			for k, n := range v.Citations {
				ids[k] = r.Citations[n].ID
			}
			values[i] = said(c.Field, v.Text) + " in " + list(ids)
		}
		field := fieldWord(c.Field, s.Item.Type)
		if c.Level == model.LevelConflict {
			says = append(says, remark{"!", "The citations contradict each other on the " + field + ": " + strings.Join(values, ", but ") + "."})
		} else {
			says = append(says, remark{"~", "The " + field + " is spelt in different ways: " + strings.Join(values, "; ") + "."})
		}
	}
	if s.Orphan {
		says = append(says, remark{"?", "Only this short form is cited: a full citation is nowhere in the paper."})
	}
	return says
}

// loose gives the citations that no source was found for, each with what it could mean.
func loose(r *model.Reading, notes bool) []string {
	var texts []string
	for i := range r.Citations {
		c := &r.Citations[i]
		if c.Source != model.NoSource || c.Form == model.FormNone {
			continue
		}
		what := "Entry "
		if notes && !c.Entry {
			what = "Note "
		}
		text := what + c.ID + ": “" + fold.Line(cite.Printed(c)) + "”"
		if len(c.Candidates) > 0 {
			var full []string
			for _, s := range c.Candidates {
				full = append(full, r.Citations[r.Fullest(s)].ID)
			}
			text += " could be the source of " + strings.Join(full, " or of ")
		} else {
			text += " leads to no source"
		}
		texts = append(texts, text+".")
	}
	return texts
}

// said gives the value of a field in words: a date written out.
func said(f model.Field, value string) string {
	if f == model.FieldIssued || f == model.FieldOriginalDate || f == model.FieldAccessed {
		if d, ok := model.ParseDate(value); ok {
			return cite.Date(d)
		}
	}
	if fold.Line(value) != "" && strings.IndexFunc(value, unicode.IsLetter) < 0 {
		return fold.Line(value)
	}
	return "“" + fold.Line(value) + "”"
}

// fieldWord says a CSL variable of a source in a sentence.
func fieldWord(f model.Field, t model.Type) string {
	switch f {
	case model.FieldIssued:
		return "date"
	case model.FieldContainerTitle:
		switch t {
		case model.TypeNewspaper, model.TypeMagazine, model.TypeJournal:
			return "name of the " + strings.TrimPrefix(string(t), "article-")
		case model.TypeChapter:
			return "title of the book"
		case model.TypeWeb:
			return "name of the site"
		}
		return "name of what it is in"
	case model.FieldCollectionTitle:
		return "series"
	case model.FieldPublisherPlace:
		return "place"
	case model.FieldPage:
		return "pages"
	}
	return strings.NewReplacer("-", " ", "_", " ").Replace(string(f))
}

// bare gives a citation as printed, without what has led over to its page: the comma may stand inside quotation marks.
func bare(c *model.Citation) string {
	text := fold.Line(cite.Bare(c))
	for _, mark := range []string{"\"", "”", "’"} {
		if rest, ok := strings.CutSuffix(text, ","+mark); ok {
			return rest + mark
		}
	}
	return text
}

// unstopped gives a text without the full stop at its end.
func unstopped(t cite.Text) cite.Text {
	if n := len(t); n > 0 {
		t[n-1].Text = strings.TrimSuffix(t[n-1].Text, ".")
	}
	return t
}

// list joins words as a sentence does: "1, 2 and 3".
func list(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// joined joins the texts that are not empty.
func joined(sep string, texts ...string) string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, sep)
}

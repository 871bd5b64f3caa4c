package works

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse"
)

// openAlexTypes are the types of CSL for OpenAlex's (https://docs.openalex.org/api-entities/works/work-object#type), which
// are Crossref's where type_crossref is given.
var openAlexTypes = map[string]model.Type{
	"article": model.TypeJournal, "review": model.TypeJournal, "editorial": model.TypeJournal, "letter": model.TypeJournal, "erratum": model.TypeJournal, "retraction": model.TypeJournal,
	"book": model.TypeBook, "book-chapter": model.TypeChapter, "dissertation": model.TypeThesis, "report": model.TypeReport, "preprint": model.TypeArticle, "dataset": "dataset",
	"reference-entry": model.TypeEntry, "peer-review": model.TypeReview, "standard": "standard", "software": "software",
}

// authorship is an author of a work, and where they are.
type authorship struct {
	Author struct {
		Name text `json:"display_name"`
	}
	Raw          text    `json:"raw_author_name"`
	Affiliations texts   `json:"raw_affiliation_strings"`
	Institutions []named `json:"institutions"`
}

type named struct {
	Name    text `json:"display_name"`
	Keyword text
	Level   int
	Score   float64
}

// location is where a work can be read.
type location struct {
	Source struct {
		Name      text `json:"display_name"`
		Type      text
		Publisher text `json:"host_organization_name"`
	}
	Page text `json:"landing_page_url"`
}

func (a *authorship) name() string {
	if s := prose(string(a.Author.Name)); s != "" {
		return s
	}
	return prose(string(a.Raw))
}

// openAlexItem gives the item of a work of OpenAlex's.
func (w *work) openAlexItem() model.Item {
	it := model.Item{Title: w.text("title", "display_name"), DOI: doi(w.text("doi")), Type: crossrefTypes[w.text("type_crossref")]}
	if it.Type == "" {
		it.Type = openAlexTypes[w.text("type")]
	}
	for _, a := range field[[]authorship](w, "authorships") {
		switch list := refparse.Names(a.name()); {
		case len(list) == 1:
			it.Author = append(it.Author, list[0])
		case a.name() != "":
			it.Author = append(it.Author, model.Name{Literal: a.name()})
		}
	}
	it.Issued, _ = model.ParseDate(w.text("publication_date"))
	if year := w.text("publication_year"); it.Issued.IsZero() || fmt.Sprint(it.Issued.From.Year) != year && year != "" {
		it.Issued, _ = model.ParseDate(year)
	}
	if it.Issued.From.Month == 1 && it.Issued.From.Day == 1 { // what OpenAlex gives where it knows the year only
		it.Issued.From.Month, it.Issued.From.Day = 0, 0
	}
	at := field[struct{ Volume, Issue, First_page, Last_page text }](w, "biblio")
	it.Volume, it.Issue, it.Page = prose(string(at.Volume)), prose(string(at.Issue)), prose(string(at.First_page))
	if last := prose(string(at.Last_page)); last != "" && last != it.Page && it.Page != "" {
		it.Page += "–" + last
	}
	place := field[location](w, "primary_location")
	source := prose(string(place.Source.Name))
	if source == "" {
		source = prose(string(field[named](w, "host_venue").Name))
	}
	whole := it.Type == model.TypeBook || it.Type == model.TypeThesis || it.Type == model.TypeReport
	if whole || it.Type == model.TypeChapter {
		it.Publisher = prose(string(place.Source.Publisher))
	}
	if !whole && !strings.HasSuffix(source, " eBooks") { // a shelf of a publisher's, not a book
		it.ContainerTitle = source
	}
	if it.DOI == "" {
		if it.URL = prose(string(place.Page)); it.URL == "" {
			it.URL = w.text("id")
		}
	}
	return it
}

// openAlexPaper makes a paper of a work of OpenAlex's.
func (w *work) openAlexPaper(p *model.Paper) {
	p.Title = w.text("title", "display_name")
	for _, a := range field[[]authorship](w, "authorships") {
		var at []string
		for _, s := range a.Affiliations {
			at = append(at, strings.Trim(prose(s), " ,;."))
		}
		if len(at) == 0 {
			for _, i := range a.Institutions {
				at = append(at, prose(string(i.Name)))
			}
		}
		if a.name() != "" {
			p.Authors = append(p.Authors, model.Contributor{Name: a.name(), Affiliation: strings.Join(slices.Compact(at), "; ")})
		}
	}
	p.Abstract = inverted(field[map[string][]int](w, "abstract_inverted_index"))
	p.Keywords = w.keywords()
	for i, id := range w.ids {
		id = strings.ReplaceAll(fold.Line(id), " ", "")
		if id != "" {
			p.Notes = append(p.Notes, model.Note{Run: 1, N: i + 1, Line: w.line, Text: id, Item: &model.Item{URL: id}})
		}
	}
	id := w.text("id")
	id = id[strings.LastIndexByte(id, '/')+1:]
	switch {
	case len(p.Notes) > 0:
		p.Warnings = append(p.Warnings, model.Warning{Line: w.line, Text: fmt.Sprintf("OpenAlex names the %s by their ids only: what they are says https://api.openalex.org/works?filter=cited_by:%s&per-page=200",
			fold.Count(len(p.Notes), "reference", "references"), id)})
	default:
		p.Warnings = append(p.Warnings, model.Warning{Line: w.line, Text: "OpenAlex knows no references of this work"})
	}
}

// inverted puts an abstract together of its words and their places.
func inverted(index map[string][]int) string {
	type word struct {
		at   int
		text string
	}
	var words []word
	for text, places := range index {
		for _, at := range places {
			words = append(words, word{at, text})
		}
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Or(cmp.Compare(a.at, b.at), strings.Compare(a.text, b.text)) })
	if len(words) > 0 && fold.Fold(strings.Trim(words[0].text, ":.")) == "abstract" {
		words = words[1:]
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text)
		b.WriteByte(' ')
	}
	return prose(b.String())
}

// Concepts that a machine is less sure of, or that are as broad as a field of study, are no keywords.
const (
	surely = .3
	fields = 0
	most   = 8
)

// keywords gives the keywords of a work, else its concepts.
func (w *work) keywords() []string {
	var list []string
	for _, k := range field[[]named](w, "keywords") {
		list = append(list, prose(string(k.Name+k.Keyword)))
	}
	if len(list) == 0 {
		for _, c := range field[[]named](w, "concepts") {
			if c.Level > fields && c.Score >= surely && len(list) < most {
				list = append(list, prose(string(c.Name)))
			}
		}
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

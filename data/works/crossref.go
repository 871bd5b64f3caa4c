package works

import (
	"fmt"
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse"
)

// crossrefTypes are the types of CSL for Crossref's (https://api.crossref.org/types).
var crossrefTypes = map[string]model.Type{
	"journal-article": model.TypeJournal, "article-journal": model.TypeJournal, "book": model.TypeBook, "monograph": model.TypeBook, "edited-book": model.TypeBook, "reference-book": model.TypeBook,
	"proceedings": model.TypeBook, "book-set": model.TypeBook, "book-chapter": model.TypeChapter, "book-section": model.TypeChapter, "book-part": model.TypeChapter, "chapter": model.TypeChapter,
	"reference-entry": model.TypeEntry, "proceedings-article": model.TypePaper, "paper-conference": model.TypePaper, "dissertation": model.TypeThesis, "thesis": model.TypeThesis,
	"report": model.TypeReport, "report-component": model.TypeReport, "posted-content": model.TypeArticle, "dataset": "dataset", "database": "dataset", "peer-review": model.TypeReview,
	"standard": "standard", "journal": "periodical", "journal-issue": "periodical",
}

// person is a name as Crossref has it: of a person, or of a group.
type person struct {
	Given, Family, Suffix, Name, Literal text
	Affiliation                          []struct{ Name text }
}

func (p *person) name() model.Name {
	if s := prose(string(p.Name + p.Literal)); s != "" {
		return model.Name{Literal: s}
	}
	n := model.Name{Given: prose(string(p.Given)), Suffix: prose(string(p.Suffix))}
	n.NonDroppingParticle, n.Family = model.Particle(prose(string(p.Family)))
	if n.Family == "" {
		n = model.Name{Literal: n.Given}
	}
	return n
}

func names(list []person) []model.Name {
	var all []model.Name
	for i := range list {
		if n := list[i].name(); n != (model.Name{}) {
			all = append(all, n)
		}
	}
	return all
}

// crossrefItem gives the item of a work of Crossref's.
func (w *work) crossrefItem() model.Item {
	it := model.Item{
		Type:           crossrefTypes[w.text("type")],
		Author:         names(field[[]person](w, "author")),
		Editor:         names(field[[]person](w, "editor")),
		Translator:     names(field[[]person](w, "translator")),
		Title:          withSub(w.text("title", "original-title"), w.text("subtitle")),
		Publisher:      w.text("publisher"),
		PublisherPlace: w.text("publisher-location"),
		Edition:        w.text("edition-number"),
		Volume:         w.text("volume"),
		Issue:          w.text("issue"),
		Number:         w.text("article-number"),
		Page:           strings.ReplaceAll(w.text("page"), "-", "–"),
		Genre:          w.text("degree"),
		DOI:            w.text("DOI"),
	}
	if it.DOI == "" {
		it.URL = w.text("URL")
	}
	for _, name := range []string{"issued", "published", "published-print", "published-online"} {
		if d := field[date](w, name); it.Issued.IsZero() {
			it.Issued = d.day()
		}
	}
	if within := field[texts](w, "container-title"); len(within) > 0 { // a series stands before the book
		it.ContainerTitle = prose(within[len(within)-1])
		if len(within) > 1 {
			it.CollectionTitle = prose(within[0])
		}
	}
	if event := field[struct{ Name text }](w, "event"); event.Name != "" && !strings.Contains(it.ContainerTitle, prose(string(event.Name))) {
		it.Note = prose(string(event.Name))
	}
	if at := field[[]struct{ Name text }](w, "institution"); len(at) > 0 && it.Type == model.TypeThesis {
		it.Publisher = prose(string(at[0].Name))
	}
	if it.Type == model.TypeJournal {
		it.Publisher = "" // of the journal, not of the article
	}
	return it
}

func withSub(title, sub string) string {
	switch {
	case sub == "" || title == "" || strings.Contains(fold.Fold(title), fold.Fold(sub)):
		return title
	case strings.ContainsAny(title[len(title)-1:], "?!:."):
		return title + " " + sub
	}
	return title + ": " + sub
}

// crossrefPaper makes a paper of a work of Crossref's.
func (w *work) crossrefPaper(p *model.Paper) {
	p.Title = withSub(w.text("title", "original-title"), w.text("subtitle"))
	for _, a := range field[[]person](w, "author") {
		name := a.name()
		if name == (model.Name{}) {
			continue
		}
		var at []string
		for _, place := range a.Affiliation {
			if s := strings.Trim(prose(string(place.Name)), " ,;."); s != "" {
				at = append(at, s)
			}
		}
		p.Authors = append(p.Authors, model.Contributor{Name: name.String(), Affiliation: strings.Join(at, "; ")})
	}
	p.Abstract = abstract(string(field[text](w, "abstract")))
	for _, s := range field[texts](w, "subject") {
		if s = prose(s); s != "" {
			p.Keywords = append(p.Keywords, s)
		}
	}
	bare := 0
	for i := range w.refs {
		n := w.refs[i].note(i + 1)
		if n.Text == "" && n.Item.Blank() {
			bare++
			continue
		}
		p.Notes = append(p.Notes, n)
	}
	if bare > 0 {
		p.Warnings = append(p.Warnings, model.Warning{Text: fmt.Sprintf("%s left out: the publisher deposited nothing but a key", fold.Count(bare, "reference is", "references are"))})
	}
	if len(w.refs) == 0 {
		p.Warnings = append(p.Warnings, model.Warning{Text: w.noReferences()})
	}
}

// noReferences says why a work has none.
func (w *work) noReferences() string {
	if n := w.text("reference-count", "references-count"); n != "" && n != "0" {
		return "Crossref counts " + n + " references, but this answer holds none: ask for https://api.crossref.org/works/" + w.text("DOI")
	}
	return "the publisher deposited no references of this work with Crossref"
}

// abstract gives an abstract in JATS tags as paragraphs.
func abstract(s string) string {
	root, _, err := markup.Parse(s, nil, nil)
	if err != nil {
		return fold.Line(s)
	}
	return markup.Abstracts([]*markup.Node{root})
}

// note makes the n-th reference a note. What was deposited as one text is its text; what was in fields, its item.
func (r *reference) note(n int) model.Note {
	get := func(name string) string { return prose(string(r.fields[name])) }
	it := model.Item{
		DOI: doi(get("DOI")), Volume: get("volume"), Issue: get("issue"), Edition: get("edition"), Page: get("first-page"),
		Number: get("standard-designator"), Issued: refparse.Date(get("year")),
	}
	it.Author = firstAuthor(get("author"))
	article, volume, journal, series := get("article-title"), get("volume-title"), get("journal-title"), get("series-title")
	switch {
	case journal != "":
		it.Type, it.Title, it.ContainerTitle, it.CollectionTitle = model.TypeJournal, article, journal, volume
	case article != "" && volume != "":
		it.Type, it.Title, it.ContainerTitle = model.TypeChapter, article, volume
	case volume != "":
		it.Type, it.Title = model.TypeBook, volume
	default:
		it.Title = article
	}
	if it.CollectionTitle == "" {
		it.CollectionTitle = series
	} else {
		it.Note = series
	}
	if it.Title == "" && it.ContainerTitle == "" {
		it.Title, it.CollectionTitle = it.CollectionTitle, ""
	}
	if c := get("component"); c != "" {
		it.Note = strings.TrimPrefix(it.Note+"; "+c, "; ")
	}
	if s := get("standards-body"); s != "" {
		it.Publisher = s
	}
	text := prose(string(r.fields["unstructured"]))
	return model.Note{Run: 1, N: n, Line: r.line, Text: markup.Unlabelled(text, fmt.Sprint(n)), Item: &it}
}

// firstAuthor reads the author of a reference, of which Crossref keeps the first only: "Thompson", "Scott J.C.", "Tilly,
// Charles".
func firstAuthor(s string) []model.Name {
	words := strings.Fields(s)
	switch n := len(words); {
	case n == 0:
		return nil
	case n == 1:
		return []model.Name{{Family: s}}
	case !strings.Contains(s, ",") && !initials(words[0]) && initials(words[n-1]):
		var name model.Name
		family := 1
		name.NonDroppingParticle, name.Family = model.Particle(s)
		if name.NonDroppingParticle != "" {
			family += len(strings.Fields(name.NonDroppingParticle))
		}
		name.Family, name.Given = words[family-1], strings.Join(words[family:], " ")
		return []model.Name{name}
	}
	if names := refparse.Names(s); len(names) > 0 {
		return names
	}
	return []model.Name{{Literal: s}}
}

// initials reports whether a word is initials: "C.", "J.C.", "JC".
func initials(w string) bool {
	letters := strings.ReplaceAll(strings.ReplaceAll(w, ".", ""), "-", "")
	return len(letters) <= 3 && letters == strings.ToUpper(letters) && letters != ""
}

// doi gives the bare DOI of a field that holds one, whatever shape it has.
func doi(s string) string {
	if d := model.DOI(s); d != "" {
		return d
	}
	return s
}

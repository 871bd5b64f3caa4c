package jats

import (
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/refparse"
)

// types are the types of CSL for the values of publication-type (and citation-type, as it was called) that journals use.
var types = map[string]model.Type{
	"journal": model.TypeJournal, "journal-article": model.TypeJournal, "article": model.TypeJournal, "periodical": model.TypeJournal,
	"book": model.TypeBook, "edited-book": model.TypeBook, "monograph": model.TypeBook, "book-chapter": model.TypeChapter, "chapter": model.TypeChapter,
	"confproc": model.TypePaper, "conf-proc": model.TypePaper, "conference": model.TypePaper, "conference-paper": model.TypePaper, "confpaper": model.TypePaper,
	"thesis": model.TypeThesis, "dissertation": model.TypeThesis, "report": model.TypeReport, "gov": model.TypeReport, "working-paper": model.TypeReport,
	"newspaper": model.TypeNewspaper, "news": model.TypeNewspaper, "magazine": model.TypeMagazine,
	"web": model.TypeWeb, "webpage": model.TypeWeb, "website": model.TypeWeb, "weblink": model.TypeWeb, "web-page": model.TypeWeb, "uri": model.TypeWeb, "online": model.TypeWeb,
	"blog": model.TypePost, "preprint": model.TypeArticle, "patent": "patent", "software": "software", "data": "dataset", "dataset": "dataset", "database": "dataset",
	"standard": "standard", "legal-doc": model.TypeLaw, "legislation": model.TypeLaw, "law": model.TypeLaw, "court-case": model.TypeCase, "legal-case": model.TypeCase,
	"treaty": model.TypeTreaty, "letter": model.TypePersonal, "commun": model.TypePersonal, "personal-communication": model.TypePersonal,
	"interview": model.TypeInterview, "unpublished": model.TypeManuscript, "manuscript": model.TypeManuscript, "archive": model.TypeManuscript,
	"review": model.TypeReview, "speech": model.TypeSpeech, "encyclopedia": model.TypeEntry, "film": "motion_picture", "video": "motion_picture", "map": "map",
}

// fields are the tags of a citation's fields: they part what they hold from what stands beside them.
var fields = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields("person-group name string-name surname given-names suffix collab etal anonymous article-title chapter-title part-title " +
		"data-title trans-title source trans-source series edition volume volume-series issue issue-part issue-title supplement year month day season era date " +
		"string-date date-in-citation access-date conf-name conf-date conf-loc conf-sponsor publisher-name publisher-loc fpage lpage page-range elocation-id " +
		"size page-count pub-id ext-link uri comment annotation isbn issn patent std gov version institution role") {
		m[name] = true
	}
	return m
}()

// described is an item being made of a citation's tags.
type described struct {
	item      model.Item
	title     string // of an article, a chapter, a data set
	trans     string // its translation
	source    string
	part      bool // the title is a chapter's
	day       model.Date
	words     []string // of the date, in parts
	first     string   // page
	last      string
	other     string // an address that is of a catalogue, not of the source
	said      []string
	left      []string
	published bool
}

// item makes an item of the tags of a citation.
func item(n *markup.Node) (model.Item, []string) {
	d := described{}
	kind := n.Attr("publication-type")
	if kind == "" {
		kind = n.Attr("citation-type")
	}
	d.item.Type = types[strings.ToLower(kind)]
	d.collect(n)
	d.place()
	return d.item, d.left
}

// collect takes the fields below a node.
func (d *described) collect(n *markup.Node) {
	for k := n.First; k != nil; k = k.Next {
		if k.Name == "" || d.people(k) || d.dated(k) || d.numbered(k) || d.linked(k) {
			continue
		}
		text := func() string { return strings.TrimRight(k.Plain("xref", "fn"), " ,;:.") }
		switch k.Name {
		case "article-title", "chapter-title", "part-title", "data-title":
			if t := strings.TrimRight(k.Plain("xref", "fn"), " ,;:."); d.title == "" {
				d.title, d.part = t, k.Name == "chapter-title" || k.Name == "part-title"
			} else if d.trans == "" {
				d.trans = t
			}
		case "trans-title":
			d.trans = text()
		case "source":
			if d.source == "" {
				d.source = text()
			}
		case "series":
			put(&d.item.CollectionTitle, text())
		case "publisher-name":
			put(&d.item.Publisher, text())
			d.published = true
		case "institution":
			put(&d.item.Publisher, text())
		case "publisher-loc":
			put(&d.item.PublisherPlace, text())
		case "conf-name", "conf-date", "conf-loc", "conf-sponsor", "comment", "trans-source", "role", "size", "page-count", "issue-title", "volume-series":
			d.say(k)
		case "annotation":
			put(&d.item.Annote, k.Plain())
		case "isbn", "issn":
			d.left = append(d.left, k.Name)
		case "label":
		default:
			d.collect(k)
		}
	}
}

func put(to *string, s string) {
	if *to == "" {
		*to = s
	}
}

// say keeps a field for which an item has no variable.
func (d *described) say(k *markup.Node) {
	switch s := strings.Trim(k.Plain(), " ,;:.[]()"); {
	case s == "" || k.Name == "role" && people[strings.ToLower(s)] != "":
	case model.DOI(s) != "":
		put(&d.item.DOI, model.DOI(s))
	case k.Name == "comment" && linkWords[strings.ToLower(strings.Trim(k.Plain("ext-link", "uri", "pub-id"), " ,;:.[]()"))]:
	case k.Name == "page-count" || k.Name == "size" && strings.HasPrefix(k.Attr("units"), "page"):
		d.said = append(d.said, strings.TrimRight(s, " pags")+" pp.")
	default:
		d.said = append(d.said, s)
	}
	for _, l := range k.All("ext-link", "uri", "pub-id") {
		d.linked(l)
	}
}

// linkWords are comments that only lead to a link.
var linkWords = map[string]bool{"": true, "doi": true, "available": true, "available at": true, "available from": true, "retrieved from": true, "url": true, "pmid": true, "pmcid": true,
	"disponível em": true, "disponible en": true, "in": true, "en": true, "em": true, "pp": true, "p": true, "vol": true}

// people are the roles by the values of person-group-type and the words of role.
var people = map[string]string{"author": "author", "authors": "author", "allauthors": "author", "all-authors": "author", "": "author",
	"editor": "editor", "editors": "editor", "ed": "editor", "eds": "editor", "guest-editor": "editor", "series-editor": "editor", "compiler": "editor", "director": "author",
	"translator": "translator", "translators": "translator", "trans": "translator", "inventor": "author", "assignee": "assignee"}

// people takes names, reports whether the element is one. Names behind the title of a chapter are its book's editors.
func (d *described) people(k *markup.Node) bool {
	role := "author"
	if d.part {
		role = "editor"
	}
	var names []model.Name
	switch k.Name {
	case "person-group":
		if r := people[strings.ToLower(k.Attr("person-group-type"))]; r != "" {
			role = r
		}
		k.Walk(func(x *markup.Node) bool {
			found := nameOf(x)
			names = append(names, found...)
			return len(found) == 0 && !x.Is("name", "string-name", "name-alternatives", "collab")
		})
		if len(names) == 0 {
			names = refparse.Names(k.Plain())
		}
	case "name", "string-name", "name-alternatives", "collab", "collab-alternatives", "anonymous", "etal", "gov":
		names = nameOf(k)
	default:
		return false
	}
	switch role {
	case "author":
		d.item.Author = append(d.item.Author, names...)
	case "editor":
		d.item.Editor = append(d.item.Editor, names...)
	case "translator":
		d.item.Translator = append(d.item.Translator, names...)
	default:
		for _, n := range names {
			d.said = append(d.said, role+": "+n.String())
		}
	}
	return true
}

// numbered takes the fields that say where in a work.
func (d *described) numbered(k *markup.Node) bool {
	text := strings.Trim(k.Plain(), " ,;:.()")
	switch k.Name {
	case "volume":
		put(&d.item.Volume, text)
	case "issue":
		put(&d.item.Issue, text)
	case "supplement", "issue-part":
		if d.item.Issue = strings.TrimSpace(d.item.Issue + " " + text); k.Name == "supplement" && !strings.HasPrefix(strings.ToLower(text), "s") {
			d.item.Issue = strings.TrimSpace(strings.TrimSuffix(d.item.Issue, text) + "Suppl. " + text)
		}
	case "fpage":
		put(&d.first, text)
	case "lpage":
		put(&d.last, text)
	case "page-range":
		put(&d.item.Page, strings.ReplaceAll(text, "-", "–"))
	case "elocation-id", "patent", "std":
		put(&d.item.Number, text)
	case "edition", "version":
		put(&d.item.Edition, text)
	default:
		return false
	}
	return true
}

// place decides which work the titles name, and what type it is where no tag says so.
func (d *described) place() {
	it := &d.item
	if d.first != "" && it.Page == "" {
		if it.Page = d.first; d.last != "" && d.last != d.first {
			it.Page += "–" + d.last
		}
	} else if it.Page == "" {
		it.Page = d.last
	}
	it.Issued = d.issued()
	periodical := it.Type == model.TypeJournal || it.Type == model.TypeMagazine || it.Type == model.TypeNewspaper ||
		it.Type == "" && !d.published && (it.Volume != "" || it.Issue != "")
	switch {
	case d.trans == "":
	case d.title == "" && d.source != "" && !periodical:
		d.source += " [" + d.trans + "]"
	case d.title == "":
		d.title = d.trans
	case d.trans != d.title:
		d.title += " [" + d.trans + "]"
	}
	switch {
	case d.title == "" && !periodical:
		it.Title = d.source
	default:
		it.Title, it.ContainerTitle = d.title, d.source
	}
	if (it.Type == model.TypeBook || it.Type == "" && (d.part || d.published)) && it.Title != "" && it.ContainerTitle != "" {
		it.Type = model.TypeChapter
	}
	if it.Type == "" {
		switch {
		case periodical && it.ContainerTitle != "":
			it.Type = model.TypeJournal
		case d.published && it.Title != "":
			it.Type = model.TypeBook
		case it.URL != "" && it.Title != "" && it.DOI == "":
			it.Type = model.TypeWeb
		}
	}
	if d.title == "" && it.Title == "" && len(d.said) > 0 && it.ContainerTitle == "" {
		it.Title, d.said = d.said[0], d.said[1:]
	}
	if it.DOI == "" {
		put(&it.URL, d.other)
	}
	it.Note = strings.Join(d.said, "; ")
}

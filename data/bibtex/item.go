package bibtex

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/when"
)

// types are the types of CSL for the entries of BibTeX and BibLaTeX.
var types = map[string]model.Type{
	"article": model.TypeJournal, "suppperiodical": model.TypeJournal, "periodical": "periodical",
	"book": model.TypeBook, "mvbook": model.TypeBook, "collection": model.TypeBook, "mvcollection": model.TypeBook, "proceedings": model.TypeBook,
	"mvproceedings": model.TypeBook, "reference": model.TypeBook, "mvreference": model.TypeBook, "manual": model.TypeBook, "booklet": "pamphlet",
	"inbook": model.TypeChapter, "incollection": model.TypeChapter, "bookinbook": model.TypeChapter, "suppbook": model.TypeChapter,
	"suppcollection": model.TypeChapter, "inreference": model.TypeEntry, "inproceedings": model.TypePaper, "conference": model.TypePaper,
	"techreport": model.TypeReport, "report": model.TypeReport,
	"thesis": model.TypeThesis, "phdthesis": model.TypeThesis, "mastersthesis": model.TypeThesis,
	"unpublished": model.TypeManuscript, "online": model.TypeWeb, "electronic": model.TypeWeb, "www": model.TypeWeb,
	"letter": model.TypePersonal, "review": model.TypeReview, "jurisdiction": model.TypeCase, "legislation": model.TypeLaw, "legal": model.TypeTreaty,
	"patent": "patent", "standard": "standard", "audio": "song", "music": "song", "movie": "motion_picture", "video": "motion_picture",
	"artwork": "graphic", "image": "graphic", "performance": "performance", "software": "software", "dataset": "dataset",
}

// subtypes are the types that an entry's entrysubtype may name: those of CSL, and two that BibLaTeX's styles know. Write
// names one where the kind of entry alone would not give the type back.
var subtypes = func() map[string]model.Type {
	m := map[string]model.Type{"newspaper": model.TypeNewspaper, "magazine": model.TypeMagazine}
	for name := range words("article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry " +
		"entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet " +
		"paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard " +
		"thesis treaty webpage") {
		m[name] = model.Type(name)
	}
	return m
}()

// genres are the names that the keys of BibLaTeX in the field type are printed as.
var genres = map[string]string{"phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "mastersthesis": "Master’s thesis", "bathesis": "Bachelor’s thesis",
	"candthesis": "Candidate thesis", "techreport": "technical report", "resreport": "research report"}

// reading is one entry being made an item.
type reading struct {
	e    *entry
	used [maxFields + 1]bool
}

// raw gives a field by the first of its names that has it.
func (r *reading) raw(names ...string) string {
	for _, name := range names {
		for i := range r.e.fields {
			if f := &r.e.fields[i]; f.name == name && !r.used[i] {
				r.used[i] = true
				if f.value != "" {
					return f.value
				}
			}
		}
	}
	return ""
}

// text gives a field as plain text: free of TeX, and of the HTML that publishers leave in.
func (r *reading) text(names ...string) string {
	s := untex(r.raw(names...))
	if strings.ContainsAny(s, "<&") {
		s = fold.Line(fold.Unmark(s))
	}
	return s
}

func (r *reading) has(name string) bool { return r.e.get(name) != "" }

// titled gives a title with its subtitle.
func (r *reading) titled(names ...string) string {
	for _, name := range names {
		if s := r.text(name); s != "" {
			return withSub(s, r.text(strings.TrimSuffix(name, "title")+"subtitle"))
		}
	}
	return ""
}

func withSub(title, sub string) string {
	switch {
	case sub == "":
		return title
	case strings.ContainsAny(title[len(title)-1:], "?!:"):
		return title + " " + sub
	}
	return title + ": " + sub
}

// item makes the item of an entry.
func (l *library) item(e *entry, it *model.Item) {
	r := reading{e: l.inherited(e)}
	it.ID = e.key
	it.Type = types[e.kind]
	if t, ok := subtypes[strings.ToLower(r.e.get("entrysubtype"))]; ok {
		r.raw("entrysubtype")
		it.Type = t
	}
	it.Author, it.Editor, it.Translator = people(r.raw("author")), people(r.raw("editor")), people(r.raw("translator"))
	it.Genre = r.genre()
	r.titles(it)
	r.numbers(it)
	it.Edition = r.text("edition")
	it.Page = r.text("pages")
	r.made(it)
	var left string
	if it.Issued, left = dateOf(func(name string) string { return r.raw(name) }); left != "" {
		l.warnEntry(e, "left out of its date: %s", left)
	}
	if it.Issued.IsZero() {
		it.Issued.Literal = r.text("pubstate")
	}
	it.OriginalDate = dateField(r.raw("origdate", "origyear", "original-date"))
	it.Accessed = dateField(r.raw("urldate", "accessed", "lastchecked"))
	r.links(it)
	it.Note, it.Annote = r.text("note"), r.text("annote", "annotation")
	r.rest(l)
}

// rest counts the fields that nobody asked for, but for those which only steer.
func (r *reading) rest(l *library) {
	for i := range r.e.fields {
		if f := &r.e.fields[i]; !r.used[i] && !steering[f.name] && f.value != "" {
			l.left[f.name]++
		}
	}
}

// steering are fields that say how an entry is treated, not what it describes. date overrules year where both are given.
var steering = words("crossref xref xdata options ids key sortkey presort sortname sorttitle sortyear langid hyphenation year month day")

// anyThesis is the type under which Write puts a thesis for an unknown degree: BibTeX has only entries for two.
const anyThesis = "thesis"

func (r *reading) genre() string {
	genre := r.text("type")
	if strings.EqualFold(genre, anyThesis) && types[r.e.kind] == model.TypeThesis {
		return ""
	}
	if g, ok := genres[strings.ToLower(genre)]; ok {
		return g
	}
	if g, ok := genres[r.e.kind]; ok && genre == "" && r.e.kind != "techreport" {
		return g
	}
	return genre
}

// titles reads the title of the work, of what it is part of, and of the series.
func (r *reading) titles(it *model.Item) {
	main, sub := r.text("title"), r.text("subtitle")
	it.TitleShort = r.text("shorttitle")
	if it.TitleShort == "" && sub != "" {
		it.TitleShort = main
	}
	if main == "" {
		main, sub = sub, ""
	}
	it.Title = withSub(main, sub)
	whole := r.titled("maintitle")
	container := r.titled("journaltitle", "journal", "booktitle", "container-title")
	switch {
	case whole == "":
	case part[r.e.kind]:
		container = volume(whole, container)
	default:
		it.Title = volume(whole, it.Title)
	}
	it.ContainerTitle = container
	it.CollectionTitle = r.text("series", "collection-title")
}

// volume gives the title of a volume behind that of the work in many.
func volume(whole, title string) string {
	if title == "" {
		return whole
	}
	return withSub(whole, title)
}

// numbers reads volume, issue and number. Of a periodical "number" is the issue, and its articles may have numbers.
func (r *reading) numbers(it *model.Item) {
	it.Volume = r.text("volume")
	if !inIssue(r.e.kind) {
		it.Number, it.Issue = r.text("number"), r.text("issue")
		return
	}
	it.Issue, it.Number = r.text("number"), r.text("eid", "article-number")
	if issue := r.text("issue"); it.Issue == "" {
		it.Issue = issue
	} else if issue != "" {
		it.Issue += ", " + issue
	}
}

// inIssue reports whether the number of an entry is that of an issue.
func inIssue(kind string) bool {
	return kind == "article" || kind == "periodical" || kind == "suppperiodical" || kind == "review"
}

// made reads who made the work public, where, and where it is kept.
func (r *reading) made(it *model.Item) {
	it.Archive, it.ArchiveLocation = r.text("archive"), r.text("archive_location")
	it.PublisherPlace = r.text("location", "address", "publisher-place")
	it.Authority = r.text("authority")
	if it.Type == model.TypeCase && it.Authority == "" {
		it.Authority = r.text("institution")
	}
	var all []string
	for _, name := range []string{"publisher", "institution", "school", "organization", "howpublished"} {
		s := r.text(name)
		if name == "howpublished" || name == "organization" {
			s = r.shown(s, it)
		}
		if name == "howpublished" && webAddress(s) && !r.has("url") {
			it.URL, s = s, ""
		}
		if s != "" {
			all = append(all, s)
		}
	}
	it.Publisher = strings.Join(all, "; ")
}

// shown takes off the field howpublished what Write put into it because BibTeX prints it nowhere else, and what the
// entry says in fields of its own.
func (r *reading) shown(s string, it *model.Item) string {
	if r.has("container-title") {
		s = strings.TrimPrefix(strings.TrimPrefix(s, it.ContainerTitle), ", ")
	}
	if kept := join(it.Authority, it.Archive, it.ArchiveLocation); kept != "" {
		s = strings.TrimSuffix(strings.TrimSuffix(s, kept), ", ")
	}
	return s
}

func webAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.Contains(s, " ")
}

// dateField reads a date of BibLaTeX, in which "~" is a sign of EDTF and no space, or any other text with a year.
func dateField(s string) model.Date {
	if s == "" {
		return model.Date{}
	}
	for _, s := range []string{strings.Trim(s, "{} "), untex(s)} {
		if d, ok := model.ParseDate(s); ok {
			return d
		}
	}
	s = untex(s)
	if d, ok := when.Year(s); ok {
		return d
	}
	return model.Date{Literal: s}
}

// archives are the addresses of the archives that eprint refers to (BibLaTeX manual, 3.14.7).
var archives = map[string]string{"arxiv": "https://arxiv.org/abs/", "jstor": "https://www.jstor.org/stable/", "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
	"hdl": "https://hdl.handle.net/", "googlebooks": "https://books.google.com/books?id="}

// links reads DOI and URL. An eprint is a URL where the entry has none.
func (r *reading) links(it *model.Item) {
	it.DOI = address(r.raw("doi"))
	for _, prefix := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"} {
		it.DOI = strings.TrimSpace(strings.TrimPrefix(it.DOI, prefix))
	}
	if url := address(r.raw("url")); url != "" {
		it.URL = url
	}
	kind := "archiveprefix"
	if r.has("eprinttype") {
		kind = "eprinttype"
	}
	if base := archives[strings.ToLower(r.e.get(kind))]; base != "" && it.URL == "" && r.has("eprint") {
		it.URL = address(base + r.raw("eprint"))
		r.raw(kind)
	}
}

package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// work is an item made ready for a style: every field on one line and without stray marks, its kind known.
type work struct {
	model.Item
	options Options
	*manner
	kind    kind
	english bool
}

// kind is what a style distinguishes; several CSL types are one kind.
type kind int

const (
	book kind = iota
	chapter
	journal
	magazine
	newspaper
	web
	report
	thesis
	interview
	legalCase
	law
	manuscript
	paper
	talk // a speech or a paper that was only read
	post
	entry
	review
)

var kinds = map[model.Type]kind{
	model.TypeBook: book, "pamphlet": book, "map": book, "musical_score": book, "dataset": report, "software": web, "standard": report,
	"motion_picture": book, "song": web, "graphic": manuscript, "collection": manuscript, "document": manuscript,
	model.TypeChapter: chapter, "article-journal": journal, "periodical": journal,
	model.TypeMagazine: magazine, model.TypeNewspaper: newspaper, model.TypeWeb: web, model.TypeBroadcast: web,
	model.TypeReport: report, model.TypeThesis: thesis, model.TypeInterview: interview, model.TypeCase: legalCase,
	model.TypeBill: law, model.TypeLaw: law, "regulation": law, model.TypeTreaty: law, model.TypeHearing: law,
	model.TypeManuscript: manuscript, model.TypePersonal: manuscript, model.TypePaper: paper, model.TypeSpeech: talk,
	model.TypePost: post, "post-weblog": web, model.TypeEntry: entry, "entry-dictionary": entry, "entry": entry,
	model.TypeReview: review, "review-book": review,
}

// kindOf gives the kind of an item; where its type is unknown or says too little, what it has decides.
func kindOf(it *model.Item) kind {
	k, ok := kinds[it.Type]
	switch {
	case k == interview && it.ContainerTitle != "" && it.Volume+it.Issue != "":
		return magazine
	case k == paper && it.Publisher == "" && it.Page == "" && it.Volume == "" && it.DOI == "" && len(it.Editor) == 0:
		return talk
	case ok:
		return k
	case it.ContainerTitle != "" && (it.Volume != "" || it.Issue != ""):
		return journal
	case it.ContainerTitle != "" && (it.Publisher != "" || len(it.Editor) > 0):
		return chapter
	case it.ContainerTitle != "" && it.URL == "":
		return newspaper
	case it.Publisher != "" && it.Type != model.TypeArticle:
		return book
	case it.Archive != "" || it.ArchiveLocation != "":
		return manuscript
	case it.URL != "" || it.DOI != "":
		return web
	}
	return book
}

// prepare makes an item ready. The item itself is left as it is.
func prepare(it *model.Item, o Options, m manner) *work {
	w := &work{Item: *it, options: o, manner: &m}
	for _, field := range []*string{
		&w.ContainerTitle, &w.CollectionTitle, &w.Edition, &w.Publisher, &w.PublisherPlace, &w.Volume, &w.Issue,
		&w.Number, &w.Genre, &w.Page, &w.Archive, &w.ArchiveLocation, &w.Authority,
	} {
		*field = w.curly(tidy(*field))
	}
	w.Title, w.TitleShort = unstopped(tidy(w.Title)), unstopped(tidy(w.TitleShort))
	w.ContainerTitle, w.Page = unstopped(w.ContainerTitle), strings.TrimPrefix(strings.TrimPrefix(w.Page, "pp. "), "p. ")
	w.DOI, w.URL = bareDOI(fold.Line(w.DOI)), fold.Line(w.URL)
	w.options.Locator.Value = tidy(o.Locator.Value)
	w.Author, w.Editor, w.Translator = w.people(it.Author), w.people(it.Editor), w.people(it.Translator)
	for _, d := range []*model.Date{&w.Issued, &w.OriginalDate, &w.Accessed} {
		d.Literal = tidy(d.Literal)
		if d.From.Year == 0 && d.Literal == "" {
			*d = model.Date{} // a month without its year says nothing
		}
	}
	if w.kind = kindOf(&w.Item); w.kind == magazine && w.Type == model.TypeInterview {
		w.Genre = first(w.Genre, "Interview") // one that is printed as an article says what it is
	}
	w.english = english(w.Title, w.ContainerTitle+" "+w.Publisher, o.Evidence)
	return w
}

// people cleans names and leaves out those that say nothing.
func (w *work) people(names []model.Name) []model.Name {
	var kept []model.Name
	for _, n := range names {
		for _, part := range []*string{&n.Family, &n.Given, &n.Suffix, &n.DroppingParticle, &n.NonDroppingParticle, &n.Literal} {
			*part = w.curly(tidy(*part))
		}
		if n.Literal == "" && n.Family == "" && n.Given == "" {
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

// empty reports whether the item names and dates nothing at all.
func (w *work) empty() bool {
	for _, f := range model.Fields {
		if f != model.FieldType && w.Get(f) != "" {
			return false
		}
	}
	return true
}

// tidy puts a field on one line, without the commas, semicolons and colons that its neighbours have left at its ends.
func tidy(s string) string {
	return strings.Trim(fold.Line(s), " ,;:")
}

// unstopped takes the full stop of its entry from the end of a title. An abbreviation keeps its own: what is short, has a
// capital or another point in its last word.
func unstopped(s string) string {
	rest, ok := strings.CutSuffix(s, ".")
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	if !ok || utf8.RuneCountInString(last) < 5 || strings.Contains(last, ".") {
		return s
	}
	return rest
}

// bareDOI takes off what stands before the 10 of a DOI.
func bareDOI(s string) string {
	if i := strings.Index(s, "10."); i > 0 && i < 30 {
		switch strings.ToLower(strings.Trim(s[:i], " ")) {
		case "doi:", "doi", "https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "doi.org/", "https://www.doi.org/":
			return s[i:]
		}
	}
	return s
}

// link gives the address: that of the DOI where there is one, for it stays.
func (w *work) link() Text {
	switch {
	case w.DOI != "":
		return Text{{Text: "https://doi.org/" + w.DOI, Link: true}}
	case w.URL != "":
		return Text{{Text: w.URL, Link: true}}
	}
	return nil
}

// letters makes a title ready to be set: unmarked, in the style's capitals, its quotation marks for their depth.
func (w *work) letters(title string, depth int) []letter {
	letters := unmark(title)
	w.curl(letters, depth)
	switch {
	case w.kind == post || described(title): // no title, but somebody's words
	case w.headline != nil && w.english:
		headlined(letters, w.headline)
	case w.sentence && w.english:
		sentenced(letters, w.options.Evidence)
		if w.subtitle {
			subtitled(letters)
		}
	}
	return letters
}

// italic sets the title of a work that stands alone, quoted that of a part, bare that of anything in roman.
func (w *work) italic(title string) Text { return faces(w.letters(title, 0), true) }
func (w *work) bare(title string) Text   { return faces(w.letters(title, 0), false) }
func (w *work) quoted(title string) Text {
	if title == "" {
		return nil
	}
	return wrap(string(w.mark(0, true)), faces(w.letters(title, 1), false), string(w.mark(0, false)))
}

// outlet sets the name of a periodical, its capitals as printed.
func (w *work) outlet(name string) Text {
	letters := unmark(name)
	w.curl(letters, 0)
	return faces(letters, true)
}

// described reports whether a title is not one but the words of who described the document: "Letter to …", "Interview with …".
func described(title string) bool {
	first, rest, _ := strings.Cut(title, " ")
	second, _, _ := strings.Cut(rest, " ")
	switch strings.ToLower(first) {
	case "letter", "letters", "memorandum", "telegram", "postcard", "email", "e-mail", "diary", "note", "interview", "papers":
		return second == "" || second == "to" || second == "from" || second == "of" || second == "with" || second == "by"
	case "untitled":
		return true
	}
	return false
}

// review gives what a title or genre that begins so is a review of, the work in italics: "review of Work, by Author". label
// is how the style begins it.
func (w *work) review(label, s string) (t Text, ok bool) {
	const head = "review of "
	if len(s) < len(head) || !strings.EqualFold(s[:len(head)], head) {
		return nil, false
	}
	what, by := s[len(head):], ""
	if i := strings.LastIndex(what, " by "); i > 0 {
		what, by = strings.TrimRight(what[:i], " ,"), what[i+1:]
	}
	return w.commas(plus(roman(label), w.italic(what)), roman(w.curly(by))), true
}

// capital gives s with its first letter large; small with its first letter small, unless it is an abbreviation or a name,
// which a second capital shows ("Asia Report").
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func small(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	first, _, _ := strings.Cut(s, " ")
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s[len(first):], " "))
	if n == 0 || first[n:] != strings.ToLower(first[n:]) || len(first) == n || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

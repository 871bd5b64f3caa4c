package tei

import (
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse"
)

// types are the types of CSL for the values of type on a reference, as Zotero writes them.
var types = map[string]model.Type{
	"journalarticle": model.TypeJournal, "article": model.TypeJournal, "journal": model.TypeJournal, "magazinearticle": model.TypeMagazine, "newspaperarticle": model.TypeNewspaper,
	"book": model.TypeBook, "monograph": model.TypeBook, "booksection": model.TypeChapter, "chapter": model.TypeChapter, "conferencepaper": model.TypePaper,
	"thesis": model.TypeThesis, "report": model.TypeReport, "webpage": model.TypeWeb, "web": model.TypeWeb, "blogpost": model.TypePost, "manuscript": model.TypeManuscript,
	"encyclopediaarticle": model.TypeEntry, "patent": "patent", "film": "motion_picture", "letter": model.TypePersonal, "interview": model.TypeInterview,
}

// described is an item being made of the tags of a reference.
type described struct {
	item    model.Item
	titles  map[byte]string // by level: a, m, j, s, u; 0 where none is said
	meeting bool
	said    []string
	left    []string
	raw     string // the reference as printed
}

// item makes an item of a reference.
func item(n *markup.Node) described {
	d := described{titles: map[byte]string{}}
	d.item.Type = types[strings.ToLower(n.Attr("type"))]
	d.collect(n, n.Name)
	d.place()
	return d
}

func put(to *string, s string) {
	if *to == "" {
		*to = s
	}
}

// collect takes the fields below a node. part is the element that they belong to: analytic, monogr, series.
func (d *described) collect(n *markup.Node, part string) {
	for k := n.First; k != nil; k = k.Next {
		text := func() string { return strings.TrimRight(k.Plain("note"), " ,;:.") }
		switch k.Name {
		case "":
		case "analytic", "monogr", "series":
			d.collect(k, k.Name)
		case "author":
			if part == "monogr" && d.titles['a'] != "" && len(d.item.Author) > 0 { // of the whole, whose part has one
				d.people(&d.item.Editor, k)
				continue
			}
			d.people(&d.item.Author, k)
		case "editor":
			switch strings.ToLower(k.Attr("role")) {
			case "translator", "trl", "trans":
				d.people(&d.item.Translator, k)
			default:
				d.people(&d.item.Editor, k)
			}
		case "respStmt":
			d.responsible(k)
		case "title":
			d.title(k, part)
		case "date":
			d.date(k)
		case "publisher":
			put(&d.item.Publisher, text())
		case "orgName":
			if part != "title" {
				put(&d.item.Publisher, text())
			}
		case "pubPlace":
			put(&d.item.PublisherPlace, text())
		case "edition":
			put(&d.item.Edition, text())
		case "biblScope", "citedRange":
			d.scope(k, part)
		case "idno":
			d.identifier(k)
		case "ptr", "ref":
			if url := address(k.Attr("target")); url != "" {
				d.address(url)
			} else if k.First != nil {
				d.collect(k, part)
			}
		case "meeting":
			d.meeting = true
			if s := k.Plain("address"); !strings.Contains(d.titles['m'], s) {
				d.say(s)
			}
			put(&d.item.PublisherPlace, k.Child("address").Plain())
		case "note":
			d.note(k)
		case "extent":
			d.say(text())
		default:
			d.collect(k, part)
		}
	}
}

func (d *described) people(to *[]model.Name, k *markup.Node) { *to = append(*to, namesOf(k)...) }

func (d *described) say(s string) {
	if s = strings.Trim(s, " ,;:."); s != "" {
		d.said = append(d.said, s)
	}
}

// responsible takes a person with a word for what they did.
func (d *described) responsible(k *markup.Node) {
	switch did := fold.Fold(k.Child("resp").Plain()); {
	case did == "" && k.Child("orgName") != nil: // GROBID: the university of a thesis
		put(&d.item.Publisher, k.Child("orgName").Plain())
	case strings.Contains(did, "transl") || strings.Contains(did, "trad") || strings.Contains(did, "ubers"):
		d.people(&d.item.Translator, k)
	case strings.Contains(did, "ed") || strings.Contains(did, "hrsg") || strings.Contains(did, "hg"):
		d.people(&d.item.Editor, k)
	default:
		d.say(k.Plain())
	}
}

// title takes a title to its level; where none is said, the element around it tells, or it is the only one.
func (d *described) title(k *markup.Node, part string) {
	s := strings.TrimRight(k.Plain("note"), " ,;:.")
	level := byte(0)
	if l := k.Attr("level"); l != "" {
		level = l[0]
	} else if l, ok := map[string]byte{"analytic": 'a', "monogr": 'm', "series": 's'}[part]; ok {
		level = l
	}
	switch kind := k.Attr("type"); {
	case s == "":
	case kind == "sub" || kind == "subordinate":
		if have := d.titles[level]; have != "" {
			s = have + ": " + s
		}
		d.titles[level] = s
	case kind == "short":
		put(&d.item.TitleShort, s)
	case kind == "abbrev" && d.titles[level] != "":
	case d.titles[level] == "":
		d.titles[level] = s
	case d.titles[level] != s:
		d.say(s)
	}
}

func (d *described) date(k *markup.Node) {
	date, ok := model.ParseDate(k.Attr("when"))
	if !ok {
		if from, to := k.Attr("from"), k.Attr("to"); from != "" {
			date, ok = model.ParseDate(strings.TrimSuffix(from+"/"+to, "/"))
		}
	}
	text := k.Plain()
	if !ok {
		date = refparse.Date(text)
	}
	switch kind := strings.ToLower(k.Attr("type")); {
	case kind == "accessed" || kind == "access":
		if d.item.Accessed.IsZero() {
			d.item.Accessed = date
		}
	case date.IsZero():
		d.say(text)
	case d.item.Issued.IsZero():
		d.item.Issued = date
	case d.item.OriginalDate.IsZero() && date.From.Year != 0 && date.From.Year < d.item.Issued.From.Year:
		d.item.OriginalDate = date
	}
}

// scope takes the place in a work.
func (d *described) scope(k *markup.Node, part string) {
	unit := strings.ToLower(k.Attr("unit"))
	if unit == "" {
		unit = strings.ToLower(k.Attr("type"))
	}
	text := strings.Trim(k.Plain(), " ,;:.()")
	from, to := fold.Line(k.Attr("from")), fold.Line(k.Attr("to"))
	if text == "" {
		if text = from; to != "" && to != from {
			text += "–" + to
		}
	}
	switch {
	case part == "series":
		put(&d.item.Number, text)
	case unit == "volume" || unit == "vol":
		put(&d.item.Volume, text)
	case unit == "issue" || unit == "no" || unit == "number" || unit == "fasc":
		put(&d.item.Issue, text)
	case strings.HasPrefix(unit, "page") || unit == "pp" || unit == "p" || unit == "fpage":
		text = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(text, "pp"), "p"), ". ")
		put(&d.item.Page, strings.ReplaceAll(text, "-", "–"))
	default:
		d.say(strings.TrimSpace(fold.Line(unit) + " " + text))
	}
}

// note takes a note of a reference: the whole of it as printed, as GROBID keeps it, or something that is said.
func (d *described) note(k *markup.Node) {
	switch text := k.Plain(); k.Attr("type") {
	case "raw_reference":
		d.raw = text
	case "report_type":
		put(&d.item.Genre, text)
	default:
		d.say(text)
	}
}

// place decides which work the titles name, and what type it is where no attribute says so.
func (d *described) place() {
	it := &d.item
	part, whole := d.titles['a'], d.titles['m']
	journal := d.titles['j']
	loose := d.titles[0]
	if whole == "" {
		whole = d.titles['u']
	}
	switch { // a title without a level is the first that is missing
	case loose == "":
	case part == "" && (whole != "" || journal != ""):
		part = loose
	case whole == "" && journal == "":
		whole = loose
	default:
		d.say(loose)
	}
	switch {
	case journal != "":
		it.Title, it.ContainerTitle = part, journal
		if whole != "" && part == "" {
			it.Title = whole
		} else if whole != "" {
			d.say(whole)
		}
	case part != "":
		it.Title, it.ContainerTitle = part, whole
	default:
		it.Title = whole
	}
	put(&it.CollectionTitle, d.titles['s'])
	if it.Title == "" && it.ContainerTitle == "" {
		it.Title, it.CollectionTitle = it.CollectionTitle, ""
	}
	if it.Type == "" {
		it.Type = d.kind(part != "" && whole != "")
	}
	it.Note = strings.Join(d.said, "; ")
}

// kind gives the type by what is there.
func (d *described) kind(inWhole bool) model.Type {
	genre := fold.Fold(d.item.Genre)
	switch it := &d.item; {
	case strings.Contains(genre, "thesis") || strings.Contains(genre, "phd") || strings.Contains(genre, "dissertation") || strings.Contains(genre, "these"):
		return model.TypeThesis
	case genre != "":
		return model.TypeReport
	case d.titles['j'] != "":
		return model.TypeJournal
	case d.meeting && inWhole:
		return model.TypePaper
	case inWhole:
		return model.TypeChapter
	case d.titles['m'] != "" && (it.Publisher != "" || it.PublisherPlace != ""):
		return model.TypeBook
	case it.URL != "" && it.Title != "" && it.DOI == "" && it.Publisher == "":
		return model.TypeWeb
	}
	return ""
}

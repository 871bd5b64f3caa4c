package ris

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// reading is one record being made an item.
type reading struct {
	tags []tag
	used []bool
	role role
	warn func(line int, format string, args ...any) // nil: nobody is told
}

func (r *reading) tell(line int, format string, args ...any) {
	if r.warn != nil {
		r.warn(line, format, args...)
	}
}

// text gives the first text under the first of the names that has one.
func (r *reading) text(names ...string) string {
	for _, name := range names {
		for i := range r.tags {
			if t := &r.tags[i]; t.name == name && !r.used[i] {
				r.used[i] = true
				if s := t.text(); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// same takes what repeats a text under other names.
func (r *reading) same(text string, names ...string) {
	for i := range r.tags {
		for _, name := range names {
			if t := &r.tags[i]; t.name == name && t.text() == text {
				r.used[i] = true
			}
		}
	}
}

// all gives the texts under a name, in their order.
func (r *reading) all(name string) []string {
	var list []string
	for i := range r.tags {
		if t := &r.tags[i]; t.name == name && !r.used[i] {
			r.used[i] = true
			if s := t.text(); s != "" {
				list = append(list, s)
			}
		}
	}
	return list
}

// item makes the item of a record.
func (r *reading) item(it *model.Item) {
	r.used = make([]bool, len(r.tags))
	r.kind(it)
	it.ID = r.text("ID")
	r.people(it)
	r.titles(it)
	it.Volume = r.text("VL", "VO")
	r.numbers(it)
	it.Page = r.pages()
	it.Edition = r.text("ET")
	it.PublisherPlace = r.text("CY", "PP")
	r.makers(it)
	it.Issued = r.issued()
	it.Accessed = r.day("Y2", "RD")
	it.OriginalDate = r.day("OP")
	r.links(it)
	r.notes(it)
	r.own(it)
}

// kind reads the type of a record.
func (r *reading) kind(it *model.Item) {
	name := r.text("TY")
	role, ok := roles[kindName(name)]
	if r.role = role; name == "" {
		r.role = roles["GEN"]
	} else if !ok {
		r.role = roles["GEN"]
		r.tell(r.tags[0].line, "“%s” is no type of RIS: what the record is, is left open", short(name))
	}
	it.Type = r.role.csl
}

// kindName gives the name that RIS has for a type as a file names it.
func kindName(name string) string {
	if _, ok := roles[name]; ok {
		return name
	}
	name = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "_", "").Replace(name))
	if alias := aliases[name]; alias != "" {
		return alias
	}
	return name
}

func known(kind string) bool {
	_, ok := roles[kindName(kind)]
	return ok
}

func (r *reading) people(it *model.Item) {
	for _, name := range []string{"AU", "A1"} {
		it.Author = append(it.Author, names(r.all(name))...)
	}
	it.Editor = names(r.all("ED"))
	if !r.role.alone {
		third := r.role.whole && r.has("A3") // EndNote: then A2 is the editor of the series
		switch {
		case third:
			it.Editor = append(it.Editor, names(r.all("A3"))...)
		default:
			it.Editor = append(it.Editor, names(r.all("A2"))...)
		}
	}
	if !r.role.alone || r.role.whole {
		it.Translator = names(r.all("A4"))
	}
}

func (r *reading) has(name string) bool {
	for i := range r.tags {
		if t := &r.tags[i]; t.name == name && t.text() != "" {
			return true
		}
	}
	return false
}

// titles reads the title of the work, of what it is part of, and of the series.
func (r *reading) titles(it *model.Item) {
	it.Title = r.text("TI", "T1", "CT")
	it.TitleShort = r.text("ST")
	container := []string{"T2", "JF", "BT", "JO", "JA", "J2", "J1"}
	switch {
	case it.Type == model.TypePaper:
		container = append([]string{"C3"}, container...)
	case it.Type == "periodical" && it.Title == "":
		it.Title = r.text(container...)
		container = nil
	case r.role.whole:
		container = nil
		if it.Title == "" {
			it.Title = r.text("BT")
		}
		if it.CollectionTitle = r.text("T3"); it.CollectionTitle == "" && it.Type != model.TypeThesis { // there T2 is the department
			it.CollectionTitle = r.text("T2")
		}
		r.same(it.Title, "BT")
		return
	}
	whole := r.text(container...)
	r.same(whole, container...)
	it.ContainerTitle = whole
	switch it.Type {
	case model.TypeBill, model.TypeLaw, model.TypeHearing: // T3 is the legislative body
		it.Authority = r.text("T3")
	default:
		it.CollectionTitle = r.text("T3")
	}
}

// serial is the shape of an ISSN or ISBN, which an item has no place for.
var serial = fold.Lazy(`^(?:\d{4}-\d{3}[\dXx]|(?:97[89][- ]?)?\d[- \d]{7,14}[\dXx])(?:\s|$|\()`)

// numbers reads issue and number.
func (r *reading) numbers(it *model.Item) {
	if r.role.issue {
		it.Issue = r.text("IS", "CP", "M1")
		it.Number = r.text("C7", "M1")
		return
	}
	if r.role.serial {
		for i := range r.tags {
			if t := &r.tags[i]; t.name == "SN" && it.Number == "" && !serial.MatchString(t.text()) {
				it.Number, r.used[i] = t.text(), true
			}
		}
	}
	if it.Number == "" {
		it.Number = r.text("M1", "IS", "CP")
	} else {
		it.Issue = r.text("IS", "CP")
	}
}

// makers reads who made the work public, where it is kept, and what kind of work it says it is.
func (r *reading) makers(it *model.Item) {
	if it.Type == model.TypeCase {
		it.Authority = r.text("PB")
	} else {
		it.Publisher = r.text("PB")
	}
	it.ArchiveLocation = r.text("AV")
	if r.role.kept || it.ArchiveLocation != "" { // else it is the database that the record is from
		it.Archive = r.text("DB")
	}
	for i := range r.tags {
		t := &r.tags[i]
		if t.name != "M3" || r.used[i] {
			continue
		}
		if s := t.text(); doi(s) != "" || r.role.issue && dull[strings.ToLower(s)] {
			continue
		} else if it.Genre == "" {
			it.Genre, r.used[i] = s, true
		}
	}
}

// dull are kinds of an article that say no more than its type.
var dull = map[string]bool{"article": true, "journal article": true, "research article": true, "research-article": true, "journal": true, "newspaper article": true}

// notes reads what the reader or the database says of the work. Several are one text.
func (r *reading) notes(it *model.Item) {
	it.Note = strings.Join(r.all("N1"), "; ")
	it.Annote = strings.Join(r.all("RN"), "; ")
}

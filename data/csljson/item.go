package csljson

import (
	"encoding/json"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// types are those of CSL 1.0.2, and what other programs write for them.
var types = func() map[string]model.Type {
	m := map[string]model.Type{anyType: "", "": "", "journal-article": model.TypeJournal, "book-chapter": model.TypeChapter, "proceedings-article": model.TypePaper,
		"dissertation": model.TypeThesis, "monograph": model.TypeBook, "edited-book": model.TypeBook, "posted-content": model.TypeArticle, "program": "software"}
	for _, name := range strings.Fields("article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset entry " +
		"entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet " +
		"paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard " +
		"thesis treaty webpage") {
		m[name] = model.Type(name)
	}
	return m
}()

// aliases are names of variables that older programs write.
var aliases = map[string]model.Field{"shortTitle": model.FieldTitleShort, "archive-location": model.FieldArchiveLocation, "doi": model.FieldDOI, "url": model.FieldURL,
	"article-number": model.FieldNumber}

// item makes an item of its members.
func (l *library) item(fields []member, it *model.Item, line int) {
	for i := range fields {
		m := &fields[i]
		if string(m.value) == "null" {
			continue
		}
		field := model.Field(m.name)
		if alias, ok := aliases[m.name]; ok && !has(fields, string(alias)) {
			field = alias
		}
		if !l.put(it, field, m.value, line) {
			l.left[fold.Line(m.name)]++
			continue
		}
		l.known = l.known || m.name != "id" && m.name != "note"
	}
	if first, taken := l.keys[it.ID]; taken {
		l.warn(line, "the id %s is taken by the item of line %d: both are kept", short(it.ID), first)
	} else if it.ID != "" {
		l.keys[it.ID] = line
	}
}

func has(fields []member, name string) bool {
	for _, m := range fields {
		if m.name == name {
			return true
		}
	}
	return false
}

// put puts a value where it belongs, and reports whether there is such a place.
func (l *library) put(it *model.Item, f model.Field, value json.RawMessage, line int) bool {
	switch f {
	case "id":
		it.ID = text(value, true)
	case "note":
		it.Note = text(value, false)
	case "annote":
		it.Annote = text(value, false)
	case model.FieldType:
		name := text(value, true)
		t, ok := types[name]
		if !ok {
			l.warn(line, "“%s” is no type of CSL: what the item is, is left open", short(name))
		}
		it.Type = t
	case model.FieldAuthor:
		it.Author = names(value)
	case model.FieldEditor:
		it.Editor = names(value)
	case model.FieldTranslator:
		it.Translator = names(value)
	case model.FieldIssued:
		it.Issued = l.date(value, line)
	case model.FieldOriginalDate:
		it.OriginalDate = l.date(value, line)
	case model.FieldAccessed:
		it.Accessed = l.date(value, line)
	case model.FieldDOI:
		it.DOI = text(value, true)
		for _, prefix := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"} {
			it.DOI = strings.TrimSpace(strings.TrimPrefix(it.DOI, prefix))
		}
	case model.FieldURL:
		it.URL = text(value, true)
	default:
		p := it.Text(f)
		if p == nil {
			return false
		}
		*p = text(value, false)
	}
	return true
}

// text gives a value as one line: a text, or a number as it stands; of several all, parted by "; ". HTML is taken out,
// unless "&" and "<" mean themselves.
func text(value json.RawMessage, exact bool) string {
	if len(value) == 0 {
		return ""
	}
	var s string
	switch value[0] {
	case '"':
		if plain(value) {
			s = string(value[1 : len(value)-1])
		} else if json.Unmarshal(value, &s) != nil {
			return ""
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(value, &list) != nil {
			return ""
		}
		var all []string
		for _, v := range list {
			if len(v) == 0 || v[0] == '[' {
				continue // no variable is as deep
			}
			if t := text(v, exact); t != "" {
				all = append(all, t)
			}
		}
		s = strings.Join(all, "; ")
	case 'n': // null
		return ""
	default:
		s = string(value)
	}
	if s = fold.Line(s); exact {
		return s
	}
	return fold.Line(fold.Unmark(s))
}

// plain reports whether a text in quotation marks means what stands between them.
func plain(value json.RawMessage) bool {
	for _, c := range value[1:] {
		if c < ' ' || c >= 0x7f || c == '\\' {
			return false
		}
	}
	return true
}

// name is a name as CSL has it, with what other programs write.
type name struct {
	Family              json.RawMessage `json:"family"`
	Given               json.RawMessage `json:"given"`
	Suffix              json.RawMessage `json:"suffix"`
	DroppingParticle    json.RawMessage `json:"dropping-particle"`
	NonDroppingParticle json.RawMessage `json:"non-dropping-particle"`
	Literal             json.RawMessage `json:"literal"`
	Name                json.RawMessage `json:"name"`
}

// names reads a list of names, a single one, or texts: "Family, Given", else an organisation.
func names(value json.RawMessage) []model.Name {
	var list []json.RawMessage
	if json.Unmarshal(value, &list) != nil {
		list = []json.RawMessage{value}
	}
	var all []model.Name
	for _, v := range list {
		var n model.Name
		switch {
		case len(v) > 0 && v[0] == '{':
			var c name
			if json.Unmarshal(v, &c) != nil {
				n.Literal = text(v, false)
				break
			}
			n = model.Name{Family: text(c.Family, false), Given: text(c.Given, false), Suffix: text(c.Suffix, false),
				DroppingParticle: text(c.DroppingParticle, false), NonDroppingParticle: text(c.NonDroppingParticle, false), Literal: text(c.Literal, false)}
			if n == (model.Name{}) {
				n.Literal = text(c.Name, false)
			}
		case len(v) > 0 && v[0] == '"':
			s := text(v, false)
			family, given, comma := strings.Cut(s, ",")
			if family, given = strings.TrimSpace(family), strings.TrimSpace(given); comma && family != "" && given != "" {
				n.Family, n.Given = family, given
			} else {
				n.Literal = s
			}
		}
		if n != (model.Name{}) {
			all = append(all, n)
		}
	}
	return all
}

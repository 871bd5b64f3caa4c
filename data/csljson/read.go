package csljson

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Read reads CSL-JSON in UTF-8, an array, one item, an item a line, or an array under "items" or "references": a note an
// item, in the order of the file, its id the reader's own key. An item that is no JSON is a note with its text as printed,
// and a warning. Variables for which an item has no place are named in one warning for the whole file. The error is r's,
// or says that there is no item.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	l := &library{left: map[string]int{}, keys: map[string]int{}}
	l.text(b.String())
	if len(l.paper.Notes) == 0 || !l.known {
		return nil, errors.New(another(b.String()))
	}
	if len(l.left) > 0 {
		l.warn(0, "variables that ibid has no use for are left out: %s", fold.Tally(l.left))
	}
	slices.SortStableFunc(l.paper.Warnings, func(a, b model.Warning) int { return a.Line - b.Line })
	return &l.paper, nil
}

// library is what is being read.
type library struct {
	paper model.Paper
	left  map[string]int // variables that an item has no place for, counted
	keys  map[string]int // lines of the ids
	known bool           // some item has a variable of CSL, or is broken
}

func (l *library) warn(line int, format string, args ...any) {
	l.paper.Warnings = append(l.paper.Warnings, model.Warning{Line: line, Text: fmt.Sprintf(format, args...)})
}

// wrapping is what stands before the array where the items are a part of something.
var wrapping = fold.Lazy(`^[\s\x{feff}]*\{\s*"(?:items|references)"\s*:\s*\[`)

// text reads the items of a text.
func (l *library) text(s string) {
	p := scanner{s: s, at: len(wrapping.FindString(s)), outside: func(line int, text string) { l.warn(line, "outside any item, and left out: %s", short(text)) }}
	p.run()
	for i := range p.objects {
		o := &p.objects[i]
		fields, err := members(o.text)
		note := model.Note{Run: 1, N: len(l.paper.Notes) + 1, Line: o.line}
		switch {
		case err != nil || o.cut:
			note.Text = oneLine(o.text)
			l.known = true
			l.warn(o.line, "this item is kept as printed: %s", reason(o, err))
		default:
			if o.commas {
				l.warn(o.line, "a comma stands before a closing bracket: it is passed over")
			}
			note.Item = &model.Item{}
			l.item(fields, note.Item, o.line)
		}
		l.paper.Notes = append(l.paper.Notes, note)
	}
}

// reason says why an item cannot be read.
func reason(o *object, err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && !o.cut {
		at := min(int(syntax.Offset), len(o.text))
		line := o.line + strings.Count(o.text[:at], "\n")
		return fmt.Sprintf("line %d: %s", line, strings.TrimPrefix(syntax.Error(), "json: "))
	}
	return "it is not closed, put a brace behind its last variable"
}

// member is a variable of an item, as it stands in the file.
type member struct {
	name  string
	value json.RawMessage
}

// members takes an object apart, in its order. JSON leaves open which of two equal names counts: the last is taken, as
// JavaScript does.
func members(text string) ([]member, error) {
	var list []member
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil { // the brace
		return nil, err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		m := member{name: fmt.Sprint(name)}
		if err := d.Decode(&m.value); err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	return list, nil
}

// Sniff reports whether a text is CSL-JSON by its beginning: an object with a type of CSL, and nothing of those that
// Crossref, OpenAlex, DataCite and Zotero itself write.
func Sniff(head string) bool {
	head = strings.TrimLeft(head, "\ufeff \t\r\n")
	if !strings.HasPrefix(head, "{") && !strings.HasPrefix(head, "[") || foreign.MatchString(head) {
		return false
	}
	for _, m := range typed.FindAllStringSubmatch(head, -1) {
		if _, ok := types[m[1]]; ok {
			return true
		}
	}
	return false
}

var (
	typed   = fold.Lazy(`"type"\s*:\s*"([^"]*)"`)
	foreign = fold.Lazy(`"(?:message-type|message-version|reference-count|is-referenced-by-count|referenced_works|itemType|schemaVersion|types)"\s*:|openalex\.org/[WA]`)
)

// another says why a text holds no item, and what to do.
func another(s string) string {
	head := s[:min(len(s), 16<<10)]
	switch {
	case strings.Contains(head, `"itemType"`):
		return "is Zotero's own JSON: export it as “CSL JSON”"
	case !strings.ContainsAny(head, "{"):
		return "holds no CSL-JSON item: one looks like {\"id\": \"key\", \"type\": \"book\", \"title\": \"…\"}"
	}
	return "holds JSON, but no CSL-JSON item, which has a type, a title or an author: one looks like {\"id\": \"key\", \"type\": \"book\", \"title\": \"…\"}"
}

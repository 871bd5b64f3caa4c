package bibtex

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Read reads a BibTeX or BibLaTeX file in UTF-8: a note an entry, in the order of the file, with its item and the
// reader's own key. An entry that cannot be read is a note with its text as printed, and a warning. Fields for which an
// item has no place are named in one warning for the whole file. The error is r's, or says that there is no entry.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	p := scan(b.String())
	if len(p.entries) == 0 {
		return nil, errors.New("holds no BibTeX entry: one looks like @book{key, title = {…}, year = 1999}")
	}
	return p.paper(), nil
}

// paper makes a paper of the entries of a file.
func (p *scanner) paper() *model.Paper {
	lib := library{scanner: p, byKey: make(map[string]int, len(p.entries)), left: map[string]int{}}
	for i := range p.entries {
		lib.index(i)
	}
	paper := &model.Paper{Notes: make([]model.Note, len(p.entries))}
	items := make([]model.Item, len(p.entries))
	for i := range p.entries {
		e := &p.entries[i]
		paper.Notes[i] = model.Note{Run: 1, N: i + 1, Line: e.line}
		if e.broken != "" {
			paper.Notes[i].Text = oneLine(e.broken)
			continue
		}
		lib.item(e, &items[i])
		paper.Notes[i].Item = &items[i]
	}
	lib.sayLeft()
	slices.SortStableFunc(p.warnings, func(a, b model.Warning) int { return a.Line - b.Line })
	paper.Warnings = p.warnings
	return paper
}

// Sniff reports whether a text is BibTeX by its beginning: an entry, or what may stand before one.
func Sniff(head string) bool {
	return opening.MatchString(head)
}

var opening = fold.Lazy(`(?m)^[ \t]*@[A-Za-z]+[ \t]*[{(][ \t]*(?:[^\s,{}="]+[ \t]*,|[A-Za-z]+[ \t]*=|\n|[^\n]*\})`)

// library is all entries of a file, for those that refer to each other.
type library struct {
	*scanner
	byKey map[string]int
	left  map[string]int // fields that an item has no place for, counted
}

func (l *library) index(i int) {
	e := &l.entries[i]
	key := strings.ToLower(e.key)
	if key == "" || e.broken != "" {
		return
	}
	if first, taken := l.byKey[key]; taken {
		l.warnings = append(l.warnings, model.Warning{Line: e.line,
			Text: fmt.Sprintf("the key %s is taken by the entry of line %d: both are kept", short(e.key), l.entries[first].line)})
		return
	}
	l.byKey[key] = i
}

func (l *library) warnEntry(e *entry, format string, args ...any) {
	l.warnings = append(l.warnings, model.Warning{Line: e.line, Text: short(e.key) + ": " + fmt.Sprintf(format, args...)})
}

// sayLeft names the fields that were left out.
func (l *library) sayLeft() {
	if len(l.left) == 0 {
		return
	}
	l.warnings = append(l.warnings, model.Warning{Text: "fields that ibid has no use for are left out: " + fold.Tally(l.left)})
}

// inherited gives an entry with what it lacks taken from the one it refers to (BibLaTeX manual, appendix B; BibTeX takes
// everything under its own name, and booktitle where the parent has one).
func (l *library) inherited(e *entry) *entry {
	if e.get("crossref") == "" && e.get("xdata") == "" {
		return e
	}
	full := *e
	full.fields = slices.Clone(e.fields)
	l.inherit(&full, e, 0)
	return &full
}

// chain is how far references are followed. A chapter of a volume of a work in many is two away.
const chain = 5

func (l *library) inherit(full, from *entry, depth int) {
	for _, ref := range []string{"xdata", "crossref"} {
		for _, key := range strings.Split(from.get(ref), ",") {
			key = strings.ToLower(strings.TrimSpace(key))
			if key == "" {
				continue
			}
			i, ok := l.byKey[key]
			switch {
			case !ok && depth == 0:
				l.warnEntry(from, "its %s %s is no entry here: nothing is taken over from it", ref, short(key))
			case ok && depth < chain && &l.entries[i] != from:
				l.take(full, &l.entries[i], ref == "xdata")
				l.inherit(full, &l.entries[i], depth+1)
			}
		}
	}
}

// take adds the parent's fields that a child lacks. same means under the same names.
func (l *library) take(child, parent *entry, same bool) {
	for _, f := range parent.fields {
		name := f.name
		if !same {
			if private[name] {
				continue
			}
			if part[child.kind] && !part[parent.kind] || child.kind == "article" && parent.kind == "periodical" {
				name = moved(name, parent.kind)
			}
		}
		if name == "" || child.get(name) != "" || len(child.fields) > maxFields {
			continue
		}
		if !l.spend(len(f.value)) {
			return
		}
		child.fields = append(child.fields, field{name, f.value})
	}
}

// private are fields that no entry takes over from another.
var private = words("ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype " +
	"shorthand shorthandintro sortkey keywords abstract annotation annote key file note type")

// part are entries that are part of another.
var part = words("inbook incollection inproceedings conference inreference suppbook suppcollection bookinbook")

// moved gives the name under which a part takes over a field of the whole, "" for not at all.
func moved(name, parent string) string {
	switch name {
	case "title", "subtitle", "titleaddon":
		switch {
		case parent == "periodical":
			return "journal" + name
		case strings.HasPrefix(parent, "mv"):
			return "main" + name
		}
		return "book" + name
	case "author":
		return "bookauthor"
	case "shorttitle", "sorttitle", "indextitle":
		return ""
	case "pages":
		return ""
	}
	return name
}

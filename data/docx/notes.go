package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"ibid/model"
)

// note is a footnote or an endnote.
type note struct {
	id   string
	text string
}

// notes adds the footnotes to a paper and then, as a run of their own, the endnotes, each in the order in which the text
// refers to them and with the numbers that are printed.
func (f *file) notes(paper *model.Paper, body *content) error {
	run := 0
	for _, kind := range []string{"footnote", "endnote"} {
		all, changed, err := f.read(kind)
		if err != nil {
			return err
		}
		if changed && !body.changed {
			paper.Warnings = append(paper.Warnings, model.Warning{Text: "the notes have tracked changes: they are read as if all were accepted"})
		}
		rest, err := f.restarts(kind)
		if err != nil {
			return err
		}
		l := list{paper: paper, body: body, kind: kind, run: run, restart: rest, notes: map[string]*note{}}
		for i := range all {
			for l.notes[all[i].id] != nil {
				all[i].id += "+" // the first note of an id is the one that the text refers to
			}
			l.notes[all[i].id] = &all[i]
		}
		l.refer()
		l.unreferred(all)
		run = l.run
	}
	return nil
}

// read reads the notes of a kind, in the order of the file.
func (f *file) read(kind string) (all []note, changed bool, err error) {
	var texts []string
	w := newWalker(func(p *paragraph) { texts = append(texts, p.text.String()) })
	err = f.each(f.part(kind+"s"), func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			if e.Name.Local == kind {
				texts = nil
				if kind := attr(e, "type"); kind == "" || kind == "normal" { // the others are the lines above notes
					all = append(all, note{id: attr(e, "id")})
				}
			}
		case xml.EndElement:
			if e.Name.Local == kind && len(all) > 0 && all[len(all)-1].text == "" {
				all[len(all)-1].text = strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
			}
		}
		return w.visit(t)
	})
	return all, w.changed, err
}

// restarts reports whether the whole document numbers its notes anew in every section.
func (f *file) restarts(kind string) (bool, error) {
	w := newWalker(func(*paragraph) {})
	err := f.each(f.part("settings"), w.visit)
	return w.section.restart[kind], err
}

// list numbers the notes of a kind.
type list struct {
	paper   *model.Paper
	body    *content
	kind    string
	run, n  int
	restart bool
	notes   map[string]*note
	seen    map[string]bool
}

// refer takes the notes to which the text refers.
func (l *list) refer() {
	l.seen = map[string]bool{}
	at, missing := -1, 0
	for _, r := range l.body.references {
		if r.kind != l.kind || l.seen[r.id] {
			continue
		}
		l.seen[r.id] = true
		if at != r.section {
			l.enter(r.section, at < 0)
			at = r.section
		}
		n := 0 // a note with a sign of its own is not counted
		if !r.own {
			l.n++
			n = l.n
		}
		switch found := l.notes[r.id]; {
		case found == nil:
			missing++
		case found.text == "":
			l.warn(fmt.Sprintf("%s %d is empty", l.kind, n))
		default:
			l.put(n, found)
		}
	}
	if missing > 0 {
		l.warn(fmt.Sprintf("the text refers to %d %ss that are not in the document", missing, l.kind))
	}
}

// enter begins a section of the text, and a run of numbers where it has one.
func (l *list) enter(section int, first bool) {
	s := l.body.sections[section]
	if first || l.restart || s.restart[l.kind] {
		l.run++
		l.n = max(s.start[l.kind]-1, 0)
	}
}

// unreferred takes the notes to which nothing refers, but for those that a tracked change has taken out.
func (l *list) unreferred(all []note) {
	left := 0
	for i := range all {
		n := &all[i]
		if n.text == "" || l.seen[n.id] || l.body.deleted[[2]string{l.kind, n.id}] {
			continue
		}
		l.seen[n.id] = true
		l.run = max(l.run, 1)
		l.n++
		l.put(l.n, n)
		left++
	}
	if left > 0 {
		l.warn(fmt.Sprintf("nothing in the text refers to %d of the %ss: kept after the others", left, l.kind))
	}
}

func (l *list) put(n int, found *note) {
	l.paper.Notes = append(l.paper.Notes, model.Note{Run: l.run, N: n, Text: found.text})
}

func (l *list) warn(s string) { l.paper.Warnings = append(l.paper.Warnings, model.Warning{Text: s}) }

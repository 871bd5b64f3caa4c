// Package text reads a paper from plain text: its lines come in, a model.Paper goes out.
//
// Headings (Abstract, Keywords, Notes, References …, in the usual languages) are honoured. Without them position
// decides: title, authors, keywords, abstract, then the references. Nothing is dropped in silence: a line becomes a
// field, a note, or a warning that names it; only headings, rules and labels (numbers, bullets) are taken off.
package text

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"ibid/model"
)

// Read reads a paper from plain text in UTF-8. It fails where r does, and on more lines than any paper has.
func Read(r io.Reader) (*model.Paper, error) {
	lines, err := readLines(r)
	if err != nil {
		return nil, err
	}
	p := &parser{paper: &model.Paper{Warnings: unframed(lines)}, words: &hyphenated{lines: lines}}
	p.sections = cut(lines)
	if text, foot := feet(lines); len(foot) > 0 && !p.heads(notes) {
		p.sections, p.feet = append(cut(text), section{kind: notes, lines: foot}), true
	}
	p.read()
	slices.SortStableFunc(p.paper.Warnings, func(a, b model.Warning) int { return cmp.Compare(a.Line, b.Line) })
	return p.paper, nil
}

// Notes reads a paper that is nothing but notes: every line that is not blank is one, numbered by its line.
func Notes(r io.Reader) (*model.Paper, error) {
	lines, err := readLines(r)
	if err != nil {
		return nil, err
	}
	written := slices.DeleteFunc(lines, func(l line) bool { return l.text == "" })
	paper := &model.Paper{Notes: make([]model.Note, len(written))}
	for i, l := range written {
		paper.Notes[i] = model.Note{Run: 1, N: l.n, Line: l.n, Text: l.text}
	}
	return paper, nil
}

type parser struct {
	paper    *model.Paper
	sections []section
	words    *hyphenated
	feet     bool     // the notes stand at the feet of pages
	beside   bool     // markup has told the notes from the lists
	listed   bool     // some section with a heading of its own holds notes or references
	signs    []string // the signs behind the names of the authors: "¹", "*"
	run, n   int      // the last number given to a note
	entry    int      // the last number given to an entry
}

// read takes the sections to the fields of the paper, in order. Where no heading says which lines are the notes, what
// is left behind the front of the paper is.
func (p *parser) read() {
	kinds := map[kind]bool{}
	for _, s := range p.sections {
		if len(s.lines) > 0 {
			kinds[s.kind] = true
		}
	}
	p.listed = kinds[notes] || kinds[references]
	for i, s := range p.sections {
		switch s.kind {
		case front:
			p.rest(p.front(s, kinds))
		case abstract:
			p.rest(p.abstract(s, i+1 < len(p.sections)))
		case keywords:
			p.rest(p.keywordLines(s.lines))
		case body:
			p.rest(s.lines)
		case notes:
			p.notes(s.lines)
		case references:
			p.references(s.lines)
		}
	}
}

// heads reports whether some section is of a kind.
func (p *parser) heads(k kind) bool {
	return slices.ContainsFunc(p.sections, func(s section) bool { return s.kind == k && len(s.lines) > 0 })
}

// rest takes lines that are no front of the paper: its notes where no heading names others, else its running text.
func (p *parser) rest(lines []line) {
	lines = trim(lines)
	if len(lines) == 0 {
		return
	}
	if !p.listed {
		p.notes(lines)
		return
	}
	if p.feet {
		p.leaveOut(lines)
		return
	}
	text, foot := footnotes(lines)
	p.leaveOut(text)
	p.notes(foot)
}

// leaveOut warns of lines that are kept nowhere.
func (p *parser) leaveOut(lines []line) {
	lines = trim(lines)
	if len(lines) == 0 {
		return
	}
	first, last := lines[0].n, lines[len(lines)-1].n
	w := model.Warning{Line: first, Text: fmt.Sprintf("lines %d–%d are taken for the text of the paper and left out", first, last)}
	if first == last {
		w.Text = fmt.Sprintf("taken for the text of the paper and left out: %s", short(lines[0].text))
	}
	p.paper.Warnings = append(p.paper.Warnings, w)
}

// shown is how much of a line a warning repeats, in characters: enough to know it again.
const shown = 200

func short(s string) string {
	if r := []rune(s); len(r) > shown {
		return string(r[:shown]) + "…"
	}
	return s
}

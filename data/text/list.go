package text

import (
	"slices"
	"strings"

	"ibid/model"
)

// notes takes lines as notes, or as the references of a paper that has only these.
func (p *parser) notes(lines []line) {
	lines = trim(lines)
	ms := marks(lines)
	if len(ms) == 0 {
		for _, par := range paragraphs(lines, p.words) {
			if p.n++; p.run == 0 {
				p.run = 1
			}
			p.put(model.Note{Run: p.run, N: p.n, Line: par.n(), Text: par.text})
		}
		return
	}
	before := lines[:ms[0].at]
	if slices.ContainsFunc(ms, func(m mark) bool { return m.restart }) { // the first chapter has a name as well
		before = before[:p.chapter(lines, -1, ms[0].at)]
	}
	p.preface(before, ms[0].n == 1 && p.n > 0)
	for i, m := range ms {
		if p.run == 0 || m.restart || i == 0 && m.n <= p.n {
			p.run++
		}
		p.n = m.n
		end := len(lines)
		if i+1 < len(ms) {
			end = ms[i+1].at
			if ms[i+1].restart {
				end = p.chapter(lines, m.at, end)
			}
		}
		p.put(model.Note{Run: p.run, N: m.n, Line: lines[m.at].n, Text: p.labelled(m, lines[m.at:end])})
	}
}

func (p *parser) put(n model.Note) {
	if n.Text != "" {
		p.paper.Notes = append(p.paper.Notes, n)
	}
}

// labelled gives the text of a numbered note: blank lines inside it part its paragraphs, which say nothing here.
func (p *parser) labelled(m mark, lines []line) string {
	j := joiner{words: p.words}
	j.add(m.rest, lines[0].soft)
	for _, l := range lines[1:] {
		j.add(l.text, l.soft)
	}
	return j.String()
}

// preface takes the lines before the first number, such as a note of thanks under an asterisk: notes without a number
// of their own, counted 0. restarts says that a run of numbers begins after them.
func (p *parser) preface(lines []line, restarts bool) {
	run := max(p.run, 1)
	if restarts {
		run++
	}
	for _, par := range paragraphs(lines, p.words) {
		p.put(model.Note{Run: run, N: 0, Line: par.n(), Text: par.text})
	}
}

// chapter finds the name of a chapter that stands by itself before notes that start again at 1, and gives where the
// last note before it ends. The name goes into a warning.
func (p *parser) chapter(lines []line, from, end int) int {
	at := end - 1
	for at > from && lines[at].text == "" {
		at--
	}
	if at <= from || at > 0 && lines[at-1].text != "" || len(lines[at].text) > longest || strings.HasSuffix(lines[at].text, ".") {
		return end
	}
	p.paper.Warnings = append(p.paper.Warnings, model.Warning{Line: lines[at].n, Text: "taken for the heading of the notes after it: " + lines[at].text})
	return at
}

// references takes the lines of a list of references. Beside notes they are entries of a bibliography.
func (p *parser) references(lines []line) {
	if !p.hasNotes() {
		p.notes(lines)
		return
	}
	own := parser{paper: &model.Paper{}, words: p.words, n: p.entry}
	own.notes(lines)
	p.entry = own.n
	for _, n := range own.paper.Notes {
		n.Run, n.Entry = 1, true
		p.paper.Notes = append(p.paper.Notes, n)
	}
	p.paper.Warnings = append(p.paper.Warnings, own.paper.Warnings...)
}

// hasNotes reports whether the paper has notes beside its lists of references: under a heading of their own, or as
// footnotes in its text.
func (p *parser) hasNotes() bool {
	if p.beside {
		return true
	}
	for _, s := range p.sections {
		if s.kind == notes && len(s.lines) > 0 {
			return true
		}
		if _, foot := footnotes(s.lines); s.kind != references && len(foot) > 0 {
			return true
		}
	}
	return false
}

// footnotes parts numbered footnotes at the end of running text from it. Five or more that count up to the very end,
// none longer than a long note, are footnotes; numbered sections or points of an argument are longer or fewer.
func footnotes(lines []line) (text, foot []line) {
	const fewest, longNote = 5, 1500
	ms := marks(lines)
	if len(ms) < fewest || ms[0].n != 1 {
		return lines, nil
	}
	for i, m := range ms {
		end := len(lines)
		if i+1 < len(ms) {
			end = ms[i+1].at
		}
		size := 0
		for _, l := range lines[m.at:end] {
			size += len(l.text)
		}
		if size > longNote {
			return lines, nil
		}
	}
	return lines[:ms[0].at], lines[ms[0].at:]
}

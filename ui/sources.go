package ui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/query"
)

// row is a line of Sources: a source, or one of its citations.
type row struct {
	source   int // index into the reading, or NoSource for a citation that has none
	citation int // index into the reading; of a source's own row its first
	isSource bool
}

// key names a row by what does not change while groups form: the citation it stands for.
func (r row) key() rowKey { return rowKey{r.citation, r.isSource} }

type rowKey struct {
	citation int
	isSource bool
}

// sourcesPane lists the sources, or the citations in the order of the paper. Only the rows in sight are drawn.
type sourcesPane struct {
	rows        []row
	cursor, top int

	made  madeFor
	lines map[int]string // rows drawn without the cursor, by their index
}

// madeFor is what drawn rows depend on.
type madeFor struct{ version, width int }

// current gives the row under the cursor.
func (p *sourcesPane) current() (row, bool) {
	if p.cursor < 0 || p.cursor >= len(p.rows) {
		return row{}, false
	}
	return p.rows[p.cursor], true
}

func (p *sourcesPane) move(by int) { p.cursor = max(0, min(p.cursor+by, len(p.rows)-1)) }

// keep puts the cursor on the row of a key, or, where it is not shown any more, on that of the same source, or leaves it
// as near as it can.
func (p *sourcesPane) keep(key rowKey, source int) {
	same := -1
	for i, r := range p.rows {
		if r.key() == key {
			p.cursor = i
			return
		}
		if same < 0 && source != model.NoSource && r.source == source {
			same = i
		}
	}
	if same >= 0 {
		p.cursor = same
	}
	p.move(0)
}

// sourceRows lists sources, those that are open with their citations.
func sourceRows(r *model.Reading, sources []int, isOpen map[int]bool) []row {
	rows := make([]row, 0, len(sources))
	for _, s := range sources {
		list := r.Sources[s].Citations
		rows = append(rows, row{s, list[0], true})
		if isOpen[list[0]] && len(list) > 1 {
			for _, c := range list {
				rows = append(rows, row{s, c, false})
			}
		}
	}
	return rows
}

// citationRows lists the citations of the paper in order: those of the sources shown, and those that have none and
// hold the words of the filter.
func citationRows(r *model.Reading, ix *query.Index, sources []int, f query.Filter) []row {
	shown := make([]bool, len(r.Sources))
	for _, s := range sources {
		shown[s] = true
	}
	var rows []row
	for i := range r.Citations {
		s := r.Citations[i].Source
		if s == model.NoSource && ix.CitationHas(i, f.Query) || s != model.NoSource && shown[s] {
			rows = append(rows, row{s, i, false})
		}
	}
	return rows
}

// list is what the rows are drawn from.
type list struct {
	version  int // of all that follows
	t        theme
	reading  *model.Reading
	isOpen   map[int]bool
	selected map[rowKey]bool
	matched  query.Highlighter
	inOrder  bool
	focused  bool
}

// View gives the rows in sight.
func (p *sourcesPane) View(l list, width, height int) []string {
	if made := (madeFor{l.version, width}); p.made != made || len(p.lines) > keptRows {
		p.made, p.lines = made, map[int]string{}
	}
	p.top = scrolled(p.top, p.cursor, height, len(p.rows))
	var out []string
	for i := p.top; i < len(p.rows) && i < p.top+height; i++ {
		if i == p.cursor {
			ground := l.t.resting
			if l.focused {
				ground = l.t.cursor
			}
			out = append(out, l.row(p.rows[i], ground, width))
			continue
		}
		if p.lines[i] == "" {
			p.lines[i] = l.row(p.rows[i], l.t.text, width)
		}
		out = append(out, p.lines[i])
	}
	return out
}

// keptRows is how many drawn rows are kept: some screens full.
const keptRows = 1000

// row draws a row.
func (l list) row(r row, ground lipgloss.Style, width int) string {
	switch {
	case r.isSource:
		return l.source(r, ground, width)
	case l.inOrder:
		return l.inOrderRow(r, ground, width)
	}
	return l.citation(r, ground, width)
}

// Widths in cells of the columns of a source's row, and the least width of a row that has them.
const (
	yearWidth    = 4
	timesWidth   = 4  // "×99 "
	numbersWidth = 10 // "1 10 12 14"
	keyWidth     = 12 // "@mir2023"
	keySign      = 3  // "@", "@?"
	yearFrom     = 34
	timesFrom    = 28
	numbersFrom  = 66
	keyFrom      = 74
	keySignFrom  = 24
)

// source draws the row of a source: whether it opens, who and what, when, how often, its findings, where.
func (l list) source(r row, ground lipgloss.Style, width int) string {
	t, s := l.t, &l.reading.Sources[r.source]
	fold := "  "
	if len(s.Citations) > 1 {
		fold = "▸ "
		if l.isOpen[r.citation] {
			fold = "▾ "
		}
	}
	var tail []seg
	tailWidth := 0
	add := func(text string, w int, style lipgloss.Style) {
		tail = append(tail, seg{fit(text, w), style})
		tailWidth += w
	}
	if width >= yearFrom {
		add(" "+year(s.Item.Issued), yearWidth+2, t.dim)
	}
	if width >= timesFrom {
		times := ""
		if n := l.reading.Cited(r.source); n > 1 {
			times = "×" + strconv.Itoa(n)
		}
		add(times, timesWidth, t.accent)
	}
	if l.reading.Held != nil && width >= keySignFrom {
		h := &l.reading.Held[r.source]
		sign, style := heldSign(t, h)
		switch {
		case width < keyFrom:
			add(sign, keySign, style)
		case h.Item == nil:
			add("", keyWidth+1, style)
		default:
			add(ansi.Truncate(sign+plain(h.Item.ID), keyWidth, "…"), keyWidth+1, style)
		}
	}
	mark, style := sourceMark(t, s)
	add(mark, 2, style)
	if width >= numbersFrom {
		add(l.numbers(s.Citations), numbersWidth+1, t.dim)
	}
	segs := l.gutter(r)
	segs = append(segs, seg{fold, t.accent})
	segs = append(segs, l.description(&s.Item, l.reading.Citations[r.citation].Raw, ground, width-2-lineWidth(segs[0])-tailWidth)...)
	return line(width, ground, append(segs, tail...)...)
}

func lineWidth(s seg) int { return ansi.StringWidth(s.text) }

// gutter draws the sign of a selected row.
func (l list) gutter(r row) []seg {
	if l.selected[r.key()] {
		return []seg{{"●", l.t.selected}}
	}
	return []seg{{" ", l.t.text}}
}

// description draws authors and title in exactly width cells; of an item that has neither, the printed text.
func (l list) description(it *model.Item, raw string, ground lipgloss.Style, width int) []seg {
	var segs []seg
	who, what := authors(it), title(it)
	if who != "" {
		segs = append(segs, l.marked(who, l.t.dim)...)
		if what != "" {
			segs = append(segs, seg{" · ", l.t.dim})
		}
	}
	if who == "" && what == "" {
		what = plain(raw)
	}
	segs = append(segs, l.marked(what, l.t.text)...)
	return cut(segs, width)
}

// marked draws text with the filter's matches in it.
func (l list) marked(text string, style lipgloss.Style) []seg {
	var segs []seg
	at := 0
	for _, r := range l.matched.Ranges(text) {
		segs = append(segs, seg{text[at:r[0]], style}, seg{text[r[0]:r[1]], l.t.match.Inherit(style)})
		at = r[1]
	}
	return append(segs, seg{text[at:], style})
}

// cut brings segments to exactly width cells.
func cut(segs []seg, width int) []seg {
	left := max(0, width)
	for i, s := range segs {
		w := ansi.StringWidth(s.text)
		if w > left || w == left && laterText(segs[i+1:]) {
			segs[i].text = ansi.Truncate(s.text+" ", left, "…")
			return segs[:i+1]
		}
		left -= w
	}
	return append(segs, seg{strings.Repeat(" ", left), lipgloss.NewStyle()})
}

// numbers lists the citations of a source by their numbers.
func (l list) numbers(citations []int) string {
	var b strings.Builder
	for i, c := range citations {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(l.reading.Citations[c].ID)
		if b.Len() > numbersWidth {
			break
		}
	}
	return fit(b.String(), numbersWidth)
}

// sourceMark gives the sign of a source's gravest finding.
func sourceMark(t theme, s *model.Source) (string, lipgloss.Style) {
	mark, style := "", t.dim
	if s.Orphan {
		mark, style = "?", t.variant
	}
	for _, c := range s.Conflicts {
		if c.Level == model.LevelConflict {
			return "!", t.conflict
		}
		mark, style = "~", t.variant
	}
	return mark, style
}

// citation draws the row of a citation under its source.
func (l list) citation(r row, ground lipgloss.Style, width int) string {
	t, c := l.t, &l.reading.Citations[r.citation]
	segs := append(l.gutter(r), seg{"   ", t.text}, seg{fitRight(c.ID, 3) + " ", t.accent})
	segs = append(segs, l.marked(plain(remainder(c)), t.dim)...)
	return l.withFinding(segs, r, ground, width)
}

// inOrderRow draws the row of a citation among all of the paper: what it prints, and for what is not a full form the
// source it means.
func (l list) inOrderRow(r row, ground lipgloss.Style, width int) string {
	t, c := l.t, &l.reading.Citations[r.citation]
	segs := append(l.gutter(r), seg{fitRight(c.ID, 4) + " ", t.accent})
	segs = append(segs, l.marked(plain(strings.TrimRight(printed(c), " ,;")), t.text)...)
	if c.Form != model.FormFull {
		if says := meaning(l.reading, r.citation); says != "" {
			segs = append(segs, seg{" → " + says, t.accent})
		}
	}
	return l.withFinding(segs, r, ground, width)
}

// withFinding ends a row with what its citation contradicts.
func (l list) withFinding(segs []seg, r row, ground lipgloss.Style, width int) string {
	note, style := citationFinding(l.t, l.reading, r)
	w := ansi.StringWidth(note)
	if note == "" || width < w+24 {
		return line(width, ground, segs...)
	}
	segs = cut(segs, width-w-2)
	return line(width, ground, append(segs, seg{" " + note + " ", style})...)
}

// citationFinding says in two words what a citation is marked for.
func citationFinding(t theme, r *model.Reading, at row) (string, lipgloss.Style) {
	if at.source == model.NoSource {
		if len(r.Citations[at.citation].Candidates) > 0 {
			return "? ambiguous", t.variant
		}
		return "", t.dim
	}
	s := &r.Sources[at.source]
	note, style := "", t.dim
	if s.Orphan {
		note, style = "? orphan", t.variant
	}
	for _, c := range s.Conflicts {
		for _, v := range c.Values {
			for _, cited := range v.Citations {
				if cited != at.citation {
					continue
				}
				if c.Level == model.LevelConflict {
					return "! " + conflictField(c.Field) + " differs", t.conflict
				}
				note, style = "~ "+conflictField(c.Field)+" spelt differently", t.variant
			}
		}
	}
	return note, style
}

// meaning says which source a short form or a back-reference means, and where its full citation stands.
func meaning(r *model.Reading, citation int) string {
	c := &r.Citations[citation]
	if c.Source == model.NoSource {
		if len(c.Candidates) > 0 {
			return plural(len(c.Candidates), "candidate", "candidates")
		}
		return ""
	}
	s := &r.Sources[c.Source]
	says := authors(&s.Item)
	if what := title(&s.Item); what != "" {
		if says != "" {
			says += ", "
		}
		says += ansi.Truncate(what, 40, "…")
	}
	if full := r.Fullest(c.Source); full != citation && r.Citations[full].Form == model.FormFull {
		says += "; full in " + r.Citations[full].ID
	}
	return says
}

// remainder gives what a citation prints beyond author and title, which its source's row has already said; of a short
// form or where nothing remains, all of it.
func remainder(c *model.Citation) string {
	text := cite.Printed(c)
	if c.Form != model.FormFull {
		return text
	}
	end := 0
	for _, s := range c.Spans {
		if s.Field == model.FieldTitle || s.Field == model.FieldAuthor && s.End > end {
			end = s.End
		}
	}
	if end >= len(text) {
		return text
	}
	if rest := strings.TrimLeft(text[end:], " ,.;:”’\"'»?!"); rest != "" {
		return rest
	}
	return text
}

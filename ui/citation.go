package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"ibid/model"
	"ibid/model/query"
)

// citationPane shows everything about the row under the cursor of Sources. Its lines are made once for a row, a width
// and a state of the list.
type citationPane struct {
	top   int
	lines []string
	made  citationKey
}

// citationKey is what the lines depend on.
type citationKey struct {
	row     row
	width   int
	version int // counts changes of reading, filter and theme
}

func (p *citationPane) scroll(by, height int) {
	p.top = max(0, min(p.top+by, len(p.lines)-height))
}

// View gives the lines in sight.
func (p *citationPane) View(height int) []string {
	p.scroll(0, height)
	return p.lines[min(p.top, len(p.lines)):min(p.top+height, len(p.lines))]
}

// render brings the lines up to date.
func (p *citationPane) render(d detail, key citationKey) {
	if p.made == key && p.lines != nil {
		return
	}
	if p.made.row != key.row {
		p.top = 0
	}
	p.made = key
	p.lines = d.lines(key.row, key.width)
}

// detail says all there is to say of a row.
type detail struct {
	t       theme
	reading *model.Reading
	matched query.Highlighter
}

func (d detail) lines(r row, width int) []string {
	c := r.citation
	it := d.reading.Citations[c].Parsed
	if r.isSource {
		c = d.reading.Fullest(r.source)
		it = &d.reading.Sources[r.source].Item
	}
	lines := d.printed(&d.reading.Citations[c], width)
	lines = append(lines, d.findings(r, width)...)
	lines = append(lines, d.held(r, width)...)
	lines = append(lines, d.grouping(r, width)...)
	if table := d.fields(it, &d.reading.Citations[c], r.isSource, width); len(table) > 0 {
		lines = append(append(lines, ""), table...)
	}
	return lines
}

// printed gives the citation as printed, its title set off, matches marked.
func (d detail) printed(c *model.Citation, width int) []string {
	text := plain(printed(c))
	var styles []styled
	if text == c.Raw {
		for _, s := range c.Spans {
			if s.Field == model.FieldTitle {
				styles = append(styles, styled{s.Start, s.End, d.t.strong})
			}
		}
	}
	for _, m := range d.matched.Ranges(text) {
		styles = append(styles, styled{m[0], m[1], d.t.match})
	}
	return paragraph(text, width, styles)
}

// styled is a range of bytes in a text and its style; a later one lies over an earlier.
type styled struct {
	from, to int
	style    lipgloss.Style
}

// paragraph wraps plain text to width and draws its ranges in their styles.
func paragraph(text string, width int, styles []styled) []string {
	var out []string
	at := 0
	for _, l := range wrap(text, width) {
		// Wrapping drops spaces and nothing else: each line is found again behind the one before.
		if i := strings.Index(text[at:], l); i >= 0 {
			at += i
		}
		out = append(out, drawStyled(text, at, min(at+len(l), len(text)), styles))
		at = min(at+len(l), len(text))
	}
	return out
}

func drawStyled(text string, from, to int, styles []styled) string {
	edges := []int{from, to}
	for _, s := range styles {
		for _, e := range []int{s.from, s.to} {
			if e > from && e < to {
				edges = append(edges, e)
			}
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var b strings.Builder
	for i := 0; i+1 < len(edges); i++ {
		style := lipgloss.NewStyle()
		for _, s := range styles {
			if edges[i] >= s.from && edges[i] < s.to {
				style = s.style.Inherit(style)
			}
		}
		b.WriteString(style.Render(text[edges[i]:edges[i+1]]))
	}
	return b.String()
}

// findings says what the citations of the source contradict each other on, and what is missing.
func (d detail) findings(r row, width int) []string {
	var out []string
	say := func(style lipgloss.Style, sign, text string) {
		for i, l := range wrap(plain(text), width-2) {
			lead := "  "
			if i == 0 {
				lead = sign + " "
			}
			out = append(out, style.Render(lead+l))
		}
	}
	if r.source == model.NoSource {
		c := &d.reading.Citations[r.citation]
		switch {
		case len(c.Candidates) > 0:
			say(d.t.variant, "?", "ambiguous: it could mean any of these")
			for _, s := range c.Candidates {
				it := &d.reading.Sources[s].Item
				out = append(out, line(width, d.t.text, seg{"    " + strings.Trim(authors(it)+" · "+title(it), " ·"), d.t.text}))
			}
		case c.Form == model.FormNone:
			say(d.t.dim, "·", "cites nothing")
		case c.Form.BackReference():
			say(d.t.variant, "?", "unresolved: nothing before it that it could mean")
		}
		return out
	}
	s := &d.reading.Sources[r.source]
	for _, c := range s.Conflicts {
		style, sign := d.t.variant, "~"
		if c.Level == model.LevelConflict {
			style, sign = d.t.conflict, "!"
		}
		var values []string
		for _, v := range c.Values {
			values = append(values, v.Text+" in "+d.ids(v.Citations))
		}
		say(style, sign, conflictField(c.Field)+": "+strings.Join(values, ", "))
	}
	if s.Orphan {
		say(d.t.variant, "?", "orphan: no full citation of it in this paper")
	}
	return out
}

func (d detail) ids(citations []int) string {
	var ids []string
	for _, c := range citations {
		ids = append(ids, d.reading.Citations[c].ID)
	}
	return strings.Join(ids, ", ")
}

// grouping says why the citations of a source stand together: of a citation its own reason, of a source all.
func (d detail) grouping(r row, width int) []string {
	if r.source == model.NoSource {
		return nil
	}
	s := &d.reading.Sources[r.source]
	var out []string
	for _, w := range s.Why {
		if !r.isSource && w.Citation != r.citation && w.With != r.citation {
			continue
		}
		lead := fmt.Sprintf("%s with %s: ", d.reading.Citations[w.Citation].ID, d.reading.Citations[w.With].ID)
		if !r.isSource && w.Citation == r.citation {
			lead = fmt.Sprintf("with %s: ", d.reading.Citations[w.With].ID)
		} else if !r.isSource {
			lead = fmt.Sprintf("with %s: ", d.reading.Citations[w.Citation].ID)
		}
		text := lead + w.Texts()
		if w.Score > 0 && w.Score < .995 {
			text += fmt.Sprintf(" · %.0f %% sure", w.Score*100)
		}
		for _, l := range wrap(plain(text), width) {
			out = append(out, d.t.good.Render(l))
		}
	}
	return out
}

// nameWidth is the width of the column of field names: the longest common one, "date of access", is rare.
const nameWidth = 11

// fields lists what was read, a field a row.
func (d detail) fields(it *model.Item, c *model.Citation, isSource bool, width int) []string {
	var out []string
	add := func(name, value string) {
		if value == "" {
			return
		}
		for i, l := range wrap(plain(value), width-nameWidth) {
			if i > 0 {
				name = ""
			}
			out = append(out, d.t.dim.Render(fit(name, nameWidth))+l)
		}
	}
	if !isSource && c.Form != model.FormFull {
		add("form", string(c.Form))
	}
	for _, f := range model.Fields {
		value := it.Get(f)
		if f == model.FieldType {
			value = typeName(it.Type)
		}
		add(fieldName(f), value)
	}
	if !isSource && c.Locator.Value != "" {
		add("cited "+c.Locator.Label, c.Locator.Value)
	}
	return out
}

package ui

import (
	"strings"

	"charm.land/glamour/v2"
	gansi "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/query"
)

// abstractPane shows what the paper says of itself. Its lines are rendered once for a width and a theme.
type abstractPane struct {
	top     int
	lines   []string
	matches []place // where the filter's words stand, in order
	current int     // the match that n and N stand on, -1 for none

	width int // what lines were rendered for
	dark  bool
}

// place is a range of cells in a rendered line.
type place struct{ line, from, to int }

// render brings the lines up to date with width and theme.
func (p *abstractPane) render(paper *model.Paper, width int, t theme) {
	if p.width == width && p.dark == t.dark && p.lines != nil || width <= 0 {
		return
	}
	p.width, p.dark, p.lines = width, t.dark, nil
	for _, l := range wrap(plain(paper.Title), width) {
		if l != "" {
			p.lines = append(p.lines, t.strong.Render(l))
		}
	}
	for _, a := range paper.Authors {
		who := plain(a.Name)
		if a.Affiliation != "" {
			who += " · " + plain(a.Affiliation)
		}
		for _, l := range wrap(who, width) {
			p.lines = append(p.lines, t.dim.Render(l))
		}
	}
	if len(p.lines) > 0 && paper.Abstract != "" {
		p.lines = append(p.lines, "")
	}
	if paper.Abstract == "" {
		p.lines = append(p.lines, t.dim.Render("No abstract was found in this paper."))
		return
	}
	p.lines = append(p.lines, prose(plain(paper.Abstract), width)...)
}

// prose renders plain text by Glamour: paragraphs wrapped, nothing in them taken for Markdown.
func prose(text string, width int) []string {
	var zero uint
	var style gansi.StyleConfig
	style.Document.Margin = &zero
	r, err := glamour.NewTermRenderer(glamour.WithStyles(style), glamour.WithWordWrap(width))
	if err != nil {
		return wrap(text, width)
	}
	var paragraphs []string
	for _, par := range strings.Split(text, "\n\n") {
		if par = strings.Join(strings.Fields(par), " "); par != "" {
			paragraphs = append(paragraphs, literal.Replace(par))
		}
	}
	out, err := r.Render(strings.Join(paragraphs, "\n\n"))
	if err != nil {
		return wrap(text, width)
	}
	var lines []string
	for _, l := range strings.Split(strings.Trim(out, "\n"), "\n") {
		// A word longer than the pane is left whole by Glamour.
		lines = append(lines, strings.Split(ansi.Hardwrap(strings.TrimRight(ansi.Strip(l), " "), width, true), "\n")...)
	}
	return lines
}

// literal makes text mean itself in Markdown: what can be escaped is, and what cannot is written as an entity.
var literal = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
	"(", `\(`, ")", `\)`, "#", `\#`, "+", `\+`, "-", `\-`, ".", `\.`, "!", `\!`, "|", `\|`,
	"&", "&amp;", "~", "&#126;", ":", "&#58;", "=", "&#61;", "@", "&#64;",
)

// mark finds the filter's words in the lines.
func (p *abstractPane) mark(h query.Highlighter) {
	p.matches, p.current = p.matches[:0], -1
	if h.IsEmpty() {
		return
	}
	for i, l := range p.lines {
		text := ansi.Strip(l)
		for _, r := range h.Ranges(text) {
			from := ansi.StringWidth(text[:r[0]])
			p.matches = append(p.matches, place{i, from, from + ansi.StringWidth(text[r[0]:r[1]])})
		}
	}
}

// step moves to the next match, or with -1 to the one before, round the end, and scrolls it into sight.
func (p *abstractPane) step(by, height int) {
	n := len(p.matches)
	if n == 0 {
		return
	}
	if p.current < 0 && by < 0 {
		p.current = 0
	}
	p.current = (p.current + by + n) % n
	p.top = scrolled(p.top, p.matches[p.current].line, height, len(p.lines))
}

// scroll moves the lines by some rows.
func (p *abstractPane) scroll(by, height int) {
	p.top = max(0, min(p.top+by, len(p.lines)-height))
}

// View gives the lines that are seen, matches marked.
func (p *abstractPane) View(t theme, width, height int) []string {
	p.scroll(0, height)
	var out []string
	next := 0
	for i := p.top; i < len(p.lines) && i < p.top+height; i++ {
		var ranges []lipgloss.Range
		for ; next < len(p.matches) && p.matches[next].line <= i; next++ {
			m := p.matches[next]
			if m.line < i {
				continue
			}
			style := t.match
			if next == p.current {
				style = t.current
			}
			ranges = append(ranges, lipgloss.NewRange(m.from, m.to, style))
		}
		l := p.lines[i]
		if len(ranges) > 0 {
			l = lipgloss.StyleRanges(l, ranges...)
		}
		out = append(out, pad(l, width))
	}
	return out
}

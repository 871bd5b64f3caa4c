package ui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// seg is a piece of a line in one style.
type seg struct {
	text  string
	style lipgloss.Style
}

// line lays segments in a row exactly width cells wide: cut with "…" if they are longer, padded if shorter. ground lies
// under all of them where they do not say otherwise.
func line(width int, ground lipgloss.Style, segs ...seg) string {
	if width <= 0 {
		return ""
	}
	var b strings.Builder
	left := width
	for i, s := range segs {
		w := ansi.StringWidth(s.text)
		if w == 0 {
			continue
		}
		if w > left || w == left && laterText(segs[i+1:]) {
			s.text = ansi.Truncate(s.text+" ", left, "…")
			w = ansi.StringWidth(s.text)
		}
		b.WriteString(s.style.Inherit(ground).Render(s.text))
		if left -= w; left <= 0 {
			break
		}
	}
	if left > 0 {
		b.WriteString(ground.Render(strings.Repeat(" ", left)))
	}
	return b.String()
}

func laterText(segs []seg) bool {
	for _, s := range segs {
		if strings.TrimSpace(s.text) != "" {
			return true
		}
	}
	return false
}

// fit cuts plain text to width cells with "…" and pads it.
func fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	s = ansi.Truncate(s, width, "…")
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// fitRight does the same with the text at the right end.
func fitRight(s string, width int) string {
	if width <= 0 {
		return ""
	}
	s = ansi.Truncate(s, width, "…")
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(s))) + s
}

// wrap breaks plain text into lines of at most width cells, at spaces where it can.
func wrap(s string, width int) []string {
	if width <= 0 {
		return nil
	}
	var lines []string
	for _, l := range strings.Split(ansi.Wrap(s, width, ""), "\n") {
		lines = append(lines, strings.TrimRight(l, " "))
	}
	return lines
}

// plain replaces the clusters whose width a terminal may measure in another way than we do (joined emoji, flags,
// variation selectors) by a sign of known width: a border pushed out of its place harms every line.
func plain(s string) string {
	if simple(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if cluster == "" {
			break
		}
		if width != ansi.StringWidthWc(cluster) {
			b.WriteString(strings.Repeat("□", max(1, width)))
		} else {
			b.WriteString(cluster)
		}
		s = s[len(cluster):]
	}
	return b.String()
}

// simple reports whether all of s is of scripts in which a character is a cell: below the combining marks, or in the
// block of typographic quotes and dashes.
func simple(s string) bool {
	for _, r := range s {
		if r >= 0x300 && (r < 0x2010 || r > 0x2027) {
			return false
		}
	}
	return true
}

// box draws lines in a frame of w×h cells: the title in its upper left, a note in its upper right, and on the right
// side, where there is more than fits, a bar that shows which part is seen.
type box struct {
	title   string
	note    string
	focused bool
	lines   []string
	top     int // first line shown
	total   int // how many there are
}

func (b box) draw(t theme, w, h int) []string {
	edge, name := t.border, t.accent
	if b.focused {
		edge, name = t.focus, t.badge
	}
	out := make([]string, 0, h)
	out = append(out, b.head(t, w, edge, name))
	from, to := thumb(b.top, h-2, b.total)
	side, bar, blank := edge.Render("│"), edge.Render("┃"), strings.Repeat(" ", max(0, w-2))
	for i := range h - 2 {
		content, right := blank, side
		if i < len(b.lines) {
			content = pad(b.lines[i], w-2)
		}
		if i >= from && i < to {
			right = bar
		}
		out = append(out, side+content+right)
	}
	return append(out, edge.Render("╰"+strings.Repeat("─", max(0, w-2))+"╯"))
}

// head draws the upper edge of a frame.
func (b box) head(t theme, w int, edge, name lipgloss.Style) string {
	title := " " + ansi.Truncate(b.title, max(0, w-6), "…") + " "
	room := w - 3 - ansi.StringWidth(title)
	note := ""
	if b.note != "" && room > ansi.StringWidth(b.note)+4 {
		note = " " + b.note + " "
	}
	fill := max(0, room-ansi.StringWidth(note)-1)
	if note == "" {
		fill = max(0, room)
	}
	s := edge.Render("╭") + name.Render(title) + edge.Render(strings.Repeat("─", fill))
	if note != "" {
		s += t.dim.Render(note) + edge.Render("─")
	}
	return s + edge.Render("─╮")
}

// thumb gives the rows of a scroll bar of height rows that stand for what is seen: none if all is.
func thumb(top, height, total int) (from, to int) {
	if total <= height || height <= 0 {
		return 0, 0
	}
	size := max(1, height*height/total)
	from = (height - size) * min(top, total-height) / (total - height)
	return from, from + size
}

// pad brings a styled line to exactly w cells.
func pad(s string, w int) string {
	switch n := ansi.StringWidth(s); {
	case n < w:
		return s + strings.Repeat(" ", w-n)
	case n > w:
		return ansi.Truncate(s, w, "")
	}
	return s
}

// scrolled gives the first line to show so that line cursor of total is seen in height rows with some around it, moving
// as little as it can.
func scrolled(top, cursor, height, total int) int {
	around := min(2, (height-1)/2)
	top = min(top, cursor-around)
	top = max(top, cursor+around-height+1)
	return max(0, min(top, total-height))
}

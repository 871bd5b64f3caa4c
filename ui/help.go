package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// helpWindow lists every key, made from the table of keys, and the marks of the list.
type helpWindow struct{ scroller }

func (p *helpWindow) update(a *app, act action, _ tea.KeyPressMsg) (popup, tea.Cmd) {
	switch act {
	case help, back, quit, open:
		return nil, nil
	}
	p.act(act)
	return p, nil
}

// helpWide is the width from which help has two columns.
const helpWide = 100

func (p *helpWindow) size(w, h int) (int, int) {
	if w >= helpWide {
		w = min(w, 118)
	} else {
		w = min(w, 62)
	}
	return w, min(h, len(p.lines(newTheme(true, 0), w)))
}

func (p *helpWindow) view(t theme, w, h int) box {
	lines := p.window(p.lines(t, w), h)
	note := "esc closes"
	if p.total > h {
		note = "j k scroll · esc closes"
	}
	return box{title: "Help", note: note, lines: lines, top: p.top, total: p.total}
}

// sections gives the help's parts: a heading and its rows.
func sections() (out []section) {
	for _, b := range bindings {
		if b.group != "" {
			out = append(out, section{head: b.group})
		}
		s := &out[len(out)-1]
		s.rows = append(s.rows, [2]string{b.keysShown(), b.help})
	}
	return append(out,
		section{"Marks", [][2]string{
			{"!", "citations of this source contradict each other"},
			{"~", "the same fact in two spellings; before a count: only part of the keyword was found"},
			{"?", "orphan or ambiguous: its full citation was not found"},
			{"×2", "cited twice"}, {"▸ ▾", "closed, open"}, {"●", "selected"},
			{"@ @?", "you have it (--have); you may have it"},
		}},
		section{"Mouse", [][2]string{
			{"wheel", "scrolls the pane under it"}, {"click", "goes there; on a box, toggles"},
			{"double click", "opens"}, {"shift+drag", "selects text, as the terminal does"},
		}})
}

type section struct {
	head string
	rows [][2]string
}

// keysWidth is the width of the column of keys: the longest is "double click".
const keysWidth = 14

func (s section) lines(t theme, w int) []string {
	out := []string{t.focus.Render(fit(" "+s.head, w))}
	for _, r := range s.rows {
		for i, l := range wrap(r[1], max(8, w-keysWidth-2)) {
			key := ""
			if i == 0 {
				key = r[0]
			}
			out = append(out, line(w, t.text, seg{"  " + fit(key, keysWidth-1) + " ", t.accent}, seg{l, t.text}))
		}
	}
	return append(out, "")
}

func (p *helpWindow) lines(t theme, w int) []string {
	all := sections()
	if w < helpWide {
		var out []string
		for _, s := range all {
			out = append(out, s.lines(t, w)...)
		}
		return out[:len(out)-1]
	}
	var columns [2][]string
	half := w / 2
	for _, s := range all {
		c := 0
		if len(columns[1]) < len(columns[0]) {
			c = 1
		}
		columns[c] = append(columns[c], s.lines(t, half-1)...)
	}
	var out []string
	for i := range max(len(columns[0]), len(columns[1])) - 1 {
		l, r := "", ""
		if i < len(columns[0]) {
			l = columns[0][i]
		}
		if i < len(columns[1]) {
			r = columns[1][i]
		}
		out = append(out, pad(l, half)+ansi.Truncate(r, w-half, ""))
	}
	return out
}

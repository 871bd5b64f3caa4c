package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ibid/model"
)

// copyMenu opens the choice of forms to copy in.
func (a *app) copyMenu() {
	rows, hidden := a.chosen()
	if len(rows) == 0 {
		a.say("nothing to copy")
		return
	}
	m := &menuWindow{cursor: a.menu}
	for _, f := range forms {
		p, err := f.make(a, rows, hidden)
		m.made = append(m.made, p)
		m.errs = append(m.errs, err)
	}
	m.about = plural(len(rows), "row", "rows") + " selected"
	if len(a.choice.selected) == 0 {
		m.about = a.unit() + " " + a.reading.Citations[rows[0].citation].ID
		if s := rows[0].source; rows[0].isSource && s != model.NoSource {
			m.about = a.reading.Sources[s].ID
		}
	}
	a.popup = m
}

// menuWindow offers the forms and shows what would be copied.
type menuWindow struct {
	scroller
	cursor int
	about  string
	made   []payload
	errs   []error
}

func (p *menuWindow) update(a *app, act action, key tea.KeyPressMsg) (popup, tea.Cmd) {
	move := func(to int) {
		p.cursor = (to + len(forms)) % len(forms)
		p.top = 0
	}
	switch act {
	case back, quit:
		return nil, nil
	case down, nextPane:
		move(p.cursor + 1)
	case up, prevPane:
		move(p.cursor - 1)
	case open, copyAsPrinted, copyAs:
		return p.take(a)
	case first, last:
		move(map[action]int{first: 0, last: len(forms) - 1}[act])
	default:
		if n := key.Code - '1'; n >= 0 && int(n) < len(forms) {
			move(int(n))
			return p.take(a)
		}
		p.act(act)
	}
	return p, nil
}

func (p *menuWindow) take(a *app) (popup, tea.Cmd) {
	a.menu = p.cursor
	if err := p.errs[p.cursor]; err != nil {
		a.warn("not copied: " + err.Error())
		return nil, nil
	}
	return nil, a.copy(p.made[p.cursor])
}

func (p *menuWindow) size(w, h int) (int, int) {
	w = min(w, 84)
	return w, min(h, len(forms)+9)
}

func (p *menuWindow) view(t theme, w, h int) ([]string, string, string) {
	var lines []string
	forms := forms
	first := 0
	if room := max(1, h/2, h-7); len(forms) > room { // not all of them and a preview: those around the cursor
		first = scrolled(max(0, p.cursor-room/2), p.cursor, room, len(forms))
		forms = forms[first : first+room]
	}
	for i, f := range forms {
		says := plural(len([]rune(p.made[first+i].text)), "character", "characters")
		if err := p.errs[first+i]; err != nil {
			says = err.Error()
		}
		ground, n := t.text, first+i
		if n == p.cursor {
			ground = t.cursor
		}
		lines = append(lines, line(w, ground, seg{fitRight(fmt.Sprint(n+1), 3) + " ", t.accent}, seg{f.name, t.text},
			seg{"  " + says, t.dim}))
	}
	lines = append(lines, t.border.Render(strings.Repeat("─", w)))
	var preview []string
	if err := p.errs[p.cursor]; err != nil {
		preview = []string{t.conflict.Render(fit(err.Error(), w))}
	} else {
		for _, l := range strings.Split(plain(p.made[p.cursor].text), "\n") {
			for _, l := range wrap(l, w-2) {
				preview = append(preview, line(w, t.text, seg{" " + l, t.text}))
			}
		}
	}
	return append(lines, p.window(preview, max(1, h-len(lines)))...), "Copy as · " + p.about, "⏎ copies · esc closes"
}

// handWindow shows a text that no clipboard took, so that it can be selected by hand: the mouse is the terminal's while
// it is open, and no frame stands in the way.
type handWindow struct {
	scroller
	text, why string
}

func (p *handWindow) update(_ *app, act action, _ tea.KeyPressMsg) (popup, tea.Cmd) {
	switch act {
	case back, quit, open:
		return nil, nil
	}
	p.act(act)
	return p, nil
}

func (p *handWindow) size(w, h int) (int, int) { return w, h }

func (p *handWindow) view(t theme, w, h int) ([]string, string, string) {
	var text []string
	for _, l := range strings.Split(plain(p.text), "\n") {
		text = append(text, wrap(l, w)...)
	}
	lines := []string{
		line(w, t.text, seg{" Not copied: " + p.why, t.conflict}),
		line(w, t.text, seg{" Select it with the mouse, or close with esc.", t.dim}), "",
	}
	if h < 6 {
		lines = lines[:1]
	}
	return append(lines, p.window(text, max(1, h-len(lines)))...), "Copy by hand", ""
}

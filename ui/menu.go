package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
)

// copyMenu opens the choice of forms to copy in.
func (a *app) copyMenu() {
	rows, hidden := a.chosen()
	if len(rows) == 0 {
		a.say("nothing to copy")
		return
	}
	m := &menuWindow{a: a, rows: rows, hidden: hidden, shown: formsFor(""), made: map[int]made{}}
	m.cursor = max(0, slices.IndexFunc(forms, func(f form) bool { return f.name == a.menu }))
	m.about = plural(len(rows), "row", "rows") + " selected"
	if len(a.choice.selected) == 0 {
		m.about = a.unit() + " " + a.reading.Citations[rows[0].citation].ID
		if s := rows[0].source; rows[0].isSource && s != model.NoSource {
			m.about = a.reading.Sources[s].ID
		}
	}
	a.popup = m
}

// menuWindow offers the forms and shows what would be copied. What is typed leaves the forms that it finds.
type menuWindow struct {
	scroller     // of the preview
	a            *app
	rows         []row
	hidden       int // how many of them the filter hides
	about, typed string
	shown        []int // forms
	cursor       int   // index into shown
	made         map[int]made
}

// made is what a form makes of the rows, or of the first of many.
type made struct {
	payload
	err error
}

// previewed is of how many rows a preview is made: more than a screen shows, and made in no time.
const previewed = 60

// preview gives what the form under the cursor makes. Each is made when it is first seen.
func (p *menuWindow) preview() made {
	at := p.shown[p.cursor]
	m, ok := p.made[at]
	if !ok {
		m.payload, m.err = forms[at].make(p.a, p.rows[:min(previewed, len(p.rows))], p.hidden)
		p.made[at] = m
	}
	return m
}

func (p *menuWindow) update(a *app, act action, key tea.KeyPressMsg) (popup, tea.Cmd) {
	move := func(to int) {
		p.cursor = (to + len(p.shown)) % len(p.shown)
		p.top = 0
	}
	if letter := key.Text; letter != "" && (p.typed != "" || !p.walks(act)) {
		p.find(p.typed + letter)
		return p, nil
	}
	switch act {
	case back:
		if p.typed != "" {
			p.find("")
			return p, nil
		}
		return nil, nil
	case quit:
		return nil, nil
	case down, nextPane:
		move(p.cursor + 1)
	case up, prevPane:
		move(p.cursor - 1)
	case open, copyAsPrinted, copyAs:
		return p.take(a)
	case first, last:
		move(map[action]int{first: 0, last: len(p.shown) - 1}[act])
	default:
		switch key.String() {
		case "backspace":
			if _, size := utf8.DecodeLastRuneInString(p.typed); size > 0 {
				p.find(p.typed[:len(p.typed)-size])
			}
		case "ctrl+n":
			move(p.cursor + 1)
		case "ctrl+p":
			move(p.cursor - 1)
		default:
			p.act(act)
		}
	}
	return p, nil
}

// walks reports whether a letter keeps its meaning here, as long as nothing has been typed. No form begins with one of
// them but "y" and "Y", which take what is under the cursor, as they opened it.
func (p *menuWindow) walks(act action) bool {
	switch act {
	case down, up, first, last, copyAsPrinted, copyAs, quit:
		return true
	}
	return false
}

// find leaves the forms that a typed text finds; what would find none is not taken. The cursor stays on its form.
func (p *menuWindow) find(typed string) {
	shown := formsFor(typed)
	if len(shown) == 0 {
		return
	}
	on := p.shown[p.cursor]
	p.typed, p.shown, p.top = typed, shown, 0
	p.cursor = max(0, slices.Index(shown, on))
}

func (p *menuWindow) take(a *app) (popup, tea.Cmd) {
	f := forms[p.shown[p.cursor]]
	a.menu = f.name
	m := p.preview()
	if len(p.rows) > previewed {
		m.payload, m.err = f.make(a, p.rows, p.hidden)
	}
	if m.err != nil {
		a.warn("not copied: " + plain(m.err.Error()))
		return nil, nil
	}
	return nil, a.copy(m.payload)
}

// beside is the width from which the preview stands beside the list; listWidth is the list's width then.
const beside, listWidth = 70, 27

func (p *menuWindow) size(w, h int) (int, int) {
	w = min(w, 104)
	if w < beside {
		return w, h
	}
	all := menuWindow{shown: formsFor("")}
	return w, min(h, len(all.list(newTheme(true, 0), listWidth, true))) // the same while one types
}

func (p *menuWindow) view(t theme, w, h int) box {
	b := box{title: "Copy as · " + p.about, note: "⏎ copies · type to find · esc closes"}
	if p.typed != "" {
		b.title, b.note = "Copy as: "+plain(p.typed)+" · "+p.about, "⏎ copies · esc shows all"
	}
	if w < beside {
		room := max(1, min(len(p.shown), max(h/2, h-8)))
		list, _ := p.sight(p.list(t, w, false), room)
		b.lines = list
		if h > room+1 {
			b.lines = append(b.lines, p.rule(t, w, len(list)))
		}
		above := len(b.lines)
		b.lines = append(b.lines, p.window(p.shows(t, w), max(1, h-above))...)
		b.top, b.total = p.top, above+p.total
		return b
	}
	left, top, total := p.list(t, listWidth, p.typed == ""), 0, 0
	if len(left) > h {
		left = p.list(t, listWidth, false)
		total = len(left)
		left, top = p.sight(left, h)
	}
	preview := w - listWidth - 2
	right := append(p.caption(t, preview), p.window(p.shows(t, preview), max(1, h-1))...)
	b.top, b.total = p.top, p.total+1 // the caption stays
	from, to := thumb(top, h, total)
	b.lines = make([]string, h)
	for i := range b.lines {
		l, between, r := strings.Repeat(" ", listWidth), "│", ""
		if i < len(left) {
			l = left[i]
		}
		if i >= from && i < to {
			between = "┃"
		}
		if i < len(right) {
			r = right[i]
		}
		b.lines[i] = l + t.border.Render(between) + " " + r
	}
	return b
}

// rule parts the list from the preview below it, and says which form of how many the cursor is on where not all are seen.
func (p *menuWindow) rule(t theme, w, seen int) string {
	says := ""
	if seen < len(p.shown) {
		says = fmt.Sprintf(" %d of %d ─", p.cursor+1, len(p.shown))
	}
	return t.border.Render(strings.Repeat("─", max(0, w-ansi.StringWidth(says))) + ansi.Truncate(says, w, ""))
}

// list gives the forms a line each, with their headings where there is room for them.
func (p *menuWindow) list(t theme, w int, headed bool) []string {
	var lines []string
	for i, at := range p.shown {
		f := forms[at]
		if headed && f.group != "" {
			if i > 0 {
				lines = append(lines, line(w, t.text, seg{"", t.text}))
			}
			lines = append(lines, line(w, t.text, seg{" " + f.group, t.dim}))
		}
		ground, indent := t.text, " "
		if i == p.cursor {
			ground = t.cursor
		}
		if headed {
			indent = "   "
		}
		lines = append(lines, line(w, ground, seg{indent + f.name, t.text}))
	}
	return lines
}

// sight gives those of the list's lines that show the cursor in a height of h, and the index of the first.
func (p *menuWindow) sight(lines []string, h int) ([]string, int) {
	if len(lines) <= h {
		return lines, 0
	}
	top := scrolled(max(0, p.cursor-h/2), p.cursor, h, len(lines))
	return lines[top : top+h : top+h], top
}

// caption says what the preview is: its name after --to, and how long it is.
func (p *menuWindow) caption(t theme, w int) []string {
	m, f := p.preview(), forms[p.shown[p.cursor]]
	says := plural(utf8.RuneCountInString(m.text), "character", "characters")
	switch {
	case m.err != nil:
		says = "not to be had"
	case len(p.rows) > previewed:
		says = fmt.Sprintf("the first %d of %d", previewed, len(p.rows))
	}
	if f.to != "" {
		says += " · --to " + f.to
	}
	return []string{line(w, t.text, seg{says, t.dim})}
}

// shows gives the preview's lines.
func (p *menuWindow) shows(t theme, w int) []string {
	m := p.preview()
	if m.err != nil {
		return []string{line(w, t.text, seg{plain(m.err.Error()), t.conflict})}
	}
	var lines []string
	for _, l := range strings.Split(plain(m.text), "\n") {
		for _, l := range wrap(l, w) {
			lines = append(lines, line(w, t.text, seg{l, t.text}))
		}
	}
	if len(p.rows) > previewed {
		lines = append(lines, line(w, t.text, seg{fmt.Sprintf("… and of %d more", len(p.rows)-previewed), t.dim}))
	}
	return lines
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

func (p *handWindow) view(t theme, w, h int) box {
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
	return box{title: "Copy by hand", lines: append(lines, p.window(text, max(1, h-len(lines)))...)}
}

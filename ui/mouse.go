package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// click is where and when the mouse was pressed last.
type click struct {
	x, y int
	at   time.Time
}

// doubleClick is the time within which a second click on the same row opens it: what desktops have as their default.
const doubleClick = 400 * time.Millisecond

// wheelStep is how many lines a turn of the wheel scrolls, as terminals do.
const wheelStep = 3

// mouse takes the wheel and the left button.
func (a *app) mouse(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		by := map[tea.MouseButton]int{tea.MouseWheelUp: -wheelStep, tea.MouseWheelDown: wheelStep}[m.Button]
		a.wheel(m.X, m.Y, by)
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft && a.popup == nil && a.prompt == nil {
			a.status = status{}
			a.press(m.X, m.Y)
		}
	}
	return nil
}

// wheel scrolls what is under the mouse.
func (a *app) wheel(x, y, by int) {
	if p, ok := a.popup.(interface{ act(action) bool }); ok {
		for range max(by, -by) {
			p.act(map[bool]action{true: down, false: up}[by > 0])
		}
		return
	}
	if a.popup != nil {
		return
	}
	for p := range panes {
		if a.layout.pane[p].has(x, y) {
			a.scrollPane(p, by)
		}
	}
}

// press goes to what was clicked; twice on the same row opens it.
func (a *app) press(x, y int) {
	twice := a.clicked.x == x && a.clicked.y == y && a.now().Sub(a.clicked.at) < doubleClick
	a.clicked = click{x, y, a.now()}
	if twice {
		a.clicked = click{}
	}
	if a.layout.tabs && y == 0 {
		for _, tab := range a.tabList() {
			if x >= tab.from && x < tab.to {
				a.focus = tab.pane
			}
		}
		return
	}
	for p := range panes {
		if !a.layout.pane[p].has(x, y) {
			continue
		}
		in := a.layout.inner(p)
		a.focus = p
		if in.has(x, y) {
			a.pressRow(p, x-in.x, y-in.y, twice)
		}
	}
}

func (a *app) pressRow(p paneID, x, y int, twice bool) {
	switch p {
	case keywordsID:
		i := a.keywords.top + y
		if i >= len(a.keywords.rows) || a.keywords.rows[i].kind == headingLine {
			return
		}
		a.keywords.cursor = i
		r := a.keywords.rows[i]
		if year, ok := a.keywords.years.barAt(x, a.layout.inner(p).w); ok && r.kind == yearsLine {
			a.keywords.years.at = year
			a.toggleYears()
		} else if x < r.boxEnd() != twice {
			a.toggleKeyword()
		}
	case sourcesID:
		if a.filterShown(a.layout.inner(p).h) {
			if y--; y < 0 {
				a.takeOff(x)
				return
			}
		}
		if i := a.sources.top + y; i < len(a.sources.rows) {
			a.sources.cursor = i
			if twice {
				a.open()
			}
		}
	}
}

// takeOff takes back the part of the filter that was clicked in the line above the list.
func (a *app) takeOff(x int) {
	_, pieces := a.filterLine(a.layout.inner(sourcesID).w)
	for _, p := range pieces {
		if x >= p.from && x < p.to {
			c := a.choice
			c.filter = c.filter.Without(p.clause)
			a.change(c)
			return
		}
	}
}

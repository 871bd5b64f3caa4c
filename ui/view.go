package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
)

// View draws the screen: never wider or higher than the terminal, whatever its size.
func (a *app) View() tea.View {
	v := tea.View{AltScreen: true, MouseMode: tea.MouseModeCellMotion}
	if a.w <= 0 || a.h <= 0 {
		return v
	}
	if _, ok := a.popup.(*handWindow); ok {
		v.MouseMode = tea.MouseModeNone
	}
	v.Content = strings.Join(a.screen(), "\n")
	return v
}

// screen gives the lines of the screen.
func (a *app) screen() []string {
	a.arrange()
	lines := make([]string, a.h)
	if a.layout.head > 0 {
		lines[0] = a.header()
	}
	left := a.layout.pane[abstractID].w
	for p := range panes {
		r := a.layout.pane[p]
		for i, l := range a.pane(p) {
			if y := r.y + i; y < a.h && r.x == 0 {
				lines[y] = l
			} else if y < a.h {
				lines[y] = pad(lines[y], left) + l
			}
		}
	}
	if a.h > 1 {
		foot := a.footer()
		copy(lines[max(1, a.h-len(foot)):], foot)
	}
	lines = clip(lines, a.w, a.h)
	if a.popup != nil {
		if hand, ok := a.popup.(*handWindow); ok {
			return clip(hand.view(a.theme, a.w, a.h).lines, a.w, a.h)
		}
		lines = clip(over(lines, a.popup, a.theme, a.w, a.h), a.w, a.h)
	}
	return lines
}

// arrange lays out the screen for the present size and focus.
func (a *app) arrange() {
	want := wants{keywordsID: max(1, len(a.keywords.rows)), sourcesID: len(a.sources.rows)}
	want[abstractID] = len(a.abstract.lines)
	if want[abstractID] == 0 {
		want[abstractID] = 1
	}
	want[citationID] = len(a.citation.lines)
	a.layout = lay(a.w, a.h, a.focus, want)
	if r := a.layout.inner(abstractID); r.w > 0 {
		before := len(a.abstract.lines)
		a.abstract.render(a.paper, r.w-2*a.margin(), a.theme)
		if len(a.abstract.lines) != before {
			// What the pane wants is known only now that it is rendered for its width.
			a.abstract.mark(a.matched)
			want[abstractID] = len(a.abstract.lines)
			a.layout = lay(a.w, a.h, a.focus, want)
		}
	}
}

// margin is the room in cells between a frame and running text.
func (a *app) margin() int {
	if a.layout.framed {
		return 1
	}
	return 0
}

// header says which paper is read, and what was found in it; where one pane shows at a time, which.
func (a *app) header() string {
	t := a.theme
	if a.layout.tabs {
		return a.tabs()
	}
	name := a.paper.Title
	if name == "" {
		name = a.paper.Name
	}
	counts := a.counts()
	room := a.w - 7 - 2
	var tail string
	for _, c := range counts {
		if room-ansi.StringWidth(c) >= 24 || tail == "" && room-ansi.StringWidth(c) > 0 {
			tail = c
			break
		}
	}
	return line(a.w, t.text, seg{" ibid ", t.badge}, seg{" ", t.text},
		seg{fit(plain(name), room-ansi.StringWidth(tail)), t.strong}, seg{" " + tail + " ", t.dim})
}

// counts says how much was found, at length and shorter.
func (a *app) counts() []string {
	if a.progress != "" {
		return []string{a.progress}
	}
	if len(a.reading.Citations) == 0 && a.work != nil {
		return []string{"reading …"}
	}
	if a.counted.sources != len(a.reading.Sources) || a.counted.version != a.version {
		a.counted = counted{sources: len(a.reading.Sources), version: a.version, missing: missing(&a.reading)}
		for i := range a.reading.Sources {
			if a.reading.Cited(i) > 1 {
				a.counted.repeated++
			}
		}
	}
	c, s := len(a.reading.Citations), len(a.reading.Sources)
	if a.reading.Held != nil {
		return []string{
			fmt.Sprintf("%s · %s · %d not in your library", plural(c, "citation", "citations"), plural(s, "source", "sources"), a.counted.missing),
			fmt.Sprintf("%s · %d missing", plural(s, "source", "sources"), a.counted.missing),
			plural(s, "source", "sources"),
		}
	}
	return []string{
		fmt.Sprintf("%s · %s · %d repeated", plural(c, "citation", "citations"), plural(s, "source", "sources"), a.counted.repeated),
		fmt.Sprintf("%s · %s", plural(c, "citation", "citations"), plural(s, "source", "sources")),
		plural(s, "source", "sources"),
	}
}

// counted is how many sources are cited repeatedly, and what was counted.
type counted struct{ sources, version, repeated, missing int }

var paneNames = [panes]string{"Abstract", "Keywords", "Sources", "Citation"}

// tab is a pane's name in the row of tabs, and where it stands.
type tab struct {
	pane     paneID
	text     string
	from, to int
}

// tabList gives the tabs, with as much of the names as there is room for.
func (a *app) tabList() []tab {
	name := func(p paneID, all int) string {
		n := paneNames[p]
		if p == sourcesID && a.choice.inOrder {
			n = "Citations"
		}
		if p != a.focus && all < len(n) {
			n = n[:all]
		}
		return strings.TrimSpace(fmt.Sprintf("%d %s", p+1, n))
	}
	for _, all := range []int{9, 3, 0} {
		x, tabs := 0, make([]tab, 0, panes)
		for p := range panes {
			text := " " + name(p, all) + " "
			tabs = append(tabs, tab{p, text, x, x + ansi.StringWidth(text)})
			x += ansi.StringWidth(text)
		}
		if x-1 <= a.w || all == 0 { // the space behind the last may go
			return tabs
		}
	}
	return nil
}

func (a *app) tabs() string {
	t := a.theme
	var segs []seg
	width := 0
	for i, tab := range a.tabList() {
		if i == int(panes)-1 && tab.to > a.w {
			tab.text = strings.TrimRight(tab.text, " ")
		}
		style := t.dim
		if tab.pane == a.focus {
			style = t.badge
		}
		segs = append(segs, seg{tab.text, style})
		width = tab.to
	}
	note := a.note(a.focus)
	if room := a.w - width; note != "" && ansi.StringWidth(note)+1 <= room {
		segs = append(segs, seg{fitRight(note, room), t.dim})
	}
	return line(a.w, t.text, segs...)
}

// drawn is a pane as it was drawn last, and all that this depended on.
type drawn struct {
	key   drawnKey
	lines []string
}

type drawnKey struct {
	at              rect
	closed, focused bool
	version         int // stands for reading, choice and theme
	row             row
	top, current    int
	working         bool
}

// pane gives the lines of a pane, drawn anew only if something changed that it shows.
func (a *app) pane(p paneID) []string {
	r := a.layout.pane[p]
	if r.h <= 0 {
		return nil
	}
	key := drawnKey{at: r, closed: a.layout.closed[p], focused: a.focus == p, version: a.version, working: a.work != nil}
	switch p {
	case abstractID:
		key.top, key.current = a.abstract.top, a.abstract.current
	case keywordsID:
		key.top, key.current = a.keywords.top, a.keywords.cursor
	case sourcesID:
		key.top, key.current = a.sources.top, a.sources.cursor
	case citationID:
		key.top = a.citation.top
		key.row, _ = a.sources.current()
	}
	if d := &a.drawn[p]; d.key != key || d.lines == nil {
		*d = drawn{key, a.drawPane(p, r)}
	}
	return a.drawn[p].lines
}

// drawPane draws a pane into its rectangle.
func (a *app) drawPane(p paneID, r rect) []string {
	if a.layout.closed[p] {
		return []string{a.closedPane(p, r.w)}
	}
	in := a.layout.inner(p)
	lines, top, total := a.content(p, in.w, in.h)
	if !a.layout.framed {
		return clip(lines, r.w, r.h)
	}
	b := box{title: a.paneTitle(p), note: a.note(p), focused: p == a.focus, lines: lines, top: top, total: total}
	return b.draw(a.theme, r.w, r.h)
}

// content draws what stands in a pane, and says which part of how much it is.
func (a *app) content(p paneID, w, h int) (lines []string, top, total int) {
	t, m := a.theme, a.margin()
	switch p {
	case abstractID:
		lines = a.abstract.View(t, w-2*m, h)
		return indent(lines, m), a.abstract.top, len(a.abstract.lines)
	case keywordsID:
		return a.keywords.View(a.shelf(), w, h), a.keywords.top, len(a.keywords.rows)
	case sourcesID:
		if a.filterShown(h) {
			text, _ := a.filterLine(w)
			lines, h = append(lines, text), h-1
		}
		if len(a.sources.rows) == 0 {
			return append(lines, a.emptyList(w)...), 0, 0
		}
		rows := a.sources.View(list{
			version: a.version, t: t, reading: &a.reading, isOpen: a.opened, selected: a.choice.selected,
			matched: a.matched, inOrder: a.choice.inOrder, focused: a.focus == p,
		}, w, h)
		return append(lines, rows...), a.sources.top, len(a.sources.rows)
	default:
		at, ok := a.sources.current()
		if !ok {
			return []string{t.dim.Render(fit(" Nothing is under the cursor.", w))}, 0, 0
		}
		a.citation.render(detail{t, &a.reading, a.matched}, citationKey{at, w - 2*m, a.version})
		return indent(a.citation.View(h), m), a.citation.top, len(a.citation.lines)
	}
}

// filterShown reports whether Sources has room for the line that says what is filtered.
func (a *app) filterShown(height int) bool {
	const least = 3 // rows of content: the line and two sources
	return height >= least && !a.choice.filter.IsEmpty()
}

// shelf is what the Keywords pane is drawn from.
func (a *app) shelf() shelf {
	return shelf{a.theme, a.index, &a.result, a.choice.filter, a.focus == keywordsID}
}

func indent(lines []string, by int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", by) + l
	}
	return out
}

// emptyList says why no source is shown and what to do.
func (a *app) emptyList(w int) []string {
	text := "No source matches. esc takes back the last filter, u undoes."
	switch {
	case a.work != nil:
		text = "Reading …"
	case len(a.reading.Citations) == 0:
		text = "No references were found in this paper. A file with a note on each line is read with --from notes."
	case a.choice.filter.IsEmpty():
		text = "No source was found in this paper. v shows its notes in order."
	}
	var out []string
	for _, l := range wrap(text, w-2) {
		out = append(out, a.theme.dim.Render(fit(" "+l, w)))
	}
	return out
}

// paneTitle names a pane.
func (a *app) paneTitle(p paneID) string {
	name := paneNames[p]
	switch at, ok := a.sources.current(); {
	case p == sourcesID && a.choice.inOrder:
		name = "Citations in order"
	case p == citationID && ok && at.isSource && a.repeated(at):
		name = "Source · " + a.citedIn(at.source)
	case p == citationID && ok:
		name = "Citation " + a.reading.Citations[at.citation].ID
	}
	return fmt.Sprintf("%d %s", p+1, name)
}

func (a *app) citedIn(source int) string {
	var ids []string
	for _, c := range a.reading.Sources[source].Citations {
		ids = append(ids, a.reading.Citations[c].ID)
	}
	return "cited in " + strings.Join(ids, ", ")
}

// note says the state of a pane in its corner.
func (a *app) note(p paneID) string {
	switch p {
	case abstractID:
		if n := len(a.abstract.matches); n > 0 && !a.matched.IsEmpty() {
			return plural(n, "match", "matches")
		}
	case keywordsID:
		if r, ok := a.keywords.current(); ok && r.kind == yearsLine && a.focus == p {
			return a.keywords.years.note(a.shelf(), &a.index.Facets[r.facet], a.result.Facets[r.facet], a.layout.inner(p).w)
		}
		return map[bool]string{true: "any", false: "all"}[a.choice.filter.Any]
	case sourcesID:
		if len(a.choice.selected) > 0 {
			return fmt.Sprintf("%d selected", len(a.choice.selected))
		}
		n := fmt.Sprintf("%d of %d", len(a.result.Sources), len(a.reading.Sources))
		if a.choice.inOrder {
			return n
		}
		return n + " · " + sortText(a.choice.sort)
	case citationID:
		if at, ok := a.sources.current(); ok && at.source != model.NoSource {
			if n := len(a.reading.Sources[at.source].Citations); n > 1 && !at.isSource {
				for i, c := range a.reading.Sources[at.source].Citations {
					if c == at.citation {
						return fmt.Sprintf("%d of %d", i+1, n)
					}
				}
			}
		}
	}
	return ""
}

// closedPane says in one line what a pane would show.
func (a *app) closedPane(p paneID, w int) string {
	t := a.theme
	segs := []seg{{fmt.Sprintf(" ▸ %s  ", a.paneTitle(p)), t.accent}}
	switch p {
	case abstractID:
		segs = append(segs, seg{plain(strings.ReplaceAll(a.paper.Abstract, "\n", " ")), t.dim})
	case keywordsID:
		segs = append(segs, closedShelf(a.shelf(), a.keywords.printed)...)
	case sourcesID:
		segs = append(segs, seg{a.note(p), t.dim})
	case citationID:
		if at, ok := a.sources.current(); ok {
			segs = append(segs, seg{plain(printed(&a.reading.Citations[a.stands(at)])), t.dim})
		}
	}
	return line(w, t.text, segs...)
}

// mostStatus is how many lines a long status may take from what stands above it.
const mostStatus = 3

// footer hints at keys, or says what the last one did, or takes what is typed. A status that one line cannot hold takes
// more, the least that hold it.
func (a *app) footer() []string {
	t := a.theme
	if a.prompt != nil {
		return []string{a.promptLine()}
	}
	if a.status.text != "" {
		style := [...]lipgloss.Style{info: t.text, done: t.good, bad: t.conflict}[a.status.tone]
		text := wrap(a.status.text, a.w-1)
		if len(text) > mostStatus {
			text = append(text[:mostStatus-1], strings.Join(text[mostStatus-1:], " "))
		}
		var lines []string
		for _, l := range text[:min(len(text), max(1, a.h/2))] {
			lines = append(lines, line(a.w, t.text, seg{" " + l, style}))
		}
		return lines
	}
	if on := (hintsFor{a.focus, a.w, a.version}); a.hinted != on {
		a.hinted, a.hints = on, a.drawHints()
	}
	return []string{a.hints}
}

// hintsFor is what the footer's hints depend on.
type hintsFor struct {
	focus      paneID
	w, version int
}

// drawHints names as many keys as there is room for.
func (a *app) drawHints() string {
	t := a.theme
	var segs []seg
	width, gap := 0, " "
	for _, act := range footers[a.focus] {
		i := slices.IndexFunc(bindings, func(b binding) bool { return b.act == act })
		key, hint := shown(strings.Fields(bindings[i].keys)[0]), " "+bindings[i].hint
		width += ansi.StringWidth(gap + key + hint)
		if width > a.w {
			break
		}
		segs = append(segs, seg{gap, t.text}, seg{key, t.accent}, seg{hint, t.dim})
		gap = "   "
	}
	return line(a.w, t.text, segs...)
}

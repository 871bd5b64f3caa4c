package ui

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ibid/model"
	"ibid/model/query"
)

// key takes a key: ctrl+c first, then the pop-up, then the prompt, then the pane.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	name := msg.String()
	if name == "ctrl+c" {
		return tea.Quit
	}
	act := actions[name]
	if a.popup != nil {
		var cmd tea.Cmd
		a.popup, cmd = a.popup.update(a, act, msg)
		return cmd
	}
	if a.prompt != nil {
		return a.typed(msg)
	}
	a.status = status{}
	focus, at := a.focus, a.keywords.cursor
	cmd := a.do(act)
	if a.focus != focus || a.focus == keywordsID && a.keywords.cursor != at {
		a.highlight()
	}
	return cmd
}

// do carries out an action in the focused pane.
func (a *app) do(act action) tea.Cmd {
	switch act {
	case quit:
		return tea.Quit
	case suspend:
		return tea.Suspend
	case redraw:
		return tea.ClearScreen
	case help:
		a.popup = &helpWindow{}
	case nextPane:
		a.focus = (a.focus + 1) % panes
	case prevPane:
		a.focus = (a.focus + panes - 1) % panes
	case paneAbstract, paneKeywords, paneSources, paneCitation:
		a.focus = paneID(act - paneAbstract)
	case down, up, halfDown, halfUp, pageDown, pageUp, first, last:
		a.scroll(act)
	case left, right:
		a.sideways(act)
	case open:
		a.open()
	case sel:
		a.mark()
	case anyAll:
		c := a.choice
		c.filter = c.filter.WithAny(!c.filter.Any)
		a.change(c)
		a.say("keywords: " + map[bool]string{true: "any may match", false: "all must match"}[c.filter.Any])
	case search:
		a.ask(a.searchKind())
	case gotoNote:
		a.ask(goingTo)
	case exclude:
		a.exclude()
	case overview:
		a.popup = newOverview(a)
	case reverse:
		c := a.choice
		c.sort.Reverse = !c.sort.Reverse
		a.change(c)
		a.say("sorted " + sortText(c.sort))
	case nextMatch, prevMatch:
		a.match(act)
	case back:
		a.back()
	case copyAsPrinted:
		return a.copyPrinted()
	case copyAs:
		a.copyMenu()
	case openLink:
		return a.openLink()
	case prevCitation:
		a.alongSource(-1)
	case nextCitation:
		a.alongSource(1)
	case nextFinding:
		a.finding()
	case notesInOrder:
		c := a.choice
		c.inOrder = !c.inOrder
		a.change(c)
		a.focus = sourcesID
	case sortBy:
		c := a.choice
		c.sort = c.sort.Next()
		a.change(c)
		a.say("sorted " + sortText(c.sort))
	case undo:
		a.travel(&a.past, &a.future, "nothing to undo")
	case redo:
		a.travel(&a.future, &a.past, "nothing to redo")
	}
	return nil
}

func (a *app) say(text string)    { a.status = status{text, info} }
func (a *app) report(text string) { a.status = status{text, done} }
func (a *app) warn(text string)   { a.status = status{text, bad} }

// travel goes one choice along from one stack, leaving the present one on the other.
func (a *app) travel(from, to *[]choice, empty string) {
	n := len(*from)
	if n == 0 {
		a.say(empty)
		return
	}
	*to = append(*to, a.choice)
	a.choice = (*from)[n-1]
	*from = (*from)[:n-1]
	a.refresh()
}

// scroll moves the cursor, or the text, of the focused pane.
func (a *app) scroll(act action) {
	height := max(1, a.layout.inner(a.focus).h)
	const far = 1 << 30
	by := map[action]int{
		down: 1, up: -1, halfDown: max(1, height/2), halfUp: -max(1, height/2), pageDown: height, pageUp: -height,
		first: -far, last: far,
	}[act]
	a.scrollPane(a.focus, by)
}

func (a *app) scrollPane(p paneID, by int) {
	height := max(1, a.layout.inner(p).h)
	switch p {
	case abstractID:
		a.abstract.scroll(by, height)
	case keywordsID:
		a.keywords.move(by)
	case sourcesID:
		a.sources.move(by)
	case citationID:
		a.citation.scroll(by, height)
	}
}

// sideways opens and closes sources and facets as in a tree and moves along the years; elsewhere it goes to the pane
// beside.
func (a *app) sideways(act action) {
	at, ok := a.sources.current()
	if a.focus == keywordsID && a.alongKeyword(act) {
		return
	}
	inTree := a.focus == sourcesID && !a.choice.inOrder && ok
	switch {
	case inTree && act == right && at.isSource && a.repeated(at) && !a.isOpen(at):
		a.setOpen(at.source, true)
	case inTree && act == right:
		a.focus = citationID
	case inTree && a.isOpen(at):
		a.setOpen(at.source, false)
	case act == left && (a.focus == sourcesID || a.focus == citationID):
		a.focus = map[paneID]paneID{sourcesID: abstractID, citationID: sourcesID}[a.focus]
	case act == right && a.focus < sourcesID:
		a.focus = sourcesID
	}
}

func (a *app) repeated(r row) bool {
	return r.source != model.NoSource && len(a.reading.Sources[r.source].Citations) > 1
}

// isOpen reports whether the row is, or is part of, an open source.
func (a *app) isOpen(r row) bool {
	return r.source != model.NoSource && a.opened[a.reading.Sources[r.source].Citations[0]]
}

// setOpen opens or closes a source; the cursor stays on it.
func (a *app) setOpen(source int, isOpen bool) {
	head := a.reading.Sources[source].Citations[0]
	a.opened[head] = isOpen
	a.refresh()
	if !isOpen {
		a.sources.keep(rowKey{head, true}, source)
	}
}

// open opens what is under the cursor: a repeated source into its citations, anything else in the Citation pane; a
// keyword is toggled.
func (a *app) open() {
	switch a.focus {
	case keywordsID:
		a.toggleKeyword()
	case abstractID, citationID:
		a.focus = sourcesID
	case sourcesID:
		at, ok := a.sources.current()
		switch {
		case !ok:
		case at.isSource && a.repeated(at):
			a.setOpen(at.source, !a.isOpen(at))
		default:
			a.focus = citationID
		}
	}
}

// alongKeyword opens and closes the facet under the cursor, or moves along the years, and reports whether there was
// anything to do.
func (a *app) alongKeyword(act action) bool {
	r, ok := a.keywords.current()
	if !ok {
		return false
	}
	switch y := &a.keywords.years; r.kind {
	case yearsLine:
		per := y.perBar(a.layout.inner(keywordsID).w)
		y.at = max(y.first, min(y.at+per*map[action]int{left: -1, right: 1}[act], y.last))
		a.version++
		return true
	case facetLine, valueLine, moreLine:
		field := a.index.Facets[r.facet].Field
		if a.keywords.isOpen[field] != (act == right) {
			a.keywords.setOpen(field, act == right)
			a.refresh()
			return true
		}
	}
	return false
}

// setOpen opens or closes a facet; the cursor goes to its line.
func (p *keywordsPane) setOpen(field string, isOpen bool) {
	if p.isOpen == nil {
		p.isOpen = map[string]bool{}
	}
	p.isOpen[field] = isOpen
	if !isOpen {
		p.narrow(field, "")
		for p.cursor > 0 && p.rows[p.cursor].kind != facetLine {
			p.cursor--
		}
	}
}

// toggleKeyword switches what is under the cursor of Keywords: a keyword, a value, a year or a range of years; a facet
// opens or closes.
func (a *app) toggleKeyword() {
	r, ok := a.keywords.current()
	switch {
	case !ok:
	case r.kind == facetLine:
		field := a.index.Facets[r.facet].Field
		a.keywords.setOpen(field, !a.keywords.isOpen[field])
		a.refresh()
	case r.kind == moreLine:
		a.ask(narrowing)
	case r.kind == yearsLine:
		a.toggleYears()
	default:
		if term, ok := a.keywords.term(a.index); ok {
			c := a.choice
			c.filter = c.filter.Toggle(a.index, term)
			a.change(c)
		}
	}
}

// toggleYears switches the year under the cursor, or ends a range that was begun.
func (a *app) toggleYears() {
	y, c := &a.keywords.years, a.choice
	per := y.perBar(a.layout.inner(keywordsID).w)
	low := y.first + (y.at-y.first)/per*per
	term := query.Node{Kind: query.Value, Field: "year", Low: low, High: min(low+per-1, y.last)}
	switch {
	case y.from != 0:
		from, to := min(y.from, low), max(y.from, term.High)
		y.from = 0
		c.filter = c.filter.Between(from, to)
	default:
		c.filter = c.filter.Toggle(a.index, term)
	}
	a.change(c)
}

// exclude leaves out what is under the cursor of Keywords, or takes that back.
func (a *app) exclude() {
	term, ok := a.keywords.term(a.index)
	if a.focus != keywordsID || !ok {
		a.say("- leaves out what is under the cursor of Keywords")
		return
	}
	c := a.choice
	c.filter = c.filter.Exclude(a.index, term)
	a.change(c)
}

// searchKind says what / does: over an open facet it searches its values.
func (a *app) searchKind() promptKind {
	r, ok := a.keywords.current()
	if a.focus == keywordsID && ok && (r.kind == valueLine || r.kind == moreLine || r.kind == facetLine) {
		if field := a.index.Facets[r.facet].Field; !a.keywords.isOpen[field] {
			a.keywords.setOpen(field, true)
			a.refresh()
		}
		return narrowing
	}
	return searching
}

// mark selects the row under the cursor and goes on to the next.
func (a *app) mark() {
	switch a.focus {
	case keywordsID:
		if r, ok := a.keywords.current(); ok && r.kind == yearsLine && a.keywords.years.from == 0 {
			a.keywords.years.from = a.keywords.years.at
			a.version++
			a.say("a range from " + fmt.Sprint(a.keywords.years.at) + ": move, then space or enter")
			return
		}
		a.toggleKeyword()
	case abstractID:
		a.scroll(pageDown)
	default:
		if at, ok := a.sources.current(); ok {
			a.change(a.choice.withSelected(at.key()))
			if a.focus == sourcesID {
				a.sources.move(1)
			}
			a.say(plural(len(a.choice.selected), "row", "rows") + " selected")
		}
	}
}

// back backs out one step: from another pane, from a selection, from the last part of the filter.
func (a *app) back() {
	c := a.choice
	switch clauses := c.filter.Query.Clauses(); {
	case a.focus == keywordsID && a.keywords.years.from != 0:
		a.keywords.years.from = 0
		a.version++
		return
	case a.focus != sourcesID:
		a.focus = sourcesID
		return
	case len(c.selected) > 0:
		c.selected = nil
	case len(clauses) > 0:
		c.filter = c.filter.Without(len(clauses) - 1)
	case c.inOrder:
		c.inOrder = false
	default:
		if at, ok := a.sources.current(); ok && !c.inOrder && a.isOpen(at) {
			a.setOpen(at.source, false)
		} else {
			a.say("q quits")
		}
		return
	}
	a.change(c)
}

// match goes to a match in the abstract.
func (a *app) match(act action) {
	height := a.layout.inner(abstractID).h
	if height == 0 {
		a.focus = abstractID
		a.arrange()
		height = a.layout.inner(abstractID).h
	}
	by := map[action]int{nextMatch: 1, prevMatch: -1}[act]
	a.abstract.step(by, height)
	switch n := len(a.abstract.matches); {
	case a.matched.IsEmpty():
		a.say("nothing is searched for: / or a keyword")
	case n == 0:
		a.say("no match in the abstract")
	default:
		a.say(fmt.Sprintf("match %d of %d in the abstract", a.abstract.current+1, n))
	}
}

// alongSource goes to the citation of the same source before or after the one under the cursor.
func (a *app) alongSource(by int) {
	at, ok := a.sources.current()
	if !ok || at.source == model.NoSource {
		a.say("this citation has no source")
		return
	}
	list := a.reading.Sources[at.source].Citations
	if len(list) == 1 {
		a.say("cited once")
		return
	}
	i := slices.Index(list, at.citation) + by
	if at.isSource {
		i = map[bool]int{true: 0, false: len(list) - 1}[by > 0]
	}
	if i < 0 || i >= len(list) {
		a.say(map[bool]string{true: "the last", false: "the first"}[by > 0] + " citation of this source")
		return
	}
	a.goTo(list[i])
	a.say(fmt.Sprintf("citation %d of %d of this source", i+1, len(list)))
}

// goTo puts the cursor on a citation, opening its source, and reports whether it is shown.
func (a *app) goTo(citation int) bool {
	s := a.reading.Citations[citation].Source
	key := rowKey{citation, false}
	if !a.choice.inOrder {
		if s == model.NoSource {
			c := a.choice
			c.inOrder = true // it has a place only among the citations in order
			a.change(c)
		} else if len(a.reading.Sources[s].Citations) > 1 {
			a.setOpen(s, true)
		} else {
			key.isSource = true
		}
	}
	a.sources.keep(key, s)
	at, ok := a.sources.current()
	return ok && at.key() == key
}

// finding goes to the next source shown that has one, round the end.
func (a *app) finding() {
	n := len(a.sources.rows)
	marked := func(r row) bool {
		if r.source == model.NoSource {
			return len(a.reading.Citations[r.citation].Candidates) > 0
		}
		s := &a.reading.Sources[r.source]
		return (r.isSource || a.choice.inOrder) && (s.Orphan || len(s.Conflicts) > 0)
	}
	total, rank, to := 0, 0, -1
	for i := range n {
		if marked(a.sources.rows[(a.sources.cursor+1+i)%n]) && to < 0 {
			to = (a.sources.cursor + 1 + i) % n
		}
	}
	for i, r := range a.sources.rows {
		if marked(r) {
			total++
			if i == to {
				rank = total
			}
		}
	}
	if to < 0 {
		a.say("no finding" + map[bool]string{true: "", false: " among what the filter shows"}[a.choice.filter.IsEmpty()])
		return
	}
	a.sources.cursor = to
	a.say(fmt.Sprintf("finding %d of %d: %s", rank, total, a.findingText(a.sources.rows[to])))
}

func (a *app) findingText(r row) string {
	if r.source == model.NoSource {
		return "ambiguous"
	}
	s := &a.reading.Sources[r.source]
	var texts []string
	for _, c := range s.Conflicts {
		texts = append(texts, fmt.Sprintf("%s, %s", c.Level, conflictField(c.Field)))
	}
	if s.Orphan {
		texts = append(texts, "orphan")
	}
	return strings.Join(texts, "; ")
}

// openedMsg says what became of opening an address.
type openedMsg struct {
	what string
	err  error
}

func (m openedMsg) status() status {
	if m.err != nil {
		return status{m.what + ": " + m.err.Error(), bad}
	}
	return status{"opened " + m.what, done}
}

// openLink opens the source's DOI or address, or a search of the web for its title and outlet.
func (a *app) openLink() tea.Cmd {
	at, ok := a.sources.current()
	if !ok || a.edges.Open == nil {
		return nil
	}
	it := a.reading.Citations[at.citation].Parsed
	if at.source != model.NoSource {
		it = &a.reading.Sources[at.source].Item
	}
	address := it.URL
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		address = "" // nothing but the web is opened on a paper's word
	}
	switch {
	case it.DOI != "":
		address = "https://doi.org/" + (&url.URL{Path: it.DOI}).EscapedPath()
	case address == "" && it.Title != "":
		words := strings.TrimSpace(`"` + it.Title + `" ` + it.ContainerTitle + it.Publisher)
		address = "https://duckduckgo.com/?q=" + url.QueryEscape(words)
	case address == "":
		a.say("no DOI, no address and no title to search for")
		return nil
	}
	ctx, edge := a.ctx, a.edges.Open
	return func() tea.Msg { return openedMsg{plain(address), edge(ctx, address)} }
}

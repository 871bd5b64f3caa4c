package ui

import "strings"

// action is what a key does. The keys of all of them stand in one table, from which the dispatch, the footer, the help
// screen and the documentation are made.
type action int

const (
	none action = iota
	down
	up
	left
	right
	first
	last
	halfDown
	halfUp
	pageDown
	pageUp
	nextPane
	prevPane
	paneAbstract
	paneKeywords
	paneSources
	paneCitation
	open
	sel
	anyAll
	exclude
	overview
	reverse
	search
	nextMatch
	prevMatch
	back
	copyAsPrinted
	copyAs
	openLink
	prevCitation
	nextCitation
	nextFinding
	notesInOrder
	gotoNote
	sortBy
	undo
	redo
	redraw
	help
	suspend
	quit
)

type binding struct {
	act   action
	keys  string // as Bubble Tea names them, parted by spaces; the first is shown in the footer
	hint  string // in the footer: one word or two
	help  string // on the help screen
	group string // its heading there, on the first of the group
}

var bindings = []binding{
	{down, "j down", "", "down", "Move"},
	{up, "k up", "", "up", ""},
	{left, "h left", "", "close a source; the pane to the left", ""},
	{right, "l right", "", "open a source; the pane to the right", ""},
	{first, "g home", "", "to the first", ""},
	{last, "G end", "", "to the last", ""},
	{halfDown, "ctrl+d", "", "half a page down", ""},
	{halfUp, "ctrl+u", "", "half a page up", ""},
	{pageDown, "pgdown ctrl+f", "", "a page down", ""},
	{pageUp, "pgup ctrl+b", "", "a page up", ""},
	{nextPane, "tab", "next pane", "the next pane", ""},
	{prevPane, "shift+tab", "", "the pane before", ""},
	{paneAbstract, "1", "", "Abstract", ""},
	{paneKeywords, "2", "keywords", "Keywords", ""},
	{paneSources, "3", "sources", "Sources", ""},
	{paneCitation, "4", "", "Citation", ""},
	{gotoNote, ":", "", "to the note or entry of a number", ""},
	{prevCitation, "[", "", "the citation before of this source", ""},
	{nextCitation, "]", "next", "the next citation of this source", ""},
	{nextFinding, "!", "finding", "the next finding: conflict, variant, orphan", ""},

	{open, "enter", "open", "open a source, show a citation, toggle a keyword", "Read"},
	{notesInOrder, "v", "in order", "the citations in the order of the paper, and back", ""},
	{overview, "t", "overview", "the sources by year, outlet and type, and where the most cited occur", ""},
	{sortBy, "s", "sort", "sort: as cited, most cited, year, author, title, finding", ""},
	{reverse, "S", "", "the other way round", ""},
	{openLink, "o", "", "open the DOI or address, or search the web for title and outlet", ""},

	{search, "/", "search", "filter as you type, in words or a query; in an open facet, search its values", "Find"},
	{anyAll, "a", "all/any", "keywords: all must match, or any", ""},
	{exclude, "-", "not", "leave out the keyword or value under the cursor", ""},
	{nextMatch, "n", "next match", "the next match in the abstract", ""},
	{prevMatch, "N", "", "the match before", ""},

	{copyAsPrinted, "y", "copy", "copy as printed", "Copy"},
	{copyAs, "Y", "copy as", "copy in another form, with a preview", ""},
	{sel, "space", "select", "select, to copy several; toggle a keyword", ""},

	{undo, "u", "", "undo a filter, a sort, a selection", "More"},
	{redo, "ctrl+r", "", "redo it", ""},
	{back, "esc", "back", "back out one step", ""},
	{redraw, "ctrl+l", "", "draw the screen again", ""},
	{help, "? f1", "help", "this help", ""},
	{suspend, "ctrl+z", "", "to the shell; fg comes back", ""},
	{quit, "q ctrl+c", "quit", "quit", ""},
}

// actions finds an action by its key.
var actions = func() map[string]action {
	m := map[string]action{}
	for _, b := range bindings {
		for _, k := range strings.Fields(b.keys) {
			m[k] = b.act
		}
	}
	return m
}()

// shown gives a key as the interface prints it.
func shown(key string) string {
	switch key {
	case "enter":
		return "⏎"
	case "down":
		return "↓"
	case "up":
		return "↑"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	case "home":
		return "Home"
	case "end":
		return "End"
	}
	return key
}

// keysShown gives all the keys of a binding as the interface prints them.
func (b binding) keysShown() string {
	keys := strings.Fields(b.keys)
	for i, k := range keys {
		keys[i] = shown(k)
	}
	return strings.Join(keys, " ")
}

// footers say which keys are hinted at in the footer of each pane, the most wanted first.
var footers = [panes][]action{
	abstractID: {nextMatch, paneKeywords, paneSources, search, help, quit},
	keywordsID: {open, anyAll, exclude, paneSources, search, back, help, quit},
	sourcesID:  {copyAsPrinted, copyAs, open, search, help, sel, sortBy, paneKeywords, nextFinding, notesInOrder, overview, quit},
	citationID: {copyAsPrinted, copyAs, nextCitation, back, help, nextFinding, quit},
}

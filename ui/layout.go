package ui

// paneID numbers the panes as the keys 1 to 4 do, from 0.
type paneID int

const (
	abstractID paneID = iota
	keywordsID
	sourcesID
	citationID
	panes
)

// Sizes in cells from which the screen is laid out in another way.
const (
	wideWidth    = 110 // two columns
	stackedWidth = 60  // panes one above the other; below, one at a time
	wideHeight   = 14  // with less, two panes in a column have no room
	stackHeight  = 16  // with less, four panes have no room
	frameWidth   = 24  // with less, a frame costs more than it gives
	frameHeight  = 8
	headHeight   = 7 // with less, the paper's title has no room
)

type rect struct{ x, y, w, h int }

func (r rect) has(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// layout says where everything is on a screen of a size.
type layout struct {
	w, h   int
	head   int         // rows of the header: 0 or 1
	tabs   bool        // the header is a row of tabs, for one pane at a time
	framed bool        // panes have frames
	pane   [panes]rect // h is 0 for a pane that is not shown
	closed [panes]bool // shown as one line
}

// wants are how many rows of content the panes have.
type wants [panes]int

// lay lays out a screen. focus is always given room.
func lay(w, h int, focus paneID, want wants) layout {
	l := layout{w: w, h: h, framed: true}
	if h >= headHeight {
		l.head = 1
	}
	body := h - l.head - 1
	switch {
	case w >= wideWidth && h >= wideHeight:
		l.wide(body, want)
	case w >= stackedWidth && h >= stackHeight:
		l.stack(body, focus, want)
	default:
		l.tabs, l.head = h >= 3, min(1, max(0, h-2))
		body = max(1, h-l.head-1)
		l.framed = w >= frameWidth && h >= frameHeight
		l.pane[focus] = rect{0, l.head, w, body}
	}
	return l
}

// wide puts what the paper is about on the left, its sources on the right.
func (l *layout) wide(body int, want wants) {
	left := min(max(l.w*36/100, 40), 66)
	keywords := min(max(want[keywordsID]+2, 4), body/2)
	abstract := body - keywords
	if natural := want[abstractID] + 2; natural < abstract {
		abstract = max(natural, min(body/2, 5))
		keywords = body - abstract
	}
	citation := min(max(body*2/5, 7), 20)
	l.pane[abstractID] = rect{0, l.head, left, abstract}
	l.pane[keywordsID] = rect{0, l.head + abstract, left, keywords}
	l.pane[sourcesID] = rect{left, l.head, l.w - left, body - citation}
	l.pane[citationID] = rect{left, l.head + body - citation, l.w - left, citation}
}

// stack puts the panes one above the other: each is a line at least, and opens as far as there is room, the focused
// one first, then Sources and Citation.
func (l *layout) stack(body int, focus paneID, want wants) {
	const (
		opened     = 4 // the least a pane that is open has: a frame and two rows
		comfort    = 8
		line       = 1
		shareFocus = 2 // the focused one takes at most this part of the body at first
	)
	height := [panes]int{line, line, line, line}
	room := body - int(panes)*line
	grant := func(p paneID, h int) {
		if more := min(h-height[p], room); more > 0 && height[p]+more >= opened {
			height[p] += more
			room -= more
		}
	}
	grant(focus, min(max(want[focus]+2, opened), body/shareFocus))
	grant(sourcesID, comfort)
	grant(citationID, comfort)
	for _, p := range []paneID{keywordsID, citationID, abstractID} {
		// What is left opens the others only where it shows enough of them and Sources keeps its comfort.
		if want[p]+2 <= room || room >= 2*comfort {
			grant(p, min(want[p]+2, room/2+height[p]))
		}
	}
	grant(sourcesID, height[sourcesID]+room)
	y := l.head
	for p := range panes {
		l.pane[p] = rect{0, y, l.w, height[p]}
		l.closed[p] = height[p] == line
		y += height[p]
	}
}

// inner gives where the content of a pane stands.
func (l *layout) inner(p paneID) rect {
	r := l.pane[p]
	if r.h == 0 || l.closed[p] {
		return rect{}
	}
	if l.framed {
		return rect{r.x + 1, r.y + 1, max(0, r.w-2), max(0, r.h-2)}
	}
	return r
}

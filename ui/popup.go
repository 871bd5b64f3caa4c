package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// popup is a window over the screen. While one is open all keys go to it.
type popup interface {
	// update takes a key and gives the pop-up as it is then, nil when it closes.
	update(a *app, act action, key tea.KeyPressMsg) (popup, tea.Cmd)
	// size says how large the content would like to be on a screen of w×h.
	size(w, h int) (int, int)
	// view draws the content in w×h cells, and says what stands in the frame.
	view(t theme, w, h int) box
}

// over draws a pop-up over the lines of a screen of w×h, in its middle.
func over(screen []string, p popup, t theme, w, h int) []string {
	cw, ch := p.size(w-2, h-2)
	cw, ch = max(1, min(cw, w-2)), max(1, min(ch, h-2))
	framed := w >= 4 && h >= 3
	if !framed || w < frameWidth || h < frameHeight {
		return clip(p.view(t, w, h).lines, w, h)
	}
	content := p.view(t, cw, ch)
	content.focused = true
	drawn := content.draw(t, cw+2, ch+2)
	x, y := (w-cw-2)/2, (h-ch-2)/2
	for i, l := range drawn {
		if y+i < len(screen) {
			under := screen[y+i]
			screen[y+i] = pad(ansi.Truncate(under, x, ""), x) + "\x1b[0m" + l + ansi.TruncateLeft(under, x+cw+2, "")
		}
	}
	return screen
}

// clip brings lines to exactly w×h cells.
func clip(lines []string, w, h int) []string {
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = pad(lines[i], w)
		} else {
			out[i] = strings.Repeat(" ", w)
		}
	}
	return out
}

// scroller is the part of pop-ups that can be longer than the screen.
type scroller struct{ top, height, total int }

// act scrolls and reports whether the action was one of scrolling.
func (s *scroller) act(act action) bool {
	switch act {
	case down:
		s.top++
	case up:
		s.top--
	case halfDown:
		s.top += s.height / 2
	case halfUp:
		s.top -= s.height / 2
	case pageDown:
		s.top += s.height
	case pageUp:
		s.top -= s.height
	case first:
		s.top = 0
	case last:
		s.top = s.total
	default:
		return false
	}
	s.top = max(0, min(s.top, s.total-s.height))
	return true
}

// window gives the lines in sight.
func (s *scroller) window(lines []string, h int) []string {
	s.height, s.total = h, len(lines)
	s.top = max(0, min(s.top, len(lines)-h))
	return lines[s.top:min(len(lines), s.top+h)]
}

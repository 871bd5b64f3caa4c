package ui

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// theme holds every style of the screen, made once for a background and a colour profile.
type theme struct {
	dark     bool
	profile  colorprofile.Profile
	text     lipgloss.Style // what is read
	dim      lipgloss.Style // what stands beside it
	strong   lipgloss.Style // titles in printed text
	accent   lipgloss.Style // names of panes, keys
	border   lipgloss.Style
	focus    lipgloss.Style // border and name of the focused pane
	badge    lipgloss.Style // the program's name, the current tab
	cursor   lipgloss.Style // under the row with the cursor, pane focused
	resting  lipgloss.Style // the same, pane not focused
	selected lipgloss.Style // the mark of a selected row
	match    lipgloss.Style // what a filter matched
	current  lipgloss.Style // the match that n and N stand on
	conflict lipgloss.Style
	variant  lipgloss.Style
	good     lipgloss.Style // what succeeded
}

// newTheme makes the styles. With 16 colours the terminal's own palette is used, so that its owner's choice holds;
// without colour, weight, underline and reversal say the same.
func newTheme(dark bool, profile colorprofile.Profile) theme {
	type shades struct { // one colour on a light and on a dark ground
		light, dark       string
		light256, dark256 uint8 // chosen by hand: the nearest of 256 is at times of another hue
		light16, dark16   uint8
	}
	pick := func(c shades) color.Color {
		choose := lipgloss.LightDark(dark)
		switch {
		case profile <= colorprofile.ANSI:
			return choose(lipgloss.ANSIColor(c.light16), lipgloss.ANSIColor(c.dark16))
		case profile == colorprofile.ANSI256:
			return choose(lipgloss.ANSIColor(c.light256), lipgloss.ANSIColor(c.dark256))
		}
		return choose(lipgloss.Color(c.light), lipgloss.Color(c.dark))
	}
	var (
		dim      = pick(shades{"#5F6875", "#8B95A3", 242, 246, 8, 8})
		border   = pick(shades{"#B9C1CB", "#465060", 250, 240, 7, 8})
		accent   = pick(shades{"#1A5FB4", "#82B1E8", 25, 110, 4, 12})
		ground   = pick(shades{"#D8E6F6", "#2B3A50", 153, 237, 7, 4})
		resting  = pick(shades{"#ECEFF3", "#262C36", 255, 235, 7, 8})
		match    = pick(shades{"#FFE7A3", "#5C4A16", 229, 58, 11, 3})
		current  = pick(shades{"#F5B83D", "#D9A62E", 214, 178, 3, 11})
		conflict = pick(shades{"#B3261E", "#F2777A", 124, 210, 1, 9})
		variant  = pick(shades{"#875A00", "#E5B567", 94, 179, 3, 11})
		good     = pick(shades{"#1E7B34", "#8CC570", 28, 114, 2, 10})
		ink      = pick(shades{"#1F2328", "#10151C", 234, 233, 0, 0})
		paper    = pick(shades{"#FFFFFF", "#10151C", 231, 233, 15, 0})
	)
	s := lipgloss.NewStyle
	t := theme{
		dark: dark, profile: profile, text: s(), strong: s().Bold(true),
		dim: s().Foreground(dim), accent: s().Foreground(accent), border: s().Foreground(border),
		focus: s().Foreground(accent).Bold(true), badge: s().Background(accent).Foreground(paper).Bold(true),
		cursor: s().Background(ground), resting: s().Background(resting), selected: s().Foreground(good).Bold(true),
		match: s().Background(match), current: s().Background(current).Foreground(ink).Bold(true),
		conflict: s().Foreground(conflict).Bold(true), variant: s().Foreground(variant), good: s().Foreground(good),
	}
	if profile <= colorprofile.ANSI {
		// A dim colour on a ground of 16 is at times no colour at all: the row with the cursor is reversed instead.
		t.cursor, t.resting = s().Reverse(true), s().Underline(true)
	}
	if profile <= colorprofile.ASCII {
		t.match, t.current = s().Underline(true), s().Reverse(true)
		t.badge, t.dim = s().Reverse(true).Bold(true), s().Faint(true)
		t.variant = s().Underline(true)
	}
	return t
}

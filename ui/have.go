package ui

import (
	"errors"
	"fmt"
	"path/filepath"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
	"ibid/model/group"
	"ibid/model/query"
)

// libraryMsg says what the reader has of the sources.
type libraryMsg struct {
	reading  model.Reading
	index    *query.Index
	warnings []string
	err      error
}

// look reads the reader's library and looks for the paper's sources in it, off the main loop. It begins when all is read, so that
// the screen does not wait for it.
func (a *app) look() tea.Cmd {
	edge, reading, phrases := a.edges.Library, a.reading, a.phrases
	if edge == nil {
		return nil
	}
	a.looking = true
	return func() (msg tea.Msg) {
		defer func() {
			if p := recover(); p != nil {
				msg = libraryMsg{err: fmt.Errorf("looking for what you have stopped: %v; please report it with the file", p)}
			}
		}()
		lib, warnings, err := edge()
		if err != nil {
			return libraryMsg{err: err}
		}
		m := libraryMsg{reading: reading, warnings: warnings}
		m.reading.Held, m.reading.Library = group.Library(&reading, &lib), &lib
		m.index = query.NewIndex(&m.reading, phrases)
		return m
	}
}

func (a *app) looked(m libraryMsg) {
	a.looking = false
	if m.err != nil {
		a.warn(plain(fold.Line(m.err.Error())))
		return
	}
	switch n := len(m.warnings); n {
	case 0:
	case 1:
		a.warn(plain(m.warnings[0]))
	default:
		a.warn(plain(fmt.Sprintf("%s · and %d more", m.warnings[0], n-1)))
	}
	a.reading, a.index = m.reading, m.index
	a.refresh()
}

// missing counts the sources that the reader does not surely have.
func missing(r *model.Reading) int {
	n := 0
	for i := range r.Held {
		if !r.Has(i) {
			n++
		}
	}
	return n
}

// heldSign says in a row whether the reader has a source; a key may follow.
func heldSign(t theme, h *model.Held) (string, lipgloss.Style) {
	switch {
	case h.Item == nil:
		return "", t.dim
	case h.Sure:
		return "@", t.good
	}
	return "@?", t.variant
}

// held says where the reader has the source, and why it is taken for that.
func (d detail) held(r row, width int) []string {
	if d.reading.Held == nil || r.source == model.NoSource {
		return nil
	}
	h := &d.reading.Held[r.source]
	if h.Item == nil {
		return []string{d.t.dim.Render(fit("not in your library", width))}
	}
	style, text := d.t.good, "in "+filepath.Base(h.File)
	if !h.Sure {
		style, text = d.t.variant, "perhaps in "+filepath.Base(h.File)
	}
	if h.Item.ID != "" {
		text += " as " + h.Item.ID
	}
	text += ": " + model.Why{Reasons: h.Reasons}.Texts()
	var out []string
	for _, l := range wrap(plain(text), width) {
		out = append(out, style.Render(l))
	}
	return out
}

// keyed gives the rows as a program that has the reader's library cites them: by their keys. Of several, those that are not in
// the library are left out, and the status line says so.
func keyed(write func([]cite.Keyed) string, words string) func(*app, []row, int) (payload, error) {
	return func(a *app, rows []row, _ int) (payload, error) {
		var list []cite.Keyed
		var first error
		for _, r := range rows {
			key, err := a.keyOf(r)
			if err != nil {
				if first == nil {
					first = err
				}
				continue
			}
			k := cite.Keyed{Key: key}
			if !r.isSource {
				k.Locator = a.reading.Citations[r.citation].Locator
			}
			list = append(list, k)
		}
		if len(list) == 0 {
			return payload{}, first
		}
		p := payload{text: write(list), what: plural(len(list), "citation", "citations") + " for " + words}
		if len(list) == 1 {
			p.what = list[0].Key + " for " + words
		}
		if left := len(rows) - len(list); left > 0 {
			p.note = fmt.Sprintf("%d of %d left out: not in your library", left, len(rows))
		}
		return p, nil
	}
}

// keyOf gives the reader's key for what a row cites. The error says why there is none.
func (a *app) keyOf(r row) (string, error) {
	source := a.reading.Citations[r.citation].Source
	if source == model.NoSource {
		return "", errors.New("this citation has no source")
	}
	if key := a.reading.Key(source); key != "" {
		return key, nil
	}
	switch {
	case a.looking:
		return "", errors.New("your library is being read")
	case a.reading.Held == nil:
		return "", errors.New("this needs your keys: start with --have refs.bib")
	}
	switch h := &a.reading.Held[source]; {
	case h.Item == nil:
		return "", errors.New("not in your library")
	case h.Sure:
		return "", fmt.Errorf("it has no key in %s", plain(filepath.Base(h.File)))
	default:
		return "", fmt.Errorf("perhaps %s in %s, but not surely", plain(h.Item.ID), plain(filepath.Base(h.File)))
	}
}

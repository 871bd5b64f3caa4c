package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/cite"
)

// payload is a text to be copied and what the status line says of it.
type payload struct {
	text string
	what string // "entry 1 as printed"
	note string // what the reader should know besides
}

// copiedMsg says what became of a payload.
type copiedMsg struct {
	payload
	result Copied
	err    error
}

// copy puts a payload on the clipboard.
func (a *app) copy(p payload) tea.Cmd {
	if p.text == "" {
		a.say("nothing to copy")
		return nil
	}
	ctx, edge := a.ctx, a.edges.Copy
	return func() tea.Msg {
		result, err := edge(ctx, p.text)
		return copiedMsg{p, result, err}
	}
}

// largeForTerminals is the length in bytes up to which terminals are known to take OSC 52: hterm and tmux cut at 74,994
// bytes after base64 made a third more of it.
const largeForTerminals = 74994 * 3 / 4

// copied tells the reader by which route the text went; never that it is copied where that is not known.
func (a *app) copied(m copiedMsg) tea.Cmd {
	failed := ""
	if len(m.result.Failed) > 0 {
		failed = " · " + strings.Join(m.result.Failed, "; ")
	}
	if m.note != "" {
		failed += " · " + m.note
	}
	length := plural(utf8.RuneCountInString(m.text), "character", "characters")
	switch {
	case m.err != nil:
		a.popup = &handWindow{text: m.text, why: plain(m.err.Error())}
		a.warn("not copied: " + plain(m.err.Error()))
		return nil
	case m.result.Terminal:
		if len(m.text) > largeForTerminals {
			failed += " · some terminals refuse as much"
		}
		a.report(plain(m.what + " sent to the terminal · " + length + " · OSC 52" + failed))
		return tea.SetClipboard(m.text)
	}
	a.report(plain("copied " + m.what + " · " + length + " · " + m.result.Route + failed))
	return nil
}

// unit is what the paper's citations are numbered by.
func (a *app) unit() string {
	if a.reading.InNotes() {
		return "note"
	}
	return "entry"
}

// chosen gives the rows that copying is about, in the order of the paper: those selected, or the one under the cursor;
// and how many of them the filter hides.
func (a *app) chosen() (rows []row, hidden int) {
	if len(a.choice.selected) == 0 {
		if at, ok := a.sources.current(); ok {
			rows = append(rows, at)
		}
		return rows, 0
	}
	shown := map[rowKey]bool{}
	for _, r := range a.sources.rows {
		shown[r.key()] = true
	}
	for k := range a.choice.selected {
		if k.citation >= len(a.reading.Citations) {
			continue
		}
		rows = append(rows, row{a.reading.Citations[k.citation].Source, k.citation, k.isSource})
		if !shown[k] {
			hidden++
		}
	}
	slices.SortFunc(rows, func(x, y row) int { return cmp.Compare(a.stands(x), a.stands(y)) })
	return slices.CompactFunc(rows, func(x, y row) bool { return a.stands(x) == a.stands(y) }), hidden
}

// stands gives the citation that a row stands for when it is copied: of a source its fullest.
func (a *app) stands(r row) int {
	if r.isSource && r.source != model.NoSource {
		return a.reading.Fullest(r.source)
	}
	return r.citation
}

// copyPrinted copies what is under the cursor, or selected, as printed.
func (a *app) copyPrinted() tea.Cmd {
	rows, hidden := a.chosen()
	if len(rows) == 0 {
		a.say("nothing to copy")
		return nil
	}
	return a.copy(a.printed(rows, hidden))
}

func (a *app) printed(rows []row, hidden int) payload {
	if len(rows) == 1 && len(a.choice.selected) == 0 {
		return a.printedOne(rows[0])
	}
	var lines []string
	for _, r := range rows {
		lines = append(lines, a.printedOne(r).text)
	}
	p := payload{text: strings.Join(lines, "\n"), what: plural(len(rows), "citation", "citations") + " as printed"}
	if hidden > 0 {
		p.what += fmt.Sprintf(" (%d of them hidden by the filter)", hidden)
	}
	return p
}

// printedOne gives one row as printed, with what must be said of it.
func (a *app) printedOne(r row) payload {
	i := a.stands(r)
	c := &a.reading.Citations[i]
	p := payload{text: cite.Printed(c), what: a.unit() + " " + c.ID + " as printed"}
	if r.isSource {
		p.text = cite.Bare(c)
	}
	if c.Raw == "" {
		p.text, p.what = printed(c), a.unit()+" "+c.ID+" as a Chicago note, for nothing is printed"
	}
	if c.Source == model.NoSource {
		if n := len(c.Candidates); n > 0 {
			p.note = "unresolved: " + plural(n, "candidate", "candidates")
		} else if c.Form.BackReference() {
			p.note = "unresolved"
		}
		return p
	}
	s := &a.reading.Sources[c.Source]
	full := a.reading.Fullest(c.Source)
	hasFull := a.reading.Citations[full].Form == model.FormFull
	switch {
	case s.Orphan:
		p.note = "orphan: no full citation in this paper"
	case c.Form.BackReference() && hasFull:
		p.text = cite.Resolved(c, &a.reading.Citations[full])
		p.what = fmt.Sprintf("“%s” as %s %s", ansi.Truncate(strings.TrimRight(c.Raw, " ,;"), 24, "…"), a.unit(), a.reading.Citations[full].ID)
		if c.Locator.Value != "" {
			p.what += ", its page " + c.Locator.Value + " behind it"
		}
	case !r.isSource && c.Form == model.FormShort && hasFull:
		p.note = fmt.Sprintf("short form; full is %s %s (Y)", a.unit(), a.reading.Citations[full].ID)
	case r.isSource:
		p.note = a.contested(s, i)
	}
	return p
}

// contested says which other citations contradict the one that is copied.
func (a *app) contested(s *model.Source, citation int) string {
	for _, c := range s.Conflicts {
		if c.Level != model.LevelConflict {
			continue
		}
		for _, v := range c.Values {
			if !slices.Contains(v.Citations, citation) {
				return a.reading.Citations[v.Citations[0]].ID + " has another " + conflictField(c.Field)
			}
		}
	}
	return ""
}

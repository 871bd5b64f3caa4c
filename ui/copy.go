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
	for i := range a.reading.Citations {
		if c := &a.reading.Citations[i]; c.Entry || c.Part > 1 || c.Form.BackReference() {
			return "note"
		}
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

// forms are what "copy as" offers, in its order.
var forms = []struct {
	name string
	make func(a *app, rows []row, hidden int) (payload, error)
}{
	{"as printed", func(a *app, rows []row, hidden int) (payload, error) { return a.printed(rows, hidden), nil }},
	{"full citation", (*app).fullCitation},
	{"all its citations", (*app).allCitations},
	{"BibTeX", exported("bibtex", "BibTeX")},
	{"CSL-JSON", exported("csl-json", "CSL-JSON")},
	{"RIS", exported("ris", "RIS")},
	{"CSV", exported("csv", "CSV")},
	{"Chicago note", inStyle("chicago-note", "a Chicago note")},
	{"Chicago bibliography", inStyle("chicago-bib", "a Chicago bibliography entry")},
	{"APA", inStyle("apa", "APA")},
	{"MLA", inStyle("mla", "MLA")},
	{"Harvard", inStyle("harvard", "Harvard")},
	{"Vancouver", inStyle("vancouver", "Vancouver")},
	{"IEEE", inStyle("ieee", "IEEE")},
	{"Pandoc, by your key", keyed(cite.Pandoc, "Pandoc")},
	{"LaTeX, by your key", keyed(cite.LaTeX, "LaTeX")},
}

// inStyle gives the rows' sources in a citation style, the cited page of a citation with it where the style prints one.
func inStyle(name, words string) func(*app, []row, int) (payload, error) {
	return func(a *app, rows []row, _ int) (payload, error) {
		style, _ := cite.Named(name)
		evidence := cite.Gather(&a.reading)
		var lines []string
		for _, r := range rows {
			c := &a.reading.Citations[r.citation]
			it, o := c.Parsed, cite.Options{Evidence: evidence}
			if c.Source != model.NoSource {
				it = &a.reading.Sources[c.Source].Item
			}
			if !r.isSource {
				o.Locator = c.Locator
			}
			if text := style.Format(it, o).Plain(); text != "" && !slices.Contains(lines, text) {
				lines = append(lines, text)
			}
		}
		if len(lines) == 0 {
			return payload{}, fmt.Errorf("too little is known of it for %s", words)
		}
		what := plural(len(lines), "source", "sources") + " as " + words
		if len(rows) == 1 {
			what = a.unit() + " " + a.reading.Citations[rows[0].citation].ID + " as " + words
		}
		return payload{text: strings.Join(lines, "\n"), what: what, note: a.notes(rows)}, nil
	}
}

// notes says what is contested in what is made of the items of several citations.
func (a *app) notes(rows []row) string {
	if len(rows) != 1 || rows[0].source == model.NoSource {
		return ""
	}
	return a.contested(&a.reading.Sources[rows[0].source], a.reading.Fullest(rows[0].source))
}

// fullCitation gives the fullest citation of each row's source, the cited page of a back-reference behind it.
func (a *app) fullCitation(rows []row, _ int) (payload, error) {
	var lines, ids []string
	for _, r := range rows {
		c := &a.reading.Citations[r.citation]
		full := c
		if c.Source != model.NoSource {
			full = &a.reading.Citations[a.reading.Fullest(c.Source)]
		}
		text := cite.Bare(full)
		if !r.isSource && full != c {
			text = cite.Resolved(c, full)
		}
		if !slices.Contains(lines, text) {
			lines, ids = append(lines, text), append(ids, full.ID)
		}
	}
	p := payload{text: strings.Join(lines, "\n"), what: plural(len(lines), "full citation", "full citations")}
	if len(ids) == 1 {
		p.what = "the full citation, " + a.unit() + " " + ids[0]
		if s := a.reading.Citations[rows[0].citation].Source; s != model.NoSource && a.reading.Sources[s].Orphan {
			p.what, p.note = a.unit()+" "+ids[0], "orphan: no full citation in this paper"
		}
	}
	return p, nil
}

// allCitations gives every citation of the rows' sources, in the order of the paper.
func (a *app) allCitations(rows []row, _ int) (payload, error) {
	var all []int
	for _, r := range rows {
		all = append(all, r.citation)
		if r.source != model.NoSource {
			all = append(all, a.reading.Sources[r.source].Citations...)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var lines []string
	for _, c := range all {
		lines = append(lines, cite.Printed(&a.reading.Citations[c]))
	}
	return payload{text: strings.Join(lines, "\n"), what: plural(len(all), "citation", "citations") + " as printed"}, nil
}

// exported gives the items of the rows' sources in a data format.
func exported(format, name string) func(*app, []row, int) (payload, error) {
	return func(a *app, rows []row, _ int) (payload, error) {
		var items []model.Item
		var seen []string
		for _, r := range rows {
			if r.source == model.NoSource {
				continue
			}
			s := &a.reading.Sources[r.source]
			if !slices.Contains(seen, s.ID) {
				items, seen = append(items, a.reading.Export(r.source)), append(seen, s.ID)
			}
		}
		if len(items) == 0 {
			return payload{}, fmt.Errorf("this citation has no source")
		}
		text, err := a.edges.Export(format, items)
		what := name + " of " + plural(len(items), "source", "sources")
		if len(items) == 1 {
			what = seen[0] + " as " + name
		}
		return payload{text: strings.TrimRight(text, "\n"), what: what}, err
	}
}

package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
)

// form is a form to copy in.
type form struct {
	group string // the heading that it is the first below, empty for the others
	name  string
	to    string // its name after --to, empty where the command line has none
	make  func(a *app, rows []row, hidden int) (payload, error)
}

// forms are what "copy as" offers, in its order: every name of --to among them.
var forms = []form{
	{"From the paper", "as printed", "", func(a *app, rows []row, hidden int) (payload, error) { return a.printed(rows, hidden), nil }},
	{"", "full citation", "", (*app).fullCitation},
	{"", "all its citations", "", (*app).allCitations},

	{"In a style", "Chicago note", "chicago-note", inStyle("chicago-note", "a Chicago note", "Chicago notes")},
	{"", "Chicago short note", "chicago-short", inStyle("chicago-short", "a short Chicago note", "short Chicago notes")},
	{"", "Chicago bibliography", "chicago-bib", inStyle("chicago-bib", "a Chicago bibliography entry", "a Chicago bibliography")},
	{"", "APA", "apa", inStyle("apa", "APA", "APA")},
	{"", "MLA", "mla", inStyle("mla", "MLA", "MLA")},
	{"", "Harvard", "harvard", inStyle("harvard", "Harvard", "Harvard")},
	{"", "Vancouver", "vancouver", inStyle("vancouver", "Vancouver", "Vancouver")},
	{"", "IEEE", "ieee", inStyle("ieee", "IEEE", "IEEE")},
	{"", "Chicago 17 note", "chicago17-note", inStyle("chicago17-note", "a Chicago 17 note", "Chicago 17 notes")},
	{"", "Chicago 17 short note", "chicago17-short", inStyle("chicago17-short", "a short Chicago 17 note", "short Chicago 17 notes")},
	{"", "Chicago 17 bibliography", "chicago17-bib", inStyle("chicago17-bib", "a Chicago 17 bibliography entry", "a Chicago 17 bibliography")},

	{"For another program", "BibTeX", "bibtex", exported("bibtex", "BibTeX")},
	{"", "BibLaTeX", "biblatex", exported("biblatex", "BibLaTeX")},
	{"", "CSL-JSON", "csl-json", exported("csl-json", "CSL-JSON")},
	{"", "RIS", "ris", exported("ris", "RIS")},
	{"", "CSV", "csv", exported("csv", "CSV")},

	{"By your keys", "Pandoc, by your key", "", keyed(cite.Pandoc, "Pandoc")},
	{"", "LaTeX, by your key", "", keyed(cite.LaTeX, "LaTeX")},

	{"Reading list", "Markdown", "markdown", listed("markdown", "Markdown")},
	{"", "HTML page", "html", listed("html", "HTML")},
}

// formsFor gives the forms that a typed text finds, by their indices: those with a word that begins so, else those that have
// it anywhere.
func formsFor(typed string) []int {
	var starts, holds []int
	want := fold.Fold(typed)
	for i, f := range forms {
		text := " " + strings.NewReplacer("-", " ").Replace(fold.Fold(f.name)) + " " + f.to
		if strings.Contains(text, " "+want) {
			starts = append(starts, i)
		} else if strings.Contains(text, want) {
			holds = append(holds, i)
		}
	}
	if len(starts) > 0 {
		return starts
	}
	return holds
}

// inStyle gives the rows' sources in a citation style, the cited page of a citation with it where the style prints one. one
// and many are what the status line calls it.
func inStyle(name, one, many string) func(*app, []row, int) (payload, error) {
	return func(a *app, rows []row, _ int) (payload, error) {
		style, _ := cite.Named(name)
		evidence, letters := a.spelling(style)
		var lines []string
		seen := map[string]bool{}
		for _, r := range rows {
			c := &a.reading.Citations[r.citation]
			it, o := c.Parsed, cite.Options{Evidence: evidence}
			if c.Source != model.NoSource {
				it, o.Letter = &a.reading.Sources[c.Source].Item, letters[c.Source]
			}
			if !r.isSource {
				o.Locator = c.Locator
			}
			if text := style.Format(it, o).Plain(); text != "" && !seen[text] {
				lines, seen[text] = append(lines, text), true
			}
		}
		if len(lines) == 0 {
			return payload{}, fmt.Errorf("too little is known of it for %s", one)
		}
		what, note := plural(len(lines), "source", "sources")+" as "+many, a.notes(rows)
		if len(lines) == 1 {
			c := &a.reading.Citations[rows[0].citation]
			what = a.unit() + " " + c.ID + " as " + one
			if c.Source != model.NoSource && letters[c.Source] != "" && note == "" {
				note = "letter " + letters[c.Source] + ": the paper has another work of these names and this year"
			}
		}
		return payload{text: strings.Join(lines, "\n"), what: what, note: note}, nil
	}
}

// spelling gives how the paper's citations spell their titles, and the letters that the style puts behind the years of its sources,
// both gathered once for each reading.
func (a *app) spelling(s cite.Style) (evidence *cite.Evidence, letters []string) {
	if a.evidence == nil || a.evidenceIn != a.index {
		a.evidence, a.letters, a.evidenceIn = cite.Gather(&a.reading), map[string][]string{}, a.index
	}
	if a.letters[s.Name] == nil {
		a.letters[s.Name] = s.Letters(a.reading.Items())
	}
	return a.evidence, a.letters[s.Name]
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
	seen := map[string]bool{}
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
		if !seen[text] {
			lines, ids, seen[text] = append(lines, text), append(ids, full.ID), true
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
		items := a.reading.Export(a.sourcesOf(rows))
		if len(items) == 0 {
			return payload{}, errNoSource
		}
		text, err := a.edges.Export(format, items)
		what := name + " of " + plural(len(items), "source", "sources")
		if len(items) == 1 {
			what = items[0].ID + " as " + name
		}
		return payload{text: strings.TrimRight(text, "\n"), what: what}, err
	}
}

// listed gives the rows' sources as a reading list.
func listed(format, name string) func(*app, []row, int) (payload, error) {
	return func(a *app, rows []row, _ int) (payload, error) {
		sources := a.sourcesOf(rows)
		if len(sources) == 0 {
			return payload{}, errNoSource
		}
		text, err := a.edges.List(format, a.paper, &a.reading, sources)
		return payload{text: strings.TrimRight(text, "\n"), what: "a reading list of " + plural(len(sources), "source", "sources") + " as " + name}, err
	}
}

// errNoSource says why nothing can be made of a row's item.
var errNoSource = errors.New("this citation has no source")

// sourcesOf gives the sources of rows, each once, in the order of the rows.
func (a *app) sourcesOf(rows []row) []int {
	var sources []int
	seen := map[int]bool{}
	for _, r := range rows {
		if r.source != model.NoSource && !seen[r.source] {
			sources, seen[r.source] = append(sources, r.source), true
		}
	}
	return sources
}

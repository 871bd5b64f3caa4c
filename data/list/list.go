// Package list writes a reading list: a paper and its sources, to be read, printed or kept. A paper, its reading and the
// sources that are wanted come in; Markdown or one HTML file goes out.
//
// A source stands as an entry of a Chicago bibliography, or as printed where too little was read from it. Below it is said
// where the paper cites it, and in words what its citations contradict each other on. Everything is escaped; addresses are
// links where they are of the web.
package list

import (
	"fmt"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
)

// document is a reading list before it is written in a format. All its texts are plain, on one line, and clean.
type document struct {
	title    string
	authors  []model.Contributor
	abstract []string // paragraphs
	keywords []string
	counts   string // "34 citations of 28 sources, 5 of them cited repeatedly"
	findings []finding
	entries  []entry
	loose    []string // citations that could not be put to a source, with what they could mean
	from     string   // what the paper was opened as
}

// entry is a source.
type entry struct {
	id    string // of its source
	text  cite.Text
	short cite.Text // as a short note
	cited string    // where the paper cites it
	says  []remark  // what was found
	notes []string  // what the reader's own file says of it
}

// remark is something that was found of a source.
type remark struct {
	mark string // as the screen has it: !, ~, ?
	text string // a sentence
}

// finding counts the remarks of one kind and names the sources they are about.
type finding struct {
	mark, text string
	entries    []*entry
}

// kinds are the marks of remarks and the words for one and for several of them.
var kinds = [...]struct{ mark, one, many string }{
	{"!", "source whose citations contradict each other", "sources whose citations contradict each other"},
	{"~", "source with one fact in two spellings", "sources with one fact in two spellings"},
	{"?", "source without a full citation", "sources without a full citation"},
}

// build makes a reading list of the sources named by their indices, nil for all.
func build(p *model.Paper, r *model.Reading, sources []int) document {
	whole := sources == nil
	if whole {
		sources = make([]int, len(r.Sources))
		for i := range sources {
			sources[i] = i
		}
	}
	d := document{
		title: cite.Curly(fold.Line(p.Title)), authors: p.Authors, from: fold.Line(p.Name), counts: counts(r, sources, whole),
	}
	if d.title == "" {
		d.title = "Reading list"
	}
	for _, paragraph := range strings.Split(p.Abstract, "\n\n") {
		if text := fold.Line(paragraph); text != "" {
			d.abstract = append(d.abstract, cite.Curly(text))
		}
	}
	for _, k := range p.Keywords {
		d.keywords = append(d.keywords, fold.Line(k))
	}
	full, _ := cite.Named("chicago-bib")
	short, _ := cite.Named("chicago-short")
	options := cite.Options{Evidence: cite.Gather(r)}
	notes := r.InNotes()
	for _, s := range sources {
		item := &r.Sources[s].Item
		e := entry{id: r.Sources[s].ID, text: full.Format(item, options), short: unstopped(short.Format(item, options)), cited: cited(r, s, notes), says: remarks(r, s)}
		fullest := &r.Citations[r.Fullest(s)]
		if printed := bare(fullest); printed != "" && (r.Sources[s].Orphan || len(e.text) == 0 || unsure(fullest)) {
			e.text = cite.Text{{Text: printed}}
		}
		for _, note := range []string{item.Note, item.Annote} {
			if text := fold.Line(note); text != "" {
				e.notes = append(e.notes, text)
			}
		}
		d.entries = append(d.entries, e)
	}
	d.findings = findings(d.entries)
	if whole {
		d.loose = loose(r, notes)
	}
	return d
}

// sure is how sure the reading of a citation has to be, on average over its fields, for an entry to be made of it. What is
// read with less comes out garbled as often as not: shelfmarks, notes that talk of several things.
const sure = .8

// unsure reports whether a citation was read with too little confidence.
func unsure(c *model.Citation) bool {
	sum, known := 0.0, 0
	for _, s := range c.Spans {
		if s.Confidence > 0 {
			sum += s.Confidence
			known++
		}
	}
	return known > 0 && sum < sure*float64(known)
}

// counts says how many citations and sources there are.
func counts(r *model.Reading, sources []int, whole bool) string {
	citations, repeated := 0, 0
	for _, s := range sources {
		n := r.Cited(s)
		citations += n
		if n > 1 {
			repeated++
		}
	}
	text := fmt.Sprintf("%s of %s", fold.Count(citations, "citation", "citations"), fold.Count(len(sources), "source", "sources"))
	if !whole {
		text += fmt.Sprintf(", chosen from %d", len(r.Sources))
	}
	if repeated > 0 {
		text += fmt.Sprintf("; %d cited repeatedly", repeated)
	}
	return text
}

func findings(entries []entry) []finding {
	var found []finding
	for _, k := range kinds {
		f := finding{mark: k.mark}
		for i := range entries {
			if slices.ContainsFunc(entries[i].says, func(r remark) bool { return r.mark == k.mark }) {
				f.entries = append(f.entries, &entries[i])
			}
		}
		if n := len(f.entries); n > 0 {
			f.text = fold.Count(n, k.one, k.many)
			found = append(found, f)
		}
	}
	return found
}

package text

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Block is a paragraph of a document whose markup says what it is.
type Block struct {
	Line  int    // of the file, from 1; 0 where lines mean nothing
	Text  string // on one line
	Mark  Mark
	Level int // of a heading, from 1
}

// Mark is what markup says of a paragraph.
type Mark int

const (
	Plain    Mark = iota // nothing
	Title                // the title of the paper, or its subtitle
	Author               // the names of authors, with or without what they are
	Abstract             // a paragraph of the abstract
	Keywords             // the keywords
	Heading              // the heading of what follows
	Entry                // an entry of a list of references
)

// Document adds to a paper what the paragraphs of its document say: title, authors, abstract and keywords where it has
// none, and the references, which are entries of a bibliography where it has notes. The paper's own text is left out: with
// notes that markup tells from it, it can hold none. Where markup names neither notes nor a list, the paragraphs are read
// as plain text is.
func Document(paper *model.Paper, blocks []Block) {
	d := document{parser: parser{paper: paper, words: &hyphenated{}}, given: *paper, lists: map[kind][]line{}}
	for i := range blocks {
		blocks[i].Text = fold.Line(blocks[i].Text)
	}
	d.cut(blocks)
	if len(paper.Notes) > 0 || len(d.lists[notes])+len(d.lists[references]) > 0 {
		d.fill()
		return
	}
	if len(blocks) > 0 {
		d.unmarked(blocks)
	}
}

type document struct {
	parser
	given    model.Paper     // the paper as it came
	lists    map[kind][]line // what stands under headings of notes and of references, and in the text
	abstract []string        // the paragraphs under the heading of an abstract that is not yet closed
	headed   bool            // a heading stands over some of the text
	under    kind            // of the heading that the paragraph stands under
	level    int             // of that heading
}

// cut takes the paragraphs in order to the fields of the paper and to its lists.
func (d *document) cut(blocks []Block) {
	for _, b := range blocks {
		switch {
		case b.Text == "":
		case b.Mark == Plain, b.Mark == Heading:
			if rest := d.heading(b); rest != "" {
				b.Text = rest
				d.put(b)
			}
		default:
			d.marked(b)
		}
	}
	d.closeAbstract(false)
}

// heading takes a heading and gives the text that is none: what stands behind it on its line, or all.
func (d *document) heading(b Block) (text string) {
	k, rest, known := heading(b.Text)
	marked, list := b.Mark == Heading, d.under == notes || d.under == references
	deeper := marked && b.Level > d.level
	switch {
	case known && len(d.lists[body]) > 0 && (k == abstract || k == keywords): // "Summary", at the end of a chapter
		known = false
	case list && rest != "": // the title of a reference
		known = false
	}
	switch {
	case list && known && k == body && after[bare(b.Text)] != body && (!marked || deeper),
		list && !known && deeper, d.under == abstract && k != keywords && deeper:
		return "" // a part of what it stands in: "Archives", "Methods"
	case known:
		d.closeAbstract(true)
		d.under, d.level = k, b.Level
		d.headed = d.headed || k == body
		return rest
	case !marked:
		return b.Text
	case d.paper.Title == "" && d.under == front:
		d.paper.Title = b.Text
		return ""
	}
	d.closeAbstract(true)
	d.headed = d.headed || bare(b.Text) != bare(d.paper.Title)
	d.under, d.level = body, b.Level
	return ""
}

// put takes a paragraph without a mark to what it stands under.
func (d *document) put(b Block) {
	switch d.under {
	case front:
		if d.front(b) {
			return
		}
		d.under = body
	case abstract:
		d.abstract = append(d.abstract, b.Text)
		return
	case keywords:
		d.addKeywords(b.Text)
		d.under = front // what follows without a heading is no more of them
		return
	}
	d.lists[d.under] = append(d.lists[d.under], line{n: b.Line, text: b.Text}, line{n: b.Line})
}

// closeAbstract takes the abstract: all paragraphs where a heading closed them, unless they are too many, else the first.
func (d *document) closeAbstract(closed bool) {
	for i, s := range d.abstract {
		if i == 0 || closed && len(d.abstract) <= longAbstract {
			d.addAbstract(s)
		}
	}
	d.abstract = nil
}

// marked takes a paragraph of which the markup says what it is.
func (d *document) marked(b Block) {
	k, rest, headed := heading(b.Text)
	switch b.Mark {
	case Title:
		if d.given.Title == "" {
			d.paper.Title = Titles(d.paper.Title, b.Text)
		}
	case Author:
		if len(d.given.Authors) == 0 {
			d.author(b.Text)
		}
	case Abstract:
		if headed && k == abstract {
			b.Text = rest
		}
		d.addAbstract(b.Text)
	case Keywords:
		if headed && k == keywords {
			b.Text = rest
		}
		d.addKeywords(b.Text)
	case Entry:
		d.lists[references] = append(d.lists[references], line{n: b.Line, text: b.Text}, line{n: b.Line})
	}
}

// Titles joins a title and a subtitle.
func Titles(title, sub string) string {
	switch {
	case title == "" || sub == "":
		return title + sub
	case strings.ContainsAny(title[len(title)-1:], ":?!."):
		return title + " " + sub
	}
	return title + ": " + sub
}

// author takes a paragraph that is said to name authors, whole where it does not look like it.
func (d *document) author(s string) {
	people := authors(s)
	if people == nil {
		people = []model.Contributor{{Name: s}}
	}
	d.credit(people)
}

func (d *document) addAbstract(s string) {
	if d.given.Abstract == "" {
		d.paper.Abstract = strings.TrimSpace(d.paper.Abstract + "\n\n" + s)
	}
}

func (d *document) addKeywords(s string) {
	if len(d.given.Keywords) == 0 {
		d.paper.Keywords = append(d.paper.Keywords, SplitKeywords(s)...)
	}
}

// front takes a paragraph without a mark before the first heading: the title, then who wrote it. It reports whether it
// was one of these.
func (d *document) front(b Block) bool {
	switch {
	case d.paper.Title == "" && titled(b.Text):
		d.paper.Title = b.Text
		return true
	case d.paper.Title == "" || len(d.given.Authors) > 0:
		return false
	}
	return d.byline(paragraph{text: b.Text})
}

// fill takes the lists. Beside notes, references are entries of a bibliography.
func (d *document) fill() {
	for _, n := range d.paper.Notes {
		d.run, d.n = max(d.run, n.Run), n.N
	}
	d.parser.notes(d.lists[notes])
	d.beside = len(d.paper.Notes) > 0
	d.references(d.lists[references])
}

// unmarked reads a document whose markup says nothing of notes and references: as plain text or, where headings part its
// text, for numbered notes at its end.
func (d *document) unmarked(blocks []Block) {
	if d.headed {
		_, foot := footnotes(trim(d.lists[body]))
		if d.parser.notes(foot); len(foot) == 0 {
			d.paper.Warnings = append(d.paper.Warnings, model.Warning{Text: "no footnotes are found and no list of references, which needs a heading such as “References”"})
		}
		return
	}
	var lines []line
	for _, b := range blocks {
		lines = append(lines, line{n: b.Line, text: b.Text}, line{n: b.Line})
	}
	p := parser{paper: d.paper, words: d.words, sections: cut(lines)}
	*d.paper = d.given
	p.read()
}

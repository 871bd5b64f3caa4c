// Package markdown reads a paper from Markdown, Pandoc's and GitHub's: a file comes in, a model.Paper goes out whose
// notes are its footnotes in the order in which the text refers to them, or the entries of its list of references.
//
// The file is read line by line, not into a tree of its markup: trees overflow on deep nesting, and the usual parsers drop
// a footnote that nothing refers to. Here it is kept, with a warning. What headings mean is for package text to say.
package markdown

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ibid/data/text"
	"ibid/model"
	"ibid/model/fold"
)

// maxSize is the most that is read, in bytes. A long book has 3 MB.
const maxSize = 32 << 20

// maxLines bounds the memory that a file of nothing but line ends takes. A long book has 50,000.
const maxLines = 2_000_000

// Read reads a paper from Markdown in UTF-8. It fails where r does, and on more than any paper has.
func Read(r io.Reader) (*model.Paper, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxSize {
		return nil, fmt.Errorf("is larger than %d MB, the most that is read of Markdown: cut out the notes or the references", maxSize>>20)
	}
	if n := strings.Count(string(raw), "\n"); n > maxLines {
		return nil, fmt.Errorf("has more than %d lines, the most that is read: cut out the notes or the references", maxLines)
	}
	p := &parser{paper: &model.Paper{}, defined: map[string]int{}, links: map[string]string{}}
	front, rest := p.front(lines(string(raw)))
	p.scan(rest)
	p.forgotten()
	p.metadata(front)
	p.order()
	blocks := make([]text.Block, len(p.blocks))
	for i, b := range p.blocks {
		blocks[i] = text.Block{Line: b.line, Text: p.plain(b.text), Mark: b.mark, Level: b.level}
	}
	text.Document(p.paper, blocks)
	p.warnCited(string(raw))
	slices.SortStableFunc(p.paper.Warnings, func(a, b model.Warning) int { return a.Line - b.Line })
	return p.paper, nil
}

// Sniff reports whether a text is Markdown by its beginning: metadata, or a footnote or a reference to one. Headings alone
// do not say so: package text reads them as well.
func Sniff(head string) bool { return opening.MatchString(head) || footnote.MatchString(head) }

var (
	opening  = fold.Lazy(`\A---[ \t]*\r?\n(?:#[^\n]*\n|[ \t]*\r?\n)*[A-Za-z][\w-]*:(?:[ \t\r\n])`)
	footnote = fold.Lazy(`(?m)^ {0,3}\[\^[^\]\s]+\]:|[^\s\[(]\[\^[^\]\s]+\]|[^\s^\[(]\^\[\pL`)
)

// line is a line of the file as it stands, without its end.
type line struct {
	n    int
	text string
}

// lines parts a file at the ends of its lines, which are those of any system.
func lines(s string) []line {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if !strings.Contains(s, "\n") {
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	var all []line
	for t := range strings.SplitSeq(s, "\n") {
		all = append(all, line{len(all) + 1, t})
	}
	return all
}

type parser struct {
	paper   *model.Paper
	blocks  []block
	notes   []note            // as the file has them
	queue   []int             // the notes in the order in which the text refers to them
	defined map[string]int    // the notes by their names, in lower case
	links   map[string]string // the addresses that the text names elsewhere
}

func (p *parser) warn(line int, format string, args ...any) {
	p.paper.Warnings = append(p.paper.Warnings, model.Warning{Line: line, Text: fmt.Sprintf(format, args...)})
}

// cited finds the citation keys of Pandoc: [@mir2023, 12], [see @mir2023].
var cited = fold.Lazy(`\[[^\[\]\n@]{0,80}-?@[\pL\d_][^\[\]\n]*\]`)

// warnCited says that citations by key are left out where they are all that a file has: what they name stands elsewhere.
func (p *parser) warnCited(s string) {
	if n := len(cited.FindAllStringIndex(s, -1)); n > 0 && len(p.paper.Notes) == 0 {
		p.warn(0, "left out: %s such as %s: what they name stands in the file of references, which ibid opens by itself", fold.Count(n, "citation by key", "citations by key"), short(cited.FindString(s)))
	}
}

// short gives the beginning of a text, for a warning.
func short(s string) string {
	const most = 60 // characters
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// Package tei reads papers in TEI XML, as GROBID makes them of PDFs and journals publish them: a file comes in, a paper
// goes out.
//
// A reference taken apart (biblStruct) is an item; one that is printed (bibl) keeps its text, and what its tags say of it
// is its item. Notes are texts, to be read like those of any paper. Guidelines: https://tei-c.org/release/doc/tei-p5-doc/.
package tei

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ibid/data/text"
	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// kept are the elements of the running text that say something of references.
var kept = []string{"note", "listBibl", "biblStruct", "biblFull", "bibl", "ref"}

// thin are the elements of which only those are kept.
var thin = map[string][]string{"body": kept}

// Read reads a TEI file in UTF-8. Its references are entries beside its notes, if it cites by notes; else they are the
// citations. Of several texts in one file the first is read, and a warning says so. The error is r's, or says that there
// is no TEI.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	root, warnings, err := markup.Parse(b.String(), thin, text.HeadsReferences)
	if err != nil {
		return nil, err
	}
	d := document{paper: &model.Paper{Warnings: warnings}, left: map[string]int{}}
	texts := root.All("TEI", "TEI.2")
	switch {
	case len(texts) > 0:
		d.node = texts[0]
	case root.Find("teiCorpus") != nil:
		return nil, errors.New("is a TEI corpus without a text: give it one <TEI>")
	case root.Find("listBibl", "biblStruct") != nil: // references alone
		d.node = root
	default:
		return nil, notTEI(root)
	}
	if n := len(texts) - 1; n > 0 {
		d.warn(texts[1].Line, "%s: only the first is read", fold.Count(n, "more text begins here", "more texts begin here"))
	}
	d.header()
	d.notes()
	d.sayLeft()
	slices.SortStableFunc(d.paper.Warnings, func(x, y model.Warning) int { return cmp.Compare(x.Line, y.Line) })
	return d.paper, nil
}

// notTEI says what was found instead of TEI.
func notTEI(root *markup.Node) error {
	for n := root.First; n != nil; n = n.Next {
		switch {
		case n.Name == "":
		case strings.EqualFold(n.Name, "html"):
			return errors.New("is a web page, not TEI: download the paper as XML")
		case n.Is("article"):
			return errors.New("is JATS, not TEI: read it with “--from jats”")
		default:
			return fmt.Errorf("line %d: holds no <TEI>: it begins with <%s>", n.Line, fold.Line(n.Name))
		}
	}
	return errors.New("holds no <TEI>")
}

// Sniff reports whether a text is TEI by its beginning.
func Sniff(head string) bool {
	return strings.HasPrefix(strings.TrimSpace(head), "<") && telling.MatchString(head)
}

var telling = fold.Lazy(`<(?:\w+:)?(?:TEI(?:\.2)?|teiCorpus)[\s>]|<(?:\w+:)?listBibl[^>]*tei-c\.org`)

// document is a text being read.
type document struct {
	paper *model.Paper
	node  *markup.Node
	left  map[string]int // what an item has no place for, counted
	count markup.Numbering
}

func (d *document) warn(line int, format string, args ...any) {
	d.paper.Warnings = append(d.paper.Warnings, model.Warning{Line: line, Text: fmt.Sprintf(format, args...)})
}

// sayLeft names what was left out of references.
func (d *document) sayLeft() {
	if len(d.left) == 0 {
		return
	}
	d.warn(0, "identifiers that ibid has no use for are left out: %s", fold.Tally(d.left))
}

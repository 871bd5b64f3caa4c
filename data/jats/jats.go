// Package jats reads articles in JATS XML and its forebears (the NLM journal DTDs), as PubMed Central, OJS, SciELO and
// publishers write them: a file comes in, a paper goes out.
//
// A reference that is printed keeps its text; what its tags say of it is its item. One that stands in tags only, which
// a journal would print in its own style, is an item and no text. Footnotes are texts, to be read like those of any paper.
// Tag library: https://jats.nlm.nih.gov/publishing/tag-library/.
package jats

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
var kept = []string{"fn", "ref-list", "sub-article", "response", "xref"}

// thin are the elements of which only those are kept.
var thin = map[string][]string{"body": kept, "floats-group": kept}

// Read reads a JATS article in UTF-8. Its references are entries beside its footnotes, if it has footnotes that cite; else
// they are the citations. Of several articles in one file the first is read, and a warning says so. The error is r's, or
// says that there is no article.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	root, warnings, err := markup.Parse(b.String(), thin, text.HeadsReferences)
	if err != nil {
		return nil, err
	}
	articles := root.All("article")
	if len(articles) == 0 {
		return nil, notJATS(root)
	}
	a := article{paper: &model.Paper{Warnings: warnings}, node: articles[0], left: map[string]int{}}
	if n := len(articles) - 1; n > 0 {
		a.warn(articles[1].Line, "%s: only the first is read", fold.Count(n, "more article begins here", "more articles begin here"))
	}
	a.front()
	a.notes()
	a.sayLeft()
	slices.SortStableFunc(a.paper.Warnings, func(x, y model.Warning) int { return cmp.Compare(x.Line, y.Line) })
	return a.paper, nil
}

// notJATS says what was found instead of an article.
func notJATS(root *markup.Node) error {
	for n := root.First; n != nil; n = n.Next {
		switch {
		case n.Name == "":
		case strings.EqualFold(n.Name, "html"):
			return errors.New("is a web page, not JATS: download the article as XML")
		case n.Is("TEI", "TEI.2", "teiCorpus"):
			return errors.New("is TEI, not JATS: read it with “--from tei”")
		default:
			return fmt.Errorf("line %d: holds no <article>, as JATS does: it begins with <%s>", n.Line, fold.Line(n.Name))
		}
	}
	return errors.New("holds no <article>, as JATS does")
}

// Sniff reports whether a text is JATS by its beginning: an article, and what only JATS calls so.
func Sniff(head string) bool {
	return strings.HasPrefix(strings.TrimSpace(head), "<") && telling.MatchString(head)
}

var telling = fold.Lazy(`(?s)<(?:\w+:)?article[\s>].*(?:article-type=|dtd-version=|<(?:\w+:)?(?:front|journal-meta|article-meta|ref-list)[\s>])|//DTD (?:JATS|Journal)|//NLM//DTD|<pmc-articleset`)

// article is an article being read.
type article struct {
	paper *model.Paper
	node  *markup.Node
	lang  string
	left  map[string]int // tags that an item has no place for, counted
	count markup.Numbering
}

func (a *article) warn(line int, format string, args ...any) {
	a.paper.Warnings = append(a.paper.Warnings, model.Warning{Line: line, Text: fmt.Sprintf(format, args...)})
}

// sayLeft names the tags of references that were left out.
func (a *article) sayLeft() {
	if len(a.left) == 0 {
		return
	}
	a.warn(0, "tags of references that ibid has no use for are left out: %s", fold.Tally(a.left))
}

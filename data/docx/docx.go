// Package docx reads a paper from a Word document: a .docx file comes in, a model.Paper goes out whose notes are its
// footnotes and endnotes in the order in which the text refers to them, or the entries of its bibliography.
//
// Tracked changes are read as if all were accepted, hidden text and comments are left out. What styles and headings mean
// is for package text to say.
package docx

import (
	"fmt"
	"io"
	"strings"

	"ibid/data/text"
	"ibid/model"
	"ibid/model/fold"
)

// Read reads a Word document. It fails where r does, on what is no Word document, on a broken one, and on one that unpacks
// to more than any paper has.
func Read(r io.Reader) (*model.Paper, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	f, err := open(raw)
	if err != nil {
		return nil, err
	}
	styles, err := f.styles()
	if err != nil {
		return nil, err
	}
	body, err := f.body()
	if err != nil {
		return nil, err
	}
	paper := &model.Paper{}
	if body.changed {
		paper.Warnings = append(paper.Warnings, model.Warning{Text: "the document has tracked changes: it is read as if all were accepted"})
	}
	if err := f.notes(paper, body); err != nil {
		return nil, err
	}
	own := f.properties()
	var blocks []text.Block
	for _, p := range body.paragraphs {
		mark, level := styles.mark(p)
		if mark == leftOut {
			continue
		}
		blocks = append(blocks, text.Block{Text: p.text.String(), Mark: mark, Level: level})
	}
	own.mark(blocks)
	text.Document(paper, blocks)
	own.fill(paper)
	return paper, nil
}

// Sniff reports whether bytes begin as a Word document does, which is an archive. Read says what another archive is.
func Sniff(head string) bool {
	return strings.HasPrefix(head, "PK\x03\x04") || strings.HasPrefix(head, "PK\x05\x06")
}

// broken says that a part of a document cannot be read, and why.
func broken(part string, why error) error {
	return fmt.Errorf("is a broken Word document (%s): open it in a word processor and save it again", fold.Line(part+": "+why.Error()))
}

package docx

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"

	"ibid/data/text"
	"ibid/model"
	"ibid/model/fold"
)

// properties are what a document says of itself beside its text. Programs fill them in with what they find, so they only
// fill gaps.
type properties struct{ title, creator, keywords string }

// properties reads them. What is wrong with them does not matter.
func (f *file) properties() properties {
	var own properties
	var in string
	_ = f.each("docProps/core.xml", func(t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
		case xml.EndElement:
			in = ""
		case xml.CharData:
			switch in {
			case "title":
				own.title += string(t)
			case "creator":
				own.creator += string(t)
			case "keywords":
				own.keywords += string(t)
			}
		}
		return nil
	})
	own.title = fold.Line(own.title)
	if ext := path.Ext(own.title); ext == ".doc" || ext == ".docx" || ext == ".rtf" || strings.HasPrefix(own.title, "Microsoft Word") {
		own.title = "" // the name of a file
	}
	return own
}

// mark marks the title where its paragraph has no style of its own.
func (own properties) mark(blocks []text.Block) {
	const first = 12 // paragraphs that may stand before a title: a letterhead
	if own.title == "" || slices.ContainsFunc(blocks, func(b text.Block) bool { return b.Mark == text.Title }) {
		return
	}
	for i := range blocks[:min(len(blocks), first)] {
		if fold.Fold(fold.Line(blocks[i].Text)) == fold.Fold(own.title) {
			blocks[i].Mark = text.Title
			return
		}
	}
}

// fill fills what the text does not say.
func (own properties) fill(paper *model.Paper) {
	if paper.Title == "" {
		paper.Title = own.title
	}
	if len(paper.Authors) == 0 {
		for name := range strings.SplitSeq(own.creator, ";") {
			paper.Authors = append(paper.Authors, text.Authors(fold.Line(name))...)
		}
	}
	if len(paper.Keywords) == 0 {
		paper.Keywords = text.SplitKeywords(fold.Line(own.keywords))
	}
}

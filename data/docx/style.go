package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"ibid/data/text"
)

// leftOut marks paragraphs that say nothing of the paper, such as those of a table of contents.
const leftOut text.Mark = -1

// style is one of the document's.
type style struct {
	name    string // in lower case; for Word's own styles in English, whatever the language of the program
	based   string // the id of the style that it goes back to
	outline int    // the level of a heading, from 1; 0 for text
}

type styles map[string]*style

// styles reads the styles of the document.
func (f *file) styles() (styles, error) {
	all := styles{}
	s := &style{}
	err := f.each(f.part("styles"), func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		switch value := attr(e, "val"); e.Name.Local {
		case "style":
			s = &style{}
			all[attr(e, "styleId")] = s
		case "name":
			s.name = strings.ToLower(value)
		case "basedOn":
			s.based = value
		case "outlineLvl":
			if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < 9 {
				s.outline = n + 1
			}
		}
		return nil
	})
	return all, err
}

// marks are what the names of styles say, by their beginning.
var marks = []struct {
	name string
	mark text.Mark
}{
	{"toc ", leftOut}, {"table of ", leftOut}, {"header", leftOut}, {"footer", leftOut}, {"caption", leftOut},
	{"title", text.Title}, {"subtitle", text.Title}, {"author", text.Author},
	{"abstract title", text.Plain}, {"abstracttitle", text.Plain}, {"abstract heading", text.Plain}, {"abstract", text.Abstract},
	{"keyword", text.Keywords}, {"key word", text.Keywords},
	{"bibliography heading", text.Heading}, {"bibliography", text.Entry}, {"endnote bibliography", text.Entry}, {"reference list", text.Entry}, {"references", text.Entry},
}

// mark says what the style of a paragraph says, or the one that it goes back to.
func (s styles) mark(p *paragraph) (mark text.Mark, level int) {
	const longest = 10 // styles in a row
	if p.outline > 0 {
		return text.Heading, p.outline
	}
	id := p.style
	for range longest {
		found := s[id]
		if found == nil {
			return text.Plain, 0
		}
		if n, ok := strings.CutPrefix(found.name, "heading "); ok {
			level, _ = strconv.Atoi(n)
			return text.Heading, max(level, 1)
		}
		for _, m := range marks {
			if strings.HasPrefix(found.name, m.name) {
				return m.mark, 1
			}
		}
		if found.outline > 0 {
			return text.Heading, found.outline
		}
		id = found.based
	}
	return text.Plain, 0
}

package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// paragraph is one of the text or of a note.
type paragraph struct {
	text    strings.Builder
	style   string // its id
	outline int    // the level of a heading, from 1; 0 for text
}

// reference is where the text refers to a note.
type reference struct {
	kind, id string // kind is "footnote" or "endnote"
	own      bool   // it has a sign of its own and no number
	section  int    // of the text that it stands in, from 0
}

// content is what a part of the document holds.
type content struct {
	paragraphs []*paragraph
	references []reference
	deleted    map[[2]string]bool // the notes, by kind and id, that a tracked change takes out
	sections   []section
	changed    bool // it has tracked changes
}

// section is how a section of the text numbers its footnotes and its endnotes.
type section struct {
	restart map[string]bool // numbers begin anew here
	start   map[string]int  // with this number
}

// walker follows the elements of a part.
type walker struct {
	content
	open     []*paragraph // the paragraph that is being read, inside others where it stands in a text box
	names    []string     // the elements that are open
	gone     int          // how many of these are tracked changes that take text out
	fallback int          // and how many repeat what stands before them for old programs
	hidden   bool         // the run is
	section  section      // the one that is being read
	prop     string       // "footnote" or "endnote" inside the properties of a section
	done     func(*paragraph)
}

// drawing is the prefix of the elements of drawings, which have paragraphs of their own kind.
const drawing = "a"

func newWalker(done func(*paragraph)) *walker {
	w := &walker{done: done}
	w.deleted = map[[2]string]bool{}
	w.section = section{map[string]bool{}, map[string]int{}}
	return w
}

// body reads the text of the document.
func (f *file) body() (*content, error) {
	var w *walker
	w = newWalker(func(p *paragraph) { w.paragraphs = append(w.paragraphs, p) })
	if err := f.each(f.main, w.visit); err != nil {
		return nil, err
	}
	w.sections = append(w.sections, w.section)
	return &w.content, nil
}

func (w *walker) visit(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		w.names = append(w.names, t.Name.Local)
		w.start(t)
	case xml.EndElement:
		w.end(t.Name)
		w.names = w.names[:len(w.names)-1]
	case xml.CharData:
		if len(w.names) > 0 && w.names[len(w.names)-1] == "t" {
			w.write(string(t))
		}
	}
	return nil
}

// inside reports whether an element of that name is around the one being read, at most so many steps up.
func (w *walker) inside(name string, steps int) bool {
	for i := len(w.names) - 2; i >= max(0, len(w.names)-1-steps); i-- {
		if w.names[i] == name {
			return true
		}
	}
	return false
}

func (w *walker) write(s string) {
	if len(w.open) > 0 && w.gone == 0 && w.fallback == 0 && !w.hidden {
		w.open[len(w.open)-1].text.WriteString(s)
	}
}

// start takes the beginning of an element.
func (w *walker) start(e xml.StartElement) {
	name := e.Name.Local
	switch name {
	case "p":
		if e.Name.Space != drawing {
			w.open = append(w.open, &paragraph{})
		}
	case "r":
		w.hidden = false
	case "vanish", "webHidden":
		w.hidden = w.hidden || w.inside("r", 2) && on(e)
	case "del", "moveFrom":
		if !w.inside("rPr", 1) && !w.inside("trPr", 1) {
			w.gone++
		}
		w.changed = true
	case "ins", "moveTo":
		w.changed = true
	case "Fallback":
		w.fallback++
	case "pStyle", "outlineLvl":
		if len(w.open) > 0 && w.inside("pPr", 1) && !w.inside("pPrChange", 2) {
			w.paragraphProperty(name, attr(e, "val"))
		}
	case "tab", "br", "cr", "ptab":
		if w.inside("r", 1) {
			w.write(" ")
		}
	case "noBreakHyphen":
		w.write("-")
	case "sym":
		w.symbol(e)
	case "footnoteReference", "endnoteReference":
		w.refer(e)
	case "footnotePr", "endnotePr":
		w.prop = strings.TrimSuffix(name, "Pr")
	case "numRestart":
		w.section.restart[w.prop] = attr(e, "val") == "eachSect"
	case "numStart":
		w.section.start[w.prop], _ = strconv.Atoi(attr(e, "val"))
	}
}

// end takes the end of an element.
func (w *walker) end(name xml.Name) {
	switch name.Local {
	case "p":
		if n := len(w.open); n > 0 && name.Space != drawing {
			p := w.open[n-1]
			w.open = w.open[:n-1]
			w.done(p)
		}
	case "r":
		w.hidden = false
	case "del", "moveFrom":
		if !w.inside("rPr", 1) && !w.inside("trPr", 1) {
			w.gone--
		}
	case "Fallback":
		w.fallback--
	case "sectPr":
		if !w.inside("sectPrChange", 1) && w.inside("p", 2) { // the last section's stands in no paragraph
			w.sections = append(w.sections, w.section)
			w.section = section{map[string]bool{}, map[string]int{}}
		}
	}
}

// on reports whether a property is switched on, which it is where it does not say.
func on(e xml.StartElement) bool {
	v := attr(e, "val")
	return v != "0" && v != "false" && v != "off"
}

func (w *walker) paragraphProperty(name, value string) {
	p := w.open[len(w.open)-1]
	if name == "pStyle" {
		p.style = value
	} else if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < 9 {
		p.outline = n + 1
	}
}

// symbol takes a sign of a font of its own. Those in the area for private use look like nothing elsewhere.
func (w *walker) symbol(e xml.StartElement) {
	if n, err := strconv.ParseUint(attr(e, "char"), 16, 32); err == nil && n >= ' ' && n < 0xd800 {
		w.write(string(rune(n)))
	} else {
		w.write(" ")
	}
}

func (w *walker) refer(e xml.StartElement) {
	r := reference{kind: strings.TrimSuffix(e.Name.Local, "Reference"), id: attr(e, "id"), section: len(w.sections)}
	r.own = attr(e, "customMarkFollows") != "" && attr(e, "customMarkFollows") != "0" && attr(e, "customMarkFollows") != "false"
	w.hidden = w.hidden || r.own // the sign follows in the run
	switch {
	case w.fallback > 0:
	case w.gone > 0:
		w.deleted[[2]string{r.kind, r.id}] = true
	default:
		w.references = append(w.references, r)
	}
}

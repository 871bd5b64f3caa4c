package markdown

import (
	"slices"
	"strings"

	"ibid/data/text"
	"ibid/model/fold"
)

// block is a paragraph, a heading or an item of a list, with its markup on one line.
type block struct {
	line  int
	text  string
	more  []string // the lines that go on with it, until the file is read
	at    place
	code  bool // it holds no notes
	mark  text.Mark
	level int
}

// note is a footnote as the file defines it.
type note struct {
	name  string // "" for a note that stands in the text
	line  int
	text  string
	more  []string
	at    place
	taken bool // it is in the queue
}

var (
	definition = fold.Lazy(`^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$`)
	address    = fold.Lazy(`^ {0,3}\[([^\]\^][^\]]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+["'(].*["')])?[ \t]*$`)
	atx        = fold.Lazy(`^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$`)
	attributes = fold.Lazy(`[ \t]*\{[ \t]*(?:[-#.][^{}]*|[\w-]+=[^{}]*)\}[ \t]*$`)
	underline  = fold.Lazy(`^ {0,3}(=+|-+)[ \t]*$`)
	rule       = fold.Lazy(`^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	fence      = fold.Lazy("^ {0,3}(`{3,}|~{3,})")
	div        = fold.Lazy(`^ {0,3}:{3,}[ \t]*(.*?)[ \t:]*$`)
	bullet     = fold.Lazy(`^[ \t]*(?:[-*+]|#\.)[ \t]+(.*)$`)
	numbered   = fold.Lazy(`^[ \t]*(?:\d{1,7}[.)]|\(\d{1,7}\))[ \t]+\S`)
	quote      = fold.Lazy(`^ {0,3}(?:> ?)+`)
)

// scanner takes a file line by line to blocks and notes.
type scanner struct {
	*parser
	open    *block // the paragraph that is being read, nil for none
	note    int    // the note that is being read, -1 for none
	blank   bool   // a blank line stands before this one
	fence   string // that the code began with, "" outside of code
	comment bool   // inside <!-- … -->
	divs    []bool // open ones, and whether they hold references
}

func (p *parser) scan(all []line) {
	s := scanner{parser: p, note: -1, blank: true}
	for i, l := range all {
		l.text = s.uncommented(l.text, all[i+1:])
		if s.fenced(l) {
			continue
		}
		if strings.TrimSpace(l.text) == "" {
			s.open, s.blank = nil, true
			continue
		}
		if !s.starts(l) {
			s.goesOn(l)
		}
		s.blank = false
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		b.text, b.at = joined(b.line, b.text, b.more)
		b.more = nil
		if b.mark == text.Heading {
			b.text = attributes.ReplaceAllString(b.text, "")
		}
	}
	for i := range p.notes {
		n := &p.notes[i]
		n.text, n.at = joined(n.line, n.text, n.more)
		n.more = nil
	}
}

// uncommented takes comments off a line. One that is never closed is text.
func (s *scanner) uncommented(t string, after []line) string {
	var out strings.Builder
	for {
		mark := "<!--"
		if s.comment {
			mark = "-->"
		}
		before, rest, found := strings.Cut(t, mark)
		if !s.comment {
			out.WriteString(before)
		}
		if !found {
			return out.String()
		}
		if !s.comment && !strings.Contains(rest, "-->") && !closes(after) {
			return out.String() + mark + rest
		}
		s.comment, t = !s.comment, rest
	}
}

// closes reports whether a comment ends soon. Looking further in a file of nothing but beginnings would take forever.
func closes(after []line) bool {
	const most = 200 // lines
	for _, l := range after[:min(len(after), most)] {
		if strings.Contains(l.text, "-->") {
			return true
		}
	}
	return false
}

// fenced takes the lines of code between fences, which hold no notes of the paper.
func (s *scanner) fenced(l line) bool {
	m := fence.FindStringSubmatch(l.text)
	switch {
	case s.fence == "" && m == nil:
		return false
	case s.fence == "":
		s.fence, s.open, s.note = m[1], nil, -1
	case m != nil && strings.HasPrefix(m[1], s.fence) && strings.TrimSpace(strings.TrimLeft(l.text, " "+m[1][:1])) == "":
		s.fence, s.blank = "", true
	default:
		s.add(block{line: l.n, text: l.text, code: true})
		s.open = nil
	}
	return true
}

// starts takes a line that begins something, and reports whether it did.
func (s *scanner) starts(l line) bool {
	if m := definition.FindStringSubmatch(l.text); m != nil {
		s.define(m[1], l.n, m[2])
		return true
	}
	indented := strings.HasPrefix(l.text, "  ") || strings.HasPrefix(l.text, "\t")
	if s.note >= 0 && (indented || !s.blank) {
		return false
	}
	if m := address.FindStringSubmatch(l.text); m != nil && s.blank && strings.ContainsAny(m[2], "/.#@") {
		s.links[strings.ToLower(m[1])] = m[2]
		s.blank = true
		return true
	}
	if m := atx.FindStringSubmatch(l.text); m != nil {
		s.add(block{line: l.n, text: m[2], mark: text.Heading, level: len(m[1])})
		s.open = nil
		return true
	}
	if m := underline.FindStringSubmatch(l.text); m != nil && s.open != nil && s.open.mark == text.Plain {
		s.open.mark, s.open.level = text.Heading, 1+strings.Count(m[1][:1], "-")
		s.open, s.note = nil, -1
		return true
	}
	if rule.MatchString(l.text) {
		s.open, s.note = nil, -1
		return true
	}
	if m := div.FindStringSubmatch(l.text); m != nil {
		s.div(m[1])
		return true
	}
	if m := bullet.FindStringSubmatch(l.text); m != nil {
		l.text = m[1]
		s.paragraph(l)
		return true
	}
	if s.blank || numbered.MatchString(l.text) {
		s.paragraph(l)
		return true
	}
	return false
}

// div takes a line of colons, which begins or ends a part with attributes: Pandoc puts its list of references in one.
func (s *scanner) div(attributes string) {
	s.open, s.note = nil, -1
	switch {
	case attributes != "":
		s.divs = append(s.divs, strings.Contains(attributes, "#refs") || strings.Contains(attributes, "#ref-") || strings.Contains(attributes, "csl-bib-body"))
	case len(s.divs) > 0:
		s.divs = s.divs[:len(s.divs)-1]
	}
	s.blank = true
}

// paragraph begins one, unquoted.
func (s *scanner) paragraph(l line) {
	b := block{line: l.n, text: strings.TrimSpace(quote.ReplaceAllString(l.text, ""))}
	if len(s.divs) > 0 && s.divs[len(s.divs)-1] {
		b.mark = text.Entry
	}
	s.add(b)
}

func (s *scanner) add(b block) {
	s.blocks = append(s.blocks, b)
	s.open, s.note = &s.blocks[len(s.blocks)-1], -1
}

// goesOn takes a line that goes on with the note or the paragraph before it.
func (s *scanner) goesOn(l line) {
	t := strings.TrimSpace(quote.ReplaceAllString(l.text, ""))
	switch {
	case s.note >= 0:
		n := &s.notes[s.note]
		n.more = append(n.more, t)
	case s.open != nil:
		s.open.more = append(s.open.more, t)
	default:
		s.paragraph(l)
	}
}

// place is where a text stands in the file.
type place struct {
	line   int
	breaks []int // where in the text each further line begins
}

// of gives the line of a byte.
func (p place) of(at int) int {
	n, found := slices.BinarySearch(p.breaks, at)
	if found {
		n++
	}
	return p.line + n
}

// joined puts lines on one. A backslash at the end of one only breaks it.
func joined(line int, first string, more []string) (string, place) {
	at := place{line: line}
	if len(more) == 0 {
		return first, at
	}
	var b strings.Builder
	for _, s := range append([]string{first}, more...) {
		if b.Len() > 0 {
			b.WriteByte(' ')
			at.breaks = append(at.breaks, b.Len())
		}
		if cut, ok := strings.CutSuffix(s, `\`); ok && !strings.HasSuffix(cut, `\`) {
			s = cut
		}
		b.WriteString(s)
	}
	return b.String(), at
}

// define begins a note.
func (s *scanner) define(name string, line int, t string) {
	s.notes = append(s.notes, note{name: name, line: line, text: strings.TrimSpace(t)})
	s.open, s.note = nil, len(s.notes)-1
	if first, twice := s.defined[strings.ToLower(name)]; twice {
		s.warn(line, "the note [^%s] stands in line %d already: both are kept", short(name), s.notes[first].line)
		return
	}
	s.defined[strings.ToLower(name)] = s.note
}

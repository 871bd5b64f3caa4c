package markup

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// open is an element that is not closed yet. An element that is not kept has the node of the one around it.
type open struct {
	name string
	line int
	node *Node
	keep []string // the names of the elements that are kept inside; nil means all, as texts are
}

type parser struct {
	s        string
	at       int
	counted  int // up to where line counts
	line     int
	thin     map[string][]string
	headed   func(heading string) bool
	open     []open
	slab     []Node
	nodes    int
	deep     int  // how many elements lay too deep
	below    int  // of these, how many are open
	dropped  bool // there was text behind the last element that was kept inside one that is thin
	slips    int
	entities map[string]string
	budget   int
	warnings []model.Warning
}

// step takes the next text or tag.
func (p *parser) step() {
	rest := p.s[p.at:]
	if rest[0] != '<' {
		end := strings.IndexByte(rest, '<')
		if end < 0 {
			end = len(rest)
		}
		p.text(rest[:end], true)
		p.at += end
		return
	}
	switch {
	case strings.HasPrefix(rest, "<!--"):
		p.pass("-->", "a comment")
	case strings.HasPrefix(rest, "<![CDATA["):
		from := p.at + len("<![CDATA[")
		p.pass("]]>", "a CDATA section")
		p.text(strings.TrimSuffix(p.s[from:max(from, p.at)], "]]>"), false)
	case strings.HasPrefix(rest, "<!DOCTYPE"), strings.HasPrefix(rest, "<!doctype"):
		p.doctype()
	case strings.HasPrefix(rest, "<!"):
		p.pass(">", "a declaration")
	case strings.HasPrefix(rest, "<?"):
		p.pass("?>", "a processing instruction")
	case strings.HasPrefix(rest, "</"):
		end := strings.IndexByte(rest, '>')
		if next := strings.IndexByte(rest[1:], '<') + 1; end < 0 || next > 0 && next < end {
			p.warn("%s is no tag: it is read as text", short(rest))
			p.text("<", false)
			p.at++
			return
		}
		p.count()
		p.close(strings.TrimSpace(rest[2:end]))
		p.at += end + 1
	case len(rest) > 1 && startsName(rest[1]):
		p.count()
		p.tag()
	default: // "p < 0.05"
		p.text("<", false)
		p.at++
	}
}

// pass skips what ends with a mark.
func (p *parser) pass(end, what string) {
	i := strings.Index(p.s[p.at:], end)
	if i < 0 {
		p.count()
		p.warn("%s is never closed: what follows is not read", what)
		p.at = len(p.s)
		return
	}
	p.at += i + len(end)
}

// count brings the number of the line up to where the parser stands.
func (p *parser) count() {
	p.line += strings.Count(p.s[p.counted:p.at], "\n")
	p.counted = p.at
}

func (p *parser) warn(format string, args ...any) {
	if p.slips++; p.slips <= maxWarnings {
		p.count()
		p.warnings = append(p.warnings, model.Warning{Line: p.line, Text: fold.Line(fmt.Sprintf(format, args...))})
	}
}

// short is the beginning of something that is shown in a warning.
func short(s string) string {
	const most = 30
	s, _, _ = strings.Cut(s, "\n")
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return s
}

// longestDash is how many bytes a dash has at most, written as an entity and with space around it.
const longestDash = 12

// text adds a text to the element that is open, if its texts are kept. Where they are not a dash alone between two kept
// elements is: it stands for those from one to the other.
func (p *parser) text(s string, entities bool) {
	o := &p.open[len(p.open)-1]
	if s == "" {
		return
	}
	thin := o.keep != nil
	if entities && (!thin || len(s) <= longestDash) {
		s = p.resolve(s)
	}
	if thin && (p.dropped || !IsDash(s)) {
		if last := o.node.last; strings.TrimSpace(s) != "" {
			if p.dropped = true; last != nil && last.Name == "" {
				last.Text = "" // a dash before something else
			}
		}
		return
	}
	n := p.node()
	n.Text = s
	o.node.Add(n)
}

// IsDash reports whether a text is nothing but a dash.
func IsDash(s string) bool {
	switch strings.TrimSpace(s) {
	case "-", "–", "—", "−", "‐", "‑":
		return true
	}
	return false
}

// node gives a new node. They are made many at a time.
func (p *parser) node() *Node {
	const slab = 256
	if len(p.slab) == 0 {
		p.slab = make([]Node, slab)
	}
	n := &p.slab[0]
	p.slab = p.slab[1:]
	p.nodes++
	return n
}

func startsName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func nameLen(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !startsName(c) && (c < '0' || c > '9') && c != '-' && c != '.' && c != ':' {
			return i
		}
	}
	return len(s)
}

// local gives the name without the prefix of its namespace.
func local(name string) string {
	return name[strings.LastIndexByte(name, ':')+1:]
}

// tag takes the tag that opens an element, with its attributes.
func (p *parser) tag() {
	n := nameLen(p.s[p.at+1:])
	name := local(p.s[p.at+1 : p.at+1+n])
	i := p.at + 1 + n
	kept := p.keeps(name)
	var attrs []Attr
	empty := false
loop:
	for i < len(p.s) {
		switch c := p.s[i]; {
		case c == '>':
			i++
			break loop
		case c == '/' && i+1 < len(p.s) && p.s[i+1] == '>':
			empty = true
			i += 2
			break loop
		case c == '<': // the tag was never closed
			p.warn("<%s> lacks its >", name)
			break loop
		case startsName(c):
			k := nameLen(p.s[i:])
			key := local(p.s[i : i+k])
			var value string
			value, i = p.value(i + k)
			if kept {
				attrs = append(attrs, Attr{key, p.resolve(value)})
			}
		default:
			i++
		}
	}
	if p.begin(name, attrs, kept); empty {
		p.end()
	}
	p.at = i
}

// value takes what stands behind the name of an attribute, and gives the place behind it.
func (p *parser) value(i int) (string, int) {
	j := i + spaces(p.s[i:])
	if j >= len(p.s) || p.s[j] != '=' {
		return "", i
	}
	j++
	j += spaces(p.s[j:])
	if j >= len(p.s) {
		return "", j
	}
	if q := p.s[j]; q == '"' || q == '\'' {
		end := strings.IndexByte(p.s[j+1:], q)
		if open := strings.IndexByte(p.s[j+1:], '<'); end >= 0 && (open < 0 || end < open) {
			return p.s[j+1 : j+1+end], j + 1 + end + 1
		}
		j++ // a quotation mark that is never closed
	}
	end := strings.IndexAny(p.s[j:], " \t\r\n><")
	if end < 0 {
		end = len(p.s) - j
	}
	return strings.TrimRight(p.s[j:j+end], "/"), j + end - (len(p.s[j:j+end]) - len(strings.TrimRight(p.s[j:j+end], "/")))
}

func spaces(s string) int {
	n := 0
	for n < len(s) && strings.IndexByte(" \t\r\n", s[n]) >= 0 {
		n++
	}
	return n
}

// keeps reports whether an element of that name is kept where the parser stands.
func (p *parser) keeps(name string) bool {
	if len(p.open) > maxDepth {
		return false
	}
	keep := p.open[len(p.open)-1].keep
	if keep == nil {
		return true
	}
	return slices.Contains(keep, name) || p.headed != nil && sections[name] && p.headed(p.heading())
}

// sections are the elements that have a heading.
var sections = set("sec div div1 div2 div3")

// heading gives the heading of the section whose tag begins where the parser stands, "" where none follows at once.
func (p *parser) heading() string {
	_, rest, _ := strings.Cut(p.s[p.at:min(len(p.s), p.at+longestHead)], ">")
	rest = strings.TrimLeft(rest, " \t\r\n")
	for _, name := range []string{"title", "head"} {
		if inner, ok := strings.CutPrefix(rest, "<"+name); ok && inner != "" && (inner[0] == '>' || inner[0] == ' ') {
			_, inner, _ = strings.Cut(inner, ">")
			head, _, _ := strings.Cut(inner, "<")
			return fold.Line(p.resolve(head))
		}
	}
	return ""
}

// longestHead is how many bytes the tags of a section and its heading have at most.
const longestHead = 400

// begin opens an element.
func (p *parser) begin(name string, attrs []Attr, kept bool) {
	if len(p.open) > maxDepth {
		p.deep++
		p.below++
		return
	}
	around := p.open[len(p.open)-1]
	o := open{name: name, line: p.line, node: around.node, keep: around.keep}
	if kept {
		n := p.node()
		n.Name, n.Attrs, n.Line = name, attrs, p.line
		around.node.Add(n)
		o.node, o.keep = n, p.thin[name]
	}
	p.open = append(p.open, o)
}

// end closes the element that was opened last.
func (p *parser) end() {
	if p.below > 0 {
		p.below--
		return
	}
	p.pop(len(p.open) - 1)
}

// pop closes the elements from the i-th on.
func (p *parser) pop(i int) {
	if p.open[i-1].keep != nil && p.open[i].node != p.open[i-1].node {
		p.dropped = false
	}
	p.open = p.open[:i]
}

// farOut is how far out an element is looked for that a tag closes.
const farOut = 64

// close closes the innermost element of a name, and those inside it that were not.
func (p *parser) close(name string) {
	name = local(name)
	if p.below > 0 {
		p.below--
		return
	}
	for i := len(p.open) - 1; i > max(0, len(p.open)-farOut); i-- {
		if p.open[i].name != name {
			continue
		}
		if inner := p.open[len(p.open)-1]; i < len(p.open)-1 {
			p.warn("</%s> stands where <%s> of line %d is still open", short(name), short(inner.name), inner.line)
		}
		p.pop(i)
		return
	}
	p.warn("</%s> closes nothing", short(name))
}

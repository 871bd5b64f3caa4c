package bibtex

import (
	"fmt"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// entry is an entry as it stands in the file, its values put together but not yet freed of TeX.
type entry struct {
	kind   string // in lower case
	key    string
	line   int
	fields []field
	broken string // the entry as printed where it could not be read; then there are no fields
}

// get gives the value of a field, by its name in lower case.
func (e *entry) get(name string) string {
	for _, f := range e.fields {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

// scanner takes a file apart. It goes forward only: what it cannot read it keeps up to the next line that begins an
// entry, and goes on there, so its time is linear in the file whatever that holds.
type scanner struct {
	s        string
	at       int
	line     int // of counted
	counted  int // up to here lines are counted
	macros   map[string]string
	spent    int // bytes of macros put in so far
	loose    bool
	entries  []entry
	warnings []model.Warning
}

func (p *scanner) warn(at int, format string, args ...any) {
	p.warnings = append(p.warnings, model.Warning{Line: p.lineAt(at), Text: fmt.Sprintf(format, args...)})
}

// lineAt gives the line of a place. Places mostly ascend; one a little before what is counted is counted back.
func (p *scanner) lineAt(at int) int {
	if at < p.counted {
		return p.line - strings.Count(p.s[at:p.counted], "\n")
	}
	p.line += strings.Count(p.s[p.counted:at], "\n")
	p.counted = at
	return p.line
}

func scan(s string) *scanner {
	p := &scanner{s: s, line: 1, macros: map[string]string{}}
	for name, value := range monthMacros {
		p.macros[name] = value
	}
	for {
		next := strings.IndexByte(p.s[p.at:], '@')
		if next < 0 {
			p.between(len(p.s))
			return p
		}
		p.between(p.at + next)
		start := p.at + next
		p.at = start + 1
		p.space()
		kind := strings.ToLower(p.word())
		p.space()
		if kind == "" || p.at >= len(p.s) || p.s[p.at] != '{' && p.s[p.at] != '(' {
			if kind == "comment" { // BibTeX itself takes the word alone for the comment
				p.at = p.lineEnd(p.at)
			}
			continue
		}
		p.command(kind, start)
	}
}

// between looks at the text between entries. It is no part of the file's data, but where it seems to hold fields the
// entry before it was closed too early.
func (p *scanner) between(end int) {
	gap := p.s[p.at:end]
	if len(p.entries) == 0 || !strings.Contains(gap, "=") || !strings.ContainsAny(gap, "{}\"") {
		return
	}
	at := p.at + len(gap) - len(strings.TrimLeft(gap, " \t\r\n,}"))
	p.warn(at, "outside any entry, and left out: %s – a brace before it closes its entry too early", short(gap))
}

// command reads what stands between the braces after @kind.
func (p *scanner) command(kind string, start int) {
	closing := byte('}')
	if p.s[p.at] == '(' {
		closing = ')'
	}
	switch kind {
	case "comment":
		p.comment()
		return
	case "preamble":
		p.at++
		if _, ok := p.value(closing); !ok || !p.closed(closing) {
			p.giveUp(start, "@preamble is left out")
		}
		return
	case "string":
		p.at++
		p.macro(closing, start)
		return
	}
	p.at++
	e := entry{kind: kind, line: p.lineAt(start)}
	e.key = p.key(closing)
	e.fields = make([]field, 0, 8)
	if !p.fields(&e, closing, start) {
		p.giveUp(start, fmt.Sprintf("@%s{%s is kept as printed", short(kind), short(e.key)))
		e.fields, e.broken = nil, p.s[start:p.at]
	}
	p.entries = append(p.entries, e)
}

// giveUp goes on at the next line that begins an entry.
func (p *scanner) giveUp(start int, what string) {
	p.at = p.nextEntry(start + 1)
	p.warn(start, "%s: a brace or quotation mark is not closed by line %d", what, p.lineAt(max(p.at-1, start)))
}

// comment skips a comment in braces. Where they are never closed it is the rest of the line, as it is for every
// comment after it.
func (p *scanner) comment() {
	if !p.loose {
		depth, round := 0, p.s[p.at] == '('
		for i := p.at; i < len(p.s); i++ {
			switch p.s[i] {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth == 0 && (!round || p.s[i] == ')') {
				p.at = i + 1
				return
			}
		}
		p.loose = true
	}
	p.at = p.lineEnd(p.at)
}

func (p *scanner) lineEnd(at int) int {
	if i := strings.IndexByte(p.s[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(p.s)
}

// macro reads the inside of @string.
func (p *scanner) macro(closing byte, start int) {
	p.space()
	name := strings.ToLower(p.word())
	p.space()
	if name == "" || p.at >= len(p.s) || p.s[p.at] != '=' {
		p.giveUp(start, "@string is left out")
		return
	}
	p.at++
	value, ok := p.value(closing)
	if !ok || !p.closed(closing) {
		p.giveUp(start, "@string{"+short(name)+" is left out")
		return
	}
	p.macros[name] = value
}

// closed takes the closing brace, with a comma before it.
func (p *scanner) closed(closing byte) bool {
	p.space()
	if p.at < len(p.s) && p.s[p.at] == ',' {
		p.at++
		p.space()
	}
	if p.at >= len(p.s) || p.s[p.at] != closing {
		return false
	}
	p.at++
	return true
}

// key reads up to the first comma. An entry whose first thing is a field has no key.
func (p *scanner) key(closing byte) string {
	start := p.at
	for i := p.at; i < len(p.s); i++ {
		switch c := p.s[i]; {
		case c == ',':
			p.at = i + 1
			return oneLine(p.s[start:i])
		case c == closing, c == '\n' && strings.TrimSpace(p.s[start:i]) != "", c == '{', c == '"':
			p.at = i
			return oneLine(p.s[start:i])
		case c == '=':
			return ""
		}
	}
	p.at = len(p.s)
	return oneLine(p.s[start:])
}

// fields reads the fields of an entry up to its closing brace. It forgives what can be understood: a missing or
// doubled comma, a missing equals sign, a missing brace at the end, one too many. False is what cannot be.
func (p *scanner) fields(e *entry, closing byte, start int) bool {
	for {
		p.space()
		if p.at >= len(p.s) || p.s[p.at] == '@' {
			if n := len(e.fields); n > 0 && swallowed.MatchString(e.fields[n-1].value) {
				return false
			}
			p.warn(start, "@%s{%s is not closed: put a brace behind its last field", e.kind, e.key)
			return len(e.fields) > 0 || p.at < len(p.s)
		}
		switch p.s[p.at] {
		case ',':
			p.at++
			continue
		case closing:
			p.at++
			if !p.goesOn() {
				return true
			}
			p.warn(p.at, "@%s{%s goes on behind its closing brace: take out the brace that is too many", e.kind, e.key)
			continue
		}
		at := p.at
		name := strings.ToLower(p.word())
		if name == "" {
			return false
		}
		p.space()
		if p.at < len(p.s) && p.s[p.at] == '=' {
			p.at++
		} else if p.at < len(p.s) && (p.s[p.at] == '{' || p.s[p.at] == '"') {
			p.warn(at, "an equals sign is missing behind %s", name)
		} else {
			return false
		}
		value, ok := p.value(closing)
		if !ok {
			return false
		}
		p.space()
		if p.at < len(p.s) && p.s[p.at] != ',' && p.s[p.at] != closing && p.s[p.at] != '@' {
			p.warn(p.at, "a comma is missing behind the field %s", name)
		}
		p.put(e, name, value, at)
	}
}

// swallowed is a value that took in the fields behind it, because its own closing brace is missing.
var swallowed = fold.Lazy(`\n[ \t]*[A-Za-z]+[ \t]*=[ \t]*["{\w]`)

// put adds a field. BibTeX takes the first of two.
func (p *scanner) put(e *entry, name, value string, at int) {
	for _, f := range e.fields {
		if f.name == name {
			if f.value != value {
				p.warn(at, "@%s{%s has a second %s, which is left out: %s", e.kind, e.key, name, short(value))
			}
			return
		}
	}
	if len(e.fields) == maxFields {
		p.warn(at, "@%s{%s has more than %d fields: the rest is left out", e.kind, e.key, maxFields)
	}
	if len(e.fields) <= maxFields {
		e.fields = append(e.fields, field{name, value})
	}
}

// maxFields is the most an entry has: BibLaTeX knows some 200. The fields are searched one by one.
const maxFields = 400

// goesOn reports whether ", name =" follows, and goes to the name if so.
func (p *scanner) goesOn() bool {
	back := p.at
	p.space()
	if p.at < len(p.s) && p.s[p.at] == ',' {
		p.at++
		p.space()
		at := p.at
		if p.word() != "" {
			p.space()
			if p.at < len(p.s) && p.s[p.at] == '=' {
				p.at = at
				return true
			}
		}
	}
	p.at = back
	return false
}

// value reads parts joined by "#".
func (p *scanner) value(closing byte) (string, bool) {
	value, joined := "", false
	for {
		part, ok := p.part(closing)
		if !ok {
			return "", false
		}
		if !joined {
			value = part
		} else if p.spend(len(value) + len(part)) {
			value += part
		}
		p.space()
		if p.at >= len(p.s) || p.s[p.at] != '#' {
			return value, true
		}
		p.at++
		joined = true
	}
}

// spend counts what macros add to the text, so that a few lines which double each other cannot fill the memory.
func (p *scanner) spend(n int) bool {
	const most = 16 << 20 // bytes; all journals of a long bibliography, spelt out, are less
	if p.spent > max(most, len(p.s)) {
		return false
	}
	if p.spent += n; p.spent > max(most, len(p.s)) {
		p.warn(p.at, "the texts of @string grow beyond all measure: from here on they are left out")
		return false
	}
	return true
}

// part reads "{…}", quoted text, a number or the name of a macro.
func (p *scanner) part(closing byte) (string, bool) {
	p.space()
	if p.at >= len(p.s) {
		return "", false
	}
	from := p.at
	switch p.s[p.at] {
	case '{', '"':
		end := p.group(p.at)
		if end < 0 {
			return "", false
		}
		p.at = end + 1
		return p.s[from+1 : end], true
	}
	for p.at < len(p.s) && p.s[p.at] != ',' && p.s[p.at] != '#' && p.s[p.at] != closing && p.s[p.at] != '\n' && p.s[p.at] != '@' {
		p.at++
	}
	name := strings.TrimSpace(p.s[from:p.at])
	if name == "" || strings.Trim(name, "0123456789") == "" {
		return name, true
	}
	if value, ok := p.macros[strings.ToLower(name)]; ok {
		if !p.spend(len(value)) {
			value = name
		}
		return value, true
	}
	p.warn(from, "“%s” is in no braces or quotation marks and no @string defines it: it is taken as text", short(name))
	return name, true
}

// group finds the end of what opens with a brace or a quotation mark, -1 where it is still open at the end of the file
// or at a line that begins an entry.
func (p *scanner) group(at int) int {
	quoted, depth := p.s[at] == '"', 0
	for i := at + 1; i < len(p.s); i++ {
		switch p.s[i] {
		case '{':
			depth++
		case '}':
			if depth == 0 {
				if quoted {
					return -1
				}
				return i
			}
			depth--
		case '"':
			if quoted && depth == 0 {
				return i
			}
		case '@':
			if p.begins(i) {
				return -1
			}
		}
	}
	return -1
}

// nextEntry gives the place of the next line that begins an entry, or the end of the file.
func (p *scanner) nextEntry(at int) int {
	for at < len(p.s) {
		i := strings.IndexByte(p.s[at:], '@')
		if i < 0 {
			break
		}
		if at += i; p.begins(at) {
			return at
		}
		at++
	}
	return len(p.s)
}

// begins reports whether the @ at a place is the first thing on its line, and a word and a brace follow.
func (p *scanner) begins(at int) bool {
	for i := at - 1; i >= 0 && p.s[i] != '\n' && p.s[i] != '\r'; i-- {
		if p.s[i] != ' ' && p.s[i] != '\t' {
			return false
		}
	}
	i := at + 1
	for i < len(p.s) && wordByte(p.s[i]) && i-at < 40 {
		i++
	}
	return i > at+1 && i < len(p.s) && (p.s[i] == '{' || p.s[i] == '(')
}

// space goes over white space, and over a % comment to the end of its line where a field may begin.
func (p *scanner) space() {
	for p.at < len(p.s) {
		switch p.s[p.at] {
		case ' ', '\t', '\r', '\n':
			p.at++
		case '%':
			p.at = p.lineEnd(p.at)
		default:
			return
		}
	}
}

func (p *scanner) word() string {
	from := p.at
	for p.at < len(p.s) && wordByte(p.s[p.at]) {
		p.at++
	}
	return p.s[from:p.at]
}

// wordByte reports whether a byte can be in the name of an entry type, a field or a macro.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80 || strings.IndexByte("-_+:./!*", c) >= 0
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short is text as a message repeats it.
func short(s string) string {
	const shown = 60
	s = oneLine(s[:min(len(s), 4*shown)])
	if r := []rune(s); len(r) > shown {
		return string(r[:shown]) + "…"
	}
	return s
}

package csljson

import (
	"strings"
	"unicode/utf8"
)

// object is an item as it stands in the file.
type object struct {
	text   string // without the commas that JSON does not allow
	line   int
	commas bool // there were such
	cut    bool // it ends where the next begins, or with the file
}

// scanner takes a file apart into the objects at its top: whether they stand in an array, in lines of their own, or side
// by side with a comma missing or too many does not matter. It goes forward only. Where an object cannot be closed it ends
// at a brace that no JSON can have there: the next item's.
type scanner struct {
	s       string
	at      int
	line    int
	counted int
	objects []object
	outside func(line int, text string) // told of what stands between objects
}

func (p *scanner) lineAt(at int) int {
	p.line += strings.Count(p.s[p.counted:at], "\n")
	p.counted = at
	return p.line
}

func (p *scanner) run() {
	p.line = 1
	for p.at < len(p.s) {
		switch c := p.s[p.at]; c {
		case '{':
			p.object()
		case '[', ']', ',', ' ', '\t', '\r', '\n', 0x1e: // the last parts the records of RFC 7464
			p.at++
		default:
			from := p.at
			for p.at < len(p.s) && p.s[p.at] != '{' && p.s[p.at] != '\n' {
				p.at++
			}
			if text := strings.Trim(p.s[from:p.at], " \t\r}],;"); text != "" && text != "\ufeff" {
				p.outside(p.lineAt(from), text)
			}
		}
	}
}

// object finds the end of the object that begins here.
func (p *scanner) object() {
	start := p.at
	o := object{line: p.lineAt(start)}
	var open []byte
	var drop []int // places of commas behind which something closes
	last := byte(0)
	comma := -1
loop:
	for p.at < len(p.s) {
		c := p.s[p.at]
		switch c {
		case ' ', '\t', '\r', '\n':
			p.at++
			continue
		case '"':
			p.quoted()
			last = c
			continue
		case '{':
			if len(open) > 0 && open[len(open)-1] == '{' && last != ':' {
				o.cut = true
				break loop
			}
			open = append(open, c)
		case '[':
			open = append(open, c)
		case '}', ']':
			if last == ',' {
				drop = append(drop, comma)
			}
			for len(open) > 0 && open[len(open)-1] != c-2 { // what was left open inside; '}' is '{' + 2, ']' is '[' + 2
				open = open[:len(open)-1]
			}
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			if len(open) == 0 {
				p.at++
				break loop
			}
		case ',':
			comma = p.at
		}
		last = c
		p.at++
	}
	if len(open) > 0 {
		o.cut = true
	}
	o.text = strings.TrimRight(p.s[start:p.at], " \t\r\n")
	if len(drop) > 0 && !o.cut {
		o.commas = true
		var b strings.Builder
		from := start
		for _, at := range drop {
			b.WriteString(p.s[from:at])
			from = at + 1
		}
		b.WriteString(p.s[from:p.at])
		o.text = b.String()
	}
	p.objects = append(p.objects, o)
}

// quoted goes over a text in quotation marks, which no line end can be in.
func (p *scanner) quoted() {
	for p.at++; p.at < len(p.s); p.at++ {
		switch p.s[p.at] {
		case '\\':
			p.at++
		case '"':
			p.at++
			return
		case '\n':
			return
		}
	}
	p.at = min(p.at, len(p.s))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short is text as a message repeats it.
func short(s string) string {
	const shown = 60
	s = oneLine(s[:min(len(s), 4*shown)])
	if utf8.RuneCountInString(s) > shown {
		return string([]rune(s)[:shown]) + "…"
	}
	return s
}

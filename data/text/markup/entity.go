package markup

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxExpansion is how many bytes all entities that a file defines itself may grow to. Real ones stand for a letter or a
// name; those of "a billion laughs" for gigabytes.
const maxExpansion = 1 << 20

// maxNesting is how deep entities are followed into each other.
const maxNesting = 4

// doctype takes the declaration of a document type. Entities that it defines by a text are remembered; those that stand
// in another file are not, and nothing is fetched.
func (p *parser) doctype() {
	i, inside := p.at+1, false
	for i < len(p.s) {
		switch c := p.s[i]; {
		case c == '"' || c == '\'':
			if end := strings.IndexByte(p.s[i+1:], c); end >= 0 {
				i += end + 1
			}
		case c == '[':
			inside = true
		case c == ']':
			inside = false
		case strings.HasPrefix(p.s[i:], "<!--"):
			if end := strings.Index(p.s[i:], "-->"); end > 0 {
				i += end
			}
		case inside && strings.HasPrefix(p.s[i:], "<!ENTITY"):
			i += p.define(p.s[i:])
			continue
		case c == '<' && !inside: // never closed
			p.at = i
			return
		case c == '>' && !inside:
			p.at = i + 1
			return
		}
		i++
	}
	p.at = i
}

// define remembers an entity, and gives the length of its declaration.
func (p *parser) define(s string) int {
	i := len("<!ENTITY")
	i += spaces(s[i:])
	n := nameLen(s[i:])
	name := s[i : i+n]
	i += n
	i += spaces(s[i:])
	if i < len(s) && (s[i] == '"' || s[i] == '\'') && name != "" {
		if end := strings.IndexByte(s[i+1:], s[i]); end >= 0 {
			if p.entities == nil {
				p.entities = map[string]string{}
			}
			if _, known := p.entities[name]; !known { // the first definition counts
				p.entities[name] = s[i+1 : i+1+end]
			}
			return i + end + 2
		}
	}
	return i
}

// resolve gives a text with its entities as the characters that they stand for: XML's own, numbers, those of HTML, which
// hold the sets that article DTDs use, and those that the file defines. Others stay as they are.
func (p *parser) resolve(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	p.expand(&b, s, 0)
	return b.String()
}

// longestName is the most characters that the name of an entity has; HTML's longest has 31.
const longestName = 40

func (p *parser) expand(b *strings.Builder, s string, depth int) {
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			b.WriteString(s)
			return
		}
		b.WriteString(s[:i])
		s = s[i:]
		end := strings.IndexByte(s[:min(len(s), longestName)], ';')
		if end < 2 {
			b.WriteByte('&')
			s = s[1:]
			continue
		}
		p.entity(b, s[1:end], depth)
		s = s[end+1:]
	}
}

var own = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

// entity writes what one entity stands for.
func (p *parser) entity(b *strings.Builder, name string, depth int) {
	if name[0] == '#' {
		if r, ok := character(name[1:]); ok {
			b.WriteRune(r)
			return
		}
		b.WriteString("&" + name + ";")
		return
	}
	if t, ok := own[name]; ok {
		b.WriteString(t)
		return
	}
	if t, ok := p.entities[name]; ok {
		if p.budget -= len(t) + 1; p.budget < 0 || depth == maxNesting {
			if p.budget > -maxExpansion { // say it once
				p.warn("the entity &%s; grows too large: it is left as it stands", short(name))
				p.budget = -maxExpansion
			}
			b.WriteString("&" + name + ";")
			return
		}
		p.expand(b, t, depth+1)
		return
	}
	whole := "&" + name + ";"
	if nameLen(name) < len(name) {
		b.WriteString("&")
		p.expand(b, name+";", depth)
		return
	}
	t := html.UnescapeString(whole)
	if strings.HasSuffix(t, ";") && name != "semi" { // not known, or only its beginning: "&notion;"
		t = whole
		p.warn("nothing here says what &%s; stands for: it is left as it is", short(name))
	}
	b.WriteString(t)
}

// character gives the character of a number, as "233" or "xE9".
func character(s string) (rune, bool) {
	base := 10
	if s != "" && (s[0] == 'x' || s[0] == 'X') {
		s, base = s[1:], 16
	}
	n, err := strconv.ParseUint(s, base, 32)
	return rune(n), err == nil && n > 0 && n <= utf8.MaxRune && (n < 0xd800 || n > 0xdfff)
}

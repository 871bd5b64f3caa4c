package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"ibid/model/fold"
)

// Error says what is wrong with a query and where.
type Error struct {
	At   int // byte of the text
	Text string
}

func (e *Error) Error() string { return e.Text }

// Parse reads a query. Words stand for themselves and must all occur; "words in a row" stand in quotes; -x excludes; "or" and
// parentheses combine; field:value asks for a field. An empty text is the query that shows everything.
func Parse(text string) (Node, error) {
	if len(text) > maxQuery {
		return Node{}, &Error{maxQuery, "the query is too long"}
	}
	p := parser{text: text}
	n, err := p.or()
	if err == nil && p.peek() == ')' {
		err = &Error{p.at, "a ) without its ("}
	}
	if err != nil {
		return Node{}, err
	}
	return n, nil
}

// maxQuery bounds a query's length in bytes, and maxDepth its brackets: no reader types as much, and a pasted text is
// refused rather than worked through.
const (
	maxQuery = 4096
	maxDepth = 40
)

type parser struct {
	text  string
	at    int
	depth int
}

// peek gives the next byte that is no space, 0 at the end.
func (p *parser) peek() byte {
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if !unicode.IsSpace(r) {
			return p.text[p.at]
		}
		p.at += size
	}
	return 0
}

// or reads choices, parted by "or".
func (p *parser) or() (Node, error) {
	if p.depth++; p.depth > maxDepth {
		return Node{}, &Error{p.at, "too many brackets"}
	}
	defer func() { p.depth-- }()
	var choices []Node
	for {
		start := p.at
		n, err := p.all()
		if err != nil {
			return Node{}, err
		}
		more := p.keyword("or")
		if n.IsEmpty() && (more || len(choices) > 0) {
			return Node{}, &Error{start, "or stands between two things"}
		}
		choices = append(choices, n)
		if !more {
			return Or(choices...), nil
		}
	}
}

// all reads what must all match.
func (p *parser) all() (Node, error) {
	var clauses []Node
	for {
		switch c := p.peek(); {
		case c == 0 || c == ')' || p.atKeyword("or"):
			return And(clauses...), nil
		case p.keyword("and"):
			continue
		}
		n, err := p.not()
		if err != nil {
			return Node{}, err
		}
		if !n.IsEmpty() {
			clauses = append(clauses, n)
		}
	}
}

// atKeyword reports whether a word of the language comes next: "or" in any case; "and" and "not" in capitals only,
// since in small letters they are words that titles hold.
func (p *parser) atKeyword(word string) bool {
	rest := p.text[p.at:]
	if len(rest) < len(word) || !strings.EqualFold(rest[:len(word)], word) {
		return false
	}
	if word != "or" && rest[:len(word)] != strings.ToUpper(word) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[len(word):])
	return len(rest) == len(word) || unicode.IsSpace(r) || r == '(' || r == ')'
}

func (p *parser) keyword(word string) bool {
	p.peek()
	if !p.atKeyword(word) {
		return false
	}
	p.at += len(word)
	return true
}

// not reads one thing, or with a sign before it what excludes it.
func (p *parser) not() (Node, error) {
	start := p.at
	signed := p.text[p.at] == '-' && p.at+1 < len(p.text) && !unicode.IsSpace(rune(p.text[p.at+1]))
	if signed {
		p.at++
	} else if signed = p.keyword("not"); !signed {
		return p.atom()
	}
	if c := p.peek(); c == 0 || c == ')' {
		return Node{}, &Error{start, "what is to be left out?"}
	}
	n, err := p.atom()
	if err != nil {
		return Node{}, err
	}
	if n.IsEmpty() {
		return Node{}, &Error{start, "what is to be left out?"}
	}
	return Without(n), nil
}

// atom reads a bracket, a phrase, a field with its value, or a word.
func (p *parser) atom() (Node, error) {
	switch p.peek() {
	case '(':
		start := p.at
		p.at++
		n, err := p.or()
		if err != nil {
			return Node{}, err
		}
		if p.peek() != ')' {
			return Node{}, &Error{start, "a ( without its )"}
		}
		p.at++
		return n, nil
	case '"':
		text, err := p.quoted()
		if err != nil || len(fold.Words(text)) == 0 {
			return Node{Kind: All}, err
		}
		return Node{Kind: Quoted, Text: text}, nil
	}
	start := p.at
	word, isField := p.word()
	if isField {
		return p.field(strings.ToLower(word), start)
	}
	if bare(word) == word && len(fold.Words(word)) > 0 {
		return Node{Kind: Text, Text: word}, nil
	}
	// Signs of the language inside it (https://…) or nothing but signs: what is left are its words, if any.
	var parts []Node
	for _, w := range fold.Words(word) {
		kind := Text
		if bare(w) != w {
			kind = Quoted
		}
		parts = append(parts, Node{Kind: kind, Text: w})
	}
	return And(parts...), nil
}

// quoted reads what stands in quotes, straight or curly.
func (p *parser) quoted() (string, error) {
	start := p.at
	p.at++
	end := strings.IndexByte(p.text[p.at:], '"')
	if end < 0 {
		return "", &Error{start, "the quote is not closed"}
	}
	text := strings.Join(strings.Fields(p.text[p.at:p.at+end]), " ")
	p.at += end + 1
	return text, nil
}

// word reads to the next space, bracket or quote; of field:value the field, and past its colon. A colon that no field
// can stand before (https://…, "Iraq: the war") is part of the word.
func (p *parser) word() (text string, isField bool) {
	start := p.at
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' {
			break
		}
		p.at += size
		if r == ':' && p.isField(p.text[start:p.at-1]) {
			return p.text[start : p.at-1], true
		}
	}
	return p.text[start:p.at], false
}

// isField reports whether a colon behind this name asks for a field: it is a name of letters, and either a field's or
// followed by a value.
func (p *parser) isField(name string) bool {
	if _, ok := fieldNamed(strings.ToLower(name)); ok {
		return true
	}
	if name == "" || strings.HasPrefix(p.text[p.at:], "//") || strings.ContainsFunc(name, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.text[p.at:])
	return p.at < len(p.text) && !unicode.IsSpace(r) && r != ')'
}

// field reads the value of a field.
func (p *parser) field(name string, start int) (Node, error) {
	f, ok := fieldNamed(name)
	if !ok {
		return Node{}, &Error{start, "no field " + name + ":" + nearestField(name)}
	}
	n := Node{Kind: Value, Field: name}
	if p.at < len(p.text) && p.text[p.at] == '=' && !f.number {
		n.Exact = true
		p.at++
	}
	at := p.at
	if p.at < len(p.text) && p.text[p.at] == '"' {
		text, err := p.quoted()
		if err != nil {
			return Node{}, err
		}
		n.Text, n.Quote = text, true
	} else {
		n.Text = p.plain()
	}
	if strings.TrimSpace(n.Text) == "" {
		return Node{}, &Error{start, name + ": takes " + f.help}
	}
	if f.number {
		if n.Low, n.High, ok = parseRange(n.Text); !ok {
			return Node{}, &Error{at, name + ": takes a number or a range, " + f.help}
		}
		n.Text, n.Quote = "", false
		return n, nil
	}
	if f.values != nil {
		n.Text, n.Quote, n.Exact = strings.ToLower(n.Text), false, false
		if _, ok := f.flagNamed(n.Text); !ok {
			return Node{}, &Error{at, name + ": takes " + f.help}
		}
		return n, nil
	}
	if len(fold.Words(n.Text)) == 0 {
		return Node{}, &Error{at, name + ": takes " + f.help}
	}
	return n, nil
}

// plain reads a value without quotes, to the next space or bracket.
func (p *parser) plain() string {
	start := p.at
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' {
			break
		}
		p.at += size
	}
	return p.text[start:p.at]
}

// nearestField names the field that was perhaps meant, or all of them.
func nearestField(name string) string {
	best, distance := "", 3 // more than two slips make another word
	var names []string
	for _, f := range fields {
		names = append(names, f.name)
		if d := levenshtein.ComputeDistance(name, f.name); d < distance && d < len(f.name) {
			best, distance = f.name, d
		}
	}
	if best != "" {
		return fmt.Sprintf(" (%s:?)", best)
	}
	return " (" + strings.Join(names, ", ") + ")"
}

// Package query says which sources of a reading are shown, in which order, and what each further filter would leave.
//
// A query is text that a reader types, or filters that a reader switches on; both are one tree of nodes, and each can be
// said in the other's words. Everything here is a pure function of a reading and a query.
package query

import (
	"strconv"
	"strings"

	"ibid/model/fold"
)

// Kind is what a Node is.
type Kind int

const (
	All    Kind = iota // every one of Sub; with none it matches everything
	Any                // one of Sub
	Not                // not Sub[0]
	Text               // words of the citation: each begins one of its words
	Quoted             // these words in a row
	Value              // a field and what it must hold
)

// Node is a query or a part of one. It is never changed; what changes a query gives a new one.
type Node struct {
	Kind  Kind
	Sub   []Node
	Field string // of a Value, one of those in fields
	Text  string // as typed, without quotes
	Exact bool   // of a Value: it is the whole of the field (field:="…")
	Quote bool   // of a Value: these words in a row
	Low   int    // of a Value that is a number or a range
	High  int
}

// Ends of a range that is open.
const (
	noLow  = -1 << 31
	noHigh = 1<<31 - 1
)

// HasLow reports whether a range has a lower end.
func (n Node) HasLow() bool { return n.Low != noLow }

// HasHigh reports whether a range has an upper end.
func (n Node) HasHigh() bool { return n.High != noHigh }

// IsEmpty reports whether the query shows everything.
func (n Node) IsEmpty() bool { return n.Kind == All && len(n.Sub) == 0 }

// Clauses gives the parts all of which must match.
func (n Node) Clauses() []Node {
	if n.Kind == All {
		return n.Sub
	}
	return []Node{n}
}

// And gives the query that asks for all of these.
func And(clauses ...Node) Node {
	var sub []Node
	for _, c := range clauses {
		sub = append(sub, c.Clauses()...)
	}
	if len(sub) == 1 {
		return sub[0]
	}
	return Node{Kind: All, Sub: sub}
}

// Or gives the query that asks for one of these.
func Or(choices ...Node) Node {
	var sub []Node
	for _, c := range choices {
		if c.Kind == Any {
			sub = append(sub, c.Sub...)
		} else {
			sub = append(sub, c)
		}
	}
	if len(sub) == 1 {
		return sub[0]
	}
	return Node{Kind: Any, Sub: sub}
}

// Without gives the query that leaves this out.
func Without(n Node) Node {
	if n.Kind == Not {
		return n.Sub[0]
	}
	return Node{Kind: Not, Sub: []Node{n}}
}

// String gives the query as it is typed. Parsing it gives the query back.
func (n Node) String() string {
	switch n.Kind {
	case All:
		return join(n.Sub, " ", func(s Node) bool { return s.Kind == Any || s.Kind == All })
	case Any:
		return join(n.Sub, " or ", func(s Node) bool { return s.Kind == All || s.Kind == Any })
	case Not:
		if k := n.Sub[0].Kind; k == All || k == Any {
			return "-(" + n.Sub[0].String() + ")"
		}
		return "-" + n.Sub[0].String()
	case Quoted:
		return `"` + n.Text + `"`
	case Value:
		return n.Field + ":" + n.value()
	}
	return bare(n.Text)
}

func join(subs []Node, by string, nested func(Node) bool) string {
	parts := make([]string, len(subs))
	for i, s := range subs {
		parts[i] = s.String()
		if nested(s) {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, by)
}

// value gives what stands behind the colon.
func (n Node) value() string {
	f, _ := fieldNamed(n.Field)
	if f.number {
		return rangeText(n.Low, n.High)
	}
	text := n.Text
	if n.Quote || strings.ContainsAny(text, " ()\"") || text == "" {
		text = `"` + text + `"`
	}
	if n.Exact {
		return "=" + text
	}
	return text
}

func rangeText(low, high int) string {
	switch {
	case low == high:
		return strconv.Itoa(low)
	case low == noLow:
		return ".." + strconv.Itoa(high)
	case high == noHigh:
		return strconv.Itoa(low) + ".."
	}
	return strconv.Itoa(low) + ".." + strconv.Itoa(high)
}

// bare gives a word as it is typed: what would be read as something else is quoted.
func bare(word string) string {
	lower := strings.ToLower(word)
	if lower == "or" || lower == "and" || lower == "not" || strings.HasPrefix(word, "-") || strings.ContainsAny(word, `:()" `) {
		return `"` + word + `"`
	}
	return word
}

// Terms gives the words and phrases that the query looks for, those that it excludes left out: what is marked in texts.
func (n Node) Terms() []Node {
	switch n.Kind {
	case Not:
		return nil
	case All, Any:
		var terms []Node
		for _, s := range n.Sub {
			terms = append(terms, s.Terms()...)
		}
		return terms
	}
	return []Node{n}
}

// wordsOf gives the folded words of a term.
func (n Node) wordsOf() []string { return fold.Words(n.Text) }

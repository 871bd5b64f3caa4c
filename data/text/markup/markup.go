// Package markup reads XML into a small tree: a text in UTF-8 comes in, elements and the text between them go out, with
// the lines on which they stand.
//
// Papers in XML come cut off, mended by hand, and without the DTD that defines their entities. encoding/xml stops at the
// first slip; this reader takes what it can and says what was odd. Namespaces are left out: an element is known by its
// local name. Nothing is fetched, and nothing explodes: see the bounds below.
package markup

import (
	"fmt"

	"ibid/model"
)

// Node is an element, or a text between elements.
type Node struct {
	Name  string // local name of an element, "" for text
	Text  string // of a text, its entities resolved, its white space as it stands
	Attrs []Attr
	First *Node // its first child
	Next  *Node // the sibling behind it
	Line  int   // of the file it begins on, from 1
	last  *Node // its last child
}

// Attr is an attribute, by its local name: "lang" for xml:lang.
type Attr struct{ Name, Value string }

// maxDepth is how deep elements are followed; articles are some 20 deep. What lies deeper is read as if its tags were
// not there, so that a walk down the tree is bounded.
const maxDepth = 200

// maxNodes bounds the memory that a file takes: the largest articles have some 100,000 elements and texts.
const maxNodes = 6_000_000

// maxWarnings is how many slips are named one by one.
const maxWarnings = 10

// Parse reads a text. Of an element whose name is in thin, only the descendants with one of the names that stand there
// are kept, each whole: of the body of an article only its footnotes, say; and dashes between these. The root has no name and holds all that is
// there. Where it is given, headed tells by their headings which sections of such an element are kept whole too: a list of
// references that the file does not mark as one. Warnings say what was odd and where. The error says that there is more than any paper has.
func Parse(s string, thin map[string][]string, headed func(heading string) bool) (root *Node, warnings []model.Warning, err error) {
	return parse(s, thin, headed, maxNodes)
}

func parse(s string, thin map[string][]string, headed func(string) bool, most int) (root *Node, warnings []model.Warning, err error) {
	p := &parser{s: s, line: 1, thin: thin, headed: headed, budget: maxExpansion}
	root = &Node{Line: 1}
	p.open = []open{{node: root}}
	for p.at < len(p.s) && p.nodes <= most {
		p.step()
	}
	if p.nodes > most {
		return nil, nil, fmt.Errorf("line %d: has more than %d elements and texts, the most that is read: cut out the references", p.line, most)
	}
	if n := len(p.open) - 1; n > 0 {
		p.warn("ends inside <%s>, which begins on line %d: the file may be cut off", p.open[n].name, p.open[n].line)
	}
	if p.deep > 0 {
		p.warn("%d elements lie more than %d deep: their text is read, their tags are not", p.deep, maxDepth)
	}
	if more := p.slips - maxWarnings; more > 0 {
		p.warnings = append(p.warnings, model.Warning{Text: fmt.Sprintf("%d more slips in the XML are not named", more)})
	}
	return root, p.warnings, nil
}

// Attr gives the value of an attribute, "" where there is none. A node that is nil has no attributes, no children and no
// text.
func (n *Node) Attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// Is reports whether a node is an element with one of some names.
func (n *Node) Is(names ...string) bool {
	for _, name := range names {
		if n != nil && n.Name == name && name != "" {
			return true
		}
	}
	return false
}

// Child gives the first child with one of some names, nil for none.
func (n *Node) Child(names ...string) *Node {
	if n == nil {
		return nil
	}
	for k := n.First; k != nil; k = k.Next {
		if k.Is(names...) {
			return k
		}
	}
	return nil
}

// Children gives the children with one of some names.
func (n *Node) Children(names ...string) []*Node {
	var all []*Node
	if n == nil {
		return nil
	}
	for k := n.First; k != nil; k = k.Next {
		if k.Is(names...) {
			all = append(all, k)
		}
	}
	return all
}

// All gives the elements below a node with one of some names, in the order of the text. It does not look for more
// inside one that it has found.
func (n *Node) All(names ...string) []*Node {
	var all []*Node
	n.Walk(func(k *Node) bool {
		if k.Is(names...) {
			all = append(all, k)
			return false
		}
		return true
	})
	return all
}

// Find gives the first element below a node with one of some names, nil for none.
func (n *Node) Find(names ...string) *Node {
	if n == nil {
		return nil
	}
	for k := n.First; k != nil; k = k.Next {
		if k.Is(names...) {
			return k
		}
		if found := k.Find(names...); found != nil {
			return found
		}
	}
	return nil
}

// Walk calls visit for all that lies below a node, in the order of the text, and does not go into what visit says no to.
func (n *Node) Walk(visit func(*Node) bool) {
	if n == nil {
		return
	}
	for k := n.First; k != nil; k = k.Next {
		if visit(k) {
			k.Walk(visit)
		}
	}
}

// Add puts a node behind the last child.
func (n *Node) Add(k *Node) {
	if n.last == nil {
		n.First = k
	} else {
		n.last.Next = k
	}
	n.last = k
}

// Remove takes a child out.
func (n *Node) Remove(child *Node) {
	var before *Node
	for k := n.First; k != nil; before, k = k, k.Next {
		if k != child {
			continue
		}
		if before == nil {
			n.First = k.Next
		} else {
			before.Next = k.Next
		}
		if n.last == k {
			n.last = before
		}
		return
	}
}

// Separate puts a text between children that stand side by side without one, where between gives any for the two.
func (n *Node) Separate(between func(a, b *Node) string) {
	for k := n.First; k != nil && k.Next != nil; k = k.Next {
		if k.Name == "" || k.Next.Name == "" {
			continue
		}
		if s := between(k, k.Next); s != "" {
			k.Next = &Node{Text: s, Next: k.Next, Line: k.Line}
			k = k.Next
		}
	}
}

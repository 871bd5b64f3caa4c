package crf

// Label is what a token is part of.
type Label uint8

const (
	Other      Label = iota // nothing that an item holds: commentary, numbers of entries, "available at"
	Author                  // with "and", "et al."
	Title                   //
	Journal                 // a periodical or a newspaper
	Container               // a book, proceedings or site that holds the work, with "In"
	Editor                  // with "edited by", "(eds.)"
	Translator              // with "translated by"
	Collection              // a series, with the number in it
	Edition                 // "2nd ed."
	Publisher               //
	Place                   //
	Date                    // of issue
	Volume                  // with "vol."
	Issue                   // with "no."
	Pages                   // the work's own pages, with "pp."
	Locator                 // the cited place
	Genre                   // "PhD thesis", "Technical report CS-12"
	Note                    // "accessed 12 May 2012", "[online]"
	URL                     //
	DOI                     //
	Archive                 // a repository, its collections and shelfmarks
	Backref                 // "ibid.", "op. cit.", "n. 7 above"
	LabelCount
)

// state is a label with what must be remembered to go on from it. A chain looks back one step only; so what follows the
// name of a work remembers how far that has come: nothing is named yet, the work is, or what it stands in is. Without it, what
// follows "In D. Slobin (ed.)," could as well be a title as the book that holds one, and an issue with pages would not
// ask for a journal.
type state = uint8

// phase is how much of the work has been named.
type phase uint8

const (
	unnamed phase = iota // no title, journal or container yet
	titled               // a title, but nothing that holds the work
	hosted               // a journal or a container
	phases
)

// node is a state: a label, the phases in which it is in this state, the class under which its weights stand, and whether it is
// the first token of its field or a later one.
type node struct {
	label Label
	in    [phases]bool
	class uint8
	part  part
}

// part is where in its field a token stands.
type part uint8

const (
	anywhere part = iota // the label does not tell first tokens from later ones
	inside
	first
)

// chain lists the states. What may stand anywhere and says nothing of the rest, as an edition, has one state and forgets. Titles and
// what holds them, publishers and places touch each other with any mark between or none: their first tokens have weights of their own.
var chain = func() (list []node) {
	add := func(l Label, class uint8, part part, in ...phase) {
		n := node{label: l, class: class, part: part}
		for _, p := range in {
			n.in[p] = true
		}
		list = append(list, n)
	}
	for l := Label(0); l < LabelCount; l++ {
		switch l {
		case Date, Other, Editor, Note:
			add(l, uint8(l), anywhere, titled)
		case Volume, Issue, Pages, Locator:
			add(l, uint8(l), anywhere, unnamed, titled)
		case Place, Publisher:
			add(l, uint8(l), inside, unnamed, titled)
		case Title:
			add(l, uint8(l), inside, titled, hosted)
		case Journal, Container:
			add(l, uint8(l), inside, hosted)
		default:
			add(l, uint8(l), anywhere, unnamed, titled, hosted)
		}
	}
	class := uint8(LabelCount)
	for _, l := range []Label{Date, Other, Editor, Note} {
		add(l, class, anywhere, unnamed)
		class++
	}
	for _, l := range []Label{Date, Other, Editor, Note, Volume, Issue, Pages, Locator} {
		add(l, uint8(l), anywhere, hosted)
	}
	for _, l := range []Label{Place, Publisher} {
		add(l, uint8(l), inside, hosted)
		add(l, class, first, unnamed, titled)
		add(l, class, first, hosted)
		class++
	}
	add(Title, class, first, titled, hosted)
	add(Journal, class+1, first, hosted)
	add(Container, class+2, first, hosted)
	return list
}()

const (
	Classes = int(LabelCount) + 9  // rows of weights: what stands before the work is named, and first tokens, have their own
	States  = int(LabelCount) + 21 // states of the chain
)

var classOf, labelOf = func() (c [States]uint8, l [States]Label) {
	if len(chain) != States {
		panic("crf: the states are miscounted")
	}
	for i, s := range chain {
		c[i], l[i] = s.class, s.label
	}
	return c, l
}()

// ClassOf gives the class of a state.
func ClassOf(s int) int { return int(classOf[s]) }

// LabelOf gives the label of a state.
func LabelOf(s int) Label { return labelOf[s] }

// after gives the phase once a label has been read in it.
func (p phase) after(l Label) phase {
	switch {
	case l == Journal || l == Container:
		return hosted
	case l == Title && p == unnamed:
		return titled
	}
	return p
}

// Starts reports whether a citation can begin with a state.
func Starts(s int) bool {
	n := &chain[s]
	return n.part != inside && n.in[unnamed.after(n.label)]
}

// Follows reports whether one state can follow another: nothing that was named is forgotten, but by states that stand for
// several phases, and a field has one first token.
func Follows(a, b int) bool {
	x, y := &chain[a], &chain[b]
	if y.part != anywhere && (y.part == inside) != (x.label == y.label) {
		return false
	}
	for p := unnamed; p < phases; p++ {
		if x.in[p] && y.in[p.after(y.label)] {
			return true
		}
	}
	return false
}

// StatesOf gives the states of a sequence of labels.
func StatesOf(labels []Label) []state {
	states := make([]state, len(labels))
	p := unnamed
	for i, l := range labels {
		p = p.after(l)
		at := first
		if i > 0 && labels[i-1] == l {
			at = inside
		}
		for k := range chain {
			if n := &chain[k]; n.label == l && n.in[p] && (n.part == anywhere || n.part == at) {
				states[i] = state(k)
			}
		}
	}
	return states
}

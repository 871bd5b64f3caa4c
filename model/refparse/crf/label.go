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

// state is a label with what must be remembered to go on from it. A chain looks back one step only; so dates, editors,
// notes and unlabelled words are told apart by whether the work has been named before them. Without it, what follows
// "In D. Slobin (ed.)," could as well be a title as the book that holds one.
type state = uint8

const (
	dateBefore   = state(LabelCount) + iota // before any title, journal or container
	otherBefore                             //
	editorBefore                            //
	noteBefore                              //
	States                                  // how many states there are
)

// before gives the state of a label that stands before the work is named.
func before(l Label) state {
	switch l {
	case Date:
		return dateBefore
	case Other:
		return otherBefore
	case Editor:
		return editorBefore
	case Note:
		return noteBefore
	}
	return state(l)
}

// labelOf gives the label of a state.
func labelOf(s state) Label {
	switch s {
	case dateBefore:
		return Date
	case otherBefore:
		return Other
	case editorBefore:
		return Editor
	case noteBefore:
		return Note
	}
	return Label(s)
}

// StatesOf gives the states of a sequence of labels.
func StatesOf(labels []Label) []state {
	states := make([]state, len(labels))
	named := false
	for i, l := range labels {
		named = named || l == Title || l == Journal || l == Container
		if named {
			states[i] = state(l)
		} else {
			states[i] = before(l)
		}
	}
	return states
}

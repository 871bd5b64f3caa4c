// Package model holds the nouns of ibid: papers, citations, sources and their bibliographic items.
//
// It imports nothing of the program and touches no file, clock or terminal; the packages below it are the verbs, pure
// functions over these nouns. Throughout, a zero value means "unknown": it agrees with everything and proves nothing.
package model

// Paper is what is read: what its first page says of it, and its notes or list of references as they came, before
// package read makes citations and sources of them.
type Paper struct {
	Name     string // what it was opened as: a file's name, or the name of an embedded paper
	Title    string
	Authors  []Contributor
	Abstract string // plain text; a blank line parts paragraphs
	Keywords []string
	Notes    []Note
	Warnings []Warning // what could not be read, by place
}

// Contributor is an author of a paper as its first page names them.
type Contributor struct {
	Name        string
	Affiliation string // position and institution, as printed
}

// Note is a footnote, an endnote, or an entry of a list of references, in the order of the paper.
type Note struct {
	Run   int    // 1 for the first run of numbers, 2 where numbering starts again, …; 0 counts as 1
	N     int    // the number printed before it, or its position in its run, from 1
	More  bool   // the note before has the same number, and this is a further citation of it
	Line  int    // line of the file it starts on, from 1; 0 where lines mean nothing
	Text  string // as printed, on one line, its label taken off
	Entry bool   // an entry of a bibliography that stands beside notes: it describes a source and does not cite it
	Cited []int  // where the running text refers to it: the numbers of its references, counted from 0 over the whole text; nil where that is not known
	Item  *Item  // what a structured format says of it, its ID the reader's own citation key; where it says too little, Text is read as well
}

// Warning is something that a reader could not read. The text in question is kept as printed all the same.
type Warning struct {
	Line int // from 1; 0 if it concerns the whole file
	Text string
}

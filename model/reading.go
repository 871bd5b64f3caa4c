package model

import (
	"slices"
	"strings"
)

// Reading is what the engine makes of a paper's notes: citations in the order of the paper, and the sources that they
// cite in the order of their first citation.
type Reading struct {
	Citations   []Citation
	Sources     []Source
	Suggestions []Suggestion // pairs of sources that may be one
	Held        []Held       // of each source what the reader has of it; nil where no library is known
	Library     *Library     // what the reader has already; nil where it is not known
}

// Citation is one mention of a source: an entry of a reference list, or one citation inside a note.
type Citation struct {
	ID         string // unique in the paper: "13"; "13.2" inside a note with several; "B7" an entry; "2:13" in a second run
	N          int    // number of its note or entry
	Part       int    // 1, 2, … inside its note
	Line       int    // line of the file that its note starts on, from 1; 0 unknown
	Entry      bool   // see Note.Entry
	Cited      []int  // see Note.Cited
	Raw        string // as printed, with signal and locator
	Form       Form
	Signal     string // "see", "cf.", "contra" …, as printed
	Locator    Locator
	Ref        int    // the note a cross-reference names ("n. 7 above": 7); 0 for none
	Parsed     *Item  // what this citation itself says; an "Ibid." says nothing. Never nil, and perhaps shared: not to be changed
	Spans      []Span // where in Raw the fields were read, in order, not overlapping
	Source     int    // index into Reading.Sources, or NoSource
	Candidates []int  // sources that an ambiguous back-reference could mean; then Source is NoSource
}

// NoSource is the Source of a citation that cites nothing or could not be resolved.
const NoSource = -1

// Form says how a citation names its source.
type Form string

const (
	FormFull  Form = "full"  // by its whole description
	FormShort Form = "short" // by author and short title, or less
	FormIbid  Form = "ibid"  // the source before
	FormIdem  Form = "idem"  // the same author, another source
	FormOpCit Form = "opcit" // op. cit., loc. cit.
	FormXRef  Form = "xref"  // by the number of another note
	FormNone  Form = "none"  // cites nothing
)

// BackReference reports whether the form says nothing of its source but where it was named before.
func (f Form) BackReference() bool {
	return f == FormIbid || f == FormIdem || f == FormOpCit || f == FormXRef
}

// Locator is the cited place in a source. It never speaks for or against a grouping.
type Locator struct {
	Label string // a CSL locator term: page, chapter, verse, folio, paragraph …; with a Value, never empty
	Value string
}

// Span is the place of one field in a citation's Raw, in bytes.
type Span struct {
	Field      Field
	Start, End int
	Confidence float64 // the probability that it was read rightly, as far as the model can tell; 0 unknown
}

// Source is a work that citations cite: one edition of a book, one article, one news story, one report of one year.
type Source struct {
	ID        string   // author-year-word in lower-case ASCII, unique in the paper, the same in every run
	Citations []int    // indices into Reading.Citations, ascending
	Orphan    bool     // cited in short form only, its full citation nowhere in the paper
	Item      Item     // the best description over all its citations
	From      []Origin // where each field of Item was read, in the order of Fields
	Conflicts []Conflict
	Why       []Why // for each citation after the first, why it was put here
}

// Origin says from which citation a field of a source's item came.
type Origin struct {
	Field    Field
	Citation int // index into Reading.Citations
}

// Suggestion is a pair of sources that may be one: enough speaks for it to show it, too little to merge them.
type Suggestion struct {
	A, B    int // indices into Reading.Sources, A before B
	Reasons []Reason
	Score   float64 // as Why.Score
}

// Level grades a difference between citations of one source.
type Level string

const (
	LevelConflict Level = "conflict" // they contradict each other on a fact
	LevelVariant  Level = "variant"  // one fact in two spellings
)

// Conflict is a field on which citations of one source differ. No citation is presumed right: all are listed.
type Conflict struct {
	Field  Field
	Level  Level
	Values []Value // two or more, in the order of their first citation
}

// Value is what some citations say of a field.
type Value struct {
	Text      string
	Citations []int // indices into Reading.Citations
}

// Why is the reason that one citation was put with another.
type Why struct {
	Citation, With int // indices into Reading.Citations
	Reasons        []Reason
	Score          float64 // calibrated: of the pairs given .9, nine in ten are right
}

// Reason is one piece of evidence, in words for the reader ("same author"), with its weight in the score.
type Reason struct {
	Text   string
	Weight float64
}

// Fullest gives the index of the citation that describes the source best: the first full one, else the first.
func (r *Reading) Fullest(source int) int {
	s := &r.Sources[source]
	for _, c := range s.Citations {
		if r.Citations[c].Form == FormFull {
			return c
		}
	}
	return s.Citations[0]
}

// Items gives the item of every source, in their order. They are not to be changed.
func (r *Reading) Items() []*Item {
	items := make([]*Item, len(r.Sources))
	for i := range r.Sources {
		items[i] = &r.Sources[i].Item
	}
	return items
}

// Export gives the items of sources as they are written for other programs: under the reader's own keys where there are some, no
// two under one, and with what their citations contradict each other on in their annotes.
func (r *Reading) Export(sources []int) []Item {
	keys := r.keys()
	items := make([]Item, len(sources))
	for i, s := range sources {
		items[i] = r.annotated(s)
		items[i].ID = keys[s]
	}
	return items
}

// annotated gives the item of a source with what its citations contradict each other on in its annote.
func (r *Reading) annotated(source int) Item {
	s := &r.Sources[source]
	it := s.Item
	var notes []string
	if it.Annote != "" {
		notes = append(notes, it.Annote)
	}
	for _, c := range s.Conflicts {
		if c.Level == LevelConflict {
			notes = append(notes, r.contradiction(&c))
		}
	}
	it.Annote = strings.Join(notes, " ")
	return it
}

// contradiction says a conflict in one sentence: "Citations differ on issued: 2024-05-31 (12); 2024-02-01 (13)."
func (r *Reading) contradiction(c *Conflict) string {
	values := make([]string, len(c.Values))
	for i, v := range c.Values {
		ids := make([]string, len(v.Citations))
		for j, n := range v.Citations {
			ids[j] = r.Citations[n].ID
		}
		values[i] = v.Text + " (" + strings.Join(ids, ", ") + ")"
	}
	return "Citations differ on " + string(c.Field) + ": " + strings.Join(values, "; ") + "."
}

// Cited counts how often a source is cited: each citation that is no entry of a bibliography, or as often as the running
// text refers to it, where that is known.
func (r *Reading) Cited(source int) int {
	n := 0
	for _, c := range r.Sources[source].Citations {
		switch c := &r.Citations[c]; {
		case len(c.Cited) > 0:
			n += len(c.Cited)
		case !c.Entry:
			n++
		}
	}
	return n
}

// Places gives where in the paper a source is cited, as numbers below Length.
func (r *Reading) Places(source int) []int {
	if !r.inText() {
		return r.Sources[source].Citations
	}
	var at []int
	for _, c := range r.Sources[source].Citations {
		at = append(at, r.Citations[c].Cited...)
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// Length gives how many places there are: the references of the running text, where these are known, else the citations.
func (r *Reading) Length() int {
	if !r.inText() {
		return len(r.Citations)
	}
	n := 0
	for i := range r.Citations {
		for _, at := range r.Citations[i].Cited {
			n = max(n, at+1)
		}
	}
	return n
}

// inText reports whether it is known where the running text refers to the citations.
func (r *Reading) inText() bool {
	return slices.ContainsFunc(r.Citations, func(c Citation) bool { return len(c.Cited) > 0 })
}

// Texts joins the texts of the reasons with commas.
func (w Why) Texts() string {
	texts := make([]string, len(w.Reasons))
	for i, r := range w.Reasons {
		texts[i] = r.Text
	}
	return strings.Join(texts, ", ")
}

// InNotes reports whether the citations stand in notes, not in a list of references: some note cites several works,
// refers back, or has a bibliography beside it.
func (r *Reading) InNotes() bool {
	for i := range r.Citations {
		if c := &r.Citations[i]; c.Entry || c.Part > 1 || c.Form.BackReference() {
			return true
		}
	}
	return false
}

// Package check finds in a reading what an author wants to know before a paper is submitted: where citations contradict
// each other, where a note leads nowhere, what a citation lacks that the paper's others have.
//
// A reading goes in, findings come out, in the order of the citations that they are about. What a program has read may be
// read wrongly, so a rule about something that is missing looks at the printed text too, and is silent where that could hold
// it; and it asks for no more than the paper itself is in the habit of printing.
package check

import (
	"cmp"
	"slices"

	"ibid/model"
)

// The levels beside those of differences.
const (
	LevelOrphan model.Level = "orphan" // a short form whose full citation is nowhere
	LevelNotice model.Level = "notice" // anything else that an author may want to mend
)

// Finding is one thing to look at.
type Finding struct {
	Code     string // a word of Codes, by which it is turned off
	Level    model.Level
	Citation int         // index into Reading.Citations: where it is
	Source   int         // index into Reading.Sources, or model.NoSource
	Field    model.Field // what it is about, where that is one field
	Text     string      // what is to be said of the citation, its name left out: "date differs from note 12: …"
}

// Code is a kind of finding.
type Code struct {
	Name  string
	Level model.Level
	Says  string // in a few words
}

// Codes are the kinds of findings, the gravest first. The names of the first three are their levels'.
var Codes = [...]Code{
	{"conflict", model.LevelConflict, "citations of one source contradict each other on a fact"},
	{"orphan", LevelOrphan, "a short form whose full citation is nowhere in the paper"},
	{"variant", model.LevelVariant, "one fact in two spellings"},
	{"ibid-after-several", LevelNotice, "“ibid.” after a note that cites several sources"},
	{"ambiguous", LevelNotice, "another reference back that could mean several sources"},
	{"leads-nowhere", LevelNotice, "a reference back to what is not there"},
	{"short-before-full", LevelNotice, "a short form before the full citation"},
	{"full-again", LevelNotice, "a full citation where the paper's habit is a short form"},
	{"listed-twice", LevelNotice, "two entries of a bibliography for one source"},
	{"missing-year", LevelNotice, "no date, of what is published"},
	{"missing-place", LevelNotice, "no place, of a book or thesis, where most have one"},
	{"missing-publisher", LevelNotice, "no publisher, of a book, where most have one"},
	{"missing-pages", LevelNotice, "no pages, of a chapter or article, where most have them"},
	{"missing-accessed", LevelNotice, "neither a date nor a day of access, of a web page"},
	{"doi-shape", LevelNotice, "a DOI that cannot be one"},
	{"page-range", LevelNotice, "pages that end before they begin"},
	{"page-outside", LevelNotice, "a cited page outside the pages of the article"},
}

// levelOf gives the level of a code, and whether there is one.
func levelOf(code string) (model.Level, bool) {
	for _, c := range Codes {
		if c.Name == code {
			return c.Level, true
		}
	}
	return "", false
}

// Reading gives all findings of a reading, in the order of their citations.
func Reading(r *model.Reading) []Finding {
	p := newPaper(r)
	for s := range r.Sources {
		p.differences(s)
		p.orphan(s)
		p.order(s)
		p.missing(s)
		p.outside(s)
	}
	for c := range r.Citations {
		p.reference(c)
		p.shapes(c)
	}
	slices.SortStableFunc(p.found, func(a, b Finding) int { return cmp.Compare(a.Citation, b.Citation) })
	return p.found
}

// paper is a reading that is being checked.
type paper struct {
	*model.Reading
	notes bool // the citations stand in notes
	short bool // repeated sources are cited in short forms
	found []Finding

	habits   map[habit]*count       // what the paper is in the habit of printing
	imprints map[string]model.Field // places and publishers that stand side by side, folded: which of the two they are
}

func newPaper(r *model.Reading) *paper {
	p := &paper{Reading: r, notes: r.InNotes()}
	p.learnOrder()
	p.learnHabits()
	return p
}

// add adds a finding on a citation of its source.
func (p *paper) add(code string, citation int, field model.Field, text string) {
	level, _ := levelOf(code)
	p.found = append(p.found, Finding{code, level, citation, p.Citations[citation].Source, field, text})
}

func (p *paper) called(citation int) string { return Called(&p.Citations[citation], p.notes) }

// Called names a citation as the paper does: "note 12", "entry B7". notes says whether citations stand in notes.
func Called(c *model.Citation, notes bool) string {
	if c.Entry || !notes {
		return "entry " + c.ID
	}
	return "note " + c.ID
}

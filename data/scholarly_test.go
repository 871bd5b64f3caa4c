package data

import (
	"strings"
	"testing"
)

// The scholarly formats are found out by what they hold, whatever their names end in, and not taken for each other.
func TestOpenScholarly(t *testing.T) {
	tests := []struct{ name, title string }{
		{"jats/testdata/pmc-numbered.xml", "From CO₂ to Plasmodium"},
		{"jats/testdata/ojs-footnotes.xml", "Salt, Tax, and the Moral Economy"},
		{"tei/testdata/grobid.tei.xml", "Reading Papers by Machine"},
		{"tei/testdata/journal.tei.xml", "Le sel et l’impôt"},
		{"works/testdata/crossref.json", "Salt, Tax & the Moral Economy"},
		{"works/testdata/openalex.json", "Salt, Tax & the Moral Economy"},
		{"works/testdata/openalex-list.json", ""},
	}
	for _, tt := range tests {
		p, err := Open(tt.name, "", nil)
		if err != nil || !strings.HasPrefix(p.Title, tt.title) || len(p.Notes) < 2 || tt.title == "" && p.Notes[0].Item == nil {
			t.Errorf("%s: %+v, %v", tt.name, p, err)
		}
	}
}

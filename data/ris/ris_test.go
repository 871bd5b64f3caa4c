package ris

import (
	"strings"
	"testing"

	"ibid/model"
)

func day(y, m, d int) model.Date { return model.Date{From: model.Day{Year: y, Month: m, Day: d}} }

func TestWrite(t *testing.T) {
	tests := []struct {
		note string
		item model.Item
		want string
	}{
		{"an article: container, pages and date have tags of their own",
			model.Item{ID: "thompson71", Type: model.TypeJournal, Author: []model.Name{{Family: "Thompson", Given: "E. P."}}, Title: "The Moral Economy of the English Crowd in the Eighteenth Century",
				ContainerTitle: "Past & Present", Volume: "50", Issue: "1", Page: "76–136", Issued: day(1971, 2, 0), DOI: "10.1093/past/50.1.76", Accessed: day(2024, 5, 6)},
			`TY  - JOUR
ID  - thompson71
AU  - Thompson, E. P.
TI  - The Moral Economy of the English Crowd in the Eighteenth Century
T2  - Past & Present
PY  - 1971
DA  - 1971/02//
VL  - 50
IS  - 1
SP  - 76
EP  - 136
DO  - 10.1093/past/50.1.76
Y2  - 2024/05/06/
ER  - 
`},
		{"names: a particle, a suffix, organisations, others; an editor, a translator",
			model.Item{Type: model.TypeBook, Author: []model.Name{{Family: "Beethoven", Given: "Ludwig", NonDroppingParticle: "van"}, {Family: "King", Given: "Martin Luther", Suffix: "Jr."},
				{Literal: "World Bank"}, {Literal: "University of California, Irvine"}, {Literal: "others"}}, Editor: []model.Name{{Family: "Rao", Given: "B."}}, Translator: []model.Name{{Family: "Andrić", Given: "Ivo"}}},
			`TY  - BOOK
AU  - van Beethoven, Ludwig
AU  - King, Martin Luther, Jr.
AU  - World Bank,
AU  - University of California,, Irvine
AU  - et al.
ED  - Rao, B.
A4  - Andrić, Ivo
ER  - 
`},
		{"a chapter has its book under both names that tools know; a range of pages that is none stays whole",
			model.Item{Type: model.TypeChapter, Title: "One", ContainerTitle: "Whole", CollectionTitle: "Series", Page: "1–9, 12"},
			`TY  - CHAP
TI  - One
BT  - Whole
T2  - Whole
T3  - Series
SP  - 1–9, 12
ER  - 
`},
		{"what RIS has no tag for stands under its CSL name: a type, a range, a name in two parts that no comma parts",
			model.Item{Type: model.TypeInterview, Author: []model.Name{{Family: "Humboldt", Given: "Alexander", DroppingParticle: "von"}, {Family: "Abou El Fadl"}}, Authority: "Senate",
				Issued: model.Date{From: model.Day{Year: 1995, Month: 3}, To: model.Day{Year: 1996}, Circa: true}, OriginalDate: model.Date{Literal: "2010"}},
			`TY  - GEN
AU  - Humboldt, Alexander von
AU  - Abou El Fadl
PY  - 1995
DA  - 1995/03//
U1  - type: interview
U1  - authority: Senate
U1  - author: [{"family":"Humboldt","given":"Alexander","dropping-particle":"von"},{"family":"Abou El Fadl"}]
U1  - issued: 1995-03/1996~
U1  - original-date: {"literal":"2010"}
ER  - 
`},
		{"a report's number; an archive that RIS would take for a database",
			model.Item{Type: model.TypeReport, Title: "R", Number: "326", Genre: "Asia Report", Publisher: "International Crisis Group", PublisherPlace: "Brussels", Archive: "JSTOR"},
			`TY  - RPRT
TI  - R
SN  - 326
CY  - Brussels
PB  - International Crisis Group
M3  - Asia Report
DB  - JSTOR
U1  - archive: JSTOR
ER  - 
`},
	}
	for _, tt := range tests {
		var b strings.Builder
		if err := Write(&b, []model.Item{tt.item}); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("%s\ngot\n%swant\n%s", tt.note, b.String(), tt.want)
		}
		roundTrip(t, []model.Item{tt.item})
	}
}

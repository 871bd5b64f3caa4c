package tei

import (
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// refTests are references with the notes they become: the text, and the item as CSL-JSON.
var refTests = []struct{ note, in, want string }{
	{"a book, its translator and series; dates of two printings; an address and when it was seen",
		`<biblStruct><monogr><author><persName><surname>Arendt</surname><forename>Hannah</forename></persName></author><editor role="translator"><persName><forename>Denver</forename><surname>Lindley</surname></persName></editor><title level="m">The Human Condition</title><title level="m" type="sub">A Study</title><edition>2nd</edition><imprint><pubPlace>Chicago</pubPlace><publisher>University of Chicago Press</publisher><date when="1998">1998</date><date when="1958">1958</date><date type="accessed" when="2020-03-04"/><ptr target="https://press.uchicago.edu/1"/></imprint></monogr><series><title level="s">Lectures</title></series></biblStruct>`,
		`note 1:1: |{"type":"book","author":[{"family":"Arendt","given":"Hannah"}],"translator":[{"family":"Lindley","given":"Denver"}],"title":"The Human Condition: A Study","collection-title":"Lectures","edition":"2nd","publisher":"University of Chicago Press","publisher-place":"Chicago","issued":{"date-parts":[[1998]]},"original-date":{"date-parts":[[1958]]},"accessed":{"date-parts":[[2020,3,4]]},"URL":"https://press.uchicago.edu/1"}`},
	{"an organisation, a particle and a suffix, a name as text, a range of years",
		`<biblStruct type="report"><monogr><author><orgName>International Crisis Group</orgName></author><author><persName><forename>Charles</forename><nameLink>de</nameLink><surname>Gaulle</surname><genName>Jr.</genName></persName></author><author>Rossi, Paolo</author><title>Salt and War</title><imprint><date from="2019" to="2021"/></imprint></monogr><idno type="report">12</idno></biblStruct>`,
		`note 1:1: |{"type":"report","author":[{"literal":"International Crisis Group"},{"family":"Gaulle","given":"Charles","suffix":"Jr.","non-dropping-particle":"de"},{"family":"Rossi","given":"Paolo"}],"title":"Salt and War","issued":{"date-parts":[[2019],[2021]]},"number":"12"}`},
	{"printed with hardly a tag: the text says the rest", `<bibl>Weil, Simone, <title level="m">L’Enracinement</title>, Paris, 1949.</bibl>`,
		`note 1:1: Weil, Simone, L’Enracinement, Paris, 1949.|{"title":"L’Enracinement"}`},
	{"printed without any", `<bibl n="12">12. Archivo General de Simancas, leg. 845.</bibl>`, `note 1:12: Archivo General de Simancas, leg. 845.|{}`},
	{"tags without a text", `<bibl><author>Weil, Simone</author><title level="a">Factory Work</title><title level="j">Politics</title><date>December 1946</date><biblScope unit="pp">369-75</biblScope></bibl>`,
		`note 1:1: |{"type":"article-journal","author":[{"family":"Weil","given":"Simone"}],"title":"Factory Work","container-title":"Politics","issued":{"date-parts":[[1946,12]]},"page":"369–75"}`},
	{"titles without levels, a scope that has no variable", `<biblStruct><analytic><title>Part</title></analytic><monogr><title>Whole</title><imprint><biblScope unit="chapter">3</biblScope><date>[1867] 1976</date></imprint></monogr></biblStruct>`,
		`note 1:1: |{"type":"chapter","title":"Part","container-title":"Whole","issued":{"date-parts":[[1976]]},"note":"chapter 3"}`},
	{"a reference that is not there", `<biblStruct><monogr><title/><imprint/></monogr></biblStruct><bibl>Weil</bibl>`, `note 1:1: Weil|{}`},
}

func TestReferences(t *testing.T) {
	for _, tt := range refTests {
		p, err := Read(strings.NewReader(`<TEI><text><back><listBibl>` + tt.in + `</listBibl></back></text></TEI>`))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		var got []string
		for _, l := range strings.Split(strings.TrimSpace(sample.Notes(p)), "\n") {
			if item, ok := strings.CutPrefix(l, "  "); ok {
				got[len(got)-1] += "|" + item
				continue
			}
			place, text, _ := strings.Cut(l, ": ")
			place, _, _ = strings.Cut(place, " line")
			got = append(got, place+": "+text)
		}
		if g := strings.Join(got, "\n"); g != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.note, g, tt.want)
		}
	}
}

// The likeliest mistakes, with what is said of them.
func TestMistakes(t *testing.T) {
	sample.Mistakes(t, Read, []sample.Mistake{
		{"only the header was processed", "<TEI><teiHeader><fileDesc><titleStmt><title>Salt</title></titleStmt></fileDesc></teiHeader><text/></TEI>", 0,
			"0: no reference and no note was found in the file: GROBID writes them when it processes the full text"},
		{"a file that is cut off", "<TEI><text><back><listBibl><bibl>Weil</bibl>\n<bibl>Arendt", 2, "2: ends inside <bibl>, which begins on line 2: the file may be cut off"},
		{"a web page", "<!doctype html><html><body>TEI</body></html>", 0, "is a web page, not TEI: download the paper as XML"},
		{"JATS", "<article><front/></article>", 0, "is JATS, not TEI: read it with “--from jats”"},
		{"another kind of XML", "\n<mods/>", 0, "line 2: holds no <TEI>: it begins with <mods>"},
		{"no XML at all", "Salt", 0, "holds no <TEI>"},
		{"a corpus of several texts", "<teiCorpus><TEI><text><note>Ibid.</note></text></TEI>\n<TEI/></teiCorpus>", 1, "2: 1 more text begins here: only the first is read"},
		{"references alone", "<listBibl xmlns='http://www.tei-c.org/ns/1.0'><bibl>Weil</bibl></listBibl>", 1, ""},
		{"references inside the text and nowhere else", "<TEI><text><body><p>x <bibl>Weil 1943</bibl> y</p></body></text></TEI>", 1, ""},
	})
}

package jats

import (
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// refTests are references with the notes they become: the text, and the item as CSL-JSON.
var refTests = []struct{ note, in, want string }{
	{"the forebear of JATS 1.0: nlm-citation, and people in a group without a type",
		`<ref id="R1"><label>1</label><nlm-citation citation-type="journal"><person-group><name><surname>Rossi</surname><given-names>P</given-names></name><name><surname>Berger</surname><given-names>U</given-names><suffix>Jr</suffix></name></person-group> <article-title>Some title?</article-title> <source>Lancet</source> <year>1999</year><month>Aug</month><day>9</day> <volume>354</volume> <supplement>2</supplement> <fpage>11</fpage> <lpage>11</lpage></nlm-citation></ref>`,
		`note 1:1: |{"type":"article-journal","author":[{"family":"Rossi","given":"P."},{"family":"Berger","given":"U.","suffix":"Jr"}],"title":"Some title?","container-title":"Lancet","issued":{"date-parts":[[1999,8,9]]},"volume":"354","issue":"Suppl. 2","page":"11"}`},
	{"a citation of the first DTD, with its text",
		`<ref><citation citation-type="book">Edwards, Paul N. 2010. <source>A Vast Machine.</source> <publisher-loc>Cambridge, MA</publisher-loc>: <publisher-name>MIT Press</publisher-name>.</citation></ref>`,
		`note 1:1: Edwards, Paul N. 2010. A Vast Machine. Cambridge, MA: MIT Press.|{"type":"book","title":"A Vast Machine","publisher":"MIT Press","publisher-place":"Cambridge, MA"}`},
	{"a date as words, names as words, a translator, a title and its translation",
		`<ref><element-citation publication-type="book"><person-group person-group-type="author"><string-name>Ibn Khaldun</string-name></person-group><source>Muqaddima</source><trans-title>The Introduction</trans-title><person-group person-group-type="translator"><string-name>Rosenthal, Franz</string-name></person-group><string-date>c. 1377</string-date></element-citation></ref>`,
		`note 1:1: |{"type":"book","author":[{"family":"Khaldun","given":"Ibn"}],"translator":[{"family":"Rosenthal","given":"Franz"}],"title":"Muqaddima [The Introduction]","issued":{"date-parts":[[1377]],"circa":true}}`},
	{"a translated title beside the original",
		`<ref><element-citation publication-type="journal"><article-title>Los motines</article-title><trans-title>The riots</trans-title><source>Hispania</source><year>in press</year></element-citation></ref>`,
		`note 1:1: |{"type":"article-journal","title":"Los motines [The riots]","container-title":"Hispania","issued":{"literal":"in press"}}`},
	{"a year with a letter, a season, a range of pages, a month in another language",
		`<ref><element-citation publication-type="journal"><source>Daedalus</source><year>1988b</year><season>Winter</season><page-range>3-9, 12</page-range></element-citation><element-citation publication-type="newspaper"><article-title>Sel</article-title><source>Le Monde</source><day>03</day><month>août</month><year>1974</year></element-citation></ref>`,
		`note 1:1: |{"type":"article-journal","container-title":"Daedalus","issued":{"date-parts":[[1988]],"season":4},"page":"3–9, 12"}
more 1:1: |{"type":"article-newspaper","title":"Sel","container-title":"Le Monde","issued":{"date-parts":[[1974,8,3]]}}`},
	{"a web page: accessed in words, the address in a comment",
		`<ref><element-citation publication-type="webpage"><collab><institution>International Crisis Group</institution></collab><source>Salt and War</source><year>2019</year><comment>Available: <uri xlink:href="https://www.crisisgroup.org/salt">www.crisisgroup.org/salt</uri></comment><date-in-citation content-type="access-date">accessed 4 March 2020</date-in-citation></element-citation></ref>`,
		`note 1:1: |{"type":"webpage","author":[{"literal":"International Crisis Group"}],"title":"Salt and War","issued":{"date-parts":[[2019]]},"accessed":{"date-parts":[[2020,3,4]]},"URL":"https://www.crisisgroup.org/salt"}`},
	{"a patent, a thesis, a report, a standard",
		`<ref><element-citation publication-type="patent"><person-group person-group-type="inventor"><name><surname>Lamarr</surname><given-names>Hedy</given-names></name></person-group><person-group person-group-type="assignee"><collab>US Navy</collab></person-group><source>Secret communication system</source><patent country="US">US2292387</patent><year>1942</year></element-citation></ref>
<ref><element-citation publication-type="thesis"><name><surname>Noether</surname><given-names>Emmy</given-names></name><source>Über die Bildung des Formensystems der ternären biquadratischen Form</source><comment>Dissertation</comment><institution>Erlangen</institution><year>1907</year></element-citation></ref>
<ref><element-citation publication-type="report"><gov>Royal Commission on Opium</gov><source>Final Report</source><size units="page">161</size><publisher-loc>London</publisher-loc><year>1895</year></element-citation></ref>
<ref><element-citation publication-type="standard"><std>ISO 690</std><source>Guidelines for bibliographic references</source><year>2021</year></element-citation></ref>`,
		`note 1:1: |{"type":"patent","author":[{"family":"Lamarr","given":"Hedy"}],"title":"Secret communication system","issued":{"date-parts":[[1942]]},"number":"US2292387","note":"assignee: US Navy"}
note 1:2: |{"type":"thesis","author":[{"family":"Noether","given":"Emmy"}],"title":"Über die Bildung des Formensystems der ternären biquadratischen Form","publisher":"Erlangen","issued":{"date-parts":[[1907]]},"note":"Dissertation"}
note 1:3: |{"type":"report","author":[{"literal":"Royal Commission on Opium"}],"title":"Final Report","publisher-place":"London","issued":{"date-parts":[[1895]]},"note":"161 pp."}
note 1:4: |{"type":"standard","title":"Guidelines for bibliographic references","issued":{"date-parts":[[2021]]},"number":"ISO 690"}`},
	{"a list of paragraphs, with no tag but for italics",
		`<p>Weil, Simone. <italic>L’Enracinement</italic>. Paris, 1949.</p>`, `note 1:1: Weil, Simone. L’Enracinement. Paris, 1949.|{}`},
	{"no type at all: where it appeared tells",
		`<ref><element-citation><name><surname>Bell</surname><given-names>JS</given-names></name><source>Physics</source><volume>1</volume><fpage>195</fpage><year>1964</year></element-citation></ref>
<ref><element-citation><name><surname>Bell</surname><given-names>JS</given-names></name><source>Speakable and Unspeakable</source><publisher-name>CUP</publisher-name><year>1987</year></element-citation></ref>`,
		`note 1:1: |{"type":"article-journal","author":[{"family":"Bell","given":"J. S."}],"container-title":"Physics","issued":{"date-parts":[[1964]]},"volume":"1","page":"195"}
note 1:2: |{"type":"book","author":[{"family":"Bell","given":"J. S."}],"title":"Speakable and Unspeakable","publisher":"CUP","issued":{"date-parts":[[1987]]}}`},
	{"labels with letters go on with a number; several citations in one reference; a label inside",
		`<ref><label>4a</label><mixed-citation>Weil 1940.</mixed-citation></ref><ref><label>4b</label><mixed-citation>Weil 1942.</mixed-citation></ref><ref><mixed-citation><label>[5]</label>[5] Weil 1943.</mixed-citation></ref>`,
		`note 1:4: Weil 1940.|{}
more 1:4: Weil 1942.|{}
note 1:5: Weil 1943.|{}`},
	{"identifiers that PubMed Central adds are not printed, a DOI that is announced stays as it is",
		`<ref><mixed-citation>Weil S. Title. J. 1943. <pub-id pub-id-type="doi">10.1000/x.1</pub-id><pub-id pub-id-type="pmid">123</pub-id> [<ext-link xlink:href="https://pubmed.ncbi.nlm.nih.gov/123">PubMed</ext-link>] [<ext-link xlink:href="https://scholar.google.com/1">Google Scholar</ext-link>]</mixed-citation></ref><ref><mixed-citation>Weil S. Title. doi: <pub-id pub-id-type="doi">10.1000/x.1</pub-id>, PMID: <pub-id pub-id-type="pmid">123</pub-id>.</mixed-citation></ref>`,
		`note 1:1: Weil S. Title. J. 1943. doi:10.1000/x.1|{"DOI":"10.1000/x.1"}
note 1:2: Weil S. Title. doi: 10.1000/x.1, PMID: 123.|{"DOI":"10.1000/x.1"}`},
	{"a reference that is a note; a note behind a citation; one without any tag",
		`<ref><note><p>These figures include salt.</p></note></ref><ref><element-citation><source>A</source></element-citation><note><p>Lost.</p></note></ref><ref>Weil, loose.</ref>`,
		`note 1:1: These figures include salt.|{}
note 1:2: |{"title":"A","annote":"Lost."}
note 1:3: Weil, loose.|{}`},
	{"fields from which nothing can be told stay together as text",
		`<ref><element-citation><person-group><name><surname>Weil</surname><given-names>S</given-names></name></person-group><year>1943</year></element-citation></ref>`,
		`note 1:1: Weil S 1943|{"author":[{"family":"Weil","given":"S."}],"issued":{"date-parts":[[1943]]}}`},
	{"formulas and scripts", `<ref><mixed-citation>On H<sub>2</sub>O, 2<sup>nd</sup> ed., <inline-formula><alternatives><tex-math>\documentclass{minimal}\begin{document}$$x_i$$\end{document}</tex-math><mml:math><mml:msub><mml:mi>x</mml:mi><mml:mi>i</mml:mi></mml:msub><mml:mo>=</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math></alternatives></inline-formula> and <tex-math>\documentclass{minimal}\begin{document}$$y$$\end{document}</tex-math></mixed-citation></ref>`,
		`note 1:1: On H₂O, 2nd ed., x_i=1/2 and y|{}`},
}

func TestReferences(t *testing.T) {
	for _, tt := range refTests {
		p, err := Read(strings.NewReader(`<article><back><ref-list>` + tt.in + `</ref-list></back></article>`))
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
			place, _, _ = strings.Cut(strings.Replace(place, "more of note", "more", 1), " line")
			got = append(got, place+": "+text)
		}
		if g := strings.Join(got, "\n"); g != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.note, g, tt.want)
		}
	}
}

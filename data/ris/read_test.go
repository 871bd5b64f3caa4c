package ris

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// readTests are records with the CSL-JSON of the items they become, a record a line; text in quotes is kept as printed.
var readTests = []struct{ note, in, want string }{
	{"as RefMan writes: T1, A1, JF, Y1 with slashes, blank space behind ER", "TY  - JOUR\r\nT1  - Quiet Diplomacy\r\nA1  - Reinhardt, Klara\r\nJF  - Journal of Cold War Studies\r\nJO  - J. Cold War Stud.\r\nVL  - 13\r\nIS  - 2\r\nSP  - 39\r\nEP  - 89\r\nY1  - 2011/04/01/\r\nER  -  \r\n",
		`{"type":"article-journal","author":[{"family":"Reinhardt","given":"Klara"}],"title":"Quiet Diplomacy","container-title":"Journal of Cold War Studies","issued":{"date-parts":[[2011,4,1]]},"volume":"13","issue":"2","page":"39–89"}`},
	{"as EndNote writes: the day without its year, an ISSN, the whole range in SP", "TY  - JOUR\nAU  - Kydd, Andrew H.\nAU  - Walter, Barbara F.\nDA  - Summer\nDO  - 10.1162/isec.2006.31.1.49\nIS  - 1\nPY  - 2006\nSN  - 0162-2889\nSP  - 49-80\nST  - Strategies\nT2  - International Security\nTI  - The Strategies of Terrorism\nID  - 17\nER  - \n",
		`{"id":"17","type":"article-journal","author":[{"family":"Kydd","given":"Andrew H."},{"family":"Walter","given":"Barbara F."}],"title":"The Strategies of Terrorism","title-short":"Strategies","container-title":"International Security","issued":{"date-parts":[[2006]],"season":2},"issue":"1","page":"49–80","DOI":"10.1162/isec.2006.31.1.49"}`},
	{"as Zotero writes: the date twice, editor in A2, series in T3", "TY  - CHAP\nTI  - L'État\nAU  - Lefèvre, Éric\nA2  - Moreau, Anne-Marie\nT2  - Administrer la France\nT3  - Histoire\nCY  - Paris\nDA  - 1998///\nPY  - 1998\nSP  - 211\nEP  - 240\nPB  - Presses\nER  - \n",
		`{"type":"chapter","author":[{"family":"Lefèvre","given":"Éric"}],"editor":[{"family":"Moreau","given":"Anne-Marie"}],"title":"L'État","container-title":"Administrer la France","collection-title":"Histoire","publisher":"Presses","publisher-place":"Paris","issued":{"date-parts":[[1998]]},"page":"211–240"}`},
	{"as JSTOR writes: words before the record, an ID that is a DOI", "Provider: JSTOR http://www.jstor.org\nDatabase: JSTOR\nContent: text/plain; charset=\"us-ascii\"\n\n\nTY  - JOUR\nJO  - Past & Present\nTI  - The Moral Economy\nVL  - 50\nIS  - \nPB  - [Oxford University Press, The Past and Present Society]\nSN  - 00312746\nUR  - http://www.jstor.org/stable/650244\nAU  - Thompson, E. P.\nDB  - JSTOR\nDP  - JSTOR\nID  - 10.2307/650244\nPY  - 1971\nER  - \n",
		`{"id":"10.2307/650244","type":"article-journal","author":[{"family":"Thompson","given":"E. P."}],"title":"The Moral Economy","container-title":"Past & Present","publisher":"[Oxford University Press, The Past and Present Society]","issued":{"date-parts":[[1971]]},"volume":"50","DOI":"10.2307/650244","URL":"http://www.jstor.org/stable/650244"}`},
	{"a book in both usages: T2 is its series; EndNote's A3 is the editor, and A2 that of the series", "TY  - BOOK\nAU  - Braudel, Fernand\nA2  - Ser, Ed\nA3  - Rao, B.\nA4  - Reynolds, Siân\nT2  - Fontana\nTI  - The Mediterranean\nET  - 2nd\nOP  - 1949\nNV  - 2\nER  -\n",
		`{"type":"book","author":[{"family":"Braudel","given":"Fernand"}],"editor":[{"family":"Rao","given":"B."}],"translator":[{"family":"Reynolds","given":"Siân"}],"title":"The Mediterranean","collection-title":"Fontana","edition":"2nd","original-date":{"date-parts":[[1949]]}}`},
	{"a book of the older usage: BT is its title, A2 its editor", "TY  - BOOK\nBT  - Culture of War\nED  - Brewer, John\nA2  - Porter, Roy\nER  - \n",
		`{"type":"book","editor":[{"family":"Brewer","given":"John"},{"family":"Porter","given":"Roy"}],"title":"Culture of War"}`},
	{"tags with other spacing, other dashes, in small letters, behind a tab; a mark at the start", "\ufeffTY - JOUR\nAU – Rao, B.\n\tTI\t-\tT\npy  - 1999\nER-\n",
		`{"type":"article-journal","author":[{"family":"Rao","given":"B."}],"title":"T","issued":{"date-parts":[[1999]]}}`},
	{"lines that go on, one of them like a tag; further names; a missing ER", "TY  - JOUR\nTI  - A title that\n      goes on\nAU  - Rao, B.\n      Sen, A.\nAB  - Text of the\nIS - group, and on\nPY  - 1999\nTY  - BOOK\nTI  - U\nER  - \n",
		`{"type":"article-journal","author":[{"family":"Rao","given":"B."},{"family":"Sen","given":"A."}],"title":"A title that goes on","issued":{"date-parts":[[1999]]}}
{"type":"book","title":"U"}`},
	{"names: particle, suffix, organisations as they are and as EndNote has them, initials without a comma, several in one, others",
		"TY  - RPRT\nAU  - de la Vallée Poussin, Charles\nAU  - King, Martin Luther, Jr.\nAU  - World Bank\nAU  - UNESCO,\nAU  - University of California,, Irvine\nAU  - J. E. Stiglitz\nAU  - Mir, A.; Rao, B.\nAU  - Sen, A. and Drèze, J.\nAU  - et al.\nER  - \n",
		`{"type":"report","author":[{"family":"Vallée Poussin","given":"Charles","non-dropping-particle":"de la"},{"family":"King","given":"Martin Luther","suffix":"Jr."},{"literal":"World Bank"},{"literal":"UNESCO"},{"literal":"University of California, Irvine"},{"family":"Stiglitz","given":"J. E."},{"family":"Mir","given":"A."},{"family":"Rao","given":"B."},{"family":"Sen","given":"A."},{"family":"Drèze","given":"J."},{"literal":"others"}]}`},
	{"small words behind the given name; the number of an article in M1", "TY  - JOUR\nAU  - Beauvoir, Simone de\nIS  - 8\nM1  - e124\nER  - \n",
		`{"type":"article-journal","author":[{"family":"Beauvoir","given":"Simone","dropping-particle":"de"}],"issue":"8","number":"e124"}`},
	{"dates: the most exact that agree on the year", "TY  - NEWS\nPY  - 2024\nY1  - 2024/05//\nDA  - 2024/05/31/\nER  - \n", `{"type":"article-newspaper","issued":{"date-parts":[[2024,5,31]]}}`},
	{"dates: one that does not agree is left out", "TY  - JOUR\nPY  - 2011\nDA  - 2010/12/15/\nER  - \n", `{"type":"article-journal","issued":{"date-parts":[[2011]]}}`},
	{"dates: a season, ISO, words, a range, about", "TY  - GEN\nPY  - 1994///Spring\nY2  - 2020-11-30\nER  - \nTY  - GEN\nPY  - 1994\nDA  - May 31\nER  - \nTY  - GEN\nPY  - 1995-96\nER  - \nTY  - GEN\nY1  - c. 1567\nER  - \nTY  - GEN\nPY  - in press\nER  - \nTY  - GEN\nDA  - 12 Jan 1999\nER  - ",
		`{"issued":{"date-parts":[[1994]],"season":1},"accessed":{"date-parts":[[2020,11,30]]}}
{"issued":{"date-parts":[[1994,5,31]]}}
{"issued":{"date-parts":[[1995],[1996]]}}
{"issued":{"date-parts":[[1567]],"circa":true}}
{"issued":{"literal":"in press"}}
{"issued":{"date-parts":[[1999,1,12]]}}`},
	{"a report: its number in SN, an ISBN is none", "TY  - RPRT\nSN  - 326\nM3  - Asia Report\nPB  - International Crisis Group\nER  - \nTY  - RPRT\nSN  - 978-0-19-900000-0\nM1  - 12\nER  - \n",
		`{"type":"report","publisher":"International Crisis Group","number":"326","genre":"Asia Report"}
{"type":"report","number":"12"}`},
	{"a thesis: the adviser is no editor", "TY  - THES\nAU  - Tanaka, Hiroshi\nA3  - Guide, A.\nM3  - PhD\nPB  - University of Michigan\nER  - \n", `{"type":"thesis","author":[{"family":"Tanaka","given":"Hiroshi"}],"publisher":"University of Michigan","genre":"PhD"}`},
	{"a case: its court and reporter; a bill: its chamber", "TY  - CASE\nTI  - Brown v. Board of Education\nT2  - U.S.\nVL  - 347\nSP  - 483\nPB  - Supreme Court\nPY  - 1954\nER  - \nTY  - BILL\nTI  - Act\nM1  - H.R. 3162\nT3  - House\nER  - \n",
		`{"type":"legal_case","title":"Brown v. Board of Education","container-title":"U.S.","issued":{"date-parts":[[1954]]},"volume":"347","page":"483","authority":"Supreme Court"}
{"type":"bill","title":"Act","number":"H.R. 3162","authority":"House"}`},
	{"a manuscript is kept in an archive; an article's DB is a database", "TY  - MANSCPT\nTI  - Rentale\nDB  - Merton College\nAV  - No. 5902\nER  - \nTY  - JOUR\nDB  - Scopus\nER  - \n",
		`{"type":"manuscript","title":"Rentale","archive":"Merton College","archive_location":"No. 5902"}
{"type":"article-journal"}`},
	{"a DOI in M3, one with its address, several URLs", "TY  - JOUR\nM3  - doi: 10.1086/234\nUR  - https://x.org/a; https://y.org/b\nER  - \nTY  - JOUR\nDO  - https://doi.org/10.1086/235\nL2  - http://x.org/f\nER  - \n",
		`{"type":"article-journal","DOI":"10.1086/234","URL":"https://x.org/a"}
{"type":"article-journal","DOI":"10.1086/235","URL":"http://x.org/f"}`},
	{"markup of publishers in titles", "TY  - JOUR\nTI  - <i>Homo sapiens</i> &amp; CO<sub>2</sub>: 3 < 4\nER  - \n", `{"type":"article-journal","title":"Homo sapiens & CO₂: 3 < 4"}`},
	{"text between records is kept as printed", "TY  - BOOK\nTI  - T\nER  - \n\nSmith, J. (1999). A citation\nthat was pasted.\n\nTY  - BOOK\nTI  - U\nER  - \nEF\n",
		`{"type":"book","title":"T"}
"Smith, J. (1999). A citation that was pasted."
{"type":"book","title":"U"}`},
	{"no TY; a type that is none; a hyphen that is missing", "AU  - Rao, B.\nTI  - T\nER  - \nTY  - NOVEL\nTI  - U\nPY  1999\nER  - \nTY  JOUR\nER  - \n",
		`{"author":[{"family":"Rao","given":"B."}],"title":"T"}
{"title":"U","issued":{"date-parts":[[1999]]}}
{"type":"article-journal"}`},
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		p, err := Read(strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		if got := sample.Items(p); got != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s\n%+v", tt.note, got, tt.want, p.Warnings)
		}
		if !Sniff(tt.in) {
			t.Errorf("%s: not taken for RIS", tt.note)
		}
		roundTrip(t, itemsOf(p))
	}
}

// TestMistakes holds what is said of the likeliest mistakes.
func TestMistakes(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"a record without its end", "TY  - JOUR\nTI  - T\n\nTY  - BOOK\nTI  - U\n", "1: the record is not closed before the next begins: end it with a line “ER  - ”\n4: the record is not closed: end it with a line “ER  - ”"},
		{"a record without a type", "AU  - Rao, B.\nER  - \n", "1: the record begins without a type: put a line “TY  - JOUR”, BOOK, CHAP … before it"},
		{"a type that is none", "TY  - NOVEL\nER  - \n", "1: “NOVEL” is no type of RIS: what the record is, is left open"},
		{"a hyphen is missing", "TY  - JOUR\nPY  1999\nER  - \n", "2: the hyphen behind PY is missing: it is read as “PY  - 1999”"},
		{"a citation pasted between records", "TY  - BOOK\nER  - \nSmith, A Book.\n", "3: in no record, and kept as printed: Smith, A Book."},
		{"words before the first record", "My list\nTY  - BOOK\nER  - \n", "1: before the first record, and left out: My list"},
		{"an ID twice", "TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - a\nER  - \n", "4: the ID a is taken by the record of line 1: both are kept"},
		{"tags without a place", "TY  - BOOK\nKW  - a\nKW  - b\nSN  - 0162-2889\nER  - \n", "0: tags that ibid has no use for are left out: KW (2), SN (1)"},
		{"PubMed's format", "PMID- 123\nTI  - T\n", "is PubMed's own format (.nbib): open it in a reference manager and export it as RIS"},
		{"EndNote's format", "%0 Journal Article\n%A Rao, B.\n", "is EndNote's own format (“%A …”): export it as “RefMan (RIS)”"},
		{"Web of Science's format", "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Rao, B\n", "is Web of Science's own format: export it as “RIS”"},
		{"BibTeX", "@book{a, title = {T}}", "is BibTeX: read it with --from bibtex"},
		{"text", "Just text.", "holds no RIS record: one begins with a line “TY  - JOUR” and ends with “ER  - ”"},
	}
	for _, tt := range tests {
		p, err := Read(strings.NewReader(tt.in))
		var got []string
		if err != nil {
			got = append(got, err.Error())
		} else {
			for _, w := range p.Warnings {
				got = append(got, fmt.Sprintf("%d: %s", w.Line, w.Text))
			}
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.note, strings.Join(got, "\n"), tt.want)
		}
	}
}

// The files are as the tools of a library and of a scholar write them: see testdata.
func TestSamples(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.ris")
	if len(files) < 2 {
		t.Fatal("no samples")
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		got := sample.Items(p) + "\n"
		for _, w := range p.Warnings {
			got += fmt.Sprintf("warning %d %s\n", w.Line, w.Text)
		}
		golden := strings.TrimSuffix(name, ".ris") + ".want"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, _ := os.ReadFile(golden)
		if got != string(want) {
			t.Errorf("%s: got\n%s", name, got)
		}
		roundTrip(t, itemsOf(p))
	}
}

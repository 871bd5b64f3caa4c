package bibtex

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// readTests are entries with the CSL-JSON of the items they become, an entry a line; text in quotes is kept as printed.
var readTests = []struct{ note, in, want string }{
	{"an article: TeX's dash, accents, protected capitals, a macro joined to text",
		`@string{ih = "International History"}
@Article{milward84, author = "Alan S. Milward and Jos{\'e} {\O}stergaard", title = {The {NATO} Crisis of {G}{\"o}ttingen}, journal = ih # { Review}, year = 1984, volume = 12, number = {3--4}, pages = {101--27}}`,
		`{"id":"milward84","type":"article-journal","author":[{"family":"Milward","given":"Alan S."},{"family":"Østergaard","given":"José"}],"title":"The NATO Crisis of Göttingen","container-title":"International History Review","issued":{"date-parts":[[1984]]},"volume":"12","issue":"3–4","page":"101–27"}`},
	{"names: particles, a suffix, an organisation, initials without spaces, others",
		`@book{n, author = {van Beethoven, Ludwig and Charles de la Vall{\'e}e Poussin and King, Jr., Martin Luther and {Office for Peace and War} and Ortega y Gasset, Jos\'e and others}}`,
		`{"id":"n","type":"book","author":[{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van"},{"family":"Vallée Poussin","given":"Charles","non-dropping-particle":"de la"},{"family":"King","given":"Martin Luther","suffix":"Jr."},{"literal":"Office for Peace and War"},{"family":"Ortega y Gasset","given":"José"},{"literal":"others"}]}`},
	{"a capital in an accent is no particle", `@book{n, author = {{\'E}mile Durkheim and {\"o}d {\'e}l Foo}}`,
		`{"id":"n","type":"book","author":[{"family":"Durkheim","given":"Émile"},{"family":"Foo","non-dropping-particle":"öd él"}]}`},
	{"small words behind the given name", `@book{n, author = {Beauvoir, Simone de and Goethe, Johann Wolfgang von}}`,
		`{"id":"n","type":"book","author":[{"family":"Beauvoir","given":"Simone","dropping-particle":"de"},{"family":"Goethe","given":"Johann Wolfgang","dropping-particle":"von"}]}`},
	{"names in the words of BibLaTeX", `@book{n, author = {family=Gaulle, given=Charles, prefix=de, useprefix=true and given=Ana, family={Sosa Villada}}}`,
		`{"id":"n","type":"book","author":[{"family":"Gaulle","given":"Charles","non-dropping-particle":"de"},{"family":"Sosa Villada","given":"Ana"}]}`},
	{"BibLaTeX: date range, place, subtitle, URL date, translator",
		`@book{b, title = {Peace}, subtitle = {A History}, date = {1995-03-30/1995-04}, location = {Bonn}, publisher = {Nomos}, urldate = {2020-02-01}, translator = {Ivo Andri\'c}, url = {https://x.org/a\_b\%20c}, doi = {https://doi.org/10.1000/x_1}}`,
		`{"id":"b","type":"book","translator":[{"family":"Andrić","given":"Ivo"}],"title":"Peace: A History","title-short":"Peace","publisher":"Nomos","publisher-place":"Bonn","issued":{"date-parts":[[1995,3,30],[1995,4]]},"accessed":{"date-parts":[[2020,2,1]]},"DOI":"10.1000/x_1","URL":"https://x.org/a_b%20c"}`},
	{"a year that is about, a season", `@misc{a, year = {c. 1567}, month = {Spring}}`,
		`{"id":"a","issued":{"date-parts":[[1567]],"season":1,"circa":true}}`},
	{"month with a day in it, as old files have it", `@misc{a, year = 1994, month = "8~" # jan}`,
		`{"id":"a","issued":{"date-parts":[[1994,1,8]]}}`},
	{"two months", `@misc{a, year = 1994, month = may # "/" # jun}`, `{"id":"a","issued":{"date-parts":[[1994,5],[1994,6]]}}`},
	{"no year but words", `@misc{a, year = {forthcoming}, month = mar}`, `{"id":"a","issued":{"literal":"March forthcoming"}}`},
	{"a chapter takes what it lacks from the volume, in BibLaTeX's way and whatever the order",
		`@incollection{c, author = {A. Sen}, title = {One}, crossref = {V}, pages = {1--9}}
@collection{v, editor = {B. Rao}, title = {Whole}, subtitle = {Parts}, publisher = {OUP}, year = 1999, pages = {1--300}}`,
		`{"id":"c","type":"chapter","author":[{"family":"Sen","given":"A."}],"editor":[{"family":"Rao","given":"B."}],"title":"One","container-title":"Whole: Parts","publisher":"OUP","issued":{"date-parts":[[1999]]},"page":"1–9"}
{"id":"v","type":"book","editor":[{"family":"Rao","given":"B."}],"title":"Whole: Parts","title-short":"Whole","publisher":"OUP","issued":{"date-parts":[[1999]]},"page":"1–300"}`},
	{"two entries that refer to each other", `@book{a, crossref = {b}, title = {A}} @book{b, crossref = {a}, year = 1999}`,
		`{"id":"a","type":"book","title":"A","issued":{"date-parts":[[1999]]}}
{"id":"b","type":"book","title":"A","issued":{"date-parts":[[1999]]}}`},
	{"a thesis: the kind of entry says which", `@mastersthesis{t, title = {T}, school = {Leiden}}`,
		`{"id":"t","type":"thesis","title":"T","publisher":"Leiden","genre":"Master’s thesis"}`},
	{"a thesis in BibLaTeX's way", `@thesis{t, type = {phdthesis}, title = {T}, institution = {Leiden}}`,
		`{"id":"t","type":"thesis","title":"T","publisher":"Leiden","genre":"PhD thesis"}`},
	{"a web page in BibTeX's way", `@misc{w, title = {W}, howpublished = {\url{https://x.org/~a_b}}, note = {Accessed 2001}}`,
		`{"id":"w","title":"W","URL":"https://x.org/~a_b","note":"Accessed 2001"}`},
	{"an eprint is an address", `@online{e, eprint = {1203.4567}, eprinttype = {arXiv}}`, `{"id":"e","type":"webpage","URL":"https://arxiv.org/abs/1203.4567"}`},
	{"a newspaper", `@article{e, entrysubtype = {newspaper}, journaltitle = {Dawn}, date = {2024-05-31}}`,
		`{"id":"e","type":"article-newspaper","container-title":"Dawn","issued":{"date-parts":[[2024,5,31]]}}`},
	{"a case", `@jurisdiction{e, title = {A v. B}, institution = {Supreme Court}, date = {-0044~}}`,
		`{"id":"e","type":"legal_case","title":"A v. B","issued":{"date-parts":[[-45]],"circa":true},"authority":"Supreme Court"}`},
	{"parentheses, comments, a preamble, text between entries",
		`Some words, me@example.org. @comment{ @book{no, title={No}} } @preamble{"\newcommand" # {\x}}
@book(p, title = "A {"}quoted{"} word") % @book{q,}`, `{"id":"p","type":"book","title":"A \"quoted\" word"}
{"id":"q","type":"book"}`},
	{"commands: formulas, scripts, quotes, unknown ones", `@book{m, title = {\emph{H$_2$O} \& $\alpha$-decay: \enquote{x} ` + "``y''" + ` \LaTeX{} \strange \odd{kept} 5\,\% \$5 a\textsuperscript{2}}}`,
		`{"id":"m","type":"book","title":"H₂O & α-decay: “x” “y” LaTeX \\strange kept 5 % $5 a²"}`},
	{"HTML of publishers", `@article{m, title = {<i>Homo sapiens</i> in CO<sub>2</sub> {\&}amp; 3 < 4}, journal = {A &amp; B}}`, `{"id":"m","type":"article-journal","title":"Homo sapiens in CO₂ & 3 < 4","container-title":"A & B"}`},
	{"accents of every kind", `@book{m, title = {\^{\i}\c{c}\v{s}\u g\H{o}\k{a}\r{u}\.Z\=a\ss\L\'{e}}}`, `{"id":"m","type":"book","title":"îçšğőąůŻāßŁé"}`},
	{"a comma is missing, an equals sign, the closing brace: understood", "@book{a, title = {T}\n year = 1999, publisher {P}\n\n@book{b, title = {U}}",
		`{"id":"a","type":"book","title":"T","publisher":"P","issued":{"date-parts":[[1999]]}}
{"id":"b","type":"book","title":"U"}`},
	{"one brace too many: the fields behind it belong to the entry", "@book{a, title = {T}},\n year = 1999}\n@book{b}",
		`{"id":"a","type":"book","title":"T","issued":{"date-parts":[[1999]]}}
{"id":"b","type":"book"}`},
	{"a brace that is never closed: kept as printed, and the next is read", "@book{a, title = {T,\n year = 1999}\n\n@book{b, title = {U}}",
		`"@book{a, title = {T, year = 1999}"
{"id":"b","type":"book","title":"U"}`},
	{"no key; a key twice; a field twice", `@book{title = {A}} @book{k, title = {B}, title = {C}} @book{K, title = {D}}`,
		`{"type":"book","title":"A"}
{"id":"k","type":"book","title":"B"}
{"id":"K","type":"book","title":"D"}`},
	{"a word that no @string defines is text", `@article{a, journal = ajph, year = in press}`, `{"id":"a","type":"article-journal","container-title":"ajph","issued":{"literal":"in press"}}`},
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
			t.Errorf("%s: not taken for BibTeX", tt.note)
		}
		roundTrip(t, itemsOf(p))
	}
}

// The files are as the tools of a library and of a scholar write them: see testdata.
func TestSamples(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.bib")
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
			got += strings.TrimSpace(strings.Join([]string{"warning", itoa(w.Line), w.Text}, " ")) + "\n"
		}
		golden := strings.TrimSuffix(name, ".bib") + ".want"
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

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

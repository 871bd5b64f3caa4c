package bibtex

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
		{"a news story: the day has a field of its own, sentence case keeps its names",
			model.Item{ID: "bokhari-2024-pakistan", Type: model.TypeNewspaper, Author: []model.Name{{Family: "Bokhari", Given: "Farhan"}}, Title: "Pakistan battles rising terror threat in Afghan border regions", ContainerTitle: "Financial Times", Issued: day(2024, 1, 29)},
			`@article{bokhari-2024-pakistan,
  author = {Bokhari, Farhan},
  title = {Pakistan battles rising terror threat in {Afghan} border regions},
  entrysubtype = {newspaper},
  journal = {Financial Times},
  year = {2024},
  month = jan,
  day = {29},
}
`},
		{"a book: capitals inside words are kept, a headline's are not, & and % escaped, an organisation stays one name",
			model.Item{ID: "nato-1999-r", Type: model.TypeBook, Author: []model.Name{{Literal: "Research and Development Corp., Ltd."}}, Title: "NATO's Budget & the 2% Rule", PublisherPlace: "Brussels", Publisher: "Brookings", Edition: "2nd", Issued: day(1999, 0, 0)},
			`@book{nato-1999-r,
  author = {{Research and Development Corp., Ltd.}},
  title = {{NATO's} Budget \& the 2\% Rule},
  edition = {2nd},
  address = {Brussels},
  publisher = {Brookings},
  year = {1999},
}
`},
		{"a report: institution and type",
			model.Item{ID: "icg-2022-afghanistans", Type: model.TypeReport, Title: "Afghanistan’s Security Challenges under the Taliban", Publisher: "International Crisis Group", PublisherPlace: "Brussels", Genre: "Asia report", Number: "326", Issued: day(2022, 8, 0)},
			`@techreport{icg-2022-afghanistans,
  title = {Afghanistan’s Security Challenges under the Taliban},
  address = {Brussels},
  institution = {International Crisis Group},
  number = {326},
  type = {Asia report},
  year = {2022},
  month = aug,
}
`},
		{"a web page: BibTeX has no entry for it; a URL is not escaped, but its braces would end the field",
			model.Item{ID: "mir", Type: model.TypeWeb, Title: "Two years", ContainerTitle: "USIP", URL: "https://usip.org/a_b?x={1}&y=%20", Accessed: day(2024, 5, 6), Issued: model.Date{Literal: "n.d."}},
			`@misc{mir,
  title = {Two years},
  entrysubtype = {webpage},
  howpublished = {USIP},
  container-title = {USIP},
  year = {n.d.},
  url = {https://usip.org/a_b?x=%7B1%7D&y=%20},
  urldate = {2024-05-06},
}
`},
		{"names: particles, a suffix, a family name of two words without a given one",
			model.Item{ID: "n", Type: model.TypeJournal, Author: []model.Name{
				{Family: "Beethoven", Given: "Ludwig", NonDroppingParticle: "van"}, {Family: "King", Given: "Martin Luther", Suffix: "Jr."}, {Family: "Abou El Fadl"}},
				Title: "x", ContainerTitle: "J", Volume: "16", Issue: "5", Page: "12–15", DOI: "10.1000/a_b"},
			`@article{n,
  author = {van Beethoven, Ludwig and King, Jr., Martin Luther and {Abou El Fadl}},
  title = {x},
  volume = {16},
  pages = {12--15},
  journal = {J},
  number = {5},
  doi = {10.1000/a_b},
}
`},
		{"a thesis for a master's degree, a year that is a guess, a range",
			model.Item{ID: "t", Type: model.TypeThesis, Genre: "Master’s thesis", Publisher: "Leiden", Title: "y", Issued: model.Date{From: model.Day{Year: 1567}, To: model.Day{Year: 1569}, Circa: true}},
			`@mastersthesis{t,
  title = {y},
  school = {Leiden},
  type = {Master’s thesis},
  year = {c. 1567--1569},
}
`},
		{"a letter in an archive",
			model.Item{ID: "m", Type: model.TypeManuscript, Title: "Rentale de Cuxham", Archive: "Merton College", ArchiveLocation: "No. 5902"},
			`@misc{m,
  title = {Rentale de Cuxham},
  entrysubtype = {manuscript},
  howpublished = {Merton College, No. 5902},
  archive = {Merton College},
  archive_location = {No. 5902},
}
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
	}
}

func TestKeys(t *testing.T) {
	keys := keyring{}
	var got []string
	for i, id := range []string{"mir-2023-two", "MIR-2023-two", "", "", "a{b},c"} {
		got = append(got, keys.key(id, i+1))
	}
	if want := "mir-2023-two MIR-2023-two-2 item item-4 abc"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

package works

import (
	"os"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// Shapes of references beside those of the samples.
func TestReferences(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"a number for a year, a text for a title, what is neither", `{"author":"van der Linden MJ","year":1999,"article-title":["A","B"],"journal-title":null,"volume":{"x":1}}`,
			`{"author":[{"family":"Linden","given":"MJ","non-dropping-particle":"van der"}],"title":"A","issued":{"date-parts":[[1999]]}}`},
		{"an organisation, a series alone, a DOI as an address", `{"author":"World Bank","series-title":"Atlas","DOI":"https://doi.org/10.1596/1"}`,
			`{"author":[{"literal":"World Bank"}],"title":"Atlas","DOI":"10.1596/1"}`},
		{"a journal without an article", `{"author":"J. S. Bell","journal-title":"Physics","volume":"1","first-page":"195","component":"fig 2"}`,
			`{"type":"article-journal","author":[{"family":"Bell","given":"J. S."}],"container-title":"Physics","volume":"1","page":"195","note":"fig 2"}`},
		{"a text in place of an object", `"Weil 1943"`, `Weil 1943 {}`},
	}
	for _, tt := range tests {
		p, err := Read(strings.NewReader(`{"title":["T"],"reference":[` + tt.in + `]}`))
		if err != nil || len(p.Notes) != 1 {
			t.Errorf("%s: %+v, %v", tt.note, p, err)
			continue
		}
		_, got, _ := strings.Cut(strings.Join(strings.Fields(sample.Notes(p)), " "), ": ")
		if got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.note, got, tt.want)
		}
	}
}

// The likeliest mistakes, with what is said of them.
func TestMistakes(t *testing.T) {
	b, err := os.ReadFile("testdata/crossref.json")
	if err != nil {
		t.Fatal(err)
	}
	answer := string(b)
	sample.Mistakes(t, Read, []sample.Mistake{
		{"a download that was cut off", answer[:strings.Index(answer, `"unstructured":"Bohstedt`)+20], 3, "11: the JSON ends in the middle: the file may be cut off; what follows is not read"},
		{"JSON mended by hand, with a comma too many", `{"title":["T"],"reference":[{"year":"1943","DOI":"10.1000/1"},` + "\n" + `{"year":}]}`, 1,
			"2: is no JSON: invalid character '}' looking for beginning of value; what follows is not read"},
		{"a DOI that Crossref does not know", "Resource not found.", 0, "line 1: is not JSON: it begins with Resource not found."},
		{"an answer about a journal", `{"status":"ok","message-type":"journal","message":{"title":"Past & Present"}}`, 0,
			"is Crossref's answer about a journal, not about a work: ask for https://api.crossref.org/works/DOI"},
		{"an error of Crossref's", `{"status":"failed","message-type":"validation-failure","message":[{"type":"parameter-not-found"}]}`, 0,
			"is Crossref's answer about a validation-failure, not about a work: ask for https://api.crossref.org/works/DOI"},
		{"an error of OpenAlex's", `{"error":"404 Not Found","message":"The requested URL was not found"}`, 0,
			"is an error of the registry's, not a work: The requested URL was not found"},
		{"no references deposited", `{"message":{"title":["T"],"reference-count":0}}`, 0, "0: the publisher deposited no references of this work with Crossref"},
		{"references that this answer left out", `{"message":{"title":["T"],"DOI":"10.1000/1","reference-count":34}}`, 0,
			"0: Crossref counts 34 references, but this answer holds none: ask for https://api.crossref.org/works/10.1000/1"},
		{"other JSON", `{"name":"Salt"}`, 0, "holds no work, as Crossref and OpenAlex describe one"},
		{"works in brackets, and one a line", `[{"title":["A"]},3,{"title":["B"]}]` + "\n" + `{"title":["C"]}`, 3, ""},
	})
}

// What is CSL-JSON, or any other JSON, is not taken for an answer of a registry.
func TestSniff(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{`{"status":"ok","message-type":"work","message":{}}`, true},
		{`  {"DOI":"10.1000/1","is-referenced-by-count": 3}`, true},
		{`{"id":"https://openalex.org/W1","doi":null}`, true},
		{`[{"id":"https://openalex.org/W1"}]`, true},
		{`[{"id":"mir","type":"book","title":"T","reference":""}]`, false},
		{`{"items":[{"itemKey":"X"}]}`, false},
		{`@book{a, note = {"message-type": 1}}`, false},
	}
	for _, tt := range tests {
		if got := Sniff(tt.in); got != tt.want {
			t.Errorf("%s: got %v", tt.in, got)
		}
	}
}

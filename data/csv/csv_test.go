package csv

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

func TestWrite(t *testing.T) {
	items := []model.Item{
		{ID: "mir-2023-two", Type: model.TypeWeb, Title: `Two “years”, a "test"`, Author: []model.Name{{Family: "Mir", Given: "Asfandyar"}, {Family: "Beethoven", Given: "Ludwig", NonDroppingParticle: "van", Suffix: "Jr."}, {Literal: "USIP"}},
			Issued: model.Date{From: model.Day{Year: 2023, Month: 8, Day: 15}}, Annote: "Citations differ on issued: 2023 (1); 2024 (2)."},
		{ID: "x", Title: "=HYPERLINK(\"http://evil.example\")", Page: "-1", Publisher: "@SUM(A1)", Volume: "+cmd", Issued: model.Date{From: model.Day{Year: -45}}},
	}
	const want = "id,type,author,title,title-short,editor,translator,container-title,collection-title,edition,volume,issue,number,genre,publisher-place,publisher,authority,issued,original-date,page,archive,archive_location,DOI,URL,accessed,note,annote\r\n" +
		"mir-2023-two,webpage,\"Mir, Asfandyar; van Beethoven, Ludwig, Jr.; USIP\",\"Two “years”, a \"\"test\"\"\",,,,,,,,,,,,,,2023-08-15,,,,,,,,,Citations differ on issued: 2023 (1); 2024 (2).\r\n" +
		"x,,,\"'=HYPERLINK(\"\"http://evil.example\"\")\",,,,,,,'+cmd,,,,,'@SUM(A1),,-0044,,-1,,,,,,,\r\n"
	var b strings.Builder
	if err := Write(&b, items); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := Write(&b, nil); err != nil || b.String() != want[:strings.Index(want, "mir")] {
		t.Errorf("no items: got %q, %v", b.String(), err)
	}
}

// TestColumns: every variable of an item has its column.
func TestColumns(t *testing.T) {
	var header []string
	for _, c := range columns {
		header = append(header, c.name)
	}
	for _, f := range model.Fields {
		if !slices.Contains(header, string(f)) {
			t.Errorf("%s has no column", f)
		}
	}
}

// FuzzWrite checks that any texts are read again as they are, but for the apostrophe before a formula, and that no cell is one.
func FuzzWrite(f *testing.F) {
	f.Add("id", "=1+1", "a\"b,c\nd")
	f.Add("-", "−1", "\r\n")
	f.Add("-12", "@", "＝1")
	f.Fuzz(func(t *testing.T, id, title, publisher string) {
		var b bytes.Buffer
		if err := Write(&b, []model.Item{{ID: id, Title: title, Publisher: publisher}}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		at := map[string]string{}
		for i, name := range rows[0] {
			at[name] = rows[1][i]
		}
		line := func(s string) string { // a reader of CSV takes CR LF for LF
			return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "")
		}
		for name, was := range map[string]string{"id": id, "title": title, "publisher": publisher} {
			is := at[name]
			if line(is) != line(was) && line(is) != "'"+line(was) {
				t.Errorf("%s: %q became %q", name, was, is)
			}
			if strings.HasPrefix(is, "=") || strings.HasPrefix(is, "@") {
				t.Errorf("%s is a formula: %q", name, is)
			}
		}
	})
}

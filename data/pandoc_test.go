package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// The library is 117 publications as Zotero and JabRef write them, the same in each format.
const library = "testdata/library"

// sideBySide are the formats that pandoc reads too, with its name for each. Of RIS, which it reads from version 3 on, the
// comparison is with what it reads of the same publications in CSL-JSON.
var sideBySide = []struct{ ours, theirs, format string }{
	{library + ".json", library + ".json", "csljson"},
	{library + ".bib", library + ".bib", "bibtex"},
	{library + "-biblatex.bib", library + "-biblatex.bib", "biblatex"},
	{library + ".ris", library + ".json", "csljson"},
}

// cslItem is an item as pandoc and we write it.
type cslItem map[string]any

func items(t *testing.T, text []byte) map[string]cslItem {
	t.Helper()
	var list []cslItem
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
	byID := map[string]cslItem{}
	for _, it := range list {
		byID[fmt.Sprint(it["id"])] = it
	}
	return byID
}

// difference is one that is meant, in one format or ("") in all.
type difference struct {
	why    string
	file   string
	fields string
	meant  func(ours, theirs any, it cslItem) bool
}

var differences = []difference{
	{"pandoc lowers titles to sentence case, as its styles want them; ibid keeps the capitals of the file", "bib", "title title-short container-title collection-title",
		func(a, b any, _ cslItem) bool { return letters(a) == letters(b) }},
	{"pandoc makes typographic quotation marks of a straight ' and keeps the markup of CSL; ibid takes titles as plain text, their signs as they are", "", "title title-short genre",
		func(a, b any, _ cslItem) bool { return letters(a) == letters(b) }},
	{"pandoc takes what stands before a colon for the short title; ibid takes only a title that the file gives apart", ".bib", "title-short",
		func(a, b any, it cslItem) bool {
			return a == nil && strings.HasPrefix(letters(it["title"]), letters(b))
		}},
	{"pages have an en dash in ibid, a hyphen in pandoc", "", "page",
		func(a, b any, _ cslItem) bool {
			return a != nil && strings.ReplaceAll(fmt.Sprint(a), "–", "-") == fmt.Sprint(b)
		}},
	{"of the type of @misc and of types that have no entry ibid knows nothing, which CSL calls a document; pandoc writes an empty type or none", ".bib", "type",
		func(a, b any, _ cslItem) bool { return a == "document" && (b == "" || b == nil) }},
	{"pandoc takes “de Beauvoir, Simone” for a particle that is dropped, as BibLaTeX's option useprefix=false has it; ibid for one that stays, as the name is printed", ".bib", "author editor translator",
		func(a, b any, _ cslItem) bool { return undropped(a) == undropped(b) }},
	{"pandoc leaves the i of \\'{\\i} without its dot, with the accent behind it", "library.bib", "author editor translator title",
		func(a, b any, _ cslItem) bool {
			return undropped(a) == strings.ReplaceAll(undropped(b), "ı\u0301", "í")
		}},
	{"a season: pandoc writes it as a month, 21 to 24, or leaves it out", "", "issued",
		func(a, b any, _ cslItem) bool {
			ours, theirs := dateOf(a), dateOf(b)
			return ours.Season > 0 && theirs.From.Year == ours.From.Year && (theirs.From.Month == 0 || theirs.From.Month == 20+ours.Season)
		}},
	{"pandoc reads no range and no “c.” in BibTeX's year", "library.bib", "issued",
		func(a, b any, _ cslItem) bool {
			ours := dateOf(a)
			return (ours.To.Year > 0 || ours.Circa) && dateOf(b).From.Year == 0
		}},
	{"BibLaTeX's publisher is a list parted by “and”; ibid keeps “Routledge and Kegan Paul”, one house, together", "biblatex", "publisher",
		func(a, b any, _ cslItem) bool {
			return strings.ReplaceAll(fmt.Sprint(b), "; ", " and ") == fmt.Sprint(a)
		}},
	{"a court: CSL has authority for it, pandoc puts it with the publisher", "biblatex", "authority publisher",
		func(_, _ any, it cslItem) bool { return it["type"] == "legal_case" }},
	{"ibid has no place for the language of a text, and says so in a warning", ".json .ris", "language",
		func(a, _ any, _ cslItem) bool { return a == nil }},
	{"RIS has no type for a review, an e-mail, a tweet, an interview, a preprint", ".ris", "type",
		func(a, b any, _ cslItem) bool {
			return strings.Contains("review article-journal, post post-weblog, interview article-magazine, article manuscript", fmt.Sprint(b, " ", a))
		}},
	{"reference managers write neither the year of the first edition nor the end of a range into RIS", ".ris", "original-date issued",
		func(a, b any, _ cslItem) bool {
			return a == nil || dateOf(a).From.Year == dateOf(b).From.Year && (dateOf(b).To.Year > 0 || dateOf(b).Circa)
		}},
}

// letters gives a text but for case, markup, signs and accents.
func letters(v any) string {
	s, _ := v.(string)
	return strings.Join(fold.Words(fold.Unmark(s)), " ")
}

// undropped gives names with every particle as one that stays.
func undropped(v any) string {
	b, _ := json.Marshal(v)
	var list []model.Name
	if json.Unmarshal(b, &list) != nil {
		return string(b)
	}
	for i := range list {
		n := &list[i]
		if n.NonDroppingParticle == "" {
			n.NonDroppingParticle, n.DroppingParticle = n.DroppingParticle, ""
		}
	}
	return fmt.Sprint(list)
}

// dateOf reads a date of CSL-JSON; of none that can be read the zero one.
func dateOf(v any) model.Date {
	b, _ := json.Marshal(v)
	var d model.Date
	if json.Unmarshal(b, &d) != nil {
		return model.Date{}
	}
	return d
}

// TestSideBySide compares the fields of every publication as we read them with those that pandoc reads, but for the
// differences above.
func TestSideBySide(t *testing.T) {
	for _, f := range sideBySide {
		t.Run(strings.TrimPrefix(f.ours, "testdata/"), func(t *testing.T) {
			t.Parallel()
			paper, err := Open(f.ours, "", nil)
			if err != nil {
				t.Fatal(err)
			}
			text, err := Export("csl-json", itemsOf(t, paper))
			if err != nil {
				t.Fatal(err)
			}
			ours := items(t, []byte(text))
			theirs := items(t, run(t, "", "pandoc", "-f", f.format, "-t", "csljson", f.theirs))
			if len(ours) < 110 || len(ours) != len(theirs) {
				t.Fatalf("%d items, pandoc reads %d", len(ours), len(theirs))
			}
			for _, id := range slices.Sorted(maps.Keys(ours)) {
				for _, field := range fieldsOf(ours[id], theirs[id]) {
					a, b := ours[id][field], theirs[id][field]
					if !same(a, b) && !meant(f.ours, field, a, b, ours[id]) {
						t.Errorf("%s, %s: %s, pandoc has %s", id, field, shown(a), shown(b))
					}
				}
			}
		})
	}
}

func shown(v any) string { b, _ := json.Marshal(v); return string(b) }

func fieldsOf(a, b cslItem) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

// same compares values; parts of dates and volumes are the same as numbers and as texts.
func same(a, b any) bool {
	if d := dateOf(a); d.From.Year != 0 {
		return d == dateOf(b)
	}
	return shown(a) == shown(b) || a != nil && fmt.Sprint(a) == fmt.Sprint(b)
}

func meant(file, field string, a, b any, it cslItem) bool {
	for _, d := range differences {
		here := d.file == ""
		for _, part := range strings.Fields(d.file) {
			here = here || strings.Contains(file, part)
		}
		if here && slices.Contains(strings.Fields(d.fields), field) && d.meant(a, b, it) {
			return true
		}
	}
	return false
}

func itemsOf(t *testing.T, p *model.Paper) []model.Item {
	t.Helper()
	var list []model.Item
	for _, n := range p.Notes {
		if n.Item == nil {
			t.Fatalf("line %d is not read: %s", n.Line, n.Text)
		}
		list = append(list, *n.Item)
	}
	return list
}

// run runs a tool that must have nothing to complain of, and gives what it prints.
func run(t *testing.T, in, tool string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", tool)
		}
		t.Skipf("%s is not installed", tool)
	}
	cmd := exec.Command(tool, args...)
	cmd.Stdin = strings.NewReader(in)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %s: %v: %s", tool, strings.Join(args, " "), err, errs.String())
	}
	for line := range strings.Lines(errs.String()) {
		if !harmlessLine(line) {
			t.Errorf("%s %s complains: %s", tool, strings.Join(args, " "), line)
		}
	}
	return out.Bytes()
}

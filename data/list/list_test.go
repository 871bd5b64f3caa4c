package list

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/read"
)

// paper has all that a reading list tells: a conflict, a variant, an orphan, signals and cited pages, a reference back
// that leads nowhere, and texts that would be markup.
func paper() *model.Paper {
	p := &model.Paper{
		Name: "crowds.txt", Title: "The Crowd's <i>Economy</i> & *Ours*", Authors: []model.Contributor{{Name: "A. Reader", Affiliation: "Nowhere_College_"}},
		Abstract: "On crowds.\n\nAnd on <script>alert(1)</script> prices.", Keywords: []string{"crowds", "[prices](x)"},
	}
	for i, text := range []string{
		`E. P. Thompson, "The Moral Economy of the English Crowd in the Eighteenth Century," Past & Present 50, no. 1 (1971): 76–136.`,
		`James C. Scott, The Moral Economy of the Peasant: Rebellion and Subsistence in Southeast Asia (New Haven: Yale University Press, 1976), 33.`,
		`See Thompson, "Moral Economy," 78–79.`,
		`Parwiz Karokhail, “Taliban reject UN team’s report on Al-Qaeda camps in Afghanistan”, Arab News, May 31, 2024.`,
		`Parwiz Karokhail, “Taliban reject UN team’s report on Al-Qaeda camps in Afghanistan”, Arab News, February 1, 2024.`,
		`Ibid.`,
		`Tilly, "Food Supply," 392.`,
	} {
		p.Notes = append(p.Notes, model.Note{N: i + 1, Line: i + 1, Text: text})
	}
	return p
}

func written(t *testing.T, write func(io.Writer, *model.Paper, *model.Reading, []int) error, p *model.Paper, sources []int) string {
	t.Helper()
	r := read.Paper(p)
	var b bytes.Buffer
	if err := write(&b, p, &r, sources); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestGolden holds both formats as they are in testdata; look at them after a change, the HTML in a browser.
func TestGolden(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *model.Paper, *model.Reading, []int) error{"crowds.md": Markdown, "crowds.html": HTML} {
		got := written(t, write, paper(), nil)
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile("testdata/"+name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s (UPDATE=1 writes it anew):\n%s", name, got)
		}
	}
}

// TestTells: what has to be said is said in both formats.
func TestTells(t *testing.T) {
	r := read.Paper(paper())
	d := build(paper(), &r, nil)
	var said []string
	for _, e := range d.entries {
		said = append(said, e.text.Plain()+" "+e.cited)
		for _, s := range e.says {
			said = append(said, s.mark+" "+s.text)
		}
	}
	all := strings.Join(said, "\n")
	for _, want := range []string{
		"Cited in notes 1 and 3 (see, pp. 78–79)",
		"! The citations contradict each other on the date: May 31, 2024 in 4, but February 1, 2024 in 5.",
		"? Only this short form is cited: a full citation is nowhere in the paper.",
		"Tilly, \"Food Supply\" Cited in note 7 (p. 392)",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("not said: %s\n%s", want, all)
		}
	}
}

// TestChosen: of a choice of sources only these are written, in their order, and it says so.
func TestChosen(t *testing.T) {
	got := written(t, Markdown, paper(), []int{1})
	if !strings.Contains(got, "Peasant") || strings.Contains(got, "Thompson") || !strings.Contains(got, "1 citation of 1 source, chosen from") {
		t.Errorf("one source:\n%s", got)
	}
}

// FuzzHTML: whatever a paper says, the page is well-formed, runs nothing, loads nothing, and links only into itself and
// to the web.
func FuzzHTML(f *testing.F) {
	for _, n := range paper().Notes {
		f.Add("<b>", n.Text)
	}
	f.Add(`"><img src=x onerror=alert(1)>`, `A. Man, "<svg/onload=x>," Site, 2020, javascript:alert(1).`)
	f.Add("\x1b[31m\u202e", `B. Woman, Book (Place: House, 1990), http://a.b/"onmouseover="x, 12.`)
	f.Fuzz(func(t *testing.T, title, note string) {
		p := &model.Paper{Name: title, Title: title, Abstract: note, Keywords: []string{title}, Authors: []model.Contributor{{Name: title, Affiliation: note}}}
		p.Notes = []model.Note{{N: 1, Text: note}, {N: 2, Text: "Ibid., 12."}, {N: 3, Text: note + " " + title}}
		wellFormed(t, written(t, HTML, p, nil))
	})
}

var (
	void  = regexp.MustCompile(`<(meta [^>]*|br)>`)
	href  = regexp.MustCompile(`^(#|https?://)`)
	known = map[string]bool{"html": true, "head": true, "title": true, "style": true, "body": true, "header": true, "main": true, "section": true,
		"footer": true, "h1": true, "h2": true, "p": true, "b": true, "i": true, "ul": true, "li": true, "span": true, "a": true, "meta": true, "br": true}
	attributes = map[string]bool{"lang": true, "charset": true, "name": true, "content": true, "class": true, "id": true, "href": true, "aria-hidden": true}
)

func wellFormed(t *testing.T, page string) {
	t.Helper()
	page, ok := strings.CutPrefix(page, "<!DOCTYPE html>\n")
	if !ok {
		t.Fatal("no doctype")
	}
	d := xml.NewDecoder(strings.NewReader(void.ReplaceAllString(page, "<$1/>")))
	d.Strict = true
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, page)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !known[e.Name.Local] {
			t.Fatalf("an element <%s> in\n%s", e.Name.Local, page)
		}
		for _, a := range e.Attr {
			if !attributes[a.Name.Local] || a.Name.Local == "href" && !href.MatchString(a.Value) {
				t.Fatalf("an attribute %s=%q in\n%s", a.Name.Local, a.Value, page)
			}
		}
	}
}

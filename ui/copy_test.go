package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/data"
	"ibid/model"
	"ibid/model/cite"
)

// notes is a reading with each kind of citation that copying treats in its own way.
func notes() model.Reading {
	book := model.Item{ID: "", Type: model.TypeBook, Author: []model.Name{{Family: "Scott", Given: "James C."}}, Title: "Seeing Like a State"}
	story := model.Item{Type: model.TypeNewspaper, Title: "Dam opens", ContainerTitle: "The Hindu"}
	locator := func(raw, page string) []model.Span {
		at := strings.Index(raw, page)
		return []model.Span{{Field: model.FieldLocator, Start: at, End: at + len(page)}}
	}
	full := "See James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), p. 4."
	ibid := "Ibid., p. 12."
	return model.Reading{
		Citations: []model.Citation{
			{ID: "1", N: 1, Part: 1, Raw: full, Form: model.FormFull, Signal: "See", Locator: model.Locator{Label: "page", Value: "4"}, Parsed: &book, Spans: locator(full, "p. 4"), Source: 0},
			{ID: "2", N: 2, Part: 1, Raw: ibid, Form: model.FormIbid, Locator: model.Locator{Label: "page", Value: "12"}, Spans: locator(ibid, "p. 12"), Source: 0},
			{ID: "3", N: 3, Part: 1, Raw: "“Dam opens”, The Hindu, May 1, 2001,", Form: model.FormFull, Parsed: &story, Source: 1},
			{ID: "4", N: 4, Part: 1, Raw: "“Dam opens”, The Hindu, May 2, 2001,", Form: model.FormFull, Parsed: &story, Source: 1},
			{ID: "5", N: 5, Part: 1, Raw: "Scott, Seeing,", Form: model.FormShort, Parsed: &book, Source: 0},
			{ID: "6", N: 6, Part: 1, Raw: "Ibid.", Form: model.FormIbid, Source: model.NoSource, Candidates: []int{0, 1}},
			{ID: "7", N: 7, Part: 1, Raw: "Polanyi, Transformation", Form: model.FormShort, Source: 2},
		},
		Sources: []model.Source{
			{ID: "scott-1998-seeing", Citations: []int{0, 1, 4}, Item: book},
			{ID: "nd-2001-dam", Citations: []int{2, 3}, Item: story, Conflicts: []model.Conflict{{
				Field: model.FieldIssued, Level: model.LevelConflict,
				Values: []model.Value{{Text: "2001-05-01", Citations: []int{2}}, {Text: "2001-05-02", Citations: []int{3}}},
			}}},
			{ID: "polanyi-nd-transformation", Citations: []int{6}, Orphan: true, Item: model.Item{Title: "Transformation", Author: []model.Name{{Family: "Polanyi"}}}},
		},
	}
}

// TestCopy is DESIGN's table of what y puts on the clipboard and what the status line says of it.
func TestCopy(t *testing.T) {
	const bare = "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998)"
	for _, tc := range []struct {
		note   string
		keys   []string
		text   string
		status string
	}{
		{"a source: its fullest citation without signal and page", []string{"y"}, bare, "copied note 1 as printed · 76 characters · test"},
		{"a citation keeps signal and page", []string{"enter", "j", "y"}, "See James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), p. 4.", "copied note 1 as printed"},
		{"an ibid. that resolved", []string{":", "text:2", "enter", "y"}, bare + ", p. 12", "copied “Ibid., p. 12.” as note 1, its page 12 behind it"},
		{"a short form as printed, the stripped address's comma off", []string{":", "text:5", "enter", "y"}, "Scott, Seeing", "short form; full is note 1 (Y)"},
		{"its full form by Y", []string{":", "text:5", "enter", "Y", "j", "enter"}, bare, "copied the full citation, note 1"},
		{"an ambiguous back-reference", []string{"v", ":", "text:6", "enter", "y"}, "Ibid.", "unresolved: 2 candidates"},
		{"an orphan", []string{":", "text:7", "enter", "y"}, "Polanyi, Transformation", "orphan: no full citation in this paper"},
		{"a source with a conflict: its first full citation, undoctored", []string{"j", "y"}, "“Dam opens”, The Hindu, May 1, 2001", "4 has another date"},
		{"a selection: order of the paper, none twice", []string{"G", "space", "g", "space", "enter", "enter", "y"}, bare + "\nPolanyi, Transformation", "copied 2 citations as printed"},
		{"some of it hidden by the filter", []string{"space", "j", "space", "/", "text:polanyi", "enter", "y"}, bare + "\nPolanyi, Transformation", "2 citations as printed (1 of them hidden by the filter)"},
		{"all citations of a source", []string{"j", "Y", "text:all", "enter"}, "“Dam opens”, The Hindu, May 1, 2001\n“Dam opens”, The Hindu, May 2, 2001", "copied 2 citations as printed"},
		{"BibTeX", []string{"Y", "text:bibt", "enter"}, "bibtex of scott-1998-seeing", "copied scott-1998-seeing as BibTeX"},
		{"CSL-JSON of a selection", []string{"space", "j", "space", "Y", "text:json", "enter"}, "csl-json of scott-1998-seeing\ncsl-json of polanyi-nd-transformation", "copied CSL-JSON of 2 sources"},
	} {
		t.Run(tc.note, func(t *testing.T) {
			a := ofReading(notes())
			var text string
			a.edges.Copy = func(_ context.Context, s string) (Copied, error) {
				text = s
				return Copied{Route: "test"}, nil
			}
			press(a, tc.keys...)
			if text != tc.text {
				t.Errorf("copied %q\n  want %q", text, tc.text)
			}
			if !strings.Contains(a.status.text, tc.status) {
				t.Errorf("status %q, want %q in it", a.status.text, tc.status)
			}
		})
	}
}

// TestCopyRoutes: the status line never says "copied" where it is not known.
func TestCopyRoutes(t *testing.T) {
	for _, tc := range []struct {
		note   string
		result Copied
		err    error
		status string
		popup  bool
	}{
		{"a command took it", Copied{Route: "xclip"}, nil, "copied note 1 as printed · 76 characters · xclip", false},
		{"the terminal is sent it", Copied{Terminal: true}, nil, "note 1 as printed sent to the terminal · 76 characters · OSC 52", false},
		{"after a command failed", Copied{Terminal: true, Failed: []string{"wl-copy: exit status 1"}}, nil, "OSC 52 · wl-copy: exit status 1", false},
		{"no route at all", Copied{}, errors.New("no clipboard"), "not copied: no clipboard", true},
	} {
		t.Run(tc.note, func(t *testing.T) {
			a := ofReading(notes())
			a.edges.Copy = func(context.Context, string) (Copied, error) { return tc.result, tc.err }
			press(a, "y")
			if !strings.Contains(a.status.text, tc.status) {
				t.Errorf("status %q, want %q in it", a.status.text, tc.status)
			}
			if _, open := a.popup.(*handWindow); open != tc.popup {
				t.Errorf("text shown to be selected by hand: %v", open)
			}
			if tc.popup && !strings.Contains(text(a), "James C. Scott, Seeing Like a State") {
				t.Errorf("the text is not on the screen:\n%s", text(a))
			}
		})
	}
}

// TestMenuRemembers: "copy as" opens on the form that was taken last.
func TestMenuRemembers(t *testing.T) {
	a := ofReading(notes())
	press(a, "Y", "text:bibtex", "enter", "j", "Y")
	if m := a.popup.(*menuWindow); forms[m.shown[m.cursor]].name != "BibTeX" {
		t.Errorf("opens on %s", forms[m.shown[m.cursor]].name)
	}
	press(a, "esc")
	if a.popup != nil {
		t.Error("esc does not close it")
	}
}

// TestCopyUnprinted: where a format has no printed text, a note is made of the item, and the status line says so.
func TestCopyUnprinted(t *testing.T) {
	it := model.Item{Type: model.TypeBook, Author: []model.Name{{Family: "Scott", Given: "James C."}}, Title: "Seeing Like a State", Publisher: "Yale University Press"}
	it.Issued.From.Year = 1998
	a := ofReading(model.Reading{
		Citations: []model.Citation{{ID: "1", N: 1, Part: 1, Form: model.FormFull, Parsed: &it, Source: 0}},
		Sources:   []model.Source{{ID: "scott-1998-seeing", Citations: []int{0}, Item: it}},
	})
	var got string
	a.edges.Copy = func(_ context.Context, s string) (Copied, error) { got = s; return Copied{Route: "test"}, nil }
	press(a, "y")
	if !strings.Contains(got, "James C. Scott, Seeing Like a State (Yale University Press, 1998)") || !strings.Contains(a.status.text, "as a Chicago note") {
		t.Errorf("copied %q, %s", got, a.status.text)
	}
	if !strings.Contains(text(a), "James C. Scott, Seeing Like a State (Yale") {
		t.Error("the note is not on the screen")
	}
}

// TestCopyLetter: of two works of one author and year each has its letter, also where it is copied alone, and the status line says
// why.
func TestCopyLetter(t *testing.T) {
	item := func(title string) model.Item {
		return model.Item{Type: model.TypeBook, Author: []model.Name{{Family: "Mir", Given: "Asfandyar"}}, Title: title, Issued: model.Date{From: model.Day{Year: 2023}}}
	}
	two, rift := item("Two Years"), item("A Rift")
	a := ofReading(model.Reading{
		Citations: []model.Citation{{ID: "1", N: 1, Part: 1, Form: model.FormFull, Parsed: &two, Source: 0}, {ID: "2", N: 2, Part: 1, Form: model.FormFull, Parsed: &rift, Source: 1}},
		Sources:   []model.Source{{ID: "mir-2023-two", Citations: []int{0}, Item: two}, {ID: "mir-2023-rift", Citations: []int{1}, Item: rift}},
	})
	for _, tc := range []struct{ form, text, status string }{
		{"apa", "Mir, A. (2023b). Two Years.", "letter b: the paper has another work of these names and this year"},
		{"harvard", "Mir, A. (2023b) Two Years.", "letter b"},
		{"mla", "Mir, Asfandyar. Two Years. 2023.", "copied"},
	} {
		var got string
		a.edges.Copy = func(_ context.Context, s string) (Copied, error) { got = s; return Copied{Route: "test"}, nil }
		press(a, "Y", "text:"+tc.form, "enter")
		if got != tc.text || !strings.Contains(a.status.text, tc.status) {
			t.Errorf("%s: copied %q, status %q", tc.form, got, a.status.text)
		}
	}
}

// TestForms: every name of --to is offered, each form has a name of its own, and a group begins the list.
func TestForms(t *testing.T) {
	offered, names := map[string]bool{}, map[string]bool{}
	for _, f := range forms {
		if offered[f.to] = true; names[f.name] {
			t.Errorf("two forms are called %s", f.name)
		}
		names[f.name] = true
	}
	want := append(data.OutputFormats(), data.ListFormats()...)
	for _, s := range cite.Styles() {
		want = append(want, s.Name)
	}
	for _, name := range want {
		if !offered[name] {
			t.Errorf("--to %s is not offered", name)
		}
	}
	if forms[0].group == "" {
		t.Error("the first form has no heading")
	}
}

// TestMenuFinds: typed letters leave the forms they find; those that walk do so until something is typed.
func TestMenuFinds(t *testing.T) {
	for _, tc := range []struct {
		note string
		keys []string
		want string
	}{
		{"the beginning of a word", []string{"text:ap"}, "ap: APA"},
		{"the name after --to", []string{"text:17-s"}, "17-s: Chicago 17 short note"},
		{"the middle of a word, where none begins so", []string{"text:tex"}, "tex: BibTeX BibLaTeX LaTeX, by your key"},
		{"what finds nothing is not taken", []string{"text:apx"}, "ap: APA"},
		{"y is a letter behind a letter", []string{"text:bibliography", "down"}, "bibliography: Chicago bibliography [Chicago 17 bibliography]"},
		{"backspace", []string{"text:iee", "backspace", "backspace", "backspace", "text:ml"}, "ml: MLA"},
		{"esc takes back what was typed first", []string{"text:html", "esc", "text:mark"}, "mark: Markdown"},
		{"the cursor stays on its form", []string{"text:mla", "esc", "text:m"}, "m: [MLA] Markdown"},
		{"j and k walk", []string{"text:bib", "esc", "k", "text:chicago-n"}, "chicago-n: Chicago note"},
	} {
		a := ofReading(notes())
		press(a, append([]string{"Y"}, tc.keys...)...)
		m, ok := a.popup.(*menuWindow)
		if !ok {
			t.Errorf("%s: the menu is closed", tc.note)
			continue
		}
		got := m.typed + ":"
		for i, at := range m.shown {
			name := forms[at].name
			if i == m.cursor && i > 0 || i == m.cursor && m.typed == "m" {
				name = "[" + name + "]"
			}
			got += " " + name
		}
		if got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.note, got, tc.want)
		}
		fits(t, a)
	}
}

// TestMenuLazy: opening makes one form only, and of many rows no more than can be seen; what is taken is made of all.
func TestMenuLazy(t *testing.T) {
	r := model.Reading{}
	const many = 500
	a0 := model.Item{Type: model.TypeBook, Title: "A Book"}
	for i := range many {
		r.Citations = append(r.Citations, model.Citation{ID: fmt.Sprint(i + 1), N: i + 1, Part: 1, Raw: "A Book", Form: model.FormFull, Parsed: &a0, Source: i})
		r.Sources = append(r.Sources, model.Source{ID: fmt.Sprint("book-", i), Citations: []int{i}, Item: a0})
	}
	a := ofReading(r)
	var made []int
	a.edges.Export = func(_ string, items []model.Item) (string, error) {
		made = append(made, len(items))
		return "items", nil
	}
	a.edges.Copy = func(context.Context, string) (Copied, error) { return Copied{Route: "test"}, nil }
	for range many {
		a.Update(keyMsg("space"))
	}
	press(a, "Y")
	if a.View(); len(made) > 0 {
		t.Errorf("opening makes %v", made)
	}
	press(a, "text:bibtex")
	a.View()
	a.View()
	if len(made) != 1 || made[0] != previewed {
		t.Errorf("the preview makes %v, want once %d", made, previewed)
	}
	press(a, "enter")
	if len(made) != 2 || made[1] != many || !strings.Contains(a.status.text, "BibTeX of 500 sources") {
		t.Errorf("taken: %v, %s", made, a.status.text)
	}
}

// TestMenuAtAnySize: the menu fits where the screen does.
func TestMenuAtAnySize(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {70, 10}, {40, 12}, {20, 5}} {
		a := ofReading(notes())
		a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		press(a, "Y")
		for range forms {
			press(a, "down")
			fits(t, a)
			if m := a.popup.(*menuWindow); !strings.Contains(text(a), ansi.Truncate(forms[m.shown[m.cursor]].name, 18, "")) {
				t.Errorf("%v: %s is out of sight:\n%s", size, forms[m.shown[m.cursor]].name, text(a))
			}
		}
	}
}

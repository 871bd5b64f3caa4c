package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"ibid/model"
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
		{"its full form by Y", []string{":", "text:5", "enter", "Y", "2"}, bare, "copied the full citation, note 1"},
		{"an ambiguous back-reference", []string{"v", ":", "text:6", "enter", "y"}, "Ibid.", "unresolved: 2 candidates"},
		{"an orphan", []string{":", "text:7", "enter", "y"}, "Polanyi, Transformation", "orphan: no full citation in this paper"},
		{"a source with a conflict: its first full citation, undoctored", []string{"j", "y"}, "“Dam opens”, The Hindu, May 1, 2001", "4 has another date"},
		{"a selection: order of the paper, none twice", []string{"G", "space", "g", "space", "enter", "enter", "y"}, bare + "\nPolanyi, Transformation", "copied 2 citations as printed"},
		{"some of it hidden by the filter", []string{"space", "j", "space", "/", "text:polanyi", "enter", "y"}, bare + "\nPolanyi, Transformation", "2 citations as printed (1 of them hidden by the filter)"},
		{"all citations of a source", []string{"j", "Y", "3"}, "“Dam opens”, The Hindu, May 1, 2001\n“Dam opens”, The Hindu, May 2, 2001", "copied 2 citations as printed"},
		{"BibTeX", []string{"Y", "4"}, "bibtex of scott-1998-seeing", "copied scott-1998-seeing as BibTeX"},
		{"CSL-JSON of a selection", []string{"space", "j", "space", "Y", "5"}, "csl-json of scott-1998-seeing\ncsl-json of polanyi-nd-transformation", "copied CSL-JSON of 2 sources"},
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
	press(a, "Y", "4", "j", "Y")
	if m := a.popup.(*menuWindow); forms[m.cursor].name != "BibTeX" {
		t.Errorf("opens on %s", forms[m.cursor].name)
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

package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/check"
)

// program gives a program whose every paper is one with these notes.
func program(notes ...string) Program {
	return Program{
		Open: func(name, _ string, in io.Reader) (*model.Paper, error) {
			if name == "missing" || name == "chek" {
				return nil, errors.New("no such paper")
			}
			p := &model.Paper{Name: "p.txt", Warnings: []model.Warning{{Line: 9, Text: "odd"}}}
			for i, n := range notes {
				p.Notes = append(p.Notes, model.Note{N: i + 1, Line: i + 1, Text: n})
			}
			return p, nil
		},
		Config: func() (Config, error) { return Config{}, nil },
		Screen: func(context.Context, *model.Paper, []string) error { return nil },
		Papers: []string{"some-paper"}, Inputs: []string{"text"}, Outputs: []string{"bibtex"}, Version: "1.2",
	}
}

func TestRun(t *testing.T) {
	book, other := "Marc Bloch, Feudal Society (London: Routledge, 1961).", "Fernand Braudel, The Mediterranean (London: Collins, 1972)."
	tests := []struct {
		note      string
		set       func(*Program)
		args      string
		status    int
		out, errs string // parts of what is written
	}{
		{"warnings go to standard error, with their place", nil, "sources", 0, "1  Bloch", "ibid: p.txt:9: warning: odd\n"},
		{"without a terminal plain ibid lists", nil, "", 0, "1  Bloch", ""},
		{"with one it opens the screen, and lists nothing", func(p *Program) { p.Terminal = true }, "", 0, "", "warning: odd"},
		{"an error of the screen", func(p *Program) {
			p.Terminal = true
			p.Screen = func(context.Context, *model.Paper, []string) error { return errors.New("no\x1b[2Jscreen") }
		}, "", 2, "", "ibid: no[2Jscreen\n"},
		{"who types a paper is told so", func(p *Program) { p.Typed = true }, "sources -", 0, "1  Bloch", "ctrl+d ends it"},
		{"a command misspelt", nil, "chek", 2, "", "or did you mean “ibid check”?"},
		{"an argument too many", nil, "check a b", 2, "", "ibid: ibid check takes one paper, not 2"},
		{"the version", nil, "--version", 0, "ibid 1.2\n", ""},
	}
	for _, tt := range tests {
		p := program(book, other)
		if tt.set != nil {
			tt.set(&p)
		}
		var out, errs strings.Builder
		status := Run(context.Background(), p, strings.Fields(tt.args), strings.NewReader(""), &out, &errs)
		if status != tt.status || !strings.Contains(out.String(), tt.out) || tt.out == "" && out.Len() > 0 || !strings.Contains(errs.String(), tt.errs) {
			t.Errorf("%s: got %d, %q, %q", tt.note, status, out.String(), errs.String())
		}
	}
}

// reading is a paper with notes: two that contradict each other on two facts, an orphan, an entry of the bibliography,
// and a reference back that could mean either source.
var reading = model.Reading{
	Citations: []model.Citation{
		{ID: "1", N: 1, Part: 1, Parsed: &model.Item{}, Line: 3, Raw: "Mir, Two Years, 2023", Form: model.FormFull, Source: 0},
		{ID: "2", N: 2, Part: 1, Parsed: &model.Item{}, Line: 4, Raw: "Mir, Two Years, 2024, 5", Form: model.FormFull, Source: 0, Locator: model.Locator{Label: "page", Value: "5"}},
		{ID: "3", N: 3, Part: 1, Parsed: &model.Item{}, Line: 5, Raw: "Chew, Bases", Form: model.FormShort, Source: 1},
		{ID: "4", N: 4, Part: 1, Parsed: &model.Item{}, Line: 6, Raw: "Ibid.", Form: model.FormIbid, Source: model.NoSource, Candidates: []int{0, 1}},
		{ID: "5", N: 5, Part: 1, Parsed: &model.Item{}, Line: 7, Raw: "Emphasis <mine> & all.", Form: model.FormNone, Source: model.NoSource},
		{ID: "B1", N: 1, Part: 1, Parsed: &model.Item{}, Line: 9, Entry: true, Raw: "Mir. Two Years. 1923.", Form: model.FormFull, Source: 0},
	},
	Sources: []model.Source{
		{ID: "mir-2023-two", Citations: []int{0, 1, 5}, Item: model.Item{Title: "Two Years"},
			Conflicts: []model.Conflict{
				{Field: model.FieldIssued, Level: model.LevelConflict, Values: []model.Value{{Text: "2023", Citations: []int{0}}, {Text: "2024", Citations: []int{1}}, {Text: "1923", Citations: []int{5}}}},
				{Field: model.FieldPublisherPlace, Level: model.LevelVariant, Values: []model.Value{{Text: "Pekin", Citations: []int{0}}, {Text: "Peking", Citations: []int{1}}}}},
			Why: []model.Why{{Citation: 1, With: 0, Reasons: []model.Reason{{Text: "same author"}}, Score: 0.98765}}},
		{ID: "chew-nd-bases", Citations: []int{2}, Orphan: true},
	},
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	e := lines(&b)
	for i := range reading.Citations {
		if err := e.Encode(citationLine(&reading, i)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range reading.Sources {
		if err := e.Encode(sourceLine(&reading, i)); err != nil {
			t.Fatal(err)
		}
	}
	want := `{"id":"1","n":1,"part":1,"line":3,"entry":false,"raw":"Mir, Two Years, 2023","form":"full","source":"mir-2023-two","signal":"","locator":"","parsed":{}}
{"id":"2","n":2,"part":1,"line":4,"entry":false,"raw":"Mir, Two Years, 2024, 5","form":"full","source":"mir-2023-two","signal":"","locator":"5","label":"page","parsed":{}}
{"id":"3","n":3,"part":1,"line":5,"entry":false,"raw":"Chew, Bases","form":"short","source":"chew-nd-bases","signal":"","locator":"","parsed":{}}
{"id":"4","n":4,"part":1,"line":6,"entry":false,"raw":"Ibid.","form":"ibid","candidates":["mir-2023-two","chew-nd-bases"],"signal":"","locator":"","parsed":{}}
{"id":"5","n":5,"part":1,"line":7,"entry":false,"raw":"Emphasis <mine> & all.","form":"none","signal":"","locator":"","parsed":{}}
{"id":"B1","n":1,"part":1,"line":9,"entry":true,"raw":"Mir. Two Years. 1923.","form":"full","source":"mir-2023-two","signal":"","locator":"","parsed":{}}
{"id":"mir-2023-two","citations":["1","2","B1"],"orphan":false,"item":{"title":"Two Years"},"conflicts":[{"field":"issued","level":"conflict","values":[{"value":"2023","citations":["1"]},{"value":"2024","citations":["2"]},{"value":"1923","citations":["B1"]}]},{"field":"publisher-place","level":"variant","values":[{"value":"Pekin","citations":["1"]},{"value":"Peking","citations":["2"]}]}],"why":[{"citation":"2","with":"1","reasons":["same author"],"score":0.988}]}
{"id":"chew-nd-bases","citations":["3"],"orphan":true,"item":{},"conflicts":[],"why":[]}
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestRows(t *testing.T) {
	var got []string
	for i := range reading.Sources {
		got = append(got, strings.Join(sourceRow(&reading, i), " / "))
	}
	for i := range reading.Citations[2:5] {
		got = append(got, strings.Join(citationRow(&reading, i+2), " / "))
	}
	want := []string{
		"2 / Two Years /  / 1 2 B1 / ! date, ~ publisher place", // the entry describes, it does not cite
		"1 /  /  / 3 / ? orphan",
		"3 / chew-nd-bases / Chew, Bases",
		"4 / mir-2023-two|chew-nd-bases / Ibid.",
		"5 / – / Emphasis <mine> & all.",
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
}

func TestFindings(t *testing.T) {
	var got []string
	for _, f := range check.Reading(&reading) {
		line := findingLine("p.txt", &reading, &f, reading.InNotes())
		got = append(got, place(line.File, line.Line)+": "+line.Text+" ["+bracket(&f)+"]")
	}
	want := `p.txt:4: note 2: date differs from note 1: 2024 here, 2023 there [conflict]
p.txt:4: note 2: publisher place is spelt otherwise than in note 1: Peking here, Pekin there [variant]
p.txt:5: note 3: short form of a source whose full citation is nowhere in this paper [orphan]
p.txt:6: note 4: could mean mir-2023-two or chew-nd-bases: name the one that is meant [notice: ibid-after-several]
p.txt:9: entry B1: date differs from note 1: 1923 here, 2023 there [conflict]`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

func TestWriteTable(t *testing.T) {
	rows := [][]string{
		{"12", "Mir · Two years under the Taliban", "1 10", ""},
		{"1", "東京の歴史", "2", "! date differs"},
	}
	tests := []struct {
		note    string
		columns int
		want    string
	}{
		{"nothing is cut where it does not go to a terminal", 0, "12  Mir · Two years under the Taliban  1 10\n 1  東京の歴史                         2     ! date differs\n"},
		{"the widest column is cut to the terminal, with a mark", 40, "12  Mir · Two yea…  1 10\n 1  東京の歴史      2     ! date differs\n"},
	}
	for _, tt := range tests {
		var b strings.Builder
		w := bufio.NewWriter(&b)
		writeTable(w, rows, tt.columns)
		w.Flush()
		if b.String() != tt.want {
			t.Errorf("%s: got\n%swant\n%s", tt.note, b.String(), tt.want)
		}
		for line := range strings.Lines(b.String()) {
			if n := ansi.StringWidth(line); tt.columns > 0 && n > tt.columns {
				t.Errorf("%d columns: %q", n, line)
			}
		}
	}
}

package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ibid/model"
)

// library is one that has three of the embedded paper's sources, and one that may be the orphan.
func library() (model.Library, []string, error) {
	mir := []model.Name{{Family: "Mir", Given: "Asfandyar"}}
	day := func(y, m, d int) model.Date { return model.Date{From: model.Day{Year: y, Month: m, Day: d}} }
	lib := model.Library{Items: []model.Item{
		{ID: "mir2023", Author: mir, Title: "Two Years Under the Taliban: Is Afghanistan a Terrorist Safe Haven Once Again?", Issued: day(2023, 8, 15)},
		{ID: "karokhail2024taliban", Type: model.TypeNewspaper, Author: []model.Name{{Family: "Karokhail", Given: "Parwiz"}}, Title: "Taliban reject UN team's report on Al-Qaeda camps in Afghanistan", ContainerTitle: "Arab News", Issued: day(2024, 2, 1)},
		{Title: "Global Terrorism Index 2024: Measuring the Impact of Terrorism", Publisher: "Institute for Economics and Peace", Issued: day(2024, 0, 0)},
		{ID: "webber", Author: []model.Name{{Family: "Webber"}, {Family: "Pannier"}}, Title: "The Islamic Movement of Uzbekistan’s Evolving Approach"},
	}}
	for range lib.Items {
		lib.Files = append(lib.Files, "/home/reader/refs.bib")
	}
	return lib, nil, nil
}

// openedWith gives the screen of the embedded paper and of a library, all of both read.
func openedWith(t *testing.T, w, h int, library func() (model.Library, []string, error)) *app {
	t.Helper()
	a := opened(w, h)
	a.edges.Library = library
	a.Update(a.look()())
	a.View()
	return a
}

func TestHaveGolden(t *testing.T) {
	for _, size := range sizes {
		name := fmt.Sprintf("have-%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) {
			a := openedWith(t, size[0], size[1], library)
			golden(t, name, text(a))
			fits(t, a)
		})
	}
}

// TestHaveSays: where the reader has a source, and why it is taken for that, stands beside the citation.
func TestHaveSays(t *testing.T) {
	for _, tc := range []struct{ note, keys, want string }{
		{"surely, by its key", "", "in refs.bib as mir2023: same title, same author, same date"},
		{"of a citation too", "enter j j", "in refs.bib as mir2023: "},
		{"without a key", ": text:2 enter", "in refs.bib: same title"},
		{"perhaps", ": text:31 enter", "perhaps in refs.bib as webber: "},
		{"not at all", ": text:3 enter", "not in your library"},
		{"how many are missing", "", "28 sources · 25 not in your library"},
	} {
		a := openedWith(t, 120, 48, library)
		press(a, strings.Fields(tc.keys)...)
		if got := text(a); !strings.Contains(got, tc.want) {
			t.Errorf("%s: %q is not on the screen\n%s", tc.note, tc.want, got)
		}
	}
	if got := text(opened(120, 48)); strings.Contains(got, "library") {
		t.Errorf("without a library one is mentioned\n%s", got)
	}
}

// TestHaveFilter: what the reader has and what is missing is a filter, and keeps the cursor.
func TestHaveFilter(t *testing.T) {
	a := openedWith(t, 120, 48, library)
	press(a, "2", "G", "enter", "G", "k", "enter")
	if got := a.choice.filter.Query.String(); got != "is:had" || len(a.result.Sources) != 3 {
		t.Errorf("query %s finds %d", got, len(a.result.Sources))
	}
	if !strings.Contains(text(a), "in your library ×: 3 of 28") {
		t.Errorf("the line above the list does not say so\n%s", text(a))
	}
}

// TestHaveKeepsItsPlace: that the library has been read moves nothing.
func TestHaveKeepsItsPlace(t *testing.T) {
	a := opened(120, 48)
	a.edges.Library = library
	read := a.look()
	press(a, "j", "j", "j", "space", "/", "text:taliban", "enter", "enter")
	before, keywords := state(a), len(a.index.Keywords)
	a.Update(read())
	if after := state(a); after != before || len(a.choice.selected) != 1 {
		t.Errorf("was at %s, is at %s", before, after)
	}
	if n := len(a.index.Keywords); n != keywords || n <= a.keywords.printed {
		t.Errorf("%d keywords and phrases, not %d", n, keywords)
	}
}

func TestHaveCopy(t *testing.T) {
	for _, tc := range []struct{ note, keys, text, status string }{
		{"a source for Pandoc", "Y pandoc", "[@mir2023]", "copied mir2023 for Pandoc"},
		{"and for LaTeX", "Y latex", `\cite{mir2023}`, "copied mir2023 for LaTeX"},
		{"several", "space : text:12 enter space Y pandoc", "[@mir2023; @karokhail2024taliban]", "copied 2 citations for Pandoc"},
		{"some of them missing", "space : text:3 enter space Y latex", `\cite{mir2023}`, "1 of 2 left out: not in your library"},
		{"what is missing", ": text:3 enter Y pandoc", "", "not copied: not in your library"},
		{"what may be another", ": text:31 enter Y pandoc", "", "not copied: perhaps webber in refs.bib, but not surely"},
		{"what has no key", ": text:2 enter Y latex", "", "not copied: it has no key in refs.bib"},
	} {
		a := openedWith(t, 120, 48, library)
		got := ""
		a.edges.Copy = func(_ context.Context, s string) (Copied, error) { got = s; return Copied{Route: "test"}, nil }
		press(a, formKeys(tc.keys)...)
		if got != tc.text || !strings.Contains(a.status.text, tc.status) {
			t.Errorf("%s: copied %q, %q", tc.note, got, a.status.text)
		}
	}
	a := ofReading(notes())
	press(a, formKeys("Y pandoc")...)
	if !strings.Contains(a.status.text, "this needs your keys: start with --have refs.bib") {
		t.Errorf("without a library: %q", a.status.text)
	}
	// A paper that is a library itself has keys, and a citation its cited place.
	r := notes()
	r.Citations[0].Parsed.ID = "scott1998"
	a = ofReading(r)
	got := ""
	a.edges.Copy = func(_ context.Context, s string) (Copied, error) { got = s; return Copied{Route: "test"}, nil }
	press(a, formKeys(": text:2 enter Y pandoc")...)
	if got != "[@scott1998, 12]" {
		t.Errorf("an ibid. with its page: copied %q", got)
	}
}

// formKeys replaces "pandoc" and "latex" by the keys that choose these forms in the menu.
func formKeys(keys string) []string {
	var out []string
	for _, k := range strings.Fields(keys) {
		name := map[string]string{"pandoc": "Pandoc, by your key", "latex": "LaTeX, by your key"}[k]
		if name == "" {
			out = append(out, k)
			continue
		}
		for _, f := range forms {
			if f.name == name {
				break
			}
			out = append(out, "down")
		}
		out = append(out, "enter")
	}
	return out
}

// TestHaveFails: what is wrong with a library is said, and the paper is read all the same.
func TestHaveFails(t *testing.T) {
	for _, tc := range []struct {
		note    string
		library func() (model.Library, []string, error)
		want    string
	}{
		{"an error", func() (model.Library, []string, error) {
			return model.Library{}, nil, errors.New("refs.bib: is empty\x1b[2J")
		}, "refs.bib: is empty[2J"},
		{"a panic", func() (model.Library, []string, error) { panic("lost") }, "looking for what you have stopped: lost"},
		{"entries that cannot be read", func() (model.Library, []string, error) {
			lib, _, _ := library()
			return lib, []string{"refs.bib:2: this entry cannot be read", "refs.bib:9: this entry cannot be read"}, nil
		}, "refs.bib:2: this entry cannot be read · and 1 more"},
	} {
		a := openedWith(t, 120, 48, tc.library)
		if a.status.text != tc.want && !strings.HasPrefix(a.status.text, tc.want) || len(a.sources.rows) != 28 {
			t.Errorf("%s: %q, %d rows", tc.note, a.status.text, len(a.sources.rows))
		}
		fits(t, a)
	}
}

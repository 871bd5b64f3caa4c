package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"ibid/model/query"
)

// state says in short what the reader sees.
func state(a *app) string {
	at, _ := a.sources.current()
	var parts []string
	parts = append(parts, paneNames[a.focus], a.reading.Citations[at.citation].ID)
	if !at.isSource {
		parts = append(parts, "citation")
	}
	if n := len(a.result.Sources); n != len(a.reading.Sources) {
		parts = append(parts, plural(n, "source", "sources"))
	}
	if a.choice.inOrder {
		parts = append(parts, "in order")
	}
	if a.choice.sort != (query.Sort{}) {
		parts = append(parts, sortText(a.choice.sort))
	}
	if n := len(a.choice.selected); n > 0 {
		parts = append(parts, plural(n, "selected", "selected"))
	}
	return strings.Join(parts, ", ")
}

// TestKeys walks the embedded paper by keyboard.
func TestKeys(t *testing.T) {
	for _, tc := range []struct {
		keys string
		want string
		note string
	}{
		{"", "Sources, 1", "focus on Sources, the cursor on the first"},
		{"j j k", "Sources, 2", ""},
		{"G", "Sources, 34", ""},
		{"G g", "Sources, 1", ""},
		{"k", "Sources, 1", "no wrapping"},
		{"down end home", "Sources, 1", "arrows and their kin"},
		{"enter j", "Sources, 1, citation", "a repeated source opens"},
		{"enter j j", "Sources, 10, citation", ""},
		{"enter j j enter", "Citation, 10, citation", "a citation opens in its pane"},
		{"enter j j h", "Sources, 1", "h closes as in a tree"},
		{"l", "Sources, 1", "l opens"},
		{"l l", "Citation, 1", ""},
		{"j enter", "Citation, 2", "a source cited once has nothing to open but its pane"},
		{"j enter esc", "Sources, 2", ""},
		{"tab tab tab", "Keywords, 1", "round the panes"},
		{"shift+tab", "Keywords, 1", ""},
		{"2 space", "Keywords, 1, 9 sources", "a keyword"},
		{"2 space j space", "Keywords, 1, 4 sources", "two keywords: all must match"},
		{"2 space j space a", "Keywords, 1, 15 sources", "any"},
		{"2 enter enter", "Keywords, 1", "toggled back"},
		{"2 space esc", "Sources, 1, 9 sources", "esc: first from the pane"},
		{"2 space esc esc", "Sources, 1", "then the keyword"},
		{"2 space j space esc esc", "Sources, 1, 9 sources", "the last one"},
		{"2 space u", "Keywords, 1", "undo"},
		{"2 space u ctrl+r", "Keywords, 1, 9 sources", "redo"},
		{"j j j / text:karo", "Sources, 12, 1 source", "filters while one types; the cursor goes where it must"},
		{"j j j / text:karo esc", "Sources, 12", "esc takes the search back and stays"},
		{"/ text:KAROKHÁIL enter", "Sources, 12, 1 source", "case and accents folded"},
		{"/ text:karo enter u", "Sources, 12", "a search is one step of undo"},
		{"/ text:karo enter esc", "Sources, 12", ""},
		{"/ text:2024 ctrl+n ctrl+n enter", "Sources, 4, 10 sources", "moving while one types"},
		{"/ text:karo enter / up up enter", "Sources, 12, 1 source", "earlier queries"},
		{"s", "Sources, 1, most cited", "the cursor stays on its source"},
		{"s g", "Sources, 14, most cited", ""},
		{"s s g", "Sources, 12, by year", "newest first"},
		{"s s G", "Sources, 31, by year", "undated last"},
		{"s s s g", "Sources, 34, by author", "what has no author stands under its title"},
		{"s s s s s g", "Sources, 12, by finding", "conflicts first"},
		{"s s s s s s", "Sources, 1", ""},
		{"s S g", "Sources, 2, most cited, reversed", ""},
		{"!", "Sources, 12", "findings in turn"},
		{"! !", "Sources, 14", ""},
		{"! ! !", "Sources, 31", ""},
		{"! ! ! !", "Sources, 12", "round the end"},
		{"]", "Sources, 1, citation", "along a source"},
		{"] ]", "Sources, 10, citation", ""},
		{"] ] ]", "Sources, 10, citation", "not past its end"},
		{"] ] [", "Sources, 1, citation", ""},
		{"v", "Sources, 1, citation, in order", "the entries in order"},
		{"v j j j j j", "Sources, 6, citation, in order", ""},
		{"v G v", "Sources, 34", "and back, on the same source"},
		{"v :", "Sources, 1, citation, in order", ""},
		{": text:23 enter", "Sources, 23, citation", "to an entry, its source opened"},
		{": text:22 enter", "Sources, 22", ""},
		{": text:99 enter", "Sources, 1", "there is none"},
		{"2 space : text:3 enter", "Keywords, 1, 9 sources", "hidden by the filter"},
		{"space space", "Sources, 3, 2 selected", "select and go on"},
		{"space k space", "Sources, 2", "select twice is not at all"},
		{"space esc", "Sources, 2", ""},
		{"ctrl+d", "Sources, 14", "half a page"},
		{"pgdown", "Sources, 28", "a page"},
	} {
		t.Run(tc.keys, func(t *testing.T) {
			a := opened(120, 40)
			press(a, strings.Fields(tc.keys)...)
			if got := state(a); got != tc.want {
				t.Errorf("%s: %s; want %s (%s)", tc.keys, got, tc.want, tc.note)
			}
			fits(t, a)
		})
	}
}

// TestMatches goes through what a keyword marks in the abstract.
func TestMatches(t *testing.T) {
	a := opened(120, 40)
	press(a, "n")
	if !strings.Contains(a.status.text, "nothing is searched for") {
		t.Errorf("without a filter: %q", a.status.text)
	}
	press(a, "2", "j", "j", "j", "space", "n", "n", "N", "N")
	total := len(a.abstract.matches)
	if total == 0 || a.abstract.current != total-1 {
		t.Errorf("match %d of %d after n n N N", a.abstract.current+1, total)
	}
	for _, m := range a.abstract.matches {
		if m.to <= m.from {
			t.Errorf("empty match %v", m)
		}
	}
}

// TestPhraseUnderCursor: among the keywords the phrase under the cursor is marked before it is switched on.
func TestPhraseUnderCursor(t *testing.T) {
	a := opened(120, 40)
	press(a, "2")
	afghan := len(a.abstract.matches)
	press(a, "j", "j", "j")
	pakistan := len(a.abstract.matches)
	press(a, "n")
	if afghan == 0 || pakistan == 0 || afghan == pakistan || !strings.Contains(a.status.text, "match 1 of") {
		t.Errorf("%d matches, then %d; %s", afghan, pakistan, a.status.text)
	}
	if press(a, "3"); len(a.abstract.matches) != 0 || len(a.result.Sources) != 28 {
		t.Error("what was only looked at is still marked, or filters")
	}
}

// TestQuit: q and ctrl+c end it; in a window q closes that first.
func TestQuit(t *testing.T) {
	for _, keys := range [][]string{{"q"}, {"ctrl+c"}, {"?", "ctrl+c"}, {"/", "ctrl+c"}, {"?", "q", "q"}, {":", "text:q", "enter"}} {
		a := opened(80, 24)
		press(a, keys[:len(keys)-1]...)
		_, cmd := a.Update(keyMsg(keys[len(keys)-1]))
		if cmd == nil {
			t.Errorf("%v does not quit", keys)
		} else if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%v does not quit", keys)
		}
	}
}

// TestKeyTable: no key has two meanings, each action has a key, and each hint in a footer has its word.
func TestKeyTable(t *testing.T) {
	seen := map[string]bool{}
	acts := map[action]binding{}
	for _, b := range bindings {
		for _, k := range strings.Fields(b.keys) {
			if seen[k] {
				t.Errorf("%s stands twice", k)
			}
			seen[k] = true
		}
		if b.help == "" {
			t.Errorf("%s has no help", b.keys)
		}
		acts[b.act] = b
	}
	for act := none + 1; act <= quit; act++ {
		if _, ok := acts[act]; !ok {
			t.Errorf("action %d has no key", act)
		}
	}
	for p, list := range footers {
		for _, act := range list {
			if acts[act].hint == "" {
				t.Errorf("footer of %s: %s has no hint", paneNames[p], acts[act].keys)
			}
		}
	}
}

// TestHelpListsEveryKey reads the help screen.
func TestHelpListsEveryKey(t *testing.T) {
	a := opened(120, 90)
	press(a, "?")
	screen := text(a)
	for _, b := range bindings {
		if !strings.Contains(screen, b.keysShown()) {
			t.Errorf("%s is not on the help screen", b.keysShown())
		}
	}
}

// TestMouse clicks, double-clicks and turns the wheel.
func TestMouse(t *testing.T) {
	now := time.Unix(0, 0)
	click := func(a *app, x, y int) {
		a.now = func() time.Time { return now }
		a.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		now = now.Add(100 * time.Millisecond)
		a.View()
	}
	a := opened(120, 40)
	sources, keywords := a.layout.inner(sourcesID), a.layout.inner(keywordsID)
	click(a, sources.x+10, sources.y+4)
	if got := state(a); got != "Sources, 5" {
		t.Errorf("click: %s", got)
	}
	click(a, sources.x+10, sources.y+4)
	if rows := len(a.sources.rows); rows != 30 {
		t.Errorf("a double click opens: %d rows", rows)
	}
	now = now.Add(time.Second)
	click(a, keywords.x+1, keywords.y)
	if got := state(a); !strings.HasPrefix(got, "Keywords") || !strings.Contains(got, "9 sources") {
		t.Errorf("click on a box: %s", got)
	}
	now = now.Add(time.Second)
	click(a, keywords.x+20, keywords.y)
	if !a.choice.filter.Has(a.index.Keywords[0].Term()) {
		t.Errorf("a click on the name toggles")
	}
	b := opened(120, 40)
	for _, turn := range []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelDown, tea.MouseWheelUp} {
		b.Update(tea.MouseWheelMsg{X: sources.x + 5, Y: sources.y + 5, Button: turn})
	}
	if got := state(b); got != "Sources, 4" {
		t.Errorf("wheel over Sources: %s", got)
	}
	b.Update(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	if b.focus != sourcesID {
		t.Error("the wheel moves the focus")
	}
	c := opened(40, 12)
	click(c, 2, 0)
	if c.focus != abstractID {
		t.Error("a click on a tab does not go there")
	}
}

// TestNoColour: without colour no colour is written, and focus, cursor and matches are seen all the same.
func TestNoColour(t *testing.T) {
	a := opened(120, 40)
	a.Update(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	press(a, "2", "space")
	w := &strings.Builder{}
	cw := colorprofile.Writer{Forward: w, Profile: colorprofile.ASCII}
	if _, err := cw.WriteString(a.View().Content); err != nil {
		t.Fatal(err)
	}
	out := w.String()
	for _, code := range []string{"\x1b[38", "\x1b[48", ";38;", ";48;"} {
		if strings.Contains(out, code) {
			t.Errorf("colour %q is written", code)
		}
	}
	if !strings.Contains(out, "\x1b[4m") || !strings.Contains(out, "\x1b[7m") && !strings.Contains(out, ";7m") {
		t.Error("neither underline nor reversal is written")
	}
}

// FuzzKeys types anything into a screen of any size: it always fits, and never fails.
func FuzzKeys(f *testing.F) {
	f.Add([]byte("jjk\r/tali\rvG!]\x1by"), uint8(80), uint8(24))
	f.Add([]byte("2 j a3ssYj\r"), uint8(20), uint8(5))
	f.Add([]byte("?jj:12\rnN1234"), uint8(119), uint8(39))
	f.Fuzz(func(t *testing.T, keys []byte, w, h uint8) {
		a := opened(int(w%200)+1, int(h%60)+1)
		if len(keys) > 60 {
			keys = keys[:60]
		}
		for _, k := range keys {
			msg := tea.KeyPressMsg{Code: rune(k), Text: string(rune(k))}
			switch {
			case k == '\r':
				msg = keyMsg("enter")
			case k == 0x1b:
				msg = keyMsg("esc")
			case k == '\t':
				msg = keyMsg("tab")
			case k == ' ':
				msg = keyMsg("space")
			case k < ' ':
				msg = tea.KeyPressMsg{Code: rune(k + 'a' - 1), Mod: tea.ModCtrl}
			}
			a.Update(msg)
			a.View()
		}
		fits(t, a)
	})
}

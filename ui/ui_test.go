package ui

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"ibid/data"
	"ibid/model"
	"ibid/model/query"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// embedded is the embedded paper, and the steps in which it is read: what they give is never changed, so that all tests may
// have the same.
var embedded = sync.OnceValues(func() (*model.Paper, []tea.Msg) {
	paper, err := data.Open("", "", nil)
	if err != nil {
		panic(err) // it is there
	}
	return paper, steps(newApp(context.Background(), paper, Edges{}))
})

// steps reads all of a screen's paper and gives the messages by which it was told.
func steps(a *app) (told []tea.Msg) {
	for a.work != nil {
		msg := a.step()()
		a.Update(msg)
		told = append(told, msg)
	}
	return told
}

// opened gives the screen of the embedded paper, all of it read.
func opened(w, h int) *app {
	paper, told := embedded()
	a := screenOf(paper)
	for _, msg := range told {
		a.Update(msg)
	}
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	a.View()
	return a
}

// shownAs gives the screen of a paper, all of it read.
func shownAs(paper *model.Paper, w, h int) *app {
	a := screenOf(paper)
	steps(a)
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	a.View()
	return a
}

// screenOf gives the screen of a paper of which nothing is read, with edges that do nothing.
func screenOf(paper *model.Paper) *app {
	return newApp(context.Background(), paper, Edges{
		Copy: func(_ context.Context, text string) (Copied, error) { return Copied{Route: "test"}, nil },
		Export: func(format string, items []model.Item) (string, error) {
			var b strings.Builder
			for _, it := range items {
				fmt.Fprintf(&b, "%s of %s\n", format, it.ID)
			}
			return b.String(), nil
		},
		List: func(format string, _ *model.Paper, _ *model.Reading, sources []int) (string, error) {
			return fmt.Sprintf("%s of %d sources\n", format, len(sources)), nil
		},
	})
}

// ofReading gives the screen of a reading made by hand.
func ofReading(r model.Reading, keywords ...string) *app {
	for i := range r.Citations {
		if r.Citations[i].Parsed == nil {
			r.Citations[i].Parsed = &model.Item{}
		}
	}
	a := shownAs(&model.Paper{Title: "A Paper", Keywords: keywords}, 120, 40)
	a.reading = r
	a.index = query.NewIndex(&a.reading, a.phrases)
	a.refresh()
	a.View()
	return a
}

// press types keys, by the names that Bubble Tea gives them; "text:…" is typed letter by letter. The messages that
// follow are taken at once; it gives the last.
func press(a *app, keys ...string) (last tea.Msg) {
	for _, k := range keys {
		names := []string{k}
		if text, ok := strings.CutPrefix(k, "text:"); ok {
			names = strings.Split(text, "")
		}
		for _, name := range names {
			_, cmd := a.Update(keyMsg(name))
			for cmd != nil {
				last = cmd()
				_, cmd = a.Update(last)
			}
			a.View()
		}
	}
	return last
}

func keyMsg(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"backspace": tea.KeyBackspace,
	}
	var k tea.KeyPressMsg
	rest, ctrl := strings.CutPrefix(name, "ctrl+")
	rest, shift := strings.CutPrefix(rest, "shift+")
	if ctrl {
		k.Mod |= tea.ModCtrl
	}
	if shift {
		k.Mod |= tea.ModShift
	}
	if code, ok := special[rest]; ok {
		k.Code = code
		if rest == "space" {
			k.Text = " "
		}
		return k
	}
	k.Code = []rune(rest)[0]
	if !ctrl {
		k.Text = rest
	}
	return k
}

// text draws the screen as a terminal would and gives its characters.
func text(a *app) string {
	a.View()
	buf := uv.NewScreenBuffer(a.w, a.h)
	uv.NewStyledString(a.View().Content).Draw(buf, buf.Bounds())
	lines := strings.Split(buf.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.Join(lines, "\n") + "\n"
}

// sizes are those that every screen is held to.
var sizes = [][2]int{{40, 12}, {80, 24}, {120, 40}}

func TestGolden(t *testing.T) {
	for _, tc := range []struct {
		name string
		keys []string
	}{
		{"start", nil},
		{"abstract", []string{"1"}},
		{"keywords", []string{"2", "space", "j", "space"}},
		{"sources-open", []string{"!", "enter"}},
		{"citation-conflict", []string{"!", "4"}},
		{"citation-variant", []string{"!", "!", "4"}},
		{"citation-orphan", []string{"G", "k", "k", "k", "4"}},
		{"in-order", []string{"v", "G"}},
		{"search", []string{"/", "text:arab news"}},
		{"nothing-found", []string{"/", "text:zzz", "enter"}},
		{"match", []string{"2", "space", "n", "n"}},
		{"selected", []string{"space", "space", "j", "space"}},
		{"copied", []string{"y"}},
		{"copy-as", []string{"Y", "j", "j"}},
		{"help", []string{"?"}},
		{"years", []string{"2", "G", "k", "k", "k", "k", "k", "left", "enter"}},
		{"facet", []string{"2", "G", "k", "k", "k", "enter", "j", "enter"}},
		{"overview", []string{"t", "j"}},
		{"query-error", []string{"/", "text:taliban year:x"}},
	} {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", tc.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				a := opened(size[0], size[1])
				press(a, tc.keys...)
				at, _ := a.sources.current()
				got := fmt.Sprintf("focus %s, cursor on row %d (citation %s)\n\n%s", paneNames[a.focus], a.sources.cursor+1,
					a.reading.Citations[at.citation].ID, text(a))
				golden(t, name, got)
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test ./ui -update writes it anew; look at the difference first)\n%s", path, diff(string(want), got))
	}
}

func diff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	var b strings.Builder
	for i := range max(len(w), len(g)) {
		var x, y string
		if i < len(w) {
			x = w[i]
		}
		if i < len(g) {
			y = g[i]
		}
		if x != y {
			fmt.Fprintf(&b, "line %d\n  want %s\n  got  %s\n", i+1, x, y)
		}
	}
	return b.String()
}

// fits checks that the screen is exactly as large as the terminal, and holds no control sequence but styles.
func fits(t *testing.T, a *app) {
	t.Helper()
	content := a.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) != a.h {
		t.Fatalf("%dx%d: %d lines", a.w, a.h, len(lines))
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w != a.w {
			t.Fatalf("%dx%d: line %d is %d cells wide: %q", a.w, a.h, i+1, w, l)
		}
		if w := ansi.StringWidthWc(l); w != a.w {
			t.Fatalf("%dx%d: line %d is %d cells wide as wcwidth has it: %q", a.w, a.h, i+1, w, l)
		}
	}
	for _, r := range ansi.Strip(content) {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			t.Fatalf("%dx%d: control character %U on the screen", a.w, a.h, r)
		}
	}
}

// TestFitsAnySize holds every window of the screen to every size, resized while it is open.
func TestFitsAnySize(t *testing.T) {
	states := [][]string{
		nil, {"1"}, {"2", "space"}, {"4"}, {"!", "enter", "j"}, {"v"}, {"?"}, {"Y"}, {"/", "text:taliban"}, {":", "text:12"}, {"2", "space", "n"}, {"y"},
		{"t", "j"}, {"2", "G", "enter", "j", "enter"}, {"/", "text:(pakistan"},
	}
	if testing.Short() {
		t.Skip("left to a run without -short: 13,000 screens")
	}
	for _, keys := range states {
		t.Run(strings.Join(keys, " "), func(t *testing.T) {
			t.Parallel()
			a := opened(120, 40)
			press(a, keys...)
			for w := 1; w <= 240; w += 1 + w/12 {
				for h := 1; h <= 80; h += 1 + h/6 {
					a.Update(tea.WindowSizeMsg{Width: w, Height: h})
					fits(t, a)
				}
			}
		})
	}
}

// TestEveryPaneIsReached goes round the panes by tab and by number, and finds the name of each on the screen.
func TestEveryPaneIsReached(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		a := opened(size[0], size[1])
		for _, keys := range [][]string{{"1", "2", "3", "4"}, {"tab", "tab", "tab", "tab"}} {
			for i, k := range keys {
				press(a, k)
				want := a.focus
				if k != "tab" && want != paneID(i) {
					t.Errorf("%v: key %s leads to %s", size, k, paneNames[want])
				}
				if a.layout.inner(want).h < 1 {
					t.Errorf("%v: %s has no room", size, paneNames[want])
				}
				if name := a.paneTitle(want)[:len("4 Source")]; !strings.Contains(text(a), name) && !strings.Contains(text(a), fmt.Sprintf("%d %s", want+1, paneNames[want])) {
					t.Errorf("%v: %q is nowhere on the screen:\n%s", size, name, text(a))
				}
			}
		}
	}
}

// TestOddWidths: what terminals measure in different ways is not let near a border.
func TestOddWidths(t *testing.T) {
	for _, odd := range []string{"👨‍👩‍👧 a family", "🇵🇰 a flag", "❤️ a heart", "漢字の題名", "é à combining é", "नमस्ते", "שלום and العربية", "ก็ไม่ได้", "a\u200bb", "1️⃣ keycap"} {
		a := shownAs(&model.Paper{
			Title: odd, Abstract: strings.Repeat(odd+" ", 40), Keywords: []string{odd},
			Notes: []model.Note{{N: 1, Text: "John Smith, “" + odd + "”, " + odd + ", May 1, 2020."}},
		}, 120, 40)
		for _, w := range []int{20, 41, 80, 120} {
			a.Update(tea.WindowSizeMsg{Width: w, Height: 24})
			fits(t, a)
		}
	}
}

// TestLiteralAbstract: an abstract is plain text; nothing in it is taken for Markdown.
func TestLiteralAbstract(t *testing.T) {
	for _, s := range []string{
		"# not a heading", "1. not a list", "- not a list", "> not a quote", "*not* _emphasis_ **at all**", "a `b` c", "<b>tag</b>", "[link](http://x.org)",
		"see https://example.org/a_b for it", "R&D &lt; 5 % &amp; more", "a | b | c", "x ~~y~~ z", "A: B = C", "mail me@example.org", `back\slash \* star`, "= = =", ": a definition",
	} {
		if got := strings.Join(prose(s, 200), "\n"); got != s {
			t.Errorf("prose(%q) = %q", s, got)
		}
	}
	if got := prose("one two\nthree\n\nfour", 9); strings.Join(got, "/") != "one two/three//four" {
		t.Errorf("paragraphs: %q", got)
	}
}

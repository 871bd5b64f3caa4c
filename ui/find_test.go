package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestFind: questions a new reader has, and the few keys to their answers.
func TestFind(t *testing.T) {
	for _, tc := range []struct {
		question string
		keys     string
		query    string
		want     string
	}{
		{"which news stories of 2024 contradict themselves?", "!", "", "Sources, 12"},
		{"the same, by asking", "/ text:type:news enter !", "type:news", "Sources, 12, 14 sources"},
		{"what is there on the Islamic State since 2023?", `/ text:"islamic|state"|year:>2022 enter`, `"islamic state" year:2023..`, "Sources, 24, 1 source"},
		{"the years 2022 to 2023", "2 G k k k k k left left space right enter", "year:2022..2023", "Keywords, 1, 13 sources"},
		{"one year", "2 G k k k k k enter", "year:2024", "Keywords, 2, 10 sources"},
		{"and off again", "2 G k k k k k enter enter", "", "Keywords, 2"},
		{"not Arab News", "2 G k k k enter j -", `-in:="Arab News"`, "Keywords, 1, 26 sources"},
		{"only findings", "2 G enter j enter", "has:conflict", "Keywords, 12, 1 source"},
		{"findings of either kind", "2 G enter j enter j enter", "has:conflict or has:variant", "Keywords, 12, 2 sources"},
		{"a name among many", "2 G k k k k / text:webb enter enter", `author:="Lucas Webber"`, "Keywords, 24, 3 sources"},
		{"a filter and words are one", "2 space / text:report enter", `key:"Afghan Taliban" report`, "Sources, 12, 1 source"},
		{"a word taken back by its name", "/ text:talban tab enter", "taliban", "Sources, 1, 13 sources"},
		{"a field completed", "/ text:au tab text:mir enter", "author:mir", "Sources, 1, 3 sources"},
		{"a value completed", "/ text:in:da tab enter", `in:="Dawn News"`, "Sources, 29, 1 source"},
		{"a half-typed query keeps the last good one", "/ text:pakistan|year:x", "pakistan", "Sources, 4, 7 sources"},
		{"the same entered", "/ text:pakistan|(x enter", "pakistan", "Sources, 4, 7 sources"},
		{"overview: a year", "t j j j enter", "year:2022", "Sources, 11, 5 sources"},
		{"overview: a type", "t tab tab enter", "type:=article-newspaper", "Sources, 3, 14 sources"},
		{"overview: one of the most cited", "t G enter", "", "Sources, 21"},
		{"closing it changes nothing", "t j esc", "", "Sources, 1"},
		{"all or any", "2 space j space a", `key:"Afghan Taliban" or key:"Counterterrorism"`, "Keywords, 1, 15 sources"},
		{"esc takes back the last of the filter", "/ text:taliban|pakistan enter esc", "taliban", "Sources, 14, 13 sources"},
	} {
		t.Run(tc.question, func(t *testing.T) {
			a := opened(120, 48)
			var keys []string
			for _, k := range strings.Fields(tc.keys) {
				keys = append(keys, strings.ReplaceAll(k, "|", " "))
			}
			press(a, keys...)
			if got := a.choice.filter.Query.String(); got != tc.query {
				t.Errorf("%s: query %s, want %s", tc.keys, got, tc.query)
			}
			if got := state(a); got != tc.want {
				t.Errorf("%s: %s, want %s", tc.keys, got, tc.want)
			}
			fits(t, a)
		})
	}
}

// TestTrials: two questions of a new reader, each key counted, from the first screen to the answer. The keys are those that the
// screen itself names: "!" and "/" in the footer, tab beside what is typed, the rest in Keywords.
func TestTrials(t *testing.T) {
	for _, tc := range []struct {
		question, keys string
		hints          []string // what the first screen, or the one before the key that it names, says
		answer         []string // what the screen says in the end
	}{
		{"which news stories of 2024 contradict themselves?", "!", []string{"! finding"},
			[]string{"▸ Karokhail · Taliban reject UN team’s report on A… 2024 ×2  ! 12 13", "! date: 2024-05-31 in 12, 2024-02-01 in 13", "newspaper article"}},
		{"the same, asked", "/ c o n tab enter", []string{"/ search"}, []string{"with conflict ×: 1 of 28", "2024 ×2  ! 12 13", "newspaper article"}},
		{"what is there on the Islamic State since 2023?", "/ i s l tab enter", []string{"/ search"},
			[]string{"Islamic State ×: 2 of 28", "Webber, Valle · The Islamic State’s central Asia… 2023       24", "Mir · Afghanistan’s terrorism challenge: the pol… 2020"}},
	} {
		a := opened(120, 48)
		for _, hint := range tc.hints {
			if !strings.Contains(text(a), hint) {
				t.Errorf("%s: the first screen does not say %q", tc.question, hint)
			}
		}
		keys := strings.Fields(tc.keys)
		if len(keys) > 6 {
			t.Errorf("%s: %d keys", tc.question, len(keys))
		}
		for _, k := range keys {
			if k == "tab" && !strings.Contains(text(a), "tab: ") {
				t.Errorf("%s: nothing says what tab does:\n%s", tc.question, text(a))
			}
			press(a, k)
		}
		for _, answer := range tc.answer {
			if !strings.Contains(text(a), answer) {
				t.Errorf("%s: %q is not on the screen:\n%s", tc.question, answer, text(a))
			}
		}
	}
}

// TestPromptSays: the prompt says what is wrong beside the query, what it finds, and what tab would do.
func TestPromptSays(t *testing.T) {
	for _, tc := range []struct{ typed, says string }{
		{"taliban", "13 of 28"},
		{"(taliban", "a ( without its )"},
		{"autor:mir", "no field autor: (author:?)"},
		{"year:x", "a number or a range"},
		{"talban", "nothing has “talban” · tab: taliban?"},
		{"zzzzzz", "nothing has “zzzzzz”"},
		{"is:o", "tab: is:orphan"},
		{"isl", `tab: key:"Islamic State" · 6 of 28`},
		{"orph", "nothing has “orph” · tab: is:orphan?"},
	} {
		a := opened(120, 40)
		press(a, "/", "text:"+tc.typed)
		if got := a.promptLine(); !strings.Contains(got, tc.says) {
			t.Errorf("%s: %q is not said in %q", tc.typed, tc.says, got)
		}
	}
}

// TestFilterLine says in words what is filtered, and a click takes a part of it off.
func TestFilterLine(t *testing.T) {
	for _, tc := range []struct{ query, words string }{
		{"taliban pakistan", "taliban × and pakistan ×: "},
		{`"islamic state" -taliban`, "“islamic state” ×, not taliban ×: "},
		{`key:"Afghan Taliban" year:2023..2024 -in:="Arab News"`, "Afghan Taliban ×, 2023–2024 ×, not Arab News ×: 3 of 28"},
		{"year:2021 or year:2022", "2021 or 2022 ×: 7 of 28"},
		{"year:..2020", "until 2020 ×: "},
		{"author:mir type:report", "by mir ×, report ×: "},
		{"is:orphan or has:variant", "orphan or with variant ×: 2 of 28"},
		{"cited:>1", "cited at least 2 times ×: 5 of 28"},
		{"in:news form:full", "in news ×, full form ×: "},
		{"n:1..10 title:taliban", "in 1–10 ×, taliban in the title ×: "},
		{"-(mir or khan)", "not (mir or khan) ×: "},
	} {
		a := opened(120, 40)
		press(a, "/", "text:"+tc.query, "enter")
		if got := text(a); !strings.Contains(got, tc.words) {
			t.Errorf("%s: %q is not on the screen:\n%s", tc.query, tc.words, strings.Split(got, "\n")[2])
		}
	}
	a := opened(120, 40)
	press(a, "/", "text:taliban year:2023", "enter")
	in := a.layout.inner(sourcesID)
	_, pieces := a.filterLine(in.w)
	a.Update(tea.MouseClickMsg{X: in.x + pieces[0].from + 1, Y: in.y, Button: tea.MouseLeft})
	if got := a.choice.filter.Query.String(); got != "year:2023" {
		t.Errorf("after the click %s", got)
	}
}

// TestOverviewLarge: many years become decades, and the strips are as long as the paper.
func TestOverviewLarge(t *testing.T) {
	var years []overviewRow
	for y := 1900; y < 2000; y++ {
		r := overviewRow{label: "", count: 1}
		r.term.Low, r.term.High = y, y
		years = append(years, r)
	}
	got := byDecade(years)
	if len(got) != 20 || got[0].label != "1900–1904" || got[19].count != 5 {
		t.Errorf("%d bars, the first %q", len(got), got[0].label)
	}
	if got := bar(1, 1000, 10); got != "▏" {
		t.Errorf("what is not nothing is seen: %q", got)
	}
	if got := bar(1000, 1000, 10); got != strings.Repeat("█", 10) {
		t.Errorf("the longest fills the room: %q", got)
	}
	a := opened(120, 40)
	marks := ""
	for _, s := range strip(a.theme, []int{0, 1, 33}, 34, 20) {
		marks += s.text
	}
	if marks != "█··················┃" {
		t.Errorf("strip %s", marks)
	}
}

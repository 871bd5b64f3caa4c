package ui

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ibid/data"
	"ibid/model"
)

// opened gives the screen of the embedded paper, all of it read.
func opened(t testing.TB, w, h int) *app {
	t.Helper()
	paper := embedded(t)
	a := newApp(context.Background(), paper, Edges{})
	for a.work != nil {
		a.Update(a.step()())
	}
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return a
}

func embedded(t testing.TB) *model.Paper {
	t.Helper()
	p, err := data.Open("", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

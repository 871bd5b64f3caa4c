package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// BenchmarkKey is what a key costs before Bubble Tea draws: Update and View at 120×40.
func BenchmarkKey(b *testing.B) {
	a := opened(b, 120, 40)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Update(tea.KeyPressMsg{Code: rune("jk"[i%2]), Text: string("jk"[i%2])})
		_ = a.View()
	}
}

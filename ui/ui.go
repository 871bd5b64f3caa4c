// Package ui is the screen: what it is given is a paper as it was read from a file and the edges it may use, what it
// gives back is the reader's choices, on the clipboard. It is the only package that knows Bubble Tea, Lip Gloss and
// Glamour. There is one Bubble Tea model, app; panes are plain structs that draw themselves into a rectangle.
package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"ibid/model"
)

// Edges are what the screen needs of the world outside it.
type Edges struct {
	// Copy puts text on the clipboard. An error means that no route took it: the text is then shown to be selected by
	// hand.
	Copy func(ctx context.Context, text string) (Copied, error)
	// Export gives items in a data format: "bibtex" or "csl-json".
	Export func(format string, items []model.Item) (string, error)
	// List gives a reading list of some sources, named by their indices: "markdown" or "html".
	List func(format string, p *model.Paper, r *model.Reading, sources []int) (string, error)
	// Library reads what the reader has already, and says what of it could not be read; nil where nothing is named.
	Library func() (model.Library, []string, error)
	// Open opens an address in the reader's browser.
	Open func(ctx context.Context, url string) error
}

// Copied says what became of a text to be copied.
type Copied struct {
	Route    string   // the command that took it
	Terminal bool     // none did: the screen sends it to the terminal by OSC 52
	Failed   []string // routes that exist and failed, and why
}

// framesPerSecond is the most that Bubble Tea draws: it writes only on a tick, so that this bounds the time from a key
// to its answer.
const framesPerSecond = 120

// Run shows a paper until the reader quits or ctx ends. The terminal is left as it was found, also after a panic.
func Run(ctx context.Context, paper *model.Paper, edges Edges) error {
	_, err := tea.NewProgram(newApp(ctx, paper, edges), tea.WithContext(ctx), tea.WithFPS(framesPerSecond)).Run()
	if errors.Is(err, tea.ErrInterrupted) || ctx.Err() != nil && !errors.Is(err, tea.ErrProgramPanic) {
		return nil // the reader, or the system, asked it to end
	}
	return err
}

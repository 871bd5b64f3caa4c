// Ibid reads a paper by its sources, in the terminal.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"syscall"

	"github.com/charmbracelet/x/term"

	"ibid/data"
	"ibid/data/browser"
	"ibid/data/clipboard"
	"ibid/data/config"
	"ibid/data/pandoc"
	"ibid/data/papers"
	"ibid/model"
	"ibid/ui"
	"ibid/ui/cli"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run builds the edges and hands them to the command tree. It gives the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	p := cli.Program{
		Open:    open,
		Library: data.Library,
		Config: func() (cli.Config, error) {
			c, err := config.Read()
			return cli.Config(c), err
		},
		Export:  data.Export,
		List:    data.ReadingList,
		Format:  pandoc.Format,
		Save:    data.Save,
		Screen:  screen,
		Papers:  paperNames(),
		Inputs:  data.InputFormats(),
		Outputs: data.OutputFormats(),
		Lists:   data.ListFormats(),
		Version: version(),
	}
	p.Columns, p.Terminal = terminal(out)
	_, p.Typed = terminal(in)
	return cli.Run(ctx, p, args, in, out, errs)
}

// longPaper is the number of notes from which memory is watched: garbage is collected at every turn where the whole would take more
// than room. A short paper would only start slower.
const longPaper = 10_000

// room is how many bytes reading so many notes may take before garbage is collected at every turn. Some 2,600 bytes a note are in use
// when most are; the rest is what Go itself takes, and space in pieces too small. A command takes more, and a tenth less time,
// than the screen, which holds 100,000 notes in 400 MB.
func room(notes, each int) int64 { return 24<<20 + int64(notes)*int64(each) }

// Bytes for a note.
const (
	commandNote = 4400
	screenNote  = 3000
)

// open opens a paper.
func open(name, from string, in io.Reader) (*model.Paper, error) {
	paper, err := data.Open(name, from, in)
	if err == nil && len(paper.Notes) >= longPaper {
		debug.SetMemoryLimit(room(len(paper.Notes), commandNote))
	}
	return paper, err
}

// screen shows a paper. Signals that would end the program end the screen first, so that it restores the terminal. They
// are caught before it starts: its own handlers come a moment after it has changed the terminal.
func screen(ctx context.Context, paper *model.Paper, have []string) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGHUP, syscall.SIGTERM)
	defer stop()
	if len(paper.Notes) >= longPaper {
		debug.SetGCPercent(40) // it stays open, and what it held is soon not needed
		debug.SetMemoryLimit(room(len(paper.Notes), screenNote))
	}
	library, err := libraryOf(have)
	if err != nil {
		return err
	}
	return ui.Run(ctx, paper, ui.Edges{
		Library: library,
		Copy: func(ctx context.Context, text string) (ui.Copied, error) {
			r, err := clipboard.Copy(ctx, text)
			return ui.Copied(r), err
		},
		Export: data.Export,
		List:   data.ReadingList,
		Open:   browser.Open,
	})
}

// libraryOf gives what reads the files of what the reader has already; nil where none is named. The error names one that is
// not there.
func libraryOf(files []string) (func() (model.Library, []string, error), error) {
	if len(files) == 0 {
		return nil, nil
	}
	for _, name := range files {
		if err := data.IsFile(name); err != nil {
			return nil, err
		}
	}
	return func() (model.Library, []string, error) {
		var all model.Library
		var said []string
		for _, name := range files {
			lib, warnings, err := data.Library(name)
			if err != nil {
				return model.Library{}, nil, err
			}
			for _, w := range warnings {
				said = append(said, fmt.Sprintf("%s:%d: %s", lib.Files[0], w.Line, w.Text))
			}
			all.Add(lib)
		}
		return all, said, nil
	}, nil
}

// paperNames gives the embedded papers, the default first.
func paperNames() []string {
	rest := slices.DeleteFunc(papers.Names(), func(n string) bool { return n == papers.Default })
	return append([]string{papers.Default}, rest...)
}

// terminal gives the width of the terminal that a stream is, 80 where it does not say, and whether it is one.
func terminal(stream any) (columns int, ok bool) {
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0, false
	}
	if columns, _, err := term.GetSize(f.Fd()); err == nil && columns > 0 {
		return columns, true
	}
	return 80, true
}

// version gives the version that the program was built from, or the revision.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return "devel " + s.Value[:min(len(s.Value), 12)]
		}
	}
	return "devel"
}

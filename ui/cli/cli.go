// Package cli is the command tree: arguments come in, a paper is opened through the functions that main gives, and what
// was asked for goes out as text or JSON, or on the screen.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/spf13/cobra"

	"ibid/model"
	"ibid/model/fold"
)

// Program is what the commands need of the world.
type Program struct {
	// Open reads a paper by its file's name, "-" for standard input, or an embedded paper's name. from names the format,
	// empty for whichever it is.
	Open func(name, from string, stdin io.Reader) (*model.Paper, error)
	// Library reads the file of what the reader has already.
	Library func(name string) (model.Library, []model.Warning, error)
	// Config gives what the reader has set down for good.
	Config func() (Config, error)
	// Export gives items in a format.
	Export func(format string, items []model.Item) (string, error)
	// List gives the paper and its sources, nil for all of them, as a reading list.
	List func(format string, p *model.Paper, r *model.Reading, sources []int) (string, error)
	// Format gives items in the style of a CSL file, marked up as plain text, markdown or html, and what was warned of.
	Format func(ctx context.Context, style, markup string, items []model.Item) (text, warning string, err error)
	// Save writes text to the file of that name.
	Save func(name, text string) error
	// Screen shows a paper until the reader quits, with what the reader has already marked: files that Library reads.
	Screen func(ctx context.Context, paper *model.Paper, have []string) error

	Papers  []string // the embedded papers; the first is the default
	Inputs  []string // the formats that Open knows
	Outputs []string // the formats that Export knows
	Lists   []string // the formats that List knows
	Version string

	Terminal bool // standard output is a terminal
	Columns  int  // its width, 0 if it is none: then nothing is cut
	Typed    bool // standard input is a terminal
}

// Config is what the reader has set down for good; its zero value is nothing.
type Config struct {
	File string   // where it stands; "" for nowhere
	Have []string // files of what the reader has already
	Not  []string // findings of check that are not wanted
}

// Exit statuses.
const (
	exitOK       = 0
	exitFindings = 1 // check found a conflict or an orphan
	exitError    = 2
)

// errFindings ends a check that found something. It has been printed.
var errFindings = errors.New("findings")

// Run runs the command that args name and gives its exit status. Errors go to errs.
func Run(ctx context.Context, p Program, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot(&p)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // who reads has had enough
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	}
	fmt.Fprintf(errs, "ibid: %s\n", fold.Line(err.Error()))
	return exitError
}

// tree is the command tree of one run.
type tree struct {
	*Program
	from  string
	query string   // of sources and citations: only what it finds
	have  []string // files of what the reader has already
}

func newRoot(p *Program) *cobra.Command {
	t := &tree{Program: p}
	root := &cobra.Command{
		Use:     "ibid [PAPER]",
		Short:   "Read a paper by its sources",
		Long:    longHelp(p),
		Example: rootExamples,
		Version: p.Version,
		Args:    onePaper,
		RunE:    t.reader,

		ValidArgsFunction: t.completePaper,
		SilenceErrors:     true,

		SuggestionsMinimumDistance: 1, // of letters between a paper that is not there and a command that may be meant
		SilenceUsage:               true,
	}
	root.SetUsageTemplate(usage)
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fmt.Errorf("%w; see “%s --help”", err, c.CommandPath())
	})
	root.PersistentFlags().StringVar(&t.from, "from", "", "read the paper as `FORMAT`, not as it looks")
	complete(root, "from", p.Inputs)
	root.PersistentFlags().BoolP("help", "h", false, "show this help")
	t.haveFlag(root)
	root.Flags().Bool("version", false, "show the version")

	root.AddGroup(&cobra.Group{ID: paperGroup, Title: "Without the screen"}, &cobra.Group{ID: otherGroup, Title: "More"})
	root.SetHelpCommandGroupID(otherGroup)
	root.SetCompletionCommandGroupID(otherGroup)
	root.AddCommand(t.sourcesCommand(), t.citationsCommand(), t.exportCommand(), t.checkCommand(), t.keywordsCommand(), manCommand(root))
	return root
}

const paperGroup, otherGroup = "paper", "other"

// reader opens the screen, or prints the sources where there is none to open it on.
func (t *tree) reader(cmd *cobra.Command, args []string) error {
	if !t.Terminal {
		return t.sources(cmd, args, false, false)
	}
	paper, err := t.open(cmd, args)
	if err != nil {
		return err
	}
	have, err := t.files(cmd)
	if err != nil {
		return err
	}
	err = t.Screen(cmd.Context(), paper, have)
	warn(cmd, paper) // afterwards: the screen would hide it
	return err
}

// open reads the paper that the arguments name.
func (t *tree) open(cmd *cobra.Command, args []string) (*model.Paper, error) {
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	if name == "-" && t.Typed {
		fmt.Fprintln(cmd.ErrOrStderr(), "ibid: reading the paper from the terminal; ctrl+d ends it")
	}
	paper, err := t.Open(name, t.from, cmd.InOrStdin())
	if err != nil {
		if near := cmd.Root().SuggestionsFor(name); name != "" && len(near) > 0 {
			return nil, fmt.Errorf("%w; or did you mean “ibid %s”?", err, near[0])
		}
		return nil, err
	}
	return paper, nil
}

// warn names on standard error what could not be read.
func warn(cmd *cobra.Command, paper *model.Paper) {
	for _, w := range paper.Warnings {
		fmt.Fprintf(cmd.ErrOrStderr(), "ibid: %s: warning: %s\n", place(paper.Name, w.Line), w.Text)
	}
}

// place names a line of a paper as compilers do.
func place(name string, line int) string {
	if line == 0 {
		return name
	}
	return fmt.Sprintf("%s:%d", name, line)
}

// onePaper accepts no argument, or one.
func onePaper(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s takes one paper, not %d; see “%s --help”", cmd.CommandPath(), len(args), cmd.CommandPath())
	}
	return nil
}

// completePaper completes a paper: the embedded ones, and files.
func (t *tree) completePaper(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return t.Papers, cobra.ShellCompDirectiveDefault
}

// complete completes the values of a flag.
func complete(cmd *cobra.Command, flag string, values []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // there is no such flag
	}
}

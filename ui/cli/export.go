package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
)

// markups are how --markup has italics and links written.
var markups = map[string]func(cite.Text) string{"plain": cite.Text.Plain, "markdown": cite.Text.Markdown, "html": cite.Text.HTML}

// exporting is what was asked for of the command.
type exporting struct{ to, style, markup, file string }

func (t *tree) exportCommand() *cobra.Command {
	var e exporting
	cmd := &cobra.Command{
		Use:   "export [PAPER] --to FORMAT [-o FILE]",
		Short: "Write the sources in another format, a citation style, or as a reading list",
		Long: `Write the sources of a paper, each once, with all that its citations say together: in a data
format, as a reading list or, one a line, in a citation style. Keys are author-year-word,
the same in every run; a paper that came with its own keys keeps them, and of a source
that is in the file of --have its key there is taken.

` + t.formats() + `

With --style a file of the Citation Style Language does what --to names for the others;
pandoc formats, and has to be installed. docs/styles.md says more of each style.`,
		Example: `  ibid export --to bibtex -o refs.bib paper.txt
  ibid export --to csl-json paper.txt > refs.json
  ibid export --to apa --markup markdown paper.txt
  ibid export --to html -o list.html paper.txt
  ibid export --style nature.csl paper.txt`,
		GroupID:           paperGroup,
		Args:              onePaper,
		ValidArgsFunction: t.completePaper,
		RunE:              func(cmd *cobra.Command, args []string) error { return t.export(cmd, args, e) },
	}
	cmd.DisableFlagsInUseLine = true
	t.haveFlag(cmd)
	cmd.Flags().StringVar(&e.to, "to", "", "write as `FORMAT`, one of those above")
	cmd.Flags().StringVar(&e.style, "style", "", "write in the style of `FILE.csl`, by pandoc")
	cmd.Flags().StringVar(&e.markup, "markup", "plain", "of a style: italics as `MARKUP`: plain, markdown, html")
	complete(cmd, "markup", []string{"plain", "markdown", "html"})
	cmd.Flags().StringVarP(&e.file, "output", "o", "", "write to `FILE`, not to standard output")
	complete(cmd, "to", t.outputs())
	if err := cmd.MarkFlagFilename("style", "csl"); err != nil {
		panic(err) // there is no such flag
	}
	return cmd
}

// formats lists what --to takes.
func (t *tree) formats() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Data: %s\nReading lists: %s\nStyles:\n", strings.Join(t.Outputs, ", "), strings.Join(t.Lists, ", "))
	for _, s := range cite.Styles() {
		fmt.Fprintf(&b, "  %-16s%s\n", s.Name, s.Title)
	}
	return strings.TrimRight(b.String(), "\n")
}

// outputs are the names that --to takes.
func (t *tree) outputs() []string {
	names := append(slices.Clone(t.Outputs), t.Lists...)
	for _, s := range cite.Styles() {
		names = append(names, s.Name)
	}
	return names
}

// styled writes the sources in a citation style, one a line, in the order of its lists; those that say nothing but what is
// printed as printed.
func styled(r *model.Reading, s cite.Style, render func(cite.Text) string) string {
	var b strings.Builder
	items := r.Items()
	for _, l := range s.List(items, cite.Gather(r)) {
		text := s.Format(items[l.Item], l.Options)
		if len(text) == 0 {
			text = cite.Text{{Text: fold.Line(cite.Bare(&r.Citations[r.Fullest(l.Item)]))}}
		}
		b.WriteString(render(text) + "\n")
	}
	return b.String()
}

func (t *tree) export(cmd *cobra.Command, args []string, e exporting) error {
	if err := t.possible(e); err != nil {
		return err
	}
	var lib *model.Library
	if e.style != "" || slices.Contains(t.Outputs, e.to) { // what has keys
		var err error
		if lib, err = t.library(cmd); err != nil {
			return err
		}
	}
	paper, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	mark(&r, lib)
	text, err := t.exported(cmd, paper, &r, e)
	if err != nil {
		return err
	}
	if e.file != "" && e.file != "-" {
		if err := t.Save(e.file, text); err != nil {
			return fmt.Errorf("nothing is exported: %w", err)
		}
		return nil
	}
	_, err = io.WriteString(cmd.OutOrStdout(), text)
	return err
}

// possible says what is wrong with the options, before a long paper is read for nothing.
func (t *tree) possible(e exporting) error {
	_, known := markups[e.markup]
	switch {
	case e.to == "" && e.style == "":
		return errors.New("name a format: --to " + strings.Join(t.outputs(), ", --to "))
	case e.to != "" && e.style != "":
		return errors.New("--to and --style both say how to write: name one")
	case !known:
		return fmt.Errorf("--markup is plain, markdown or html, not “%s”", fold.Line(e.markup))
	case e.style == "" && !slices.Contains(t.outputs(), e.to):
		return fmt.Errorf("no output format “%s”: it is one of %s", fold.Line(e.to), strings.Join(t.outputs(), ", "))
	}
	if _, styled := cite.Named(e.to); e.markup != "plain" && e.style == "" && !styled {
		return fmt.Errorf("--markup is for citation styles: --to %s has its own", e.to)
	}
	return nil
}

// exported gives the sources as they are asked for.
func (t *tree) exported(cmd *cobra.Command, paper *model.Paper, r *model.Reading, e exporting) (string, error) {
	if style, ok := cite.Named(e.to); ok {
		return styled(r, style, markups[e.markup]), nil
	}
	if slices.Contains(t.Lists, e.to) {
		return t.List(e.to, paper, r, nil)
	}
	all := make([]int, len(r.Sources))
	for i := range all {
		all[i] = i
	}
	items := r.Export(all)
	if e.style == "" {
		return t.Export(e.to, items)
	}
	text, warning, err := t.Format(cmd.Context(), e.style, e.markup, items)
	if warning != "" {
		fmt.Fprintf(cmd.ErrOrStderr(), "ibid: pandoc: %s\n", warning)
	}
	return text, err
}

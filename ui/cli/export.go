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

func (t *tree) exportCommand() *cobra.Command {
	var to, markup, file string
	cmd := &cobra.Command{
		Use:   "export [PAPER] --to FORMAT [-o FILE]",
		Short: "Write the sources in another format or a citation style",
		Long: `Write the sources of a paper, each once, with all that its citations say together, in a data
format or, one a line, in a citation style. Keys are author-year-word, the same in every
run; of a source that is in the file of --have its key there.

` + t.formats(),
		Example: `  ibid export --to bibtex -o refs.bib paper.txt
  ibid export --to csl-json paper.txt > refs.json
  ibid export --to apa --markup markdown paper.txt`,
		GroupID:           paperGroup,
		Args:              onePaper,
		ValidArgsFunction: t.completePaper,
		RunE:              func(cmd *cobra.Command, args []string) error { return t.export(cmd, args, to, markup, file) },
	}
	cmd.DisableFlagsInUseLine = true
	t.haveFlag(cmd)
	cmd.Flags().StringVar(&to, "to", "", "write as `FORMAT`, one of those above")
	cmd.Flags().StringVar(&markup, "markup", "plain", "of a style: italics as `MARKUP`: plain, markdown, html")
	complete(cmd, "markup", []string{"plain", "markdown", "html"})
	cmd.Flags().StringVarP(&file, "output", "o", "", "write to `FILE`, not to standard output")
	complete(cmd, "to", t.outputs())
	return cmd
}

// formats lists what --to takes.
func (t *tree) formats() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Data: %s\nStyles:\n", strings.Join(t.Outputs, ", "))
	for _, s := range cite.Styles() {
		fmt.Fprintf(&b, "  %-16s%s\n", s.Name, s.Title)
	}
	return strings.TrimRight(b.String(), "\n")
}

// outputs are the names that --to takes.
func (t *tree) outputs() []string {
	names := slices.Clone(t.Outputs)
	for _, s := range cite.Styles() {
		names = append(names, s.Name)
	}
	return names
}

// styled writes the sources in a citation style, one a line; those that say nothing but what is printed as printed.
func styled(r *model.Reading, s cite.Style, markup string) (string, error) {
	render, ok := map[string]func(cite.Text) string{"plain": cite.Text.Plain, "markdown": cite.Text.Markdown, "html": cite.Text.HTML}[markup]
	if !ok {
		return "", fmt.Errorf("--markup is plain, markdown or html, not %q", markup)
	}
	var b strings.Builder
	o := cite.Options{Evidence: cite.Gather(r)}
	for i := range r.Sources {
		o.Number = i + 1
		text := render(s.Format(&r.Sources[i].Item, o))
		if text == "" {
			text = cite.Bare(&r.Citations[r.Fullest(i)])
		}
		b.WriteString(text + "\n")
	}
	return b.String(), nil
}

func (t *tree) export(cmd *cobra.Command, args []string, to, markup, file string) error {
	if to == "" {
		return errors.New("name a format: --to " + strings.Join(t.outputs(), ", --to "))
	}
	_, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	items := make([]model.Item, len(r.Sources))
	for i := range r.Sources {
		items[i] = r.Export(i)
	}
	var text string
	if style, ok := cite.Named(to); ok {
		text, err = styled(&r, style, markup)
	} else if !slices.Contains(t.Outputs, to) {
		err = fmt.Errorf("no output format “%s”: it is one of %s", fold.Line(to), strings.Join(t.outputs(), ", "))
	} else {
		text, err = t.Export(to, items)
	}
	if err != nil {
		return err
	}
	if file != "" && file != "-" {
		if err := t.Save(file, text); err != nil {
			return fmt.Errorf("nothing is exported: %w", err)
		}
		return nil
	}
	_, err = io.WriteString(cmd.OutOrStdout(), text)
	return err
}

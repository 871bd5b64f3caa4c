package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ibid/model"
)

func (t *tree) exportCommand() *cobra.Command {
	var to, file string
	cmd := &cobra.Command{
		Use:   "export [PAPER] --to FORMAT [-o FILE]",
		Short: "Write the sources in another format: " + strings.Join(t.Outputs, ", "),
		Long: `Write the sources of a paper, each once, with all that its citations say together. Their
keys are author-year-word, the same in every run.`,
		Example: `  ibid export --to bibtex -o refs.bib paper.txt
  ibid export --to csl-json paper.txt > refs.json`,
		GroupID:           paperGroup,
		Args:              onePaper,
		ValidArgsFunction: t.completePaper,
		RunE:              func(cmd *cobra.Command, args []string) error { return t.export(cmd, args, to, file) },
	}
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().StringVar(&to, "to", "", "write as `FORMAT`: "+strings.Join(t.Outputs, ", "))
	cmd.Flags().StringVarP(&file, "output", "o", "", "write to `FILE`, not to standard output")
	complete(cmd, "to", t.Outputs)
	return cmd
}

func (t *tree) export(cmd *cobra.Command, args []string, to, file string) error {
	if to == "" {
		return errors.New("name a format: --to " + strings.Join(t.Outputs, ", --to "))
	}
	_, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	items := make([]model.Item, len(r.Sources))
	for i := range r.Sources {
		items[i] = r.Sources[i].Item
		items[i].ID = r.Sources[i].ID
	}
	text, err := t.Export(to, items)
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

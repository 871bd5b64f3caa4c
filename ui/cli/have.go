package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"ibid/model"
)

// haveFlag gives a command the flag that names what the reader has already.
func (t *tree) haveFlag(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&t.have, "have", nil, "mark what is in `FILE` of a reference manager; may be given again")
	err := cmd.MarkFlagFilename("have", "bib", "json", "ris")
	if err != nil {
		panic(err) // there is no such flag
	}
}

// library reads what the reader has already; nil where nothing is named.
func (t *tree) library(cmd *cobra.Command) (*model.Library, error) {
	if len(t.have) == 0 {
		return nil, nil
	}
	var all model.Library
	for _, name := range t.have {
		lib, warnings, err := t.Library(name)
		if err != nil {
			return nil, fmt.Errorf("--have %w", err)
		}
		for _, w := range warnings {
			fmt.Fprintf(cmd.ErrOrStderr(), "ibid: %s: warning: %s\n", place(lib.Files[0], w.Line), w.Text)
		}
		all.Add(lib)
	}
	return &all, nil
}

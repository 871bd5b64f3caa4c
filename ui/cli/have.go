package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"ibid/model"
	"ibid/model/group"
)

// haveFlag gives a command the flag that names what the reader has already.
func (t *tree) haveFlag(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&t.have, "have", nil, "mark what is in `FILE` of a reference manager; may be given again")
	err := cmd.MarkFlagFilename("have", "bib", "json", "ris")
	if err != nil {
		panic(err) // there is no such flag
	}
}

// files gives the files of what the reader has already: those of --have, or those that are set down for good. An empty name is
// none, so that --have ” leaves these out.
func (t *tree) files(cmd *cobra.Command) ([]string, error) {
	if cmd.Flags().Changed("have") {
		return slices.DeleteFunc(slices.Clone(t.have), func(name string) bool { return name == "" }), nil
	}
	c, err := t.Config()
	return c.Have, err
}

// library reads what the reader has already; nil where nothing is named.
func (t *tree) library(cmd *cobra.Command) (*model.Library, error) {
	files, err := t.files(cmd)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	var all model.Library
	for _, name := range files {
		lib, warnings, err := t.Library(name)
		if err != nil {
			return nil, err
		}
		for _, w := range warnings {
			fmt.Fprintf(cmd.ErrOrStderr(), "ibid: %s: warning: %s\n", place(lib.Files[0], w.Line), w.Text)
		}
		all.Add(lib)
	}
	return &all, nil
}

// mark notes what the reader has of the sources.
func mark(r *model.Reading, lib *model.Library) {
	if lib != nil {
		r.Held, r.Library = group.Library(r, lib), lib
	}
}

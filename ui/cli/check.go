package cli

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ibid/model"
)

// finding is something that an author wants to know before submission.
type finding struct {
	File     string      `json:"file"`
	Line     int         `json:"line"`
	Level    string      `json:"level"` // conflict, variant or orphan
	Citation string      `json:"citation"`
	Source   string      `json:"source"`
	Field    model.Field `json:"field,omitempty"`
	Text     string      `json:"text"`

	at int // index of the citation
}

// orphan is the level of a short form without its full citation.
const orphan = "orphan"

func (t *tree) checkCommand() *cobra.Command {
	return t.listCommand(&cobra.Command{
		Use:   "check [PAPER]",
		Short: "Print conflicts, variants and orphans as a compiler prints errors",
		Long: `Print what is wrong with the citations of a paper, one finding a line, as a compiler
prints errors: where it is, what it is, and in brackets its level.

  conflict   citations of one source contradict each other on a fact
  variant    one fact in two spellings
  orphan     a short form whose full citation is nowhere in the paper

The exit status is 1 if there is a conflict or an orphan.`,
		Example: `  ibid check paper.txt
  ibid check --json paper.txt | jq -r .text`,
	}, t.check)
}

func (t *tree) check(cmd *cobra.Command, args []string, asJSON bool) error {
	paper, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	found := findings(paper.Name, &r)
	out := bufio.NewWriter(cmd.OutOrStdout())
	e, bad := lines(out), false
	for _, f := range found {
		bad = bad || f.Level != string(model.LevelVariant)
		if !asJSON {
			fmt.Fprintf(out, "%s: %s [%s]\n", place(f.File, f.Line), f.Text, f.Level)
		} else if err := e.Encode(f); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if bad {
		return errFindings
	}
	return nil
}

// findings gives what was found on the sources, in the order of the citations that it concerns. A difference concerns
// the later citation; it names the earlier one, without a say on which is right.
func findings(file string, r *model.Reading) []finding {
	unit := "entry"
	if r.InNotes() {
		unit = "note"
	}
	var all []finding
	add := func(src *model.Source, at int, level string, field model.Field, format string, args ...any) {
		c := &r.Citations[at]
		text := called(c, unit) + ": " + fmt.Sprintf(format, args...)
		all = append(all, finding{file, c.Line, level, c.ID, src.ID, field, text, at})
	}
	for i := range r.Sources {
		src := &r.Sources[i]
		for _, c := range src.Conflicts {
			first := c.Values[0]
			for _, v := range c.Values[1:] {
				verb := "differs from"
				if c.Level == model.LevelVariant {
					verb = "is spelt otherwise than in"
				}
				add(src, v.Citations[0], string(c.Level), c.Field, "%s %s %s: %s here, %s there",
					fieldWord(c.Field), verb, called(&r.Citations[first.Citations[0]], unit), v.Text, first.Text)
			}
		}
		if src.Orphan {
			add(src, src.Citations[0], orphan, "", "short form of a source whose full citation is nowhere in this paper")
		}
	}
	slices.SortStableFunc(all, func(a, b finding) int { return cmp.Compare(a.at, b.at) })
	return all
}

// called names a citation as the paper does.
func called(c *model.Citation, unit string) string {
	if c.Entry {
		unit = "entry"
	}
	return unit + " " + c.ID
}

// fieldWord says a CSL variable in a word.
func fieldWord(f model.Field) string {
	if f == model.FieldIssued {
		return "date"
	}
	return strings.NewReplacer("-", " ", "_", " ").Replace(string(f))
}

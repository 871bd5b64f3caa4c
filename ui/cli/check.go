package cli

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"

	"ibid/model"
	"ibid/model/check"
	"ibid/model/fold"
)

// findingJSON is a line of ibid check --json.
type findingJSON struct {
	File     string      `json:"file"`
	Line     int         `json:"line"`
	Level    model.Level `json:"level"`
	Citation string      `json:"citation"`
	Source   string      `json:"source,omitempty"`
	Field    model.Field `json:"field,omitempty"`
	Text     string      `json:"text"`
	Code     string      `json:"code"`
}

func (t *tree) checkCommand() *cobra.Command {
	var choice check.Choice
	cmd := t.listCommand(&cobra.Command{
		Use:   "check [PAPER]",
		Short: "Print conflicts, orphans and what else to mend, as a compiler prints errors",
		Long: `Print what is wrong with the citations of a paper, one finding a line, as a compiler
prints errors: where it is, what it is, and in brackets its code.

` + codes() + `

Those before “notice” are levels of their own. A notice about something that is missing
asks for no more than the rest of the paper prints. --no turns a code or a level off,
--only leaves the others off; docs/check.md says more of each.

The exit status is 1 if there is a conflict or an orphan.`,
		Example: `  ibid check paper.txt
  ibid check --no missing-place,full-again paper.txt
  ibid check --only conflict,orphan paper.txt
  ibid check --json paper.txt | jq -r .text`,
	}, func(cmd *cobra.Command, args []string, asJSON bool) error { return t.check(cmd, args, asJSON, choice) })
	cmd.Flags().StringSliceVar(&choice.Not, "no", nil, "leave out findings of these `CODES`, parted by commas")
	cmd.Flags().StringSliceVar(&choice.Only, "only", nil, "print only findings of these `CODES`")
	complete(cmd, "no", check.Names())
	complete(cmd, "only", check.Names())
	return cmd
}

// codes lists the codes of findings, the notices indented under their level.
func codes() string {
	var b strings.Builder
	level := check.LevelOrphan
	for _, c := range check.Codes {
		if c.Level == check.LevelNotice && level != c.Level {
			fmt.Fprintf(&b, "  notice\n")
		}
		level = c.Level
		name := c.Name
		if level == check.LevelNotice {
			name = "  " + name
		}
		fmt.Fprintf(&b, "  %-21s%s\n", name, c.Says)
	}
	return strings.TrimRight(b.String(), "\n")
}

func (t *tree) check(cmd *cobra.Command, args []string, asJSON bool, choice check.Choice) error {
	if name := choice.Unknown(); name != "" {
		return unknownCode(name)
	}
	if err := t.settled(&choice); err != nil {
		return err
	}
	paper, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	_, asked, err := t.found(&r)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	e, notes, bad := lines(out), r.InNotes(), false
	for _, f := range choice.Of(check.Reading(&r)) {
		if _, ok := slices.BinarySearch(asked, f.Citation); !ok {
			continue
		}
		bad = bad || f.Level == model.LevelConflict || f.Level == check.LevelOrphan
		line := findingLine(paper.Name, &r, &f, notes)
		if !asJSON {
			fmt.Fprintf(out, "%s: %s [%s]\n", place(line.File, line.Line), line.Text, bracket(&f))
		} else if err := e.Encode(line); err != nil {
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

// settled adds to a choice what is set down for good not to be wanted. Who asks for some findings alone gets them.
func (t *tree) settled(choice *check.Choice) error {
	if len(choice.Only) > 0 {
		return nil
	}
	c, err := t.Config()
	if err != nil {
		return err
	}
	if name := (check.Choice{Not: c.Not}).Unknown(); name != "" {
		return fmt.Errorf("%s: under [check]: %w", c.File, unknownCode(name))
	}
	choice.Not = append(choice.Not, c.Not...)
	return nil
}

// findingLine tells a finding by itself: where it is, and of which citation.
func findingLine(file string, r *model.Reading, f *check.Finding, notes bool) findingJSON {
	c := &r.Citations[f.Citation]
	line := findingJSON{file, c.Line, f.Level, c.ID, "", f.Field, check.Called(c, notes) + ": " + f.Text, f.Code}
	if f.Source != model.NoSource {
		line.Source = r.Sources[f.Source].ID
	}
	return line
}

// bracket names the level and the code of a finding, once where they are one word.
func bracket(f *check.Finding) string {
	if f.Code == string(f.Level) {
		return f.Code
	}
	return string(f.Level) + ": " + f.Code
}

// unknownCode says that there is no such code, and which is meant where a letter or two are wrong.
func unknownCode(name string) error {
	for _, n := range check.Names() {
		if levenshtein.ComputeDistance(n, name) <= 2 {
			return fmt.Errorf("there is no finding “%s”; did you mean %s? “ibid check --help” lists them", fold.Line(name), n)
		}
	}
	return fmt.Errorf("there is no finding “%s”: it is one of %s", fold.Line(name), strings.Join(check.Names(), ", "))
}

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manCommand prints the manual page, made from the same command tree as the help. It has no date, so that it is the
// same in every run.
func manCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "  ibid man > ibid.1",
		GroupID: otherGroup,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(cmd.OutOrStdout(), manPage(root))
			return err
		},
	}
}

// manPage gives the page in the macros of man(7).
func manPage(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH IBID 1 \"\" \"ibid %s\" \"User Commands\"\n", roff(root.Version))
	fmt.Fprintf(&b, ".SH NAME\nibid \\- %s\n", roff(strings.ToLower(root.Short[:1])+root.Short[1:]))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B ibid\n.RI [ PAPER ]\n.br\n.B ibid\n.I COMMAND\n.RI [ PAPER ]\n")
	b.WriteString(".SH DESCRIPTION\n" + prose(root.Long))
	b.WriteString(".SH COMMANDS\n")
	for _, c := range root.Commands() {
		if c.GroupID == paperGroup {
			fmt.Fprintf(&b, ".SS \"ibid %s\"\n%s", roff(c.Use), prose(c.Long))
			options(&b, c.LocalNonPersistentFlags())
			b.WriteString(sample(c.Example))
		}
	}
	for _, c := range root.Commands() {
		if c.GroupID == otherGroup {
			fmt.Fprintf(&b, ".SS \"ibid %s\"\n%s.\n", roff(c.Use), roff(c.Short))
		}
	}
	b.WriteString(".SH OPTIONS\n")
	options(&b, root.PersistentFlags())
	options(&b, root.LocalNonPersistentFlags())
	b.WriteString(".SH EXAMPLES\n" + sample(root.Example))
	return b.String()
}

// options describes flags, a tagged paragraph each.
func options(b *strings.Builder, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, says := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			value = " \\fI" + roff(value) + "\\fR"
		}
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR%s\n%s.\n", roff(name), value, roff(says))
	})
}

// prose sets text in paragraphs. Indented lines are kept as they are.
func prose(s string) string {
	var b strings.Builder
	for i, par := range strings.Split(s, "\n\n") {
		if strings.HasPrefix(par, " ") {
			b.WriteString(sample(par))
			continue
		}
		if i > 0 {
			b.WriteString(".PP\n")
		}
		b.WriteString(roff(par) + "\n")
	}
	return b.String()
}

// sample sets lines as they are printed.
func sample(s string) string {
	if s == "" {
		return ""
	}
	return ".PP\n.nf\n.RS 4\n" + roff(strings.ReplaceAll("\n"+s, "\n  ", "\n")[1:]) + "\n.RE\n.fi\n"
}

// roff escapes text: backslashes, the hyphens that are typed, and what would begin a line as a macro.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	s = strings.ReplaceAll("\n"+s, "\n.", "\n\\&.")
	return strings.ReplaceAll(s, "\n'", "\n\\&'")[1:]
}

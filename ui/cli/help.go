package cli

import "strings"

func longHelp(p *Program) string {
	return `ibid opens a paper's abstract and references in the terminal, groups the citations of
one source, says why it did, and shows where they contradict each other.

PAPER is a file, - for standard input, or the name of an embedded paper (` + strings.Join(p.Papers, ", ") + `).
Its format is found out, or named by --from:
` + wrapped(p.Inputs) + `

Without it ` + p.Papers[0] + ` is opened. A file that is named like a command
is opened as ./sources. Where standard output is no terminal, plain ibid prints what
“ibid sources” prints.

What is set for good stands in ibid/config.toml in your directory for configurations: the
files of --have, and findings that check leaves out (docs/config.md).

Exit status: 0, or 1 if check found a conflict or an orphan, or 2 for an error.`
}

// wrapped joins names with commas, in lines that fit a terminal.
func wrapped(names []string) string {
	const most = 90
	var b strings.Builder
	line := 2
	b.WriteString("  ")
	for i, n := range names {
		if i > 0 {
			b.WriteString(",")
			if line += 2; line+len(n) > most {
				b.WriteString("\n ")
				line = 2
			}
			b.WriteString(" ")
		}
		b.WriteString(n)
		line += len(n)
	}
	return b.String()
}

const rootExamples = `  ibid                                open the embedded paper
  ibid paper.txt                      open a paper
  curl -s URL/paper.pdf | ibid -      open what a pipe brings
  ibid sources --from notes notes.txt list the sources of a file with a note a line
  ibid sources --json | jq 'select(.citations|length > 1)'
  ibid export --to bibtex -o refs.bib paper.txt
  ibid check paper.txt && echo sound`

const usage = `Usage:
{{- if .Runnable}}
  {{.UseLine}}{{end}}
{{- if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND [PAPER]{{end}}
{{- if .HasExample}}

Examples:
{{.Example}}{{end}}
{{- $commands := .Commands}}
{{- range .Groups}}

{{.Title}}:
{{- $group := .ID}}
{{- range $commands}}{{if and (eq .GroupID $group) (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 100 | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableInheritedFlags}}

Flags of every command:
{{.InheritedFlags.FlagUsagesWrapped 100 | trimTrailingWhitespaces}}{{end}}
`

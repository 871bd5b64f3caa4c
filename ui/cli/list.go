package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"ibid/model"
	"ibid/model/query"
	"ibid/model/read"
)

func (t *tree) sourcesCommand() *cobra.Command {
	var missing bool
	cmd := t.listCommand(&cobra.Command{
		Use:   "sources [PAPER]",
		Short: "List the sources, each with the times and the places it is cited",
		Long: `List the sources of a paper in the order of their first citation, one a line: how often
it is cited, what it is, its year, the numbers of its citations, and what was found:
! they contradict each other, ~ they spell one fact in two ways, ? an orphan, a short
form whose full citation is nowhere.

--have names the file of what you have already, as your reference manager exports it:
then a source that is in it is marked with its key, @mir2023, or @?mir2023 where it may be
the same but some fact differs. --missing lists those that are not surely in it.`,
		Example: `  ibid sources
  ibid sources paper.txt | sort -rn            the most cited first
  ibid sources --have refs.bib --missing       what is still to be got
  ibid sources --query 'type:news year:2024 has:conflict'
  ibid sources --json | jq -r 'select(.orphan).id'`,
	}, func(cmd *cobra.Command, args []string, asJSON bool) error {
		return t.sources(cmd, args, asJSON, missing)
	})
	cmd.Flags().BoolVar(&missing, "missing", false, "only the sources that are not in the files of --have")
	t.haveFlag(cmd)
	return cmd
}

func (t *tree) citationsCommand() *cobra.Command {
	cmd := t.listCommand(&cobra.Command{
		Use:   "citations [PAPER]",
		Short: "List the citations in the order of the paper, each with its source",
		Long: `List the citations of a paper in order, one a line: its number, the source it cites, and
the text as printed. “–” stands for no source; “a|b” for a reference back that could
mean either.`,
		Example: `  ibid citations paper.txt
  ibid citations --json | jq -r 'select(.form == "short").raw'`,
	}, t.citations)
	t.haveFlag(cmd)
	return cmd
}

// listCommand completes a command that lists something of a paper, as text or as JSON.
func (t *tree) listCommand(cmd *cobra.Command, list func(*cobra.Command, []string, bool) error) *cobra.Command {
	asJSON := cmd.Flags().Bool("json", false, "one JSON object a line")
	cmd.Flags().StringVar(&t.query, "query", "", "only the sources that `QUERY` finds: words, \"a phrase\", -not, or, author: title: in: year: type: cited: is: has: n: (docs/query.md)")
	cmd.GroupID = paperGroup
	cmd.Args = onePaper
	cmd.ValidArgsFunction = t.completePaper
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return list(cmd, args, *asJSON) }
	return cmd
}

// reading opens and reads the paper that the arguments name, for a command that prints.
func (t *tree) reading(cmd *cobra.Command, args []string) (*model.Paper, model.Reading, error) {
	paper, err := t.open(cmd, args)
	if err != nil {
		return nil, model.Reading{}, err
	}
	warn(cmd, paper)
	return paper, read.Paper(paper), nil
}

func (t *tree) sources(cmd *cobra.Command, args []string, asJSON, missing bool) error {
	lib, err := t.library(cmd)
	if err != nil {
		return err
	}
	if missing && lib == nil {
		return errors.New("--missing: name the file of what you have: --have refs.bib")
	}
	_, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	mark(&r, lib)
	found, _, err := t.found(&r)
	if err != nil {
		return err
	}
	if missing {
		found = slices.DeleteFunc(found, r.Has)
	}
	return t.print(cmd.OutOrStdout(), asJSON, len(found),
		func(i int) any { return sourceLine(&r, found[i]) },
		func(i int) []string { return sourceRow(&r, found[i]) })
}

func (t *tree) citations(cmd *cobra.Command, args []string, asJSON bool) error {
	var lib *model.Library
	if t.query != "" { // nothing else asks what is had
		var err error
		if lib, err = t.library(cmd); err != nil {
			return err
		}
	}
	_, r, err := t.reading(cmd, args)
	if err != nil {
		return err
	}
	mark(&r, lib)
	_, found, err := t.found(&r)
	if err != nil {
		return err
	}
	return t.print(cmd.OutOrStdout(), asJSON, len(found),
		func(i int) any { return citationLine(&r, found[i]) },
		func(i int) []string { return citationRow(&r, found[i]) })
}

// found gives the sources, and the citations, that --query asks for: all of them where it is not given.
func (t *tree) found(r *model.Reading) (sources, citations []int, err error) {
	if t.query == "" { // the index of a long paper takes a second
		return upTo(len(r.Sources)), upTo(len(r.Citations)), nil
	}
	n, err := query.Parse(t.query)
	if err != nil {
		at := 0
		if e, ok := err.(*query.Error); ok {
			at = e.At
		}
		return nil, nil, fmt.Errorf("--query: %w (at character %d of %q)", err, utf8.RuneCountInString(t.query[:at])+1, t.query)
	}
	ix := query.NewIndex(r, nil)
	sources = ix.Apply(query.Filter{Query: n}, query.Sort{}).Sources
	shown := make([]bool, len(r.Sources))
	for _, s := range sources {
		shown[s] = true
	}
	for i := range r.Citations {
		s := r.Citations[i].Source
		if s != model.NoSource && shown[s] || s == model.NoSource && ix.CitationHas(i, n) {
			citations = append(citations, i)
		}
	}
	return sources, citations, nil
}

// upTo counts from 0 to n-1.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// print writes n lines, of JSON or of a table.
func (t *tree) print(w io.Writer, asJSON bool, n int, object func(int) any, row func(int) []string) error {
	out := bufio.NewWriter(w)
	if asJSON {
		e := lines(out)
		for i := range n {
			if err := e.Encode(object(i)); err != nil {
				return err
			}
		}
		return out.Flush()
	}
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = row(i)
	}
	writeTable(out, rows, t.Columns)
	return out.Flush()
}

// sourceRow gives times cited, description, year, numbers and findings of a source.
func sourceRow(r *model.Reading, i int) []string {
	src := &r.Sources[i]
	row := []string{strconv.Itoa(r.Cited(i)), describe(&src.Item), year(src.Item.Issued), strings.Join(ids(r, src.Citations), " "), marks(src)}
	if r.Held != nil {
		row = slices.Insert(row, 4, held(&r.Held[i]))
	}
	return row
}

// held says under which key the reader has a source: "@mir2023", "@?mir2023" where it may be another.
func held(h *model.Held) string {
	switch {
	case h.Item == nil:
		return ""
	case h.Sure:
		return "@" + h.Item.ID
	}
	return "@?" + h.Item.ID
}

// year gives the year of a date, or its literal.
func year(d model.Date) string {
	if d.From.Year == 0 {
		return d.Literal
	}
	return strconv.Itoa(d.From.Year)
}

// describe says what a source is: who and what, as far as is known.
func describe(it *model.Item) string {
	var parts []string
	if who := it.Who(" and "); who != "" {
		parts = append(parts, who)
	}
	for _, s := range []string{it.Title, it.TitleShort, it.ContainerTitle, it.ArchiveLocation, it.Archive} {
		if s != "" {
			parts = append(parts, s)
			break
		}
	}
	return strings.Join(parts, " · ")
}

// marks says in a word each what was found on a source.
func marks(src *model.Source) string {
	var all []string
	for _, c := range src.Conflicts {
		if c.Level == model.LevelConflict {
			all = append(all, "! "+fieldWord(c.Field))
		}
	}
	for _, c := range src.Conflicts {
		if c.Level == model.LevelVariant {
			all = append(all, "~ "+fieldWord(c.Field))
		}
	}
	if src.Orphan {
		all = append(all, "? orphan")
	}
	return strings.Join(all, ", ")
}

// citationRow gives number, source and text of a citation.
func citationRow(r *model.Reading, i int) []string {
	c := &r.Citations[i]
	source := "–"
	if c.Source != model.NoSource {
		source = r.Sources[c.Source].ID
	} else if len(c.Candidates) > 0 {
		names := make([]string, len(c.Candidates))
		for k, s := range c.Candidates {
			names[k] = r.Sources[s].ID
		}
		source = strings.Join(names, "|")
	}
	return []string{c.ID, source, c.Raw}
}

// fieldWord says a CSL variable in a word.
func fieldWord(f model.Field) string {
	if f == model.FieldIssued {
		return "date"
	}
	return strings.NewReplacer("-", " ", "_", " ").Replace(string(f))
}

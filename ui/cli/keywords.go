package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ibid/model/keyword"
	"ibid/model/read"
)

// keywordJSON is a line of ibid keywords --json.
type keywordJSON struct {
	Text     string   `json:"text"`
	Variants []string `json:"variants"`
	Score    float64  `json:"score"`
}

// defaultTop is how many key phrases are printed: about as many as an indexer assigns to an abstract.
const defaultTop = 10

func (t *tree) keywordsCommand() *cobra.Command {
	var top int
	cmd := t.listCommand(&cobra.Command{
		Use:   "keywords [PAPER]",
		Short: "List the key phrases of the abstract and the titles, best first",
		Long: `List the key phrases that are found in the abstract of a paper and in the titles of its
sources, best first, one a line: the phrase, and after it its acronym and its other
spellings. What the paper’s own keywords say is not repeated.

With - in place of a paper, plain text is read from standard input, such as an abstract;
it is not taken apart as a paper is.`,
		Example: `  ibid keywords paper.txt
  ibid keywords --top 5 - < abstract.txt
  ibid keywords --json | jq -r .text`,
	}, func(cmd *cobra.Command, args []string, asJSON bool) error { return t.keywords(cmd, args, asJSON, top) })
	cmd.Flags().IntVar(&top, "top", defaultTop, "print at most `N` phrases")
	return cmd
}

func (t *tree) keywords(cmd *cobra.Command, args []string, asJSON bool, top int) error {
	if top < 1 {
		return fmt.Errorf("--top %d: ask for one phrase or more", top)
	}
	found, err := t.phrases(cmd, args, top)
	if err != nil {
		return err
	}
	return t.print(cmd.OutOrStdout(), asJSON, len(found),
		func(i int) any {
			p := found[i]
			score := math.Round(p.Score*1000) / 1000 // for people and sorting; more digits say nothing
			return keywordJSON{p.Text, append([]string{}, p.Variants...), score}
		},
		func(i int) []string {
			return []string{strconv.Itoa(i + 1), found[i].Text, strings.Join(found[i].Variants, ", ")}
		})
}

// phrases finds the key phrases of a paper, or of the plain text on standard input.
func (t *tree) phrases(cmd *cobra.Command, args []string, top int) ([]keyword.Phrase, error) {
	if len(args) == 0 || args[0] != "-" {
		paper, err := t.open(cmd, args)
		if err != nil {
			return nil, err
		}
		warn(cmd, paper)
		r := read.Paper(paper)
		return keyword.Paper(paper, &r, top), nil
	}
	if t.Typed {
		fmt.Fprintln(cmd.ErrOrStderr(), "ibid: reading text from the terminal; ctrl+d ends it")
	}
	text, err := io.ReadAll(cmd.InOrStdin())
	if err != nil {
		return nil, fmt.Errorf("standard input: %w", err)
	}
	return keyword.Extract(string(text), top), nil
}

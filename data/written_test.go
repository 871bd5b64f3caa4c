package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

const footnoted = `---
title: Households and Their Ledgers
author: [Ada Example, Ben Sample]
abstract: What the account books of small households say, and what they leave out.
---

# The clock

Work was timed.[^1] States want to see,[^2] and so do markets.[^3]

# The commons

They are another matter.[^4] Of them she has said all.[^5]

[^1]: E. P. Thompson, "Time, Work-Discipline, and Industrial Capitalism," *Past & Present*, no. 38 (1967): 56--97.

[^2]: James C. Scott, *Seeing Like a State* (New Haven: Yale University Press, 1998), 12.

[^3]: Mark S. Granovetter, "The Strength of Weak Ties," *American Journal of Sociology* 78, no. 6 (1973): 1360--80;
    Scott, *Seeing Like a State*, 87.

[^4]: Elinor Ostrom, *Governing the Commons* (Cambridge: Cambridge University Press, 1990), chap. 3.

[^5]: Ibid.

# Bibliography

Ostrom, Elinor. *Governing the Commons*. Cambridge: Cambridge University Press, 1990.

Scott, James C. *Seeing Like a State*. New Haven: Yale University Press, 1998.

Thompson, E. P. "Time, Work-Discipline, and Industrial Capitalism." *Past & Present*, no. 38 (1967): 56--97.
`

const cited = `---
title: Households and Their Ledgers
author: [Ada Example, Ben Sample]
---

Work was timed [@thompson67]. States want to see [@scott98, p. 12; @ostrom90].

# References
`

const citedBib = `@article{thompson67, author = {Thompson, E. P.}, title = {Time, Work-Discipline, and Industrial Capitalism}, journal = {Past \& Present}, number = 38, year = 1967, pages = {56--97}, doi = {10.1093/past/38.1.56}}
@book{scott98, author = {Scott, James C.}, title = {Seeing Like a State}, publisher = {Yale University Press}, address = {New Haven}, year = 1998}
@book{ostrom90, author = {Ostrom, Elinor}, title = {Governing the Commons}, publisher = {Cambridge University Press}, address = {Cambridge}, year = 1990}
`

// TestWritten: what pandoc makes of a paper in Markdown has its citations, in every format that both know. A list of references
// that it sets itself, by author and date and beside notes, is read as what its Markdown says.
func TestWritten(t *testing.T) {
	for _, tt := range []struct {
		name, paper string
		notes       int
		args        []string
	}{
		{"footnotes and a bibliography", footnoted, 8, nil},
		{"references by author and date", cited, 3, []string{"--citeproc"}},
		{"notes of a style", cited, 5, []string{"--citeproc", "--csl", "/usr/share/citation-style-language/styles/chicago-fullnote-bibliography.csl"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if tt.args != nil {
				bib := filepath.Join(dir, "refs.bib")
				if err := os.WriteFile(bib, []byte(citedBib), 0o600); err != nil {
					t.Fatal(err)
				}
				tt.args = append(tt.args, "--bibliography", bib)
			}
			read := func(format string) *model.Paper {
				file := filepath.Join(dir, "paper."+format)
				run(t, tt.paper, "pandoc", append(tt.args, "-s", "-f", "markdown", "-t", format, "-o", file)...)
				paper, err := Open(file, "", nil)
				if err != nil {
					t.Fatal(err)
				}
				return paper
			}
			want := read("markdown-citations") // as they are printed, not as [@key]
			if len(want.Notes) != tt.notes {
				t.Fatalf("%d notes in Markdown, want %d:\n%s", len(want.Notes), tt.notes, heard(want))
			}
			for _, format := range []string{"docx", "jats", "tei"} {
				if got, want := heard(read(format)), heard(want); got != want {
					t.Errorf("%s: read\n%swant\n%s", format, got, want)
				}
			}
		})
	}
}

// heard gives a paper's title, authors and notes, straight quotation marks for typographic ones.
func heard(p *model.Paper) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v\n", p.Title, p.Authors)
	for _, n := range p.Notes {
		fmt.Fprintln(&b, n.Run, n.N, n.Entry, fold.Fold(strings.NewReplacer("\\", "", "<", "", ">", "").Replace(n.Text)))
	}
	return b.String()
}

package list

import (
	"io"
	"strings"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/fold"
)

// Markdown writes the reading list of some sources, named by their indices, nil for all, as Markdown (CommonMark).
func Markdown(w io.Writer, p *model.Paper, r *model.Reading, sources []int) error {
	d := build(p, r, sources)
	var b strings.Builder
	line := func(texts ...string) { b.WriteString(strings.Join(texts, "") + "\n\n") }
	line("# ", md(d.title))
	for _, a := range d.authors {
		text := "**" + md(fold.Line(a.Name)) + "**"
		if a.Affiliation != "" {
			text += ", " + md(fold.Line(a.Affiliation))
		}
		line(text)
	}
	if len(d.abstract) > 0 {
		line("## Abstract")
		for _, paragraph := range d.abstract {
			line(md(paragraph))
		}
	}
	if len(d.keywords) > 0 {
		line("*Keywords:* ", md(strings.Join(d.keywords, "; ")))
	}
	line("## Sources")
	line(md(d.counts + "."))
	var found []string
	for _, f := range d.findings {
		found = append(found, "**"+md(f.mark)+"** "+md(f.text))
	}
	if len(found) > 0 {
		line(strings.Join(found, "; "))
	}
	for _, e := range d.entries {
		lines := []string{e.text.Markdown(), md(e.cited + ".")}
		for _, s := range e.says {
			lines = append(lines, "**"+md(s.mark)+"** "+md(s.text))
		}
		b.WriteString("- " + strings.Join(lines, "\\\n  ") + "\n\n") // a backslash ends a line inside a paragraph
		for _, n := range e.notes {
			b.WriteString("  > " + md(n) + "\n\n")
		}
	}
	if len(d.loose) > 0 {
		line("## Unresolved")
		for _, text := range d.loose {
			b.WriteString("- " + md(text) + "\n")
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, strings.TrimRight(b.String(), "\n")+"\n")
	return err
}

// md escapes a text for Markdown.
func md(s string) string { return cite.Text{{Text: s}}.Markdown() }

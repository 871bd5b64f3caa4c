package list

import (
	_ "embed"
	"html"
	"io"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// style is the look of the page: for a screen of any width, light or dark, and for paper.
//
//go:embed style.css
var style string

// HTML writes the reading list of some sources, named by their indices, nil for all, as one file that needs nothing else
// and runs nothing.
func HTML(w io.Writer, p *model.Paper, r *model.Reading, sources []int) error {
	d := build(p, r, sources)
	var b strings.Builder
	line := func(texts ...string) { b.WriteString(strings.Join(texts, "") + "\n") }
	line("<!DOCTYPE html>")
	line(`<html lang="en">`)
	line("<head>")
	line(`<meta charset="utf-8">`)
	line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	line(`<meta name="color-scheme" content="light dark">`)
	line("<title>", esc(d.title), "</title>")
	line("<style>\n", strings.TrimSpace(style), "\n</style>")
	line("</head>")
	line("<body>")
	line("<header>")
	line("<h1>", esc(d.title), "</h1>")
	for _, a := range d.authors {
		text := `<p class="author"><b>` + esc(fold.Line(a.Name)) + "</b>"
		if a.Affiliation != "" {
			text += "<br>" + esc(fold.Line(a.Affiliation))
		}
		line(text, "</p>")
	}
	line("</header>")
	line("<main>")
	if len(d.abstract) > 0 {
		line(`<section class="abstract">`)
		line("<h2>Abstract</h2>")
		for _, paragraph := range d.abstract {
			line("<p>", esc(paragraph), "</p>")
		}
		line("</section>")
	}
	if len(d.keywords) > 0 {
		line(`<p class="keywords"><b>Keywords</b> `, esc(strings.Join(d.keywords, "\u00a0· ")), "</p>")
	}
	line("<section>")
	line("<h2>Sources</h2>")
	line(`<p class="counts">`, esc(d.counts), "</p>")
	if len(d.findings) > 0 {
		line(`<ul class="found">`)
		for _, f := range d.findings {
			line("<li>", mark(f.mark), esc(f.text), links(f.entries), "</li>")
		}
		line("</ul>")
	}
	line(`<ul class="sources">`)
	for _, e := range d.entries {
		line(`<li id="`, esc(e.id), `">`)
		line(`<p class="source">`, e.text.HTML(), "</p>")
		line(`<p class="cited">`, esc(e.cited), "</p>")
		for _, s := range e.says {
			line(`<p class="says">`, mark(s.mark), esc(s.text), "</p>")
		}
		for _, n := range e.notes {
			line(`<p class="note">`, esc(n), "</p>")
		}
		line("</li>")
	}
	line("</ul>")
	line("</section>")
	if len(d.loose) > 0 {
		line("<section>")
		line("<h2>Unresolved</h2>")
		line(`<ul class="loose">`)
		for _, text := range d.loose {
			line("<li>", esc(text), "</li>")
		}
		line("</ul>")
		line("</section>")
	}
	line("</main>")
	line("<footer><p>Reading list made by ibid from ", esc(d.from), "</p></footer>")
	line("</body>")
	line("</html>")
	_, err := io.WriteString(w, b.String())
	return err
}

// mark gives a mark in its colour.
func mark(s string) string {
	name := map[string]string{"!": "conflict", "~": "variant", "?": "orphan"}[s]
	return `<span class="mark ` + name + `" aria-hidden="true">` + esc(s) + "</span> "
}

// links leads to sources, to the first of many.
func links(entries []*entry) string {
	const shown = 5
	var b strings.Builder
	for i, e := range entries {
		if i == shown {
			b.WriteString("; …")
			break
		}
		sep := "; "
		if i == 0 {
			sep = ": "
		}
		b.WriteString(sep + `<a href="#` + esc(e.id) + `">` + e.short.HTML() + "</a>")
	}
	return b.String()
}

func esc(s string) string { return html.EscapeString(s) }

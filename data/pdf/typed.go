package pdf

import (
	"strings"
)

// typed gives a document as a person would type it: the title, the text with blank lines where there is space and with
// hanging lines set in, and the footnotes of all pages under a heading of their own.
func typed(pages []page) string {
	text, foot := feet(framed(lines(pages)))
	var b strings.Builder
	title, text := title(text)
	if title != "" {
		b.WriteString(title + "\n\n")
	}
	for i, l := range text {
		if i > 0 && apart(text[i-1], l) {
			b.WriteByte('\n')
		}
		if l.left-l.edge > .5*l.size {
			b.WriteString("    ")
		}
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	if len(foot) > 0 {
		b.WriteString("\nNotes\n\n")
		for _, l := range foot {
			b.WriteString(l.text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// apart reports whether there is space between two lines, or another size of letters.
func apart(a, b line) bool {
	if a.page != b.page || a.column != b.column {
		return a.size > 1.05*b.size || b.size > 1.05*a.size
	}
	return b.base-a.base > 1.45*max(a.size, b.size) || a.size > 1.08*b.size || b.size > 1.08*a.size
}

// title takes the title: the lines of the largest letters on the first page, if these are larger than the text's.
func title(all []line) (string, []line) {
	largest := 0.
	for _, l := range all {
		if l.page == 0 && len(l.text) > 3 {
			largest = max(largest, l.size)
		}
	}
	if largest < 1.15*common(words(all)) {
		return "", all
	}
	var parts []string
	var rest []line
	for _, l := range all {
		if l.page == 0 && l.size > .97*largest && len(parts) < 5 {
			parts = append(parts, l.text)
		} else {
			rest = append(rest, l)
		}
	}
	return strings.Join(parts, " "), rest
}

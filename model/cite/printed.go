// Package cite gives citations as text: as printed, or from an item in a citation style.
package cite

import (
	"strings"
	"unicode/utf8"

	"ibid/model"
)

// Printed gives a citation as printed, signal and cited page kept. Only what a stripped address leaves at the end, a
// lone comma or semicolon, is taken off.
func Printed(c *model.Citation) string {
	return strings.TrimRight(c.Raw, " ,;")
}

// Bare gives a citation as printed without its signal and cited page, and without what stands behind the cited page: what
// is left describes the source and nothing else.
func Bare(c *model.Citation) string {
	start, end := 0, len(c.Raw)
	if rest, ok := strings.CutPrefix(c.Raw, c.Signal); ok && c.Signal != "" {
		start = len(c.Raw) - len(strings.TrimLeft(rest, " ,:"))
	}
	for i, s := range c.Spans {
		if s.Field != model.FieldLocator || s.Start < start {
			continue
		}
		last := i == len(c.Spans)-1
		if last || c.Spans[i+1].Field == model.FieldLocator {
			end = s.Start
			break
		}
		// Something of the source stands behind the page: only the page goes.
		return strings.TrimRight(c.Raw[start:s.Start], " ,;:") + after(c.Raw[s.End:])
	}
	text := strings.TrimRight(c.Raw[start:end], " ,;:")
	if strings.HasSuffix(text, "(") {
		text = strings.TrimRight(text, " (")
	}
	return text
}

// after gives the rest of a text behind something that was cut out of it, begun as the text went on.
func after(rest string) string {
	rest = strings.TrimRight(rest, " ,;")
	r, _ := utf8.DecodeRuneInString(rest)
	if rest != "" && !strings.ContainsRune(" ,;:.)", r) {
		return " " + rest
	}
	return rest
}

// Resolved gives the full citation that a back-reference stands for, its cited page behind it as the paper prints
// pages: "Ibid., p. 12" becomes "…, p. 12". full is a citation of the same source.
func Resolved(c, full *model.Citation) string {
	text := Bare(full)
	for _, s := range c.Spans {
		if s.Field == model.FieldLocator {
			return strings.TrimRight(text, " .") + ", " + strings.Trim(c.Raw[s.Start:s.End], " ,.;")
		}
	}
	return text
}

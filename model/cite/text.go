package cite

import (
	"html"
	"strings"
)

// Text is formatted text: runs, each in one face.
type Text []Run

// Run is a piece of text in one face.
type Run struct {
	Text   string
	Italic bool
	Link   bool // the text is a web address
}

// Plain gives the text without its faces.
func (t Text) Plain() string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Text)
	}
	return b.String()
}

// HTML gives the text with <i> and <a>, everything else escaped.
func (t Text) HTML() string {
	var b strings.Builder
	for _, r := range t {
		s := html.EscapeString(r.Text)
		switch {
		case r.Link && linkable(r.Text):
			s = `<a href="` + s + `">` + s + `</a>`
		case r.Italic:
			s = "<i>" + s + "</i>"
		}
		b.WriteString(s)
	}
	return b.String()
}

// Markdown gives the text with *italics* and <addresses>, everything else escaped (CommonMark; Pandoc's marks too).
func (t Text) Markdown() string {
	var b strings.Builder
	for i, r := range t {
		switch {
		case r.Link && linkable(r.Text):
			b.WriteString("<" + r.Text + ">")
		case r.Italic:
			// A star that touches white space inside opens or closes nothing.
			inner := strings.Trim(r.Text, " ")
			before := r.Text[:len(r.Text)-len(strings.TrimLeft(r.Text, " "))]
			if inner == "" {
				b.WriteString(r.Text)
				continue
			}
			b.WriteString(before + "*" + escapeMarkdown(inner) + "*" + r.Text[len(before)+len(inner):])
		default:
			s := escapeMarkdown(r.Text)
			if i == 0 {
				s = escapeStart(s)
			}
			b.WriteString(s)
		}
	}
	return b.String()
}

// markdownMarks are the characters with a meaning inside a line: CommonMark's, and Pandoc's ~ ^ $ @.
const markdownMarks = "\\`*_{}[]<>&#|~^$@"

func escapeMarkdown(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(markdownMarks, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// escapeStart escapes what would make a list of a line: "1. ", "1) ", "- ", "+ ".
func escapeStart(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits < len(s) && (digits > 0 && strings.IndexByte(".)", s[digits]) >= 0 || digits == 0 && strings.IndexByte("-+=", s[0]) >= 0) {
		return s[:digits] + "\\" + s[digits:]
	}
	return s
}

// linkable reports whether an address can stand as a link: of the web, and without what would end the link.
func linkable(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " <>\\\"")
}

func roman(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

func italics(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s, Italic: true}}
}

// plus puts texts behind each other; neighbours in one face become one run. Its arguments are left as they are.
func plus(texts ...Text) Text {
	var out Text
	for _, t := range texts {
		for _, r := range t {
			if r.Text == "" {
				continue
			}
			if n := len(out); n > 0 && out[n-1].Italic == r.Italic && out[n-1].Link == r.Link {
				out[n-1].Text += r.Text
			} else {
				out = append(out, r)
			}
		}
	}
	return out
}

// wrap puts an opening and a closing mark around a text that is not empty.
func wrap(open string, t Text, closing string) Text {
	if len(t) == 0 {
		return nil
	}
	return plus(roman(open), t, roman(closing))
}

// before puts a label before a value that is not empty.
func before(label, value string) string {
	if value == "" {
		return ""
	}
	return label + value
}

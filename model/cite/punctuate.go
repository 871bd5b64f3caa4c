package cite

import (
	"strings"
	"unicode/utf8"
)

// commas joins the texts that are not empty with commas, sentences with full stops, spaced with spaces.
func (m *manner) commas(parts ...Text) Text    { return m.join(",", parts) }
func (m *manner) sentences(parts ...Text) Text { return m.join(".", parts) }
func (m *manner) colons(parts ...Text) Text    { return m.join(":", parts) }
func (m *manner) semicolons(parts ...Text) Text {
	return m.join(";", parts)
}
func (m *manner) spaced(parts ...Text) Text { return m.join("", parts) }

// stopped ends a text with one full stop.
func (m *manner) stopped(t Text) Text { return m.point(t, ".") }

func (m *manner) join(mark string, parts []Text) Text {
	var out Text
	for _, p := range parts {
		switch {
		case len(p) == 0:
		case len(out) == 0:
			out = plus(p)
		default:
			out = plus(m.point(out, mark), roman(" "), p)
		}
	}
	return out
}

// point puts a mark of punctuation behind a text. It never doubles one: a full stop is not put behind . ? ! or …, nor a
// comma behind , ; : or, but for the styles that want it there, ? and !. American styles put full stop and comma inside
// closing quotation marks.
func (m *manner) point(t Text, mark string) Text {
	if len(t) == 0 || mark == "" {
		return t
	}
	plain := t.Plain()
	body := trimClosing(plain)
	switch last, _ := utf8.DecodeLastRuneInString(body); last {
	case '?', '!':
		if mark == "." && (!m.british || body == plain) || mark == "," && !m.askComma {
			return t
		}
	case '…':
		if mark == "." {
			return t
		}
	case '.':
		if mark == "." && (!m.british || body == plain) {
			return t
		}
	case ',', ';', ':':
		return t
	}
	if mark == "." || mark == "," {
		if !m.british {
			return insert(t, len(body), mark)
		}
	}
	return plus(t, roman(mark))
}

// trimClosing takes closing quotation marks off the end of a text. A single one counts where the text has opened it:
// else it is the apostrophe of "workers'".
func trimClosing(s string) string {
	for range 3 { // quotations nest no deeper
		switch {
		case strings.HasSuffix(s, "”"):
			s = strings.TrimSuffix(s, "”")
		case strings.HasSuffix(s, "’") && (strings.HasSuffix(s, "”’") || strings.LastIndex(s, "‘") > strings.LastIndex(s, "“")):
			s = strings.TrimSuffix(s, "’")
		default:
			return s
		}
	}
	return s
}

// insert puts a mark at an offset of the plain text, in roman where it falls between runs.
func insert(t Text, at int, mark string) Text {
	for i, r := range t {
		if at == 0 {
			return plus(t[:i], roman(mark), t[i:])
		}
		if at < len(r.Text) {
			r.Text = r.Text[:at] + mark + r.Text[at:]
			return plus(t[:i], Text{r}, t[i+1:])
		}
		at -= len(r.Text)
	}
	return plus(t, roman(mark))
}

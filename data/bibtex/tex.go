package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ibid/model/fold"
)

// untex gives the text that TeX would print of a value, on one line: accents and commands become Unicode, braces and
// the commands that only dress text go, unknown ones stay as they stand where they have nothing in braces behind them.
func untex(s string) string {
	if plain(s) {
		return s
	}
	if !strings.ContainsAny(s, `\{}~$-'`+"`") {
		return fold.Line(s)
	}
	d := texDecoder{s: s}
	d.run(false)
	return fold.Line(d.out.String())
}

// plain reports whether a value is one line of ASCII that TeX prints as it stands.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c >= 0x7f:
			return false
		case c == '\\' || c == '{' || c == '}' || c == '~' || c == '$':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' '):
			return false
		case (c == '-' || c == '\'' || c == '`') && i > 0 && s[i-1] == c:
			return false
		}
	}
	return true
}

// Inside names, what braces protect is marked with characters for private use: it neither parts names nor words.
const (
	heldSpace = '\ue000'
	heldComma = '\ue001'
	heldStart = '\ue002' // before a group that protects: its first letter is neither upper nor lower case
)

type texDecoder struct {
	s     string
	at    int
	out   strings.Builder
	names bool // mark what braces protect
	depth int  // of braces that protect
	math  bool
	nest  int // of arguments in arguments
}

// maxNest is how deep arguments are followed. Real ones are two deep: \'{\i}.
const maxNest = 20

// run decodes to the end, or to the brace that closes the group which it stands in.
func (d *texDecoder) run(group bool) {
	open := []bool{} // for each open brace, whether it protects
	for d.at < len(d.s) {
		c := d.s[d.at]
		switch c {
		case '\\':
			d.command()
			continue
		case '{':
			protects := d.names && !strings.HasPrefix(d.s[d.at:], `{\`) && !strings.HasPrefix(d.s[d.at:], "{}")
			open = append(open, protects)
			if protects {
				if d.depth == 0 {
					d.out.WriteRune(heldStart)
				}
				d.depth++
			}
		case '}':
			if len(open) == 0 {
				if group {
					return
				}
				break
			}
			if open[len(open)-1] {
				d.depth--
			}
			open = open[:len(open)-1]
		case '~':
			d.put(" ")
		case '$':
			d.dollar()
		case '-', '`', '\'':
			d.ligature(c)
			continue
		case '^', '_':
			if d.math {
				d.script(c)
				continue
			}
			d.out.WriteByte(c)
		case ' ', '\t', '\n', '\r', ',':
			d.put(d.s[d.at : d.at+1])
		default:
			d.out.WriteByte(c)
		}
		d.at++
	}
}

// put writes text that may part names or words, marked where braces protect it.
func (d *texDecoder) put(s string) {
	if d.depth == 0 {
		d.out.WriteString(s)
		return
	}
	for _, r := range s {
		switch {
		case r == ',':
			r = heldComma
		case unicode.IsSpace(r):
			r = heldSpace
		}
		d.out.WriteRune(r)
	}
}

// dollar begins or ends a formula. A dollar sign without another after it is one.
func (d *texDecoder) dollar() {
	switch {
	case d.math:
		d.math = false
	case strings.Contains(d.s[d.at+1:], "$"):
		d.math = true
	default:
		d.out.WriteByte('$')
	}
}

// ligature takes "--", "---", "“" and "”".
func (d *texDecoder) ligature(c byte) {
	n := 1
	for d.at+n < len(d.s) && d.s[d.at+n] == c {
		n++
	}
	switch {
	case c == '-' && n == 2:
		d.out.WriteString("–")
	case c == '-' && n == 3:
		d.out.WriteString("—")
	case c == '`' && n == 2:
		d.out.WriteString("“")
	case c == '\'' && n == 2:
		d.out.WriteString("”")
	default:
		d.out.WriteString(d.s[d.at : d.at+n])
	}
	d.at += n
}

// script takes a superscript or subscript of a formula: digits have characters of their own, anything else stands as it is.
func (d *texDecoder) script(c byte) {
	d.at++
	arg := d.argument()
	table := subscripts
	if c == '^' {
		table = superscripts
	}
	var b strings.Builder
	for _, r := range arg {
		s, ok := table[r]
		if !ok {
			d.out.WriteString(arg)
			return
		}
		b.WriteRune(s)
	}
	d.out.WriteString(b.String())
}

// argument takes the next thing, in braces or not, decoded.
func (d *texDecoder) argument() string {
	for d.at < len(d.s) && (d.s[d.at] == ' ' || d.s[d.at] == '\n' || d.s[d.at] == '\t') {
		d.at++
	}
	if d.at >= len(d.s) || d.nest == maxNest {
		return ""
	}
	sub := texDecoder{s: d.s, at: d.at, math: d.math, names: d.names, depth: d.depth, nest: d.nest + 1}
	switch d.s[d.at] {
	case '}':
		return ""
	case '{':
		end := closingBrace(d.s, d.at)
		if end < 0 {
			end = len(d.s)
		}
		sub.s, sub.at = d.s[:end], d.at+1
		sub.run(false)
		d.at = min(end+1, len(d.s))
		return sub.out.String()
	case '\\':
		sub.command()
		d.at = sub.at
		return sub.out.String()
	}
	_, n := utf8.DecodeRuneInString(d.s[d.at:])
	d.at += n
	return d.s[d.at-n : d.at]
}

// closingBrace gives the place of the brace that closes the one at a place, -1 for none.
func closingBrace(s string, at int) int {
	depth := 0
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// command takes what begins with a backslash.
func (d *texDecoder) command() {
	from := d.at
	d.at++
	for d.at < len(d.s) && (d.s[d.at] >= 'a' && d.s[d.at] <= 'z' || d.s[d.at] >= 'A' && d.s[d.at] <= 'Z') {
		d.at++
	}
	if d.at == from+1 {
		d.sign()
		return
	}
	name := d.s[from+1 : d.at]
	if mark, ok := accents[name]; ok {
		d.accent(mark)
		return
	}
	if text, ok := symbols[name]; ok {
		d.gap()
		d.put(text)
		return
	}
	switch name {
	case "url", "path", "nolinkurl":
		d.address()
		return
	case "href":
		d.href()
		return
	case "enquote", "mkbibquote":
		d.put("“" + d.argument() + "”")
		return
	case "textsuperscript", "textsubscript":
		d.at-- // script goes over one character
		d.script(map[string]byte{"textsuperscript": '^', "textsubscript": '_'}[name])
		return
	}
	if dressing[name] || d.at < len(d.s) && d.s[d.at] == '{' {
		d.gap()
		return
	}
	d.out.WriteString(d.s[from:d.at])
}

// gap skips the white space behind the name of a command.
func (d *texDecoder) gap() {
	for d.at < len(d.s) && (d.s[d.at] == ' ' || d.s[d.at] == '\n' || d.s[d.at] == '\t' || d.s[d.at] == '\r') {
		d.at++
	}
}

// sign takes a backslash before something that is no letter.
func (d *texDecoder) sign() {
	if d.at >= len(d.s) {
		d.out.WriteByte('\\')
		return
	}
	r, n := utf8.DecodeRuneInString(d.s[d.at:])
	c := d.s[d.at : d.at+n]
	d.at += n
	if mark, ok := accents[c]; ok {
		d.accent(mark)
		return
	}
	switch {
	case strings.ContainsRune(`&%$#_{}`, r):
		d.out.WriteString(c)
	case strings.ContainsRune("\\ \n\t\r,;:!", r):
		d.put(" ")
	case strings.ContainsRune("-/@()[]", r): // hints for setting, and formulas
	default:
		d.out.WriteString(`\` + c)
	}
}

// accent puts a mark on the argument that follows, or gives it alone.
func (d *texDecoder) accent(mark rune) {
	base := d.argument()
	switch base {
	case "ı":
		base = "i"
	case "ȷ":
		base = "j"
	}
	r, n := utf8.DecodeRuneInString(base)
	if base == "" || !unicode.IsLetter(r) {
		d.out.WriteString(base)
		return
	}
	d.out.WriteString(norm.NFC.String(base[:n] + string(mark)))
	d.out.WriteString(base[n:])
}

// address takes \url{…}, in which only escaped signs are read as TeX does.
func (d *texDecoder) address() {
	d.gap()
	if d.at >= len(d.s) || d.s[d.at] != '{' {
		return
	}
	end := closingBrace(d.s, d.at)
	if end < 0 {
		end = len(d.s)
	}
	d.put(verbatimSigns.Replace(d.s[d.at+1 : end]))
	d.at = min(end+1, len(d.s))
}

// href takes \href{address}{text}.
func (d *texDecoder) href() {
	before := d.out.Len()
	d.address()
	target := d.out.String()[before:]
	if d.at < len(d.s) && d.s[d.at] == '{' {
		if text := d.argument(); text != target {
			d.put(" (" + text + ")")
		}
	}
}

var verbatimSigns = strings.NewReplacer(`\&`, "&", `\%`, "%", `\#`, "#", `\_`, "_", `\$`, "$", `\~{}`, "~", `\~`, "~", `\textasciitilde{}`, "~", `\textasciitilde `, "~",
	`\textunderscore{}`, "_", `{\_}`, "_", `{\%}`, "%", `{\&}`, "&", `{\#}`, "#", `{\textasciitilde}`, "~", `$\sim$`, "~")

var unbraced = strings.NewReplacer("{", "", "}", "", `\`, "%5C")

// address gives a DOI or URL as it is to be followed: no braces, and no backslashes, which no address has.
func address(s string) string {
	if strings.ContainsAny(s, `\{}`) {
		s = verbatimSigns.Replace(s)
		if inner, ok := strings.CutPrefix(s, `\url{`); ok {
			s = strings.TrimSuffix(inner, "}")
		}
		s = unbraced.Replace(s)
	}
	if strings.Contains(s, "://") {
		return fold.Clean(strings.Join(strings.Fields(s), ""))
	}
	if plain(s) {
		return s
	}
	return fold.Line(s)
}

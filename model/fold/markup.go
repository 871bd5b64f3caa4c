package fold

import (
	"html"
	"strings"
)

// Unmark gives the text of s without the tags of HTML that stand inside a line (<i>, <sub>, <span class="nocase"> …), with
// its entities (&amp;, &#8217;) as characters and with small digits where there are any ("H<sub>2</sub>O" is H₂O). Any
// other "<", ">" and "&" stays; of several spaces one does. The result holds no such tag or entity: unmarking it again changes nothing.
func Unmark(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var u unmarker
	for i := 0; i < len(s); i++ {
		u.put(s[i])
	}
	return string(u.out)
}

// unmarker looks back at what it has written whenever a tag or an entity may end, so its time is linear in the text.
type unmarker struct {
	out    []byte
	script byte // open: 'b' for <sub>, 'p' for <sup>
	from   int  // where its text starts
}

// The longest tag that is looked for, and the longest entity.
const (
	longestTag    = 80
	longestEntity = 34
)

func (u *unmarker) put(c byte) {
	if c == ' ' && len(u.out) > 0 && u.out[len(u.out)-1] == ' ' {
		return
	}
	u.out = append(u.out, c)
	switch c {
	case '>':
		u.tag()
	case ';':
		u.entity()
	}
}

// tag takes the tag that ends here off.
func (u *unmarker) tag() {
	start := back(u.out, '<', longestTag)
	if start < 0 {
		return
	}
	inner := string(u.out[start+1 : len(u.out)-1])
	name, closing := strings.CutPrefix(inner, "/")
	name = strings.TrimSuffix(name, "/")
	if i := strings.IndexByte(name, ' '); i >= 0 {
		if !strings.Contains(name[i:], "=") && strings.TrimSpace(name[i:]) != "" {
			return
		}
		name = name[:i]
	}
	if name = strings.ToLower(name); !inline[name] {
		return
	}
	u.out = u.out[:start]
	switch {
	case name != "sub" && name != "sup":
		if name == "p" || name == "br" {
			u.put(' ')
		}
	case !closing:
		u.script, u.from = name[2], start
	case u.script == name[2]:
		u.lower()
		u.script = 0
	}
}

// lower makes the digits since the tag small ones, where all of the text is.
func (u *unmarker) lower() {
	digits := "⁰¹²³⁴⁵⁶⁷⁸⁹"
	if u.script == 'b' {
		digits = "₀₁₂₃₄₅₆₇₈₉"
	}
	if u.from > len(u.out) {
		return
	}
	small := []rune(digits)
	var b strings.Builder
	for _, c := range u.out[u.from:] {
		if c < '0' || c > '9' {
			return
		}
		b.WriteRune(small[c-'0'])
	}
	u.out = append(u.out[:u.from], b.String()...)
}

// entity puts the character for the entity that ends here.
func (u *unmarker) entity() {
	start := back(u.out, '&', longestEntity)
	if start < 0 {
		return
	}
	name := string(u.out[start:])
	text := html.UnescapeString(name)
	if text == name || strings.HasSuffix(text, ";") {
		return
	}
	u.out = u.out[:start]
	text = Clean(text)
	for i := 0; i < len(text); i++ {
		u.put(text[i])
	}
}

// back finds the last sign of its kind before the end of b, -1 for none near.
func back(b []byte, sign byte, most int) int {
	for i := len(b) - 2; i >= 0 && i >= len(b)-most; i-- {
		if b[i] == sign {
			return i
		}
		if sign == '&' && b[i] == ' ' {
			return -1
		}
	}
	return -1
}

// inline are the tags that titles have: CSL's, HTML's, and those of the publishers' XML.
var inline = map[string]bool{"i": true, "em": true, "b": true, "strong": true, "sub": true, "sup": true, "sc": true, "scp": true, "span": true, "u": true,
	"tt": true, "small": true, "p": true, "br": true, "italic": true, "bold": true, "inf": true, "font": true,
	"jats:italic": true, "jats:bold": true, "jats:sub": true, "jats:sup": true, "jats:sc": true}

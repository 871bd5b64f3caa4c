package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
)

// special are the characters that TeX reads as commands. BibTeX counts braces even behind a backslash, so these are
// written as commands with balanced ones.
var special = map[rune]string{'\\': `\textbackslash{}`, '{': `\textbraceleft{}`, '}': `\textbraceright{}`, '~': `\textasciitilde{}`,
	'^': `\textasciicircum{}`, '&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`}

// escape gives text as TeX prints it again. Signs that TeX would join ("--", "”") are kept apart.
func (d *dialect) escape(s string) string {
	if plain(s) && !strings.ContainsAny(s, "^&%#_") {
		return s
	}
	var b strings.Builder
	last := rune(-1)
	for _, r := range oneLine(s) {
		if r == last && (r == '-' || r == '\'' || r == '`') {
			b.WriteString("{}")
		}
		last = r
		switch {
		case special[r] != "":
			b.WriteString(special[r])
		case r >= utf8.RuneSelf && !d.latex && commands()[r] != "":
			b.WriteString(commands()[r])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// text gives a value in braces, escaped. Nothing stays nothing.
func (d *dialect) text(s string) string {
	if s == "" {
		return ""
	}
	return "{" + d.escape(s) + "}"
}

// pages gives the dash of a range as TeX writes it.
func pages(s string) string {
	if strings.Contains(s, "-–") || strings.Contains(s, "–-") || strings.Contains(s, "––") {
		return s
	}
	return strings.ReplaceAll(s, "–", "--")
}

var encoded = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C")

// verbatim gives a DOI or URL, which TeX reads as it is: only what would unbalance the braces is encoded.
func verbatim(s string) string {
	if s == "" {
		return ""
	}
	return "{" + encoded.Replace(s) + "}"
}

// names joins names as BibTeX reads them.
func (d *dialect) names(list []model.Name) string {
	if len(list) == 0 {
		return ""
	}
	all := make([]string, len(list))
	for i, n := range list {
		all[i] = d.name(n)
	}
	return "{" + strings.Join(all, " and ") + "}"
}

// name gives "von Family, Jr., Given". What must stay together is put in braces: an organisation, and a family name
// that BibTeX would part.
func (d *dialect) name(n model.Name) string {
	if n.Literal == "others" {
		return n.Literal
	}
	if n.Literal != "" {
		return d.whole(n.Literal)
	}
	alone := n.Given == "" && n.Suffix == "" && n.DroppingParticle == "" && n.NonDroppingParticle == ""
	family := d.guard(n.Family)
	if first, _, several := strings.Cut(n.Family, " "); several && (small(first) || alone) || alone && n.Family == "others" {
		family = d.whole(n.Family)
	}
	if n.NonDroppingParticle != "" {
		family = d.guard(n.NonDroppingParticle) + " " + family
	}
	given := oneLine(n.Given + " " + n.DroppingParticle)
	switch {
	case n.Suffix != "":
		return family + ", " + d.guard(n.Suffix) + ", " + d.guard(given)
	case given != "":
		return family + ", " + d.guard(given)
	}
	return family
}

// guard escapes a part of a name, in braces where it holds what would end it.
func (d *dialect) guard(s string) string {
	if joined(s) {
		return d.whole(s)
	}
	return d.escape(s)
}

// whole holds a name together.
func (d *dialect) whole(s string) string {
	return "{" + d.bare(s) + "}"
}

// title gives a title whose capitals a style must not lower in braces: those inside a word ("NATO", "McLean"), and in
// a title that is not printed in capitals throughout, those of names. In one that is, names cannot be told.
func (d *dialect) title(s string) string {
	if s == "" {
		return ""
	}
	words := strings.Split(s, " ")
	headline := capitalised(words)
	starts := true // of the title, or of what follows a colon: no style lowers it
	for i, w := range words {
		letters := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if upperInside(letters) || !starts && !headline && upperFirst(letters) {
			before, after, _ := strings.Cut(w, letters)
			words[i] = d.escape(before) + "{" + d.bare(letters) + "}" + d.escape(after)
		} else {
			words[i] = d.escape(w)
		}
		if letters != "" {
			starts = strings.HasSuffix(w, ":") || strings.HasSuffix(w, "?")
		}
	}
	return "{" + strings.Join(words, " ") + "}"
}

// bare escapes the inside of braces. A command at their start would be an accent to BibTeX and leave the capitals free.
func (d *dialect) bare(s string) string {
	if s = d.escape(s); strings.HasPrefix(s, `\`) {
		s = "{}" + s
	}
	return s
}

// capitalised reports whether most of the words that sentence case prints small begin with a capital. Words of up to
// three letters are small in both.
func capitalised(words []string) bool {
	upper, lower := 0, 0
	for i, w := range words {
		switch {
		case i == 0 || utf8.RuneCountInString(w) <= 3:
		case upperFirst(strings.TrimLeft(w, "“‘\"'(")):
			upper++
		default:
			lower++
		}
	}
	return upper > lower
}

func upperFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func upperInside(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return strings.IndexFunc(s[n:], unicode.IsUpper) >= 0
}

package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
)

// special are the characters that TeX reads as commands. BibTeX counts braces even behind a backslash, so these are
// written as commands with balanced ones.
var special = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`&`, `\&`, `%`, `\%`, `$`, `\$`, `#`, `\#`, `_`, `\_`,
)

// text gives a value in braces, escaped. Nothing stays nothing.
func text(s string) string {
	if s == "" {
		return ""
	}
	return "{" + special.Replace(s) + "}"
}

// verbatim gives a DOI or URL, which TeX reads as it is: only what would unbalance the braces is encoded.
func verbatim(s string) string {
	if s == "" {
		return ""
	}
	return "{" + strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(s) + "}"
}

// names joins names as BibTeX reads them.
func names(list []model.Name) string {
	if len(list) == 0 {
		return ""
	}
	all := make([]string, len(list))
	for i, n := range list {
		all[i] = name(n)
	}
	return "{" + strings.Join(all, " and ") + "}"
}

// name gives "von Family, Jr., Given". What must stay together is put in braces: an organisation, and a family name
// that BibTeX would part.
func name(n model.Name) string {
	if n.Literal != "" {
		return text(n.Literal)
	}
	family := special.Replace(n.Family)
	alone := n.Given == "" && n.Suffix == "" && n.DroppingParticle == "" && n.NonDroppingParticle == ""
	if strings.Contains(n.Family, ",") || strings.Contains(" "+strings.ToLower(n.Family)+" ", " and ") || alone && strings.Contains(n.Family, " ") {
		family = "{" + family + "}"
	}
	given := guard(n.Given)
	if n.DroppingParticle != "" {
		given = strings.TrimSpace(given + " " + guard(n.DroppingParticle))
	}
	if n.NonDroppingParticle != "" {
		family = guard(n.NonDroppingParticle) + " " + family
	}
	switch {
	case n.Suffix != "":
		return family + ", " + guard(n.Suffix) + ", " + given
	case given != "":
		return family + ", " + given
	}
	return family
}

// guard escapes a part of a name, in braces where it holds what would end it.
func guard(s string) string {
	if strings.Contains(s, ",") || strings.Contains(" "+strings.ToLower(s)+" ", " and ") {
		return text(s)
	}
	return special.Replace(s)
}

// title gives a title whose capitals a style must not lower in braces: those inside a word ("NATO", "McLean"), and in
// a title that is not printed in capitals throughout, those of names. In one that is, names cannot be told.
func title(s string) string {
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
			words[i] = special.Replace(before) + "{" + special.Replace(letters) + "}" + special.Replace(after)
		} else {
			words[i] = special.Replace(w)
		}
		if letters != "" {
			starts = strings.HasSuffix(w, ":") || strings.HasSuffix(w, "?")
		}
	}
	return "{" + strings.Join(words, " ") + "}"
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

package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// nameForm is how a style writes a list of names.
type nameForm struct {
	inverted int                       // how many of the first names begin with the family name; everyone is -1
	given    func(given string) string // the forenames in full or as initials
	link     string                    // between family name and forenames where inverted: ", "
	suffix   string                    // before "Jr.": " " or ", "
	jr       func(suffix string) string
	and      string // before the last name, with its spaces: " and "
	pair     bool   // a comma before the last name of two, where the first is inverted; of three and more it is serial
	serial   bool
	max      int    // the longest list that is printed whole; 0 any
	first    int    // how many of a longer one are printed
	etAl     Text   // what stands for the rest, with its comma or space before it
	last     string // instead: what stands between them and the very last name
}

const everyone = -1

// list writes the names. A last name "others" means that there are more than are known.
func (f nameForm) list(names []model.Name) Text {
	more := false
	if n := len(names); n > 1 && others(names[n-1]) {
		names, more = names[:n-1], true
		if f.max > 0 {
			names = names[:min(len(names), f.first)]
		}
	}
	if f.max > 0 && len(names) > f.max {
		if f.last != "" {
			last := f.name(names[len(names)-1], f.inverted == everyone)
			return roman(f.some(names[:f.first]) + f.last + last)
		}
		names, more = names[:f.first], true
	}
	if more {
		return plus(roman(f.some(names)), f.etAl)
	}
	if len(names) < 2 {
		return roman(f.some(names))
	}
	head := f.some(names[:len(names)-1])
	comma := ""
	if len(names) > 2 && f.serial || len(names) == 2 && f.pair && f.inverted != 0 {
		comma = ","
	}
	return roman(head + comma + f.and + f.name(names[len(names)-1], f.inverted == everyone))
}

// some joins names with commas.
func (f nameForm) some(names []model.Name) string {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = f.name(n, f.inverted == everyone || i < f.inverted)
	}
	return strings.Join(texts, ", ")
}

// name writes one name. Organisations, names that could not be taken apart, and Chinese, Japanese and Korean names in their
// own script stand as they are given.
func (f nameForm) name(n model.Name, inverted bool) string {
	switch {
	case n.Literal != "":
		return n.Literal
	case eastAsian(n.Family):
		return n.Family + n.Given
	case n.Family == "":
		return join(" ", n.Given, f.jr(n.Suffix))
	}
	family := particled(n.NonDroppingParticle, n.Family)
	if !inverted {
		name := join(" ", f.given(n.Given), particled(n.DroppingParticle, family))
		if n.Suffix != "" {
			name += " " + f.jr(n.Suffix)
		}
		return name
	}
	name := family
	if given := join(" ", f.given(n.Given), n.DroppingParticle); given != "" {
		name += f.link + given
	}
	if n.Suffix != "" {
		name += f.suffix + f.jr(n.Suffix)
	}
	return name
}

// family gives the name as short forms have it.
func family(n model.Name) string {
	if n.Literal != "" {
		return n.Literal
	}
	if n.Family == "" {
		return n.Given
	}
	return particled(n.NonDroppingParticle, n.Family)
}

// particled puts a particle before a name: "van Gogh", but "d’Alembert", "al-Ghazali".
func particled(particle, name string) string {
	if r, _ := utf8.DecodeLastRuneInString(particle); particle == "" || r == '’' || r == '-' {
		return particle + name
	}
	return particle + " " + name
}

func others(n model.Name) bool {
	switch strings.ToLower(strings.Trim(n.Literal+n.Family, " .")) {
	case "others", "et al":
		return n.Given == ""
	}
	return false
}

func eastAsian(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// initials gives a function that shortens forenames: "Jean-Paul Marie" is "J.-P. M." with point ".", space " " and hyphen
// "-"; "JPM" without any. What is lower case (particles) or has no case stays whole.
func initials(point, space, hyphen string) func(string) string {
	return func(given string) string {
		var parts []string
		for _, w := range strings.Fields(strings.ReplaceAll(strings.ReplaceAll(given, ".", ". "), ". -", "-")) {
			var letters []string
			for _, piece := range strings.Split(w, "-") {
				letters = append(letters, initial(piece, point, space))
			}
			parts = append(parts, strings.Join(nonEmpty(letters), hyphen))
		}
		return strings.Join(nonEmpty(parts), space)
	}
}

// initial shortens one forename. Two or three capitals alone are initials already.
func initial(s, point, space string) string {
	s = strings.TrimRight(s, ".")
	first, size := utf8.DecodeRuneInString(s)
	if s == "" || !unicode.IsUpper(first) {
		return s
	}
	if len(s) > 1 && len(s) <= 3 && s == strings.ToUpper(s) && size == 1 {
		letters := strings.Split(s, "")
		return strings.Join(letters, point+space) + point
	}
	return string(first) + point
}

func nonEmpty(list []string) []string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

func join(sep string, parts ...string) string { return strings.Join(nonEmpty(parts), sep) }

// junior gives "Jr." and "Sr." their point; numerals stand as given.
func junior(suffix string) string {
	switch strings.ToLower(strings.Trim(suffix, ". ")) {
	case "jr":
		return "Jr."
	case "sr":
		return "Sr."
	}
	return suffix
}

// sameNames reports whether two lists name the same people or bodies.
func sameNames(a, b []model.Name) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if fold.Fold(a[i].String()) != fold.Fold(b[i].String()) {
			return false
		}
	}
	return true
}

// onlyName reports whether the names are the one body of that name.
func onlyName(names []model.Name, body string) bool {
	return len(names) == 1 && fold.Fold(names[0].String()) == fold.Fold(body)
}

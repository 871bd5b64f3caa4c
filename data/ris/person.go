package ris

import (
	"slices"
	"strings"
	"unicode"

	"ibid/model"
)

// names reads the names of one kind. RIS gives each a tag, but files put several into one.
func names(texts []string) []model.Name {
	var list []model.Name
	for _, s := range texts {
		for _, one := range several(s) {
			if n := person(one); n != (model.Name{}) {
				list = append(list, n)
			}
		}
	}
	return list
}

// several parts names at semicolons or "and" where each has a comma of its own.
func several(s string) []string {
	for _, sep := range []string{";", " and ", " & "} {
		parts := strings.Split(strings.TrimSuffix(s, sep), sep)
		apart := len(parts) > 1 && !strings.Contains(s, ",,")
		for _, p := range parts {
			p = strings.TrimSpace(p)
			apart = apart && strings.Contains(p, ",") && !strings.HasPrefix(p, ",")
		}
		if apart {
			return parts
		}
	}
	return []string{s}
}

// others is how a list of authors says that there are more, and the name that stands for them in an item.
const others = "others"

// person reads "Family, Given, Suffix". An organisation's name has no comma, or one at its end, or, as EndNote has it, a
// double one for the first of its own. A name with initials is a person's also without a comma.
func person(s string) model.Name {
	s = oneLine(s)
	if before, after, ok := strings.Cut(s, ",,"); ok {
		return model.Name{Literal: strings.Trim(before+","+after, " ,")}
	}
	if name := strings.TrimRight(s, ", "); name != s {
		s = name
		if !strings.Contains(s, ",") {
			return model.Name{Literal: s}
		}
	}
	switch strings.ToLower(strings.TrimRight(s, ".")) {
	case "":
		return model.Name{}
	case "et al", others:
		return model.Name{Literal: others}
	}
	family, rest, comma := strings.Cut(s, ",")
	if !comma {
		return bareName(s)
	}
	var n model.Name
	n.NonDroppingParticle, n.Family = particle(strings.TrimSpace(family))
	n.Given, n.Suffix, _ = strings.Cut(rest, ",")
	n.Given, n.Suffix = strings.TrimSpace(n.Given), oneLine(strings.ReplaceAll(n.Suffix, ",", " "))
	if n.Given == "" {
		n.Given, n.Suffix = n.Suffix, ""
	}
	if suffixes[strings.ToLower(n.Given)] && n.Suffix != "" { // "King, Jr., Martin Luther"
		n.Given, n.Suffix = n.Suffix, n.Given
	}
	if n.Family == "" { // nothing before the comma
		n.Family, n.Given, n.Suffix = n.Given, n.Suffix, ""
	}
	if n == (model.Name{Family: n.Family}) {
		return bareName(n.Family)
	}
	n.Given, n.DroppingParticle = dropping(n.Given)
	return n
}

var suffixes = map[string]bool{"jr": true, "jr.": true, "sr": true, "sr.": true, "ii": true, "iii": true, "iv": true}

// bareName reads a name without a comma.
func bareName(s string) model.Name {
	words := strings.Fields(s)
	if len(words) == 1 {
		return model.Name{Family: s}
	}
	last := len(words) - 1
	if len(words) > 4 || initial(words[last]) {
		return model.Name{Literal: s}
	}
	if !slices.ContainsFunc(words[:last], initial) {
		return model.Name{Literal: s}
	}
	family := last
	for family > 1 && small(words[family-1]) {
		family--
	}
	n := model.Name{Given: strings.Join(words[:family], " ")}
	n.NonDroppingParticle, n.Family = particle(strings.Join(words[family:], " "))
	return n
}

// initial reports whether a word is "J." or "J.E.".
func initial(w string) bool {
	r := []rune(w)
	return len(r) >= 2 && len(r) <= 6 && unicode.IsUpper(r[0]) && r[1] == '.' && r[len(r)-1] == '.'
}

// particle parts the small words in front of a family name from it.
func particle(s string) (von, family string) {
	words := strings.Fields(s)
	n := 0
	for n < len(words)-1 && small(words[n]) {
		n++
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

// dropping parts the small words behind given names from them: "Humboldt, Alexander von".
func dropping(given string) (string, string) {
	if i := strings.LastIndexByte(given, ' '); i < 0 || !small(given[i+1:]) {
		return given, ""
	}
	words := strings.Fields(given)
	n := len(words)
	for n > 1 && small(words[n-1]) {
		n--
	}
	if small(words[n-1]) {
		return given, ""
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

func small(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// nameText gives a name as RIS has it.
func nameText(n model.Name) string {
	if n.Literal == others {
		return "et al."
	}
	if n.Literal != "" {
		if before, after, ok := strings.Cut(n.Literal, ","); ok {
			return before + ",," + after
		}
		return n.Literal + ","
	}
	family := oneLine(n.NonDroppingParticle + " " + n.Family)
	given := oneLine(n.Given + " " + n.DroppingParticle)
	switch {
	case n.Suffix != "":
		return family + ", " + given + ", " + n.Suffix
	case given != "":
		return family + ", " + given
	}
	return family
}

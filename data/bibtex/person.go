package bibtex

import (
	"strings"
	"unicode"

	"ibid/model"
	"ibid/model/fold"
)

// people reads a list of names as BibTeX does (Markey, Tame the BeaST, 2009, ch. 11): parted by "and", each "First von
// Last", "von Last, First" or "von Last, Jr, First", or in the words of BibLaTeX, "family=…, given=…". What braces
// hold together is one word; all in braces is an organisation. "others" stays as a name of its own, as in CSL.
//
// In "von Last, First" only the small words in front are the von part: BibTeX would take "Ortega y" of "Ortega y
// Gasset, José" for it.
func people(s string) []model.Name {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	if !plain(s) {
		d := texDecoder{s: held.Replace(fold.Clean(s)), names: true}
		d.run(false)
		s = d.out.String()
	}
	var all []model.Name
	for _, one := range splitAnd(s) {
		if n := person(one); n != (model.Name{}) {
			all = append(all, n)
		}
	}
	return all
}

// splitAnd parts names at the word "and".
func splitAnd(s string) []string {
	var list []string
	var one []string
	for _, w := range strings.FieldsFunc(s, unicode.IsSpace) {
		if strings.EqualFold(w, "and") {
			list, one = append(list, strings.Join(one, " ")), nil
			continue
		}
		one = append(one, w)
	}
	return append(list, strings.Join(one, " "))
}

// person reads one name, what braces hold being marked in it. A name without a given one that only braces can have held
// together is taken for an organisation's.
func person(s string) model.Name {
	n := parts(s)
	if n.NonDroppingParticle != "" && (n.Family == "" || joined(n.NonDroppingParticle) || !allSmall(n.NonDroppingParticle)) {
		n.Family, n.NonDroppingParticle = oneLine(n.NonDroppingParticle+" "+n.Family), ""
	}
	if n.Family == "" { // nothing before the comma
		n.Family, n.Given = n.Given, ""
	}
	if n.Family == "" {
		n.Family, n.Suffix = n.Suffix, ""
	}
	if n.Given == "" && !suffixes[strings.ToLower(n.Suffix)] { // "Last, First,"
		n.Given, n.Suffix = n.Suffix, ""
	}
	n.Given, n.DroppingParticle = dropping(n.Given)
	if n.Literal == "" && n == (model.Name{Family: n.Family}) && (strings.Contains(n.Family, " ") || joined(n.Family)) {
		return model.Name{Literal: n.Family}
	}
	return n
}

// dropping parts the small words behind given names from them: "Beauvoir, Simone de".
func dropping(given string) (string, string) {
	if i := strings.LastIndexByte(given, ' '); i < 0 || !small(given[i+1:]) {
		return given, ""
	}
	w := strings.Fields(given)
	n := len(w)
	for n > 1 && small(w[n-1]) {
		n--
	}
	if small(w[n-1]) {
		return given, ""
	}
	return strings.Join(w[:n], " "), strings.Join(w[n:], " ")
}

// parts takes a name apart.
func parts(s string) model.Name {
	if key, _, ok := strings.Cut(s, "="); ok && labels[strings.TrimSpace(key)] {
		if n, ok := labelled(s); ok {
			return n
		}
	}
	if inner, ok := strings.CutPrefix(s, string(heldStart)); ok && !strings.ContainsAny(inner, " ,"+string(heldStart)) {
		return model.Name{Literal: free(inner)}
	}
	if s == "others" {
		return model.Name{Literal: s}
	}
	list := strings.Split(s, ",")
	var n model.Name
	switch len(list) {
	case 1:
		n = inOrder(strings.Fields(s))
	case 2:
		n.NonDroppingParticle, n.Family = vonLast(list[0])
		n.Given = free(list[1])
	default:
		n.NonDroppingParticle, n.Family = vonLast(list[0])
		n.Suffix, n.Given = free(list[1]), free(strings.Join(list[2:], " "))
	}
	return n
}

// joined reports whether only braces can have held a part of a name together.
func joined(s string) bool {
	return strings.ContainsAny(s, ",=") || strings.Contains(" "+strings.ToLower(s)+" ", " and ")
}

// labels are the words of BibLaTeX for the parts of a name.
var labels = words("family given prefix suffix useprefix family-i given-i prefix-i suffix-i")

var suffixes = words("jr jr. sr sr. ii iii iv v esq esq. phd ph.d. md m.d.")

// inOrder reads "First von Last".
func inOrder(w []string) (n model.Name) {
	if len(w) == 0 {
		return n
	}
	if last := strings.ToLower(free(w[len(w)-1])); len(w) > 2 && suffixes[last] && last != "v" {
		n.Suffix, w = free(w[len(w)-1]), w[:len(w)-1]
	}
	last := len(w) - 1 // where Last begins
	first := last      // where von begins
	for i := range last {
		if small(w[i]) {
			first = i
			break
		}
	}
	if first < last {
		for last = first; small(w[last]) && last < len(w)-1; last++ {
		}
	}
	n.Given = free(strings.Join(w[:first], " "))
	n.NonDroppingParticle = free(strings.Join(w[first:last], " "))
	n.Family = free(strings.Join(w[last:], " "))
	return n
}

// vonLast parts the small words in front of a family name from it.
func vonLast(s string) (von, last string) {
	w := strings.Fields(s)
	n := 0
	for n < len(w)-1 && small(w[n]) {
		n++
	}
	return free(strings.Join(w[:n], " ")), free(strings.Join(w[n:], " "))
}

// small reports whether a word begins with a small letter; in braces it does not.
func small(w string) bool {
	for _, r := range w {
		if r == heldStart || unicode.IsUpper(r) {
			return false
		}
		if unicode.IsLower(r) {
			return true
		}
	}
	return false
}

func allSmall(s string) bool {
	for _, w := range strings.Fields(s) {
		if !small(w) {
			return false
		}
	}
	return true
}

// labelled reads a name in the words of BibLaTeX.
func labelled(s string) (n model.Name, ok bool) {
	for _, part := range strings.Split(s, ",") {
		key, value, found := strings.Cut(part, "=")
		if !found {
			return n, false
		}
		value = strings.Trim(free(value), `"`)
		switch strings.TrimSpace(key) {
		case "family":
			n.Family = value
		case "given":
			n.Given = value
		case "prefix":
			n.NonDroppingParticle = value
		case "suffix":
			n.Suffix = value
		}
	}
	return n, n.Family != ""
}

var held = strings.NewReplacer(string(heldSpace), " ", string(heldComma), ",", string(heldStart), "")

// free takes the marks of braces off.
func free(s string) string {
	if plain(s) {
		return s
	}
	return oneLine(held.Replace(s))
}

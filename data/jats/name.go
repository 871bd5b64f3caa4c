package jats

import (
	"strings"
	"unicode"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/refparse"
)

// nameOf gives the names that an element is: mostly one. "others" stands for those whom et al. leaves out, as in CSL.
func nameOf(n *markup.Node) []model.Name {
	switch n.Name {
	case "name", "string-name":
		if n.Find("surname", "given-names") != nil {
			return one(person(n))
		}
		return refparse.Names(n.Plain())
	case "name-alternatives", "collab-alternatives":
		for k := n.First; k != nil; k = k.Next {
			if names := nameOf(k); len(names) > 0 {
				return names
			}
		}
	case "collab", "collab-wrap", "institution", "gov":
		return literal(n.Plain("contrib-group", "xref", "fn", "institution-id", "email"))
	case "anonymous":
		return literal("Anonymous")
	case "etal":
		return literal("others")
	}
	return nil
}

func literal(s string) []model.Name {
	if s = strings.TrimRight(s, " ,;:"); s == "" {
		return nil
	}
	return []model.Name{{Literal: s}}
}

func one(n model.Name) []model.Name {
	if n == (model.Name{}) {
		return nil
	}
	return []model.Name{n}
}

// person reads a name in its parts. Commas and full stops that a printed text has between them go, but for those of
// initials.
func person(n *markup.Node) (p model.Name) {
	part := func(name string) string { return strings.Trim(n.Find(name).Plain("xref"), " ,;:") }
	p.NonDroppingParticle, p.Family = model.Particle(strings.TrimRight(part("surname"), "."))
	p.Given, p.Suffix = initials(part("given-names")), part("suffix")
	if p.Family == "" {
		if p.Given == "" {
			return p
		}
		p = model.Name{Literal: strings.TrimSpace(p.Given + " " + p.Suffix)}
	}
	return p
}

// initials sets full stops behind initials that stand together without them, as medicine prints them: "JA" is "J. A.".
func initials(given string) string {
	if given == "" || len(given) > 4 || strings.IndexFunc(given, func(r rune) bool { return !unicode.IsUpper(r) }) >= 0 {
		return given
	}
	var b strings.Builder
	for i, r := range given {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		b.WriteByte('.')
	}
	return b.String()
}

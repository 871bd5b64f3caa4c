package tei

import (
	"strings"
	"unicode/utf8"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse"
)

// namesOf gives the names in an author or editor element.
func namesOf(n *markup.Node) []model.Name {
	var names []model.Name
	people := n.All("persName", "name")
	if len(people) == 0 && n.Find("surname", "forename") != nil {
		people = []*markup.Node{n}
	}
	for _, p := range people {
		if name := person(p); name != (model.Name{}) {
			names = append(names, name)
		} else {
			names = append(names, refparse.Names(p.Plain("affiliation", "email", "idno", "note"))...)
		}
	}
	if len(names) > 0 {
		return names
	}
	if org := n.Find("orgName"); org != nil && n.Find("affiliation") == nil {
		if s := org.Plain(); s != "" {
			return []model.Name{{Literal: s}}
		}
	}
	text := n.Plain("affiliation", "email", "idno", "note", "roleName", "ref", "ptr")
	if m := bracketed.FindStringSubmatch(text); m != nil {
		return []model.Name{{Family: strings.TrimSpace(m[1]), Given: strings.TrimSpace(m[2])}}
	}
	return refparse.Names(text)
}

// bracketed matches a name as French bibliographies print it: "Thompson (Edward P.)".
var bracketed = fold.Lazy(`^([^(),]+) \(([^()]+)\)$`)

// person reads a name that is taken apart.
func person(n *markup.Node) (p model.Name) {
	if n.Find("surname", "forename") == nil {
		return p
	}
	join := func(name string) string {
		var parts []string
		for _, k := range n.All(name) {
			if s := strings.Trim(k.Plain("note"), " ,;:"); s != "" {
				for _, w := range strings.Fields(s) {
					if utf8.RuneCountInString(w) == 1 && name == "forename" {
						w += "." // GROBID leaves the full stop of an initial out
					}
					parts = append(parts, w)
				}
			}
		}
		return strings.Join(parts, " ")
	}
	p.NonDroppingParticle, p.Family = model.Particle(join("surname"))
	p.NonDroppingParticle = fold.Line(join("nameLink") + " " + p.NonDroppingParticle)
	p.Given, p.Suffix = join("forename"), join("genName")
	if p.Family == "" {
		return model.Name{Literal: fold.Line(p.Given + " " + p.NonDroppingParticle + " " + p.Suffix)}
	}
	return p
}

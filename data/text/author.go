package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

// byline takes a paragraph between title and abstract: keywords, authors, or the affiliation of the author before.
func (p *parser) byline(par paragraph) bool {
	s, marked := bullet(par.text)
	if strings.ContainsAny(s, "@") && len(p.paper.Authors) > 0 && !strings.Contains(s, " ") {
		p.affiliate(s)
		return true
	}
	people := authors(s)
	if sign, rest := markOf(s); sign != "" && affiliationAt(rest) >= 0 && p.marked(sign, rest) {
		return true
	}
	switch list := phrases(s); {
	case marked && people != nil:
		p.credit(people)
	case list != nil && affiliationAt(s) < 0 && (len(p.paper.Authors) > 0 || !allNames(list)):
		if len(p.paper.Keywords) > 0 {
			return false
		}
		p.paper.Keywords = list
	case people != nil:
		p.credit(people)
	case affiliationAt(s) >= 0 && len(p.paper.Authors) > 0 && len(s) <= longTitle:
		p.affiliate(s)
	default:
		return false
	}
	return true
}

// signs are the marks that lead from an author's name to an affiliation below.
const signs = "*†‡§¶0123456789⁰¹²³⁴⁵⁶⁷⁸⁹"

// markOf takes such a sign off the front of a line.
func markOf(s string) (sign, rest string) {
	rest = strings.TrimLeft(s, signs)
	return s[:len(s)-len(rest)], strings.TrimLeft(rest, ". )")
}

// credit adds authors. Their names still carry the signs that lead to their affiliations.
func (p *parser) credit(people []model.Contributor) {
	for _, a := range people {
		name := strings.TrimRight(a.Name, signs+" ")
		p.signs = append(p.signs, a.Name[len(name):])
		a.Name = name
		p.paper.Authors = append(p.paper.Authors, a)
	}
}

// marked gives an affiliation to the authors whose names carry its sign.
func (p *parser) marked(sign, where string) bool {
	found := false
	for i, s := range p.signs {
		if strings.Contains(s, sign) {
			a := &p.paper.Authors[i]
			a.Affiliation = strings.TrimLeft(a.Affiliation+", "+where, ", ")
			found = true
		}
	}
	return found
}

// affiliate gives an affiliation to the authors before it that have none, else adds it to the last one's.
func (p *parser) affiliate(s string) {
	list := p.paper.Authors
	given := false
	for i := range list {
		if list[i].Affiliation == "" {
			list[i].Affiliation, given = s, true
		}
	}
	if last := &list[len(list)-1]; !given {
		last.Affiliation += ", " + s
	}
}

// bullet takes a bullet or "by" off the front of a line.
func bullet(s string) (rest string, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•●▪◦‣∙*", r) && strings.HasPrefix(s[n:], " ") {
		return strings.TrimSpace(s[n:]), true
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return strings.TrimSpace(s[3:]), true
	}
	return s, false
}

// Authors reads a line of authors, nil if it is none: their names, and what they are and where.
func Authors(s string) []model.Contributor {
	people := authors(s)
	for i := range people {
		people[i].Name = strings.TrimRight(people[i].Name, signs+" ")
	}
	return people
}

// authors reads a line of authors: names, then what they are and where. Nil if it begins with no name.
func authors(s string) []model.Contributor {
	if len(s) > longTitle {
		return nil
	}
	at := affiliationAt(s)
	who, where := s, ""
	if at == 0 {
		return nil
	}
	if at > 0 {
		who, where = s[:at], strings.TrimRight(s[at:], " ,;")
		if inner, ok := strings.CutPrefix(where, "("); ok && strings.HasSuffix(inner, ")") {
			where = strings.TrimSuffix(inner, ")")
		}
		who = strings.TrimRight(who, " ,;:–—-")
	}
	var people []model.Contributor
	for _, n := range splitNames(who) {
		if !nameLike(n) {
			const place = 3 // words of a degree or a place that may follow a name
			if len(people) == 0 || len(strings.Fields(n)) > place {
				return nil
			}
			where = strings.TrimSpace(n + strings.TrimRight(", "+where, ", "))
			continue
		}
		people = append(people, model.Contributor{Name: n})
	}
	for i := range people {
		people[i].Affiliation = where
	}
	return people
}

var conjunctions = strings.NewReplacer(" and ", ", ", " & ", ", ", " und ", ", ", " et ", ", ", " y ", ", ", ";", ",")

// splitNames parts the names of a line.
func splitNames(s string) []string {
	var list []string
	for _, n := range strings.Split(conjunctions.Replace(s), ",") {
		n = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(n), "and "))
		if n = strings.TrimSpace(n); n != "" {
			list = append(list, n)
		}
	}
	return list
}

// particles are the words of a name that may be printed small.
var particles = map[string]bool{
	"de": true, "del": true, "della": true, "der": true, "den": true, "di": true, "da": true, "do": true, "dos": true, "du": true,
	"la": true, "le": true, "van": true, "von": true, "zu": true, "al": true, "el": true, "bin": true, "ibn": true, "ter": true, "e": true,
}

// nameLike reports whether a text can be the name of a person: two to six capitalised words, or a few letters of a
// script without capitals.
func nameLike(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || unicode.IsLower(r) && !particles[w] && !strings.HasPrefix(w, "al-") {
			return false
		}
	}
	if len(words) == 1 {
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.Is(unicode.Lo, r) && utf8.RuneCountInString(s) <= 6
	}
	return len(words) >= 2 && len(words) <= 6
}

func allNames(list []string) bool {
	for _, n := range list {
		if !nameLike(n) {
			return false
		}
	}
	return true
}

// affiliations are the words that say what an author is or where, folded.
var affiliations = wordSet("department dept university universite universitat universidad universidade universita universiteit universitesi " +
	"college institute institut instituto istituto instituut school faculty faculte fakultat facultad facolta centre center zentrum centro " +
	"academy academia laboratory professor professorin prof lecturer reader doctoral phd ph.d postdoctoral candidate associate assistant senior " +
	"independent visiting fellow research researcher student scholar director head chair dean emeritus adjunct doktorand wissenschaftlicher")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// affiliationAt gives where the author's position or institution begins, -1 for nowhere. "Prof. Jane Doe" begins with
// a title, not with a position.
func affiliationAt(s string) int {
	at := 0
	for at < len(s) {
		word, _, _ := strings.Cut(s[at:], " ")
		folded := strings.Trim(fold.Fold(word), ".,;:()")
		folded = folded[strings.LastIndexByte(folded, '-')+1:] // Albert-Ludwigs-Universität
		if affiliations[folded] && !(at == 0 && folded == "prof") {
			return at
		}
		at += len(word) + 1
	}
	return -1
}

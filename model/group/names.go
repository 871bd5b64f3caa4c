package group

import "strings"

// kinship is how the people of two citations compare.
type kinship int

const (
	unknownPeople   kinship = iota // one of the two names nobody
	differentPeople                // they name other people
	namedElsewhere                 // an author of one is named somewhere in the other
	oneShared                      // a later author is shared
	firstShared                    // the first author is shared
	allShared
)

// comparePeople compares authors (and editors, where there is no author).
func (v *vocab) comparePeople(a, b *mention) kinship {
	if len(a.people) == 0 || len(b.people) == 0 {
		return unknownPeople
	}
	if v.samePerson(&a.people[0], &b.people[0]) || v.twoFamilies(a, b) || v.twoFamilies(b, a) {
		if len(a.people) == len(b.people) {
			all := true
			for i := 1; i < len(a.people); i++ {
				all = all && v.samePerson(&a.people[i], &b.people[i])
			}
			if all {
				return allShared
			}
		}
		return firstShared
	}
	for i := range a.people {
		for j := range b.people {
			if v.samePerson(&a.people[i], &b.people[j]) {
				return oneShared
			}
		}
	}
	if namesakes(&a.people[0], &b.people[0]) {
		return differentPeople
	}
	if b.says(a.people[0].family) || a.says(b.people[0].family) {
		return namedElsewhere
	}
	return differentPeople
}

// twoFamilies reports whether the first author of a has two family names, of which the first was taken for a given name in b:
// "Menéndez Pidal, Ramón" is R. Menéndez Pidal.
func (v *vocab) twoFamilies(a, b *mention) bool {
	p, q := &a.people[0], &b.people[0]
	first, ok := strings.CutSuffix(p.word, q.word)
	if !ok || len(first) < 3 || len(q.word) < 3 || p.initial == 0 || p.initial != q.initial {
		return false
	}
	for _, w := range b.raw {
		if v.words[w] == first {
			return true
		}
	}
	return false
}

// namesakes reports whether two people share the family name and have given names, printed in full, that differ.
func namesakes(p, q *person) bool {
	return p.family == q.family && p.given && q.given && p.initial != q.initial
}

// samePerson compares two names. Given names count only by their initial, and only where both have one.
func (v *vocab) samePerson(p, q *person) bool {
	if p.org != "" || q.org != "" {
		return sameOrganisation(p, q)
	}
	if p.initial != 0 && q.initial != 0 && p.initial != q.initial {
		return false
	}
	if standsFor(p, q) || standsFor(q, p) {
		return true
	}
	return p.family == q.family || alike(p.word, q.word) || shortSlip(p, q)
}

// standsFor reports whether p is the acronym of q, an organisation that was taken for a person: "HRW".
func standsFor(p, q *person) bool {
	return p.caps && len(q.acronym) == len(p.word) && p.word == q.acronym
}

// shortSlip forgives one letter in a family name of four letters where the given names agree ("Holl", "Holls"; "Marx", "Mark").
func shortSlip(p, q *person) bool {
	n := min(len(p.word), len(q.word))
	return p.initial != 0 && p.initial == q.initial && n >= 3 && n <= 4 && (n == 4 || len(p.word) != len(q.word)) &&
		p.word[0] == q.word[0] && within(p.word, q.word, 1)
}

// sameOrganisation compares where at least one is an organisation: the same words, an acronym, the one beginning with
// the other, or a lone surname that was not told from an organisation.
func sameOrganisation(p, q *person) bool {
	if p.org == "" {
		p, q = q, p
	}
	if q.org == "" {
		return p.word == q.word && len(p.org) <= len(p.word)+12 || q.initial == 0 && len(q.word) > 1 && p.acronym == q.word
	}
	if p.org == q.org || p.acronym != "" && len(p.acronym) > 1 && p.acronym == q.org || len(q.acronym) > 1 && q.acronym == p.org {
		return true
	}
	short, long := p.org, q.org
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) >= 8 && strings.Contains(long, short) || alike(short, long)
}

// rep is a citation that stands for its source, with what tells it from most others beside it: it is read from memory at once.
type rep struct {
	mention int32
	begins  uint32 // as its mention's; 0 where it is nobody's stranger
	first   uint32 // family name of its first author
	several bool   // it names more authors
	marks   uint64 // a bit for each word and each family name that it knows
}

// newRep makes what stands beside citation i, whose mention is m.
func newRep(i int32, m *mention) rep {
	r := rep{mention: i, several: m.authors > 1, marks: m.marks}
	if m.authors > 0 && m.people[0].org == "" && !m.people[0].caps {
		r.begins, r.first = m.begins, m.people[0].family
	}
	for i := range m.people {
		r.marks |= 1 << (m.people[i].family % 64)
	}
	return r
}

// strangers reports, quickly, whether a and b, of which r is known, name authors of whom neither citation knows the other's, and
// titles that begin differently. It spares most pairs the comparison.
func strangers(a *mention, r *rep, b *mention) bool {
	if a.authors == 0 || a.begins == 0 || r.begins == 0 || a.begins == r.begins || a.people[0].org != "" || a.people[0].caps || a.doi != "" && a.doi == b.doi {
		return false
	}
	for i := range a.people[:a.authors] {
		if f := a.people[i].family; r.marks&(1<<(f%64)) != 0 && b.knows(f) {
			return false
		}
	}
	if a.knows(r.first) {
		return false
	}
	if r.several {
		for i := range b.people[:b.authors] {
			if a.knows(b.people[i].family) {
				return false
			}
		}
	}
	return true
}

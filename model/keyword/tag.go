package keyword

import "ibid/model/fold"

// tag is what a word is where it stands, as far as phrases need it.
type tag uint8

const (
	other tag = iota // no part of a phrase
	modifier
	head // a noun: a phrase ends with it
)

// tagAll gives each word its tag, from left to right: what a word can be (its class) is decided by the words beside it.
// The rules are in the manner of Brill's tagger ("A simple rule-based part of speech tagger", 1992), written by hand.
func tagAll(list []token) {
	for i := range list {
		list[i].tag = tagOf(list, i)
	}
}

func tagOf(list []token, i int) tag {
	t := &list[i]
	before, after := neighbour(list, i, -1), neighbour(list, i, +1)
	class := t.form.class
	if t.form.acronym && class == noun {
		return head
	}
	if t.form.capital && !t.titled {
		switch class {
		case verb, either, gerund, participle, adverb:
			return head // a name, or part of one
		}
	}
	switch class {
	case noun:
		if isPredicate(list, i, before, after) {
			return other
		}
		if isGerund(t.form.folded) && opensClause(before) && after.is(determiner, pronoun) {
			return other // "training the network"
		}
		return head
	case adjective:
		return modifier
	case letter:
		return letterTag(t, before, after)
	case number:
		if before != nil && before.tag == head && before.form.capital && !before.titled || isSandwiched(before, after) {
			return head // "type 2 diabetes", "Windows 2000"
		}
		return other
	case participle:
		return participleTag(list, i, before, after)
	case gerund:
		return gerundTag(before, after)
	case either:
		return eitherTag(list, i, before, after)
	case adverb:
		if !t.form.plain && after.is(participle, adjective) && (before == nil || before.is(determiner, preposition, conjunction)) {
			if n := neighbour(list, i+1, +1); n.content() {
				return modifier // "lexically indexed constraints"
			}
		}
	}
	return other
}

// isPredicate reports whether a word that could be a noun is an adjective after "is" ("is explicit in the number"), or
// a verb that the lexicon lacks after "to" ("to refute it").
func isPredicate(list []token, i int, before, after *token) bool {
	t := &list[i]
	if before == nil || t.form.capital || t.form.plural || t.form.known {
		return false
	}
	switch before.form.class {
	case auxiliary:
		return !after.content()
	case infinitive:
		return after != nil && !isPreposition(list, i-1)
	}
	return false
}

// neighbour gives the word beside, or nil where punctuation or nothing is between.
func neighbour(list []token, i, step int) *token {
	k := i + step
	if k < 0 || k >= len(list) {
		return nil
	}
	if step < 0 && list[i].gap != space || step > 0 && list[k].gap != space {
		return nil
	}
	return &list[k]
}

// is reports whether the word is of one of the classes. No word is of none.
func (t *token) is(classes ...class) bool {
	if t == nil {
		return false
	}
	for _, c := range classes {
		if t.form.class == c {
			return true
		}
	}
	return false
}

// content reports whether a word may stand in a phrase, by its class alone.
func (t *token) content() bool {
	return t.is(noun, adjective, either, gerund, participle) || t != nil && t.form.name
}

// opensClause reports whether a verb in -ing may follow this word: none, a preposition, a conjunction.
func opensClause(before *token) bool {
	return before == nil || before.is(preposition, conjunction, infinitive, verb, adverb)
}

func letterTag(t, before, after *token) tag {
	if t.form.capital && (before != nil && before.tag == head && before.form.capital && !before.titled ||
		after != nil && after.form.capital && !after.titled) {
		return head // an initial: "R. Rubin"
	}
	if after.is(noun) && !after.form.plain && before.is(determiner, preposition, adjective) && t.form.folded != "a" {
		return modifier // "k nearest", "x rays"
	}
	return other
}

func isSandwiched(before, after *token) bool {
	return before != nil && before.tag == head && !before.form.plural && after.is(noun, either) && !after.form.plain
}

// participleTag: before a noun it describes it ("the trapped ions"), elsewhere it is a verb.
func participleTag(list []token, i int, before, after *token) tag {
	if !after.content() {
		return other
	}
	switch {
	case before == nil, before.is(determiner, adjective, preposition, number, adverb, participle):
		return modifier
	case before.form.folded == "that":
		return other
	case before.is(conjunction):
		if p := neighbour(list, i-1, -1); p.is(participle, verb, auxiliary) && p.tag == other {
			return other // "was designed and tested"
		}
		return modifier
	case before.form.possessive:
		return modifier
	}
	return other
}

// gerundTag is of a word in -ing that the lexicon does not know.
func gerundTag(before, after *token) tag {
	switch {
	case before.is(auxiliary, pronoun):
		return other
	case opensClause(before):
		if after.content() || after.is(determiner, pronoun, adverb, number) {
			return other // "of solving equations"
		}
		return head // "by annealing"
	case before != nil && before.tag == head && !before.form.possessive:
		switch {
		case after.is(determiner, pronoun, adverb, infinitive):
			return other
		case after.content():
			if before.form.plural {
				return other // "agents sharing resources"
			}
			return modifier
		}
		return head
	}
	if after.content() {
		return modifier
	}
	return head
}

// eitherTag is of a word that is as often a noun as a verb.
func eitherTag(list []token, i int, before, after *token) tag {
	t := &list[i]
	switch {
	case before == nil:
		if after.is(determiner) && !t.titled {
			return other
		}
		return head
	case before.is(infinitive):
		if t.form.plural || isPreposition(list, i-1) {
			return head
		}
		return other
	case before.is(pronoun):
		return other
	case before.is(auxiliary):
		if modal[before.form.folded] && !t.form.plural {
			return other
		}
		return head
	case before.is(adverb), before.is(conjunction):
		p := neighbour(list, i-1, -1)
		if after.is(determiner, pronoun) || after.content() && p != nil && p.tag == head && (p.form.plural && !t.form.plural) {
			return other
		}
		return head
	case before.tag != head || before.form.possessive:
		return head
	case t.form.plural: // after a noun
		if !before.form.plural && (after.is(determiner, pronoun, adverb) || after.content() && !after.form.plain) {
			return other // "the model estimates costs"
		}
		return head
	case before.form.plural:
		if after.is(determiner, pronoun) || after.content() {
			return other // "findings support theories"
		}
	}
	return head
}

// modal are the auxiliaries that a base form follows.
var modal = map[string]bool{"can": true, "could": true, "may": true, "might": true, "must": true, "shall": true, "should": true,
	"will": true, "would": true, "cannot": true, "do": true, "does": true, "did": true}

// isPreposition reports whether the "to" at i stands before a noun: "applied to control systems", "approach to control".
func isPreposition(list []token, i int) bool {
	b := neighbour(list, i, -1)
	return b != nil && beforeTo[fold.Stem(b.form.folded)]
}

// beforeTo are the stems of words whose "to" is a preposition.
var beforeTo = map[string]bool{"appli": true, "applic": true, "relat": true, "due": true, "approach": true, "lead": true, "led": true,
	"compar": true, "accord": true, "contribut": true, "respons": true, "introduct": true, "contrast": true, "access": true, "attent": true,
	"refer": true, "belong": true, "similar": true, "resist": true, "thank": true, "prior": true, "solut": true, "sensit": true, "extend": true,
	"extens": true, "point": true, "addit": true, "relev": true, "adapt": true, "contrari": true, "expos": true, "attribut": true}

// isGerund reports whether a word ends as a verb's form in -ing.
func isGerund(w string) bool {
	return len(w) > 5 && w[len(w)-3:] == "ing"
}

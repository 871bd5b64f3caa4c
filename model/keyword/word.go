package keyword

import "strings"

// classOf says what a folded word can be, and whether it says nothing of the matter: by the lexicon, by the lexicon's
// base of a form in -s, -ed or -ing, by its last part, by its ending.
func (v *vocabulary) classOf(w string) (class, bool) {
	if e, ok := v.words[w]; ok {
		return e.class, e.plain
	}
	if i := strings.LastIndexByte(w, '-'); i >= 0 {
		return v.compound(w[i+1:]), false
	}
	if base, ok := v.base(w, "s"); ok {
		switch e := v.words[base]; e.class {
		case verb, either, noun:
			return e.class, e.plain
		}
		return noun, false
	}
	switch {
	case hasAny(strings.TrimSuffix(w, "s"), verbEndings) && len(w) > 6:
		return verb, true
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		return participle, false
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return gerund, false
	case strings.HasSuffix(w, "ly") && len(w) > 4:
		return adverb, false
	}
	if hasAny(w, adjectiveEndings) && len(w) > 4 && !hasAny(w, nounEndings) {
		return adjective, false
	}
	return noun, false
}

// compound says what a word with hyphens is by its last part.
func (v *vocabulary) compound(last string) class {
	switch c, _ := v.classOf(last); c {
	case noun, either, letter, preposition, number: // "data-flow", "log-off"
		return noun
	}
	return adjective // "event-driven", "time-varying"
}

// base takes an ending off a word, if that leaves a word of the lexicon.
func (v *vocabulary) base(w, ending string) (string, bool) {
	stem, ok := strings.CutSuffix(w, ending)
	if !ok || len(stem) < 2 {
		return "", false
	}
	for _, b := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
		if _, ok := v.words[b]; ok {
			return b, true
		}
	}
	return "", false
}

var adjectiveEndings = []string{"al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ory", "ular", "ear", "olar", "ian",
	"ese", "ish", "like", "wide", "esque", "free", "proof", "oid", "ent", "ant"}

// verbEndings are endings of verbs alone: the nouns in -ise are in the lexicon.
var verbEndings = []string{"ise", "ize", "ify", "ifie"}

var nounEndings = []string{"ment", "ciple", "cian", "gent", "dent", "ient", "erent"}

func hasAny(w string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

package keyword

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// joinAcronyms joins each acronym with its long form: the one that stands beside it with one of them in brackets
// ("Tehrik-i-Taliban Pakistan (TTP)"; Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions
// in biomedical text", 2003), else the only term whose words begin with its letters.
func (c *collection) joinAcronyms() {
	for b := range c.blocks {
		for i := c.blocks[b].from; i < c.blocks[b].to; i++ {
			if c.tokens[i].form.acronym {
				c.joinBracketed(b, i)
			}
		}
	}
	c.joinInitials()
}

// joinBracketed joins the acronym at i with the words before the bracket that it stands in.
func (c *collection) joinBracketed(b, i int) {
	bl := &c.blocks[b]
	t := &c.tokens[i]
	if i == bl.from || !strings.HasPrefix(bl.text[t.end:], ")") || !strings.HasSuffix(bl.text[:t.start], "(") {
		return
	}
	letters := utf8.RuneCountInString(t.form.folded)
	to := i
	from := to - 1
	for least := to - min(letters+5, 2*letters); from > bl.from && from > least && c.tokens[from].gap == space; {
		from--
	}
	earliest := from
	start, ok := longForm(strings.TrimSuffix(t.form.text, "s"), bl.text[c.tokens[from].start:c.tokens[to-1].end])
	if !ok {
		return
	}
	start += c.tokens[from].start
	for from < to && c.tokens[from].start < start {
		from++
	}
	if from == to || to-from < 2 && !strings.Contains(c.tokens[from].form.text, "-") || c.tokens[from].start != start {
		return
	}
	small := func(k int) bool { return c.tokens[k].is(preposition, conjunction, determiner) }
	for k := from; small(from); k-- { // "of Islamic Cooperation (OIC)" is the Organisation's
		if k < earliest {
			return
		}
		if !small(k) && c.tokens[k].form.folded[0] == c.tokens[from].form.folded[0] {
			from = k
		}
	}
	long := c.byKey[c.vocabulary.hash(c.tokens[from:to])]
	if long == nil {
		long = c.count(chunk{from, to}, b)
	}
	c.join(long, c.byKey[c.vocabulary.hash(c.tokens[i:i+1])])
}

// longForm gives where in text the long form of an acronym begins: from the end of both, each letter or digit of the
// acronym is found going back, the first at the beginning of a word.
func longForm(acronym, text string) (int, bool) {
	short, long := []rune(fold.Fold(acronym)), []rune(strings.ToLower(text))
	if len(long) != utf8.RuneCountInString(text) {
		return 0, false
	}
	k := len(long) - 1
	for s := len(short) - 1; s >= 0; s-- {
		if !unicode.IsLetter(short[s]) && !unicode.IsDigit(short[s]) {
			continue
		}
		for k >= 0 && (long[k] != short[s] || s == 0 && k > 0 && (unicode.IsLetter(long[k-1]) || unicode.IsDigit(long[k-1]))) {
			k--
		}
		if k < 0 {
			return 0, false
		}
		k--
	}
	return len(string([]rune(text)[:k+1])), true
}

// shortestInitials is how many letters an acronym needs to be known by the initials of a term elsewhere in the text.
const shortestInitials = 3

// joinInitials joins acronyms with the only term that has their letters as initials.
func (c *collection) joinInitials() {
	wanted := map[string]*term{}
	for _, t := range c.terms {
		if p := t.printed[0].text; t.words == 1 && !t.short && len(p) >= shortestInitials && isAcronym(p) {
			wanted[fold.Fold(p)] = t
		}
	}
	if len(wanted) == 0 {
		return
	}
	found := map[string]*term{}
	for _, t := range c.terms {
		in := initials(t.printed[0].text)
		if wanted[in] == nil || t == wanted[in] {
			continue
		}
		if _, twice := found[in]; twice {
			found[in] = nil
			continue
		}
		found[in] = t
	}
	for _, t := range c.terms { // in their order, that the result is the same in every run
		in := initials(t.printed[0].text)
		if found[in] == t && t != nil {
			c.join(t, wanted[in])
		}
	}
}

func isAcronym(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// initials gives the first letters of the words of a phrase. Where it has capitals its small words do not count:
// "Tehrik-i-Taliban Pakistan" is ttp.
func initials(s string) string {
	var all, capitals strings.Builder
	begins := true
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			begins = r != '\'' && r != '’'
			continue
		}
		if begins {
			all.WriteRune(unicode.ToLower(r))
			if unicode.IsUpper(r) {
				capitals.WriteRune(unicode.ToLower(r))
			}
		}
		begins = false
	}
	if capitals.Len() > 1 {
		return capitals.String()
	}
	return all.String()
}

// join makes short the acronym of long.
func (c *collection) join(long, short *term) {
	if short == nil || long == short || long.acronym != nil || short.short || long.short || short.acronym != nil {
		return
	}
	long.acronym, short.short = short, true
	long.own += short.own
	long.nested += short.nested
	long.first = min(long.first, short.first)
	long.main = long.main || short.main
}

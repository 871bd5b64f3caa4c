package keyword

import (
	"strings"

	"ibid/model/fold"
)

// term is a phrase with all its occurrences.
type term struct {
	stems            []int32
	words            int
	plain            int  // how many of its words say nothing of the matter
	first            int  // the token it begins with where it first occurs
	own              int  // texts in which it stands by itself
	titled           bool // stands by itself in the title of the first text
	nested           int  // texts in which it stands in a longer phrase
	main             bool
	name             bool // all its words have capitals somewhere where that says something
	printed          []printed
	acronym          *term // its short form
	short            bool  // is the acronym of another term
	last, lastNested int   // the texts it was counted in last
}

// printed is one way in which a term is printed.
type printed struct {
	text   string
	titled bool // its capitals may be those of a title or of the first word
	times  int
}

// mostPrinted is how many ways to print a term are told apart. The most frequent is hardly ever later than that, and a
// text that gives each mention another form must not cost its length squared.
const mostPrinted = 8

// collect finds the terms of all texts, then counts where they stand inside longer ones.
func (c *collection) collect() {
	var all []chunk
	block := make([]int, 0, 64) // of each chunk
	for b := range c.blocks {
		list := c.tokens[c.blocks[b].from:c.blocks[b].to]
		tagAll(list)
		n := len(all)
		all = c.vocabulary.chunks(all, list)
		for i := n; i < len(all); i++ {
			all[i].from += c.blocks[b].from
			all[i].to += c.blocks[b].from
			block = append(block, b)
			c.count(all[i], b)
		}
	}
	for i, ch := range all {
		c.countNested(ch, block[i])
	}
}

// count adds an occurrence of a phrase.
func (c *collection) count(ch chunk, b int) *term {
	words := c.tokens[ch.from:ch.to]
	key := c.vocabulary.hash(words)
	t := c.byKey[key]
	if t == nil {
		t = &term{words: len(words), first: ch.from, last: -1, lastNested: -1}
		for i := range words {
			t.stems = append(t.stems, c.vocabulary.canonical(words[i].form)...)
		}
		t.plain = t.words
		c.byKey[key] = t
		c.terms = append(c.terms, t)
	}
	plain, capitals := 0, 0
	for i := range words {
		switch w := &words[i]; {
		case w.form.capital && !w.titled, w.form.acronym:
			capitals++ // part of a name says something: "Islamic State"
		case w.form.plain:
			plain++
		}
	}
	t.plain = min(t.plain, plain)
	t.name = t.name || capitals == len(words)
	if t.last != b {
		t.own++
		t.last = b
	}
	t.main = t.main || b == 0
	t.titled = t.titled || ch.from < c.title
	t.print(trimPossessive(c.blocks[b].text[words[0].start:words[len(words)-1].end]), words[0].titled)
	return t
}

// trimPossessive takes the possessive's ending off the last word.
func trimPossessive(s string) string {
	for _, ending := range []string{"'s", "’s", "ʼs"} {
		if cut, ok := strings.CutSuffix(s, ending); ok {
			return cut
		}
	}
	return strings.TrimRight(s, "'’ʼ")
}

func (t *term) print(text string, titled bool) {
	for i := range t.printed {
		if t.printed[i].text == text {
			t.printed[i].times++
			t.printed[i].titled = t.printed[i].titled && titled
			return
		}
	}
	if len(t.printed) < mostPrinted {
		t.printed = append(t.printed, printed{text, titled, 1})
	}
}

// countNested counts the terms that stand inside a longer phrase.
func (c *collection) countNested(ch chunk, b int) {
	for from := ch.from; from < ch.to; from++ {
		for to := from + 1; to <= ch.to; to++ {
			if to-from == ch.to-ch.from {
				continue
			}
			if t := c.byKey[c.vocabulary.hash(c.tokens[from:to])]; t != nil && t.last != b && t.lastNested != b {
				t.nested++
				t.lastNested = b
			}
		}
	}
}

// text gives how a term is printed most often. A form whose capitals are its own goes before one that has those of a
// title; among equals the first.
func (t *term) text() string {
	best := 0
	for i, p := range t.printed {
		b := t.printed[best]
		shouts := b.titled && p.titled && b.text == strings.ToUpper(b.text) && p.text != strings.ToUpper(p.text)
		if b.titled && !p.titled || shouts || b.titled == p.titled && p.times > b.times {
			best = i
		}
	}
	return fold.Line(t.printed[best].text)
}

// variants gives the other ways to print a term, by the words, not by their endings and capitals.
func (t *term) variants(text string) []string {
	var list []string
	seen := map[string]bool{stemmed(text): true}
	add := func(s string) {
		if k := stemmed(s); !seen[k] {
			seen[k] = true
			list = append(list, s)
		}
	}
	if t.acronym != nil {
		add(t.acronym.text())
	}
	for _, p := range t.printed {
		add(fold.Line(p.text))
	}
	return list
}

// stemmed gives the stems of a phrase as it is printed.
func stemmed(s string) string {
	words := fold.Words(s)
	for i, w := range words {
		words[i] = fold.Stem(w)
	}
	return strings.Join(words, " ")
}

// Package keyword finds key phrases: running text, or a paper's abstract with the titles of its sources, comes in; the
// phrases that an indexer would assign go out, best first.
//
// Phrases are noun phrases, found by a small tagger of English (tag.go), cut to terms (chunk.go), counted with their
// acronyms and spellings (term.go, acronym.go, variant.go), and ranked by a form of C-value (rank.go). docs/keywords.md
// has the figures by which this was chosen.
package keyword

import (
	"ibid/model"
	"ibid/model/fold"
)

// Phrase is a key phrase.
type Phrase struct {
	Text     string   // as the text prints it most often; the long form where there is an acronym
	Variants []string // other spellings and the acronym: "TTP", "Tehrik-e-Taliban Pakistan" of "Tehrik-i-Taliban Pakistan"
	Score    float64  // comparable inside one result, best first
}

// Extract gives at most top key phrases of running text, such as an abstract, best first. A title may stand before it on
// a line of its own. Each phrase stands in the text but for line feeds, and no two have the same words.
func Extract(text string, top int) []Phrase {
	c := newCollection()
	c.add(text)
	return c.phrases(top, ofText, nil)
}

// Paper gives at most top key phrases of a paper's abstract and of the titles of its sources, best first, without those
// that the paper's own keywords say already.
func Paper(p *model.Paper, r *model.Reading, top int) []Phrase {
	c := newCollection()
	c.add(p.Abstract)
	for i := range r.Sources {
		it := &r.Sources[i].Item
		if it.Title != "" {
			c.add(it.Title)
		} else {
			c.add(it.TitleShort)
		}
	}
	return c.phrases(top, ofTitles, p.Keywords)
}

// collection is the texts that phrases are looked for in. The first is the one that is read for what it is about; those
// after it, titles, say how often that occurs.
type collection struct {
	vocabulary *vocabulary
	blocks     []block
	tokens     []token
	terms      []*term
	title      int // how many tokens the title has that the first text begins with
	byKey      map[uint64]*term
}

// block is one text, with where its tokens are.
type block struct {
	text     string
	from, to int
}

func newCollection() *collection {
	return &collection{vocabulary: newVocabulary(), byKey: make(map[uint64]*term, 64)}
}

func (c *collection) add(text string) {
	text = fold.Clean(text)
	from := len(c.tokens)
	c.tokens = c.vocabulary.tokens(c.tokens, text)
	c.blocks = append(c.blocks, block{text, from, len(c.tokens)})
	if from == 0 {
		c.title = titleOf(c.tokens)
	}
}

// phrases ranks what was added.
func (c *collection) phrases(top int, w weights, said []string) []Phrase {
	if top <= 0 {
		return nil
	}
	c.vocabulary.foldNames()
	c.collect()
	c.joinAcronyms()
	return c.ranked(top, w, said)
}

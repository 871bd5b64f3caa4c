package crf

import "math"

// A chain sees two labels at a time. What a whole citation looks like, that it has one title, that no name ends in "and", that what
// holds a volume is a journal, a second look at its most probable labellings sees (reranking, Collins 2000). A labelling has some
// hundred traits; the one whose traits weigh most, beside its probability, is taken.

// Traits is how many traits there are. They are hashes, and share a weight where they fall together.
const Traits = 1 << 16

// Candidates gives the labellings that Label chooses from, with their traits, as train sees them. They hold until s is used again.
func (m *Model) Candidates(toks []Token, s *Scores) []Candidate {
	if len(toks) == 0 {
		return nil
	}
	s.emissions(m, toks)
	s.best(m, toks)
	s.search(m, toks)
	for i := range s.found {
		s.found[i].Traits = traits(toks, s.found[i].Labels, s.found[i].Traits[:0])
	}
	return s.found
}

// choose gives the best of the labellings that were found, and makes their shares those that the second look gives them.
func (s *Scores) choose(m *Model, toks []Token) []Label {
	best, high := 0, float32(math.Inf(-1))
	for i := range s.found {
		c := &s.found[i]
		c.Traits = traits(toks, c.Labels, c.Traits[:0])
		sum := 0
		for _, t := range c.Traits {
			sum += int(int8(m.ranks[t]))
		}
		c.Share = float32(math.Log(float64(c.Share))) + m.rankUnit*float32(sum)
		if c.Share > high {
			best, high = i, c.Share
		}
	}
	total := float32(0)
	for i := range s.found {
		s.found[i].Share = exp(s.found[i].Share - high)
		total += s.found[i].Share
	}
	for i := range s.found {
		s.found[i].Share /= total
	}
	return s.found[best].Labels
}

// agreement gives the share of the labellings found that give token i a label, and the set of all labels that they give it.
func (s *Scores) agreement(i int, l Label) (share float32, seen uint32) {
	if len(s.found) < 2 {
		return 1, 1 << l
	}
	for k := range s.found {
		c := &s.found[k]
		seen |= 1 << c.Labels[i]
		if c.Labels[i] == l {
			share += c.Share
		}
	}
	return share, seen
}

// stretch is a run of tokens with one label, and what it holds.
type stretch struct {
	label    Label
	from, to int
	tally
	length, capitals uint32 // classes of how long it is and of how many of its words begin with a capital
}

// traits appends the traits of a labelling.
func traits(toks []Token, labels []Label, out []uint32) []uint32 {
	var count [LabelCount]uint32
	none := stretch{label: LabelCount}
	this, before, second := none, none, LabelCount
	for i := 0; i < len(labels); i = this.to {
		this = stretchAt(toks, labels, i)
		count[this.label]++
		out = this.traits(toks, out)
		if this.label == Other {
			continue
		}
		pair := uint32(before.label)<<8 | uint32(this.label)
		out = append(out,
			trait(1, uint32(second)<<16|pair, 0),
			trait(2, pair, joint(toks, i)),
			trait(11, pair, before.capitals<<8|this.capitals),
			trait(12, pair, before.length<<8|this.length))
		second, before = before.label, this
	}
	out = append(out, trait(1, uint32(second)<<16|uint32(before.label)<<8|uint32(LabelCount+1), 0))
	for l, n := range count {
		out = append(out, trait(3, uint32(l), min(n, 3)))
	}
	has := func(a, b Label) uint32 { return bits(count[a] > 0, count[b] > 0) }
	host, house, people := has(Journal, Container), has(Publisher, Place), has(Author, Editor)
	work, figures := min(count[Title], 1), bits(count[Volume]+count[Issue] > 0, count[Pages] > 0)
	dated := min(count[Date], 1)
	return append(out,
		trait(4, work<<8|host<<6|house<<4|figures<<2|people, 0),
		trait(5, work<<8|host, house),
		trait(6, work<<8|host, figures),
		trait(7, work<<8|host, people<<1|dated),
		trait(8, house, figures),
		trait(9, house<<1|dated, host))
}

// joint is the class of the gap before token i.
func joint(toks []Token, i int) uint32 { return uint32(Joint(&toks[max(0, i-1)], &toks[i])) }

// traits appends the traits of one stretch: how long it is, how it begins and ends, what it holds.
func (s *stretch) traits(toks []Token, out []uint32) []uint32 {
	l := uint32(s.label)
	first, last := &toks[s.from], &toks[s.to-1]
	after, mark := Gap(0), uint32(marks)
	if s.to < len(toks) {
		after = toks[s.to].Gap
		mark = uint32(markOf(after))
	}
	firstWord, _, _, _ := wordHashes(first.Word, first.Shape)
	lastWord, _, _, _ := wordHashes(last.Word, last.Shape)
	out = append(out,
		trait(20, l, s.length),
		trait(21, l<<8|uint32(first.Shape), uint32(markOf(first.Gap))),
		trait(22, l<<8|uint32(last.Shape), mark),
		trait(23, l, uint32(cues[last.Word])),
		trait(24, l, uint32(cues[first.Word])),
		trait(25, l, lastWord),
		trait(26, l, firstWord),
		trait(27, l, min(s.strong, 3)),
		trait(28, l, min(s.weak, 4)),
		trait(29, l, s.capitals<<8|s.length),
		trait(30, l, min(s.digits, 2)<<4|min(s.years, 2)),
		trait(31, l, min(s.opens, 3)<<2|min(s.closes, 3)),
		trait(32, l, min(s.initials, 3)<<4|min(s.tokens, 5)),
		trait(33, l, bits(first.Quote != 0, last.Quote != 0, first.Quote != last.Quote, first.Gap.Has(GapQuoteOpen), after.Has(GapQuoteClose))),
		trait(34, l, bits(first.Bracket, last.Bracket)),
		trait(38, l<<8|min(s.strong, 2)<<4|min(s.weak, 3), mark),
		trait(39, l<<8|mark, joint(toks, s.from)))
	for i := s.from + 1; i+1 < s.to; i++ {
		if c := cues[toks[i].Word]; c != 0 {
			out = append(out, trait(40, l, uint32(c)))
		}
	}
	switch s.label {
	case Journal, Publisher, Place, Container:
		if s.tokens <= 6 {
			out = append(out, trait(35, l, s.words))
		}
	case Author, Editor:
		shapes := uint32(0)
		for i := s.from; i < min(s.to, s.from+4); i++ {
			shapes = shapes<<8 | uint32(toks[i].Shape)<<4 | uint32(markOf(toks[i].Gap))
		}
		out = append(out, trait(36, l, shapes), trait(37, l<<8|min(s.initials, 15), min(s.tokens, 20)))
	}
	return out
}

// stretchAt gives the stretch that begins at token i.
func stretchAt(toks []Token, labels []Label, i int) stretch {
	s := stretch{label: labels[i], from: i, to: i + 1}
	for s.to < len(labels) && labels[s.to] == s.label {
		s.to++
	}
	s.count(toks[s.from:s.to])
	s.length, s.capitals = s.lengthClass(), s.capitalsClass()
	return s
}

// tally counts what a stretch holds.
type tally struct {
	tokens, strong, weak    uint32 // and the marks inside it
	opens, closes           uint32 // brackets
	small, large            uint32 // longer words in lower case and with a capital, but for the first
	digits, years, initials uint32
	words                   uint32 // a hash of all
}

func (c *tally) count(toks []Token) {
	c.tokens = uint32(len(toks))
	c.words = 2166136261
	for i := range toks {
		t := &toks[i]
		word, _, _, _ := wordHashes(t.Word, t.Shape)
		c.words = (c.words ^ word) * 16777619
		if i > 0 {
			switch {
			case partsStrongly(toks, i):
				c.strong++
			case partsWeakly(toks, i):
				c.weak++
			}
			c.opens += bits(t.Gap.Has(GapOpen))
			c.closes += bits(t.Gap.Has(GapClose))
		}
		switch t.Shape {
		case ShapeLower:
			c.small += bits(len(t.Word) > 3)
		case ShapeCap, ShapeMixed, ShapeUpper:
			c.large += bits(len(t.Word) > 3 && i > 0)
		case ShapeDigits:
			c.digits++
		case ShapeYear:
			c.years++
		case ShapeInitial:
			c.initials++
		}
	}
}

// lengthClass classes the number of tokens.
func (c *tally) lengthClass() uint32 {
	switch n := c.tokens; {
	case n > 20:
		return 9
	case n > 12:
		return 8
	case n > 8:
		return 7
	case n > 5:
		return 6
	default:
		return n
	}
}

// capitalsClass classes how many of the words begin with a capital.
func (c *tally) capitalsClass() uint32 {
	switch {
	case c.small+c.large == 0:
		return 0
	case c.small == 0:
		return 1
	case c.large == 0:
		return 2
	case c.large < c.small:
		return 3
	}
	return 4
}

// bits packs what is true and what is not into a number.
func bits(facts ...bool) (n uint32) {
	for i, f := range facts {
		if f {
			n |= 1 << i
		}
	}
	return n
}

func trait(template uint64, a, b uint32) uint32 {
	return uint32(mix(100+template, a, b) % Traits)
}

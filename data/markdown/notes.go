package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
)

var unfinished = fold.Lazy(`^\[\^([^\]\s]+)\][ \t]+(\S.*)$`)

// forgotten takes paragraphs that begin with a note's name and lack the colon behind it, where no note has that name.
func (p *parser) forgotten() {
	kept := p.blocks[:0]
	for _, b := range p.blocks {
		m := unfinished.FindStringSubmatch(b.text)
		if m == nil {
			kept = append(kept, b)
			continue
		}
		if _, ok := p.defined[strings.ToLower(m[1])]; ok {
			kept = append(kept, b)
			continue
		}
		p.warn(b.line, "the note [^%s] lacks the colon behind its name: [^%s]: …", short(m[1]), short(m[1]))
		p.notes = append(p.notes, note{name: m[1], line: b.line, at: place{line: b.line}, text: m[2]})
		p.defined[strings.ToLower(m[1])] = len(p.notes) - 1
	}
	p.blocks = kept
}

// order takes the notes off the text and numbers them as the text refers to them. Those that nothing refers to follow.
func (p *parser) order() {
	for i := range p.blocks {
		if b := &p.blocks[i]; !b.code {
			b.text = p.take(b.text, b.at)
		}
	}
	done := 0
	follow := func() {
		for ; done < len(p.queue); done++ { // a note may refer to another
			n := &p.notes[p.queue[done]]
			n.text = p.take(n.text, n.at)
		}
	}
	follow()
	var left []int
	for i := range p.notes {
		if !p.notes[i].taken {
			left = append(left, i)
		}
	}
	if len(left) > 0 && done > 0 {
		n := &p.notes[left[0]]
		about := fmt.Sprintf("the note [^%s]", short(n.name))
		if len(left) > 1 {
			about = fmt.Sprintf("%d notes, the first [^%s],", len(left), short(n.name))
		}
		p.warn(n.line, "nothing refers to %s: kept after the others", about)
	}
	for _, i := range left {
		p.refer(i)
		follow()
	}
	for i, at := range p.queue {
		n := p.notes[at]
		if s := p.plain(n.text); s != "" {
			p.paper.Notes = append(p.paper.Notes, model.Note{Run: 1, N: i + 1, Line: n.line, Text: s})
		} else {
			p.warn(n.line, "note %d is empty", i+1)
		}
	}
}

func (p *parser) refer(i int) {
	if !p.notes[i].taken {
		p.notes[i].taken = true
		p.queue = append(p.queue, i)
	}
}

// take takes the notes, and what refers to them, off a text. What refers to no note stays as printed.
func (p *parser) take(s string, at place) string {
	if !strings.Contains(s, "[^") && !strings.Contains(s, "^[") {
		return s
	}
	in := newInline(s)
	var out strings.Builder
	for i := 0; i < len(s); {
		to := in.verbatim(i)
		switch {
		case to > i:
		case strings.HasPrefix(s[i:], "[^"):
			to = p.reference(in, i, at.of(i))
		case strings.HasPrefix(s[i:], "^["):
			to = p.inlineNote(in, i, at.of(i))
		}
		if to < 0 {
			i = -to
			continue
		}
		to = max(to, i+1)
		out.WriteString(s[i:to])
		i = to
	}
	return out.String()
}

// reference takes [^name]. It gives where it ends, negative where it is taken.
func (p *parser) reference(in *inline, at, line int) int {
	end := in.closing(at)
	if end < at+3 || strings.ContainsAny(in.s[at:end], " \t") {
		return at
	}
	name := in.s[at+2 : end]
	i, ok := p.defined[strings.ToLower(name)]
	if !ok {
		p.warn(line, "the text refers to a note [^%s] that is nowhere", short(name))
		return end + 1
	}
	p.refer(i)
	return -(end + 1)
}

// inlineNote takes ^[text]. It gives where it ends, negative where it is taken.
func (p *parser) inlineNote(in *inline, at, line int) int {
	from, end := at+2, in.closing(at+1)
	if end < 0 {
		if r, _ := utf8.DecodeRuneInString(in.s[from:]); !unicode.IsUpper(r) && !strings.ContainsRune("*_“\"‘'", r) {
			return at // a power
		}
		p.warn(line, "the note ^[%s is not closed by ]: it is taken to the end of its paragraph", short(in.s[from:]))
		end = len(in.s)
	}
	if strings.TrimSpace(in.s[from:end]) == "" {
		return at
	}
	p.notes = append(p.notes, note{line: line, at: place{line: line}, text: in.s[from:end]})
	p.refer(len(p.notes) - 1)
	return -min(end+1, len(in.s))
}

package main

import (
	"strings"

	"ibid/model/refparse/crf"
)

// dropFields leaves out some of what a record has, as citations do.
func (p *page) dropFields(r *record) {
	for _, f := range []struct {
		field *string
		share float64
	}{{&r.publisher, .15}, {&r.place, .22}, {&r.issue, .2}, {&r.pages, .15}, {&r.volume, .05}, {&r.collection, 1}} {
		if p.chance(f.share) {
			*f.field = ""
		}
	}
	if p.chance(.06) && r.title != "" {
		r.authors = nil
	}
}

// recase prints the title in another case, as another style would.
func (p *page) recase(r *record) {
	switch p.rng.IntN(8) {
	case 0:
		words := strings.Fields(r.title)
		for i, w := range words {
			if len(w) > 3 || i == 0 {
				words[i] = capital(w)
			}
		}
		r.title = strings.Join(words, " ")
	case 1:
		if first, rest, ok := strings.Cut(r.title, " "); ok && strings.ToUpper(rest) != rest {
			r.title = first + " " + strings.ToLower(rest)
		}
	}
}

// roughen spoils the print of a citation as bad typesetting does: another quotation mark, a lost comma, a space too many.
// The spans move with the text.
func (p *page) roughen() {
	if p.chance(.7) {
		return
	}
	for range 1 + p.rng.IntN(2) {
		switch p.rng.IntN(5) {
		case 0:
			p.replace("“", "\"")
			p.replace("”", "\"")
		case 1:
			p.replace("–", "-")
		case 2:
			p.replace(pick(p, ", ", ". "), " ")
		case 3:
			p.replace(", ", " , ")
		case 4:
			p.replace(": ", " : ")
		}
	}
}

// replace replaces one occurrence that stands between two fields.
func (p *page) replace(old, by string) {
	var places []int
	for i := 0; ; {
		j := strings.Index(p.text[i:], old)
		if j < 0 {
			break
		}
		places = append(places, i+j)
		i += j + len(old)
	}
	if len(places) == 0 {
		return
	}
	at := places[p.rng.IntN(len(places))]
	for _, s := range p.spans {
		if s.start < at+len(old) && at < s.end && s.label != crf.Author {
			return
		}
	}
	p.text = p.text[:at] + by + p.text[at+len(old):]
	for i := range p.spans {
		if p.spans[i].start > at {
			p.spans[i].start += len(by) - len(old)
		}
		if p.spans[i].end > at {
			p.spans[i].end += len(by) - len(old)
		}
	}
}

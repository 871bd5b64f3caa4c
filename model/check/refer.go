package check

import (
	"fmt"
	"strconv"
	"strings"

	"ibid/model"
)

// reference finds references back that mean several sources, or none.
func (p *paper) reference(citation int) {
	c := &p.Citations[citation]
	if c.Source != model.NoSource || c.Form == model.FormNone {
		return
	}
	switch n := len(c.Candidates); {
	case n > 1 && (c.Form == model.FormIbid || c.Form == model.FormIdem):
		p.add("ibid-after-several", citation, "", fmt.Sprintf("could mean %s: name the one that is meant", p.either(c.Candidates)))
	case n > 1:
		p.add("ambiguous", citation, "", fmt.Sprintf("could mean %s: add what tells them apart", p.either(c.Candidates)))
	case n == 1 || !c.Form.BackReference():
	case c.Form == model.FormXRef && c.Ref > 0:
		p.add("leads-nowhere", citation, "", "refers to note "+strconv.Itoa(c.Ref)+", which cites nothing that this could mean")
	case c.Form == model.FormIbid:
		p.add("leads-nowhere", citation, "", "refers back, but nothing is cited before it")
	case len(c.Parsed.Author) > 0: // "see above" means the paper itself
		p.add("leads-nowhere", citation, "", "refers back to a source that no note before it cites")
	}
}

// listed is how many sources are named where a reference could mean several.
const listed = 4

// either names sources by their names: "mir-2023-two or chew-2022-bases".
func (p *paper) either(sources []int) string {
	var names []string
	for _, s := range sources[:min(len(sources), listed)] {
		names = append(names, p.Sources[s].ID)
	}
	if more := len(sources) - listed; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// run gives the run of note numbers that a citation belongs to: "2" of "2:13", "" of the first.
func run(c *model.Citation) string {
	if before, _, ok := strings.Cut(c.ID, ":"); ok {
		return before
	}
	return ""
}

// order finds a short form before the full citation, a full one after it where a short form is due, and a source that a
// bibliography has twice.
func (p *paper) order(source int) {
	first, again, entry := -1, -1, -1 // the first full citation in a note, the next, the first entry
	var before []int                  // short forms ahead of the first
	for _, i := range p.Sources[source].Citations {
		c := &p.Citations[i]
		switch {
		case c.Entry || c.Raw == "":
			if entry >= 0 {
				p.add("listed-twice", i, "", "the same source as "+p.called(entry))
			} else {
				entry = i
			}
		case first < 0 && c.Form == model.FormShort:
			before = append(before, i)
		case !whole(c):
		case first < 0 || run(c) != run(&p.Citations[first]):
			first = i
		case again < 0:
			again = i
		}
	}
	if len(before) > 0 && first >= 0 && entry < 0 && p.Citations[before[0]].N < p.Citations[first].N && run(&p.Citations[before[0]]) == run(&p.Citations[first]) {
		p.add("short-before-full", before[0], "", "short form of what is cited in full in "+p.called(first)+" only")
	}
	if again >= 0 && p.short && p.notes {
		p.add("full-again", again, "", "cited in full in "+p.called(first)+" already: a short form would do")
	}
}

// whole reports whether a citation describes its source so fully that nobody would take it for a short form.
func whole(c *model.Citation) bool {
	it := c.Parsed
	return c.Form == model.FormFull && it.Title != "" && !it.Issued.IsZero() && it.ContainerTitle+it.Publisher+it.PublisherPlace != ""
}

// learnOrder finds out whether the paper is in the habit of short forms: more repeated sources have one than are cited in
// full each time.
func (p *paper) learnOrder() {
	shortened, full := 0, 0
	for s := range p.Sources {
		wholes, shorts := 0, 0
		for _, i := range p.Sources[s].Citations {
			switch c := &p.Citations[i]; {
			case c.Entry:
			case whole(c):
				wholes++
			case c.Form != model.FormFull:
				shorts++
			}
		}
		switch {
		case wholes > 1:
			full++
		case wholes == 1 && shorts > 0:
			shortened++
		}
	}
	p.short = shortened > full
}

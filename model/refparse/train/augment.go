package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"ibid/model"
)

// How often a labelled citation is rendered anew: as another style prints it; with the parts of several put together,
// so that no name or title goes only with the journals of its own field; as a later note names it; and as what no
// labelled source has enough of.
const (
	restyled  = 1.4
	mixed     = 2.1
	shortened = 0.35
	lent      = 0.5
	loose     = 0.2
)

// pool holds the parts that records can lend each other.
type pool struct {
	authors            [][]model.Name
	titles, containers []string
	journals, imprints []record
}

func poolOf(records []record) *pool {
	l := &pool{}
	for _, r := range records {
		if len(r.authors) > 0 {
			l.authors = append(l.authors, r.authors)
		}
		if r.title != "" {
			l.titles = append(l.titles, r.title)
		}
		if r.container != "" {
			l.containers = append(l.containers, r.container)
		} else if r.title != "" && r.place != "" && r.journal == "" { // a book: it can hold a chapter
			l.containers = append(l.containers, r.title)
		}
		if r.journal != "" {
			l.journals = append(l.journals, record{journal: r.journal, volume: r.volume, issue: r.issue, pages: r.pages, doi: r.doi})
		}
		if r.place != "" || r.publisher != "" {
			l.imprints = append(l.imprints, record{place: r.place, publisher: r.publisher})
		}
	}
	return l
}

func any1[T any](p *page, list []T) (one T) {
	if len(list) > 0 {
		one = list[p.rng.IntN(len(list))]
	}
	return one
}

// mix makes a record of the parts of several.
func (l *pool) mix(p *page) record {
	r := record{authors: any1(p, l.authors), title: any1(p, l.titles), year: fmt.Sprint(1850 + p.rng.IntN(175))}
	if len(r.authors) > 4 && p.chance(.7) {
		r.authors = r.authors[:1+p.rng.IntN(3)]
	}
	if p.chance(.06) {
		r.authors = []model.Name{{Literal: bodies[p.rng.IntN(len(bodies))]}}
	}
	if p.chance(.2) {
		r.title = strings.TrimRight(p.shortTitle(r.title), "?.") + pick(p, ": ", ": ", ": ", ". ") + any1(p, l.titles)
	}
	switch p.rng.IntN(5) {
	case 0, 1:
		j := any1(p, l.journals)
		r.journal, r.volume, r.issue, r.pages, r.doi = j.journal, j.volume, j.issue, j.pages, j.doi
	case 2:
		i := any1(p, l.imprints)
		r.container, r.place, r.publisher = any1(p, l.containers), i.place, i.publisher
		r.editors = any1(p, l.authors)
		r.editors = r.editors[:min(len(r.editors), 1+p.rng.IntN(3))]
		r.pages = any1(p, l.journals).pages
	default:
		i := any1(p, l.imprints)
		r.place, r.publisher = i.place, i.publisher
		if p.chance(.1) {
			a := any1(p, l.authors)
			r.translators = a[:min(len(a), 1)]
		}
		if p.chance(.15) {
			a := any1(p, l.authors)
			r.editors = a[:min(len(a), 2)]
		}
	}
	return r
}

// invent gives a record names that nobody has: a publisher called as a person, a town called as anything, a journal made of the words
// of a title. No list of the publishers and journals of a field helps in another, but where such names stand does.
func (l *pool) invent(p *page, r *record) {
	if r.publisher != "" && p.chance(.3) {
		x, y := p.surname(l), p.surname(l)
		r.publisher = pick(p, x, x, x+" & "+y, x+" Press", x+" Verlag", "Verlag "+x, "Éditions "+x, "Edizioni "+x, x+" and Sons", "University of "+x, x+" University Press", "Editorial "+x, "Presses universitaires de "+x, x+", "+y+" and Co.")
	}
	if r.place != "" && p.chance(.15) {
		r.place = pick(p, p.surname(l), capital(p.titleWord(l)))
	}
	if r.journal != "" && p.chance(.3) {
		x, y := capital(p.titleWord(l)), capital(p.titleWord(l))
		r.journal = pick(p, x+" and "+y, x+" "+y, "The "+x+" "+y, x, "Journal of "+x+" and "+y, x+" Review", y+" Quarterly", "Studies in "+x, "Archiv für "+x, "Revue de "+x, "Rivista di "+x, "Annals of "+x+" "+y, x+" & "+y)
	}
}

// surname gives the family name of any author.
func (p *page) surname(l *pool) string {
	for range 5 {
		if names := any1(p, l.authors); len(names) > 0 && len(names[0].Family) > 2 {
			return names[0].Family
		}
	}
	return "Albion"
}

// titleWord gives any long word of any title.
func (p *page) titleWord(l *pool) string {
	for range 8 {
		words := strings.Fields(any1(p, l.titles))
		if w := strings.Trim(any1(p, words), ",.;:()“”\"'?!‘’"); len(w) > 4 && !strings.ContainsAny(w, ".:;,()/") {
			return w
		}
	}
	return "letters"
}

// enrich gives a record what few labelled ones have: an edition, years and languages in the title, editors.
func (l *pool) enrich(p *page, r *record) {
	if r.edition == "" && r.journal == "" && p.chance(.15) {
		r.edition = pick(p, "2nd ed.", "3rd ed.", "2nd edn", "4th edn.", "second edition", "rev. ed.", "Revised edition", "1st ed.", "5th ed.", "2. Aufl.", "3., überarb. Aufl.", "2e éd.", "7th edition", "3rd rev. edn", "2. vyd.", "2a ed.")
	}
	if r.place != "" && !strings.Contains(r.place, ",") && p.chance(.1) {
		r.place += pick(p, ", MA", ", Mass.", ", CA", ", NJ", ", N.J.", ", UK", ", NY", ", Conn.", ", Ill.", ", Calif.", ", IN", ", England", ", Germany", ", D.C.", " and New York", " & London", "; New York")
	}
	if len(r.title) > 0 && len(r.title) < 150 {
		switch p.rng.IntN(40) {
		case 6, 7:
			first, _, _ := strings.Cut(any1(p, l.titles), " ")
			r.title = capital(strings.Trim(first, ",.;:")) + pick(p, ": ", ", ", " and ") + r.title
		case 0:
			r.title += pick(p, " (in Russian)", " [in German]", " (abstract)", " (in French with English summary)", " (ed. by the author)")
		case 1, 2:
			y := 1400 + p.rng.IntN(560)
			r.title += fmt.Sprintf(pick(p, ", %d–%d", ", %d-%d", " (%d–%d)", " %d-%d", " between %d and %d"), y, y+1+p.rng.IntN(90))
		case 3:
			r.title += fmt.Sprintf(pick(p, " in %d", " of %d", ", %d", " since %d"), 1700+p.rng.IntN(320))
		case 4:
			r.title += " [" + p.shortTitle(any1(p, l.titles)) + "]"
		case 5:
			r.title += "?"
		}
	}
	if r.container != "" && len(r.editors) == 0 && p.chance(.5) {
		a := any1(p, l.authors)
		r.editors = a[:min(len(a), 1+p.rng.IntN(3))]
	}
}

// augment adds re-rendered citations to the labelled ones. The same citations give the same additions.
func augment(labelled []citation) []citation {
	p := &page{rng: rand.New(rand.NewPCG(1, 2))}
	var records []record
	for i := range labelled {
		if r, ok := recordOf(&labelled[i]); ok {
			records = append(records, r)
		}
	}
	l := poolOf(records)
	all := append([]citation(nil), labelled...)
	render := func(r record, share float64, styles []func(*page, *record)) {
		for ; share > 0 && p.chance(share); share-- {
			c := r
			p.dropFields(&c)
			p.recase(&c)
			l.enrich(p, &c)
			l.invent(p, &c)
			p.citation = citation{}
			styles[p.rng.IntN(len(styles))](p, &c)
			p.roughen()
			if p.text != "" {
				all = append(all, p.citation)
			}
		}
	}
	for _, r := range records {
		render(r, restyled, styles)
		for share := float64(mixed); share > 0 && p.chance(share); share-- {
			render(l.mix(p), 1, styles)
		}
		if r.title == "" {
			continue
		}
		render(r, shortened, notes)
		render(r, lent, newsroom)
		render(r, loose, papers)
	}
	return all
}

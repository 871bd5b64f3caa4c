package ui

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model/fold"
	"ibid/model/query"
)

// keywordsPane lists what sources are filtered by: the paper's keywords, phrases found in the titles, and facets.
type keywordsPane struct {
	rows        []keywordRow
	cursor, top int
	isOpen      map[string]bool   // facets by their field
	find        map[string]string // what a facet's values are narrowed to
	years       yearsRow
	printed     int // how many of the keywords the paper prints; the others were found in the titles
}

// keywordRow is a line of the pane.
type keywordRow struct {
	kind  keywordRowKind
	facet int // index into Index.Facets
	item  int // index of the keyword or of the facet's value
}

type keywordRowKind int

const (
	keywordLine keywordRowKind = iota
	headingLine                // "found in the titles": nothing to choose
	yearsLine                  // all years in one line, as a histogram
	facetLine                  // a facet, closed or open
	valueLine                  // a value of an open facet
	moreLine                   // there are more values than are shown
)

// fewValues is how many values of an open facet are shown at first, mostValues how many when it is searched.
const (
	fewValues  = 8
	mostValues = 50
)

// list makes the rows; the cursor stays on what it stood on.
func (p *keywordsPane) list(ix *query.Index, res *query.Result) {
	at, had := p.current()
	p.rows = p.rows[:0]
	headed := false
	for i, k := range ix.Keywords {
		if i >= p.printed {
			// The abstract has phrases that no title has; as filters they say nothing.
			if k.Partial || k.Total == 0 {
				continue
			}
			if !headed {
				p.rows = append(p.rows, keywordRow{kind: headingLine})
				headed = true
			}
		}
		p.rows = append(p.rows, keywordRow{kind: keywordLine, item: i})
	}
	for f := range ix.Facets {
		p.listFacet(ix, f, res.Facets[f])
	}
	p.years.set(ix)
	if had {
		for i, r := range p.rows {
			if r == at {
				p.cursor = i
			}
		}
	}
	p.move(0)
}

// listFacet makes the rows of a facet: of its values first those that would leave something. A choice in the facet itself
// changes no count of it, so that rows do not move under the cursor.
func (p *keywordsPane) listFacet(ix *query.Index, f int, counts []int) {
	facet := &ix.Facets[f]
	switch {
	case facet.Field == "year":
		if len(facet.Values) > 0 {
			p.rows = append(p.rows, keywordRow{kind: yearsLine, facet: f})
		}
		return
	case len(facet.Values) == 0:
		return
	}
	p.rows = append(p.rows, keywordRow{kind: facetLine, facet: f})
	if !p.isOpen[facet.Field] {
		return
	}
	narrow, most := fold.Fold(p.find[facet.Field]), fewValues
	if narrow != "" {
		most = mostValues
	}
	shown, more := 0, 0
	for _, leaves := range []bool{true, false} {
		for v := range facet.Values {
			if counts[v] > 0 != leaves || narrow != "" && !strings.Contains(fold.Fold(valueName(facet.Field, facet.Values[v].Label)), narrow) {
				continue
			}
			if shown == most {
				more++
				continue
			}
			p.rows = append(p.rows, keywordRow{kind: valueLine, facet: f, item: v})
			shown++
		}
	}
	if more > 0 || narrow != "" {
		p.rows = append(p.rows, keywordRow{kind: moreLine, facet: f, item: more})
	}
}

func (p *keywordsPane) current() (keywordRow, bool) {
	if p.cursor < 0 || p.cursor >= len(p.rows) {
		return keywordRow{}, false
	}
	return p.rows[p.cursor], true
}

// move moves the cursor, over headings.
func (p *keywordsPane) move(by int) {
	p.cursor = max(0, min(p.cursor+by, len(p.rows)-1))
	if r, ok := p.current(); ok && r.kind == headingLine {
		step := 1
		if by < 0 {
			step = -1
		}
		p.cursor = max(0, min(p.cursor+step, len(p.rows)-1))
	}
}

// term gives what the row under the cursor asks for, if it asks for anything.
func (p *keywordsPane) term(ix *query.Index) (query.Node, bool) {
	r, ok := p.current()
	switch {
	case ok && r.kind == keywordLine:
		return ix.Keywords[r.item].Term(), true
	case ok && r.kind == valueLine:
		return ix.Facets[r.facet].Values[r.item].Term, true
	case ok && r.kind == yearsLine:
		return query.Node{Kind: query.Value, Field: "year", Low: p.years.at, High: p.years.at}, true
	}
	return query.Node{}, false
}

// facetNames are the facets in words.
var facetNames = map[string]string{"year": "Year", "author": "Author", "in": "Outlet", "type": "Type", "form": "Form", "is": "Findings"}

// valueName says a value of a facet in words.
func valueName(field, label string) string {
	switch field {
	case "type":
		return typeName(typeOf(label))
	case "is":
		return findingNames[label]
	}
	return plain(label)
}

var findingNames = map[string]string{
	"conflict": "conflict", "variant": "variant", "orphan": "orphan", "suggestion": "perhaps the same as another", "repeated": "cited repeatedly",
	"missing": "not in your library", "had": "in your library",
}

// countText gives how many sources a keyword leaves; "~" says that only its telling part was found.
func countText(k query.Keyword, n int) string {
	if k.Partial {
		return "~" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// shelf is what the rows of the Keywords pane are drawn from.
type shelf struct {
	t       theme
	ix      *query.Index
	result  *query.Result
	filter  query.Filter
	focused bool
}

// View gives the rows in sight.
func (p *keywordsPane) View(s shelf, width, height int) []string {
	if len(p.rows) == 0 {
		return []string{line(width, s.t.text, seg{" No keywords were found in this paper.", s.t.dim})}
	}
	p.top = scrolled(p.top, p.cursor, height, len(p.rows))
	var out []string
	for i := p.top; i < len(p.rows) && i < p.top+height; i++ {
		ground := s.t.text
		if i == p.cursor && s.focused {
			ground = s.t.cursor
		}
		out = append(out, p.draw(s, p.rows[i], ground, width))
	}
	return out
}

func (p *keywordsPane) draw(s shelf, r keywordRow, ground lipgloss.Style, width int) string {
	t := s.t
	switch r.kind {
	case headingLine:
		return line(width, ground, seg{" found in the titles", t.dim})
	case keywordLine:
		k := s.ix.Keywords[r.item]
		return s.choice(k.Term(), plain(k.Text), s.result.Keywords[r.item], countText(k, s.result.Keywords[r.item]), ground, 1, width)
	case yearsLine:
		return p.years.draw(s, &s.ix.Facets[r.facet], s.result.Facets[r.facet], ground, width)
	case facetLine:
		facet := &s.ix.Facets[r.facet]
		mark, n := " ▸ ", 0
		if p.isOpen[facet.Field] {
			mark = " ▾ "
		}
		for _, c := range s.result.Facets[r.facet] {
			if c > 0 {
				n++
			}
		}
		count := strconv.Itoa(n)
		return line(width, ground, seg{mark, t.accent}, seg{fit(facetNames[facet.Field], width-3-len(count)-1), t.accent}, seg{count + " ", t.dim})
	case valueLine:
		facet := &s.ix.Facets[r.facet]
		v, n := facet.Values[r.item], s.result.Facets[r.facet][r.item]
		return s.choice(v.Term, valueName(facet.Field, v.Label), n, strconv.Itoa(n), ground, 3, width)
	}
	text := "     / searches"
	if r.item > 0 {
		text = fmt.Sprintf("     … %d more; / searches", r.item)
	}
	if find := p.find[s.ix.Facets[r.facet].Field]; find != "" {
		text += " · “" + plain(find) + "”"
	}
	return line(width, ground, seg{text, t.dim})
}

// choice draws a box, a name and a count.
func (s shelf) choice(term query.Node, name string, n int, count string, ground lipgloss.Style, indent, width int) string {
	t := s.t
	box, boxStyle, nameStyle := "[ ] ", t.dim, t.text
	switch {
	case s.filter.Has(term):
		box, boxStyle, nameStyle = "[x] ", t.selected, t.strong
	case s.filter.Excludes(term):
		box, boxStyle, nameStyle = "[-] ", t.conflict, t.dim
	case n == 0:
		nameStyle = t.dim
	}
	room := width - indent - 4 - len(count) - 2
	return line(width, ground, seg{strings.Repeat(" ", indent) + box, boxStyle}, seg{fit(name, room), nameStyle}, seg{" " + count + " ", t.dim})
}

// boxEnd is the column behind the box of a row: a click before it toggles.
func (r keywordRow) boxEnd() int {
	switch r.kind {
	case keywordLine:
		return 1 + len("[ ] ")
	case valueLine:
		return 3 + len("[ ] ")
	case facetLine:
		return len(" ▸ ")
	}
	return 0
}

// yearsRow is a line in which the years stand as bars; one moves on it sideways.
type yearsRow struct {
	first, last int // the years that it spans
	at          int // the year under its cursor
	from        int // where a range was begun; 0 for none
}

func (y *yearsRow) set(ix *query.Index) {
	for i := range ix.Facets {
		f := &ix.Facets[i]
		if f.Field != "year" || len(f.Values) == 0 {
			continue
		}
		y.first, y.last = f.Values[0].Term.Low, f.Values[len(f.Values)-1].Term.Low
		if y.at < y.first || y.at > y.last {
			y.at = y.last
		}
	}
}

// bars are how the height of a bar is drawn, in eighths.
var bars = []rune(" ▁▂▃▄▅▆▇█")

// yearsLead is what stands before the bars.
const yearsLead = " Year "

// perBar gives how many years a bar stands for where the bars have room cells.
func (y *yearsRow) perBar(width int) int {
	room := max(1, width-len(yearsLead)-len("1999  1999 "))
	span := y.last - y.first + 1
	return (span + room - 1) / room
}

// barAt gives the first year of the bar in a column of the row.
func (y *yearsRow) barAt(x, width int) (year int, ok bool) {
	year = y.first + (x-len(yearsLead)-len("1999 "))*y.perBar(width)
	return year, year >= y.first && year <= y.last && x >= len(yearsLead)+len("1999 ")
}

func (y *yearsRow) draw(s shelf, facet *query.Facet, counts []int, ground lipgloss.Style, width int) string {
	per, most := y.perBar(width), 1
	sums := make([]int, (y.last-y.first)/per+1)
	for i, v := range facet.Values {
		b := (v.Term.Low - y.first) / per
		sums[b] += counts[i]
		most = max(most, sums[b])
	}
	segs := []seg{{yearsLead, s.t.accent}, {fmt.Sprint(y.first, " "), s.t.dim}}
	for b, n := range sums {
		height := (n*8 + most - 1) / most
		low := y.first + b*per
		style := s.t.accent
		switch {
		case y.covers(s.filter, low, low+per-1):
			style = s.t.selected
		case y.inRange(low, low+per-1):
			style = s.t.match
		}
		if y.at >= low && y.at < low+per && s.focused {
			style = style.Reverse(true)
		}
		segs = append(segs, seg{string(bars[height]), style})
	}
	return line(width, ground, append(segs, seg{fmt.Sprint(" ", y.last), s.t.dim})...)
}

// covers reports whether the filter asks for any of these years.
func (y *yearsRow) covers(f query.Filter, low, high int) bool {
	for _, c := range f.Query.Clauses() {
		choices := []query.Node{c}
		if c.Kind == query.Any {
			choices = c.Sub
		}
		for _, n := range choices {
			if n.Kind == query.Value && n.Field == "year" && n.Low <= high && n.High >= low {
				return true
			}
		}
	}
	return false
}

// inRange reports whether any of these years lies in the range that is being chosen.
func (y *yearsRow) inRange(low, high int) bool {
	return y.from != 0 && low <= max(y.from, y.at) && high >= min(y.from, y.at)
}

// note says the year under the cursor.
func (y *yearsRow) note(s shelf, facet *query.Facet, counts []int, width int) string {
	per := y.perBar(width)
	low := y.first + (y.at-y.first)/per*per
	n := 0
	for i, v := range facet.Values {
		if v.Term.Low >= low && v.Term.Low < low+per {
			n += counts[i]
		}
	}
	if per > 1 {
		return fmt.Sprintf("%d–%d: %d", low, min(low+per-1, y.last), n)
	}
	return fmt.Sprintf("%d: %d", low, n)
}

// closedShelf says the keywords in one line.
func closedShelf(s shelf, printed int) []seg {
	var segs []seg
	for i, k := range s.ix.Keywords {
		if i >= printed && (k.Total == 0 || k.Partial) {
			continue
		}
		style, mark := s.t.dim, ""
		switch {
		case s.filter.Has(k.Term()):
			style, mark = s.t.selected, "✓ "
		case s.filter.Excludes(k.Term()):
			style, mark = s.t.conflict, "- "
		}
		if len(segs) > 0 {
			segs = append(segs, seg{" · ", s.t.border})
		}
		segs = append(segs, seg{mark + plain(k.Text) + " " + countText(k, s.result.Keywords[i]), style})
	}
	return segs
}

// widthOf is how many cells segments take.
func widthOf(segs []seg) int {
	n := 0
	for _, s := range segs {
		n += ansi.StringWidth(s.text)
	}
	return n
}

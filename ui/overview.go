package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ibid/model"
	"ibid/model/query"
)

// overviewWindow shows what is filtered at a glance: sources by year, outlet and type, the most cited, and where in the
// paper each of these occurs.
type overviewWindow struct {
	rows   []overviewRow
	cursor int
	top    int
	head   string
	last   int // number of places in the paper, what the strips are as long as
}

// overviewRow is a heading, a bar, or a source with its strip.
type overviewRow struct {
	heading string
	label   string
	count   int
	most    int // the longest bar of its part
	term    query.Node
	source  int   // of a strip; NoSource for a bar
	at      []int // where its citations stand, in the order of the paper
}

// Parts of the overview are not longer than this; what is rarer is in the facets.
const (
	mostBars   = 8
	mostYearly = 24
	mostStrips = 10
)

func newOverview(a *app) *overviewWindow {
	p := &overviewWindow{last: a.reading.Length()}
	p.head = fmt.Sprintf("Overview · %s", plural(len(a.result.Sources), "source", "sources"))
	for _, field := range []string{"year", "in", "type"} {
		p.addFacet(a, field)
	}
	p.addMostCited(a)
	p.cursor = -1
	p.move(1)
	return p
}

// addFacet adds a bar for each value of a facet, years as decades or longer where there are too many.
func (p *overviewWindow) addFacet(a *app, field string) {
	i := slices.IndexFunc(a.index.Facets, func(f query.Facet) bool { return f.Field == field })
	if i < 0 {
		return
	}
	var rows []overviewRow
	counts := a.index.Facets[i].Counts(a.result.Sources)
	for v, value := range a.index.Facets[i].Values {
		if n := counts[v]; n > 0 {
			rows = append(rows, overviewRow{label: valueName(field, value.Label), count: n, term: value.Term, source: model.NoSource})
		}
	}
	if field == "year" {
		rows = byDecade(rows)
	} else {
		slices.SortStableFunc(rows, func(x, y overviewRow) int { return cmp.Compare(y.count, x.count) })
		rows = rows[:min(len(rows), mostBars)]
	}
	if len(rows) == 0 {
		return
	}
	most := slices.MaxFunc(rows, func(x, y overviewRow) int { return cmp.Compare(x.count, y.count) }).count
	p.rows = append(p.rows, overviewRow{heading: "By " + strings.ToLower(facetNames[field])})
	for _, r := range rows {
		r.most = most
		p.rows = append(p.rows, r)
	}
}

// byDecade joins years until there are few enough bars.
func byDecade(years []overviewRow) []overviewRow {
	if len(years) <= mostYearly {
		return years
	}
	for _, span := range []int{5, 10, 25, 50, 100} {
		var out []overviewRow
		for _, y := range years {
			low := y.term.Low - ((y.term.Low%span)+span)%span
			if n := len(out); n > 0 && out[n-1].term.Low == low {
				out[n-1].count += y.count
				continue
			}
			y.term.Low, y.term.High = low, low+span-1
			y.label = fmt.Sprintf("%d–%d", low, low+span-1)
			out = append(out, y)
		}
		if len(out) <= mostYearly || span == 100 {
			return out[max(0, len(out)-mostYearly):]
		}
	}
	return years
}

func (p *overviewWindow) addMostCited(a *app) {
	r := &a.reading
	list := slices.Clone(a.result.Sources)
	slices.SortStableFunc(list, func(x, y int) int { return cmp.Compare(r.Cited(y), r.Cited(x)) })
	p.rows = append(p.rows, overviewRow{heading: "Most cited, and where in the paper"})
	for _, s := range list[:min(len(list), mostStrips)] {
		if r.Cited(s) < 2 && len(list) > mostStrips {
			break
		}
		label := authors(&r.Sources[s].Item)
		if what := title(&r.Sources[s].Item); what != "" && label != "" {
			label += " · " + what
		} else if what != "" {
			label = what
		}
		p.rows = append(p.rows, overviewRow{label: label, count: r.Cited(s), source: s, at: r.Places(s)})
	}
}

func (r overviewRow) selectable() bool { return r.heading == "" }

// move moves the cursor over bars; headings are passed.
func (p *overviewWindow) move(by int) {
	step := 1
	if by < 0 {
		step = -1
	}
	for range max(by, -by) {
		to := p.cursor + step
		for to >= 0 && to < len(p.rows) && !p.rows[to].selectable() {
			to += step
		}
		if to < 0 || to >= len(p.rows) {
			return
		}
		p.cursor = to
	}
}

// section moves to the next part, or the one before.
func (p *overviewWindow) section(by int) {
	for i := p.cursor + by; i >= 0 && i < len(p.rows); i += by {
		if !p.rows[i].selectable() && (by > 0 || i < p.cursor-1) {
			p.cursor = i
			p.move(1)
			return
		}
	}
}

func (p *overviewWindow) update(a *app, act action, _ tea.KeyPressMsg) (popup, tea.Cmd) {
	switch act {
	case back, quit, overview:
		return nil, nil
	case open, sel:
		p.take(a)
		return nil, nil
	case nextPane, right:
		p.section(1)
	case prevPane, left:
		p.section(-1)
	case down:
		p.move(1)
	case up:
		p.move(-1)
	case halfDown, pageDown:
		p.move(10)
	case halfUp, pageUp:
		p.move(-10)
	case first:
		p.move(-len(p.rows))
	case last:
		p.move(len(p.rows))
	}
	return p, nil
}

// act lets the wheel move the cursor.
func (p *overviewWindow) act(act action) bool {
	p.move(map[action]int{down: 1, up: -1}[act])
	return true
}

// take filters by the bar under the cursor, or goes to the source.
func (p *overviewWindow) take(a *app) {
	if p.cursor < 0 || p.cursor >= len(p.rows) {
		return
	}
	r := p.rows[p.cursor]
	a.focus = sourcesID
	if r.source != model.NoSource {
		list := a.reading.Sources[r.source].Citations
		a.sources.keep(rowKey{list[0], !a.choice.inOrder}, r.source)
		return
	}
	c := a.choice
	if !c.filter.Has(r.term) {
		c.filter = c.filter.Toggle(a.index, r.term)
		a.change(c)
	}
}

func (p *overviewWindow) size(w, h int) (int, int) { return min(w, 100), min(h, len(p.rows)) }

func (p *overviewWindow) view(t theme, w, h int) box {
	p.top = scrolled(p.top, p.cursor, h, len(p.rows))
	if p.cursor <= 1 {
		p.top = 0 // the first heading stays with its bars
	}
	label := min(40, w/2)
	var lines []string
	for i := p.top; i < len(p.rows) && i < p.top+h; i++ {
		r, ground := p.rows[i], t.text
		if i == p.cursor {
			ground = t.cursor
		}
		if r.heading != "" {
			lines = append(lines, line(w, ground, seg{" " + r.heading, t.focus}))
			continue
		}
		count := fitRight(fmt.Sprint(r.count), 5)
		segs := []seg{{"  " + fit(r.label, label-2) + " ", t.text}, {count + " ", t.dim}}
		room := max(0, w-label-1-6-1)
		if r.source != model.NoSource {
			segs = append(segs, strip(t, r.at, p.last, room)...)
		} else {
			segs = append(segs, seg{bar(r.count, r.most, room), t.accent})
		}
		lines = append(lines, line(w, ground, segs...))
	}
	return box{title: p.head, note: "⏎ filters · esc closes", lines: lines, top: p.top, total: len(p.rows)}
}

// eighths are bars that end inside a cell.
var eighths = []rune(" ▏▎▍▌▋▊▉█")

// bar draws a count as a bar; the longest fills the room, and what is not nothing is seen.
func bar(n, most, room int) string {
	if most == 0 || room == 0 {
		return ""
	}
	parts := max(1, n*room*8/most)
	s := strings.Repeat("█", parts/8)
	if parts%8 > 0 {
		s += string(eighths[parts%8])
	}
	return s
}

// strip draws the paper from its first citation to its last, with a mark where a source is cited: a thin one for one
// citation, a full one for more.
func strip(t theme, at []int, total, room int) []seg {
	if room == 0 || total == 0 {
		return nil
	}
	counts := make([]int, room)
	for _, c := range at {
		counts[c*len(counts)/total]++
	}
	var segs []seg
	for _, n := range counts {
		switch {
		case n == 0:
			segs = append(segs, seg{"·", t.border})
		case n == 1:
			segs = append(segs, seg{"┃", t.accent})
		default:
			segs = append(segs, seg{"█", t.accent})
		}
	}
	return segs
}

package jats

import (
	"slices"
	"strings"

	"ibid/data/text"
	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// apparatus is what an article cites by, in the order of the file.
type apparatus struct {
	foot     []footnote
	refs     []*markup.Node
	headed   []*markup.Node       // paragraphs under a heading of references, which are these where no list is marked as one
	aside    int                  // footnotes that seem to say something of the article: thanks, interests
	referred map[string]reference // id of a footnote → where the text refers to it first
	cites    markup.Cites         // where the text itself refers to references
	seen     int                  // how many references to footnotes, and footnotes inside the text, there are so far
	replicas int                  // references of a translation
}

// footnote is one with its place among those to which the text refers.
type footnote struct {
	*markup.Node
	at int
}

// reference is where the text refers to a footnote, and the number that it has there.
type reference struct {
	at    int
	label string
}

// about are the values of fn-type for what the article says of itself.
var about = set("con conflict coi-statement com corresp current-aff deceased edited-by equal financial-disclosure on-leave participating-researchers present-address " +
	"presented-at presented-by previously-at study-group-members supplementary-material supported-by abbr ethics ai-use contrib data-availability peer-review")

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// gather finds the footnotes and the references of an article, its replies included.
func (a *article) gather() *apparatus {
	g := &apparatus{referred: map[string]reference{}}
	body := a.node.Child("body")
	inside := map[*markup.Node]bool{}
	for _, n := range body.All("fn") {
		inside[n] = true
	}
	a.node.Walk(func(n *markup.Node) bool {
		switch n.Name {
		case "":
			if markup.IsDash(n.Text) {
				g.cites.Dash()
			}
		case "front", "front-stub":
			return false
		case "xref":
			g.refer(n)
			return false
		case "fn":
			g.found(n, inside[n])
			for _, x := range n.All("xref") {
				if x.Attr("ref-type") == "fn" {
					g.refer(x)
				}
			}
			return false
		case "ref":
			g.refs = append(g.refs, n)
			return false
		case "ref-list":
			if n.Find("ref") == nil {
				g.refs = append(g.refs, n.All("p", "list-item")...)
				return false
			}
		case "sec":
			if text.HeadsReferences(n.Child("title").Plain()) {
				g.headed = append(g.headed, n.All("p", "list-item")...)
			}
		case "notes":
			if g.isNotes(n) {
				for _, k := range n.All("p", "list-item") {
					g.found(k, false)
				}
				return false
			}
		case "table-wrap", "table-wrap-foot", "fig":
			return false
		case "sub-article":
			if n.Attr("article-type") == "translation" {
				g.replicas += len(n.All("ref", "fn"))
				return false
			}
		}
		return true
	})
	slices.SortStableFunc(g.foot, func(x, y footnote) int { return x.at - y.at })
	if len(g.refs) == 0 {
		g.refs = g.headed
	}
	return g
}

// found remembers a footnote: where it stands if that is inside the text, else where the text refers to it first. One to
// which it does not refer stays behind the one before it.
func (g *apparatus) found(n *markup.Node, inside bool) {
	f := footnote{Node: n}
	if r, ok := g.referred[n.Attr("id")]; ok {
		f.at = r.at
	} else if inside {
		g.seen++
		f.at = g.seen
	} else if last := len(g.foot) - 1; last >= 0 {
		f.at = g.foot[last].at
	}
	g.foot = append(g.foot, f)
}

// refer remembers what the text refers to.
func (g *apparatus) refer(x *markup.Node) {
	var refs []string
	for _, id := range strings.Fields(x.Attr("rid")) {
		if x.Attr("ref-type") == "bibr" {
			refs = append(refs, id)
		} else if _, known := g.referred[id]; !known {
			g.seen++
			g.referred[id] = reference{g.seen, x.Plain()}
		}
	}
	g.cites.Refer(refs)
}

// isNotes reports whether a section of notes holds the notes of the text, not a statement on the article.
func (g *apparatus) isNotes(n *markup.Node) bool {
	if n.Find("fn", "ref") != nil {
		return false
	}
	words := fold.Words(n.Child("title").Plain())
	for _, w := range words {
		if w == "notes" || w == "endnotes" || w == "footnotes" || w == "notas" || w == "anmerkungen" || w == "note" {
			return true
		}
	}
	return false
}

// notes makes the notes of the paper: the footnotes, then the references. Where footnotes stand beside references that
// the text itself does not refer to, it cites by the footnotes, and the references are a bibliography beside them.
func (a *article) notes() {
	g := a.gather()
	foot := g.foot[:0:0]
	for _, n := range g.foot {
		switch {
		case about[strings.ToLower(n.Attr("fn-type"))]:
		case g.isAside(n.Node):
			g.aside++
		default:
			foot = append(foot, n)
		}
	}
	switch {
	case len(foot) == 0:
		a.references(g, false)
	case g.cites.Any() && len(g.refs) > 0:
		a.references(g, false)
		a.count = markup.Numbering{Run: a.count.Run + 1}
		a.footnotes(foot, g)
	default:
		a.footnotes(foot, g)
		a.count = markup.Numbering{} // entries are counted by themselves
		a.references(g, true)
	}
	if g.aside > 0 {
		a.warn(0, "left out: %s", fold.Count(g.aside, "footnote about the article itself", "footnotes about the article itself"))
	}
	if g.replicas > 0 {
		a.warn(0, "left out: %s", fold.Count(g.replicas, "note or reference of a translation in the same file", "notes and references of a translation in the same file"))
	}
	if len(a.paper.Notes) == 0 {
		a.warn(0, "no reference and no footnote was found in the article: it may be an excerpt without its <back>")
	}
}

// isAside reports whether a footnote says something of the article itself. One to which the text refers, or that has a
// number, is none.
func (g *apparatus) isAside(n *markup.Node) bool {
	if n.Name != "fn" {
		return false
	}
	_, referred := g.referred[n.Attr("id")]
	if referred || markup.Number(n.Child("label").Plain()) > 0 || markup.Number(n.Attr("symbol")) > 0 {
		return false
	}
	return len(g.refs) > 0 || n.Attr("fn-type") != "" && n.Attr("fn-type") != "other"
}

func (a *article) footnotes(list []footnote, g *apparatus) {
	for _, n := range list {
		label := n.Child("label").Plain()
		if label == "" {
			label = n.Attr("symbol")
		}
		if label == "" {
			label = g.referred[n.Attr("id")].label
		}
		for _, c := range n.All(citing...) {
			if !isPrinted(c) {
				punctuate(c)
			}
			bare(c)
			space(c)
		}
		s := markup.Unlabelled(n.Plain("label"), label)
		if s == "" {
			continue
		}
		a.count.Next(label)
		a.paper.Notes = append(a.paper.Notes, model.Note{Run: a.count.Run, N: a.count.N, Line: n.Line, Text: s})
	}
}

func (a *article) references(g *apparatus, entry bool) {
	ids := make([][]string, len(g.refs))
	for i, ref := range g.refs {
		ids[i] = append(ids[i], ref.Attr("id"))
		for _, c := range ref.All(citing...) {
			ids[i] = append(ids[i], c.Attr("id"))
		}
	}
	cited := g.cites.Places(ids)
	for r, ref := range g.refs {
		label := ref.Child("label").Plain()
		if label == "" {
			label = ref.Find(append([]string{"label"}, citing...)...).Child("label").Plain()
		}
		cites := a.citations(ref, label)
		if len(cites) == 0 {
			a.warn(ref.Line, "an empty reference is left out")
			continue
		}
		more := a.continues(label)
		if !more {
			a.count.Next(label)
		}
		for i, c := range cites {
			if c.item == nil {
				c.item = &model.Item{} // its text is one citation
			}
			a.paper.Notes = append(a.paper.Notes, model.Note{Run: a.count.Run, N: a.count.N, Line: c.line, Text: c.text, Item: c.item, Entry: entry, More: more || i > 0, Cited: cited[r]})
		}
	}
}

// continues reports whether a label goes on with the number before it: "5b" behind "5a".
func (a *article) continues(label string) bool {
	label = strings.Trim(label, " .[]()")
	if a.count.N == 0 || label == "" || label[len(label)-1] < 'b' || label[len(label)-1] > 'z' {
		return false
	}
	return markup.Number(label) == a.count.N
}

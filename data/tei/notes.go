package tei

import (
	"strconv"
	"strings"

	"ibid/data/text"
	"ibid/data/text/markup"
	"ibid/model"
)

// apparatus is what a text cites by, in the order of the file.
type apparatus struct {
	foot   []*markup.Node
	refs   []*markup.Node
	loose  []*markup.Node    // references printed inside the text
	headed []*markup.Node    // paragraphs under a heading of references, which are these where no list is marked as one
	labels map[string]string // id of a note → what the text refers to it by
	cites  markup.Cites      // where the text itself refers to references
}

// gather finds the notes and the references of a text.
func (d *document) gather() *apparatus {
	g := &apparatus{labels: map[string]string{}}
	listed := false
	var walk func(n *markup.Node, inText bool)
	walk = func(n *markup.Node, inText bool) {
		for k := n.First; k != nil; k = k.Next {
			switch {
			case k.Name == "":
				if inText && markup.IsDash(k.Text) {
					g.cites.Dash()
				}
			case k.Is("teiHeader"):
			case k.Is("note") && isNote(k):
				g.foot = append(g.foot, k)
			case k.Is("listBibl"):
				listed = true
				walk(k, false)
				listed = false
			case k.Is("biblStruct", "biblFull", "bibl") && (listed || k.Name != "bibl" || !inText):
				g.refs = append(g.refs, k)
			case k.Is("bibl"):
				g.loose = append(g.loose, k)
			case k.Is("ref"):
				g.refer(k, inText)
			case k.Is("div", "div1", "div2", "div3") && text.HeadsReferences(k.Child("head").Plain()):
				outer := listed
				listed = true
				walk(k, false)
				listed = outer
				g.headed = append(g.headed, k.All("p", "item")...)
			default:
				walk(k, inText || k.Is("body"))
			}
		}
	}
	walk(d.node, false)
	if len(g.refs) == 0 {
		g.refs = g.headed
	}
	return g
}

// isNote reports whether a note is one to the text: at its foot or end, or without a place. Those in margins and over
// the text are not.
func isNote(n *markup.Node) bool {
	kind := strings.ToLower(n.Attr("place") + " " + n.Attr("type"))
	if strings.TrimSpace(kind) == "" {
		return true
	}
	if strings.Contains(kind, "head") || strings.Contains(kind, "margin") {
		return false
	}
	for _, place := range []string{"foot", "end", "bottom", "note", "page", "author"} {
		if strings.Contains(kind, place) {
			return true
		}
	}
	return n.Attr("n") != ""
}

// refer remembers what the text refers to.
func (g *apparatus) refer(r *markup.Node, inText bool) {
	var refs []string
	for _, target := range strings.Fields(r.Attr("target")) {
		id, inside := strings.CutPrefix(target, "#")
		if !inside {
			continue
		}
		if r.Attr("type") == "bibr" || r.Attr("type") == "bibl" {
			if inText {
				refs = append(refs, id)
			}
		} else if _, known := g.labels[id]; !known {
			g.labels[id] = r.Plain()
		}
	}
	g.cites.Refer(refs)
}

// notes makes the notes of the paper: the footnotes, then the references. Where footnotes stand beside references to
// which the text itself does not refer, it cites by the footnotes, and the references are a bibliography beside them.
func (d *document) notes() {
	g := d.gather()
	if len(g.foot)+len(g.refs) == 0 {
		g.refs = g.loose
	}
	switch {
	case len(g.foot) == 0:
		d.references(g, false)
	case g.cites.Any() && len(g.refs) > 0:
		d.references(g, false)
		d.count = markup.Numbering{Run: d.count.Run + 1}
		d.footnotes(g)
	default:
		d.footnotes(g)
		d.count = markup.Numbering{} // entries are counted by themselves
		d.references(g, true)
	}
	if len(d.paper.Notes) == 0 {
		d.warn(0, "no reference and no note was found in the file: GROBID writes them when it processes the full text")
	}
}

func (d *document) footnotes(g *apparatus) {
	for _, n := range g.foot {
		label := n.Attr("n")
		if label == "" {
			label = n.Child("label").Plain()
		}
		if label == "" {
			label = g.labels[n.Attr("id")]
		}
		for _, b := range n.All("biblStruct") {
			it := item(b)
			b.First = &markup.Node{Text: d.sentence(&it)}
		}
		s := markup.Unlabelled(n.Plain("label"), label)
		if s == "" {
			continue
		}
		d.count.Next(label)
		d.paper.Notes = append(d.paper.Notes, model.Note{Run: d.count.Run, N: d.count.N, Line: n.Line, Text: s})
	}
}

// sentence gives a reference taken apart as a text, for one that stands inside a note.
func (d *document) sentence(it *described) string {
	if it.raw != "" {
		return it.raw
	}
	var parts []string
	for _, f := range []model.Field{model.FieldAuthor, model.FieldTitle, model.FieldEditor, model.FieldTranslator, model.FieldContainerTitle, model.FieldCollectionTitle, model.FieldVolume,
		model.FieldIssue, model.FieldNumber, model.FieldPublisherPlace, model.FieldPublisher, model.FieldIssued, model.FieldPage, model.FieldDOI, model.FieldURL} {
		if s := it.item.Get(f); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func (d *document) references(g *apparatus, entry bool) {
	ids := make([][]string, len(g.refs))
	for i, n := range g.refs {
		ids[i] = []string{n.Attr("id")}
	}
	cited := g.cites.Places(ids)
	for i, n := range g.refs {
		it := item(n)
		for _, kind := range it.left {
			d.left[kind]++
		}
		label := n.Attr("n")
		if label == "" {
			label = n.Child("label").Plain()
		}
		note := model.Note{Line: n.Line, Entry: entry, Item: &it.item, Text: it.raw, Cited: cited[i]}
		if n.Is("bibl") && printed(n) || n.Is("p", "item") {
			note.Text = n.Plain("label")
		}
		if label == "" && it.raw != "" { // GROBID keeps the number in the text
			label = strconv.Itoa(d.count.N + 1)
		}
		note.Text = markup.Unlabelled(note.Text, label)
		if note.Text == "" && it.item.Blank() {
			note.Text = n.Plain("label")
		}
		if note.Text == "" && it.item.Blank() {
			d.warn(n.Line, "an empty reference is left out")
			continue
		}
		d.count.Next(label)
		note.Run, note.N = d.count.Run, d.count.N
		d.paper.Notes = append(d.paper.Notes, note)
	}
}

// printed reports whether a reference holds text between its tags, or has no tags.
func printed(n *markup.Node) bool {
	tags := false
	for k := n.First; k != nil; k = k.Next {
		if k.Name == "" && strings.TrimSpace(k.Text) != "" {
			return true
		}
		tags = tags || k.Name != "" && !k.Is("hi", "label", "lb", "emph")
	}
	return !tags
}

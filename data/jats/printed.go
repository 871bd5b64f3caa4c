package jats

import (
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
)

// citation is one citation of a reference: its text as printed, what its tags say, or both.
type citation struct {
	text string
	item *model.Item
	line int
}

// citations gives what a reference cites. Where it has one citation printed and the same in tags, be it wrapped as
// alternatives or side by side, as SciELO has it, they are one.
func (a *article) citations(ref *markup.Node, label string) []citation {
	var list []citation
	add := func(c citation) {
		if c.text == "" && c.item == nil {
			return
		}
		if n := len(list); n > 0 && c.item != nil && list[n-1].item != nil && (c.text == "") != (list[n-1].text == "") {
			last := &list[n-1] // the text of one and the tags of the other
			if c.text != "" {
				last.text = c.text
			} else {
				last.item = c.item
			}
			return
		}
		list = append(list, c)
	}
	if ref.Child(append([]string{"citation-alternatives", "product", "related-article"}, citing...)...) == nil { // text and no tags
		add(citation{text: markup.Unlabelled(ref.Plain("label"), label), line: ref.Line})
		return list
	}
	for k := ref.First; k != nil; k = k.Next {
		switch k.Name {
		case "", "label", "x":
		case "citation-alternatives":
			for _, n := range k.Children(citing...) {
				add(a.citation(n, label))
			}
		case "mixed-citation", "element-citation", "nlm-citation", "citation", "product", "related-article":
			add(a.citation(k, label))
		default: // a note, or text without a tag of its own
			s := markup.Unlabelled(k.Plain(), label)
			switch n := len(list) - 1; {
			case s == "":
			case n >= 0 && list[n].text != "":
				list[n].text += " " + s
			case n >= 0 && list[n].item != nil:
				list[n].item.Annote = strings.TrimSpace(list[n].item.Annote + " " + s)
			default:
				add(citation{text: s, line: k.Line})
			}
		}
	}
	if len(list) == 0 {
		add(citation{text: markup.Unlabelled(ref.Plain("label"), label), line: ref.Line})
	}
	return list
}

// citing are the elements that are a citation.
var citing = []string{"mixed-citation", "element-citation", "nlm-citation", "citation"}

// citation reads one citation. Without punctuation of its own it is not printed: its tags are all.
func (a *article) citation(n *markup.Node, label string) citation {
	it, left := item(n)
	for _, name := range left {
		a.left[name]++
	}
	c := citation{item: &it, line: n.Line}
	if isPrinted(n) {
		c.text = printed(n, label)
	}
	if c.text == "" && it.Title == "" && it.ContainerTitle == "" {
		c.text = together(n)
	}
	if c.text == "" && it.Blank() {
		c.item = nil
	}
	return c
}

// isPrinted reports whether a citation holds text between its tags: letters or signs, not just the white space that
// indents them. Without any field all its text is.
func isPrinted(n *markup.Node) bool {
	tagged := false
	var between func(n *markup.Node) bool
	between = func(n *markup.Node) bool {
		for k := n.First; k != nil; k = k.Next {
			switch {
			case k.Name == "" && strings.TrimSpace(k.Text) != "":
				return true
			case k.Name == "" || k.Name == "label":
			case fields[k.Name] && k.Name != "person-group":
				tagged = true
			case between(k):
				return true
			}
		}
		return false
	}
	return between(n) || !tagged
}

// printed gives the text of a citation, its label taken off. Identifiers that PubMed Central adds behind it, unprinted,
// are left out but for the DOI, and so are links that are no part of the text ("Google Scholar").
func printed(n *markup.Node, label string) string {
	bare(n)
	space(n)
	s := markup.Unlabelled(n.Plain("label", "annotation"), label)
	for _, hole := range []string{"[]", "()", "[ ]", "( )", "[,]", "[, ]"} {
		s = strings.ReplaceAll(s, hole, "")
	}
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), " ,;")
}

// bare takes out of a citation what is not printed.
func bare(n *markup.Node) {
	before := ""
	for k := n.First; k != nil; k = k.Next {
		switch {
		case k.Name == "":
			before = strings.TrimSpace(before + k.Text)
			continue
		case k.Is("pub-id", "object-id"):
			kind := strings.ToLower(k.Attr("pub-id-type"))
			switch {
			case endsInLabel(before):
			case kind == "doi" && model.DOI(k.Plain()) != "":
				k.First = &markup.Node{Text: " doi:" + model.DOI(k.Plain()) + " "}
			case kind == "pmid" || kind == "pmcid" || kind == "pmc" || kind == "medline" || kind == "publisher-id":
				k.First = nil
			}
		case k.Is("ext-link", "uri"):
			if navigation[strings.ToLower(strings.Trim(k.Plain(), " .,;[]()"))] {
				k.First = nil
			}
		default:
			bare(k)
		}
		if s := k.Plain(); s != "" {
			before = s
		}
	}
}

// endsInLabel reports whether a text ends by announcing an identifier: "doi:", "https://doi.org/", "PMID: ".
func endsInLabel(s string) bool {
	s = strings.ToLower(strings.TrimRight(s, " :."))
	for _, l := range []string{"doi", "doi.org/", "pmid", "pmcid", "arxiv", "isbn", "issn", "medline"} {
		if strings.HasSuffix(s, l) {
			return true
		}
	}
	return false
}

// navigation are the texts of links that journals put behind a reference.
var navigation = map[string]bool{"crossref": true, "cross ref": true, "pubmed": true, "pubmed central": true, "pmc free article": true, "google scholar": true, "scholar": true,
	"web of science": true, "isi": true, "scopus": true, "medline": true, "view article": true, "full text": true, "links": true, "cas": true, "ads": true, "view": true}

// space puts a space between fields that stand side by side without one, a dash between first and last page.
func space(n *markup.Node) {
	n.Separate(func(a, b *markup.Node) string {
		switch {
		case a.Name == "fpage" && b.Name == "lpage":
			return "–"
		case fields[a.Name] && fields[b.Name]:
			return " "
		}
		return ""
	})
	for k := n.First; k != nil; k = k.Next {
		space(k)
	}
}

// together gives the text of a citation that stands in tags only, for one that cannot be told from its fields.
func together(n *markup.Node) string {
	n.Separate(func(_, _ *markup.Node) string { return " " })
	space(n)
	return n.Plain("label", "annotation")
}

// punctuate puts commas between the fields of a citation in tags only that stands inside a text.
func punctuate(n *markup.Node) {
	for _, k := range n.All("name", "string-name") {
		if p := person(k); p.Family != "" {
			k.First = &markup.Node{Text: p.String()}
		}
	}
	n.Separate(func(_, _ *markup.Node) string { return ", " })
	for _, k := range n.Children("person-group") {
		k.Separate(func(_, _ *markup.Node) string { return ", " })
	}
}

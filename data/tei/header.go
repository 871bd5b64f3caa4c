package tei

import (
	"slices"
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// header reads what the file says of the paper: its own title statement first, then the description of its source, then
// the first page of the text.
func (d *document) header() {
	header := d.node.Find("teiHeader")
	statement, source := header.Find("titleStmt"), header.Find("sourceDesc").Find("biblStruct", "biblFull", "bibl")
	front := d.node.Child("text").Child("front")
	for _, n := range []*markup.Node{statement, source.Child("analytic"), source.Child("monogr"), source, front.Find("docTitle", "titlePart")} {
		if d.paper.Title = title(n); d.paper.Title != "" {
			break
		}
	}
	for _, n := range []*markup.Node{source.Child("analytic"), statement, source.Child("monogr"), source, front.Find("docAuthor", "byline")} {
		if list := contributors(n); better(list, d.paper.Authors) {
			d.paper.Authors = list
		}
	}
	profile := header.Find("profileDesc")
	abstracts := profile.All("abstract")
	if len(abstracts) == 0 {
		abstracts = typed(front, "abstract")
	}
	d.paper.Abstract = markup.Abstracts(abstracts, "note", "figure")
	for _, n := range profile.All("keywords") {
		d.keywords(n)
	}
	if len(d.paper.Keywords) == 0 {
		for _, n := range typed(front, "keywords") {
			d.keywords(n)
		}
	}
}

// better reports whether a list of authors says more than another: names at all, or where they are.
func better(list, than []model.Contributor) bool {
	placed := func(c model.Contributor) bool { return c.Affiliation != "" }
	return len(than) == 0 || len(list) >= len(than) && slices.ContainsFunc(list, placed) && !slices.ContainsFunc(than, placed)
}

// typed gives the divisions of a type.
func typed(n *markup.Node, kind string) []*markup.Node {
	var all []*markup.Node
	n.Walk(func(k *markup.Node) bool {
		if k.Is("div", "div1") && strings.HasPrefix(strings.ToLower(k.Attr("type")), kind) {
			all = append(all, k)
			return false
		}
		return true
	})
	return all
}

// title gives the title that stands in an element, with its subtitle.
func title(n *markup.Node) string {
	if n.Is("titlePart") {
		return n.Plain("note")
	}
	main, sub := "", ""
	n.Walk(func(k *markup.Node) bool {
		if !k.Is("title", "titlePart") {
			return k.Is("docTitle", "title")
		}
		switch kind := k.Attr("type"); {
		case k.Find("title") != nil: // main and sub inside
			return true
		case kind == "sub" || kind == "subtitle":
			if sub == "" {
				sub = k.Plain("note")
			}
		case main == "" && kind != "alt" && kind != "trl" && kind != "short" && kind != "sup":
			main = k.Plain("note")
		}
		return false
	})
	switch {
	case sub == "" || main == "":
		return main + sub
	case strings.ContainsAny(main[len(main)-1:], "?!:."):
		return main + " " + sub
	}
	return main + ": " + sub
}

// contributors gives the authors that stand in an element.
func contributors(n *markup.Node) []model.Contributor {
	var list []model.Contributor
	all := n.Children("author")
	if n.Is("docAuthor", "byline") {
		all = []*markup.Node{n}
	}
	for _, a := range all {
		var places []string
		for _, p := range a.All("affiliation") {
			if s := affiliation(p); s != "" && !slices.Contains(places, s) {
				places = append(places, s)
			}
		}
		for _, name := range namesOf(a) {
			list = append(list, model.Contributor{Name: name.String(), Affiliation: strings.Join(places, "; ")})
		}
	}
	return list
}

// affiliation gives an affiliation as printed, if that stands there; else from its parts.
func affiliation(n *markup.Node) string {
	for _, raw := range n.All("note") {
		if raw.Attr("type") == "raw_affiliation" {
			return strings.Trim(raw.Plain("label"), " ,;.")
		}
	}
	var parts []string
	add := func(k *markup.Node) {
		if s := strings.Trim(k.Plain("email", "idno"), " ,;."); s != "" {
			parts = append(parts, s)
		}
	}
	printed := false
	for k := n.First; k != nil; k = k.Next {
		switch {
		case k.Name == "":
			printed = printed || strings.TrimSpace(k.Text) != ""
		case k.Is("address"):
			for p := k.First; p != nil; p = p.Next {
				if p.Name != "" {
					add(p)
				}
			}
		default:
			add(k)
		}
	}
	if printed {
		return strings.Trim(n.Plain("label", "email", "note"), " ,;.")
	}
	return strings.Join(parts, ", ")
}

// keywords takes the keywords of an element: each in one of its own, or all in one text.
func (d *document) keywords(n *markup.Node) {
	list := n.All("term", "item")
	parts := ";"
	if len(list) == 0 {
		list = []*markup.Node{n}
		if parts = ";"; !strings.Contains(n.Plain("head"), ";") {
			parts = ","
		}
	}
	for _, k := range list {
		for _, word := range strings.Split(k.Plain("head", "label"), parts) {
			word = strings.Trim(word, " .,;")
			if word != "" && !slices.ContainsFunc(d.paper.Keywords, func(have string) bool { return fold.Fold(have) == fold.Fold(word) }) {
				d.paper.Keywords = append(d.paper.Keywords, word)
			}
		}
	}
}

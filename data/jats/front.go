package jats

import (
	"cmp"
	"slices"
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// front reads what the article says of itself. What it says of itself in another language follows.
func (a *article) front() {
	a.lang = language(a.node)
	front := a.node.Child("front", "front-stub")
	meta := front.Child("article-meta")
	if meta == nil {
		meta = front
	}
	if meta == nil {
		return
	}
	a.paper.Title = title(meta)
	a.paper.Authors = authors(meta)
	abstracts, keywords := abstracts(meta), meta.Children("kwd-group", "unstructured-kwd-group")
	for _, sub := range a.node.Children("sub-article") {
		if sub.Attr("article-type") != "translation" {
			continue
		}
		stub := sub.Child("front-stub", "front")
		for _, n := range stub.All("abstract", "trans-abstract") {
			if !slices.ContainsFunc(abstracts, func(have *markup.Node) bool { return language(have) == cmp.Or(language(n), language(sub)) }) {
				abstracts = append(abstracts, n)
			}
		}
		keywords = append(keywords, stub.All("kwd-group", "unstructured-kwd-group")...)
	}
	a.paper.Abstract = markup.Abstracts(abstracts, "fn", "label")
	a.keywords(keywords)
}

func language(n *markup.Node) string { return n.Attr("lang") }

// title gives the title with its subtitles, else its translation.
func title(meta *markup.Node) string {
	group := meta.Child("title-group")
	if t := group.Child("article-title").Plain("xref", "fn"); t != "" {
		for _, s := range group.Children("subtitle") {
			t = withSub(t, s.Plain("xref", "fn"))
		}
		return t
	}
	for _, g := range []*markup.Node{group.Child("trans-title-group"), group} {
		if t := g.Child("trans-title").Plain("xref", "fn"); t != "" {
			return withSub(t, g.Child("trans-subtitle").Plain("xref", "fn"))
		}
	}
	return ""
}

func withSub(title, sub string) string {
	switch {
	case sub == "" || title == "":
		return title + sub
	case strings.ContainsAny(title[len(title)-1:], "?!:."):
		return title + " " + sub
	}
	return title + ": " + sub
}

// authors gives the authors with their affiliations; of an article that names none as such, all who had a part in it.
func authors(meta *markup.Node) []model.Contributor {
	affiliations := map[string]string{}
	all := meta.All("aff")
	for _, n := range all {
		if id := n.Attr("id"); id != "" {
			affiliations[id] = affiliation(n)
		}
	}
	var list, others []model.Contributor
	for _, group := range meta.Children("contrib-group") {
		shared := group.Children("aff")
		if len(shared) == 0 && len(all) == 1 {
			shared = all
		}
		if group.Find("xref") != nil && slices.ContainsFunc(group.All("xref"), isAffiliation) {
			shared = nil
		}
		for _, c := range group.Children("contrib") {
			who := model.Contributor{Name: contributor(c), Affiliation: affiliationOf(c, shared, affiliations)}
			if who.Name == "" {
				continue
			}
			if kind := c.Attr("contrib-type"); kind == "" || strings.Contains(strings.ToLower(kind), "author") {
				list = append(list, who)
			} else {
				others = append(others, who)
			}
		}
	}
	if len(list) == 0 {
		return others
	}
	return list
}

func isAffiliation(x *markup.Node) bool { return x.Attr("ref-type") == "aff" }

// contributor gives the name of a contributor in reading order.
func contributor(c *markup.Node) string {
	for k := c.First; k != nil; k = k.Next {
		names := nameOf(k)
		switch {
		case len(names) == 0:
		case k.Attr("name-style") == "eastern" || k.Find("name").Attr("name-style") == "eastern":
			return fold.Line(names[0].Family + " " + names[0].Given)
		default:
			return names[0].String()
		}
	}
	return ""
}

// affiliationOf joins the affiliations of a contributor: those inside, those referred to, else those of the whole group.
func affiliationOf(c *markup.Node, shared []*markup.Node, byID map[string]string) string {
	var list []string
	for _, n := range c.All("aff", "xref") {
		if n.Name == "aff" {
			list = append(list, affiliation(n))
			continue
		}
		for _, id := range strings.Fields(n.Attr("rid")) {
			if isAffiliation(n) && byID[id] != "" {
				list = append(list, byID[id])
			}
		}
	}
	if len(list) == 0 {
		for _, n := range shared {
			list = append(list, affiliation(n))
		}
	}
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" })
	return strings.Join(slices.Compact(list), "; ")
}

// affiliation gives an affiliation as printed. SciELO has it whole in one element, and its parts in others.
func affiliation(n *markup.Node) string {
	for _, i := range n.All("institution") {
		if i.Attr("content-type") == "original" {
			return strings.Trim(i.Plain(), " ,;.")
		}
	}
	for k := n.First; k != nil; k = k.Next { // indented parts, as good as side by side
		if k.Name == "" && strings.TrimSpace(k.Text) == "" && k.Next != nil && k != n.First && !k.Next.Is("label", "sup") {
			k.Text = ", "
		}
	}
	comma := func(_, _ *markup.Node) string { return ", " }
	n.Separate(comma)
	for _, k := range n.Children("institution-wrap", "addr-line", "address") {
		k.Separate(comma)
	}
	s := n.Plain("label", "sup", "email", "xref", "institution-id", "fn", "phone", "fax")
	for _, twice := range []string{", ,", ",,", "; ,"} {
		s = strings.ReplaceAll(s, twice, ",")
	}
	return strings.Trim(fold.Line(strings.ReplaceAll(s, " ,", ",")), " ,;.")
}

// abstracts gives the abstracts of an article: the one without a type or else the first that is text, then those in
// other languages.
func abstracts(meta *markup.Node) []*markup.Node {
	var plain, typed []*markup.Node
	for _, n := range meta.Children("abstract") {
		switch kind := n.Attr("abstract-type"); {
		case kind == "":
			plain = append(plain, n)
		case kind != "graphical" && kind != "video" && kind != "toc" && len(typed) == 0:
			typed = append(typed, n)
		}
	}
	if len(plain) == 0 {
		plain = typed
	}
	for _, n := range meta.Children("trans-abstract") {
		if n.Attr("abstract-type") == "" {
			plain = append(plain, n)
		}
	}
	return plain
}

// keywords takes the keywords of groups, those in the language of the article first. Lists of abbreviations, which stand
// in such groups too, are none.
func (a *article) keywords(groups []*markup.Node) {
	slices.SortStableFunc(groups, func(x, y *markup.Node) int { return cmp.Compare(a.foreign(x), a.foreign(y)) })
	seen := map[string]bool{}
	for _, g := range groups {
		if strings.HasPrefix(strings.ToLower(g.Attr("kwd-group-type")), "abbr") {
			continue
		}
		list := g.All("kwd", "compound-kwd")
		if g.Name == "unstructured-kwd-group" {
			list = []*markup.Node{g}
		}
		for _, n := range list {
			n.Separate(func(_, _ *markup.Node) string { return " " })
			for _, k := range strings.FieldsFunc(n.Plain("title", "label", "xref"), func(r rune) bool { return r == ';' }) {
				k = strings.Trim(k, " ,.")
				if folded := fold.Fold(k); k != "" && !seen[folded] {
					seen[folded] = true
					a.paper.Keywords = append(a.paper.Keywords, k)
				}
			}
		}
	}
}

// foreign is 1 for keywords in a language that is not the article's.
func (a *article) foreign(n *markup.Node) int {
	if l := language(n); l != "" && a.lang != "" && l[:min(2, len(l))] != a.lang[:min(2, len(a.lang))] {
		return 1
	}
	return 0
}

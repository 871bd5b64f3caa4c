package markdown

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"ibid/data/text"
	"ibid/model"
)

// maxFront is the most lines of metadata that are looked at for their end. An abstract and twenty authors have 300.
const maxFront = 2000

// front parts the metadata from the text: YAML between lines of hyphens, or Pandoc's lines that begin with "%".
func (p *parser) front(all []line) (metadata, rest []line) {
	if len(all) < 2 || strings.TrimRight(all[0].text, " \t") != "---" || strings.TrimSpace(all[1].text) == "" {
		n := percent(all)
		return all[:n], all[n:]
	}
	for i := 1; i < min(len(all), maxFront); i++ {
		if end := strings.TrimRight(all[i].text, " \t"); end == "---" || end == "..." {
			return all[:i], all[i+1:]
		}
	}
	if key(all[1].text) == "" {
		return nil, all
	}
	i := 1
	for i < len(all) && strings.TrimSpace(all[i].text) != "" {
		i++
	}
	p.warn(1, "the metadata has no end: it is read up to the first blank line; end it with a line ---")
	return all[:i], all[i:]
}

// metadata reads what front has found.
func (p *parser) metadata(front []line) {
	switch {
	case len(front) == 0:
	case strings.HasPrefix(front[0].text, "%"):
		p.titleBlock(front)
	case len(front) > 1: // the first line begins it
		p.yaml(front[1:])
	}
}

// yaml reads metadata. A key whose value is no YAML has the text that stands there.
func (p *parser) yaml(block []line) {
	var doc yaml.Node
	if err := decode(block, &doc); err != nil {
		doc = p.byKey(block, err)
	}
	if doc.Kind == yaml.DocumentNode && len(doc.Content) > 0 {
		doc = *doc.Content[0]
	}
	m := meta{parser: p, line: block[0].n - 1, left: maxNodes}
	m.read(&doc)
}

// decode reads YAML. The library says by a panic what it did not foresee.
func decode(block []line, to *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	var b strings.Builder
	for _, l := range block {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return yaml.Unmarshal([]byte(b.String()), to)
}

// key gives the key that a line of metadata begins with.
func key(s string) string {
	k, _, ok := strings.Cut(s, ":")
	if !ok || k == "" || strings.ContainsAny(k, " \t#\"'-") {
		return ""
	}
	return k
}

// byKey reads metadata a key at a time.
func (p *parser) byKey(block []line, err error) yaml.Node {
	m, warned := yaml.Node{Kind: yaml.MappingNode}, false
	for len(block) > 0 {
		n := 1
		for n < len(block) && key(block[n].text) == "" {
			n++
		}
		part, name := block[:n], key(block[0].text)
		block = block[n:]
		if name == "" {
			continue // a comment
		}
		value := &yaml.Node{Kind: yaml.ScalarNode, Line: part[0].n - 1}
		var doc yaml.Node
		if e := decode(part, &doc); e == nil && len(doc.Content) == 1 && len(doc.Content[0].Content) == 2 {
			value = doc.Content[0].Content[1]
		} else {
			value.Value = literal(part, name)
			p.warn(part[0].n, "the metadata's %s is no YAML and taken as it stands: a value with a colon, or that begins with a sign, goes in quotation marks", short(name))
			warned = true
		}
		m.Content = append(m.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: name}, value)
	}
	if !warned {
		p.warn(1, "the metadata is no YAML and read key by key: %s", short(strings.TrimPrefix(strings.Join(strings.Fields(err.Error()), " "), "yaml: ")))
	}
	return m
}

// literal gives the text behind a key.
func literal(part []line, name string) string {
	s := strings.TrimSpace(part[0].text[len(name)+1:])
	if strings.Trim(s, "|>-") == "" {
		s = ""
	}
	for _, l := range part[1:] {
		t := strings.TrimSpace(l.text)
		if item, ok := strings.CutPrefix(t, "- "); ok && s != "" {
			t = ", " + unquote(strings.TrimSpace(item))
		} else if ok {
			t = unquote(strings.TrimSpace(item))
		}
		s = strings.TrimSpace(s + " " + t)
	}
	if inner, ok := strings.CutPrefix(s, "["); ok {
		s = strings.TrimSuffix(inner, "]")
	}
	return unquote(strings.ReplaceAll(s, " , ", ", "))
}

func unquote(s string) string {
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// maxNodes bounds what aliases can make of metadata. Real metadata has hundreds.
const maxNodes = 20_000

// meta reads the fields of metadata.
type meta struct {
	*parser
	line int
	left int // nodes that may still be looked at
}

// fields gives the keys and values of a mapping, none of anything else.
func (m *meta) fields(n *yaml.Node) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if n = m.follow(n); n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i].Value, n.Content[i+1]) {
				return
			}
		}
	}
}

// follow gives what an alias stands for.
func (m *meta) follow(n *yaml.Node) *yaml.Node {
	for m.left > 0 && n.Kind == yaml.AliasNode && n.Alias != nil {
		m.left--
		n = n.Alias
	}
	if m.left--; m.left < 0 {
		return &yaml.Node{}
	}
	return n
}

// read takes the fields in the order in which they are printed, since they may hold notes.
func (m *meta) read(doc *yaml.Node) {
	values := map[string]*yaml.Node{}
	for name, value := range m.fields(doc) {
		name = strings.ToLower(name)
		if long, ok := aliases[name]; ok {
			name = long
		}
		values[name] = value
	}
	if v := values["title"]; v != nil {
		for name, part := range m.fields(v) { // title: {main: …, subtitle: …}
			values[aliases[strings.ToLower(name)]] = part
		}
		title := m.printed(values["title"])
		if sub := values["subtitle"]; sub != nil {
			title = text.Titles(title, m.printed(sub))
		}
		m.paper.Title = title
	}
	if v := values["author"]; v != nil {
		m.authors(v)
	}
	if v := values["abstract"]; v != nil {
		m.abstract(v)
	}
	if v := values["keywords"]; v != nil {
		m.keywords(v)
	}
	if v := values["references"]; v != nil {
		if n := m.follow(v); n.Kind == yaml.SequenceNode && len(n.Content) > 0 {
			m.warn(m.line+n.Line, "the references in the metadata are left out: “pandoc FILE -t csljson” makes a file of them that ibid opens")
		}
	}
}

// aliases are other names of fields.
var aliases = map[string]string{"authors": "author", "summary": "abstract", "keyword": "keywords", "tags": "keywords", "main": "title", "text": "title",
	"sub": "subtitle", "title": "title", "subtitle": "subtitle"}

// printed gives a text as it is printed, its notes taken off.
func (m *meta) printed(n *yaml.Node) string {
	return m.plain(m.take(m.one(n), place{line: m.line + n.Line}))
}

// one gives a text, "" of what is none.
func (m *meta) one(n *yaml.Node) string {
	if n = m.follow(n); n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
		return strings.TrimSpace(n.Value)
	}
	return ""
}

// all gives the texts of a list, or one.
func (m *meta) all(n *yaml.Node) []*yaml.Node {
	if n = m.follow(n); n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

// authors reads a name, a list of names, or mappings with name and affiliation, in the ways of Pandoc's templates, of
// Quarto and of R Markdown.
func (m *meta) authors(n *yaml.Node) {
	for _, a := range m.all(n) {
		if s := m.printed(a); s != "" {
			m.author(s)
			continue
		}
		var c model.Contributor
		given, family := "", ""
		for name, value := range m.fields(a) {
			switch strings.ToLower(name) {
			case "name":
				c.Name = m.printed(value)
				for k, v := range m.fields(value) {
					given, family = m.part(k, v, given, family)
				}
			case "affiliation", "affiliations", "institute", "institution", "organization":
				c.Affiliation = m.places(value)
			default:
				given, family = m.part(name, value, given, family)
				for k, v := range m.fields(value) { // - Jane Doe: {institute: …}
					if k == "institute" || k == "affiliation" {
						c.Name, c.Affiliation = name, m.places(v)
					}
				}
			}
		}
		if c.Name == "" {
			c.Name = strings.TrimSpace(given + " " + family)
		}
		if c.Name != "" {
			m.paper.Authors = append(m.paper.Authors, c)
		}
	}
}

// author adds who a text names: often several, parted by commas.
func (m *meta) author(s string) {
	if people := text.Authors(s); people != nil {
		m.paper.Authors = append(m.paper.Authors, people...)
	} else if s != "" {
		m.paper.Authors = append(m.paper.Authors, model.Contributor{Name: s})
	}
}

func (m *meta) part(key string, value *yaml.Node, given, family string) (string, string) {
	switch key {
	case "given", "first", "firstname", "given-names":
		return m.printed(value), family
	case "family", "last", "lastname", "surname":
		return given, m.printed(value)
	}
	return given, family
}

// places reads affiliations: texts, or mappings with a name and where that is.
func (m *meta) places(n *yaml.Node) string {
	var all []string
	for _, a := range m.all(n) {
		s := m.printed(a)
		for key, value := range m.fields(a) {
			if v := m.printed(value); v != "" && (key == "name" || key == "department" || key == "city" || key == "country") {
				s = strings.TrimLeft(s+", "+v, ", ")
			}
		}
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, "; ")
}

func (m *meta) abstract(n *yaml.Node) {
	var all []string
	for par := range strings.SplitSeq(m.one(n), "\n\n") {
		par = strings.Join(strings.Fields(par), " ")
		if s := m.plain(m.take(par, place{line: m.line + n.Line})); s != "" {
			all = append(all, s)
		}
	}
	m.paper.Abstract = strings.Join(all, "\n\n")
}

func (m *meta) keywords(n *yaml.Node) {
	if s := m.printed(n); s != "" {
		m.paper.Keywords = text.SplitKeywords(s)
		return
	}
	for _, k := range m.all(n) {
		if s := m.printed(k); s != "" {
			m.paper.Keywords = append(m.paper.Keywords, s)
		}
	}
}

// percent gives how many lines Pandoc's title block has: "% title", "% authors", "% date", each going on over indented
// lines.
func percent(all []line) int {
	const fields = 3
	n := 0
	for i, l := range all {
		switch {
		case strings.HasPrefix(l.text, "%") && n < fields:
			n++
		case n == 0 || !strings.HasPrefix(l.text, " ") || strings.TrimSpace(l.text) == "":
			return i
		}
	}
	return len(all)
}

func (p *parser) titleBlock(front []line) {
	var fields []string
	for _, l := range front {
		if s, ok := strings.CutPrefix(l.text, "%"); ok {
			fields = append(fields, strings.TrimSpace(s))
		} else if len(fields) == 2 { // an author a line
			fields[1] += "; " + strings.TrimSpace(l.text)
		} else {
			fields[len(fields)-1] += " " + strings.TrimSpace(l.text)
		}
	}
	p.paper.Title = p.plain(p.take(fields[0], place{line: 1}))
	if len(fields) > 1 {
		m := meta{parser: p}
		for who := range strings.SplitSeq(fields[1], ";") {
			m.author(p.plain(p.take(strings.TrimSpace(who), place{line: 2})))
		}
	}
}

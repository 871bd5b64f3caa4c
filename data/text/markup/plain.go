package markup

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// apart are the elements of JATS and TEI that stand on lines of their own, or part words.
var apart = set("p subtitle trans-title break lb sec list list-item item div head row cell tr td th disp-quote quote lg l def def-item verse-line " +
	"trans-title-group label ab note fn")

// unseen are the elements that a reader does not see as text.
var unseen = set("graphic inline-graphic media inline-media processing-meta annotation annotation-xml object-id institution-id alt-text long-desc pb cb fw milestone index-term figDesc")

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// Plain gives the text of a node on one line, cleaned, without the elements of some names. Scripts of which each sign
// has a character of its own become these (H₂O), other markup goes. Of a formula in several notations MathML is taken.
func (n *Node) Plain(without ...string) string {
	if n == nil {
		return ""
	}
	w := writer{without: without}
	w.node(n)
	return fold.Line(w.b.String())
}

type writer struct {
	b       strings.Builder
	without []string
	math    bool
}

func (w *writer) kids(n *Node) {
	for k := n.First; k != nil; k = k.Next {
		w.node(k)
	}
}

func (w *writer) node(n *Node) {
	switch {
	case n.Name == "" && n.First == nil:
		if w.math {
			w.b.WriteString(strings.TrimSpace(n.Text))
			return
		}
		w.b.WriteString(n.Text)
	case unseen[n.Name] || slices.Contains(w.without, n.Name):
	case n.Name == "math":
		outer := w.math
		w.math = true
		w.kids(n)
		w.math = outer
	case n.Name == "alternatives" || n.Name == "inline-formula" || n.Name == "disp-formula":
		if m := n.Find("math"); m != nil {
			w.node(m)
			return
		}
		w.kids(n)
	case n.Name == "tex-math":
		w.b.WriteString(tex(n))
	case w.math:
		w.formula(n)
	case n.Name == "sup" || n.Name == "hi" && isOneOf(n.Attr("rend"), "sup", "superscript", "exposant"):
		w.script(n, superscripts)
	case n.Name == "sub" || n.Name == "hi" && isOneOf(n.Attr("rend"), "sub", "subscript", "indice"):
		w.script(n, subscripts)
	case n.Name == "quote" && n.Child("p", "lg", "l", "ab") == nil || n.Name == "q":
		w.quoted(n)
	case apart[n.Name] && n.Attr("break") != "no":
		w.b.WriteByte(' ')
		w.kids(n)
		w.b.WriteByte(' ')
	default:
		w.kids(n)
	}
}

// quoted writes a quotation with its marks, which TEI may leave to the element.
func (w *writer) quoted(n *Node) {
	inner := writer{without: w.without}
	inner.kids(n)
	s := strings.TrimSpace(inner.b.String())
	before, _ := utf8.DecodeLastRuneInString(w.b.String())
	if r, _ := utf8.DecodeRuneInString(s); s != "" && !isQuote(r) && !isQuote(before) {
		s = "“" + s + "”"
	}
	w.b.WriteString(s)
}

func isQuote(r rune) bool { return strings.ContainsRune("\"'“‘„«»‹›", r) }

func isOneOf(s string, list ...string) bool { return slices.Contains(list, s) }

// formula writes an element of MathML: scripts and fractions so that they can be told from what they stand beside.
func (w *writer) formula(n *Node) {
	var parts []*Node
	for k := n.First; k != nil; k = k.Next {
		if k.Name != "" && !unseen[k.Name] {
			parts = append(parts, k)
		}
	}
	switch {
	case n.Name == "mspace":
		w.b.WriteByte(' ')
	case n.Name == "msup" && len(parts) == 2:
		w.node(parts[0])
		w.raised(parts[1], superscripts, "^")
	case n.Name == "msub" && len(parts) == 2:
		w.node(parts[0])
		w.raised(parts[1], subscripts, "_")
	case n.Name == "msubsup" && len(parts) == 3:
		w.node(parts[0])
		w.raised(parts[1], subscripts, "_")
		w.raised(parts[2], superscripts, "^")
	case n.Name == "mfrac" && len(parts) == 2:
		w.node(parts[0])
		w.b.WriteByte('/')
		w.node(parts[1])
	case n.Name == "msqrt":
		w.b.WriteString("√")
		w.kids(n)
	default:
		w.kids(n)
	}
}

// raised writes a script of a formula: "x²", "x_ij".
func (w *writer) raised(n *Node, table map[rune]rune, sign string) {
	inner := writer{math: true}
	inner.node(n)
	s := inner.b.String()
	if t, ok := scripted(s, table); ok {
		s, sign = t, ""
	}
	w.b.WriteString(sign + s)
}

// script writes a superscript or subscript of running text.
func (w *writer) script(n *Node, table map[rune]rune) {
	inner := writer{without: w.without}
	inner.kids(n)
	s := inner.b.String()
	if t, ok := scripted(strings.TrimSpace(s), table); ok {
		s = t
	}
	w.b.WriteString(s)
}

// scripted gives a script in characters of its own, if each sign has one.
func scripted(s string, table map[rune]rune) (string, bool) {
	var b strings.Builder
	for _, r := range s {
		t, ok := table[r]
		if !ok {
			return "", false
		}
		b.WriteRune(t)
	}
	return b.String(), s != ""
}

var (
	superscripts = pairs("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
	subscripts   = pairs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
)

func pairs(from, to string) map[rune]rune {
	m, t := map[rune]rune{}, []rune(to)
	for i, r := range []rune(from) {
		m[r] = t[i]
	}
	return m
}

// tex gives a formula in TeX without the document that some publishers put around it.
func tex(n *Node) string {
	var b strings.Builder
	for k := n.First; k != nil; k = k.Next {
		b.WriteString(k.Text)
	}
	s := b.String()
	if _, body, ok := strings.Cut(s, `\begin{document}`); ok {
		s, _, _ = strings.Cut(body, `\end{document}`)
	}
	return strings.Trim(s, "$ \n\t")
}

// blocks are the elements that are paragraphs of a prose, and heads those that stand over others.
var (
	blocks = set("p list-item item disp-quote quote def ab disp-formula verse-group lg")
	heads  = set("title head label")
)

// Prose gives the text of a node in paragraphs, parted by blank lines. The title of a section stands before its first
// paragraph: "Methods: We …".
func (n *Node) Prose(without ...string) string {
	if n == nil {
		return ""
	}
	p := prose{without: without}
	p.section(n)
	p.flush()
	if p.title != "" {
		p.paragraphs = append(p.paragraphs, p.title)
	}
	return strings.Join(p.paragraphs, "\n\n")
}

type prose struct {
	without    []string
	paragraphs []string
	title      string
	loose      Node // text that stands in no paragraph
}

func (p *prose) add(s string) {
	if s == "" {
		return
	}
	if p.title != "" {
		if r := []rune(p.title); !unicode.IsPunct(r[len(r)-1]) {
			p.title += ":"
		}
		s = p.title + " " + s
		p.title = ""
	}
	p.paragraphs = append(p.paragraphs, s)
}

// flush makes a paragraph of the loose text.
func (p *prose) flush() {
	s := p.loose.Plain(p.without...)
	p.loose = Node{}
	p.add(s)
}

func (p *prose) section(n *Node) {
	for k, next := n.First, (*Node)(nil); k != nil; k = next {
		next = k.Next
		switch {
		case k.Name != "" && slices.Contains(p.without, k.Name):
		case heads[k.Name]:
			p.flush()
			if p.title != "" { // a title over nothing
				p.paragraphs = append(p.paragraphs, p.title)
			}
			p.title = k.Plain(p.without...)
		case blocks[k.Name]:
			p.flush()
			p.add(k.Plain(p.without...))
		case apart[k.Name]:
			p.flush()
			p.section(k)
			p.flush()
		default:
			copied := *k
			copied.Next = nil
			p.loose.Add(&copied)
		}
	}
}

// summary is what an abstract is called in its language.
var summary = map[string]string{"en": "Abstract", "es": "Resumen", "pt": "Resumo", "fr": "Résumé", "de": "Zusammenfassung", "it": "Riassunto",
	"nl": "Samenvatting", "ca": "Resum", "gl": "Resumo", "ru": "Аннотация", "uk": "Анотація", "pl": "Streszczenie", "zh": "摘要", "ja": "要旨"}

// Abstracts gives abstracts in paragraphs, as Prose does. The heading of the first says nothing; those of others, which
// stand before them, say their language.
func Abstracts(list []*Node, without ...string) string {
	var texts []string
	for _, n := range list {
		head := n.Child("title", "head")
		if head == nil && n.Child("div") != nil && n.Child("div").Next == nil {
			n = n.Child("div")
			head = n.Child("head")
		}
		if head != nil {
			n.Remove(head)
		}
		s := n.Prose(without...)
		if s == "" {
			continue
		}
		if lang := n.Attr("lang"); len(texts) > 0 {
			if name := cmp.Or(head.Plain(), summary[lang[:min(2, len(lang))]], fold.Line(lang)); name != "" {
				texts = append(texts, name)
			}
		}
		texts = append(texts, s)
	}
	return strings.Join(texts, "\n\n")
}

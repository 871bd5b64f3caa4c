package markup

import (
	"fmt"
	"strings"
	"testing"
)

// show prints a tree: name[attributes](children), texts quoted.
func show(n *Node) string {
	var parts []string
	for k := n.First; k != nil; k = k.Next {
		if k.Name == "" {
			parts = append(parts, fmt.Sprintf("%q", k.Text))
			continue
		}
		s := k.Name
		for _, a := range k.Attrs {
			s += fmt.Sprintf(" %s=%q", a.Name, a.Value)
		}
		parts = append(parts, "<"+s+" "+show(k)+">")
	}
	return strings.Join(parts, " ")
}

func TestParse(t *testing.T) {
	tests := []struct{ note, in, want, warned string }{
		{"elements, attributes, a prefix, empty elements", `<a:ref id="1" xml:lang='en'>x<br/><b k=v></b></a:ref>`, `<ref id="1" lang="en" "x" <br > <b k="v" >>`, ""},
		{"comments, instructions, CDATA, a type declaration", `<?xml version="1.0"?><!DOCTYPE a SYSTEM "a>b.dtd"><a><!-- <b> --><![CDATA[<c> & ]]></a>`, `<a "<c> & ">`, ""},
		{"entities: XML's, numbers, HTML's, ISO's, its own one inside another, none", `<!DOCTYPE a [<!ENTITY co "Smith &amp; Sons"><!ENTITY cos "&co;, &#x26;"> <!-- <!ENTITY co "no"> -->]><a t="&lt;">&lt;&#233;&#xE9;&eacute;&cacute;&cos; &nix; A&B; AT&T &notin;</a>`,
			`<a t="<" "<éééćSmith & Sons, & &nix; A&B; AT&T ∉">`, "nothing here says what &nix; stands for: it is left as it is; nothing here says what &B; stands for: it is left as it is"},
		{"a lesser sign and an ampersand that are text", `<a>p < 0.05 & <5</a>`, `<a "p " "<" " 0.05 & " "<" "5">`, ""},
		{"tags that cross are closed inside out", `<a><i>x<b>y</i>z</b></a>`, `<a <i "x" <b "y">> "z">`, "</i> stands where <b> of line 1 is still open; </b> closes nothing"},
		{"an end that is missing", "<a>\n<b>x", `<a "\n" <b "x">>`, "ends inside <b>, which begins on line 2: the file may be cut off"},
		{"a tag that is missing its end", `<a <b>x</b></a>`, `<a <b "x">>`, "<a> lacks its >"},
		{"a quotation mark that is never closed", `<a id="1><b>x</b></a>`, `<a id="1" <b "x">>`, ""},
		{"a quotation mark at the very end of a document type", `<a>x<!DOCTYPE"`, `<a "x">`, "ends inside <a>, which begins on line 1: the file may be cut off"},
		{"a comment that is never closed", `<a>x<!-- y`, `<a "x">`, "a comment is never closed: what follows is not read; ends inside <a>, which begins on line 1: the file may be cut off"},
	}
	for _, tt := range tests {
		root, warnings, err := Parse(tt.in, nil, nil)
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		var said []string
		for _, w := range warnings {
			said = append(said, w.Text)
		}
		got, warned := show(root), strings.Join(said, "; ")
		if got != tt.want || warned != tt.warned {
			t.Errorf("%s\ngot  %s\nwant %s\nsaid %s\nwant %s", tt.note, got, tt.want, warned, tt.warned)
		}
	}
}

// Of the elements in thin only what is named is kept, and that whole, with its line.
func TestParseThin(t *testing.T) {
	root, _, err := Parse("<body><sec>text<p>a<xref rid='1'>1</xref><b>&#x2013;</b><xref rid='3'>3</xref>, <i>so</i>–<i>so</i>, <xref rid='4'>4</xref>–<i>or</i> <xref rid='5'>5</xref></p>\n<fn><p>b<i>c</i></p></fn></sec></body><back>d</back>", map[string][]string{"body": {"xref", "fn"}}, nil)
	if want := `<body <xref rid="1" "1"> "–" <xref rid="3" "3"> <xref rid="4" "4"> "" <xref rid="5" "5"> <fn <p "b" <i "c">>>> <back "d">`; err != nil || show(root) != want {
		t.Errorf("got %s, %v", show(root), err)
	}
	if fn := root.Find("fn"); fn.Line != 2 {
		t.Errorf("the footnote is on line %d", fn.Line)
	}
}

// Of the sections in thin those whose heading is asked for are kept whole.
func TestParseHeaded(t *testing.T) {
	root, _, err := Parse("<body><sec><title>One</title><p>a</p></sec><sec id='x'>\n<title>W&#111;rks</title><p>b</p></sec><sec><p>Works</p></sec></body>", map[string][]string{"body": {"fn"}},
		func(heading string) bool { return heading == "Works" })
	if want := `<body <sec id="x" "\n" <title "Works"> <p "b">>>`; err != nil || show(root) != want {
		t.Errorf("got %s, %v", show(root), err)
	}
}

// What would explode or go too deep is bounded, and said.
func TestParseBounds(t *testing.T) {
	var laughs strings.Builder
	laughs.WriteString(`<!DOCTYPE a [<!ENTITY l0 "haha">`)
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&laughs, `<!ENTITY l%d "%s">`, i, strings.Repeat(fmt.Sprintf("&l%d;", i-1), 10))
	}
	laughs.WriteString(`]><a>&l9;</a>`)
	tests := []struct{ note, in, warned string }{
		{"a billion laughs", laughs.String(), "grows too large: it is left as it stands"},
		{"one entity that calls itself", `<!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&a;">]><a>&a;</a>`, "grows too large"},
		{"a long entity, called often", `<!DOCTYPE a [<!ENTITY a "` + strings.Repeat("x", 100_000) + `">]><a>` + strings.Repeat("&a;", 10_000) + `</a>`, "grows too large"},
		{"elements in each other", strings.Repeat("<a>", 100_000) + "x" + strings.Repeat("</a>", 100_000), "lie more than 200 deep"},
	}
	for _, tt := range tests {
		root, warnings, err := Parse(tt.in, nil, nil)
		if err != nil || len(warnings) == 0 || !strings.Contains(warnings[len(warnings)-1].Text, tt.warned) {
			t.Errorf("%s: %v, %+v", tt.note, err, warnings)
			continue
		}
		if text := root.Plain(); len(text) > 2<<20 || text == "" {
			t.Errorf("%s: %d characters", tt.note, len(text))
		}
	}
	if _, _, err := parse("<a>\n"+strings.Repeat("<b/>", 1000)+"</a>", nil, nil, 1000); err == nil || err.Error() != "line 2: has more than 1000 elements and texts, the most that is read: cut out the references" {
		t.Errorf("too many elements: %v", err)
	}
}

func TestPlain(t *testing.T) {
	tests := []struct{ in, want string }{
		{`<t>The <italic>Salt</italic>
			Riots&nbsp;<bold>of</bold> 1640</t>`, "The Salt Riots of 1640"},
		{`<t>H<sub>2</sub>O, 10<sup>−6</sup>, 2<sup>nd</sup>, <hi rend="superscript">3</hi></t>`, "H₂O, 10⁻⁶, 2nd, ³"},
		{`<t>one<break/>two<lb/>three<lb break="no"/>four<p>five</p>six</t>`, "one two threefour five six"},
		{`<t><math><msubsup><mi>x</mi> <mi>i</mi> <mn>2</mn></msubsup> <mo>=</mo> <msqrt><mn>2</mn></msqrt><annotation>tex</annotation></math></t>`, "x_i²=√2"},
		{`<t><inline-formula><alternatives><tex-math>\alpha</tex-math><mml:math><mml:mi>α</mml:mi></mml:math></alternatives></inline-formula></t>`, "α"},
		{`<t>a<fn>no</fn><graphic/>b</t>`, "ab"},
		{`<t>Weil, <quote>Factory
			Work,</quote> <q>Politics</q>, ‘<quote>so</quote>’, <quote>“so”</quote></t>`, "Weil, “Factory Work,” “Politics”, ‘so’, “so”"},
		{`<t>a<quote><p>set apart</p></quote>b</t>`, "a set apart b"},
		{"<t>\u202ehostile\x1b[0m</t>", "hostile[0m"},
	}
	for _, tt := range tests {
		root, _, err := Parse(tt.in, nil, nil)
		if got := root.Plain("fn"); got != tt.want || err != nil {
			t.Errorf("%s: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestProse(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"text without paragraphs", `Only <i>one</i>.`, "Only one."},
		{"paragraphs, and text beside them", `<p>One.</p> two <p>Three.</p>`, "One.|two|Three."},
		{"sections with titles, one of which ends in a full stop", `<sec><title>Aims</title><p>A.</p><p>B.</p></sec><sec><title>Results.</title><p>C.</p></sec>`, "Aims: A.|B.|Results. C."},
		{"a title over titles, a title over nothing", `<sec><title>Part</title><sec><title>One</title><p>A.</p></sec></sec><sec><title>End</title></sec>`, "Part|One: A.|End"},
		{"a list", `<p>Two:</p><list><list-item><p>a</p></list-item><list-item><p>b</p></list-item></list>`, "Two:|a|b"},
	}
	for _, tt := range tests {
		root, _, err := Parse("<abstract>"+tt.in+"</abstract>", nil, nil)
		if got := strings.ReplaceAll(root.First.Prose(), "\n\n", "|"); got != tt.want || err != nil {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
}

// A tree can be changed: what is put in, taken out and put between is where it should be.
func TestChange(t *testing.T) {
	root, _, err := Parse("<a/><b/>x<c/>", nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	root.Separate(func(a, b *Node) string { return "," })
	root.Remove(root.Child("c"))
	root.Add(&Node{Name: "d"})
	root.Remove(root.Child("a"))
	if got := show(root); got != `"," <b > "x" <d >` {
		t.Errorf("got %s", got)
	}
}

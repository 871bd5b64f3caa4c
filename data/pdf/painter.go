package pdf

import (
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// painter follows the operators of one stream (ISO 32000-1, sections 8.4 and 9.4).
type painter struct {
	*drawer
	state
	saved     []state
	text, row matrix // of the next glyph, and of the line that it stands on
	resources pdf.Value
	fonts     map[string]*font
	depth     int
	word      word
}

func (t *painter) do(op string, args []pdf.Value) {
	n := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	last := len(args) - 1
	switch op {
	case "q":
		const deepest = 1000
		if len(t.saved) < deepest {
			t.saved = append(t.saved, t.state)
		}
	case "Q":
		if k := len(t.saved); k > 0 {
			t.state, t.saved = t.saved[k-1], t.saved[:k-1]
		}
	case "cm":
		t.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.mul(t.ctm)
	case "Do":
		if last >= 0 {
			t.form(args[last].Name())
		}
	case "BT":
		t.text, t.row = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	case "Tf":
		if last >= 1 {
			t.font, t.size = t.face(args[0].Name()), n(1)
		}
	case "Tc":
		t.char = n(0)
	case "Tw":
		t.space = n(0)
	case "Tz":
		t.stretch = n(0) / 100
	case "TL":
		t.lead = n(0)
	case "Ts":
		t.up = n(0)
	case "Td":
		t.move(n(0), n(1))
	case "TD":
		t.lead = -n(1)
		t.move(n(0), n(1))
	case "Tm":
		t.row = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		t.text = t.row
	case "T*":
		t.move(0, -t.lead)
	case "'":
		t.move(0, -t.lead)
		t.show(args, last)
	case `"`:
		t.space, t.char = n(0), n(1)
		t.move(0, -t.lead)
		t.show(args, last)
	case "Tj":
		t.show(args, last)
	case "TJ":
		if last < 0 {
			return
		}
		for i := range args[last].Len() {
			switch v := args[last].Index(i); v.Kind() {
			case pdf.String:
				t.write(v.RawString())
			case pdf.Integer, pdf.Real:
				t.text = matrix{1, 0, 0, 1, -v.Float64() / 1000 * t.size * t.stretch, 0}.mul(t.text)
			}
		}
	}
}

func (t *painter) move(x, y float64) {
	t.row = matrix{1, 0, 0, 1, x, y}.mul(t.row)
	t.text = t.row
}

// face gives a font of the resources.
func (t *painter) face(name string) *font {
	f, ok := t.fonts[name]
	if !ok {
		f = newFont(t.resources.Key("Font").Key(name))
		t.fonts[name] = f
	}
	return f
}

// form draws a form, which is a page inside the page.
func (t *painter) form(name string) {
	x := t.resources.Key("XObject").Key(name)
	if x.Key("Subtype").Name() != "Form" || t.depth == maxForms {
		return
	}
	m := t.ctm
	if own := x.Key("Matrix"); own.Len() == len(m) {
		var o matrix
		for i := range o {
			o[i] = own.Index(i).Float64()
		}
		m = o.mul(m)
	}
	resources := x.Key("Resources")
	if resources.IsNull() {
		resources = t.resources
	}
	t.endWord()
	t.draw(x, resources, m, t.depth+1)
}

func (t *painter) show(args []pdf.Value, last int) {
	if last >= 0 {
		t.write(args[last].RawString())
	}
}

// write draws the glyphs of a text.
func (t *painter) write(s string) {
	if t.font == nil {
		return
	}
	for len(s) > 0 {
		code := s[:min(t.font.bytes, len(s))]
		s = s[len(code):]
		g := t.font.glyph(code)
		width := g.width / 1000 * t.size * t.stretch
		t.glyphAt(g, width)
		width += t.char * t.stretch
		if code == " " {
			width += t.space * t.stretch
		}
		t.text = matrix{1, 0, 0, 1, width, 0}.mul(t.text)
	}
}

// glyphAt adds a glyph to the word before it, or begins another. Text that does not run from left to right, such as a stamp on
// the margin, is left out.
func (t *painter) glyphAt(g glyph, width float64) {
	if t.glyphs++; g.unknown {
		t.mute++
	}
	m := matrix{t.size * t.stretch, 0, 0, t.size, 0, t.up}.mul(t.text).mul(t.ctm)
	const box = 1.1 // the box of a letter, which pdftotext gives, in sizes of its font
	size := box * math.Hypot(m[2], m[3])
	if m[0] <= 0 || math.Abs(m[1]) > .3*m[0] || size == 0 || math.IsNaN(size) || math.IsInf(size, 0) {
		t.endWord()
		return
	}
	left, base := m[4], m[5]
	right := left
	if t.size*t.stretch != 0 {
		right += width / (t.size * t.stretch) * m[0]
	}
	gap := left - t.word.right
	if strings.TrimSpace(g.text) == "" && g.text != "" {
		t.endWord()
		return
	}
	if t.word.text != "" && (math.Abs(base-t.word.base) > .05*size || math.Abs(size-t.word.size) > .05*size || gap > .12*size || gap < -.5*size) {
		t.endWord()
	}
	if t.word.text == "" {
		t.word = word{left: left, base: base, size: size}
	}
	t.word.text += g.text
	t.word.right = max(right, t.word.left)
}

func (t *painter) endWord() {
	if t.word.text != "" {
		t.put(t.word)
	}
	t.word = word{}
}

package pdf

import (
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// font is what a font says of its glyphs: which letters they are, and how wide.
type font struct {
	bytes    int // of a code
	letters  map[string]string
	encoding pdf.TextEncoding // for codes without letters; nil for none
	widths   map[int]float64
	width    float64 // of what has none there
	known    map[string]glyph
}

// glyph is what a code draws.
type glyph struct {
	text    string
	width   float64 // in thousandths of the font's size
	unknown bool
}

func newFont(v pdf.Value) *font {
	const usual = 500 // the width of a letter, where a font does not say
	f := &font{bytes: 1, letters: map[string]string{}, widths: map[int]float64{}, width: usual, known: map[string]glyph{}}
	defer f.readLetters(v)
	if v.Key("Subtype").Name() == "Type0" {
		f.bytes = 2
		f.readWide(v.Key("DescendantFonts").Index(0))
		return f
	}
	f.encoding = (&pdf.Font{V: v}).Encoder()
	first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64()
	}
	if m := v.Key("FontMatrix"); m.Len() == 6 { // of Type 3, whose glyphs have a size of their own
		for code, w := range f.widths {
			f.widths[code] = w * m.Index(0).Float64() * 1000
		}
	}
	return f
}

// readWide reads the widths of a font of codes of two bytes: c [w …], or from to w (ISO 32000-1, 9.7.4.3).
func (f *font) readWide(v pdf.Value) {
	const codes = 1 << 16
	if f.width = v.Key("DW").Float64(); v.Key("DW").IsNull() {
		f.width = 1000
	}
	w := v.Key("W")
	for i := 0; i+1 < w.Len(); {
		first, next := int(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() == pdf.Array {
			for j := range min(next.Len(), codes) {
				f.widths[first+j] = next.Index(j).Float64()
			}
			i += 2
			continue
		}
		for code := first; code <= min(int(next.Int64()), first+codes); code++ {
			f.widths[code] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// glyph gives what a code draws.
func (f *font) glyph(code string) glyph {
	if g, ok := f.known[code]; ok {
		return g
	}
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	width, ok := f.widths[n]
	if !ok {
		width = f.width
	}
	text, ok := f.letters[code]
	if !ok && f.encoding != nil {
		text = f.encoding.Decode(code)
		ok = text != ""
	}
	g := glyph{text, width, !ok && n != 0}
	f.known[code] = g
	return g
}

// readLetters reads a font's table of letters, a program of a small language (ISO 32000-1, 9.10.3). A broken one says as much
// as it has said until then.
func (f *font) readLetters(v pdf.Value) {
	table := v.Key("ToUnicode")
	if table.Kind() != pdf.Stream {
		return
	}
	bounded(table)
	defer func() { _ = recover() }()
	pdf.Interpret(table, func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		switch op {
		case "findresource":
			stack.Push(v) // any dictionary: definitions go into it, and nothing looks there
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				f.letters[args[i].RawString()] = wide(args[i+1].RawString(), 0)
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				f.readRange(args[i].RawString(), args[i+1].RawString(), args[i+2])
			}
		}
	})
}

// readRange reads the letters of a range of codes, which differ in their last byte.
func (f *font) readRange(from, to string, letters pdf.Value) {
	if len(from) == 0 || len(from) != len(to) {
		return
	}
	last := len(from) - 1
	for i := 0; i <= int(to[last])-int(from[last]); i++ {
		code := from[:last] + string([]byte{from[last] + byte(i)})
		if letters.Kind() == pdf.Array {
			f.letters[code] = wide(letters.Index(i).RawString(), 0)
		} else {
			f.letters[code] = wide(letters.RawString(), i)
		}
	}
}

// wide reads UTF-16, the last unit so much further on.
func wide(s string, add int) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(units) > 0 {
		units[len(units)-1] += uint16(add)
	}
	return string(utf16.Decode(units))
}

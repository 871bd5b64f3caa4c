package markdown

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// inline is a text with the markup that stands inside paragraphs.
type inline struct {
	s        string
	brackets map[int]int // where each bracket that opens is closed
	unclosed map[int]int // for a number of backticks, the place from which on none of that number close
}

func newInline(s string) *inline {
	in := &inline{s: s, brackets: map[int]int{}, unclosed: map[int]int{}}
	var open []int
	for i := 0; i < len(s); {
		if to := in.verbatim(i); to > i {
			i = to
			continue
		}
		switch s[i] {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) > 0 {
				in.brackets[open[len(open)-1]] = i
				open = open[:len(open)-1]
			}
		}
		i++
	}
	return in
}

// closing gives where the bracket at a place is closed, -1 for nowhere.
func (in *inline) closing(at int) int {
	if end, ok := in.brackets[at]; ok {
		return end
	}
	return -1
}

// verbatim gives where what is no markup ends at a place: an escaped sign or code. Where nothing of the kind stands there
// it gives the place.
func (in *inline) verbatim(at int) int {
	switch in.s[at] {
	case '\\':
		if at+1 < len(in.s) && (in.s[at+1] == ' ' || punctuation(rune(in.s[at+1])) && in.s[at+1] < utf8.RuneSelf) {
			return at + 2
		}
	case '`':
		ticks := run(in.s[at:], '`')
		if from, ok := in.unclosed[ticks]; ok && at >= from {
			return at + ticks
		}
		for i := at + ticks; i < len(in.s); {
			next := strings.IndexByte(in.s[i:], '`')
			if next < 0 {
				break
			}
			n := run(in.s[i+next:], '`')
			if i += next + n; n == ticks {
				return i
			}
		}
		in.unclosed[ticks] = at
		return at + ticks
	}
	return at
}

// run counts how often a sign stands at the beginning.
func run(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

var (
	autolink  = fold.Lazy(`^<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[\w.+-]+@)[^\s<>]*)>`)
	tag       = fold.Lazy(`^</?[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>` + "`" + `]+))?)*\s*/?>`)
	entity    = fold.Lazy(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	bareURL   = fold.Lazy(`^(?:https?://|www\.|doi:10\.)[^\s<>\[\]]+`)
	inside    = fold.Lazy(`^\(\s*(?:<([^<>]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)`)
	elsewhere = fold.Lazy(`^ ?\[([^\[\]]*)\]`)
	dressed   = fold.Lazy(`^\{[ \t]*(?:[-#.][^{}]*|[\w-]+=[^{}]*)\}`)
	script    = fold.Lazy(`^(?:\^[^\s^\[\]]{1,20}\^|~[^\s~]{1,20}~)`)
)

// printer prints a text without its markup.
type printer struct {
	*inline
	p       *parser
	out     []byte
	delims  []delimiter
	openers map[byte][]int  // delimiters that may still be closed, by their sign
	ends    map[int]linkEnd // by the place of the bracket that closes a link's text
}

// delimiter is a run of signs of emphasis, and how many of them are left as text.
type delimiter struct {
	at   int // in the output
	left int
	sign byte
}

// linkEnd is what follows the text of a link.
type linkEnd struct {
	to, from int // where the link ends in the text, where its text begins in the output
	url      string
}

// plain gives what is printed of a text with markup. The address of a link stands behind its text, in parentheses, where the
// text does not say it.
func (p *parser) plain(s string) string {
	if !strings.ContainsAny(s, "\\`*_[<&~^-!{") {
		return s
	}
	w := printer{inline: newInline(s), p: p, openers: map[byte][]int{}, ends: map[int]linkEnd{}}
	for i := 0; i < len(s); {
		i = w.next(i)
	}
	return w.result()
}

// next prints what stands at a place, and gives the next place.
func (w *printer) next(i int) int {
	s := w.s
	rest := s[i:]
	if to := w.verbatim(i); to > i {
		w.unescape(s[i:to])
		return to
	}
	switch rest[0] {
	case '*', '_':
		return w.emphasis(i)
	case '<':
		if m := autolink.FindStringSubmatch(rest); m != nil {
			w.write(m[1])
			return i + len(m[0])
		}
		if t := tag.FindString(rest); t != "" {
			if name := strings.ToLower(strings.Trim(t, "</> ")); name == "br" || name == "p" {
				w.write(" ")
			}
			return i + len(t)
		}
	case '&':
		if t := entity.FindString(rest); t != "" {
			w.write(html.UnescapeString(t))
			return i + len(t)
		}
	case '!':
		if strings.HasPrefix(rest, "![") && w.link(i+1) {
			return i + 2
		}
	case '[':
		if w.link(i) {
			return i + 1
		}
	case ']':
		if end, ok := w.ends[i]; ok {
			w.endLink(end)
			return end.to
		}
	case '~', '^':
		if strings.HasPrefix(rest, "~~") {
			return i + run(rest, '~')
		}
		if t := script.FindString(rest); t != "" {
			w.write(t[1 : len(t)-1])
			return i + len(t)
		}
	case '-':
		n := run(rest, '-')
		switch n {
		case 2:
			w.write("–")
		case 3:
			w.write("—")
		default:
			w.write(rest[:n])
		}
		return i + n
	case 'h', 'w', 'd':
		if t := bareURL.FindString(rest); t != "" && (i == 0 || !letter(s[:i])) {
			t = strings.TrimRight(t, "*_.,;:!?'\"”’)~`")
			w.write(t)
			return i + len(t)
		}
	}
	_, n := utf8.DecodeRuneInString(rest)
	w.write(rest[:n])
	return i + n
}

func (w *printer) write(s string) { w.out = append(w.out, s...) }

// unescape prints what verbatim has found.
func (w *printer) unescape(s string) {
	if s[0] == '\\' {
		w.write(s[1:])
		return
	}
	ticks := run(s, '`')
	if len(s) == ticks {
		w.write(s)
		return
	}
	w.write(strings.TrimSpace(s[ticks : len(s)-ticks]))
}

// link takes the bracket at a place as the beginning of a link, if it is that of one.
func (w *printer) link(at int) bool {
	end := w.closing(at)
	if end < 0 {
		return false
	}
	url, to := "", 0
	rest := w.s[end+1:]
	if m := inside.FindStringSubmatch(rest); m != nil {
		url, to = m[1]+m[2], len(m[0])
	} else if m := elsewhere.FindStringSubmatch(rest); m != nil && w.address(m[1], at, end) != "" {
		url, to = w.address(m[1], at, end), len(m[0])
	} else if t := dressed.FindString(rest); t != "" {
		to = len(t)
	} else if url = w.address("", at, end); url == "" {
		return false
	}
	if at > 0 && w.s[at-1] == '!' {
		url = "" // a picture's
	}
	w.ends[end] = linkEnd{to: end + 1 + to, from: len(w.out), url: url}
	return true
}

// address gives what the text says elsewhere of a link's name, which is its text where it has no other.
func (w *printer) address(name string, at, end int) string {
	const longest = 200 // bytes of a name; longer ones would be made again for every bracket around them
	if name == "" {
		name = w.s[at+1 : min(end, at+1+longest)]
	}
	return w.p.links[strings.ToLower(name)]
}

// endLink prints a link's address where its text does not say it.
func (w *printer) endLink(l linkEnd) {
	url := strings.ReplaceAll(l.url, `\`, "")
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
		return
	}
	const longest = 2000 // bytes of a text that is looked through
	shown := string(w.out[max(l.from, len(w.out)-longest):])
	if !strings.Contains(shown, core(url)) {
		w.write(" (" + url + ")")
	}
}

// core is an address without what a text may leave out of it.
func core(url string) string {
	_, url, _ = strings.Cut(url, "://")
	url = strings.TrimPrefix(url, "www.")
	url = strings.TrimPrefix(strings.TrimPrefix(url, "dx."), "doi.org/")
	return strings.TrimRight(url, "/")
}

// emphasis takes a run of asterisks or underscores: those that have their counterpart go, the others are text.
func (w *printer) emphasis(at int) int {
	sign := w.s[at]
	n := run(w.s[at:], sign)
	before, _ := utf8.DecodeLastRuneInString(w.s[:at])
	after, _ := utf8.DecodeRuneInString(w.s[at+n:])
	if at == 0 {
		before = ' '
	}
	if at+n == len(w.s) {
		after = ' '
	}
	left := !unicode.IsSpace(after) && (!punctuation(after) || unicode.IsSpace(before) || punctuation(before))
	right := !unicode.IsSpace(before) && (!punctuation(before) || unicode.IsSpace(after) || punctuation(after))
	opens, closes := left, right
	if sign == '_' {
		opens, closes = left && (!right || punctuation(before)), right && (!left || punctuation(after))
	}
	d := delimiter{at: len(w.out), left: n, sign: sign}
	for open := w.openers[sign]; closes && d.left > 0 && len(open) > 0; w.openers[sign] = open {
		o := &w.delims[open[len(open)-1]]
		k := min(o.left, d.left)
		o.left -= k
		if d.left -= k; o.left == 0 {
			open = open[:len(open)-1]
		}
	}
	w.delims = append(w.delims, d)
	if opens && d.left > 0 {
		w.openers[sign] = append(w.openers[sign], len(w.delims)-1)
	}
	return at + n
}

// result gives what is printed.
func (w *printer) result() string {
	var b strings.Builder
	done := 0
	for _, d := range w.delims {
		b.Write(w.out[done:d.at])
		done = d.at
		for range d.left {
			b.WriteByte(d.sign)
		}
	}
	b.Write(w.out[done:])
	return b.String()
}

// punctuation reports whether a character is a sign, as Markdown has it.
func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func letter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

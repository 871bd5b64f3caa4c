package ris

import (
	"fmt"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// tag is a line of a record, with the lines that continue it.
type tag struct {
	name, value string
	more        []string // the lines behind its own
	line        int
}

// text gives the whole value on one line, without the HTML that publishers leave in.
func (t *tag) text() string {
	s := t.value
	if len(t.more) > 0 {
		s += "\n" + strings.Join(t.more, "\n")
	}
	if s = fold.Line(s); exact[t.name] {
		return s
	}
	return fold.Line(fold.Unmark(s))
}

// exact are the tags in which "&" and "<" mean themselves.
var exact = map[string]bool{"ID": true, "DO": true, "UR": true, "LK": true, "L1": true, "L2": true, "L3": true, "M3": true, ownTag: true}

// lines is what stands between TY and ER.
type lines struct {
	line    int
	tags    []tag
	printed string // what is no record but stands between two
}

// scanner takes a file apart, line by line.
type scanner struct {
	records  []lines
	open     bool // the last record has no ER yet
	strict   bool // its TY has the two blanks that RIS asks for
	outside  []string
	outFrom  int
	begun    bool // a tag has been seen
	typed    bool // a TY has
	warnings []model.Warning
}

func (p *scanner) warn(line int, format string, args ...any) {
	p.warnings = append(p.warnings, model.Warning{Line: line, Text: fmt.Sprintf(format, args...)})
}

func scan(s string) *scanner {
	p := &scanner{}
	for n := 1; s != ""; n++ {
		end := strings.IndexAny(s, "\r\n")
		line := s
		switch {
		case end < 0:
			s = ""
		case strings.HasPrefix(s[end:], "\r\n"):
			line, s = s[:end], s[end+2:]
		default:
			line, s = s[:end], s[end+1:]
		}
		p.line(n, line)
	}
	if p.open {
		p.warn(p.last().line, "the record is not closed: end it with a line “ER  - ”")
	}
	p.flush()
	return p
}

func (p *scanner) last() *lines { return &p.records[len(p.records)-1] }

func (p *scanner) line(n int, line string) {
	t, form := tagOf(line)
	if form == loose && !p.loosely(t) {
		form = none
	}
	if form == bare {
		if form = none; t.name == "TY" && known(t.value) || p.open && len(p.last().tags) > 0 && !long[p.last().tags[len(p.last().tags)-1].name] {
			form = strict
			p.warn(n, "the hyphen behind %s is missing: it is read as “%s  - %s”", t.name, t.name, short(t.value))
		}
	}
	t.line = n
	switch {
	case form == none:
		p.text(n, strings.TrimSpace(line))
	case t.name == "ER":
		p.open = false
	case t.name == "TY":
		if p.open && len(p.last().tags) > 0 {
			p.warn(p.last().line, "the record is not closed before the next begins: end it with a line “ER  - ”")
		}
		p.flush()
		p.strict, p.typed = form == strict, true
		p.start(t)
	default:
		if !p.open {
			p.flush()
			p.warn(n, "the record begins without a type: put a line “TY  - JOUR”, BOOK, CHAP … before it")
			p.start(t)
			break
		}
		p.last().tags = append(p.last().tags, t)
	}
}

func (p *scanner) start(t tag) {
	p.begun, p.open = true, true
	p.records = append(p.records, lines{line: t.line, tags: append(make([]tag, 0, 24), t)})
}

// loosely reports whether a tag without its two blanks is one: not inside a long text of a file that has them elsewhere.
func (p *scanner) loosely(t tag) bool {
	if t.name == "TY" {
		return t.value != ""
	}
	if t.name == "ER" {
		return t.value == ""
	}
	return !p.open || !p.strict || !long[p.last().tags[len(p.last().tags)-1].name]
}

// long are the tags whose texts run over many lines.
var long = map[string]bool{"AB": true, "N1": true, "N2": true, "RN": true}

// text takes a line that is no tag: it continues the one before it, or stands outside of all records.
func (p *scanner) text(n int, line string) {
	if line == "" {
		return
	}
	if p.open {
		t := &p.last().tags[len(p.last().tags)-1]
		if listed[t.name] { // a further name or keyword, not more of the same
			p.last().tags = append(p.last().tags, tag{name: t.name, value: line, line: n})
			return
		}
		t.more = append(t.more, line)
		return
	}
	if len(p.outside) == 0 {
		p.outFrom = n
	}
	p.outside = append(p.outside, line)
}

// listed are the tags that are given once for each of several.
var listed = map[string]bool{"AU": true, "A1": true, "A2": true, "A3": true, "A4": true, "ED": true, "KW": true, "UR": true}

// flush keeps what stands between two records as printed: it may be a citation. What programs write before the first
// one, counters, rules and the mark of the file's end say nothing.
func (p *scanner) flush() {
	text := strings.Join(p.outside, " ")
	p.outside = nil
	switch {
	case text == "EF" || !strings.ContainsFunc(text, isLetter):
	case !p.begun:
		if !envelope(text) {
			p.warn(p.outFrom, "before the first record, and left out: %s", short(text))
		}
	default:
		p.warn(p.outFrom, "in no record, and kept as printed: %s", short(text))
		p.records = append(p.records, lines{line: p.outFrom, printed: text})
	}
}

// envelope reports whether a text is what JSTOR and others write before the first record.
func envelope(text string) bool {
	for _, start := range []string{"Provider:", "Database:", "Content:", "Link to", "Export"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// form is how a line writes its tag.
type form int

const (
	none   form = iota
	strict      // "AU  - Smith"
	loose       // "AU - Smith", "AU- Smith", "AU  – Smith"
	bare        // "AU  Smith"
)

// tagOf parts a line into its tag and its value.
func tagOf(line string) (tag, form) {
	s := strings.TrimLeft(line, " \t\u00a0\ufeff")
	if len(s) < 2 || !isUpper(s[0]&^0x20) || !isUpper(s[1]&^0x20) && (s[1] < '0' || s[1] > '9') {
		return tag{}, none
	}
	name := s[:2]
	rest := strings.TrimLeft(s[2:], " \t\u00a0")
	blanks := len(s) - 2 - len(rest)
	value, dash := cutDash(rest)
	lower := name != strings.ToUpper(name)
	if name = strings.ToUpper(name); lower && (!tags[name] || blanks < 2 || !dash) {
		return tag{}, none
	}
	t := tag{name: name, value: strings.TrimSpace(value)}
	apart := value == "" || value[0] == ' ' || value[0] == '\t' || strings.HasPrefix(value, "\u00a0")
	ends := name == "TY" || name == "ER"
	switch {
	case dash && blanks == 2 && strings.HasPrefix(rest, "-") && s[2:4] == "  " && (apart || tags[name]):
		return t, strict
	case dash && tags[name] && (ends || blanks > 0 && apart || blanks == 0 && apart && value != ""):
		return t, loose
	case !dash && tags[name] && !lower && blanks == 2 && rest != "":
		t.value = strings.TrimSpace(rest)
		return t, bare
	case !dash && name == "ER" && rest == "":
		return t, loose
	}
	return tag{}, none
}

func cutDash(s string) (after string, ok bool) {
	for _, dash := range []string{"-", "–", "—", "‐", "−"} {
		if after, ok = strings.CutPrefix(s, dash); ok {
			return after, true
		}
	}
	return s, false
}

// tags are all that RIS has, in either usage.
var tags = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields("TY A1 A2 A3 A4 A5 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP DS ED EP ER ET ID IS J1 J2 JA JF JO " +
		"K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PA PB PP PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR") {
		m[name] = true
	}
	return m
}()

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isLetter(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0x80
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short is text as a message repeats it.
func short(s string) string {
	const shown = 60
	s = oneLine(s[:min(len(s), 4*shown)])
	if r := []rune(s); len(r) > shown {
		return string(r[:shown]) + "…"
	}
	return s
}

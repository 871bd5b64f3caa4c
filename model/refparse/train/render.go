package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/refparse/crf"
)

// page is a citation in the making.
type page struct {
	citation
	rng *rand.Rand
}

// lit writes text that belongs to no field.
func (p *page) lit(s string) { p.text += s }

// put writes a field's text.
func (p *page) put(l crf.Label, s string) {
	if s != "" {
		p.add(s, l)
	}
}

// opt writes a field between two pieces of punctuation, and nothing if there is nothing to write.
func (p *page) opt(before string, l crf.Label, s string, after string) bool {
	if s == "" {
		return false
	}
	p.lit(before)
	p.put(l, s)
	p.lit(after)
	return true
}

func (p *page) chance(share float64) bool { return p.rng.Float64() < share }

func pick[T any](p *page, list ...T) T { return list[p.rng.IntN(len(list))] }

// nameStyle is how a list of names is printed.
type nameStyle struct {
	inverted  int  // 0 none, 1 the first, 2 all
	initials  bool // given names shortened
	dotted    bool // full stops behind initials
	spaced    bool // spaces between initials
	comma     bool // between family name and initials, where inverted
	capitals  bool // family names in capitals
	bracketed bool // given names in brackets, where inverted
	and       string
	delimiter string
	etAl      int // so many names before "et al."; 0 for all
}

func (p *page) nameStyle(inverted int) nameStyle {
	return nameStyle{
		inverted: inverted, initials: p.chance(.4), dotted: true, spaced: p.chance(.6), comma: true, capitals: p.chance(.06),
		and: pick(p, " and ", " and ", ", and ", " & ", ", & "), delimiter: ", ", etAl: pick(p, 0, 0, 0, 1, 2, 3),
	}
}

func initials(given string, dotted, spaced bool) string {
	var parts []string
	for _, w := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '.' }) {
		if w == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) {
			continue
		}
		if len(w) <= 3 && strings.ToUpper(w) == w && len(w) > 1 { // "JR"
			for _, x := range w {
				parts = append(parts, string(x))
			}
			continue
		}
		parts = append(parts, string(r))
	}
	glue := ""
	if spaced {
		glue = " "
	}
	if dotted {
		for i := range parts {
			parts[i] += "."
		}
	}
	return strings.Join(parts, glue)
}

func (s nameStyle) name(n model.Name, first bool) string {
	if n.Literal != "" {
		return n.Literal
	}
	family := strings.TrimSpace(n.NonDroppingParticle + " " + n.Family)
	if s.capitals {
		family = strings.ToUpper(family)
	}
	given := n.Given
	if s.initials {
		given = initials(given, s.dotted, s.spaced)
	}
	if given == "" {
		return family
	}
	if s.inverted == 2 || s.inverted == 1 && first {
		switch {
		case s.bracketed:
			return family + " (" + given + ")"
		case s.comma:
			return family + ", " + given
		}
		return family + " " + given
	}
	return given + " " + family
}

func (s nameStyle) list(names []model.Name) string {
	var b strings.Builder
	for i, n := range names {
		switch {
		case i == 0:
		case s.etAl > 0 && i >= s.etAl && len(names) > 3:
			b.WriteString(" et al.")
			return b.String()
		case i == len(names)-1:
			b.WriteString(s.and)
		default:
			b.WriteString(s.delimiter)
		}
		b.WriteString(s.name(n, i == 0))
	}
	return b.String()
}

// period writes a full stop unless one is there.
func (p *page) period() {
	if !strings.HasSuffix(p.text, ".") && !strings.HasSuffix(p.text, "?") {
		p.lit(".")
	}
}

// quoted writes a title in quotation marks of some kind, with the punctuation inside or behind.
func (p *page) quoted(l crf.Label, s, behind string) {
	marks := pick(p, "“”", "“”", "“”", `""`, "‘’", "‘’", "«»")
	r := []rune(marks)
	open, end := string(r[0]), string(r[1])
	if marks == "«»" && p.chance(.5) {
		open, end = "« ", " »"
	}
	p.lit(open)
	p.put(l, s)
	if (behind == "," || behind == ".") && p.chance(.5) && !strings.HasSuffix(s, "?") {
		p.lit(behind + end)
	} else {
		p.lit(end + behind)
	}
}

// cited makes a cited page.
func (p *page) cited() string {
	n := 1 + p.rng.IntN(400)
	if p.chance(.05) {
		return pick(p, "xii", "ix", "xxv–xxvi", "iv", "passim")
	}
	switch p.rng.IntN(6) {
	case 0:
		return fmt.Sprintf("%d%s%d", n, pick(p, "–", "-"), n+1+p.rng.IntN(9))
	case 1:
		return fmt.Sprintf("%d%s%02d", 100+n, pick(p, "–", "-"), (n+1+p.rng.IntN(5))%100)
	case 2:
		return fmt.Sprintf("%d, %d", n, n+3+p.rng.IntN(90))
	}
	return fmt.Sprint(n)
}

// locator makes a cited place with the words before it, as English, German, French or Italian notes have it.
func (p *page) locator() string {
	switch p.rng.IntN(14) {
	case 0:
		return pick(p, "ch. ", "chap. ", "chapter ") + pick(p, "3", "12", "IV", "VI")
	case 1:
		return pick(p, "fol. ", "f. ", "fols. ", "ff. ") + fmt.Sprint(1+p.rng.IntN(200)) + pick(p, "r", "v", "", "a")
	case 2:
		return pick(p, "¶ ", "¶", "para. ", "paras. ", "§ ", "sec. ") + fmt.Sprint(1+p.rng.IntN(90))
	case 3:
		return pick(p, "I", "II", "III", "1", "2") + ":" + p.cited()
	case 4:
		return "at " + p.cited()
	case 5:
		return pick(p, "especially ", "esp. ", "esp. pp. ") + p.cited()
	case 6, 7, 8, 9:
		return pick(p, "p. ", "pp. ", "p. ", "pp. ", "S. ", "p.", "pp.", "pag. ") + p.cited()
	}
	return p.cited()
}

// year gives the record's year, or makes one up.
func (p *page) year(r *record) string {
	if r.year == "" {
		return fmt.Sprint(1880 + p.rng.IntN(145))
	}
	return r.year
}

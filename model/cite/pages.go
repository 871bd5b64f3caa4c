package cite

import (
	"strings"
)

// ranges rewrites each range of a list of pages, whole as printed or shortened ("429-66"), with its second number whole
// and then as short makes it; dash stands between. What is no pair of numbers keeps its digits.
func ranges(pages, dash string, short func(from, to string) string) string {
	var b strings.Builder
	for i := 0; i < len(pages); {
		if !digit(pages[i]) {
			b.WriteByte(pages[i])
			i++
			continue
		}
		from := number(pages[i:])
		rest, ok := cutDash(pages[i+len(from):])
		to := number(rest)
		if !ok || to == "" || followedByDash(rest[len(to):]) {
			b.WriteString(from)
			i += len(from)
			continue
		}
		full := complete(from, to)
		i = len(pages) - len(rest) + len(to)
		if short != nil && len(full) >= len(from) {
			full = short(from, full)
		}
		b.WriteString(from + dash + full)
	}
	return dashed(b.String(), dash)
}

// complete gives the second number of a range all its digits: 429–66 is 429–466.
func complete(from, to string) string {
	if n := len(from) - len(to); n > 0 && from[n:] < to {
		return from[:n] + to
	}
	return to
}

// chicagoRange shortens the second number as the Chicago Manual does ("Inclusive numbers", 9.61 in the 17th edition): not below
// 100 nor after a multiple of 100; the changed part only after 101–109, 201–209 …; else two digits or as many as change.
func chicagoRange(from, to string) string {
	if len(from) < 3 || len(from) != len(to) || strings.HasSuffix(from, "00") {
		return to
	}
	least := 2
	if from[len(from)-2] == '0' {
		least = 1
	}
	return to[len(to)-max(changed(from, to), least):]
}

// mlaRange shortens the second number to two digits, or as many as change.
func mlaRange(from, to string) string {
	if len(from) < 3 || len(from) != len(to) {
		return to
	}
	return to[len(to)-max(changed(from, to), 2):]
}

// nlmRange shortens the second number to the digits that change.
func nlmRange(from, to string) string {
	if len(from) != len(to) {
		return to
	}
	return to[len(to)-max(changed(from, to), 1):]
}

// changed counts the digits of to from the first that differs.
func changed(from, to string) int {
	for i := range from {
		if from[i] != to[i] {
			return len(from) - i
		}
	}
	return 0
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func number(s string) string {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return s[:n]
}

// dashes are what stands between two pages; "--" is BibTeX's.
var dashes = [...]string{"---", "--", "—", "–", "−", "‒", "‐", "‑", "-"}

func cutDash(s string) (rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	for _, d := range dashes {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return strings.TrimLeft(rest, " "), true
		}
	}
	return s, false
}

func followedByDash(s string) bool {
	_, ok := cutDash(s)
	return ok
}

// dashed gives the dashes left between two signs of one kind (xii-xv, S12-S20) the style's form; "A-1" is one page.
func dashed(s, dash string) string {
	var b strings.Builder
	kind := byte(0) // of the sign before: 'd' a number, 'a' letters, 0 neither
	for i := 0; i < len(s); {
		if alnum(s[i]) {
			if kind = 'a'; digit(s[i]) {
				kind = 'd'
			}
			start := i
			for i < len(s) && alnum(s[i]) {
				i++
			}
			b.WriteString(s[start:i])
			continue
		}
		if rest, ok := cutDash(s[i:]); ok && s[i] != ' ' && rest != "" && alnum(rest[0]) && kind != 0 && digit(rest[0]) == (kind == 'd') {
			b.WriteString(dash)
			i = len(s) - len(rest)
			continue
		}
		kind = 0
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

func alnum(c byte) bool { return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// several reports whether pages are more than one.
func several(pages string) bool {
	return strings.ContainsAny(pages, "–-,;&—/") || strings.HasSuffix(pages, "f.") || strings.HasSuffix(pages, "ff.") || strings.HasSuffix(pages, "ff")
}

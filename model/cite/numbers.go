package cite

import (
	"strconv"
	"strings"
	"unicode"
)

var ordinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// edition gives an edition with the style's abbreviation behind it: "2", "2nd", "second edition" are "2nd ed."; "revised
// edition" is "rev. ed.". A first edition goes unmentioned, as all the manuals have it.
func edition(s, ed string) string {
	text := strings.Trim(s, " .")
	for _, end := range []string{" edition", " edn", " ed", " Edition", " Ed"} {
		text = strings.TrimSuffix(text, end)
	}
	if text == "" {
		return ""
	}
	words := strings.Fields(text)
	for i, w := range words {
		switch lower := strings.ToLower(strings.Trim(w, ".,")); {
		case lower == "revised" || lower == "rev":
			words[i] = "rev."
		case lower == "enlarged" || lower == "enl":
			words[i] = "enl."
		case lower == "expanded":
			words[i] = "exp."
		default:
			if n := ordinal(lower); n > 0 {
				words[i] = strconv.Itoa(n) + ordinalEnd(n)
			}
		}
	}
	text = strings.Join(words, " ")
	if text == "1st" {
		return ""
	}
	return text + " " + ed
}

// ordinal reads "2", "2nd", "second" as 2; 0 for anything else.
func ordinal(s string) int {
	for n, word := range ordinals {
		if n > 0 && word == s {
			return n
		}
	}
	digits := number(s)
	n, err := strconv.Atoi(digits)
	if err != nil || n > 999 { // "1998 edition" is no ordinal
		return 0
	}
	if end := s[len(digits):]; end == "" || end == ordinalEnd(n) || end == "d" {
		return n
	}
	return 0
}

func ordinalEnd(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// labelled puts a label before a number: "vol. " before "2", but not before "vol. 2" or "Supplement".
func labelled(label, labels, value string) string {
	switch {
	case value == "":
		return ""
	case !numeral(value):
		return value
	case several(value):
		return labels + value
	}
	return label + value
}

// numeral reports whether a value begins as a number does, in figures (with a letter or two before them), Roman numerals or one letter, so that a label can
// stand before it.
func numeral(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	head := s[:end]
	letters := strings.TrimRight(head, "0123456789")
	return head != "" && (letters != head && len(letters) < 3 || len(head) == 1 || strings.Trim(head, "IVXLCDM") == "" || strings.Trim(head, "ivx") == "")
}

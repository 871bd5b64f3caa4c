package markup

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var lowered = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// Number gives the number that a label is, 0 for none: "12", "[12]", "12.", "¹²", "5a".
func Number(label string) int {
	label = strings.Trim(lowered.Replace(label), " .[]()")
	digits := strings.TrimRight(label, "abcdefghijklmnopqrstuvwxyz")
	if len(label)-len(digits) > 1 || len(digits) > 5 {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// Unlabelled takes a label off the beginning of a text, where it is printed there as well: "[12] Weil, …", "¹² Weil, …".
func Unlabelled(s, label string) string {
	label = strings.Trim(label, " .[]()")
	if label == "" {
		return s
	}
	bare := strings.TrimLeft(s, "[(")
	rest, ok := strings.CutPrefix(bare, label)
	if !ok {
		rest = strings.TrimLeft(bare, "⁰¹²³⁴⁵⁶⁷⁸⁹")
		if rest == bare || lowered.Replace(bare[:len(bare)-len(rest)]) != lowered.Replace(label) {
			return s
		}
		rest = " " + rest
	}
	behind := strings.TrimLeft(rest, ".])")
	text := strings.TrimLeft(behind, " ")
	first, _ := utf8.DecodeRuneInString(text)
	if text == rest || text == "" || text == behind && unicode.IsDigit(first) || unicode.IsPunct(first) && !strings.ContainsRune("“\"‘'«„", first) {
		return s // part of a word, of a number, of a date
	}
	return text
}

// Numbering numbers the notes of a paper: a run, and the last number given in it.
type Numbering struct{ Run, N int }

// Next takes the next number: the one printed, or the next where none is. A lower one begins a new run.
func (c *Numbering) Next(label string) {
	n := Number(label)
	c.Run = max(c.Run, 1)
	switch {
	case n == 0:
		c.N++
	case n <= c.N:
		c.Run, c.N = c.Run+1, n
	default:
		c.N = n
	}
}

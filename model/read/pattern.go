package read

import (
	"strings"

	"ibid/model/fold"
)

type pattern = fold.Pattern

func lazy(expr string) pattern { return fold.Lazy(expr) }

// probed is a pattern with a cheap test before it: a byte, a word that every match has. Most texts fail the test, and are
// spared the regular expression, which costs a hundred times as much.
type probed struct {
	pattern
	may func(s string) bool // true of every text that the pattern matches
}

func probing(may func(s string) bool, expr string) probed { return probed{lazy(expr), may} }

func (p probed) MatchString(s string) bool { return p.may(s) && p.pattern.MatchString(s) }

func (p probed) FindString(s string) string {
	if !p.may(s) {
		return ""
	}
	return p.pattern.FindString(s)
}

func (p probed) FindStringIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.pattern.FindStringIndex(s)
}

func (p probed) FindStringSubmatch(s string) []string {
	if !p.may(s) {
		return nil
	}
	return p.pattern.FindStringSubmatch(s)
}

func (p probed) FindStringSubmatchIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.pattern.FindStringSubmatchIndex(s)
}

// holding gives the test for one of some parts anywhere.
func holding(parts ...string) func(string) bool {
	return func(s string) bool { return holdsOne(s, parts) }
}

func holdsOne(s string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// begins gives the test for a first byte.
func begins(bytes string) func(string) bool {
	return func(s string) bool { return s != "" && strings.IndexByte(bytes, s[0]) >= 0 }
}

// both gives the test for two.
func both(a, b func(string) bool) func(string) bool {
	return func(s string) bool { return a(s) && b(s) }
}

// figured reports whether a text ends in a figure.
func figured(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

// endsInYear reports whether a text ends in a figure of four digits that begins with 1 or 2.
func endsInYear(s string) bool {
	n := len(s)
	return n >= 4 && isDigit(s[n-1]) && isDigit(s[n-2]) && isDigit(s[n-3]) && (s[n-4] == '1' || s[n-4] == '2')
}

// ends gives the test for a last byte.
func ends(b byte) func(string) bool {
	return func(s string) bool { return s != "" && s[len(s)-1] == b }
}

package fold

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Count says a number with the word for what it counts: "1 note", "2 notes".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}

// tallied is how many names Tally gives, and longestName how many characters of one.
const tallied, longestName = 12, 30

// Tally lists names by how often they were counted, those counted most first: "KW (12), SN (3) and 4 more".
func Tally(counts map[string]int) string {
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) })
	more := ""
	if n := len(names) - tallied; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
		names = names[:tallied]
	}
	for i, name := range names {
		n := counts[name]
		if r := []rune(Line(name[:min(len(name), 4*longestName)])); len(r) > longestName {
			name = string(r[:longestName]) + "…"
		} else {
			name = string(r)
		}
		names[i] = fmt.Sprintf("%s (%d)", name, n)
	}
	return strings.Join(names, ", ") + more
}

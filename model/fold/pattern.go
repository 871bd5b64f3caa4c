package fold

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first asked: to compile them all would hold up every start
// of the program by some milliseconds, also of the commands that read nothing.
type Pattern struct{ compiled func() *regexp.Regexp }

// Lazy gives the pattern of an expression; it panics when it is first asked where that is none.
func Lazy(expr string) Pattern {
	return Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

// The methods are those of regexp.Regexp.

func (p Pattern) MatchString(s string) bool            { return p.compiled().MatchString(s) }
func (p Pattern) FindString(s string) string           { return p.compiled().FindString(s) }
func (p Pattern) FindStringIndex(s string) []int       { return p.compiled().FindStringIndex(s) }
func (p Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }
func (p Pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}
func (p Pattern) FindAllString(s string, n int) []string { return p.compiled().FindAllString(s, n) }
func (p Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}
func (p Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.compiled().FindAllStringSubmatch(s, n)
}
func (p Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringSubmatchIndex(s, n)
}
func (p Pattern) FindAllSubmatch(b []byte, n int) [][][]byte {
	return p.compiled().FindAllSubmatch(b, n)
}
func (p Pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }
func (p Pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.compiled().ReplaceAllStringFunc(s, by)
}
func (p Pattern) Split(s string, n int) []string { return p.compiled().Split(s, n) }

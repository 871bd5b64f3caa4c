package check

import (
	"regexp"
	"sync"
)

// lazy compiles a regular expression when it is first asked: all of them at every start would hold up those commands too that
// check nothing.
func lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

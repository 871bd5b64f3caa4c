package check

import (
	"slices"

	"ibid/model"
)

// Choice says which findings are wanted: all of them but for Not, or Only some. Both hold codes and levels.
type Choice struct {
	Only, Not []string
}

// Unknown gives the first word of a choice that is neither a code nor a level; "" if there is none.
func (c Choice) Unknown() string {
	for _, name := range slices.Concat(c.Only, c.Not) {
		if !slices.Contains(Names(), name) {
			return name
		}
	}
	return ""
}

// Names gives the codes, and behind them the levels that are no codes.
func Names() []string {
	var names []string
	for _, c := range Codes {
		names = append(names, c.Name)
	}
	return append(names, string(LevelNotice))
}

// Takes reports whether a finding of this code is wanted. What is ruled out by its own code or its level is not, whatever
// else is asked for.
func (c Choice) Takes(code string) bool {
	level, _ := levelOf(code)
	return (len(c.Only) == 0 || has(c.Only, code, level)) && !has(c.Not, code, level)
}

func has(list []string, code string, level model.Level) bool {
	for _, name := range list {
		if name == code || name == string(level) {
			return true
		}
	}
	return false
}

// Of gives the findings that are wanted.
func (c Choice) Of(found []Finding) []Finding {
	var kept []Finding
	for _, f := range found {
		if c.Takes(f.Code) {
			kept = append(kept, f)
		}
	}
	return kept
}

package read

import (
	"ibid/model"
)

// listStart matches how an entry of a bibliography begins: an inverted name, a dash for one, or names before a year.
var listStart = lazy(`^(?:[\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?,? (?:[\p{Lu}]\.|[\p{Lu}][\p{L}]+[.,;& ])|[\p{Ll}]{2,4} [\p{Lu}][\p{L}'’-]+, [\p{Lu}]|[—–_-]{2,}|[\p{Lu}]\. ?(?:[\p{Lu}]\. ?)*[\p{Lu}][\p{L}]+)`)

// A list has more than mostly of its notes begin like entries and print a year, and hardly any refers back.
const (
	looked = 1000 // so many notes, evenly spread, tell
	mostly = .6
	hardly = .02
)

// isList reports whether notes are a list of references: then no entry is taken apart.
func isList(notes []model.Note) bool {
	starts, back, all := 0, 0, 0
	for i := 0; i < len(notes); i += 1 + len(notes)/looked {
		if notes[i].Entry {
			continue
		}
		text := notes[i].Text[:min(len(notes[i].Text), 400)]
		all++
		if listStart.MatchString(text) && yearPrinted.MatchString(text) {
			starts++
		}
		if refersBack(text) {
			back++
		}
	}
	return all > 3 && float64(starts) > mostly*float64(all) && float64(back) <= hardly*float64(all)
}

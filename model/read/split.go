package read

import "strings"

// piece is one citation in the text of a note, in bytes.
type piece struct {
	start, end    int // with signal and commentary
	core, coreEnd int // what describes the source, and the cited place
	signal        string
	linked        bool // "quoted in": it hangs on the citation before
	none          bool // it cites nothing
}

// split takes a note apart into its citations. The pieces follow each other and leave out nothing but white space and
// the semicolons between them. An entry of a list is one citation.
func split(text string, entry bool) []piece {
	start, end := trim(text, 0, len(text))
	return []piece{{start: start, end: end, core: start, coreEnd: end, none: start == end}}
}

func trim(text string, start, end int) (int, int) {
	start += len(text[start:end]) - len(strings.TrimLeft(text[start:end], " \n\t"))
	end -= len(text[start:end]) - len(strings.TrimRight(text[start:end], " \n\t"))
	return start, end
}

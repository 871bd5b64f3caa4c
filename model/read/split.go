package read

import "strings"

// piece is one citation in the text of a note, in bytes.
type piece struct {
	start, end    int // with signal and commentary
	core, coreEnd int // what describes the source, and the cited place
	signal        string
	linked        bool // "quoted in": it hangs on the citation before
	inside        bool // it stands inside a sentence
	none          bool // it cites nothing
}

// split takes a note apart into its citations. The pieces follow each other and leave out nothing but white space and
// the semicolons between them: commentary before the first citation goes with the first, all other with the one before
// it. An entry of a list is one citation.
func split(text string, entry bool) []piece {
	start, end := trim(text, 0, len(text))
	whole := piece{start: start, end: end, core: start, coreEnd: end}
	if start == end {
		whole.none = true
		return []piece{whole}
	}
	g := newGuard(text)
	if entry {
		if core, _ := takeSignals(text, start, end); isSignal(text, start) && isNamed(text[core:end]) { // a list of what the notes cite
			whole.core, whole.signal = core, strings.TrimRight(text[start:core], " ")
		}
		whole.coreEnd = coreEnd(text, g, whole.core, end)
		return []piece{whole}
	}
	var pieces []piece
	from, talk := start, false // talk: the sentence that a semicolon has cut is prose
	for _, cut := range append(boundaries(text, g, start, end), end) {
		if a, b := trim(text, from, cut); a < b {
			talk = talk && a > 2 && strings.HasSuffix(strings.TrimRight(text[:a], " "), ";")
			n := len(pieces)
			pieces = gather(text, g, a, b, talk, pieces)
			talk = len(pieces) == n && (talk || prose(text, g, a, b))
		}
		from = cut
	}
	if len(pieces) == 0 {
		whole.none = true
		return []piece{whole}
	}
	return tile(text, pieces, start, end)
}

// isNamed reports whether a stretch begins with names and a comma.
func isNamed(s string) bool {
	_, _, named := leadingNames(s[:min(len(s), 300)])
	return named
}

// tile stretches the pieces over the whole note.
func tile(text string, pieces []piece, start, end int) []piece {
	pieces[0].start = start
	for i := range pieces {
		to := end
		if i+1 < len(pieces) {
			to = pieces[i+1].start
		}
		_, pieces[i].end = trim(text, pieces[i].start, to)
		pieces[i].coreEnd = min(pieces[i].coreEnd, pieces[i].end)
	}
	return pieces
}

// trim takes white space off both ends of text[start:end], and semicolons off the end.
func trim(text string, start, end int) (int, int) {
	for start < end && (text[start] == ' ' || text[start] == '\n' || text[start] == '\t') {
		start++
	}
	for start < end && strings.IndexByte(" \n\t;", text[end-1]) >= 0 {
		end--
	}
	return start, end
}

// gather adds what text[from:to], a stretch between two boundaries, cites.
func gather(text string, g guard, from, to int, talk bool, pieces []piece) []piece {
	inner, last := from, to
	if text[from] == '(' && strings.IndexByte(").", text[to-1]) >= 0 && lastBracket(text, g, from, to) {
		inner++ // a sentence in brackets
		last = from + len(strings.TrimRight(text[from:to], ")."))
	}
	core, linked := takeSignals(text, inner, last)
	body := text[core:last]
	stop := coreEnd(text, g, core, last)
	named := isNamed(body)
	p := piece{start: from, core: core, coreEnd: stop, signal: strings.TrimRight(text[inner:core], " "), linked: linked && len(pieces) > 0}
	told := prose(text, g, core, stop)
	seemsTold := told || !startsQuote(body) && opensProse(text, g, core, stop)
	switch {
	case body == "" || selfReference(body) || core == inner && leads(body):
	case len(pieces) > 0 && further(body), quotation(text, g, core, last):
	case talk && core == inner && !cites(body):
	case named && cites(body) && (!told || complete(strings.TrimRight(text[core:stop], ". ")) || leadsToImprint(text[core:stop], englishProse)):
		pieces = append(pieces, p)
	case seemsTold && startsCitation(body) && !startsQuote(body) && !leadIn.MatchString(body[:min(len(body), 180)]) && leadsToImprint(text[core:stop], proseWords):
		pieces = append(pieces, p)
	case seemsTold, core > inner && !startsCitation(body), leadIn.MatchString(body[:min(len(body), 180)]), placedIn.MatchString(body), accountIs.MatchString(body):
		pieces = append(pieces, embedded(text, g, core, last)...)
	case len(pieces) > 0 && core == inner && !named && !cites(body) && !strings.HasSuffix(strings.TrimRight(text[:from], " "), ";"):
	case isCitation(body, core > inner):
		pieces = append(pieces, p)
	}
	return pieces
}

// leads reports whether a stretch only leads to the citation after it: "For the maps of the county,".
func leads(body string) bool {
	switch firstWord(body) {
	case "for", "on", "in", "as", "regarding", "concerning", "about", "zu", "zur", "zum":
		return !startsQuote(body) && strings.HasSuffix(body, ",") && !cites(body)
	}
	return false
}

// isCitation reports whether a stretch that is no sentence cites something.
func isCitation(body string, signalled bool) bool {
	if !startsCitation(body) {
		return cites(body) && signalled
	}
	return cites(body) || len(body) < 400 && (signalled || strings.ContainsAny(body, ",.“\"("))
}

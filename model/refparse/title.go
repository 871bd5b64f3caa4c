package refparse

import (
	"strings"
	"unicode/utf8"

	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// readTitle makes the title: the first that is named. What stands in front of a date, without an author, is the body that
// published the work, and the title comes behind; a single word is not preferred to a longer title.
func readTitle(d *draft) {
	best := d.joined(crf.Title)
	for _, r := range d.pieces(crf.Title) {
		if r.to-r.from > 1 && !(r.from == 0 && r.to < best.from && d.labels[r.to] == crf.Date) {
			best = r
			break
		}
	}
	if best.to > 0 {
		d.res.Item.Title = d.clean(best)
	}
}

// joined gives the longest piece of a label.
func (d *draft) joined(of ...crf.Label) (best run) {
	for _, r := range d.pieces(of...) {
		if r.to-r.from > best.to-best.from {
			best = r
		}
	}
	return best
}

// pieces gives the runs of a label, those as one that at most two unlabelled tokens part.
func (d *draft) pieces(of ...crf.Label) (all []run) {
	for _, r := range d.runs(of...) {
		if n := len(all); n > 0 && r.from-all[n-1].to <= 2 && d.only(crf.Other, all[n-1].to, r.from) {
			all[n-1].to = r.to
		} else {
			all = append(all, r)
		}
	}
	return all
}

// clean gives the text of a run as a field holds it: with the closing "?", "!" or bracket that belongs to it, without outer
// quotation marks and the punctuation of the citation, line-end hyphens mended.
func (d *draft) clean(r run) string {
	s := untagged(d.textOf(r))
	after := d.after(r)
	open := strings.Count(s, "(") - strings.Count(s, ")")
	square := strings.Count(s, "[") - strings.Count(s, "]")
	inner := strings.Count(s, "“") - strings.Count(s, "”")
	single := strings.Count(s, "‘") - strings.Count(s, "’") + apostrophes(s)
	low := strings.Count(s, "„") - strings.Count(s, "“")
	angle := strings.Count(s, "«") - strings.Count(s, "»")
	if low >= 0 && strings.Contains(s, "„") {
		inner = 0 // “ closes
	}
	for i, c := range after {
		switch {
		case c == '?' || c == '!':
			s += after[:i+1]
			after = ""
		case c == ')' && open > 0, c == ']' && square > 0:
			s += after[:i+utf8.RuneLen(c)]
			after = after[i+utf8.RuneLen(c):]
			if strings.HasPrefix(after, "?") || strings.HasPrefix(after, "!") {
				s += after[:1]
			}
			after = ""
		case c == '”' && inner > 0 || c == '’' && single > 0 || c == '“' && low > 0 || c == '»' && angle > 0 || c == '"' && strings.Count(s, `"`)%2 == 1:
			s += after[:i+utf8.RuneLen(c)]
			after = ""
		case strings.ContainsRune(" .,”’“\"'»)]", c):
			continue
		}
		break
	}
	s = unbracketed(s)
	if strings.HasPrefix(after, ".") && endsAbbreviated(s) {
		s += "."
	}
	return mendHyphens(unquote(s))
}

// untagged takes tags of HTML out of a text that tokens were read from.
func untagged(s string) string {
	if !strings.Contains(s, ">") {
		return s
	}
	return tag.ReplaceAllString(s, "")
}

var tag = fold.Lazy(`</?[a-z]+/?>`)

// apostrophes counts the single closing marks that are apostrophes: those between letters.
func apostrophes(s string) int {
	n := 0
	for i := strings.Index(s, "’"); i >= 0; {
		if i > 0 && crf.StartsLetter(s[i+len("’"):]) {
			n++
		}
		j := strings.Index(s[i+1:], "’")
		if j < 0 {
			break
		}
		i += 1 + j
	}
	return n
}

// unbracketed takes off an opening bracket at the end, or one at the start that is closed nowhere.
func unbracketed(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") && !strings.Contains(s, ")") || strings.HasPrefix(s, "[") && !strings.Contains(s, "]") {
		s = s[1:]
	}
	return s
}

// endsAbbreviated reports whether the last word is an initial with a full stop before it: "D.C", "U.S".
func endsAbbreviated(s string) bool {
	return len(s) >= 3 && s[len(s)-2] == '.' && s[len(s)-1] >= 'A' && s[len(s)-1] <= 'Z'
}

// unquote takes off quotation marks that stand around the whole, and those without a partner at an end.
func unquote(s string) string {
	for {
		s = strings.TrimSpace(strings.TrimRight(s, ",;: "))
		first, size := utf8.DecodeRuneInString(s)
		marks, ok := crf.Closers[first]
		if !ok || size == len(s) {
			return s
		}
		last, lastSize := utf8.DecodeLastRuneInString(s)
		if strings.ContainsRune(marks, last) && !strings.ContainsRune(s[size:len(s)-lastSize], first) {
			s = s[size : len(s)-lastSize]
			continue
		}
		if !strings.ContainsAny(s[size:], marks) {
			s = s[size:]
			continue
		}
		return s
	}
}

// mendHyphens joins words that a line end parted: "satisfia- bility". A hyphen followed by "and" or "und" stays: "pre- and
// post-war".
func mendHyphens(s string) string {
	for i := 0; ; {
		j := strings.Index(s[i:], "- ")
		if j < 0 {
			return s
		}
		i += j
		rest := strings.TrimLeft(s[i+2:], " ")
		switch w := firstWord(rest); {
		case i > 0 && isLowerByte(s[i-1]) && w != "" && isLowerByte(w[0]) && !joins(w) && w != "or" && w != "oder" && w != "to" && w != "bis" && w != "o" && w != "ou":
			s = s[:i] + rest
		default:
			i += 2
		}
	}
}

func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }

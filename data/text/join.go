package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joiner makes one line of several, mending the hyphens at their ends.
type joiner struct {
	words *hyphenated
	done  strings.Builder
	last  string // the last line, not yet in done
	soft  bool   // it ended with a soft hyphen
}

func (j *joiner) add(text string, soft bool) {
	if text == "" {
		return
	}
	if j.last != "" {
		text, glue := text, " "
		switch {
		case j.soft:
			glue = ""
		case brokenURL(j.last):
			glue = ""
		default:
			if left, ok := j.mend(text); ok {
				j.last, glue = left, ""
			}
		}
		j.done.WriteString(j.last)
		j.done.WriteString(glue)
	}
	j.last, j.soft = text, soft
}

func (j *joiner) String() string { return j.done.String() + j.last }

// mend says how the last line continues with next where it ends with a hyphen. The hyphen stays before a capital or a
// digit ("Al-" "Qaeda") and where the text elsewhere prints the word with it; else it came with the line's end.
func (j *joiner) mend(next string) (last string, ok bool) {
	left, ok := strings.CutSuffix(j.last, "-")
	if !ok {
		if left, ok = strings.CutSuffix(j.last, "‐"); !ok {
			return "", false
		}
	}
	before, _ := utf8.DecodeLastRuneInString(left)
	after, _ := utf8.DecodeRuneInString(next)
	switch {
	case !unicode.IsLetter(before) && !unicode.IsDigit(before):
		return "", false
	case unicode.IsLower(after) && unicode.IsLower(before):
		if j.words.has(lastWord(left) + "-" + firstWord(next)) {
			return j.last, true
		}
		return left, true
	}
	return j.last, unicode.IsLetter(after) || unicode.IsDigit(after)
}

// brokenURL reports whether a line ends inside a URL or DOI: after a sign that does not end one.
func brokenURL(s string) bool {
	if s == "" || !strings.ContainsRune("/-_=?&%#", rune(s[len(s)-1])) {
		return false
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "10.")
}

func lastWord(s string) string  { return strings.TrimFunc(s[strings.LastIndexByte(s, ' ')+1:], notWord) }
func firstWord(s string) string { w, _, _ := strings.Cut(s, " "); return strings.TrimFunc(w, notWord) }

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// hyphenated knows the words that the text prints with a hyphen inside a line.
type hyphenated struct {
	lines []line
	words map[string]bool // made when first asked for
}

func (h *hyphenated) has(word string) bool {
	if h.words == nil {
		h.words = map[string]bool{}
		for _, l := range h.lines {
			for _, w := range strings.Fields(l.text) {
				if w = strings.TrimFunc(w, notWord); strings.Contains(w, "-") {
					h.words[strings.ToLower(w)] = true
				}
			}
		}
	}
	return h.words[strings.ToLower(word)]
}

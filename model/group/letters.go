package group

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// correspondents leaves of "Robert Smithson to Dan Graham" the family names, by which letters are cited a second time.
func correspondents(title string) string {
	from, to, ok := strings.Cut(title, " to ")
	if !ok || !fullName(from) && !fullName(to) {
		return title
	}
	return familyOf(from) + " to " + familyOf(to)
}

// fullName reports whether a text is two or three words that begin with capitals, the last of them no initial.
func fullName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 3 || len(words[len(words)-1]) < 3 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func familyOf(name string) string {
	if !fullName(name) {
		return name
	}
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// standingWords are all that the titles of what is published again and again consist of: "Daily Press Briefing".
var standingWords = wordSet(`press briefing briefings release releases daily weekly monthly statement statements remarks news conference
department white house office secretary spokesperson transcript bulletin situation update minutes meeting diary entry editorial interview
speech address letter memorandum telegram on the record media note readout question answer hearing testimony announcement notice`)

// standing reports whether a title stands over something new each day.
func standing(title string) bool {
	words := fold.Words(title)
	for _, w := range words {
		if !standingWords[w] && !stopWords[w] {
			return false
		}
	}
	return len(words) > 0
}

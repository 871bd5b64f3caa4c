package text

import (
	"strings"
	"unicode/utf8"
)

// keywordLines takes the keywords under their heading: the first paragraph, or short lines of one keyword each.
func (p *parser) keywordLines(lines []line) (rest []line) {
	pars := paragraphs(lines, p.words)
	if len(pars) == 0 {
		return nil
	}
	n := 1
	list := SplitKeywords(pars[0].text)
	if len(list) == 1 {
		for n < len(pars) && !pars[n].apart && len(SplitKeywords(pars[n].text)) == 1 && phrase(pars[n].text) {
			list = append(list, SplitKeywords(pars[n].text)...)
			n++
		}
	}
	p.paper.Keywords = append(p.paper.Keywords, list...)
	return from(lines, pars, n)
}

// phrases gives the keywords of a line that is plainly a list of them, nil for any other: three or more short phrases
// parted by commas, or two or more by signs that prose does not use.
func phrases(s string) []string {
	const longList = 400 // bytes: a dozen keywords
	if len(s) > longList || strings.ContainsAny(s, "“”\"") {
		return nil
	}
	if _, numbered := labelOf(s); numbered {
		return nil
	}
	list := SplitKeywords(s)
	if len(list) < 2 || len(list) < 3 && !strings.ContainsAny(s, ";|·•") {
		return nil
	}
	for _, k := range list {
		if !phrase(k) {
			return nil
		}
	}
	return list
}

// phrase reports whether a text is short enough for a keyword, and no sentence.
func phrase(s string) bool {
	const words, letters = 6, 60
	return strings.Count(s, " ") < words && utf8.RuneCountInString(s) <= letters && countSentences(s) == 1
}

// SplitKeywords parts a list of keywords at its strongest separator.
func SplitKeywords(s string) []string {
	sep := ","
	for _, c := range []string{";", "|", "·", "•"} {
		if strings.Contains(strings.TrimRight(s, c+" "), c) {
			sep = c
			break
		}
	}
	var list []string
	for _, k := range strings.Split(s, sep) {
		k = strings.Trim(k, " ;,|·•")
		if k = strings.TrimSuffix(k, "."); k != "" {
			list = append(list, k)
		}
	}
	return list
}

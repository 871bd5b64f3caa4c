package crf

import "strings"

// linkLen gives the length of the URL, DOI or arXiv number that starts at i, 0 if none does.
func linkLen(text string, i int) int {
	if i > 0 && isWordByte(text[i-1]) {
		return 0
	}
	s := text[i:]
	switch s[0] {
	case 'h', 'H', 'f', 'w', 'W':
		if hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://") || hasPrefixFold(s, "ftp://") || hasPrefixFold(s, "www.") {
			return trimLink(s[:untilSpace(s)])
		}
	case '1':
		if strings.HasPrefix(s, "10.") {
			return doiLen(s)
		}
	case 'a':
		if hasPrefixFold(s, "arxiv:") {
			return trimLink(s[:untilSpace(s)])
		}
	}
	return 0
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func untilSpace(s string) int {
	if n := strings.IndexAny(s, " \t\n\u00a0<>\"“”«»"); n >= 0 {
		return n
	}
	return len(s)
}

// doiLen gives the length of a DOI: "10.", four to nine digits, a slash, then anything but a space.
func doiLen(s string) int {
	n := 3
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n < 7 || n > 12 || n >= len(s) || s[n] != '/' {
		return 0
	}
	end := trimLink(s[:untilSpace(s)])
	if end <= n+1 {
		return 0
	}
	return end
}

// trimLink gives the length of a link without the punctuation of the sentence around it: full stops, commas, and a
// closing bracket that was not opened inside.
func trimLink(s string) int {
	n := len(s)
	unopened := strings.Count(s, ")") - strings.Count(s, "(") // brackets closed but not opened inside
	unopenedSquare := strings.Count(s, "]") - strings.Count(s, "[")
	for n > 0 {
		switch c := s[n-1]; {
		case strings.IndexByte(".,;:'!?", c) >= 0:
		case c == ')' && unopened > 0:
			unopened--
		case c == ']' && unopenedSquare > 0:
			unopenedSquare--
		case strings.HasSuffix(s[:n], "’"):
			n -= len("’") - 1
		default:
			return n
		}
		n--
	}
	return 0
}

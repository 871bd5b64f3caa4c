package model

import "strings"

// DOI gives the bare DOI of a text that is one ("doi:10.1000/1") or an address of one ("https://doi.org/10.1000/1"), ""
// for any other text.
func DOI(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "10."); i >= 0 {
		before := strings.ToLower(s[:i])
		if before == "" || strings.HasSuffix(before, "doi.org/") || strings.Trim(before, " :") == "doi" {
			s = strings.TrimRight(s[i:], ".,; ")
			registrant, suffix, ok := strings.Cut(strings.TrimPrefix(s, "10."), "/")
			if ok && registrant != "" && suffix != "" && strings.Trim(registrant, "0123456789.") == "" && !strings.ContainsAny(s, " \n\t") {
				return s
			}
		}
	}
	return ""
}

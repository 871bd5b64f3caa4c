package ris

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// links reads DOI and URL. Older files have the DOI in M3, N1, ID or L3.
func (r *reading) links(it *model.Item) {
	it.DOI = bareDOI(r.text("DO", "DI"))
	for _, name := range []string{"M3", "N1", "L3"} {
		for i := range r.tags {
			if t := &r.tags[i]; t.name == name && !r.used[i] && it.DOI == "" && doi(t.text()) != "" {
				it.DOI, r.used[i] = doi(t.text()), true
			}
		}
	}
	if it.DOI == "" {
		it.DOI = doi(it.ID)
	}
	r.same(it.DOI, "M3", "N1", "L3")
	it.URL = firstURL(r.text("UR"))
	r.same(it.URL, "UR")
	for _, name := range []string{"LK", "L2", "L1"} {
		for i := range r.tags {
			if t := &r.tags[i]; t.name == name && !r.used[i] && (it.URL == "" || it.URL == t.text()) && webAddress(t.text()) {
				it.URL, r.used[i] = t.text(), true
			}
		}
	}
}

func webAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.Contains(s, " ")
}

// firstURL gives the first of several addresses on one line, parted by semicolons.
func firstURL(s string) string {
	for _, next := range []string{";http://", ";https://", "; http://", "; https://"} {
		if i := strings.Index(s, next); i > 0 {
			s = s[:i]
		}
	}
	return s
}

var doiShape = fold.Lazy(`^10\.\d{4,9}/\S+$`)

// doi gives the DOI that a text is, "" for none.
func doi(s string) string {
	if s = bareDOI(s); doiShape.MatchString(s) {
		return s
	}
	return ""
}

// bareDOI takes off what is printed before a DOI.
func bareDOI(s string) string {
	for _, prefix := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:", "DOI "} {
		s = strings.TrimSpace(strings.TrimPrefix(s, prefix))
	}
	return s
}

package refparse

import (
	"strings"

	"ibid/model/refparse/crf"
)

// readLinks makes URL and DOI. A DOI is given bare, from a link to it too.
func readLinks(d *draft) {
	for i := range d.toks {
		t := &d.toks[i]
		if t.Shape != crf.ShapeLink {
			continue
		}
		s := d.text[t.Start:t.End]
		switch doi := doiOf(s); {
		case doi != "":
			if d.res.Item.DOI == "" {
				d.res.Item.DOI = doi
				d.labels[i] = crf.DOI
			}
		case strings.HasPrefix(t.Word, "arxiv"):
			if d.res.Item.Number == "" {
				d.res.Item.Number = s
			}
		case d.res.Item.URL == "" && (strings.Contains(s, "://") || strings.HasPrefix(t.Word, "www.")):
			d.res.Item.URL = s
			d.labels[i] = crf.URL
		}
	}
}

// doiOf gives the DOI in a link: "https://doi.org/10.1000/1" and "10.1000/1" are the same.
func doiOf(s string) string {
	if i := strings.Index(s, "doi.org/10."); i >= 0 {
		s = s[i+len("doi.org/"):]
	}
	if strings.HasPrefix(s, "10.") && strings.Contains(s, "/") {
		return s
	}
	return ""
}

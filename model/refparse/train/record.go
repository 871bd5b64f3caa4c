package main

import (
	"regexp"
	"strings"

	"ibid/model"
	"ibid/model/refparse"
	"ibid/model/refparse/crf"
)

// record is a labelled citation taken apart, to be rendered again in another style.
type record struct {
	authors, editors, translators                  []model.Name
	title, journal, container, collection, edition string
	place, publisher, year, volume, issue, pages   string
	genre, url, doi                                string
}

var (
	markup  = regexp.MustCompile(`</?\w+/?>`)
	cueHead = regexp.MustCompile(`(?i)^(in|vol(ume)?s?|v|bd|no|nos|nr|n°|pp?|pages|pag|s|doi)\b[.:° ]*`)
)

// recordOf takes a citation apart by its labels; ok is false where it has too little to be worth rendering.
func recordOf(c *citation) (r record, ok bool) {
	for _, s := range c.spans {
		text := strings.Trim(markup.ReplaceAllString(c.text[s.start:s.end], ""), " ,;:.()[]“”\"«»‘’*`")
		bare := cueHead.ReplaceAllString(text, "")
		switch s.label {
		case crf.Author:
			r.authors = append(r.authors, refparse.Names(c.text[s.start:s.end])...)
		case crf.Editor:
			r.editors = append(r.editors, refparse.Names(c.text[s.start:s.end])...)
		case crf.Translator:
			r.translators = append(r.translators, refparse.Names(c.text[s.start:s.end])...)
		case crf.Title:
			set(&r.title, strings.TrimSpace(text))
		case crf.Journal:
			set(&r.journal, bare)
		case crf.Container:
			set(&r.container, bare)
		case crf.Collection:
			set(&r.collection, text)
		case crf.Edition:
			set(&r.edition, text)
		case crf.Place:
			set(&r.place, text)
		case crf.Publisher:
			set(&r.publisher, text)
		case crf.Date:
			set(&r.year, fourDigits.FindString(text))
		case crf.Volume:
			set(&r.volume, bare)
		case crf.Issue:
			set(&r.issue, bare)
		case crf.Pages:
			set(&r.pages, bare)
		case crf.Genre:
			set(&r.genre, text)
		case crf.URL:
			set(&r.url, text)
		case crf.DOI:
			set(&r.doi, bare)
		}
	}
	if len(r.volume) > 12 || len(r.issue) > 12 || len(r.pages) > 24 || len(r.title) > 300 || len(r.authors) > 12 {
		return r, false
	}
	for _, n := range r.authors {
		if len(n.Family) > 30 || len(n.Given) > 30 || n.Literal == "———" {
			return r, false
		}
	}
	return r, r.title != "" || r.journal != "" && r.year != ""
}

func set(field *string, text string) {
	if *field == "" {
		*field = text
	}
}

package main

import (
	"ibid/model/refparse/crf"
)

// relabel brings the labels of all sources to one convention: AnyStyle's volume holds the issue, the year and the
// pages too ("1980;6(2):12-15"); LinkedBooks' title holds the journal and the editors; words such as "and" between two
// names belong to the names.
func relabel(c citation) citation {
	toks := crf.Tokenize(c.text)
	labels := c.labels(toks)
	for i := range toks {
		if labels[i] == crf.Volume {
			labels[i] = insideVolume(toks, labels, i)
		}
	}
	issues(toks, labels)
	guillemets(c.text, toks, labels)
	curators(toks, labels)
	for i := 1; i+1 < len(toks); i++ {
		if labels[i] != crf.Other {
			continue
		}
		switch w := toks[i].Word; {
		case labels[i-1] == labels[i+1] && (w == "and" || w == "&" || w == "et" || w == "und" || w == "e" || w == "y"):
			labels[i] = labels[i-1]
		case w == "in" && (labels[i+1] == crf.Container || labels[i+1] == crf.Journal || labels[i+1] == crf.Editor):
			labels[i] = labels[i+1]
		case (w == "p" || w == "pp" || w == "s") && (labels[i+1] == crf.Pages || labels[i+1] == crf.Locator):
			labels[i] = labels[i+1]
		case (w == "ed" || w == "eds") && labels[i+1] == crf.Editor:
			labels[i] = crf.Editor
		}
	}
	c.spans = spansOf(toks, labels)
	return c
}

// insideVolume tells what token i of a volume is. Labels before it are settled.
func insideVolume(toks []crf.Token, labels []crf.Label, i int) crf.Label {
	t := toks[i]
	before := crf.Other
	if i > 0 {
		before = labels[i-1]
	}
	switch {
	case t.Shape == crf.ShapeYear && i+1 < len(toks) && labels[i+1] == crf.Volume && toks[i+1].Gap.Has(crf.GapSemicolon|crf.GapColon):
		return crf.Date
	case before == crf.Pages:
		return crf.Pages
	case before == crf.Volume && t.Gap.Has(crf.GapColon|crf.GapComma) && t.Shape == crf.ShapeDigits && i+1 < len(toks) && labels[i+1] == crf.Pages:
		return crf.Issue // "103:11: 28"
	case (before == crf.Volume || before == crf.Issue) && t.Gap.Has(crf.GapColon) && t.Shape == crf.ShapeDigits:
		return crf.Pages
	case before == crf.Volume && t.Bracket && (t.Shape == crf.ShapeDigits || t.Shape == crf.ShapeAlnum || issueWord(t.Word)):
		return crf.Issue
	case before == crf.Issue && (t.Bracket || issueWord(toks[i-1].Word) || t.Gap.Has(crf.GapDash|crf.GapSlash)):
		return crf.Issue
	case before == crf.Volume && issueWord(t.Word) && t.Gap.Has(crf.GapComma|crf.GapSpace):
		return crf.Issue
	}
	return crf.Volume
}

// issues makes a volume that says it is an issue one: "No. 39" of a periodical that counts no volumes.
func issues(toks []crf.Token, labels []crf.Label) {
	for i := 0; i < len(toks); {
		j := i + 1
		for j < len(toks) && labels[j] == labels[i] {
			j++
		}
		if labels[i] == crf.Volume && issueWord(toks[i].Word) && j-i > 1 && (j == len(toks) || labels[j] != crf.Issue) {
			for k := i; k < j; k++ {
				labels[k] = crf.Issue
			}
		}
		i = j
	}
}

func issueWord(w string) bool {
	switch w {
	case "no", "nos", "nr", "issue", "n", "heft", "number", "iss":
		return true
	}
	return false
}

// guillemets takes a journal in «» out of the title that it closes.
func guillemets(text string, toks []crf.Token, labels []crf.Label) {
	for i := 1; i < len(toks); i++ {
		if labels[i] != crf.Title || labels[i-1] != crf.Title || toks[i].Quote == 0 || toks[i-1].Quote != 0 {
			continue
		}
		j := i
		for j < len(toks) && toks[j].Quote == toks[i].Quote {
			j++
		}
		if j == len(toks) || labels[j] == crf.Title || !toks[i].Gap.Has(crf.GapComma) && toks[i-1].Word != "in" || text[toks[i].Start-1] == '"' {
			continue
		}
		for k := i; k < j; k++ {
			labels[k] = crf.Journal
		}
		if toks[i-1].Word == "in" {
			labels[i-1] = crf.Journal
		}
	}
}

// curators takes "a cura di N. N." out of the title that it closes.
func curators(toks []crf.Token, labels []crf.Label) {
	for i := 1; i+3 < len(toks); i++ {
		if labels[i] != crf.Title || labels[i-1] != crf.Title || toks[i].Word != "a" || toks[i+1].Word != "cura" {
			continue
		}
		for k := i; k < len(toks) && labels[k] == crf.Title && (k == i || !toks[k].Gap.Has(crf.GapComma) || toks[k-1].Shape == crf.ShapeInitial); k++ {
			labels[k] = crf.Editor
		}
	}
}

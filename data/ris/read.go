package ris

import (
	"errors"
	"io"
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Read reads an RIS file in UTF-8: a note a record, in the order of the file, with its item, its ID the reader's own key.
// Text between records is a note as printed, and a warning. Tags for which an item has no place are named in one warning
// for the whole file. The error is r's, or says that there is no record.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	p := scan(b.String())
	if len(p.records) == 0 || !p.typed {
		if why := another(b.String()); why != "" {
			return nil, errors.New(why)
		}
	}
	if len(p.records) == 0 {
		return nil, errors.New("holds no RIS record: one begins with a line “TY  - JOUR” and ends with “ER  - ”")
	}
	paper := &model.Paper{Notes: make([]model.Note, len(p.records))}
	items := make([]model.Item, len(p.records))
	left, keys := map[string]int{}, map[string]int{}
	for i := range p.records {
		rec := &p.records[i]
		paper.Notes[i] = model.Note{Run: 1, N: i + 1, Line: rec.line}
		if rec.printed != "" {
			paper.Notes[i].Text = oneLine(rec.printed)
			continue
		}
		r := reading{tags: rec.tags, warn: p.warn}
		it := &items[i]
		r.item(it)
		for j := range rec.tags {
			if t := &rec.tags[j]; j >= len(r.used) || !r.used[j] && !steering[t.name] && t.text() != "" {
				left[t.name]++
			}
		}
		if first, taken := keys[it.ID]; taken {
			p.warn(rec.line, "the ID %s is taken by the record of line %d: both are kept", short(it.ID), first)
		} else if it.ID != "" {
			keys[it.ID] = rec.line
		}
		paper.Notes[i].Item = it
	}
	if len(left) > 0 {
		p.warnings = append(p.warnings, model.Warning{Text: "tags that ibid has no use for are left out: " + fold.Tally(left)})
	}
	slices.SortStableFunc(p.warnings, func(a, b model.Warning) int { return a.Line - b.Line })
	paper.Warnings = p.warnings
	return paper, nil
}

// Sniff reports whether a text is RIS by its beginning: a line that begins a record.
func Sniff(head string) bool { return opening.MatchString(head) }

var opening = fold.Lazy(`(?:^|[\r\n])[ \t\x{feff}]*TY[ \t\x{a0}]{0,3}[-–][ \t]*[A-Za-z]{2,10}[ \t]*(?:[\r\n]|$)`)

// otherFormats are formats that people take for RIS, by a sign of each, with what to do.
var otherFormats = []struct {
	sign fold.Pattern
	is   string
}{
	{fold.Lazy(`(?m)^PMID ?- `), "is PubMed's own format (.nbib): open it in a reference manager and export it as RIS"},
	{fold.Lazy(`(?m)^%[0AT] `), "is EndNote's own format (“%A …”): export it as “RefMan (RIS)”"},
	{fold.Lazy(`(?m)^(?:FN |PT [A-Z]\b)`), "is Web of Science's own format: export it as “RIS”"},
	{fold.Lazy(`(?m)^\s*@[A-Za-z]+\{`), "is BibTeX: read it with --from bibtex"},
}

// another names the format that a file is in instead.
func another(s string) string {
	const looked = 16 << 10 // a page of text
	for _, o := range otherFormats {
		if o.sign.MatchString(s[:min(len(s), looked)]) {
			return o.is
		}
	}
	return ""
}

// steering are tags that say how a record is treated or that repeat in short what another says at length.
var steering = map[string]bool{"TY": true, "ID": true, "RP": true, "JA": true, "J1": true, "J2": true, "DP": true}

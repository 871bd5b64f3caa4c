package check

import (
	"fmt"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// shapes finds a DOI that cannot be one, and pages that end before they begin.
func (p *paper) shapes(citation int) {
	c := &p.Citations[citation]
	for _, d := range dois(c) {
		if why := badDOI(d); why != "" {
			p.add("doi-shape", citation, model.FieldDOI, "“"+d+"” is no DOI: "+why)
		}
	}
	pages := c.Parsed.Page
	if bad := backwards(pages); bad != "" && !ancientYears(c.Raw, pages) {
		p.add("page-range", citation, model.FieldPage, "pages "+bad+" end before they begin")
	}
	if l := c.Locator; l.Label == "page" && l.Value != pages {
		if bad := backwards(l.Value); bad != "" && !ancientYears(c.Raw, l.Value) {
			p.add("page-range", citation, model.FieldLocator, "pages "+bad+" end before they begin")
		}
	}
}

// beforeChrist matches what follows years that count down.
var beforeChrist = fold.Lazy(`^\)?\s?(?i:B\.?\s?C|v\.\s?Chr|av\.\s?J|a\.\s?C)`)

// ancientYears reports whether figures taken for pages are years before Christ: "323–276 B.C."
func ancientYears(raw, figures string) bool {
	_, after, ok := strings.Cut(raw, figures)
	return ok && beforeChrist.MatchString(after)
}

// printedDOI matches what follows a word or an address that announces a DOI.
var printedDOI = fold.Lazy(`(?i)(?:\bdoi\.org/|\bdoi:\s*|\bdoi\s+)(\S+)`)

// dois gives the DOIs that a citation prints, or that its format gives, as they are written.
func dois(c *model.Citation) []string {
	if c.Raw == "" {
		d := c.Parsed.DOI
		for _, before := range []string{"https://", "http://", "dx.", "doi.org/", "doi:", "DOI:"} {
			d = strings.TrimPrefix(d, before)
		}
		if d = strings.TrimSpace(d); d == "" {
			return nil
		}
		return []string{d}
	}
	if !strings.Contains(c.Raw, "doi") && !strings.Contains(c.Raw, "DOI") {
		return nil
	}
	var all []string
	for _, m := range printedDOI.FindAllStringSubmatch(c.Raw, -1) {
		d := strings.TrimRight(m[1], ".,;:”\"’'>]}")
		if strings.Count(d, ")") > strings.Count(d, "(") {
			d = strings.TrimSuffix(d, ")")
		}
		// "doi:https://doi.org/10…" is found at its end too; words about a DOI have no figures.
		if !strings.Contains(strings.ToLower(d), "http") && !strings.Contains(strings.ToLower(d), "doi") && strings.ContainsAny(d, "0123456789") {
			all = append(all, d)
		}
	}
	return all
}

// doiPrefix matches the part of a DOI before its slash: "10." and the number of who registered it, with parts of it (DOI
// Handbook, 2.2.2, https://doi.org/10.1000/182).
var doiPrefix = fold.Lazy(`^10\.\d{3,9}(?:\.\d+)*$`)

// badDOI says what is wrong with a DOI; "" if nothing is.
func badDOI(d string) string {
	before, after, ok := strings.Cut(d, "/")
	switch {
	case !strings.HasPrefix(d, "10."):
		return "one begins with 10."
	case !ok:
		return "there is no / in it"
	case !doiPrefix.MatchString(before):
		return "before its / there are figures only, as in 10.1080"
	case after == "":
		return "it is cut short behind its /"
	}
	return ""
}

// pageRange matches two numbers with a dash between, with what stands before and behind them.
var pageRange = fold.Lazy(`(^|[^\w.:/–—-])(\d{1,5})\s?(?:--|[-–—])\s?(\d{1,5})($|[^\w.:/–—-]|\.$|[.:] )`)

// backwards gives the first range of pages that ends before it begins, "" for none. A shortened end takes the digits that
// it lacks from the beginning: 429–66 is 429–466.
func backwards(pages string) string {
	for _, m := range pageRange.FindAllStringSubmatch(pages, -1) {
		from, to := m[2], m[3]
		if n := len(from) - len(to); n > 0 {
			to = from[:n] + to
		}
		a, _ := strconv.Atoi(from)
		b, _ := strconv.Atoi(to)
		if b < a && !monthly(m[2], m[3]) {
			return m[2] + "–" + m[3]
		}
	}
	return ""
}

// monthly reports whether two numbers may be a year and a month, 2019-04, or two years, 1999-00.
func monthly(from, to string) bool {
	return len(from) == 4 && len(to) == 2 && (from[0] == '1' || from[:2] == "20") && to <= "12"
}

// plainRange matches pages that are one range of figures, or one page.
var plainRange = fold.Lazy(`^(\d{1,5})\s?(?:--|[-–—])\s?(\d{1,5})$`)

// span gives the first and the last page of one range.
func span(pages string) (first, last int, ok bool) {
	m := plainRange.FindStringSubmatch(pages)
	if m == nil {
		return 0, 0, false
	}
	to := m[2]
	if n := len(m[1]) - len(to); n > 0 {
		to = m[1][:n] + to
	}
	first, _ = strconv.Atoi(m[1])
	last, _ = strconv.Atoi(to)
	return first, last, last > first
}

// outside finds cited pages outside the pages of an article or a chapter. Only pages that are surely the work's own count:
// from a bibliography, or from a citation that names a cited page beside them.
func (p *paper) outside(source int) {
	it := &p.Sources[source].Item
	if it.Type != model.TypeJournal && it.Type != model.TypeChapter || p.differs(source, model.FieldPage) || p.differs(source, model.FieldVolume) {
		return
	}
	from := p.own(source)
	if from < 0 {
		return
	}
	pages := p.Citations[from].Parsed.Page
	first, last, _ := span(pages)
	for _, i := range p.Sources[source].Citations {
		l := p.Citations[i].Locator
		if a, b, ok := place(l); ok && (a < first || b > last) {
			p.add("page-outside", i, model.FieldLocator, fmt.Sprintf("page %s is cited of a work that has pages %s in %s", l.Value, pages, p.called(from)))
		}
	}
}

// place gives the first and the last of the pages that a locator names, where they are figures.
func place(l model.Locator) (first, last int, ok bool) {
	if l.Label != "page" {
		return 0, 0, false
	}
	if n, err := strconv.Atoi(l.Value); err == nil && n > 0 {
		return n, n, true
	}
	return span(l.Value)
}

// own gives the citation that surely prints a work's own pages, -1 for none.
func (p *paper) own(source int) int {
	for _, i := range p.Sources[source].Citations {
		c := &p.Citations[i]
		if c.Parsed.Page == "" || c.Form != model.FormFull {
			continue
		}
		first, last, ok := span(c.Parsed.Page)
		a, b, cited := place(c.Locator)
		if ok && (c.Entry || cited && first <= a && b <= last) {
			return i
		}
	}
	return -1
}

func (p *paper) differs(source int, f model.Field) bool {
	for _, c := range p.Sources[source].Conflicts {
		if c.Field == f {
			return true
		}
	}
	return false
}

package main

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ibid/model/refparse"
)

// The fields that are scored, and what counts as equal, are those of the labelled data's own scorer, score_fields.py:
// equal after folding case, accents and punctuation; names as sets of words; years by four digits; pages by their first
// and last, where a cited place may stand for pages.
var scored = []string{"author", "editor", "title", "container", "publisher", "place", "year", "volume", "issue", "pages"}

var scoredAs = map[string]string{
	"author": "author", "editor": "editor", "title": "title", "container-title": "container", "journal": "container",
	"container": "container", "publisher": "publisher", "location": "place", "publicationplace": "place", "place": "place",
	"date": "year", "year": "year", "volume": "volume", "issue": "issue", "pages": "pages", "pagination": "pages", "cited": "cited",
}

// gold gives the citation's text and its fields as the scorer has them.
func (r *row) gold() (string, map[string]string) {
	var pairs [][2]string
	var text string
	switch {
	case r.Segments != nil:
		glue := " "
		var texts []string
		for _, s := range r.Segments {
			if s[0] == "" {
				glue = ""
			}
			texts = append(texts, s[1])
		}
		text, pairs = strings.Join(texts, glue), r.Segments
	case r.Reference != "":
		text = r.Reference
		for _, k := range slices.Sorted(maps.Keys(r.Tags)) {
			pairs = append(pairs, [2]string{k, tagText(r.Tags[k])})
		}
	default:
		text = r.Raw
		for _, k := range slices.Sorted(maps.Keys(r.F)) {
			for _, v := range r.F[k] {
				pairs = append(pairs, [2]string{k, v})
			}
		}
	}
	fields := map[string]string{}
	for _, p := range pairs {
		if f := scoredAs[p[0]]; f != "" && strings.TrimSpace(p[1]) != "" {
			fields[f] = strings.TrimSpace(fields[f] + " " + p[1])
		}
	}
	if v, ok := fields["volume"]; ok && r.Segments != nil && fields["issue"] == "" {
		if m := volumeIssue.FindStringSubmatchIndex(v); m != nil {
			for g := 1; g <= 2; g++ {
				if m[2*g] >= 0 {
					fields["issue"] = v[m[2*g]:m[2*g+1]]
				}
			}
			fields["volume"] = v[:m[0]]
		}
	}
	return strings.Join(strings.Fields(text), " "), fields
}

var volumeIssue = regexp.MustCompile(`(?i)\(([^)]*)\)|,?\s*(?:no|nr|issue)\.?\s*(\w+)`)

func tagText(v any) string {
	if list, ok := v.([]any); ok {
		var texts []string
		for _, x := range list {
			texts = append(texts, fmt.Sprint(x))
		}
		return strings.Join(texts, " ")
	}
	return fmt.Sprint(v)
}

func foldText(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ReplaceAll(s, "ß", "ss")) {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Mc, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func alnum(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, foldText(s))
}

var (
	connectors = strings.Fields("and und et y e al ed eds edited editor editors by in hrsg hg herausgegeben von dir cur a cura di jr sr others")
	nameWord   = regexp.MustCompile(`\pL+`)
	pageNumber = regexp.MustCompile(`\d+|\b[ivxlc]+\b`)
	fourDigits = regexp.MustCompile(`\d{4}`)
	pageCue    = regexp.MustCompile(`(?i)^[^\pL\d_]*(pp?|s|seiten?|pages?)\b\.?`)
	volumeCue  = regexp.MustCompile(`(?i)^[^\pL\d_]*(vol(ume)?s?|bd|band|tome?|t)\b\.?`)
	issueCue   = regexp.MustCompile(`(?i)^[^\pL\d_]*(no|nos|nr|issue|heft|h|n)\b\.?`)
	inCue      = regexp.MustCompile(`(?i)^[^\pL\d_]*(in|en|dans)\b:?\s`)
)

func canon(field, s string) string {
	s = strings.TrimSpace(s)
	switch field {
	case "author", "editor":
		var words []string
		for _, w := range nameWord.FindAllString(foldText(s), -1) {
			if !slices.Contains(connectors, w) {
				words = append(words, w)
			}
		}
		slices.Sort(words)
		return strings.Join(words, " ")
	case "year":
		if y := fourDigits.FindString(s); y != "" {
			return y
		}
	case "pages", "cited":
		n := pageNumber.FindAllString(foldText(pageCue.ReplaceAllString(s, "")), -1)
		return strings.Join(n[:min(len(n), 2)], " ")
	case "volume":
		s = volumeCue.ReplaceAllString(s, "")
		if i := strings.IndexAny(s, "(:,"); i >= 0 {
			s = s[:i]
		}
	case "issue":
		s = issueCue.ReplaceAllString(s, "")
	case "container":
		s = inCue.ReplaceAllString(s, "")
	}
	return alnum(s)
}

func equal(field, g, p string) bool {
	if field != "pages" {
		return g == p
	}
	a, b := strings.Fields(g), strings.Fields(p)
	if len(a) == 0 || len(b) == 0 || len(a) != len(b) || a[0] != b[0] {
		return false
	}
	return len(a) == 1 || strings.HasSuffix(a[1], b[1]) || strings.HasSuffix(b[1], a[1])
}

// read gives the fields of a citation that was read, as the scorer looks at them.
func read(r *refparse.Result) map[string]string {
	it := &r.Item
	year := it.Issued.Literal
	if it.Issued.From.Year != 0 {
		year = fmt.Sprint(it.Issued.From.Year)
	}
	return map[string]string{
		"author": it.Get("author"), "editor": it.Get("editor"), "title": it.Title, "container": it.ContainerTitle, "publisher": it.Publisher,
		"place": it.PublisherPlace, "year": year, "volume": it.Volume, "issue": it.Issue, "pages": it.Page, "cited": r.Locator.Value,
	}
}

// tally counts what was right, read wrongly, and missed, by field.
type tally struct {
	count        map[string]*[3]int
	whole, total int
}

func (t *tally) add(gold, pred map[string]string) {
	if t.count == nil {
		t.count = map[string]*[3]int{}
		for _, f := range scored {
			t.count[f] = &[3]int{}
		}
	}
	right := true
	for _, f := range scored {
		g, p := canon(f, gold[f]), canon(f, pred[f])
		hit := g != "" && p != "" && equal(f, g, p)
		if f == "pages" {
			g, p, hit = bestPages(gold, pred)
		}
		c := t.count[f]
		if hit {
			c[0]++
			continue
		}
		right = right && g == "" && p == ""
		if p != "" {
			c[1]++
		}
		if g != "" {
			c[2]++
		}
	}
	t.total++
	if right {
		t.whole++
	}
}

func bestPages(gold, pred map[string]string) (g, p string, hit bool) {
	for _, gf := range []string{"pages", "cited"} {
		for _, pf := range []string{"pages", "cited"} {
			a, b := canon("pages", gold[gf]), canon("pages", pred[pf])
			if g == "" {
				g = a
			}
			if p == "" {
				p = b
			}
			hit = hit || a != "" && b != "" && equal("pages", a, b)
		}
	}
	return g, p, hit
}

func f1(c [3]int) float64 { return 2 * float64(c[0]) / float64(max(1, 2*c[0]+c[1]+c[2])) }

func (t *tally) micro() float64 {
	var sum [3]int
	for _, f := range scored {
		for i, n := range t.count[f] {
			sum[i] += n
		}
	}
	return f1(sum)
}

// write prints a line: micro F1, whole citations right, then each field's F1.
func (t *tally) write(w io.Writer, name string) {
	fmt.Fprintf(w, "%-18s %.3f  %.3f ", name, t.micro(), float64(t.whole)/float64(max(1, t.total)))
	for _, f := range scored {
		if c := *t.count[f]; c[0]+c[1]+c[2] == 0 {
			fmt.Fprintf(w, "     –")
		} else {
			fmt.Fprintf(w, "  %.3f", f1(c))
		}
	}
	fmt.Fprintln(w)
}

package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ibid/model"
	"ibid/model/refparse"
)

// scored are the fields that count, as gold/score_fields.py names them.
var scored = []string{"author", "editor", "title", "container", "publisher", "place", "year", "volume", "issue", "pages"}

// labelOf takes the labels of the files to the fields.
var labelOf = map[string]string{"author": "author", "editor": "editor", "title": "title", "container-title": "container",
	"journal": "container", "container": "container", "publisher": "publisher", "location": "place",
	"publicationplace": "place", "place": "place", "date": "year", "year": "year", "volume": "volume", "issue": "issue",
	"pages": "pages", "pagination": "pages", "cited": "cited"}

// connectors are the words between names, which do not count.
var connectors = map[string]bool{"and": true, "und": true, "et": true, "y": true, "e": true, "al": true, "ed": true,
	"eds": true, "edited": true, "editor": true, "editors": true, "by": true, "in": true, "hrsg": true, "hg": true,
	"herausgegeben": true, "von": true, "dir": true, "cur": true, "a": true, "cura": true, "di": true, "jr": true,
	"sr": true, "others": true}

// labelledRow reads a line in one of the three shapes.
func labelledRow(line []byte) (labelled, error) {
	var d struct {
		Segments  [][2]string
		Reference string
		Tags      map[string]any
		Raw       string
		F         map[string][]string
	}
	if err := json.Unmarshal(line, &d); err != nil {
		return labelled{}, err
	}
	var row labelled
	var pairs [][2]string
	switch {
	case d.Segments != nil:
		sep := " "
		texts := make([]string, len(d.Segments))
		for i, s := range d.Segments {
			if s[0] == "" {
				sep = ""
			}
			texts[i] = s[1]
		}
		row.text = strings.Join(texts, sep)
		pairs = d.Segments
	case d.Tags != nil:
		row.text = d.Reference
		for k, v := range d.Tags {
			pairs = append(pairs, [2]string{k, joined(v)})
		}
	default:
		row.text = d.Raw
		for k, v := range d.F {
			for _, t := range v {
				pairs = append(pairs, [2]string{k, t})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]string) int {
		if d.Segments != nil {
			return 0
		}
		return strings.Compare(a[0], b[0])
	})
	row.text = strings.Join(strings.Fields(row.text), " ")
	row.fields = map[string]string{}
	for _, p := range pairs {
		if f := labelOf[p[0]]; f != "" && strings.TrimSpace(p[1]) != "" {
			row.fields[f] = strings.TrimSpace(row.fields[f] + " " + p[1])
		}
	}
	if d.Segments != nil {
		splitVolume(row.fields)
	}
	return row, nil
}

func joined(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		var texts []string
		for _, t := range v {
			texts = append(texts, fmt.Sprint(t))
		}
		return strings.Join(texts, " ")
	}
	return fmt.Sprint(v)
}

var volumeIssue = regexp.MustCompile(`(?i)\(([^)]*)\)|,?\s*(?:no|nr|issue)\.?\s*(\w+)`)

// splitVolume takes the issue out of a volume that holds it: "45(3)".
func splitVolume(f map[string]string) {
	if f["volume"] == "" || f["issue"] != "" {
		return
	}
	m := volumeIssue.FindStringSubmatchIndex(f["volume"])
	if m == nil {
		return
	}
	for _, k := range []int{2, 4} {
		if m[k] >= 0 && m[k+1] > m[k] {
			f["issue"] = f["volume"][m[k]:m[k+1]]
			break
		}
	}
	f["volume"] = f["volume"][:m[0]]
}

// itemFields gives the fields of what was read.
func itemFields(r refparse.Result) map[string]string {
	it := &r.Item
	f := map[string]string{"author": people(it.Author), "editor": people(it.Editor), "title": it.Title,
		"container": it.ContainerTitle, "publisher": it.Publisher, "place": it.PublisherPlace, "volume": it.Volume,
		"issue": it.Issue, "pages": it.Page, "cited": r.Locator.Value, "year": it.Issued.Literal}
	if y := it.Issued.From.Year; y != 0 {
		f["year"] = strconv.Itoa(y)
	}
	return f
}

func people(list []model.Name) string {
	var texts []string
	for _, n := range list {
		texts = append(texts, n.Given, n.NonDroppingParticle, n.DroppingParticle, n.Family, n.Literal)
	}
	return strings.Join(texts, " ")
}

func folded(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ReplaceAll(s, "ß", "ss")) {
		if !unicode.Is(unicode.M, r) {
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
	}, folded(s))
}

var (
	letters   = regexp.MustCompile(`[\p{L}]+`)
	fourDigit = regexp.MustCompile(`\d{4}`)
	pageWord  = regexp.MustCompile(`(?i)^\W*(?:pp?|s|seiten?|pages?)\b\.?`)
	pageValue = regexp.MustCompile(`\d+|\b[ivxlc]+\b`)
	volWord   = regexp.MustCompile(`(?i)^\W*(?:vol(?:ume)?s?|bd|band|tome?|t)\b\.?`)
	volEnd    = regexp.MustCompile(`[(:,]`)
	issueWord = regexp.MustCompile(`(?i)^\W*(?:no|nos|nr|issue|heft|h|n)\b\.?`)
	inWord    = regexp.MustCompile(`(?i)^\W*(?:in|en|dans)\b:?\s`)
)

// canon gives the form in which a field is compared.
func canon(field, s string) string {
	switch field {
	case "author", "editor":
		words := slices.DeleteFunc(letters.FindAllString(folded(s), -1), func(w string) bool { return connectors[w] })
		slices.Sort(words)
		return strings.Join(words, " ")
	case "year":
		if m := fourDigit.FindString(s); m != "" {
			return m
		}
		return alnum(s)
	case "pages", "cited":
		found := pageValue.FindAllString(folded(pageWord.ReplaceAllString(strings.TrimSpace(s), "")), -1)
		return strings.Join(found[:min(2, len(found))], " ")
	case "volume":
		return alnum(volEnd.Split(volWord.ReplaceAllString(strings.TrimSpace(s), ""), 2)[0])
	case "issue":
		return alnum(issueWord.ReplaceAllString(strings.TrimSpace(s), ""))
	case "container":
		s = inWord.ReplaceAllString(strings.TrimSpace(s), "")
	}
	return alnum(s)
}

// same compares two canonical values; of pages the last may be abbreviated.
func same(field, g, p string) bool {
	if field != "pages" {
		return g == p
	}
	a, b := strings.Fields(g), strings.Fields(p)
	if len(a) != len(b) || a[0] != b[0] {
		return false
	}
	return len(a) == 1 || strings.HasSuffix(a[1], b[1]) || strings.HasSuffix(b[1], a[1])
}

// fieldScore is the outcome over a file of labelled citations.
type fieldScore struct {
	f1    float64 // micro-averaged over all fields
	whole float64 // share of citations with every field right
}

// scoreFields reads all citations of a file and scores them field by field.
func scoreFields(rows []labelled) fieldScore {
	var hit, extra, missing, whole int
	for _, row := range rows {
		p := itemFields(refparse.Parse(row.text))
		right := true
		for _, f := range scored {
			gv, pv := canon(f, row.fields[f]), canon(f, p[f])
			if f == "pages" {
				gv, pv = pagesEither(gv, canon("cited", row.fields["cited"]), pv, canon("cited", p["cited"]))
			}
			if gv != "" && pv != "" && same(f, gv, pv) {
				hit++
				continue
			}
			right = right && gv == "" && pv == ""
			if pv != "" {
				extra++
			}
			if gv != "" {
				missing++
			}
		}
		if right {
			whole++
		}
	}
	return fieldScore{2 * float64(hit) / float64(max(1, 2*hit+extra+missing)), ratio(whole, len(rows))}
}

// pagesEither lets the cited page stand for the pages, on either side.
func pagesEither(gold, goldCited, pred, predCited string) (g, p string) {
	var gs, ps []string
	for _, v := range []string{gold, goldCited} {
		if v != "" {
			gs = append(gs, v)
		}
	}
	for _, v := range []string{pred, predCited} {
		if v != "" {
			ps = append(ps, v)
		}
	}
	for _, a := range gs {
		for _, b := range ps {
			if same("pages", a, b) {
				return gs[0], gs[0]
			}
		}
	}
	return strings.Join(gs[:min(1, len(gs))], ""), strings.Join(ps[:min(1, len(ps))], "")
}

package group

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// compared are the fields on which citations of a source may contradict each other, and how.
var compared = []struct {
	field model.Field
	level func(a, b string) model.Level // "" where they agree
}{
	{model.FieldAuthor, slipLevel}, {model.FieldTitle, slipLevel}, {model.FieldContainerTitle, slipLevel},
	{model.FieldPublisher, slipLevel}, {model.FieldEdition, factLevel}, {model.FieldVolume, volumeLevel},
	{model.FieldIssue, factLevel}, {model.FieldNumber, textLevel}, {model.FieldIssued, dateLevel},
	{model.FieldPage, pageLevel}, {model.FieldDOI, doiLevel},
}

// conflicts lists the fields on which the citations of a source differ.
func (w *Work) conflicts(src *model.Source) []model.Conflict {
	if len(src.Citations) < 2 {
		return nil
	}
	var out []model.Conflict
	for _, f := range compared {
		if c, ok := w.conflict(src, f.field, f.level); ok {
			out = append(out, c)
		}
	}
	return out
}

// conflict compares one field over the citations of a source. Values that agree with one before them count with it.
func (w *Work) conflict(src *model.Source, f model.Field, level func(a, b string) model.Level) (model.Conflict, bool) {
	con := model.Conflict{Field: f, Level: model.LevelVariant}
	for _, c := range src.Citations {
		cit := &w.in.Citations[c]
		if cit.Form != model.FormFull && (f != model.FieldTitle && f != model.FieldAuthor) || cit.Form.BackReference() {
			continue
		}
		text := w.said(c, f)
		if text == "" {
			continue
		}
		known := false
		differs := model.Level("")
		for k := range con.Values {
			l := level(con.Values[k].Text, text)
			if l == "" {
				con.Values[k].Citations = append(con.Values[k].Citations, c)
				known = true
				break
			}
			if differs != model.LevelConflict {
				differs = l
			}
		}
		if known {
			continue
		}
		con.Values = append(con.Values, model.Value{Text: text, Citations: []int{c}})
		if differs == model.LevelConflict {
			con.Level = model.LevelConflict
		}
	}
	return con, len(con.Values) > 1
}

// said gives what a citation says of a field; of authors the family names alone, since initials are style.
func (w *Work) said(c int, f model.Field) string {
	it := w.in.Citations[c].Parsed
	if f != model.FieldAuthor {
		return it.Get(f)
	}
	if len(it.Author) == 0 || carriesAuthor(&w.in.Citations[c]) {
		return ""
	}
	return it.Author[0].Short()
}

// slipLevel finds a slip of spelling: as many words, and one or two of them differ by a letter or two. Other
// differences of wording are style or misreading and say nothing.
func slipLevel(a, b string) model.Level {
	x, y := fold.Words(a), fold.Words(b)
	n := min(len(x), len(y))
	if n == 0 {
		return ""
	}
	slips := 0
	for i := range n {
		switch {
		case x[i] == y[i]:
		case spelling(x[i], y[i]):
			slips++
		default:
			return ""
		}
	}
	if len(x) != len(y) && n < 3 || slips == 0 || slips > 2 {
		return ""
	}
	return model.LevelVariant
}

// spelling reports whether two words are two spellings of one: no abbreviation, no other number.
func spelling(a, b string) bool {
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return len(a)-len(b) == 1 && len(b) >= 4 && !strings.HasSuffix(a, "s") || len(b)-len(a) == 1 && len(a) >= 4 && !strings.HasSuffix(b, "s")
	}
	if len(a) == 4 && len(b) == 4 || len(a)+len(b) == 9 {
		return a[0] == b[0] && within(a, b, 1)
	}
	return alike(a, b)
}

func factLevel(a, b string) model.Level { return differ(numeral(a), numeral(b)) }

func volumeLevel(a, b string) model.Level { return differ(volumeOf(a), volumeOf(b)) }

func textLevel(a, b string) model.Level { return differ(squash(a), squash(b)) }

func doiLevel(a, b string) model.Level { return differ(doi(a), doi(b)) }

func differ(a, b string) model.Level {
	if a == b || a == "" || b == "" {
		return ""
	}
	return model.LevelConflict
}

// dateLevel compares dates in ISO 8601 as far as both go.
func dateLevel(a, b string) model.Level {
	a, b = strings.TrimSuffix(a, "~"), strings.TrimSuffix(b, "~")
	if a == "" || b == "" || a[0] < '0' || a[0] > '9' || b[0] < '0' || b[0] > '9' {
		return ""
	}
	if seasonal(a) || seasonal(b) {
		a, b = a[:min(4, len(a))], b[:min(4, len(b))]
	}
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return ""
	}
	return model.LevelConflict
}

func seasonal(date string) bool { return strings.ContainsAny(date, "sw") }

func pageLevel(a, b string) model.Level {
	fa, la := pageRange(a)
	fb, lb := pageRange(b)
	if fa == 0 || fb == 0 || fa == fb && (la == lb || la == 0 || lb == 0) {
		return ""
	}
	if la == 0 && lb == 0 || la == 0 && fb <= fa && fa <= lb || lb == 0 && fa <= fb && fb <= la {
		return ""
	}
	return model.LevelConflict
}

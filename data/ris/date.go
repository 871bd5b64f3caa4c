package ris

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/when"
)

// day reads a date that is given once.
func (r *reading) day(names ...string) model.Date {
	s := r.text(names...)
	if s == "" {
		return model.Date{}
	}
	d, ok := dateOf(s)
	if !ok {
		d = model.Date{Literal: s}
	}
	return d
}

// issued reads the date of a record: the most exact of DA, PY and Y1 that agree on the year, where DA may be a day
// without one.
func (r *reading) issued() model.Date {
	var d model.Date
	literal := -1
	for _, name := range []string{"PY", "YR", "Y1", "DA"} {
		for i := range r.tags {
			t := &r.tags[i]
			if t.name != name || r.used[i] || t.text() == "" {
				continue
			}
			next, ok := dateOf(t.text())
			switch {
			case ok && d == model.Date{}, ok && next.From.Year == d.From.Year && exactness(next) > exactness(d):
				d, r.used[i] = next, true
			case ok && next.From.Year == d.From.Year:
				r.used[i] = true
			case !ok && d.From.Year != 0 && exactness(d) == 0 && when.Month(&d, t.text()):
				r.used[i] = true
			case !ok && d == model.Date{} && literal < 0:
				literal = i
			}
		}
	}
	if d == (model.Date{}) && literal >= 0 {
		d.Literal, r.used[literal] = strings.Trim(r.tags[literal].text(), "/ "), true
	}
	return d
}

// exactness tells how much a date says beyond its year.
func exactness(d model.Date) int {
	n := 0
	for _, known := range []bool{d.Season != 0, d.From.Month != 0, d.From.Day != 0, d.To != model.Day{}} {
		if known {
			n++
		}
	}
	return n
}

// dateOf reads a date: year, month, day and other words between slashes, or as people write it.
func dateOf(s string) (model.Date, bool) {
	parts := strings.SplitN(s, "/", 4)
	if len(parts) > 1 {
		if d, ok := when.Year(parts[0]); ok && d.To == (model.Day{}) {
			rest := strings.Trim(strings.Join(parts[1:min(len(parts), 3)], "-"), "- ")
			words := ""
			if len(parts) > 3 {
				words = strings.Trim(parts[3], "/ ")
			}
			if exact, ok := model.ParseDate(d.From.String() + "-" + rest); ok && rest != "" {
				exact.Circa = d.Circa
				return exact, true
			}
			if rest == "" {
				if words != "" { // a season, or months; a time of day says nothing
					when.Month(&d, words)
				}
				return d, true
			}
			if when.Month(&d, rest) {
				return d, true
			}
		}
	}
	return when.Date(s)
}

// pageShape is one end of a range of pages.
var pageShape = fold.Lazy(`^(\pL{0,4}\d+\pL?) ?(?:[-–—−]|--) ?(\pL{0,4}\d+\pL?)$`)

// ranged gives a range of pages its dash.
func ranged(s string) string {
	if m := pageShape.FindStringSubmatch(s); m != nil {
		return m[1] + "–" + m[2]
	}
	return s
}

// pages reads the first page and the last.
func (r *reading) pages() string {
	from, to := r.text("SP"), r.text("EP")
	switch {
	case from == "":
		return ranged(to)
	case to == "" || from == to || strings.HasSuffix(from, "–"+to) || strings.HasSuffix(from, "-"+to):
		return ranged(from)
	}
	return from + "–" + to
}

// splitRange gives the two ends of a range; what is no single one stays whole.
func splitRange(s string) (from, to string) {
	if from, to, ok := strings.Cut(ranged(fold.Line(s)), "–"); ok && from != "" && to != "" && from != to && !strings.ContainsAny(to, "–,;") && !strings.HasSuffix(from, "-") {
		return from, to
	}
	return s, ""
}

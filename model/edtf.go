package model

import (
	"strconv"
	"strings"
)

// ParseDate reads a date of ISO 8601 or its extension EDTF (levels 0 and 1, https://www.loc.gov/standards/datetime/):
// "2024-05-31", "2019/2021-03", "2024-21" for a spring, "1567~" and "1567?" for about, "199X" for a decade. A range ends after it begins. A time of
// day is left out, as is the end of a range that has none ("2019/.."). It also reads what Date.String writes. False
// is returned for anything else, "" included.
func ParseDate(s string) (Date, bool) {
	s = strings.TrimSpace(s)
	from, to, ranged := strings.Cut(s, "/")
	a, ok := parseDay(from)
	if !ranged {
		return a, ok
	}
	open := func(s string) bool { return s == "" || s == ".." }
	b, okTo := parseDay(to)
	switch {
	case ok && open(to):
		return a, true
	case okTo && open(from):
		return b, true
	case !ok || !okTo || b.Season != 0:
		return Date{}, false
	}
	a.To, a.Circa = b.From, a.Circa || b.Circa
	if b.To != (Day{}) {
		a.To = b.To
	}
	if a.To.before(a.From) {
		return Date{}, false
	}
	return a, true
}

func (d Day) before(e Day) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month && d.Month != 0 && e.Month != 0 {
		return d.Month < e.Month
	}
	return d.Month == e.Month && d.Day != 0 && d.Day < e.Day
}

var seasons = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "winter": 4, "21": 1, "22": 2, "23": 3, "24": 4}

// parseDay reads one end of a range. A year of which digits are unknown is itself a range.
func parseDay(s string) (Date, bool) {
	var d Date
	if t := strings.TrimRight(s, "~?%"); t != s {
		d.Circa, s = true, t
	}
	if i := strings.IndexByte(s, 'T'); i >= 8 {
		s = s[:i]
	}
	s, before := strings.CutPrefix(s, "-")
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 && len(parts) > 1 {
		return Date{}, false
	}
	if len(parts) == 1 && len(s) == 8 { // 20240531
		parts = []string{s[:4], s[4:6], s[6:]}
	}
	year := strings.TrimRight(parts[0], "XxUu")
	unknown := len(parts[0]) - len(year)
	y, ok := digits(year)
	if !ok || len(parts[0]) != 4 || unknown > 2 || unknown > 0 && (len(parts) > 1 || before) {
		return Date{}, false
	}
	d.From.Year = y
	if unknown > 0 {
		unit := []int{1, 10, 100}[unknown]
		d.From.Year, d.To.Year = max(y*unit, 1), (y+1)*unit-1
	}
	if before || y == 0 && unknown == 0 { // astronomers count a year 0, which is 1 BC
		d.From.Year = -y - 1
	}
	if len(parts) > 1 {
		if d.Season = seasons[parts[1]]; d.Season > 0 {
			return d, len(parts) == 2
		}
		if d.From.Month, ok = digits(parts[1]); !ok || d.From.Month < 1 || d.From.Month > 12 {
			return Date{}, false
		}
	}
	if len(parts) > 2 {
		if d.From.Day, ok = digits(parts[2]); !ok || d.From.Day < 1 || d.From.Day > 31 {
			return Date{}, false
		}
	}
	return d, true
}

// digits reads a number of one to four digits.
func digits(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 4 && s[0] >= '0' && s[0] <= '9'
}

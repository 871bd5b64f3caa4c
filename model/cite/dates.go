package cite

import (
	"strconv"
	"strings"

	"ibid/model"
)

// order is the order in which a style writes day, month and year.
type order int

const (
	monthFirst order = iota // May 3, 2020
	dayFirst                // 3 May 2020
	yearFirst               // 2020 May 3
	yearComma               // 2020, May 3
)

// dateForm is how a style writes dates.
type dateForm struct {
	order   order
	months  [12]string
	seasons [4]string
	dash    string // between the ends of a range
	circa   string
	bc      string
	short   func(from, to string) string // shortens the second of two years; nil keeps it
}

var (
	monthNames = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	seasons    = [4]string{"Spring", "Summer", "Fall", "Winter"}
)

// bluebookDates are the dates of cases and statutes, in every style that follows the Bluebook for them.
var bluebookDates = dateForm{order: monthFirst, months: monthNames, seasons: seasons, dash: "–", circa: "ca. ", bc: " BC"}

// Date gives a date in words as Chicago has it: "May 31, 2024".
func Date(d model.Date) string { return chicagoDates.text(d) }

// text writes a date as exactly as it is known, its literal if it is not.
func (f dateForm) text(d model.Date) string {
	from, to := d.From, d.To
	if from == (model.Day{}) {
		return d.Literal
	}
	if d.Season >= 1 && d.Season <= 4 {
		from.Month, from.Day, to.Month, to.Day = 0, 0, 0, 0
	}
	s := ""
	switch {
	case to == (model.Day{}) || to == from:
		s = f.day(from, from.Month, d.Season)
	case to.Year != from.Year:
		if from.Month == 0 && to.Month == 0 && d.Season == 0 {
			s = f.years(from, to)
			break
		}
		s = f.day(from, from.Month, d.Season) + f.dash + f.day(to, to.Month, 0)
	default:
		s = f.within(from, to)
	}
	if d.Circa {
		s = f.circa + s
	}
	return s
}

// day writes one day, month, season or year.
func (f dateForm) day(d model.Day, month, season int) string {
	year := f.number(d.Year)
	return f.assemble(f.monthOrSeason(month, season), digits(d.Day), year)
}

// within writes a range inside one year: "May 3–5, 2020", "May 3–June 5, 2020", "May–June 2020".
func (f dateForm) within(from, to model.Day) string {
	year := f.number(from.Year)
	a, b := f.monthOrSeason(from.Month, 0), f.monthOrSeason(to.Month, 0)
	switch {
	case a == "" || b == "":
		return f.assemble(join("", a, b), "", year)
	case a == b && from.Day != 0 && to.Day != 0:
		return f.assemble(a, digits(from.Day)+f.dash+digits(to.Day), year)
	case a == b:
		return f.assemble(a, join("", digits(from.Day), digits(to.Day)), year)
	case from.Day == 0 || to.Day == 0:
		return f.assemble(a+f.dash+b, "", year)
	case f.order == dayFirst:
		return join(" ", digits(from.Day), a+f.dash+digits(to.Day), b, year)
	}
	return f.assemble(a+" "+digits(from.Day)+f.dash+b+" "+digits(to.Day), "", year)
}

func (f dateForm) monthOrSeason(month, season int) string {
	switch {
	case season >= 1 && season <= 4:
		return f.seasons[season-1]
	case month >= 1 && month <= 12:
		return f.months[month-1]
	}
	return ""
}

// assemble orders the parts of a date. A day without a month is left out: nobody can read it.
func (f dateForm) assemble(month, day, year string) string {
	if month == "" {
		return year
	}
	switch f.order {
	case dayFirst:
		return join(" ", day, month, year)
	case yearFirst:
		return join(" ", year, month, day)
	case yearComma:
		return join(", ", year, join(" ", month, day))
	}
	if day == "" && !strings.ContainsAny(month, "0123456789") {
		return join(" ", month, year)
	}
	return join(", ", join(" ", month, day), year)
}

// year writes the years of a date and nothing smaller.
func (f dateForm) year(d model.Date) string {
	d.From.Month, d.From.Day, d.To.Month, d.To.Day, d.Season = 0, 0, 0, 0, 0
	return f.text(d)
}

// rest writes what year leaves out: "3 May", "Spring"; "" if there is nothing.
func (f dateForm) rest(d model.Date) string {
	if d.From.Month == 0 && d.Season == 0 {
		return ""
	}
	full, year := f.text(model.Date{From: d.From, To: d.To, Season: d.Season}), f.year(model.Date{From: d.From})
	return strings.Trim(strings.TrimSuffix(strings.TrimPrefix(full, year), year), " ,")
}

func (f dateForm) years(from, to model.Day) string {
	a, b := f.number(from.Year), f.number(to.Year)
	if f.short != nil && from.Year > 0 && to.Year > from.Year {
		b = f.short(a, b)
	}
	return a + f.dash + b
}

func (f dateForm) number(year int) string {
	switch {
	case year == 0:
		return "" // only its month is known
	case year < 0:
		return strconv.Itoa(-year) + f.bc
	}
	return strconv.Itoa(year)
}

func digits(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// forthcoming reports whether the date only says that the work has not appeared yet.
func forthcoming(d model.Date) bool {
	if d.From != (model.Day{}) {
		return false
	}
	switch strings.ToLower(d.Literal) {
	case "forthcoming", "in press", "to appear", "to be published", "im erscheinen", "à paraître":
		return true
	}
	return false
}

// undated reports whether nothing is known of the date, or only that it is not known.
func undated(d model.Date) bool {
	if d.From != (model.Day{}) {
		return false
	}
	switch strings.ToLower(strings.Trim(d.Literal, " .[]()")) {
	case "", "n.d", "nd", "no date", "s.d", "o. j", "s. d":
		return true
	}
	return false
}

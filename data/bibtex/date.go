package bibtex

import (
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/when"
)

// monthMacros are the macros that every style defines.
var monthMacros = map[string]string{"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
	"aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December"}

// dateOf reads the date of an entry, whose fields use gives: date as BibLaTeX has it, else year, month and day. left is the text that fits none
// of these; where no year can be read it is in the literal.
func dateOf(use func(string) string) (d model.Date, left string) {
	if s := use("date"); s != "" {
		return dateField(s), openEnd(s)
	}
	year, month, day := untex(use("year")), untex(use("month")), untex(use("day"))
	d, ok := when.Year(year)
	if !ok {
		words := oneLine(day + " " + month + " " + year)
		if _, ok := when.Year(words); ok { // a day without a year
			return d, words
		}
		return model.Date{Literal: words}, ""
	}
	if month != "" && !when.Month(&d, month) {
		left = oneLine(month + " " + day)
	} else if day == "" {
		return d, ""
	} else if n, err := strconv.Atoi(day); err == nil && n >= 1 && n <= 31 && d.From.Month > 0 && d.To == (model.Day{}) {
		d.From.Day = n
	} else {
		left = day
	}
	return d, left
}

// openEnd says what a range without an end loses.
func openEnd(s string) string {
	if strings.HasSuffix(s, "/") || strings.HasSuffix(s, "/..") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "../") {
		return "the open end of " + s
	}
	return ""
}

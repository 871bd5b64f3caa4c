package bibtex

import (
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// monthMacros are the macros that every style defines.
var monthMacros = map[string]string{"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
	"aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December"}

// monthNames are the first letters, folded, by which the names of the months are known in English, German, French,
// Spanish, Portuguese and Italian. Longer ones come first.
var monthNames = []struct {
	start string
	month int
}{
	{"janv", 1}, {"jan", 1}, {"gen", 1}, {"ene", 1}, {"feb", 2}, {"fev", 2}, {"fevr", 2}, {"mar", 3}, {"maer", 3}, {"apr", 4}, {"avr", 4}, {"abr", 4},
	{"may", 5}, {"mai", 5}, {"mag", 5}, {"juin", 6}, {"jun", 6}, {"giu", 6}, {"juil", 7}, {"jul", 7}, {"lug", 7}, {"aug", 8}, {"aou", 8}, {"ago", 8},
	{"sep", 9}, {"set", 9}, {"oct", 10}, {"okt", 10}, {"out", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12},
}

var seasonNames = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

// dateOf reads the date of an entry, whose fields use gives: date as BibLaTeX has it, else year, month and day. left is the text that fits none
// of these; where no year can be read it is in the literal.
func dateOf(use func(string) string) (d model.Date, left string) {
	if s := use("date"); s != "" {
		return dateField(s), openEnd(s)
	}
	year, month, day := untex(use("year")), untex(use("month")), untex(use("day"))
	d, ok := yearOf(year)
	if !ok {
		words := oneLine(day + " " + month + " " + year)
		if _, ok := yearOf(words); ok { // a day without a year
			return d, words
		}
		return model.Date{Literal: words}, ""
	}
	if month != "" && !putMonth(&d, month) {
		left = oneLine(month + " " + day)
	} else if n, err := strconv.Atoi(day); err == nil && n >= 1 && n <= 31 && d.From.Month > 0 && d.To == (model.Day{}) {
		d.From.Day = n
	} else if day != "" {
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

// yearOf reads "2010", "c. 1567", "[1567?]", "1995–1996", "1995/96".
func yearOf(s string) (d model.Date, ok bool) {
	if d.From.Year, ok = year(s); ok {
		return d, true
	}
	bare := strings.TrimSpace(s)
	if strings.HasPrefix(bare, "[") && strings.HasSuffix(bare, "]") {
		bare = bare[1 : len(bare)-1]
	}
	for _, about := range []string{"circa ", "ca. ", "ca ", "c. ", "c.", "um ", "about "} {
		if len(bare) > len(about) && strings.EqualFold(bare[:len(about)], about) {
			bare, d.Circa = strings.TrimSpace(bare[len(about):]), true
			break
		}
	}
	if t := strings.TrimSuffix(bare, "?"); t != bare {
		bare, d.Circa = t, true
	}
	from, to, ranged := strings.Cut(dashes.Replace(bare), "/")
	if !ranged && strings.Count(bare, "-") == 1 && len(bare) > 5 {
		from, to, ranged = strings.Cut(bare, "-")
	}
	if d.From.Year, ok = year(from); !ok {
		return model.Date{}, false
	}
	if !ranged {
		return d, true
	}
	to = strings.TrimSpace(to)
	if len(to) == 2 && d.From.Year > 99 {
		to = strconv.Itoa(d.From.Year/100) + to
	}
	if d.To.Year, ok = year(to); !ok || d.To.Year < d.From.Year {
		return model.Date{}, false
	}
	return d, true
}

var dashes = strings.NewReplacer("–", "/", "—", "/")

// year reads a year of up to four digits; before Christ it has a sign.
func year(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.Atoi(s)
	return n, err == nil && n != 0 && len(strings.TrimLeft(s, "-")) <= 4 && s[0] != '+'
}

// putMonth reads a month: its number or name, a range of two, a day beside it, or a season.
func putMonth(d *model.Date, s string) bool {
	if n := seasonNames[fold.Fold(s)]; n > 0 {
		d.Season = n
		return true
	}
	var days, months []int
	for _, w := range strings.FieldsFunc(fold.Fold(s), func(r rune) bool { return strings.ContainsRune(" ,./-–~", r) }) {
		n, err := strconv.Atoi(strings.TrimRight(w, "stndrh"))
		switch {
		case err != nil:
			if n = monthOf(w); n == 0 {
				return false
			}
			months = append(months, n)
		case n >= 1 && n <= 31 && w[0] != '+':
			days = append(days, n)
		default:
			return false
		}
	}
	if len(months) == 0 {
		if len(days) == 0 || len(days) > 2 || days[0] > 12 || days[len(days)-1] > 12 {
			return false
		}
		months, days = days, nil
	}
	if len(months) > 2 || len(days) > 1 || len(months) == 2 && len(days) > 0 {
		return false
	}
	to := d.To.Year
	if d.From.Month = months[0]; len(months) == 2 {
		if to == 0 {
			to = d.From.Year
		}
		d.To = model.Day{Year: to, Month: months[1]}
	}
	if len(days) == 1 {
		d.From.Day = days[0]
	}
	return true
}

// monthOf gives the number of a month by its name, folded, 0 for none.
func monthOf(w string) int {
	for _, m := range monthNames {
		if strings.HasPrefix(w, m.start) {
			return m.month
		}
	}
	return 0
}

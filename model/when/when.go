// Package when reads dates as people write them: words come in ("c. 1567", "May 31, 2024", "May/June 1994") and a date
// goes out.
package when

import (
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

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

// Date reads a date of ISO 8601 or EDTF, what Year reads, and a month, season or day with a year before or behind it:
// "May 31, 2024", "31. Mai 2024", "1994 May/June", "c. March 1567", "2024/05/31". Of anything else it gives false.
func Date(s string) (model.Date, bool) {
	s = strings.TrimSpace(s)
	if d, ok := model.ParseDate(s); ok {
		return d, true
	}
	if d, ok := Year(s); ok {
		return d, true
	}
	if parts := strings.Split(s, "/"); len(parts) == 3 && len(parts[0]) == 4 {
		return model.ParseDate(strings.Join(parts, "-"))
	}
	s, circa := about(s)
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	for _, year := range []int{len(words) - 1, 0} {
		if year < 1 && len(words) < 2 || len(words[year]) < 4 {
			continue
		}
		d, ok := Year(words[year])
		rest := strings.Join(words[:year], " ")
		if year == 0 {
			rest = strings.Join(words[1:], " ")
		}
		if ok && Month(&d, rest) && (d.Season == 0 || d.To == (model.Day{})) {
			d.Circa = d.Circa || circa
			return d, true
		}
	}
	return model.Date{}, false
}

// Year reads "2010", "c. 1567", "[1567?]", "1995–1996", "1995/96".
func Year(s string) (d model.Date, ok bool) {
	if d.From.Year, ok = year(s); ok {
		return d, true
	}
	bare := strings.TrimSpace(s)
	if strings.HasPrefix(bare, "[") && strings.HasSuffix(bare, "]") {
		bare = bare[1 : len(bare)-1]
	}
	bare, d.Circa = about(bare)
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

// about takes the word that makes a date approximate off it.
func about(s string) (string, bool) {
	for _, word := range []string{"circa ", "ca. ", "ca ", "c. ", "c.", "um ", "about "} {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			return strings.TrimSpace(s[len(word):]), true
		}
	}
	return s, false
}

var dashes = strings.NewReplacer("–", "/", "—", "/")

// year reads a year of up to four digits; before Christ it has a sign.
func year(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.Atoi(s)
	return n, err == nil && n != 0 && len(strings.TrimLeft(s, "-")) <= 4 && s[0] != '+'
}

// Month reads a month: its number or name, a range of two, a day beside it, or a season.
func Month(d *model.Date, s string) bool {
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

package refparse

import (
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/refparse/crf"
)

// readDates makes the date of issue from all that is labelled as date: "(2012)" and, further on, "4 January" are one.
func readDates(d *draft) {
	for _, r := range d.runs(crf.Date) {
		date, original := parseDate(d.toks[r.from:r.to], d.textOf(r))
		d.res.Item.Issued = mergeDates(d.res.Item.Issued, date)
		if d.res.Item.OriginalDate.IsZero() {
			d.res.Item.OriginalDate = original
		}
	}
	readAccessed(d)
}

// readAccessed makes the date of access: the date behind "accessed", "retrieved" and their kin.
func readAccessed(d *draft) {
	for i := range d.toks {
		if d.labels[i] != crf.Note && d.labels[i] != crf.Other || !accessWords[d.toks[i].Word] {
			continue
		}
		end := i + 1
		for end < len(d.toks) && end < i+8 && (d.labels[end] == crf.Note || d.labels[end] == crf.Other || d.labels[end] == crf.Date) {
			end++
		}
		if date, _ := parseDate(d.toks[i+1:end], ""); date.From.Year != 0 {
			d.res.Item.Accessed = date
			return
		}
	}
}

var accessWords = map[string]bool{
	"accessed": true, "retrieved": true, "visited": true, "viewed": true, "abgerufen": true, "zugriff": true, "consulte": true,
	"consultee": true, "consultato": true, "consultado": true, "accessdate": true, "checked": true, "geraadpleegd": true,
	"recuperado": true, "access": true, "consulta": true,
}

// mergeDates joins two readings of one date. Where both have a year the more precise of two that agree is kept.
func mergeDates(a, b model.Date) model.Date {
	switch {
	case a.IsZero() || a.From.Year == 0 && b.From.Year != 0 && b.From.Month != 0:
		return b
	case a.From.Year != 0 && a.From.Month == 0 && b.From.Month != 0 && (b.From.Year == 0 || b.From.Year == a.From.Year) && a.To == (model.Day{}):
		b.From.Year = a.From.Year
		if b.To != (model.Day{}) && b.To.Year == 0 {
			b.To.Year = a.From.Year
		}
		return b
	case a.From.Year == 0 && b.From.Year != 0:
		a.From.Year = b.From.Year
		if a.From == (model.Day{Year: b.From.Year}) {
			return b
		}
		a.Literal = ""
		return a
	}
	return a
}

// undated are the words that stand for a date that is not there.
var undated = map[string]string{
	"forthcoming": "forthcoming", "press": "in press", "appear": "forthcoming", "nd": "n.d.", "od": "n.d.", "sd": "n.d.",
}

// parseDate reads a date or a range of any precision, its parts in any order. original is the year of the first
// edition where two are given: "[1867] 1976".
func parseDate(toks []crf.Token, literal string) (date, original model.Date) {
	var days []model.Day
	day := model.Day{}
	ranged, circa := false, false
	push := func() {
		if day != (model.Day{}) {
			days = append(days, day)
			day = model.Day{}
		}
	}
	for i := 0; i < len(toks); i++ {
		t := &toks[i]
		dashed := i > 0 && t.Gap.Has(crf.GapDash|crf.GapSlash)
		switch {
		case t.Shape == crf.ShapeYear:
			y, _ := strconv.Atoi(t.Word[:4])
			switch {
			case day.Year != 0 && y != day.Year:
				if dashed {
					ranged = true
				}
				push()
			case day.Year == 0 && i+2 < len(toks) && numericDate(toks[i:i+3]):
				day = model.Day{Year: y, Month: number(toks[i+1].Word), Day: number(toks[i+2].Word)}
				i += 2
				continue
			}
			day.Year = y
		case day.Year == 0 && romanYear(strings.ToUpper(t.Word)) != 0:
			day.Year = romanYear(strings.ToUpper(t.Word))
		case months[t.Word] != 0:
			m := months[t.Word]
			if day.Month != 0 && day.Month != m {
				ranged = true
				push()
			}
			day.Month = m
		case seasons[t.Word] != 0:
			date.Season = seasons[t.Word]
		case t.Word == "c" || t.Word == "ca" || t.Word == "circa" || t.Word == "um" || t.Word == "vers":
			circa = true
		case t.Shape == crf.ShapeDigits || t.Shape == crf.ShapeAlnum:
			n := number(t.Word)
			switch {
			case i+2 < len(toks) && day.Day == 0 && day.Month == 0 && europeanDate(toks[i:i+3]):
				a, b := n, number(toks[i+1].Word)
				if b > 12 { // month first, as in the United States
					a, b = b, a
				}
				day = model.Day{Year: fullYear(toks[i+2].Word), Month: b, Day: a}
				i += 2
			case dashed && day.Year != 0 && day.Month == 0 && len(t.Word) == 2 && n > day.Year%100 && t.Shape == crf.ShapeDigits:
				to := day.Year - day.Year%100 + n // "1603–10"
				push()
				ranged, day.Year = true, to
			case dashed && day.Year != 0 && day.Month == 0 && len(t.Word) == 1 && n > day.Year%10 && t.Shape == crf.ShapeDigits:
				to := day.Year - day.Year%10 + n // "1924–5"
				push()
				ranged, day.Year = true, to
			case len(t.Word) == 2 && t.Shape == crf.ShapeDigits && day.Month != 0 && day.Day != 0 && day.Year == 0 && !dashed:
				day.Year = fullYear(t.Word) // "26 Apr 48"
			case n >= 1 && n <= 31 && day.Day == 0:
				day.Day = n
			case n >= 1 && n <= 31 && dashed:
				from := day
				push()
				day, ranged = from, true
				day.Day = n
			case len(t.Word) == 3 && t.Shape == crf.ShapeDigits && n > 99 || len(t.Word) == 4 && t.Shape == crf.ShapeDigits && n > 0 && n < 1400:
				if day.Year == 0 {
					day.Year = n
				}
			}
		}
	}
	push()
	date.Circa = circa
	for _, t := range toks {
		if w := undated[t.Word]; w != "" && len(days) == 0 {
			date.Literal = w
		}
	}
	if len(days) == 0 {
		if date.Literal == "" && !strings.ContainsAny(literal, "0123456789") {
			date.Season = 0
			return model.Date{}, original
		}
		if date.Literal == "" {
			date = model.Date{Literal: strings.Trim(literal, " .,;:()[]")}
		}
		return date, original
	}
	if len(days) > 1 && !ranged && days[0].Year != 0 && days[1].Year != 0 && days[0].Month == 0 && days[1].Month == 0 {
		a, b := days[0], days[1]
		if a.Year > b.Year {
			a, b = b, a
		}
		original.From = a
		date.From = b
		return date, original
	}
	date.From = days[0]
	if len(days) > 1 && ranged {
		date.To = days[len(days)-1]
		if date.From.Year == 0 {
			date.From.Year = date.To.Year
		}
	} else if len(days) > 1 && date.From.Year == 0 {
		date.From.Year = days[1].Year
	}
	if date.From.Month == 0 {
		date.From.Day = 0
	}
	if date.To.Month == 0 {
		date.To.Day = 0
	}
	return date, original
}

// numericDate reports whether year, month and day stand as in 2015-03-02.
func numericDate(toks []crf.Token) bool {
	m, d := number(toks[1].Word), number(toks[2].Word)
	return toks[1].Gap&(crf.GapDash|crf.GapPeriod|crf.GapSlash) != 0 && toks[2].Gap&(crf.GapDash|crf.GapPeriod|crf.GapSlash) != 0 &&
		!toks[1].Gap.Has(crf.GapSpace) && len(toks[1].Word) <= 2 && len(toks[2].Word) <= 2 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// europeanDate reports whether day, month and year stand as in 12.3.1998 or 12/8/17.
func europeanDate(toks []crf.Token) bool {
	a, b := number(toks[0].Word), number(toks[1].Word)
	return toks[1].Gap&(crf.GapPeriod|crf.GapSlash|crf.GapDash) != 0 && toks[2].Gap&(crf.GapPeriod|crf.GapSlash|crf.GapDash) != 0 &&
		toks[1].Shape == crf.ShapeDigits && (toks[2].Shape == crf.ShapeYear || toks[2].Shape == crf.ShapeDigits && len(toks[2].Word) == 2) &&
		a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12)
}

// fullYear gives the year that two digits mean. Citations of a day by two digits come from the files of the last
// century, but for the first decades of this one.
func fullYear(s string) int {
	n := number(s)
	if len(s) > 2 {
		return n
	}
	if n <= 30 {
		return 2000 + n
	}
	return 1900 + n
}

// number gives the value of the digits that a token starts with ("10th" is 10), 0 without any.
func number(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

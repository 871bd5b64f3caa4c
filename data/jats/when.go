package jats

import (
	"cmp"
	"strconv"
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/refparse"
)

// dated takes the fields of dates.
func (d *described) dated(k *markup.Node) bool {
	text := strings.Trim(k.Plain(), " ,;:.()[]")
	switch k.Name {
	case "year", "month", "day", "season":
		d.calendar(k, text)
	case "date", "string-date":
		switch iso, ok := model.ParseDate(k.Attr("iso-8601-date")); {
		case ok && d.day.IsZero():
			d.day = iso
		case k.Find("year") != nil:
			for c := k.First; c != nil; c = c.Next {
				if c.Is("year", "month", "day", "season", "string-date") {
					d.dated(c)
				}
			}
		default:
			d.inWords(text)
		}
	case "era":
		if strings.HasPrefix(strings.ToUpper(text), "B") && d.day.From.Year > 0 {
			d.day.From.Year = -d.day.From.Year
		}
	case "date-in-citation", "access-date":
		d.accessed(k, text)
	default:
		return false
	}
	return true
}

// calendar takes one part of the date of issue.
func (d *described) calendar(k *markup.Node, text string) {
	if text != "" {
		d.words = append(d.words, text)
	}
	switch k.Name {
	case "year":
		if d.day.From.Year != 0 || d.day.Literal != "" {
			return
		}
		month, day, season := d.day.From.Month, d.day.From.Day, d.day.Season
		if iso, ok := model.ParseDate(k.Attr("iso-8601-date")); ok {
			d.day = iso
		} else {
			d.inWords(text)
		}
		if d.day.From.Month == 0 && d.day.To == (model.Day{}) && d.day.From.Year != 0 {
			d.day.From.Month, d.day.From.Day, d.day.Season = month, day, season
		}
	case "month":
		if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= 12 {
			putNumber(&d.day.From.Month, n)
			return
		}
		read := refparse.Date(text + " 2000") // a month needs a year beside it; a day in the same tag is taken too
		if read.From.Month != 0 || read.Season != 0 {
			putNumber(&d.day.From.Month, read.From.Month)
			putNumber(&d.day.From.Day, read.From.Day)
			putNumber(&d.day.Season, read.Season)
			if read.To.Month != 0 {
				d.day.To.Month, d.day.To.Day = read.To.Month, read.To.Day
			}
			return
		}
		d.sayText(text)
	case "day":
		if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= 31 {
			putNumber(&d.day.From.Day, n)
			return
		}
		d.sayText(text)
	case "season":
		if n := refparse.Date(text + " 2000").Season; n > 0 {
			putNumber(&d.day.Season, n)
			return
		}
		d.sayText(text)
	}
}

// inWords takes a date that is a text. One that cannot be read is its literal.
func (d *described) inWords(text string) {
	date := refparse.Date(text)
	switch {
	case date.IsZero() && d.day.IsZero():
		d.day.Literal = text
	case date.IsZero() || !d.day.IsZero() && d.day.From.Year != 0:
		d.sayText(text)
	default:
		d.day = date
	}
}

func (d *described) sayText(s string) {
	if s != "" {
		d.said = append(d.said, s)
	}
}

func putNumber(to *int, n int) {
	if *to == 0 {
		*to = n
	}
}

// issued gives the date, made whole: a day has a month, what has no year is none.
func (d *described) issued() model.Date {
	day := d.day
	if day.From.Year == 0 {
		return model.Date{Literal: cmp.Or(day.Literal, strings.Join(d.words, " "))}
	}
	if day.From.Month == 0 {
		day.From.Day = 0
	}
	if day.To != (model.Day{}) && day.To.Year == 0 {
		day.To.Year = day.From.Year
	}
	return day
}

// accessed takes the date on which an address was looked at; a date of an update is said.
func (d *described) accessed(k *markup.Node, text string) {
	date, ok := model.ParseDate(k.Attr("iso-8601-date"))
	if !ok {
		date = refparse.Date(text)
	}
	switch kind := strings.ToLower(k.Attr("content-type")); {
	case strings.Contains(kind, "update") || strings.Contains(kind, "pub"):
		d.said = append(d.said, text)
	case date.From.Year != 0 && d.item.Accessed.IsZero():
		d.item.Accessed = date
	case text != "":
		d.said = append(d.said, text)
	}
}

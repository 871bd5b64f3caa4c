package csljson

import (
	"encoding/json"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/when"
)

// date is a date in any of the shapes that programs write: parts as numbers or texts, with a season, about; text as
// printed, as another program read it, or in EDTF.
type date struct {
	Parts   json.RawMessage `json:"date-parts"`
	Season  json.RawMessage `json:"season"`
	Circa   json.RawMessage `json:"circa"`
	Literal json.RawMessage `json:"literal"`
	Raw     json.RawMessage `json:"raw"`
	EDTF    json.RawMessage `json:"edtf"`
}

// date reads a date: an object, or what people write instead, a text, a year or bare parts.
func (l *library) date(value json.RawMessage, line int) model.Date {
	var c date
	if len(value) == 0 {
		return model.Date{}
	}
	switch value[0] {
	case '{':
		if json.Unmarshal(value, &c) != nil {
			return model.Date{Literal: text(value, true)}
		}
	case '[':
		c.Parts = value
	default:
		c.Raw = value
	}
	d, odd := parts(c.Parts)
	if odd != "" {
		l.warn(line, "left out of its date: %s", short(odd))
	}
	for _, words := range []json.RawMessage{c.EDTF, c.Raw, c.Literal} {
		if d.From.Year == 0 {
			if s := text(words, true); s != "" {
				d = fromWords(s)
			}
		}
	}
	if d.From.Year == 0 {
		return d
	}
	if s := text(c.Season, true); s != "" && s != "0" {
		if n, err := strconv.Atoi(s); err == nil {
			d.Season = season(n)
		} else if !when.Month(&d, s) {
			l.warn(line, "left out of its date: the season %s", short(s))
		}
	}
	switch s := strings.ToLower(text(c.Circa, true)); s {
	case "", "false", "0", "no":
	default:
		d.Circa = true
	}
	return d
}

// fromWords reads a date from text; what is none stays as it is.
func fromWords(s string) model.Date {
	if d, ok := when.Date(s); ok {
		return d
	}
	return model.Date{Literal: s}
}

// season gives a season by its number, or by that of CSL or EDTF for it in the place of a month.
func season(n int) int {
	switch {
	case n >= 1 && n <= 4:
		return n
	case n >= 13 && n <= 16:
		return n - 12
	case n >= 21 && n <= 24:
		return n - 20
	}
	return 0
}

// parts reads one date or two. odd is what fits no date.
func parts(value json.RawMessage) (d model.Date, odd string) {
	var list []json.RawMessage
	if len(value) == 0 || json.Unmarshal(value, &list) != nil {
		return d, ""
	}
	if len(list) > 0 && len(list[0]) > 0 && list[0][0] != '[' { // one date without the outer brackets
		list = []json.RawMessage{value}
	}
	for i, day := range []*model.Day{&d.From, &d.To} {
		if i >= len(list) {
			break
		}
		var p []json.RawMessage
		if json.Unmarshal(list[i], &p) != nil {
			continue
		}
		var n [3]int
		for j := range n {
			if j >= len(p) {
				break
			}
			s := text(p[j], true)
			f, err := strconv.ParseFloat(s, 64)
			if n[j] = int(f); err != nil || f != float64(n[j]) {
				if n[j] = 0; s != "" {
					odd = s
				}
				break
			}
		}
		switch {
		case n[0] < -9999 || n[0] > 9999:
			odd = strconv.Itoa(n[0])
			continue
		case n[1] < 0 || n[1] > 12:
			if s := season(n[1]); s > 0 && n[1] > 12 && i == 0 {
				d.Season = s
			} else {
				odd = strconv.Itoa(n[1])
			}
			n[1], n[2] = 0, 0
		case n[2] < 0 || n[2] > 31:
			odd = strconv.Itoa(n[2])
			n[2] = 0
		}
		if n[0] != 0 {
			*day = model.Day{Year: n[0], Month: n[1], Day: n[2]}
			if n[1] == 0 {
				day.Day = 0
			}
		}
	}
	if d.From.Year == 0 {
		return model.Date{}, odd
	}
	if d.To == d.From {
		d.To = model.Day{}
	}
	return d, odd
}

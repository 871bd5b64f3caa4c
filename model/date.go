package model

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Date is a date or a range of dates of any precision, as CSL-JSON has it.
type Date struct {
	From, To Day    // To is zero unless it is a range
	Season   int    // 1 spring … 4 winter; 0 none
	Circa    bool   // "c. 1567"
	Literal  string // what could not be read as a date ("forthcoming"); then From is zero
}

// Day is a day, a month or a year: Month and Day are 0 where they are unknown.
type Day struct {
	Year, Month, Day int // a year before Christ is negative: -45 is 45 BC
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// printed reports whether String gives anything.
func (d Date) printed() bool { return d.From != Day{} || d.Literal != "" }

// String gives the date in ISO 8601 ("2024-05", "2019/2021"), with "~" behind it where it is approximate, or its
// literal. A season follows the year as "2024-spring".
func (d Date) String() string {
	if d.From == (Day{}) {
		return d.Literal
	}
	s := d.From.String()
	if d.Season >= 1 && d.Season <= 4 {
		s += "-" + [...]string{"spring", "summer", "autumn", "winter"}[d.Season-1]
	}
	if d.To != (Day{}) {
		s += "/" + d.To.String()
	}
	if d.Circa {
		s += "~"
	}
	return s
}

// String gives the day in ISO 8601, to the precision that is known.
func (d Day) String() string {
	switch {
	case d == Day{}:
		return ""
	case d.Month == 0:
		return d.year()
	case d.Day == 0:
		return fmt.Sprintf("%s-%02d", d.year(), d.Month)
	}
	return fmt.Sprintf("%s-%02d-%02d", d.year(), d.Month, d.Day)
}

// year gives the year in ISO 8601, which counts a year 0: 45 BC, our -45, is -0044.
func (d Day) year() string {
	switch {
	case d.Year == -1:
		return "0000"
	case d.Year > 999: // without a template, which takes longer
		return strconv.Itoa(d.Year)
	case d.Year < 0:
		return fmt.Sprintf("-%04d", -d.Year-1)
	}
	return fmt.Sprintf("%04d", d.Year)
}

// cslDate is the shape of a date in CSL-JSON. Numbers may come as strings.
type cslDate struct {
	DateParts [][]number `json:"date-parts,omitempty"`
	Season    number     `json:"season,omitzero"`
	Circa     any        `json:"circa,omitempty"`
	Literal   string     `json:"literal,omitempty"`
	Raw       string     `json:"raw,omitempty"`
}

type number int

func (n *number) UnmarshalJSON(b []byte) error {
	i, err := strconv.Atoi(strings.Trim(strings.Trim(string(b), `"`), " "))
	if err != nil {
		return fmt.Errorf("date part %s is no whole number", b)
	}
	*n = number(i)
	return nil
}

// MarshalJSON gives the date as CSL-JSON.
func (d Date) MarshalJSON() ([]byte, error) {
	c := cslDate{Season: number(d.Season), Literal: d.Literal}
	if d.Circa {
		c.Circa = true
	}
	for _, day := range []Day{d.From, d.To} {
		if day == (Day{}) {
			break
		}
		parts := []number{number(day.Year)}
		if day.Month != 0 {
			parts = append(parts, number(day.Month))
			if day.Day != 0 {
				parts = append(parts, number(day.Day))
			}
		}
		c.DateParts = append(c.DateParts, parts)
	}
	return json.Marshal(c)
}

// UnmarshalJSON reads a date of CSL-JSON; what is given only as text becomes the literal.
func (d *Date) UnmarshalJSON(b []byte) error {
	var c cslDate
	if err := json.Unmarshal(b, &c); err != nil {
		return fmt.Errorf("date: %w", err)
	}
	*d = Date{Season: int(c.Season), Literal: c.Literal}
	if d.Literal == "" {
		d.Literal = c.Raw
	}
	switch v := c.Circa.(type) {
	case bool:
		d.Circa = v
	case string:
		d.Circa = v != "" && v != "false" && v != "0"
	case float64:
		d.Circa = v != 0
	}
	for i, day := range []*Day{&d.From, &d.To} {
		if i >= len(c.DateParts) {
			break
		}
		for j, p := range []*int{&day.Year, &day.Month, &day.Day} {
			if j < len(c.DateParts[i]) {
				*p = int(c.DateParts[i][j])
			}
		}
	}
	return nil
}

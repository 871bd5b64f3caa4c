package main

import (
	"fmt"
	"strings"
)

var monthNames = map[string][]string{
	"en":  strings.Fields("January February March April May June July August September October November December"),
	"en3": strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
	"en.": strings.Fields("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."),
	"de":  strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
	"fr":  strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
	"it":  strings.Fields("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
	"es":  strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
}

// day writes a whole date of the year in one of the usual ways.
func (p *page) day(year string) string {
	m, d := p.rng.IntN(12), 1+p.rng.IntN(28)
	en := monthNames[pick(p, "en", "en", "en", "en.", "en3")][m]
	switch p.rng.IntN(14) {
	case 0, 1, 2, 3, 4:
		return fmt.Sprintf("%s %d, %s", en, d, year)
	case 5:
		return fmt.Sprintf("%s %02d, %s", en, d, year)
	case 6, 7, 8:
		return fmt.Sprintf("%d %s %s", d, en, year)
	case 9:
		return fmt.Sprintf("%d. %s %s", d, monthNames["de"][m], year)
	case 10:
		lang := pick(p, "fr", "it", "es")
		if lang == "es" {
			return fmt.Sprintf("%d de %s de %s", d, monthNames["es"][m], year)
		}
		return fmt.Sprintf("%d %s %s", d, monthNames[lang][m], year)
	case 11:
		return fmt.Sprintf("%d.%d.%s", d, m+1, year)
	case 12:
		return fmt.Sprintf("%d/%d/%s", m+1, d, pick(p, year, year[2:]))
	}
	return fmt.Sprintf("%s-%02d-%02d", year, m+1, d)
}

// date writes the year of a periodical's issue, at times with its month or season.
func (p *page) date(r *record) string {
	year := p.year(r)
	switch p.rng.IntN(12) {
	case 0, 1:
		return monthNames[pick(p, "en", "en", "en.")][p.rng.IntN(12)] + " " + year
	case 2:
		return pick(p, "Spring ", "Summer ", "Fall ", "Winter ", "Autumn ") + year
	case 3:
		return monthNames["en"][p.rng.IntN(12)] + "/" + monthNames["en"][p.rng.IntN(12)] + " " + year
	}
	return year
}

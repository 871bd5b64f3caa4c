package group

import (
	"slices"
	"strings"
)

// dates compares the dates of issue.
type dates int

const (
	datesUnknown dates = iota
	datesSame          // equal to the day, or as far as both go with a month
	yearsSame          // the same year, one of them no more than that
	daysOther          // the same year, another month or day
	yearsNear          // a year apart
	yearsFar
)

func compareDates(a, b *mention) dates {
	ya, yb := a.year(), b.year()
	if ya == 0 || yb == 0 {
		return datesUnknown
	}
	if inRange(ya, b.from, b.to) || inRange(yb, a.from, a.to) {
		if ya != yb {
			return yearsSame
		}
		if a.from.Month == 0 || b.from.Month == 0 {
			return yearsSame
		}
		if a.from.Month != b.from.Month || a.from.Day != 0 && b.from.Day != 0 && a.from.Day != b.from.Day {
			return daysOther
		}
		return datesSame
	}
	if ya-yb == 1 || yb-ya == 1 {
		return yearsNear
	}
	return yearsFar
}

// otherLetter reports whether two citations of one year have other letters behind it.
func otherLetter(a, b *mention) bool {
	return a.letter != 0 && b.letter != 0 && a.letter != b.letter && a.year() == b.year()
}

func inRange(year int, from, to day) bool {
	y := int32(year)
	return y == from.Year || to.Year != 0 && from.Year <= y && y <= to.Year
}

func weighDates(e *evidence, t *likeness, who kinship, where outlets, a, b *mention) {
	samePages := a.firstPage > 0 && a.firstPage == b.firstPage
	otherPages := a.firstPage > 0 && b.firstPage > 0 && !samePages
	otherVolume := a.volume != "" && b.volume != "" && a.volume != b.volume
	sameVolume := a.volume != "" && a.volume == b.volume
	sameCode := a.code != "" && a.code == b.code
	strong := who >= firstShared && t.shared >= 2.9 && (t.equal || t.squashed || min(t.coverA, t.coverB) >= .88)
	dated := a.kind == kindDated || b.kind == kindDated || a.standing && b.standing
	serial := a.kind == kindReport || b.kind == kindReport || a.kind == kindLegal || b.kind == kindLegal
	if otherLetter(a, b) {
		e.forbid("another letter after the year")
	}
	when := compareDates(a, b)
	issuer := a.authors > 0 && b.authors > 0 && a.people[0].org != "" && b.people[0].org != "" && where == outletUnknown && a.from.Day != 0 && b.from.Day != 0
	switch {
	case otherCode(a.code, b.code) && (when >= daysOther || strings.Contains(a.code, "/")):
		e.forbid("another number")
	case when >= daysOther && issuer && !sameCode:
		e.forbid("another date") // what an office publishes under one title day by day
	}
	switch when {
	case datesSame:
		e.add(sigDate, 1.5)
		if a.from.Day != 0 && b.from.Day != 0 && dated && (who >= firstShared || t.equal && t.worded >= 1.9) {
			e.add(sigDayAndWriter, 1.2)
		}
	case yearsSame:
		e.add(sigYear, 1)
	case daysOther:
		headline := t.shared >= 3.9 && (t.equal || t.squashed) && where == outletSame
		if !dated && !otherVolume && (strong && where != outletOther || headline && who != differentPeople) {
			e.add(sigDateOther, -.8)
		} else if otherPages || otherVolume || dated || serial || !strong {
			e.forbid("another date")
		} else {
			e.add(sigDateOther, -1.5)
		}
	case yearsNear:
		switch {
		case samePages || sameVolume && !otherPages || sameCode:
			e.add(sigYearNear, -.5)
		case serial || dated || otherVolume || otherPages && a.kind != kindPart:
			e.forbid("another year")
		case t.equal && who == allShared && len(a.publisher) > 0 && slices.Equal(a.publisher, b.publisher):
			e.add(sigYearNear, -1.2)
		case !strong && !(t.equal && t.shared >= 3.9), who != allShared && where != outletSame:
			e.forbid("another year")
		case where == outletOther:
			e.forbid("another year and outlet")
		default:
			e.add(sigYearNear, -1.2)
		}
	case yearsFar:
		printed := samePages && sameVolume && where == outletSame && who >= firstShared
		if printed || (samePages && (sameVolume || where == outletSame) || sameCode) && strong {
			e.add(sigYearFar, -1.5)
		} else {
			e.forbid("another year")
		}
	}
}

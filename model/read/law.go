package read

import (
	"strings"

	"ibid/model"
)

// reporters are the abbreviations of series that print cases, statutes and opinions, as American lawyers cite them: by
// volume before and page after.
const reporters = `U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|Pet\.|Wheat\.|How\.|Wall\.|Cranch|Cr\.|Dall\.|Black|Fed\.|F\.(?: ?[23]d| ?4th)?|` +
	`F\. ?Supp\.(?: ?[23]d)?|F\. ?App[’']x|F\.R\.D\.|B\.R\.|Stat\.|Op\. (?:Att[’']?y\.?|Atty\.) Gen\.|Op\. O\.L\.C\.|Fed\. Reg\.|Cong\. Rec\.|` +
	`(?:A|P|So|N\. ?E|N\. ?W|S\. ?E|S\. ?W|N\. ?Y|N\. ?J|N\. ?C|Cal|Mass|Pa|Ill|Mich|Wis|Va|Ga|Ohio St)\.(?: ?App\.)?(?: ?[2-5](?:d|th))?`

// party is a party to a case, or the name that stands for the case.
const party = `(?:In re |Ex parte |Matter of |The )?[\p{Lu}][^“”"\[\];]{0,160}?`

var (
	// reported matches a case or a statute by volume, reporter and page, with or without its name, court and year:
	// "Roe v. Wade, 410 U.S. 113, 120 (1973)", "410 U.S. 113 (1973)", "9 Stat. 102".
	reported = probing(mayReport, `^(?:(`+party+`),? )?(\d{1,4}) (`+reporters+`) (\d{1,5})(?:, ([^()]*?))?(?: \(([^()]*?)((?:1[6-9]|20)\d\d)\))?(?: \([^()]*\))*(?:,? (?:aff|rev|vacated|cert|overruled).*)?$`)
	// reportedAt matches a place in a volume already cited: "Roe, 410 U.S. at 120", "410 U.S. at 120–21".
	reportedAt = probing(holding(" at "), `^(?:(`+party+`),? )?(\d{1,4}) (`+reporters+`),? at ([\d–, -]*\d)(?: n\.? ?\d+)?(?: \([^()]*\))*$`)
	// numbered matches an act, a report or a document of Congress by its kind and number: "Pub. L. No. 107-40", "S. Rep. No. 93-220".
	numberedAct = probing(begins("HSEP"), `^((?:H\. ?R\.|S\.|H\.|House|Senate) (?:Rep|Report|Doc|Document|Exec\. Doc|Misc\. Doc|Con\. Res|J\. Res|Res)\.?|Exec(?:utive|\.) Order|Proclamation|Pub(?:lic|\.) L(?:aw|\.)|P\. ?L\.),? (?:No\.? ?)?(\d[\d,]*(?:[-–]\d+)?)(?:, [^()]*)?(?: \(([^()]*)\))?$`)
	// enacted matches a statute by name and number: "War Powers Resolution, Pub. L. No. 93-148, 87 Stat. 555 (1973)".
	enacted = probing(holding(" L", "Law "), `^([\p{Lu}][^“”";]{5,150}?), ((?:Pub(?:lic|\.) L(?:aw|\.)|P\. ?L\.),? (?:No\.? ?)?\d+[-–]\d+)(?:, (?:tit|§|sec)[^,]*)?(?:, (\d+) Stat\. (\d+)(?:, [^()]*)?)?(?: \([^()]*\))*$`)
	// hearing matches a hearing before a committee: title, committee and Congress, cited page and year.
	hearing = probing(both(holding("Cong"), holding("earing")), `^([\p{Lu}].{0,250}?\b[Hh]earings?\b.{0,200}? [Bb]efore .{5,200}?), (\d{2,3}(?:st|d|nd|rd|th) Cong\.?(?:, \d\w{1,2} [Ss]ess\.?)?)(?:,? (?:at |pp?\. )?(\d[\d–, -]*))?(?:,? \(?((?:1[89]|20)\d\d)\)?)?(?:,? (?:at |pp?\. )(\d[\d–, -]*))?(?: \([^()]*\))?$`)
	// symbol matches a document of an international body by its symbol alone, with its day: "S/2024/92, ¶45", "GOV/2021/28, May 31, 2021".
	symbol = probing(holding("/"), `^((?:[A-Z]{1,8}(?:\.\d+)?/)+(?:[A-Z\d.-]+/)*\d[\w./-]*)((?:,? \(?(?:\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4})\)?)?)(?:,? (?:at |paras?\.? |pp?\. |¶+ ?|§+ ?|annex |p\.)[\w, –-]+)?$`)
	// yearAtEnd matches the year in the brackets at the end.
	yearAtEnd = lazy(`\b((?:1[6-9]|20)\d\d)\D*$`)
	// inCode matches a section of a code: "18 U.S.C. § 2703(d)", "47 C.F.R. § 73.3999".
	inCode = probing(holding("§"), `^(\d{1,2}) (U\. ?S\. ?C\.(?: ?A\.| ?S\.)?|C\. ?F\. ?R\.) §+ ?([\d.]+[a-z]{0,2}(?:-\d+)?)((?:\([\w]+\))*(?:[–, -].*)?)(?: \((?:[^()]*)\))?$`)
)

// readLaw reads what is cited by volume, reporter and page, or by title and section of a code.
func readLaw(core string) (it model.Item, form model.Form, at model.Locator, ok bool) {
	core = strings.TrimRight(core, ". ")
	if len(core) > 400 || !strings.ContainsAny(core, "./") {
		return it, "", at, false
	}
	it.Type = model.TypeCase
	if m := reportedAt.FindStringSubmatch(core); m != nil && partyAlone(m[1]) {
		it.Title, it.Volume, it.ContainerTitle = strings.TrimRight(m[1], ", "), m[2], m[3]
		return it, model.FormShort, model.Locator{Label: "page", Value: m[4]}, true
	}
	if m := inCode.FindStringSubmatch(core); m != nil {
		it = model.Item{Type: model.TypeLaw, Volume: m[1], ContainerTitle: m[2], Number: m[3]}
		if m[4] != "" {
			at = model.Locator{Label: "section", Value: m[3] + m[4]}
		}
		return it, model.FormFull, at, true
	}
	if it, form, at, ok := readAct(core); ok {
		return it, form, at, true
	}
	if m := symbol.FindStringSubmatch(core); m != nil {
		it = model.Item{Type: model.TypeReport, Title: m[1], Number: m[1]}
		if day := strings.Trim(m[2], " ,()"); day != "" {
			if it.Issued = dateOf(day); it.Issued.IsZero() {
				return it, "", at, false
			}
		}
		if place := takeTail(core); place.from < len(core) {
			at = place.locator
		}
		return it, model.FormFull, at, true
	}
	m := reported.FindStringSubmatch(core)
	if m == nil || !partyAlone(m[1]) {
		return it, "", at, false
	}
	it.Title, it.Volume, it.ContainerTitle, it.Page = strings.TrimRight(m[1], ", "), m[2], m[3], m[4]
	it.Authority = strings.TrimSpace(m[6])
	if m[7] != "" {
		it.Issued = dateOf(m[7])
	}
	if it.Title == "" && (strings.Contains(it.ContainerTitle, "Stat") || strings.Contains(it.ContainerTitle, "Reg")) {
		it.Type = model.TypeLaw
	}
	if places := pinned.FindString(m[5]); places != "" {
		at = model.Locator{Label: "page", Value: places}
	}
	return it, model.FormFull, at, true
}

// mayReport reports whether a volume, a capital and, soon behind them, a page stand in a text: what reported asks for, told without
// a regular expression.
func mayReport(core string) bool {
	const longest = 24 // of a reporter's name, in bytes
	for i := 0; i+4 < len(core); i++ {
		if !isDigit(core[i]) || core[i+1] != ' ' || core[i+2] < 'A' || core[i+2] > 'Z' {
			continue
		}
		for k := i + 3; k+1 < len(core) && k < i+3+longest; k++ {
			if core[k] == ' ' && isDigit(core[k+1]) {
				return true
			}
		}
	}
	return false
}

// readAct reads acts, reports and hearings of Congress.
func readAct(core string) (it model.Item, form model.Form, at model.Locator, ok bool) {
	if m := hearing.FindStringSubmatch(core); m != nil {
		it = model.Item{Type: model.TypeHearing, Title: m[1], Number: m[2]}
		if m[4] != "" {
			it.Issued = dateOf(m[4])
		}
		if place := strings.TrimRight(m[3]+m[5], ", "); place != "" {
			at = model.Locator{Label: "page", Value: place}
		}
		return it, model.FormFull, at, true
	}
	if m := enacted.FindStringSubmatch(core); m != nil {
		it = model.Item{Type: model.TypeLaw, Title: m[1], Number: m[2], Volume: m[3], Page: m[4]}
		if m[3] != "" {
			it.ContainerTitle = "Stat."
		}
		if year := yearAtEnd.FindStringSubmatch(core); year != nil {
			it.Issued = dateOf(year[1])
		}
		return it, model.FormFull, at, true
	}
	m := numberedAct.FindStringSubmatch(core)
	if m == nil {
		return it, "", at, false
	}
	it = model.Item{Type: model.TypeLaw, Title: strings.TrimRight(core[:strings.Index(core, m[2])+len(m[2])], ","), Number: m[2]}
	if strings.Contains(m[1], "Rep") || strings.Contains(m[1], "Doc") {
		it.Type = model.TypeReport
	}
	form = model.FormShort
	if year := yearAtEnd.FindStringSubmatch(core); year != nil {
		it.Issued, form = dateOf(year[1]), model.FormFull
	}
	if i := strings.LastIndex(core, " ("); i > 0 && strings.HasSuffix(core, ")") {
		core = core[:i]
	}
	return it, form, takeTail(core).locator, true
}

// pinned matches cited pages behind the first page of a case.
var pinned = lazy(`^\d+(?:[–-]\d+)?(?:, \d+(?:[–-]\d+)?)*$`)

// partyAlone reports whether a text is the name of a case: its parties, or one word or two that stand for it, and no
// author with a title.
func partyAlone(name string) bool {
	name = strings.TrimRight(name, ", ")
	return name == "" || strings.Contains(name, " v. ") || strings.Contains(name, " v ") || strings.Contains(name, " vs. ") ||
		!strings.ContainsAny(name, ",:") && len(name) < 60
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

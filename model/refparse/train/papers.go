package main

import (
	"fmt"
	"strings"

	"ibid/model/refparse/crf"
)

// papers make citations of what has no publisher, with names and titles lent by a record: archives, letters,
// interviews, cases, statutes.
var papers = []func(*page, *record){memo, letter, shelfmark, interview, lawCase, lawCase, statute, document, classic}

func (p *page) person(r *record) string {
	if len(r.authors) == 0 || r.authors[0].Family == "" {
		return pick(p, "Marshall", "Stimson", "Eisenhower", "Acheson", "Smith")
	}
	n := r.authors[p.rng.IntN(len(r.authors))]
	if p.chance(.5) {
		return n.Family
	}
	return n.String()
}

var repositories = []string{
	"National Archives", "Library of Congress", "Bundesarchiv", "The National Archives", "Archivio di Stato di Venezia", "Archives nationales", "British Library",
	"Truman Library", "Houghton Library", "Bodleian Library", "NARA", "TNA", "Public Record Office", "Center of Military History", "Hoover Institution Archives",
}

func (p *page) holding(r *record) string {
	parts := []string{
		pick(p, fmt.Sprintf("box %d, folder %d", 1+p.rng.IntN(90), 1+p.rng.IntN(30)), fmt.Sprintf("Box %d", 1+p.rng.IntN(90)), fmt.Sprintf("RG %d", 1+p.rng.IntN(400)), p.person(r)+" Papers", "SecDef files", "General Correspondence"),
		pick(p, p.person(r)+" Papers", "Record Group 59", "Central Files", "Foreign Office Files"),
		repositories[p.rng.IntN(len(repositories))],
	}
	return strings.Join(parts[p.rng.IntN(3):], ", ")
}

func memo(p *page, r *record) {
	p.put(crf.Title, pick(p, "Memo", "Ltr", "Memorandum", "Note", "Msg", "Telegram")+", "+p.person(r)+pick(p, " for ", " to ")+p.person(r))
	p.lit(", ")
	p.put(crf.Date, p.day(p.year(r)))
	if p.chance(.4) {
		p.lit(", sub: ")
		p.put(crf.Title, p.shortTitle(r.title))
	}
	p.opt(", ", crf.Archive, p.holding(r), ".")
}

func letter(p *page, r *record) {
	p.put(crf.Title, p.person(r)+" to "+p.person(r))
	p.lit(", ")
	p.put(crf.Date, p.day(p.year(r)))
	p.opt(", ", crf.Archive, p.holding(r), "")
	if p.chance(.3) {
		p.opt(", ", crf.Locator, p.locator(), "")
	}
	p.lit(".")
}

func shelfmark(p *page, r *record) {
	p.put(crf.Archive, pick(p,
		fmt.Sprintf("TNA, FO 371/%d", p.rng.IntN(9999)), fmt.Sprintf("The National Archives, CAB 128/%d", p.rng.IntN(99)), fmt.Sprintf("ASV, Senato, Terra, reg. %d", p.rng.IntN(90)),
		fmt.Sprintf("BArch, R 43/%d", p.rng.IntN(900)), fmt.Sprintf("British Library, Add. MS %d", 10000+p.rng.IntN(50000)), fmt.Sprintf("AN, F7 %d", p.rng.IntN(9999)),
		fmt.Sprintf("BL, Cotton MS Nero D.%s", roman(fmt.Sprint(1+p.rng.IntN(12)))), fmt.Sprintf("NARA, RG 59, box %d", p.rng.IntN(500))))
	if p.chance(.6) {
		p.opt(", ", crf.Locator, pick(p, "fol. ", "fols. ", "f. ", "c. ", "Bl. ")+fmt.Sprint(1+p.rng.IntN(300))+pick(p, "r", "v", ""), "")
	}
	if p.chance(.4) {
		p.opt(pick(p, ", ", " ("), crf.Date, p.day(p.year(r)), "")
		if strings.Contains(p.text, " (") && !strings.Contains(p.text, ")") {
			p.lit(")")
		}
	}
	p.lit(pick(p, ".", ""))
}

func interview(p *page, r *record) {
	switch p.rng.IntN(3) {
	case 0:
		p.put(crf.Title, pick(p, "Interview with ", "Author interview with ", "Personal interview with ", "Author’s interview with ")+pick(p, p.person(r), "senior official", "former minister"))
	case 1:
		p.put(crf.Author, p.person(r))
		p.lit(", ")
		p.put(crf.Genre, pick(p, "interview by author", "interview with the author", "interview by "+p.person(r)))
	default:
		p.put(crf.Title, "Interv, "+p.person(r)+" with "+p.person(r))
	}
	if p.chance(.6) {
		p.opt(", ", crf.Place, cities[p.rng.IntN(len(cities))], "")
	}
	p.lit(", ")
	p.put(crf.Date, pick(p, p.day(p.year(r)), p.date(r)))
	p.lit(".")
}

func lawCase(p *page, r *record) {
	party := func() string {
		return pick(p, p.person(r), "United States", "State", "R", "Regina", "Board of Education", "City of Chicago", "Commissioner", "Smith", p.person(r)+" Ltd", "Attorney General")
	}
	title := party() + pick(p, " v. ", " v. ", " v ", " vs. ") + party()
	p.put(crf.Title, title)
	switch p.rng.IntN(4) {
	case 0, 1:
		p.lit(pick(p, ", ", ", ", " "))
		p.put(crf.Volume, fmt.Sprint(1+p.rng.IntN(590)))
		p.lit(" ")
		p.put(crf.Journal, pick(p, "U.S.", "F.2d", "F.3d", "F. Supp.", "S. Ct.", "N.Y.", "Mass.", "Cal. 2d", "F. Supp. 2d"))
		p.lit(" ")
		p.put(crf.Pages, fmt.Sprint(1+p.rng.IntN(900)))
		if p.chance(.4) {
			p.opt(", ", crf.Locator, p.cited(), "")
		}
		p.lit(" (")
		if p.chance(.3) {
			p.put(crf.Publisher, pick(p, "2d Cir.", "9th Cir.", "S.D.N.Y.", "D.C. Cir.", "Mass."))
			p.lit(" ")
		}
		p.put(crf.Date, p.year(r))
		p.lit(")")
	case 2:
		p.lit(" [")
		p.put(crf.Date, p.year(r))
		p.lit("] ")
		if p.chance(.7) {
			p.put(crf.Volume, pick(p, "1", "2", "3"))
			p.lit(" ")
		}
		p.put(crf.Journal, pick(p, "All E.R.", "W.L.R.", "A.C.", "Q.B.", "AC", "WLR", "QB", "Ch", "EWCA Civ", "UKHL", "UKSC"))
		p.lit(" ")
		p.put(crf.Pages, fmt.Sprint(1+p.rng.IntN(900)))
		if p.chance(.4) {
			p.opt(pick(p, ", ", " at ", ", at "), crf.Locator, p.cited(), "")
		}
	default:
		p.lit(" (")
		p.put(crf.Date, p.year(r))
		p.lit(") ")
		p.put(crf.Volume, fmt.Sprint(1+p.rng.IntN(180)))
		p.lit(" ")
		p.put(crf.Journal, pick(p, "CLR", "C.L.R.", "ER", "Ch D", "BGHZ", "BVerfGE", "ECR", "EHRR", "E.H.R.R."))
		p.lit(" ")
		p.put(crf.Pages, fmt.Sprint(1+p.rng.IntN(900)))
	}
	p.lit(pick(p, ".", ""))
}

func statute(p *page, r *record) {
	p.put(crf.Title, pick(p, "Human Rights Act", "Civil Rights Act", "Immigration and Nationality Act", "Companies Act", "Family Law Reform Act", "National Security Act", "Equality Act", "Police and Criminal Evidence Act", "Children Act", "Clean Air Act"))
	switch p.rng.IntN(3) {
	case 0:
		p.lit(" ")
		p.put(crf.Date, p.year(r))
		if p.chance(.3) {
			p.opt(" (", crf.Place, pick(p, "S.A.", "N.S.W.", "UK", "Cth", "Vic."), ")")
		}
	case 1:
		p.lit(" of ")
		p.put(crf.Date, p.year(r))
		p.lit(", Pub. L. No. 94-12, ")
		p.put(crf.Volume, fmt.Sprint(40+p.rng.IntN(90)))
		p.lit(" ")
		p.put(crf.Journal, "Stat.")
		p.lit(" ")
		p.put(crf.Pages, fmt.Sprint(100+p.rng.IntN(900)))
	default:
		p.lit(", ")
		p.put(crf.Volume, fmt.Sprint(1+p.rng.IntN(50)))
		p.lit(" ")
		p.put(crf.Journal, "U.S.C.")
		p.lit(" ")
		p.put(crf.Locator, "§ "+fmt.Sprint(100+p.rng.IntN(2000)))
		p.lit(" (")
		p.put(crf.Date, p.year(r))
		p.lit(")")
	}
	if p.chance(.3) {
		p.opt(", ", crf.Locator, pick(p, "s. 3", "s 12", "§ 4", "art. 8", "ss. 4–6"), "")
	}
	p.lit(pick(p, ".", ""))
}

// document is a paper of an international body, cited by its symbol.
func document(p *page, r *record) {
	p.put(crf.Author, pick(p, "UN Security Council", "United Nations General Assembly", "European Parliament", "UN Human Rights Council", "UNSC"))
	p.lit(", ")
	p.put(crf.Title, pick(p, "Resolution 1267", "Report of the Secretary-General on "+p.shortTitle(r.title), "Fourteenth report of the Monitoring Team", p.shortTitle(r.title)))
	p.opt(pick(p, ", ", " (", ", UN Doc. "), crf.Genre, pick(p, "S/RES/1267", "A/HRC/44/12", "S/2023/370", "COM(2012) 11", "A/RES/60/1"), "")
	if strings.Contains(p.text, " (S") || strings.Contains(p.text, " (A") || strings.Contains(p.text, " (COM") {
		p.lit(")")
	}
	p.lit(", ")
	p.put(crf.Date, p.day(p.year(r)))
	if p.chance(.4) {
		p.opt(", ", crf.Locator, pick(p, "¶ ", "para. ", "paras. ", "p. ")+fmt.Sprint(1+p.rng.IntN(120)), "")
	}
	p.lit(".")
}

// classic is an ancient text, cited by its own divisions.
func classic(p *page, r *record) {
	p.put(crf.Author, pick(p, "Thuc.", "Plato", "Homer", "Cicero", "Livy", "Augustine", "Tacitus", "Aristotle", "Plutarch", "Herodotus"))
	if p.chance(.6) {
		p.lit(pick(p, ", ", " "))
		p.put(crf.Title, pick(p, "Republic", "Iliad", "De officiis", "Confessions", "Annals", "Politics", "Histories", "De civ. D."))
	}
	p.lit(" ")
	p.put(crf.Locator, fmt.Sprintf("%d.%d", 1+p.rng.IntN(12), 1+p.rng.IntN(60))+pick(p, "", ".3", "–14", "a", ".12"))
	p.lit(pick(p, ".", ""))
}

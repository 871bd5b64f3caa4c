package main

import (
	"strings"

	"ibid/model/refparse/crf"
)

// newsroom renders a record as something it is not, but that names and titles can be lent to: news stories, reports,
// web pages, theses.
var newsroom = []func(*page, *record){
	newsStory, newsStory, newsStory, newsList, bodyPage, bodyPage, report, report, report, webPage, webPage, thesis, workingPaper, blog,
}

var outlets = []string{
	"New York Times", "The New York Times", "Washington Post", "The Guardian", "Guardian", "Financial Times", "The Times", "Le Monde", "Al Jazeera",
	"Al Jazeera English", "BBC News", "CNN", "Reuters", "Associated Press", "Los Angeles Times", "Wall Street Journal", "The Wall Street Journal",
	"Dawn", "The Hindu", "Times of India", "The Economist", "Der Spiegel", "Frankfurter Allgemeine Zeitung", "Süddeutsche Zeitung",
	"Neue Zürcher Zeitung", "Corriere della Sera", "La Repubblica", "El País", "Haaretz", "Japan Times", "Straits Times",
	"Sydney Morning Herald", "Globe and Mail", "Toronto Star", "Chicago Tribune", "Boston Globe", "Miami Herald", "USA Today", "Newsweek", "Time",
	"The Atlantic", "New Yorker", "Foreign Policy", "Politico", "The Hill", "Bloomberg", "NPR", "National Public Radio", "ABC News", "NBC News",
	"CBS News", "Fox News", "Deutsche Welle", "France 24", "Radio Free Asia", "Xinhua", "TASS", "Moscow Times", "Daily Telegraph", "The Independent",
	"Daily Mail", "Irish Times", "The Scotsman", "Manchester Guardian", "The Nation", "Pravda", "Izvestia", "Kyiv Post", "The Diplomat",
	"The News International", "Daily Times", "Tolo News", "Pajhwok Afghan News", "Khaama Press", "Nikkei Asia", "Asia Times", "The Wire", "Vox",
	"Wired", "BuzzFeed News", "Philadelphia Inquirer", "San Francisco Chronicle", "Baltimore Sun", "Atlanta Constitution", "Le Figaro", "Libération",
	"Die Zeit", "Die Welt", "taz", "La Stampa", "Il Sole 24 Ore", "ABC", "La Nación", "O Globo", "The Star", "The Standard", "Daily Nation", "Arab Times",
	"Gulf News", "Jerusalem Post", "Hürriyet Daily News", "Ariana News", "Eurasianet", "RFE/RL", "Voice of Nigeria", "CGTN America", "The Print",
}

var bodies = []string{
	"United Nations", "United Nations Security Council", "World Bank", "International Monetary Fund", "Amnesty International", "Human Rights Watch",
	"RAND Corporation", "Brookings Institution", "Chatham House", "Council on Foreign Affairs", "Carnegie Endowment for International Peace",
	"International Committee of the Red Cross", "World Health Organization", "UNICEF", "UNHCR", "OECD", "European Commission", "European Parliament",
	"U.S. Department of State", "U.S. Government Accountability Office", "Congressional Budget Office", "Ministry of Defence", "Home Office",
	"Pew Research Center", "Stimson Center", "Atlantic Council", "Center for Strategic and International Studies", "Wilson Center", "Heritage Foundation",
	"Institute for the Study of War", "International Institute for Strategic Studies", "Royal United Services Institute", "Freedom House",
	"Stockholm International Peace Research Institute", "Transparency International", "Asian Development Bank", "African Union", "NATO",
	"Bureau of Labor Statistics", "U.S. Census Bureau", "National Academy of Sciences", "Office for National Statistics", "Jamestown Foundation",
	"Observer Research Foundation", "Afghanistan Analysts Network", "Middle East Forum", "Institute of Strategic Studies", "George Mason University",
	"Soufan Center", "Washington Institute for Near East Policy", "Lowy Institute", "Clingendael Institute", "Small Arms Survey", "Oxfam",
	"Save the Children", "Greenpeace International", "Deutsche Bundesbank", "Statistisches Bundesamt", "Banca d'Italia", "INSEE", "Bundestag",
	"Federal Bureau of Investigation", "Central Intelligence Agency", "Combat Studies Institute", "Army War College", "Harvard Kennedy School",
	"Program on Extremism", "Global Initiative Against Transnational Organized Crime", "Institute for Global Change", "Migration Policy Institute",
}

var cities = []string{
	"London", "New York", "Paris", "Berlin", "Washington, DC", "Washington, D.C.", "Washington D.C.", "Brussels", "Geneva", "Islamabad", "New Delhi", "Rome",
	"Oxford", "Cambridge", "Cambridge, MA", "Chicago", "Boston", "Princeton", "Vienna", "Stockholm", "Oslo", "The Hague", "Santa Monica", "Nairobi", "Tokyo",
	"Beijing", "Kabul", "Lahore", "Cairo", "Madrid", "Milan", "Munich", "Frankfurt a. M.", "Moscow", "Canberra", "Ottawa", "Toronto", "Singapore", "Dhaka",
}

// headline gives the record's title as a headline may look.
func (p *page) headline(r *record) string {
	t := r.title
	switch {
	case p.chance(.08) && !strings.HasSuffix(t, "?"):
		t += "?"
	case p.chance(.1):
		words := strings.Fields(t)
		t = strings.Join(words[:min(len(words), 4+p.rng.IntN(8))], " ")
	case p.chance(.1) && len(t) < 80:
		t = pick(p, "Exclusive: ", "Explainer: ", "Analysis: ", "Opinion: ") + t
	}
	return strings.TrimRight(t, " .,;:")
}

func (p *page) byline(r *record) string {
	if len(r.authors) == 0 || p.chance(.25) {
		return ""
	}
	s := p.nameStyle(0)
	s.initials, s.capitals = false, false
	return s.list(r.authors[:min(len(r.authors), 3)])
}

func newsStory(p *page, r *record) {
	p.opt("", crf.Author, p.byline(r), ", ")
	after := pick(p, ",", ",", ",", "", "", ".")
	if p.chance(.85) {
		p.quoted(crf.Title, p.headline(r), after)
	} else {
		p.put(crf.Title, p.headline(r))
		p.lit(",")
	}
	p.lit(" ")
	outlet := outlets[p.rng.IntN(len(outlets))]
	date := p.day(p.year(r))
	switch p.rng.IntN(10) {
	case 0, 1:
		p.put(crf.Date, date)
		p.lit(", ")
		p.put(crf.Journal, outlet)
	case 2, 3:
		p.put(crf.Journal, outlet)
		p.lit(" (")
		p.put(crf.Date, date)
		p.lit(")")
	default:
		p.put(crf.Journal, outlet)
		p.lit(pick(p, ", ", ", ", ", ", " "))
		p.put(crf.Date, date)
	}
	if p.chance(.15) {
		p.opt(", ", crf.Locator, pick(p, "p. ", "sec. ", "")+pick(p, "A1", "12", "B4", "3"), "")
	}
	p.webEnd(r)
}

// webEnd ends a citation of something on the web: with its URL, or with the comma that a stripped URL left.
func (p *page) webEnd(r *record) {
	if p.chance(.35) {
		url := r.url
		if url == "" {
			url = "https://www." + pick(p, "example", "news", "press-room", "dailypaper") + pick(p, ".com/", ".org/", ".net/") + pick(p, "2019/05/story-12", "world/asia", "article/98231", "politics/report.html")
		}
		p.opt(pick(p, ", ", ". ", " "), crf.URL, url, "")
		if p.chance(.4) {
			p.opt(pick(p, " (", ", ", ". "), crf.Note, pick(p, "accessed ", "last accessed ", "retrieved ", "Accessed ", "accessed on ", "abgerufen am ", "consulté le ", "consultato il ")+p.day("2021"), "")
		}
	}
	p.lit(pick(p, ".", ".", ",", ""))
}

func newsList(p *page, r *record) {
	if p.opt("", crf.Author, p.nameStyle(1).list(r.authors[:min(len(r.authors), 3)]), "") {
		p.period()
		p.lit(" ")
	}
	if p.chance(.4) {
		p.put(crf.Date, p.year(r))
		p.lit(". ")
	}
	p.quoted(crf.Title, p.headline(r), ".")
	p.lit(" ")
	p.put(crf.Journal, outlets[p.rng.IntN(len(outlets))])
	p.lit(", ")
	p.put(crf.Date, p.day(p.year(r)))
	p.webEnd(r)
}

// bodyPage is a page or paper on the site of an institution: “Title”, Institute, date.
func bodyPage(p *page, r *record) {
	p.opt("", crf.Author, p.byline(r), ", ")
	if p.chance(.8) {
		p.quoted(crf.Title, p.headline(r), pick(p, ",", ",", "", "."))
	} else {
		p.put(crf.Title, p.headline(r))
		p.lit(",")
	}
	p.lit(" ")
	p.put(crf.Container, bodies[p.rng.IntN(len(bodies))])
	if p.chance(.15) {
		p.opt(pick(p, " ", ", "), crf.Volume, pick(p, "", "vol. ")+pick(p, "12", "7", "21"), "")
		p.opt(", ", crf.Issue, pick(p, "no. ", "issue ")+pick(p, "3", "9", "11"), "")
		p.lit(pick(p, ", (", " ("))
		p.put(crf.Date, p.date(r))
		p.lit(")")
	} else {
		p.lit(", ")
		p.put(crf.Date, pick(p, p.day(p.year(r)), p.day(p.year(r)), p.date(r)))
	}
	p.webEnd(r)
}

func report(p *page, r *record) {
	body := bodies[p.rng.IntN(len(bodies))]
	title := p.headline(r)
	if p.chance(.25) {
		title += " " + p.year(r)
	}
	form := p.rng.IntN(4)
	if form == 0 {
		p.put(crf.Author, body)
		p.lit(pick(p, ", ", ". ", ", "))
	} else if p.chance(.4) {
		p.opt("", crf.Author, p.byline(r), pick(p, ", ", ", ", ". "))
	}
	p.put(crf.Title, title)
	if p.chance(.2) {
		p.opt(pick(p, " (", ", ", ". "), crf.Genre, pick(p, "Asia Report no. 221", "Report No. 12", "Policy Brief 4", "Technical Report 88-3", "Research Report", "Special Report 405"), "")
	}
	city := cities[p.rng.IntN(len(cities))]
	switch {
	case form == 0 && p.chance(.5):
		p.lit(", ")
		p.put(crf.Date, pick(p, p.day(p.year(r)), p.date(r)))
	case form == 1 && p.chance(.4):
		p.lit(", ")
		p.put(crf.Date, p.day(p.year(r)))
	case form == 1:
		p.lit(" (")
		p.put(crf.Place, city)
		p.lit(": ")
		p.put(crf.Publisher, body)
		p.lit(", ")
		p.put(crf.Date, p.year(r))
		p.lit(")")
		if p.chance(.5) {
			p.opt(", ", crf.Locator, p.locator(), "")
		}
	default:
		p.period()
		p.lit(" ")
		p.put(crf.Place, city)
		p.lit(": ")
		p.put(crf.Publisher, body)
		p.lit(", ")
		p.put(crf.Date, p.year(r))
	}
	p.webEnd(r)
}

func webPage(p *page, r *record) {
	body := bodies[p.rng.IntN(len(bodies))]
	p.opt("", crf.Author, pick(p, body, p.byline(r)), pick(p, ". ", ", ", ". "))
	if p.chance(.3) {
		p.lit("(")
		p.put(crf.Date, pick(p, p.year(r), "n.d."))
		p.lit("). ")
	}
	if p.chance(.7) {
		p.quoted(crf.Title, p.headline(r), pick(p, ".", ","))
	} else {
		p.put(crf.Title, p.headline(r))
		p.lit(".")
	}
	if p.chance(.6) {
		p.opt(" ", crf.Container, pick(p, body, "Wikipedia", "YouTube", "Medium", "In "+body, "Encyclopaedia Britannica Online"), pick(p, ".", ","))
	}
	if p.chance(.4) {
		p.lit(" ")
		p.put(crf.Date, p.day(p.year(r)))
		p.lit(".")
	}
	if p.chance(.5) {
		p.opt(" ", crf.Note, pick(p, "Accessed ", "Retrieved ", "Last modified ", "Accessed on ")+p.day("2019"), pick(p, ".", ","))
	}
	if p.chance(.4) {
		p.opt(" ", crf.Note, pick(p, "Available at:", "Available from", "Retrieved from", "Available online:"), "")
	}
	p.lit(" ")
	p.put(crf.URL, "http://www."+pick(p, "example.org", "ministry.gov.uk", "un.org", "agency.eu")+pick(p, "/reports/2012.pdf", "/", "/page?id=12", "/en/news/item-7"))
	p.lit(pick(p, "", "."))
}

func thesis(p *page, r *record) {
	p.opt("", crf.Author, p.nameStyle(pick(p, 0, 1)).list(r.authors[:min(1, len(r.authors))]), pick(p, ", ", ". "))
	school := pick(p, "Harvard University", "University of Chicago", "Yale University", "University of Michigan", "Columbia University", "Universität Wien", "Università di Padova",
		"Université de Paris I", "Princeton University", "University of Oxford", "Stanford University", "Ruprecht-Karls-Universität Heidelberg", "University of California, Berkeley")
	kind := pick(p, "PhD diss.", "Ph.D. diss.", "PhD thesis", "Ph.D. dissertation", "MA thesis", "Master's thesis", "unpublished PhD thesis", "Diss.", "thèse de doctorat", "tesi di laurea", "DPhil thesis", "doctoral dissertation")
	if p.chance(.6) {
		p.quoted(crf.Title, r.title, "")
		p.lit(" (")
		p.put(crf.Genre, kind)
		p.lit(", ")
		p.put(crf.Publisher, school)
		p.lit(", ")
		p.put(crf.Date, p.year(r))
		p.lit(")")
	} else {
		p.put(crf.Title, r.title)
		p.period()
		p.lit(" ")
		p.put(crf.Genre, capital(kind))
		p.lit(", ")
		p.put(crf.Publisher, school)
		p.lit(", ")
		p.put(crf.Date, p.year(r))
	}
	if p.chance(.4) {
		p.opt(", ", crf.Locator, p.locator(), "")
	}
	p.lit(".")
}

func workingPaper(p *page, r *record) {
	p.opt("", crf.Author, p.nameStyle(pick(p, 0, 2)).list(r.authors), pick(p, ", ", ". "))
	p.quoted(crf.Title, r.title, pick(p, ",", "."))
	p.lit(" ")
	p.put(crf.Genre, pick(p, "Working Paper ", "NBER Working Paper No. ", "Discussion Paper ", "IZA Discussion Paper No. ", "Technical Report ", "Tech. Rep. TR-")+pick(p, "12", "9814", "331", "07-11"))
	p.lit(pick(p, ", ", " ("))
	open := strings.HasSuffix(p.text, "(")
	if p.chance(.6) {
		p.opt("", crf.Publisher, bodies[p.rng.IntN(len(bodies))], ", ")
	}
	p.put(crf.Date, p.date(r))
	if open {
		p.lit(")")
	}
	p.end(r, ".")
}

func blog(p *page, r *record) {
	p.opt("", crf.Author, p.byline(r), ", ")
	p.quoted(crf.Title, p.headline(r), ",")
	p.lit(" ")
	p.put(crf.Container, pick(p, "War on the Rocks", "Lawfare", "Opinio Juris", "EJIL: Talk!", "Just Security", "The Conversation", "Project Syndicate", "Verfassungsblog", "The Monkey Cage", "LSE Blog"))
	p.lit(pick(p, " (blog), ", ", ", ", "))
	p.put(crf.Date, p.day(p.year(r)))
	p.webEnd(r)
}

package refparse

import (
	"strings"

	"ibid/model"
	"ibid/model/refparse/crf"
)

// readType tells the type by the first rule that holds.
func readType(d *draft) {
	it := &d.res.Item
	switch genre := crf.FoldWord(it.Genre); {
	case it.Archive != "" && it.ContainerTitle == "":
		it.Type = model.TypeManuscript
	case it.Title == "" && it.ContainerTitle == "" && it.URL == "" && it.DOI == "":
	case containsAny(genre, "thesis", "diss", "these", "tesi"):
		it.Type = model.TypeThesis
	case d.anyWord(interviewWords) || isInterview(it.Title):
		it.Type = model.TypeInterview
	case it.Publisher == "" && it.ContainerTitle == "" && len(it.Author) == 0 && isLaw(it.Title):
		it.Type = model.TypeLaw
	case containsAny(genre, "report", "rept", "working paper", "rapport", "memorandum", "tech"):
		it.Type = model.TypeReport
	case isCaseTitle(it.Title):
		it.Type = model.TypeCase
	case it.ContainerTitle != "" && (isProceedings(it.ContainerTitle)):
		it.Type = model.TypePaper
	case it.Publisher != "" && it.ContainerTitle == "" && it.Volume == "" && isInstitution(it.Publisher) && !d.quotedTitle():
		it.Type = model.TypeReport
	case it.Publisher != "" && it.ContainerTitle == "" && it.Volume == "" && isInstitution(it.Publisher) && it.Issued.From.Day != 0:
		it.Type = model.TypeWeb
	case it.ContainerTitle != "" && (it.Publisher != "" || it.PublisherPlace != "" || len(it.Editor) > 0) && !d.has(crf.Journal):
		it.Type = model.TypeChapter
	case it.ContainerTitle != "" && isNews(it.ContainerTitle) && it.Volume == "":
		it.Type = model.TypeNewspaper
	case it.ContainerTitle != "" && (it.Volume != "" || it.Issue != ""):
		it.Type = model.TypeJournal
	case it.ContainerTitle != "" && it.Issued.From.Day != 0 && it.URL == "" && strings.Contains(crf.FoldWord(it.ContainerTitle), "research service"):
		it.Type = model.TypeReport
	case it.ContainerTitle != "" && it.Issued.From.Day != 0 && isInstitution(it.ContainerTitle):
		it.Type = model.TypeWeb
	case it.ContainerTitle != "" && it.Issued.From.Day != 0:
		it.Type = model.TypeNewspaper
	case it.ContainerTitle != "" && d.has(crf.Journal) && !d.has(crf.URL):
		it.Type = model.TypeJournal
	case it.ContainerTitle != "" && it.URL != "":
		it.Type = model.TypeWeb
	case it.ContainerTitle != "":
		it.Type = model.TypeChapter
	case it.Publisher != "" || it.PublisherPlace != "" || it.Edition != "":
		it.Type = model.TypeBook
	case it.DOI != "" || it.Volume != "":
		it.Type = model.TypeJournal
	case it.URL != "":
		it.Type = model.TypeWeb
	case it.Issued.From.Day != 0 && !d.quotedTitle():
		it.Type = model.TypeReport
	case it.Issued.From.Year != 0:
		it.Type = model.TypeBook
	}
}

func containsAny(s string, subs ...string) bool {
	for _, sub := range subs {
		if strings.Contains(s, sub) {
			return true
		}
	}
	return false
}

var interviewWords = map[string]bool{"interview": true, "interviewed": true, "interv": true}

// isInterview reports whether a title says that it is one: "Interview with …", "Author interview with …".
func isInterview(title string) bool {
	t := crf.FoldWord(title)
	return strings.HasPrefix(t, "interview") || strings.HasPrefix(t, "interv,") || strings.HasPrefix(t, "author interview") ||
		strings.HasPrefix(t, "personal interview") || strings.HasPrefix(t, "author’s interview")
}

// isLaw reports whether a title is the name of an act.
func isLaw(title string) bool {
	return strings.HasSuffix(title, " Act") || strings.HasSuffix(title, " Ordinance") || strings.HasSuffix(title, " Regulations")
}

// anyWord reports whether one of the words stands in the citation outside its title.
func (d *draft) anyWord(words map[string]bool) bool {
	for i, t := range d.toks {
		if words[t.Word] && d.labels[i] != crf.Title && t.Quote == 0 {
			return true
		}
	}
	return false
}

func (d *draft) quotedTitle() bool {
	for i, l := range d.labels {
		if l == crf.Title {
			return d.toks[i].Quote != 0
		}
	}
	return false
}

// isCaseTitle reports whether a title names two parties: "Brown v. Board of Education".
func isCaseTitle(s string) bool {
	for _, v := range []string{" v. ", " v ", " vs. ", " vs "} {
		if i := strings.Index(s, v); i > 0 && len(s) < 120 {
			return true
		}
	}
	return false
}

func isProceedings(s string) bool {
	return containsAny(crf.FoldWord(s), "proceedings", "proc.", "conference", "symposium", "workshop", "congress on")
}

// institutionWords are in the names of bodies that publish reports and pages, newsWords in those of outlets.
var (
	institutionWords = []string{
		"institute", "council", "center", "centre", "crisis group", "commission", "bureau", "ministry", "department", "office",
		"research service", "foundation", "united nations", "program on", "programme", "organization", "organisation", "agency",
		"committee", "authority", "administration", "world bank", "international monetary", "amnesty", "human rights watch", "association",
	}
	newsWords = []string{
		"news", "times", "post", "tribune", "herald", "guardian", "reuters", "associated press", "gazette", "telegraph", "journal-", "bbc",
		"cnn", "daily", "chronicle", "dawn", "al jazeera", "le monde", "zeitung", "spiegel", "globe", "independent", "voice of america",
		"radio", "npr", "press", "cgtn", "observer", "mirror", "sun", "star", "courier", "inquirer", "examiner", "figaro", "corriere", "repubblica", "el pais",
	}
)

func isInstitution(s string) bool {
	s = crf.FoldWord(s)
	return containsAny(s, institutionWords...) && !containsAny(s, "university press", "verlag")
}

func isNews(s string) bool {
	s = " " + crf.FoldWord(s) + " "
	for _, w := range newsWords {
		if i := strings.Index(s, " "+w); i >= 0 && (len(w) > 3 || strings.Contains(s, " "+w+" ")) {
			return !containsAny(s, "university press", "proceedings", "review", "journal of", "quarterly", "newsletter")
		}
	}
	return false
}

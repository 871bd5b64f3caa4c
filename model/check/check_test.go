package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/check"
	"ibid/model/read"
)

// notes reads notes, numbered from 1; what stands behind a line of dashes is the bibliography.
func notes(text string) model.Reading {
	p := &model.Paper{}
	before, after, _ := strings.Cut(text, "\n---\n")
	for i, line := range strings.Split(before, "\n") {
		p.Notes = append(p.Notes, model.Note{N: i + 1, Line: i + 1, Text: line})
	}
	if after != "" {
		for i, line := range strings.Split(after, "\n") {
			p.Notes = append(p.Notes, model.Note{N: i + 1, Line: len(p.Notes) + 2, Text: line, Entry: true})
		}
	}
	return read.Paper(p)
}

// said gives the findings, one a line, as "note 3: code: text".
func said(r *model.Reading) string {
	var lines []string
	for _, f := range check.Reading(r) {
		lines = append(lines, fmt.Sprintf("%s: %s: %s", check.Called(&r.Citations[f.Citation], r.InNotes()), f.Code, f.Text))
	}
	return strings.Join(lines, "\n")
}

const (
	bloch   = "Marc Bloch, Feudal Society (London: Routledge, 1961), 12."
	braudel = "Fernand Braudel, The Mediterranean (London: Collins, 1972), 40."
	burke   = "Peter Burke, Popular Culture in Early Modern Europe (London: Temple Smith, 1978), 3."
	skocpol = "Theda Skocpol, States and Social Revolutions (Cambridge: Cambridge University Press, 1979), 9."
	olson   = "Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76."
	putnam  = "Robert Putnam, “Bowling Alone: America’s Declining Social Capital,” Journal of Democracy 6, no. 1 (1995): 65–78."
)

func TestReading(t *testing.T) {
	tests := []struct {
		note  string
		notes []string
		want  string
	}{
		{"sound notes", []string{bloch, "Ibid., 14.", braudel, "Bloch, Feudal Society, 20."}, ""},
		{"nothing", nil, ""},

		// References.
		{"ibid. after a note that cites two", []string{"Marc Bloch, Feudal Society (London: Routledge, 1961), 12; Fernand Braudel, The Mediterranean (London: Collins, 1972), 40.", "Ibid., 14."},
			"note 2: ibid-after-several: could mean bloch-1961-feudal or braudel-1972-mediterranean: name the one that is meant"},
		{"ibid. after a note that cites one", []string{bloch, "Ibid."}, ""},
		{"ibid. in the first note", []string{"Ibid., 14.", bloch}, "note 1: leads-nowhere: refers back, but nothing is cited before it"},
		{"a note that cites nothing sends nobody anywhere", []string{bloch, "On this see the discussion above.", "I owe this point to a reader."}, ""},
		{"op. cit. of nobody before", []string{bloch, "Braudel, op. cit., p. 5."}, "note 2: orphan: short form of a source whose full citation is nowhere in this paper"},
		{"supra note that cites another", []string{bloch, braudel, "Skocpol, supra note 1, at 7."}, "note 3: leads-nowhere: refers to note 1, which cites nothing that this could mean"},

		// Order.
		{"short before full", []string{"Bloch, Feudal Society, 20.", braudel, bloch}, "entry 1: short-before-full: short form of what is cited in full in entry 3 only"},
		{"short before full, but a bibliography has it", []string{"Bloch, Feudal Society, 20.", "Ibid., 22.\n---\nBloch, Marc. Feudal Society. London: Routledge, 1961."}, ""},
		{"full again where short forms are the habit", []string{bloch, "Bloch, Feudal Society, 20.", braudel, "Braudel, Mediterranean, 7.", burke, burke, "Ibid., 5."},
			"note 6: full-again: cited in full in note 5 already: a short form would do"},
		{"full again where it is the habit", []string{bloch, bloch, braudel, braudel, "Ibid., 3."}, ""},
		{"two entries of a bibliography", []string{"Bloch, Feudal Society, 20.", "Ibid., 21.\n---\nBloch, Marc. Feudal Society. London: Routledge, 1961.\nBloch, Marc. Feudal Society. London: Routledge, 1961."},
			"entry B2: listed-twice: the same source as entry B1"},

		// What is missing.
		{"a year", []string{bloch, "Fernand Braudel, The Mediterranean (London: Collins), 40.", "Ibid., 41."}, "note 2: missing-year: no year"},
		{"a year said not to be known", []string{bloch, "Fernand Braudel, The Mediterranean (London: Collins, n.d.), 40.", "Ibid., 41."}, ""},
		{"a book to come", []string{bloch, "Fernand Braudel, The Mediterranean (London: Collins, forthcoming).", "Ibid., 41."}, ""},
		{"a year in Roman figures", []string{bloch, "Fernand Braudel, The Mediterranean (London: Collins, MDCCCXCVIII), 40.", "Ibid."}, ""},
		{"a year that another citation has", []string{"Peter Burke, Popular Culture in Early Modern Europe (London: Temple Smith), 3.", bloch, burke}, ""},
		{"letters in an archive need no year", []string{bloch, "Letter of Colbert to the intendant, Archives nationales, G7 1630.", "Ibid."}, ""},
		{"ancient texts need nothing", []string{bloch, "Thuc. 2.65.9.", "Ibid."}, ""},
		{"a place, where others have one", []string{bloch, braudel, burke, "Theda Skocpol, States and Social Revolutions (Cambridge University Press, 1979), 9.", "Ibid., 10."},
			"note 4: missing-place: no place, only “Cambridge University Press”"},
		{"no places as a rule", []string{"Marc Bloch, Feudal Society (Routledge, 1961), 12.", "Fernand Braudel, The Mediterranean (Collins, 1972), 40.", "Peter Burke, Popular Culture in Early Modern Europe (Temple Smith, 1978), 3.", skocpol, "Ibid., 10."}, ""},
		{"a publisher, where others have one", []string{bloch, braudel, skocpol, "Peter Burke, Popular Culture in Early Modern Europe (London, 1978), 3.", "Ibid., 10."},
			"note 4: missing-publisher: no publisher, only “London”"},
		{"no publishers as a rule", []string{"Marc Bloch, Feudal Society (London, 1961), 12.", "Fernand Braudel, The Mediterranean (London, 1972), 40.", burke, "Ibid., 10."}, ""},
		{"an article's pages", []string{olson, putnam, "Jon Elster, “Marxism, Functionalism, and Game Theory,” Theory and Society 11, no. 4 (1982).", "Ibid."},
			"note 3: missing-pages: no pages"},
		{"the cited page is enough", []string{olson, putnam, "Jon Elster, “Marxism, Functionalism, and Game Theory,” Theory and Society 11, no. 4 (1982).", "Elster, “Marxism,” 460."}, ""},
		{"an article on the web has none", []string{olson, putnam, "Jon Elster, “Marxism, Functionalism, and Game Theory,” Theory and Society 11, no. 4 (1982), https://doi.org/10.1007/BF00162324.", "Ibid."}, ""},
		{"a page of the web without any date", []string{bloch, "“About the Archive,” Internet Archive, https://archive.org/about.", "Ibid."}, "note 2: missing-accessed: neither a date nor the day of access"},
		{"one with its day of access", []string{bloch, "“About the Archive,” Internet Archive, accessed May 3, 2019, https://archive.org/about.", "Ibid."}, ""},

		// Shapes.
		{"a DOI with a letter for a figure", []string{"Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76, https://doi.org/1O.2307/2938736."},
			"entry 1: doi-shape: “1O.2307/2938736” is no DOI: one begins with 10."},
		{"a DOI cut short", []string{"Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76. doi: 10.2307."},
			"entry 1: doi-shape: “10.2307” is no DOI: there is no / in it"},
		{"a DOI with all its odd signs", []string{"Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76, doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2."}, ""},
		{"words about a DOI", []string{"Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76, DOI not assigned."}, ""},
		{"pages backwards", []string{"Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–512."},
			"entry 1: page-range: pages 567–512 end before they begin"},
		{"shortened pages", []string{"E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” Past & Present 38 (1967): 429–66."}, ""},
		{"shortened to less", []string{"E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” Past & Present 38 (1967): 456–12."},
			"entry 1: page-range: pages 456–12 end before they begin"},
		{"a cited page backwards", []string{bloch, "Ibid., 45–12."}, "note 2: page-range: pages 45–12 end before they begin"},
		{"several cited pages", []string{bloch, "Ibid., 45–48, 12–13, 101–2."}, ""},
		{"a cited page outside the article", []string{"Robert Putnam, “Bowling Alone,” 96.", "Ibid., 70.\n---\nPutnam, Robert. “Bowling Alone: America’s Declining Social Capital.” Journal of Democracy 6, no. 1 (1995): 65–78."},
			"note 1: page-outside: page 96 is cited of a work that has pages 65–78 in entry B1"},
		{"a cited page for the pages of the article", []string{"Robert Putnam, “Bowling Alone: America’s Declining Social Capital,” Journal of Democracy 6, no. 1 (1995): 66–67.", "Putnam, “Bowling Alone,” 70."}, ""},
	}
	for _, tt := range tests {
		r := notes(strings.Join(tt.notes, "\n"))
		if got := said(&r); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.note, got, tt.want)
		}
	}
}

// TestDocumented: docs/check.md has a row for each code, with its level.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/check.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range check.Codes {
		if row := fmt.Sprintf("\n| `%s` | %s | ", c.Name, c.Level); !strings.Contains(string(page), row) {
			t.Errorf("docs/check.md has no row %q", row)
		}
	}
	if n := strings.Count(string(page), "\n| `"); n != len(check.Codes) {
		t.Errorf("docs/check.md has %d rows for %d codes", n, len(check.Codes))
	}
}

func TestChoice(t *testing.T) {
	tests := []struct {
		note   string
		choice check.Choice
		takes  string // of the codes in all
	}{
		{"everything", check.Choice{}, "conflict orphan missing-year doi-shape"},
		{"without a code", check.Choice{Not: []string{"doi-shape"}}, "conflict orphan missing-year"},
		{"without a level", check.Choice{Not: []string{"notice"}}, "conflict orphan"},
		{"only a level", check.Choice{Only: []string{"notice"}}, "missing-year doi-shape"},
		{"what is ruled out stays out", check.Choice{Only: []string{"notice", "orphan"}, Not: []string{"doi-shape"}}, "orphan missing-year"},
	}
	for _, tt := range tests {
		var found []check.Finding
		for _, code := range []string{"conflict", "orphan", "missing-year", "doi-shape"} {
			found = append(found, check.Finding{Code: code})
		}
		var got []string
		for _, f := range tt.choice.Of(found) {
			got = append(got, f.Code)
		}
		if s := strings.Join(got, " "); s != tt.takes {
			t.Errorf("%s: got %s", tt.note, s)
		}
	}
}

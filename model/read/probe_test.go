package read

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What is read by hand, since a regular expression takes most of the time that a citation has, is what these say.
var (
	peopleRule  = regexp.MustCompile(`^[^,]{2,40}(?:, [^,]{2,40}){0,4},? (?:and|&|und|et) [^,]{2,40}$|^[^,]{2,50} et al\.?$`)
	joinerRule  = regexp.MustCompile(`,? (?:and|&|und|et|e|y) |, `)
	imprintRule = regexp.MustCompile(`^(.*?)\s*\(([^()\d]{0,80}?)(?:[,;:]\s*)?((?:1[4-9]|20)\d\d)(?:[–-](\d{2,4}))?\)(?:, (\d+) vols?)?$`)
)

// probes are the patterns with a test before them.
var probes = map[string]probed{
	"articled": articled, "lawsuit": lawsuit, "datedIssue": datedIssue, "yeared": yeared, "inSerial": inSerial, "partInSerial": partInSerial, "protocol": protocol,
	"letter": letter, "authored": authored, "document": document, "byline": byline, "stopped": stopped, "owned": owned,
	"reported": reported, "reportedAt": reportedAt, "numberedAct": numberedAct, "enacted": enacted, "hearing": hearing, "symbol": symbol, "inCode": inCode,
	"numbered": numbered, "sectionBack": sectionBack, "placeAlone": placeAlone, "ivi": ivi, "ibidVolume": ibidVolume, "placedInside": placedInside,
	"opinion": opinion, "leadIn": leadIn, "authorYear": authorYear, "remark": remark, "afterPlace": afterPlace, "apparatus": apparatus, "placedIn": placedIn, "accountIs": accountIs, "imprinted": imprinted, "imprintFirst": imprintFirst, "reissued": reissued,
}

// endings are stretches that are, or nearly are, what the rules ask for.
var endings = []string{
	"Ann Lee and John Smith", "Ann Lee, John Smith, and Jane Roe", "Ann Lee, John Smith and Jane Roe", "Ann Lee et al.", "Ann Lee,and John Smith", ", and Lee", "A and B", "Lee y Smith e Roe",
	"Lee, A, B, C, D, E and F", "Lee, Ann, Ben, Cay, Dan and Eve", "Lee, Ann, Ben, Cay, Dan, Eve and Fay", "a,, and b", " and ", "Lee and ", "Marx & Engels", "Marx und Engels, et Weber", "Lee, et al",
	"Ann Lee, Title (London: Longman, 1857)", "Title (1857–58)", "Title (London, ; 1857-1901), 2 vols", "Title\n(London 1857)", "Tit\nle (London 1857)", "Title (London) (1857)", "Title (London) 1857)", "Title (1357)", "Title (1857-1)",
	"Title (L" + strings.Repeat("ö", 80) + ": 1857)", "Title (L" + strings.Repeat("ö", 79) + ": 1857)", "(1900), vols", "(1900), 3 vol", "x (New York, 19",
	"Lee, Title, 45", "Lee, Title, 45–67", "Title: 45", "Title, vol. 2", "12 May 1957", "p. 45", "pp. 45ff", "pp. 45 n", "ibid", "op. cit", "passim", "paſſim", "in the violin", "note 45", "nation", "off", "at 45", "45f", "sqq", "pp. 4 sqq", "“so”", "»", "(so)", "so)", "((so)", "xiv", ", xiv", "Kelvin 3 May 1957", "3 \u212aay 1957",
	"Lee, Title, p. 45", "Lee, Title, pp. xii-xv, 45", "Title at 12", "Title,  ch.\tVI", "Title. § 12", "Title ¶¶4–5", "Title passim", "the parts of it", "Title, p.45 et seq.", "Title, fol. 3r (Smith)", "p. 12", " p 1", "vol. 2 at x", "Title, S. 12", ", app. B", "Title, n 3", "Title,\vp. 3",
	"(index)", "(quoting Lee)", "(“so”)", "(Lee: “so”)", "(New York", "Lee, p. 12 ", "Lee at 3– ", "For the maps, see Lee", "Über das, siehe Lee", "The words of Pepys, in Bryant, ii, p. 60", "(Jackson, J., concurring)",
	"The classic account is E. P. Thompson, The Making", "One good remedy remains Mary Lee, “Title”", "Sul punto si vedano Lee, Title", "Per tutti cfr. Lee, Title",
	"Studio sui rapporti, Firenze, Sansoni, 1966, p. 3", "x, Roma, presso Gregorio Settari, 1772", "x (Berlin 1922)", "x, Venetia, Manutio, MDLXXXI", "Rio de Janeiro: Maia & Schmidt, 1933", "Second, revised edition", "3rd ed.", "Reprint", "Nachdruck",
}

// FuzzRules holds what is read by hand to its rules, and every test to the pattern behind it.
func FuzzRules(f *testing.F) {
	for _, c := range patterns {
		for _, n := range c.notes {
			f.Add(n)
		}
	}
	for _, s := range endings {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := joinsNames(s), peopleRule.MatchString(s); got != want {
			t.Errorf("joinsNames(%q) = %v", s, got)
		}
		if got, want := slices.Collect(splitNames(s)), joinerRule.Split(s, -1); !slices.Equal(got, want) {
			t.Errorf("splitNames(%q) = %q, want %q", s, got, want)
		}
		if got, want := findLabelled(s), labelledPlace.FindStringSubmatchIndex(s); !slices.Equal(got, want) {
			t.Errorf("findLabelled(%q) = %v, want %v", s, got, want)
		}
		if s != "" && strings.IndexByte("MDQFN", s[len(s)-1]) < 0 && isFinished(s) != finished.MatchString(s) {
			t.Errorf("isFinished(%q) = %v", s, isFinished(s))
		}
		head, imprint, year, ok := cutImprint(s)
		want := imprintRule.FindStringSubmatch(s)
		if ok != (want != nil) || ok && !slices.Equal([]string{head, imprint, year}, want[1:4]) {
			t.Errorf("cutImprint(%q) = %q %q %q %v, want %q", s, head, imprint, year, ok, want)
		}
		for name, p := range probes {
			if !p.may(s) && p.pattern.MatchString(s) {
				t.Errorf("%s matches %q, which its test rules out", name, s)
			}
		}
	})
}

package read

import (
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

// patterns are notes and the sources they cite: of each source the numbers of its citations, in the order of the sources.
var patterns = []struct {
	why   string
	notes []string
	want  string
}{
	{"short form after a full one", []string{"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), 22.", "Arendt, Human Condition, 45."}, "1 2"},
	{"ibid. means the one source of the note before", []string{"Arendt, Human Condition, 45.", "Ibid., 46.", "Ibid."}, "1 2 3"},
	{"ibid. after a note that cites two is open", []string{"Arendt, Human Condition, 45; Weil, Gravity and Grace, 7.", "Ibid., 46."}, "1.1 | 1.2"},
	{"ibid. inside a note means the citation before it", []string{"Weil, Gravity and Grace, 7; Arendt, Human Condition, 45, and ibid., 48."}, "1.1 | 1.2 1.3"},
	{"ibid. passes over a note that cites nothing", []string{"Arendt, Human Condition, 45.", "The emphasis is mine and was not in the manuscript that she left.", "Ibid., 46."}, "1 3"},
	{"idem is the same author, another work", []string{"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), 22.", "Idem, On Revolution (New York: Viking, 1963), 12.", "Arendt, On Revolution, 13."}, "1 | 2 3"},
	{"id. with a page is the same source", []string{"Smith v. Jones, 12 F.3d 345 (2d Cir. 1993).", "Id. at 347."}, "1 2"},
	{"op. cit. means the author's one work", []string{"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), 22.", "Weil, Gravity and Grace, 7.", "Arendt, op. cit., p. 24."}, "1 3 | 2"},
	{"op. cit. of an author with two works is open", []string{"Arendt, Human Condition, 45.", "Arendt, On Revolution, 13.", "Weil, Gravity and Grace, 7.", "Arendt, op. cit., p. 24."}, "1 | 2 | 3"},
	{"supra note, narrowed by the author", []string{"Arendt, Human Condition, 45; Weil, Gravity and Grace, 7.", "Weil, supra note 1, at 9."}, "1.1 | 1.2 2"},
	{"n. above", []string{"Simone Weil, Gravity and Grace (London: Routledge, 1952), 7.", "Arendt, Human Condition, 45.", "Weil (n. 1 above), 9."}, "1 3 | 2"},
	{"a misnumbered cross-reference falls back on the author's one work", []string{"Simone Weil, Gravity and Grace (London: Routledge, 1952), 7.", "Arendt, Human Condition, 45.", "Weil, supra note 2, at 9."}, "1 3 | 2"},
	{"German: ebd., a.a.O.", []string{"Jürgen Habermas, Theorie des kommunikativen Handelns (Frankfurt: Suhrkamp, 1981), S. 12.", "Ebd., S. 14.", "Niklas Luhmann, Soziale Systeme (Frankfurt: Suhrkamp, 1984), S. 30.", "Habermas, a.a.O., S. 20."}, "1 2 4 | 3"},
	{"German: ders.", []string{"Niklas Luhmann, Soziale Systeme (Frankfurt: Suhrkamp, 1984), S. 30.", "Ders., Die Gesellschaft der Gesellschaft (Frankfurt: Suhrkamp, 1997), S. 3.", "Luhmann, Soziale Systeme, S. 31."}, "1 3 | 2"},
	{"a siglum defined once", []string{"Calendar of State Papers, Domestic Series, of the Reign of James I (hereafter CSPD), ed. M. A. E. Green (London: Longman, 1857), 12.", "CSPD, 45."}, "1 2"},
	{"a siglum in brackets", []string{"Foreign Relations of the United States, 1950 (Washington: GPO, 1977) [hereafter cited as FRUS], 237.", "FRUS, 240."}, "1 2"},
	{"the author carried over a semicolon", []string{"Karl Marx, Grundrisse (London: Penguin, 1973), 12.", "Karl Marx, Capital (London: Penguin, 1976), 3.", "Marx, Capital, 5; Grundrisse, 45."}, "1 3.2 | 2 3.1"},
	{"the author in the text, a bare title in the note", []string{"Asad Durrani, The Spy Chronicles: RAW, ISI and the Illusion of Peace (Noida: HarperCollins, 2018), 4.", "Spy Chronicles, 12."}, "1 2"},
	{"a bare page is the source before", []string{"Arendt, Human Condition, 45.", "P. 48."}, "1 2"},
	{"page lists with semicolons are one citation", []string{"Steve Coll, Ghost Wars (New York: Penguin, 2004), 12; also 45; 67–69.", "Coll, Ghost Wars, 70."}, "1 2"},
	{"first page and pinpoint", []string{"E. P. Thompson, “The Moral Economy of the English Crowd,” Past & Present 50 (1971): 76–136, at 98.", "Thompson, “Moral Economy,” 100."}, "1 2"},
	{"parallel reporters", []string{"Brown v. Board of Education, 347 U.S. 483, 74 S. Ct. 686 (1954).", "Brown v. Board of Education, 347 U.S. at 495."}, "1 2"},
	{"ancient text, cited twice", []string{"Thuc. 2.65.9.", "Thuc. 2.65.9."}, "1 2"},
	{"anonymous interviews are never merged", []string{"Senior official, interview by author, Kabul, May 2022.", "Diplomat, interview by author, Kabul, June 2022."}, "1 | 2"},
	{"anonymous interviews in the same words are not one", []string{"Senior official, interview by author, Kabul, May 2022.", "Senior official, interview by author, Kabul, May 2022.", "Senior official, interview by author, Kabul, May 2022."}, "1 | 2 | 3"},
	{"quoted in: both cited, ibid. means the first", []string{"George Kennan, Memoirs (Boston: Little, Brown, 1967), 3, quoted in John Lewis Gaddis, Strategies of Containment (New York: Oxford University Press, 1982), 25.", "Ibid., 4."}, "1.1 2 | 1.2"},
	{"a bibliography entry with an inverted name", []string{"Steve Coll, Ghost Wars (New York: Penguin, 2004), 12.", "Coll, Steve. Ghost Wars. New York: Penguin, 2004."}, "1 2"},
	{"given names shortened to initials", []string{"John Lewis Gaddis, Strategies of Containment (New York: Oxford University Press, 1982), 25.", "J. L. Gaddis, Strategies of Containment (New York: Oxford University Press, 1982), 60."}, "1 2"},
	{"a slip in a word of the title", []string{"John Lewis Gaddis, Strategies of Containment (New York: Oxford University Press, 1982), 25.", "John Lewis Gaddis, Strategies of Contaiment (New York: Oxford University Press, 1982), 60."}, "1 2"},
	{"a subtitle dropped", []string{"Timothy Snyder, Bloodlands: Europe between Hitler and Stalin (New York: Basic Books, 2010), 5.", "Timothy Snyder, Bloodlands (New York: Basic Books, 2010), 9."}, "1 2"},
	{"a year off by one, all else equal", []string{"Timothy Snyder, Bloodlands: Europe between Hitler and Stalin (New York: Basic Books, 2010), 5.", "Timothy Snyder, Bloodlands: Europe between Hitler and Stalin (New York: Basic Books, 2011), 9."}, "1 2"},
	{"an organisation and its acronym", []string{"International Committee of the Red Cross, Annual Review of Operations in Yemen (Geneva: ICRC, 2016), 4.", "ICRC, Annual Review of Operations in Yemen (Geneva: ICRC, 2016), 9."}, "1 2"},
	{"a newspaper abbreviated", []string{"“Cabinet Meets in Secret,” New York Times, May 3, 1961.", "“Cabinet Meets in Secret,” N.Y. Times, May 3, 1961."}, "1 2"},
	{"the words of the note around a citation", []string{"On this point the fullest account is still Steve Coll, Ghost Wars (New York: Penguin, 2004), 12.", "See also Coll, Ghost Wars, 15, who gives other figures."}, "1 2"},
	{"cross-references inside the text cite nothing", []string{"See above, pp. 12–14.", "See chapter 3, below.", "Infra, Part II."}, ""},
	{"prose cites nothing", []string{"It is said that the ambassador left the room before the vote was taken."}, ""},
	{"a loc. cit. alone is the place before", []string{"Arendt, Human Condition, 45.", "Loc. cit."}, "1 2"},
	{"surname alone", []string{"Steve Coll, Ghost Wars (New York: Penguin, 2004), 12.", "Coll, 33."}, "1 2"},
	{"volume of a set in short form", []string{"Harry S. Truman, Memoirs (Garden City: Doubleday, 1955), 1:12.", "Truman, Memoirs, 2:45."}, "1 2"},
	{"a chapter in short form", []string{"Eric Hobsbawm, “Mass-Producing Traditions: Europe, 1870–1914,” in The Invention of Tradition, ed. Eric Hobsbawm and Terence Ranger (Cambridge: Cambridge University Press, 1983), 263–307.", "Hobsbawm, “Mass-Producing Traditions,” 270."}, "1 2"},
	{"APA author-date, twice", []string{"Tversky, A., & Kahneman, D. (1974). Judgment under uncertainty: Heuristics and biases. Science, 185, 1124–1131.", "Tversky, A., and Kahneman, D. (1974) Judgment under Uncertainty: Heuristics and Biases, Science 185: 1124-31."}, "1 2"},
	{"several works in one note", []string{"See Steve Coll, Ghost Wars (New York: Penguin, 2004), 12; Ahmed Rashid, Taliban (London: I. B. Tauris, 2000), 7; and Barnett Rubin, The Fragmentation of Afghanistan (New Haven: Yale University Press, 1995), 3.", "Rashid, Taliban, 9.", "Rubin, Fragmentation of Afghanistan, 4."}, "1.1 | 1.2 2 | 1.3 3"},
	{"author and year, then the list", []string{"Smith 1999: 12.", "Smith 2003a, 7.", "Smith, J. 1999. The Politics of Water. London: Routledge.", "Smith, J. 2003a. Drought. London: Routledge.", "Smith, J. 2003b. Flood. London: Routledge."}, "1 3 | 2 4 | 5"},
	{"(n 1) as British lawyers write", []string{"Barnett Rubin, The Fragmentation of Afghanistan (New Haven: Yale University Press, 1995), 3.", "Cf. Rubin (n 1) 45."}, "1 2"},
	{"an organisation by its acronym in a short form", []string{"Human Rights Watch, “Afghanistan: Taliban Target Minorities,” May 4, 2023.", "HRW, “Taliban Target Minorities.”"}, "1 2"},
	{"a German ordinal ends no sentence", []string{"Max Weber, Wirtschaft und Gesellschaft, 5. Aufl., Tübingen 1972, S. 28; vgl. auch ders., Politik als Beruf, München 1919, S. 4.", "Weber, Politik als Beruf, S. 5."}, "1.1 | 1.2 2"},
	{"a preposition left out of the title", []string{"John Stuart Mill, On Liberty (London: Parker, 1859), 12.", "Mill, Liberty, 14."}, "1 2"},
	{"Italian: ivi, cit.", []string{"C. Ginzburg, Il formaggio e i vermi, Torino, Einaudi, 1976, pp. 3-5. Si veda anche Id., Miti emblemi spie, Torino 1986.", "Ginzburg, Il formaggio e i vermi, cit., p. 9.", "Ivi, p. 10."}, "1.1 2 3 | 1.2"},
	{"a volume in Roman figures before bare pages is a place", []string{"Macaulay, History of England, I, 45.", "Macaulay, History of England, II, 301, 340."}, "1 2"},
	{"author, volume, page", []string{"Macaulay, History of England, I, 45.", "Macaulay, IV, 12."}, "1 2"},
	{"figures alone are a further place", []string{"Macaulay, History of England, I, 45.", "II, iv, 7."}, "1 2"},
	{"a name of two words, a slip in the first word of the title", []string{"D’Israeli, Curiosities of Literature, 12.", "D’Israeli, Curosities of Literature, 30."}, "1 2"},
	{"a title that looks like two names", []string{"Bagehot, Physics and Politics, 12.", "Physics and Politics, p. 30."}, "1 2"},
	{"op. cit. of a work whose full citation is elsewhere", []string{"Unwin, op. cit., p. 12.", "Ranke, Weltgeschichte, p. 4.", "Unwin, op. cit., p. 15."}, "1 3 | 2"},
	{"a case by volume and cited page", []string{"Miranda v. Arizona, 384 U.S. 436 (1966).", "Schmerber v. California, 384 U.S. 757 (1966).", "384 U.S. at 444.", "Schmerber, 384 U.S. at 770."}, "1 3 | 2 4"},
	{"of several cases in a volume the last that begins before the page", []string{"384 U.S. 436 (1966).", "384 U.S. 757 (1966).", "384 U.S. at 760."}, "1 | 2 3"},
	{"a case without its name", []string{"5 U.S. 137, 177 (1803).", "Marbury v. Madison, 5 U.S. 137 (1803)."}, "1 2"},
	{"one of two parallel reporters", []string{"Brown v. Board of Education, 347 U.S. 483, 74 S. Ct. 686 (1954).", "Brown v. Board of Education, 74 S. Ct. 686, 690 (1954)."}, "1 2"},
	{"supra without the number of a note", []string{"Gideon v. Wainwright, 372 U.S. 335 (1963).", "Betts v. Brady, 316 U.S. 455 (1942).", "Gideon v. Wainwright, supra, at 344."}, "1 3 | 2"},
	{"one section of a code, another paragraph", []string{"18 U.S.C. § 2703(d).", "18 U.S.C. § 2703(a)."}, "1 2"},
	{"a letter, and again by family names and day", []string{"Franklin D. Roosevelt to Winston Churchill, September 11, 1939, President’s Secretary’s File, Roosevelt Library, Hyde Park.", "Roosevelt to Churchill, September 11, 1939."}, "1 2"},
	{"an interview, and again without its place", []string{"George Ball, interview with the author, Princeton, 9 May 1986.", "Ball, interview with the author, 9 May 1986."}, "1 2"},
	{"document symbols", []string{"S/RES/1267, 15 October 1999, para. 4.", "UNSCR 1267 (1999), para. 6.", "UN Security Council, Resolution 1267, October 15, 1999."}, "1 2 3"},
	{"quotation marks tell an article from a book", []string{"Samuel P. Huntington, “The Clash of Civilizations?,” Foreign Affairs 72, no. 3 (1993): 22–49.", "Samuel P. Huntington, The Clash of Civilizations and the Remaking of World Order (New York: Simon & Schuster, 1996), 20.", "Huntington, “Clash of Civilizations,” 25.", "Huntington, Clash of Civilizations, 40."}, "1 3 | 2 4"},
	{"and after a title in quotation marks and a page", []string{"Skinner, “Meaning and Understanding,” 57, and Pocock, Machiavellian Moment, 3.", "Pocock, Machiavellian Moment, 9."}, "1.1 | 1.2 2"},
	{"a lady by her title", []string{"Mrs. Gaskell, The Life of Charlotte Brontë, p. 21.", "Ruskin, Sesame and Lilies, p. 3.", "Mrs. Gaskell, op. cit., p. 24."}, "1 3 | 2"},
	{"an author by initials before loc. cit.", []string{"C. T. Flower, Obedientiars’ Accounts of Glastonbury, pp. 50–62.", "Ruskin, Sesame and Lilies, p. 3.", "See C. T. Flower, loc. cit."}, "1 3 | 2"},
	{"an article in a journal by the year", []string{"Marett, Pre-animistic Religion, in Folk-Lore, 1900, pp. 162–182.", "Marett, Pre-animistic Religion, p. 170."}, "1 2"},
	{"one article in two volumes", []string{"Preuss, Der Ursprung der Religion und Kunst, in Globus, Vol. LXXXVI, p. 321; Vol. LXXXVII, p. 333."}, "1"},
	{"a French title, and pages following", []string{"Hubert and Mauss, Essai sur la nature et la fonction du sacrifice, in Mélanges d’histoire des religions, pp. 22 ff.", "Hubert and Mauss, Essai sur le sacrifice, p. 30."}, "1 2"},
	{"op. cit. behind a quotation", []string{"Gray, Priory of St Radegund, Cambridge, p. 156.", "Compare the accounts of the priory: “And in viij pairs of gloves bought for divers hired men at harvest as was needful xij d., and to the same men for their dinner iij d.” Gray, op. cit., p. 157."}, "1 2"},
	{"an appendix is a place", []string{"Rye, Carrow Abbey, App. X.", "Rye, Carrow Abbey, p. 12."}, "1 2"},
	{"a page and its note are a place", []string{"Mommsen, Römische Geschichte, 13 note.", "Mommsen, Römische Geschichte, 18."}, "1 2"},
	{"whose opinion is cited is no author", []string{"Youngstown Sheet & Tube Co. v. Sawyer, 343 U.S. 579 (1952).", "Id. at 635 (Jackson, J., concurring)."}, "1 2"},
	{"compare one with another", []string{"Compare Skinner, Foundations, 130, with Pocock, Machiavellian Moment, 72.", "Pocock, Machiavellian Moment, 9."}, "1.1 | 1.2 2"},
	{"a report of the Senate by its number", []string{"S. Rep. No. 93-220, at 2 (1973).", "H.R. Rep. No. 93-287, at 6 (1973).", "S. Rep. No. 93-220, at 9."}, "1 3 | 2"},
	{"an act by name and number, then by number", []string{"Authorization for Use of Military Force, Pub. L. No. 107-40, 115 Stat. 224 (2001).", "Pub. L. No. 107-40, § 2(a)."}, "1 2"},
	{"a hearing, and again by the start of its title", []string{"War Powers Legislation: Hearings on S. 731 Before the S. Comm. on Foreign Relations, 92d Cong. 7 (1971).", "Chadha v. INS, 634 F.2d 408 (9th Cir. 1980).", "War Powers Legislation Hearings, supra note 1, at 75."}, "1 3 | 2"},
	{"a case by one party and the note", []string{"INS v. Chadha, 462 U.S. 919 (1983).", "Powell v. McCormack, 395 U.S. 486 (1969).", "Chadha, supra note 1, at 952."}, "1 3 | 2"},
	{"papers in an archive, its name in initials", []string{"Seth Siegelaub Papers, I.A.44, Museum of Modern Art Archives, New York.", "Siegelaub Papers, I.A.44, MoMA Archives."}, "1 2"},
	{"an abbreviated title that looks like a name", []string{"Lecky, Eur. Morals, I, 285.", "Eur. Morals, I, 264."}, "1 2"},
	{"a title that may be read as a name", []string{"Kenneth Katzman, Iran Sanctions, CRS Report RS20871 (Washington, DC: Congressional Research Service, April 6, 2021).", "Katzman, Iran Sanctions, 34."}, "1 2"},
	{"ibid. after what leads nowhere means nothing", []string{"Arendt, Human Condition, 45.", "Weil, supra note 9, at 3.", "Ibid."}, "1"},
	{"one short title, two authors", []string{"Nat. Tr., p. 202.", "Spencer and Gillen, Nat. Tr., p. 115.", "Howitt, Nat. Tr., p. 129."}, "1 2 | 3"},
	{"a shelfmark of which only the end is printed", []string{"TNA, FO 371/1234, fol. 2; /1240, fol. 3r.", "TNA, FO 371/1240, fol. 9."}, "1.1 | 1.2 2"},
	{"a document by its symbol alone", []string{"S/2024/92, ¶45.", "S/2024/92, 29 January 2024, ¶46.", "S/2024/556, ¶3."}, "1 2 | 3"},
	{"id. with a section of the same code", []string{"50 U.S.C. § 1881a(a).", "Id. § 1881a(b)."}, "1 2"},
	{"a board by its initials, the note and the title", []string{"Privacy & Civil Liberties Oversight Bd., Report on the Telephone Records Program Conducted Under Section 215 of the USA PATRIOT Act 10 (2014).", "Riley v. California, 573 U.S. 373 (2014).", "PCLOB, Report on the Telephone Records Program, supra note 1, at 57."}, "1 3 | 2"},
	{"a volume with a title of its own, cited by that of the whole", []string{"Harry S. Truman, Memoirs, vol. 1, Year of Decisions (Garden City: Doubleday, 1955), 550.", "Harry S. Truman, Memoirs, vol. 2, Years of Trial and Hope (Garden City: Doubleday, 1956), 105.", "Truman, Memoirs, 2:333.", "Truman, Year of Decisions, 12."}, "1 4 | 2 3"},
	{"records of talks by name and day", []string{"Comey 11/15/17 302, at 4.", "Comey 1/29/18 302, at 2; McGahn 11/30/17 302, at 1.", "Comey 11/15/17 302, at 6 (SM-2180998)."}, "1 3 | 2.1 | 2.2"},
	{"one shelfmark, two folios", []string{"The National Archives, FO 371/1234, fol. 2.", "The National Archives, FO 371/1234, fol. 9."}, "1 2"},
}

// sourcesOf gives the sources of a reading, parted by bars.
func sourcesOf(r model.Reading) string { return strings.Join(groups(r), " | ") }

func TestPatterns(t *testing.T) {
	for _, c := range patterns {
		r := Paper(notes(c.notes...))
		if got := sourcesOf(r); got != c.want {
			t.Errorf("%s: %s; want %s", c.why, got, c.want)
			for _, x := range r.Citations {
				t.Logf("   %s %s %q by %v title %q in %q %s at %v; may be %v", x.ID, x.Form, x.Raw, x.Parsed.Author, x.Parsed.Title, x.Parsed.ContainerTitle, x.Parsed.Issued, x.Locator, x.Candidates)
			}
		}
	}
}

// An orphan is a short form without its full citation; ancient texts, scripture and dictionaries need none.
func TestOrphans(t *testing.T) {
	for _, c := range []struct {
		note   string
		orphan bool
	}{
		{"Arendt, Human Condition, 45.", true},
		{"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), 22.", false},
		{"Thuc. 2.65.9.", false},
		{"Matt. 5:3.", false},
		{"OED, s.v. “terror.”", false},
		{"Brown v. Board of Education.", false},
		{"S/2024/92, ¶45.", false},
		{"384 U.S. at 444.", false},
	} {
		r := Paper(notes(c.note))
		if len(r.Sources) == 1 && r.Sources[0].Orphan != c.orphan {
			t.Errorf("%s: orphan %v (%s)", c.note, r.Sources[0].Orphan, r.Sources[0].Item.Type)
		}
		if c.orphan && len(r.Sources) != 1 {
			t.Errorf("%s: %d sources", c.note, len(r.Sources))
		}
	}
}

// Signal, form and cited place of citations in notes.
func TestCitationsOfNotes(t *testing.T) {
	for _, c := range []struct {
		note string
		want []string // of each citation form, signal, label and value of the cited place, parted by bars
	}{
		{"See Steve Coll, Ghost Wars (New York: Penguin, 2004), 12; cf. Rashid, Taliban, pp. 7–9.", []string{"full|See|page|12", "short|cf.|page|7–9"}},
		{"Ibid., 46.", []string{"ibid||page|46"}},
		{"Weil, supra note 1, at 9.", []string{"xref||page|9"}},
		{"Arendt, op. cit., p. 24.", []string{"opcit||page|24"}},
		{"Coll, Ghost Wars, chap. 4.", []string{"short||chapter|4"}},
		{"But see Coll, Ghost Wars, 12 n. 3.", []string{"short|But see|page|12 n. 3"}},
		{"See above, pp. 12–14.", []string{"none|||"}},
	} {
		r := Paper(notes(c.note))
		var got []string
		for _, x := range r.Citations {
			got = append(got, strings.Join([]string{string(x.Form), x.Signal, x.Locator.Label, x.Locator.Value}, "|"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q; want %q", c.note, got, c.want)
		}
	}
}

// Talks with unnamed people in the same words are shown as perhaps the same.
func TestAnonymousAreSuggested(t *testing.T) {
	const talk = "Senior official, interview by author, Kabul, May 2022."
	if r := Paper(notes(talk, talk)); len(r.Sources) != 2 || len(r.Suggestions) != 1 {
		t.Errorf("%d sources, suggestions %v", len(r.Sources), r.Suggestions)
	}
}

// A bibliography beside the notes joins them: inverted names, dashes for the author before; its entries do not cite.
func TestBibliographyJoinsNotes(t *testing.T) {
	p := notes("Steve Coll, Ghost Wars (New York: Penguin, 2004), 12.", "Steve Coll, Directorate S (New York: Penguin, 2018), 7.", "Coll, Ghost Wars, 15.")
	for i, text := range []string{"Coll, Steve. Directorate S. New York: Penguin, 2018.", "———. Ghost Wars. New York: Penguin, 2004.", "Rashid, Ahmed. Taliban. London: I. B. Tauris, 2000."} {
		p.Notes = append(p.Notes, model.Note{N: i + 1, Line: 10 + i, Text: text, Entry: true})
	}
	r := Paper(p)
	if got, want := sourcesOf(r), "1 3 B2 | 2 B1 | B3"; got != want {
		t.Errorf("sources %s; want %s", got, want)
	}
	if n := r.Cited(0); n != 2 {
		t.Errorf("the first source is cited %d times", n)
	}
}

// Numbers that start again are told apart by their run.
func TestSecondRun(t *testing.T) {
	p := notes("Steve Coll, Ghost Wars (New York: Penguin, 2004), 12.")
	p.Notes = append(p.Notes, model.Note{Run: 2, N: 1, Text: "Ahmed Rashid, Taliban (London: I. B. Tauris, 2000), 7."}, model.Note{Run: 2, N: 2, Text: "Rashid, supra note 1, at 9."})
	if got, want := sourcesOf(Paper(p)), "1 | 2:1 2:2"; got != want {
		t.Errorf("sources %s; want %s", got, want)
	}
}

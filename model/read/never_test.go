package read

import "testing"

// never are pairs of citations that look alike and cite two sources.
var never = []struct{ why, a, b string }{
	// Reports and yearbooks: the year in the title makes another report.
	{"yearly report, year in the title", "Human Development Report 1999. New York: Oxford University Press, 1999.", "Human Development Report 2000. New York: Oxford University Press, 2000."},
	{"yearly report, the same publisher and author", "World Bank, World Development Report 1990 (Washington, DC: World Bank, 1990).", "World Bank, World Development Report 1991 (Washington, DC: World Bank, 1991)."},
	{"yearly report without imprint", "Amnesty International Report 2011.", "Amnesty International Report 2012."},
	{"survey for two ranges of years", "IISS, The Military Balance 2019 (London: Routledge, 2019).", "IISS, The Military Balance 2020 (London: Routledge, 2020)."},
	{"yearbook, the year only in the title", "SIPRI Yearbook 2004: Armaments, Disarmament and International Security. Oxford: Oxford University Press, 2004.", "SIPRI Yearbook 2005: Armaments, Disarmament and International Security. Oxford: Oxford University Press, 2005."},
	{"index one year on, the same subtitle", "Transparency International, Corruption Perceptions Index 2016 (Berlin: Transparency International, 2017).", "Transparency International, Corruption Perceptions Index 2017 (Berlin: Transparency International, 2018)."},
	{"budget of two years", "Office of Management and Budget, Budget of the United States Government, Fiscal Year 1996 (Washington: GPO, 1995).", "Office of Management and Budget, Budget of the United States Government, Fiscal Year 1997 (Washington: GPO, 1996)."},
	{"assessment reports by number", "IPCC, Climate Change 2007: The Physical Science Basis (Cambridge: Cambridge University Press, 2007).", "IPCC, Climate Change 2013: The Physical Science Basis (Cambridge: Cambridge University Press, 2013)."},
	{"author-date reports a year apart", "UNHCR. 2015. Global Trends: Forced Displacement in 2014. Geneva: UNHCR.", "UNHCR. 2016. Global Trends: Forced Displacement in 2015. Geneva: UNHCR."},
	{"annual report by ordinal", "Second Annual Report of the Poor Law Commissioners (London, 1836).", "Third Annual Report of the Poor Law Commissioners (London, 1837)."},
	// Chapters of one book.
	{"two chapters, one author, one book", "Quentin Skinner, “Meaning and Understanding in the History of Ideas,” in Visions of Politics, vol. 1 (Cambridge: Cambridge University Press, 2002), 57–89.", "Quentin Skinner, “Motives, Intentions and Interpretation,” in Visions of Politics, vol. 1 (Cambridge: Cambridge University Press, 2002), 90–102."},
	{"two chapters by two authors", "Eric Hobsbawm, “Introduction: Inventing Traditions,” in The Invention of Tradition, ed. Eric Hobsbawm and Terence Ranger (Cambridge: Cambridge University Press, 1983), 1–14.", "Hugh Trevor-Roper, “The Invention of Tradition: The Highland Tradition of Scotland,” in The Invention of Tradition, ed. Eric Hobsbawm and Terence Ranger (Cambridge: Cambridge University Press, 1983), 15–41."},
	{"a chapter and its book", "Peter Burke, “History of Events and the Revival of Narrative,” in New Perspectives on Historical Writing, ed. Peter Burke (Cambridge: Polity, 1991), 233–48.", "Peter Burke, ed., New Perspectives on Historical Writing (Cambridge: Polity, 1991)."},
	{"introduction and body of one book", "Benedict Anderson, “Introduction,” in Mapping the Nation, ed. Gopal Balakrishnan (London: Verso, 1996), 1–16.", "Gopal Balakrishnan, “The National Imagination,” in Mapping the Nation, ed. Gopal Balakrishnan (London: Verso, 1996), 198–213."},
	{"author-date chapters of one book", "Finley, M. I. 1985. “How It Really Was.” In Ancient History: Evidence and Models, 47–66. London: Chatto.", "Finley, M. I. 1985. “War and Empire.” In Ancient History: Evidence and Models, 67–87. London: Chatto."},
	{"handbook chapters with like titles", "Colin Hay, “Institutional Change and Persistence,” in The Oxford Handbook of Political Institutions, ed. R. A. W. Rhodes (Oxford: Oxford University Press, 2006), 56–74.", "Bob Jessop, “The State and State-Building,” in The Oxford Handbook of Political Institutions, ed. R. A. W. Rhodes (Oxford: Oxford University Press, 2006), 111–30."},
	// Volumes and parts.
	{"volumes of a history, a year each", "Winston S. Churchill, The Second World War, vol. 1, The Gathering Storm (London: Cassell, 1948).", "Winston S. Churchill, The Second World War, vol. 2, Their Finest Hour (London: Cassell, 1949)."},
	{"volumes told by their own titles", "Fernand Braudel, The Structures of Everyday Life, Civilization and Capitalism, vol. 1 (London: Collins, 1981).", "Fernand Braudel, The Wheels of Commerce, Civilization and Capitalism, vol. 2 (London: Collins, 1982)."},
	{"articles in two parts", "Christopher Hill, “The Norman Yoke: Part I,” Past & Present 2 (1952): 10–25.", "Christopher Hill, “The Norman Yoke: Part II,” Past & Present 3 (1953): 12–28."},
	{"volume of a periodical", "Edinburgh Review, XXIV, p. 87.", "Edinburgh Review, XXVI, p. 12."},
	{"volume of a quarterly, no pages", "Quarterly Review, vol. xlii.", "Quarterly Review, vol. xliii."},
	{"two issues of a newspaper", "Manchester Guardian, March 3, 1921.", "Manchester Guardian, March 5, 1921."},
	{"the same day, two newspapers", "Manchester Guardian, March 3, 1921.", "Daily Telegraph, March 3, 1921."},
	{"day-month order, two issues", "The Times, 11 November 1918.", "The Times, 12 November 1918."},
	// Editions and translations.
	{"stated editions", "Thomas S. Kuhn, The Structure of Scientific Revolutions, 2nd ed. (Chicago: University of Chicago Press, 1970).", "Thomas S. Kuhn, The Structure of Scientific Revolutions, 3rd ed. (Chicago: University of Chicago Press, 1996)."},
	{"another publisher and year", "E. P. Thompson, The Making of the English Working Class (London: Victor Gollancz, 1963).", "E. P. Thompson, The Making of the English Working Class (Harmondsworth: Penguin, 1968)."},
	{"original and translation", "Max Weber, Die protestantische Ethik und der Geist des Kapitalismus (Tübingen: Mohr, 1920).", "Max Weber, The Protestant Ethic and the Spirit of Capitalism, trans. Talcott Parsons (London: Allen & Unwin, 1930)."},
	{"second edition against none stated, other years", "Edward W. Said, Orientalism (New York: Pantheon, 1978).", "Edward W. Said, Orientalism, 25th anniversary ed. (New York: Vintage, 2003)."},
	{"author-date editions", "Giddens, A. (1989). Sociology. Cambridge: Polity Press.", "Giddens, A. (2009). Sociology (6th ed.). Cambridge: Polity Press."},
	{"thesis and the book made of it", "Linda Colley, “The Tory Party, 1727–1760” (PhD diss., University of Cambridge, 1976).", "Linda Colley, In Defiance of Oligarchy: The Tory Party, 1714–60 (Cambridge: Cambridge University Press, 1982)."},
	// Two works of one author with like titles.
	{"ages of one author", "E. J. Hobsbawm, The Age of Revolution: Europe 1789–1848 (London: Weidenfeld & Nicolson, 1962).", "E. J. Hobsbawm, The Age of Empire: 1875–1914 (London: Weidenfeld & Nicolson, 1987)."},
	{"one word longer", "Karl Marx, Capital (London: Penguin, 1976).", "Karl Marx, Capitalism, Wage Labour and Crisis (London: Lawrence, 1981)."},
	{"like titles, years apart", "Charles Tilly, Coercion, Capital, and European States, AD 990–1990 (Oxford: Blackwell, 1990).", "Charles Tilly, European Revolutions, 1492–1992 (Oxford: Blackwell, 1993)."},
	{"articles on one matter in one journal", "Mancur Olson, “Dictatorship, Democracy, and Development,” American Political Science Review 87, no. 3 (1993): 567–76.", "Mancur Olson, “Rapid Growth as a Destabilizing Force,” Journal of Economic History 23, no. 4 (1963): 529–52."},
	{"one author, one year, two articles", "Robert Putnam, “Bowling Alone: America’s Declining Social Capital,” Journal of Democracy 6, no. 1 (1995): 65–78.", "Robert Putnam, “Tuning In, Tuning Out: The Strange Disappearance of Social Capital in America,” PS 28, no. 4 (1995): 664–83."},
	{"letters behind the year", "Smith, A. D. 1998a. “Nationalism and Modernism.” London: Routledge.", "Smith, A. D. 1998b. “Nationalism and the Historians.” London: Routledge."},
	{"short forms of two books", "Gellner, Nations and Nationalism, 12.", "Gellner, Nationalism, 40."},
	{"short forms that share a first word", "Foucault, Discipline and Punish, 200.", "Foucault, Discipline in the Clinic, 3."},
	{"a reply has the title of what it answers", "Jon Elster, “Marxism, Functionalism, and Game Theory,” Theory and Society 11, no. 4 (1982): 453–82.", "G. A. Cohen, “Reply to Elster on ‘Marxism, Functionalism, and Game Theory,’” Theory and Society 11, no. 4 (1982): 483–95."},
	{"two biographies of one man", "Ian Kershaw, Hitler, 1889–1936: Hubris (London: Allen Lane, 1998).", "Ian Kershaw, Hitler, 1936–1945: Nemesis (London: Allen Lane, 2000)."},
	{"memoirs under two titles", "Henry Kissinger, White House Years (Boston: Little, Brown, 1979).", "Henry Kissinger, Years of Upheaval (Boston: Little, Brown, 1982)."},
	{"subject turned about", "Theda Skocpol, States and Social Revolutions (Cambridge: Cambridge University Press, 1979).", "Theda Skocpol, Social Revolutions in the Modern World (Cambridge: Cambridge University Press, 1994)."},
	{"same title but for the country", "Barrington Moore, “Soviet Politics: The Dilemma of Power” (Cambridge, MA: Harvard University Press, 1950).", "Barrington Moore, “Terror and Progress USSR” (Cambridge, MA: Harvard University Press, 1954)."},
	{"findings on two countries", "V-Dem Institute, “Country Brief: Hungary,” 2019.", "V-Dem Institute, “Country Brief: Poland,” 2019."},
	// Same headline or title, different outlet or author.
	{"same headline, different outlet", "“Iran Nuclear Deal Reached,” BBC News, July 14, 2015.", "“Iran Nuclear Deal Reached,” CNN, July 14, 2015."},
	{"same headline, outlets and writers differ", "Patrick Wintour, “Ukraine War: What We Know,” Guardian, March 1, 2022.", "Roman Olearchyk, “Ukraine War: What We Know,” Financial Times, March 1, 2022."},
	{"same title, other author", "John Keegan, The First World War (London: Hutchinson, 1998).", "Hew Strachan, The First World War (London: Simon & Schuster, 2003)."},
	{"same title, same year, other author", "David Harvey, “The Right to the City,” New Left Review 53 (2008): 23–40.", "Don Mitchell, “The Right to the City,” Urban Studies 41 (2008): 11–30."},
	{"surname in common, given name not", "Niall Ferguson, The Pity of War (London: Allen Lane, 1998).", "James Ferguson, The Pity of War (Durham: Duke University Press, 1999)."},
	{"generic title, one journal", "“Editorial,” Annales 1 (1946): 1–2.", "“Editorial,” Annales 4 (1949): 1–2."},
	{"generic title, one author", "Perry Anderson, “Introduction,” New Left Review 1 (1960): 1–3.", "Perry Anderson, “Introduction,” New Left Review 24 (1964): 1–2."},
	{"news of two days under a standing head", "“Overnight Notes,” Reuters, May 3, 2011.", "“Overnight Notes,” Reuters, May 4, 2011."},
	{"wire stories, one writer, two days", "Anne Barnard, “Bombing in Damascus,” New York Times, July 18, 2012.", "Anne Barnard, “Bombing in Aleppo,” New York Times, July 19, 2012."},
	// Reviews.
	{"a book and its review", "Simon Schama, Citizens: A Chronicle of the French Revolution (New York: Knopf, 1989).", "Alan Spitzer, review of Citizens: A Chronicle of the French Revolution, by Simon Schama, Journal of Modern History 65, no. 1 (1993): 176–92."},
	{"two reviews of one book", "Colin Lucas, review of Citizens, by Simon Schama, Past & Present 125 (1989): 7–9.", "Alan Spitzer, review of Citizens, by Simon Schama, Journal of Modern History 65 (1993): 176–92."},
	// Letters, memoranda, interviews, posts: the day tells them apart.
	{"letters of two days", "Letter, Keynes to Strachey, 6 July 1914, King’s College Archives.", "Letter, Keynes to Strachey, 27 November 1914, King’s College Archives."},
	{"memoranda of two days", "Memo, Kennan for Acheson, 6 Jan 50, Policy Planning Staff files.", "Memo, Kennan for Acheson, 17 Feb 50, Policy Planning Staff files."},
	{"memoranda to two people on one day", "Memo, Kennan for Acheson, 6 Jan 50, Policy Planning Staff files.", "Memo, Kennan for Webb, 6 Jan 50, Policy Planning Staff files."},
	{"interviews on two days", "Interview with Helmut Schmidt, Hamburg, 4 June 1990.", "Interview with Helmut Schmidt, Hamburg, 9 October 1991."},
	{"interviews with two people", "Interview with Helmut Schmidt, Hamburg, 4 June 1990.", "Interview with Egon Bahr, Hamburg, 4 June 1990."},
	{"telegrams by number", "Telegram 2108, Bohlen to Dulles, 18 April 1953.", "Telegram 2114, Bohlen to Dulles, 19 April 1953."},
	{"posts of one day, two times", "@NASA 7/14/15 (7:51 a.m. ET) Tweet.", "@NASA 7/14/15 (8:53 p.m. ET) Tweet."},
	{"press releases of two days", "White House Press Release, 12 Mar 47.", "White House Press Release, 15 Mar 47."},
	// Archives, laws, cases.
	{"two shelfmarks", "The National Archives, FO 371/1234, fol. 3r.", "The National Archives, FO 371/1240, fol. 3r."},
	{"two portfolios of one series", "British Library, Add. MS 27789, fol. 12.", "British Library, Add. MS 27803, fol. 12."},
	{"two cases with one party", "Brown v. Board of Education, 347 U.S. 483 (1954).", "Brown v. Allen, 344 U.S. 443 (1953)."},
	{"one case, decided twice", "Brown v. Board of Education, 347 U.S. 483 (1954).", "Brown v. Board of Education, 349 U.S. 294 (1955)."},
	{"two cases in one volume, no names", "384 U.S. 436 (1966).", "384 U.S. 757 (1966)."},
	{"one page of two volumes", "Marbury v. Madison, 5 U.S. 137 (1803).", "Cohens v. Virginia, 19 U.S. 137 (1821)."},
	{"two sections of a code", "18 U.S.C. § 2703.", "18 U.S.C. § 1030."},
	{"two statutes at large", "54 Stat. 885 (1940).", "55 Stat. 31 (1941)."},
	{"two opinions of the Attorney General", "7 Op. Att’y Gen. 453 (1855).", "39 Op. Att’y Gen. 484 (1940)."},
	{"reports with one title and two symbols", "International Atomic Energy Agency, “Implementation of the NPT Safeguards Agreement in the Islamic Republic of Iran,” GOV/2004/11, February 24, 2004.", "International Atomic Energy Agency, “Implementation of the NPT Safeguards Agreement in the Islamic Republic of Iran,” GOV/2004/60, September 1, 2004."},
	{"reports on one resolution", "Report of the Secretary-General on the Implementation of Security Council Resolution 1701 (2006), S/2007/392, 28 June 2007.", "Report of the Secretary-General on the Implementation of Security Council Resolution 1701 (2006), S/2007/641, 30 October 2007."},
	{"press briefings of two days", "U.S. Department of State, “Daily Press Briefing,” February 18, 2016.", "U.S. Department of State, “Daily Press Briefing,” March 1, 2016."},
	{"one office, one headline, two days, no outlet", "Office of the Director of National Intelligence, “Worldwide Threat Assessment of the Intelligence Community,” February 13, 2018.", "Office of the Director of National Intelligence, “Worldwide Threat Assessment of the Intelligence Community,” January 29, 2019."},
	{"two letters of one day", "Roosevelt to Churchill, September 11, 1939.", "Roosevelt to Chamberlain, September 11, 1939."},
	{"telegrams of two days to one man", "Kirk to Acheson, tel. 1726, June 25, 1950, RG 59, National Archives.", "Kirk to Acheson, tel. 1767, June 29, 1950, RG 59, National Archives."},
	{"two volumes of one year", "Skinner, Quentin. The Foundations of Modern Political Thought. Vol. 1, The Renaissance. Cambridge: Cambridge University Press, 1978.", "Skinner, Quentin. The Foundations of Modern Political Thought. Vol. 2, The Age of Reformation. Cambridge: Cambridge University Press, 1978."},
	{"an article and the chapter made of it", "Stoler, Ann Laura. “Colonial Archives and the Arts of Governance.” Archival Science 2 (2002): 87–109.", "Stoler, Ann Laura. “Colonial Archives and the Arts of Governance: On the Content in the Form.” In Refiguring the Archive, edited by Carolyn Hamilton et al., 83–102. Dordrecht: Kluwer, 2002."},
	{"one number, two chambers", "S. Rep. No. 93-220, at 2 (1973).", "H.R. Rep. No. 93-220, at 2 (1973)."},
	{"two acts with like names", "Authorization for Use of Military Force, Pub. L. No. 107-40, 115 Stat. 224 (2001).", "Authorization for Use of Military Force Against Iraq Resolution of 2002, Pub. L. No. 107-243, 116 Stat. 1498."},
	{"two executive orders, no dates", "Exec. Order No. 10,340.", "Exec. Order No. 10,450."},
	{"two hearings with like titles", "War Powers Legislation: Hearings on S. 731 Before the S. Comm. on Foreign Relations, 92d Cong. 7 (1971).", "War Powers: Hearings on H.R. Doc. No. 315 Before the H. Comm. on Foreign Affairs, 93d Cong. 14 (1973)."},
	{"two files of one archive", "Curatorial exhibition files, Exh. #934, Museum of Modern Art Archives, New York.", "Curatorial exhibition files, Exh. #864, Museum of Modern Art Archives, New York."},
	{"two letters in one box", "Acheson to Nitze, n.d., Box 65, Acheson Papers, Truman Library.", "Nitze to Acheson, n.d., Box 65, Acheson Papers, Truman Library."},
	{"two documents of one collection", "Merton Documents, MS. book labelled Kibworth and Barkby, 1636.", "Merton Documents, Rentale de Cuxham (No. 5902)."},
	{"two resolutions", "UN Security Council, Resolution 1267, S/RES/1267, October 15, 1999.", "UN Security Council, Resolution 1373, S/RES/1373, September 28, 2001."},
	{"two orders of one series", "Executive Order 9066, 19 Feb 42.", "Executive Order 9102, 18 Mar 42."},
	{"two hearings of one committee", "Senate, Hearings Before the Committee on Foreign Relations, North Atlantic Treaty, 81st Cong., 1st sess., 1949.", "Senate, Hearings Before the Committee on Foreign Relations, Vietnam Policy Proposals, 91st Cong., 2d sess., 1970."},
	{"two years of parliamentary debates", "Hansard, House of Commons Debates, 12 March 1936, vol. 309, col. 2353.", "Hansard, House of Commons Debates, 26 March 1936, vol. 310, col. 1435."},
	// Science.
	{"two papers, one team, one journal", "J. D. Watson and F. H. C. Crick, “Molecular Structure of Nucleic Acids,” Nature 171 (1953): 737–738.", "J. D. Watson and F. H. C. Crick, “Genetical Implications of the Structure of Deoxyribonucleic Acid,” Nature 171 (1953): 964–967."},
	{"different DOIs", "Tversky, A., & Kahneman, D. (1974). Judgment under uncertainty. Science, 185, 1124–1131. https://doi.org/10.1126/science.185.4157.1124", "Tversky, A., & Kahneman, D. (1981). The framing of decisions. Science, 211, 453–458. https://doi.org/10.1126/science.7455683"},
	{"numbered series in one title", "Einstein, A. (1905). Zur Elektrodynamik bewegter Körper. Annalen der Physik, 17, 891–921.", "Einstein, A. (1905). Ist die Trägheit eines Körpers von seinem Energieinhalt abhängig? Annalen der Physik, 18, 639–641."},
	{"conference paper and later article, another title", "Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual Web search engine. Computer Networks, 30, 107–117.", "Page, L., Brin, S., Motwani, R., & Winograd, T. (1999). The PageRank citation ranking: Bringing order to the Web. Stanford InfoLab."},
	{"an abstract and the paper, other words", "Knuth, D. E. (1968). Semantics of context-free languages. Mathematical Systems Theory, 2, 127–145.", "Knuth, D. E. (1965). On the translation of languages from left to right. Information and Control, 8, 607–639."},
	{"standards of two years", "ISO. 2008. Quality Management Systems: Requirements. ISO 9001:2008. Geneva: ISO.", "ISO. 2015. Quality Management Systems: Requirements. ISO 9001:2015. Geneva: ISO."},
	{"one series, two numbers", "NBER Working Paper no. 3210, “Trade and Growth,” 1989.", "NBER Working Paper no. 3215, “Trade and Growth,” 1989."},
	// Other languages.
	{"Italian, two works on one town", "P. Molmenti, La storia di Venezia nella vita privata, Bergamo 1905.", "P. Molmenti, La dogaressa di Venezia, Torino 1884."},
	{"German, one author, one series", "Jürgen Habermas, Theorie des kommunikativen Handelns (Frankfurt: Suhrkamp, 1981).", "Jürgen Habermas, Vorstudien und Ergänzungen zur Theorie des kommunikativen Handelns (Frankfurt: Suhrkamp, 1984)."},
	{"French, one author, like titles", "Michel Foucault, Histoire de la folie à l’âge classique (Paris: Gallimard, 1972).", "Michel Foucault, Histoire de la sexualité (Paris: Gallimard, 1976)."},
	{"Spanish, two volumes of essays", "José Ortega y Gasset, La rebelión de las masas (Madrid: Revista de Occidente, 1930).", "José Ortega y Gasset, La deshumanización del arte (Madrid: Revista de Occidente, 1925)."},
}

func TestNeverMerged(t *testing.T) {
	if len(never) < 80 {
		t.Errorf("%d cases", len(never))
	}
	for _, c := range never {
		for _, p := range []*struct{ a, b string }{{c.a, c.b}, {c.b, c.a}} {
			if r := Paper(notes(p.a, p.b)); len(r.Sources) < 2 && len(r.Sources) > 0 && len(r.Sources[0].Citations) > 1 {
				t.Errorf("%s: merged\n  %s\n  %s\n  why: %s", c.why, p.a, p.b, r.Sources[0].Why[0].Texts())
				break
			}
		}
	}
}

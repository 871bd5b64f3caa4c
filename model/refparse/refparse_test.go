package refparse

import (
	"testing"

	"ibid/model"
)

// A row is a citation and what must be read from it; fields that it does not name are not looked at.
var parseCases = []struct {
	note, text string
	form       model.Form
	want       map[model.Field]string
}{
	{"Chicago note, book", "Eric Hobsbawm, The Age of Extremes (London: Michael Joseph, 1994), 23.", model.FormFull,
		map[model.Field]string{"author": "Eric Hobsbawm", "title": "The Age of Extremes", "publisher-place": "London", "publisher": "Michael Joseph", "issued": "1994", "locator": "23", "type": "book"}},
	{"news story, date before the comma", "Jane Perlez, “Rebuffed by China, Pakistan May Seek I.M.F. Aid”, New York Times, October 18, 2008,", model.FormFull,
		map[model.Field]string{"author": "Jane Perlez", "title": "Rebuffed by China, Pakistan May Seek I.M.F. Aid", "container-title": "New York Times", "issued": "2008-10-18", "type": "article-newspaper"}},
	{"bare ibid. with a page", "Ibid., 12.", model.FormIbid, map[model.Field]string{"locator": "12", "title": ""}},
	{"law: id. at", "Id. at 45.", model.FormIbid, map[model.Field]string{"locator": "45"}},
	{"op. cit. behind a name", "Thompson, op. cit., p. 9.", model.FormOpCit, map[model.Field]string{"author": "Thompson", "locator": "9"}},
	{"a question mark belongs to the title", "Linda Nochlin, “Why Have There Been No Great Women Artists?”, ARTnews 69, no. 9 (January 1971)", model.FormFull,
		map[model.Field]string{"title": "Why Have There Been No Great Women Artists?", "volume": "69", "issue": "9", "issued": "1971-01"}},
	{"the year belongs to a yearbook's title", "SIPRI Yearbook 2004: Armaments, Disarmament and International Security. Oxford: Oxford University Press, 2004.", model.FormFull,
		map[model.Field]string{"title": "SIPRI Yearbook 2004: Armaments, Disarmament and International Security", "author": "", "publisher": "Oxford University Press", "issued": "2004"}},
	{"a dash for the author before", "———. The Great Transformation. Boston: Beacon, 1957.", model.FormFull,
		map[model.Field]string{"author": "———", "title": "The Great Transformation"}},
	{"British law: (n 7)", "Stone (n 7) 98.", model.FormXRef, map[model.Field]string{"author": "Stone", "locator": "98"}},
	{"above in a title is no back-reference", "Life Above the Clouds, 12.", model.FormShort, map[model.Field]string{"title": "Life Above the Clouds", "locator": "12"}},
	{"initials L. C. are no loc. cit.", "L. C. Knights, Drama and Society in the Age of Jonson (London: Chatto & Windus, 1937), 45.", model.FormFull,
		map[model.Field]string{"author": "L. C. Knights", "publisher": "Chatto & Windus", "locator": "45"}},
	{"own pages and the cited one", "E. P. Thompson, “The Moral Economy of the English Crowd,” Past & Present 50 (1971): 76–136, at 98.", model.FormFull,
		map[model.Field]string{"container-title": "Past & Present", "volume": "50", "page": "76–136", "locator": "98", "type": "article-journal"}},
	{"German article, hier", "R. Koselleck, „Vergangene Zukunft“, in: Merkur 22 (1968), S. 549–566, hier S. 551.", model.FormFull,
		map[model.Field]string{"title": "Vergangene Zukunft", "container-title": "Merkur", "volume": "22", "page": "549–566", "locator": "551"}},
	{"French article", "Marc Bloch, « Pour une histoire comparée », Revue de synthèse historique, t. 46, 1928, p. 15-50.", model.FormFull,
		map[model.Field]string{"author": "Marc Bloch", "title": "Pour une histoire comparée", "volume": "46", "page": "15-50", "issued": "1928"}},
	{"Italian book", "Carlo Ginzburg, Il formaggio e i vermi, Torino, Einaudi, 1976, p. 34.", model.FormFull,
		map[model.Field]string{"title": "Il formaggio e i vermi", "publisher-place": "Torino", "publisher": "Einaudi", "locator": "34"}},
	{"volume and page as a pinpoint", "Harry Truman, Memoirs (New York: Doubleday, 1958), II:180-81.", model.FormFull, map[model.Field]string{"locator": "II:180-81", "issued": "1958"}},
	{"a shelfmark with a folio", "TNA, FO 371/1234, fol. 3r.", model.FormFull, map[model.Field]string{"archive": "TNA, FO 371/1234", "locator": "3r", "type": "manuscript"}},
	{"a thesis", "Jane Doe, “Reading Notes” (PhD diss., Yale University, 1999), 12.", model.FormFull,
		map[model.Field]string{"type": "thesis", "publisher": "Yale University", "locator": "12"}},
	{"a case", "Brown v. Board of Education, 347 U.S. 483 (1954).", model.FormFull,
		map[model.Field]string{"title": "Brown v. Board of Education", "volume": "347", "container-title": "U.S.", "type": "legal_case"}},
	{"an interview", "Interview with former minister, Kabul, 12 May 2012.", model.FormFull, map[model.Field]string{"issued": "2012-05-12", "type": "interview"}},
	{"a word announces the translator", "Hrabal, Bohumil. I Served the King of England. Trans. Paul Wilson. New York: Harcourt, 1989.", model.FormFull,
		map[model.Field]string{"author": "Bohumil Hrabal", "title": "I Served the King of England", "translator": "Paul Wilson", "publisher": "Harcourt"}},
	{"edited and translated", "Weber, Max. Political Writings. Edited and translated by Peter Lassman and Ronald Speirs. Cambridge: Cambridge University Press, 1994.", model.FormFull,
		map[model.Field]string{"title": "Political Writings", "author": "Max Weber", "publisher-place": "Cambridge"}},
	{"Trans. that opens a journal", "Kelly, J. L. “A New Interpretation of Information Rate.” IRE Trans. Inf. Theory 2 (1956): 185–89.", model.FormFull,
		map[model.Field]string{"title": "A New Interpretation of Information Rate", "container-title": "IRE Trans. Inf. Theory", "volume": "2", "translator": ""}},
	{"an edition, not an editor", "Kuhn, Thomas S. The Structure of Scientific Revolutions. Rev. ed. Chicago: University of Chicago Press, 1970.", model.FormFull,
		map[model.Field]string{"title": "The Structure of Scientific Revolutions", "editor": "", "publisher-place": "Chicago"}},
	{"second look: what stands before volume and pages is the periodical", "Freud S (1919) Das Unheimliche. Imago 5: 297–324", model.FormFull,
		map[model.Field]string{"author": "S Freud", "title": "Das Unheimliche", "container-title": "Imago", "page": "297–324"}},
	{"second look: one name behind an edition is a publisher, no town", "William Strunk Jr. and E. B. White, The Elements of Style, 4th edition, Longman, 1999.", model.FormFull,
		map[model.Field]string{"title": "The Elements of Style", "publisher": "Longman", "publisher-place": ""}},
	{"second look: a publisher before the town, behind volumes", "Elias, N. Über den Prozess der Zivilisation. 2 Bde. Suhrkamp, Frankfurt 1976.", model.FormFull,
		map[model.Field]string{"title": "Über den Prozess der Zivilisation", "publisher": "Suhrkamp", "publisher-place": "Frankfurt"}},
	{"the series behind a book is not its title", "DEJOURS, Christophe. Souffrance en France. Paris : Seuil, 1998. 197 p. (L'histoire immédiate).", model.FormFull,
		map[model.Field]string{"title": "Souffrance en France"}},
	{"a periodical that counts issues only", "Pierre Nora, « Le retour de l'événement », Communications, no. 18, 1972, p. 162-172.", model.FormFull,
		map[model.Field]string{"container-title": "Communications", "volume": "", "issue": "18"}},
	{"an author inverted in a note", "Taruskin, Richard, Stravinsky and the Russian Traditions (Oxford: Oxford University Press, 1996), 120.", model.FormFull,
		map[model.Field]string{"author": "Richard Taruskin", "title": "Stravinsky and the Russian Traditions", "locator": "120"}},
	{"volume and issue as 93:7", "Olson, Mancur. “Dictatorship, Democracy, and Development.” American Political Science Review 87:3 (1993): 567–576.", model.FormFull,
		map[model.Field]string{"volume": "87", "issue": "3", "page": "567–576"}},
	{"a title in sentence case before its journal", "Olick, J. (1999). Collective memory: The two cultures. Sociological Theory, 17(3), 333–348.", model.FormFull,
		map[model.Field]string{"title": "Collective memory: The two cultures", "container-title": "Sociological Theory", "volume": "17", "issue": "3"}},
	{"an Irish family name has two words", "Cormac Ó Gráda, Famine: A Short History (Princeton: Princeton University Press, 2009), 12.", model.FormFull,
		map[model.Field]string{"author": "Cormac Ó Gráda", "title": "Famine: A Short History"}},
	{"own first page and the cited one in a bracket", "Erhard Blankenburg, Über die Unwirksamkeit von Gesetzen, in: Archiv für Rechts- und Sozialphilosophie 63 (1977), S. 31 (36).", model.FormFull,
		map[model.Field]string{"container-title": "Archiv für Rechts- und Sozialphilosophie", "volume": "63", "page": "31", "locator": "36"}},
	{"own first page and the cited one, in American law", "Pierre Bourdieu, The Force of Law, 38 Hastings L.J. 805, 814 (1987).", model.FormFull,
		map[model.Field]string{"volume": "38", "page": "805", "locator": "814", "issued": "1987"}},
	{"volume and issue as 13/4", "J. Lacan, « Le stade du miroir », Revue française de psychanalyse, 13/4, 1949, 449-455.", model.FormFull,
		map[model.Field]string{"volume": "13", "issue": "4", "page": "449-455"}},
	{"a double volume", "C. L. Frommel, „Caravaggios Frühwerk“, in: Storia dell'arte, 9/10, 1971, S. 5–52.", model.FormFull, map[model.Field]string{"issue": ""}},
	{"a title that ends in a quotation", "Catalogo dell'opera \"Tiziano\", Venezia, Marsilio, 1990.", model.FormFull, map[model.Field]string{"title": "Catalogo dell'opera \"Tiziano\""}},
	{"a title with German quotation marks at its end", "Aby Warburg, Untersuchungen zur „Geburt der Venus“, Hamburg: Voss 1893.", model.FormFull,
		map[model.Field]string{"title": "Untersuchungen zur „Geburt der Venus“", "publisher": "Voss"}},
	{"an old printer", "E. A. Cicogna, Delle inscrizioni veneziane, III, Venezia, presso Giuseppe Picotti, 1830, p. 214.", model.FormFull,
		map[model.Field]string{"publisher": "Giuseppe Picotti", "publisher-place": "Venezia", "issued": "1830"}},
	{"edited by, behind the name", "P. Zampetti (a cura di), Giorgione e i giorgioneschi, Venezia, Arte Veneta, 1955.", model.FormFull,
		map[model.Field]string{"editor": "P. Zampetti", "author": "", "title": "Giorgione e i giorgioneschi"}},
	{"nothing", "", model.FormNone, nil},
}

func TestParse(t *testing.T) {
	for _, c := range parseCases {
		t.Run(c.note, func(t *testing.T) {
			r := Parse(c.text)
			if r.Form != c.form {
				t.Errorf("%q: form %q, want %q", c.text, r.Form, c.form)
			}
			for f, want := range c.want {
				got := r.Item.Get(f)
				if f == model.FieldLocator {
					got = r.Locator.Value
				}
				if got != want {
					t.Errorf("%q: %s %q, want %q", c.text, f, got, want)
				}
			}
		})
	}
}

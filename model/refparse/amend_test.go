package refparse

import (
	"strings"
	"testing"

	"ibid/model/refparse/crf"
)

// letters stand for labels in the table below, a letter a token.
var letters = map[rune]crf.Label{
	'a': crf.Author, 't': crf.Title, 'j': crf.Journal, 'c': crf.Container, 'e': crf.Editor, 'r': crf.Translator, 'd': crf.Date,
	'v': crf.Volume, 'i': crf.Issue, 'p': crf.Pages, 'l': crf.Place, 'u': crf.Publisher, '.': crf.Other,
	's': crf.Collection, 'n': crf.Edition, 'g': crf.Genre, 'x': crf.Locator,
}

// A row is a citation, the labels that its tokens were given, and what amend makes of them.
var amendCases = []struct{ note, text, labels, want string }{
	{"a translator in the title", "Calvino, Italo. Palomar. Trans. William Weaver. London: Vintage, 1999.", "aattttlud", "aatrrrlud"},
	{"editors in the container", "“Gifts.” Ritual, edited by Ann Lee and J. Moe, 2001.", "tccccccccd", "tceeeeeeed"},
	{"an abbreviated journal", "“Codes.” Trans. Inf. Theory 2 (1956)", "tjjjvd", "tjjjvd"},
	{"an edition", "Kuhn. Structure. Rev. ed. Chicago Press Group, 1970.", "atttuuud", "atttuuud"},
	{"(eds.) behind the names", "Lee and Moe (eds.) Common Ground, 1999", "aaaettd", "eeeettd"},
	{"all in front are editors", "Bird, Jon, Barry Curtis, and Tim Putnam, eds. Mapping Futures. 1993.", "aaaaeeeettd", "eeeeeeeettd"},
	{"an author, and in: editors", "Salam, A. In: Svartholm, N. (ed.) Particle Theory. 1969", "aaeeeeccd", "aaeeeeccd"},
	{"a second title behind in", "Baker. Therapy today. In Sanders, P. (Ed.) Tribes of the Nation. 2004", "atteeeettttd", "atteeeeccccd"},
	{"a quoted title ends with its marks", "Hawks, “History of Carolina” (Fayetteville, 1859)", "attttt", "attt.."},
	{"a report called by its year", "National Security Profile 2023.", "jjjd", "tttt"},
	{"a newspaper and its day", "New York Times, 2008.", "jjjd", "jjjd"},
	{"an issue behind a colon", "Review 87:3 (1993): 567–576.", "jvpdpp", "jvidpp"},
	{"pages behind a colon", "Review 87: 567–576.", "jvpp", "jvpp"},
	{"the year in a bracket that goes on", "Weber, Economy and Society (1978, eds. G. Roth) 880.", "attttee.x", "atttdeeex"},
	{"a report's number in such a bracket", "Law Commission, Divorce (Law Com No 192, 1990)", "aatttttd", "aatssssd"},
	{"the publisher in such a bracket", "Zines, The High Court (Butterworths, 4th ed, 1997)", "attttnnd", "atttunnd"},
	{"a series and its number", "Gombrich, Art and Illusion (Bollingen Series XXXV), New York.", "atttttvll", "atttsssll"},
	{"the number of volumes is no series", "Jones, The Empire (3 vols. and maps, Oxford 1964).", "attttttld", "att....ld"},
	{"a bracket that closes in the title", "Hochmann, Peintres (1540–1628), Rome 1992.", "atttld", "atttld"},
	{"a bracket without a space before it", "Veazey, CD4(+) cells (in vivo), 2000.", "attttd", "attttd"},
	{"a catalogue", "Tiziano, catalogo della mostra (Venezia, 1990), Venezia 1990.", "ttttttld", "tggggg ld"},
	{"a thesis", "Foucault, Folie et déraison, thèse de doctorat, Paris 1961.", "attttttld", "atttgggld"},
	{"an edition by its number", "Auerbach. Mimesis. 2., verb. und erw. Aufl. Bern 1959.", "attttt nld", "atnnnnnld"},
	{"an edition by its number and a mark", "Alonso, Poesía, 4.ª ed., Madrid 1962.", "attttld", "atnnnld"},
	{"no place", "Algarotti, Saggio sopra l'opera, s.l., 1755.", "atttttd", "attt..d"},
	{"two towns", "Meinecke: Die Idee, München u. Berlin: Oldenbourg, 1924.", "attttlud", "attlllud"},
	{"in: and a Festschrift", "Larenz: Wegweiser, in: Festschrift für Nikisch, Tübingen 1958", "atttttld", "atccccld"},
	{"in, and a periodical between angle quotes", "Pergola, L'Inventario, in «Arte antica», 26, 1964.", "attttvd", "atjjjvd"},
	{"a year that is no volume", "Longhi, Fatti, in «Critica», V, 1940, pp. 145.", "at.jvvpp", "at.jvdpp"},
	{"two years", "Lida, Fanfarrón, Philology, XI (1957–58), 268.", "atjvvvp", "atjvddp"},
	{"a year in Roman figures", "Sansovino, Venetia, Venetia MDLXXXI.", "atlv", "atld"},
	{"years that are no pages", "Vicens, Historia, Barcelona, 1957–1959.", "atlpp", "atldd"},
	{"a page that is no year", "Cover, Violence, 95 Yale L.J. 1601, 1609 n.20 (1986).", "atvjjjjdiid", "atvjjjpxxxd"},
	{"a page that is no date", "Braudel, The Mediterranean (London: Collins), 40.", "attlud", "attlux"},
	{"a day that is no volume", "Habermas, Art, in: Die Zeit v. 11. Juli 1986, S. 40.", "atccc vvddpp", "atccc.dddpp"},
	{"pages that are no volume", "MacKinnon, Feminism (1987) 38 ff.", "atdvp", "atdpp"},
	{"pages of a book that are no volume", "Gordon, Theory, in Politics of Law 281, 285 (1982).", "atccccvxd", "atccccpxd"},
	{"pages that close the container", "Simpson, Law, in Oxford Essays 77 (1973).", "atccccd", "atcccpd"},
	{"a note on the page", "Puppi, Palladio, vol. II, p. 412, n. 113.", "atvvppii", "atvvppxx"},
	{"an edition that is no volume", "Saraiva, História, 17.ª ed., Porto, 1996.", "atvvnld", "atnnnld"},
	{"letters of a periodical", "Häberle, Gesellschaft, JZ 1975, S. 297.", "atldpp", "atjdpp"},
	{"a series behind the imprint", "Febvre, Livre, Paris, Michel (« Évolution », 49), 1958.", "atluc vd", "atlussd"},
	{"the house in a bracket", "Schmitt, Lehre, Leipzig (Duncker & Humblot) 1928.", "atlllld", "atluuud"},
	{"place and house at the end of the title", "Rottleuthner: Einführung, Darmstadt (Wissenschaftliche Buchgesellschaft) 1987", "attttd", "atluud"},
	{"a country in a bracket", "Aynutdinov, Proc., Merida (Mexico) 2007", "atlld", "atlld"},
	{"a translator, no editor", "Barthes. Author. In Image, translated by Stephen Heath, 1977.", "atcceeeed", "atccrrrrd"},
	{"a given name in brackets", "Montaigne (Michel de), Les Essais, Paris, PUF, 1965.", "tttttlud", "aaattlud"},
	{"a title in front and a bracket", "Federalist Papers (ed. Rossiter), New York, 1961.", "ttttlld", "ttttlld"},
	{"a title of one word behind authors", "R. Pallucchini, P. Rossi, Tintoretto. Le opere, Milano 1982", "aaaaattld", "aaaatttld"},
	{"a volume with a title of its own", "Truman, Memoirs, vol. 1, Year of Decisions, New York, 1955.", "atvvtttlld", "acvvtttlld"},
	{"an editor, no author", "Vasari, Le vite, a cura di G. Milanesi, Firenze, 1881.", "attaaaaald", "atteeeeeld"},
	{"who wrote the introduction", "Bellori, Le vite, a cura di E. Borea, introduzione di G. Previtali, Torino 1976.", "atteeeeeeeeeld", "atteeeee....ld"},
	{"m. w. N.", "Ladeur, Theorie, Berlin 1992, S. 80 m. w. N.", "atldxxeee", "atldxx..."},
}

func TestAmend(t *testing.T) {
	for _, c := range amendCases {
		t.Run(c.note, func(t *testing.T) {
			d := &draft{text: c.text, toks: crf.Tokenize(c.text)}
			for _, r := range strings.ReplaceAll(c.labels, " ", "") {
				d.labels = append(d.labels, letters[r])
			}
			d.sure = make([]float32, len(d.labels))
			if len(d.labels) != len(d.toks) {
				t.Fatalf("%d labels for %d tokens", len(d.labels), len(d.toks))
			}
			amend(d)
			var got strings.Builder
			for _, l := range d.labels {
				for r, label := range letters {
					if label == l {
						got.WriteRune(r)
					}
				}
			}
			if got.String() != strings.ReplaceAll(c.want, " ", "") {
				t.Errorf("%q: %s became %s, want %s", c.text, c.labels, got.String(), c.want)
			}
		})
	}
}

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
}

func TestAmend(t *testing.T) {
	for _, c := range amendCases {
		t.Run(c.note, func(t *testing.T) {
			d := &draft{text: c.text, toks: crf.Tokenize(c.text)}
			for _, r := range c.labels {
				d.labels = append(d.labels, letters[r])
			}
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
			if got.String() != c.want {
				t.Errorf("%q: %s became %s, want %s", c.text, c.labels, got.String(), c.want)
			}
		})
	}
}

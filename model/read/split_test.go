package read

import (
	"strings"
	"testing"

	"ibid/model"
)

// A row is a note and what it cites: of each citation its form and title.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		note, text string
		want       []string
	}{
		{"an Italian subtitle is no sentence", "F. Haskell, Mecenati e pittori. Studio sui rapporti tra arte e società italiana nell'età barocca, Firenze, Sansoni, 1966, p. 384.",
			[]string{"full Mecenati e pittori. Studio sui rapporti tra arte e società italiana nell'età barocca"}},
		{"a French one", "Daniel Arasse, Le Détail. Pour une histoire rapprochée de la peinture, Paris, Flammarion, 1992, p. 112.", []string{"full Le Détail. Pour une histoire rapprochée de la peinture"}},
		{"a Dutch one, the imprint in brackets", "Huizinga, J., Herfsttij der Middeleeuwen. Studie over levens- en gedachtenvormen der veertiende en vijftiende eeuw (Haarlem: Tjeenk Willink 1919).",
			[]string{"full Herfsttij der Middeleeuwen. Studie over levens- en gedachtenvormen der veertiende en vijftiende eeuw"}},
		{"an imprint begins no citation", "Freyre, Gilberto. Casa-grande & senzala: formação da família brasileira sob o regime da economia patriarcal. Rio de Janeiro: Maia & Schmidt, 1933.",
			[]string{"full Casa-grande & senzala: formação da família brasileira sob o regime da economia patriarcal"}},
		{"a bibliography's form in a note", "Auerbach, Erich. Mimesis: The Representation of Reality in Western Literature. Princeton: Princeton University Press, 1953.",
			[]string{"full Mimesis: The Representation of Reality in Western Literature"}},
		{"the same with commas", "Derrida, Jacques, Of Grammatology (Baltimore: Johns Hopkins University Press, 1976), 12.", []string{"full Of Grammatology"}},
		{"editors in front", "Eric Hobsbawm and Terence Ranger, eds., The Invention of Tradition (Cambridge: Cambridge University Press, 1983), 4.", []string{"full The Invention of Tradition"}},
		{"initials behind a surname", "Toynbee, A. J.: A Study of History (London: Oxford University Press, 1939), 12.", []string{"full A Study of History"}},
		{"a sentence behind a short form", "Burke, Reflections. The passage was cut when it was printed again.", []string{"short Reflections"}},
		{"a word of a title behind a surname", "Lecky, Eur. Morals, I, 285.", []string{"short Eur. Morals"}},
		{"two citations", "Coll, Ghost Wars, 12. Ahmed Rashid, Taliban (London: I. B. Tauris, 2000), 7.", []string{"short Ghost Wars", "full Taliban"}},
	} {
		r := Paper(notes(c.text))
		var got []string
		for i := range r.Citations {
			x := &r.Citations[i]
			if x.Form != model.FormNone {
				got = append(got, string(x.Form)+" "+x.Parsed.Title)
			}
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q\n%q", c.note, c.text, got)
		}
	}
}

// Who edits a book is no author of it.
func TestEditorsInFront(t *testing.T) {
	r := Paper(notes("Eric Hobsbawm and Terence Ranger, eds., The Invention of Tradition (Cambridge: Cambridge University Press, 1983), 4.", "Hobsbawm and Ranger, Invention of Tradition, 7."))
	it := r.Citations[0].Parsed
	if len(it.Author) != 0 || it.Get("editor") != "Eric Hobsbawm; Terence Ranger" {
		t.Errorf("author %q, editor %q", it.Get("author"), it.Get("editor"))
	}
	if got, want := sourcesOf(r), "1 2"; got != want {
		t.Errorf("sources %s; want %s", got, want)
	}
}

package refparse

import (
	"strings"
	"testing"

	"ibid/model"
)

// A row is a list of names and its names, each by family and given name.
func TestNames(t *testing.T) {
	for _, c := range []struct{ note, list, want string }{
		{"two family names", "García Márquez, Gabriel", "García Márquez, Gabriel"},
		{"joined by y", "Ortega y Gasset, José", "Ortega y Gasset, José"},
		{"joined by i, a Catalan", "Rubió i Balaguer, Jordi", "Rubió i Balaguer, Jordi"},
		{"two people joined by y", "Pérez, Juan y Gómez, Ana", "Pérez, Juan; Gómez, Ana"},
		{"the given name in brackets", "Le Goff (Jacques)", "Le Goff, Jacques"},
		{"initials in brackets, one of them cut off", "Goubert (P.", "Goubert, P."},
		{"two in reading order", "Karl Marx, Friedrich Engels", "Marx, Karl; Engels, Friedrich"},
		{"hrsg. v.", "hrsg. v. M. Rehbinder", "Rehbinder, M."},
		{"durchgesehen und hrsg. von", "durchgesehen und hrsg. von Manfred Rehbinder", "Rehbinder, Manfred"},
		{"a particle that is no role", "von Humboldt, Alexander", "Humboldt, Alexander"},
		{"a cura di cut short", "a c. di L. Piccioni", "Piccioni, L."},
		{"a cura di behind the name", "P. ZAMPETTI (a cura di)", "ZAMPETTI, P."},
		{"German u.", "Rolf Tiedemann u. Hermann Schweppenhäuser", "Tiedemann, Rolf; Schweppenhäuser, Hermann"},
		{"and others in Dutch", "D.P. Blok e.a. (red.)", "Blok, D.P."},
	} {
		var got []string
		for _, n := range Names(c.list) {
			got = append(got, n.Family+", "+n.Given)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.note, c.list, s, c.want)
		}
	}
}

func TestPerson(t *testing.T) {
	for _, c := range []struct {
		note, name string
		want       model.Name
	}{
		{"a particle in small letters", "Ludwig van Beethoven", model.Name{Given: "Ludwig", NonDroppingParticle: "van", Family: "Beethoven"}},
		{"an Irish name of two words", "Cormac Ó Gráda", model.Name{Given: "Cormac", Family: "Ó Gráda"}},
		{"a suffix", "Martin Luther King Jr.", model.Name{Given: "Martin Luther", Family: "King", Suffix: "Jr."}},
		{"a surname alone", "Weber", model.Name{Family: "Weber"}},
	} {
		if got := Person(c.name); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.note, got, c.want)
		}
	}
}

package refparse

import (
	"testing"

	"ibid/model"
)

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

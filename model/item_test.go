package model

import "testing"

func TestWho(t *testing.T) {
	named := func(families ...string) (list []Name) {
		for _, f := range families {
			list = append(list, Name{Family: f, Given: "A."})
		}
		return list
	}
	for _, c := range []struct {
		why  string
		it   Item
		want string
	}{
		{"nobody", Item{Title: "Beowulf"}, ""},
		{"one", Item{Author: named("Bloch")}, "Bloch"},
		{"two", Item{Author: named("Marx", "Engels")}, "Marx and Engels"},
		{"three", Item{Author: named("Misner", "Thorne", "Wheeler")}, "Misner et al."},
		{"an editor", Item{Editor: named("Zampetti")}, "Zampetti (ed.)"},
		{"editors", Item{Editor: named("Hobsbawm", "Ranger")}, "Hobsbawm and Ranger (eds.)"},
		{"authors go first", Item{Author: named("Bloch"), Editor: named("Febvre")}, "Bloch"},
		{"the editors of the book that holds it", Item{Title: "Introduction", ContainerTitle: "Annales", Editor: named("Febvre")}, ""},
	} {
		if got := c.it.Who(" and "); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

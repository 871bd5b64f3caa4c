package markup

import (
	"fmt"
	"testing"
)

func TestCites(t *testing.T) {
	var c Cites
	c.Refer([]string{"a"})
	c.Refer([]string{"a"})
	c.Dash()
	c.Refer([]string{"d", "e"}) // [1–4,5]
	c.Refer([]string{"x"})
	c.Dash()
	c.Refer([]string{"a"}) // backwards, from what is not listed
	got := fmt.Sprint(c.Places([][]string{{"a"}, {"b"}, {"c", "c2"}, {"d"}, {"e"}, {"f", ""}}))
	if want := "[[0 1 4] [2] [2] [2] [2] []]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !c.Any() || new(Cites).Any() {
		t.Error("any")
	}
}

package model

import (
	"fmt"
	"testing"
)

// Where the running text refers to a list, these references count; an entry that it does not name is no citation, one of
// a list alone is.
func TestPlaces(t *testing.T) {
	r := Reading{
		Citations: []Citation{{Cited: []int{4, 0}}, {Cited: []int{2, 4}}, {}, {Entry: true}},
		Sources:   []Source{{Citations: []int{0, 1}}, {Citations: []int{2}}, {Citations: []int{3}}},
	}
	if got := fmt.Sprint(r.Cited(0), r.Cited(1), r.Cited(2), r.Places(0), r.Places(1), r.Length()); got != "4 1 0 [0 2 4] [] 5" {
		t.Errorf("references in the text: got %s", got)
	}
	for i := range r.Citations {
		r.Citations[i].Cited = nil
	}
	if got := fmt.Sprint(r.Cited(0), r.Cited(2), r.Places(0), r.Length()); got != "2 0 [0 1] 4" {
		t.Errorf("none: got %s", got)
	}
}
